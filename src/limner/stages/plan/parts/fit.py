"""How large words can be set in a box: an estimate from average advances, made while composing.

The layout decides the size in the end; the estimate lets a composition choose a size that
needs no shrinking, and know about how high the words will stand.
"""

from __future__ import annotations

import math
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from limner.document.brief import Copy
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

ADVANCES: dict[str, tuple[float, float, float, float]] = {
    "alfa-slab-one": (0.59, 0.77, 0.73, 0.30),
    "amatic-sc": (0.31, 0.32, 0.32, 0.17),
    "anton": (0.44, 0.45, 0.49, 0.23),
    "archivo-black": (0.60, 0.75, 0.67, 0.33),
    "bangers": (0.40, 0.40, 0.47, 0.20),
    "bebas-neue": (0.38, 0.38, 0.40, 0.16),
    "bodoni-moda": (0.53, 0.70, 0.62, 0.25),
    "caveat": (0.37, 0.52, 0.45, 0.24),
    "comic-neue": (0.47, 0.61, 0.61, 0.33),
    "cormorant-garamond": (0.44, 0.64, 0.48, 0.23),
    "courier-prime": (0.60, 0.60, 0.60, 0.60),
    "dm-serif-display": (0.49, 0.60, 0.50, 0.22),
    "eb-garamond": (0.44, 0.67, 0.48, 0.20),
    "fraunces": (0.55, 0.72, 0.65, 0.22),
    "fredoka": (0.52, 0.65, 0.59, 0.25),
    "jetbrains-mono": (0.60, 0.60, 0.60, 0.60),
    "josefin-sans": (0.47, 0.68, 0.62, 0.30),
    "league-gothic": (0.34, 0.38, 0.37, 0.16),
    "libre-baskerville": (0.57, 0.80, 0.71, 0.29),
    "limelight": (0.60, 0.67, 0.66, 0.22),
    "pacifico": (0.46, 0.78, 0.54, 0.27),
    "patrick-hand": (0.39, 0.47, 0.45, 0.23),
    "poiret-one": (0.45, 0.56, 0.86, 0.35),
    "press-start-2p": (1.0, 1.0, 1.0, 1.0),
    "space-mono": (0.61, 0.61, 0.61, 0.61),
    "special-elite": (0.57, 0.60, 0.61, 0.29),
    "unifrakturcook": (0.42, 0.66, 0.51, 0.24),
    "vt323": (0.40, 0.40, 0.40, 0.40),
}
"""Average advance in em of lower case, capitals, figures and the space, of faces that differ
much from a grotesque."""
GROTESQUE = (0.53, 0.65, 0.62, 0.27)
WHOLE = frozenset({"Hans", "Hant", "Jpan", "Kore"})
"""Scripts whose characters fill the em square."""
TIGHT = 1.0
SCRIPT_EM = {"Arab": 0.42, "Hebr": 0.56, "Deva": 0.6, "Beng": 0.62, "Thai": 0.56}


class Fitted(NamedTuple):
    """A size in pixels, the lines it takes, and the height of the block."""

    size: float
    lines: int
    height: float
    width: float


def em_width(text: str, face: str, weight: int = 400, tracking: float = 0.0) -> float:
    """Return about how wide `text` is at one pixel to the em."""
    lower, upper, figure, space = ADVANCES.get(face, GROTESQUE)
    heavy = 1 + max(0, weight - 400) * 0.00016
    total = 0.0
    for char in text:
        category = unicodedata.category(char)
        code = ord(char)
        if category in ("Mn", "Cf"):
            continue
        if unicodedata.east_asian_width(char) in "WF":
            total += 1.0
        elif 0x0590 <= code < 0x1000:
            total += 0.28 if category == "Mc" else _em_of(code)
        elif char.isspace():
            total += space
        elif category == "Nd":
            total += figure
        elif char.isupper():
            total += upper * heavy * (1.15 if char in "MW" else 0.45 if char in "IJ" else 1.0)
        elif char.isalpha():
            wide = 1.55 if char in "mw" else 0.55 if char in "ijlftr" else 1.04
            total += lower * heavy * wide
        else:
            total += 0.6 * lower
        total += tracking
    return total


def _em_of(code: int) -> float:
    if code < 0x0600:
        return SCRIPT_EM["Hebr"]
    if code < 0x0900:
        return SCRIPT_EM["Arab"]
    if code < 0x0980:
        return SCRIPT_EM["Deva"]
    return SCRIPT_EM["Thai"] if 0x0E00 <= code < 0x0E80 else SCRIPT_EM["Beng"]


def pieces(text: str) -> list[str]:
    """Return what a line may break between: words, or characters of scripts without spaces."""
    out: list[str] = []
    for word in text.split():
        if any(unicodedata.east_asian_width(c) in "WF" for c in word) and not any(
            0xAC00 <= ord(c) < 0xD7A4 for c in word
        ):
            out += list(word)
        elif any(0x0E00 <= ord(c) < 0x0E80 for c in word):
            out += [word[i : i + 5] for i in range(0, len(word), 5)]
        else:
            out += [word, " "]
    if out and out[-1] == " ":
        out.pop()
    return out


def longest_line(widths: list[float], lines: int) -> float:
    """Return the least longest line when `widths` are set on `lines` lines in order."""
    low, high = max(widths), sum(widths)
    for _ in range(20):
        middle = (low + high) / 2
        used, count = 0.0, 1
        for width in widths:
            if used + width > middle and used:
                used, count = 0.0, count + 1
            used += width
        if count <= lines:
            high = middle
        else:
            low = middle
    return high


def leading_of(design: Design, copy: Copy, voice: Voice | None = None) -> float:
    """Return about the leading the words will be set with."""
    from limner.stages.plan.design import CONNECTED

    own = (voice or design.type.display).leading or 1.08
    if copy.script in CONNECTED:
        return max(own, 1.42)
    if copy.script in WHOLE:
        return max(own, 1.25)
    return own


def fitted(  # noqa: PLR0913  independent of each other, all but the first few by name
    design: Design,
    copy: Copy,
    width: float,
    height: float,
    *,
    most: int = 5,
    cap: float | None = None,
    voice: Voice | None = None,
) -> Fitted:
    """Return the largest size at which `copy` fits `width` × `height` pixels.

    most: lines at most. cap: largest size in pixels. voice: default is the display voice.
    """
    voice = voice or design.type.display
    most = max(most, math.ceil(len(copy.text) / 30))
    leading = leading_of(design, copy, voice)
    widths = [em_width(p, voice.face, voice.weight, voice.tracking) for p in pieces(copy.text)]
    widths = [max(0.05, x) for x in widths] or [1.0]
    width, height = max(width, 1.0), max(height, 1.0)
    best = Fitted(0.0, 1, 0.0, 0.0)
    for lines in range(1, min(most, len(widths)) + 1):
        longest = longest_line(widths, lines)
        size = min(width * 0.965 / longest, height / (lines * leading), cap or 1e9)
        if size > best.size * 1.02:
            best = Fitted(size, lines, size * lines * leading, longest * size)
    least = 1.8 * design.u
    if best.size < least:
        return Fitted(least, best.lines, least * best.lines * leading, width)
    return best
