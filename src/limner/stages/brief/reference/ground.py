"""The ground of a picture: the smooth surface most of it lies on, and what that is like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from limner.stages.brief.reference.palette import hex_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.document.study import Surface

NEAR = 0.06
"""Distance in OKLab within which a pixel is of the ground."""
_PASSES = 8
_LEAST = 0.24
"""Share of a picture from which a smooth surface is its ground; less is a photograph."""
_TURNS = 0.045
"""Change of a ground in OKLab from which it is a gradient."""
_TOOTH = 0.006
"""Spread of a ground's grain from which it is paper, not flat."""


@dataclass(frozen=True, slots=True)
class Ground:
    """lab: the ground everywhere, (height, width, 3). share: of the picture. tooth: its grain.
    turns: how far it changes."""

    lab: NDArray[np.float64]
    share: float
    tooth: float
    turns: float

    @property
    def surface(self) -> Surface:
        """What it is like."""
        if self.share < _LEAST:
            return "photographic"
        if self.turns > _TURNS:
            return "gradient"
        return "paper" if self.tooth > _TOOTH else "flat"

    @property
    def colours(self) -> tuple[str, ...]:
        """One colour, or the top's and the bottom's of a gradient."""
        top, bottom = self.lab[0].mean(0), self.lab[-1].mean(0)
        if self.surface == "gradient":
            return hex_of(top), hex_of(bottom)
        return (hex_of(self.lab.mean((0, 1))),)


def ground_of(lab: NDArray[np.float64], common: NDArray[np.float64]) -> Ground:
    """Return the ground of a picture (height, width, 3) in OKLab.

    common: its commonest colour, from which the surface is grown: a constant, then a plane, then
    one that bends, each fitted to what lies near the one before.
    """
    height, width = lab.shape[:2]
    step = max(1, max(height, width) // 160)
    small = lab[::step, ::step]
    y, x = np.mgrid[-1 : 1 : small.shape[0] * 1j, -1 : 1 : small.shape[1] * 1j]
    terms = np.stack([np.ones_like(x), x, y, x * y, x * x, y * y], -1).reshape(-1, 6)
    flat = small.reshape(-1, 3)
    model = np.broadcast_to(common, flat.shape)
    weights = np.zeros((6, 3))
    weights[0] = common
    for turn in range(_PASSES):
        near = np.linalg.norm(flat - model, axis=1) < NEAR
        used = (1, 3, 3, 3, 6)[min(turn, 4)]
        if near.sum() < 40:
            break
        found, *_ = np.linalg.lstsq(terms[near][:, :used], flat[near], rcond=None)
        weights = np.zeros((6, 3))
        weights[:used] = found
        model = np.clip(terms @ weights, -0.5, 1.05)
    near = np.linalg.norm(flat - model, axis=1) < NEAR
    tooth = float(np.median(np.abs((flat - model)[near][:, 0])) * 1.48) if near.any() else 0.0
    inside = model[near] if near.any() else model[:1]
    turns = float(np.linalg.norm(np.ptp(inside, axis=0)))
    gy, gx = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    whole = np.stack([np.ones_like(gx), gx, gy, gx * gy, gx * gx, gy * gy], -1) @ weights
    return Ground(np.clip(whole, -0.5, 1.05), float(near.mean()), tooth, turns)
