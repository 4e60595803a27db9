"""Brand boards: logo, colours, type, card and cup of one company on one sheet.

Takes the company's name (set once, as the logo) and anything else to be said. Everything but the
name is drawn: a symbol is made for the company and appears on card, pattern, seal and what it
sells: a cup, a bar of soap, a bottle or a bag.
Compositions: `bento` tiles of different sizes; `column` a tall logo panel beside rows; `bands`
full-width bands; `sheet` the symbol giant behind the logo.

Example: Brand identity sheet for a tea company called "Kumo Tea": logo, palette, business card, cup
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, oklch, shift, with_alpha
from limner.basics.geometry import Affine, Box
from limner.basics.path import circle, ellipse, rect, transform
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Blur, Linear, Stop
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.drawing import grain
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.parts.manner import in_manner
from limner.stages.plan.parts.symbols import symbol, symbols_for
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.parts.wares import WARES, ware_of
from limner.stages.plan.parts.wording import head
from limner.stages.plan.typography import SCALE

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


class Board:
    """What every tile of a board shares: the name, the symbol and the colours."""

    def __init__(self, design: Design) -> None:
        in_manner(design)
        self.design = design
        content = design.content
        self.name: Copy | None = content.take("logo", "headline", "name") or content.headline()
        self.rest = content.rest()
        words = words_of(design.brief)
        forms = symbols_for(words, design.rng)
        self.form = forms[0] if len(forms) < 2 or design.rng.random() < 0.6 else forms[1]
        self.mark = symbol(self.form)
        s = design.scheme
        self.main = s.accent
        self.colours = (s.accent, s.ink, s.second, s.third, s.surface)

    def mark_at(self, cx: float, cy: float, size: float, colour: str, **fields: object) -> Layer:
        """Return the symbol `size` pixels wide about a point."""
        matrix = Affine.scaling(size / 100).then(Affine.translation(cx, cy))
        return self.design.shape(
            transform(self.mark, matrix),
            colour,
            **fields,
        )


def _tile(b: Board, box: Box, fill: str, children: list[Layer], radius: float = 0.0) -> Group:
    """Return a cropped tile; children stand in its own pixels."""
    return Group(
        id=b.design.id("tile"),
        role="plate",
        box=box,
        crop=True,
        fill=fill,
        children=tuple(children),
        radius=radius,
    )


def logo(b: Board, box: Box, fill: str, *, stacked: bool = True) -> list[Layer]:
    """Return the panel with symbol and name; further strings stand small below."""
    d = b.design
    ink = d.scheme.on(fill)
    mark = ink if contrast(b.main, fill) < 2.2 else b.main
    layers: list[Layer] = [_tile(b, box, fill, [])]
    foot, box = _foot(b, box, stacked)
    s = min(box.width, box.height)
    cx, cy = box.centre
    area = Box(box.x + box.width * 0.14, cy + s * 0.1, box.width * 0.72, s * 0.3)
    if stacked:
        layers.append(b.mark_at(cx, cy - s * 0.13, s * 0.3, mark))
    else:
        layers.append(b.mark_at(box.x + box.width * 0.2, cy, s * 0.42, mark))
        area = Box(box.x + box.width * 0.34, cy - s * 0.25, box.width * 0.58, s * 0.5)
    if b.name:
        fit = fitted(d, b.name, area.width, min(area.height, s * 0.22), most=2)
        layers.append(
            head(
                d,
                b.name,
                fit,
                on=fill,
                colour=ink,
                box=area,
                valign="top" if stacked else "middle",
                align="centre" if stacked else "start",
            )
        )
    if b.rest:
        rows = [d.text(c, _level(b), on=fill, align="centre") for c in b.rest]
        layers.append(d.stack(rows, gap=0.8, box=foot, justify="centre"))
    return layers


def _level(b: Board) -> str:
    return "small" if len(b.rest) > 3 else "body"


def _foot(b: Board, box: Box, stacked: bool) -> tuple[Box, Box]:
    """Return the room of the further strings, and what they leave of the panel to the name.

    A line or two stand in the panel's own foot; more take what they need, up to two thirds.
    """
    u, s = b.design.u, min(box.width, box.height)
    em = SCALE[_level(b)] * u
    broad = ("Hans", "Hant", "Jpan", "Kore")
    widths = [len(c.text) * em * (1.05 if c.script in broad else 0.6) for c in b.rest]
    lines = sum(max(1, math.ceil(width / (0.8 * box.width))) for width in widths)
    need = 1.35 * em * lines + 0.8 * u * (len(b.rest) + 1)
    top = box.centre[1] + 0.4 * s if stacked else box.y + box.height * 0.72
    left = box
    if b.rest and need > box.bottom - top - 2 * u:
        need = min(need + 2 * u, 0.66 * box.height)
        left = box._replace(height=box.height - need)
        top = left.bottom
    foot = Box(box.x + box.width * 0.1, top, box.width * 0.8, max(1.0, box.bottom - top - 2 * u))
    return foot, left


def palette(b: Board, box: Box, *, down: bool = False) -> list[Layer]:
    """Return the colours as one strip, the main one widest."""
    shares = (0.36, 0.22, 0.18, 0.13, 0.11)
    layers: list[Layer] = []
    at = 0.0
    for colour, share in zip(b.colours, shares, strict=True):
        part = (
            Box(0, at * box.height, box.width, share * box.height + 1)
            if down
            else Box(at * box.width, 0, share * box.width + 1, box.height)
        )
        layers.append(b.design.shape(part, colour, role="swatch"))
        at += share
    return [_tile(b, box, b.colours[0], layers)]


def type_sample(b: Board, box: Box, fill: str) -> list[Layer]:
    """Return the display face at size and the text face below it, as letter forms."""
    d = b.design
    ink = d.scheme.on(fill)
    size = min(box.height * 0.5, box.width * 0.34)
    big = d.text(
        "Aa",
        "display",
        on=fill,
        colour=ink,
        size=size,
        lines=1,
        box=Box(box.x + box.width * 0.1, box.y + box.height * 0.08, box.width * 0.8, size * 1.3),
    )
    small = d.text(
        "Aa Bb Cc 123",
        "body",
        on=fill,
        colour=ink,
        lines=1,
        size=max(d.u * 1.8, min(box.height * 0.11, box.width * 0.075)),
        box=Box(
            box.x + box.width * 0.1,
            box.bottom - box.height * 0.26,
            box.width * 0.8,
            box.height * 0.18,
        ),
    )
    return [_tile(b, box, fill, []), big, small]


def pattern(b: Board, box: Box, fill: str) -> list[Layer]:
    """Return the symbol as a pattern, every other row shifted by half."""
    tone = mix(fill, b.design.scheme.on(fill), 0.22)
    step = min(box.width, box.height) / 3.1
    marks: list[Layer] = []
    for j in range(math.ceil(box.height / (step * 0.86)) + 1):
        for i in range(math.ceil(box.width / step) + 2):
            x = (i - 0.25 + (0.5 if j % 2 else 0.0)) * step
            marks.append(b.mark_at(x, (j + 0.2) * step * 0.86, step * 0.46, tone))
    return [_tile(b, box, fill, marks)]


def seal(b: Board, box: Box, fill: str) -> list[Layer]:
    """Return the symbol reversed out of a disc."""
    s = min(box.width, box.height)
    cx, cy = box.width / 2, box.height / 2
    disc = b.design.scheme.on(fill)
    return [
        _tile(
            b,
            box,
            fill,
            [
                b.design.shape(circle(cx, cy, s * 0.32), disc),
                b.mark_at(cx, cy, s * 0.34, fill),
            ],
        )
    ]


def cards(b: Board, box: Box, fill: str) -> list[Layer]:
    """Return two business cards lying on each other, lit from above left."""
    d = b.design
    w = min(box.width * 0.56, box.height * 0.95)
    h = w * 0.6
    cx, cy = box.width / 2, box.height / 2
    layers: list[Layer] = []
    paper = "#fffdf8" if oklch(fill).lightness < 0.93 else "#ffffff"
    for dx, dy, turn, colour, front in (
        (0.15, 0.13, 9.0, b.main, False),
        (-0.13, -0.12, -8.0, paper, True),
    ):
        ink = d.scheme.on(colour)
        inside: list[Layer] = []
        if front:
            inside.append(
                b.mark_at(
                    w * 0.17, h * 0.26, h * 0.3, b.main if contrast(b.main, colour) > 2 else ink
                )
            )
            line = mix(colour, ink, 0.5)
            for i, k in enumerate((0.42, 0.3, 0.34)):
                y = h * (0.62 + 0.09 * i)
                inside.append(
                    d.shape(
                        rect(Box(w * 0.08, y, w * k, h * (0.04 if i == 0 else 0.024)), h * 0.012),
                        line if i else ink,
                    )
                )
        else:
            inside.append(b.mark_at(w * 0.5, h * 0.5, h * 0.46, ink))
        layers.append(
            Group(
                id=d.id("card"),
                role="plate",
                box=Box(cx + dx * w - w / 2, cy + dy * w - h / 2, w, h),
                rotate=turn,
                fill=colour,
                radius=w * 0.012,
                children=tuple(inside),
                effects=d.soft_shadow(w / d.u / 22, 0.24),
            )
        )
    return [_tile(b, box, fill, layers)]


def cup(b: Board, box: Box, fill: str) -> list[Layer]:
    """Return a paper cup with a sleeve that bears the symbol, its shadow on the table."""
    d = b.design
    h = box.height * 0.74
    w = h * 0.62
    cx, top = box.width / 2, box.height * 0.15
    foot = top + h
    white = "#fdfaf4"
    sleeve = b.main
    shade = shift(fill, lightness=-0.3)

    def half(t: float) -> float:
        return w / 2 * (1 - 0.3 * t)

    def slice_(t0: float, t1: float) -> str:
        y0, y1 = top + h * t0, top + h * t1
        bow = h * 0.028
        return (
            f"M{cx - half(t0):.1f} {y0:.1f}Q{cx:.1f} {y0 + bow * 2:.1f} "
            f"{cx + half(t0):.1f} {y0:.1f}"
            f"L{cx + half(t1):.1f} {y1:.1f}Q{cx:.1f} {y1 + bow * 2:.1f} "
            f"{cx - half(t1):.1f} {y1:.1f}Z"
        )

    def lit(colour: str) -> Linear:
        return Linear(
            start=(0, 0),
            end=(1, 0),
            stops=(
                Stop(offset=0.0, colour=shift(colour, lightness=-0.07)),
                Stop(offset=0.28, colour=shift(colour, lightness=0.03)),
                Stop(offset=0.62, colour=colour),
                Stop(offset=1.0, colour=shift(colour, lightness=-0.16)),
            ),
        )

    lid = h * 0.1
    rim = Box(cx - w * 0.54, top - lid * 0.2, w * 1.08, lid * 0.62)
    layers: list[Layer] = [
        d.shape(
            ellipse(Box(cx - w * 0.38, foot - h * 0.04, w * 1.15, h * 0.12)),
            with_alpha(shade, 0.5),
            role="shadow",
            effects=(Blur(sigma=h * 0.028),),
        ),
        d.shape(slice_(0.0, 1.0), lit(white)),
        d.shape(slice_(0.3, 0.76), lit(sleeve)),
        b.mark_at(cx, top + h * 0.55, w * 0.36, d.scheme.on(sleeve)),
        d.shape(ellipse(rim), shift(d.scheme.ink, lightness=0.05)),
        d.shape(
            f"M{cx - w * 0.5:.1f} {top:.1f}L{cx - w * 0.44:.1f} {top - lid:.1f}"
            f"L{cx + w * 0.44:.1f} {top - lid:.1f}"
            f"L{cx + w * 0.5:.1f} {top:.1f}Z",
            lit(shift(d.scheme.ink, lightness=0.09)),
        ),
        d.shape(
            ellipse(Box(cx - w * 0.44, top - lid - lid * 0.2, w * 0.88, lid * 0.4)),
            shift(d.scheme.ink, lightness=0.15),
        ),
    ]
    return [_tile(b, box, fill, layers)]


def ware(b: Board, box: Box, fill: str) -> list[Layer]:
    """Return what the company sells, with its symbol on it."""
    name = ware_of(words_of(b.design.brief))
    if name == "cup":
        return cup(b, box, fill)
    made = WARES[name](b.design, box.width, box.height, fill, b.main, b.mark_at)
    return [_tile(b, box, fill, made)]


def giant(b: Board, box: Box, fill: str) -> list[Layer]:
    """Return the symbol far larger than its tile, cut off by it."""
    ink = b.design.scheme.on(fill)
    size = max(box.width, box.height) * 1.15
    tone = mix(fill, ink, 0.16)
    mark = b.mark_at(box.width * 0.62, box.height * 0.56, size, tone)
    return [_tile(b, box, fill, [mark])]


def _fills(b: Board) -> tuple[str, str, str, str]:
    """Return four tile grounds: paper, tint, strong, deep."""
    s = b.design.scheme
    paper = s.ground
    tint = mix(s.ground, s.accent, 0.14)
    deep = s.ink if not s.dark else s.surface
    return paper, tint, s.accent, deep


def bento(design: Design) -> list[Layer]:
    """Tiles of different sizes with even gutters: logo largest, cup tall."""
    b = Board(design)
    paper, tint, strong, deep = _fills(b)
    design.background = mix(paper, design.scheme.ink, 0.06)
    g = 2.0 * design.u
    area = design.canvas.inset(design.margin * 0.6)
    if not design.wide:
        return _bands(design, b)
    w, h = area.width, area.height
    c = (w - 3 * g) / 4
    r = (h - 2 * g) / 3
    x = [area.x + i * (c + g) for i in range(4)]
    y = [area.y + i * (r + g) for i in range(3)]
    double = 2 * c + g
    return [
        *logo(b, Box(x[0], y[0], double, 2 * r + g), paper),
        *ware(b, Box(x[2], y[0], c, 2 * r + g), tint),
        *seal(b, Box(x[3], y[0], c, r), strong),
        *type_sample(b, Box(x[3], y[1], c, r), deep),
        *palette(b, Box(x[0], y[2], c, r)),
        *cards(b, Box(x[1], y[2], double, r), mix(paper, design.scheme.second, 0.3)),
        *pattern(b, Box(x[3], y[2], c, r), deep),
        grain(design, *design.size, 0.15),
    ]


def column(design: Design) -> list[Layer]:
    """A tall logo panel in the strong colour at the left, rows of tiles beside it, no gutters."""
    b = Board(design)
    paper, tint, strong, deep = _fills(b)
    width, height = design.size
    if not design.wide:
        return _bands(design, b)
    side = width * 0.36
    r = height / 2
    rest = width - side
    return [
        *logo(b, Box(0, 0, side, height), strong),
        *cards(b, Box(side, 0, rest * 0.58, r), tint),
        *pattern(b, Box(side + rest * 0.58, 0, rest * 0.42, r), deep),
        *ware(b, Box(side, r, rest * 0.34, r), mix(paper, design.scheme.second, 0.35)),
        *type_sample(b, Box(side + rest * 0.34, r, rest * 0.4, r), paper),
        *palette(b, Box(side + rest * 0.74, r, rest * 0.26, r), down=True),
        grain(design, *design.size, 0.15),
    ]


def _bands(design: Design, b: Board) -> list[Layer]:
    """Full-width bands, for sheets that are not wide."""
    paper, tint, strong, deep = _fills(b)
    w, h = design.size
    a = w / 2
    return [
        *logo(b, Box(0, 0, w, h * 0.34), paper),
        *palette(b, Box(0, h * 0.34, w, h * 0.1)),
        *cards(b, Box(0, h * 0.44, w * 0.6, h * 0.28), tint),
        *ware(b, Box(w * 0.6, h * 0.44, w * 0.4, h * 0.28), mix(paper, design.scheme.second, 0.35)),
        *type_sample(b, Box(0, h * 0.72, a, h * 0.28), deep),
        *pattern(b, Box(a, h * 0.72, a, h * 0.28), strong),
        grain(design, *design.size, 0.15),
    ]


def bands(design: Design) -> list[Layer]:
    """A wide logo band over the cards, a band of colours between, small tiles at the foot."""
    b = Board(design)
    if not design.wide:
        return _bands(design, b)
    paper, tint, strong, deep = _fills(b)
    w, h = design.size
    q = w / 4
    return [
        *logo(b, Box(0, 0, w * 0.58, h * 0.46), paper, stacked=False),
        *cards(b, Box(w * 0.58, 0, w * 0.42, h * 0.46), tint),
        *palette(b, Box(0, h * 0.46, w, h * 0.09)),
        *type_sample(b, Box(0, h * 0.55, q, h * 0.45), deep),
        *ware(b, Box(q, h * 0.55, q, h * 0.45), mix(paper, design.scheme.second, 0.35)),
        *pattern(b, Box(2 * q, h * 0.55, q, h * 0.45), strong),
        *seal(b, Box(3 * q, h * 0.55, q, h * 0.45), mix(paper, strong, 0.3)),
        grain(design, *design.size, 0.15),
    ]


def sheet(design: Design) -> list[Layer]:
    """The symbol giant at one side, the logo reversed before it; wares and cards beside."""
    b = Board(design)
    if not design.wide:
        return _bands(design, b)
    paper, tint, strong, deep = _fills(b)
    w, h = design.size
    side, strip = w * 0.5, w * 0.07
    rest = w - side - strip
    left = Box(0, 0, side, h)
    return [
        *giant(b, left, strong),
        *logo(b, left, strong)[1:],
        *ware(b, Box(side, 0, rest, h * 0.52), tint),
        *type_sample(b, Box(side, h * 0.52, rest * 0.45, h * 0.48), paper),
        *cards(b, Box(side + rest * 0.45, h * 0.52, rest * 0.55, h * 0.48), deep),
        *palette(b, Box(w - strip, 0, strip, h), down=True),
        grain(design, *design.size, 0.15),
    ]


KIND = PictureKind(
    name="brand-board",
    title="Brand board",
    compositions={"bento": bento, "column": column, "bands": bands, "sheet": sheet},
    manual=__doc__ or "",
    cues=(
        "brand board",
        "brand identity",
        "identity sheet",
        "brand sheet",
        "visual identity",
        "style guide",
    ),
    size=(1536, 1024),
    moods=("modern", "calm"),
)
