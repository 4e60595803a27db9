"""A city's skyline in two depths, windows lit, the sky glowing behind."""

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


def blocks(rng: Random, w: float, h: float, low: float, high: float, wide: float) -> list[Box]:
    """Return buildings side by side, taller towards the middle; heights as shares of `h`."""
    out = []
    x = -wide * rng.random()
    while x < w:
        width = wide * rng.uniform(0.6, 1.3)
        middle = 1 - abs((x + width / 2) / w - 0.5) * 1.2
        tall = h * (low + (high - low) * max(0.0, rng.uniform(0.25, 1.0) * middle))
        out.append(Box(x, h - tall, width, tall + 2))
        x += width + wide * (0.0 if rng.random() < 0.7 else 0.12)
    return out


def crown(rng: Random, b: Box) -> str:
    """Return a roof: flat, stepped, pitched, or a mast."""
    form = rng.randrange(5)
    mid = b.x + b.width / 2
    if form == 0:
        return rect(Box(b.x + b.width * 0.2, b.y - b.width * 0.3, b.width * 0.6, b.width * 0.4))
    if form == 1:
        mast = rect(Box(mid - b.width * 0.02, b.y - b.width * 1.0, b.width * 0.04, b.width))
        return mast + rect(
            Box(mid - b.width * 0.14, b.y - b.width * 0.3, b.width * 0.28, b.width * 0.4)
        )
    if form == 2:
        return polygon([(b.x, b.y + 1), (b.right, b.y + 1), (b.right, b.y - b.width * 0.35)])
    if form == 3:
        return polygon(
            [
                (b.x + b.width * 0.1, b.y + 1),
                (b.right - b.width * 0.1, b.y + 1),
                (mid, b.y - b.width * 0.9),
            ]
        )
    return ""


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return sky and moon, a far and a near row of buildings, windows in the near one."""
    rng = design.rng
    s = math.sqrt(w * h)
    tones = tones.warmest()
    low = mix(tones.ground, tones.one, 0.42)
    near = shift(mix(tones.ground, tones.two, 0.28), lightness=-0.3 if not tones.dark else -0.06)
    layers: list[Layer] = [
        design.shape(Box(0, 0, w, h), gradient(tones.ground, low), role="backdrop"),
        design.shape(
            circle(w * rng.choice((0.28, 0.7)), h * 0.42, min(w, h) * 0.16),
            tones.one,
            role="backdrop",
        ),
    ]
    for depth, (a, b, wide) in enumerate(((0.3, 0.56, 0.1), (0.2, 0.46, 0.13), (0.1, 0.3, 0.17))):
        row = blocks(rng, w, h, a, b, s * wide * 0.8)
        colour = mix(mix(low, near, 0.35), near, depth / 2)
        d = "".join(rect(box) + crown(rng, box) for box in row)
        layers.append(design.shape(d, colour, role="backdrop"))
        if depth:
            panes = []
            for box in row:
                cols = max(2, int(box.width / (s * 0.02)))
                pitch = box.width / (cols + 0.6)
                for i in range(cols):
                    for j in range(int(box.height / (pitch * 1.3)) - 1):
                        if rng.random() < 0.42:
                            panes.append(
                                rect(
                                    Box(
                                        box.x + pitch * (0.5 + i),
                                        box.y + pitch * (0.6 + 1.3 * j),
                                        pitch * 0.5,
                                        pitch * 0.72,
                                    )
                                )
                            )
            layers.append(
                design.shape(
                    "".join(panes),
                    mix(tones.one, "#fff2c9", 0.4),
                    role="backdrop",
                    opacity=0.5 + 0.3 * (depth - 1),
                )
            )
        else:
            layers.append(
                design.shape(Box(0, h * 0.5, w, h * 0.5), fade(low, 0.0, 0.6), role="backdrop")
            )
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
    manners=frozenset({"skyline"}),
    scene=True,
    calm=0.4,
)
