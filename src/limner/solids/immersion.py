"""Immersion: glass, what is poured into it, and what light loses on its way through them.

Glass and liquid touch without air between, so their border is one face, which knows both sides.
A colour asked for is that of the whole as it is seen: it holds at the mean length of the ways
through it, and thin places are paler than thick ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh
from limner.solids.solid import Part
from limner.solids.surface import Surface, Texture

if TYPE_CHECKING:
    from numpy.typing import NDArray

_USUAL = 0.01
"""Metres of glass whose faces do not close."""
_CROSSED = 0.94
"""Of the light on a face, what gets through it and, scattered evenly, out again."""
_BRIGHTEST = 0.96


def immersed(parts: Iterable[tuple[Part, Surface]]) -> list[Surface]:
    """Return how the parts of a thing look together, from how each looks alone."""
    alone = list(parts)
    slots = {part.slot: looks for part, looks in alone if not part.wets}
    ways = {slot: _way(slot, alone) for slot, looks in slots.items() if looks.model == "glass"}
    return [_seen(part, looks, slots, ways) for part, looks in alone]


def _seen(
    part: Part, looks: Surface, slots: Mapping[str, Surface], ways: Mapping[str, float]
) -> Surface:
    if looks.model == "glass":
        looks = replace(looks, depth=ways.get(part.slot, _USUAL))
    vessel = slots.get(part.wets)
    if vessel is None:
        return looks
    if vessel.model != "glass":
        return under(vessel, looks) if looks.model == "glass" else vessel
    vessel = replace(vessel, depth=ways.get(part.wets, _USUAL))
    return replace(looks, outer=vessel) if looks.model == "glass" else under(looks, vessel)


def under(paint: Surface, glass: Surface) -> Surface:
    """Return how paint is that glass or a liquid lies on, so that it has its colour through that.

    What the face above throws back would darken it, as wet things are darker; matter of a colour is
    meant to be seen in it.
    """
    bare = replace(paint, outer=glass, bump=None)
    if isinstance(paint.colour, Texture) or isinstance(glass.colour, Texture):
        return bare
    scale = min(1.0 / _CROSSED, _BRIGHTEST / max(*paint.colour, 1e-3))
    r, g, b = (c * scale * t**0.5 for c, t in zip(paint.colour, glass.colour, strict=True))
    return replace(bare, colour=(r, g, b))


def _way(slot: str, alone: Iterable[tuple[Part, Surface]]) -> float:
    """Return the mean length of the ways through a slot's matter, metres: four times what it holds
    over its face. What floats in it counts as it."""
    parts = [part for part, _ in alone]
    own = [part.mesh for part in parts if part.slot == slot]
    shared = [part.mesh.inverted() for part in parts if part.wets == slot]
    for faces in (own, [*own, *shared]):
        across = np.concatenate([_across(mesh) for mesh in faces])
        middle = np.concatenate([mesh.positions[mesh.faces].mean(1) for mesh in faces])
        area = float(np.linalg.norm(across, axis=1).sum())
        held = float((across * middle).sum() / 3)
        if np.linalg.norm(across.sum(0)) < 0.01 * area and held > 0:
            return float(f"{4 * held / area:.2g}")
    return _USUAL


def _across(mesh: Mesh) -> NDArray[np.float64]:
    """Return the area of every triangle, along its normal."""
    a, b, c = (mesh.positions[mesh.faces[:, k]] for k in range(3))
    made: NDArray[np.float64] = np.cross(b - a, c - a) / 2
    return made


__all__ = ["immersed", "under"]
