"""Markup: marks drawn over a picture on clear ground, and the part of it they speak of.

What a closed line encloses is meant with the line; an open one, a scribble or an arrow, means what
lies under it. The words of the call say what is to happen there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw

from limner.basics.errors import BadImage, BadRequest
from limner.basics.pictures import LIMITS, Limits, Received, received

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LOOKED = 320
"""Longest side at which is looked for what lines enclose: small gaps close by themselves there."""
_OUTSIDE = 128


def marked(data: bytes, picture: Received, limits: Limits = LIMITS) -> NDArray[np.uint8]:
    """Return what is marked, uint8 (height, width), 255 where a picture may change.

    Raises BadRequest for what is no PNG as large as the picture, upright, with clear pixels and
    marks.
    """
    try:
        marks = received(data, "", limits)
    except BadImage as error:
        raise _refused(f"The markup: {error.message}", error.hint) from error
    if marks.kind != "PNG":
        raise _refused("The markup must be a PNG.", "Save it as PNG, with an alpha channel.")
    if marks.size != picture.size:
        raise _refused(
            f"The markup is {marks.size}, the picture {picture.size}.",
            "Draw the marks on clear ground as large as the picture stands upright.",
        )
    seen = marks.pixels[..., 3] > 0
    if seen.all() or not seen.any():
        lacks = "no transparent pixels" if seen.all() else "no marks"
        raise _refused(f"The markup has {lacks}.", "Draw the marks on clear ground.")
    return np.maximum(_enclosed(seen), seen * np.uint8(255))


def _enclosed(seen: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Return the marks and what they enclose, soft at its edge by a small pixel."""
    height, width = seen.shape
    step = max(1, -(-max(height, width) // _LOOKED))
    rows, columns = -(-height // step), -(-width // step)
    whole = np.zeros((rows * step, columns * step), bool)
    whole[:height, :width] = seen
    # Any mark in a small pixel fills it: a thin line keeps closed.
    small = whole.reshape(rows, step, columns, step).any((1, 3))
    # Copied, as pixels of an array of NumPy are not to be written to.
    sheet = Image.fromarray(np.pad(small * np.uint8(255), 1)).copy()
    ImageDraw.floodfill(sheet, (0, 0), _OUTSIDE)
    inside = np.asarray(sheet)[1:-1, 1:-1] != _OUTSIDE
    grown = Image.fromarray(inside * np.uint8(255)).resize(
        (columns * step, rows * step), Image.Resampling.BILINEAR
    )
    return np.asarray(grown)[:height, :width]


def _refused(words: str, hint: str) -> BadRequest:
    return BadRequest(f"Invalid markup image. {words}", hint=hint, param="markup")
