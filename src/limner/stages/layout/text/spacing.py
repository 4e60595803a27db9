"""Space between scripts, and what of it a line's end gives back (JLREQ 3.1, CLREQ 3.1).

Ideographs and kana stand an eighth of an em off Latin letters and figures, without a character
between them. At the end of a line that space goes, and the empty half of a closing mark.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache

from limner.stages.layout.text.galley import Piece
from limner.stages.layout.text.scripts import CAPPED, CJK, script_of
from limner.stages.layout.text.squeeze import spare_after

GAP = 0.125
"""Em between an ideograph and a letter or figure."""


@lru_cache(maxsize=16384)
def _kind(character: str) -> str:
    """Return 'han' for ideographs and kana, 'latin' for letters and figures beside them."""
    if "0" <= character <= "9":
        return "latin"
    if unicodedata.category(character)[0] != "L":
        return ""
    script = script_of(character)
    if script in CJK and script != "Hang":
        return "han" if ord(character) < 0xFF00 or ord(character) > 0xFFEF else ""
    return "latin" if script in CAPPED else ""


def meets(before: str, after: str) -> bool:
    """Whether two neighbouring characters want space between them."""
    return {_kind(before), _kind(after)} == {"han", "latin"}


def spaced(text: str, pieces: list[Piece]) -> list[Piece]:
    """Return `pieces` with the space between Han and Latin added to what comes first."""
    marks = [i for i in range(1, len(text)) if meets(text[i - 1], text[i])]
    if not marks:
        return pieces
    square = {i for p in pieces if p.mode == "square" for i in (p.stretch.start, p.stretch.end)}
    wanted = {i - 1 for i in marks if i not in square}
    return [_widened(p, wanted) for p in pieces]


def _widened(piece: Piece, ends: set[int]) -> Piece:
    """Return `piece` with GAP after each of the characters `ends` that lie in it."""
    start, end = piece.stretch.start, piece.stretch.end
    own = [i - start for i in ends if start <= i < end]
    if not own or piece.stretch.level % 2:
        return piece
    shaped = piece.shaped
    advances = list(shaped.advances)
    for at in own:
        glyph = bisect_right(shaped.clusters, at) - 1
        if glyph >= 0:
            advances[glyph] += GAP
    return replace(piece, shaped=replace(shaped, advances=tuple(advances)))


def loose_ends(text: str, pieces: list[Piece]) -> dict[int, float]:
    """Return the em a line gives back that ends before character i, where there is any."""
    found = {i: GAP for i in range(1, len(text)) if meets(text[i - 1], text[i])}
    for piece in pieces:
        if piece.stretch.script == "Hani":
            found |= spare_after(text, piece)
    return found
