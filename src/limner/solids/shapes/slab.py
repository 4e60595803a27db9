"""Slabs: outlines given thickness with both edges rounded: levers, tabs, tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, joined
from limner.solids.shapes.extrusion import extrusion

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def slab(rings: Sequence[ArrayLike], thickness: float, bevel: float = 0.0) -> Mesh:
    """Return an upright slab of closed outlines (n, 2), x right and z up, its middle on y = 0."""
    half = extrusion(rings, thickness / 2, bevel)
    return joined([half, half.scaled(1.0, -1.0, 1.0)])


def eased(ring: ArrayLike, radius: float) -> NDArray[np.float64]:
    """Return an outline (n, 2) with every corner, inward and outward, rounded by `radius`."""
    from shapely.geometry import Polygon  # only where outlines are rounded

    shape = Polygon(np.asarray(ring, float)).buffer(-radius).buffer(2 * radius).buffer(-radius)
    if shape.is_empty or shape.geom_type != "Polygon":
        return np.asarray(ring, float)
    return np.array(shape.exterior.coords)[:-1]
