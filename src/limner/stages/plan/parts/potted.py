"""Plants in pots, drawn by their names: an aloe's fan, broad leaves, a fern's fronds, a cactus."""

from __future__ import annotations

import math
import zlib
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import ellipse, polygon, rect
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.ornaments.sprig import Sprig, grow, layers_of, spine
from limner.stages.plan.parts.botany import blade, blades

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

HABITS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("fan", ("aloe", "agave", "snake plant", "sansevieria", "yucca", "haworthia", "dracaena",
             "succulent", "spider plant")),
    ("broad", ("monstera", "philodendron", "calathea", "alocasia", "pothos", "anthurium",
               "peace lily", "banana", "bird of paradise", "begonia", "basil", "orchid")),
    ("frond", ("fern", "palm", "areca", "kentia", "parlour", "asparagus", "lavender", "rosemary")),
    ("spiny", ("cactus", "cacti", "euphorbia")),
    ("tree", ("ficus", "rubber", "olive", "lemon", "bonsai", "jade", "fig", "citrus", "money")),
)  # fmt: skip
"""How plants grow, and those that do."""
POTS = ("#c9714a", "#d9a441", "#5f7f9c", "#b9655f", "#7d8a6b")
LEAF = "#4f8a58"


def habit_of(name: str) -> str:
    """Return how a plant grows by its name, else a habit that is always the same for the name."""
    low = name.lower()
    found = next((habit for habit, names in HABITS if any(n in low for n in names)), None)
    return found or HABITS[zlib.crc32(low.encode()) % 4][0]


def potted(design: Design, name: str, box: Box) -> list[Layer]:
    """Return a plant in its pot, standing on the foot of a box; a name always grows alike."""
    rng = Random(zlib.crc32(name.lower().encode()))
    side = min(box.width, box.height)
    cx, foot = box.centre[0], box.bottom - 0.04 * side
    green = shift(LEAF, lightness=rng.uniform(-0.03, 0.05))
    rim = foot - 0.34 * side
    habit = habit_of(name)
    grown = {"fan": _fan, "broad": _broad, "frond": _frond, "spiny": _spiny, "tree": _tree}[habit]
    return [*grown(design, (cx, rim + 0.02 * side), side, green, rng),
            *_pot(design, cx, foot, side, rng.choice(POTS))]  # fmt: skip


def _pot(design: Design, cx: float, foot: float, side: float, colour: str) -> list[Layer]:
    """Return a pot a third as high as the plant, lit from the left."""
    top, half, base = foot - 0.34 * side, 0.2 * side, 0.14 * side
    body = [(cx - half, top), (cx + half, top), (cx + base, foot), (cx - base, foot)]
    shade = [(cx + 0.35 * half, top), (cx + half, top), (cx + base, foot), (cx + 0.4 * base, foot)]
    lip = Box(cx - 1.12 * half, top - 0.035 * side, 2.24 * half, 0.085 * side)
    return [
        design.shape(polygon(body), colour, role="icon"),
        design.shape(polygon(shade), shift(colour, lightness=-0.07), role="icon"),
        design.shape(rect(lip, 0.02 * side), shift(colour, lightness=0.03), role="icon"),
    ]


Point = tuple[float, float]


def _fan(design: Design, at: Point, side: float, green: str, rng: Random) -> list[Layer]:
    made = []
    for j in (-3, 3, -2, 2, -1, 1, 0):
        lean = 0.33 * j + rng.uniform(-0.05, 0.05)
        long = side * (0.62 - 0.05 * abs(j))
        made.append(blade(at[0] + 0.022 * j * side, at[1], -math.pi / 2 + lean, long, 0.2))
    return blades(design, made, green, 0.004 * side)


def _broad(design: Design, at: Point, side: float, green: str, rng: Random) -> list[Layer]:
    pen = Stroke(paint=shift(green, lightness=-0.1), width=0.018 * side, cap="round")
    stalks, made = "", []
    for lean, long, size in ((-0.95, 0.3, 0.3), (0.95, 0.28, 0.3), (-0.42, 0.4, 0.32),
                             (0.5, 0.42, 0.3), (0.02, 0.3, 0.36)):  # fmt: skip
        a = -math.pi / 2 + 0.6 * lean
        x, y = at[0] + math.cos(a) * long * side * 0.72, at[1] + math.sin(a) * long * side * 0.72
        stalks += f"M{at[0]:.1f} {at[1]:.1f}Q{at[0]:.1f} {y:.1f} {x:.1f} {y:.1f}"
        made.append(blade(x, y, -math.pi / 2 + 1.25 * lean, side * size, rng.uniform(0.72, 0.82)))
    return [
        design.shape(stalks, None, stroke=pen, role="icon"),
        *blades(design, made, green, 0.007 * side),
    ]


def _frond(design: Design, at: Point, side: float, green: str, rng: Random) -> list[Layer]:
    sprig = Sprig()
    for j in (-2, 2, -1, 1, 0):
        way = -math.pi / 2 + 0.42 * j
        points = spine(at, way, side * (0.6 - 0.03 * abs(j)), 0.35 * j + rng.uniform(-0.1, 0.1))
        grow(sprig, points, "fern", rng)
    return layers_of(design, sprig, green, 0.01 * side)


def _spiny(design: Design, at: Point, side: float, green: str, rng: Random) -> list[Layer]:
    x, y = at
    w = 0.2 * side
    stem = Box(x - w / 2, y - 0.56 * side, w, 0.6 * side)
    arms = ""
    for sign, high in ((-1, 0.24), (1, 0.34)):
        ax = x + sign * 0.2 * side
        arms += f"M{x:.1f} {y - high * side:.1f}H{ax:.1f}V{y - (high + 0.16) * side:.1f}"
    pen = Stroke(paint=green, width=0.1 * side, cap="round", join="round")
    ribs = "".join(f"M{x + f * w:.1f} {y - 0.5 * side:.1f}V{y:.1f}" for f in (-0.22, 0.0, 0.22))
    fine = Stroke(paint=shift(green, lightness=-0.1), width=0.012 * side, cap="round")
    bloom = Box(x - 0.05 * side, y - 0.62 * side, 0.1 * side, 0.08 * side)
    del rng
    return [
        design.shape(arms, None, stroke=pen, role="icon"),
        design.shape(rect(stem, w / 2), green, role="icon"),
        design.shape(ribs, None, stroke=fine, role="icon"),
        design.shape(ellipse(bloom), "#e58aa0", role="icon"),
    ]


def _tree(design: Design, at: Point, side: float, green: str, rng: Random) -> list[Layer]:
    bark = Stroke(paint=mix("#7a5136", green, 0.1), width=0.035 * side, cap="round")
    x, y = at
    trunk = f"M{x:.1f} {y:.1f}C{x - 0.03 * side:.1f} {y - 0.12 * side:.1f} "
    trunk += f"{x + 0.03 * side:.1f} {y - 0.2 * side:.1f} {x:.1f} {y - 0.34 * side:.1f}"
    made = []
    for i in range(11):
        a = math.tau * i / 11 + rng.uniform(-0.15, 0.15)
        r = side * (-0.03 if i % 2 else 0.1)
        px, py = x + r * math.cos(a), y - 0.42 * side + r * math.sin(a)
        made.append(blade(px, py, a, 0.22 * side, 0.6))
    return [
        design.shape(trunk, None, stroke=bark, role="icon"),
        *blades(design, made, green, 0.005 * side),
    ]
