"""Seals without words: sealing wax, an award rosette, a rubber stamp's rings, a notary's foil."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon, smooth, star
from limner.document.layer import Layer
from limner.document.paint import Radial, Stop, Stroke, Texture
from limner.stages.plan.ornaments.flower import petals, ruffle

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def wax(design: Design, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return sealing wax: an uneven pool, pressed flat in its middle, a fleuron in relief."""
    rng = design.rng
    points = []
    phase = rng.random() * math.tau
    for i in range(26):
        t = math.tau * i / 26
        k = r * (
            0.95
            + 0.05 * math.sin(3 * t + phase)
            + 0.035 * math.sin(7 * t)
            + rng.uniform(-0.015, 0.015)
        )
        points.append((cx + k * math.cos(t), cy + k * math.sin(t)))
    light, dark = shift(colour, lightness=0.09), shift(colour, lightness=-0.12)
    shades = ((0.0, light), (0.55, colour), (1.0, dark))
    stops = tuple(Stop(offset=at, colour=shade) for at, shade in shades)
    pool = Radial(centre=(0.36, 0.3), radius=0.8, stops=stops)
    pressed = Radial(centre=(0.64, 0.7), radius=0.8, stops=stops)
    inner = r * 0.68
    upper = circle(cx - r * 0.02, cy - r * 0.03, inner * 0.8)
    fleuron = petals(cx, cy, 0, inner * 0.78, 6, 0.7, -math.pi / 2)
    return [
        design.shape(smooth(points, closed=True), pool, effects=design.soft_shadow(0.5, 0.3)),
        design.shape(Box(cx - inner, cy - inner, 2 * inner, 2 * inner), pressed, form="ellipse"),
        design.shape(fleuron, dark, opacity=0.7),
        design.shape(fleuron, light, opacity=0.5, clip=upper),
    ]


def rosette(design: Design, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return an award's rosette: pleats, a plain middle with a star, and two tails below."""
    dark, light = shift(colour, lightness=-0.09), mix(colour, "#ffffff", 0.75)
    tails = []
    for lean in (-1, 1):
        x, foot = cx + lean * r * 0.42, cy + r * 1.75
        half = r * 0.26
        tails.append(
            polygon(
                [
                    (cx + lean * r * 0.12 - half, cy),
                    (cx + lean * r * 0.12 + half, cy),
                    (x + half, foot),
                    (x, foot - half * 0.9),
                    (x - half, foot),
                ]
            )
        )
    folds = "".join(
        polygon(
            [
                (cx, cy),
                (cx + r * math.cos(t), cy + r * math.sin(t)),
                (cx + r * math.cos(t + 0.13), cy + r * math.sin(t + 0.13)),
            ]
        )
        for t in (math.tau * i / 24 for i in range(24))
    )
    pen = design.stroke(colour, 0.2)
    return [
        design.shape("".join(tails), dark),
        design.shape(
            ruffle(cx, cy, r * 0.94, 24, 0.04, 0.0), colour, effects=design.soft_shadow(0.4, 0.2)
        ),
        design.shape(folds, dark, opacity=0.55),
        design.shape(circle(cx, cy, r * 0.62), light),
        design.shape(circle(cx, cy, r * 0.54), None, stroke=pen),
        design.shape(star(cx, cy, r * 0.34, 5, 0.42), colour),
    ]


def rubber(design: Design, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return a rubber stamp's rings with wavy cancelling lines, its ink worn."""
    paint = Texture(
        name="riso",
        colours=(f"{colour[:7]}00", colour[:7]),
        strength=1.0,
        scale=max(0.4, r / 160),
        seed=design.rng.randrange(1 << 16),
    )
    pen = Stroke(paint=paint, width=max(1.0, r * 0.045))
    waves = "".join(
        smooth(
            [(cx + r * (0.3 + 0.32 * i), cy + r * (0.22 * k + 0.07 * (-1) ** i)) for i in range(8)]
        )
        for k in (-2, -1, 0, 1, 2)
    )
    ticks = "".join(
        f"M{cx + r * 0.8 * math.cos(t):.1f} {cy + r * 0.8 * math.sin(t):.1f}"
        f"L{cx + r * 0.93 * math.cos(t):.1f} {cy + r * 0.93 * math.sin(t):.1f}"
        for t in (math.tau * i / 36 for i in range(36))
    )
    rings = circle(cx, cy, r) + circle(cx, cy, r * 0.74)
    thin = pen.but(width=max(0.8, r * 0.022))
    return [
        design.shape(rings, None, stroke=pen),
        design.shape(ticks, None, stroke=thin),
        design.shape(star(cx, cy, r * 0.4, 5, 0.42), paint),
        design.shape(waves, None, stroke=thin),
    ]


def notary(design: Design, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return a foil seal with a toothed edge and rings of beads."""
    leaf = Texture(
        name="foil",
        colours=(colour, shift(colour, lightness=-0.14), mix(colour, "#ffffff", 0.6)),
        scale=max(0.3, r / 400),
        strength=0.55,
        seed=design.rng.randrange(1 << 16),
    )
    dark = shift(colour, lightness=-0.2)
    beads = "".join(
        circle(cx + r * 0.74 * math.cos(t), cy + r * 0.74 * math.sin(t), r * 0.024)
        for t in (math.tau * i / 44 for i in range(44))
    )
    pen = Stroke(paint=dark, width=max(0.8, r * 0.018))
    return [
        design.shape(star(cx, cy, r, 40, 0.94), leaf, effects=design.soft_shadow(0.4, 0.22)),
        design.shape(circle(cx, cy, r * 0.84) + circle(cx, cy, r * 0.64), None, stroke=pen),
        design.shape(beads, dark),
        design.shape(star(cx, cy, r * 0.46, 8, 0.6), None, stroke=pen),
        design.shape(star(cx, cy, r * 0.28, 8, 0.5), dark),
    ]


SEALS = {"wax": wax, "rosette": rosette, "rubber": rubber, "notary": notary}
"""Seals by name: each takes the design, a middle, a radius and a colour."""
