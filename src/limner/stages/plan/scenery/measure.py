"""A quick guess at how much room words need, before the typesetter sets them for real.

Used to give a carrier a shape that suits its words; the fit still has the last word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_NARROW = frozenset("iljtfrI.,:;'|!()[]-’ ")
_WIDE = frozenset("mwMW@%&QOGD—")
FACE_WIDTH = {"script": 0.88, "hand": 0.85, "condensed": 0.7, "mono": 1.1, "pixel": 1.7, "": 1.06}
"""Width of a face class against a plain sans."""


@lru_cache(maxsize=4096)
def em_width(text: str, face: str = "") -> float:
    """Return the guessed width of one line in em."""
    total = 0.0
    for c in text:
        if c > "\u2e7f":
            total += 1.02
        elif c in _NARROW:
            total += 0.32
        elif c in _WIDE:
            total += 0.88
        elif c.isupper() or c.isdigit():
            total += 0.66
        else:
            total += 0.55
    return total * FACE_WIDTH.get(face, 1.06)


def pieces(text: str) -> list[str]:
    """Return the parts a line may break between."""
    return re.findall(r"[\u2e80-\uffef]|[^\s\u2e80-\uffef]+", text)


def longest(text: str, face: str = "") -> float:
    """Return the width of the widest unbreakable part in em."""
    return max((em_width(p, face) for p in pieces(text)), default=0.5)


def lines_at(text: str, width: float, face: str = "") -> int:
    """Return how many lines `text` takes at `width` em."""
    count, used = 1, 0.0
    gap = 0.0 if any(c > "\u2e7f" for c in text) else 0.3
    for piece in pieces(text):
        w = em_width(piece, face)
        if used and used + gap + w > width * 1.001:
            count, used = count + 1, w
        else:
            used += (gap if used else 0.0) + w
    return count


def leading_of(text: str) -> float:
    """Return line height in em."""
    return 1.32 if any(c > "\u0590" for c in text) else 1.2


def blocks(strings: Sequence[tuple[str, float, str]]) -> list[tuple[float, float]]:
    """Return the sizes (width, height in pixels) a block of strings may be set in.

    strings: (text, size in pixels, face class) each. From as narrow as the longest word
    allows to everything on one line each.
    """
    if not strings:
        return []
    low = max(longest(t, f) * s for t, s, f in strings)
    high = max(em_width(t, f) * s for t, s, f in strings)
    out: list[tuple[float, float]] = []
    for i in range(9):
        width = low + (high - low) * (i / 8) ** 1.5
        height = sum(lines_at(t, width / s, f) * s * leading_of(t) for t, s, f in strings)
        height += 0.35 * sum(s for _, s, _ in strings[1:])
        if not out or height < out[-1][1] - 0.5:
            out.append((width, height))
    return out
