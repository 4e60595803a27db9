"""Pieces of text with a place on a page: lines to paragraphs, figures to labels, rows to tables.

Lengths in the page's own units, y from the top down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from limner.stages.sources.figures import is_year, only_figure

LARGE = 1.35
"""How much larger than running text a figure that stands by itself is at least."""
LONGEST = 64
"""Characters of a label at most."""


@dataclass(slots=True)
class Piece:
    """A run of words on one line. size: of its letters."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2

    def over(self, other: Piece) -> float:
        """Return how much of the narrower of both stands above the other, 0–1."""
        shared = min(self.right, other.right) - max(self.left, other.left)
        return max(0.0, shared) / max(1e-6, min(self.right - self.left, other.right - other.left))


def usual_size(pieces: Iterable[Piece]) -> float:
    """Return the size most letters have."""
    sizes = [p.size for p in pieces for _ in range(min(200, len(p.text)))]
    return median(sizes) if sizes else 10.0


def named_figures(pieces: list[Piece], usual: float) -> list[tuple[Piece, list[Piece]]]:
    """Return large figures with the pieces of the label under, above or beside each.

    What is taken leaves `pieces`.
    """
    large = [
        p for p in pieces
        if p.size >= LARGE * usual and only_figure(p.text) and not is_year(p.text)
        and not re.match(r"0\d", p.text)
    ]  # fmt: skip
    found = []
    for figure in large:
        own = _label(figure, [p for p in pieces if p not in large])
        if own:
            found.append((figure, own))
    for figure, own in found:
        for piece in (figure, *own):
            if piece in pieces:
                pieces.remove(piece)
    return found


def _label(figure: Piece, others: list[Piece]) -> list[Piece]:
    """Return the lines that name a figure: nearest under it, else above it, else beside it."""
    near = 1.6 * figure.size
    under = [p for p in others if -0.3 * figure.size <= p.top - figure.bottom <= near
             and _aligned(figure, p)]  # fmt: skip
    if under:
        return _block(min(under, key=lambda p: p.top), others)
    above = [p for p in others if -0.3 * figure.size <= figure.top - p.bottom <= near
             and _aligned(figure, p)]  # fmt: skip
    if above:
        first = max(above, key=lambda p: p.bottom)
        return [first] if len(first.text) <= LONGEST and not only_figure(first.text) else []
    beside = [p for p in others if 0 <= p.left - figure.right <= 2 * figure.size
              and figure.top <= p.middle <= figure.bottom]  # fmt: skip
    return [min(beside, key=lambda p: p.left)] if beside else []


def _aligned(figure: Piece, other: Piece) -> bool:
    if len(other.text) > LONGEST or only_figure(other.text) or other.size > 0.8 * figure.size:
        return False
    return figure.over(other) > 0.3 or abs(figure.left - other.left) < 0.6 * figure.size


def _block(first: Piece, others: list[Piece]) -> list[Piece]:
    """Return a piece with the lines right under it that go on with it."""
    block = [first]
    for piece in sorted(others, key=lambda p: p.top):
        last = block[-1]
        near = 0 < piece.top - last.top <= 1.7 * last.size
        alike = abs(piece.size - last.size) < 0.12 * last.size and piece.bold == last.bold
        if piece is not last and near and alike and last.over(piece) > 0.4 and len(block) < 3:
            block.append(piece)
    if sum(len(p.text) + 1 for p in block) > LONGEST:
        return block[:1]
    return block


def lined(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return pieces by the line they stand on, from the top down and left to right."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (p.middle, p.left)):
        last = lines[-1] if lines else None
        if last and abs(last[0].middle - piece.middle) < 0.45 * min(last[0].size, piece.size):
            last.append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda p: p.left) for line in lines]


def tabled(lines: list[list[Piece]]) -> list[tuple[int, int]]:
    """Return the ranges of lines that are the rows of a table: three at least, with figures."""
    found, at = [], 0
    while at < len(lines):
        end = at
        while end < len(lines) and len(lines[end]) >= 2 and _follows(lines, at, end):
            end += 1
        if end - at >= 3 and _has_figures(lines[at:end]):
            found.append((at, end))
            at = end
        else:
            at += 1
    return found


def _follows(lines: list[list[Piece]], first: int, index: int) -> bool:
    """Whether a line can be the next row: as many cells, near, its columns under the others."""
    if index == first:
        return True
    row, above = lines[index], lines[index - 1]
    if len(row) != len(above) or row[0].top - above[0].bottom > 2.4 * row[0].size:
        return False
    return all(
        a.over(b) > 0.05 or abs(a.right - b.right) < b.size or abs(a.left - b.left) < b.size
        for a, b in zip(above, row, strict=True)
    )


def _has_figures(lines: list[list[Piece]]) -> bool:
    cells = [p for line in lines[1:] for p in line[1:]]
    return sum(only_figure(p.text) for p in cells) >= 0.5 * len(cells)


def paragraphs(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return pieces that run on from line to line, in each column by itself."""
    open_: list[list[Piece]] = []
    done: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (p.top, p.left)):
        done += [b for b in open_ if piece.top - b[-1].bottom > 1.2 * b[-1].size]
        open_ = [b for b in open_ if b not in done]
        own = next((b for b in open_ if _runs_on(b[-1], piece)), None)
        if own is None:
            open_.append([piece])
        else:
            own.append(piece)
    return sorted(done + open_, key=lambda b: (b[0].top, b[0].left))


def _runs_on(last: Piece, piece: Piece) -> bool:
    gap = piece.top - last.bottom
    same = abs(last.size - piece.size) <= 0.08 * last.size and last.bold == piece.bold
    return same and -0.5 * last.size < gap < 0.75 * last.size and last.over(piece) > 0.3


def joined(lines: Sequence[Piece]) -> str:
    """Return the words of lines that run on, parted words whole again."""
    text = ""
    for piece in lines:
        part = piece.text.strip()
        if text.endswith("\u00ad") or (text.endswith("-") and part[:1].islower()):
            text = text[:-1] + part
        else:
            text = f"{text} {part}" if text else part
    return text.replace("\u00ad", "")
