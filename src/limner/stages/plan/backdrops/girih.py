"""Star-and-cross strapwork of Islamic geometry, by Hankin's polygons in contact.

Octagons and squares tile the sheet; from the middle of every edge two straps set out at one
contact angle and meet inside the tile, which makes eight-pointed stars and crosses.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.basics.path import polygon
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]


def rosette(cx: float, cy: float, apothem: float, n: int, contact: float, turn: float) -> str:
    """Return the star inside a regular n-gon whose edge middles lie at `turn` + k·360/n.

    contact: angle in degrees between strap and edge.
    """
    half = math.pi / n
    inner = apothem / (math.cos(half) + math.sin(half) * math.tan(math.radians(contact)))
    points = []
    for k in range(2 * n):
        r = apothem if k % 2 == 0 else inner
        t = math.radians(turn) + k * half
        points.append((cx + r * math.cos(t), cy + r * math.sin(t)))
    return polygon(points)


def star(cx: float, cy: float, radius: float, turn: float = 0.0) -> str:
    """Return the khatam, two squares laid over each other."""
    return rosette(cx, cy, radius * math.cos(math.pi / 4), 4, 0, turn) + rosette(
        cx, cy, radius * math.cos(math.pi / 4), 4, 0, turn + 45
    )


def pattern(
    w: float, h: float, pitch: float, contact: float
) -> tuple[list[str], list[str], list[str]]:
    """Return octagon stars, square stars and the small stars at the heart of each octagon.

    pitch: distance between octagon middles; one lies in the middle of the panel.
    """
    a = pitch / 2
    b = a * math.tan(math.pi / 8)
    nx, ny = math.ceil(w / 2 / pitch) + 1, math.ceil(h / 2 / pitch) + 1
    big, small, hearts = [], [], []
    for j in range(-ny, ny + 1):
        for i in range(-nx, nx + 1):
            x, y = w / 2 + i * pitch, h / 2 + j * pitch
            big.append(rosette(x, y, a, 8, contact, 0))
            hearts.append(rosette(x, y, a * 0.34, 8, contact, 22.5))
            small.append(rosette(x + a, y + a, b, 4, contact, 45))
    return big, small, hearts


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return coloured stars under a strap in the first ink with a light core."""
    rng = design.rng
    s = math.sqrt(w * h)
    pitch = s / rng.choice((4.6, 5.6, 6.6))
    contact = rng.choice((60.0, 66.0, 70.0))
    big, small, hearts = pattern(w, h, pitch, contact)
    strap = pitch * 0.055
    outer = design.stroke(tones.one, 1).but(width=strap, join="miter")
    core = design.stroke(tones.ground, 1).but(width=strap * 0.36, join="miter")
    every = "".join(big) + "".join(small)
    return [
        design.shape(Box(0, 0, w, h), tones.step(0.14, tones.three), role="backdrop"),
        design.shape("".join(big), tones.shade(0.05), role="backdrop"),
        design.shape("".join(small), tones.two, role="backdrop"),
        design.shape("".join(hearts), tones.step(0.75, tones.one), role="backdrop"),
        design.shape(every, None, stroke=outer, role="backdrop"),
        design.shape(every, None, stroke=core, role="backdrop"),
    ]


BACKDROP = Backdrop(
    "girih",
    draw,
    frozenset(
        {
            "arabic",
            "moroccan",
            "ramadan",
            "eid",
            "oriental",
            "persian",
            "arabesque",
            "mosque",
            "zellige",
            "mosaic",
            "turquoise-and",
        }
    ),
    manners=frozenset({"geometric-pattern", "girih", "islamic"}),
    calm=0.2,
)
