"""Words on a circle: along the top of a ring, and, read the other way round, along its foot."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layers.text import Text
from limner.document.lettering import Curve, Lettering

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

CAP = 0.71
"""About the height of capitals, in em."""


def arc(cx: float, cy: float, radius: float, start: float, end: float) -> str:
    """Return an arc from `start` to `end`, clockwise degrees from 12 o'clock; end < start runs
    the other way round.
    """
    points = []
    steps = max(1, math.ceil(abs(end - start) / 90))
    for i in range(steps + 1):
        t = math.radians(start + (end - start) * i / steps)
        points.append((cx + radius * math.sin(t), cy - radius * math.cos(t)))
    sweep = 1 if end > start else 0
    out = f"M{points[0][0]:.2f} {points[0][1]:.2f}"
    for x, y in points[1:]:
        out += f"A{radius:.2f} {radius:.2f} 0 0 {sweep} {x:.2f} {y:.2f}"
    return out


def ring_text(
    design: Design,
    copy: Copy,
    at: tuple[float, float, float],
    size: float,
    *,
    below: bool = False,
    span: float = 250.0,
    **style: Any,
) -> Text:
    """Return words around a circle, their feet on it along the top, their heads along the foot.

    at: centre and radius in pixels, radius that of the letters' feet above. size: wanted; it
    falls until the words fit `span` degrees.
    """
    cx, cy, radius = at
    half = span / 2
    box = Box(cx - radius - size, cy - radius - size, 2 * (radius + size), 2 * (radius + size))
    x, y = radius + size, radius + size
    if below:
        d, lift = arc(x, y, radius, 180 + half, 180 - half), -CAP
    else:
        d, lift = arc(x, y, radius, -half, half), 0.0
    style.setdefault("tracking", 0.06)
    return design.text(
        copy, "heading", box=box, size=size, align="centre",
        lettering=Lettering(along=Curve(d=d, lift=lift)), **style,
    )  # fmt: skip
