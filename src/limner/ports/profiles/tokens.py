"""Tokens of pictures by the published formulas.

Output tokens follow from quality and size alone, input tokens of a picture from its patches.
"""

from __future__ import annotations

import math
from fractions import Fraction

from limner.basics.geometry import Size
from limner.ports.profiles import Profile

PARTIAL = 100
"""Output tokens of a partial picture."""
ENVELOPE = 6
"""Tokens around a prompt. What edits add to it is not published; they are counted alike."""

_AREA_FLOOR, _AREA_SCALE = 2_000_000, 4_000_000
_PATCH, _BUDGET, _LONG, _GROWTH, _WIDEST = 32, 1536, 1024, 2, 3


def output_tokens(profile: Profile, quality: str, size: Size) -> int:
    """Return the tokens of one picture; `quality` is one of the profile's, not auto."""
    tokens = profile.tokens
    if tokens.kind == "none":
        return 0
    if tokens.kind == "calculator":
        return _calculated(tokens.factors[quality], size)
    if size.width == size.height:
        return tokens.square[quality]
    return (tokens.landscape if size.width > size.height else tokens.portrait)[quality]


def _calculated(factor: int, size: Size) -> int:
    long, short = max(size), min(size)
    # Python's round goes to even at exact halves, as the calculator does.
    side = round(factor / (long / short))
    return math.ceil(factor * side * (_AREA_FLOOR + size.width * size.height) / _AREA_SCALE)


def image_tokens(size: Size) -> int:
    """Return the tokens of a picture given: its patches of 32 px, at most 1536 of them.

    Small pictures are counted as if enlarged to 1024 px, at most twice; longer ones than 3:1
    as if 3:1.
    """
    width, height = Fraction(size.width), Fraction(size.height)
    if max(size) < _LONG:
        growth = min(Fraction(_GROWTH), Fraction(_LONG, max(size)))
        width, height = width * growth, height * growth
    width, height = max(width, height / _WIDEST), max(height, width / _WIDEST)
    patches = math.ceil(width / _PATCH) * math.ceil(height / _PATCH)
    if patches <= _BUDGET:
        return patches
    return _shrunk(float(width), float(height))


def _shrunk(width: float, height: float) -> int:
    scale = math.sqrt(_PATCH**2 * _BUDGET / (width * height))
    across, down = width * scale / _PATCH, height * scale / _PATCH
    scale *= min(math.floor(across) / across, math.floor(down) / down)
    w, h = math.floor(width * scale), math.floor(height * scale)
    return math.ceil(w / _PATCH) * math.ceil(h / _PATCH)
