"""The colours and light of a reference."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from limner.document.operations.tone import Tone
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIDE = 128
_PER_WARMTH = 600.0
"""Mired to a change of one in how red over blue a picture is, as a logarithm to base two."""


def decide(wish: Wish, desk: Desk) -> None:
    """Bring lightness, contrast, warmth and colourfulness most of the way to the reference's."""
    found = desk.sight.reference(wish.images[0]) if wish.images else None
    if found is None:
        desk.note(f"{wish.said!r}: there is no such reference; hand it over with --ref")
        return
    own = _measured(Image.fromarray(desk.sight.picture.pixels))
    with Image.open(io.BytesIO(desk.sight.world.blobs.get(found.blob))) as picture:
        theirs = _measured(picture.convert("RGBA"))
    desk.retouch(
        wish,
        Tone(
            exposure=_within(0.7 * (theirs[0] - own[0]), 1.5),
            contrast=_within(0.6 * (theirs[1] / max(own[1], 1e-3) - 1), 0.5),
            temperature=_within(0.14 * _PER_WARMTH * (theirs[2] - own[2]), 90.0),
            saturation=_within(0.75 * (theirs[3] / max(own[3], 1e-3) - 1), 0.6) + 1,
        ),
    )


def _measured(picture: Image.Image) -> tuple[float, float, float, float]:
    """Return log2 of the middle light, spread of tones, log2 of red over blue, and chroma."""
    small = picture.copy()
    small.thumbnail((_SIDE, _SIDE))
    pixels = np.asarray(small, np.float64).reshape(-1, 4)
    seen: NDArray[np.float64] = pixels[pixels[:, 3] > 127][:, :3] / 255
    if not len(seen):
        return -2.0, 0.25, 0.0, 0.1
    linear = seen**2.2
    light = linear @ np.array([0.2126, 0.7152, 0.0722])
    warmth = np.log2((linear[:, 0].mean() + 0.01) / (linear[:, 2].mean() + 0.01))
    middle = float(np.log2(np.exp(np.log(light + 0.01).mean())))
    return middle, float(seen.mean(1).std()), float(warmth), float(np.ptp(seen, axis=1).mean())


def _within(value: float, most: float) -> float:
    return float(max(-most, min(most, value)))
