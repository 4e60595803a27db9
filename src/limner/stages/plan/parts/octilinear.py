"""Lines of a transit map on a grid: level, upright or aslant at 45°, with few bends.

Only stops where lines meet, end or (in a ring) turn are placed; the others stand evenly on the
way between. Places are found by a short annealing: ways long enough for their stops, straight
through stops, apart from each other, in the proportions of the room. Lengths in steps of the
grid; a step is the distance between two stops.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

Point = tuple[float, float]
TURNS = 1300
"""Changes tried."""
STILL = 260
"""Changes without a gain, late on, after which no more are tried."""
STARTS = 2
"""How often the annealing begins anew, where a plan is not yet good."""
GOOD = 1.6
"""Cost a leg at which a plan is good."""


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
    best: tuple[float, Plan] | None = None
    for _ in range(STARTS):
        plan = Plan([_legs(stops, ring, fixed) for stops, ring in routes])
        for legs in plan.lines:
            for leg in legs:
                plan.bends.setdefault(leg, rng.random() < 0.5)
        _begin(plan, aspect)
        cost = _cost(_annealed(plan, aspect, rng), aspect)
        if best is None or cost < best[0]:
            best = (cost, plan)
        if best[0] < GOOD * len(plan.bends):
            break
    assert best is not None
    return best[1]


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


def _annealed(plan: Plan, aspect: float, rng: Random) -> Plan:
    """Try changes; keep the better, and early on now and then a worse one."""
    names = list(plan.spots)
    legs = list(plan.bends)
    now = least = _cost(plan, aspect)
    best = (dict(plan.spots), dict(plan.bends))
    since = 0
    for turn in range(TURNS):
        if turn > 0.55 * TURNS and turn - since > STILL:
            break
        heat = 9.0 * (1 - turn / TURNS) ** 2
        spots, bends = dict(plan.spots), dict(plan.bends)
        if rng.random() < 0.25 and legs:
            leg = rng.choice(legs)
            plan.bends[leg] = not plan.bends[leg]
        else:
            reach = 3 if turn < TURNS / 2 else 1
            dx, dy = rng.randint(-reach, reach), rng.randint(-reach, reach)
            moved = [rng.choice(names)]
            if rng.random() < 0.25:
                moved = _branch(plan, moved[0], rng)
            for name in moved:
                x, y = plan.spots[name]
                plan.spots[name] = (x + dx, y + dy)
        cost = _cost(plan, aspect, now + 5 * heat + 0.5)
        if cost <= now or rng.random() < math.exp((now - cost) / max(0.05, heat)):
            now = cost
            if cost < least - 1e-9:
                since = turn
                least, best = cost, (dict(plan.spots), dict(plan.bends))
        else:
            plan.spots, plan.bends = spots, bends
    plan.spots, plan.bends = best
    return plan


def _branch(plan: Plan, name: str, rng: Random) -> list[str]:
    """Return a stop and all after it, or all before it, on one of its lines."""
    own = [legs for legs in plan.lines if any(name in (g.start, g.end) for g in legs)]
    legs = rng.choice(own)
    names = [legs[0].start, *(leg.end for leg in legs)]
    at = names.index(name)
    return list(dict.fromkeys(names[at:] if rng.random() < 0.5 else names[: at + 1]))


def _cost(plan: Plan, aspect: float, limit: float = math.inf) -> float:
    """Return how ill everything lies; no more is looked at where it is past `limit` already."""
    total = 0.0
    ways = {leg: plan.way(leg) for leg in plan.bends}
    for leg, way in ways.items():
        need, span = len(leg.held) + 1.0, length(way)
        total += 14 * max(0.0, need - span) + 1.3 * max(0.0, span - 1.3 * need)
        total += 1.2 * (len(way) - 2)
        if span == 0:
            total += 200
    for legs in plan.lines:
        for one, other in pairwise(legs):
            total += _turn(ways[one], ways[other])
        if legs[0].start == legs[-1].end:
            total += _turn(ways[legs[-1]], ways[legs[0]])
    xs = [p[0] for p in plan.spots.values()]
    ys = [p[1] for p in plan.spots.values()]
    wide, high = max(xs) - min(xs) + 2.2, max(ys) - min(ys) + 2.2
    total += 11 * abs(math.log(wide / high / aspect)) + 0.12 * wide * high / math.sqrt(len(xs) + 2)
    return total if total > limit else total + _crowded(plan, ways)


def _turn(one: Sequence[Point], other: Sequence[Point]) -> float:
    """Return what a line's change of direction at a stop costs."""
    a, b = _unit(one[-2], one[-1]), _unit(other[0], other[1])
    cos = a[0] * b[0] + a[1] * b[1]
    return 0.0 if cos > 0.99 else 1.6 if cos > 0.6 else 6.0 if cos > -0.1 else 30.0


def _crowded(plan: Plan, ways: dict[Leg, list[Point]]) -> float:
    """Return what it costs that different legs cross, share their way or come too near."""
    cells: dict[tuple[int, int], list[tuple[float, float, int]]] = {}
    legs = list(ways)
    total = 0.0
    for number, leg in enumerate(legs):
        for x, y in _samples(ways[leg]):
            column, row = math.floor(x), math.floor(y)
            for kx in (column - 1, column, column + 1):
                for ky in (row - 1, row, row + 1):
                    for px, py, other in cells.get((kx, ky), ()):
                        apart = abs(px - x) + abs(py - y)
                        if other != number and apart < 1.1:
                            total += _near(plan, (leg, legs[other]), (x, y), (px, py))
            cells.setdefault((column, row), []).append((x, y, number))
    return total


def _samples(way: Sequence[Point]) -> list[Point]:
    """Return points half a step apart along a way."""
    out: list[Point] = [way[0]]
    for a, b in pairwise(way):
        count = max(1, round(2 * math.dist(a, b)))
        out += [(a[0] + (b[0] - a[0]) * i / count, a[1] + (b[1] - a[1]) * i / count)
                for i in range(1, count + 1)]  # fmt: skip
    return out


def _near(plan: Plan, legs: tuple[Leg, Leg], at: Point, other: Point) -> float:
    """Return what it costs that two legs come as near as at two points."""
    apart = math.dist(at, other)
    if apart >= 0.85:
        return 0.0
    joint = _joint(plan, *legs)
    if joint is not None:
        reach = math.dist(joint, at)
        if reach < 0.3 or (reach < 1.05 and apart > 0.3):
            return 0.0
    return 7.0 * (0.95 - apart)


def _joint(plan: Plan, one: Leg, other: Leg) -> Point | None:
    """Return the place two legs share, None where they share none."""
    for name in (one.start, one.end):
        if name in (other.start, other.end):
            return plan.spots[name]
    return None
