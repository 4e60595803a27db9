"""Dividers: a short mark between two blocks of words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.basics.path import circle, line, polygon, star
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group
from limner.document.paint import Stroke

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def divider(
    design: Design,
    colour: str,
    form: str = "diamond",
    *,
    length: float = 26.0,
    align: str = "centre",
) -> Group:
    """Return a mark for a column, `length` units long.

    form: 'diamond' and 'dots' between hairlines, 'deco' chevrons, 'leaf' a tiny sprig, 'star',
    'bar' a short heavy stroke, 'wave'.
    """
    u = design.u
    w, h = length * u, 2.4 * u
    cx, cy = w / 2, h / 2
    pen = Stroke(paint=colour, width=max(0.75, 0.16 * u), cap="round")
    layers: list[Layer] = []
    gap = 2.4 * u
    if form == "bar":
        layers.append(design.shape(Box(0, cy - 0.4 * u, w, 0.8 * u), colour))
    elif form == "wave":
        d = f"M0 {cy:.1f}" + "".join(
            f"Q{(i + 0.5) * w / 6:.1f} {cy + (-1) ** i * 1.3 * u:.1f} "
            f"{(i + 1) * w / 6:.1f} {cy:.1f}"
            for i in range(6)
        )
        layers.append(design.shape(d, None, stroke=pen.but(width=pen.width * 2)))
    elif form == "deco":
        for i, k in enumerate((0.0, 1.1, 2.2)):
            reach = cx - gap - k * u
            d = line(cx - reach - gap, cy + (i - 1) * 0.6 * u, cx - gap, cy + (i - 1) * 0.6 * u)
            d += line(cx + gap, cy + (i - 1) * 0.6 * u, cx + reach + gap, cy + (i - 1) * 0.6 * u)
            layers.append(design.shape(d, None, stroke=pen))
        fan = [
            (cx + 1.3 * u * math.cos(t), cy + 0.9 * u - 1.8 * u * math.sin(t))
            for t in (math.pi * i / 8 for i in range(9))
        ]
        rays = "".join(line(cx, cy + 0.9 * u, x, y) for x, y in fan)
        layers.append(design.shape(rays, None, stroke=pen))
    elif form == "leaf":
        from limner.stages.plan.ornaments.sprig import leaf

        leaves: list[str] = []
        for side in (-1, 1):
            for i in range(4):
                x = cx + side * (0.6 + 1.5 * i) * u
                for tilt in (-0.6, 0.6):
                    angle = (0 if side > 0 else math.pi) + tilt
                    one, other, _rib = leaf(x, cy, angle, (1.7 - 0.25 * i) * u, 0.42)
                    leaves += [one, other]
        layers.append(design.shape("".join(leaves), colour))
        layers.append(design.shape(line(0, cy, w, cy), None, stroke=pen))
    else:
        layers.append(
            design.shape(line(0, cy, cx - gap, cy) + line(cx + gap, cy, w, cy), None, stroke=pen)
        )
        mark = {
            "diamond": polygon([(cx, cy - u), (cx + u, cy), (cx, cy + u), (cx - u, cy)]),
            "dots": "".join(circle(cx + k * 1.3 * u, cy, 0.34 * u) for k in (-1, 0, 1)),
            "star": star(cx, cy, 1.2 * u, 8, 0.5),
        }[form]
        layers.append(design.shape(mark, colour))
    flow = Flow(width=w, height=h, align=align)  # type: ignore[arg-type]
    return Group(id=design.id("divider"), role="ornament", children=tuple(layers), flow=flow)
