"""Slide: one thought, said large, with its points.

Takes a title, an optional line under it, bullets or short statements, notes, a logo or
date line. Points keep their order; marks and numerals before them are ours.

Compositions: `swiss` (title flush left at the top, points on a grid below), `split` (panel
of colour with the title, points beside it), `shape` (a large cropped shape, title and points
on one axis), `statements` (points as large numbered columns) and `dark` (title at the foot,
points in a column on a dark sheet).

Example: Presentation slide, 16:9: title "Why now?", three bullets: "Costs fell 90% in two
years", "Teams already have the data", "Regulation is settled"; minimal Swiss style
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from limner.basics.colour import from_oklch, oklch
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Grid, Group
from limner.document.layers.shape import Shape
from limner.document.lettering import Passage
from limner.stages.plan.design import Design
from limner.stages.plan.facts import for_figures, reported
from limner.stages.plan.facts.slides import SLIDES
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.closing import closing
from limner.stages.plan.parts.inks import paper_on
from limner.stages.plan.parts.sheets import darkened
from limner.stages.plan.scenery.measure import em_width, lines_at, longest
from limner.stages.plan.typography import Voice

POINTS = ("bullet", "item", "step", "label", "section", "body", "name", "value")


@dataclass(slots=True)
class Parts:
    """What a slide is made of, handed out once."""

    title: Copy | None
    sub: Copy | None
    points: list[Copy]
    rest: list[Copy]


def _parts(design: Design) -> Parts:
    calm(design)
    content = design.content
    title = content.take("headline", "logo", "quote")
    sub = content.take("subhead")
    points = content.take_all("bullet")
    if not points:
        points = content.take_all(*POINTS[1:])
    rest = content.rest()
    if title is None and not sub:
        title = points.pop(0) if len(points) > 1 and len(points[0].text) < 60 else None
    return Parts(title, sub, points, rest)


def _title(
    design: Design,
    parts: Parts,
    on: str,
    *,
    level: str = "display",
    scale: float = 1.0,
    panel: bool = False,
) -> list[Layer]:
    out: list[Layer] = []
    ink = paper_on(design, on) if panel else {"colour": design.scheme.ink}
    if parts.title is not None:
        scale *= min(1.2, max(0.5, (11 / max(5.0, em_width(parts.title.text))) ** 0.5))
        out.append(design.text(parts.title, level, on=on, scale=scale, **ink))
    if parts.sub is not None:
        quiet = ink if panel else {"colour": design.scheme.muted}
        out.append(design.text(parts.sub, "lead", on=on, **quiet))
    return out


FIGURE = re.compile(
    r"(?<![\w.,])[-+−]?[€$£¥]?\d[\d.,]*(?:\s?(?:%|‰|×|x|k|m|bn|M|€|°C?)(?!\w))?(?![\w:])"
)
"""A figure in a point: what an audience remembers of it."""


def _strong(design: Design, copy: Copy, on: str) -> tuple[Passage, ...]:
    """Return a point's figures set strong, in the accent."""
    tone = design.scheme.on(on, design.scheme.accent, 4.6)
    return tuple(
        Passage(start=m.start(), end=m.end(), paint=tone, weight=750)
        for m in FIGURE.finditer(copy.text)
        if copy.script == "Latn"
    )


def _size(design: Design, parts: Parts, box: Box, cap: float, ruled: bool) -> float:
    width, height = box.width, box.height
    """Return a size in pixels at which all points hold in a column with air between them."""
    low, high = 1.0, cap * design.u
    for _ in range(20):
        size = (low + high) / 2
        room = max(1.0, (width - 1.6 * size) / size)
        rows = sum(
            (2.5 if ruled else 1.9) + 1.25 * (lines_at(p.text, room) - 1) for p in parts.points
        )
        low, high = (size, high) if rows * size <= height else (low, size)
    return low


def _points(
    design: Design,
    parts: Parts,
    box: Box,
    *,
    mark: str = "rule",
    cap: float = 4.4,
    justify: str = "start",
) -> list[Layer]:
    """Return the points as a column: mark and words in a row each."""
    if not parts.points:
        return []
    on = design.scheme.ground
    few = len(parts.points) <= 3
    size = _size(design, parts, box, cap * (1.22 if few else 1.0), mark == "line")
    rows: list[Layer] = []
    for i, copy in enumerate(parts.points):
        weight = max(design.type.text.weight, 450)
        words = design.text(
            copy,
            "lead",
            voice=Voice(design.type.text.face, weight),
            on=on,
            colour=design.scheme.on(on, design.scheme.ink),
            size=size,
            leading=1.25,
            flow=Flow(grow=1),
            balance=False,
            passages=_strong(design, copy, on),
        )
        rows.append(_marked(design, words, i, size, mark, on))
    spare = box.height / size - 1.4 * len(parts.points)
    gap = (max(1.15, min(1.7, 0.5 * spare)) if few else 0.85) * size / design.u
    return [design.stack(rows, box=box, gap=gap, justify=justify, role="points")]


def _marked(design: Design, words: Layer, index: int, size: float, mark: str, on: str) -> Layer:
    accent = design.scheme.on(on, design.scheme.accent, 3.0)
    if mark == "none":
        return words
    if mark == "line":
        rule = Shape(
            id=design.id("rule"),
            role="ornament",
            fill=f"{design.scheme.ink[:7]}55",
            flow=Flow(height=max(1.0, 0.045 * size)),
        )
        return design.stack([rule, words], gap=0.6 * size / design.u)
    if mark == "number":
        number = design.text(
            _numeral(design, index),
            "lead",
            voice=Voice(design.type.display.face, max(600, design.type.display.weight)),
            on=on,
            colour=accent,
            size=size,
            leading=1.25,
            flow=Flow(width=1.9 * size),
            features={"lnum": 1, "tnum": 1},
        )
        parts = [number, words]
    else:
        side = 0.36 * size if mark == "dot" else 0.16 * size
        square = Shape(
            id=design.id("mark"),
            role="ornament",
            form="ellipse" if mark == "dot" else "rect",
            fill=accent,
            box=Box(0, 0.36 * size - side / 2, side if mark == "dot" else 0.85 * size, side),
        )
        if design.rtl and square.box:
            square = square.but(box=square.box._replace(x=1.4 * size - square.box.width))
        holder = Group(
            id=design.id("marker"),
            role="ornament",
            children=(square,),
            flow=Flow(width=1.4 * size, height=size),
        )
        parts = [holder, words]
    return design.stack(
        parts[::-1] if design.rtl else parts, axis="row", gap=0.0, align="start", role="point"
    )


def _numeral(design: Design, index: int) -> str:
    if design.rtl and any(c.script == "Arab" for c in design.brief.strings):
        return "".join("٠١٢٣٤٥٦٧٨٩"[int(c)] for c in str(index + 1))
    return str(index + 1)


def _foot(design: Design, parts: Parts, box: Box, on: str) -> tuple[list[Layer], Box]:
    if not parts.rest:
        return [], box
    letters = sum(len(c.text) for c in parts.rest)
    lines = len(parts.rest) + 1.2 * letters * design.u / max(1.0, box.width)
    share = 0.4 if parts.points or parts.title else 1.0
    high = min(share * box.height, 3.4 * lines * design.u)
    foot = Box(box.x, box.bottom - high, box.width, high)
    return (
        closing(design, parts.rest, on=on, box=foot, justify="end", scale=0.9),
        box._replace(height=box.height - high - 3 * design.u),
    )


# -- compositions ------------------------------------------------------------------------------


def swiss(design: Design) -> list[Layer]:
    """Title at the top left, points in columns under hairlines at the foot."""
    parts = _parts(design)
    on, live, u = design.scheme.ground, design.live, design.u
    foot, body = _foot(design, parts, live, on)
    count = len(parts.points)
    columns = count if 2 <= count <= 4 and design.size.aspect > 1.2 else 0
    long = max((em_width(p.text) for p in parts.points), default=0.0)
    if columns and long < 34:
        size = max(2.6 * u, min(5.0 * u, 2.9 * (body.width / columns) / max(10.0, long)))
        wide = (body.width - 3.4 * u * (columns - 1)) / columns
        lines = max(lines_at(p.text, 0.94 * wide / size) for p in parts.points)
        high = min(0.5 * body.height, 1.28 * size * lines + 4.5 * u)
        grid = Box(body.x, body.bottom - high, body.width, high)
        cells: list[Layer] = []
        for copy in parts.points[::-1] if design.rtl else parts.points:
            rule = Shape(
                id=design.id("rule"),
                role="ornament",
                fill=design.scheme.ink,
                flow=Flow(height=max(1.5, 0.3 * u)),
            )
            words = design.text(
                copy, "lead", on=on, colour=design.scheme.ink, size=size,
                leading=1.28, passages=_strong(design, copy, on),
            )  # fmt: skip
            cells.append(design.stack([rule, words], gap=2.0, role="cell"))
        points: list[Layer] = [
            Group(
                id=design.id("points"),
                role="points",
                box=grid,
                children=tuple(cells),
                layout=Grid(columns=columns, gap=3.4 * u, equal_rows=True),
            )
        ]
        head = Box(body.x, body.y, body.width, body.height - high - 3 * u)
    else:
        high = (
            ((0.34 if count < 6 else 0.27) if count else 1.0) * body.height if parts.title else 0.0
        )
        head = Box(body.x, body.y, body.width, high)
        below = Box(body.x, body.y + high + 2 * u, body.width, body.height - high - 2 * u)
        if design.wide:
            below = below._replace(
                x=body.x + 0.3 * body.width if not design.rtl else body.x, width=0.7 * body.width
            )
        points = _points(design, parts, below, mark="line", cap=3.6)
    square = 5.2 * u
    corner = Box(
        design.size.width - design.margin - square if not design.rtl else design.margin,
        live.y,
        square,
        square,
    )
    block = design.shape(
        corner,
        design.scheme.accent,
        form="ellipse" if design.rng.random() < 0.5 else "rect",
        role="ornament",
    )
    head = head._replace(
        width=head.width - 1.8 * square, x=head.x if not design.rtl else head.x + 1.8 * square
    )
    return [
        block,
        design.stack(_title(design, parts, on, scale=1.12), box=head, gap=1.4),
        *points,
        *foot,
    ]


def split(design: Design) -> list[Layer]:
    """A panel of colour carries the title, the points stand beside it."""
    parts = _parts(design)
    on, u, size = design.scheme.ground, design.u, design.size
    tone = design.scheme.accent
    if not parts.points and not parts.rest:
        return _lone(design, parts)
    if design.tall or size.aspect < 1.05:
        panel = Box(0, 0, size.width, 0.36 * size.height)
        inner = Box(
            design.margin, design.margin, design.live.width, panel.height - design.margin - 4 * u
        )
        body = Box(
            design.margin,
            panel.bottom + 5.5 * u,
            design.live.width,
            size.height - panel.bottom - 5.5 * u - design.margin,
        )
    else:
        panel = Box(0, 0, 0.41 * size.width, size.height)
        inner = Box(
            design.margin, design.margin, panel.width - design.margin - 4 * u, design.live.height
        )
        body = Box(
            panel.right + 7 * u,
            design.margin,
            size.width - panel.right - 7 * u - design.margin,
            design.live.height,
        )
        if design.rtl:
            panel, body = panel._replace(x=size.width - panel.width), body._replace(x=design.margin)
            inner = inner._replace(x=size.width - design.margin - inner.width)
    ring = 0.9 * min(panel.width, panel.height)
    lower = from_oklch(oklch(tone).lightness - 0.07, oklch(tone).chroma, oklch(tone).hue)
    x = panel.x - 0.3 * ring if not design.rtl else panel.right - 0.7 * ring
    disc = design.shape(
        Box(x - panel.x, panel.height - 0.62 * ring, ring, ring),
        lower,
        form="ellipse",
        role="backdrop",
    )
    ground = Group(
        id=design.id("panel"), role="backdrop", box=panel, fill=tone, children=(disc,), crop=True
    )
    foot, body = _foot(design, parts, body, on)
    mark = design.rng.choice(("number", "rule", "dot"))
    return [
        ground,
        design.stack(_title(design, parts, tone, panel=True), box=inner, gap=1.4, justify="start"),
        *_points(design, parts, body, mark=mark, justify="centre", cap=4.2),
        *foot,
    ]


def _lone(design: Design, parts: Parts) -> list[Layer]:
    """A title slide: the panel fills the sheet."""
    tone, u, size = design.scheme.accent, design.u, design.size
    design.background = tone
    ring = 1.15 * min(size)
    lower = from_oklch(oklch(tone).lightness - 0.06, oklch(tone).chroma, oklch(tone).hue)
    x = size.width - 0.62 * ring if not design.rtl else -0.38 * ring
    disc = design.shape(
        Box(x, size.height - 0.62 * ring, ring, ring), lower, form="ellipse", role="backdrop"
    )
    box = design.live._replace(height=0.7 * design.live.height)
    del u
    return [
        disc,
        design.stack(_title(design, parts, tone, panel=True, scale=1.15), box=box, gap=1.6),
    ]


def shape(design: Design) -> list[Layer]:
    """A large shape cut by the corner; title and points share one axis."""
    parts = _parts(design)
    on, live, u, size = design.scheme.ground, design.live, design.u, design.size
    big = (0.95 if design.wide else 0.6) * min(size)
    right = not design.rtl
    x = size.width - 0.6 * big if right else -0.4 * big
    form = design.rng.choice(("ellipse", "quarter", "ring"))
    spot = Box(x, -0.32 * big, big, big)
    tone = design.scheme.accent
    if form == "ring":
        ring = design.shape(
            spot.inset(0.12 * big),
            None,
            form="ellipse",
            role="backdrop",
            stroke=design.stroke(tone, 0.24 * big / u),
        )
    elif form == "quarter":
        s = 0.62 * big
        cx = size.width if right else 0.0
        edge = cx + (-s if right else s)
        ring = design.shape(
            quarter_disc(cx, edge, s),
            tone,
            role="backdrop",
        )
    else:
        ring = design.shape(spot, tone, form="ellipse", role="backdrop")
    width = (0.6 if design.wide else 0.94) * live.width
    column = Box(live.x if right else live.right - width, live.y, width, live.height)
    foot, column = _foot(design, parts, column, on)
    lean = 0.0 if design.wide else 0.64 * big
    high = (0.36 if parts.points else 0.9) * (column.height - lean)
    head = Box(column.x, column.y + lean, column.width, high)
    top = head.bottom + 4 * u
    points = _points(
        design,
        parts,
        Box(column.x, top, column.width, column.bottom - top),
        mark="rule",
        cap=4.4,
    )
    return [
        ring,
        design.stack(_title(design, parts, on), box=head, gap=1.2, justify="end"),
        *points,
        *foot,
    ]


def quarter_disc(corner: float, edge: float, radius: float) -> str:
    """Return a quarter of a disc about (corner, 0) that reaches `edge` along the top."""
    k = 0.5523 * radius
    side = edge - corner
    return (
        f"M{corner:.1f} 0L{edge:.1f} 0C{edge:.1f} {k:.1f} "
        f"{corner + 0.5523 * side:.1f} {radius:.1f} {corner:.1f} {radius:.1f}Z"
    )


def statements(design: Design) -> list[Layer]:
    """Each point a large numbered statement in its own tinted column."""
    parts = _parts(design)
    on, live, u = design.scheme.ground, design.live, design.u
    count = len(parts.points)
    if not count and not parts.rest:
        return _lone(design, parts)
    if not 2 <= count <= 6:
        return swiss_of(design, parts)
    foot, body = _foot(design, parts, live, on)
    high = (0.24 if design.wide else 0.2) * body.height if parts.title or parts.sub else 0.0
    head = Box(body.x, body.y, body.width, high)
    grid = Box(body.x, body.y + high + 3.5 * u, body.width, body.height - high - 3.5 * u)
    columns = (
        count
        if count <= 4 and design.size.aspect > 1.3
        else (2 if design.size.aspect > 0.9 and count != 3 else 1)
    )
    if count in (5, 6) and design.size.aspect > 1.3:
        columns = 3
    base = oklch(design.scheme.accent)
    wide = grid.width / columns - 8 * u
    widest = max(longest(p.text) for p in parts.points)
    high = max(2 * u, grid.height / -(-count // columns) - 15 * u)
    letters = max(12.0, max(em_width(p.text) for p in parts.points))
    size = min(4.6 * u, wide / max(4.0, widest), (1.04 * max(u, wide) * high / letters) ** 0.5)
    cells: list[Layer] = []
    for i, copy in enumerate(parts.points):
        light = 0.93 - 0.035 * i if not design.scheme.dark else 0.3 + 0.03 * i
        fill = (
            from_oklch(light, min(0.05, base.chroma), base.hue)
            if i or design.scheme.dark
            else design.scheme.accent
        )
        big = design.text(
            _numeral(design, i),
            "title",
            on=fill,
            size=8.2 * u,
            lines=1,
            features={"lnum": 1},
            align="right" if design.rtl else "left",
            **(
                paper_on(design, fill)
                if not i
                else {"colour": design.scheme.on(fill, design.scheme.accent)}
            ),
        )
        ink = design.scheme.on(fill) if not i else design.scheme.on(fill, design.scheme.ink)
        words = design.text(
            copy,
            "lead",
            on=fill,
            colour=ink,
            size=max(2.2 * u, size),
            leading=1.22,
            voice=Voice(design.type.text.face, max(500, design.type.text.weight)),
            passages=_strong(design, copy, fill) if i else (),
        )
        cells.append(
            design.panel([big, design.space(), words], fill=fill, pad=3.2, gap=2.0, radius=1.2 * u)
        )
    if design.rtl:
        cells = [c for k in range(0, count, columns) for c in cells[k : k + columns][::-1]]
    group = Group(
        id=design.id("points"),
        role="points",
        box=grid,
        children=tuple(cells),
        layout=Grid(columns=columns, gap=2.2 * u),
    )
    return [design.stack(_title(design, parts, on, level="title"), box=head, gap=1.0), group, *foot]


def swiss_of(design: Design, parts: Parts) -> list[Layer]:
    """The plain arrangement for few or many points: title over a ruled list."""
    on, live, u = design.scheme.ground, design.live, design.u
    foot, body = _foot(design, parts, live, on)
    high = (0.28 if parts.points else 1.0) * body.height if parts.title else 0.0
    head = Box(body.x, body.y, body.width, high)
    below = Box(body.x, body.y + high + 2.5 * u, body.width, body.height - high - 2.5 * u)
    return [
        design.stack(_title(design, parts, on, level="title"), box=head, gap=1.2),
        *_points(design, parts, below, mark="number", cap=3.4),
        *foot,
    ]


def dark(design: Design) -> list[Layer]:
    """A dark sheet: points at the top right, the title large at the foot."""
    parts = _parts(design)
    darkened(design, 0.75)
    on, live, u = design.scheme.ground, design.live, design.u
    foot, body = _foot(design, parts, live, on)
    tall = (0.36 if len(parts.points) < 6 else 0.28) if parts.points else 1.0
    head = Box(body.x, body.bottom - tall * body.height, body.width, tall * body.height)
    indent = 0.36 * body.width if design.wide else 0.0
    list_box = Box(
        body.x + (0 if design.rtl else indent),
        body.y,
        body.width - indent,
        body.height * (1 - tall) - 4 * u,
    )
    rule = Box(body.x, body.y, (indent - 4 * u) if indent else 9 * u, max(2.0, 0.6 * u))
    if design.rtl:
        rule = rule._replace(x=body.right - rule.width)
    layers: list[Layer] = []
    if indent or not parts.points:
        layers.append(design.shape(rule, design.scheme.accent, role="rule"))
    points = _points(design, parts, list_box, mark="line", cap=3.7)
    return [
        *layers,
        *points,
        design.stack(_title(design, parts, on, scale=1.15), box=head, gap=1.2, justify="end"),
        *foot,
    ]


TALKS = {"swiss": swiss, "split": split, "statements": statements, "shape": shape, "dark": dark}


def _suits(brief: Brief) -> tuple[str, ...]:
    """Return the compositions of figures for what a document says, else those of points."""
    return tuple(SLIDES if reported(brief) else TALKS)


def _claims(brief: Brief) -> float:
    return 0.4 if sum(c.role == "bullet" for c in brief.strings) >= 2 else 0.0


KIND = PictureKind(
    name="slide",
    title="Slide",
    compositions={**TALKS, **for_figures(SLIDES, swiss, reported)},
    manual=__doc__ or "",
    cues=("presentation slide", "slide", "keynote slide", "title slide"),
    size=(1536, 864),
    sheet="light",
    moods=("swiss", "clean", "minimal", "modern", "business"),
    claims=_claims,
    suits=_suits,
)
