"""The picture of a notice: a backdrop the words call, or the things it is about, staged.

`hero` fills a panel at full strength. Things are never set alone in the middle of nothing:
they stand large on a shape, overlap, are cropped by the panel, and throw a shadow.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, oklch, shift, with_alpha
from limner.basics.geometry import Box
from limner.basics.path import circle, ellipse, polygon, rect
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.paint import Blur, Radial, Shadow, Stop
from limner.stages.plan.backdrops import Backdrop, Tones, called, full, lay, pick
from limner.stages.plan.backdrops.sunburst import rays
from limner.stages.plan.painting.hero import painted
from limner.stages.plan.parts.asked import asked
from limner.stages.plan.parts.automaton import automaton
from limner.stages.plan.parts.botany import corners, foliage, grown, grows
from limner.stages.plan.parts.drawing import grain, scatter
from limner.stages.plan.parts.enacted import enacted
from limner.stages.plan.parts.scenic import named
from limner.stages.plan.parts.topic import things, words_of
from limner.stages.plan.staging.hero import photographed

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

MADE = frozenset(
    {
        "running-shoe",
        "handbag",
        "lotion-bottle",
        "guitar",
        "backpack",
        "dress",
        "headphone",
        "microphone",
        "balloon",
        "luggage",
        "shopping-bags",
        "label",
        "books",
        "party-popper",
    }
)
"""Drawings of made things, which come in any colour; all others keep their own."""

MOODY = frozenset(
    {"retro", "confetti", "gradient", "sunburst", "stripes", "sumi-e", "starry", "cityscape"}
)
"""Manners that go well behind things, and so do not take their place."""

FRAMED = (
    ":bridge-at-night", ":cityscape", ":cityscape-at-dusk", ":foggy", ":fireworks", ":milky-way",
    ":national-park", ":night-with-stars", ":sparkler", ":sunrise", ":sunrise-over-mountains",
    ":sunset", ":water-wave",
)  # fmt: skip
"""Stock drawings that are whole little pictures in a frame: not things to stand on a sheet."""

PICTURED = frozenset({"ocean", "space", "abstract"})
"""Topics that are their own picture: a backdrop they call goes before things."""

FLAT = frozenset({"arcs", "bauhaus", "halftone", "stripes", "sunburst", "confetti", "topo"})


def drawings(design: Design, most: int = 5) -> list[Illustration]:
    """Return drawings of what the brief is about, best first, none twice."""
    found: list[Illustration] = []
    seen: set[str] = set()
    shown = asked(design.brief)
    for words in things(design)[:10]:
        other = grows(words) or words.lower() in design.brief.palette.words
        art = None if other else design.art(words)
        if art is not None and art.art.endswith(FRAMED):
            continue
        if art is not None and art.art not in seen:
            seen.add(art.art)
            colour = next((s.colours[0] for s in shown if s.colours and s.name == words), None)
            found.append(art.but(recolour=art.recolour.but(dominant=colour)) if colour else art)
        if len(found) == most:
            break
    return found


def pictured(design: Design) -> bool:
    """Return whether the brief names something `hero` can show."""
    return bool(foliage(design.brief) or named(design) or drawings(design, 1))


def styled(words: frozenset[str]) -> bool:
    """Whether the loudest called backdrop is asked for by its manner, and goes before things."""
    backs = called(words)
    return bool(backs) and bool(words & ((backs[0].manners - MOODY) | (backs[0].words & PICTURED)))


def manner(design: Design) -> str:
    """Return how the brief is best pictured: 'style' by a backdrop, 'things', or 'plain'."""
    words = words_of(design.brief)
    if design.style and design.style.backdrops and not design.brief.subjects:
        return "style"
    backs = called(words)
    if styled(words):
        return "style"
    if drawings(design, 1):
        turn = zlib.crc32(f"{design.type.name}{design.scheme.ground}".encode()) % 5
        if backs and not design.brief.subjects and turn < 2:
            return "style"
        return "things"
    return "style" if backs else "plain"


def hero(
    design: Design,
    box: Box,
    *,
    ground: str | None = None,
    among: Sequence[str] = (),
    scene: bool = False,
) -> list[Layer]:
    """Return the picture in `box`.

    ground: colour behind it (default the sheet's). among: backdrops to choose from where the
    brief calls none. scene: prefer a place with a horizon over things.
    """
    ground = ground or design.scheme.ground
    photo = painted(design, box) or photographed(design, box, ground)
    if photo is not None:
        return [photo]
    words = words_of(design.brief)
    if kinds := foliage(design.brief):
        return [grown(design, box, ground, kinds)]
    if (robot := automaton(design, box, ground)) is not None:
        return [robot]
    how = manner(design)
    scenes = called(words, scene=True)
    if scene and scenes and how == "style" and scenes[0] is called(words)[0]:
        return [lay(design, scenes[0], box, full(design, ground))]
    people = enacted(design, box) if how == "things" or not styled(words) else None
    if people is not None:
        return [people]
    if how == "things":
        return staged(design, box, drawings(design), ground)
    backdrop = pick(design, words, among)
    if backdrop.name == "leaves":
        return [leafy(design, box, ground)]
    return [lay(design, backdrop, box, panel_tones(design, backdrop, ground))]


def leafy(design: Design, box: Box, ground: str) -> Group:
    """Return a panel grown over with sprigs, in greens near the scheme."""
    from limner.stages.plan.backdrops.leaves import field

    s = design.scheme
    near = min((s.accent, s.second, s.third), key=lambda c: abs(oklch(c).hue - 145))
    green = mix(near, "#4f7d5c", 0.6)
    tones = Tones(mix(ground, green, 0.24), shift(green, lightness=-0.1), green, s.second)
    return Group(
        id=design.id("backdrop"),
        role="backdrop",
        name="leaves",
        box=box,
        crop=True,
        fill=tones.ground,
        children=tuple(field(design, box.width, box.height, tones)),
    )


def panel_tones(design: Design, backdrop: Backdrop, ground: str) -> Tones:
    """Return colours for a picture in a panel of its own: flat forms stand on a strong colour of
    the scheme, so that the panel has an edge; places and fine patterns stand on the ground.
    """
    s = design.scheme
    if backdrop.name not in FLAT:
        return full(design, ground)
    options = [
        Tones(base, *rest)
        for base, rest in (
            (s.accent, (s.ground, s.third, s.second)),
            (s.second, (s.ground, s.accent, s.third)),
            (s.ink, (s.accent, s.ground, s.second)),
            (s.surface, (s.accent, s.second, s.ink)),
        )
        if contrast(base, rest[0]) > 1.7
    ]
    return design.rng.choice(options) if options else full(design, s.surface)


def toned(design: Design, art: Illustration, ground: str) -> Illustration:
    """Return the drawing as the sheet takes it: made things that come in any colour take one of the
    palette, everything else keeps the colours it is known by.
    """
    if art.art.split(":")[-1] not in MADE or any(x.colours for x in design.brief.subjects):
        return art
    s = design.scheme
    pop = max(
        (s.accent, s.second, s.third),
        key=lambda c: min(contrast(c, ground), 3.0) + 8 * oklch(c).chroma,
    )
    return art.but(recolour=art.recolour.but(dominant=pop)) if oklch(pop).chroma > 0.05 else art


def stage_colour(design: Design, ground: str) -> str:
    """Return a colour for the shape behind things: of the scheme, and clear of the ground."""
    s = design.scheme
    options = [s.second, s.third, s.accent]
    light = oklch(ground).lightness
    options.sort(key=lambda c: -abs(oklch(c).lightness - light) - oklch(c).chroma * 0.6)
    return options[0] if design.rng.random() < 0.6 else options[1]


def staged(
    design: Design, box: Box, arts: Sequence[Illustration], ground: str | None = None
) -> list[Layer]:
    """Return one to five things in a panel, in one of several stagings."""
    ground = ground or design.scheme.ground
    arts = [toned(design, a, ground) for a in arts]
    if not arts:
        return []
    rng = design.rng
    wide = box.width > 1.45 * box.height
    if wide:
        make = frieze
    elif len(arts) == 1:
        make = rng.choice((solo, solo, echo))
    elif len(arts) == 2:
        make = rng.choice((trio, trio, echo))
        make = trio if len(asked(design.brief)) > 1 else make
    else:
        make = rng.choice((trio, pile, medley))
    if box.height > 2.1 * box.width:
        make = medley
    if make in (frieze, medley, echo) or rng.random() < 0.5:
        ground = floor_colour(design, ground)
    layers = make(design, box.width, box.height, list(arts), ground)
    if kinds := next((k for s in asked(design.brief) if (k := grows(s.name))), None):
        layers += corners(design, box.width, box.height, ground, kinds)
    return [
        Group(
            id=design.id("subject"),
            role="subject",
            box=box,
            crop=True,
            fill=ground,
            children=tuple(layers),
        )
    ]


def floor_colour(design: Design, ground: str) -> str:
    """Return a colour of the scheme that sets a panel of things off from the sheet."""
    s = design.scheme
    options = [
        c
        for c in (s.accent, s.second, s.third, mix(s.ground, s.accent, 0.3))
        if contrast(c, ground) > 1.25
    ]
    return design.rng.choice(options) if options else ground


def contact(design: Design, cx: float, y: float, half: float, ground: str) -> Layer:
    """Return the shadow a thing throws on the floor it stands on."""
    dark = shift(ground, lightness=-0.35)
    return design.shape(
        ellipse(Box(cx - half, y - half * 0.1, 2 * half, half * 0.2)),
        with_alpha(dark, 0.55),
        role="shadow",
        effects=(Blur(sigma=half * 0.07),),
    )


def lifted(design: Design, size: float) -> tuple[Shadow, ...]:
    """Return the shadow of a thing that hangs a hand's breadth before its ground."""
    del design
    return (
        Shadow(dx=size * 0.012, dy=size * 0.02, blur=size * 0.012, colour="#0000002e"),
        Shadow(dx=size * 0.035, dy=size * 0.07, blur=size * 0.06, colour="#0000003d"),
    )


def at(art: Illustration, design: Design, box: Box, turn: float = 0.0) -> Illustration:
    """Return the drawing placed, turned and lifted."""
    return art.but(id=design.id("art"), box=box, rotate=turn, effects=lifted(design, min(box[2:])))


def printed(
    art: Illustration, design: Design, box: Box, turn: float, ink: str, *, offset: float = 0.035
) -> list[Layer]:
    """Return the drawing over its own silhouette in one flat ink, like a second printing."""
    away = box.moved(offset * box.width, offset * box.width * 1.1)
    under = art.but(
        id=design.id("print"), role="shadow", box=away, rotate=turn, recolour=Recolour(flat=ink)
    )
    return [under, art.but(id=design.id("art"), box=box, rotate=turn)]


def shade_ink(ground: str) -> str:
    """Return the ink of a printed shadow on a ground."""
    light = oklch(ground).lightness
    return shift(ground, lightness=-0.3 if light > 0.5 else -0.16, chroma=1.1)


def behind(design: Design, w: float, h: float, colour: str, ground: str) -> list[Layer]:
    """Return a large shape for a thing to stand before: disc, rays, arch, slash or rings."""
    rng = design.rng
    s = min(w, h)
    cx, cy = w / 2, h / 2
    soft = mix(ground, colour, 0.4)
    form = rng.randrange(5)
    if form == 0:
        return [
            design.shape(circle(cx, cy, s * 0.56), soft, role="backdrop"),
            design.shape(circle(cx, cy, s * 0.43), colour, role="backdrop"),
        ]
    if form == 1:
        d = rays(cx, cy * 1.1, math.hypot(w, h), 22, rng.random())
        return [
            design.shape(d, mix(ground, colour, 0.22), role="backdrop"),
            design.shape(circle(cx, cy * 1.1, s * 0.42), colour, role="backdrop"),
        ]
    if form == 2:
        layers: list[Layer] = []
        for k, ink in ((0.46, soft), (0.37, mix(ground, colour, 0.7)), (0.28, colour)):
            half, top = s * k, cy - s * k * 1.15
            layers.append(
                design.shape(
                    f"M{cx - half:.1f} {h:.1f}L{cx - half:.1f} {top + half:.1f}"
                    f"A{half:.1f} {half:.1f} 0 0 1 {cx + half:.1f} {top + half:.1f}"
                    f"L{cx + half:.1f} {h:.1f}Z",
                    ink,
                    role="backdrop",
                )
            )
        return layers
    if form == 3:
        lean = h * 0.35
        d = polygon([(w * 0.16, h), (w * 0.62, h), (w * 0.62 + lean, 0), (w * 0.16 + lean, 0)])
        e = polygon([(w * 0.68, h), (w * 0.73, h), (w * 0.73 + lean, 0), (w * 0.68 + lean, 0)])
        return [design.shape(d, colour, role="backdrop"), design.shape(e, soft, role="backdrop")]
    pen = design.stroke(soft, 1).but(width=s * 0.03)
    rings = "".join(circle(cx, cy, s * (0.3 + 0.1 * i)) for i in range(5))
    return [
        design.shape(rings, None, stroke=pen, role="backdrop"),
        design.shape(circle(cx, cy, s * 0.3), colour, role="backdrop"),
    ]


def solo(design: Design, w: float, h: float, arts: list[Illustration], ground: str) -> list[Layer]:
    """Return one thing, very large, before a shape."""
    rng = design.rng
    colour = stage_colour(design, ground)
    side = min(max(w, h) * 0.86, min(w, h) * 1.04)
    box = Box((w - side) / 2, (h - side) / 2 + h * 0.01, side, side)
    layers = behind(design, w, h, colour, ground)
    turn = rng.choice((-12.0, -7.0, 7.0, 10.0))
    if rng.random() < 0.5:
        layers += printed(arts[0], design, box, turn, shade_ink(colour))
    else:
        layers.append(at(arts[0], design, box, turn))
    return [*layers, grain(design, w, h, 0.2)]


def frieze(
    design: Design, w: float, h: float, arts: list[Illustration], ground: str
) -> list[Layer]:
    """Return things in a close row, higher than the panel and cropped by it, on half discs."""
    rng = design.rng
    side = h * rng.uniform(1.02, 1.18)
    count = max(2, math.ceil(w / (side * 0.72)) + 1)
    pitch = w / (count - 0.6)
    tones = (mix(ground, stage_colour(design, ground), 0.8), shift(ground, lightness=-0.05))
    ink = shade_ink(ground)
    layers: list[Layer] = []
    for i in range(count):
        x = (i + 0.1) * pitch
        y = h * (0.62 if i % 2 else 0.4)
        layers.append(
            design.shape(circle(x, h if i % 2 else 0, pitch * 0.52), tones[i % 2], role="backdrop")
        )
        box = Box(x - side / 2, y - side / 2, side, side)
        turn = rng.uniform(8, 18) * (1 if i % 2 else -1)
        layers += printed(arts[i % len(arts)], design, box, turn, ink)
    return [*layers, grain(design, w, h, 0.25)]


def echo(design: Design, w: float, h: float, arts: list[Illustration], ground: str) -> list[Layer]:
    """Return a close pattern of silhouettes in a tone of the ground, one thing large in front."""
    rng = design.rng
    s = math.sqrt(w * h)
    colour = stage_colour(design, ground)
    tone = shift(ground, lightness=-0.06 if oklch(ground).lightness > 0.4 else 0.06)
    layers: list[Layer] = []
    for i, (x, y) in enumerate(scatter(rng, w, h, s * 0.19, 40, edge=s * 0.06)):
        side = s * 0.16
        layers.append(
            arts[i % len(arts)].but(
                id=design.id("art"),
                box=Box(x - side / 2, y - side / 2, side, side),
                rotate=rng.uniform(-35, 35),
                recolour=Recolour(flat=tone),
                role="backdrop",
            )
        )
    side = min(w, h) * 0.86
    disc = design.shape(circle(w / 2, h / 2, side * 0.5), colour, role="backdrop")
    box = Box((w - side) / 2, (h - side) / 2, side, side)
    front = printed(arts[0], design, box, rng.choice((-9.0, 9.0)), shade_ink(colour))
    return [*layers, disc, *front, grain(design, w, h, 0.2)]


def trio(design: Design, w: float, h: float, arts: list[Illustration], ground: str) -> list[Layer]:
    """Return two or three things of different size overlapping before a shape."""
    rng = design.rng
    s = min(w, h)
    colour = stage_colour(design, ground)
    layers = behind(design, w, h, colour, ground)
    big = s * 0.86
    flip = rng.choice((-1, 1))
    cx, cy = w / 2, h / 2
    spots = [
        (cx - flip * s * 0.34, cy - s * 0.24, big * 0.62, -16.0 * flip),
        (cx + flip * s * 0.36, cy - s * 0.16, big * 0.58, 18.0 * flip),
        (cx, cy + s * 0.1, big, 6.0 * flip),
    ]
    order = [arts[1], arts[2], arts[0]] if len(arts) > 2 else [arts[1], arts[0]]
    spots = spots if len(order) == 3 else [spots[1], spots[2]]
    hard = rng.random() < 0.5
    for art, (x, y, side, turn) in zip(order, spots, strict=True):
        box = Box(x - side / 2, y - side / 2, side, side)
        if hard:
            layers += printed(art, design, box, turn, shade_ink(colour))
        else:
            layers.append(at(art, design, box, turn))
    return [*layers, grain(design, w, h, 0.2)]


def medley(
    design: Design, w: float, h: float, arts: list[Illustration], ground: str
) -> list[Layer]:
    """Return things thrown over the whole panel, close, large and cropped."""
    rng = design.rng
    s = math.sqrt(w * h)
    colour = stage_colour(design, ground)
    ink = shade_ink(ground)
    layers: list[Layer] = []
    points = scatter(rng, w, h, s * 0.29, 40, edge=s * 0.12)
    for i, (x, y) in enumerate(points):
        if i % 3 == 0:
            layers.append(
                design.shape(circle(x, y, s * 0.15), mix(ground, colour, 0.7), role="backdrop")
            )
    for i, (x, y) in enumerate(points):
        side = s * rng.uniform(0.27, 0.34)
        box = Box(x - side / 2, y - side / 2, side, side)
        layers += printed(arts[i % len(arts)], design, box, rng.uniform(-28, 28), ink)
    return [*layers, grain(design, w, h, 0.2)]


def pile(design: Design, w: float, h: float, arts: list[Illustration], ground: str) -> list[Layer]:
    """Return things heaped along the foot of the panel, big in front, under a low sun."""
    rng = design.rng
    s = min(w, h)
    colour = stage_colour(design, ground)
    layers: list[Layer] = [
        design.shape(circle(w / 2, h * 0.56, s * 0.44), colour, role="backdrop"),
        design.shape(
            circle(w / 2, h * 0.56, s * 0.53),
            None,
            role="backdrop",
            stroke=design.stroke(mix(ground, colour, 0.6), 0.5),
        ),
    ]
    for count, share, y in ((5, 0.36, 0.6), (4, 0.46, 0.8), (3, 0.56, 1.02)):
        side = s * share
        wide = max(w * 0.98, s * 0.98)
        for i in range(count):
            x = w / 2 + (i - (count - 1) / 2) * wide / count + rng.uniform(-0.03, 0.03) * s
            lift = abs(i - (count - 1) / 2) * side * 0.12
            art = arts[(i + count * 2) % len(arts)]
            box = Box(x - side / 2, h * y - side * 0.75 + lift, side, side)
            layers += printed(
                art, design, box, rng.uniform(-14, 14), shade_ink(colour), offset=0.025
            )
    return [*layers, grain(design, w, h, 0.2)]


def scrim(design: Design, box: Box, colour: str, *, up: bool, strength: float = 0.96) -> Layer:
    """Return a veil of `colour` from one edge of a box, so that words read over a picture."""
    from limner.document.paint import Linear

    stops = tuple(
        Stop(offset=o, colour=with_alpha(colour, strength * k))
        for o, k in ((0.0, 1.0), (0.45, 0.92), (0.75, 0.45), (1.0, 0.0))
    )
    start, end = ((0.0, 1.0), (0.0, 0.0)) if up else ((0.0, 0.0), (0.0, 1.0))
    return design.shape(box, Linear(start=start, end=end, stops=stops), role="backdrop")


def vignette(design: Design, colour: str, strength: float = 0.5) -> Layer:
    """Return a darkening towards the corners."""
    return design.shape(
        design.canvas,
        Radial(
            centre=(0.5, 0.45),
            radius=0.85,
            stops=(
                Stop(offset=0.35, colour=with_alpha(colour, 0.0)),
                Stop(offset=1.0, colour=with_alpha(colour, strength)),
            ),
        ),
        role="backdrop",
    )


def speed_lines(design: Design, w: float, h: float, colour: str, count: int = 9) -> Layer:
    """Return horizontal dashes trailing to the left, as of something fast."""
    rng = design.rng
    d = []
    for i in range(count):
        y = h * (0.22 + 0.6 * i / count) + rng.uniform(-0.02, 0.02) * h
        length = w * rng.uniform(0.12, 0.4)
        x = w * rng.uniform(-0.05, 0.25)
        thick = h * rng.choice((0.006, 0.01, 0.016))
        d.append(rect(Box(x, y, length, thick), thick / 2))
    return design.shape("".join(d), colour, role="backdrop")
