"""Removal: a hole filled as if the thing in it had never been there.

Other things in the picture are not told again: a fill that does without them is taken unless the
hole cuts into one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.edges import grown
from limner.engines.retouch.fill import Told, fill, unheard
from limner.engines.retouch.foretold import tempered
from limner.engines.retouch.membrane import membrane
from limner.engines.retouch.subject import cut_out

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats, Mask

_SMALL = 240
"""Longest side things are looked for at."""
_MOST = 0.4
"""Share of the picture beyond which what stands out is no thing."""


def removed(
    picture: Floats, hole: Mask, *, bare: Mask | None = None, grain: bool = True,
    told: Told = unheard,
) -> Floats:  # fmt: skip
    """Return the picture (sRGB 0–1) with what is in `hole` gone.

    bare: pixels that hold no picture, which nothing is taken from. grain: as `fill` has it.
    """
    avoid = grown(hole.astype(np.float32), 2.0)
    if bare is not None:
        avoid |= bare
    if avoid.all():
        avoid = hole
    spare = things(picture, hole)
    filled = fill(picture, hole, avoid=avoid, spare=spare, grain=grain, told=told)
    return tempered(filled, hole, avoid)


def things(picture: Floats, hole: Mask) -> Mask:
    """Return what stands out in the rest of the picture; nothing where that is much of it."""
    rows, columns = hole.shape
    scale = min(1.0, _SMALL / max(rows, columns))
    size = (max(1, round(columns * scale)), max(1, round(rows * scale)))
    if min(size) < 16:
        return np.zeros_like(hole)
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    gap = cv2.resize(hole.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0
    gap = cv2.dilate(gap.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    if gap.all():
        return np.zeros_like(hole)
    found = cut_out(np.clip(membrane(small, gap), 0, 1)) & ~gap
    if found.mean() > _MOST:
        return np.zeros_like(hole)
    whole = cv2.resize(found.astype(np.uint8), (columns, rows), interpolation=cv2.INTER_NEAREST)
    return grown(whole.astype(np.float32), 2 + 1 / scale, 0.5) & ~hole
