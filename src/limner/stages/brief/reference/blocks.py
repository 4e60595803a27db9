"""The blocks of a layout: lines of words, pictures, plates, rules, found by what hangs together.

Parts of one colour that stand in a row are letters; rows beneath each other are a block. What is
large, of one colour and nearly fills its box is a plate, and is looked into with itself as ground.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from limner.basics.geometry import Box
from limner.basics.parts import Part, parts_of
from limner.document.study import Block
from limner.stages.brief.reference.letters import hand_of
from limner.stages.brief.reference.palette import hex_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.stages.brief.reference.ground import Ground

_APART = 0.07
"""Distance in OKLab from which a pixel is not of the ground."""
_PLATE, _PICTURE = 0.02, 0.015
"""Least share of a sheet a plate or a picture takes."""
_SOLID = 0.8
_GAP = 1.0
"""Space between two letters of a line, in heights of the larger."""
_LEADING = 1.35
"""Space between two lines of a block, in heights of a capital."""
_ALIGN = 0.02
_MOST_PARTS = 2600


@dataclass(slots=True)
class _Line:
    """Letters in a row. tall: height of a capital."""

    parts: list[Part]
    colour: NDArray[np.float64]
    tall: float = 0.0
    box: tuple[int, int, int, int] = (0, 0, 0, 0)

    def __post_init__(self) -> None:
        self.box = _round(self.parts)
        self.tall = float(max(part.height for part in self.parts))


def blocks_of(lab: NDArray[np.float64], ground: Ground) -> tuple[Block, ...]:
    """Return the blocks of a picture (height, width, 3) in OKLab, from the top down."""
    apart = np.linalg.norm(lab - ground.lab, axis=2)
    mask = apart > max(_APART, 6 * ground.tooth)
    height, width = mask.shape
    found = _region(lab, mask, (0, 0, width, height), ground.lab.mean((0, 1)), 0)
    areas = [block.box for block in found if block.kind == "picture"]
    kept = [b for b in found if not (b.kind == "words" and b.hand is None and _within(b, areas))]
    kept = [_ranged(block, kept) for block in kept]
    kept.sort(key=lambda block: (round(block.box.y, 2), block.box.x))
    return tuple(b for i, b in enumerate(kept) if not any(_twice(b, o) for o in kept[:i]))


def _twice(one: Block, other: Block) -> bool:
    return one.kind == other.kind and _within(one, [other.box]) and _within(other, [one.box])


def _ranged(block: Block, others: list[Block]) -> Block:
    """Return a block ranged left where it fills its column but shares its left edge with others."""
    if block.kind != "words" or block.align != "centre":
        return block
    rest = [b.box for b in others if b.kind == "words" and b is not block]
    edges = sum(abs(b.x - block.box.x) < 0.6 * _ALIGN for b in rest)
    middles = sum(abs(b.centre[0] - block.box.centre[0]) < 0.6 * _ALIGN for b in rest)
    return block.but(align="start") if edges > middles else block


def _within(block: Block, areas: list[Box]) -> bool:
    """Whether a block lies in one of some areas, as what is drawn like letters does."""
    return any(block.box.intersection(area).area > 0.7 * block.box.area for area in areas)


def _region(
    lab: NDArray[np.float64], mask: NDArray[np.bool_], within: tuple[int, int, int, int],
    under: NDArray[np.float64], depth: int,
) -> list[Block]:  # fmt: skip
    """Return the blocks on one ground. within: its left, top, right, bottom. under: its colour."""
    on = hex_of(under)
    size = mask.shape[1], mask.shape[0]
    parts = [p for p in parts_of(mask) if p.area >= 5 and max(p.width, p.height) >= 3]
    parts = sorted(parts, key=lambda p: -p.area)[:_MOST_PARTS]
    out: list[Block] = []
    rest: list[Part] = []
    for part in parts:
        if _is_plate(part, lab, size):
            out += _plate(part, lab, size, on, depth)
        elif _is_frame(part, size):
            out.append(_block("frame", _round([part]), size, colour=_tint(part, lab), on=on))
        elif _is_rule(part, size):
            out.append(_block("rule", _round([part]), size, colour=_tint(part, lab), on=on))
        else:
            rest.append(part)
    lines, left = _lines(rest, lab, under, size)
    rules = [p.y for p in parts if _is_rule(p, size) and p.width > p.height]
    out += _words(lines, size, within, on, rules)
    out += _pictures(left, size, on)
    return out


def _round(parts: list[Part]) -> tuple[int, int, int, int]:
    return (
        min(p.x for p in parts), min(p.y for p in parts),
        max(p.right for p in parts), max(p.bottom for p in parts),
    )  # fmt: skip


def _block(
    kind: Literal["words", "picture", "rule", "panel", "frame"],
    box: tuple[int, int, int, int],
    sheet: tuple[int, int],
    **fields: object,
) -> Block:
    width, height = sheet
    left, top, right, bottom = box
    share = Box(left / width, top / height, (right - left) / width, (bottom - top) / height)
    return Block.model_validate({"kind": kind, "box": share, **fields})


def _inside(part: Part, lab: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the colours of a part, at most some hundreds of its pixels."""
    view = lab[part.y : part.bottom, part.x : part.right][part.mask()]
    return view[:: max(1, len(view) // 600)]


def _middle(part: Part, lab: NDArray[np.float64]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = np.median(_inside(part, lab), axis=0)
    return found


def _ink(part: Part, lab: NDArray[np.float64], under: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the colour of a letter: what is least like the ground, which its edges go over to."""
    colours = _inside(part, lab)
    apart = np.linalg.norm(colours - under, axis=1)
    found: NDArray[np.float64] = colours[apart >= np.percentile(apart, 70)].mean(0)
    return found


def _inked(part: Part, lab: NDArray[np.float64], under: NDArray[np.float64]) -> bool:
    """Whether a part is of one ink: all of it lies between that colour and the ground's."""
    colours = _inside(part, lab) - under
    ink = _ink(part, lab, under) - under
    along = np.clip(colours @ ink / max(float(ink @ ink), 1e-9), 0, 1.1)
    off = np.linalg.norm(colours - along[:, None] * ink, axis=1)
    return bool((off < 0.055).mean() > 0.85 and (part.area < 400 or (along > 0.8).mean() > 0.5))


def _tint(part: Part, lab: NDArray[np.float64]) -> str:
    return hex_of(_middle(part, lab))


def _even(part: Part, lab: NDArray[np.float64]) -> float:
    """Return the share of a part that is of its own middle colour."""
    colours = _inside(part, lab)
    return float((np.linalg.norm(colours - np.median(colours, axis=0), axis=1) < 0.06).mean())


# -- plates, frames, rules ---------------------------------------------------------------


def _is_plate(part: Part, lab: NDArray[np.float64], size: tuple[int, int]) -> bool:
    share = part.width * part.height / (size[0] * size[1])
    long = max(part.width / part.height, part.height / part.width)
    return (
        _PLATE / 2 < share < 0.97 and part.fill > 0.6 and long < 14
        and min(part.width, part.height) > 0.025 * min(size) and _even(part, lab) > _SOLID - 0.15
        and _edges(part) > 0.8
    )  # fmt: skip


def _edges(part: Part) -> float:
    """Return how much of the four sides of its box a part covers, near them."""
    mask = part.mask()
    deep = max(1, min(mask.shape) // 10)
    sides = (mask[:deep].any(0), mask[-deep:].any(0), mask[:, :deep].any(1), mask[:, -deep:].any(1))
    return float(min(side.mean() for side in sides))


def _is_frame(part: Part, size: tuple[int, int]) -> bool:
    wide, high = part.width / size[0], part.height / size[1]
    return wide > 0.6 and high > 0.6 and part.fill < 0.12


def _is_rule(part: Part, size: tuple[int, int]) -> bool:
    thin, long = sorted((part.width, part.height))
    return thin < 0.012 * max(size) and long > 9 * thin and long > 0.03 * max(size)


def _plate(
    part: Part, lab: NDArray[np.float64], size: tuple[int, int], on: str, depth: int
) -> list[Block]:
    """Return a plate and what is on it."""
    box = _round([part])
    middle = _middle(part, lab)
    own = hex_of(middle)
    out = [_block("panel", box, size, colour=own, on=on)]
    if depth >= 2:
        return out
    left, top, right, bottom = box
    inset = max(1, min(right - left, bottom - top) // 40)
    mask = np.zeros(lab.shape[:2], bool)
    window = (slice(top + inset, bottom - inset), slice(left + inset, right - inset))
    mask[window] = np.linalg.norm(lab[window] - middle, axis=2) > _APART
    for other in parts_of(mask):  # corners, and what runs in from outside
        if (
            other.x <= left + inset or other.right >= right - inset
            or other.y <= top + inset or other.bottom >= bottom - inset
        ):  # fmt: skip
            for row, start, end in other.runs:
                mask[row, start:end] = False
    return [*out, *_region(lab, mask, box, middle, depth + 1)]


# -- words -------------------------------------------------------------------------------


def _lines(
    parts: list[Part],
    lab: NDArray[np.float64],
    under: NDArray[np.float64],
    size: tuple[int, int],
) -> tuple[list[_Line], list[Part]]:
    """Return letters in rows, and the parts that are none."""
    letters: list[Part] = []
    others: list[Part] = []
    for part in parts:
        small = 5 <= part.height < 0.42 * size[1] and part.width < 0.95 * size[0]
        plain = small and _inked(part, lab, under)
        (letters if plain else others).append(part)
    if not letters:
        return [], others
    colours = np.array([_ink(part, lab, under) for part in letters])
    groups = _rows(letters, colours)
    lines: list[_Line] = []
    for group in groups:
        row = [letters[i] for i in group]
        if _reads(row, size):
            lines.append(_Line(row, np.median(colours[list(group)], axis=0)))
        else:
            others += row
    return _with_marks(lines, others)


def _rows(parts: list[Part], colours: NDArray[np.float64]) -> list[list[int]]:
    """Return the indices of parts that stand beside each other, alike in colour and height."""
    x, y, right, bottom = (
        np.array([getattr(p, name) for p in parts], float) for name in ("x", "y", "right", "bottom")
    )
    tall = bottom - y
    larger = np.maximum(tall[:, None], tall[None])
    shared = np.minimum(bottom[:, None], bottom[None]) - np.maximum(y[:, None], y[None])
    gap = np.maximum(x[:, None], x[None]) - np.minimum(right[:, None], right[None])
    alike = np.linalg.norm(colours[:, None] - colours[None], axis=2) < 0.16
    high = np.minimum(tall[:, None], tall[None]) > 0.42 * larger
    near = (
        alike
        & high
        & (gap < _GAP * larger)
        & (shared > 0.45 * np.minimum(tall[:, None], tall[None]))
    )
    seen: set[int] = set()
    out: list[list[int]] = []
    for first in range(len(parts)):
        if first in seen:
            continue
        group, waiting = [], [first]
        seen.add(first)
        while waiting:
            index = waiting.pop()
            group.append(index)
            for other in np.flatnonzero(near[index]).tolist():
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        out.append(group)
    return out


def _reads(row: list[Part], size: tuple[int, int]) -> bool:
    """Whether parts in a row are letters: several, or one of joined ones."""
    left, top, right, bottom = _round(row)
    if bottom - top > 0.45 * size[1]:
        return False
    if len(row) >= 3:
        return True
    tall = max(p.height for p in row)
    wide = right - left
    spare = all(p.fill < 0.62 or p.width < 0.5 * p.height for p in row) and all(
        p.area / len(p.runs) < 0.34 * p.height or p.width < 0.5 * p.height for p in row
    )
    return (len(row) == 2 and spare and wide > 0.7 * tall) or (wide > 2.0 * tall and spare)


def _with_marks(lines: list[_Line], others: list[Part]) -> tuple[list[_Line], list[Part]]:
    """Give points, accents and dashes to the line they stand in."""
    left: list[Part] = []
    for part in others:
        host = next((line for line in lines if _marks(part, line)), None)
        if host is None:
            left.append(part)
        else:
            host.parts.append(part)
            host.box = _round(host.parts)
    return lines, left


def _marks(part: Part, line: _Line) -> bool:
    x, y, right, bottom = line.box
    reach = 0.6 * line.tall
    return (
        part.height < 0.6 * line.tall and part.width < 1.2 * line.tall
        and part.x > x - reach and part.right < right + reach
        and part.y > y - 0.5 * line.tall and part.bottom < bottom + 0.4 * line.tall
    )  # fmt: skip


def _words(
    lines: list[_Line],
    size: tuple[int, int],
    within: tuple[int, int, int, int],
    on: str,
    rules: list[int],
) -> list[Block]:
    """Return blocks of lines that are alike and follow each other with no rule between."""
    groups: list[list[_Line]] = []
    for line in sorted(lines, key=lambda one: one.box[1]):
        host = next((g for g in reversed(groups) if _follows(g[-1], line, rules)), None)
        if host is None:
            groups.append([line])
        else:
            host.append(line)
    return [_text(group, size, within, on) for group in groups]


def _follows(above: _Line, below: _Line, rules: list[int]) -> bool:
    if any(above.box[3] - 2 < y < below.box[1] + 2 for y in rules):
        return False
    tall = max(above.tall, below.tall)
    gap = below.box[1] - above.box[3]
    shared = min(above.box[2], below.box[2]) - max(above.box[0], below.box[0])
    narrow = min(above.box[2] - above.box[0], below.box[2] - below.box[0])
    return (
        -0.5 * tall < gap < _LEADING * 0.6 * tall and min(above.tall, below.tall) > 0.66 * tall
        and shared > 0.5 * narrow and bool(np.linalg.norm(above.colour - below.colour) < 0.12)
    )  # fmt: skip


def _text(
    group: list[_Line], size: tuple[int, int], within: tuple[int, int, int, int], on: str
) -> Block:
    box = _round([part for line in group for part in line.parts])
    letters = [part.mask() for line in group for part in line.parts if part.height > 4][:80]
    tall = float(np.median([_capital(line) for line in group]))
    return _block(
        "words", box, size, lines=len(group), size=tall / size[1], on=on,
        align=_aligned(group, within), colour=hex_of(np.mean([g.colour for g in group], axis=0)),
        hand=hand_of(letters),
    )  # fmt: skip


def _capital(line: _Line) -> float:
    """Return how high capitals stand: from the foot most letters share to the top of the tall."""
    feet = float(np.median([p.bottom for p in line.parts if p.height > 0.4 * line.tall]))
    tops = [p.y for p in line.parts if abs(p.bottom - feet) < 0.25 * line.tall]
    return feet - float(np.percentile(tops, 12)) if tops else line.tall


def _aligned(
    group: list[_Line], within: tuple[int, int, int, int]
) -> Literal["start", "centre", "end"]:
    """Return which side lines share; one line is judged by where it stands."""
    wide = within[2] - within[0]
    if len(group) > 1:
        spread = {
            "start": np.ptp([g.box[0] for g in group]),
            "centre": np.ptp([(g.box[0] + g.box[2]) / 2 for g in group]),
            "end": np.ptp([g.box[2] for g in group]),
        }
        if np.ptp([g.box[2] - g.box[0] for g in group]) > 0.02 * wide:
            best = min(spread, key=lambda name: float(spread[name]))
            return best  # type: ignore[return-value]
    left = min(g.box[0] for g in group) - within[0]
    right = within[2] - max(g.box[2] for g in group)
    if abs(left - right) < 2 * _ALIGN * wide:
        return "centre"
    return "end" if right < 0.5 * left and right < 0.14 * wide else "start"


# -- pictures ----------------------------------------------------------------------------


def _pictures(parts: list[Part], size: tuple[int, int], on: str) -> list[Block]:
    """Return the areas that what is left makes up, where they are large enough to matter."""
    reach = 0.015 * max(size)
    boxes = [_round([part]) for part in parts if part.area > 20]
    merged = True
    while merged:
        merged = False
        kept: list[tuple[int, int, int, int]] = []
        for box in boxes:
            host = next((i for i, other in enumerate(kept) if _touch(box, other, reach)), None)
            if host is None:
                kept.append(box)
            else:
                other, merged = kept[host], True
                kept[host] = (
                    min(box[0], other[0]), min(box[1], other[1]),
                    max(box[2], other[2]), max(box[3], other[3]),
                )  # fmt: skip
        boxes = kept
    large = [b for b in boxes if (b[2] - b[0]) * (b[3] - b[1]) > _PICTURE * size[0] * size[1]]
    return [_block("picture", box, size, on=on) for box in large]


def _touch(one: tuple[int, int, int, int], two: tuple[int, int, int, int], reach: float) -> bool:
    return (
        one[0] - reach < two[2] and two[0] - reach < one[2]
        and one[1] - reach < two[3] and two[1] - reach < one[3]
    )  # fmt: skip
