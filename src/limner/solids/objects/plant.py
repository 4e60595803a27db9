"""Plant: a potted house plant: monstera, fiddle-leaf ficus, snake plant or palm."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.foliage import Leaf, bent_stem, blade, cut, placed, twig, upward
from limner.solids.hollow import vessel
from limner.solids.mesh import Mesh, facing, joined
from limner.solids.noise import cells, fractal
from limner.solids.proportion import proportioned
from limner.solids.shapes import loft, spline
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    kind = spec.word("species", "monstera")
    r = 0.23 * min(w, d)
    pot_height = min(0.30 * h, 1.9 * r)
    pot = vessel(
        [(0.76 * r, 0.0), (0.80 * r, 0.02 * pot_height), (0.84 * r, 0.1 * pot_height), (0.93 * r,
        0.5 * pot_height),
         (0.985 * r, 0.9 * pot_height), (r, pot_height)],
        wall=(0.07 * r, 0.06 * r), floor=0.1 * pot_height,
    )  # fmt: skip
    level = 0.88 * pot_height
    earth = _soil(pot.radius(level) - 0.0004, level, spec.seed)
    leaves, stalks = _SPECIES.get(kind, _monstera)(spec.seed)
    green = [joined(m) for m in (leaves, stalks) if m]
    whole = joined(green)
    low, high = whole.bounds
    size = (high - low)[:2]
    tall = (h - level + 0.01) / high[2]
    stretch = np.diag(
        [*(min(a / b, 1.25 * tall) for a, b in zip((w, d), size, strict=True)), tall, 1.0]
    )
    stretch[:2, 3] = -(low + high)[:2] / 2 * np.diag(stretch)[:2]
    stretch[2, 3] = level - 0.01
    parts = [
        Part(pot.mesh(), "pot"),
        Part(earth, "soil"),
        Part(facing(green[0].transformed(stretch)), "leaf"),
    ]
    if stalks:
        parts.append(Part(green[1].transformed(stretch), "stem"))
    return Solid(tuple(parts))


def _soil(radius: float, level: float, seed: int) -> Mesh:
    """Return a disc of earth in round crumbs, heaped a little in the middle."""
    rings, around, side = 44, 144, 192
    turn = np.linspace(0.0, 2 * np.pi, around + 1)
    share = np.linspace(1.0, 0.004, rings)[:, None]
    x, y = share * np.cos(turn), share * np.sin(turn)
    rows, columns = (np.rint((0.5 + 0.49 * at) * (side - 1)).astype(int) for at in (y, x))
    near, _, which = cells((side, side), (15, 15), seed, jitter=1.0)
    size = np.random.default_rng(seed).uniform(0.3, 1.0, 15 * 15)[which]
    crumbs = size * np.sqrt(np.maximum(0.0, 1.0 - (near / 0.75) ** 2))
    high = 0.16 * crumbs + 0.05 * fractal((side, side), (6, 6), seed + 1, octaves=3)
    z = level + 0.008 * (1 - share**2) + radius * high[rows, columns] * np.clip(6 - 6 * share, 0, 1)
    sections = np.stack([radius * x, radius * y, z], -1)
    return upward(loft(list(sections), closed=False))


def _monstera(seed: int) -> tuple[list[Mesh], list[Mesh]]:
    rng = np.random.default_rng(seed)
    leaves, stalks = [], []
    count = 11
    for k in range(count):
        azimuth = 137.5 * k + rng.uniform(-12, 12)
        inner = k / count
        reach = 0.24 - 0.17 * inner + rng.uniform(-0.03, 0.03)
        high = 0.22 + 0.50 * inner + rng.uniform(-0.05, 0.05)
        a = np.radians(azimuth)
        root = (0.03 * np.cos(a), 0.03 * np.sin(a), 0.0)
        path = bent_stem(root, (reach * np.cos(a), reach * np.sin(a), high), 0.9)
        stalks.append(twig(path, 0.0055, 0.6))
        long = rng.uniform(0.31, 0.39) * (1.0 - 0.2 * inner)
        leaf = Leaf(
            long, 0.92 * long, widest=0.36, base=0.5, tip=0.85, rise=12.0, droop=rng.uniform(35,
            70), fold=14.0,
            wave=0.006, slits=6, heart=0.22, rows=56, columns=11,
        ).mesh(seed + k)  # fmt: skip
        leaves.append(
            placed(
                leaf,
                path[-1],
                azimuth + rng.uniform(-25, 25),
                rng.uniform(-14, 10),
                rng.uniform(-22, 22),
            )
        )
    return leaves, stalks


def _ficus(seed: int) -> tuple[list[Mesh], list[Mesh]]:
    rng = np.random.default_rng(seed)
    leaves, stalks = [], []
    for trunk in range(2):
        side = 1 if trunk else -1
        tip = (side * 0.08, side * 0.03, 1.0 - 0.22 * trunk)
        path = spline(
            [(side * 0.015, 0, 0), (side * 0.02, 0.01, 0.35), (side * 0.06, 0.0, 0.65), tip], 10
        )
        stalks.append(twig(path, 0.011, 0.4))
        for k in range(17):
            share = 0.24 + 0.76 * k / 16
            at = path[int(share * (len(path) - 1))]
            long = (0.22 - 0.07 * share) * rng.uniform(0.85, 1.15)
            leaf = Leaf(
                long, 0.62 * long, widest=0.62, base=1.0, tip=0.55, rise=48.0 + 28.0 * share,
                droop=rng.uniform(50, 95), fold=12.0, wave=0.004, rows=26, columns=9,
            ).mesh(seed + 40 * trunk + k)  # fmt: skip
            azimuth = 137.5 * k + 60 * trunk + rng.uniform(-15, 15)
            leaves.append(placed(leaf.moved(0.012), at, azimuth, 0.0, rng.uniform(-15, 15)))
    return leaves, stalks


def _snake(seed: int) -> tuple[list[Mesh], list[Mesh]]:
    rng = np.random.default_rng(seed)
    leaves = []
    for k in range(12):
        a = 137.5 * k
        out = 0.022 + 0.085 * np.sqrt(k / 12)
        long = (1.0 - 0.45 * k / 12) * rng.uniform(0.85, 1.0)
        leaf = blade(
            long, 0.085, lean=rng.uniform(2, 6) + 14 * k / 12, azimuth=a + 90 + rng.uniform(-15,
            15),
            twist=rng.uniform(-70, 70),
        )  # fmt: skip
        leaves.append(leaf.moved(out * np.cos(np.radians(a)), out * np.sin(np.radians(a))))
    return leaves, []


def _palm(seed: int) -> tuple[list[Mesh], list[Mesh]]:
    rng = np.random.default_rng(seed)
    leaves, stalks = [], []
    for k in range(11):
        azimuth = 137.5 * k + rng.uniform(-10, 10)
        a = np.radians(azimuth)
        out, high = rng.uniform(0.28, 0.46), rng.uniform(0.62, 1.0) - 0.2 * k / 11
        tip = (out * np.cos(a), out * np.sin(a), high - 0.12)
        path = spline([(0.01 * np.cos(a), 0.01 * np.sin(a), 0), (0.1 * tip[0], 0.1 * tip[1],
        0.45 * high),
                       (0.45 * tip[0], 0.45 * tip[1], 0.86 * high), tip], 12)  # fmt: skip
        stalks.append(twig(path, 0.005, 0.3))
        for j in range(17):
            share = 0.42 + 0.57 * j / 16
            at = path[int(share * (len(path) - 1))]
            long = 0.19 * np.sin(np.pi * np.clip(0.18 + 0.78 * j / 16, 0, 1)) + 0.03
            for s in (-1, 1):
                leaf = cut(
                    Leaf(
                        1.0,
                        0.12,
                        widest=0.35,
                        rise=18.0,
                        droop=45.0 + 12 * (j % 3),
                        fold=16.0,
                        rows=8,
                        columns=3,
                    ),
                    j % 3,
                ).scaled(long, 0.8 * long + 0.03, long)
                leaves.append(placed(leaf, at, azimuth + s * rng.uniform(44, 60)))
    return leaves, stalks


_SPECIES = {"monstera": _monstera, "ficus": _ficus, "snake": _snake, "palm": _palm}

_SIZE = (0.72, 0.70, 1.00)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.05),
    size=_SIZE,
    matter={
        "pot": Matter(name="ceramic", colour="#e5ddd1", finish="matte"),
        "leaf": Matter(name="leaf", colour="#2f5a2c", finish="satin"),
        "stem": Matter(name="paint", colour="#55743c", finish="satin"),
        "soil": Matter(name="soil"),
    },
    cues=("plant", "potted plant", "houseplant", "house plant", "monstera", "ficus",
    "fiddle-leaf fig",
          "snake plant", "palm", "indoor plant"),
    stands="floor",
)  # fmt: skip
