"""Tote bag: a canvas bag standing filled a little, its two straps up; or hanging empty on a peg."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.mesh import Mesh, grid, joined
from limner.solids.noise import fractal
from limner.solids.shapes import lathe, spline, sweep
from limner.solids.shapes.strip import strip
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Field = NDArray[np.float64]
    Way = tuple[tuple[float, float, float], ...]

_HIGH = 0.64
"""Share of the height that is bag; the rest is straps."""
_BOW: Way = ((0.97, 0.95, 0.18), (0.80, 0.6, 0.62), (0.38, 0.4, 0.945), (0.0, 0.36, 1.0))
"""A strap's way from the mouth up, standing in a bow: shares of where it is sewn on across, of how
far that lies before the middle, and of the way from mouth to top."""
_SHAFT, _WEB = 0.0135, 0.0026
"""Radius of the peg, and how thick a strap is."""


def _build(spec: Spec) -> Solid:
    if spec.word("pose", "standing") == "hanging":
        return _hanging(spec)
    return Solid(fitted(_bag(spec, spec.depth, 1.0, _BOW), spec))


def _hanging(spec: Spec) -> Solid:
    """Return the bag on a wooden peg in the wall, nearly empty, both straps over the peg."""
    deep = 0.62 * spec.depth
    bag = fitted(_bag(spec, deep, 0.0, None), replace(spec, depth=deep))
    away = 0.5 * deep + 0.003
    parts = [replace(p, mesh=p.mesh.moved(y=-away)) for p in bag]
    peg = _peg(away + 0.0325).turned(90, "x").moved(z=spec.height - _SHAFT - _WEB - 0.0002)
    return Solid((*parts, Part(peg, "peg")), hang=True)


def _peg(long: float) -> Mesh:
    """Return a peg along z: a round dowel let into the wall, its end eased."""
    return lathe(
        [(0, 0.0002), (_SHAFT, 0.0002), (_SHAFT, long, 0.0025), (0, long)], around=48
    )  # fmt: skip


def _bag(spec: Spec, deep: float, full: float, way: Way | None) -> tuple[Part, ...]:
    """Return the bag about y = 0. full: 1 with things in it, 0 empty. way: of its straps, None
    over the peg."""
    w, h = spec.width, spec.height
    high = _HIGH * h
    front, rim = _panel(w, deep, high, full, spec.seed)
    back, behind = _panel(w, deep, high, full, spec.seed + 1)
    back, behind = back.turned(180), behind * [-1.0, -1.0, 1.0]
    hems = [sweep(edge, (0.0022, 0.0012), around=10) for edge in (rim, behind)]
    straps = [_strap(w, edge, h, way, side) for edge, side in ((rim, -1), (behind, 1))]
    area = Area(-0.36 * w, 0.12 * high, 0.36 * w, 0.86 * high)
    return (
        Part(front, "cloth", {"print": area}), Part(back, "cloth"), Part(joined(hems), "cloth"),
        Part(joined(straps), "strap"),
    )  # fmt: skip


def _panel(w: float, d: float, high: float, full: float, seed: int) -> tuple[Mesh, Field]:
    """Return the front of the bag, down to the middle of its floor, and the line of its mouth."""
    u = np.linspace(-1.0, 1.0, 81)
    z = np.linspace(0.0, 1.0, 84)
    gu, gz = np.meshgrid(u, z)
    folds = fractal((128, 128), (2, 4), seed + 31, octaves=4)[: len(z), : len(u)]
    belly = np.exp(-(((gz - 0.16) / 0.42) ** 2))
    if full:
        swell = 0.93 * (0.42 + 0.58 * belly) * (1 - np.abs(gu) ** 3.2)
        off = 0.5 * d * (swell + 0.035 * folds * (1 - np.abs(gu) ** 4))
        drop = np.zeros_like(gz)
    else:
        swell = (0.24 + 0.5 * belly) * (1 - np.abs(gu) ** 3.2) + _creases(gu, gz)
        off = 0.5 * d * (swell + 0.05 * folds * (1 - gu**4))
        drop = high * gz**3 * (
            0.045 * np.clip((np.abs(gu) - _SEWN) / (1 - _SEWN), 0, 1) ** 1.5
            + 0.02 * np.clip(1 - (gu / _SEWN) ** 2, 0, 1)
        )  # fmt: skip
    off = np.clip(off, 0.0, 0.5 * d)
    off[0] = off[1]
    half = w / 2 * (0.955 + 0.045 * np.cos(np.pi * gz))
    points = np.stack([gu * half, -off, gz * high - drop], -1)
    floor = points[0] * [1.0, 0.0, 1.0]
    points = np.concatenate([floor[None], points])
    normals = _normals(points)
    uv = points[..., [0, 2]].copy()
    uv[0, :, 1] = -off[0]
    return grid(points, normals, uv), points[-1]


_SEWN = 0.48
"""Where straps are sewn on, in half-widths from the middle."""


def _creases(u: Field, z: Field) -> Field:
    """Return the folds of cloth that hangs: out from where each strap pulls, and down between."""
    out = np.zeros_like(u)
    fall = np.exp(-(((z - 0.5) / 0.42) ** 2))
    for at, broad, deep in ((-0.62, 0.16, 0.11), (-0.12, 0.13, -0.07), (0.30, 0.12, 0.08),
                            (0.72, 0.15, 0.10)):  # fmt: skip
        lean = at + 0.10 * at * (0.5 - z)
        out += deep * np.exp(-(((u - lean) / broad) ** 2)) * fall
    for side in (-_SEWN, _SEWN):
        away = np.hypot(u - side, 1.15 * (1.0 - z))
        turn = np.arctan2(u - side, 1.15 * (1.0 - z) + 1e-6)
        out += 0.14 * np.cos(7.0 * turn) * np.exp(-2.6 * away) * np.clip(away / 0.12, 0, 1)
    return np.asarray(out * (1 - u**4))


def _normals(points: Field) -> Field:
    across, up = np.gradient(points, axis=1), np.gradient(points, axis=0)
    normals = np.cross(across, up)
    size = np.linalg.norm(normals, axis=-1, keepdims=True)
    return np.where(size > 1e-12, normals / np.maximum(size, 1e-12), [0.0, -1.0, 0.0])


def _strap(w: float, rim: Field, top: float, way: Way | None, side: int) -> Mesh:
    """Return a strap sewn to the outside of the mouth, flat there, on edge where it turns above."""
    at, high = 0.5 * _SEWN * w, _HIGH * top
    x = rim[:, 0] * np.sign(rim[-1, 0] - rim[0, 0])
    y = float(np.interp(at, x, rim[:, 1])) + side * 0.0022
    level = float(np.interp(at, x, rim[:, 2]))
    half = [(at, y, level - 0.055), (at, y, level - 0.008)]
    if way is None:
        line = _drawn(half, top, side * 0.0135)
        turns = (0.30, 0.64)
    else:
        half += [(at * a, y * b, level + (top - level) * c - 0.0016) for a, b, c in way]
        line = spline(np.array(half + [(-px, py, pz) for px, py, pz in half[-2::-1]]), 8)
        turns = (0.84, 0.13)
    ahead = np.gradient(line, axis=0)
    flat = np.stack([ahead[:, 2], np.zeros(len(line)), -ahead[:, 0]], -1)
    flat /= np.maximum(np.linalg.norm(flat, axis=-1, keepdims=True), 1e-9)
    share = (line[:, 2] - high) / (top - high)
    twist = np.clip((share - turns[0]) / turns[1], 0.0, 1.0)[:, None]
    twist = twist * twist * (3.0 - 2.0 * twist)
    lean = flat * (1.0 - twist) + np.array([0.0, 1.0, 0.0]) * twist
    lean /= np.maximum(np.linalg.norm(lean, axis=-1, keepdims=True), 1e-9)
    return strip(line, 0.025, _WEB, lean)


def _drawn(sewn: list[tuple[float, float, float]], top: float, along: float) -> Field:
    """Return a strap's way drawn tight over a peg: straight up to where it touches, and round.

    sewn: where it is sewn on, going up. along: where on the peg it lies, metres before its middle.
    """
    at, y, level = sewn[-1]
    r = _SHAFT + 0.5 * _WEB + 0.0001
    middle = top - r - 0.5 * _WEB
    slant = float(np.arctan2(at - r, middle - level))
    touch = np.array([r * np.cos(slant), along, middle + r * np.sin(slant)])
    t = np.linspace(0.0, 1.0, 40)[1:-1, None]
    ease = t * t * (3.0 - 2.0 * t)
    rise = np.array([at, y, level]) * (1 - t) + touch * t
    rise[:, 1:2] = y * (1 - ease) + along * ease
    rise[:, 0] += 0.004 * np.sin(np.pi * t[:, 0]) * (1 - t[:, 0])
    turn = np.linspace(slant, np.pi / 2, 14)
    round_it = np.stack([r * np.cos(turn), np.full(14, along), middle + r * np.sin(turn)], -1)
    half = np.concatenate([np.array(sewn), rise, round_it])
    return np.concatenate([half, half[-2::-1] * [-1.0, 1.0, 1.0]])


OBJECT = ObjectKind(
    build=_build,
    size=(0.37, 0.11, 0.60),
    matter={
        "cloth": Matter(name="canvas", colour="#e9dfca"),
        "strap": Matter(name="canvas"),
        "peg": Matter(name="oak", finish="satin"),
    },
    cues=("tote bag", "tote", "canvas bag", "cotton bag", "cloth bag"),
    area="print",
)
