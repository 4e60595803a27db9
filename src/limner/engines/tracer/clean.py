"""Cleaning: the noise of few paths taken out by Open Image Denoise, guided by what has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.tracer.look import Features

Quality = Literal["fast", "balanced", "high"]
_MOST = 1 << 21
"""Pixels cleaned in one go, at most: what bounds memory."""
_RIM = 96
"""Rows taken along beyond a band's edges, so that its neighbours agree with it."""


def cleaned(
    light: NDArray[np.float32], features: Features, quality: Quality
) -> NDArray[np.float32]:
    """Return light (rows, columns, 3) without its noise.

    The features are taken as they are: what little noise they have costs less than being kept
    from their edges would.
    """
    import pyoidn

    rows, columns = light.shape[:2]
    band = max(2 * _RIM, _MOST // columns)
    out = np.empty(light.shape, np.float32)
    for top in range(0, rows, band):
        end = min(rows, top + band)
        if rows - end < _RIM:
            end = rows
        part = slice(max(0, top - _RIM), min(rows, end + _RIM))
        got: Any = pyoidn.denoise(
            np.ascontiguousarray(light[part]), features.albedo[part], features.normal[part],
            hdr=True, clean_aux=True, quality=quality,
        )  # fmt: skip
        out[top:end] = np.asarray(got, np.float32)[top - part.start : end - part.start]
        if end == rows:
            break
    return out
