"""Masked edits with the engines installed: how many pixels outside the mask come out changed.

    python -m bench.masks [EDITS]

Photographs are made on the spot, masks are of every shape, hard and soft, instructions of every
kind that a mask may hold. The number wanted is nought.
"""

from __future__ import annotations

import io
import random
import sys
import time
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

import limner
from bench.retouch.case import random_shape
from bench.retouch.painted import PAINTED, pair
from limner.stages.upload import received

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAYINGS = (
    "remove it", "brighter", "much warmer", "black and white", "sharpen", "denoise",
    "blur the background", "replace the background with white", "make it blue", "lift the shadows",
    "light it from the left", 'write "SALE"', "add a red balloon", "remove the background",
    "remove the noise and make it darker",
)  # fmt: skip
SIDE = 320
KINDS = ("png", "webp")


def photograph(seed: int) -> NDArray[np.uint8]:
    """Return one of twenty photographs, uint8 (rows, columns, 3)."""
    return pair(PAINTED[seed % len(PAINTED)], SIDE, seed % 20).whole


def mask(seed: int) -> NDArray[np.uint8]:
    """Return a mask, 255 where all may change: one to three shapes, every third soft."""
    shapes = [random_shape((SIDE, SIDE), seed * 7 + part) for part in range(1 + seed % 3)]
    change = np.logical_or.reduce(shapes).astype(np.uint8) * 255
    shift = np.random.default_rng(seed).integers(-SIDE // 2, SIDE // 2, 2)
    moved = np.roll(change, tuple(shift), (0, 1))
    soft = Image.fromarray(moved).filter(ImageFilter.GaussianBlur(5))
    return np.asarray(soft) if seed % 3 == 0 else moved


def changed(seed: int) -> tuple[str, int, int]:
    """Make one edit; return what was said, and how many pixels changed outside and inside."""
    chance = random.Random(seed)
    change = mask(seed)
    clear = np.dstack([np.zeros((SIDE, SIDE, 3), np.uint8), 255 - change])
    said, kind = chance.choice(SAYINGS), chance.choice(KINDS)
    data = _png(photograph(seed))
    art = limner.edit(data, said, mask=_png(clear), format=kind, compression=100)
    with Image.open(io.BytesIO(art.data)) as opened:
        after = np.asarray(opened.convert("RGBA"))
    differ = (after != received(data).pixels).any(-1)
    outside = change == 0
    return said, int((differ & outside).sum()), int((differ & ~outside).sum())


def _png(pixels: NDArray[np.uint8]) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def main(count: int = 60) -> int:
    """Make `count` edits; return 1 where any pixel outside a mask changed."""
    start, wrong, idle, pixels = time.perf_counter(), 0, 0, 0
    for seed in range(count):
        said, outside, inside = changed(seed)
        wrong += outside
        pixels += SIDE * SIDE
        idle += inside == 0
        if outside:
            print(f"edit {seed}, {said!r}: {outside} pixels outside the mask changed")
    seconds = time.perf_counter() - start
    print(f"{count} edits of 20 photographs, {pixels / 1e6:.1f} megapixels: {wrong} pixels changed")
    print(
        f"outside the masks; {idle} edits changed nothing inside; {seconds / count:.2f} s an edit"
    )
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 60))
