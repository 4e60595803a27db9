"""Recolouring drawings: from the colours an SVG body uses to what each becomes.

Decisions are taken in OKLCH, so that shading survives a change of hue.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from limner.basics.colour import Oklch, from_oklch, oklch, parse
from limner.document.layers.illustration import Recolour

_COLOUR = re.compile(
    r"(?:fill|stroke|stop-color|flood-color)\s*[=:]\s*[\"']?\s*(#[0-9a-fA-F]{3,8}\b|[a-zA-Z]+)"
)
_KEYWORDS = {
    "black": "#000000", "white": "#ffffff", "red": "#ff0000", "green": "#008000",
    "blue": "#0000ff", "yellow": "#ffff00", "orange": "#ffa500", "gray": "#808080",
    "grey": "#808080", "silver": "#c0c0c0", "maroon": "#800000", "navy": "#000080",
    "teal": "#008080", "purple": "#800080", "pink": "#ffc0cb", "brown": "#a52a2a",
    "gold": "#ffd700", "tan": "#d2b48c", "tomato": "#ff6347", "coral": "#ff7f50",
    "salmon": "#fa8072", "crimson": "#dc143c", "lime": "#00ff00", "aqua": "#00ffff",
    "cyan": "#00ffff", "magenta": "#ff00ff", "fuchsia": "#ff00ff", "olive": "#808000",
    "indigo": "#4b0082", "violet": "#ee82ee", "beige": "#f5f5dc", "ivory": "#fffff0",
}  # fmt: skip
_GREY = 0.03
"""Chroma under which a colour counts as grey and keeps its place."""
_FAMILY = 50.0
"""Degrees of hue about the dominant one that belong to it."""


@lru_cache(maxsize=1024)
def used_colours(body: str) -> dict[str, int]:
    """Return each colour of an SVG body, as written, with how often it is used."""
    counts: dict[str, int] = {}
    for match in _COLOUR.finditer(body):
        written = match.group(1)
        if written.startswith("#") or written.lower() in _KEYWORDS:
            counts[written] = counts.get(written, 0) + 1
    return counts


def _hex(written: str) -> str:
    digits = _KEYWORDS.get(written.lower(), written).lower()
    if len(digits) in (4, 5):
        digits = "#" + "".join(c * 2 for c in digits[1:])
    return digits


def recoloured(body: str, recolour: Recolour) -> dict[str, str]:
    """Return what each colour of `body`, as written there, becomes; unchanged ones are left out."""
    if recolour == Recolour():
        return {}
    colours = {written: _hex(written) for written in used_colours(body)}
    changed = dict(colours)
    if recolour.flat:
        changed = {written: recolour.flat for written in colours}
    if recolour.dominant:
        changed = _moved(changed, used_colours(body), recolour.dominant)
    if recolour.tint:
        changed = {w: _tinted(c, recolour.tint, recolour.amount) for w, c in changed.items()}
    return {w: c for w, c in changed.items() if c != colours[w]}


def _moved(colours: dict[str, str], counts: dict[str, int], target: str) -> dict[str, str]:
    """Move the most used hue family so that its middle becomes `target`, shading kept."""
    tones = {w: oklch(c) for w, c in colours.items()}
    lively = {w: t for w, t in tones.items() if t.chroma > _GREY}
    if not lively:
        return colours

    def support(hue: float) -> float:
        return sum(
            counts[w] * t.chroma for w, t in lively.items() if _apart(t.hue, hue) < _FAMILY / 2
        )

    leader = max(lively, key=lambda w: (support(lively[w].hue), w))
    family = {w: t for w, t in lively.items() if _apart(t.hue, lively[leader].hue) < _FAMILY}
    weight = sum(counts[w] for w in family)
    light = sum(counts[w] * t.lightness for w, t in family.items()) / weight
    chroma = sum(counts[w] * t.chroma for w, t in family.items()) / weight
    aim = oklch(target)
    out = dict(colours)
    for written, tone in family.items():
        out[written] = from_oklch(
            min(0.98, max(0.08, tone.lightness + aim.lightness - light)),
            tone.chroma * aim.chroma / chroma,
            aim.hue + _signed(tone.hue, lively[leader].hue) * 0.5,
            parse(colours[written])[3],
        )
    return out


def _tinted(colour: str, tint: str, amount: float) -> str:
    """Pull hue and chroma towards `tint`, lightness kept."""
    one, other = oklch(colour), oklch(tint)
    (a, b), (ta, tb) = _ab(one), _ab(other)
    a, b = a + (ta - a) * amount, b + (tb - b) * amount
    hue = math.degrees(math.atan2(b, a)) % 360
    return from_oklch(one.lightness, math.hypot(a, b), hue, parse(colour)[3])


def _ab(tone: Oklch) -> tuple[float, float]:
    turn = math.radians(tone.hue)
    return tone.chroma * math.cos(turn), tone.chroma * math.sin(turn)


def _apart(one: float, other: float) -> float:
    return abs(_signed(one, other))


def _signed(one: float, other: float) -> float:
    return (one - other + 180) % 360 - 180
