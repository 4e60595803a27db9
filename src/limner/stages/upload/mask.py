"""Masks: what of a picture may change.

A mask is a picture as large as the one it is for, whose clear pixels (alpha 0) may change and whose
opaque ones stay; between them it is a matter of degree. Kept, it is grey: 255 may change.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Literal

import numpy as np
from PIL import Image

from limner.basics.errors import BadImage, BadMask
from limner.basics.geometry import Size
from limner.basics.pictures import LIMITS, Limits, Received, received, turned

if TYPE_CHECKING:
    from numpy.typing import NDArray

MaskMode = Literal["alpha", "white"]


def mask_of(
    data: bytes, picture: Received, mode: MaskMode = "alpha", limits: Limits = LIMITS
) -> tuple[NDArray[np.uint8], tuple[str, ...]]:
    """Return how far each pixel may change, uint8 (height, width), and notes.

    mode: 'alpha' takes clear pixels as those that may change, 'white' takes light ones. Raises
    BadMask for another size than the picture's and, by alpha, for one without alpha.
    """
    try:
        mask = received(data, "", limits)
    except BadImage as error:
        raise BadMask(f"The mask: {error.message}", hint=error.hint, param="mask") from error
    pixels, notes = _fitted(mask, picture)
    if mode == "white":
        # Rec. 709 luma, so that an anti-aliased grey edge stays as soft as it was drawn.
        luma = pixels[..., :3].astype(np.uint32) @ np.array([54, 183, 19], np.uint32)
        change = ((luma >> 8) * pixels[..., 3] // 255).astype(np.uint8)
        change[pixels.min(axis=2) == 255] = 255
    else:
        if not mask.alpha:
            raise _no_alpha()
        change = 255 - pixels[..., 3]
    if not change.any():
        notes = (*notes, "the mask lets nothing change: none of it is " + _SHOWN[mode])
    return change, notes


_SHOWN = {"alpha": "transparent", "white": "white"}


def _fitted(mask: Received, picture: Received) -> tuple[NDArray[np.uint8], tuple[str, ...]]:
    """Return the mask's pixels the way up the picture is; raises BadMask for another size."""
    if mask.size == picture.size:
        return mask.pixels, ()
    if picture.turn != 1 and mask.size == picture.stored:
        told = "the mask was turned with the picture, which its EXIF data says lies on its side"
        return turned(mask.pixels, picture.turn), (told,)
    raise _wrong_size(mask.size, picture.size)


def _wrong_size(mask: Size, picture: Size) -> BadMask:
    return BadMask(
        "Invalid mask image format - mask size does not match image size: "
        f"the mask is {mask}, the picture {picture}.",
        hint=f"Scale it: `magick mask.png -filter point -resize '{picture}!' mask.png`.",
        param="mask",
    )


def _no_alpha() -> BadMask:
    return BadMask(
        "Invalid mask image format - mask must have an alpha channel: "
        "where it is transparent the picture may change.",
        hint="If white marks what may change, say so: --mask-white (mask_mode='white'); or "
        "`magick mask.png -negate -alpha copy mask.png` makes white transparent.",
        param="mask",
    )


def grey_png(grey: NDArray[np.uint8]) -> bytes:
    """Return a mask or matte, uint8 (height, width), as the bytes of a grey PNG."""
    buffer = io.BytesIO()
    Image.fromarray(grey).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()
