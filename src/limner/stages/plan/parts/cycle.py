"""A bicycle in one or two inks, drawn in line: for prints on cloth, badges and stickers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.geometry import Affine, Box
from limner.basics.path import circle, ellipse, transform
from limner.document.layer import Layer
from limner.document.paint import Stroke

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

WIDE, HIGH = 176.0, 112.0
"""The field it is drawn on: wheels of radius 34 stand on its lower edge."""
REAR, FRONT, RADIUS = (36.0, 76.0), (140.0, 76.0), 34.0
CRANK, SEAT, HEAD = (82.0, 78.0), (68.0, 34.0), (124.0, 30.0)


def bicycle(design: Design, box: Box, frame: str, wheels: str) -> list[Layer]:
    """Return a bicycle as large as a box holds, seen from its right side, riding to the right.

    frame: the ink of frame, saddle and bar; wheels: of tyres, chain wheel and pedals.
    """
    k = min(box.width / WIDE, box.height / HIGH)
    at = Affine.scaling(k).then(
        Affine.translation(box.centre[0] - k * WIDE / 2, box.centre[1] - k * HIGH / 2)
    )

    def line(d: str, ink: str, width: float) -> Layer:
        pen = Stroke(paint=ink, width=max(0.8, width * k), cap="round", join="round")
        return design.shape(transform(d, at), None, stroke=pen, role="subject", name="bicycle")

    def fill(d: str, ink: str) -> Layer:
        return design.shape(transform(d, at), ink, role="subject", name="bicycle")

    spokes, tyres, hubs = "", "", ""
    for x, y in (REAR, FRONT):
        tyres += circle(x, y, RADIUS)
        hubs += circle(x, y, 4.0)
        for i in range(14):
            a = math.tau * i / 14 + 0.1
            spokes += f"M{x:.1f} {y:.1f}L{x + 31 * math.cos(a):.1f} {y + 31 * math.sin(a):.1f}"
    (rx, ry), (fx, fy), (cx, cy), (sx, sy), (hx, hy) = REAR, FRONT, CRANK, SEAT, HEAD
    diamond = (
        f"M{rx} {ry}L{cx} {cy}L{sx} {sy}ZM{sx + 1.6:.1f} {sy + 5}L{hx + 1.2:.1f} {hy + 6}"
        f"L{cx} {cy}M{hx - 1.5:.1f} {hy - 6}L{hx + 4} {hy + 14}Q{fx - 6} {fy - 14} {fx} {fy}"
        f"M{sx} {sy}L{sx - 3.4:.1f} {sy - 12}"
    )
    bar = f"M{hx - 2} {hy - 8}C{hx + 2} {hy - 14} {hx + 12} {hy - 16} {hx + 18} {hy - 13}"
    bar += f"C{hx + 27} {hy - 9} {hx + 22} {hy + 3} {hx + 12} {hy + 1}"
    saddle = (
        f"M{sx - 19} {sy - 14}C{sx - 14} {sy - 19} {sx - 6} {sy - 16} {sx + 12} {sy - 15}"
        f"Q{sx + 14} {sy - 12} {sx + 8} {sy - 11}C{sx - 2} {sy - 9} {sx - 8} {sy - 8} "
        f"{sx - 15} {sy - 9}Q{sx - 20} {sy - 10} {sx - 19} {sy - 14}Z"
    )
    crank = f"M{cx} {cy}L{cx + 8} {cy + 14}M{cx + 3} {cy + 15}H{cx + 13}"
    crank += f"M{cx} {cy}L{cx - 8} {cy - 14}M{cx - 13} {cy - 15}H{cx - 3}"
    chain = f"M{rx} {ry - 4}L{cx} {cy - 9}M{rx} {ry + 4}L{cx} {cy + 9}"
    return [
        line(spokes, wheels, 0.7), line(tyres, wheels, 4.6), line(chain, wheels, 1.2),
        line(diamond, frame, 4.4), line(crank, wheels, 2.6),
        line(circle(cx, cy, 8.6), wheels, 2.6), fill(hubs + circle(cx, cy, 3.4), frame),
        line(bar, frame, 3.6), fill(saddle, frame),
        fill(ellipse(Box(hx + 8, hy - 1.4, 9, 4.8)), wheels),
    ]  # fmt: skip
