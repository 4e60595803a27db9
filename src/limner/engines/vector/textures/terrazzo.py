"""Terrazzo: chips of stone of all sizes, cast in cement, ground and polished."""

from __future__ import annotations

import math
from random import Random
from typing import Any

import skia

from limner.basics.colour import mix, shift
from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field, light


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return chips of the further colours on the first, none over another."""
    scale, seed = max(0.25, texture.scale), texture.seed
    ground, *inks = field.inks(texture)
    stream = rng("terrazzo", seed)
    one, two = field.grained(width, 0.5, 16, seed)
    shades = field.relief((ground,), 0.045 * min(1.0, texture.strength))
    made = field.painted(height, width, shades, field.summed(one, two))
    surface = light.canvas(made)
    canvas = surface.getCanvas()
    paths = {ink: skia.Path() for ink in dict.fromkeys([*inks, *(_veined(ink) for ink in inks)])}
    shades_of = list(paths)
    for x, y, radius in _places(stream, width, height, 46 * scale):
        _chip(paths[stream.choice(shades_of)], stream, x, y, radius)
    for ink, path in paths.items():
        canvas.drawPath(path, light.ink(ink))
    del canvas, surface
    return field.see_through(texture, made)


def _veined(ink: str) -> str:
    return mix(ink, shift(ink, lightness=0.1), 0.6)


def _places(
    stream: Random, width: int, height: int, most: float
) -> list[tuple[float, float, float]]:
    """Return middles and radii of chips on a shaken lattice: large, then small in the gaps."""
    out: list[tuple[float, float, float]] = []
    for pitch, low, high, share in ((most * 1.9, 0.26, 0.46, 0.75), (most * 0.95, 0.1, 0.2, 0.5)):
        columns, rows = (
            min(90, math.ceil(width / pitch) + 1),
            min(90, math.ceil(height / pitch) + 1),
        )
        kept = list(out)
        for j in range(rows):
            for i in range(columns):
                if stream.random() > share:
                    continue
                x = (i + (j % 2) / 2 + stream.uniform(-0.28, 0.28)) * pitch
                y = (j + stream.uniform(-0.28, 0.28)) * pitch
                radius = pitch * stream.uniform(low, high)
                if all(math.hypot(x - a, y - b) > radius + r for a, b, r in kept):
                    out.append((x, y, radius))
    return out


def _chip(path: Any, stream: Random, x: float, y: float, radius: float) -> None:
    """Add an angular chip with five to eight corners, longer one way than the other."""
    corners = stream.randrange(5, 9)
    lean, flat = stream.random() * math.pi, stream.uniform(0.55, 1.0)
    points = []
    for i in range(corners):
        turn = math.tau * (i + stream.uniform(-0.3, 0.3)) / corners
        reach = radius * stream.uniform(0.78, 1.08)
        a, b = math.cos(turn) * reach, math.sin(turn) * reach * flat
        points.append(skia.Point(x + a * math.cos(lean) - b * math.sin(lean),
                                 y + a * math.sin(lean) + b * math.cos(lean)))  # fmt: skip
    path.addPoly(points, True)
