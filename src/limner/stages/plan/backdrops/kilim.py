"""Kilim: woven bands of stepped diamonds, hooks and combs, mirrored about their middle."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.basics.path import rect
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import textured

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Motif = tuple[str, ...]
MOTIFS: dict[str, Motif] = {
    "diamond": ("......1......", ".....111.....", "....11211....", "...1122211...", "..112233221..",
                ".11223332211.", "1122333332211", ".11223332211.", "..112233221..", "...1122211...",
                "....11211....", ".....111.....", "......1......"),
    "hook": ("1111111.", "1.....1.", "1.111.1.", "1.1.1.1.", "1.1...1.", "1.11111.", "1......."),
    "comb": ("1.1.1.1.", "1.1.1.1.", "11111111"),
    "steps": ("...2....", "..222...", ".22222..", "2222222."),
    "star": ("...1.1...", "..11.11..", ".1112111.", "111222111", "..22322..", "111222111",
             ".1112111.", "..11.11..", "...1.1..."),
    "eye": ("..111..", ".12221.", "1223221", ".12221.", "..111.."),
}  # fmt: skip
"""Woven motifs, a knot a letter: a dot is the band's own colour, digits are inks."""


def band(motif: Motif, y: float, knot: float, w: float, odd: bool) -> dict[str, list[str]]:
    """Return the knots of a band in runs, by ink digit; a motif stands in the panel's middle."""
    wide = max(len(row) for row in motif) + (2 if len(motif) > 4 else 0)
    out: dict[str, list[str]] = {}
    start = -math.ceil(w / 2 / (wide * knot)) - 1
    for copy in range(start, -start + 1):
        left = w / 2 + (copy - 0.5 + (0.5 if odd else 0)) * wide * knot
        for j, row in enumerate(motif):
            i = 0
            while i < len(row):
                run = 1
                while i + run < len(row) and row[i + run] == row[i]:
                    run += 1
                if row[i] != ".":
                    box = Box(left + i * knot, y + j * knot, run * knot + 0.2, knot + 0.2)
                    out.setdefault(row[i], []).append(rect(box))
                i += run
    return out


def bands(rng: Random) -> list[str]:
    """Return the names of the bands from the middle outwards."""
    great = ["diamond", rng.choice(("star", "hook", "eye"))]
    rng.shuffle(great)
    return [great[0], "comb", great[1], "steps", rng.choice(("eye", "hook", "star")), "comb"]


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return bands from the middle outwards, each on its own ground, under the weave."""
    rng = design.rng
    knot = math.sqrt(w * h) / rng.choice((84, 100))
    grounds = [tones.ground, tones.one, tones.step(0.16, tones.two), tones.two]
    inks = [tones.one, tones.ground, tones.three, tones.two]
    layers: list[Layer] = []
    names = bands(rng)
    y, k = h / 2, 0
    while y < h + knot * 14:
        motif = MOTIFS[names[k % len(names)]]
        tall = (len(motif) + 2) * knot
        top = h / 2 - tall / 2 if k == 0 else y
        ground = grounds[(k * 2 + k // 2) % 4]
        shades = [ink for ink in inks if ink != ground][:3]
        tops = [top] if k == 0 else [top, h - top - tall]
        for at in tops:
            layers.append(design.shape(Box(0, at - 0.2, w, tall + 0.4), ground, role="backdrop"))
            flipped = motif if at >= h / 2 - tall else tuple(reversed(motif))
            for digit, knots in band(flipped, at + knot, knot, w, k % 2 == 1).items():
                ink = shades[int(digit) - 1]
                layers.append(design.shape("".join(knots), ink, role="backdrop"))
            rule = Box(0, at - knot * 0.5, w, knot)
            layers.append(design.shape(rule, tones.three, role="backdrop"))
        y = top + tall
        k += 1
    weave = textured(design, w, h, "linen", (), strength=0.7, role="texture", opacity=0.5)
    return [*layers, weave]


BACKDROP = Backdrop(
    "kilim",
    draw,
    frozenset(
        {
            "rug",
            "carpet",
            "boho",
            "bohemian",
            "anatolian",
            "weaving",
            "textile",
            "nomad",
            "aztec",
            "andean",
            "southwestern",
        }
    ),
    manners=frozenset({"kilim", "woven", "tribal"}),
    calm=0.2,
)
