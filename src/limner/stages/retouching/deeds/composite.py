"""Several references brought together into one scene."""

from __future__ import annotations

import re

from limner.basics.geometry import Box, Size
from limner.document.operations.composite import Composite, Piece
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk, picture_sheet
from limner.stages.retouching.painting import paint
from limner.stages.retouching.sight import Reference

_FLOOR = 0.92
"""Where the front row stands, share of the picture's height."""
_OVERLAP = 0.12
_EXACT = re.compile(
    r"\b(?:unaltered|unchanged|exact(?:ly)?|as (?:they|it) (?:are|is)|side by side|grid|collage"
    r"|line up|in a row)\b"
)
"""Words that ask for the pictures themselves, not for a scene of what they show."""


def decide(wish: Wish, desk: Desk) -> None:
    """Have a model bring the references together, or stand those named, or all, in rows: the tall
    ones behind, the low ones before."""
    if wish.images:
        numbered = [(n, desk.sight.reference(n)) for n in wish.images if n != 1]
    else:
        numbered = [(n + 2, found) for n, found in enumerate(desk.sight.references)]
    missing = [str(n) for n, found in numbered if found is None]
    found = [reference for _, reference in numbered if reference is not None]
    if missing:
        desk.note(f"{wish.said!r}: there is no image {', '.join(missing)}; hand it over with --ref")
    if not found:
        desk.note(f"{wish.said!r}: hand the pictures over with --ref; left as it is")
        return
    if _EXACT.search(wish.said.lower()) is None and paint(desk, wish.said):
        return
    stage = desk.hole or _stage(desk.size)
    pieces, sheets = [], {}
    for index, (reference, box) in enumerate(_arranged(found, stage)):
        name = f"piece {index + 1}"
        size = Size(max(1, round(box.width)), max(1, round(box.height)))
        sheets[name] = picture_sheet(reference.blob, size, "contain")
        pieces.append(Piece(sheet=name, box=box, cut=not reference.clear))
    desk.retouch(wish, Composite(pieces=tuple(pieces)), sheets=sheets)


def _stage(size: Size) -> Box:
    return Box(
        size.width * 0.08, size.height * 0.2, size.width * 0.84, size.height * (_FLOOR - 0.2)
    )


def _arranged(found: list[Reference], stage: Box) -> list[tuple[Reference, Box]]:
    """Return references with their boxes, the back row first; each row stands on a line."""
    rows = [found] if len(found) <= 3 else _rows(found)
    out: list[tuple[Reference, Box]] = []
    for index, row in enumerate(rows):
        depth = len(rows) - 1 - index
        high = stage.height * (0.62 if len(rows) > 1 else 0.9)
        foot = stage.bottom - depth * stage.height * 0.3
        out += _row(row, Box(stage.x, foot - high, stage.width, high))
    return out


def _rows(found: list[Reference]) -> list[list[Reference]]:
    """Return two rows, the slender pictures behind."""
    slender = sorted(found, key=lambda reference: reference.size.aspect)
    back = slender[: (len(found)) // 2]
    return [
        [r for r in found if any(r is b for b in back)],
        [r for r in found if not any(r is b for b in back)],
    ]


def _row(row: list[Reference], band: Box) -> list[tuple[Reference, Box]]:
    """Return one row, as high as the band lets it, its pieces overlapping a little."""
    total = sum(reference.size.aspect for reference in row)
    taken = total - _OVERLAP * (total - row[-1].size.aspect)
    high = min(band.height, band.width / max(taken, 1e-6))
    x = band.x + (band.width - high * taken) / 2
    out: list[tuple[Reference, Box]] = []
    for reference in row:
        width = high * reference.size.aspect
        out.append((reference, Box(round(x), round(band.bottom - high), round(width), round(high))))
        x += width * (1 - _OVERLAP)
    return out
