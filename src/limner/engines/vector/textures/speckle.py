"""Speckle: recycled stock, flecks of other colours strewn over a quiet sheet."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw

from limner.basics.colour import oklch, shift
from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field

_SHEET = 100
"""Levels of the sheet itself; those above belong to three kinds of fleck, 51 each."""
_STEP = 51


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return flecks of up to three further colours on the first."""
    scale = round(max(0.4, texture.scale), 2)
    one, two = field.grained(width, 0.5, 14, texture.seed)
    flecks = [
        field.Tiled(strewn(side, kind, scale), width, (texture.seed, kind))
        for kind, side in enumerate((509, 463, 419))
    ]

    def shade(top: int, bottom: int) -> field.Bytes:
        sheet = one.rows(top, bottom) + two.rows(top, bottom) + np.int16(_SHEET // 2)
        np.clip(sheet, 0, _SHEET - 1, out=sheet)
        for layer in flecks:
            np.maximum(sheet, layer.rows(top, bottom), out=sheet)
        return sheet.astype(np.uint8)

    return field.painted(height, width, _table(texture), shade)


@lru_cache(maxsize=24)
def strewn(side: int, kind: int, scale: float) -> field.Levels:
    """Return one tile of flecks: 0 between them, else the kind's own levels by coverage."""
    fine, count = 4, round((95, 60, 42)[kind] / scale**2)
    stream = rng("speckle", side, kind)
    drawn = Image.new("L", (side * fine, side * fine))
    pen = ImageDraw.Draw(drawn)
    for _ in range(count):
        x, y = stream.random() * side, stream.random() * side
        size = (0.5 + 1.9 * stream.random() ** 3) * scale
        outline = [
            (math.cos(t) * size * (0.6 + 0.7 * stream.random()),
             math.sin(t) * size * (0.6 + 0.7 * stream.random()))
            for t in (math.tau * corner / 6 for corner in range(6))
        ]  # fmt: skip
        for dx in (-side, 0, side):
            for dy in (-side, 0, side):
                pen.polygon(
                    [((x + dx + px) * fine, (y + dy + py) * fine) for px, py in outline], fill=255
                )
    covered = np.asarray(drawn.reduce(fine), np.uint16)
    first = _SHEET + kind * _STEP
    tile = np.where(covered > 12, first + covered * (_STEP - 1) // 255, 0)
    return tile.astype(np.int16)


def _table(texture: Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    """Return the sheet's shades, then for each kind of fleck from the sheet to its colour."""
    colours = texture.colours
    ground = colours[0] if colours else "#00000000"
    flecks = list(colours[1:4])
    if not flecks and colours:
        way = -1 if oklch(ground).lightness > 0.45 else 1
        flecks = [shift(ground, lightness=way * by) for by in (0.32, 0.18, 0.48)]
    flecks = flecks or ["#00000099", "#ffffff99", "#00000055"]
    depth = 0.05 * texture.strength
    middle = field.table([(0.0, ground), (1.0, ground)])
    shades = field.relief(colours, depth)[np.linspace(0, 255, _SHEET).astype(int)]
    parts = [shades]
    for kind in range(3):
        colour = flecks[kind % len(flecks)]
        run = field.table([(0.0, ground), (1.0, colour)])
        parts.append(run[np.linspace(0, 255 * min(1.0, texture.strength), _STEP).astype(int)])
    rest = 256 - sum(len(part) for part in parts)
    return np.concatenate([*parts, middle[:rest]])
