"""Room for words: how far the ground they stand on goes on, and how longer words fit there.

All is measured in the pixels of the sheet the old words were set on, so that a leaning or receding
sign is as level as the sheet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.pixels import linear, oklab

if TYPE_CHECKING:
    from typing import Literal

    from limner.engines.retouch.pixels import Floats, Mask

_NARROWEST = 0.84
"""How much letters may be condensed before they are set smaller instead."""
_OTHER = 0.07
"""Distance in OKLab beyond which a pixel is not the ground's."""
_AMID = 0.35
"""Share of the wider room the narrower must have for words to stand amid their ground."""
_MARGIN = 0.3
"""Room left at the ground's end, in heights of the old words."""
_REACH = 3.0
"""How far room is looked for, in widths of the old words."""
_TALL = 24
"""Rows the ground is looked at with."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How new words are set: across and down, what their sheet is scaled by; left, where on the old
    sheet they begin."""

    across: float
    down: float
    left: float


def fitted(
    new: float, old: float, room: tuple[float, float],
    align: Literal["auto", "start", "centre", "end"],
) -> Fit:  # fmt: skip
    """Return how words `new` wide are set where words `old` wide were.

    room: what is free before and behind the old ones. They keep their size where they fit, else
    they are condensed, and then made smaller; they leave their alignment only to stay in the room.
    """
    whole = old + room[0] + room[1]
    across = min(1.0, whole / max(new, 1e-6))
    down = min(1.0, across / _NARROWEST)
    wide = new * across
    if align == "auto":
        align = _side(room)
    left = {"start": 0.0, "centre": (old - wide) / 2, "end": old - wide}[align]
    return Fit(across, down, float(np.clip(left, -room[0], old + room[1] - wide)))


def _side(room: tuple[float, float]) -> Literal["start", "centre", "end"]:
    """Return where words stand on their ground: at the side that is clearly nearer, or amid it."""
    if min(room) > _AMID * max(room):
        return "centre"
    return "start" if room[0] < room[1] else "end"


def ground(picture: Floats, warp: Floats, size: tuple[int, int], free: Mask) -> tuple[float, float]:
    """Return how much free ground there is before and behind the old words, in sheet pixels.

    picture: without the old words. warp: from the sheet (rows, columns `size`) to the picture.
    free: (rows, columns) of the picture, where words may go.
    """
    rows, columns = size
    step = rows / _TALL
    reach = int(_REACH * max(columns, 2 * rows) / step)
    across = int(columns / step) + 2 * reach
    look = warp @ np.array([[step, 0, -reach * step], [0, step, 0], [0, 0, 1.0]])
    back = cv2.WARP_INVERSE_MAP | cv2.INTER_LINEAR
    seen = cv2.warpPerspective(oklab(linear(picture)), look, (across, _TALL), flags=back)
    inside = cv2.warpPerspective(free.astype(np.float32), look, (across, _TALL), flags=back) > 0.99
    middle = seen[:, reach : across - reach]
    usual = np.median(middle.reshape(-1, 3), axis=0)
    spread = float(np.percentile(np.linalg.norm(middle - usual, axis=2), 90))
    other = np.linalg.norm(seen - usual, axis=2) > max(_OTHER, 1.5 * spread)
    open_ = inside.all(0) & (other.mean(0) < 0.06)
    margin = _MARGIN * rows

    def run(columns_out: Floats) -> float:
        stop = np.flatnonzero(~columns_out)
        return max(0.0, (stop[0] if len(stop) else len(columns_out)) * step - margin)

    return run(open_[:reach][::-1]), run(open_[across - reach :])
