"""Bending: lines of letters laid along a way.

A letter keeps its form and turns with the line, its marks with it; letters that hang together
are bent as one, every point of theirs moved with the line under it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from limner.basics.geometry import Box, bounds
from limner.document.frame import Line
from limner.stages.layout.text.lettering.letters import Letter, Stone
from limner.stages.layout.text.lettering.lines import Way
from limner.stages.layout.text.lettering.outlines import finer, mapped

_BAND = 0.45
"""Em between two corners of the strip a bent line takes."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Letters that move as one, from flat x `left` to `right`."""

    letters: tuple[Letter, ...]
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where the cluster touches the line."""
        return (self.left + self.right) / 2


def clusters(stone: Stone, row: int) -> Iterator[Cluster]:
    """Yield a flat line's clusters from left to right, each as wide as it moves the pen."""
    line = stone.lines[row]
    groups: dict[int, list[Letter]] = {}
    for letter in stone.letters[row]:
        groups.setdefault(letter.cluster, []).append(letter)
    ordered = sorted(groups.values(), key=lambda group: min(letter.x for letter in group))
    starts = [min(letter.x for letter in group) for group in ordered]
    end = (starts[0] if starts else 0.0) + line.advance
    for group, left, right in zip(ordered, starts, [*starts[1:], end], strict=True):
        yield Cluster(tuple(group), left, max(left, right))


def bent(stone: Stone, way: Way) -> None:
    """Lay every line of `stone` along `way`."""
    for row, line in enumerate(stone.lines):
        for cluster in list(clusters(stone, row)):
            if any(stone.joins(letter) for letter in cluster.letters):
                for letter in cluster.letters:
                    _bend(stone, letter, way, line.baseline)
            else:
                _turn(cluster, way, line.baseline)
        stone.lines[row] = _banded(line, way, stone.size)


def _turn(cluster: Cluster, way: Way, baseline: float) -> None:
    """Set a cluster down where its middle comes to stand, turned with the line there."""
    middle = cluster.middle
    px, py, turn = way.at(middle, baseline, cluster.right - cluster.left)
    s, c = math.sin(turn), math.cos(turn)
    for letter in cluster.letters:
        dx, dy = letter.x - middle, letter.y - baseline
        letter.x, letter.y = px + dx * c - dy * s, py + dx * s + dy * c
        letter.turn += math.degrees(turn)


def _bend(stone: Stone, letter: Letter, way: Way, baseline: float) -> None:
    def to(x: float, y: float) -> tuple[float, float]:
        px, py, turn = way.at(x, baseline, 0.1 * stone.size)
        return px - (y - baseline) * math.sin(turn), py + (y - baseline) * math.cos(turn)

    if stone.runs[letter.run].colour:
        letter.x, letter.y = to(letter.x, letter.y)
        return
    letter.outline = mapped(finer(stone.outline(letter), stone.size), to)
    letter.x, letter.y = to(letter.x, letter.y)


def _banded(line: Line, way: Way, size: float) -> Line:
    """Return the record of a bent line: the strip its ink takes."""
    box = line.box
    count = max(2, math.ceil(box.width / (_BAND * size)) + 1)
    top: list[tuple[float, float]] = []
    foot: list[tuple[float, float]] = []
    for i in range(count):
        x = box.x + box.width * i / (count - 1)
        px, py, turn = way.at(x, line.baseline, 0.5 * size)
        for edge, y in ((top, box.y), (foot, box.bottom)):
            off = y - line.baseline
            edge.append((round(px - off * math.sin(turn), 2), round(py + off * math.cos(turn), 2)))
    return with_band(line, top, foot)


def with_band(line: Line, top: list[tuple[float, float]], foot: list[tuple[float, float]]) -> Line:
    """Return `line` with the strip between two edges, both from its start."""
    band = (*top, *reversed(foot))
    box = bounds(Box(x, y, 0.0, 0.0) for x, y in band)
    return line.model_copy(update={"box": Box(*(round(v, 3) for v in box)), "band": band})
