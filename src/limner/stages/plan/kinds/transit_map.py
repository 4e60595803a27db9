"""Transit map: lines in their colours, level, upright or at 45°, with stations and interchanges.

Takes lines with their stations in order ('red line "Airport", "Central"; Line 2 (blue): West
End - Central'), rings ('circle line'), an optional title and notes. Where lines meet is an
interchange; every station's name stands once, clear of the lines. The legend names the lines.

Compositions: `paper` (white, the legend at the foot), `night` (dark), `river` (a river and
parks under the lines), `panel` (title and legend on a panel) and `tint` (on a tint of the
palette).

Example: Transit map of "Harbour City": red line "Airport", "Central", "Pier"; blue line
"University", "Central", "Museum"
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product
from typing import TYPE_CHECKING

import numpy as np

from limner.basics import path
from limner.basics.colour import contrast, from_oklch, mix, oklch, readable
from limner.basics.geometry import Box
from limner.document.brief import Brief, Copy
from limner.document.layer import Layer
from limner.stages.plan.design import Design
from limner.stages.plan.kind import PictureKind
from limner.stages.plan.parts.arrows import rounded
from limner.stages.plan.parts.calm import calm
from limner.stages.plan.parts.closing import closing
from limner.stages.plan.parts.heading import headed
from limner.stages.plan.parts.octilinear import Leg, Plan, Point, planned
from limner.stages.plan.parts.sheets import card_of, darkened, tinted
from limner.stages.plan.scenery.measure import em_width, lines_at, longest
from limner.stages.plan.scheme import build
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from numpy.typing import NDArray

LINES = ("#d7263d", "#1f5fd6", "#2a9d4e", "#f2a007", "#7b3fa0", "#0fa3a8", "#e5679a", "#7a4a24")
"""Colours of lines nobody gave one, in turn."""
SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
"""Where a name may stand to its station."""
KEY = 2.4
"""Units of the size the key is set at."""
SMALLEST = 1.5
"""Units below which no name is set, however close the stations."""


@dataclass(slots=True)
class Line:
    """A line: its name, colour, stops, and whether it is a ring."""

    name: Copy | None
    colour: str
    stops: tuple[str, ...]
    ring: bool


@dataclass(slots=True)
class Parts:
    """What a map is made of."""

    title: Copy | None
    sub: Copy | None
    lines: list[Line]
    names: dict[str, Copy]
    rest: list[Copy]


@dataclass(slots=True)
class Map:
    """A plan drawn on the sheet: pixels of every way, spots of stops, the pixels of a step."""

    plan: Plan
    scale: float
    dx: float
    dy: float
    weight: float
    drawn: list[tuple[Line, list[Point]]] = field(default_factory=list)

    def at(self, p: Point) -> Point:
        """Return a point of the grid in pixels."""
        return (p[0] * self.scale + self.dx, p[1] * self.scale + self.dy)


def _parts(design: Design) -> Parts:
    calm(design)
    content = design.content
    title, sub = content.take("headline"), content.take("subhead")
    lines, names = [], {}
    free = [c for c in LINES if c not in {r.colour for r in design.brief.routes}]
    for route in design.brief.routes:
        name = content.named(route.name) if route.name else None
        for stop in route.stops:
            if stop not in names and (copy := content.named(stop)) is not None:
                names[stop] = copy
        stops = tuple(dict.fromkeys(s for s in route.stops if s in names))
        colour = route.colour or (free.pop(0) if free else LINES[0])
        if len(stops) > 1:
            lines.append(Line(name, colour, stops, route.ring and len(stops) > 2))
    if not lines:
        lines, names = _lone(design)
    return Parts(title, sub, lines, names, content.rest())


def _lone(design: Design) -> tuple[list[Line], dict[str, Copy]]:
    """Return one line of all names, where no line is told."""
    stops = design.content.take_all("name", "label", "step", "item", "section", "sign", "axis")
    names = {c.text: c for c in stops}
    if len(names) < 2:
        design.content.waiting = [*stops, *design.content.waiting]
        return [], {}
    return [Line(None, LINES[1], tuple(names), False)], names


# -- drawing --------------------------------------------------------------------------------


@dataclass(slots=True)
class Drawn:
    """A map on the sheet. covered: where its lines and names lie."""

    layers: list[Layer] = field(default_factory=list)
    covered: list[Box] = field(default_factory=list)


def _map(design: Design, parts: Parts, room: Box, on: str) -> Drawn:
    """Return lines, stations and names in a room."""
    if not parts.lines:
        return Drawn()
    u = design.u
    aspect = max(0.4, min(2.6, (room.width - 14 * u) / (room.height - 6 * u)))
    plan = planned([(line.stops, line.ring) for line in parts.lines], aspect, design.rng)
    drawn = _placed(design, plan, room)
    _offset(parts, drawn)
    layers: list[Layer] = []
    for line, way in drawn.drawn:
        tone = _tone(line.colour, on)
        pen = design.stroke(tone, drawn.weight / u, cap="round", join="round")
        d = path.polygon(rounded(way, 0.5 * drawn.scale), closed=False)
        layers.append(design.shape(d, None, stroke=pen, role="figure"))
    spots = {name: (drawn.at(p), way) for name, (p, way) in plan.stops().items()}
    layers += _stations(design, parts, drawn, spots, on)
    names = _names(design, parts, drawn, spots, room, on)
    r = 1.6 * drawn.weight
    ways = [p for _, way in drawn.drawn for p in _dense(way, 2 * u)]
    covered = [Box(x - r, y - r, 2 * r, 2 * r) for x, y in ways]
    covered += [n.box for n in names if n.box]
    return Drawn([*layers, *names], covered)


def _tone(colour: str, on: str) -> str:
    return colour if contrast(colour, on) >= 1.7 else readable(colour, on, 2.2)


def _placed(design: Design, plan: Plan, room: Box) -> Map:
    """Scale the plan to the room, with space at the sides for names."""
    u = design.u
    points = [p for legs in plan.lines for leg in legs for p in plan.way(leg)]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    over = min(4.5 * u, 0.1 * room.height)
    left, right = (_beyond(plan, x, u, 0.2 * room.width) for x in (min(xs), max(xs)))
    scale = min(
        (room.width - left - right) / max(0.5, wide), (room.height - 2 * over) / max(0.5, high),
        0.24 * math.hypot(room.width, room.height),
    )  # fmt: skip
    dx = room.centre[0] + (left - right) / 2 - scale * (max(xs) + min(xs)) / 2
    dy = room.centre[1] - scale * (max(ys) + min(ys)) / 2
    return Map(plan, scale, dx, dy, max(0.6 * u, min(1.6 * u, 0.15 * scale)))


def _beyond(plan: Plan, edge: float, u: float, most: float) -> float:
    """Return the room names need beyond the stops that stand furthest out on one side."""
    out = [n for n, ((x, _), _) in plan.stops().items() if abs(x - edge) < 0.05]
    wide = max((min(em_width(n), 9.0) for n in out), default=0.0)
    return min(most, max(7 * u, 1.06 * 2.4 * u * wide + 4 * u))


def _offset(parts: Parts, drawn: Map) -> None:
    """Fill the ways of the lines; lines that share a leg run beside each other."""
    users: dict[tuple[str, str], list[int]] = {}
    for i, legs in enumerate(drawn.plan.lines):
        for leg in legs:
            users.setdefault(_pair(leg), []).append(i)
    for i, (line, legs) in enumerate(zip(parts.lines, drawn.plan.lines, strict=True)):
        way: list[Point] = []
        for leg in legs:
            points = [drawn.at(p) for p in drawn.plan.way(leg)]
            shared = sorted(set(users[_pair(leg)]))
            lane = (shared.index(i) - (len(shared) - 1) / 2) * 1.12 * drawn.weight
            if lane:
                points = _beside(points, lane if leg.start < leg.end else -lane)
            way += points if not way or math.dist(way[-1], points[0]) > 0.5 else points[1:]
        drawn.drawn.append((line, way))


def _pair(leg: Leg) -> tuple[str, str]:
    return (min(leg.start, leg.end), max(leg.start, leg.end))


def _beside(points: Sequence[Point], lane: float) -> list[Point]:
    """Return a way moved sideways by `lane` pixels."""
    (x1, y1), (x2, y2) = points[0], points[-1]
    span = math.dist((x1, y1), (x2, y2)) or 1.0
    nx, ny = -(y2 - y1) / span * lane, (x2 - x1) / span * lane
    return [(x + nx, y + ny) for x, y in points]


def _stations(
    design: Design, parts: Parts, drawn: Map, spots: dict[str, tuple[Point, Point]], on: str
) -> list[Layer]:
    """Return a disc for every station: ringed in its line's colour, in ink where lines meet."""
    counts = {s: sum(s in line.stops for line in parts.lines) for s in spots}
    paper = "#ffffff" if oklch(on).lightness > 0.5 else on
    ink = design.scheme.ink
    out: list[Layer] = []
    for name, ((x, y), _) in spots.items():
        lines = [line for line in parts.lines if name in line.stops]
        meet = counts[name] > 1
        end = any(not line.ring and name in (line.stops[0], line.stops[-1]) for line in lines)
        r = drawn.weight * (1.12 if meet else 0.92 if end else 0.72)
        edge = ink if meet else _tone(lines[0].colour, on)
        pen = design.stroke(edge, (0.52 if meet else 0.42) * drawn.weight / design.u)
        disc = Box(x - r, y - r, 2 * r, 2 * r)
        out.append(design.shape(disc, paper, form="ellipse", role="figure", stroke=pen))
    return out


# -- names ---------------------------------------------------------------------------------


def _names(
    design: Design, parts: Parts, drawn: Map, spots: dict[str, tuple[Point, Point]], room: Box,
    on: str,
) -> list[Layer]:  # fmt: skip
    """Set the stations' names clear of lines, stations and one another."""
    u = design.u
    size = min(2.9 * u, max(2.3 * u, 0.26 * drawn.scale))
    meets = {n for n in spots if sum(n in line.stops for line in parts.lines) > 1}
    tries: list[tuple[float, dict[str, tuple[Box, str]]]] = []
    while True:
        found = _sited(drawn, spots, room, size, meets)
        tries.append(found)
        if found[0] < 1.0 or size <= SMALLEST * u:
            break
        size = max(SMALLEST * u, 0.93 * size)
    bar = max(1.0, 1.3 * min(worst for worst, _ in tries))  # the largest that is hardly worse
    best = next(t for t in tries if t[0] <= bar)
    out: list[Layer] = []
    for name, (box, align) in best[1].items():
        weight = 700 if name in meets else 500
        high = best[1][name][0].height
        lines = max(1, round(high / (1.16 * size)))
        out.append(
            design.text(
                parts.names[name], "label", voice=Voice(design.type.text.face, weight), on=on,
                colour=design.scheme.ink, box=box, size=_size_in(box, name, lines), align=align,
                valign="middle", leading=1.1, hang=False, role="label", lines=lines,
            )
        )  # fmt: skip
    return out


def _size_in(box: Box, name: str, lines: int) -> float:
    """Return the size names are set at in a box made for them."""
    del name
    return box.height / (1.16 * lines)


def _sited(
    drawn: Map, spots: dict[str, tuple[Point, Point]], room: Box, size: float, meets: set[str]
) -> tuple[float, dict[str, tuple[Box, str]]]:
    """Choose a side for every name; return what is amiss in all, and boxes with alignments."""
    names, weight = list(spots), drawn.weight
    marks = np.array([p for _, way in drawn.drawn for p in _dense(way, 0.35 * size)])
    discs = np.array([_edges(_about(drawn, spots[n][0])) for n in names])
    taken = np.full((len(names), 4), np.nan)
    options = {n: _options(drawn, n, spots[n][0], size, n in meets) for n in names}
    grown = {n: np.array([_edges(box.inset(-0.35 * weight)) for box, _, _ in options[n]])
             for n in names}  # fmt: skip
    alone = {}
    for i, name in enumerate(names):
        ill = np.array([_ill(box, rank, marks, room, weight) for box, _, rank in options[name]])
        alone[name] = ill + 4.0 * _overlaps(grown[name], np.delete(discs, i, axis=0))
    chosen: dict[str, tuple[Box, str]] = {}
    worst = 0.0
    for turn in range(3):
        worst = 0.0
        for i in sorted(range(len(names)), key=lambda i: (names[i] not in meets, -len(names[i]))):
            name, taken[i] = names[i], np.nan
            costs = alone[name] + 4.0 * _overlaps(grown[name], taken)
            at = int(costs.argmin())
            chosen[name] = options[name][at][:2]
            taken[i] = _edges(options[name][at][0])
            worst = max(worst, float(costs[at]))
        if turn and worst < 1.0:
            break
    return worst, chosen


def _edges(box: Box) -> tuple[float, float, float, float]:
    return (box.x, box.y, box.right, box.bottom)


def _overlaps(boxes: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return how many of the others each box overlaps; given by their edges, NaN where none is."""
    low = np.maximum(boxes[:, None, :2], others[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], others[None, :, 2:])
    return np.asarray((high > low).all(axis=2).sum(axis=1))


def _about(drawn: Map, p: Point) -> Box:
    r = 1.25 * drawn.weight
    return Box(p[0] - r, p[1] - r, 2 * r, 2 * r)


def _options(
    drawn: Map, name: str, at: Point, size: float, meet: bool
) -> list[tuple[Box, str, float]]:
    """Return where a name may stand, with its alignment and what the place costs by itself."""
    gap = drawn.weight * (1.5 if meet else 1.2) + 0.28 * size
    out = []
    full = em_width(name) * size * 1.06
    for lines in (1, 2):
        wide = full
        if lines == 2:
            if len(name.split()) < 2:
                continue
            wide = max(longest(name), 0.56 * em_width(name)) * size * 1.06
            while lines_at(name, wide / size / 1.04) > 2:
                wide += 0.3 * size
        high = 1.16 * size * lines
        for (rank, (sx, sy)), far in product(enumerate(SIDES), (1.0, 1.5)):
            reach = far * gap * (0.72 if sx and sy else 1.0)
            x = at[0] + sx * reach - (0 if sx > 0 else wide if sx < 0 else wide / 2)
            y = at[1] + sy * reach - (0 if sy > 0 else high if sy < 0 else high / 2)
            align = "left" if sx > 0 else "right" if sx < 0 else "centre"
            cost = 0.05 * rank + 0.12 * (lines - 1) + 0.8 * (far - 1)
            out.append((Box(x, y, wide, high), align, cost))
    return out


def _ill(box: Box, rank: float, marks: NDArray[np.float64], room: Box, weight: float) -> float:
    """Return what is amiss with a place for a name, whatever the other names do."""
    near = box.inset(-0.72 * weight, -0.62 * weight)
    x, y = marks[:, 0], marks[:, 1]
    hits = (near.x < x) & (x < near.right) & (near.y < y) & (y < near.bottom)
    total = rank + 1.2 * int(hits.sum())
    return total if room.inset(-2.0 * weight).holds(box) else total + 6.0


def _dense(way: Sequence[Point], step: float) -> list[Point]:
    out: list[Point] = []
    for a, b in pairwise(way):
        count = max(1, round(math.dist(a, b) / max(1.0, step)))
        out += [(a[0] + (b[0] - a[0]) * i / count, a[1] + (b[1] - a[1]) * i / count)
                for i in range(count + 1)]  # fmt: skip
    return out


def _legend(
    design: Design, parts: Parts, box: Box, on: str, *, upright: bool = False
) -> list[Layer]:
    """Return the names of the lines, each after a piece of its line."""
    named = [line for line in parts.lines if line.name]
    if not named:
        return []
    u = design.u
    size = min(KEY * u, 0.62 * box.height / (len(named) if upright else 1))
    out: list[Layer] = []
    x, y = box.x, box.y
    for line in named:
        assert line.name is not None
        wide = em_width(line.name.text) * 1.08 * size + 0.5 * u
        dash = 4.2 * u
        if not upright and x + dash + wide > box.right and x > box.x:
            x, y = box.x, y + 1.9 * size
        bar = Box(x, y + 0.75 * size - 0.55 * u, dash, 1.1 * u)
        words = Box(x + dash + 1.1 * u, y, min(wide, box.right - x - dash), 1.5 * size)
        if design.rtl:
            bar, words = (b._replace(x=2 * box.x + box.width - b.right) for b in (bar, words))
        out.append(design.shape(bar, _tone(line.colour, on), role="mark", radius=0.55 * u))
        out.append(
            design.text(line.name, "label", voice=Voice(design.type.text.face, 600), on=on,
                        colour=design.scheme.on(on), box=words, size=size, lines=1,
                        valign="middle", hang=False, role="label")
        )  # fmt: skip
        if upright:
            y += min(2.1 * size, box.height / len(named))
        else:
            x += dash + wide + 4.2 * u
    return out


def _lower(design: Design, parts: Parts, room: Box, on: str) -> tuple[list[Layer], Box]:
    """Set the legend at the foot of a room; return it and the room above."""
    u = design.u
    named = [line for line in parts.lines if line.name]
    if not named:
        return [], room
    size = KEY * u
    each = [em_width(line.name.text) * 1.08 * size + 9 * u for line in named if line.name]
    rows = max(1, math.ceil(sum(each) / room.width))
    deep = (rows * 1.9 + 0.2) * size
    foot = Box(room.x, room.bottom - deep, room.width, deep)
    rule = Box(room.x, foot.y - 2.2 * u, room.width, max(1.0, 0.14 * u))
    layers: list[Layer] = [design.shape(rule, design.scheme.line, role="rule")]
    layers += _legend(design, parts, foot, on)
    return layers, room._replace(height=room.height - deep - 4 * u)


def _key_size(design: Design, parts: Parts) -> tuple[float, float]:
    """Return width and height of the key set upright."""
    u = design.u
    named = [line.name for line in parts.lines if line.name]
    wide = max((em_width(n.text) for n in named), default=0.0) * 1.08 * KEY * u + 10.2 * u
    return wide, len(named) * 2.1 * KEY * u + 1.4 * u


def _free(drawn: Drawn, room: Box, wide: float, high: float, clear: float) -> list[Box]:
    """Return the places in the corners and at the sides of a room that the map leaves free."""
    xs = (room.x, room.right - wide)
    ys = (room.bottom - high, room.y, room.centre[1] - high / 2)
    places = [Box(x, y, wide, high) for y in ys for x in xs]
    held = [p for p in places if room.holds(p)]
    return [p for p in held if not _touches(p.inset(-clear), drawn.covered)]


def _touches(box: Box, others: Sequence[Box]) -> bool:
    """Return whether a box overlaps any of the others."""
    rims = np.array([_edges(b) for b in others]).reshape(-1, 4)
    return bool(_overlaps(np.array([_edges(box)]), rims)[0])


def _keyed(design: Design, parts: Parts, room: Box, on: str, *, pad: float = 0.0) -> Drawn:
    """Return a map in the whole room and its key in a free corner, else over a key at the foot."""
    wide, high = _key_size(design, parts)
    if any(line.name for line in parts.lines):
        state = design.rng.getstate()
        drawn = _map(design, parts, room, on)
        free = _free(drawn, room, wide, high, 1.6 * design.u)
        if free:
            at = free[0]._replace(y=free[0].y + 0.7 * design.u, height=high - 1.4 * design.u)
            if design.rtl:
                at = free[-1]._replace(y=free[-1].y + 0.7 * design.u, height=at.height)
            key = _legend(design, parts, at.inset(pad, 0), on, upright=True)
            return Drawn([*drawn.layers, *key], [*drawn.covered, at])
        design.rng.setstate(state)
    legend, inner = _lower(design, parts, room, on)
    drawn = _map(design, parts, inner, on)
    return Drawn([*drawn.layers, *legend], [*drawn.covered, room._replace(y=inner.bottom)])


# -- compositions ----------------------------------------------------------------------------


def _on_sheet(design: Design, parts: Parts) -> list[Layer]:
    """Return title, map and legend on the sheet."""
    on = design.scheme.ground
    layers, room = headed(design, parts.title, parts.sub, parts.rest, gap=2.5)
    return [*layers, *_keyed(design, parts, room, on).layers]


def paper(design: Design) -> list[Layer]:
    """White paper, the legend at the foot."""
    parts = _parts(design)
    if not design.styled and not design.scheme.dark and not design.brief.ground:
        scheme = design.scheme
        design.scheme = build("#ffffff", scheme.accent, scheme.second, scheme.third)
        design.background = "#ffffff"
    return _on_sheet(design, parts)


def dark(design: Design) -> list[Layer]:
    """Lines lit on a dark sheet."""
    parts = _parts(design)
    darkened(design)
    for line in parts.lines:
        base = oklch(line.colour)
        line.colour = from_oklch(max(0.68, base.lightness), max(0.12, base.chroma), base.hue)
    return _on_sheet(design, parts)


def river(design: Design) -> list[Layer]:
    """A river and parks in pale tones under the lines."""
    parts = _parts(design)
    scheme, u, (w, h) = design.scheme, design.u, design.size
    if not design.styled and not scheme.dark:
        design.scheme = scheme = build("#faf8f3", scheme.accent, scheme.second, scheme.third)
        design.background = "#faf8f3"
    on = scheme.ground
    water = mix(on, "#7db8dc", 0.34 if not scheme.dark else 0.2)
    green = mix(on, "#8cc06a", 0.3 if not scheme.dark else 0.16)
    y, step = h * design.rng.uniform(0.56, 0.72), h * 0.16
    bank = [(-0.1 * w, y), (0.24 * w, y), (0.24 * w + step, y - step), (0.62 * w, y - step),
            (0.62 * w + step, y), (1.1 * w, y)]  # fmt: skip
    pen = design.stroke(water, 8.5, join="round")
    bed = design.shape(path.polygon(rounded(bank, 9 * u), closed=False), None, stroke=pen,
                       role="backdrop")  # fmt: skip
    layers, room = headed(design, parts.title, parts.sub, parts.rest, gap=2.5)
    drawn = _keyed(design, parts, room, on)
    parks: list[Layer] = []
    for wide, high in ((20.0, 15.0), (15.0, 11.0)):
        flow = Box(0, y - step - 5 * u, w, step + 10 * u)
        free = _free(drawn, room, wide * u, high * u, 1.5 * u)
        free = [b for b in free if not _touches(b, [flow])]
        for block in free[:1]:
            drawn.covered.append(block)
            parks.append(design.shape(block, green, role="backdrop", radius=2.6 * u))
    return [bed, *parks, *layers, *drawn.layers]


def panel(design: Design) -> list[Layer]:
    """Title and legend on a panel of ink beside the map, above it on tall sheets."""
    parts = _parts(design)
    scheme, u, live, size = design.scheme, design.u, design.live, design.size
    named = [line for line in parts.lines if line.name]
    if not parts.title or not named:
        return _on_sheet(design, parts)
    on = scheme.ground
    base = oklch(scheme.ink)
    tone = from_oklch(0.24, min(0.05, max(0.02, base.chroma)), oklch(scheme.accent).hue)
    if size.aspect < 1.15:
        face = Box(0, 0, size.width, 0.24 * size.height)
        room = Box(live.x, face.bottom + 3 * u, live.width, live.bottom - face.bottom - 3 * u)
        inner = face.inset(design.margin, 0.55 * design.margin)
        head = inner._replace(height=0.5 * inner.height)
        key = Box(inner.x, head.bottom + 2 * u, inner.width, inner.bottom - head.bottom - 2 * u)
    else:
        face = Box(0, 0, 0.27 * size.width, size.height)
        if design.rtl:
            face = face._replace(x=size.width - face.width)
        room = Box(face.right + 2 * u, live.y, live.right - face.right - 1 * u, live.height)
        if design.rtl:
            room = Box(live.x, live.y, face.x - live.x - 2 * u, live.height)
        inner = Box(face.x + live.x * 0.8, live.y, face.width - 1.4 * live.x, live.height)
        head = inner._replace(height=0.42 * inner.height)
        deep = min(5.2 * u * len(named), 0.5 * inner.height)
        key = Box(inner.x, inner.bottom - deep, inner.width, deep)
    words: list[Layer] = [design.text(parts.title, "title", on=tone, colour="#ffffff", scale=0.8)]
    words += [design.text(c, "body", on=tone, colour="#ffffff") for c in (parts.sub,) if c]
    words += closing(design, parts.rest, on=tone, scale=0.85)
    return [
        design.shape(face, tone, role="backdrop"),
        design.stack(words, box=head, gap=1.4),
        *_legend(design, parts, key, tone, upright=face.height > face.width),
        *_map(design, parts, room, on).layers,
    ]


def tint(design: Design) -> list[Layer]:
    """The map on a white card over a tint of the palette."""
    parts = _parts(design)
    scheme, u = tinted(design, 0.93, 0.04), design.u
    card = card_of(scheme)
    layers, room = headed(design, parts.title, parts.sub, parts.rest, gap=2.5)
    plate = design.shape(room, card, role="plate", radius=2 * u,
                         effects=design.soft_shadow(0.8, 0.1))  # fmt: skip
    return [*layers, plate, *_keyed(design, parts, room.inset(4 * u, 3 * u), card).layers]


def _claims(brief: Brief) -> float:
    return 0.9 if brief.routes else 0.0


KIND = PictureKind(
    name="transit-map",
    title="Transit map",
    compositions={"paper": paper, "night": dark, "river": river, "tint": tint, "panel": panel},
    manual=__doc__ or "",
    cues=("transit map", "metro map", "subway map", "tube map", "rail map"),
    size=(1536, 1024),
    sheet="light",
    moods=("swiss", "clean", "minimal"),
    claims=_claims,
)
