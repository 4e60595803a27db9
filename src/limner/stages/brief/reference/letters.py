"""What lettering is like, judged from its letters: strokes, feet, slant, joins, set widths.

Every letter is brought to one height and measured; the measures of a line are compared with what
those of known faces come to, class by class (`letters.toml`, written by `bench/letters.py`).
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from limner.document.study import Hand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

HEIGHT = 48
"""Pixels a letter is brought to for measuring."""
MEASURES = (
    "stem", "contrast", "feet", "wide feet", "upright", "round", "joined", "even", "slant", "rough",
)  # fmt: skip
_FEW = 3
_CAPS_SPREAD = 0.12
_SLANTED = 0.14
"""Tangent from which letters lean."""


def hand_of(letters: Sequence[NDArray[np.bool_]]) -> Hand | None:
    """Return what the letters of a line, as masks, are like; None where they are too few."""
    measured = measures_of(letters)
    if measured is None:
        return None
    face = _classed(measured)
    weight = int(round(np.interp(measured[0], _STEMS, _WEIGHTS) / 100) * 100)
    return Hand(
        face=face, weight=weight, caps=_capitals(letters),
        italic=bool(abs(measured[8]) > _SLANTED and face in ("sans", "serif", "slab")),
    )  # fmt: skip


_STEMS = (0.05, 0.095, 0.135, 0.17, 0.215, 0.27, 0.34)
_WEIGHTS = (200, 300, 400, 500, 700, 800, 900)
"""Stem over capital height, and the weight it stands for."""


def _capitals(letters: Sequence[NDArray[np.bool_]]) -> bool:
    """Whether all stand equally high, as capitals and figures do."""
    heights = np.array([one.shape[0] for one in letters if one.shape[0] > 3], float)
    heights = heights[heights > 0.45 * heights.max()] if len(heights) else heights
    near = heights > (1 - _CAPS_SPREAD) * np.percentile(heights, 90) if len(heights) else heights
    return bool(len(heights) >= _FEW and near.mean() > 0.86)


def measures_of(letters: Sequence[NDArray[np.bool_]]) -> NDArray[np.float64] | None:
    """Return the `MEASURES` of a line of letters; None where they are too few to tell."""
    tallest = max((one.shape[0] for one in letters), default=0)
    whole = [one for one in letters if one.shape[0] > 0.5 * tallest and one.any()]
    if len(whole) < _FEW or tallest < 9:
        joined = [one for one in whole if one.shape[1] > 2.2 * one.shape[0]]
        if not joined or tallest < 9:
            return None
    scale = HEIGHT / tallest
    drawn = [_brought(one, scale) for one in whole]
    rows = [_one(letter) for letter in drawn]
    strokes = np.array([row[:6] for row in rows])
    widths = np.array([one.shape[1] / one.shape[0] for one in whole])
    pitch = np.array([one.shape[1] for one in drawn], float)
    joined_share = float(np.clip((np.average(widths, weights=widths) - 1) / 3, 0, 1))
    even = float(np.std(pitch) / max(np.mean(pitch), 1))
    slant = float(np.median([row[6] for row in rows]))
    rough = float(np.median([row[7] for row in rows]))
    middle = np.median(strokes, axis=0)
    middle[2:4] = strokes[:, 2:4].mean(0)
    return np.array([*middle, joined_share, even, slant, rough])


def _brought(letter: NDArray[np.bool_], scale: float) -> NDArray[np.bool_]:
    height, width = (max(3, round(side * scale)) for side in letter.shape)
    picture = Image.fromarray(letter.astype(np.uint8) * 255)
    return np.asarray(picture.resize((width, height), Image.Resampling.BILINEAR)) > 127


def _lengths(lines: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return how long each run of ink in some rows is."""
    padded = np.zeros((lines.shape[0], lines.shape[1] + 2), np.int8)
    padded[:, 1:-1] = lines
    steps = np.diff(padded, axis=1)
    return (np.nonzero(steps == -1)[1] - np.nonzero(steps == 1)[1]).astype(float)


def _one(letter: NDArray[np.bool_]) -> tuple[float, ...]:
    """Return stem, contrast, feet, wide feet, upright, round, slant and rough of one letter."""
    height, width = letter.shape
    middle = _lengths(letter[int(height * 0.3) : max(1, int(height * 0.72))])
    across = _lengths(letter.T[int(width * 0.2) : max(1, int(width * 0.8))])
    stem = float(np.percentile(middle, 40)) if len(middle) else 1.0
    thin = float(np.percentile(across, 15)) if len(across) else stem
    foot = _lengths(letter[-max(2, height // 16) :])
    head = _lengths(letter[: max(2, height // 16)])
    feet = np.concatenate([foot, head]) / max(stem, 1)
    serifs = float(((feet > 1.35) & (feet < 4.2)).mean()) if len(feet) else 0.0
    wide = float(np.clip(np.median(feet), 0, 4)) if len(feet) else 1.0
    gy, gx = np.gradient(letter.astype(float))
    edge = np.hypot(gx, gy) > 0.3
    turn = np.abs(np.degrees(np.arctan2(gy, gx))[edge])
    upright = float(((turn < 8) | (turn > 172)).mean()) if edge.any() else 0.0
    level = float(((turn > 82) & (turn < 98)).mean()) if edge.any() else 0.0
    rough = float(edge.sum() / (2 * np.sqrt(max(1, letter.sum()) * height)))
    return (
        stem / HEIGHT, thin / max(stem, 1), serifs, wide, upright, 1 - upright - level,
        _slant(letter), rough,
    )  # fmt: skip


def _slant(letter: NDArray[np.bool_]) -> float:
    """Return the tangent by which a letter leans to the right: where its stems stand sharpest."""
    rows, columns = np.nonzero(letter)
    if len(rows) < 20:
        return 0.0
    best = (0.0, 0.0)
    for lean in np.linspace(-0.2, 0.5, 15):
        moved = np.rint(columns + lean * rows).astype(int)
        counts = np.bincount(moved - moved.min())
        sharp = float((counts.astype(float) ** 2).sum())
        best = max(best, (sharp, float(lean)))
    return best[1]


@lru_cache(maxsize=1)
def _known() -> tuple[dict[str, NDArray[np.float64]], NDArray[np.float64]]:
    """Return the middle of each class, and the precision all classes share."""
    table = resources.files("limner.stages.brief.reference") / "letters.toml"
    data = tomllib.loads(table.read_text("utf-8"))
    middles = {name: np.array(row, float) for name, row in data["middle"].items()}
    return middles, np.array(data["shared"]["precision"], float)


def _classed(measured: NDArray[np.float64]) -> str:
    """Return the class that comes nearest, counted in the spread faces of a class have."""
    middles, precision = _known()
    apart = {
        name: float((measured - middle) @ precision @ (measured - middle)) - _USUAL[name]
        for name, middle in middles.items()
    }
    return min(apart, key=lambda name: apart[name])


_USUAL = {"sans": 2.2, "serif": 1.6, "script": 0.8, "slab": 0.0, "mono": -1.6}
"""Twice the logarithm of how much more usual a class is than slabs."""
