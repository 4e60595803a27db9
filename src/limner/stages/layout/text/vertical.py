"""Vertical text: columns from right to left, each character standing, lying or squared.

Orientation follows UAX #50 for the characters our faces have: ideographs, kana, Hangul and
their punctuation stand (HarfBuzz takes their `vert` forms), other scripts lie on their side,
and up to three figures, or !? pairs, are set across in one square (tate-chu-yoko).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

from limner.stages.layout.text.faces import Pick
from limner.stages.layout.text.galley import Mode, Piece, shape_part
from limner.stages.layout.text.itemise import Stretch
from limner.stages.layout.text.shape import Shaped

_SQUARE = regex.compile(
    r"(?<![0-9A-Za-z.,:/–-])(?:[0-9]{1,3}|[A-Z])(?![0-9A-Za-z.,:/%–-])|[!?]{2}|[!?]"
)
_PAIR, _TRIPLE = 0.96, 1.2
"""Em that two figures, or three, may be wide in their square."""
_STANDING_SIGNS = frozenset("…‥—―“”‘’·×÷°§©®™†‡※♪★☆●○■□◆◇▲△▼▽→←↑↓♡♥")
"""Signs that stand, or have a vertical form, in CJK faces."""
_CENTRE = 0.34
"""Height above the Latin baseline that runs along the column's middle, in em."""


@lru_cache(maxsize=8192)
def stands(character: str) -> bool:
    """Whether a character stays upright in vertical text (U, Tu and Tr of UAX #50)."""
    if unicodedata.east_asian_width(character) in "WF" or character in _STANDING_SIGNS:
        return True
    return unicodedata.category(character) == "So"


def stand(
    text: str,
    stretch: Stretch,
    chosen: Pick,
    manner: tuple[tuple[tuple[str, int], ...], str],
    tracked: bool,
) -> list[Piece]:
    """Split a stretch by orientation and shape each part for a column.

    Offsets of the result are from the pen on the column's middle line, y down it.
    """
    features, lang = manner
    pieces = []
    for start, end, mode in _modes(text, stretch):
        part = Stretch(start, end, stretch.script, stretch.level, stretch.face)
        shaped, scale = _shaped(text, part, chosen, features, (lang, mode))
        pieces.append(Piece(part, chosen, shaped, tracked, features, lang, mode, scale))
    return pieces


def stood(text: str, part: Stretch, piece: Piece) -> Shaped:
    """Shape a part of `piece` again, standing as the whole does."""
    return _shaped(text, part, piece.pick, piece.features, (piece.lang, piece.mode))[0]


def _shaped(
    text: str,
    part: Stretch,
    chosen: Pick,
    features: tuple[tuple[str, int], ...],
    manner: tuple[str, Mode],
) -> tuple[Shaped, float]:
    lang, mode = manner
    if mode == "upright":
        return shape_part(text, part, chosen, features, lang, "ttb"), 1.0
    flat = shape_part(text, part, chosen, features, lang)
    return _turned(flat) if mode == "turned" else _squared(flat, chosen)


def _modes(text: str, stretch: Stretch) -> list[tuple[int, int, Mode]]:
    """Return (start, end, mode) of the stretch's parts."""
    squares: dict[int, int] = {}
    for match in _SQUARE.finditer(text, stretch.start, stretch.end):
        squares[match.start()] = match.end()
    parts: list[tuple[int, int, Mode]] = []
    i = stretch.start
    while i < stretch.end:
        if i in squares:
            parts.append((i, squares[i], "square"))
            i = squares[i]
            continue
        mode: Mode = "upright" if _upright(text, i) else "turned"
        end = i + 1
        while end < stretch.end and end not in squares and _same(text, end, mode):
            end += 1
        parts.append((i, end, mode))
        i = end
    return parts


def _upright(text: str, i: int) -> bool:
    return stands(text[i])


def _same(text: str, i: int, mode: Mode) -> bool:
    """Whether character `i` goes on in `mode`: marks, selectors and spaces never change it."""
    if unicodedata.category(text[i]) in ("Mn", "Me", "Mc", "Cf", "Zs") or text[i] in "\n\r":
        return True
    return _upright(text, i) == (mode == "upright")


def _turned(flat: Shaped) -> tuple[Shaped, float]:
    """Lay horizontal glyphs on their side, their middle along the column's."""
    dx = tuple(-y - _CENTRE for y in flat.dy)
    return Shaped(flat.ids, flat.clusters, flat.advances, dx, flat.dx, flat.safe), 1.0


def _squared(flat: Shaped, chosen: Pick) -> tuple[Shaped, float]:
    """Set glyphs side by side in one em square, narrowed where they are wider."""
    width = sum(flat.advances)
    scale = min(1.0, (_TRIPLE if len(flat.ids) > 2 else _PAIR) / width) if width else 1.0
    cap = chosen.face.cap_height / chosen.face.upem * scale
    x, dx = -width * scale / 2, []
    for advance, offset in zip(flat.advances, flat.dx, strict=True):
        dx.append(x + offset * scale)
        x += advance * scale
    dy = tuple(0.5 + cap / 2 + y * scale for y in flat.dy)
    advances = (*[0.0] * (len(flat.ids) - 1), 1.0)
    clusters = tuple(min(flat.clusters) for _ in flat.clusters)
    return Shaped(flat.ids, clusters, advances, tuple(dx), dy, flat.safe), scale
