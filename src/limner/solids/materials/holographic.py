"""Holographic foil: bands of the spectrum over silver."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import SIDE, mixed, toned
from limner.solids.noise import fractal
from limner.solids.surface import RGB, Material, Surface, Texture

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SPAN = 0.3


def _bands(tone: RGB, seed: int) -> NDArray[np.float32]:
    """Return pastel hues that run through the spectrum along a bent way."""
    size = (SIDE, SIDE)
    way = np.arange(SIDE, dtype=np.float32) * np.float32(2 * np.pi / SIDE)
    phase = 2 * way[None, :] + way[:, None] + 1.3 * fractal(size, (2, 2), seed, octaves=3)
    hue = 0.5 + 0.5 * np.cos(phase[..., None] + np.array([0.0, 2.1, 4.2], np.float32))
    silver = np.broadcast_to(np.array(tone, np.float32), (*size, 3))
    out: NDArray[np.float32] = mixed(
        silver, (0.2 + 0.75 * hue).astype(np.float32), np.full(size, 0.6)
    )
    return np.clip(out, 0.02, 0.95)


def _surface(matter: Matter, seed: int) -> Surface:
    tone = toned(matter, "#dfe2e6")
    key = ("holographic", 1, str(tone), seed)
    return Surface(
        model="metal", roughness=0.2,
        colour=Texture(key, (_SPAN, _SPAN), lambda: _bands(tone, seed)),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("holographic", "iridescent", "hologram", "opalescent"))
