"""Fibre: tiles of strands, chips and shives that papers and cloths are made with."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import skia

from limner.basics.hash import rng
from limner.engines.vector.textures import field


@lru_cache(maxsize=24)
def strands(  # noqa: PLR0913  a recipe: all by name
    key: str, side: int, *, count: int, length: float, thick: float, curl: float, lean: float = 3.2
) -> field.Levels:
    """Return a seamless tile of curved hairs, 0 between them and up to 255.

    length and thick in pixels; curl in radians over a hair; lean: how far their directions
    spread either side of level, in radians.
    """
    drawn = np.zeros((side, side, 1), np.uint8)
    info = skia.ImageInfo.Make(side, side, skia.kAlpha_8_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, drawn)
    canvas = surface.getCanvas()
    stream = rng("strands", key, side)
    for _ in range(count):
        x, y = stream.random() * side, stream.random() * side
        turn = stream.uniform(-lean, lean)
        bend, run = stream.uniform(-curl, curl), length * stream.uniform(0.4, 1.3)
        pen = skia.Paint(AntiAlias=True, Style=skia.Paint.kStroke_Style)
        pen.setStrokeWidth(thick * stream.uniform(0.5, 1.4))
        pen.setStrokeCap(skia.Paint.kRound_Cap)
        pen.setAlphaf(stream.uniform(0.35, 1.0))
        path = skia.Path()
        mid = (math.cos(turn) * run / 2, math.sin(turn) * run / 2)
        end = (mid[0] + math.cos(turn + bend) * run / 2, mid[1] + math.sin(turn + bend) * run / 2)
        reach = run + thick
        for dx in (-side, 0, side):
            for dy in (-side, 0, side):
                if -reach < x + dx < side + reach and -reach < y + dy < side + reach:
                    path.moveTo(x + dx, y + dy)
                    path.quadTo(x + dx + mid[0], y + dy + mid[1], x + dx + end[0], y + dy + end[1])
        canvas.drawPath(path, pen)
    del canvas, surface
    return drawn[..., 0].astype(np.int16)
