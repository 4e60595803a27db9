"""Night sky: stars in a drift, a planet or a moon with its orbit."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, ellipse, smooth, star
from limner.document.layer import Layer
from limner.document.paint import Blur, Radial, Stop
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import gradient, grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return a deep sky with a bright drift, and one lit planet cropped by an edge."""
    rng = design.rng
    s = math.sqrt(w * h)
    sky = tones.ground if tones.dark else mix(tones.one, "#0b1026", 0.75)
    layers: list[Layer] = [
        design.shape(
            Box(0, 0, w, h),
            gradient(sky, mix(sky, tones.two, 0.34), angle=rng.choice((60, 120))),
            role="backdrop",
        ),
        design.shape(
            Box(w * 0.05, h * 0.36, w * 0.9, h * 0.26),
            mix(sky, tones.two, 0.6),
            form="ellipse",
            role="backdrop",
            rotate=-28,
            opacity=0.5,
            effects=(Blur(sigma=s * 0.07),),
        ),
    ]
    faint: list[str] = []
    bright: list[str] = []
    sparks: list[str] = []
    for i in range(240):
        x, y = rng.random() * w, rng.random() * h
        if i % 2:
            t = rng.gauss(0, 0.08)
            x = rng.random() * w
            y = h * 0.72 - x * 0.45 * h / w + t * h
        k = s * 0.0007 * (1 + rng.expovariate(1.1))
        (bright if rng.random() < 0.35 else faint).append(circle(x, y, min(k, s * 0.003)))
    for _ in range(9):
        x, y, r = rng.random() * w, rng.random() * h, s * rng.uniform(0.006, 0.014)
        sparks.append(star(x, y, r, 4, 0.16))
    layers.append(design.shape("".join(faint), "#ffffff", role="backdrop", opacity=0.5))
    layers.append(design.shape("".join(bright), "#ffffff", role="backdrop", opacity=0.92))
    layers.append(design.shape("".join(sparks), mix(tones.one, "#ffffff", 0.5), role="backdrop"))
    return [*layers, *planet(design, w, h, tones, sky), grain(design, w, h, 0.3)]


def planet(design: Design, w: float, h: float, tones: Tones, sky: str) -> list[Layer]:
    """Return a planet with bands, shaded by one sun, and a ring passing behind and before it."""
    rng = design.rng
    s = min(w, h)
    cx, cy = w * rng.choice((0.22, 0.76)), h * rng.uniform(0.54, 0.68)
    r = s * rng.uniform(0.24, 0.3)
    disc = circle(cx, cy, r)
    base = tones.one
    ball = Radial(
        centre=(0.32, 0.28),
        radius=0.85,
        stops=(
            Stop(offset=0.0, colour=shift(base, lightness=0.1)),
            Stop(offset=0.5, colour=base),
            Stop(offset=1.0, colour=mix(base, sky, 0.85)),
        ),
    )
    layers: list[Layer] = []
    tilt = math.radians(rng.uniform(-24, -14))
    pen = design.stroke(mix(tones.three, tones.one, 0.3), 1).but(width=r * 0.05)
    turned = []
    for start in (math.pi, 0.0):
        points = []
        for i in range(25):
            t = start + math.pi * i / 24
            x, y = r * 1.75 * math.cos(t), r * 0.42 * math.sin(t)
            points.append(
                (
                    cx + x * math.cos(tilt) - y * math.sin(tilt),
                    cy + x * math.sin(tilt) + y * math.cos(tilt),
                )
            )
        turned.append(design.shape(smooth(points), None, stroke=pen, opacity=0.9, role="backdrop"))
    layers.append(turned[0])
    layers.append(
        design.shape(Box(cx - r, cy - r, 2 * r, 2 * r), ball, form="ellipse", role="backdrop")
    )
    for k, (dy, t) in enumerate(((-0.5, 0.1), (-0.22, 0.06), (0.12, 0.13), (0.5, 0.08))):
        d = ellipse(Box(cx - r * 1.1, cy + r * (dy - t), r * 2.2, r * t * 2.4))
        ink = tones.two if k % 2 else shift(base, lightness=-0.12)
        layers.append(design.shape(d, ink, role="backdrop", opacity=0.28, clip=disc))
    layers.append(turned[1])
    return layers


BACKDROP = Backdrop(
    "stars",
    draw,
    frozenset(
        {
            "space",
            "night-sky",
            "stars",
            "galaxy",
            "cosmic",
            "astronomy",
            "planet",
            "universe",
            "moon",
            "science",
            "planetarium",
            "scifi",
            "sci-fi",
            "rocket",
            "nasa",
        }
    ),
    manners=frozenset({"starry"}),
    scene=True,
    calm=0.5,
    own=True,
)
