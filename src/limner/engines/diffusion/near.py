"""A part of a large picture is painted from near.

What a mask opens is cut out with enough around it to tell what it belongs to, painted at its own
size and laid back. Painted with all of the picture, it would be shrunk to what a model can, and
come back blurred.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.geometry import Size
from limner.engines.diffusion.asking import opened

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.ports.orders import Order, Picture

WHOLE = 1024 * 1024
"""Pixels up to which a picture is painted whole: models see as many as well as they ever do."""
AROUND = 0.5
"""What is taken in on each side, of the part's own width and height."""
LEAST = 768
"""The shortest side of what is taken in, where the picture has as much."""
SLENDER = 2.0
"""How many times its shorter side the longer one may be."""
WORTH = 0.75
"""Share of the picture above which cutting is not worth it."""
GRID = 16


@dataclass(frozen=True)
class Near:
    """order: what is painted. corner: where its upper left lies in the picture of `whole`."""

    order: Order
    whole: Order
    corner: tuple[int, int]

    def back(self, picture: Picture) -> Picture:
        """Return the whole picture with the part laid in."""
        assert self.whole.below is not None
        x, y = self.corner
        done = self.whole.below.copy()
        done[y : y + picture.shape[0], x : x + picture.shape[1]] = picture
        return done

    def telling(
        self, told: Callable[[float, Picture | None], None]
    ) -> Callable[[float, Picture | None], None]:
        """Return what tells of whole pictures where it is told of the part."""

        def whole(share: float, partial: Picture | None) -> None:
            told(share, None if partial is None else self.back(partial))

        return whole


def near(order: Order) -> Near | None:
    """Return how `order` is painted from near, None where it is painted whole."""
    below, mask, guide = order.below, order.mask, order.guide
    if below is None or not _in_part(order):
        return None
    open_ = opened(order, below) > 0
    if not open_.any():
        return None
    left, right = _reach(np.any(open_, axis=0))
    top, foot = _reach(np.any(open_, axis=1))
    width, height = _room(right - left, foot - top, order.size)
    if width * height > WORTH * order.size.width * order.size.height:
        return None
    x = _start((left + right) // 2, width, order.size.width)
    y = _start((top + foot) // 2, height, order.size.height)
    cut = np.s_[y : y + height, x : x + width]
    part = replace(
        order,
        size=Size(width, height),
        below=below[cut],
        mask=None if mask is None else mask[cut],
        guide=None if guide is None else guide[cut],
    )
    return Near(part, order, (x, y))


def _in_part(order: Order) -> bool:
    """Whether a part of a large picture is painted, and all pictures lie upon each other."""
    if order.size.width * order.size.height <= WHOLE:
        return False
    if order.mask is None and order.task != "outpaint":
        return False
    pictures = (order.below, order.mask, order.guide)
    lie = ((order.size.height, order.size.width),)
    alike = all(picture is None or picture.shape[:2] in lie for picture in pictures)
    return alike and order.task in ("inpaint", "outpaint", "edit")


def _reach(line: NDArray[np.bool_]) -> tuple[int, int]:
    """Return the first place that holds, and the one after the last."""
    places = np.nonzero(line)[0]
    return int(places[0]), int(places[-1]) + 1


def _room(width: int, height: int, whole: Size) -> tuple[int, int]:
    """Return the width and height to take in around a part of `width` and `height`."""
    wide = max(width * (1 + 2 * AROUND), LEAST)
    high = max(height * (1 + 2 * AROUND), LEAST)
    wide, high = max(wide, high / SLENDER), max(high, wide / SLENDER)
    return _snapped(wide, whole.width), _snapped(high, whole.height)


def _snapped(side: float, most: int) -> int:
    return min(most, -(-round(side) // GRID) * GRID)


def _start(middle: int, length: int, most: int) -> int:
    return min(max(0, middle - length // 2), most - length)
