"""Isometric blocks: columns of three shaded faces rising from a tiled floor."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.path import polygon
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def faces(x: float, y: float, half: float, tall: float) -> tuple[str, str, str]:
    """Return the top, left and right face of a column whose top's middle is (x, y)."""
    rise = half / math.sqrt(3)
    a, b, c, d = (x, y - rise), (x + half, y), (x, y + rise), (x - half, y)
    return (
        polygon([a, b, c, d]),
        polygon([d, c, (c[0], c[1] + tall), (d[0], d[1] + tall)]),
        polygon([c, b, (b[0], b[1] + tall), (c[0], c[1] + tall)]),
    )


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return columns from back to front; most are low tiles, a few rise, some wear an ink."""
    rng = design.rng
    half = math.sqrt(w * h) / rng.choice((11, 14, 18))
    rise = half / math.sqrt(3)
    deep = tones.loud
    inks = (tones.one, tones.two, tones.three)
    rise_most = rng.choice((1.2, 2.0, 3.0))
    paths: list[tuple[str, str]] = []
    rows = math.ceil(h / rise) + 8
    for row in range(-2, rows):
        shift_x = half if row % 2 else 0.0
        for col in range(-1, math.ceil(w / (2 * half)) + 2):
            up = 0.0 if rng.random() < 0.62 else rng.choice((0.35, 0.7, 1.0)) * rise_most
            tall = half * (0.35 + up)
            x, y = col * 2 * half + shift_x, row * rise - half * up
            body = rng.choice(inks) if rng.random() < 0.3 else tones.step(0.12, tones.two)
            top = mix(body, tones.ground, 0.22)
            shades = (top, shift(body, lightness=-0.09 * deep), shift(body, lightness=-0.17 * deep))
            if tones.dark:
                shades = (
                    shift(body, lightness=0.05 * deep),
                    body,
                    shift(body, lightness=-0.08 * deep),
                )
            for d, shade in zip(faces(x, y, half * 1.004, tall), shades, strict=True):
                paths.append((d, shade))
    return merged(design, paths)


def merged(design: Design, paths: list[tuple[str, str]]) -> list[Layer]:
    """Return the faces in order, neighbours of one colour in one layer."""
    layers: list[Layer] = []
    parts: list[str] = []
    last = ""
    for d, shade in [*paths, ("", "")]:
        if shade != last and parts:
            layers.append(design.shape("".join(parts), last, role="backdrop"))
            parts = []
        parts.append(d)
        last = shade
    return layers


BACKDROP = Backdrop(
    "isometric",
    draw,
    frozenset(
        {
            "blocks",
            "cubes",
            "logistics",
            "warehouse",
            "blockchain",
            "fintech",
            "cloud",
            "infrastructure",
            "construction",
            "puzzle",
        }
    ),
    manners=frozenset({"isometric", "3d-blocks"}),
    calm=0.3,
)
