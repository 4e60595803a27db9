"""Laurel: two branches that rise round a place, tied at the foot; rows of stars to set on it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.path import circle, line, star
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.ornaments.sprig import leaf

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def laurel(  # noqa: PLR0913  a place, and how it is crowned
    design: Design,
    cx: float,
    cy: float,
    r: float,
    colour: str,
    *,
    open_: float = 70.0,
    berries: bool = True,
) -> list[Layer]:
    """Return a wreath of radius `r` about (cx, cy); open_: the gap at its top in degrees."""
    leaves: list[str] = []
    stems: list[str] = []
    fruit: list[str] = []
    count = 11
    for side in (-1, 1):
        span = math.radians(180 - open_ / 2)
        points = []
        for i in range(count + 1):
            t = i / count
            a = math.pi / 2 + side * (0.06 + span * t)
            x, y = cx + r * math.cos(a), cy + r * math.sin(a)
            points.append(f"{'M' if i == 0 else 'L'}{x:.1f} {y:.1f}")
            along = a + side * math.pi / 2
            size = r * (0.3 - 0.1 * t)
            if i == count:
                leaves += leaf(x, y, along, size, 0.42)[:2]
                continue
            for out in (1, -1):
                leaves += leaf(
                    x, y, along - side * out * 0.62, size * (1.0 if out > 0 else 0.86), 0.44
                )[:2]
            if berries and i % 3 == 1:
                fruit.append(
                    circle(x + r * 0.07 * math.cos(a), y + r * 0.07 * math.sin(a), r * 0.026)
                )
        stems.append("".join(points))
    foot = cy + r
    for side in (-1, 1):
        stems.append(
            line(cx - side * r * 0.13, foot - r * 0.05, cx + side * r * 0.1, foot + r * 0.1)
        )
    pen = Stroke(paint=colour, width=max(0.8, r * 0.018), cap="round", join="round")
    layers: list[Layer] = [
        design.shape("".join(stems), None, stroke=pen),
        design.shape("".join(leaves), colour),
    ]
    if fruit:
        layers.append(design.shape("".join(fruit), colour))
    return layers


def stars(  # noqa: PLR0913  a place, and how they stand
    design: Design,
    cx: float,
    cy: float,
    size: float,
    colour: str,
    *,
    count: int = 5,
    arch: float = 0.0,
) -> list[Layer]:
    """Return a row of stars about (cx, cy), the middle one largest; arch: rise in pixels."""
    parts = []
    for i in range(count):
        k = i - (count - 1) / 2
        share = abs(k) / max(1.0, (count - 1) / 2)
        y = cy + arch * share * share
        parts.append(star(cx + k * size * 2.5, y, size * (1.0 - 0.28 * share), 5, 0.42))
    return [design.shape("".join(parts), colour)]
