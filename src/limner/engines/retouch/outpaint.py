"""Going on with a picture beyond its edges.

Sides are grown one pair after the other. What is new at the left or right comes from about its own
height, so that horizons, shelves and table edges run on level; above and below, from the rows that
lie nearest. Patches are only moved, never mirrored, and what stands out is not told twice: nothing
is taken from the subject, but where it runs out of the picture at that side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.edges import grown
from limner.engines.retouch.fill import Leash, Told, fill, unheard
from limner.engines.retouch.subject import subject

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats, Mask

_LEVEL = 0.006
"""How far up or down, as a share of the height, what goes on sideways may come from."""
_DEAR = 4.0
"""How much dearer a row off is than a column off, sideways."""
_NEAR = 0.35
"""How deep into the picture what goes on up or down may come from, beyond the new rows."""

_MOST = 0.45
"""Share of the picture that may be kept from being taken from."""


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
        leash = Leash(rows=_LEVEL, level=_DEAR)
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
    avoid = np.pad(_standing(picture, sides), ((top, bottom), (left, right)))
    return fill(wide, hole, avoid=avoid, leash=leash, told=told)


def _standing(picture: Floats, sides: tuple[int, int, int, int]) -> Mask:
    """Return what stands out and is whole at the sides that grow; nothing where it is most."""
    things = grown(subject(picture), max(3.0, max(picture.shape[:2]) / 100), 0.2)
    _, labels = cv2.connectedComponents(things.astype(np.uint8))
    rims = (labels[:2], labels[-2:], labels[:, :2], labels[:, -2:])
    cut = [np.unique(rim) for rim, grows in zip(rims, sides, strict=True) if grows]
    things &= ~np.isin(labels, np.concatenate(cut))
    return things if things.mean() < _MOST else np.zeros_like(things)
