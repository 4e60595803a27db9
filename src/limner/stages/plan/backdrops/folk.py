"""Folk florals: tulips, hearts and leaves on mirrored stems, as painted on chests and linen."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.geometry import Affine
from limner.basics.path import circle, transform
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.ornaments.flower import petals, ruffle
from limner.stages.plan.parts.drawing import grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

TULIP = (
    "M0 30C-26 22 -34 -6 -26 -36C-16 -24 -10 -18 -6 -12C-6 -26 -4 -36 0 -46"
    "C4 -36 6 -26 6 -12C10 -18 16 -24 26 -36C34 -6 26 22 0 30Z"
)
HEART = "M0 26C-34 2 -30 -26 -14 -26C-5 -26 0 -18 0 -13C0 -18 5 -26 14 -26C30 -26 34 2 0 26Z"
LEAF = "M0 0C16 -20 40 -24 62 -12C46 6 20 12 0 0Z"
DROP = "M0 0C9 -10 9 -24 0 -34C-9 -24 -9 -10 0 0Z"
BIRD = (
    "M-44 6C-40 -20 -14 -34 6 -22C10 -36 28 -40 36 -28L50 -24L37 -18C36 10 10 30 -14 24"
    "C-30 32 -54 34 -66 20C-58 20 -48 16 -44 6Z"
)
"""Motifs about the origin, in hundredths of a block's half width."""
MIRROR = Affine(-1, 0, 0, 1, 0, 0)
Inked = list[tuple[int, str]]


def at(d: str, x: float, y: float, turn: float = 0.0, scale: float = 1.0) -> str:
    """Return a motif scaled, turned and placed."""
    matrix = Affine.scaling(scale).then(Affine.rotation(turn)).then(Affine.translation(x, y))
    return transform(d, matrix)


def tree() -> tuple[str, Inked]:
    """Return a tree of life's right half: stems to be drawn, and motifs with their inks."""
    stems = (
        "M0 120C0 60 0 0 0 -84M0 70C30 66 62 50 70 18"
        "M0 20C26 14 48 -4 54 -34M0 -30C16 -36 28 -48 32 -66"
    )
    motifs: Inked = [
        (0, at(TULIP, 0, -104)),
        (1, at(TULIP, 72, 0, 18, 0.8)),
        (2, at(HEART, 56, -48, 10, 0.7)),
        (1, at(DROP, 33, -66, 20, 0.9)),
        (0, at(LEAF, 8, 64, 14, 0.7)),
        (2, at(LEAF, 30, 62, -52, 0.5)),
        (0, at(LEAF, 6, 16, 18, 0.6)),
        (2, at(LEAF, 30, 9, -64, 0.45)),
        (2, at(LEAF, 2, 104, -14, 0.8)),
        (0, at(BIRD, 74, 92, 0, 0.62)),
        (1, at(DROP, 66, 96, -110, 0.5)),
    ]
    dots = ((1, 88, -70), (2, 96, -28), (1, 20, -104), (0, 98, 48))
    return stems, motifs + [(ink, circle(x, y, 5)) for ink, x, y in dots]


def medallion() -> tuple[str, Inked]:
    """Return a round flower with leaves at the diagonals, its right half."""
    motifs: Inked = [
        (0, ruffle(0, 0, 40, 12, 0.06, 0.0)),
        (3, petals(0, 0, 10, 34, 8, 0.8)),
        (1, circle(0, 0, 11)),
        (0, at(HEART, 0, -80, 0, 0.75)),
        (0, at(HEART, 0, 80, 180, 0.75)),
        (2, at(TULIP, 84, 0, 90, 0.6)),
        (1, circle(46, 92, 4)),
        (1, circle(46, -92, 4)),
    ]
    for turn in (-45, 45):
        dx, dy = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        motifs.append((2, at(LEAF, 34 * dx, 34 * dy, turn, 0.9)))
        motifs.append((1, at(DROP, 66 * dx, 66 * dy, turn + 90)))
    return "", motifs


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return blocks of trees and medallions in a chequer, each mirrored about its middle."""
    rng = design.rng
    across = max(1, round(w / (math.sqrt(w * h) / rng.choice((2.4, 3.2, 4.0)))))
    pitch = w / across
    tall = pitch * 1.18
    k = pitch / 240
    down = math.ceil(h / tall) + 1
    top = (h - down * tall) / 2
    inks = (tones.one, tones.three, tones.two, tones.ground)
    # The halves are kept apart: outlines that cross the middle would cut holes in each other.
    parts: dict[tuple[int, int], list[str]] = {(ink, k): [] for ink in range(4) for k in (0, 1)}
    stems: list[str] = []
    made = (tree(), medallion())
    for j in range(down):
        for i in range(across):
            stem, motifs = made[(i + j) % 2]
            place = Affine.scaling(k).then(
                Affine.translation((i + 0.5) * pitch, top + (j + 0.5) * tall)
            )
            for side, matrix in enumerate((place, MIRROR.then(place))):
                if stem:
                    stems.append(transform(stem, matrix))
                for ink, d in motifs:
                    parts[ink, side].append(transform(d, matrix))
    pen = Stroke(paint=tones.two, width=max(1.0, 4.5 * k), cap="round")
    layers: list[Layer] = [design.shape("".join(stems), None, stroke=pen, role="backdrop")]
    for ink in (2, 0, 1, 3):
        for side in (0, 1):
            layers.append(design.shape("".join(parts[ink, side]), inks[ink], role="backdrop"))
    return [*layers, grain(design, w, h, 0.25)]


BACKDROP = Backdrop(
    "folk",
    draw,
    frozenset(
        {
            "scandinavian",
            "nordic",
            "swedish",
            "norwegian",
            "midsummer",
            "christmas",
            "polish",
            "hungarian",
            "embroidery",
            "folklore",
            "hygge",
        }
    ),
    manners=frozenset({"folk", "folk-art", "folk-floral", "dala"}),
    calm=0.2,
)
