"""Foliage: great leaves in three depths reaching in from the edges, no two alike."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.path import smooth
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.ornaments.sprig import along, leaf, spine
from limner.stages.plan.parts.drawing import grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]
Halves = tuple[list[str], list[str], list[str]]
"""Outlines of a leaf's lit half, its other half, and its ribs."""


def palm(rng: Random, base: Point, angle: float, length: float) -> Halves:
    """Return a frond: narrow leaflets along a bowed rib."""
    rib = spine(base, angle, length, rng.uniform(-0.8, 0.8), 16)
    one: list[str] = []
    other: list[str] = []
    count = rng.randrange(13, 19)
    for i in range(count):
        t = 0.12 + 0.86 * i / (count - 1)
        x, y, a = along(rib, t)
        size = length * 0.46 * math.sin(math.pi * min(0.97, 0.2 + 0.75 * t)) + length * 0.05
        for side, part in ((1, one), (-1, other)):
            turn = a + side * (1.12 - 0.75 * t) * rng.uniform(0.92, 1.08)
            part += leaf(x, y, turn, size * rng.uniform(0.9, 1.05), 0.13)[:2]
    return one, other, [smooth(rib)]


def banana(rng: Random, base: Point, angle: float, length: float) -> Halves:
    """Return a broad blade, torn here and there to the rib."""
    rib = spine(base, angle, length, rng.uniform(-0.5, 0.5), 20)
    halves: list[list[str]] = []
    for side in (1, -1):
        edge: list[Point] = []
        tears = {rng.randrange(6, 18) for _ in range(3)}
        for i in range(21):
            t = i / 20
            x, y, a = along(rib, min(0.999, t))
            wide = length * 0.21 * math.sin(math.pi * min(1.0, 0.04 + 0.97 * t)) ** 0.75
            nx, ny = -math.sin(a) * side, math.cos(a) * side
            if i in tears:
                edge.append((x + nx * wide * 0.35, y + ny * wide * 0.35))
            edge.append((x + nx * wide, y + ny * wide))
        halves.append([smooth([*edge, *reversed(rib)], closed=True, tension=0.7)])
    ribs = [smooth(rib)]
    for i in range(3, 19, 2):
        x, y, a = along(rib, i / 20)
        reach = length * 0.17 * math.sin(math.pi * i / 20)
        for side in (1, -1):
            t = a + side * 1.05
            ribs.append(
                f"M{x:.1f} {y:.1f}L{x + reach * math.cos(t):.1f} {y + reach * math.sin(t):.1f}"
            )
    return halves[0], halves[1], ribs


def monstera(rng: Random, base: Point, angle: float, length: float) -> Halves:
    """Return a heart-shaped leaf with deep notches, on a short stalk."""
    stalk = length * 0.25
    bx, by = base[0] + math.cos(angle) * stalk, base[1] + math.sin(angle) * stalk
    size = length * 0.8
    ca, sa = math.cos(angle), math.sin(angle)

    def at(u: float, v: float) -> Point:
        return bx + ca * u * size - sa * v * size, by + sa * u * size + ca * v * size

    halves: list[list[str]] = []
    for side in (1, -1):
        edge = [at(0.0, 0.0), at(-0.12, 0.1 * side), at(-0.13, 0.26 * side)]
        lobes = 5
        for i in range(lobes):
            t = i / lobes
            wide = 0.47 * math.sin(math.pi * (0.3 + 0.66 * t)) + 0.03
            u = -0.04 + 0.95 * t
            edge += [at(u + 0.02, wide * side), at(u + 0.11, wide * 0.97 * side)]
            if i < lobes - 1:
                deep = wide * rng.uniform(0.3, 0.5)
                edge += [at(u + 0.12, deep * side), at(u + 0.16, deep * side)]
        edge.append(at(1.0, 0.0))
        halves.append([smooth(edge, closed=True, tension=0.75)])
    ribs = [smooth([base, (bx, by), at(0.95, 0.0)])]
    for i in range(4):
        for side in (1, -1):
            p, q = at(0.08 + 0.2 * i, 0), at(0.16 + 0.2 * i, 0.3 * side)
            ribs.append(f"M{p[0]:.1f} {p[1]:.1f}L{q[0]:.1f} {q[1]:.1f}")
    return halves[0], halves[1], ribs


def edge_places(rng: Random, w: float, h: float, count: int) -> list[tuple[Point, float]]:
    """Return places round the panel's edge, evenly shaken, each with the way inwards."""
    out = []
    whole = 2 * (w + h)
    for i in range(count):
        at = (i + rng.uniform(-0.3, 0.3)) / count * whole % whole
        if at < w:
            place = (at, -0.02 * h)
        elif at < w + h:
            place = (w * 1.02, at - w)
        elif at < 2 * w + h:
            place = (2 * w + h - at, h * 1.02)
        else:
            place = (-0.02 * w, whole - at)
        out.append((place, math.atan2(h / 2 - place[1], w / 2 - place[0])))
    return out


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return three depths of leaves round a clearing; the nearest largest and strongest."""
    rng = design.rng
    s = math.sqrt(w * h)
    far, near = tones.step(0.34, tones.two), tones.one
    layers: list[Layer] = []
    for depth in range(3):
        t = depth / 2
        for place, inward in edge_places(rng, w, h, (15, 12, 8)[depth]):
            make = rng.choice((palm, banana, monstera, palm))
            length = s * (0.3, 0.32, 0.36)[depth] * rng.uniform(0.8, 1.2)
            turn = inward + rng.uniform(-0.75, 0.75)
            lit, shaded, ribs = make(rng, place, turn, length)
            body = mix(mix(far, near, t), rng.choice((tones.two, tones.one, tones.three)), 0.14)
            body = shift(body, lightness=rng.uniform(-0.025, 0.025) * tones.loud)
            dark = mix(body, shift(body, lightness=-0.08), tones.loud)
            rim = mix(body, tones.ground, 0.4)
            layers.append(design.shape("".join(shaded), dark, role="backdrop"))
            layers.append(design.shape("".join(lit), body, role="backdrop"))
            pen = Stroke(paint=rim, width=max(0.6, s * 0.0016), cap="round")
            layers.append(design.shape("".join(ribs), None, stroke=pen, role="backdrop"))
    return [*layers, grain(design, w, h, 0.22)]


BACKDROP = Backdrop(
    "foliage",
    draw,
    frozenset(
        {
            "jungle",
            "tropical",
            "rainforest",
            "lush",
            "exotic",
            "palm",
            "monstera",
            "greenhouse",
            "paradise",
            "safari",
            "island",
        }
    ),
    manners=frozenset({"foliage"}),
    calm=0.4,
)
