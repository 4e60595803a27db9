"""Lines of a transit map on a grid: level, upright or aslant at 45°, with few bends.

Only stops where lines meet, end or (in a ring) turn are placed; the others stand evenly on the
way between. Places begin as far apart as their ways are long and are annealed for a
short while (`lattice`): ways long enough for their stops, straight
through stops, apart from each other, in the proportions of the room. Lengths in steps of the
grid; a step is the distance between two stops.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from limner.stages.plan.parts.lattice import Lattice, Turn, annealed

Point = tuple[float, float]
TURNS = 700
"""Changes tried."""
HEAT = 5.0
"""How much worse a change may make it early on, in cost."""
STARTS = 5
"""How often the annealing begins anew, where a plan is not yet good."""
GOOD = 0.7
"""Cost a leg at which a plan is good."""
EASING = 30
"""Rounds in which places find their distances from one another."""


@dataclass(frozen=True, slots=True)
class Leg:
    """A part of a line between two placed stops; held: the stops between, in order."""

    start: str
    end: str
    held: tuple[str, ...]


@dataclass(slots=True)
class Plan:
    """Where everything lies. legs: of every line in order. spots: of every stop."""

    lines: list[list[Leg]]
    spots: dict[str, Point] = field(default_factory=dict)
    bends: dict[Leg, bool] = field(default_factory=dict)
    """Whether a leg goes aslant first."""

    def way(self, leg: Leg) -> list[Point]:
        """Return the corners of a leg."""
        return corners(self.spots[leg.start], self.spots[leg.end], self.bends[leg])

    def stops(self) -> dict[str, tuple[Point, Point]]:
        """Return the place of every stop and the direction its line has there."""
        out: dict[str, tuple[Point, Point]] = {}
        for legs in self.lines:
            for leg in legs:
                way = self.way(leg)
                out.setdefault(leg.start, (way[0], _unit(way[0], way[1])))
                for i, name in enumerate(leg.held):
                    out.setdefault(name, along(way, (i + 1) / (len(leg.held) + 1)))
                out.setdefault(leg.end, (way[-1], _unit(way[-2], way[-1])))
        return out


def corners(one: Point, other: Point, aslant: bool) -> list[Point]:
    """Return an octilinear way with at most one bend."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    d = min(abs(dx), abs(dy))
    if d == 0 or abs(dx) == abs(dy):
        return [one, other]
    sx, sy = math.copysign(d, dx), math.copysign(d, dy)
    if aslant:
        return [one, (one[0] + sx, one[1] + sy), other]
    return [one, (other[0] - sx, other[1] - sy), other]


def length(way: Sequence[Point]) -> float:
    """Return the length of a way."""
    return sum(math.dist(a, b) for a, b in pairwise(way))


def along(way: Sequence[Point], share: float) -> tuple[Point, Point]:
    """Return the point at a share of a way, and its direction there."""
    rest = share * length(way)
    for a, b in pairwise(way):
        span = math.dist(a, b)
        if rest <= span or b == way[-1]:
            t = rest / (span or 1.0)
            return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t), _unit(a, b)
        rest -= span
    return way[-1], (1.0, 0.0)


def _unit(a: Point, b: Point) -> Point:
    span = math.dist(a, b) or 1.0
    return ((b[0] - a[0]) / span, (b[1] - a[1]) / span)


def planned(routes: Sequence[tuple[tuple[str, ...], bool]], aspect: float, rng: Random) -> Plan:
    """Return a plan for lines given by their stops and whether they are rings.

    aspect: width by height of the room it is to fill.
    """
    fixed = _fixed(routes)
    plan = Plan([_legs(stops, ring, fixed) for stops, ring in routes])
    _begin(plan, aspect)
    names = list(plan.spots)
    legs: dict[Leg, int] = {}
    for leg in (leg for line in plan.lines for leg in line):
        legs.setdefault(_forward(leg), len(legs))
    branches = [[names.index(n) for n in (line[0].start, *(g.end for g in line))]
                for line in plan.lines]  # fmt: skip
    crossed = [plan.spots[n] for n in names]
    starts = (_eased(crossed, names, list(legs), aspect), crossed)
    best: tuple[float, Lattice] | None = None
    for start in range(STARTS):
        lattice = _lattice(plan, names, legs, starts[start % 2], aspect, rng)
        cost = annealed(lattice, branches, TURNS, HEAT, rng)
        if best is None or cost < best[0]:
            best = (cost, lattice)
        if best[0] < GOOD * len(legs):
            break
    assert best is not None
    found = best[1]
    plan.spots = {n: (float(found.xs[i]), float(found.ys[i])) for i, n in enumerate(names)}
    for leg in (leg for line in plan.lines for leg in line):
        own = _forward(leg)
        plan.bends[leg] = found.aslant[legs[own]] == (leg == own)
    return plan


def _forward(leg: Leg) -> Leg:
    """Return a leg in the one direction all lines that use it know it by."""
    return leg if leg.start <= leg.end else Leg(leg.end, leg.start, leg.held[::-1])


def _lattice(
    plan: Plan, names: list[str], legs: dict[Leg, int], start: Sequence[Point], aspect: float,
    rng: Random,
) -> Lattice:  # fmt: skip
    """Return the plan as stops and ways by number, its stops at `start`."""
    turns: dict[Turn, None] = {}
    for line in plan.lines:
        ways = [(legs[_forward(leg)], _forward(leg) != leg) for leg in line]
        around = [*ways, ways[0]] if line[0].start == line[-1].end else ways
        for (a, back), (b, again) in pairwise(around):
            turns.setdefault((a, back, b, again))
    return Lattice(
        [round(x) for x, _ in start],
        [round(y) for _, y in start],
        [(names.index(leg.start), names.index(leg.end)) for leg in legs],
        [len(leg.held) + 1.0 for leg in legs],
        [rng.random() < 0.5 for _ in legs],
        list(turns),
        aspect,
    )


def _eased(
    spots: Sequence[Point], names: list[str], legs: Sequence[Leg], aspect: float
) -> list[Point]:
    """Return places as far apart as their ways are long, the longer side along the room's."""
    size = range(len(names))
    far = [[0.0 if i == j else math.inf for j in size] for i in size]
    for leg in legs:
        i, j = names.index(leg.start), names.index(leg.end)
        far[i][j] = far[j][i] = min(far[i][j], 1.25 * (len(leg.held) + 1.0))
    for k in size:
        for i in size:
            for j in size:
                far[i][j] = min(far[i][j], far[i][k] + far[k][j])
    widest = max((f for row in far for f in row if f < math.inf), default=1.0)
    # a small unlike turn for each, as places in one line would never leave it
    at = [(x + 0.3 * math.sin(1.7 * i), y + 0.3 * math.cos(2.3 * i))
          for i, (x, y) in enumerate(spots)]  # fmt: skip
    for _ in range(EASING):
        at = [_drawn(i, at, [min(f, widest + 1) for f in far[i]]) for i in size]
    return _along_room(at, aspect)


def _drawn(i: int, at: Sequence[Point], far: Sequence[float]) -> Point:
    """Return where a place would stand, were it as far from all others as it should be."""
    x = y = total = 0.0
    for j, (px, py) in enumerate(at):
        if j == i:
            continue
        apart = math.hypot(at[i][0] - px, at[i][1] - py) or 0.01
        weight = 1 / far[j] ** 2
        x += weight * (px + far[j] * (at[i][0] - px) / apart)
        y += weight * (py + far[j] * (at[i][1] - py) / apart)
        total += weight
    return (x / total, y / total) if total else at[i]


def _along_room(at: Sequence[Point], aspect: float) -> list[Point]:
    """Turn places so that they fill a room of these proportions best."""

    def off(turn: float) -> float:
        xs, ys = zip(*(_turned(p, turn) for p in at), strict=True)
        return abs(math.log((max(xs) - min(xs) + 1) / (max(ys) - min(ys) + 1) / aspect))

    turn = min((i * math.pi / 12 for i in range(12)), key=off)
    return [_turned(p, turn) for p in at]


def _turned(p: Point, turn: float) -> Point:
    c, s = math.cos(turn), math.sin(turn)
    return (c * p[0] - s * p[1], s * p[0] + c * p[1])


def _fixed(routes: Sequence[tuple[tuple[str, ...], bool]]) -> frozenset[str]:
    """Return the stops that are placed: where lines meet or end, and corners of rings."""
    seen: dict[str, int] = {}
    for stops, _ in routes:
        for stop in dict.fromkeys(stops):
            seen[stop] = seen.get(stop, 0) + 1
    out = {stop for stop, count in seen.items() if count > 1}
    for stops, ring in routes:
        if not ring:
            out |= {stops[0], stops[-1]}
            long = len(stops) > 7 and not out & set(stops[1:-1])
            out |= {stops[len(stops) // 3], stops[2 * len(stops) // 3]} if long else set()
        elif len(out & set(stops)) < 4:
            count = min(4, len(stops))
            out |= {stops[i * len(stops) // count] for i in range(count)}
    return frozenset(out)


def _legs(stops: tuple[str, ...], ring: bool, fixed: frozenset[str]) -> list[Leg]:
    """Cut a line at its placed stops."""
    if ring:
        start = next(i for i, s in enumerate(stops) if s in fixed)
        stops = (*stops[start:], *stops[: start + 1])
    out: list[Leg] = []
    at = 0
    for i in range(1, len(stops)):
        if stops[i] in fixed:
            out.append(Leg(stops[at], stops[i], stops[at + 1 : i]))
            at = i
    return out


def _begin(plan: Plan, aspect: float) -> None:
    """Set the longest line level, the others across it."""
    order = sorted(plan.lines, key=lambda legs: -sum(len(leg.held) + 1 for leg in legs))
    for number, legs in enumerate(order):
        names = [legs[0].start, *(leg.end for leg in legs)]
        steps = [0, *(len(leg.held) + 1 for leg in legs)]
        placed = [i for i, n in enumerate(names) if n in plan.spots]
        if not placed:
            level = aspect >= 1 if number == 0 else aspect < 1
            at = 0
            for name, step in zip(names, steps, strict=True):
                at += step
                spot = (float(at), 3.0 * number) if level else (3.0 * number, float(at))
                plan.spots.setdefault(name, spot)
            continue
        lean = (0, 1) if aspect >= 1 else (1, 0)
        lean = (lean[0] + number % 2, lean[1]) if aspect >= 1 else (lean[0], lean[1] + number % 2)
        for i in range(placed[0] - 1, -1, -1):
            x, y = plan.spots[names[i + 1]]
            plan.spots.setdefault(
                names[i], (x - lean[0] * steps[i + 1], y - lean[1] * steps[i + 1])
            )
        for i in range(placed[0] + 1, len(names)):
            x, y = plan.spots[names[i - 1]]
            plan.spots.setdefault(names[i], (x + lean[0] * steps[i], y + lean[1] * steps[i]))
