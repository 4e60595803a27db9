"""A landscape in pixels: dithered sky, sun, hills, pines and their reflection in a lake."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import rect
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import Ripple

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.stages.plan.design import Design

BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) / 16
PINE = ("..x..", ".xxx.", "..x..", ".xxx.", "xxxxx", ".xxx.", "xxxxx", "..x..")


def scenery(design: Design, across: int, down: int) -> NDArray[np.int16]:
    """Return an index of colours per pixel: 0–4 sky, 5 sun, 6–8 hills, 9 trees."""
    rng = design.rng
    water = round(down * 0.74)
    rows = np.arange(down)[:, None] / water * 4.3
    dither = np.tile(BAYER, (down // 4 + 1, across // 4 + 1))[:down, :across]
    field = np.clip(np.floor(rows + dither - 0.5), 0, 4).astype(np.int16) + np.zeros(
        (down, across), np.int16
    )
    y, x = np.mgrid[0:down, 0:across]
    sx, sy, r = across * rng.choice((0.28, 0.5, 0.7)), water * 0.52, min(across, down) * 0.13
    field[(x - sx) ** 2 + (y - sy) ** 2 < r * r] = 5
    for k in range(3):
        line = Ripple(rng, 5, 0.6)
        top = [
            round(water * (0.62 + 0.13 * k) + water * 0.11 * line.at(1.4 * i / across))
            for i in range(across)
        ]
        for i, t in enumerate(top):
            field[t:water, i] = 6 + k
        if k == 2:
            for _ in range(across // 7):
                i = rng.randrange(2, max(3, across - 3))
                plant(field, i, top[i])
    field[water:] = field[water - 1 : 2 * water - down - 1 : -1][: down - water]
    ripples = (y[water:] % 3 == 2) & (np.random.PCG64(rng.getrandbits(32)).random_raw(
        (down - water) * across).reshape(down - water, across) % 5 < 3)  # fmt: skip
    field[water:][ripples] = 4
    return field


def plant(field: NDArray[np.int16], column: int, foot: int) -> None:
    """Set a pine whose foot stands at (column, foot)."""
    for j, row in enumerate(PINE):
        for i, mark in enumerate(row):
            y, x = foot - len(PINE) + 1 + j, column - 2 + i
            if mark == "x" and 0 <= y < field.shape[0] and 0 <= x < field.shape[1]:
                field[y, x] = 9


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the scene, pixels of one colour gathered in runs."""
    tones = tones.warmest()
    side = math.sqrt(w * h) / 110
    across, down = max(8, math.ceil(w / side)), max(8, math.ceil(h / side))
    field = scenery(design, across, down)
    low = mix(tones.ground, tones.one, 0.5)
    near = mix(tones.two, shift(tones.two, lightness=-0.16), tones.loud)
    colours = [mix(tones.ground, low, i / 4) for i in range(5)] + [
        tones.one,
        mix(low, tones.two, 0.4),
        mix(low, tones.two, 0.72),
        tones.two,
        near,
    ]
    layers: list[Layer] = []
    for index, colour in enumerate(colours):
        runs = []
        for j in range(down):
            line = np.flatnonzero(np.diff(np.concatenate(([0], field[j] == index, [0]))))
            for start, end in zip(line[::2], line[1::2], strict=True):
                runs.append(rect(Box(start * side, j * side, (end - start) * side, side)))
        if runs:
            layers.append(design.shape("".join(runs), colour, role="backdrop"))
    back = design.shape(Box(0, 0, w, h), colours[2], role="backdrop")
    return [back, *layers]


BACKDROP = Backdrop(
    "pixelscape",
    draw,
    frozenset({"arcade", "game", "gaming", "retro-game", "console", "sprite", "indie-game"}),
    manners=frozenset({"pixel-art", "pixel", "pixels", "8-bit", "16-bit", "pixelated"}),
    scene=True,
    calm=0.3,
)
