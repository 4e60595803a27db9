"""Circuit: traces that run straight and turn by 45°, ending in pads, with a chip among them."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.basics.path import circle, polygon, rect
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import textured

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Cell = tuple[int, int]
WAYS = ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))


def trace(rng: Random, taken: set[Cell], start: Cell, way: int, size: Cell) -> list[Cell]:
    """Return the cells of a trace from `start`, turning by 45° now and then, and claim them."""
    path = [start]
    taken.add(start)
    x, y = start
    straight = 0
    for _ in range(rng.randrange(8, 34)):
        turns = (0, 0, 0) if straight < 3 else (0, 0, 0, 1, -1)
        for turn in rng.sample(turns, len(turns)):
            dx, dy = WAYS[(way + turn) % 8]
            cell = (x + dx, y + dy)
            crossing = dx and dy and (x + dx, y) in taken and (x, y + dy) in taken
            inside = -1 <= cell[0] <= size[0] and -1 <= cell[1] <= size[1]
            if cell not in taken and not crossing and inside:
                straight = 0 if turn else straight + 1
                way = (way + turn) % 8
                x, y = cell
                taken.add(cell)
                path.append(cell)
                break
        else:
            break
    return path


def chip(x: float, y: float, half: float, pitch: float) -> tuple[str, str]:
    """Return a chip's body with its mark, and its legs."""
    body = rect(Box(x - half, y - half, 2 * half, 2 * half), pitch * 0.2)
    legs = []
    n = int(half / pitch)
    for i in range(-n + 1, n):
        for sx, sy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            cx, cy = (
                x + (sx * (half + pitch * 0.3) or i * pitch),
                y + (sy * (half + pitch * 0.3) or i * pitch),
            )
            wide, tall = (0.6, 0.3) if sx else (0.3, 0.6)
            legs.append(
                rect(Box(cx - pitch * wide / 2, cy - pitch * tall / 2, pitch * wide, pitch * tall))
            )
    return body, "".join(legs)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return traces grown from the chip and from the edges, a few lit."""
    rng = design.rng
    pitch = math.sqrt(w * h) / rng.choice((46, 56))
    size = (math.ceil(w / pitch), math.ceil(h / pitch))
    cx, cy = round(size[0] * rng.choice((0.2, 0.8))), round(size[1] * rng.choice((0.28, 0.72)))
    half = 4
    taken = {(cx + i, cy + j) for i in range(-half, half + 1) for j in range(-half, half + 1)}
    seeds = [
        ((cx + s * (half + 1), cy + i), 0 if s > 0 else 4) for s in (-1, 1) for i in range(-3, 4)
    ]
    seeds += [
        ((cx + i, cy + s * (half + 1)), 2 if s > 0 else 6) for s in (-1, 1) for i in range(-3, 4)
    ]
    for _ in range(round(size[0] * size[1] / 42)):
        seeds.append(((rng.randrange(size[0] + 1), rng.randrange(size[1] + 1)), rng.randrange(8)))
    lines: list[list[str]] = [[], [], []]
    pads: list[list[str]] = [[], [], []]
    for start, way in seeds:
        if start in taken:
            continue
        path = trace(rng, taken, start, way, size)
        if len(path) < 4:
            continue
        kind = rng.choice((0, 0, 0, 1, 2))
        points = [(x * pitch, y * pitch) for x, y in path]
        lines[kind].append(polygon(points, closed=False))
        pads[kind] += [circle(*points[-1], pitch * 0.3), circle(*points[0], pitch * 0.3)]
    layers: list[Layer] = [
        textured(
            design,
            w,
            h,
            "glowgrid",
            (tones.ground, tones.step(0.3, tones.two)),
            scale=0.8,
            strength=0.4,
        )
    ]
    for kind, ink in enumerate((tones.step(0.45, tones.two), tones.one, tones.three)):
        d = "".join(lines[kind])
        if kind:
            glow = Stroke(paint=ink, width=pitch * 0.6, cap="round", join="round")
            layers.append(design.shape(d, None, stroke=glow, opacity=0.18, role="backdrop"))
        pen = Stroke(paint=ink, width=max(0.8, pitch * 0.13), join="round")
        layers.append(design.shape(d, None, stroke=pen, role="backdrop"))
        layers.append(design.shape("".join(pads[kind]), tones.ground, stroke=pen, role="backdrop"))
    body, legs = chip(cx * pitch, cy * pitch, (half + 0.2) * pitch, pitch)
    layers.append(design.shape(legs, tones.step(0.8), role="backdrop"))
    pen = Stroke(paint=tones.one, width=max(1.0, pitch * 0.14))
    layers.append(design.shape(body, tones.step(0.14, tones.two), stroke=pen, role="backdrop"))
    core = rect(Box((cx - 2) * pitch, (cy - 2) * pitch, 4 * pitch, 4 * pitch), pitch * 0.2)
    dot = circle((cx - 3) * pitch, (cy - 3) * pitch, pitch * 0.22)
    layers.append(design.shape(core + dot, tones.one, role="backdrop", opacity=0.9))
    return layers


BACKDROP = Backdrop(
    "circuit",
    draw,
    frozenset(
        {
            "electronics",
            "chip",
            "hardware",
            "robotics",
            "robot",
            "hacker",
            "hackathon",
            "cyber",
            "semiconductor",
            "network",
            "data",
            "coding",
        }
    ),
    manners=frozenset({"circuit", "cyberpunk", "circuit-board", "neon-grid"}),
    calm=0.3,
)
