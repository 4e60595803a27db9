"""Glitter: flakes at every angle; colours: the body, flakes turned away, flakes that flash."""

from __future__ import annotations

import numpy as np

from limner.basics.colour import mix, shift
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return flakes about three pixels wide at scale 1, one in twelve flashing."""
    side = max(1.0, 3.2 * texture.scale)
    rows, columns = int(height / side) + 3, int(width / side) + 3
    tilt = field.gaussian(("glitter", texture.seed), rows, columns)
    sway_x = field.gaussian(("glitter-x", texture.seed), rows, columns) * np.float32(0.22)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / np.float32(side)
    # Flakes are cells of a slightly shaken grid, every second row moved by half.
    row = np.floor(y).astype(np.int32)
    x = x + np.float32(0.5) * (row % 2)
    column = np.clip(np.floor(x + sway_x[row, np.floor(x).astype(np.int32)]), 0, columns - 1)
    value = tilt[row, column.astype(np.int32)]
    level = np.where(value > 1.38, 240.0, 104.0 + 44.0 * np.clip(value, -2.2, 1.3))
    body, deep, flash = _colours(texture)
    table = field.table([(0.0, deep), (0.42, body), (0.68, mix(body, flash, 0.35)),
                         (0.86, flash), (1.0, flash)])  # fmt: skip
    shades = np.take(table, np.clip(level, 0, 255).astype(np.uint8))
    flakes = np.ascontiguousarray(shades).view(np.uint8).reshape(height, width, 4)
    return field.see_through(texture, flakes)


def _colours(texture: Texture) -> tuple[str, str, str]:
    given = texture.colours or ("#808080",)
    body, share = given[0], min(1.0, texture.strength)
    deep = given[1] if len(given) > 1 else shift(body, lightness=-0.2)
    flash = given[2] if len(given) > 2 else shift(body, lightness=0.25)
    return body, mix(body, deep, share), mix(body, flash, share)
