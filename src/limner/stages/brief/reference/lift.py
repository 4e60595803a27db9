"""Lifting: the pictures of a layout, cut out of the ground they lie on and freed of words."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from limner.stages.brief.reference.palette import oklab, pixels_of

if TYPE_CHECKING:
    from limner.document.study import Block, Study
    from limner.ports.world import Blobs

SIDE = 2048
_FROM, _OVER = 0.022, 0.05
"""Distance in OKLab from the ground at which a pixel begins to show, and over which it does."""
_WHOLE = 0.9
"""Share of a picture from which it fills its box and is left whole."""


def lifted(data: bytes, study: Study, blobs: Blobs) -> tuple[Block, ...]:
    """Return the blocks of a study, each picture with a kept blob of what it shows."""
    if not any(block.kind == "picture" for block in study.blocks):
        return study.blocks
    pixels = pixels_of(data, SIDE)
    words = [block for block in study.blocks if block.kind == "words"]
    return tuple(
        block.but(blob=blobs.put(_cut(pixels, block, words))) if block.kind == "picture" else block
        for block in study.blocks
    )


def _cut(pixels: np.ndarray, block: Block, words: list[Block]) -> bytes:
    """Return one picture as a PNG, clear where it is of its ground and where words stand."""
    height, width = pixels.shape[:2]
    left, top, right, bottom = _pixels(block, width, height)
    part = pixels[top:bottom, left:right].copy()
    under = oklab(np.array([int(block.on[i : i + 2], 16) for i in (1, 3, 5)], float)[None] / 255)
    apart = np.linalg.norm(oklab(part[..., :3] / 255) - under, axis=2)
    shows = np.clip((apart - _FROM) / _OVER, 0, 1)
    if (shows > 0.5).mean() < _WHOLE:
        part[..., 3] *= shows
    for word in words:
        x, y, far, low = _pixels(word, width, height)
        if x < right and far > left and y < bottom and low > top:
            reach = max(2, (low - y) // 12)
            part[
                max(0, y - top - reach) : max(0, low - top + reach),
                max(0, x - left - reach) : max(0, far - left + reach), 3,
            ] = 0  # fmt: skip
    buffer = io.BytesIO()
    Image.fromarray(np.asarray(np.rint(part), np.uint8)).save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()


def _pixels(block: Block, width: int, height: int) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom in whole pixels."""
    x, y, _, _ = block.box
    return (
        round(x * width), round(y * height),
        max(round(x * width) + 1, round(block.box.right * width)),
        max(round(y * height) + 1, round(block.box.bottom * height)),
    )  # fmt: skip
