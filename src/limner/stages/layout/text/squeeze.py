"""Squeezing: neighbouring full-width marks share the empty halves of their squares (JLREQ 3.1.4).

Decided by ink, so marks that a face or its `chws` feature already sets close are left alone.
"""

from __future__ import annotations

from dataclasses import replace

from limner.stages.layout.text.galley import Piece, glyph_ink

_OPENING = frozenset("「『（〈《【〔［｛〖〘〝“‘")
_CLOSING = frozenset("」』）〉》】〕］｝〗〙〟、。，．：；・”’")
_HALF = 0.5
_AIR = 0.05
"""Em left beside a mark's ink."""
_FULL = 0.9
"""Em of advance from which a mark still has its whole square: `chws` takes half of one away."""
_EMPTY = 0.44
"""Em without ink that make a half-empty square; a mark in the middle of its square has less."""


def squeezed(text: str, piece: Piece) -> Piece:
    """Return `piece` with half-empty marks closed up against the marks after them."""
    shaped, base = piece.shaped, piece.stretch.start
    marks = _OPENING | _CLOSING
    count = len(shaped.ids)
    cuts: dict[int, float] = {}
    for i in range(count - 1):
        one, two = text[base + shaped.clusters[i]], text[base + shaped.clusters[i + 1]]
        if one not in marks or two not in marks or (one in _OPENING and two in _CLOSING):
            continue
        if min(shaped.advances[i : i + 2]) < _FULL:
            continue
        spare = _after(piece, i) if one in _CLOSING else 0.0
        if two in _OPENING:
            spare = max(spare, _before(piece, i + 1))
        if spare > _EMPTY:
            cuts[i] = min(_HALF, spare - _AIR)
    if not cuts:
        return piece
    advances = tuple(a - cuts.get(i, 0.0) for i, a in enumerate(shaped.advances))
    return replace(piece, shaped=replace(shaped, advances=advances))


def spare_after(text: str, piece: Piece) -> dict[int, float]:
    """Return the empty em after each closing mark of `piece`, by the index that follows it."""
    shaped, base = piece.shaped, piece.stretch.start
    found: dict[int, float] = {}
    for i, cluster in enumerate(shaped.clusters):
        if text[base + cluster] in _CLOSING:
            spare = min(_HALF, _after(piece, i) - _AIR)
            if spare > 0.1:
                found[base + cluster + 1] = spare
    return found


def _after(piece: Piece, i: int) -> float:
    """Return the empty em between a glyph's ink and the end of its advance."""
    shaped = piece.shaped
    box = glyph_ink(piece, shaped.ids[i], shaped.dx[i], shaped.dy[i])
    if box is None:
        return 0.0
    return shaped.advances[i] - (box[2] if piece.mode == "flat" else box[3])


def _before(piece: Piece, i: int) -> float:
    """Return the empty em before a glyph's ink."""
    shaped = piece.shaped
    box = glyph_ink(piece, shaped.ids[i], shaped.dx[i], shaped.dy[i])
    if box is None:
        return 0.0
    return box[0] if piece.mode == "flat" else box[1]
