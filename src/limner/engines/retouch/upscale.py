"""Upscaling by what the picture teaches about itself.

RAISR (Romano, Isidoro and Milanfar 2017) without a training set: the picture is made smaller, and
for each kind of edge (direction, strength, how sure) the filter is solved for that best restores
what was lost; the same filters then enlarge the picture. At last the result is held to what a
camera of the smaller size would have seen of it (iterative back-projection, Irani and Peleg 1991).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.fill import Told, unheard
from limner.engines.retouch.filters import PHASES, SIDE, filtered, gathered, kinds

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats

_SAMPLES = 260_000
_RIDGE = 3.0
"""How strongly a filter is drawn to leaving a pixel as it is, in samples of usual detail."""


def upscaled(picture: Floats, factor: int, told: Told = unheard) -> Floats:
    """Return the picture (rows, columns, 3; sRGB 0–1) `factor` times as large, 2 to 4."""
    rows, columns = picture.shape[:2]
    parted = cv2.cvtColor(picture, cv2.COLOR_RGB2YCrCb)
    filters = trusted(parted[..., 0]) if min(rows, columns) >= 48 else None
    told(0.3)
    big = _doubled(parted, filters)
    told(0.6 if factor > 2 else 0.9)
    if factor > 2:
        big = _doubled(big, filters)
    out = cv2.cvtColor(big, cv2.COLOR_YCrCb2RGB)
    if factor == 3:
        out = cv2.resize(out, (3 * columns, 3 * rows), interpolation=cv2.INTER_AREA)
    return np.clip(out, 0, 1)


def trusted(light: Floats) -> Floats:
    """Return the filters learnt from this brightness, each as far as its like is of use.

    Edges look alike at every size, grain and weave do not. Filters learnt at half the size are
    tried on the picture itself; what share of each kind's correction was right there is kept.
    """
    rows, columns = light.shape[0] // 2 * 2, light.shape[1] // 2 * 2
    truth = np.ascontiguousarray(light[:rows, :columns])
    small = cv2.resize(truth, (columns // 2, rows // 2), interpolation=cv2.INTER_AREA)
    guess, trial, filters = _smooth(small), learnt(small), learnt(truth)
    kind = np.minimum(kinds(guess), min(len(trial), len(filters)) - 1)
    moved, wanted = filtered(guess, kind, trial) - guess, truth - guess
    count = len(filters)
    right = np.bincount(kind.ravel(), (moved * wanted).ravel(), count)
    size = np.bincount(kind.ravel(), (moved * moved).ravel(), count)
    share = np.clip(right / np.maximum(size, 1e-9), 0, 1)[:, None, None]
    same = np.zeros(SIDE * SIDE, np.float32)
    same[SIDE * SIDE // 2] = 1
    return (same + (filters - same) * share).astype(np.float32)


def learnt(light: Floats) -> Floats:
    """Return filters (kinds, phases, side²) that restore this brightness from half its size."""
    rows, columns = light.shape[0] // 2 * 2, light.shape[1] // 2 * 2
    truth = np.ascontiguousarray(light[:rows, :columns])
    small = cv2.resize(truth, (columns // 2, rows // 2), interpolation=cv2.INTER_AREA)
    guess = _smooth(small)
    kind = kinds(guess)
    places = np.argwhere(np.ones((rows - SIDE, columns - SIDE), bool)).astype(np.int32) + SIDE // 2
    if len(places) > _SAMPLES:
        busy = np.abs(truth - guess)[places[:, 0], places[:, 1]]
        random = np.random.default_rng(7)
        chance = random.random(len(places)) * (np.quantile(busy, 0.9) + busy)
        places = places[np.argpartition(-chance, _SAMPLES)[:_SAMPLES]]
    count = int(kind.max()) + 1
    squares = np.zeros((max(count, 1), PHASES, SIDE * SIDE, SIDE * SIDE), np.float64)
    sides = np.zeros(squares.shape[:3], np.float64)
    gathered(guess, truth, kind, places, squares, sides)
    usual = squares.trace(axis1=2, axis2=3).mean() / SIDE**2 / 40 + 1e-9
    same = np.zeros(SIDE * SIDE)
    same[SIDE * SIDE // 2] = 1
    ridge = _RIDGE * usual
    squares += ridge * np.eye(SIDE * SIDE)
    sides += ridge * same
    return np.linalg.solve(squares, sides[..., None])[..., 0].astype(np.float32)


def _smooth(values: Floats) -> Floats:
    rows, columns = values.shape[:2]
    return cv2.resize(values, (2 * columns, 2 * rows), interpolation=cv2.INTER_CUBIC)


def _doubled(parted: Floats, filters: Floats | None) -> Floats:
    """Return brightness and colour twice as large; seen at the old size it is the old picture."""
    rows, columns = parted.shape[:2]
    big = _smooth(parted)
    if filters is not None:
        light = np.ascontiguousarray(big[..., 0])
        kind = np.minimum(kinds(light), len(filters) - 1)
        better = filtered(light, kind, filters)
        window = np.ones((3, 3), np.uint8)
        low, high = cv2.erode(light, window), cv2.dilate(light, window)
        room = 0.25 * (high - low)
        big[..., 0] = np.clip(better, low - room, high + room)
    short = parted - cv2.resize(big, (columns, rows), interpolation=cv2.INTER_AREA)
    return big + _smooth(short)
