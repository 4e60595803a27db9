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

Those say what is amiss, and most finished pictures have nothing amiss. Which of several such is the
better one is told by parts that go on where those stop:

contrast   words stand out from their ground by more than the least there must be
emphasis   what leads is as large as what it says deserves, and far larger than the rest
presence   words and pictures together fill the sheet enough to be seen from afar
ease       small words are large enough to be read without effort
breaks     lines of small words hold more than a word or two, and none breaks into many
sizes      few sizes of type, clearly apart
order      what leads is read first
margins    words keep off the edges, and no idle strip is left at the head or the foot
grouping   gaps down the sheet are ample, and differ clearly: what belongs together is closer
picture    a part of the sheet shows what it is about, and no panel lies over that
filling    cards of one size hold enough to be worth their area, and none is left over in a row

Parts that do not apply are 1. Where nothing was asked to be seen, `picture` counts only panels
laid over what is shown. A picture that is there for its figures and words is not filled by flat
grounds, bands and panels: its `presence` is that of the words and marks alone.

`total` is made of the first and lets a picture pass; `score` is made of both and ranks pictures.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.geometry import Affine, Box
from limner.document.artwork import Composure
from limner.document.frame import Art, Cluster, Frame, Glyphs, Item, Outline, Pixels
from limner.document.raster import Raster
from limner.stages.layout.preflight import contrast_at, words

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
SHOWN = frozenset({"subject", "chart", "figure", "picture", "illustration", "photo"})
"""Roles of what a picture shows."""
LOOKED_UP = frozenset({"tick", "day"})
"""Roles of figures that are looked up, not read: ticks of an axis, the days of a year."""
LAID = frozenset({"plate", "panel"})
"""Roles of flat areas that words are laid on."""
CARDS = 3
"""Panels of one size from which they are a set of cards."""
EDGE = 0.09
"""Step of grey between two pixels of the proof that counts as an edge."""
STRAY = 0.14
"""Difference of grey from the commonest tone beneath a text that is another tone."""
WEIGHTS = {
    "alignment": 1.2, "hierarchy": 1.0, "spacing": 1.4, "balance": 0.5, "room": 1.2,
    "measure": 0.8, "scale": 0.8, "calm": 1.2,
}  # fmt: skip


GRADES = {
    "contrast": 0.8, "emphasis": 1.2, "presence": 0.8, "ease": 1.2, "breaks": 1.0, "sizes": 0.5,
    "order": 0.6, "margins": 0.6, "grouping": 0.7, "picture": 1.2, "filling": 0.8,
}  # fmt: skip
"""What the parts that rank pictures weigh in the score."""
PASSED = 0.4
"""Share of the score that `total` has."""


@dataclass(frozen=True, slots=True)
class _Block:
    """One text on the sheet: its ink, its size and its lines' lengths in characters."""

    box: Box
    role: str
    size: float
    lengths: tuple[int, ...]
    widths: tuple[float, ...]


def composure(
    frame: Frame, ground: Raster, *, informs: bool = False, depicts: bool = True
) -> Composure:
    """Return the measures of a picture; `ground` is the proof without words, at any scale.

    informs: it is there for its figures and words. depicts: something was asked to be seen. Both
    are about the parts that rank pictures alone.
    """
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
    grades = _grades(frame, blocks, weight, ground, unit)
    share, spoilt = _picture(frame)
    shown = 0.5 + 0.5 * share * (1 - 0.6 * spoilt)
    grades["picture"] = shown if depicts else 1 - 0.3 * spoilt
    if informs:
        grades["presence"] = _spread(frame, blocks)
    worth = sum(grades[k] * w for k, w in GRADES.items()) / sum(GRADES.values())
    score = PASSED * total + (1 - PASSED) * worth
    every = {"total": total, "score": score, **parts, **grades, "tones": _tones(ground)}
    every["shown"] = shown
    return Composure(**{k: round(v, 3) for k, v in every.items()})


def _grades(
    frame: Frame,
    blocks: Sequence[_Block],
    weight: NDArray[np.float64],
    ground: Raster,
    unit: float,
) -> dict[str, float]:
    """Return the parts that rank pictures."""
    return {
        "contrast": _contrast(frame, ground),
        "emphasis": _emphasis(frame, blocks),
        "presence": _presence(weight),
        "ease": _ease(blocks, unit),
        "breaks": _breaks(blocks),
        "sizes": _sizes(blocks),
        "order": _order(blocks),
        "margins": _margins(frame, blocks, unit) * _used(frame, blocks),
        "grouping": _grouping(blocks),
        "filling": _filling(frame, blocks),
    }


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
        x0, y0, x1, y1 = _cells(block.box, width, height)
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
    read = [b.size for b in blocks if b.role not in LOOKED_UP]
    return _eased(min(read) / unit, 0.7, 1.7) if read else 1.0


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


# -- parts that rank pictures --------------------------------------------------------------


def _contrast(frame: Frame, ground: Raster) -> float:
    """Grade contrast from the least that is let pass to comfortably more, the worst text half."""
    grades = []
    for item, at in words(frame):
        ratio = contrast_at(item, at, frame, ground)
        if ratio is not None:
            least = 3.0 if item.size >= 24 else 4.5
            grades.append(_eased(math.log(ratio), math.log(0.9 * least), math.log(2.2 * least)))
    return _half_worst(grades)


def _half_worst(grades: Sequence[float]) -> float:
    """Return the mean of the mean and the least."""
    return (sum(grades) / len(grades) + min(grades)) / 2 if grades else 1.0


def _led(blocks: Sequence[_Block]) -> tuple[list[_Block], list[_Block]]:
    """Return the blocks that lead and the others."""
    leading = [b for b in blocks if b.role in LEADING]
    return leading, [b for b in blocks if b.role not in LEADING]


def _emphasis(frame: Frame, blocks: Sequence[_Block]) -> float:
    """Grade how large the leading words are on the sheet, and beside the others."""
    leading, rest = _led(blocks)
    if not leading:
        return 1.0
    first = max(leading, key=lambda b: b.size)
    across = max(first.widths, default=0.0) / frame.size.width
    share = first.box.area / (frame.size.width * frame.size.height)
    grand = max(_eased(share, 0.01, 0.1), 0.8 * _eased(across, 0.2, 0.75))
    if not rest:
        return grand
    sizes = sorted(b.size for b in rest)
    return 0.6 * grand + 0.4 * _eased(first.size / sizes[len(sizes) // 2], 1.2, 3.0)


def _presence(weight: NDArray[np.float64]) -> float:
    """Grade the share of the sheet that holds anything at all."""
    return _eased(float((weight > 0.1).mean()), 0.12, 0.42)


def _spread(frame: Frame, blocks: Sequence[_Block]) -> float:
    """Grade the share of the sheet over which words and marks are spread, panels left out."""
    sheet = Box(0, 0, *frame.size)
    boxes = [b.box for b in blocks]
    for item, box in _within(frame.items, Affine(), sheet):
        if isinstance(item, Art | Pixels) or item.role in SHOWN:
            boxes.append(box)
    if not boxes:
        return 0.0
    wide = max(b.right for b in boxes) - min(b.x for b in boxes)
    high = max(b.bottom for b in boxes) - min(b.y for b in boxes)
    return _eased(wide * high / sheet.area, 0.15, 0.55)


def _filling(frame: Frame, blocks: Sequence[_Block]) -> float:
    """Grade how much of their area cards of one size use, and whether their rows are whole.

    The days of a calendar are no cards: they are there to be written in.
    """
    inside = [b.box for b in blocks if b.role not in LOOKED_UP]
    plates = []
    for item, box in _within(frame.items, Affine(), Box(0, 0, *frame.size)):
        if isinstance(item, Outline) and item.role in LAID:
            plates += [box] if item.fill is not None else []
        elif not isinstance(item, Glyphs):
            inside.append(box)
    worst, left = 1.0, plates
    while left:
        cards = [b for b in left if _same_size(b, left[0])]
        left = [b for b in left if not _same_size(b, left[0])]
        if len(cards) >= CARDS:
            worst = min(worst, _worth_their_area(cards, inside))
    return worst


def _worth_their_area(cards: Sequence[Box], inside: Sequence[Box]) -> float:
    """Grade cards of one size; those that hold no words or marks of their own are no cards."""
    used = [u for card in cards if (u := _used_up(card, inside)) > 0]
    if len(used) < len(cards):
        return 1.0
    rows = Counter(round(4 * card.y / card.height) for card in cards)
    whole = min(rows.values()) / max(rows.values())
    return _eased(sum(used) / len(used), 0.15, 0.5) * (0.5 + 0.5 * whole)


def _same_size(one: Box, other: Box) -> bool:
    return (
        abs(one.width - other.width) < 0.02 * other.width
        and abs(one.height - other.height) < 0.02 * other.height
    )


def _used_up(card: Box, inside: Sequence[Box]) -> float:
    """Return the share of a card over which what it holds is spread."""
    own = [
        b
        for b in inside
        if card.x <= b.x + b.width / 2 <= card.right
        and card.y <= b.y + b.height / 2 <= card.bottom
        and b.area < 0.9 * card.area
    ]
    if not own:
        return 0.0
    wide = max(b.right for b in own) - min(b.x for b in own)
    high = max(b.bottom for b in own) - min(b.y for b in own)
    return wide * high / card.area


def _ease(blocks: Sequence[_Block], unit: float) -> float:
    """Grade the small words, the smallest half."""
    read = [b for b in blocks if b.role not in LOOKED_UP]
    return _half_worst([_eased(b.size / unit, 1.3, 3.0) for b in read or blocks])


def _breaks(blocks: Sequence[_Block]) -> float:
    """Grade small words set in several lines by how much a line holds."""
    broken = [b for b in blocks if len(b.lengths) > 1 and b.role not in LEADING]
    if not broken:
        return 1.0
    held = [sum(b.lengths) / len(b.lengths) for b in broken]
    worst = _half_worst([_eased(h, 4, 14) for h in held])
    return 1 - (1 - worst) * min(1.0, 0.4 + 0.6 * len(broken) / len(blocks))


def _sizes(blocks: Sequence[_Block]) -> float:
    """Grade the number of sizes of type, and whether they are clearly apart."""
    steps: list[float] = []
    for size in sorted(b.size for b in blocks):
        if not steps or size > 1.06 * steps[-1]:
            steps.append(size)
    close = sum(b < 1.16 * a for a, b in pairwise(steps))
    return max(0.0, _eased(len(steps), 8, 3) - 0.2 * close)


def _order(blocks: Sequence[_Block]) -> float:
    """Grade how many words come before the leading ones; a short line over them is custom."""
    leading, rest = _led(blocks)
    if not leading or not rest:
        return 1.0
    top = min(b.box.y for b in leading)
    before = sum(b.box.bottom <= top and b.role not in SEATED for b in rest)
    return _eased(max(0, before - 1) / len(rest), 0.6, 0.0)


def _margins(frame: Frame, blocks: Sequence[_Block], unit: float) -> float:
    """Grade the least distance of words from an edge of the trimmed sheet."""
    if not blocks:
        return 1.0
    cut = frame.slug + frame.bleed
    left = min(b.box.x for b in blocks) - cut
    right = frame.size.width - cut - max(b.box.right for b in blocks)
    top = min(b.box.y for b in blocks) - cut
    foot = frame.size.height - cut - max(b.box.bottom for b in blocks)
    return _eased(min(left, right, top, foot) / unit, 1.5, 5.0)


def _used(frame: Frame, blocks: Sequence[_Block]) -> float:
    """Grade how far down, and from how far up, words or what is shown fill the sheet."""
    height = frame.size.height
    boxes = [b.box for b in blocks]
    for item, box in _within(frame.items, Affine(), Box(0, 0, *frame.size)):
        if isinstance(item, Art | Pixels) or item.role in SHOWN:
            boxes.append(box)
    if not boxes:
        return 1.0
    idle = max(min(b.y for b in boxes), height - max(b.bottom for b in boxes)) / height
    return _eased(idle, 0.42, 0.24)


def _grouping(blocks: Sequence[_Block]) -> float:
    """Grade the gaps down the sheet: where all are equal nothing belongs together."""
    column = sorted((b for b in blocks if b.role not in SEATED), key=lambda b: b.box.y)
    gaps = [
        max(0.0, b.box.y - a.box.bottom) / min(a.size, b.size)
        for a, b in pairwise(column)
        if b.box.y > a.box.y + 0.5 * a.size
    ]
    if len(gaps) < 2:
        return 1.0
    apart = _eased(max(gaps) / max(0.15, min(gaps)), 1.0, 3.0)
    return 0.5 * apart + 0.5 * _eased(sum(gaps) / len(gaps), 0.25, 0.9)


def _picture(frame: Frame) -> tuple[float, float]:
    """Grade the share of the sheet that shows things, and how far that is spoilt.

    A panel laid over what is shown takes away from it twice: it hides a part and spoils the rest.
    """
    width, height = frame.size
    shown = np.zeros((CELLS, CELLS), np.bool_)
    hidden = 0
    for item, box in _within(frame.items, Affine(), Box(0, 0, width, height)):
        x, y, right, foot = _cells(box, width, height)
        if isinstance(item, Art | Pixels) or item.role in SHOWN:
            shown[y:foot, x:right] = True
        elif isinstance(item, Outline) and item.role in LAID and item.fill is not None:
            hidden += int(shown[y:foot, x:right].sum())
            shown[y:foot, x:right] = False
    spoilt = _eased(hidden / max(1, hidden + int(shown.sum())), 0.05, 0.4)
    return _eased(float(shown.mean()), 0.0, 0.12), spoilt


def _tones(ground: Raster) -> float:
    """Return the entropy of the ground's colours, told apart in 16 steps a channel, in bits."""
    steps = ground.pixels[::4, ::4, :3].astype(np.int64) >> 4
    counts = np.bincount((steps[..., 0] * 256 + steps[..., 1] * 16 + steps[..., 2]).ravel())
    shares = counts[counts > 0] / counts.sum()
    return float(max(0.0, -(shares * np.log2(shares)).sum()))


def _within(items: Sequence[Item], outer: Affine, room: Box) -> Iterator[tuple[Item, Box]]:
    """Yield every item with the box of it that shows: a cluster that clips hides what is beyond."""
    for item in items:
        here = item.transform.then(outer) if item.transform else outer
        box = here.box(item.box).intersection(room)
        if isinstance(item, Cluster):
            yield from _within(item.items, here, box if item.clip is not None else room)
        else:
            yield item, box


def _cells(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    """Return the cells of the sheet a box touches, the last ones excluded."""
    x, right = (int(np.clip(v / width * CELLS, 0, CELLS)) for v in (box.x, box.right))
    y, foot = (int(np.clip(v / height * CELLS, 0, CELLS)) for v in (box.y, box.bottom))
    return x, y, right, foot
