"""Orchard: what fruit is made from: turned bodies that grew a little unevenly, stems and calyxes.

Skins are painted on a sheet of fixed size (`SKIN`), once round the girth and once from the calyx
to the stem, so that a
skin's colours lie where they ripen whatever the fruit's size.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import flowing, flowing_through, spline, sweep, turned

if TYPE_CHECKING:
    from numpy.typing import NDArray

SKIN = (0.24, 0.12)
"""Metres of a skin's sheet: round the girth and from foot to head."""


def grown(
    outline: Sequence[tuple[float, float]],
    size: tuple[float, float, float],
    *,
    seed: int,
    lobes: tuple[int, float] = (0, 0.0),
    lean: float = 0.0,
    uneven: float = 0.02,
) -> Mesh:
    """Return a fruit's body of a given width, depth and height, its foot on z = 0.

    outline: (radius, height) from the middle of its foot to the middle of its head, in any unit.
    lobes: how many swellings run from foot to head, and how strong they are at the foot. lean: how
    far the
    head stands aside, as a share of the width. uneven: strength of its chance asymmetry.
    """
    curve, normals = flowing(flowing_through(outline, 8))
    curve = curve.copy()
    curve[[0, -1], 0] = 0.0
    normals[0], normals[-1] = (0.0, -1.0), (0.0, 1.0)
    low, high = curve[:, 1].min(), curve[:, 1].max()
    body = turned((curve - [0.0, low]) / (high - low), normals, around=112)
    rng = np.random.default_rng(seed)
    body = body.mapped(_skin(body) + np.array([SKIN[0] * rng.uniform(), 0.0]))
    phases, strengths = rng.uniform(0, 2 * np.pi, 4), rng.normal(0, 1, 4)
    count, swell = lobes

    def uneven_growth(p: NDArray[np.float64]) -> NDArray[np.float64]:
        turn, z = np.arctan2(p[:, 1], p[:, 0]), p[:, 2]
        share = 1.0 + swell * np.cos(count * turn + phases[0]) * (1.0 - z) ** 2
        near = np.clip(np.hypot(p[:, 0], p[:, 1]) / 0.15, 0.0, 1.0) ** 2
        share += near * uneven * (
            strengths[1] * np.cos(turn + phases[1])
            + 0.7 * strengths[2] * np.cos(2 * turn + phases[2] + 2.0 * z)
            + 0.35 * strengths[3] * np.cos(3 * turn + phases[3] - 3.0 * z)
        )  # fmt: skip
        rise = uneven * strengths[3] * 1.6 * p[:, 0] * np.clip(z, 0.0, 1.0)
        return np.stack([p[:, 0] * share + lean * z**2, p[:, 1] * share, z + rise], -1)

    return settled(body.deformed(uneven_growth), size)


def _skin(body: Mesh) -> NDArray[np.float64]:
    """Return where each point lies on the skin's sheet."""
    turn = np.arctan2(body.positions[:, 0], -body.positions[:, 1])
    way = body.uv[:, 1] / max(float(body.uv[:, 1].max()), 1e-12)
    back = np.abs(np.abs(turn) - np.pi) < 1e-6
    turn = np.where(back, np.sign(body.uv[:, 0]) * np.pi, turn)
    on_axis = np.hypot(body.positions[:, 0], body.positions[:, 1]) < 1e-9
    turn = np.where(on_axis, body.uv[:, 0] / max(float(body.uv[:, 0].max()), 1e-12) * np.pi, turn)
    return np.stack([turn / (2 * np.pi) * SKIN[0], way * SKIN[1]], -1)


def settled(mesh: Mesh, size: tuple[float, float, float]) -> Mesh:
    """Return a mesh stretched to a size and set down: its foot on z = 0, its middle over the
    origin."""
    low, high = mesh.bounds
    middle = (low + high) / 2
    mesh = mesh.moved(-float(middle[0]), -float(middle[1]), -float(low[2]))
    return mesh.scaled(*(np.asarray(size) / (high - low)))


def stem(points: Sequence[Sequence[float]], radius: float, *, knob: float = 0.5) -> Mesh:
    """Return a woody stem along points, thinnest in its middle; knob: how much its end thickens."""
    return sweep(
        spline(points, 7), radius, around=14,
        taper=lambda s: 0.82 + 0.45 * np.exp(-s / 0.15) + knob * np.exp(-(1.0 - s) / 0.10),
    )  # fmt: skip


def calyx(radius: float, count: int, seed: int) -> Mesh:
    """Return the dried sepals at a fruit's foot or a berry's head: narrow leaves round the axis,
    pointing up."""
    rng = np.random.default_rng(seed)
    leaves = []
    for k in range(count):
        long = radius * rng.uniform(0.8, 1.15)
        curl = rng.uniform(0.1, 0.7)
        path = spline(
            [(0.1 * long, 0, 0), (0.5 * long, 0, 0.32 * long), (long, 0, curl * 0.6 * long)], 6
        )
        leaf = sweep(
            path, (0.25 * radius, 0.05 * radius), around=10,
            taper=lambda s: np.sqrt(np.maximum(0.004, 1.0 - s**1.5)) * (0.55 + 0.6 * s),
        )  # fmt: skip
        leaves.append(leaf.turned(360.0 * k / count + rng.uniform(-12, 12)))
    return joined(leaves)
