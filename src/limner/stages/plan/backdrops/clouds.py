"""Kawaii sky: puffed clouds, a rainbow behind them, stars and hearts between."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.basics.path import circle, ellipse, rect, sector, star
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import gradient, placed, scatter

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

HEART = (
    "M0 0.9C-1.1 0.1 -0.95 -0.8 -0.45 -0.8C-0.15 -0.8 0 -0.55 0 -0.4"
    "C0 -0.55 0.15 -0.8 0.45 -0.8C0.95 -0.8 1.1 0.1 0 0.9Z"
)


def cloud(rng: Random, cx: float, cy: float, wide: float) -> str:
    """Return a cloud: puffs on a flat, round-ended foot."""
    r = wide * 0.17
    out = [rect(Box(cx - wide / 2, cy - r, wide, 2 * r), r)]
    for at, size in ((-0.24, 0.19), (0.02, 0.27), (0.25, 0.17)):
        k = wide * size * rng.uniform(0.92, 1.1)
        out.append(circle(cx + wide * at, cy - r * 0.5 - k * 0.35, k))
    return "".join(out)


def face(cx: float, cy: float, size: float) -> tuple[str, str]:
    """Return sleepy eyes with a smile as strokes, and cheeks as discs."""

    def bow(x: float, y: float, half: float, drop: float) -> str:
        return f"M{x - half:.1f} {y:.1f}Q{x:.1f} {y + drop:.1f} {x + half:.1f} {y:.1f}"

    lines = [bow(cx + side * size * 0.5, cy, size * 0.16, size * 0.2) for side in (-1, 1)]
    lines.append(bow(cx, cy + size * 0.16, size * 0.13, size * 0.18))
    cheek = Box(cx - size * 0.17, cy + size * 0.14, size * 0.34, size * 0.2)
    cheeks = "".join(ellipse(cheek.moved(side * size * 0.8, 0)) for side in (-1, 1))
    return "".join(lines), cheeks


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return a pale sky with a rainbow at one side and clouds along the edges."""
    rng = design.rng
    s = math.sqrt(w * h)
    light = (
        "#ffffff"
        if tones.loud > 0.7 and not tones.dark
        else mix(tones.step(0.8, tones.three), "#ffffff", 0.62 if tones.loud > 0.7 else 0.0)
    )
    pale = [mix(ink, tones.ground, 0.25) for ink in (tones.one, tones.three, tones.two)]
    sky = gradient(tones.step(0.18, tones.two), tones.step(0.12, tones.one))
    layers: list[Layer] = [design.shape(Box(0, 0, w, h), sky, role="backdrop")]
    x, y, r = w * rng.choice((0.16, 0.84)), h * 0.99, s * 0.4
    for i, ink in enumerate((*pale, mix(tones.two, tones.three, 0.5))):
        d = sector(x, y, r * (1 - 0.13 * i), -90, 90, r * (0.87 - 0.13 * i))
        layers.append(design.shape(d, ink, role="backdrop"))
    specks: list[str] = []
    hearts: list[str] = []
    for i, (px, py) in enumerate(scatter(rng, w, h, s * 0.13, 60)):
        if i % 4 == 3:
            hearts.append(placed(HEART, px, py, turn=rng.uniform(-25, 25), scale=s * 0.011))
        elif i % 4 == 1:
            specks.append(star(px, py, s * 0.012, 5, 0.52))
        else:
            specks.append(circle(px, py, s * 0.003))
    layers.append(design.shape("".join(specks), light, role="backdrop", opacity=0.9))
    layers.append(design.shape("".join(hearts), pale[0], role="backdrop"))
    places = [
        (0.12, 0.2, 0.26),
        (0.9, 0.14, 0.22),
        (0.86, 0.9, 0.36),
        (0.14, 0.93, 0.4),
        (0.5, 1.0, 0.44),
    ]
    for i, (cx, cy, size) in enumerate(places):
        wide = s * size * rng.uniform(0.9, 1.1)
        at = (w * cx + s * rng.uniform(-0.03, 0.03), h * cy)
        body = cloud(rng, *at, wide)
        layers.append(
            design.shape(placed(body, 0, s * 0.014), mix(light, pale[i % 3], 0.4), role="backdrop")
        )
        layers.append(design.shape(body, light, role="backdrop"))
        if i in (0, 2):
            lines, cheeks = face(at[0] + wide * 0.02, at[1] - wide * 0.06, wide * 0.17)
            pen = design.stroke(mix(tones.one, "#4a3b4f", 0.6 * tones.loud), 0.1).but(
                width=max(1.0, wide * 0.014), cap="round")  # fmt: skip
            layers.append(design.shape(cheeks, pale[0], role="backdrop"))
            layers.append(design.shape(lines, None, stroke=pen, role="backdrop"))
    return layers


BACKDROP = Backdrop(
    "clouds",
    draw,
    frozenset(
        {
            "nursery",
            "baby",
            "pastel",
            "bubble-tea",
            "stationery",
            "unicorn",
            "lullaby",
            "daydream",
            "plush",
        }
    ),
    manners=frozenset({"kawaii", "cute", "clouds"}),
    calm=0.5,
)
