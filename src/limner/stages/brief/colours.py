"""Colour words in the prompt, resolved to hex: names, hex codes, and modifiers in OKLCH."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from limner.basics.colour import from_oklch, mix, oklch
from limner.stages.brief import colour_names
from limner.stages.brief.lexicon import Lexicon, pairs
from limner.stages.brief.reading import Reading


class Colour(NamedTuple):
    """A colour asked for: range, hex, and the words that asked."""

    start: int
    end: int
    hex: str
    word: str


class _Shift(NamedTuple):
    """How a modifier moves a colour: towards a lightness, by an amount; chroma factor; towards a
    hue.
    """

    lightness: float | None
    amount: float
    chroma: float = 1.0
    hue: float | None = None


MODIFIERS = {
    "light": _Shift(0.95, 0.5, 0.8), "lighter": _Shift(0.95, 0.5, 0.8),
    "pale": _Shift(0.97, 0.65, 0.55),
    "soft": _Shift(0.9, 0.35, 0.7), "pastel": _Shift(0.9, 0.8, 0.5),
    "faint": _Shift(0.97, 0.6, 0.5),
    "dark": _Shift(0.12, 0.4, 0.95), "darker": _Shift(0.12, 0.4, 0.95),
    "deep": _Shift(0.15, 0.26, 1.05),
    "rich": _Shift(0.3, 0.12, 1.15), "dusky": _Shift(0.3, 0.3, 0.6), "inky": _Shift(0.1, 0.5, 0.8),
    "bright": _Shift(0.75, 0.2, 1.3), "vivid": _Shift(0.68, 0.1, 1.4),
    "vibrant": _Shift(0.68, 0.1, 1.35),
    "bold": _Shift(0.6, 0.05, 1.2), "neon": _Shift(0.8, 0.35, 1.6),
    "electric": _Shift(0.65, 0.2, 1.5),
    "hot": _Shift(0.62, 0.4, 1.5), "fresh": _Shift(0.72, 0.3, 1.15), "muted": _Shift(0.6, 0.2, 0.5),
    "dusty": _Shift(0.68, 0.3, 0.55), "faded": _Shift(0.8, 0.35, 0.5),
    "washed": _Shift(0.85, 0.4, 0.5),
    "warm": _Shift(None, 0.0, 1.0, 65.0), "cool": _Shift(None, 0.0, 1.0, 250.0),
    "burnt": _Shift(0.3, 0.3, 0.9, 45.0), "icy": _Shift(0.97, 0.6, 0.5),
    "smoky": _Shift(0.5, 0.3, 0.5),
    "earthy": _Shift(0.5, 0.2, 0.6), "medium": _Shift(None, 0.0), "mid": _Shift(None, 0.0),
    "sunny": _Shift(0.85, 0.3, 1.1), "creamy": _Shift(0.95, 0.5, 0.6),
    "quiet": _Shift(0.72, 0.2, 0.7),
    "clair": _Shift(0.95, 0.5, 0.8), "foncé": _Shift(0.12, 0.4, 0.95),
    "claro": _Shift(0.95, 0.5, 0.8),
    "oscuro": _Shift(0.12, 0.4, 0.95), "escuro": _Shift(0.12, 0.4, 0.95),
    "тёмно": _Shift(0.12, 0.4, 0.95), "темно": _Shift(0.12, 0.4, 0.95),
    "светло": _Shift(0.95, 0.5, 0.8),
    "ярко": _Shift(0.75, 0.2, 1.3), "бледно": _Shift(0.97, 0.65, 0.55),
    "ciemno": _Shift(0.12, 0.4, 0.95),
    "jasno": _Shift(0.95, 0.5, 0.8), "koyu": _Shift(0.12, 0.4, 0.95),
    "açık": _Shift(0.95, 0.5, 0.8),
    "深": _Shift(0.12, 0.35, 1.0), "暗": _Shift(0.12, 0.4, 0.9), "濃": _Shift(0.12, 0.35, 1.0),
    "浅": _Shift(0.95, 0.5, 0.8),
    "淡": _Shift(0.97, 0.6, 0.6), "薄": _Shift(0.97, 0.6, 0.6), "亮": _Shift(0.75, 0.2, 1.3),
    "dunkle": _Shift(0.12, 0.4, 0.95), "helle": _Shift(0.95, 0.5, 0.8),
    "clara": _Shift(0.95, 0.5, 0.8),
    "oscura": _Shift(0.12, 0.4, 0.95), "scuro": _Shift(0.12, 0.4, 0.95),
    "chiaro": _Shift(0.95, 0.5, 0.8),
    "foncée": _Shift(0.12, 0.4, 0.95), "pâle": _Shift(0.97, 0.65, 0.55),
    "vif": _Shift(0.68, 0.1, 1.4),
    "hell": _Shift(0.95, 0.5, 0.8), "dunkel": _Shift(0.12, 0.4, 0.95),
}  # fmt: skip
"""Words that move the colour they stand before. `medium` and `bold` may be sizes and weights
instead.
"""

_ISH = {
    "reddish": "#d62828", "bluish": "#1f5fd6", "greenish": "#2e8b3d", "yellowish": "#f7c912",
    "pinkish": "#f28cb1",
    "purplish": "#7b2d90", "brownish": "#7a4a24", "greyish": "#808080", "grayish": "#808080",
    "whitish": "#ffffff",
    "orangish": "#f07f13", "golden": "#d4a528", "silvery": "#c0c0c0",
}  # fmt: skip


def _table() -> dict[str, str]:
    out: dict[str, str] = {}
    for text in (colour_names.CSS, colour_names.CRAYON):
        words = text.split()
        for name, value in zip(words[::2], words[1::2], strict=True):
            out[name] = "#" + value
    for key, name in pairs(colour_names.FOREIGN).items():
        out.setdefault(key, out[name.replace(" ", "")])
    return out


NAMES: Lexicon[str] = Lexicon(_table)
"""Every colour word with its hex."""


def modify(colour: str, word: str) -> str:
    """Return `colour` moved by a modifier such as 'dark' or 'pale'; unchanged where unknown."""
    move = MODIFIERS.get(word)
    if word in _ISH:
        return mix(colour, _ISH[word], 0.3)
    if move is None:
        return colour
    base = oklch(colour)
    lightness, chroma, hue = base.lightness, base.chroma * move.chroma, base.hue
    if move.lightness is not None:
        lightness += (move.lightness - lightness) * move.amount
    if move.hue is not None:
        if chroma < 0.02:
            chroma, hue = 0.014, move.hue
        else:
            turn = (move.hue - hue + 180) % 360 - 180
            hue += max(-12.0, min(12.0, turn))
    if base.chroma < 0.02 and move.hue is None:
        chroma = base.chroma
    return from_oklch(lightness, chroma, hue % 360)


@lru_cache(maxsize=1)
def _hex_code() -> re.Pattern[str]:
    return re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])")


@lru_cache(maxsize=1)
def _thing_before() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[\s,(])(?:an?|one|two|three|four|five|six|\d+|some|single|of)\s+(?:(?!in\b"
        r"|and\b|with\b|on\b|of\b)[\w-]+\s+){0,2}$"
    )


@lru_cache(maxsize=1)
def _thing_after() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:$|[.,;:!?)]|(?:and|or|on|in|at|with|next|to|of|from|under|over|behind|beside"
        r"|sits?|sitting|lies|lying)\b)"
    )


@lru_cache(maxsize=1)
def _plant_after() -> re.Pattern[str]:
    return re.compile(
        r"s?\s+(?:trees?|juice|slices?|cakes?|pies?|tarts?|jam|soap|leaf|leaves|wreath"
        r"|fields?|gardens?|oil|tea"
        r"|beans?|blossoms?|petals?|bouquet|bar|grove|bushe?s?|sprigs?|branch(?:es)?|zest"
        r"|wedges?)\b"
    )


@lru_cache(maxsize=1)
def _vessel_after() -> re.Pattern[str]:
    """What coffee and wine are kept, drunk and sold in: a coffee table is not brown by name."""
    return re.compile(
        r"s?[\s-]+(?:tables?|bags?|cups?|mugs?|pots?|tins?|pouch(?:es)?|packs?|shops?|houses?|bars?"
        r"|machines?|makers?|grinders?|glass(?:es)?|bottles?|cellars?|coolers?|racks?|flutes?|cans?)\b"
    )


@lru_cache(maxsize=1)
def _plainly_colour() -> re.Pattern[str]:
    return re.compile(
        r"(?:[\s-]*(?:colou?rs?|colou?red|tones?|hues?|palette|shade|shades|gradient|accents?"
        r"|letters|lettering|text"
        r"|background|backdrop|type|font|script|ink|paint)\b)|\s*(?:,|and|&"
        r"|/)\s*(?:\w+\s+)?(?:colou?rs?|tones?|palette|accents?)\b"
    )


@lru_cache(maxsize=1)
def _shades_before() -> re.Pattern[str]:
    """'in shades of orange, purple and …': what is listed there are colours."""
    other = r"(?!(?:an?|the|one|two|three|four|with|on|in|beside|behind|under)\b)[\w-]+"
    return re.compile(
        rf"\b(?:shades?|tones?|hues?|tints?|colou?rs)\s+of\s+(?:{other}(?:\s*[,&]\s*|\s+)){{0,6}}$"
    )


def _is_thing(reading: Reading, start: int, end: int, word: str) -> bool:
    """Return whether a word such as 'orange' names the fruit here rather than the colour."""
    text = reading.masked
    if _plainly_colour().match(text, end):
        return False
    if _shades_before().search(text[max(0, start - 60) : start]):
        return False
    before, after = text[max(0, start - 14) : start], text[end : end + 24]
    if word in ("coffee", "wine", "champagne") and _vessel_after().match(after):
        return True
    if word in colour_names.GUARDED:
        words = before.split()
        if words and words[-1] in MODIFIERS and before.endswith((" ", "-")):
            return False
        return not _neighbours(reading, start, end)
    if _plant_after().match(after):
        return True
    if word in colour_names.METALS:
        return False
    return bool(_thing_before().search(text[max(0, start - 40) : start])) and bool(
        _thing_after().match(after)
    )


def _neighbours(reading: Reading, start: int, end: int) -> list[Colour]:
    """Return plain colours within a few words, to tell a list of colours from a list of things."""
    near: list[Colour] = []
    for token in reading.between(max(0, start - 25), end + 26):
        if start - 24 <= token.start < start or end < token.end <= end + 24:
            if token.text in colour_names.NOUNISH:
                continue
            value = NAMES.get(token.text)
            if value is not None:
                near.append(Colour(token.start, token.end, value, token.text))
    return near


def find_colours(reading: Reading) -> list[Colour]:
    """Return every colour in the masked prompt, in order, modifiers applied."""
    text = reading.masked
    out = [
        Colour(m.start(), m.end(), _long(m.group()), m.group()) for m in _hex_code().finditer(text)
    ]
    for hit in NAMES.find(reading):
        if hit.key in colour_names.NOUNISH and _is_thing(reading, hit.start, hit.end, hit.key):
            continue
        out.append(_modified(reading, hit.start, hit.end, hit.value))
    return sorted(out)


def _modified(reading: Reading, start: int, end: int, value: str) -> Colour:
    """Apply the one or two modifiers that stand before a colour word."""
    before = reading.between(max(0, start - 40), start)[-2:]
    for token in reversed(before):
        gap = reading.masked[token.end : start]
        if gap.strip(" -") or len(gap) > 2:
            break
        if token.text in {"bold", "medium"} or (
            token.text not in MODIFIERS and token.text not in _ISH
        ):
            break
        value = modify(value, token.text)
        start = token.start
    lead = reading.masked[start - 1 : start]
    if lead in "深暗濃浅淡薄亮" and lead:
        value, start = modify(value, lead), start - 1
    tail = re.compile(
        r"\s(foncée?|clair|oscur[oa]|clar[oa]|scuro|chiaro|escuro|pâle|pastel|vif)\b"
    ).match(reading.masked, end)
    if tail:
        value, end = modify(value, tail.group(1)), tail.end()
    return Colour(start, end, value, reading.masked[start:end])


def _long(code: str) -> str:
    return "#" + "".join(c * 2 for c in code[1:]) if len(code) == 4 else code
