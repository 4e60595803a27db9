"""Desert: dunes with sharp crests, wind ripples in the sand."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.noise import smoothstep
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View
from limner.solids.terrain import fan, rough, skin


def _dunes(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return heights: gentle to windward, at the angle sand slides to leeward."""
    total = np.zeros_like(x)
    for span, high, turn, seed in (
        (330.0, 26.0, 0.5, 1),
        (120.0, 7.0, 0.2, 2),
        (47.0, 1.6, 0.8, 3),
    ):
        along = x * np.cos(turn) + y * np.sin(turn)
        bend = rough(x, y, span * 14.0, seed, octaves=2) * 0.5
        phase = (along / span + bend) % 1.0
        ramp = np.where(phase < 0.72, phase / 0.72, (1 - phase) / 0.28)
        crest = np.clip(0.7 + 0.4 * rough(x, y, span * 16.0, seed + 5, octaves=2), 0.05, 1.5)
        total += high * crest * (3 * ramp**2 - 2 * ramp**3) ** 0.8
    return total


@lru_cache(maxsize=4)
def _sand(flat: float) -> Part:
    x, y = fan(0.4, 5200.0, 62.0, 320, 460)
    y = y - 12.0
    away = np.hypot(x, y)
    up = smoothstep(flat, flat + 70.0, away.astype(np.float32))
    ripple = 0.007 * np.sin(5.2 * (x * 0.8 + y * 0.6) + 1.6 * rough(x, y, 90.0, 8, octaves=3))
    near = smoothstep(1.0 * flat, 1.8 * flat + 0.5, away.astype(np.float32))
    z = up * (_dunes(x, y) - 4.0) + ripple * near * (away < 60) - 0.014
    mesh = skin(x, y, z)
    return Part(mesh.mapped(mesh.positions[:, :2].copy()), "sand")


def _build(ground: Ground) -> Built:
    view = View((0.0, -8.0, 1.6), (0.0, 60.0, 5.0), 35.0)
    return Built((_sand(round(1.5 * ground.reach + 0.3, 2)),), sky=True, haze=5200.0, view=view)


SET = SetKind(
    build=_build,
    matter={"sand": Matter(name="sand", colour="#c99a63")},
    cues=("desert", "dunes", "sand dunes", "sahara"),
    stands="ground",
)
