"""Invitations and greeting cards: weddings, birthdays, openings, dinners.

Takes the names or the occasion, the request, date, place, and what else is to be said.
Compositions: `wreath` words inside a wreath of sprigs; `boughs` foliage growing in from two
corners; `arch` an arch of lines and leaves; `framed` a fine frame with an ornament; `veil` the
picture over the sheet with a card of vellum; `halves` a band of pattern beside the words.

Example: Wedding invitation: "Lena & Tomás", "Saturday, 6 June 2026", eucalyptus wreath, ivory paper
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from limner.basics.colour import contrast, mix, oklch, shift
from limner.basics.geometry import Box
from limner.basics.path import circle
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.stages.plan.backdrops import Tones, called, full, lay, pick
from limner.stages.plan.backdrops.leaves import field
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.ornaments.divider import divider
from limner.stages.plan.ornaments.flower import blooms
from limner.stages.plan.ornaments.frame import FRAMES
from limner.stages.plan.ornaments.sprig import Sprig, grow, layers_of, spine
from limner.stages.plan.parts.drawing import grain
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.hero import hero
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wording import Wording, action, head, wording
from limner.stages.plan.typography import Voice, installed, pairings

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

SCRIPTS = ("great-vibes", "sacramento", "dancing-script", "kaushan-script")
PARTY = frozenset({"birthday", "party", "kids", "halloween", "barbecue", "housewarming", "bbq"})


def _green(design: Design) -> str:
    """Return the green of the leaves: the brief's own, else sage near the scheme."""
    for colour in (*design.brief.palette.colours, design.scheme.accent, design.scheme.second):
        tone = oklch(colour)
        if 110 < tone.hue < 185 and tone.chroma > 0.03 and 0.3 < tone.lightness < 0.8:
            return mix(colour, "#7d9a86", 0.35)
    return mix("#7f9b86", design.scheme.accent, 0.16)


def _kind_of_leaf(design: Design) -> str:
    words = words_of(design.brief)
    for kind in ("eucalyptus", "olive", "fern", "willow", "bay"):
        if kind in words:
            return kind
    return design.rng.choice(("eucalyptus", "olive", "willow"))


LOUD = frozenset(
    {
        "condensed",
        "archivo",
        "bebas",
        "mono",
        "pixel",
        "comic",
        "blackletter",
        "swiss",
        "grotesk",
        "montserrat",
        "geometric",
        "poppins",
        "typewriter",
        "zilla",
        "slab",
    }
)


def _gentle(design: Design) -> None:
    """Put a pairing that suits a feast in the place of a loud one, unless it was asked for."""
    words = words_of(design.brief)
    if design.type.name not in LOUD or words & (PARTY | design.type.moods - {"general", "modern"}):
        return
    have = installed(design.world.fonts)
    calm = [
        p
        for p in pairings()
        if p.name in ("cormorant", "playfair", "garamond", "josefin", "dm")
        and {p.display.face, p.text.face, p.accent.face} <= have
    ]
    if calm:
        design.type = design.rng.choice(calm)


def _invited(design: Design) -> Wording:
    """Return the words, after the type has been made gentle."""
    _gentle(design)
    return wording(design)


def _voice(design: Design, copy: Copy) -> Voice:
    """Return the display voice; Latin names at a wedding may be written in a formal script."""
    words = words_of(design.brief)
    formal = words & {"wedding", "anniversary", "engagement", "romantic", "marriage"}
    have = [f for f in SCRIPTS if f in installed(design.world.fonts)]
    if (
        formal
        and have
        and copy.script == "Latn"
        and len(copy.text) < 30
        and design.rng.random() < 0.5
    ):
        return Voice(have[0], 400, 0.0, 1.15)
    return design.type.display


def _words(  # noqa: PLR0913  independent of each other, all but the first few by name
    design: Design,
    w: Wording,
    box: Box,
    *,
    on: str,
    align: str = "centre",
    cap: float = 15.0,
    form: str = "leaf",
    justify: str = "centre",
) -> Layer:
    """Return all words on one axis in `box`."""
    u, s = design.u, design.scheme
    soft = s.on(on, _green(design), 4.6)
    units = box.width / u
    small = [*w.subs, *w.prices, *w.small]
    room = (
        sum(math.ceil(len(c.text) * 2.2 / units) * 6.0 + 2.6 for c in small) + 7 + 9 * len(w.ctas)
    )
    rows: list[Layer] = []
    if w.headline:
        voice = _voice(design, w.headline)
        height = max(box.height * 0.24, box.height - room * u)
        fit = fitted(design, w.headline, box.width, height, most=3, cap=cap * u, voice=voice)
        fields: dict[str, Any] = {"voice": voice} if voice.face != design.type.display.face else {}
        rows.append(head(design, w.headline, fit, on=on, align=align, **fields))
        if small:
            rows.append(
                divider(
                    design,
                    soft,
                    form,
                    length=min(20.0, units * 0.4),
                    align="centre" if align == "centre" else "start",
                )
            )
    scale = 1.36 if len(small) <= 3 else 1.15 if len(small) <= 6 else 1.0
    for copy in w.subs:
        rows.append(
            design.text(copy, "lead", voice=_italic(design), on=on, align=align, scale=scale * 1.1)
        )
    for i, copy in enumerate([*w.prices, *w.small]):
        strong = copy.role in ("date", "time") or i == 0
        level = "lead" if len(copy.text) < 90 else "body"
        text = design.type.text
        voice = Voice(text.face, 600 if strong else text.weight, 0.03 if strong else 0.0)
        rows.append(
            design.text(
                copy,
                level,
                voice=voice,
                on=on,
                align=align,
                scale=scale,
                colour=soft if strong else None,
            )
        )
    from limner.document.layer import Flow

    rows += action(design, w.ctas, on=on, flow=Flow(align="centre"))
    return design.stack(rows, gap=2.6, box=box, justify=justify)


def _italic(design: Design) -> Voice:
    """Return the quiet voice of the request line."""
    accent = design.type.accent
    return Voice(accent.face, accent.weight)


def _ring(design: Design, cx: float, cy: float, r: float, *, open_top: bool) -> list[Layer]:
    """Return a wreath of short sprigs following a circle, denser at the foot."""
    rng = design.rng
    green = _green(design)
    kind = _kind_of_leaf(design)
    other = rng.choice([k for k in ("olive", "willow", "fern", "bay") if k != kind])
    back, front = Sprig(), Sprig()
    n = 10
    for side in (-1, 1):
        for i in range(n):
            t = i / (n - 1)
            if open_top and t > 0.84:
                continue
            a = math.pi / 2 + side * t * math.pi * 0.97
            x, y = cx + r * math.cos(a), cy + r * math.sin(a)
            along = a + side * math.pi / 2
            length = r * (0.56 - 0.16 * t) * rng.uniform(0.85, 1.15)
            for out, target, leafy in (
                (-0.45, back, other),
                (0.42, back, kind),
                (0.0, front, kind),
            ):
                points = spine((x, y), along + out * side, length, side * 0.5)
                if target is back and rng.random() < 0.35:
                    continue
                grow(target, points, leafy, rng, berries=target is front and i % 4 == 1)
    layers = layers_of(design, back, mix(green, design.scheme.ground, 0.45), r * 0.008)
    layers += layers_of(design, front, green, r * 0.008, berry=mix("#c79a72", green, 0.15))
    if words_of(design.brief) & {"floral", "flowers", "flower", "roses", "peony", "romantic"}:
        petal = mix(design.scheme.accent, "#f6d3cf", 0.5)
        at = [
            (cx + r * math.cos(a), cy + r * math.sin(a), r * k)
            for a, k in ((1.2, 0.17), (1.95, 0.13), (0.75, 0.11), (4.4, 0.12))
        ]
        layers += blooms(design, "peony", at, petal)
    return layers


def wreath(design: Design) -> list[Layer]:
    """A wreath in the upper part with the names inside it, the rest below; or all inside."""
    w = _invited(design)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    paper: list[Layer] = [lay(design, "paper")]
    if w.bare:
        return [
            *paper,
            *_ring(design, width / 2, height / 2, min(width, height) * 0.36, open_top=False),
        ]
    if w.headline is None or design.wide:
        r = min(width, height) * 0.38
        cx, cy = width / 2, height / 2
        inner = Box(cx - r * 0.66, cy - r * 0.62, r * 1.32, r * 1.24)
        if design.wide:
            r = height * 0.39
            cx = design.margin + r * 1.05
            made = _ring(design, cx, cy, r, open_top=False)
            area = Box(cx + r * 1.3, live.y, width - cx - r * 1.3 - design.margin, live.height)
            inside = Box(cx - r * 0.64, cy - r * 0.4, r * 1.28, r * 0.8)
            return [*paper, *made, *_split(design, w, inside, area)]
        return [
            *paper,
            *_ring(design, cx, cy, r, open_top=False),
            _words(design, w, inner, on=s.ground),
        ]
    r = min(width * 0.36, height * 0.25)
    cx, cy = width / 2, live.y + r * 1.1 + height * 0.03
    inside = Box(cx - r * 0.64, cy - r * 0.46, r * 1.28, r * 0.92)
    area = Box(live.x + 2 * u, cy + r * 1.4, live.width - 4 * u, live.bottom - cy - r * 1.4)
    return [*paper, *_ring(design, cx, cy, r, open_top=False), *_split(design, w, inside, area)]


def _split(design: Design, w: Wording, inside: Box, area: Box) -> list[Layer]:
    """Return the headline in one box and everything else in another."""
    s = design.scheme
    rest = Wording(None, w.subs, w.details, w.prices, w.ctas, w.rest)
    layers: list[Layer] = []
    if w.headline:
        voice = _voice(design, w.headline)
        fit = fitted(
            design, w.headline, inside.width, inside.height, most=4, cap=15 * design.u, voice=voice
        )
        fields: dict[str, Any] = {"voice": voice} if voice.face != design.type.display.face else {}
        layers.append(
            head(
                design,
                w.headline,
                fit,
                on=s.ground,
                align="centre",
                box=inside,
                valign="middle",
                **fields,
            )
        )
    if not rest.bare:
        layers.append(
            _words(
                design,
                rest,
                area,
                on=s.ground,
                justify="start" if area.y > inside.bottom else "centre",
            )
        )
    return layers


def boughs(design: Design) -> list[Layer]:
    """Foliage growing in from two opposite corners, words on one axis between."""
    w = _invited(design)
    s = design.scheme
    width, height = design.size
    rng = design.rng
    size = math.sqrt(width * height)
    green = _green(design)
    kind = _kind_of_leaf(design)
    flip = rng.random() < 0.5
    layers: list[Layer] = [lay(design, "paper")]
    corners = ((1.02, -0.02), (-0.02, 1.02)) if flip else ((-0.02, -0.02), (1.02, 1.02))
    for depth, (leafy, ink, reach) in enumerate(
        (("willow", mix(green, s.ground, 0.5), 0.36), (kind, green, 0.32))
    ):
        sprig = Sprig()
        for fx, fy in corners:
            x, y = fx * width, fy * height
            base = math.atan2(height / 2 - y, width / 2 - x)
            for j in range(5):
                turn = base + (j - 2) * 0.36 + rng.uniform(-0.08, 0.08)
                length = size * reach * (1.0 if j != 2 else 0.7) * rng.uniform(0.85, 1.1)
                grow(
                    sprig,
                    spine((x, y), turn, length, rng.uniform(-0.5, 0.5)),
                    leafy,
                    rng,
                    berries=depth == 1 and j % 2 == 0,
                )
        layers += layers_of(design, sprig, ink, size * 0.0024, berry=mix("#c79a72", green, 0.15))
    petal = mix(s.accent, "#f8dcd6", 0.55)
    if oklch(petal).lightness > 0.55 and not words_of(design.brief) & {"eucalyptus", "minimal"}:
        at = []
        for fx, fy in corners:
            cx, cy = fx * width, fy * height
            ax = 1 if fx < 0.5 else -1
            ay = 1 if fy < 0.5 else -1
            at += [
                (cx + ax * size * 0.09, cy + ay * size * 0.085, size * 0.062),
                (cx + ax * size * 0.19, cy + ay * size * 0.05, size * 0.04),
                (cx + ax * size * 0.05, cy + ay * size * 0.19, size * 0.036),
            ]
        layers += blooms(design, "peony", at, petal)
    if w.bare:
        return layers
    top = height * (0.24 if not design.wide else 0.14)
    side = width * (0.13 if not design.wide else 0.26)
    box = Box(side, top, width - 2 * side, height - 2 * top)
    return [*layers, _words(design, w, box, on=s.ground)]


def arch(design: Design) -> list[Layer]:
    """A double arch of fine lines, sprigs at its foot, on a toned ground."""
    w = _invited(design)
    if design.wide:
        return _again(design, w, boughs)
    u, s = design.u, design.scheme
    width, height = design.size
    rng = design.rng
    green = _green(design)
    field = mix(s.ground, green, 0.3) if not s.dark else shift(s.ground, lightness=0.05)
    design.background = field
    half, top, cx = width * 0.4, height * 0.07, width / 2
    foot = height * 0.93
    line = s.on(field, s.accent, 1.7)

    def d(k: float) -> str:
        r = half + k
        return (
            f"M{cx - r:.1f} {foot + k:.1f}L{cx - r:.1f} {top + half:.1f}A{r:.1f} {r:.1f} 0 0 1 "
            f"{cx + r:.1f} {top + half:.1f}L{cx + r:.1f} {foot + k:.1f}Z"
        )

    layers: list[Layer] = [
        design.shape(d(2.0 * u), None, stroke=design.stroke(line, 0.22)),
        design.shape(d(0.0), s.ground, role="plate", effects=design.soft_shadow(0.7, 0.12)),
    ]
    kind = _kind_of_leaf(design)
    for ink, leafy, k in ((mix(green, s.ground, 0.4), "fern", 1.1), (green, kind, 0.9)):
        sprig = Sprig()
        for side in (-1, 1):
            for j in range(4):
                x, y = cx + side * half * (1.06 - 0.05 * j), foot + u * 2
                turn = -math.pi / 2 - side * (0.12 + 0.34 * j) + rng.uniform(-0.08, 0.08)
                length = height * (0.19 - 0.028 * j) * k
                grow(sprig, spine((x, y), turn, length, -side * 0.35), leafy, rng, berries=j == 1)
        layers += layers_of(design, sprig, ink, width * 0.003, berry=mix("#c79a72", green, 0.15))
    layers.append(grain(design, width, height, 0.25))
    if w.bare:
        return layers
    box = Box(
        cx - half * 0.78, top + half * 0.52, half * 1.56, foot - top - half * 0.52 - height * 0.2
    )
    return [*layers, _words(design, w, box, on=s.ground)]


def _again(design: Design, w: Wording, other: object) -> list[Layer]:
    """Set already taken words in another composition."""
    kept = (w.headline, *w.subs, *w.details, *w.prices, *w.ctas, *w.rest)
    design.content.waiting = [c for c in design.brief.strings if c in kept]
    return other(design)  # type: ignore[operator,no-any-return]


def framed(design: Design) -> list[Layer]:
    """A fine frame; above the words a small spray or the thing the feast is about."""
    w = _invited(design)
    u, s = design.u, design.scheme
    words = words_of(design.brief)
    gold = s.accent if contrast(s.accent, s.ground) > 2.2 else s.ink
    edge = design.canvas.inset(design.margin * 0.62)
    deco = bool(words & {"deco", "art-deco", "gatsby"})
    form = "deco" if deco else design.rng.choice(("double", "notched", "hair"))
    layers: list[Layer] = [lay(design, "paper"), *FRAMES[form](design, edge, gold)]
    inner = edge.inset(7 * u)
    if w.bare:
        return [*layers, *hero(design, inner)]
    if not design.wide:
        side = min(inner.width * 0.6, inner.height * 0.24)
        cx = inner.centre[0]
        if words & PARTY and (
            art := hero(design, Box(cx - side / 2, inner.y, side, side), ground=s.ground)
        ):
            clip = circle(cx, inner.y + side / 2, side / 2)
            layers.append(
                Group(
                    id=design.id("emblem"),
                    role="backdrop",
                    box=design.canvas,
                    children=tuple(art),
                    clip=clip,
                )
            )
        else:
            sprig = Sprig()
            leafy = design.rng.choice(("olive", "willow"))
            for sign in (-1, 1):
                points = spine(
                    (cx, inner.y + side * 0.5), 0 if sign > 0 else math.pi, side * 0.75, -0.5 * sign
                )
                grow(sprig, points, leafy, design.rng, berries=True)
            layers += layers_of(design, sprig, _green(design), side * 0.012, berry=gold)
            side *= 0.72
        inner = inner._replace(y=inner.y + side + 2 * u, height=inner.height - side - 2 * u)
    return [*layers, _words(design, w, inner, on=s.ground, form="diamond")]


def veil(design: Design) -> list[Layer]:
    """The picture over the whole sheet and a translucent card of vellum on it."""
    w = _invited(design)
    s = design.scheme
    width, height = design.size
    words = words_of(design.brief)
    names = ("leaves", "blossom", "wash", "confetti")
    backs = [b for b in called(words) if b.name != "paper"]
    backdrop = backs[0] if backs else pick(design, frozenset(), names)
    green = _green(design)
    tones = (
        full(design)
        if backs and backs[0].name not in ("leaves",)
        else Tones(mix(s.ground, green, 0.35), shift(green, lightness=-0.12), green, s.second)
    )
    layers: list[Layer] = [lay(design, backdrop, tones=tones)]
    if w.bare:
        return layers
    box = design.canvas.inset(
        width * (0.14 if not design.wide else 0.24), height * (0.17 if not design.wide else 0.12)
    )
    rim = s.on(s.ground, green, 2.2)
    layers += [
        design.shape(box, s.ground, role="plate", opacity=0.94, effects=design.soft_shadow(1.0)),
        *FRAMES["hair"](design, box.inset(1.8 * design.u), rim),
        _words(design, w, box.inset(5.5 * design.u), on=s.ground),
    ]
    return layers


def halves(design: Design) -> list[Layer]:
    """A band of foliage or pattern at the head (or side), the words beneath, set left."""
    w = _invited(design)
    u, live, s = design.u, design.live, design.scheme
    width, height = design.size
    words = words_of(design.brief)
    picture = Box(0, 0, width, height * 0.4) if not design.wide else Box(0, 0, width * 0.42, height)
    if words & PARTY:
        layers = hero(design, picture, ground=mix(s.ground, s.accent, 0.25))
    else:
        green = _green(design)
        tones = Tones(mix(s.ground, green, 0.3), shift(green, lightness=-0.1), green, s.second)
        backdrop = pick(design, words - {"paper"}, ("leaves", "blossom"))
        if backdrop.name == "leaves":
            made = field(design, picture.width, picture.height, tones)
            layers = [
                Group(
                    id=design.id("band"),
                    role="backdrop",
                    box=picture,
                    crop=True,
                    fill=tones.ground,
                    children=tuple(made),
                )
            ]
        else:
            layers = [lay(design, backdrop, picture, full(design))]
    if w.bare:
        return layers
    if design.wide:
        box = Box(picture.right + 6 * u, live.y, live.right - picture.right - 6 * u, live.height)
    else:
        box = Box(
            live.x + 2 * u,
            picture.bottom + 5 * u,
            live.width - 4 * u,
            live.bottom - picture.bottom - 5 * u,
        )
    return [*layers, _words(design, w, box, on=s.ground, form="bar")]


def suits(brief: Brief) -> tuple[str, ...]:
    """Return compositions by ornament and occasion."""
    words = words_of(brief)
    if words & {"wreath", "eucalyptus"}:
        return ("wreath", "boughs", "arch", "framed", "veil", "halves")
    if words & PARTY:
        return ("halves", "framed", "veil", "arch")
    return ("boughs", "framed", "wreath", "arch", "veil", "halves")


KIND = PictureKind(
    name="invitation",
    title="Invitation",
    compositions={
        "wreath": wreath,
        "boughs": boughs,
        "arch": arch,
        "framed": framed,
        "veil": veil,
        "halves": halves,
    },
    manual=__doc__ or "",
    cues=(
        "invitation",
        "wedding invitation",
        "invite",
        "save the date",
        "greeting card",
        "thank you card",
        "birthday card",
        "rsvp card",
    ),
    size=(1024, 1536),
    sheet="light",
    moods=("elegant", "wedding", "romantic"),
    suits=suits,
)
