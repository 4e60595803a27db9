"""Watercolour: translucent washes with darker, wandering edges, over rough paper."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift, with_alpha
from limner.basics.geometry import Box
from limner.basics.path import circle, smooth
from limner.document.layer import Layer
from limner.document.paint import Blur, Radial, Stop, Texture
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import Ripple, fade

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def puddle(rng: Random, cx: float, cy: float, rx: float, ry: float, rough: float = 0.09) -> str:
    """Return a wandering closed edge about an ellipse."""
    line = Ripple(rng, 5, 0.7)
    n = 72
    points = []
    for i in range(n):
        t = math.tau * i / n
        k = 1 + rough * line.at(2 * abs(i / n - 0.5) * 3.0) + rough * 0.25 * rng.uniform(-1, 1)
        points.append((cx + rx * k * math.cos(t), cy + ry * k * math.sin(t)))
    return smooth(points, closed=True)


def stain(design: Design, d: str, colour: str, s: float, strength: float = 0.5) -> list[Layer]:
    """Return one wash: a pale body, and a darker rim where the pigment dried."""
    rim = shift(colour, lightness=-0.08)
    pen = design.stroke(with_alpha(rim, 0.5), 0.1).but(width=s * 0.004)
    return [
        design.shape(d, colour, role="backdrop", opacity=strength, blend="multiply"),
        design.shape(
            d,
            None,
            role="backdrop",
            stroke=pen,
            effects=(Blur(sigma=s * 0.0013),),
            blend="multiply",
        ),
    ]


def band(rng: Random, w: float, y: float, h: float, wave: float) -> str:
    """Return a wash with a wandering upper edge at `y`, down to the foot."""
    line = Ripple(rng, 4, 0.55)
    n = 48
    pts = [(w * (i / n * 1.1 - 0.05), y - wave * line.at(i / n)) for i in range(n + 1)]
    return smooth(pts) + f"L{w * 1.06:.1f} {h * 1.05:.1f}L{-w * 0.06:.1f} {h * 1.05:.1f}Z"


def sunrise(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return a sky washed from warm to clear, a sun left wet, and hills in glazes."""
    rng = design.rng
    s = math.sqrt(w * h)
    horizon = h * rng.uniform(0.58, 0.66)
    sx = w * rng.choice((0.34, 0.5, 0.64))
    warm, rose = mix(tones.two, "#f7a54a", 0.45), mix(tones.one, "#ef7b6c", 0.5)
    layers: list[Layer] = [
        design.shape(
            Box(0, 0, w, h),
            Radial(
                centre=(sx / w, horizon / h),
                radius=0.62,
                stops=(
                    Stop(offset=0.0, colour=with_alpha(warm, 0.95)),
                    Stop(offset=0.4, colour=with_alpha(mix(warm, rose, 0.55), 0.55)),
                    Stop(offset=1.0, colour=with_alpha(rose, 0.04)),
                ),
            ),
            role="backdrop",
        )
    ]
    for i in range(5):
        y = horizon - h * (0.08 + 0.1 * i)
        d = puddle(
            rng, w * rng.random(), y, w * rng.uniform(0.3, 0.6), h * rng.uniform(0.018, 0.045), 0.25
        )
        layers.append(
            design.shape(
                d,
                mix(warm, rose, 0.3 + 0.15 * i),
                role="backdrop",
                opacity=0.3,
                blend="multiply",
                effects=(Blur(sigma=s * 0.006),),
            )
        )
    r = min(w, h) * 0.15
    layers.append(
        design.shape(
            circle(sx, horizon - r * 0.5, r * 1.5),
            "#fff3cf",
            role="backdrop",
            opacity=0.75,
            effects=(Blur(sigma=r * 0.3),),
        )
    )
    layers += stain(design, puddle(rng, sx, horizon - r * 0.5, r, r, 0.03), "#f48c4a", s, 0.85)
    hill = mix(tones.one, "#51688c", 0.55)
    for i in range(4):
        t = i / 3
        d = band(rng, w, horizon + h * (0.02 + 0.1 * i), h, h * (0.055 - 0.008 * i))
        colour = mix(mix(hill, rose, 0.55), shift(hill, lightness=-0.1), t)
        layers += stain(design, d, colour, s, 0.5 + 0.12 * t)
        layers.append(
            design.shape(
                Box(0, horizon + h * (0.06 + 0.1 * i), w, h * 0.16),
                fade("#ffffff", 0.0, 0.22),
                role="backdrop",
                clip=d,
            )
        )
    return layers


def puddles(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return three or four washes running into each other, off the middle, with splashes."""
    rng = design.rng
    s = math.sqrt(w * h)
    layers: list[Layer] = []
    inks = (tones.three, tones.two, tones.one, tones.two)
    for i, ink in enumerate(inks):
        cx, cy = (
            w * (0.12 + 0.8 * rng.random()),
            h * ((0.06, 0.96, 0.0, 0.9)[i] + 0.05 * rng.random()),
        )
        d = puddle(rng, cx, cy, s * rng.uniform(0.28, 0.46), s * rng.uniform(0.16, 0.28))
        layers += stain(design, d, mix(ink, "#ffffff", 0.25), s, 0.6)
    drops = "".join(
        circle(w * rng.random(), h * rng.random(), s * rng.uniform(0.002, 0.007)) for _ in range(26)
    )
    layers.append(design.shape(drops, tones.one, role="backdrop", opacity=0.3, blend="multiply"))
    return layers


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return a sunrise where the brief speaks of the sky or land, else free washes, on paper."""
    words = design.brief.prompt.lower()
    sky = any(k in words for k in ("sunrise", "sunset", "dawn", "landscape", "sky", "morning"))
    made = sunrise(design, w, h, tones) if sky else puddles(design, w, h, tones)
    paper = Texture(
        name="wash",
        colours=("#ffffff", "#d9d4c8"),
        strength=0.6,
        seed=design.rng.randrange(1 << 16),
    )
    tooth = Texture(
        name="paper",
        colours=("#ffffff", "#cfc8b8"),
        strength=0.5,
        seed=design.rng.randrange(1 << 16),
    )
    return [
        *made,
        design.shape(Box(0, 0, w, h), paper, role="texture", blend="multiply", opacity=0.35),
        design.shape(Box(0, 0, w, h), tooth, role="texture", blend="multiply", opacity=0.4),
    ]


BACKDROP = Backdrop(
    "wash",
    draw,
    frozenset({"aquarelle", "painterly", "painted", "poetic", "delicate", "wash"}),
    manners=frozenset({"watercolor", "watercolour"}),
    scene=True,
    calm=0.5,
)
