"""The outlines of a picture, one pixel wide, white on black: what ControlNets call canny."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

if TYPE_CHECKING:
    from numpy.typing import NDArray

SOFTEN = 1.4
"""Standard deviation in pixels, as of the classic detector."""
FAINT, FIRM = 0.25, 0.6
"""Shares of the 95th percentile of steepness: below the one none, above the other always."""


def outlined(picture: Image.Image) -> Image.Image:
    """Return the edges of `picture` in RGB."""
    grey = np.asarray(
        picture.convert("L").filter(ImageFilter.GaussianBlur(SOFTEN)), dtype=np.float32
    )
    down, across = np.asarray(np.gradient(grey))
    steep = np.hypot(across, down)
    if not steep.any():
        return Image.new("RGB", picture.size)
    ridge = steep * _is_ridge(steep, across, down)
    firm = float(np.percentile(steep[steep > 0], 95))
    kept = _joined(ridge >= FIRM * firm, ridge >= FAINT * firm)
    return Image.fromarray(np.where(kept, 255, 0).astype(np.uint8)).convert("RGB")


def _is_ridge(
    steep: NDArray[np.float32], across: NDArray[np.float32], down: NDArray[np.float32]
) -> NDArray[np.bool_]:
    """Whether a pixel is steepest along its own slope, in one of four directions."""
    sector = np.round(np.arctan2(down, across) / (np.pi / 4)).astype(int) % 4
    framed = np.pad(steep, 1)
    height, width = steep.shape
    found = np.zeros(steep.shape, bool)
    for place, (dx, dy) in enumerate(((1, 0), (1, 1), (0, 1), (-1, 1))):
        ahead = framed[1 + dy : 1 + dy + height, 1 + dx : 1 + dx + width]
        behind = framed[1 - dy : 1 - dy + height, 1 - dx : 1 - dx + width]
        found |= (sector == place) & (steep >= ahead) & (steep > behind)
    return found


def _joined(firm: NDArray[np.bool_], faint: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Faint pixels count where they touch what counts."""
    while True:
        framed = np.pad(firm, 1)
        height, width = firm.shape
        spread = np.zeros_like(firm)
        for dy in range(3):
            for dx in range(3):
                spread |= framed[dy : dy + height, dx : dx + width]
        grown = firm | (spread & faint)
        if (grown == firm).all():
            return firm
        firm = grown
