"""Diagram: boxes joined by arrows, in the order and by the relations the brief names.

Takes box labels, an optional title, and notes. 'A to B to C' (also →, ->, 'then', 'leads
to', 'zu', 'vers', 'から') gives the arrows; without any, boxes follow one another. Arrows
run at right angles, meet their boxes, and branch where a box has several targets.

Compositions: `flow` (ranks along the sheet; a serpentine when a chain is long), `column`
(ranks downwards), `stairs` (a chain stepping down), `stations` (one line with the boxes as
stops, numbered), `lanes` (ranks in tinted lanes) and `board` (a dark board with a dotted grid).

Example: Architecture diagram: boxes "Browser", "API", "Queue" with arrows Browser to API to
Queue, neat, white background
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from itertools import pairwise

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.basics.path import circle
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.arrows import Point, arrow, rounded
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.graph import fitted, ranks_of
from limner.stages.plan.parts.heading import headed
from limner.stages.plan.parts.inks import paper_on
from limner.stages.plan.parts.nodes import beside, icons_of, node, pictured
from limner.stages.plan.parts.sheets import darkened
from limner.stages.plan.scenery.measure import em_width, lines_at, longest
from limner.stages.plan.typography import Voice

BOXES = ("label", "step", "item", "bullet", "name", "section", "sign", "nav", "badge", "value")
JOINS = re.compile(
    r"^\W*(?:(?:and|then|,|;)\W*)*(?:to|into|→|->|=>|⟶|➔|–>|—>|>|then|leads to"
    r"|feeds(?: into)?|connects? to|points? to|zu|nach|vers|à|a|hacia|から|→|到|至|से|إلى|к)"
    r"\s*(?:the\s+)?\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Placed:
    """Boxes by index, and the ways of arrows where they are known already."""

    boxes: dict[int, Box]
    ways: dict[tuple[int, int], list[Point]] = field(default_factory=dict)


@dataclass(slots=True)
class Parts:
    """What a diagram is made of: boxes, arrows between them by index, and the words around."""

    title: Copy | None
    sub: Copy | None
    boxes: list[Copy]
    edges: list[tuple[int, int]]
    rest: list[Copy]


def relations(prompt: str, names: list[str]) -> list[tuple[int, int]]:
    """Return the arrows a prompt names between `names`, in order, each once.

    Two names joined by nothing but a word such as 'to' or an arrow sign make an arrow.
    """
    order = sorted(range(len(names)), key=lambda i: -len(names[i]))
    if not order:
        return []
    pattern = "|".join(re.escape(names[i].lower()) for i in order if names[i].strip())
    index = {names[i].lower(): i for i in reversed(order)}
    hits = [
        (m.start(), m.end(), index[m.group()])
        for m in re.finditer(rf"(?<![\w])(?:{pattern})(?![\w])", prompt.lower())
    ]
    edges: list[tuple[int, int]] = []
    for (_, end, one), (start, _, other) in pairwise(hits):
        between = prompt[end:start]
        if one != other and JOINS.match(between) and (one, other) not in edges:
            edges.append((one, other))
    return edges


def _parts(design: Design) -> Parts:
    calm(design)
    content = design.content
    title = content.take("headline")
    sub = content.take("subhead")
    boxes = content.take_all(*BOXES)
    if not boxes:
        boxes = [c for c in content.waiting if len(c.text) <= 60]
        for copy in boxes:
            content.waiting.remove(copy)
    index = {c.text: i for i, c in enumerate(boxes)}
    told = [(w.start, w.end) for w in design.brief.ways]
    edges = [(index[a], index[b]) for a, b in told if a in index and b in index]
    edges = edges or relations(design.brief.prompt, [c.text for c in boxes])
    if not edges:
        edges = [(i, i + 1) for i in range(len(boxes) - 1)]
    return Parts(title, sub, boxes, edges, content.rest())


def _frame(design: Design, parts: Parts) -> tuple[list[Layer], Box]:
    """Set title and closing block; return them and the field for the boxes."""
    return headed(design, parts.title, parts.sub, parts.rest)


def _ranks(count: int, edges: list[tuple[int, int]]) -> list[list[int]]:
    """Return boxes by rank: each after all that point to it; loose ones come last."""
    rank = ranks_of(count, edges)
    linked = {i for edge in edges for i in edge}
    last = max((rank[i] for i in linked), default=-1)
    rows: dict[int, list[int]] = {}
    for i in range(count):
        rows.setdefault(rank[i] if i in linked else last + 1, []).append(i)
    return [rows[key] for key in sorted(rows)]


def _is_chain(parts: Parts) -> bool:
    return parts.edges == [(i, i + 1) for i in range(len(parts.boxes) - 1)]


# -- placing ---------------------------------------------------------------------------------


def _grid_boxes(design: Design, field: Box, parts: Parts, down: bool) -> Placed:
    """Return a box for every index and the ways between them, few of which cross."""
    u = design.u
    wide = max(15.0, min(30.0, 3.3 * 0.62 * max(longest(c.text) for c in parts.boxes) + 7)) * u
    ranks = _ranks(len(parts.boxes), parts.edges)
    along, across = len(ranks), max(len(rank) for rank in ranks)
    # Few boxes are large: they take their share of the field, as a drawing fills its sheet.
    if down:
        wide = max(wide, min(44 * u, 0.6 * field.width / across))
        high = max(12.5 * u, min(17 * u, 0.52 * field.height / along))
    else:
        wide = max(wide, min(34 * u, 0.62 * field.width / along))
        high = max(12.5 * u, min(0.86 * wide, 0.5 * field.height / across))
    size = (wide, high)
    edges = [(a, b) for a, b in parts.edges if a != b]
    gaps = (4.0 * u, 6.5 * u) if down else (4.0 * u, 8.0 * u)
    laid, _ = fitted([size] * len(parts.boxes), edges, field, gaps, across=not down,
                     rtl=design.rtl and not down, most=1.25)  # fmt: skip
    ways = [_clear(way, 0.35 * u) for way in laid.ways]
    return Placed(laid.boxes, dict(zip(edges, ways, strict=True)))


def _clear(way: list[Point], clear: float) -> list[Point]:
    """Return a way that ends a little before its box."""
    (x1, y1), (x2, y2) = way[-2], way[-1]
    span = math.dist((x1, y1), (x2, y2)) or 1.0
    return [*way[:-1], (x2 - (x2 - x1) / span * clear, y2 - (y2 - y1) / span * clear)]


def _snake_boxes(design: Design, field: Box, count: int) -> Placed:
    """Return boxes of a long chain row by row, every second row backwards."""

    def ill(columns: int) -> float:
        rows = math.ceil(count / columns)
        aspect = (field.width / columns) / (field.height / rows)
        return abs(math.log(aspect / 1.5)) + 0.4 * (rows * columns - count) / columns

    columns = min(range(2, min(count, 6) + 1), key=ill)
    rows = math.ceil(count / columns)
    w, h = field.width / columns, field.height / rows
    width, height = min(0.7 * w, 34 * design.u), min(0.56 * h, 15 * design.u)
    step_x = (field.width - width) / max(1, columns - 1)
    step_y = min((field.height - height) / max(1, rows - 1), height * 2.3)
    top = field.y + (field.height - height - step_y * (rows - 1)) / 2
    out = {}
    for i in range(count):
        row, place = divmod(i, columns)
        forward = (row % 2 == 0) != design.rtl
        x = field.x + (place if forward else columns - 1 - place) * step_x
        out[i] = Box(x, top + row * step_y, width, height)
    return Placed(out)


def _route(a: Box, b: Box, clear: float) -> list[Point]:
    """Return an orthogonal way from the edge of one box to the edge of the other."""
    (ax, ay), (bx, by) = a.centre, b.centre
    if b.x >= a.right or b.right <= a.x:
        sign = 1 if b.x >= a.right else -1
        start = (a.right if sign > 0 else a.x, ay)
        end = (b.x if sign > 0 else b.right, by)
        if abs(ay - by) < 1:
            return [start, (end[0] - sign * clear, by)]
        mid = (start[0] + end[0]) / 2
        return [start, (mid, ay), (mid, by), (end[0] - sign * clear, by)]
    sign = 1 if b.y >= a.bottom else -1
    start = (ax, a.bottom if sign > 0 else a.y)
    end = (bx, b.y if sign > 0 else b.bottom)
    if abs(ax - bx) < 1:
        return [start, (bx, end[1] - sign * clear)]
    mid = (start[1] + end[1]) / 2
    return [start, (ax, mid), (bx, mid), (bx, end[1] - sign * clear)]


def _down(a: Box, b: Box, clear: float) -> list[Point]:
    """Return a way that leaves below and enters above."""
    if b.y < a.bottom:
        return _route(a, b, clear)
    (ax, _), (bx, _) = a.centre, b.centre
    if abs(ax - bx) < 1:
        return [(ax, a.bottom), (bx, b.y - clear)]
    mid = (a.bottom + b.y) / 2
    return [(ax, a.bottom), (ax, mid), (bx, mid), (bx, b.y - clear)]


def _corner(a: Box, b: Box, clear: float) -> list[Point]:
    """Return a way that leaves sideways and enters from above."""
    (_, ay), (bx, _) = a.centre, b.centre
    start = a.right if b.x >= a.x else a.x
    if (bx - start) * (1 if b.x >= a.x else -1) < 2:
        return _down(a, b, clear)
    return [(start, ay), (bx, ay), (bx, b.y - clear)]


def _size(design: Design, parts: Parts, box: Box, cap: float) -> float:
    """Return one size for all labels: they hold in a box with its padding."""
    pad = 2.2 * design.u
    wide, high = max(4.0, box.width - 2 * pad), max(4.0, box.height - 1.2 * pad)
    low, top = 1.0, cap * design.u
    for _ in range(20):
        size = (low + top) / 2
        fits = all(
            longest(c.text) * size <= wide and lines_at(c.text, wide / size) * 1.25 * size <= high
            for c in parts.boxes
        )
        low, top = (size, top) if fits else (low, size)
    return low


def _draw(
    design: Design,
    parts: Parts,
    placed: Placed,
    down: bool | str,
    style: str = "tint",
) -> list[Layer]:
    """Return arrows, then boxes over their ends."""
    boxes = placed.boxes
    if not boxes:
        return []
    u = design.u
    ink = (
        design.scheme.ink
        if style == "solid"
        else design.scheme.on(design.scheme.ground, design.scheme.accent, 3.0)
    )
    layers: list[Layer] = []
    gap = min((math.dist(boxes[a].centre, boxes[b].centre) for a, b in parts.edges), default=10 * u)
    head = max(1.3, min(2.4, 0.05 * gap / u))
    for a, b in parts.edges:
        router = _corner if down == "stairs" else _down if down else _route
        way = placed.ways.get((a, b)) or router(boxes[a], boxes[b], 0.35 * u)
        layers += arrow(design, rounded(way, 2.4 * u), ink, width=0.42, head=head)
    size = _size(design, parts, min(boxes.values(), key=lambda b: b.area), 5.0)
    icons = icons_of(design, parts.boxes)
    if icons:
        fit = min(beside(design, c, boxes[i]) for i, c in enumerate(parts.boxes))
        size = min(size, max(fit, 0.62 * size))
    for i, copy in enumerate(parts.boxes):
        if i in icons:
            layers += pictured(design, copy, boxes[i], size, style, icons[i])
        else:
            layers += node(design, copy, boxes[i], size, style)
    return layers


# -- compositions ------------------------------------------------------------------------------


def flow(design: Design) -> list[Layer]:
    """Ranks along the sheet; a chain of more than five turns back and forth."""
    parts = _parts(design)
    layers, field = _frame(design, parts)
    if not parts.boxes:
        return layers
    narrow = field.width < 1.15 * field.height
    if _is_chain(parts) and (
        (len(parts.boxes) > 4 and field.width < 2.2 * field.height)
        or len(parts.boxes) > 7
        or (narrow and len(parts.boxes) > 3)
    ):
        placed = _snake_boxes(design, field, len(parts.boxes))
        return [*layers, *_draw(design, parts, placed, False)]
    return [*layers, *_draw(design, parts, _grid_boxes(design, field, parts, narrow), narrow)]


def column(design: Design) -> list[Layer]:
    """Ranks downwards; on wide sheets the title stands beside them."""
    parts = _parts(design)
    layers, field = _frame(design, parts)
    if not parts.boxes:
        return layers
    ranks = _ranks(len(parts.boxes), parts.edges)
    if len(ranks) * 8.5 * design.u > field.height:
        if not _is_chain(parts):
            down = field.width < field.height
            placed = _grid_boxes(design, field, parts, down)
            return [*layers, *_draw(design, parts, placed, down, "outline")]
        placed = _snake_boxes(design, field, len(parts.boxes))
        return [*layers, *_draw(design, parts, placed, False)]
    return [
        *layers,
        *_draw(design, parts, _grid_boxes(design, field, parts, True), True, "outline"),
    ]


def lanes(design: Design) -> list[Layer]:
    """Ranks stand in tinted lanes across the sheet, boxes as cards in them."""
    parts = _parts(design)
    layers, field = _frame(design, parts)
    if not parts.boxes:
        return layers
    ranks = _ranks(len(parts.boxes), parts.edges)
    narrow = field.width < 1.15 * field.height
    placed = _grid_boxes(design, field, parts, narrow)
    u = design.u
    tone = mix(design.scheme.ground, design.scheme.accent, 0.09)
    for members in ranks:
        held = [placed.boxes[i] for i in members]
        if narrow:
            top = min(b.y for b in held) - 2.2 * u
            lane = Box(field.x, top, field.width, max(b.bottom for b in held) - top + 2.2 * u)
        else:
            left = min(b.x for b in held) - 2.4 * u
            wide = max(b.right for b in held) - left + 2.4 * u
            lane = Box(left, field.y - 2 * u, wide, field.height + 4 * u)
        layers.append(design.shape(lane, tone, role="backdrop", radius=2 * u))
    return [*layers, *_draw(design, parts, placed, narrow, "card")]


def board(design: Design) -> list[Layer]:
    """A dark board with a dotted grid; boxes of the accent, lines that glow."""
    darkened(design, 0.78, 0.11)
    parts = _parts(design)
    layers, field = _frame(design, parts)
    if not parts.boxes:
        return layers
    u, (w, h) = design.u, design.size
    step = 3.2 * u
    dots = "".join(
        circle((i + 0.5) * step, (j + 0.5) * step, 0.16 * u)
        for i in range(math.ceil(w / step))
        for j in range(math.ceil(h / step))
    )
    tone = mix(design.scheme.ground, design.scheme.ink, 0.16)
    layers.insert(0, design.shape(dots, tone, role="backdrop"))
    narrow = field.width < 1.15 * field.height
    ranks = _ranks(len(parts.boxes), parts.edges)
    tall = len(ranks) * 8.5 * u <= field.height and not _is_chain(parts)
    tall = tall and (field.width < 1.3 * field.height or len(ranks) < max(map(len, ranks)))
    placed = _grid_boxes(design, field, parts, narrow or tall)
    return [*layers, *_draw(design, parts, placed, narrow or tall, "solid")]


def stairs(design: Design) -> list[Layer]:
    """A chain steps down the sheet; every arrow turns one corner."""
    parts = _parts(design)
    count = len(parts.boxes)
    if not _is_chain(parts) or not 3 <= count <= 6:
        design.content.waiting = [
            *filter(None, (parts.title, parts.sub)),
            *parts.boxes,
            *parts.rest,
        ]
        return column(design)
    layers, field = _frame(design, parts)
    width = min(field.width / (1 + 0.62 * (count - 1)), 34 * design.u)
    height = min(field.height / (count + 0.5 * (count - 1)), 0.6 * width, 14 * design.u)
    dx = (field.width - width) / (count - 1)
    dy = (field.height - height) / (count - 1)
    dx, dy = min(dx, 1.2 * width), min(dy, 2.4 * height)
    left = field.x + (field.width - width - dx * (count - 1)) / 2
    top = field.y + (field.height - height - dy * (count - 1)) / 2
    boxes = {}
    for i in range(count):
        x = left + i * dx
        if design.rtl:
            x = 2 * field.x + field.width - x - width
        boxes[i] = Box(x, top + i * dy, width, height)
    return [*layers, *_draw(design, parts, Placed(boxes), "stairs", "solid")]


def stations(design: Design) -> list[Layer]:
    """A chain as one thick line; numbered stops stand on it, names beside them."""
    parts = _parts(design)
    count = len(parts.boxes)
    if not _is_chain(parts) or not 2 <= count <= 8 or design.rtl:
        design.content.waiting = [
            *filter(None, (parts.title, parts.sub)),
            *parts.boxes,
            *parts.rest,
        ]
        return flow(design)
    layers, field = _frame(design, parts)
    u = design.u
    across = field.width > field.height
    pitch = (field.width if across else field.height) / count
    r = min(7.0 * u, 0.25 * pitch)
    tone = design.scheme.on(design.scheme.ground, design.scheme.accent, 3.0)
    spots: list[Point] = []
    for i in range(count):
        if across:
            spots.append((field.x + pitch * (i + 0.5), field.y + 0.42 * field.height))
        else:
            spots.append((field.x + r + 2 * u, field.y + pitch * (i + 0.5)))
    for one, other in pairwise(spots):
        if across:
            way = [(one[0] + r, one[1]), (other[0] - r - 0.4 * u, other[1])]
        else:
            way = [(one[0], one[1] + r), (other[0], other[1] - r - 0.4 * u)]
        layers += arrow(design, way, tone, width=0.9, head=3.0)
    widest = max(longest(c.text) for c in parts.boxes)
    room = pitch * 0.9 if across else field.right - spots[0][0] - r - 4 * u
    size = min(
        4.6 * u,
        room / max(3.0, widest),
        1.9 * room / max(6.0, max(em_width(c.text) for c in parts.boxes)),
    )
    for i, (copy, (x, y)) in enumerate(zip(parts.boxes, spots, strict=True)):
        layers += _station(design, copy, (x, y), r, i, (tone, size, room, across))
    return layers


def _station(
    design: Design,
    copy: Copy,
    at: Point,
    r: float,
    index: int,
    dress: tuple[str, float, float, bool],
) -> list[Layer]:
    tone, size, room, across = dress
    (x, y), u = at, design.u
    disc = Box(x - r, y - r, 2 * r, 2 * r)
    voice = Voice(design.type.text.face, max(600, design.type.text.weight))
    number = design.text(
        str(index + 1),
        "heading",
        voice=voice,
        on=tone,
        **paper_on(design, tone, 0.95 * r),
        box=disc.inset(0.2 * r),
        size=0.95 * r,
        align="centre",
        valign="middle",
        lines=1,
        features={"lnum": 1, "tnum": 1},
    )
    if across:
        box = Box(x - room / 2, y + r + 2.4 * u, room, 9 * u)
        align, valign = "centre", "top"
    else:
        box = Box(x + r + 4 * u, y - 5 * u, room, 10 * u)
        align, valign = "start", "middle"
    words = design.text(
        copy,
        "lead",
        voice=voice,
        on=design.scheme.ground,
        colour=design.scheme.ink,
        box=box,
        size=size,
        align=align,
        valign=valign,
        balance=True,
        leading=1.2,
    )
    return [design.shape(disc, tone, form="ellipse", role="plate"), number, words]


def _suits(brief: Brief) -> tuple[str, ...]:
    """Return the compositions for a graph: stairs and stations are for chains."""
    names = [c.text for c in brief.strings if c.role in BOXES] or [c.text for c in brief.strings]
    edges = relations(brief.prompt, names)
    chain = all(
        [a for a, _ in edges].count(i) <= 1 and [b for _, b in edges].count(i) <= 1
        for i in range(len(names))
    )
    if chain:
        return ("flow", "stairs", "stations", "column", "lanes", "board")
    return ("flow", "column", "lanes", "board")


def _claims(brief: Brief) -> float:
    names = [c.text for c in brief.strings]
    return 0.35 if len(relations(brief.prompt, names)) >= 2 else 0.0


KIND = PictureKind(
    name="diagram",
    title="Diagram",
    compositions={
        "flow": flow,
        "stairs": stairs,
        "stations": stations,
        "column": column,
        "lanes": lanes,
        "board": board,
    },
    suits=_suits,
    manual=__doc__ or "",
    cues=("diagram", "architecture diagram", "process diagram"),
    size=(1536, 1024),
    sheet="light",
    moods=("swiss", "clean", "tech", "minimal"),
    claims=_claims,
)
