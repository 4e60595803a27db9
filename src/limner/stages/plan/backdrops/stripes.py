"""Bands: diagonal ones with drive, or a seventies ribbon that turns a corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.path import polygon, sector
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def band(x: float, width: float, h: float, lean: float) -> str:
    """Return a parallelogram from the foot at `x`, leaning `lean` pixels over `h`."""
    return polygon([(x, h), (x + width, h), (x + width + lean, 0), (x + lean, 0)])


def diagonal(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return bands of unequal width leaning forward."""
    rng = design.rng
    lean = h * 0.55
    layers: list[Layer] = []
    x = w * rng.uniform(-0.1, 0.25) - lean * 0.4
    widths = [0.34, 0.05, 0.16, 0.025, 0.08]
    inks = [tones.one, tones.three, tones.two, tones.one, tones.three]
    for width, ink in zip(widths, inks, strict=True):
        layers.append(design.shape(band(x, w * width, h, lean), ink, role="backdrop"))
        x += w * (width + 0.03)
    return layers


def ribbon(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return parallel bands that rise, bend through a quarter circle and leave the sheet."""
    rng = design.rng
    s = min(w, h)
    t = s * 0.085
    left = rng.random() < 0.5
    inks = [tones.one, tones.two, tones.three, tones.step(0.55, tones.one)]
    radius = s * rng.uniform(0.34, 0.5)
    cy = h * rng.uniform(0.42, 0.6)
    cx = w * 0.2 if left else w * 0.8
    layers: list[Layer] = []
    for i, ink in enumerate(inks):
        outer, inner = radius + (len(inks) - i) * t, radius + (len(inks) - 1 - i) * t
        start = 0 if left else 270
        d = sector(cx, cy, outer, start, start + 90, inner)
        sign = 1 if left else -1
        x0, x1 = cx + sign * inner, cx + sign * outer
        d += polygon([(x0, cy), (x1, cy), (x1, h * 1.1), (x0, h * 1.1)])
        edge = -10 if left else w + 10
        d += polygon([(cx, cy - outer), (edge, cy - outer), (edge, cy - inner), (cx, cy - inner)])
        layers.append(design.shape(d, ink, role="backdrop"))
    return [*layers, grain(design, w, h, 0.35)]


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return one of the two, as the stream decides; ribbons want a panel not too long."""
    if max(w, h) < 2.2 * min(w, h) and design.rng.random() < 0.5:
        return ribbon(design, w, h, tones)
    return diagonal(design, w, h, tones)


BACKDROP = Backdrop(
    "stripes",
    draw,
    frozenset(
        {
            "70s",
            "seventies",
            "sport",
            "racing",
            "diagonal",
            "run",
            "running",
            "marathon",
            "energetic",
            "speed",
            "football",
            "fitness",
            "gym",
        }
    ),
    manners=frozenset({"retro", "stripes"}),
    plain=True,
)
