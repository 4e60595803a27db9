"""Extrusion: the sides of letters that stand out as blocks, each face in the light it gets.

The letters' fronts are painted after, all in one plane. A side shows where its edge faces the
way the block goes back; sides are painted from the farthest edge to the nearest.
"""

from __future__ import annotations

import math
from itertools import groupby

from limner.basics.colour import mix
from limner.basics.geometry import Box, bounds
from limner.basics.path import polygon
from limner.document.frame import Outline
from limner.document.lettering import Extrude
from limner.document.paint import Stroke
from limner.stages.layout.text.lettering.letters import Stone
from limner.stages.layout.text.lettering.outlines import Point, straightened

ROLE = "lettering"
"""Role of what belongs to the words without being one: no ground they are read against."""
_SHADES = 7
_LIGHT = (-0.55, -0.84)
"""Where the light comes from: above, a little to the left."""
Face = tuple[float, int, list[Point]]
"""How near its edge is, its shade, and its corners."""


def sides(stone: Stone, extrude: Extrude, layer: str, swell: float = 0.0) -> tuple[Outline, ...]:
    """Return the sides, to be painted in order. swell: pixels the letters' rims stand out."""
    turn, depth = math.radians(extrude.angle), extrude.depth * stone.size
    back = (depth * math.sin(turn), -depth * math.cos(turn))
    faces: list[Face] = []
    for letter in stone.every():
        contours = straightened(stone.outline(letter))
        areas = [_area(contour) for contour in contours]
        outer = 1.0 if max(areas, key=abs, default=0.0) > 0 else -1.0
        for contour in contours:
            faces += _faces(contour, outer, back)
    faces.sort(key=lambda face: face[0])
    width = max(0.7, 2 * swell)
    out = []
    for shade, group in groupby(faces, key=lambda face: face[1]):
        polygons = [corners for _, _, corners in group]
        colour = mix(extrude.shade, extrude.light, shade / (_SHADES - 1))
        out.append(
            Outline(
                layer=layer, role=ROLE,
                box=Box(*(round(v, 2) for v in _box(polygons))),
                d="".join(polygon(corners) for corners in polygons), fill=colour,
                stroke=Stroke(paint=colour, width=width, join="round"),
            )
        )  # fmt: skip
    return tuple(out)


def _box(polygons: list[list[Point]]) -> Box:
    return bounds(Box(x, y, 0.0, 0.0) for corners in polygons for x, y in corners)


def _area(points: list[Point]) -> float:
    """Return twice the signed area; more than 0 runs clockwise on the page."""
    total = 0.0
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        total += ax * by - bx * ay
    return total


def _faces(contour: list[Point], outer: float, back: Point) -> list[Face]:
    """Return one contour's faces that show, edges of one shade in a row as one."""
    edges: list[tuple[int, Point, Point]] = []
    for a, b in zip(contour, [*contour[1:], contour[0]], strict=True):
        length = math.dist(a, b)
        if length < 1e-6:
            continue
        nx, ny = outer * (b[1] - a[1]) / length, -outer * (b[0] - a[0]) / length
        seen = nx * back[0] + ny * back[1] > 1e-9
        lit = (nx * _LIGHT[0] + ny * _LIGHT[1] + 1) / 2
        edges.append((round(lit * (_SHADES - 1)) if seen else -1, a, b))
    reach = math.hypot(*back) or 1.0
    faces: list[Face] = []
    for shade, group in groupby(edges, key=lambda edge: edge[0]):
        if shade < 0:
            continue
        run = list(group)
        front = [run[0][1], *(edge[2] for edge in run)]
        near = sum(x * back[0] + y * back[1] for x, y in front) / len(front) / reach
        corners = front + [(x + back[0], y + back[1]) for x, y in reversed(front)]
        # All turning one way, so that where two overlap neither cuts the other out.
        faces.append((near, shade, corners if _area(corners) > 0 else corners[::-1]))
    return faces
