"""Bursts: what calls out behind or beside words: a blast, rays, a splat, sparks, strokes."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from limner.basics.path import circle, line, polygon, smooth, star
from limner.document.layer import Layer
from limner.document.paint import Stroke

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def blast(design: Design, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return a comic's explosion: points of uneven length, outlined and thrown forwards."""
    rng = design.rng
    points = []
    n = 15
    for i in range(2 * n):
        t = math.pi * (i + rng.uniform(-0.16, 0.16)) / n
        k = r * (rng.uniform(0.86, 1.12) if i % 2 == 0 else rng.uniform(0.6, 0.7))
        points.append((cx + k * 1.16 * math.cos(t), cy + k * 0.9 * math.sin(t)))
    ink = design.scheme.ink
    shade = polygon([(x + r * 0.05, y + r * 0.07) for x, y in points])
    pen = Stroke(paint=ink, width=max(1.2, r * 0.025), join="miter")
    return [design.shape(shade, ink), design.shape(polygon(points), colour, stroke=pen)]


def seal_star(design: Design, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return an even burst of sixteen points with a fine line inside."""
    pen = design.stroke(design.scheme.on(colour), 0.16)
    inner = circle(cx, cy, r * 0.72)
    return [design.shape(star(cx, cy, r, 16, 0.84), colour), design.shape(inner, None, stroke=pen)]


def halo(design: Design, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return rays round a clear middle, long and short by turns, as of a retro sign."""
    rays = []
    for i in range(40):
        t = math.tau * i / 40
        start, end = r * 0.6, r * (1.0 if i % 2 == 0 else 0.84)
        wide = 0.014 if i % 2 == 0 else 0.008
        rays.append(
            polygon(
                [
                    (cx + start * math.cos(t - wide), cy + start * math.sin(t - wide)),
                    (cx + end * math.cos(t - wide * 2), cy + end * math.sin(t - wide * 2)),
                    (cx + end * math.cos(t + wide * 2), cy + end * math.sin(t + wide * 2)),
                    (cx + start * math.cos(t + wide), cy + start * math.sin(t + wide)),
                ]
            )
        )
    return [design.shape("".join(rays), colour)]


def splat(design: Design, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return a splash of ink with drops thrown off."""
    rng = design.rng
    points, drops = [], []
    for i in range(30):
        t = math.tau * i / 30
        far = i % 3 == 0
        k = r * (rng.uniform(0.72, 0.98) if far else rng.uniform(0.5, 0.58))
        points.append((cx + k * math.cos(t), cy + k * math.sin(t)))
        if far and rng.random() < 0.7:
            d = r * rng.uniform(1.02, 1.3)
            drops.append(
                circle(cx + d * math.cos(t), cy + d * math.sin(t), r * rng.uniform(0.015, 0.05))
            )
    return [design.shape(smooth(points, closed=True) + "".join(drops), colour)]


def glint(x: float, y: float, r: float) -> str:
    """Return a four-pointed star with hollow sides."""
    points = ((0, -1), (1, 0), (0, 1), (-1, 0), (0, -1))
    out = [f"M{x:.1f} {y - r:.1f}"]
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        k = r * 0.1
        mid = f"{x + (ax + bx) * k:.1f} {y + (ay + by) * k:.1f}"
        out.append(f"Q{mid} {x + bx * r:.1f} {y + by * r:.1f}")
    return "".join(out) + "Z"


def sparks(design: Design, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return three four-pointed stars of falling size, as of something new and shining."""
    parts = []
    for x, y, size in (
        (0.0, 0.08, 0.62),
        (0.62, -0.52, 0.34),
        (-0.58, -0.5, 0.22),
        (0.6, 0.58, 0.18),
    ):
        px, py, k = cx + x * r, cy + y * r, size * r
        parts.append(glint(px, py, k))
    return [design.shape("".join(parts), colour)]


def emphasis(design: Design, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return five hand-drawn strokes fanning up and out, to stand at a word's corner."""
    strokes = []
    for i, (t, k) in enumerate(((-150, 0.8), (-120, 1.0), (-90, 0.9), (-60, 1.0), (-30, 0.8))):
        a = math.radians(t + design.rng.uniform(-5, 5))
        start = r * (0.42 + 0.05 * (i % 2))
        strokes.append(
            line(
                cx + start * math.cos(a),
                cy + start * math.sin(a),
                cx + r * k * math.cos(a),
                cy + r * k * math.sin(a),
            )
        )
    pen = Stroke(paint=colour, width=max(1.2, r * 0.09), cap="round")
    return [design.shape("".join(strokes), None, stroke=pen)]


BURSTS = {
    "blast": blast,
    "star": seal_star,
    "halo": halo,
    "splat": splat,
    "sparks": sparks,
    "emphasis": emphasis,
}
"""Bursts by name: each takes the design, a middle, a radius and a colour."""
