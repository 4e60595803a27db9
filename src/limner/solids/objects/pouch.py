"""Pouch: a stand-up pouch with sealed sides and top, as snacks, tea and pet food come in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh
from limner.solids.packet import lens
from limner.solids.shapes import loft
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (0.150, 0.076, 0.225)


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    k = min(w / _SIZE[0], h / _SIZE[2])
    seal = 0.030 * k
    corner = 0.007 * k
    z = np.unique(np.concatenate([
        np.linspace(0.0, h - seal, 90), np.linspace(h - seal, h - corner, 40),
        h - corner * (1 - np.sin(np.linspace(0, np.pi / 2, 8))),
    ]))  # fmt: skip
    up = z / h
    top = (h - seal) / h
    rise = np.clip(up / top, 0.0, 1.0)
    thick = d * (1 - rise**1.35) ** 0.95 * (1.0 + 0.10 * np.sin(np.pi * np.clip(rise * 1.3, 0, 1)))
    thick = np.minimum(thick, d)
    thick += 0.0016 * k * np.exp(-(((z - h + seal + 0.013 * k) / (0.0013 * k)) ** 2))
    ribs = np.where(
        z > h - seal + 0.002 * k, 0.5 - 0.5 * np.cos((z - h + seal) / (0.0021 * k) * 2 * np.pi), 0
    )
    inset = np.clip((z - (h - corner)) / corner, 0.0, 1.0)
    broad = w * (1 - 0.030 * (thick / d) ** 2) - 2 * corner * (1 - np.sqrt(1 - inset**2))
    flange = 0.0075 * k
    sections = [
        lens(
            float(b), float(t), float(at), flange=flange * float(1 - 0.5 * (a < 0.03)),
            least=0.0007 * k + 0.0004 * k * float(r), rim=float(0.75 * (1 - a) ** 2),
        )
        for b, t, at, r, a in zip(broad, thick, z, ribs, up, strict=True)
    ]  # fmt: skip
    crease = _creases(spec, w, d, h, k)
    body = loft([crease(s) for s in sections])
    half = 0.395 * w
    label = Area(-half, 0.10 * h, half, 0.80 * h)
    return Solid((
        Part(body, "body", {"label": label}), Part(_floor(sections[0], k), "body"),
    ))  # fmt: skip


def _floor(ring: np.ndarray, k: float) -> Mesh:
    """The gusset the pouch stands on, a little above the ground."""
    inner = ring * [0.985, 0.97, 0.0] + [0.0, 0.0, 0.0012 * k]
    middle = ring * [0.9, 0.02, 0.0] + [0.0, 0.0, 0.010 * k]
    return loft([ring * [0.998, 0.995, 1.0], inner, middle])


def _creases(
    spec: Spec, w: float, d: float, h: float, k: float
) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
    """Return the map that lays soft folds into the film, where the seals pull at it."""
    rng = np.random.default_rng(spec.seed + 5)
    at = rng.uniform([-0.5, 0.02], [0.5, 0.90], (14, 2)) * [w, h]
    at[:, 0] = np.sign(at[:, 0]) * (0.30 * w + np.abs(at[:, 0]) * 0.30)
    slant = rng.uniform(-0.6, 0.6, 14) + np.sign(at[:, 0]) * np.where(at[:, 1] > 0.5 * h, -0.7, 0.7)
    size = rng.uniform(0.35, 0.8, 14) * 0.0016 * k * rng.choice([-1.0, 1.0], 14)

    def bend(p: NDArray[np.float64]) -> NDArray[np.float64]:
        x, z = p[:, :1] - at[:, 0], p[:, 2:] - at[:, 1]
        along, over = x * np.cos(slant) + z * np.sin(slant), z * np.cos(slant) - x * np.sin(slant)
        fold = np.exp(-((along / (0.030 * k)) ** 2) - (over / (0.0055 * k)) ** 2)
        push = (fold * size).sum(1) * np.clip(
            (np.abs(p[:, 1]) - 0.0012 * k) / (0.010 * k), 0.0, 1.0
        )
        push *= np.clip((0.5 * d - np.abs(p[:, 1])) / (0.004 * k), 0.0, 1.0)
        over = np.stack([np.zeros(len(p)), np.sign(p[:, 1]) * push, np.zeros(len(p))], -1)
        made: NDArray[np.float64] = p + over
        return made

    return bend


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={"body": Matter(name="plastic", colour="#d9c7ad", finish="matte")},
    cues=(
        "stand-up pouch", "pouch", "doypack", "snack bag", "resealable pouch", "sachet"
        , "pet food pouch",
        "crisp packet", "snack pouch",
    ),
    area="label",
)  # fmt: skip
