"""Chrome: drops of liquid metal over a pale gradient, lens stars, rings, after the year 2000."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import smooth
from limner.document.layer import Layer
from limner.document.paint import Linear, Radial, Shadow, Stop, Stroke
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.ornaments.bursts import glint
from limner.stages.plan.parts.drawing import textured

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def blob(rng: Random, cx: float, cy: float, r: float) -> str:
    """Return a drop with two or three soft lobes."""
    lobes, phase = rng.choice((2, 3)), rng.random() * math.tau
    stretch = rng.uniform(0.16, 0.3)
    points = []
    for i in range(24):
        t = math.tau * i / 24
        k = r * (1 + stretch * math.sin(lobes * t + phase) + 0.06 * math.sin(5 * t + phase * 2))
        points.append((cx + k * math.cos(t), cy + k * math.sin(t)))
    return smooth(points, closed=True)


def metal(tint: str, ground: str, loud: float) -> Linear:
    """Return chrome: sky above, a hard horizon, the floor's light below."""
    light = (
        mix(ground, mix("#ffffff", tint, 0.12), loud) if loud > 0.7 else shift(tint, lightness=0.03)
    )
    dark = mix(tint, shift(tint, lightness=-0.32), loud)
    half = mix(tint, light, 0.5)
    places = (0.0, 0.2, 0.42, 0.5, 0.6, 0.76, 0.92, 1.0)
    shades = zip(places, (light, half, dark, tint, light, half, dark, half), strict=True)
    stops = tuple(Stop(offset=at, colour=colour) for at, colour in shades)
    return Linear(start=(0.2, 0), end=(0.65, 1), stops=stops)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the gradient, orbits, drops about the edges, and glints."""
    rng = design.rng
    s = math.sqrt(w * h)
    layers: list[Layer] = [
        textured(
            design,
            w,
            h,
            "mesh",
            (tones.ground, tones.step(0.35, tones.two), tones.step(0.4, tones.one)),
        )
    ]
    pen = Stroke(paint=tones.step(0.5, tones.two), width=max(0.7, s * 0.0016))
    for _ in range(3):
        rx, ry = s * rng.uniform(0.3, 0.7), s * rng.uniform(0.08, 0.2)
        cx, cy = w * rng.uniform(0.2, 0.8), h * rng.uniform(0.2, 0.8)
        orbit = Box(cx - rx, cy - ry, 2 * rx, 2 * ry)
        lean = rng.uniform(-40, 40)
        layers.append(
            design.shape(orbit, None, form="ellipse", stroke=pen, rotate=lean, role="backdrop")
        )
    dark = f"#000000{round(10 + 50 * tones.loud):02x}"
    shade = Shadow(dy=s * 0.012, blur=s * 0.02, colour=dark)
    inks = (tones.two, tones.three, tones.one)
    places = (
        (0.06, 0.14, 0.15), (0.95, 0.2, 0.11), (0.9, 0.88, 0.17), (0.1, 0.86, 0.1),
        (0.7, 0.06, 0.05), (0.3, 0.95, 0.045), (0.97, 0.55, 0.04), (0.03, 0.5, 0.035),
    )  # fmt: skip
    white = f"#ffffff{round(200 * tones.loud):02x}"
    stops = (Stop(offset=0.0, colour=white), Stop(offset=1.0, colour="#ffffff00"))
    shine = Radial(centre=(0.32, 0.26), radius=0.3, stops=stops)
    for i, (x, y, r) in enumerate(places):
        d = blob(rng, w * x, h * y, s * r * rng.uniform(0.85, 1.15))
        paint = metal(inks[i % 3], tones.ground, tones.loud)
        layers.append(design.shape(d, paint, role="backdrop", effects=(shade,)))
        layers.append(design.shape(d, shine, role="backdrop"))
    star = mix(tones.ground, "#ffffff", 0.9) if tones.loud > 0.7 else tones.step(0.8)
    marks = "".join(
        glint(w * rng.random(), h * rng.random(), s * rng.uniform(0.012, 0.05)) for _ in range(9)
    )
    return [*layers, design.shape(marks, star, role="backdrop")]


BACKDROP = Backdrop(
    "chrome",
    draw,
    frozenset({"2000s", "millennium", "rave", "techno", "futuristic", "metallic", "liquid"}),
    manners=frozenset({"y2k", "chrome", "liquid-metal"}),
    calm=0.4,
)
