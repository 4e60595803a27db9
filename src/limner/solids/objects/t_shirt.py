"""T-shirt: hung on a wooden hanger against a wall, its cloth falling in soft folds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.ironwork import bar
from limner.solids.lettering import frontal, hung
from limner.solids.mesh import Mesh, joined, smoothed
from limner.solids.noise import fractal
from limner.solids.shapes import bezier, circle, spline, sweep
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Field = NDArray[np.float64]


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    high = 0.90 * h
    outline, neck = _outline(w, high)
    field = fractal((256, 256), (3, 7), spec.seed + 11, octaves=4, gain=0.42)
    front = _cloth(outline, w, high, field, 0.80 * d)
    behind, nape = _outline(w, high, 0.022)
    back = _cloth(behind, w, high, field, 0.12 * d)
    collars = [sweep(_lifted(n, w, high, field, off), (0.003, 0.008), around=12, up=(0, 1, 0))
               for n, off in ((neck, 0.80 * d), (nape, 0.14 * d))]  # fmt: skip
    hanger = sweep(
        spline([(-0.20 * w, -0.35 * d, 0.895 * high), (-0.08 * w, -0.35 * d, 0.955 * high),
                (0, -0.35 * d, 0.985 * high), (0.08 * w, -0.35 * d, 0.955 * high),
                (0.20 * w, -0.35 * d, 0.895 * high)], 10), (0.007, 0.011), around=16,
    )  # fmt: skip
    turn = circle(0.024, 28, start=-70, end=180)
    hook_top = h - 0.0265
    hook = np.column_stack([turn[:, 0], np.full(len(turn), -0.35 * d), turn[:, 1] + hook_top])
    stem = np.array([[0.0, -0.35 * d, 0.985 * high], hook[0]])
    wire = joined([sweep(hook, 0.0022, around=10), bar(stem[0], stem[1], 0.0022, 10)])
    peg = bar((0.0, -0.002, hook_top + 0.0175), (0.0, -0.55 * d, hook_top + 0.0175), 0.004, 14)
    area = Area(-0.19 * w, 0.24 * high, 0.19 * w, 0.74 * high)
    parts = (
        Part(frontal(front), "cloth", {"print": area}), Part(frontal(back), "cloth"),
        Part(joined(collars), "cloth"), Part(hanger, "hanger"), Part(joined([wire, peg]), "wire"),
    )  # fmt: skip
    return Solid(hung(parts, spec), hang=True)


def _outline(w: float, high: float, dip: float = 0.085) -> tuple[Field, Field]:
    """Return the cut of the shirt, counter-clockwise, and the line of its neck."""
    hem, chest, arm = 0.335 * w, 0.345 * w, w / 2
    neck, top = 0.125 * w, 0.985 * high
    right = np.concatenate([
        bezier((hem, 0), (hem * 0.99, 0.3 * high), (chest * 0.97, 0.45 * high),
               (chest, 0.64 * high), 16),
        [(0.445 * w, 0.575 * high), (arm, 0.665 * high)],
        bezier((arm, 0.665 * high), (0.45 * w, 0.80 * high), (0.40 * w, 0.88 * high),
               (0.355 * w, 0.915 * high), 10)[1:],
        [(neck, top)],
    ])  # fmt: skip
    low = top - dip * high - 0.02
    throat = bezier((neck, top), (0.8 * neck, low), (-0.8 * neck, low), (-neck, top), 24)
    left = right[::-1] * [-1.0, 1.0]
    return np.concatenate([right, throat[1:-1], left]), throat


def _cloth(outline: Field, w: float, high: float, field: Any, off: float) -> Mesh:
    """Return cloth cut to an outline, fine enough for its folds."""
    from scipy.spatial import Delaunay
    from shapely import contains_xy, segmentize
    from shapely.geometry import Polygon

    shape = Polygon(outline)
    edge = np.array(segmentize(shape, 0.012).exterior.coords)[:-1]
    x, z = np.meshgrid(np.linspace(-w / 2, w / 2, 78), np.linspace(0.0, high, 80))
    inside = contains_xy(shape.buffer(-0.006), x, z)
    flat = np.concatenate([edge, np.stack([x[inside], z[inside]], 1)])
    faces = Delaunay(flat).simplices
    middle = flat[faces].mean(1)
    faces = faces[contains_xy(shape, middle[:, 0], middle[:, 1])].astype(np.int32)
    a, b, c = (flat[faces[:, k]] for k in range(3))
    wound = (b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]
    faces[wound < 0] = faces[wound < 0][:, ::-1]
    points = _lifted(flat, w, high, field, off)
    return Mesh(points, faces, smoothed(points, faces), flat.copy())


def _lifted(flat: Field, w: float, high: float, field: Any, off: float) -> Field:
    """Return places of the cut in space: folds fall from the shoulders, deeper towards the hem."""
    x, z = flat[:, 0] / w, flat[:, 1] / high
    rows = np.clip((z * 140).astype(int), 0, 255)
    columns = np.clip(((x + 0.5) * 200).astype(int), 0, 255)
    fall = 0.0042 * field[rows, columns] * (1.2 - 0.7 * z)
    sway = 0.35 * np.sin(3.1 * z + 5.0 * x) + 0.3 * field[(rows // 3) % 256, 40]
    waves = 0.010 * np.sin(2 * np.pi * (2.6 * x + 0.4 * sway)) * (1 - 0.85 * z) ** 1.3
    armpit = np.exp(-(((np.abs(x) - 0.30) / 0.11) ** 2) - ((z - 0.62) / 0.16) ** 2)
    pulled = 0.006 * armpit * np.sin(2 * np.pi * (7.0 * np.abs(x) + 4.5 * z))
    round_ = off * (0.55 + 0.45 * np.exp(-((x / 0.24) ** 2)))
    lift = np.clip(round_ + fall + waves + pulled, 0.004, off + 0.016)
    return np.column_stack([flat[:, 0], -lift, flat[:, 1]])


OBJECT = ObjectKind(
    build=_build,
    size=(0.80, 0.06, 0.78),
    matter={
        "cloth": Matter(name="cotton", colour="#f1eee6"),
        "hanger": Matter(name="oak"),
        "wire": Matter(name="steel"),
    },
    cues=("t-shirt", "tee shirt", "tshirt", "t shirt", "tee", "shirt"),
    area="print",
    stands="wall",
)
