"""Fireworks: shells bursting in a night sky, over dark hills or a river's far bank."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch, shift
from limner.basics.geometry import Box
from limner.basics.path import circle
from limner.document.layer import Layer
from limner.document.paint import Blur
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import Ripple, gradient, ridge

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

PLACES = (
    (0.32, 0.34, 1.0), (0.74, 0.24, 0.72), (0.66, 0.58, 0.52), (0.12, 0.66, 0.42), (0.93, 0.5, 0.4),
    (0.5, 0.1, 0.36),
)  # fmt: skip
"""Where shells burst, in parts of the panel, and how large, the largest first."""
FIRE = ("#ffcf5c", "#ff6b5e", "#fff1cf", "#6fd3e8", "#f58fc0")


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return a night sky with shells of several sizes in it, and the land below them."""
    rng = design.rng
    sky = shift(tones.ground, lightness=-0.04) if tones.dark else mix(tones.one, "#0b1230", 0.82)
    low = mix(sky, "#5b6cae", 0.34 * tones.loud)
    side = min(min(w, h) * 0.42, max(w, h) * 0.26)
    layers: list[Layer] = [
        design.shape(Box(0, 0, w, h), gradient(sky, low, angle=90), role="backdrop")
    ]
    warm = [t for t in tones[1:] if oklch(t).chroma > 0.1 and oklch(t).lightness > 0.5]
    fires = [*warm[:1], *FIRE]
    for i, (x, y, size) in enumerate(PLACES):
        at = (w * (x + rng.uniform(-0.04, 0.04)), h * (y + rng.uniform(-0.04, 0.04)))
        fire = mix(sky, fires[i % len(fires)], 0.25 + 0.75 * tones.loud)
        layers += _shell(design, rng, at, side * size, fire, sky)
    hill = Ripple(rng)
    points = [(w * k / 40, h * (0.93 + 0.03 * hill.at(k / 14))) for k in range(41)]
    return [*layers, design.shape(ridge(points, w, h), mix(sky, "#04060f", 0.6), role="backdrop")]


def _shell(
    design: Design, rng: Random, at: tuple[float, float], r: float, fire: str, sky: str
) -> list[Layer]:
    """Return one burst: rings of falling trails with a spark at each end, and its glow."""
    cx, cy = at
    trails: list[str] = []
    sparks: list[str] = []
    hearts: list[str] = []
    for ring, (reach, count) in enumerate(((1.0, 30), (0.68, 22), (0.38, 14))):
        for i in range(count):
            turn = math.tau * (i + 0.5 * ring) / count + rng.uniform(-0.03, 0.03)
            far = r * reach * rng.uniform(0.92, 1.04)
            c, s = math.cos(turn), math.sin(turn)
            x, y = cx + far * c, cy + far * s + 0.09 * far
            near = far * (0.3 if ring < 2 else 0.2)
            trails.append(
                f"M{cx + near * c:.1f} {cy + near * s:.1f}"
                f"Q{cx + 0.7 * far * c:.1f} {cy + 0.7 * far * s:.1f} {x:.1f} {y:.1f}"
            )
            (hearts if ring == 2 else sparks).append(circle(x, y, r * (0.026 - 0.005 * ring)))
    pen = design.stroke(mix(sky, fire, 0.72), 1).but(width=max(0.75, r * 0.012))
    return [
        design.shape(circle(cx, cy, r * 0.75), fire, role="backdrop", opacity=0.2,
                     effects=(Blur(sigma=r * 0.32),)),
        design.shape("".join(trails), None, stroke=pen, role="backdrop"),
        design.shape("".join(sparks), fire, role="backdrop"),
        design.shape("".join(hearts), mix(fire, "#ffffff", 0.55), role="backdrop"),
    ]  # fmt: skip


BACKDROP = Backdrop(
    "fireworks",
    draw,
    manners=frozenset({"fireworks", "firework"}),
    scene=True,
    calm=0.4,
    own=True,
)
