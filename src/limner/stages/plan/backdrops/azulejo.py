"""Azulejo: glazed tiles, four quarters turned about their corner into rosettes and stars."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import shift
from limner.basics.geometry import Affine, Box
from limner.basics.path import circle, polygon, rect, transform
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

PETAL = "M0 0C14 -10 34 -18 46 -46C18 -34 10 -14 0 0Z"
CURL = "M58 0C70 -14 86 -14 94 -4C86 -6 78 -4 74 4C72 14 62 14 58 0Z"
LOBE = "M100 -100C78 -100 62 -92 58 -74C76 -70 70 -76 74 -58C92 -62 100 -78 100 -100Z"
RING = "M100 -60A40 40 0 0 0 60 -100L70 -100A30 30 0 0 1 100 -70Z"
"""Motifs of one quarter of a tile 200 wide, its middle at the origin, right and upwards."""


def quarter(form: int, rng: Random) -> list[tuple[int, str]]:
    """Return the motifs of one quarter, each with the number of its ink."""
    k = 40 * 0.5522847
    ring = (
        f"M100 -60C{100 - k:.1f} -60 60 {-100 + k:.1f} 60 -100L72 -100"
        f"C72 {-100 + k * 0.7:.1f} {100 - k * 0.7:.1f} -72 100 -72Z"
    )
    del rng
    if form == 0:
        return [(0, PETAL), (1, CURL), (0, ring), (2, LOBE)]
    if form == 1:
        star = polygon([(0, 0), (22, -52), (52, -52), (52, -22)])
        return [(0, star), (1, polygon([(100, 0), (66, -14), (66, 14)])), (0, ring),
                (2, polygon([(100, -100), (82, -100), (74, -74), (100, -82)]))]  # fmt: skip
    drop = "M30 0C46 -18 66 -18 82 0C66 18 46 18 30 0Z"
    return [
        (0, drop),
        (1, "M12 -12C40 -20 52 -40 54 -54C40 -52 20 -40 12 -12Z"),
        (2, ring),
        (0, LOBE),
    ]


def tile_of(form: int, rng: Random) -> dict[int, str]:
    """Return a whole tile by ink: the quarter turned four times, with a hub."""
    out: dict[int, str] = {1: circle(0, 0, 9)}
    for turn in range(4):
        matrix = Affine.rotation(90 * turn)
        for ink, d in quarter(form, rng):
            out[ink] = out.get(ink, "") + transform(d, matrix)
    return out


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return tiles of one or two patterns in a chequer, with their joints and a worn glaze."""
    rng = design.rng
    across = max(2, round(w / (math.sqrt(w * h) / rng.choice((4, 5, 6)))))
    side = w / across
    inks = (tones.one, tones.two, tones.three)
    forms = rng.sample((0, 1, 2), 2) if rng.random() < 0.6 else [rng.randrange(3)] * 2
    tiles = [tile_of(form, rng) for form in forms]
    parts: dict[int, list[str]] = {0: [], 1: [], 2: []}
    worn = []
    down = math.ceil(h / side)
    for j in range(down):
        for i in range(across):
            middle = Affine.scaling(side / 200).then(
                Affine.translation((i + 0.5) * side, (j + 0.5) * side)
            )
            for ink, d in tiles[(i + j) % 2].items():
                parts[ink].append(transform(d, middle))
            if rng.random() < 0.4:
                worn.append(rect(Box(i * side, j * side, side, side)))
    joint = Stroke(paint=tones.shade(0.08 * tones.loud + 0.02), width=max(0.8, side * 0.014))
    joints = "".join(
        rect(Box(i * side, j * side, side, side)) for j in range(down) for i in range(across)
    )
    layers: list[Layer] = [
        design.shape(
            "".join(worn), shift(tones.ground, lightness=-0.018 * tones.loud), role="backdrop"
        )
    ]
    for ink in (2, 1, 0):
        layers.append(design.shape("".join(parts[ink]), inks[ink], role="backdrop"))
    layers.append(design.shape(joints, None, stroke=joint, role="backdrop"))
    return layers


BACKDROP = Backdrop(
    "azulejo",
    draw,
    frozenset(
        {
            "tiles",
            "tile",
            "portuguese",
            "portugal",
            "lisbon",
            "mediterranean",
            "mexican",
            "majolica",
            "ceramic",
            "taverna",
            "sardines",
            "seville",
        }
    ),
    manners=frozenset({"azulejo", "azulejos", "talavera", "tiled"}),
    calm=0.2,
)
