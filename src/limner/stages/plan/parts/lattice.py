"""Ways on a grid, annealed: how ill a plan lies, kept up to date change by change.

Places are whole numbers. Ways are sampled at half steps, so that every sample is a cell of a
grid of half steps, and two ways are too near where their cells touch: a change looks only at
the cells of the ways it moves. Stops and ways are known by number.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

ROW = 4096
"""What a column adds to the number of a cell: cells are numbered column * ROW + row."""
NEAR = tuple(
    (x * ROW + y, 7.0 * (0.95 - math.hypot(x, y) / 2)) for x in (-1, 0, 1) for y in (-1, 0, 1)
)
"""Neighbours of a cell, itself among them, with what it costs that another way is there."""
JOINT = frozenset(
    x * ROW + y for x in range(-2, 3) for y in range(-2, 3) if x * x + y * y <= 4
)  # fmt: skip
"""Cells about a stop in which the ways that meet there may be near each other."""
STILL = 0.25
"""Share of all changes without a gain, late on, after which no more are tried."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A way from nought: its cells, the directions at its ends, its length and bends."""

    cells: tuple[int, ...]
    first: tuple[int, int]
    last: tuple[int, int]
    length: float
    bends: int


@lru_cache(maxsize=8192)
def shape(dx: int, dy: int, aslant: bool) -> Shape:
    """Return the way to a place; `aslant` where it goes at 45° first."""
    d = min(abs(dx), abs(dy))
    rest = max(abs(dx), abs(dy)) - d
    slope = ((dx > 0) - (dx < 0), (dy > 0) - (dy < 0))
    straight = (slope[0], 0) if abs(dx) > abs(dy) else (0, slope[1])
    parts = [(p, n) for p, n in ((slope, d), (straight, rest)) if n]
    if not aslant:
        parts.reverse()
    cells = [0]
    for (sx, sy), count in parts:
        cells += [cells[-1] + (sx * ROW + sy) * i for i in range(1, 2 * count + 1)]
    first, last = (parts[0][0], parts[-1][0]) if parts else ((0, 0), (0, 0))
    return Shape(tuple(cells), first, last, rest + d * math.sqrt(2), max(0, len(parts) - 1))


@lru_cache(maxsize=256)
def turning(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return what a line's change of direction at a stop costs."""
    if one == other:
        return 0.0
    span = math.hypot(*one) * math.hypot(*other) or 1.0
    cos = (one[0] * other[0] + one[1] * other[1]) / span
    return 1.6 if cos > 0.6 else 6.0 if cos > -0.1 else 30.0


Turn = tuple[int, bool, int, bool]
"""A line goes through a stop: a way, whether it is gone backwards, and the next the same."""


@dataclass(slots=True)
class Lattice:
    """A plan and its cost. ends: stops of every way. needs: steps it has to be long at least."""

    xs: list[int]
    ys: list[int]
    ends: list[tuple[int, int]]
    needs: list[float]
    aslant: list[bool]
    turns: list[Turn]
    aspect: float
    shapes: list[Shape] = field(default_factory=list)
    spans: list[float] = field(default_factory=list)
    bent: list[float] = field(default_factory=list)
    cells: list[list[int]] = field(default_factory=list)
    grid: dict[int, list[int]] = field(default_factory=dict)
    at_stop: list[list[int]] = field(default_factory=list)
    at_leg: list[list[int]] = field(default_factory=list)
    shared: dict[tuple[int, int], tuple[int, ...]] = field(default_factory=dict)
    crowd: float = 0.0

    def __post_init__(self) -> None:
        count = range(len(self.ends))
        self.at_stop = [[i for i in count if s in self.ends[i]] for s in range(len(self.xs))]
        self.at_leg = [[t for t, (a, _, b, _) in enumerate(self.turns) if i in (a, b)]
                       for i in count]  # fmt: skip
        for i in count:
            for j in count:
                both = tuple(set(self.ends[i]) & set(self.ends[j]))
                if both:
                    self.shared[i, j] = both
        self.refresh()

    def refresh(self) -> None:
        """Work everything out anew."""
        self.shapes = [self._shape(i) for i in range(len(self.ends))]
        self.spans = [self._span(i) for i in range(len(self.ends))]
        self.bent = [self._bent(t) for t in self.turns]
        self.cells, self.grid, self.crowd = [[] for _ in self.ends], {}, 0.0
        for i in range(len(self.ends)):
            self.crowd += self._crowding(i, cells := self._cells(i))
            self._enter(i, cells)

    def cost(self) -> float:
        """Return how ill everything lies."""
        return self.crowd + sum(self.spans) + sum(self.bent) + self._spread()

    def _shape(self, i: int) -> Shape:
        a, b = self.ends[i]
        return shape(self.xs[b] - self.xs[a], self.ys[b] - self.ys[a], self.aslant[i])

    def _span(self, i: int) -> float:
        """Return what it costs that a way is short for its stops, long, or bent."""
        own, need = self.shapes[i], self.needs[i]
        out = 14 * max(0.0, need - own.length) + 1.3 * max(0.0, own.length - 1.3 * need)
        return out + 1.2 * own.bends + (0.0 if own.length else 200.0)

    def _bent(self, turn: Turn) -> float:
        a, back, b, again = turn
        one = self.shapes[a].first if back else self.shapes[a].last
        other = self.shapes[b].last if again else self.shapes[b].first
        return turning(
            (-one[0], -one[1]) if back else one, (-other[0], -other[1]) if again else other
        )

    def _spread(self) -> float:
        """Return what it costs that the plan has not the room's proportions, and is large."""
        wide = max(self.xs) - min(self.xs) + 2.2
        high = max(self.ys) - min(self.ys) + 2.2
        off = abs(math.log(wide / high / self.aspect))
        return 11 * off + 0.12 * wide * high / math.sqrt(len(self.xs) + 2)

    def _cells(self, i: int) -> list[int]:
        a = self.ends[i][0]
        base = 2 * (self.xs[a] * ROW + self.ys[a])
        return [base + c for c in self.shapes[i].cells]

    def _crowding(self, i: int, cells: Sequence[int]) -> float:
        """Return what it costs that a way crosses others in the grid or comes too near."""
        total = 0.0
        grid = self.grid
        for cell in cells:
            for step, weight in NEAR:
                others = grid.get(cell + step)
                if others:
                    for j in others:
                        if not self._meeting(i, j, cell, step):
                            total += weight
        return total

    def _meeting(self, i: int, j: int, cell: int, step: int) -> bool:
        """Return whether two ways are near each other as they meet at a stop there."""
        for stop in self.shared.get((i, j), ()):
            off = cell - 2 * (self.xs[stop] * ROW + self.ys[stop])
            if (not off and not step) or (step and off in JOINT and off + step in JOINT):
                return True
        return False

    def _enter(self, i: int, cells: list[int]) -> None:
        self.cells[i] = cells
        for cell in cells:
            self.grid.setdefault(cell, []).append(i)

    def _leave(self, i: int) -> None:
        for cell in self.cells[i]:
            self.grid[cell].remove(i)

    # -- changes -------------------------------------------------------------------------

    def moved(self, stops: Sequence[int], dx: int, dy: int, limit: float) -> float | None:
        """Move stops; return the cost then, None and nothing moved where it passes `limit`."""
        legs = sorted({i for s in stops for i in self.at_stop[s]})
        return self._tried(legs, stops, (dx, dy), (), limit)

    def flipped(self, leg: int, limit: float) -> float | None:
        """Let a way bend at its other end; return as `moved` does."""
        return self._tried([leg], (), (0, 0), (leg,), limit)

    def _change(self, stops: Sequence[int], by: tuple[int, int], flips: Sequence[int]) -> None:
        for s in stops:
            self.xs[s] += by[0]
            self.ys[s] += by[1]
        for i in flips:
            self.aslant[i] = not self.aslant[i]

    def _tried(
        self, legs: Sequence[int], stops: Sequence[int], by: tuple[int, int],
        flips: Sequence[int], limit: float,
    ) -> float | None:  # fmt: skip
        turns = sorted({t for i in legs for t in self.at_leg[i]})
        before = [(self.shapes[i], self.spans[i], self.cells[i]) for i in legs]
        bent = [self.bent[t] for t in turns]
        self._change(stops, by, flips)
        for i in legs:
            self.shapes[i] = self._shape(i)
            self.spans[i] = self._span(i)
        for t in turns:
            self.bent[t] = self._bent(self.turns[t])
        base = sum(self.spans) + sum(self.bent) + self._spread()
        if base <= limit:
            crowd = self._crowded(legs, (stops, by), limit - base)
            if crowd is not None:
                self.crowd = crowd
                return base + crowd
        self._change(stops, (-by[0], -by[1]), flips)
        for i, (old, span, _) in zip(legs, before, strict=True):
            self.shapes[i], self.spans[i] = old, span
        for t, value in zip(turns, bent, strict=True):
            self.bent[t] = value
        return None

    def _crowded(
        self, legs: Sequence[int], move: tuple[Sequence[int], tuple[int, int]], limit: float
    ) -> float | None:
        """Take ways to their new cells; return the crowding; past `limit` None, and all is back."""
        stops, (dx, dy) = move
        before = [self.cells[i] for i in legs]
        crowd = self.crowd
        self._change(stops, (-dx, -dy), ())
        for i in legs:
            self._leave(i)
            crowd -= self._crowding(i, self.cells[i])
        self._change(stops, (dx, dy), ())
        entered = 0
        for i in legs:
            cells = self._cells(i)
            crowd += self._crowding(i, cells)
            self._enter(i, cells)
            entered += 1
            if crowd > limit:
                break
        if crowd <= limit:
            return max(0.0, crowd)
        for i in legs[:entered]:
            self._leave(i)
        for i, cells in zip(legs, before, strict=True):
            self._enter(i, cells)
        return None


def annealed(
    lattice: Lattice, branches: Sequence[Sequence[int]], turns: int, heat: float, rng: Random
) -> float:
    """Try changes; keep the better, and early on now and then a worse one. Return the least cost.

    branches: stops of every line in order; a change moves one stop, or one and all after it.
    """
    now = least = lattice.cost()
    best = (lattice.xs[:], lattice.ys[:], lattice.aslant[:])
    since, count = 0, len(lattice.xs)
    for turn in range(turns):
        if turn > 0.5 * turns and turn - since > STILL * turns:
            break
        warmth = max(0.05, heat * (1 - turn / turns) ** 2)
        limit = now - warmth * math.log(1.0 - rng.random())
        if rng.random() < 0.25:
            cost = lattice.flipped(rng.randrange(len(lattice.ends)), limit)
        else:
            reach = 3 if turn < turns / 2 and rng.random() < 0.6 else 1
            by = rng.randint(-reach, reach), rng.randint(-reach, reach)
            if by == (0, 0):
                continue
            stops = [rng.randrange(count)]
            if rng.random() < 0.25:
                stops = _branch(branches, stops[0], rng)
            cost = lattice.moved(stops, *by, limit)
        if cost is None:
            continue
        now = cost
        if cost < least - 1e-9:
            since = turn
            least, best = cost, (lattice.xs[:], lattice.ys[:], lattice.aslant[:])
    lattice.xs, lattice.ys, lattice.aslant = best
    lattice.refresh()
    return least


def _branch(branches: Sequence[Sequence[int]], stop: int, rng: Random) -> list[int]:
    """Return a stop and all after it, or all before it, on one of its lines."""
    names = rng.choice([b for b in branches if stop in b])
    at = names.index(stop)
    return list(dict.fromkeys(names[at:] if rng.random() < 0.5 else names[: at + 1]))
