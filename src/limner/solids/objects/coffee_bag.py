"""Coffee bag: a block-bottomed bag with gusseted sides, its four edges sealed in fins.

Its top is sealed flat under a tear line, or rolled down under a tin tie (option `top`: roll).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.mesh import Mesh, joined, smoothed
from limner.solids.packet import climbed, gusseted
from limner.solids.shapes import lathe, loft, rounded_box, spline
from limner.solids.shapes.strip import strip
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

_SIZE = (0.096, 0.066, 0.215)
_BELLY = 0.0068
"""Metres its front bellies out, full."""
_VALVE = 0.016
"""Metres the valve lies below the shoulder."""
_FIN = 0.0042
"""Metres its sealed edges stand out."""
_LAP = 0.0034
"""Metres they lie on the front and the back: as far as those are flat."""
Map = Callable[[NDArray[np.float64]], NDArray[np.float64]]


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    k = min(w / _SIZE[0], d / _SIZE[1], h / _SIZE[2])
    w = w - (2 * _FIN + 0.0008) * k
    rolled = spec.word("top", "seal") == "roll"
    brow, shoulder = h - (0.026 if rolled else 0.030) * k, 0.72 * h
    rows = _sections(w, d, shoulder, brow, k)
    low = climbed(rows[:3])
    label = Area(-0.455 * w, low + 0.06 * h, 0.455 * w, low + 0.585 * h)
    filled = _filled(spec, w, shoulder, brow, k)
    parts = [
        Part(_pressed(loft(rows), filled), "body", {"label": label}),
        Part(_bent(joined(_fins(rows[2:], k)), filled), "body"),
    ]
    if rolled:
        parts += [Part(_roll(w, brow - 0.004 * k, h, k), "body"),
                  Part(_tie(w, brow + 0.009 * k, k), "tie")]  # fmt: skip
    else:
        parts.append(Part(_sealed(w + 2 * _FIN * k, brow - 0.003 * k, h, k), "body"))
    if spec.word("valve", "yes") != "none":
        parts.append(Part(_valve(d, shoulder, k), "valve"))
    return Solid(fitted(parts, spec))


def _pressed(mesh: Mesh, bend: Map) -> Mesh:
    """Return a mesh pressed out of shape, its normals as its faces then lie."""
    made = bend(mesh.positions)
    return replace(mesh, positions=made, normals=smoothed(made, mesh.faces))


def _bent(mesh: Mesh, bend: Map) -> Mesh:
    """Return a thin flat mesh that follows what is pressed; it keeps its normals."""
    return replace(mesh, positions=bend(mesh.positions))


def _sections(
    w: float, d: float, shoulder: float, brow: float, k: float
) -> list[NDArray[np.float64]]:
    """The bag from its folded foot to where its sheets meet under the seal."""
    edge, fine = 0.0034 * k, 45
    rows: list[NDArray[np.float64]] = [
        gusseted(0.02 * w, 0.02 * d, 0.0012 * k, corner=edge, across=fine),
        gusseted(w - 2.2 * edge, d - 2.2 * edge, 0.0, corner=edge, across=fine),
        gusseted(w - 0.6 * edge, d - 0.6 * edge, 0.0016 * k, corner=edge, across=fine),
    ]
    for t in np.linspace(0.0, 1.0, 58):
        z = 0.0050 * k + float(t) * (shoulder - 0.0050 * k)
        full = float(np.sin(np.pi * t**0.8))
        rows.append(
            gusseted(
                w, d - 2 * _BELLY * k * full, z, swell=_BELLY * k * full * 1.25,
                fold=0.0030 * k * full + 0.010 * k * float(t) ** 3, corner=edge, across=fine,
            )
        )  # fmt: skip
    for t in np.linspace(0.0, 1.0, 32)[1:]:
        ease = float(t)
        shut = ease**1.15
        depth = d * (1 - shut) + 0.0026 * k * shut
        fold = min(0.010 * k + 0.46 * d * np.sin(np.pi / 2 * ease) ** 1.1, 0.40 * w)
        rows.append(
            gusseted(
                w, depth, shoulder + ease * (brow - shoulder), fold=float(fold),
                swell=0.0020 * k * float(np.sin(np.pi * ease)), corner=edge * (1 - 0.9 * ease),
                across=fine,
            )
        )  # fmt: skip
    return rows


def _fins(rows: list[NDArray[np.float64]], k: float) -> list[Mesh]:
    """The four edges, where front and back are sealed to the sides: flat, standing out."""
    out = []
    for side in (-1.0, 1.0):
        for face in (-1.0, 1.0):
            edge = np.array([_corner(row, side, face) for row in rows])
            out_of = np.array([side * (0.5 * _FIN - 0.5 * _LAP), -face * 0.0003, 0.0]) * k
            out.append(strip(edge + out_of, (_FIN + _LAP) * k, 0.0006 * k, (1.0, 0.0, 0.0)))
    return out


def _corner(row: NDArray[np.float64], side: float, face: float) -> NDArray[np.float64]:
    """Return where the front (face -1) or the back of a section ends at a side."""
    wide = row[np.abs(row[:, 0]) > 0.955 * np.abs(row[:, 0]).max()]
    deep = wide[(wide[:, 0] * side > 0) & (wide[:, 1] * face > 0)]
    at: NDArray[np.float64] = np.array(
        [side * float(np.abs(deep[:, 0]).max()), face * float(np.abs(deep[:, 1]).max()), row[0, 2]]
    )
    return at


def _folds(w: float, shoulder: float, brow: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Return its creases as rows of x, z, length and slant, depth and breadth: down from the
    corners of the seal, over the zip, up from the corners of the foot, and where it was handled."""
    rise = brow - shoulder
    made = [
        *((s * 0.30 * w, shoulder + 0.45 * rise, 0.42 * w, s * 1.02, -0.0017, 0.0034)
          for s in (-1.0, 1.0)),
        *((s * 0.40 * w, shoulder - 0.02 * rise, 0.20 * w, s * 1.30, -0.0012, 0.0040)
          for s in (-1.0, 1.0)),
        *((s * 0.36 * w, 0.085 * shoulder, 0.22 * w, -s * 0.85, -0.0011, 0.0034)
          for s in (-1.0, 1.0)),
        (0.0, brow - 0.16 * rise, 0.62 * w, 0.0, 0.0009, 0.0016),
        (0.0, brow - 0.24 * rise, 0.62 * w, 0.0, -0.0007, 0.0030),
    ]  # fmt: skip
    for side in rng.choice([-1.0, 1.0], 9):
        made.append((
            side * rng.uniform(0.24, 0.5) * w, rng.uniform(0.10, 0.95) * shoulder,
            rng.uniform(0.10, 0.24) * w, side * rng.uniform(0.5, 1.5), -rng.uniform(4e-4, 1.1e-3),
            rng.uniform(0.0024, 0.0060),
        ))  # fmt: skip
    return np.array(made)


def _filled(spec: Spec, w: float, shoulder: float, brow: float, k: float) -> Map:
    """Return the map that lets beans press a bag out of shape: soft dents, and sharp creases."""
    rng = np.random.default_rng(spec.seed + 3)
    at = rng.uniform([-0.5 * w, 0.03 * shoulder], [0.5 * w, 1.06 * shoulder], (22, 2))
    wide = rng.uniform(0.010, 0.026, 22) * k
    deep = rng.uniform(-0.0020, 0.0016, 22) * k
    x, z, long, slant, fall, broad = _folds(w, shoulder, brow, rng).T
    jitter = rng.normal(0.0, 0.06, len(x))

    def bend(p: NDArray[np.float64]) -> NDArray[np.float64]:
        dents = np.hypot(p[:, :1] - at[:, 0], p[:, 2:] - at[:, 1]) / wide
        push = (deep * np.exp(-(dents**2))).sum(1)
        c, s = np.cos(slant + jitter), np.sin(slant + jitter)
        dx, dz = p[:, :1] - x, p[:, 2:] - z
        along, over = (dx * c + dz * s) / long, (dz * c - dx * s) / (broad * k)
        push += (fall * k * np.exp(-((1.6 * along) ** 4) - np.sqrt(over**2 + 0.09) + 0.3)).sum(1)
        valve = np.hypot(p[:, 0], p[:, 2] - (shoulder - _VALVE * k)) / (0.015 * k)
        push *= 1.0 - np.exp(-(valve**4))
        push *= np.clip(p[:, 2] / (0.016 * k), 0.0, 1.0)
        push *= np.clip((brow - p[:, 2]) / (0.1 * (brow - shoulder)), 0.0, 1.0)
        front = np.clip(np.abs(p[:, 1]) / (0.012 * k), 0.0, 1.0) * np.sign(p[:, 1])
        made: NDArray[np.float64] = p + np.stack([0 * push, front * push, 0 * push], -1)
        return made

    return bend


def _sealed(w: float, low: float, high: float, k: float) -> Mesh:
    """The top: sheets sealed flat in fine ribs, a tear line over them, its corners eased; it leans
    back and waves a little, as nothing holds it."""
    z = np.unique(np.concatenate([
        np.linspace(low, high - 0.003 * k, 96), high - 0.003 * k * np.geomspace(1, 0.02, 8),
    ]))  # fmt: skip
    up = (z - low) / (high - low)
    ribs = np.where((up > 0.12) & (up < 0.62), 0.5 - 0.5 * np.cos(up * 2 * np.pi * 14.0), 0.0)
    thick = (0.0013 + 0.0009 * ribs + 0.0016 * np.exp(-((up / 0.07) ** 2))) * k
    inset = np.clip((z - high + 0.003 * k) / (0.003 * k), 0.0, 1.0)
    ease = 0.003 * k * (1 - np.sqrt(1 - inset**2))
    rows = [
        gusseted(w - 2 * float(e), float(t), float(at), corner=0.4 * float(t))
        for at, t, e in zip(z, thick, ease, strict=True)
    ]

    def slack(p: NDArray[np.float64]) -> NDArray[np.float64]:
        rise = np.clip((p[:, 2] - low) / (high - low), 0.0, 1.0)
        wave = 0.0011 * k * np.sin(5.2 * p[:, 0] / w + 0.7) * rise + 0.0030 * k * rise**2
        made: NDArray[np.float64] = p + np.stack([0 * wave, wave, 0 * wave], -1)
        return made

    return loft(rows).deformed(slack)


def _roll(w: float, low: float, high: float, k: float) -> Mesh:
    """The top, folded over to the front thrice."""
    leaves = [
        rounded_box(
            w - 0.0009 * k * i, 0.0026 * k, high - low - 0.0012 * k * i, 0.0012 * k, 5
        ).moved(0.0, 0.0018 * k - 0.0030 * k * i, low)
        for i in range(3)
    ]

    def slack(p: NDArray[np.float64]) -> NDArray[np.float64]:
        """Nothing folded by hand is quite straight."""
        sag = 0.0009 * k * np.sin(5.3 * p[:, 0] / w + 0.8) * np.ones(len(p))
        made: NDArray[np.float64] = p + np.stack([0 * sag, 0 * sag, sag], -1)
        return made

    return joined(leaves).deformed(slack)


def _tie(w: float, z: float, k: float) -> Mesh:
    """A tin tie across the roll, its ends bent round to the back."""
    front, x = -0.0066 * k, w / 2
    line = spline(
        [
            (-x + 0.016 * k, 0.0040 * k), (-x + 0.003 * k, 0.0040 * k),
            (-x - 0.0008 * k, 0.0028 * k), (-x - 0.0014 * k, -0.0012 * k),
            (-x - 0.0008 * k, -0.0052 * k), (-x + 0.003 * k, front),
            (-x + 0.016 * k, front), (0.0, front), (x - 0.016 * k, front),
            (x - 0.003 * k, front), (x + 0.0008 * k, -0.0052 * k),
            (x + 0.0014 * k, -0.0012 * k), (x + 0.0008 * k, 0.0028 * k),
            (x - 0.003 * k, 0.0040 * k), (x - 0.016 * k, 0.0040 * k),
        ],
        8,
    )  # fmt: skip
    path = np.column_stack([line, np.full(len(line), z)])
    return strip(path, 0.0062 * k, 0.0007 * k, (0.0, 0.0, 1.0))


def _valve(d: float, shoulder: float, k: float) -> Mesh:
    """The one-way valve in the front, a flat button with a hole."""
    button = lathe(
        [
            (0.0, 0.0), (0.0072 * k, 0.0, 0.0003 * k), (0.0069 * k, 0.0006 * k, 0.0004 * k),
            (0.0050 * k, 0.0006 * k, 0.0002 * k), (0.0046 * k, 0.0004 * k, 0.0002 * k),
            (0.0009 * k, 0.0004 * k), (0.0007 * k, 0.0001 * k), (0.0, 0.0001 * k),
        ],
        around=64,
    )  # fmt: skip
    return button.turned(90, "x").moved(0.0, -d / 2 - 0.0001 * k, shoulder - _VALVE * k)


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="kraft"),
        "tie": Matter(name="paint", colour="#2b2724", finish="satin"),
        "valve": Matter(name="plastic", colour="#35312d", finish="satin"),
    },
    cues=(
        "coffee bag",
        "bag of coffee",
        "coffee pouch",
        "coffee packet",
        "bag of beans",
        "coffee beans bag",
    ),
    area="label",
)
