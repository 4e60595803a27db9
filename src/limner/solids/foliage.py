"""Foliage: leaves as bent sheets on their ribs, stems, and the heads of flowers.

A leaf's surface coordinates lie on a sheet of fixed size (`LEAF`), its midrib along u = 0, so that
veins
follow every leaf whatever its size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, joined, rotation
from limner.solids.shapes import lathe, loft, spline, sweep

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEAF = (0.10, 0.20)
"""Metres of a leaf's sheet: across both halves, and from its base to its tip."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """The cut and the bend of a leaf that grows along +x from the origin, its upper face up.

    length, width: metres. widest: where, as a share of the length. base, tip: how blunt its ends
    are (0.4
    blunt, 1 even, 2 drawn out). rise: degrees it leaves the stem above the level. droop: degrees
    it bends down by
    its tip. fold: degrees its halves stand up from the rib. wave: height of its edge's waves,
    metres. slits: cuts a side
    (0 none). heart: how far its base reaches back, as a share of the length. twist: degrees.
    """

    length: float
    width: float
    widest: float = 0.45
    base: float = 0.7
    tip: float = 0.9
    rise: float = 20.0
    droop: float = 60.0
    fold: float = 12.0
    wave: float = 0.0
    slits: int = 0
    heart: float = 0.0
    twist: float = 0.0
    rows: int = 26
    columns: int = 9

    def mesh(self, seed: int = 0) -> Mesh:
        """Return the leaf as a sheet seen from both sides."""
        rng = np.random.default_rng(seed)
        phase = rng.uniform(0, 2 * np.pi, 2)
        t = np.linspace(0.0, 1.0, self.rows)
        s = np.linspace(-1.0, 1.0, self.columns)
        half = self._half(t)
        tt, ss = np.meshgrid(t, s, indexing="ij")
        side = np.abs(ss)
        along = tt + (0.10 if self.slits else 0.0) * side**1.5 * np.sin(np.pi * tt)
        along -= self.heart * (1 - tt) ** 3 * np.sqrt(side)
        across = ss * half[:, None]
        lift = side * half[:, None] * np.tan(np.radians(self.fold)) * (1.0 - 0.45 * side)
        lift += self.wave * side**2 * np.sin(14.0 * tt + phase[0] + np.sign(ss) * phase[1])
        spine, over = self._spine(along)
        points = spine + over * lift[..., None]
        turn = np.radians(self.twist) * tt
        points[..., 1] += across * np.cos(turn)
        points += over * (across * np.sin(turn))[..., None]
        blade = loft(list(points), closed=False)
        uv = np.stack([ss * LEAF[0] / 2, tt * LEAF[1]], -1).reshape(-1, 2)
        return upward(blade.mapped(uv))

    def _half(self, t: NDArray[np.float64]) -> NDArray[np.float64]:
        low = np.clip(t / self.widest, 1e-4, 1.0)
        high = np.clip((1.0 - t) / (1.0 - self.widest), 1e-4, 1.0)
        rise = np.sin(low * np.pi / 2) ** self.base
        fall = np.sin(high * np.pi / 2) ** self.tip
        half = self.width / 2 * np.where(t < self.widest, rise, fall)
        if self.slits:
            at = (t - 0.16) / 0.72 * self.slits
            gap = np.exp(-(((at - np.round(at)) / 0.13) ** 2)) * ((t > 0.12) & (t < 0.9))
            half = half * (1.0 - 0.66 * gap)
        return np.maximum(half, 0.004 * self.width)

    def _spine(self, along: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return points on the rib, and the upward direction there, for shares of the way."""
        ways = np.linspace(-0.6, 1.4, 161)
        angle = np.radians(self.rise - self.droop * np.clip(ways, 0, 1.2) ** 1.4)
        step = (ways[1] - ways[0]) * self.length
        x, z = np.cumsum(np.cos(angle)) * step, np.cumsum(np.sin(angle)) * step
        x, z = x - np.interp(0.0, ways, x), z - np.interp(0.0, ways, z)
        px, pz, pa = (np.interp(along, ways, v) for v in (x, z, angle))
        zero = np.zeros_like(px)
        return np.stack([px, zero, pz], -1), np.stack([-np.sin(pa), zero, np.cos(pa)], -1)


@lru_cache(maxsize=256)
def cut(leaf: Leaf, seed: int) -> Mesh:
    """Return a leaf's mesh, made once: many leaves of one plant are alike but for their size."""
    return leaf.mesh(seed)


def upward(mesh: Mesh) -> Mesh:
    """Return a sheet whose normals look up on the whole."""
    return mesh if float(mesh.normals[:, 2].mean()) >= 0 else mesh.inverted()


def placed(
    mesh: Mesh, at: Sequence[float], azimuth: float, pitch: float = 0.0, roll: float = 0.0
) -> Mesh:
    """Return a leaf or head set at a point: rolled about its rib, pitched up, turned to an
    azimuth, in degrees."""
    matrix = rotation(azimuth) @ rotation(-pitch, "y") @ rotation(roll, "x")
    matrix[:3, 3] = at
    return mesh.transformed(matrix)


def twig(path: NDArray[np.float64], radius: float, end: float = 0.5) -> Mesh:
    """Return a stem along points, thinning to a share of its radius."""
    return sweep(path, radius, around=7, taper=lambda s: 1.0 - (1.0 - end) * s, caps=False)


def blade(
    length: float, width: float, *, lean: float, azimuth: float, twist: float, thick: float = 0.004
) -> Mesh:
    """Return an upright sword of a leaf, fleshy and hollow-faced, growing from the origin."""
    t = np.linspace(0.0, 1.0, 30)
    turn = np.linspace(0.0, 2 * np.pi, 20, endpoint=False)
    sections = []
    for share in t:
        half = (
            width / 2 * (0.62 + 0.75 * share - 0.3 * share**2) * np.sqrt(max(1e-5, 1 - share**3.2))
        )
        x = half * np.cos(turn)
        y = thick * (1.0 - 0.6 * share) * np.sin(turn) + 0.35 * half * np.cos(turn) ** 2
        a = np.radians(twist * share)
        bend = np.radians(lean) * (0.5 * share + 0.5 * share**2) * length
        ring = np.stack(
            [
                x * np.cos(a) - y * np.sin(a),
                x * np.sin(a) + y * np.cos(a) - bend,
                0 * x + share * length,
            ],
            -1,
        )
        sections.append(ring)
    sections.append(np.repeat(sections[-1].mean(0)[None], len(turn), 0))
    mesh = loft(sections).turned(azimuth)
    share = mesh.positions[:, 2] / max(length, 1e-9)
    around = np.tile(np.append(np.cos(turn), 1.0), len(sections))
    return mesh.mapped(np.stack([around * LEAF[0] / 2, share * LEAF[1]], -1))


@dataclass(frozen=True, slots=True)
class Bloom:
    """A flower's head, its base at the origin, looking up: petals and what stands in their
    middle."""

    petals: Mesh
    heart: Mesh


def daisy(radius: float, seed: int) -> Bloom:
    """Return a flat head of narrow rays round a dome."""
    rng = np.random.default_rng(seed)
    rays = []
    for k in range(21):
        ray = Leaf(
            radius * rng.uniform(0.84, 1.0), 0.27 * radius, widest=0.7, base=0.6, tip=0.35,
            rise=14.0,
            droop=rng.uniform(18, 40), fold=-10.0, rows=10, columns=5,
        ).mesh(seed + k)  # fmt: skip
        ray = ray.moved(0.16 * radius, 0.0, 0.03 * radius + 0.012 * radius * (k % 2))
        rays.append(
            placed(ray, (0, 0, 0), 360 / 21 * k + rng.uniform(-4, 4), 0.0, rng.uniform(-10, 10))
        )
    return Bloom(joined(rays), _dome(0.30 * radius, 0.16 * radius))


def tulip(radius: float, seed: int) -> Bloom:
    """Return a cup of six broad petals."""
    rng = np.random.default_rng(seed)
    petals = []
    for k in range(6):
        inner = k % 2
        petal = Leaf(
            2.5 * radius, 1.65 * radius, widest=0.45, base=0.55, tip=0.6, rise=-8.0 + 6 * inner,
            droop=-125.0 - rng.uniform(0, 8), fold=24.0, wave=0.02 * radius, rows=16, columns=9,
        ).mesh(seed + k)  # fmt: skip
        size = 0.92 if inner else 1.0
        petals.append(
            placed(petal.scaled(size), (0, 0, 0.02 * radius * inner), 60.0 * k + rng.uniform(-5, 5))
        )
    return Bloom(joined(petals), _dome(0.2 * radius, 0.9 * radius))


def rose(radius: float, seed: int) -> Bloom:
    """Return a full head of petals wound round its bud, the outer ones opening."""
    rng = np.random.default_rng(seed)
    petals = []
    count = 30
    for k in range(count):
        out = k / (count - 1)
        petal = Leaf(
            radius * (0.80 + 0.42 * out), radius * (0.70 + 0.55 * out), widest=0.66, base=0.45,
            tip=0.3,
            rise=68.0 - 62.0 * out, droop=-52.0 + 4.0 * out + rng.uniform(-6, 6),
            fold=32.0 - 18 * out,
            wave=0.03 * radius * out, rows=9, columns=6,
        ).mesh(seed + k)  # fmt: skip
        start = petal.moved(0.10 * radius * out + 0.02 * radius)
        petals.append(
            placed(start, (0, 0, 0.20 * radius * (1 - out)), 137.5 * k + rng.uniform(-8, 8))
        )
    return Bloom(joined(petals), _dome(0.12 * radius, 0.35 * radius))


def _dome(radius: float, height: float) -> Mesh:
    return lathe(
        [(0, -0.02 * height), (radius, 0.1 * height, radius), (0.8 * radius, 0.8 * height,
        radius), (0, height)],
        around=20, segments=4,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spray:
    """A cut stem with what grows on it, by slot of matter ('stem', 'leaf', 'petal', 'heart')."""

    meshes: dict[str, list[Mesh]]


def eucalyptus(path: NDArray[np.float64], seed: int, size: float = 0.022) -> Spray:
    """Return a stem along points with pairs of round leaves, smaller towards the tip."""
    rng = np.random.default_rng(seed)
    way = np.gradient(path, axis=0)
    leaves = []
    n = len(path)
    places = np.linspace(0.22, 0.99, 15)
    for k, share in enumerate(places):
        at = min(n - 1, int(share * (n - 1)))
        heading = np.degrees(np.arctan2(way[at, 1], way[at, 0]))
        grow = size * (1.2 - 0.72 * share) * rng.uniform(0.85, 1.15)
        for s in (-1, 1):
            variant = int(rng.integers(4))
            leaf = cut(
                Leaf(
                    2.0, 1.8, widest=0.52, base=0.5, tip=0.42, rise=15.0, droop=12.0 + 12 * variant,
                    fold=3.0 + 3 * variant, rows=8, columns=5,
                ),
                variant,
            ).scaled(grow)  # fmt: skip
            stood = 1.0 if k % 2 else 0.25
            azimuth = heading + s * rng.uniform(50, 78)
            leaves.append(
                placed(
                    leaf,
                    path[at],
                    azimuth,
                    60 * (1 - stood) * s + rng.uniform(-12, 22),
                    rng.uniform(-35, 35),
                )
            )
    return Spray({"stem": [twig(path, 0.0016, 0.4)], "leaf": leaves})


@lru_cache(maxsize=12)
def _bloom(kind: str, variant: int) -> Bloom:
    """Return a head of radius 1."""
    return {"daisy": daisy, "tulip": tulip, "rose": rose}[kind](1.0, variant)


def flower(path: NDArray[np.float64], kind: str, radius: float, seed: int) -> Spray:
    """Return a stem along points with a few leaves and a bloom at its end."""
    rng = np.random.default_rng(seed)
    bloom = _bloom(kind, seed % 2)
    way = path[-1] - path[-3]
    azimuth = np.degrees(np.arctan2(way[1], way[0]))
    tilt = np.degrees(np.arctan2(np.hypot(way[0], way[1]), way[2]))

    def crowned(mesh: Mesh) -> Mesh:
        return placed(
            mesh.scaled(radius).turned(rng.uniform(0, 360)).turned(tilt, "y"), path[-1], azimuth
        )

    leaves = []
    long = {"daisy": 0.045, "tulip": 0.17, "rose": 0.06}[kind]
    for k, share in enumerate((0.5, 0.64, 0.78) if kind != "tulip" else (0.45, 0.5)):
        leaf = cut(
            Leaf(
                1.0, 0.2 if kind == "tulip" else 0.45, rise=60.0, droop=65.0 + 20 * (k % 3),
                fold=18.0,
                rows=12, columns=5,
            ),
            k,
        ).scaled(long * rng.uniform(0.8, 1.1))  # fmt: skip
        leaves.append(placed(leaf, path[int(share * (len(path) - 1))], rng.uniform(0, 360)))
    stem = twig(path, 0.0026 if kind == "tulip" else 0.0019, 0.8)
    return Spray(
        {
            "stem": [stem],
            "leaf": leaves,
            "petal": [crowned(bloom.petals)],
            "heart": [crowned(bloom.heart)],
        }
    )


def pampas(path: NDArray[np.float64], seed: int) -> Spray:
    """Return a stem with a feathery plume over its last half."""
    rng = np.random.default_rng(seed)
    hairs = []
    n = len(path)
    for k in range(170):
        share = 0.5 + 0.5 * k / 170
        at = path[min(n - 1, int(share * (n - 1)))]
        long = (
            0.085
            * np.sin(np.pi * np.clip((share - 0.47) / 0.56, 0, 1)) ** 0.6
            * rng.uniform(0.6, 1.1)
        )
        hair = cut(
            Leaf(
                1.0,
                0.042,
                widest=0.4,
                rise=72.0,
                droop=32.0 + 16 * (k % 4),
                fold=20.0,
                rows=7,
                columns=3,
            ),
            k % 4,
        ).scaled(long + 0.01)
        hairs.append(placed(hair, at, rng.uniform(0, 360)))
    return Spray({"stem": [twig(path, 0.002, 0.4)], "petal": hairs})


def bent_stem(
    base: Sequence[float], tip: Sequence[float], sag: float, points: int = 9
) -> NDArray[np.float64]:
    """Return points from base to tip, leaving the base upright and bending over; sag: how
    strongly, 0–1."""
    a, b = np.asarray(base, float), np.asarray(tip, float)
    middle = a + (b - a) * [0.30, 0.30, 0.55 + 0.12 * sag]
    late = a + (b - a) * [0.68, 0.68, 0.84 + 0.10 * sag]
    return spline([a, middle, late, b], points)


__all__ = [
    "LEAF", "Bloom", "Leaf", "Spray", "bent_stem", "blade", "daisy", "eucalyptus", "flower",
    "pampas",
    "placed", "rose", "tulip", "twig", "upward",
]  # fmt: skip
