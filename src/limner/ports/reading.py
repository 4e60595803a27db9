"""Reading: letters in pixels, as the pipeline sees whoever reads them."""

from __future__ import annotations

from typing import Protocol

from limner.basics.geometry import Box
from limner.document.raster import Raster
from limner.document.value import Value

Point = tuple[float, float]


class Found(Value):
    """A line of words found in a picture.

    corners: of their ink in pixels, clockwise from their own top left. sure: 0-1.
    """

    text: str
    corners: tuple[Point, Point, Point, Point]
    sure: float = 1.0

    @property
    def box(self) -> Box:
        """The upright box round it."""
        xs, ys = [x for x, _ in self.corners], [y for _, y in self.corners]
        return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


class Reader(Protocol):
    """Something that reads."""

    @property
    def scripts(self) -> frozenset[str]:
        """The scripts it reads, ISO 15924."""
        ...

    def read(self, picture: Raster) -> tuple[Found, ...]:
        """Return the lines of a picture from the top down; blocks."""
        ...
