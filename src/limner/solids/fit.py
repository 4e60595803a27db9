"""Fit: a thing whose outline follows from how it is made is brought to the size it was asked in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from limner.solids.solid import Part, Spec


def fitted(parts: Sequence[Part], spec: Spec) -> tuple[Part, ...]:
    """Return the parts stretched to fill the size exactly, their foot on z = 0 below their middle.

    Meant for the last few per cent; printed areas keep their coordinates.
    """
    ends = [p.mesh.bounds for p in parts]
    low, high = np.min([e[0] for e in ends], 0), np.max([e[1] for e in ends], 0)
    scale = np.array([spec.width, spec.depth, spec.height]) / np.maximum(high - low, 1e-9)
    shift = -np.array([*((low + high) / 2)[:2], low[2]])
    return tuple(replace(p, mesh=p.mesh.moved(*shift).scaled(*scale)) for p in parts)
