"""The shadow a thing casts: what is darker about its foot than the ground there, and no other hue.

A thing that is taken out takes its shadow along; left behind it would tell that something stood
there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIDE = 320
"""Longest side shadows are looked for at, in pixels."""
_DARK = 0.86
"""Light of a shadow, as a share of the ground's, at most."""
_HUE = 0.05
"""How far a shadow's chromaticity may be from the ground's."""
_ASIDE, _BELOW, _ABOVE = 1.0, 0.35, 0.75
"""How far a shadow reaches: shares of the thing's width to the sides, of its height beneath its
foot, and of its height above that."""


def with_shadow(picture: NDArray[np.uint8], matte: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the matte (height, width) with the thing's shadow in it.

    picture: (height, width, 4). Unchanged where nothing can be told to be one: no ground about
    the thing's foot, or one as uneven as a shadow is dark.
    """
    height, width = matte.shape
    scale = min(1.0, _SIDE / max(height, width))
    size = max(8, round(width * scale)), max(8, round(height * scale))
    small = Image.fromarray(picture[..., :3]).resize(size, Image.Resampling.BOX)
    small = small.filter(ImageFilter.GaussianBlur(max(1.0, max(size) / 140)))
    light = (np.asarray(small, np.float64) / 255) ** 2.2 + 1e-3
    thing = np.asarray(Image.fromarray(matte).resize(size, Image.Resampling.BOX)) > 60
    shade = _shade(light, thing)
    if shade is None:
        return matte
    soft = Image.fromarray(shade.astype(np.uint8) * 255).filter(ImageFilter.MaxFilter(5))
    large = np.asarray(soft.resize((width, height), Image.Resampling.BILINEAR))
    return np.maximum(matte, np.where(large > 100, np.uint8(255), np.uint8(0)))


def _shade(light: NDArray[np.float64], thing: NDArray[np.bool_]) -> NDArray[np.bool_] | None:
    """Return where the shadow is, in linear light (height, width, 3); None where none is told."""
    rows, columns = np.flatnonzero(thing.any(1)), np.flatnonzero(thing.any(0))
    if not len(rows):
        return None
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    tall, wide = bottom - top, right - left
    reach = np.zeros_like(thing)
    y0, y1 = max(0, int(bottom - _ABOVE * tall)), int(bottom + _BELOW * tall) + 2
    x0, x1 = max(0, int(left - _ASIDE * wide)), int(right + _ASIDE * wide) + 1
    reach[y0:y1, x0:x1] = True
    ground = reach & ~_grown(thing, 2)
    own = light.sum(2)
    if ground.sum() < 60:
        return None
    # The ground is what is lit: the lighter part of each row's surroundings, smoothed downwards.
    lit = np.array([
        np.percentile(own[y][ground[y]], 70) if ground[y].sum() > 6 else np.nan
        for y in range(len(own))
    ])  # fmt: skip
    known = np.flatnonzero(~np.isnan(lit))
    if len(known) < 4:
        return None
    lit = np.interp(np.arange(len(lit)), known, lit[known])
    hue = np.median(light[ground] / own[ground][:, None], axis=0)
    alike = np.abs(light / own[..., None] - hue).max(2) < _HUE
    dark = ground & alike & (own < _DARK * lit[:, None])
    found = _joined(dark, _grown(thing, 3), thing)
    spread = float(found.sum() / max(1, thing.sum()))
    return found if 0.02 < spread < 1.6 and found.sum() < 0.45 * ground.sum() else None


def _grown(mask: NDArray[np.bool_], steps: int) -> NDArray[np.bool_]:
    picture = Image.fromarray(mask.astype(np.uint8) * 255)
    return np.asarray(picture.filter(ImageFilter.MaxFilter(2 * steps + 1))) > 127


def _joined(
    dark: NDArray[np.bool_], start: NDArray[np.bool_], thing: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return the dark that hangs together with the thing's lower half."""
    rows = np.flatnonzero(thing.any(1))
    seed = start & ~thing
    seed[: int(rows[0] + 0.5 * len(rows))] = False
    found = seed
    for _ in range(400):
        more = _grown(found, 1) & (dark | seed)
        if (more == found).all():
            break
        found = more
    return found & dark
