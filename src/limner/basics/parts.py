"""Connected parts of a mask, by the runs of its rows: no library needed for pictures this small."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(slots=True)
class Part:
    """One connected part. Half-open pixels; rows: its runs as (row, start, end)."""

    x: int
    y: int
    right: int
    bottom: int
    area: int
    runs: list[tuple[int, int, int]]

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.right - self.x

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.bottom - self.y

    @property
    def fill(self) -> float:
        """Share of its box that is part of it."""
        return self.area / max(1, self.width * self.height)

    def mask(self) -> NDArray[np.bool_]:
        """Return it as a mask of its own box."""
        out = np.zeros((self.height, self.width), bool)
        for row, start, end in self.runs:
            out[row - self.y, start - self.x : end - self.x] = True
        return out


def parts_of(mask: NDArray[np.bool_]) -> list[Part]:
    """Return the parts of a mask (height, width) that hang together, corners included."""
    runs = _runs(mask)
    parent = list(range(len(runs)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    above: list[int] = []
    here: list[int] = []
    row = -1
    for index, (y, start, end) in enumerate(runs):
        if y != row:
            above, here, row = (here if y == row + 1 else []), [], y
        here.append(index)
        for other in above:
            if runs[other][1] <= end and start <= runs[other][2]:
                one, two = root(index), root(other)
                parent[max(one, two)] = min(one, two)
    groups: dict[int, list[tuple[int, int, int]]] = {}
    for index, run in enumerate(runs):
        groups.setdefault(root(index), []).append(run)
    return [_part(group) for group in groups.values()]


def _runs(mask: NDArray[np.bool_]) -> list[tuple[int, int, int]]:
    padded = np.zeros((mask.shape[0], mask.shape[1] + 2), np.int8)
    padded[:, 1:-1] = mask
    steps = np.diff(padded, axis=1)
    rows, starts = np.nonzero(steps == 1)
    _, ends = np.nonzero(steps == -1)
    return list(zip(rows.tolist(), starts.tolist(), ends.tolist(), strict=True))


def _part(runs: list[tuple[int, int, int]]) -> Part:
    return Part(
        min(r[1] for r in runs), runs[0][0], max(r[2] for r in runs), runs[-1][0] + 1,
        sum(r[2] - r[1] for r in runs), runs,
    )  # fmt: skip
