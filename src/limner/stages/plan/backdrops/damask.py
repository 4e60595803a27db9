"""Damask: palmettes in an ogee lattice, or a jeweller's trellis of fine lines."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.geometry import Affine
from limner.basics.path import circle, line, polygon, transform
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

HALF = (
    "M0 -100C10 -84 16 -70 8 -56C26 -64 40 -52 34 -36C30 -26 16 -28 16 -38C10 -26 14 -12 26 -10"
    "C44 -8 58 -24 52 -42C72 -24 66 8 40 12C54 20 56 40 40 48C28 54 16 44 20 34C8 40 6 60 0 84Z"
    "M12 46C24 62 24 78 10 92C12 76 10 62 4 54Z"
    "M60 -2C74 4 78 20 68 34C66 22 60 14 50 10Z"
)
"""The right half of a palmette, 200 high and 150 wide about its middle."""
MIRROR = Affine(-1, 0, 0, 1, 0, 0)


def ogee(x: float, y: float, half: float, tall: float) -> str:
    """Return one pointed oval of the lattice about (x, y)."""
    top, foot = y - tall, y + tall
    out = [f"M{x:.1f} {top:.1f}"]
    for sign, a, b in ((1, top, foot), (-1, foot, top)):
        k = sign * half
        mid = (a + b) / 2
        up, low = a + (mid - a) * 0.45, b - (b - mid) * 0.45
        out.append(
            f"C{x + k * 0.1:.1f} {up:.1f} {x + k:.1f} {up:.1f} {x + k:.1f} {mid:.1f}"
            f"C{x + k:.1f} {low:.1f} {x + k * 0.1:.1f} {low:.1f} {x:.1f} {b:.1f}"
        )
    return "".join(out) + "Z"


def palmettes(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return palmettes, every other row between those above, each in its oval."""
    half = math.sqrt(w * h) / design.rng.choice((9, 11, 13))
    tall = half * 1.5
    motif = HALF + transform(HALF, MIRROR)
    flowers, ovals, beads = [], [], []
    for row in range(-1, math.ceil(h / tall) + 2):
        for col in range(-1, math.ceil(w / (2 * half)) + 2):
            x, y = col * 2 * half + (row % 2) * half, row * tall
            k = half / 118
            flowers.append(transform(motif, Affine.scaling(k).then(Affine.translation(x, y))))
            ovals.append(ogee(x, y, half, tall))
            beads.append(circle(x + half, y, half * 0.055))
    pen = Stroke(paint=tones.step(0.5), width=max(0.6, half * 0.018))
    return [
        design.shape("".join(ovals), None, stroke=pen, role="backdrop"),
        design.shape("".join(flowers), tones.step(0.4), role="backdrop"),
        design.shape("".join(beads), tones.step(0.7), role="backdrop"),
    ]


def trellis(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return a lozenge trellis of double lines with a cut stone at each crossing."""
    k = math.sqrt(w * h) / design.rng.choice((10, 13))
    lines, stones = [], []
    for i in range(-math.ceil(h / k) - 2, math.ceil(w / k) + math.ceil(h / k) + 2):
        for gap in (-0.045, 0.045):
            lines.append(line((i + gap) * k, 0, (i + gap) * k + h * 0.62, h))
            lines.append(line((i + gap) * k, 0, (i + gap) * k - h * 0.62, h))
    step = k / 0.62 / 2
    for row in range(math.ceil(h / step) + 2):
        for col in range(-1, math.ceil(w / k) + 2):
            x, y, r = (col + (row % 2) / 2) * k, row * step, k * 0.085
            stones.append(polygon([(x, y - r * 1.5), (x + r, y), (x, y + r * 1.5), (x - r, y)]))
    pen = Stroke(paint=tones.step(0.55), width=max(0.5, k * 0.012))
    return [
        design.shape("".join(lines), None, stroke=pen, role="backdrop"),
        design.shape("".join(stones), tones.step(0.9), role="backdrop"),
    ]


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return palmettes, or one time in three the trellis."""
    return (trellis if design.rng.random() < 0.34 else palmettes)(design, w, h, tones)


BACKDROP = Backdrop(
    "damask",
    draw,
    frozenset(
        {
            "luxury",
            "royal",
            "baroque",
            "wallpaper",
            "opulent",
            "palace",
            "rococo",
            "victorian",
            "jewellery",
            "heritage",
            "gothic",
        }
    ),
    manners=frozenset({"damask", "ornate", "brocade"}),
    calm=0.5,
)
