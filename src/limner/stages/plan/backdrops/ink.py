"""Ink wash: mist and mountains, a red sun, bamboo and birds, for East Asian briefs."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon
from limner.document.layer import Layer
from limner.document.paint import Blur, Texture
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.backdrops.hills import jagged
from limner.stages.plan.ornaments.sprig import leaf
from limner.stages.plan.parts.drawing import fade, grain, ridge

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def bamboo(design: Design, x: float, foot: float, height: float, colour: str) -> list[Layer]:
    """Return two canes with joints and hanging leaves."""
    rng = design.rng
    canes: list[str] = []
    light: list[str] = []
    for j, (dx, k) in enumerate(((0.0, 1.0), (height * 0.055, 0.8))):
        thick = height * (0.017 - 0.004 * j)
        lean = height * rng.uniform(-0.05, 0.05)
        joints = 6
        for i in range(joints):
            t0, t1 = i / joints, (i + 0.94) / joints
            y0, y1 = foot - height * k * t0, foot - height * k * t1
            x0, x1 = x + dx + lean * t0 * t0, x + dx + lean * t1 * t1
            a = thick * (1 - 0.5 * t0) / 2
            canes.append(
                polygon([(x0 - a, y0), (x0 + a, y0), (x1 + a * 0.9, y1), (x1 - a * 0.9, y1)])
            )
            if i > 1:
                side = rng.choice((-1, 1))
                tip = (x1 + side * height * 0.09, y1 + height * 0.015)
                for _ in range(rng.choice((3, 4, 5))):
                    angle = math.pi / 2 - side * rng.uniform(0.25, 1.25)
                    one, other, _rib = leaf(*tip, angle, height * rng.uniform(0.09, 0.15), 0.2)
                    (canes if rng.random() < 0.6 else light).extend((one, other))
                canes.append(polygon([(x1, y1), (tip[0], tip[1] - 1), (tip[0], tip[1] + 1)]))
    return [
        design.shape("".join(light), mix(colour, "#ffffff", 0.35), role="backdrop", opacity=0.7),
        design.shape("".join(canes), colour, role="backdrop", opacity=0.92),
    ]


def birds(design: Design, x: float, y: float, s: float, colour: str) -> Layer:
    """Return a small flock as brush ticks."""
    d = []
    for i in range(4):
        bx, by = x + s * (0.05 * i + design.rng.uniform(0, 0.02)), y + s * 0.03 * ((i * 2) % 3)
        k = s * (0.022 - 0.003 * i)
        d.append(
            f"M{bx - k:.1f} {by - k * 0.4:.1f}Q{bx - k * 0.4:.1f} "
            f"{by - k * 0.7:.1f} {bx:.1f} {by:.1f}"
            f"Q{bx + k * 0.4:.1f} {by - k * 0.8:.1f} {bx + k:.1f} {by - k * 0.5:.1f}"
            f"Q{bx + k * 0.4:.1f} {by - k * 0.45:.1f} {bx:.1f} {by + k * 0.2:.1f}"
            f"Q{bx - k * 0.4:.1f} {by - k * 0.35:.1f} {bx - k:.1f} {by - k * 0.4:.1f}Z"
        )
    return design.shape("".join(d), colour, role="backdrop", opacity=0.85)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return paper, a sun, ridges that dissolve in mist at their feet, and bamboo at one side."""
    rng = design.rng
    s = math.sqrt(w * h)
    ink = shift(mix(tones.one, "#1c2421", 0.55), lightness=-0.02)
    if tones.dark:
        ink = mix(tones.one, "#ffffff", 0.2)
    right = rng.random() < 0.5
    sun = "#c0392b" if not tones.dark else "#d7543f"
    layers: list[Layer] = []
    r = s * 0.085
    sx, sy = w * (0.44 if right else 0.56), h * 0.46
    layers.append(design.shape(circle(sx, sy, r), sun, role="backdrop", opacity=0.88))
    for i in range(4):
        t = i / 3
        base = h * (0.66 + 0.3 * t)
        points = jagged(rng, w * 1.1, base, h * (0.24 - 0.05 * t))
        d = ridge([(x - w * 0.05, y) for x, y in points], w * 1.05, h + s * 0.1)
        strength = 0.22 + 0.55 * t
        top = min(y for _, y in points)
        colour = mix(tones.ground, ink, strength)
        layers.append(
            design.shape(
                Box(0, top - 2, w, max(1.0, base - top + h * 0.02)),
                fade(colour, 0.95, 0.0),
                role="backdrop",
                clip=d,
            )
        )
        layers.append(
            design.shape(
                d,
                None,
                role="backdrop",
                opacity=0.3 + 0.2 * t,
                stroke=design.stroke(mix(tones.ground, ink, strength + 0.2), 0.5),
                effects=(Blur(sigma=s * 0.004),),
                clip=f"M0 0L{w:.1f} 0L{w:.1f} {base:.1f}L0 {base:.1f}Z",
            )
        )
    layers.append(birds(design, w * (0.12 if right else 0.66), h * 0.4, s, ink))
    layers += bamboo(design, w * (0.1 if right else 0.86), h * 1.02, h * 0.62, ink)
    layers.append(
        design.shape(
            Box(0, 0, w, h),
            Texture(
                name="wash",
                colours=(tones.ground, mix(tones.ground, ink, 0.25)),
                strength=0.5,
                seed=rng.randrange(1 << 16),
            ),
            role="texture",
            blend="multiply" if not tones.dark else "screen",
            opacity=0.3,
        )
    )
    return [*layers, grain(design, w, h, 0.25)]


BACKDROP = Backdrop(
    "ink",
    draw,
    frozenset(
        {
            "ink",
            "sumi",
            "shan-shui",
            "zen",
            "calligraphy-ink",
            "chinese-painting",
            "tea-ceremony",
            "guofeng",
        }
    ),
    manners=frozenset({"ink-wash", "sumi-e"}),
    scene=True,
    calm=0.6,
)
