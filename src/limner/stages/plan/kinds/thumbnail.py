"""Video thumbnails: huge words and one loud picture, to be read at the size of a stamp.

Takes a headline, at most a few more words. Faces are drawn, with the expression the prompt names;
what the headline speaks of is drawn in its place. Compositions: `face` words left, a face large at
the right before the place, an arrow where asked; `slash` a slanted split of two colours; `proof`
the thing as a tilted print, the face before its corner; `lower` the picture over a bar of words;
`burst` words over rays with the picture breaking out at a corner.

Example: YouTube thumbnail, huge text "I TRIED IT FOR 30 DAYS", yellow on black, shocked emoji
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, oklch, shift, with_alpha
from limner.basics.geometry import Affine, Box
from limner.basics.path import circle, polygon
from limner.document.brief import Subject
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Linear, Radial, Shadow, Stop, Stroke
from limner.stages.plan.actors import Pose, cast_of, mood_named
from limner.stages.plan.actors.sketch import Sketch
from limner.stages.plan.backdrops.halftone import dots
from limner.stages.plan.backdrops.sunburst import rays
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.drawing import grain
from limner.stages.plan.parts.enacted import played
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.hero import drawings, hero
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import Wording, head, mirrored, sub, wording
from limner.stages.plan.scenery.person.role import is_person
from limner.stages.plan.scenery.thing import cue_table
from limner.stages.plan.staging.hero import photographed
from limner.stages.plan.typography import Voice, installed

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

FACED = ("face", "faces", "reaction", "expression", "portrait", "person", "man", "woman")
EXPRESSIONS = frozenset(
    (
        "shocked", "surprised", "scared", "amazed", "happy", "sad", "angry", "laughing", "excited",
        "thinking", "tired", "crying", "confused", "proud", "astonished", "worried", "determined",
    )
)  # fmt: skip
"""Words of the prompt that say how a face looks."""
HEAVY = ("anton", "archivo-black", "bangers", "bebas-neue", "luckiest-guy")
RED = "#e3262e"


def _faced(design: Design) -> bool:
    """Return whether the prompt asks for somebody's face."""
    words = words_of(design.brief)
    asked = any(cue in words for cue in FACED) or bool(words & EXPRESSIONS)
    return asked or any(is_person(s.name) for s in design.brief.subjects)


def _bust(design: Design, cx: float, cy: float, side: float) -> list[Layer]:
    """Return somebody from the chest up, the head about (cx, cy), `side` across with the air
    about it; the expression is the one the prompt names.
    """
    words = words_of(design.brief)
    mood = next((mood_named(w) for w in sorted(words & EXPRESSIONS)), mood_named("surprised"))
    cast = cast_of(design.brief, design.scheme.accent)[0]
    k = side / 3.1
    at = Affine.scaling(k).then(Affine.translation(cx, cy))
    sketch = Sketch(design, at, width=max(1.0, 0.04 * k), line="#241a1a")
    cast.actor.bust(sketch, cast, Pose("front", mood, turn=0.25 if design.rtl else -0.25))
    rim = Shadow(blur=side * 0.012, colour="#ffffffdd")
    fall = Shadow(dx=-side * 0.02, dy=side * 0.03, blur=side * 0.04, colour="#00000088")
    return [
        Group(
            id=design.id("face"), role="subject", box=design.canvas,
            children=tuple(sketch.layers), effects=(fall, rim),
        )
    ]  # fmt: skip


def _topic(design: Design) -> str | None:
    """Return the thing the headline speaks of that figures can draw in its place."""
    words = " ".join(c.text for c in design.brief.strings[:2]).lower()
    words += " " + " ".join(s.name for s in design.brief.subjects)
    known = cue_table("figures")
    for word in re.findall(r"[a-z]+", words.lower()):
        one = word if word in known else word.removesuffix("s")
        if one in known and not is_person(one) and one not in ("face", "plate", "table"):
            return str(one)
    return None


def _place(design: Design, box: Box) -> list[Layer]:
    """Return the thing the video is about in its place, or nothing where none is known."""
    topic = _topic(design)
    if topic is None:
        return []
    return [played(design, box, topic, (Subject(name=topic),))]


def _star(design: Design, cx: float, cy: float, side: float, turn: float) -> list[Layer]:
    """Return who or what the thumbnail shows: a face, else the thing it is about."""
    if _faced(design):
        return _bust(design, cx, cy - side * 0.06, side)
    ring = Box(cx - side * 0.48, cy - side * 0.48, side * 0.96, side * 0.96)
    if (photo := photographed(design, ring, design.scheme.ground, cutout=True)) is not None:
        return [photo]
    if placed := _place(design, ring):
        d = circle(cx, cy, side * 0.48)
        rim = Stroke(paint="#ffffff", width=side * 0.04)
        cut = Group(
            id=design.id("subject"), role="subject", box=design.canvas, clip=d,
            children=tuple(placed),
        )  # fmt: skip
        return [cut, design.shape(d, None, stroke=rim, effects=design.soft_shadow(1.2, 0.3))]
    found = drawings(design, 1)
    if not found:
        return _bust(design, cx, cy - side * 0.06, side)
    box = Box(cx - side / 2, cy - side / 2, side, side)
    fall = Shadow(dx=side * 0.02, dy=side * 0.04, blur=side * 0.03, colour="#00000077")
    return [found[0].but(id=design.id("art"), box=box, rotate=turn, effects=(fall,))]


def _voice(design: Design) -> Voice:
    have = [f for f in HEAVY[:3] if f in installed(design.world.fonts)]
    face = design.rng.choice(have) if have else design.type.display.face
    return Voice(face, 700 if face not in HEAVY else 400, 0.0, 1.02)


def _arrow(
    design: Design,
    start: tuple[float, float],
    end: tuple[float, float],
    width: float,
    colour: str = RED,
) -> list[Layer]:
    """Return a bold curved arrow from `start` to `end` with a white rim."""
    (x0, y0), (x1, y1) = start, end
    dx, dy = x1 - x0, y1 - y0
    length = math.hypot(dx, dy)
    nx, ny = -dy / length, dx / length
    cx, cy = (x0 + x1) / 2 + nx * length * 0.26, (y0 + y1) / 2 + ny * length * 0.26
    tx, ty = x1 - cx, y1 - cy
    k = math.hypot(tx, ty)
    tx, ty = tx / k, ty / k
    bx, by = x1 - tx * width * 1.7, y1 - ty * width * 1.7
    shaft = f"M{x0:.1f} {y0:.1f}Q{cx:.1f} {cy:.1f} {bx:.1f} {by:.1f}"
    tip = polygon(
        [
            (x1, y1),
            (bx - ty * width * 1.35, by + tx * width * 1.35),
            (bx + ty * width * 1.35, by - tx * width * 1.35),
        ]
    )
    pen = Stroke(paint=colour, width=width, cap="round", join="round")
    rim = Stroke(paint="#ffffff", width=width * 1.42, cap="round", join="round")
    return [
        design.shape(shaft, None, stroke=rim),
        design.shape(tip, "#ffffff", stroke=rim.but(width=width * 0.42)),
        design.shape(shaft, None, stroke=pen),
        design.shape(tip, colour, stroke=pen.but(width=width * 0.06)),
    ]


def _wants_arrow(design: Design) -> bool:
    return "arrow" in words_of(design.brief)


def _headline(  # noqa: PLR0913  independent of each other, all but the first few by name
    design: Design,
    w: Wording,
    box: Box,
    *,
    on: str,
    colour: str,
    turn: float = 0.0,
    outline: str | None = None,
) -> list[Layer]:
    """Return the headline filling `box`, and what else there is small below it."""
    layers: list[Layer] = []
    rest = [*w.subs, *w.prices, *w.small, *w.ctas]
    foot = min(0.4, 0.14 * len(rest)) * box.height
    if w.headline:
        voice = _voice(design)
        top = box._replace(height=box.height - foot)
        fit = fitted(design, w.headline, top.width, top.height, most=5, voice=voice)
        shade = Shadow(
            dx=fit.size * 0.03, dy=fit.size * 0.05, blur=fit.size * 0.02, colour="#00000099"
        )
        fields: dict[str, object] = {}
        if outline:
            fields["outline"] = Stroke(paint=outline, width=fit.size * 0.06, join="round")
        layers.append(
            head(
                design,
                w.headline,
                fit,
                on=on,
                colour=colour,
                box=top,
                voice=voice,
                rotate=turn,
                valign="middle",
                effects=(shade,),
                **fields,
            )
        )
    if rest:
        rows = sub(design, rest, on=on, level="heading", colour=colour)
        area = Box(box.x, box.bottom - foot, box.width, foot)
        layers.append(design.stack(rows, gap=1.0, box=area, justify="end"))
    return layers


def _loud(design: Design) -> str:
    """Return the loudest colour of the scheme on its ground."""
    s = design.scheme
    return max(
        (s.accent, s.second, s.third, "#ffe04a"),
        key=lambda c: min(contrast(c, s.ground), 9) + 12 * oklch(c).chroma,
    )


def face(design: Design) -> list[Layer]:
    """Words on the left, the face cropped large at the right before a glow, an arrow between."""
    w = wording(design)
    s = design.scheme
    width, height = design.size
    m = design.margin * 0.8
    pop = _loud(design)
    tall = not design.wide
    side = height * 1.02 if not tall else width * 0.82
    cx, cy = (width * 0.79, height * 0.55) if not tall else (width * 0.56, height * 0.74)
    if design.rtl:
        cx = width - cx
    glow = Radial(
        centre=(cx / width, cy / height),
        radius=0.55,
        stops=(
            Stop(offset=0.0, colour=mix(s.ground, pop, 0.75)),
            Stop(offset=0.55, colour=mix(s.ground, pop, 0.22)),
            Stop(offset=1.0, colour=s.ground),
        ),
    )
    behind = _place(design, design.canvas) if not tall else []
    layers: list[Layer] = [
        *(behind or [design.shape(design.canvas, glow, role="backdrop")]),
        *([_shade(design, s.ground)] if behind else []),
    ]
    if not behind:
        layers.append(
            design.shape(
                dots(width, height, math.sqrt(width * height) / 40, (cx, height), height * 0.9),
                mix(s.ground, pop, 0.45), role="backdrop", opacity=0.5,
            )
        )  # fmt: skip
    layers += _star(design, cx, cy, side, 7.0)
    text = (
        Box(m, m, width * 0.56 - m, height - 2 * m)
        if not tall
        else Box(m, m, width - 2 * m, height * 0.4)
    )
    text = mirrored(design, text)
    ink = pop if contrast(pop, s.ground) >= 4.6 else s.on(s.ground)
    if _wants_arrow(design):
        text = text._replace(height=text.height * 0.8)
        y = text.bottom + height * 0.06
        start, end = ((text.x + text.width * 0.3, y), (width * 0.63, height * 0.84))
        if tall:
            start, end = (width * 0.12, text.bottom + height * 0.06), (width * 0.3, height * 0.72)
        layers += _arrow(design, start, end, min(width, height) * 0.045)
    layers += _headline(design, w, text, on=s.ground, colour=ink)
    return [*layers, grain(design, width, height, 0.2)]


def _shade(design: Design, ground: str) -> Layer:
    """Return a veil over the half of a picture the words stand on."""
    stops = tuple(
        Stop(offset=o, colour=with_alpha(ground, a))
        for o, a in ((0.0, 0.97), (0.46, 0.93), (0.68, 0.3), (1.0, 0.0))
    )
    start, end = ((0.0, 0.0), (1.0, 0.0)) if not design.rtl else ((1.0, 0.0), (0.0, 0.0))
    return design.shape(design.canvas, Linear(start=start, end=end, stops=stops), role="backdrop")


def proof(design: Design) -> list[Layer]:
    """The thing it is about as a tilted print with a thick rim; whoever did it before a corner."""
    w = wording(design)
    s = design.scheme
    width, height = design.size
    m = design.margin * 0.8
    pop = _loud(design)
    design.background = pop
    ink = s.on(pop)
    panel = Box(0, 0, width * 0.47, height * 0.78)
    spot = Box(width * 0.5, height * 0.1, panel.width, panel.height)
    text = Box(m, m, width * 0.45 - m, height - 2 * m)
    if not design.wide:
        panel = Box(0, 0, width * 0.78, height * 0.42)
        spot = Box(width * 0.11, height * 0.5, panel.width, panel.height)
        text = Box(m, m, width - 2 * m, height * 0.42)
    made = _place(design, panel)
    if not made:
        tone = mix(s.ground, pop, 0.25)
        made = [
            design.shape(panel, s.ground, role="backdrop"),
            design.shape(rays(panel.width / 2, panel.height, panel.width, 20), tone),
            *_star(design, panel.width / 2, panel.height * 0.6, panel.height * 0.86, 6.0),
        ]
    rim = Group(
        id=design.id("print"), role="subject", box=mirrored(design, spot), crop=True,
        rotate=4.0 if not design.rtl else -4.0, children=tuple(made),
        stroke=Stroke(paint="#ffffff", width=height * 0.03), effects=design.soft_shadow(1.6, 0.4),
    )  # fmt: skip
    tone = shift(pop, lightness=-0.07)
    layers: list[Layer] = [
        design.shape(rays(width * 0.74, height * 0.5, width, 18), tone, role="backdrop"),
        rim,
    ]
    if _faced(design) and _topic(design):
        x = width * 0.9 if not design.rtl else width * 0.1
        layers += _bust(design, x, height * 0.72, height * 0.5)
    text = mirrored(design, text)
    layers += _headline(design, w, text, on=pop, colour=ink)
    return [*layers, grain(design, width, height, 0.2)]


def lower(design: Design) -> list[Layer]:
    """The picture over the sheet, the face at its near side, the words on a bar at the foot."""
    w = wording(design)
    s = design.scheme
    width, height = design.size
    m = design.margin * 0.7
    pop = _loud(design)
    ink = s.on(pop)
    share = 0.36 if design.wide else 0.3
    bar = Box(0, height * (1 - share), width, height * share)
    above = Box(0, 0, width, bar.y + 2)
    layers = _place(design, above)
    staged = bool(layers)
    if not layers:
        tone = mix(s.ground, pop, 0.22)
        layers = [design.shape(rays(width / 2, bar.y, width, 26), tone, role="backdrop")]
    cx = width * 0.24 if not design.rtl else width * 0.76
    side = min(above.height * 1.02, width * 0.5)
    if not _faced(design) and not staged:
        layers += _star(design, width / 2, above.height * 0.52, above.height * 0.86, -12.0)
    if _faced(design):
        layers += _bust(design, cx, bar.y - side * 0.42, side)
    edge = height * 0.018
    layers += [
        design.shape(bar, pop, role="plate"),
        design.shape(Box(0, bar.y - edge, width, edge), ink, role="ornament"),
    ]
    text = Box(m, bar.y + m * 0.6, width - 2 * m, bar.height - m * 1.2)
    layers += _headline(design, w, text, on=pop, colour=ink)
    return [*layers, grain(design, width, height, 0.2)]


def slash(design: Design) -> list[Layer]:
    """Two colours on a slant; words on the larger field, the picture across the edge."""
    w = wording(design)
    s = design.scheme
    width, height = design.size
    m = design.margin * 0.8
    pop = _loud(design)
    asked = w.headline.look.colour if w.headline else None
    field = "#14110f" if oklch(pop).lightness > 0.6 else mix(s.ground, "#ffffff", 0.3)
    if asked and contrast(asked, pop) < 3.5:
        pop, field = field, pop
    dark = s.on(pop)
    tall = not design.wide
    design.background = pop
    if tall:
        d = polygon([(0, height * 0.62), (width, height * 0.5), (width, height), (0, height)])
        text = Box(m, m, width - 2 * m, height * 0.46)
        cx, cy, side = width * 0.5, height * 0.76, width * 0.7
        strip = polygon(
            [(0, height * 0.62), (width, height * 0.5), (width, height * 0.52), (0, height * 0.64)]
        )
    else:
        d = polygon([(width * 0.7, 0), (width, 0), (width, height), (width * 0.56, height)])
        strip = polygon(
            [(width * 0.7, 0), (width * 0.715, 0), (width * 0.575, height), (width * 0.56, height)]
        )
        text = Box(m, m, width * 0.56 - m, height - 2 * m)
        cx, cy, side = width * 0.8, height * 0.52, height * 0.8
    layers: list[Layer] = [
        design.shape(d, field, role="backdrop"),
        design.shape(strip, "#ffffff", role="ornament"),
        design.shape(circle(cx, cy, side * 0.54), shift(pop, lightness=-0.06), role="backdrop"),
    ]
    layers += _star(design, cx, cy, side, -8.0)
    if _wants_arrow(design) and not tall:
        layers += _arrow(
            design, (width * 0.3, height * 0.88), (width * 0.62, height * 0.84), height * 0.04
        )
        text = text._replace(height=text.height * 0.86)
    layers += _headline(design, w, text, on=pop, colour=dark)
    return [*layers, grain(design, width, height, 0.2)]


def burst(design: Design) -> list[Layer]:
    """Rays from behind the picture at a lower corner, words large across the rest, tilted."""
    w = wording(design)
    if w.bare:
        return hero(design, design.canvas)
    s = design.scheme
    width, height = design.size
    m = design.margin
    pop = _loud(design)
    side = min(height * 0.78, width * 0.6)
    cx, cy = width - side * 0.44, height - side * 0.42
    ground = s.ground
    layers: list[Layer] = [
        design.shape(rays(cx, cy, width * 1.3, 26), mix(ground, pop, 0.18), role="backdrop"),
        design.shape(circle(cx, cy, side * 0.52), pop, role="backdrop"),
        design.shape(
            circle(cx, cy, side * 0.6),
            None,
            role="backdrop",
            stroke=Stroke(paint=pop, width=side * 0.02),
        ),
    ]
    layers += _star(design, cx, cy, side, 8.0)
    wide = width * 0.54 if design.wide else width - 2 * m
    text = Box(m, m, wide, (height - 2 * m) * (0.92 if design.wide else 0.5))
    if _wants_arrow(design) and design.wide:
        text = text._replace(height=text.height * 0.82)
        layers += _arrow(
            design, (width * 0.22, height * 0.86), (cx - side * 0.52, height * 0.84), height * 0.045
        )
    ink = pop if contrast(pop, ground) >= 7 else s.on(ground)
    return [
        *layers,
        grain(design, width, height, 0.2),
        *_headline(design, w, text, on=ground, colour=ink, turn=-3.0),
    ]


KIND = PictureKind(
    name="thumbnail",
    title="Video thumbnail",
    compositions={"face": face, "slash": slash, "proof": proof, "lower": lower, "burst": burst},
    manual=__doc__ or "",
    cues=("thumbnail", "youtube thumbnail", "video thumbnail", "video cover"),
    size=(1280, 720),
    sheet="dark",
    moods=("bold", "loud", "energetic"),
)
