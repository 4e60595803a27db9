"""Paper cut: sheets with wandering openings laid over each other, each throwing its shadow."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, commands, rect, smooth
from limner.document.layer import Layer
from limner.document.paint import Shadow
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.backdrops.hills import rolling
from limner.stages.plan.parts.drawing import Ripple, grain, ridge

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def opening(rng: Random, cx: float, cy: float, rx: float, ry: float) -> str:
    """Return a wandering closed edge about an ellipse, with bays and noses."""
    lobes = rng.choice((3, 4, 5))
    phase, other = rng.random() * math.tau, rng.random() * math.tau
    points = []
    for i in range(48):
        t = math.tau * i / 48
        k = 1 + 0.1 * math.sin(lobes * t + phase) + 0.06 * math.sin((lobes + 2) * t + other)
        points.append((cx + rx * k * math.cos(t), cy + ry * k * math.sin(t)))
    return smooth(points, closed=True)


def waved(rng: Random, w: float, h: float, y: float, height: float, top: bool) -> str:
    """Return a sheet with a wavy edge, hung from the top or standing at the foot."""
    line = Ripple(rng, 3, 0.55)
    points = [(w * i / 40, y + height * line.at(i / 40)) for i in range(41)]
    edge = smooth(points)
    far = -0.1 * h if top else 1.1 * h
    right, left = f"{w * 1.1:.1f}", f"{-w * 0.1:.1f}"
    return (
        f"{edge}L{right} {points[-1][1]:.1f}L{right} {far:.1f}L{left} {far:.1f}"
        f"L{left} {points[0][1]:.1f}Z"
    )


def ramp_of(tones: Tones, count: int) -> list[str]:
    """Return the sheets' colours from the deepest to the nearest."""
    deep = mix(tones.two, shift(tones.two, lightness=-0.12), tones.loud)
    stops = (deep, tones.two, tones.one, tones.three, tones.step(0.35, tones.three))
    out = []
    for i in range(count):
        place = i / (count - 1) * (len(stops) - 1)
        k = min(len(stops) - 2, int(place))
        out.append(mix(stops[k], stops[k + 1], place - k))
    return out


def tunnel(design: Design, w: float, h: float, tones: Tones, shade: Shadow) -> list[Layer]:
    """Return openings within openings, the ground the nearest sheet."""
    rng = design.rng
    cx, cy = w * rng.uniform(0.42, 0.58), h * rng.uniform(0.42, 0.56)
    whole = rect(Box(-w * 0.2, -h * 0.2, w * 1.4, h * 1.4))
    colours = [*ramp_of(tones, 5), tones.ground]
    layers: list[Layer] = [
        design.shape(
            Box(0, 0, w, h), shift(colours[0], lightness=-0.05 * tones.loud), role="backdrop"
        )
    ]
    for i, colour in enumerate(colours):
        k = 0.13 + 0.075 * i
        d = whole + backwards(opening(rng, cx, cy, w * k * 1.05, h * k * 1.05))
        layers.append(design.shape(d, colour, role="backdrop", effects=(shade,)))
    return layers


def backwards(d: str) -> str:
    """Return a closed curve run the other way round, so that it is a hole in what surrounds it."""
    points: list[tuple[float, float]] = []
    curves: list[tuple[float, ...]] = []
    for letter, v in commands(d):
        if letter == "M":
            points.append((v[0], v[1]))
        elif letter == "C":
            curves.append(v)
            points.append((v[4], v[5]))
    out = [f"M{points[-1][0]:.1f} {points[-1][1]:.1f}"]
    for k in range(len(curves) - 1, -1, -1):
        v, (x, y) = curves[k], points[k]
        out.append(f"C{v[2]:.1f} {v[3]:.1f} {v[0]:.1f} {v[1]:.1f} {x:.1f} {y:.1f}")
    return "".join(out) + "Z"


def curtains(design: Design, w: float, h: float, tones: Tones, shade: Shadow) -> list[Layer]:
    """Return wavy sheets from above and below, nearer ones farther out, a clear middle."""
    rng = design.rng
    layers: list[Layer] = []
    for i, colour in enumerate(ramp_of(tones, 5)):
        t = i / 4
        for top, y in ((True, h * (0.3 - 0.25 * t)), (False, h * (0.7 + 0.25 * t))):
            d = waved(rng, w, h, y, h * 0.045, top)
            layers.append(design.shape(d, colour, role="backdrop", effects=(shade,)))
    return layers


def valley(design: Design, w: float, h: float, tones: Tones, shade: Shadow) -> list[Layer]:
    """Return a paper sun behind five hills."""
    rng = design.rng
    r = min(w, h) * 0.19
    sun = circle(w * rng.choice((0.3, 0.5, 0.7)), h * 0.4, r)
    layers: list[Layer] = [design.shape(sun, tones.three, role="backdrop", effects=(shade,))]
    for i, colour in enumerate(reversed(ramp_of(tones, 5))):
        hill = rolling(rng, w, h * (0.62 + 0.1 * i), h * 0.14)
        d = ridge([(-w * 0.1, hill[0][1]), *hill, (w * 1.1, hill[-1][1])], w * 1.1, h * 1.1)
        layers.append(design.shape(d, colour, role="backdrop", effects=(shade,)))
    return layers


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return one of the three stagings, lit from above left."""
    s = math.sqrt(w * h)
    dark = f"#000000{round(20 + 75 * tones.loud):02x}"
    shade = Shadow(dx=s * 0.003, dy=s * 0.009, blur=s * 0.012, colour=dark)
    form = design.rng.choice((tunnel, curtains, valley))
    return [*form(design, w, h, tones, shade), grain(design, w, h, 0.3)]


BACKDROP = Backdrop(
    "papercut",
    draw,
    frozenset({"layers", "handmade", "craft", "storybook", "origami"}),
    manners=frozenset({"paper-cut", "papercut", "cut-paper", "paper-craft", "layered-paper"}),
    calm=0.5,
)
