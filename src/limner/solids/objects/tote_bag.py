"""Tote bag: a canvas bag standing filled a little, its two straps up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.mesh import Mesh, grid, joined
from limner.solids.noise import fractal
from limner.solids.shapes import spline, sweep
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Field = NDArray[np.float64]


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    high = 0.64 * h
    front, rim = _panel(w, d, high, spec.seed)
    back, behind = _panel(w, d, high, spec.seed + 1)
    back, behind = back.turned(180), behind * [-1.0, -1.0, 1.0]
    hems = [sweep(edge, (0.0022, 0.0012), around=10) for edge in (rim, behind)]
    straps = [_strap(w, edge, high, h, way) for edge, way in ((rim, -1), (behind, 1))]
    area = Area(-0.36 * w, 0.12 * high, 0.36 * w, 0.86 * high)
    parts = (
        Part(front, "cloth", {"print": area}), Part(back, "cloth"), Part(joined(hems), "cloth"),
        Part(joined(straps), "strap"),
    )  # fmt: skip
    return Solid(fitted(parts, spec))


def _panel(w: float, d: float, high: float, seed: int) -> tuple[Mesh, Field]:
    """Return the front of the bag, down to the middle of its floor, and the line of its mouth."""
    columns, rows = 81, 84
    u = np.linspace(-1.0, 1.0, columns)
    z = np.linspace(0.0, 1.0, rows)
    gu, gz = np.meshgrid(u, z)
    full = (0.42 + 0.58 * np.exp(-(((gz - 0.16) / 0.42) ** 2))) * (1 - np.abs(gu) ** 3.2)
    folds = fractal((128, 128), (2, 4), seed + 31, octaves=4)[:rows, :columns]
    off = 0.5 * d * (0.93 * full + 0.035 * folds * (1 - np.abs(gu) ** 4))
    off = np.clip(off, 0.0, 0.5 * d)
    off[0] = off[1]
    half = w / 2 * (0.955 + 0.045 * np.cos(np.pi * gz))
    points = np.stack([gu * half, -off, gz * high], -1)
    floor = points[0] * [1.0, 0.0, 1.0]
    points = np.concatenate([floor[None], points])
    normals = _normals(points)
    uv = points[..., [0, 2]].copy()
    uv[0, :, 1] = -off[0]
    return grid(points, normals, uv), points[-1]


def _normals(points: Field) -> Field:
    across, up = np.gradient(points, axis=1), np.gradient(points, axis=0)
    normals = np.cross(across, up)
    size = np.linalg.norm(normals, axis=-1, keepdims=True)
    return np.where(size > 1e-12, normals / np.maximum(size, 1e-12), [0.0, -1.0, 0.0])


def _strap(w: float, rim: Field, high: float, top: float, way: int) -> Mesh:
    """Return a strap sewn to the outside of the mouth, standing up in a bow."""
    at = 0.24 * w
    y = float(np.interp(at, rim[:, 0] * np.sign(rim[-1, 0] - rim[0, 0]), rim[:, 1])) + way * 0.0012
    side = [
        (at, y, high - 0.055), (at, y, high - 0.01), (at * 0.99, y * 0.97, high + 0.04),
        (at * 0.80, y * 0.6, high + 0.62 * (top - high)), (at * 0.38, y * 0.4, top - 0.012),
        (0.0, y * 0.36, top - 0.0016),
    ]  # fmt: skip
    through = np.array(side + [(-x, yy, z) for x, yy, z in side[-2::-1]])
    return sweep(spline(through, 8), (0.0014, 0.0125), around=14, up=(0.0, 1.0, 0.0))


OBJECT = ObjectKind(
    build=_build,
    size=(0.37, 0.11, 0.60),
    matter={"cloth": Matter(name="canvas", colour="#e9dfca"), "strap": Matter(name="canvas")},
    cues=("tote bag", "tote", "canvas bag", "cotton bag", "cloth bag"),
    area="print",
)
