"""Art nouveau: whiplash stems that part and meet again, lilies at their ends, a halo behind."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.geometry import Affine
from limner.basics.path import circle, smooth, transform
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import placed

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]


def whip(points: list[Point], width: float) -> str:
    """Return a curve through `points` as a body that swells in its middle and ends in hairs."""
    n = len(points)
    left, right = [], []
    for i, (x, y) in enumerate(points):
        p, q = points[max(0, i - 1)], points[min(n - 1, i + 1)]
        a = math.atan2(q[1] - p[1], q[0] - p[0])
        half = width * (0.2 + 0.8 * math.sin(math.pi * i / (n - 1)) ** 0.8) / 2
        left.append((x - math.sin(a) * half, y + math.cos(a) * half))
        right.append((x + math.sin(a) * half, y - math.cos(a) * half))
    return smooth([*left, *reversed(right)], closed=True)


LILY = (
    "M0 0C-8 -16 -12 -30 -14 -42C-18 -54 -30 -60 -42 -56C-40 -68 -24 -72 -14 -62"
    "C-10 -74 -6 -84 0 -94C6 -84 10 -74 14 -62C24 -72 40 -68 42 -56C30 -60 18 -54 14 -42"
    "C12 -30 8 -16 0 0Z"
)
"""A lily in bloom from its stalk upwards, 94 high, two petals curled back."""
BUD = "M0 0C-13 -14 -14 -38 0 -58C14 -38 13 -14 0 0Z"


STEMS = (
    "50 105 30 90 10 82 5.5 66 12 50 8.5 34 14 20",
    "50 105 26 94 6 90 3 74 6 56 3 40 5 12",
    "50 105 34 86 20 83 15 74 19 68 24 72 21 77",
    "14 20 10 10 18 4.5 32 6 42 3.5 50 5",
    "5 12 6 4 16 2 26 3.5 30 8 26 10",
)
"""The left half's stems, points in hundredths of the panel, from the foot up."""


def stems(w: float, h: float, sway: float) -> list[list[Point]]:
    """Return the stems in pixels, every other point pushed aside by `sway` −1 to 1."""
    out = []
    for stem in STEMS:
        values = [float(v) / 100 for v in stem.split()]
        points = zip(values[::2], values[1::2], strict=True)
        out.append([(x * w + (i % 2) * sway * w * 0.012, y * h) for i, (x, y) in enumerate(points)])
    return out


def finer(points: list[Point]) -> list[Point]:
    """Return a polyline of four pieces to each, along the Catmull–Rom curve through them."""
    out: list[Point] = []
    last = len(points) - 1
    for i in range(last):
        p0, p1 = points[max(0, i - 1)], points[i]
        p2, p3 = points[i + 1], points[min(last, i + 2)]
        for t in (0.0, 0.25, 0.5, 0.75):
            x, y = (between(p0[c], p1[c], p2[c], p3[c], t) for c in (0, 1))
            out.append((x, y))
    return [*out, points[-1]]


def between(a: float, b: float, c: float, d: float, t: float) -> float:
    """Return the Catmull–Rom value at `t` from `b` to `c`."""
    square, cube = t * t, t * t * t
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * square + (3 * b - a - 3 * c + d) * cube
    )


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return both halves mirrored about the middle, over a halo of rings."""
    rng = design.rng
    s = min(w, h)
    mirror = Affine(-1, 0, 0, 1, w, 0)
    layers: list[Layer] = []
    cx, cy, r = w / 2, h * 0.4, min(w * 0.4, h * 0.34)
    layers.append(design.shape(circle(cx, cy, r), tones.step(0.16, tones.three), role="backdrop"))
    ring = Stroke(paint=tones.step(0.7, tones.two), width=max(0.7, s * 0.003))
    beads = "".join(
        circle(cx + r * 1.05 * math.cos(t), cy + r * 1.05 * math.sin(t), s * 0.005)
        for t in (math.tau * i / 60 for i in range(60))
    )
    layers.append(
        design.shape(
            circle(cx, cy, r) + circle(cx, cy, r * 1.1), None, stroke=ring, role="backdrop"
        )
    )
    layers.append(design.shape(beads, tones.step(0.7, tones.two), role="backdrop"))
    bodies, blooms, buds = [], [], []
    for i, points in enumerate(stems(w, h, rng.uniform(-1, 1))):
        line = finer(points)
        for gap, share in ((0.0, 1.0), (0.02, 0.5)):
            swung = [
                (x + gap * w * math.sin(math.pi * j / (len(line) - 1)), y)
                for j, (x, y) in enumerate(line)
            ]
            bodies.append(whip(swung, s * 0.012 * share))
        (ex, ey), (px, py) = line[-1], line[-3]
        turn = math.degrees(math.atan2(ey - py, ex - px)) + 90
        if i in (2, 4):
            buds.append(placed(BUD, ex, ey, turn=turn, scale=s * 0.0011))
        for j in (10, 16):
            if i < 2:
                x, y = line[j]
                side = -70 if j == 10 else 62
                blooms.append(placed(LILY, x, y, turn=side, scale=s * 0.0011))
    for outlines, ink in ((bodies, tones.one), (blooms, tones.two), (buds, tones.three)):
        half = "".join(outlines)
        pen = Stroke(paint=tones.one, width=max(0.6, s * 0.0016), join="round")
        both = half + transform(half, mirror)
        layers.append(design.shape(both, ink, stroke=pen, role="backdrop"))
    return layers


BACKDROP = Backdrop(
    "nouveau",
    draw,
    frozenset({"belle-epoque", "absinthe", "paris", "lily", "klimt", "cabaret", "fin-de-siecle"}),
    manners=frozenset({"art-nouveau", "jugendstil", "mucha", "nouveau"}),
    calm=0.5,
)
