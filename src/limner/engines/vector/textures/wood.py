"""Wood: planed boards laid side by side, with rings, pores and thin dark joints."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PIL import Image

from limner.basics.colour import mix, shift
from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field

_STEP = 8
"""Pixels along the grain between two places where the rings are worked out."""


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return boards lying across the box; the second colour is that of the late wood."""
    scale = max(0.3, texture.scale)
    one, two = pores(round(scale, 2))
    grain = field.summed(
        _Boards(texture, width, height, scale),
        field.Tiled(one, width, (texture.seed, 1)),
        field.Tiled(two, width, (texture.seed, 2)),
    )
    return field.painted(height, width, _table(texture), grain)


class _Boards:
    """Rings and joints: fine down the box, coarse along the grain."""

    def __init__(self, texture: Texture, width: int, height: int, scale: float) -> None:
        stream = rng("wood", texture.seed)
        self.width = width
        columns = -(-width // _STEP) + 1
        lean = np.linspace(0, columns * _STEP / (900 * scale), columns, dtype=np.float32)
        parts: list[field.Floats] = []
        done = 0
        while done < height:
            tall = min(height - done, round((150 + 70 * stream.random()) * scale))
            parts.append(_board(stream.getrandbits(32), tall, lean, scale))
            done += tall
        self.image = Image.fromarray(np.clip(np.concatenate(parts) + 128, 0, 255).astype(np.uint8))

    def rows(self, top: int, bottom: int) -> field.Levels:
        """Return rows `top` to `bottom`, stretched along the grain."""
        band = self.image.crop((0, top, self.image.width, bottom))
        size = (self.image.width * _STEP, bottom - top)
        wide = np.asarray(band.resize(size, Image.Resampling.BILINEAR))
        return wide[:, : self.width].astype(np.int16) - np.int16(128)


def _board(seed: int, tall: int, lean: field.Floats, scale: float) -> field.Floats:
    """Return one board: where its rings lie, how light it is, and its joint below."""
    stream = rng("board", seed)
    y = np.arange(tall, dtype=np.float32)[:, None] / np.float32(scale)
    heart = 75 + (stream.random() - 0.5) * 500
    bow = field.broad(16, len(lean) * 4, 260, (seed, "bow"), 2)[0, : len(lean)]
    drift = field.broad(tall * 4, len(lean) * 4, 330, (seed, "drift"), 2, 2.0)
    away = np.abs(y - heart + bow * 16 + lean * (stream.random() - 0.5) * 40)
    phase = np.sqrt(away * away + 900) / 15 + drift[:tall, : len(lean)] * 0.55
    saw = phase - np.floor(phase)
    late = np.power(saw, 2.6) * np.clip((1 - saw) * 9, 0, 1)
    board = (stream.random() - 0.5) * 26 - late * 58 + drift[:tall, : len(lean)] * 7 + 12
    joint = max(1, round(1.6 * scale))
    board[-joint:] = -110
    board[: max(1, joint // 2)] += 14
    return np.asarray(board, np.float32)


@lru_cache(maxsize=8)
def pores(scale: float) -> tuple[field.Levels, field.Levels]:
    """Return two tiles of short dark streaks along the grain."""
    return _streaks(512, scale), _streaks(461, scale)


def _streaks(side: int, scale: float) -> field.Levels:
    fine = field.spectral(("pores", side), side, 0.5 * scale, 0, 22.0)
    long = field.spectral(("fibre", side), side, 1.2 * scale, 0, 60.0)
    tile = np.where(fine > 1.3, (fine - 1.3) * -26, 0) + fine * 4 + long * 6
    return tile.astype(np.int16)


def _table(texture: Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    if not texture.colours:
        return field.relief((), 0.2 * texture.strength)
    ground = texture.colours[0]
    strong = texture.strength
    late = texture.colours[1] if len(texture.colours) > 1 else shift(ground, lightness=-0.10)
    late = mix(ground, late, min(1.0, strong))
    joint = shift(late, lightness=-0.28 * strong)
    light = shift(ground, lightness=0.05 * strong)
    middle = 128 / 255
    return field.table([(0.0, joint), (0.22, late), (middle, ground), (0.8, light), (1.0, light)])
