"""Memphis: squiggles, zigzags, hatched discs and triangles thrown over a flat ground."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.basics.path import circle, line, polygon, rect, sector, smooth
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import placed, scatter

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Form = tuple[str, bool]
"""An outline about the origin, one unit in radius, and whether it is drawn, not filled."""


def squiggle(rng: Random) -> Form:
    """Return a wavy stroke."""
    n = rng.choice((3, 4, 5))
    points = [((i / n - 0.5) * 2.4, 0.42 * (-1) ** i) for i in range(n + 1)]
    return smooth(points), True


def zigzag(rng: Random) -> Form:
    """Return a zigzag stroke."""
    n = rng.choice((4, 5, 6))
    return polygon(
        [((i / n - 0.5) * 2.4, 0.36 * (-1) ** i) for i in range(n + 1)], closed=False
    ), True


def hatched(_: Random) -> Form:
    """Return a disc made of strokes."""
    rows = []
    for i in range(-3, 4):
        y = i / 3.6
        half = math.sqrt(1 - y * y)
        rows.append(line(-half, y, half, y))
    return "".join(rows), True


def block(rng: Random) -> Form:
    """Return a filled triangle, half disc, quarter ring, cross or bar."""
    form = rng.randrange(5)
    if form == 0:
        return polygon([(0, -1), (0.92, 0.7), (-0.92, 0.7)]), False
    if form == 1:
        return sector(0, 0, 1, 0, 180), False
    if form == 2:
        return sector(0, 0, 1, 0, 180, 0.55), False
    if form == 3:
        return rect(Box(-0.9, -0.25, 1.8, 0.5)) + rect(Box(-0.25, -0.9, 0.5, 0.65)) + rect(
            Box(-0.25, 0.25, 0.5, 0.65)
        ), False
    return rect(Box(-1, -0.24, 2, 0.48), 0.24), False


def ring(_: Random) -> Form:
    """Return an open circle."""
    return circle(0, 0, 0.8), True


def speckled(_: Random) -> Form:
    """Return a square of dots."""
    return "".join(
        circle(i * 0.5, j * 0.5, 0.12) for i in range(-2, 3) for j in range(-2, 3)
    ), False


FORMS = (squiggle, zigzag, hatched, block, block, ring, speckled, squiggle)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return forms of two sizes, evenly thrown, each in one of the inks."""
    rng = design.rng
    s = math.sqrt(w * h)
    layers: list[Layer] = []
    inks = (tones.one, tones.two, tones.three)
    taken: list[tuple[float, float]] = []
    for gap, size, most in ((0.19, 0.062, 60), (0.085, 0.017, 160)):
        filled: dict[str, list[str]] = {}
        drawn: dict[str, list[str]] = {}
        large = size > 0.02
        places = scatter(rng, w, h, s * gap, most, edge=s * 0.05)
        for i, (x, y) in enumerate(places):
            if not large and any(math.dist((x, y), other) < s * 0.1 for other in taken):
                continue
            make = (
                FORMS[(i + rng.randrange(2)) % len(FORMS)] if large else rng.choice((block, ring))
            )
            form, open_ = make(rng)
            k = s * size * rng.uniform(0.85, 1.15)
            ink = inks[(i * 2 + rng.randrange(2)) % 3]
            d = turned(form, x, y, rng.choice((0, 30, 45, 90, 120, 150)), k)
            (drawn if open_ else filled).setdefault(ink, []).append(d)
        taken += places
        for ink, parts in filled.items():
            layers.append(design.shape("".join(parts), ink, role="backdrop"))
        for ink, parts in drawn.items():
            pen = Stroke(paint=ink, width=max(1.0, s * size * 0.2), join="miter", cap="butt")
            layers.append(design.shape("".join(parts), None, stroke=pen, role="backdrop"))
    return layers


def turned(d: str, x: float, y: float, turn: float, scale: float) -> str:
    """Return an outline placed; arcs, which only whole turns keep, are drawn as curves first."""
    if "A" in d:
        radii = (1.0, 0.55) if "0.55" in d else (1.0, 0.0)
        steps = [math.pi * (i / 24 - 0.5) for i in range(25)]
        outer = [(math.cos(t) * radii[0], math.sin(t) * radii[0]) for t in steps]
        inner = [(math.cos(t) * radii[1], math.sin(t) * radii[1]) for t in reversed(steps)]
        d = polygon(outer + (inner if radii[1] else []))
    return placed(d, x, y, turn=turn, scale=scale)


BACKDROP = Backdrop(
    "memphis",
    draw,
    frozenset({"1980s", "80s", "eighties", "playful", "teen", "funky", "skate", "arcade", "toy"}),
    manners=frozenset({"memphis", "memphis-style", "squiggles", "postmodern"}),
    calm=0.3,
)
