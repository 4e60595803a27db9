"""Bamboo: narrow strips with the marks of their nodes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import SIDE, coloured, gloss, lacquer, toned
from limner.solids.noise import fractal, smoothstep
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STRIPS = 20
_SPAN = (1.0, 0.4)


@lru_cache(maxsize=1)
def _shade(seed: int) -> NDArray[np.float32]:
    """Return factors of glued strips along the columns; each has a node every 0.3 m or so."""
    size = (SIDE, SIDE)
    rng = np.random.default_rng(seed)
    place = np.arange(SIDE, dtype=np.float32) * np.float32(_STRIPS / SIDE)
    strip, part = place.astype(int), place % 1.0
    x = np.arange(SIDE, dtype=np.float32)[None, :] / SIDE
    tone = np.exp(rng.normal(0, 0.07, _STRIPS)).astype(np.float32)[strip][:, None]
    start, turn = rng.random(_STRIPS)[strip][:, None], rng.integers(2, 4, _STRIPS)[strip][:, None]
    node = np.abs(((x - start) * turn + 0.5) % 1.0 - 0.5) / turn * _SPAN[0]
    fibre = fractal(size, (250, 3), seed, octaves=2, gain=0.8)
    dark = 0.3 * np.exp(-((node / 0.0022) ** 2)) + 0.1 * np.exp(-node / 0.012)
    edge = 0.25 * (1 - smoothstep(0.0, 0.06, np.minimum(part, 1 - part)))[:, None]
    out: NDArray[np.float32] = (tone * (1 + 0.055 * fibre) * (1 - dark) * (1 - edge)).astype(
        np.float32
    )
    return out


def _surface(matter: Matter, seed: int) -> Surface:
    return Surface(
        colour=coloured(("bamboo", 1, seed), _SPAN, toned(matter, "#cfa96c"), lambda: _shade(seed)),
        roughness=gloss(matter, 0.38, seed), specular=0.45, coat=lacquer(matter),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("bamboo",))
