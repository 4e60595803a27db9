"""Repeats: how a sheet is cut into equal tiles, and things placed on a tile that wraps round.

A tile is a whole number of pixels, so that every repeat of it comes out the same to the pixel.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from limner.basics.geometry import Size
from limner.document.layer import Layer

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A tile `w` by `h` pixels, set `across` times `down` on the sheet."""

    w: int
    h: int
    across: int
    down: int

    @property
    def side(self) -> float:
        """The geometric mean of the sides."""
        return math.sqrt(self.w * self.h)

    def shifts(self, x: float, y: float, reach: float) -> Iterator[Point]:
        """Yield every place on the sheet where a thing at (x, y) of the tile shows.

        reach: how far from its middle the thing extends.
        """
        for j in range(-1, self.down + 1):
            for i in range(-1, self.across + 1):
                px, py = x + i * self.w, y + j * self.h
                if (
                    -reach < px < self.across * self.w + reach
                    and -reach < py < self.down * self.h + reach
                ):
                    yield px, py

    def spread(self, x: float, y: float, reach: float, draw: Callable[[float, float], Layer]
               ) -> list[Layer]:  # fmt: skip
        """Return what `draw` makes of every place of `shifts`."""
        return [draw(*p) for p in self.shifts(x, y, reach)]


def _parts(length: int, wanted: float) -> int:
    """Return into how many equal whole-pixel parts a length is best cut; 1 where it cannot be."""
    options = [n for n in range(1, 13) if length % n == 0]
    return min(options, key=lambda n: abs(math.log(n / max(wanted, 0.5))))


def repeat_of(size: Size, across: float = 2.0) -> Repeat:
    """Return the repeat of a sheet whose shorter side holds about `across` tiles."""
    side = min(size) / across
    n, m = _parts(size.width, size.width / side), _parts(size.height, size.height / side)
    return Repeat(size.width // n, size.height // m, n, m)


def scattered(rng: Random, tile: Repeat, count: int, fixed: list[Point] | None = None
              ) -> list[Point]:  # fmt: skip
    """Return `count` points spread evenly over a tile that wraps round, clear of `fixed` ones."""
    kept: list[Point] = list(fixed or [])
    start = len(kept)
    for _ in range(count):
        options = [(rng.uniform(0, tile.w), rng.uniform(0, tile.h)) for _ in range(40)]
        kept.append(max(options, key=lambda p: _nearest(tile, p, kept)))
    return kept[start:]


def _nearest(tile: Repeat, p: Point, others: list[Point]) -> float:
    best = tile.side
    for q in others:
        dx, dy = abs(p[0] - q[0]), abs(p[1] - q[1])
        best = min(best, math.hypot(min(dx, tile.w - dx), min(dy, tile.h - dy)))
    return best
