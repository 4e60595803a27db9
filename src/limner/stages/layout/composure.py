"""Composure: how well a laid-out picture is composed, measured on its Frame and ground proof.

Preflight says whether a picture may be delivered; this says which of several to prefer. Each
part is 0–1, 1 where nothing is to be said against it:

alignment  few axes hold all texts (a least cover of left, middle, right, top and foot edges)
hierarchy  the largest words stand out from the middling ones
spacing    different texts keep a distance that suits their size
balance    what draws the eye is centred, or weighed out across the middle
room       empty space is gathered, neither the half of the sheet nor none
measure    running text has lines of a readable length; headlines end in no widow
scale      the small words are not small for the sheet
calm       what lies under the words has little detail of its own
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.geometry import Box
from limner.document.artwork import Composure
from limner.document.frame import Frame, Glyphs
from limner.document.raster import Raster
from limner.stages.layout.preflight import words

if TYPE_CHECKING:
    from numpy.typing import NDArray

CELLS = 24
"""Cells along each side of the sheet when looking for weight and room."""
THIN = 6
"""Pixels of the proof, along its shorter side, that are looked at in each cell."""
NEAR = 0.7
"""Units within which two edges stand on one axis."""
SEATED = frozenset({"cta", "badge", "axis", "value", "legend", "sign", "label", "speech", "mark"})
"""Roles whose words stand in the middle of something else, not on the sheet's axes."""
LEADING = frozenset({"headline", "logo", "quote"})
"""Roles that should be the largest words of a picture."""
EDGE = 0.09
"""Step of grey between two pixels of the proof that counts as an edge."""
STRAY = 0.14
"""Difference of grey from the commonest tone beneath a text that is another tone."""
WEIGHTS = {
    "alignment": 1.2, "hierarchy": 1.0, "spacing": 1.4, "balance": 0.5, "room": 1.2,
    "measure": 0.8, "scale": 0.8, "calm": 1.2,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Block:
    """One text on the sheet: its ink, its size and its lines' lengths in characters."""

    box: Box
    role: str
    size: float
    lengths: tuple[int, ...]
    widths: tuple[float, ...]


def composure(frame: Frame, ground: Raster) -> Composure:
    """Return the measures of a picture; `ground` is the proof without words, at any scale."""
    blocks = [_block(item, at.box(item.box)) for item, at in words(frame) if item.lines]
    unit = math.sqrt(frame.size.width * frame.size.height) / 100
    weight = _weight(frame, blocks, ground)
    parts = {
        "alignment": _alignment(blocks, unit),
        "hierarchy": _hierarchy(blocks),
        "spacing": _spacing(blocks),
        "balance": _balance(weight),
        "room": _room(weight),
        "measure": _measure(blocks),
        "scale": _scale(blocks, unit),
        "calm": _calm(frame, blocks, ground),
    }
    mean = sum(parts[k] * w for k, w in WEIGHTS.items()) / sum(WEIGHTS.values())
    total = mean * (0.7 + 0.3 * min(parts.values()))
    return Composure(total=round(total, 3), **{k: round(v, 3) for k, v in parts.items()})


def _block(item: Glyphs, box: Box) -> _Block:
    return _Block(
        box,
        item.role,
        item.size,
        tuple(line.end - line.start for line in item.lines),
        tuple(line.advance for line in item.lines),
    )


def _eased(value: float, low: float, high: float) -> float:
    """Return 0 at `low`, 1 at `high`, straight between; either may be the larger."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _alignment(blocks: Sequence[_Block], unit: float) -> float:
    """Cover all texts with as few axes, upright or level, as will hold them."""
    free = [b.box for b in blocks if b.role not in SEATED]
    if len(free) < 2:
        return 1.0
    waiting = [(b.x, b.x + b.width / 2, b.right, b.y, b.bottom) for b in free]
    axes = 0
    while waiting:
        edges = [(kind, place[kind]) for place in waiting for kind in range(5)]
        best = max(
            ([p for p in waiting if abs(p[kind] - at) <= NEAR * unit] for kind, at in edges),
            key=len,
        )
        waiting = [p for p in waiting if p not in best]
        axes += 1
    return _eased(axes / len(free), 1.05, 0.45) if axes > 2 else 1.0


def _hierarchy(blocks: Sequence[_Block]) -> float:
    """Compare the largest words with the median of the others."""
    sizes = sorted((b.size for b in blocks), reverse=True)
    if len(sizes) < 2 or not any(b.role in LEADING for b in blocks):
        return 1.0
    rest = sizes[1:]
    return _eased(sizes[0] / rest[len(rest) // 2], 0.95, 1.6)


def _spacing(blocks: Sequence[_Block]) -> float:
    """Return the mean comfort of neighbours, by the gap between them in ems of the smaller."""
    comforts = []
    for one, other in combinations(blocks, 2):
        dx = max(one.box.x, other.box.x) - min(one.box.right, other.box.right)
        dy = max(one.box.y, other.box.y) - min(one.box.bottom, other.box.bottom)
        em = min(one.size, other.size)
        gap = max(dx, dy) / em
        if gap < 1.5:
            comforts.append(_eased(gap, -0.1, 0.35))
    if not comforts:
        return 1.0
    return 0.5 * sum(comforts) / len(comforts) + 0.5 * min(comforts)


def _weight(frame: Frame, blocks: Sequence[_Block], ground: Raster) -> NDArray[np.float64]:
    """Return how much each cell of the sheet draws the eye, words and pictures together."""
    step = max(1, min(ground.size) // (THIN * CELLS))
    pixels = ground.pixels[::step, ::step, :3].astype(np.float32) / 255
    high, wide = pixels.shape[:2]
    edge = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    sheet = np.median(edge, axis=0)
    apart = np.abs(pixels - sheet).max(axis=2)
    rows = np.linspace(0, high, CELLS + 1).astype(int)
    columns = np.linspace(0, wide, CELLS + 1).astype(int)
    summed = np.add.reduceat(np.add.reduceat(apart, rows[:-1], 0), columns[:-1], 1)
    area = np.diff(rows)[:, None] * np.diff(columns)[None, :]
    weight: NDArray[np.float64] = (summed / area).astype(np.float64)
    width, height = frame.size
    for block in blocks:
        x0, x1 = (int(np.clip(v / width * CELLS, 0, CELLS)) for v in (block.box.x, block.box.right))
        y0, y1 = (
            int(np.clip(v / height * CELLS, 0, CELLS)) for v in (block.box.y, block.box.bottom)
        )
        weight[y0 : max(y1, y0 + 1), x0 : max(x1, x0 + 1)] += 0.45
    return weight


def _balance(weight: NDArray[np.float64]) -> float:
    """Return how near the middle the weight's centre lies; up and down matters less."""
    total = weight.sum()
    if total < 1e-6:
        return 1.0
    places = (np.arange(CELLS) + 0.5) / CELLS - 0.5
    across = float(abs((weight.sum(axis=0) * places).sum()) / total)
    down = float(abs((weight.sum(axis=1) * places).sum()) / total)
    return _eased(math.hypot(across, 0.6 * down), 0.36, 0.16)


def _room(weight: NDArray[np.float64]) -> float:
    """Judge the largest empty rectangle as a share of the sheet."""
    empty = _largest(weight < 0.06)
    if empty <= 0.45:
        return _eased(empty, -0.02, 0.05) * 0.3 + 0.7
    return _eased(empty, 0.8, 0.45)


def _largest(free: NDArray[np.bool_]) -> float:
    """Return the largest all-true rectangle, as a share of the array (by histogram rows)."""
    best = 0
    heights = [0] * free.shape[1]
    for row in free:
        heights = [h + 1 if open_ else 0 for h, open_ in zip(heights, row, strict=True)]
        for start in range(len(heights)):
            low = heights[start]
            for end in range(start, len(heights)):
                low = min(low, heights[end])
                if not low:
                    break
                best = max(best, low * (end - start + 1))
    return best / free.size


def _measure(blocks: Sequence[_Block]) -> float:
    """Judge long lines, and last lines that hold next to nothing."""
    worst = 1.0
    for block in blocks:
        if len(block.lengths) < 2:
            continue
        longest = max(block.lengths)
        if longest > 78:
            worst = min(worst, _eased(longest, 130, 78))
        if block.widths[-1] < 0.22 * max(block.widths):
            worst = min(worst, 0.6)
    return worst


def _scale(blocks: Sequence[_Block], unit: float) -> float:
    """Judge the smallest words against the sheet."""
    if not blocks:
        return 1.0
    return _eased(min(b.size for b in blocks) / unit, 0.7, 1.7)


def _calm(frame: Frame, blocks: Sequence[_Block], ground: Raster) -> float:
    """Judge the worst text by the edges beneath it, and by how much of it lies on another tone.

    Words that stand half on a thing and half beside it read, but look like an accident.
    """
    scale = ground.size.width / frame.size.width
    shares, strays = [], []
    for block in blocks:
        x, y, right, bottom = (
            int(v * scale) for v in (block.box.x, block.box.y, block.box.right, block.box.bottom)
        )
        under = ground.pixels[max(0, y) : bottom + 1, max(0, x) : right + 1, :3]
        if under.size:
            tones = under.mean(axis=2, dtype=np.float32) / 255
            shares.append(_edged(tones))
            strays.append(float((np.abs(tones - np.median(tones)) > STRAY).mean()))
    busy = _eased(max(shares, default=0.0), 0.16, 0.03)
    return min(busy, _eased(max(strays, default=0.0), 0.22, 0.02))


def _edged(tones: NDArray[np.float32]) -> float:
    """Return the share of pixels that differ by more than a step from the one above or before."""
    edges = np.zeros(tones.shape, np.bool_)
    edges[:, 1:] |= np.abs(np.diff(tones, axis=1)) > EDGE
    edges[1:] |= np.abs(np.diff(tones, axis=0)) > EDGE
    return float(edges.mean())
