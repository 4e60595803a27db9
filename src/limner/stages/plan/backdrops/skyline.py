"""A city's skyline: towers with setbacks and crowns in three depths, lit floors, the sky's glow."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon, rect
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import fade, gradient, grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tower(rng: Random, x: float, foot: float, wide: float, tall: float) -> list[Box]:
    """Return a building's tiers from the foot up, each set back from the one below."""
    tiers = 1 if tall < wide * 1.6 else rng.choice((1, 2, 2, 3))
    out, y, width = [], foot + 2, wide
    for i in range(tiers):
        height = tall * (
            (0.58, 0.27, 0.15)[i] if tiers == 3 else (0.7, 0.3)[i] if tiers == 2 else 1
        )
        out.append(Box(x + (wide - width) / 2, y - height, width, height + 1))
        y -= height
        width *= rng.uniform(0.58, 0.76)
    return out


def crown(rng: Random, b: Box) -> str:
    """Return what stands on a roof: tank, mast, slant, spire, dome, steps or parapet."""
    mid, w, top = b.x + b.width / 2, b.width, b.y
    form = rng.randrange(7) if b.height > 0.9 * w else rng.choice((0, 1, 5, 6, 6))
    if form == 0:
        legs = rect(Box(mid - w * 0.12, top - w * 0.12, w * 0.03, w * 0.13)) + rect(
            Box(mid + w * 0.09, top - w * 0.12, w * 0.03, w * 0.13)
        )
        roof = polygon(
            [
                (mid - w * 0.17, top - w * 0.36),
                (mid, top - w * 0.48),
                (mid + w * 0.17, top - w * 0.36),
            ]
        )
        return legs + rect(Box(mid - w * 0.15, top - w * 0.37, w * 0.3, w * 0.26)) + roof
    if form == 1:
        mast = polygon([(mid - w * 0.025, top), (mid, top - w * 1.1), (mid + w * 0.025, top)])
        return mast + rect(Box(mid - w * 0.16, top - w * 0.16, w * 0.32, w * 0.2))
    if form == 2:
        return polygon([(b.x, top + 1), (b.right, top + 1), (b.right, top - w * 0.4)])
    if form == 3:
        return polygon(
            [(b.x + w * 0.12, top + 1), (b.right - w * 0.12, top + 1), (mid, top - w * 1.0)]
        )
    if form == 4:
        left, right, rise = b.x + w * 0.14, b.right - w * 0.14, top - w * 0.48
        dome = (
            f"M{left:.1f} {top + 1:.1f}"
            f"C{left:.1f} {rise:.1f} {right:.1f} {rise:.1f} {right:.1f} {top + 1:.1f}Z"
        )
        return dome + rect(Box(mid - w * 0.015, top - w * 0.6, w * 0.03, w * 0.3))
    if form == 5:
        return "".join(rect(Box(mid - w * k / 2, top - w * 0.13 * (i + 1), w * k, w * 0.14))
                       for i, k in enumerate((0.7, 0.42, 0.16)))  # fmt: skip
    return rect(Box(b.x - w * 0.03, top - w * 0.04, w * 1.06, w * 0.07))


def panes(rng: Random, b: Box, pitch: float) -> list[str]:
    """Return a tier's lit windows: by grid, in bands or in strips; whole floors are dark."""
    form = rng.randrange(3)
    cols = max(2, int(b.width / pitch))
    step = b.width / (cols + 0.5)
    rise = step * (1.25, 0.95, 1.6)[form]
    out = []
    for j in range(int((b.height - rise * 0.4) / rise)):
        lit = rng.choice((0.15, 0.35, 0.6))
        y = b.y + rise * (0.55 + j)
        if form == 1:
            start = rng.random() * 0.5
            run = (1 - start) * rng.random()
            if rng.random() < 0.75:
                out.append(
                    rect(
                        Box(
                            b.x + b.width * (0.08 + 0.84 * start),
                            y,
                            b.width * 0.84 * run,
                            rise * 0.34,
                        )
                    )
                )
            continue
        for i in range(cols):
            if rng.random() < lit:
                wide, tall = ((0.46, 0.6), (0, 0), (0.3, 0.74))[form]
                out.append(rect(Box(b.x + step * (0.5 + i), y, step * wide, rise * tall)))
    return out


def row(
    rng: Random, w: float, foot: float, low: float, high: float, wide: float
) -> list[list[Box]]:
    """Return buildings side by side, taller about two places; low and high in pixels."""
    out = []
    x = -wide * rng.random()
    first, second = rng.uniform(0.15, 0.45), rng.uniform(0.6, 0.9)
    while x < w:
        width = wide * rng.uniform(0.55, 1.25)
        t = (x + width / 2) / w
        rise = max(
            math.exp(-(((t - first) / 0.16) ** 2)), 0.8 * math.exp(-(((t - second) / 0.14) ** 2))
        )
        tall = low + (high - low) * rise * rng.uniform(0.5, 1.0)
        out.append(tower(rng, x, foot, width, tall))
        x += width + (wide * 0.1 if rng.random() < 0.3 else 0)
    return out


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return sky and moon, three rows of buildings with shaded sides, windows in the nearer two."""
    rng = design.rng
    s = math.sqrt(w * h)
    tones = tones.warmest()
    low = mix(tones.ground, tones.one, 0.42)
    near = shift(mix(tones.ground, tones.two, 0.28), lightness=-0.3 if not tones.dark else -0.06)
    near = mix(tones.step(0.7, tones.two), near, tones.loud)
    moon = circle(w * rng.choice((0.28, 0.7)), h * 0.36, min(w, h) * 0.13)
    layers: list[Layer] = [
        design.shape(Box(0, 0, w, h), gradient(tones.ground, low), role="backdrop"),
        design.shape(moon, tones.one, role="backdrop"),
    ]
    lamp = mix(tones.one, "#fff2c9", 0.4 * tones.loud)
    for depth, (a, b, wide) in enumerate(
        ((0.26, 0.6, 0.075), (0.16, 0.48, 0.1), (0.06, 0.3, 0.135))
    ):
        city = row(rng, w, h, h * a, h * b, s * wide)
        colour = mix(mix(low, near, 0.3), near, depth / 2)
        tiers = [tier for building in city for tier in building]
        d = "".join(rect(tier) for tier in tiers) + "".join(crown(rng, t[-1]) for t in city)
        layers.append(design.shape(d, colour, role="backdrop"))
        shade = "".join(rect(Box(t.x + t.width * 0.7, t.y, t.width * 0.3, t.height)) for t in tiers)
        dark = mix(colour, shift(colour, lightness=-0.045), tones.loud)
        layers.append(design.shape(shade, dark, role="backdrop"))
        if depth:
            lit = "".join(p for t in tiers for p in panes(rng, t, s * 0.011 * (0.8 + 0.3 * depth)))
            layers.append(design.shape(lit, lamp, role="backdrop", opacity=0.3 + 0.3 * depth))
        haze = Box(0, h * 0.5, w, h * 0.5)
        layers.append(design.shape(haze, fade(low, 0.0, (0.7, 0.4, 0.0)[depth]), role="backdrop"))
    return [*layers, grain(design, w, h, 0.3)]


BACKDROP = Backdrop(
    "skyline",
    draw,
    frozenset(
        {
            "city",
            "urban",
            "downtown",
            "metropolis",
            "apartment",
            "real-estate",
            "property",
            "office",
            "town",
            "noir",
            "rooftop",
            "nightlife",
            "new-york",
        }
    ),
    manners=frozenset({"skyline", "cityscape"}),
    scene=True,
    calm=0.4,
)
