"""Borders: a running motif round a box, and outlines of plates: stamps, tickets, plaques.

A running motif is fitted to each side a whole number of times and turns at the corners.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from limner.basics.geometry import Affine, Box
from limner.basics.path import circle, polygon, rect, transform
from limner.document.layer import Layer
from limner.document.paint import Stroke

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Motif = tuple[str, str]
"""One repeat, ten wide and ten high, running right: what is filled, and what is drawn."""


def _greek() -> Motif:
    """A meander."""
    key = [(0, 9), (0, 1), (8, 1), (8, 7), (3, 7), (3, 4), (5.5, 4)]
    return "", polygon(key, closed=False) + polygon([(0, 9), (10, 9)], closed=False)


def _rope() -> Motif:
    """Strands laid round each other, seen as slanting lozenges."""
    strand = (
        "M0.7 7.9C-0.1 6.4 1.2 3.6 3.1 2.2C4.2 1.6 5 2 5.3 2.9"
        "C5.9 4.6 4.2 7.4 2.4 8.4C1.6 8.8 1 8.5 0.7 7.9Z"
    )
    return strand + transform(strand, Affine.translation(5, 0)), ""


def _floral() -> Motif:
    """A running vine with a leaf to each side."""
    vine = "M0 5C1.7 2.6 3.3 2.6 5 5C6.7 7.4 8.3 7.4 10 5"
    leaf = "M2.6 3.2C2.8 1.2 4.6 0.3 6.6 0.6C6.2 2.6 4.6 3.6 2.6 3.2Z"
    return leaf + transform(leaf, Affine(-1, 0, 0, -1, 10, 10)) + circle(9.6, 2.4, 0.6), vine


def _stepped() -> Motif:
    """Art deco: stepped pyramids between two rules."""
    steps = polygon([(1, 8), (1, 6.4), (2.6, 6.4), (2.6, 4.8), (4.2, 4.8), (4.2, 3.2), (5.8, 3.2),
                     (5.8, 4.8), (7.4, 4.8), (7.4, 6.4), (9, 6.4), (9, 8)])  # fmt: skip
    return steps, "M0 0.6L10 0.6M0 9.4L10 9.4"


def _beads() -> Motif:
    """Pearls, a large between two small."""
    return circle(5, 5, 2.1) + circle(0, 5, 1.1), ""


def _scallop() -> Motif:
    """Scallops with a dot in each, hanging inwards."""
    return circle(5, 3.6, 1.0), "M0 1C0 11 10 11 10 1"


def _zigzag() -> Motif:
    """Zigzag between two rules."""
    return polygon([(0, 8), (5, 2), (10, 8), (10, 8), (5, 5), (0, 8)]), "M0 0.4L10 0.4M0 9.6L10 9.6"


BORDERS: dict[str, Callable[[], Motif]] = {
    "greek": _greek,
    "rope": _rope,
    "floral": _floral,
    "stepped": _stepped,
    "beads": _beads,
    "scallop": _scallop,
    "zigzag": _zigzag,
}
"""Running motifs by name."""


def border(
    design: Design, box: Box, colour: str, form: str = "greek", *, size: float = 2.6
) -> list[Layer]:
    """Return a border inside `box`, `size` units wide, the same at all corners."""
    filled, drawn = BORDERS[form]()
    wide = size * design.u
    body, lines = [], []
    x, y, r, b = box.x, box.y, box.right, box.bottom
    sides = ((x + wide, y, 0, box.width), (r, y + wide, 90, box.height),
             (r - wide, b, 180, box.width), (x, b - wide, 270, box.height))  # fmt: skip
    for sx, sy, turn, whole in sides:
        run = whole - 2 * wide
        count = max(1, round(run / wide))
        step = Affine.scaling(run / count / 10, wide / 10)
        for i in range(count):
            place = step.then(Affine.translation(i * run / count, 0)).then(Affine.rotation(turn))
            place = place.then(Affine.translation(sx, sy))
            body.append(transform(filled, place))
            lines.append(transform(drawn, place))
    layers: list[Layer] = []
    pen = Stroke(paint=colour, width=max(0.7, wide * 0.09), join="miter", cap="square")
    if drawn:
        layers.append(design.shape("".join(lines), None, stroke=pen))
    if filled:
        layers.append(design.shape("".join(body), colour))
    return [*layers, *_blocks(design, box, colour, wide)]


def _blocks(design: Design, box: Box, colour: str, wide: float) -> list[Layer]:
    """Return the squares the sides end against, each with a rosette of four petals."""
    squares, petals = [], []
    for cx in (box.x + wide / 2, box.right - wide / 2):
        for cy in (box.y + wide / 2, box.bottom - wide / 2):
            half = wide * 0.42
            squares.append(rect(Box(cx - half, cy - half, 2 * half, 2 * half)))
            for k in range(4):
                t = math.pi / 4 + k * math.pi / 2
                petals.append(
                    circle(
                        cx + wide * 0.15 * math.cos(t), cy + wide * 0.15 * math.sin(t), wide * 0.12
                    )
                )
    pen = Stroke(paint=colour, width=max(0.7, wide * 0.07))
    return [design.shape("".join(squares), None, stroke=pen), design.shape("".join(petals), colour)]


def stamp(box: Box, pitch: float) -> str:
    """Return a postage stamp's outline: half-round perforations, about `pitch` pixels apart."""
    out = [f"M{box.x:.1f} {box.y:.1f}"]
    for dx, dy, whole in (
        (1, 0, box.width),
        (0, 1, box.height),
        (-1, 0, box.width),
        (0, -1, box.height),
    ):
        count = max(2, round(whole / pitch))
        step = whole / count
        hole = step * 0.32
        x = box.x if dx > 0 or dy < 0 else box.right
        y = box.y if dx > 0 or dy > 0 else box.bottom
        for i in range(count):
            a, b = (i + 0.5) * step - hole, (i + 0.5) * step + hole
            out.append(f"L{x + dx * a:.1f} {y + dy * a:.1f}")
            out.append(f"A{hole:.2f} {hole:.2f} 0 0 0 {x + dx * b:.1f} {y + dy * b:.1f}")
        out.append(f"L{x + dx * whole:.1f} {y + dy * whole:.1f}")
    return "".join(out) + "Z"


def ticket(box: Box, notch: float, *, at: float = 0.5, upright: bool = False) -> str:
    """Return a ticket's outline with round corners and a half-round bite into two sides.

    at: where along the sides the bites are, 0–1; upright: into top and foot, else left and right.
    """
    x, y, r, b = box.x, box.y, box.right, box.bottom
    c = notch * 0.5
    bite = f"A{notch:.1f} {notch:.1f} 0 0 0 "
    corner = f"A{c:.1f} {c:.1f} 0 0 1 "
    px, py = x + box.width * at, y + box.height * at
    top = f"L{px - notch:.1f} {y:.1f}{bite}{px + notch:.1f} {y:.1f}" if upright else ""
    foot = f"L{px + notch:.1f} {b:.1f}{bite}{px - notch:.1f} {b:.1f}" if upright else ""
    right = "" if upright else f"L{r:.1f} {py - notch:.1f}{bite}{r:.1f} {py + notch:.1f}"
    left = "" if upright else f"L{x:.1f} {py + notch:.1f}{bite}{x:.1f} {py - notch:.1f}"
    return (
        f"M{x + c:.1f} {y:.1f}{top}L{r - c:.1f} {y:.1f}{corner}{r:.1f} {y + c:.1f}{right}"
        f"L{r:.1f} {b - c:.1f}{corner}{r - c:.1f} {b:.1f}{foot}L{x + c:.1f} {b:.1f}"
        f"{corner}{x:.1f} {b - c:.1f}{left}L{x:.1f} {y + c:.1f}{corner}{x + c:.1f} {y:.1f}Z"
    )


def plaque(box: Box, cut: float) -> str:
    """Return a plate whose corners are scooped out twice, as on old labels."""
    x, y, r, b = box.x, box.y, box.right, box.bottom
    c, k = cut, cut * 0.42
    scoop = f"A{c - k:.1f} {c - k:.1f} 0 0 0 "

    def at(px: float, py: float) -> str:
        return f"{px:.1f} {py:.1f}"

    return (
        f"M{at(x + c, y)}L{at(r - c, y)}L{at(r - c, y + k)}{scoop}{at(r - k, y + c)}"
        f"L{at(r, y + c)}L{at(r, b - c)}L{at(r - k, b - c)}{scoop}{at(r - c, b - k)}"
        f"L{at(r - c, b)}L{at(x + c, b)}L{at(x + c, b - k)}{scoop}{at(x + k, b - c)}"
        f"L{at(x, b - c)}L{at(x, y + c)}L{at(x + k, y + c)}{scoop}{at(x + c, y + k)}Z"
    )
