"""Going on with a picture beyond its edges.

Sides are grown one pair after the other. What is new at the left or right comes from about its own
height, so that horizons, shelves and table edges run on level; above and below, from the rows that
lie nearest. Patches are only moved, never mirrored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.engines.retouch.fill import Leash, Told, fill, unheard

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats

_LEVEL = 0.06
"""How far up or down, as a share of the height, what goes on sideways may come from."""
_NEAR = 0.35
"""How deep into the picture what goes on up or down may come from, beyond the new rows."""


def extended(
    picture: Floats, left: int, top: int, right: int, bottom: int, told: Told = unheard
) -> Floats:  # fmt: skip
    """Return the picture with so many pixels more at each side; the old ones stay as they are."""
    first, second = bool(left or right), bool(top or bottom)

    def part(start: float) -> Told:
        span = 0.5 if first and second else 1.0
        return lambda share: told(start + span * share)

    out = picture
    if first:
        leash = Leash(rows=_LEVEL)
        out = _grown(out, (0, 0, left, right), leash, part(0.0))
    if second:
        rows = out.shape[0]
        reach = (max(top, bottom) + _NEAR * rows) / (rows + top + bottom)
        out = _grown(out, (top, bottom, 0, 0), Leash(rows=reach), part(0.5 if first else 0.0))
    return out


def _grown(picture: Floats, sides: tuple[int, int, int, int], leash: Leash, told: Told) -> Floats:
    """Return the picture grown above, below, left and right, filled under one leash."""
    top, bottom, left, right = sides
    wide = np.pad(picture, ((top, bottom), (left, right), (0, 0)), mode="edge")
    hole = np.ones(wide.shape[:2], bool)
    hole[top : top + picture.shape[0], left : left + picture.shape[1]] = False
    return fill(wide, hole, leash=leash, told=told)
