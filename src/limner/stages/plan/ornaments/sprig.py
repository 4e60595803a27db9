"""Sprigs: a curved stem with leaves of a kind, for wreaths, corners, borders and fields."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.path import circle, smooth
from limner.document.layer import Layer
from limner.document.paint import Stroke

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]


@dataclass(slots=True)
class Sprig:
    """Outlines of one or several sprigs, gathered by the colour they will get."""

    stems: list[str] = field(default_factory=list)
    light: list[str] = field(default_factory=list)
    dark: list[str] = field(default_factory=list)
    veins: list[str] = field(default_factory=list)
    berries: list[str] = field(default_factory=list)


def leaf(x: float, y: float, angle: float, length: float, fat: float) -> tuple[str, str, str]:
    """Return a leaf from its base at (x, y): both halves and the midrib.

    angle in radians, 0 to the right; fat: width over length.
    """
    dx, dy = math.cos(angle), math.sin(angle)
    nx, ny = -dy, dx

    def at(along: float, across: float) -> str:
        a, c = along * length, across * length * fat / 2
        return f"{x + dx * a + nx * c:.1f} {y + dy * a + ny * c:.1f}"

    def half(side: float) -> str:
        return (
            f"M{at(0, 0)}C{at(0.12, 0.9 * side)} {at(0.6, 1.35 * side)} {at(1, 0)}"
            f"C{at(0.66, 0.1)} {at(0.33, 0.1)} {at(0, 0)}Z"
        )

    return half(1.0), half(-1.0), f"M{at(0.05, 0)}C{at(0.33, 0.1)} {at(0.66, 0.1)} {at(0.94, 0)}"


LEAVES = {
    "eucalyptus": (0.30, 0.78, 9),
    "willow": (0.42, 0.24, 11),
    "olive": (0.27, 0.34, 12),
    "bay": (0.36, 0.42, 8),
    "fern": (0.28, 0.2, 18),
    "mango": (0.5, 0.26, 7),
}
"""Leaf kinds: length over the sprig's length, width over length, leaves a side."""


def spine(start: Point, angle: float, length: float, bend: float, n: int = 12) -> list[Point]:
    """Return points along a stem that turns by `bend` radians over its length."""
    x, y = start
    out = [(x, y)]
    for i in range(n):
        a = angle + bend * (i / n)
        x, y = x + math.cos(a) * length / n, y + math.sin(a) * length / n
        out.append((x, y))
    return out


def grow(
    sprig: Sprig, points: list[Point], kind: str, rng: Random, *, berries: bool = False
) -> None:
    """Set leaves alternately along `points` (from the base), smaller towards the tip."""
    share, fat, count = LEAVES[kind]
    length = sum(math.dist(a, b) for a, b in itertools.pairwise(points))
    sprig.stems.append(smooth(points))
    for i in range(count):
        t = 0.1 + 0.9 * i / (count - 1)
        x, y, a = along(points, t)
        size = length * share * (1.0 - 0.62 * t) * rng.uniform(0.88, 1.1) + length * share * 0.12
        sides = (0,) if i == count - 1 else (1, -1)
        for side in sides:
            open_ = 0.95 - 0.45 * t
            turn = a + side * open_ * rng.uniform(0.85, 1.15)
            one, other, rib = leaf(x, y, turn, size, fat * rng.uniform(0.9, 1.1))
            front, back = (
                (sprig.light, sprig.dark) if rng.random() < 0.62 else (sprig.dark, sprig.light)
            )
            front.append(one)
            (back if kind not in ("fern", "willow") else front).append(other)
            sprig.veins.append(rib)
        if berries and i % 3 == 1:
            r = length * 0.022
            bx = x + math.cos(a + 1.2) * length * 0.1
            by = y + math.sin(a + 1.2) * length * 0.1
            sprig.stems.append(f"M{x:.1f} {y:.1f}L{bx:.1f} {by:.1f}")
            sprig.berries += [circle(bx, by, r), circle(bx + r * 1.7, by + r, r * 0.8)]


def along(points: list[Point], t: float) -> tuple[float, float, float]:
    """Return the point and direction (radians) at `t` 0–1 of a polyline."""
    n = len(points) - 1
    i = min(n - 1, int(t * n))
    f = t * n - i
    (x1, y1), (x2, y2) = points[i], points[i + 1]
    return x1 + (x2 - x1) * f, y1 + (y2 - y1) * f, math.atan2(y2 - y1, x2 - x1)


def layers_of(
    design: Design, sprig: Sprig, colour: str, width: float, berry: str | None = None
) -> list[Layer]:
    """Return the layers of a sprig in shades of one colour; width: of the stem, in pixels."""
    dark, light = shift(colour, lightness=-0.07), shift(colour, lightness=0.03)
    stem = shift(colour, lightness=-0.13, chroma=0.8)
    layers: list[Layer] = [
        design.shape(
            "".join(sprig.stems),
            None,
            role="ornament",
            stroke=Stroke(paint=stem, width=width, cap="round", join="round"),
        )
    ]
    if sprig.dark:
        layers.append(design.shape("".join(sprig.dark), dark))
    if sprig.light:
        layers.append(design.shape("".join(sprig.light), light))
    if sprig.veins:
        pen = Stroke(paint=mix(light, "#ffffff", 0.28), width=max(0.5, width * 0.4), cap="round")
        layers.append(design.shape("".join(sprig.veins), None, stroke=pen, opacity=0.75))
    if sprig.berries:
        layers.append(design.shape("".join(sprig.berries), berry or dark))
    return layers
