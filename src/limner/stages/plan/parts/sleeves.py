"""Pictures for record sleeves: few shapes, large, in two or three inks.

Each fills a box with one idea and leaves a part of it calm enough for words.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, rect, sector, smooth
from limner.document.layer import Layer
from limner.document.paint import Linear, Stop
from limner.stages.plan.parts.calm import night
from limner.stages.plan.parts.drawing import Ripple, gradient, grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def deep(design: Design) -> str:
    """Return a deep colour of the scheme: its ground where that is dark, else its accent's hue."""
    s = design.scheme
    if s.dark:
        return s.ground
    tone = oklch(s.accent)
    return night(tone.hue, max(0.03, tone.chroma), 0.22)


def glow(design: Design) -> str:
    """Return the warmest light colour of the scheme, for discs."""
    s = design.scheme
    options = [s.accent, s.second, s.third, "#f4e8cf"]
    return max(options, key=lambda c: oklch(c).lightness + 0.6 * oklch(c).chroma)


def horizon(design: Design, box: Box, *, sky: str, disc: str) -> list[Layer]:
    """Return a disc over water: its light comes back in bars that break up towards the front."""
    rng = design.rng
    w, h = box.width, box.height
    line = box.y + rng.choice((0.64, 0.67, 0.7)) * h
    cx = box.x + rng.choice((0.5, 0.62, 0.7)) * w
    r = rng.uniform(0.15, 0.21) * min(w, h)
    cy = line - rng.choice((0.45, 0.75, 0.92)) * r
    air = Linear(start=(0, 0), end=(0, 1), stops=(
        Stop(offset=0.0, colour=sky), Stop(offset=0.55, colour=mix(sky, disc, 0.12)),
        Stop(offset=1.0, colour=mix(sky, disc, 0.42)),
    ))  # fmt: skip
    water = shift(sky, lightness=-0.05)
    above = Box(box.x, box.y, w, line - box.y)
    layers: list[Layer] = [
        design.shape(above, air, role="backdrop"),
        design.shape(circle(cx, cy, r), disc, role="backdrop", clip=rect(above)),
        design.shape(Box(box.x, line, w, box.bottom - line), gradient(mix(water, disc, 0.2), water),
                     role="backdrop"),
    ]  # fmt: skip
    bars, y = [], line + 0.012 * h
    while y < line + 0.58 * (box.bottom - line):
        t = (y - line) / (box.bottom - line)
        half = r * (1.05 - 0.75 * t) * rng.uniform(0.45, 1.0)
        thick = h * (0.006 + 0.012 * t)
        off = rng.uniform(-0.22, 0.22) * r
        bars.append(rect(Box(cx - half + off, y, 2 * half, thick), thick / 2))
        y += thick * (1.7 + 0.8 * t)
    layers.append(design.shape("".join(bars), mix(disc, water, 0.2), role="backdrop"))
    return [*layers, _grained(design, box)]


def columns(design: Design, box: Box, inks: tuple[str, ...]) -> list[Layer]:
    """Return upright bars of uneven height that hang and stand, as a rhythm."""
    rng, n = design.rng, design.rng.choice((7, 9, 11))
    step = box.width / n
    layers: list[Layer] = []
    shares = [rng.uniform(0.25, 0.95) for _ in range(n)]
    for i, share in enumerate(shares):
        ink = inks[i % len(inks)] if rng.random() < 0.75 else inks[-1]
        high = share * box.height
        y = box.y if i % 2 else box.bottom - high
        d = rect(Box(box.x + (i + 0.08) * step, y, 0.84 * step, high))
        layers.append(design.shape(d, ink, role="backdrop"))
    return layers


def discs(design: Design, box: Box, inks: tuple[str, ...]) -> list[Layer]:
    """Return large circles printed over each other."""
    rng = design.rng
    side = min(box.width, box.height)
    cx, cy = box.centre
    layers: list[Layer] = []
    blend = "screen" if design.scheme.dark else "multiply"
    turn = rng.choice((0, 45, 90))
    for i, ink in enumerate(inks[:3]):
        a = math.radians(turn + 120 * i)
        x, y = cx + 0.19 * side * math.cos(a), cy + 0.19 * side * math.sin(a)
        d = circle(x, y, (0.31, 0.27, 0.23)[i] * side)
        layers.append(design.shape(d, ink, role="backdrop", blend=blend))
    return layers


def grooves(design: Design, box: Box, ink: str, other: str) -> list[Layer]:
    """Return rings about a point, each cut short elsewhere."""
    rng = design.rng
    side = min(box.width, box.height)
    cx, cy = box.centre
    layers: list[Layer] = []
    n = rng.choice((9, 12, 15))
    for i in range(n):
        r = 0.06 * side + 0.43 * side * i / (n - 1)
        start = rng.uniform(0, 360)
        length = rng.choice((300.0, 270.0, 200.0, 150.0, 90.0))
        d = sector(cx, cy, r + 0.24 * side / n, start, start + length, r)
        layers.append(design.shape(d, mix(ink, other, i / (n - 1)), role="backdrop"))
    layers.append(design.shape(circle(cx, cy, 0.035 * side), other, role="backdrop"))
    return layers


def ranges(design: Design, box: Box, inks: tuple[str, ...]) -> list[Layer]:
    """Return ranges of hills one before the other, lighter with distance."""
    w, n = box.width, 6
    layers: list[Layer] = []
    for i in range(n):
        ripple = Ripple(design.rng, 4, 0.55)
        base = box.y + box.height * (0.34 + 0.66 * i / n)
        points = [
            (box.x + w * t / 24, base + 0.09 * box.height * ripple.at(0.5 * t / 24))
            for t in range(25)
        ]
        d = smooth(points) + f"L{box.right:.1f} {box.bottom:.1f}L{box.x:.1f} {box.bottom:.1f}Z"
        layers.append(design.shape(d, mix(inks[0], inks[-1], i / (n - 1)), role="backdrop"))
    return layers


def _grained(design: Design, box: Box) -> Layer:
    return grain(design, box.width, box.height, 0.3).but(box=box)
