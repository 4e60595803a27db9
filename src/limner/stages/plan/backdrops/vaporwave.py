"""Vaporwave: a slit sun over wireframe hills and a floor of lines running to the horizon."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.basics.path import circle, line, polygon, rect
from limner.document.layer import Layer
from limner.document.paint import Linear, Stop, Stroke
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import fade, gradient

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def floor(w: float, h: float, horizon: float) -> str:
    """Return the floor's lines: some to the vanishing point, some across, closer when farther."""
    cx, deep = w / 2, h - horizon
    spread = max(w, deep * 2) * 0.16
    out = [line(cx + i * spread * 0.1, horizon, cx + i * spread * 1.35, h) for i in range(-26, 27)]
    for k in range(1, 15):
        y = horizon + deep * (k / 14) ** 2.1
        out.append(line(0, y, w, y))
    return "".join(out)


def wires(design: Design, w: float, horizon: float, height: float) -> tuple[str, str]:
    """Return hills either side as an outline, and the lines of their facets."""
    rng = design.rng
    outline, facets = [], []
    for left in (True, False):
        n = 7
        top = []
        for i in range(n + 1):
            x = w * 0.42 * i / n
            tall = height * (1 - i / n) ** 1.2 * rng.uniform(0.45, 1.1)
            top.append((x if left else w - x, horizon - tall))
        foot = (top[-1][0], horizon)
        outline.append(polygon([*top, foot, (0.0 if left else w, horizon)]))
        for (x, y), (x2, y2) in itertools.pairwise(top):
            facets += [line(x, y, x, horizon), line(x, y, x2, (y2 + horizon) / 2),
                       line(x, (y + horizon) / 2, x2, y2), line(x, y, x2, y2),
                       line(x, (y + horizon) / 2, x2, horizon)]  # fmt: skip
    return "".join(outline), "".join(facets)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return sky, sun, hills and floor; the lines glow where the tones are strong."""
    s = math.sqrt(w * h)
    horizon = h * design.rng.uniform(0.6, 0.68)
    cx, r = w / 2, min(w * 0.3, horizon * 0.42)
    cy = horizon - r * 0.72
    low = mix(tones.ground, tones.two, 0.5)
    sun = Linear(
        start=(0, 0),
        end=(0, 1),
        stops=(Stop(offset=0.0, colour=tones.three), Stop(offset=1.0, colour=tones.one)),
    )
    layers: list[Layer] = [
        design.shape(Box(0, 0, w, horizon), gradient(tones.ground, low), role="backdrop"),
        design.shape(circle(cx, cy, r * 1.25), tones.one, role="backdrop", opacity=0.14),
        design.shape(Box(cx - r, cy - r, 2 * r, 2 * r), sun, form="ellipse", role="backdrop",
                     clip=slats(w, cy, r, horizon)),
    ]  # fmt: skip
    outline, facets = wires(design, w, horizon, h * 0.2)
    pen = Stroke(paint=tones.two, width=max(0.7, s * 0.0016), join="round")
    dark = mix(tones.ground, tones.two, 0.12)
    layers.append(design.shape(outline, dark, role="backdrop"))
    layers.append(design.shape(facets, None, stroke=pen, role="backdrop"))
    layers.append(
        design.shape(Box(0, horizon, w, h - horizon), gradient(mix(dark, tones.one, 0.2), dark),
                     role="backdrop")
    )  # fmt: skip
    lines = floor(w, h, horizon)
    ground = rect(Box(0, horizon, w, h - horizon))
    glow = Stroke(paint=tones.one, width=max(1.6, s * 0.006))
    layers.append(
        design.shape(lines, None, stroke=glow, role="backdrop", clip=ground, opacity=0.22)
    )
    layers.append(
        design.shape(lines, None, stroke=pen.but(paint=tones.one), role="backdrop", clip=ground)
    )
    haze = Box(0, horizon - h * 0.1, w, h * 0.1)
    layers.append(design.shape(haze, fade(tones.one, 0.0, 0.35), role="backdrop"))
    layers.append(
        design.shape(Box(0, horizon - s * 0.0015, w, s * 0.003), tones.one, role="backdrop")
    )
    return layers


def slats(w: float, cy: float, r: float, horizon: float) -> str:
    """Return what of the sun is seen: all above its middle, ever thinner slats below."""
    out = [rect(Box(0, cy - r, w, r * 1.02))]
    y, gap = cy + r * 0.02, r * 0.03
    while y < horizon:
        y += gap
        thick = r * 0.15 - gap * 0.35
        out.append(rect(Box(0, y, w, max(r * 0.03, thick))))
        y += max(r * 0.03, thick)
        gap *= 1.28
    return "".join(out)


BACKDROP = Backdrop(
    "vaporwave",
    draw,
    frozenset({"1980s", "80s", "eighties", "arcade", "neon", "retrofuturism", "miami", "synth"}),
    manners=frozenset({"vaporwave", "synthwave", "retrowave", "outrun"}),
    scene=True,
    calm=0.3,
)
