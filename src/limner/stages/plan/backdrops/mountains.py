"""Mountains: ranges behind ranges into the haze, lit and shaded faces, firs before them."""

from __future__ import annotations

import itertools
import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.backdrops.hills import rolling
from limner.stages.plan.parts.drawing import fade, gradient, grain, ridge

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]


def peaks(rng: Random, w: float, base: float, height: float, count: int) -> list[Point]:
    """Return the tops and saddles of a range from edge to edge: saddle, top, saddle, top …"""
    out: list[Point] = [(-0.1 * w, base - height * rng.uniform(0.1, 0.3))]
    for i in range(count):
        x = w * (i + 0.5 + rng.uniform(-0.28, 0.28)) / count
        out.append((x, base - height * rng.uniform(0.6, 1.0)))
        x = w * (i + 1 + rng.uniform(-0.12, 0.12)) / count
        out.append((x, base - height * rng.uniform(0.1, 0.36)))
    out[-1] = (1.1 * w, out[-1][1])
    return out


def rough(rng: Random, a: Point, b: Point, amount: float, depth: int = 4) -> list[Point]:
    """Return points from `a` (included) to `b` (not), broken by midpoint displacement."""
    line = [a, b]
    for _ in range(depth):
        finer = [line[0]]
        for p, q in itertools.pairwise(line):
            mid = ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2 + rng.uniform(-amount, amount))
            finer += [mid, q]
        line, amount = finer, amount * 0.5
    return line[:-1]


def range_of(rng: Random, tops: list[Point], h: float, w: float) -> tuple[str, str]:
    """Return a range's outline, and the lit faces right of each ridge line."""
    sky: list[Point] = []
    lit = []
    for i, (a, b) in enumerate(itertools.pairwise(tops)):
        part = rough(rng, a, b, abs(a[1] - b[1]) * 0.13)
        sky += part
        if i % 2:
            # The lit face narrows downwards between a jagged spur and the saddle's gully.
            zig = []
            for k in range(1, 8):
                t = k / 7
                lean = (b[0] - a[0]) * 0.13 * (1 if k % 2 else -0.7) * (1.1 - t)
                zig.append((a[0] + lean + (b[0] - a[0]) * t**1.6, a[1] + (b[1] - a[1]) * 1.7 * t))
            lit.append(polygon([*part, b, *reversed(zig)]))
    sky.append(tops[-1])
    return ridge(sky, w * 1.1, h), "".join(lit)


def fir(x: float, foot: float, tall: float, rng: Random) -> str:
    """Return a fir tree with drooping tiers."""
    right: list[Point] = []
    tiers = 6
    for i in range(tiers):
        y = foot - tall * (1 - (i + 1) / tiers)
        reach = tall * 0.19 * ((i + 1) / tiers) ** 0.85 * rng.uniform(0.85, 1.15)
        right += [(reach, y), (reach * 0.45, y - tall * 0.02)]
    left = [(x - dx, y) for dx, y in reversed(right)]
    return polygon([(x, foot - tall), *((x + dx, y) for dx, y in right), (x + tall * 0.02, foot),
                    (x - tall * 0.02, foot), *left])  # fmt: skip


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return sky and sun, three ranges with haze between them, and a wooded slope."""
    rng = design.rng
    tones = tones.warmest()
    s = math.sqrt(w * h)
    low = mix(tones.ground, tones.one, 0.3)
    layers: list[Layer] = [
        design.shape(Box(0, 0, w, h), gradient(tones.ground, low), role="backdrop")
    ]
    r = min(w, h) * rng.uniform(0.09, 0.13)
    sx, sy = w * rng.choice((0.24, 0.5, 0.74)), h * rng.uniform(0.26, 0.34)
    layers.append(design.shape(circle(sx, sy, r), tones.one, role="backdrop", opacity=0.9))
    deep = mix(tones.two, tones.ground, 0.62) if tones.dark else shift(tones.two, lightness=-0.2)
    near = mix(tones.two, deep, tones.loud)
    for i in range(3):
        t = i / 2
        body = mix(mix(low, tones.two, 0.38), near, t * 0.72)
        light = mix(body, mix(low, tones.ground, 0.4), 0.42 - 0.16 * t)
        tops = peaks(
            rng, w, h * (0.66 + 0.13 * t), h * (0.3 - 0.05 * t), max(2, round(w / h * 3)) + i
        )
        outline, lit = range_of(rng, tops, h, w)
        layers.append(design.shape(outline, body, role="backdrop"))
        layers.append(design.shape(lit, light, role="backdrop", clip=outline))
        mist = Box(0, h * (0.6 + 0.13 * t), w, h * 0.24)
        layers.append(design.shape(mist, fade(low, 0.0, 0.75), role="backdrop", clip=outline))
    slope = rolling(rng, w, h * 0.93, h * 0.06)
    layers.append(design.shape(ridge(slope, w, h), near, role="backdrop"))
    trees = []
    for _ in range(round(34 * w / s)):
        x, y = rng.choice(slope)
        trees.append(
            fir(x + rng.uniform(-1, 1) * w * 0.01, y + h * 0.03, h * rng.uniform(0.05, 0.12), rng)
        )
    layers.append(design.shape("".join(trees), near, role="backdrop"))
    return [*layers, grain(design, w, h, 0.3)]


BACKDROP = Backdrop(
    "mountains",
    draw,
    frozenset(
        {
            "alps",
            "alpine",
            "ski",
            "skiing",
            "snowboard",
            "summit",
            "peak",
            "peaks",
            "chalet",
            "national-park",
            "mountaineering",
            "himalaya",
            "patagonia",
            "mountain",
            "mountains",
        }
    ),
    manners=frozenset({"mountainscape"}),
    scene=True,
    calm=0.4,
)
