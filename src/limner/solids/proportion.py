"""Proportion: things whose parts belong together are built near their own proportions, then
stretched to what is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import facing
from limner.solids.solid import Area, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray

Build = Callable[[Spec], Solid]


def proportioned(
    build: Build,
    size: tuple[float, float, float],
    give: float = 1.12,
    *,
    turned: bool = False,
    scale: float = 4.0,
) -> Build:
    """Return a builder that takes any width, depth and height.

    size: the thing's own. give: how far `build` may be asked to leave its own proportions; what is
    asked
    beyond that is stretched. turned: whether it is built round, as wide as deep.
    scale: how far it may be built larger or smaller than it is, before that too is stretched.
    """

    def built(spec: Spec) -> Solid:
        asked = np.array([spec.width, spec.depth, spec.height])
        shares = asked / np.array(size)
        middle = float(np.clip(np.exp(np.log(shares).mean()), 1.0 / scale, scale))
        round_about = [(shares[0] * shares[1]) ** 0.5] * 2
        near = np.array([*round_about, shares[2]]) if turned else shares
        near = np.clip(near, middle / give, middle * give)
        width, depth, height = (float(v) for v in near * np.array(size))
        solid = build(replace(spec, width=width, depth=depth, height=height))
        stretch = shares / near
        return solid if np.allclose(stretch, 1.0, atol=1e-9) else stretched(solid, stretch)

    return built


def stretched(solid: Solid, by: NDArray[np.float64]) -> Solid:
    """Return a thing stretched about its foot by factors of width, depth and height."""
    x, y, z = (float(v) for v in by)
    parts = tuple(_part(p, x, y, z) for p in solid.parts)
    seat = None if solid.seat is None else solid.seat * z
    return replace(solid, parts=parts, seat=seat, room=(solid.room[0] * x, solid.room[1] * y))


def _part(part: Part, x: float, y: float, z: float) -> Part:
    mesh = facing(part.mesh.scaled(x, y, z))
    areas = {
        name: Area(a.left * x, a.bottom * z, a.right * x, a.top * z)
        for name, a in part.areas.items()
    }
    return replace(part, mesh=mesh.mapped(mesh.uv * [x, z]), areas=areas)
