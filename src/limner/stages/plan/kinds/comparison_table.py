"""Comparison table: things side by side, what each has ticked, the one to choose made to stand out.

Takes the names of the things, rows with a cell for each ('yes' and 'no' are drawn as ticks and
dashes, everything else is set as written) and an optional title and notes. A row of prices is
set large under the names. 'highlight "Pro"' or 'most popular: Pro' marks a column.

Compositions: `grid` (hairlines, the marked column on a tint), `columns` (every thing a card,
the marked one taller), `bands` (a band of colour on top, every second row tinted), `board`
(dark) and `stub` (what is compared on a panel of colour at the side).

Example: Feature matrix "Choose your plan": "Free", "Pro", "Team"; Price: €0, €12, €29;
Projects: 3, 20, unlimited; API access: no, yes, yes; highlight "Pro"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from limner.basics import path
from limner.basics.colour import contrast, mix, readable
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.heading import headed
from limner.stages.plan.parts.inks import paper_on
from limner.stages.plan.parts.sheets import card_of, darkened, tinted
from limner.stages.plan.scenery.measure import em_width, lines_at, longest
from limner.stages.plan.typography import Voice

MONEY = re.compile(r"[$€£¥₹₩₽₺฿]|\b(?:EUR|USD|GBP|CHF)\b|\bkr\b|^free$|^gratis$|^kostenlos$", re.I)
Cell = Copy | bool | None


@dataclass(slots=True)
class Grid:
    """What a table is made of: names of columns, rows of label and cells, the marked column."""

    title: Copy | None
    sub: Copy | None
    columns: list[Copy]
    rows: list[tuple[Copy | None, list[Cell]]]
    marked: int | None
    rest: list[Copy]

    @property
    def priced(self) -> int | None:
        """The row of prices, where it is one of the first two or the last."""
        for i in (0, 1, len(self.rows) - 1):
            if 0 <= i < len(self.rows) and self._is_price(i):
                return i
        return None

    def _is_price(self, i: int) -> bool:
        words = [c.text for c in self.rows[i][1] if isinstance(c, Copy)]
        alike = len(words) == len(self.columns) or not self.columns
        return alike and any(MONEY.search(w) for w in words)


@dataclass(frozen=True, slots=True)
class Dress:
    """How a table looks: grounds of the sheet, the marked column and its ink, rules, the tick."""

    on: str
    marked: str
    marked_ink: str
    line: str
    tick: str
    head: str | None = None
    """Ground of the names; None is the sheet's."""
    zebra: str | None = None
    card: str | None = None
    stub: str | None = None


@dataclass(frozen=True, slots=True)
class Ruled:
    """Where a table's rows and columns lie."""

    box: Box
    stub: float
    column: float
    gutter: float
    head: float
    rows: tuple[float, ...]
    size: float

    def cell(self, design: Design, row: int, column: int) -> Box:
        """Return a cell; row -1 is the names, column -1 the labels."""
        y = self.box.y + (0.0 if row < 0 else self.head + sum(self.rows[:row]))
        high = self.head if row < 0 else self.rows[row]
        x = self.box.x if column < 0 else self.box.x + self.stub + column * self._pitch
        box = Box(x, y, self.stub if column < 0 else self.column, high)
        return (
            box if not design.rtl else box._replace(x=2 * self.box.x + self.box.width - box.right)
        )

    @property
    def _pitch(self) -> float:
        return self.column + self.gutter


def _grid(design: Design) -> Grid:
    calm(design)
    content, table = design.content, design.brief.table
    title, sub = content.take("headline"), content.take("subhead")
    columns: list[Copy] = []
    rows: list[tuple[Copy | None, list[Cell]]] = []
    if table is not None:
        columns = [c for name in table.columns if (c := content.named(name)) is not None]
        for row in table.rows:
            label = content.named(row.label) if row.label else None
            cells: list[Cell] = [content.named(c) if isinstance(c, str) else c for c in row.cells]
            rows.append((label, cells))
    else:
        columns, rows = _listed(design)
        if not rows and (loose := _loose(sub, content.waiting)):
            rows, sub = [(None, loose)], None
            content.waiting = [c for c in content.waiting if c not in loose]
    marked = None
    if table is not None and table.highlight:
        marked = next((i for i, c in enumerate(columns) if c.text == table.highlight), None)
    return Grid(title, sub, columns, rows, marked, content.rest())


def _listed(design: Design) -> tuple[list[Copy], list[tuple[Copy | None, list[Cell]]]]:
    """Return a table of labels and their figures, where no columns are named: a few priced
    things stand side by side.
    """
    content = design.content
    rows: list[tuple[Copy | None, list[Cell]]] = []
    labels = content.take_all("label", "item", "step", "bullet", "section", "name", "axis", "date")
    if 2 <= len(labels) <= 5 and all(c.value for c in labels):
        prices: list[Cell] = [content.named(c.value) if c.value else None for c in labels]
        return labels, [(None, prices)]
    for label in labels:
        value = content.named(label.value) if label.value else None
        rows.append((label, [value]))
    return [], rows


def _loose(sub: Copy | None, waiting: Sequence[Copy]) -> list[Cell]:
    """Return strings that say a price each ("Pro €12"), as they were told, else nothing."""
    told = sorted(
        (c for c in (sub, *waiting) if c), key=lambda c: c.span.start if c.span else 0
    )  # fmt: skip
    alike = 2 <= len(told) <= 5 and all(MONEY.search(c.text) and len(c.text) < 30 for c in told)
    return list(told) if alike else []


# -- ruling -----------------------------------------------------------------------------------


def _ruled(design: Design, grid: Grid, box: Box, gutter: float) -> Ruled:
    """Divide the box: the labels' column by its words, rows by theirs."""
    u, count = design.u, max(1, len(grid.columns), *(len(c) for _, c in grid.rows))
    labels = [row[0].text for row in grid.rows if row[0]]
    words = [c.text for _, cells in grid.rows for c in cells if isinstance(c, Copy)]
    wide = max((em_width(t) for t in labels), default=0.0)
    most = 2.9 if len(grid.rows) > 2 else 4.0
    size = min(most * u, 0.36 * box.height / (len(grid.rows) + 2))
    stub = min((wide + 2.0) * size, (0.36 if count > 1 else 0.6) * box.width) if labels else 0.0
    column = (box.width - stub - gutter * (count - 1)) / count
    longish = max((longest(t) for t in [*words, *(c.text for c in grid.columns)]), default=1.0)
    size = max(1.3 * u, min(size, 0.84 * column / longish))
    needs = []
    for label, cells in grid.rows:
        lines = lines_at(label.text, 0.92 * stub / size) if label else 1
        for cell in cells:
            if isinstance(cell, Copy):
                lines = max(lines, lines_at(cell.text, 0.84 * column / size))
        needs.append((1.25 * lines + 1.5) * size)
    if grid.priced is not None:
        needs[grid.priced] = max(needs[grid.priced], (5.2 if grid.columns else 9.0) * size)
    head = 5.0 * size if grid.columns else 0.0
    spare = (box.height - head - sum(needs)) / max(1, len(needs) + 0.6)
    grow = max(-0.9 * size, min(spare, 2.6 * size))
    rows = tuple(n + grow for n in needs)
    head = head + 0.6 * grow if head else 0.0
    high = head + sum(rows)
    top = box.y + min(0.35 * max(0.0, box.height - high), 6 * u)
    return Ruled(Box(box.x, top, box.width, high), stub, column, gutter, head, rows, size)


def _draw(design: Design, grid: Grid, box: Box, dress: Dress, gutter: float = 0.0) -> list[Layer]:
    """Return the table: grounds, rules, labels, names and cells."""
    if not grid.rows:
        return []
    ruled = _ruled(design, grid, box, gutter)
    layers = _grounds(design, grid, ruled, dress)
    for i, (label, cells) in enumerate(grid.rows):
        if label is not None:
            on = dress.stub or (dress.zebra if dress.zebra and i % 2 else dress.on)
            spot = ruled.cell(design, i, -1)
            pad = 1.6 * design.u if dress.stub or dress.zebra or dress.card else 0.0
            spot = spot._replace(width=spot.width - pad - 0.6 * ruled.size)
            spot = spot.moved(pad if not design.rtl else 0.6 * ruled.size, 0)
            layers.append(_words(design, label, spot, on, (ruled.size, 500, "start")))
        # prices of a row are one size, that of the longest
        said = [em_width(c.text) for c in cells if isinstance(c, Copy)]
        price = max(said, default=0.0) if i == grid.priced else 0.0
        for j, cell in enumerate(cells):
            ground = _ground(grid, dress, i, j)
            spot = ruled.cell(design, i, j)
            layers += _cell(design, cell, spot, ground, ruled.size, dress, price)
    for j, name in enumerate(grid.columns):
        ground = _ground(grid, dress, -1, j)
        spot = ruled.cell(design, -1, j).inset(0.06 * ruled.column, 0)
        size = min(1.28 * ruled.size, 0.94 * spot.width / max(1.0, longest(name.text)))
        layers.append(_words(design, name, spot, ground, (size, 700, "centre")))
    return layers


def _ground(grid: Grid, dress: Dress, row: int, column: int) -> str:
    """Return the colour under a cell."""
    if column == grid.marked:
        return dress.marked
    if row < 0 and dress.head:
        return dress.head
    if dress.card:
        return dress.card
    return dress.zebra if dress.zebra and row % 2 else dress.on


def _grounds(design: Design, grid: Grid, ruled: Ruled, dress: Dress) -> list[Layer]:
    """Return the plates of columns and bands, and the rules between rows."""
    u, box = design.u, ruled.box
    out: list[Layer] = []
    if dress.head and not dress.card and ruled.head > 0:
        head = Box(box.x, box.y, box.width, ruled.head)
        out.append(design.shape(head, dress.head, role="plate", radius=1.0 * u))
    for i in range(len(grid.rows)):
        band = ruled.cell(design, i, -1)._replace(x=box.x, width=box.width)
        if dress.zebra and i % 2:
            out.append(design.shape(band, dress.zebra, role="plate"))
    if dress.card:
        for j in range(len(grid.columns) or len(grid.rows[0][1])):
            if j != grid.marked:
                out.append(_plate(design, grid, ruled, j, dress.card, 0.0))
    rules: list[Layer] = []
    thin = max(1.0, 0.12 * u)
    for i in range(len(grid.rows)):
        band = ruled.cell(design, i, -1)._replace(x=box.x, width=box.width)
        if not dress.zebra and (i or not dress.card):
            rules.append(design.shape(band._replace(height=thin), dress.line, role="rule"))
    out += rules
    if grid.marked is not None:
        grow = 1.4 * u if dress.card or dress.head else 0.9 * u
        out.append(_plate(design, grid, ruled, grid.marked, dress.marked, grow))
    return out


def _plate(design: Design, grid: Grid, ruled: Ruled, column: int, fill: str, grow: float) -> Layer:
    """Return the ground of a column, `grow` pixels beyond the table above and below."""
    spot = ruled.cell(design, -1, column)
    box = Box(spot.x, ruled.box.y - grow, spot.width, ruled.box.height + 2 * grow)
    lift = design.soft_shadow(1.0 if grow else 0.5, 0.14 if grow else 0.08)
    return design.shape(box, fill, role="plate", radius=1.4 * design.u,
                        effects=lift if grow or grid.columns else ())  # fmt: skip


def _cell(  # noqa: PLR0913  what stands in it and what it stands on
    design: Design, cell: Cell, spot: Box, on: str, size: float, dress: Dress, price: float
) -> list[Layer]:
    """Return what stands in a cell: words, a tick, or a dash.

    price: width of the longest in a row of prices, in em; 0 elsewhere.
    """
    if cell is None:
        return []
    if isinstance(cell, Copy):
        inner = spot.inset(0.07 * spot.width, 0)
        weight = 600
        if price:
            weight = 700
            size = min(1.75 * size, 0.92 * inner.width / max(1.0, price))
        return [_words(design, cell, inner, on, (size, weight, "centre"))]
    (x, y), r = spot.centre, 0.72 * size
    if not cell:
        tone = mix(design.scheme.on(on), on, 0.55)
        dash = Box(x - 0.5 * r, y - 0.09 * size, r, 0.18 * size)
        return [design.shape(dash, tone, role="mark", radius=0.09 * size)]
    disc = dress.marked_ink if on == dress.marked else dress.tick
    pen = on if contrast(disc, on) > 2 else design.scheme.on(disc)
    check = path.polygon([(x - 0.42 * r, y + 0.03 * r), (x - 0.1 * r, y + 0.36 * r),
                          (x + 0.46 * r, y - 0.34 * r)], closed=False)  # fmt: skip
    stroke = design.stroke(pen, 0.24 * r / design.u, cap="round", join="round")
    return [
        design.shape(Box(x - r, y - r, 2 * r, 2 * r), disc, form="ellipse", role="mark"),
        design.shape(check, None, stroke=stroke, role="mark"),
    ]


def _words(design: Design, copy: Copy, box: Box, on: str, look: tuple[float, int, str]) -> Layer:
    size, weight, align = look
    voice = Voice(design.type.text.face, max(weight, design.type.text.weight))
    ink = (
        paper_on(design, on, size) if on != design.scheme.ground else {"colour": design.scheme.ink}
    )
    return design.text(
        copy, "body", voice=voice, on=on, **ink, box=box, size=size, align=align, valign="middle",
        leading=1.2, balance=True, hang=False, role="label", features={"tnum": 1, "lnum": 1},
    )  # fmt: skip


def _accent(design: Design, on: str) -> str:
    accent = design.scheme.accent
    return accent if contrast(accent, on) >= 2.4 else readable(accent, on, 3.0)


# -- compositions --------------------------------------------------------------------------


def grid(design: Design) -> list[Layer]:
    """Hairlines on paper; the marked column in the accent."""
    table = _grid(design)
    on, scheme = design.scheme.ground, design.scheme
    layers, room = headed(design, table.title, table.sub, table.rest)
    accent = _accent(design, on)
    dress = Dress(on, accent, scheme.on(accent), scheme.line, accent)
    return [*layers, *_draw(design, table, room, dress)]


def columns(design: Design) -> list[Layer]:
    """Every thing a card on a tint; the marked card stands taller."""
    table = _grid(design)
    scheme = tinted(design)
    on = scheme.ground
    card = card_of(scheme)
    layers, room = headed(design, table.title, table.sub, table.rest, align="centre")
    accent = _accent(design, on)
    dress = Dress(on, accent, scheme.on(accent), mix(on, scheme.ink, 0.1), accent, card=card)
    return [*layers, *_draw(design, table, room, dress, 1.6 * design.u)]


def bands(design: Design) -> list[Layer]:
    """A band of ink holds the names; every second row is tinted."""
    table = _grid(design)
    scheme, on = design.scheme, design.scheme.ground
    layers, room = headed(design, table.title, table.sub, table.rest)
    accent = _accent(design, on)
    zebra = mix(on, scheme.accent, 0.08) if not scheme.dark else scheme.surface
    head = scheme.ink
    dress = Dress(on, accent, scheme.on(accent), scheme.line, accent, head=head, zebra=zebra)
    return [*layers, *_draw(design, table, room, dress)]


def board(design: Design) -> list[Layer]:
    """A dark board; the marked column is lit."""
    table = _grid(design)
    darkened(design, 0.8)
    scheme = design.scheme
    design.background = on = scheme.ground
    layers, room = headed(design, table.title, table.sub, table.rest)
    accent = _accent(design, on)
    dress = Dress(on, accent, scheme.on(accent), mix(on, scheme.ink, 0.2), accent)
    return [*layers, *_draw(design, table, room, dress)]


def stub(design: Design) -> list[Layer]:
    """What is compared stands on a panel of colour at the side, the title above it."""
    table = _grid(design)
    scheme, on = design.scheme, design.scheme.ground
    if not table.columns or not any(label for label, _ in table.rows):
        table_layers, room = headed(design, table.title, table.sub, table.rest)
        plain = Dress(on, scheme.accent, scheme.on(scheme.accent), scheme.line, _accent(design, on))
        return [*table_layers, *_draw(design, table, room, plain)]
    layers, room = headed(design, table.title, table.sub, table.rest)
    tone = _accent(design, on)
    dress = Dress(on, mix(on, scheme.accent, 0.16), tone, scheme.line, tone, stub=tone)
    ruled = _ruled(design, table, room, 0.0)
    first = ruled.cell(design, -1, -1)
    side = Box(first.x, ruled.box.y + ruled.head, first.width, ruled.box.height - ruled.head)
    panel = design.shape(side, tone, role="plate", radius=1.2 * design.u)
    return [*layers, panel, *_draw(design, table, room, dress)]


def _claims(brief: Brief) -> float:
    return 0.8 if brief.table is not None else 0.0


KIND = PictureKind(
    name="comparison-table",
    title="Comparison table",
    compositions={
        "grid": grid, "columns": columns, "bands": bands, "board": board, "stub": stub,
    },
    manual=__doc__ or "",
    cues=("comparison table", "feature matrix", "pricing table", "plan comparison"),
    size=(1536, 1024),
    sheet="light",
    moods=("clean", "swiss", "tech", "business"),
    claims=_claims,
)  # fmt: skip
