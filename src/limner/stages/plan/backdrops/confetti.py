"""Confetti in the air: foil slips tumbling, discs, and streamers that twist as they fall."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import ellipse, polygon
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import grain, placed, scatter

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Faces = dict[str, list[str]]
"""Outlines by colour, in paint order of first mention."""


def slip(rng: Random, x: float, y: float, k: float) -> str:
    """Return a slip of foil seen at a slant, or a disc seen as an ellipse."""
    tilt = rng.uniform(0.25, 1.0)
    if rng.random() < 0.32:
        return placed(ellipse(Box(-k * 0.62, -k * 0.62 * tilt, 1.24 * k, 1.24 * k * tilt)), x, y,
                      turn=rng.uniform(0, 180))  # fmt: skip
    lean = rng.uniform(-0.5, 0.5) * k
    corners = [(-k + lean, -k * 0.5 * tilt), (k + lean, -k * 0.5 * tilt),
               (k - lean, k * 0.5 * tilt), (-k - lean, k * 0.5 * tilt)]  # fmt: skip
    return placed(polygon(corners), x, y, turn=rng.uniform(0, 180))


def streamer(rng: Random, x: float, y: float, length: float, wide: float) -> tuple[str, str]:
    """Return a twisting ribbon from (x, y) downwards: its front faces, and its backs."""
    turns = rng.randrange(4, 7)
    lean, phase = rng.uniform(-0.5, 0.5), rng.random() * math.tau
    n = turns * 12
    front: list[str] = []
    back: list[str] = []
    middle: list[tuple[float, float]] = []
    half: list[float] = []
    for i in range(n + 1):
        t = i / n
        middle.append(
            (x + length * (lean * t * t + 0.09 * math.sin(t * turns * 2.2 + phase)), y + length * t)
        )
        half.append(wide * math.cos(t * turns * math.pi + phase) / 2)
    for i in range(n):
        (ax, ay), (bx, by) = middle[i], middle[i + 1]
        quad = polygon([(ax - half[i], ay), (ax + half[i], ay + wide * 0.2),
                        (bx + half[i + 1], by + wide * 0.2), (bx - half[i + 1], by)])  # fmt: skip
        (front if half[i] + half[i + 1] > 0 else back).append(quad)
    return "".join(front), "".join(back)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return three depths of slips, denser at the top, and a few streamers before them."""
    rng = design.rng
    s = math.sqrt(w * h)
    inks = (tones.one, tones.two, tones.three)
    dark = {ink: mix(ink, shift(ink, lightness=-0.11), tones.loud) for ink in inks}
    layers: list[Layer] = []
    for gap, size, strength in ((0.06, 0.006, 0.45), (0.085, 0.0105, 0.8), (0.15, 0.019, 1.0)):
        faces: Faces = {}
        for i, (x, y) in enumerate(scatter(rng, w, h, s * gap, 260, edge=s * 0.02)):
            if rng.random() < 0.9 * max(0.0, y / h) ** 0.8:
                continue
            ink = inks[i % 3]
            shade = ink if rng.random() < 0.62 else dark[ink]
            colour = tones.step(strength, shade)
            faces.setdefault(colour, []).append(slip(rng, x, y, s * size * rng.uniform(0.75, 1.25)))
        for colour, parts in faces.items():
            layers.append(design.shape("".join(parts), colour, role="backdrop"))
    for i in range(6):
        x = w * ((i + rng.uniform(0.2, 0.8)) / 6)
        if abs(x / w - 0.5) < 0.16:
            continue
        ink = inks[i % 3]
        front, back = streamer(rng, x, -h * 0.05, s * rng.uniform(0.25, 0.5), s * 0.02)
        layers.append(design.shape(back, dark[ink], role="backdrop"))
        layers.append(design.shape(front, ink, role="backdrop"))
    return [*layers, grain(design, w, h, 0.2)]


BACKDROP = Backdrop(
    "confetti",
    draw,
    frozenset(
        {
            "party",
            "birthday",
            "celebration",
            "kids",
            "playful",
            "anniversary",
            "fun",
            "new-year",
            "fair",
            "carnival",
            "winner",
            "congratulations",
        }
    ),
    manners=frozenset({"confetti", "streamers"}),
    calm=0.4,
)
