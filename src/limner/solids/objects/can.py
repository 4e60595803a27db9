"""Can: a two-piece drinks can with its stay-on tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.bottle import wrap
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import extrusion, filleted, lathe, lengths, turned
from limner.solids.shapes.profile import Knot
from limner.solids.solid import ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (0.058, 0.058, 0.1456)
_BARE = (0.0050, 0.0052)
"""Metres of unprinted metal: over the foot, and under the top."""


def _build(spec: Spec) -> Solid:
    r, h, q = spec.width / 2, spec.height, spec.depth / spec.width
    k = min(spec.width / _SIZE[0], spec.height / _SIZE[2])
    neck = 0.862 * r
    outer: list[Knot] = [
        (0.0, 0.0100 * k), (0.40 * r, 0.0084 * k, 0.02 * k),
        (0.745 * r, 0.0010 * k, 0.0012 * k), (0.765 * r, -0.0002 * k, 0.0009 * k),
        (0.800 * r, 0.0006 * k, 0.0012 * k), (r, 0.0092 * k, 0.0085 * k),
        (r, h - 0.0170 * k, 0.0300 * k), (neck, h - 0.0060 * k, 0.0200 * k),
        (neck, h - 0.0024 * k),
    ]  # fmt: skip
    points, normals = filleted(outer, 10)
    foot, printed, top = _bands(points, normals, (_BARE[0] * k, h - _BARE[1] * k))
    label = wrap(outer, 0.0125 * k, h - 0.0240 * k, 112, q)
    began = np.array([0.0, lengths(foot[0])[-1]])
    wall = turned(*printed, squash=q)
    wall = wall.mapped(wall.uv + began)
    tab = _tab(neck - 0.0050 * k, k).scaled(1, q, 1).moved(z=h - 0.0046 * k)
    return Solid((
        Part(wall, "body", {"label": label}),
        Part(joined([turned(*foot, squash=q), turned(*top, squash=q)]), "lid"),
        Part(_end(neck, h, k, q), "lid"), Part(tab, "lid"),
    ))  # fmt: skip


def _bands(
    points: NDArray[np.float64], normals: NDArray[np.float64], levels: tuple[float, float]
) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
    """Return a wall's profile cut at two heights over its foot: below, between and above."""
    foot = int(points[:, 1].argmin())
    whole = np.hstack([points, normals])
    low, high = (foot + int((points[foot:, 1] > level).argmax()) for level in levels)
    ends = []
    for at, level in ((low, levels[0]), (high, levels[1])):
        before, after = whole[at - 1], whole[at]
        ends.append(before + (level - before[1]) / (after[1] - before[1]) * (after - before))
    rows = (
        np.vstack([whole[:low], ends[0]]),
        np.vstack([ends[0], whole[low:high], ends[1]]),
        np.vstack([ends[1], whole[high:]]),
    )
    return [(row[:, :2], row[:, 2:]) for row in rows]


def _end(neck: float, h: float, k: float, q: float) -> Mesh:
    """The end, rolled over the neck in a double seam: countersunk, its panel raised again."""
    return lathe(
        [
            (neck + 0.0001 * k, h - 0.0027 * k), (neck + 0.0011 * k, h - 0.0026 * k, 0.0004 * k),
            (neck + 0.0012 * k, h - 0.0006 * k, 0.0007 * k), (neck + 0.0002 * k, h, 0.0007 * k),
            (neck - 0.0009 * k, h - 0.0006 * k, 0.0006 * k),
            (neck - 0.0022 * k, h - 0.0066 * k, 0.0006 * k),
            (neck - 0.0032 * k, h - 0.0066 * k, 0.0006 * k),
            (neck - 0.0038 * k, h - 0.0046 * k, 0.0006 * k),
            (0.0, h - 0.0046 * k),
        ],
        squash=q,
    )  # fmt: skip


def _tab(room: float, k: float) -> Mesh:
    """The tab riveted to the middle and the scored mouth before it, on z = 0."""
    s = min(k, room / 0.0215)
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)

    def oval(x: float, y: float, wide: float, deep: float) -> np.ndarray:
        c, d = np.cos(turn), np.sin(turn)
        ring = np.stack(
            [np.sign(c) * np.abs(c) ** 0.8 * wide, np.sign(d) * np.abs(d) ** 0.8 * deep], -1
        )
        made: np.ndarray = (ring + np.array([x, y])) * s
        return made

    plate = extrusion(
        [oval(0, 0.0035, 0.0078, 0.0125), oval(0, 0.0098, 0.0048, 0.0038)], 0.0011 * s, 0.0005 * s
    )
    score = extrusion(
        [oval(0, -0.0105, 0.0085, 0.0085), oval(0, -0.0105, 0.0081, 0.0081)], 0.0004 * s, 0.0001 * s
    )
    rivet = lathe(
        [(0.0024 * s, 0), (0.0022 * s, 0.0026 * s, 0.0008 * s), (0, 0.0026 * s)], around=32
    )
    return joined([
        plate.turned(-86, "x").moved(z=0.0016 * s), score.turned(-90, "x").moved(z=-0.0001 * s),
        rivet,
    ])  # fmt: skip


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="aluminium", finish="gloss"),
        "lid": Matter(name="aluminium", finish="brushed"),
    },
    cues=(
        "drinks can",
        "soda can",
        "beer can",
        "can of soda",
        "soft drink can",
        "aluminium can",
        "can",
    ),
    area="label",
)
