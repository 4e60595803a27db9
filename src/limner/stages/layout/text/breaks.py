"""Where a line may end: UAX #14, with strict kinsoku and phrase breaks.

Classes come from `uniseg`; the rules (LB7–LB31 of UAX #14) are applied here in one pass.
Tailoring: Korean keeps words whole; ranges such as 10–18 stay whole; scripts without spaces
break between words (`unspaced`); Japanese and Chinese headlines between phrases, by `budoux`.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Any

import regex

from limner.stages.layout.text.unspaced import is_unspaced, splits_syllable, word_breaks

_ALPHA = {"AL", "HL"}
_HANGUL = {"JL", "JV", "JT", "H2", "H3"}
_IDEO = {"ID", "EB", "EM"}
_JOINED = frozenset(
    [(a, b) for a in ("AL", "HL", "NU") for b in ("AL", "HL", "NU", "PR", "PO", "OP")]
    + [(a, b) for a in ("PR", "PO") for b in ("AL", "HL", "OP", "NU")]
    + [(a, b) for a in ("CL", "CP") for b in ("PO", "PR")]
    + [("CP", b) for b in ("AL", "HL", "NU")]
    + [(a, "NU") for a in ("HY", "IS", "SY")]
    + [("PR", b) for b in (*_IDEO, *_HANGUL)]
    + [(a, "PO") for a in (*_IDEO, *_HANGUL)]
    + [("JL", b) for b in ("JL", "JV", "H2", "H3")]
    + [(a, b) for a in ("JV", "H2") for b in ("JV", "JT")]
    + [(a, "JT") for a in ("JT", "H3")]
    + [("IS", "AL"), ("IS", "HL"), ("SY", "HL"), ("EB", "EM")]
)
"""Pairs of classes with no opportunity between them (LB23–LB30b)."""
_NEVER_BEFORE = {"CL", "CP", "EX", "SY", "IS", "WJ", "ZW"}
_GLUED_BEFORE = {"BA", "HY", "NS", "IN"}
_EMOJI_UNASSIGNED = regex.compile(r"[\p{Extended_Pictographic}&&\p{Cn}]", regex.V1)
_KANA = regex.compile(r"[\u3041-\u30FF]")
_KATAKANA = regex.compile(r"[ァ-ヺー・]{3,}")
_LONG_PHRASE = 6
_HAN = regex.compile(r"\p{sc=Han}")
_SIMPLE = regex.compile(r"[A-Za-z0-9À-ÖØ-öø-ɏ ,.;:!?'’]*")
_TAIL, _HEAD = regex.compile(r"\w*$"), regex.compile(r"\w*")
_GRAPHEME = regex.compile(r"\X")


_COMMON_CLASSES = {
    character: name
    for name, characters in {
        "SP": " ", "EX": "!?", "QU": "\"'«»‘’“”", "PR": "$+\\£¤¥±€", "PO": "%¢°", "OP": "([{¡¿",
        "CP": ")]", "CL": "}", "IS": ",.:;", "HY": "-", "SY": "/", "NU": "0123456789",
        "BA": "|\t\u00ad–", "GL": "\u00a0", "B2": "—", "IN": "…", "BB": "´",
        "AL": "#&*<=>@^_`~¦§¨©ª¬®¯²³µ¶·¸¹º¼½¾×÷•™",
    }.items()
    for character in characters
}  # fmt: skip
"""Classes of the commonest signs, so that Latin text needs no tables loaded."""


@lru_cache(maxsize=16384)
def _class(character: str) -> str:
    common = _COMMON_CLASSES.get(character)
    if common is not None:
        return common
    if ord(character) < 0x250 and character.isalpha():
        return "AL"
    from uniseg.linebreak import line_break

    name = str(line_break(character).name)
    if name in ("AI", "SG", "XX", "AK", "AP", "AS", "VF", "VI"):
        return "AL"
    if name == "SA":
        import unicodedata

        return "CM" if unicodedata.category(character) in ("Mn", "Mc") else "AL"
    return "NS" if name == "CJ" else "HY" if name == "HH" else name


@lru_cache(maxsize=16384)
def is_wide(character: str) -> bool:
    """Whether a character fills a square, as ideographs do; no for an empty string."""
    import unicodedata

    return bool(character) and unicodedata.east_asian_width(character) in "FWH"


def _units(text: str) -> list[tuple[str, int, int]]:
    """Return (class, start, end), combining marks joined to what they follow (LB9, LB10)."""
    units: list[tuple[str, int, int]] = []
    for i, character in enumerate(text):
        name = _class(character)
        if name in ("CM", "ZWJ"):
            if units and units[-1][0] not in ("SP", "ZW", "BK", "CR", "LF", "NL"):
                units[-1] = (units[-1][0], units[-1][1], i + 1)
                continue
            name = "AL"
        units.append((name, i, i + 1))
    return units


def _quoted(a: str, b: str, before: str, after: str) -> bool | None:
    """LB19 and LB19a: whether quotes forbid a break here; None where neither side is a quote."""
    if a != "QU" and b != "QU":
        return None
    if is_wide(before) or is_wide(after):
        import unicodedata

        if b == "QU" and unicodedata.category(after) == "Pi" and is_wide(before):
            return False
        if a == "QU" and unicodedata.category(before) == "Pf" and is_wide(after):
            return False
    return True


def _forbidden_close(a: str, b: str) -> bool:
    """Whether classes `a` and `b`, with nothing between them, stay together (LB12–LB30)."""
    if a == "GL" or (b == "GL" and a not in ("BA", "HY")):
        return True
    if "CB" in (a, b):
        return False
    return b in _GLUED_BEFORE or a in ("BB", "OP") or (a, b) in _JOINED


def _forbidden_spaced(a: str, b: str) -> bool:
    """Whether they stay together even with spaces between them (LB13–LB17)."""
    if a == "OP" or b in _NEVER_BEFORE:
        return True
    return (a in ("CL", "CP") and b == "NS") or (a == b == "B2")


def _unicode_breaks(text: str) -> list[int]:
    """Return the indices a line may start at, by UAX #14, ascending, without 0 and the end."""
    units = _units(text)
    found: list[int] = []
    flags = 0
    last = -1
    for i, (b, start, _) in enumerate(units):
        if b == "SP":
            continue
        if last >= 0:
            a, _, end = units[last]
            flags = flags + 1 if a == "RI" else 0
            spaced = i - last > 1
            if not _stays(text, (a, end), (b, start), spaced, flags, units, last):
                found.append(start)
        last = i
    return found


def _stays(
    text: str, one: tuple[str, int], two: tuple[str, int], spaced: bool, flags: int, *rest: Any
) -> bool:
    (a, end), (b, start) = one, two
    before, after = text[end - 1], text[start]
    if b == "ZW":
        return True
    if a == "ZW":
        return False
    if spaced:
        decimal = b == "IS" and start + 1 < len(text) and _class(text[start + 1]) == "NU"
        return not decimal and _forbidden_spaced(a, b)  # LB15c: a space may end before .5
    if before == "\u200d" or b in _NEVER_BEFORE or a in ("WJ", "OP"):
        return True
    quotes = _quoted(a, b, before, after)
    if quotes is not None:
        return quotes
    if b == "RI" and a == "RI":
        return flags % 2 == 1
    if b == "EM" and _EMOJI_UNASSIGNED.match(before):
        return True
    if b == "OP" and is_wide(after):  # LB30 lets a line end before a full-width bracket
        b = "OP_WIDE"
    if a == "CP" and is_wide(before):
        a = "CP_WIDE"
    units, last = rest
    earlier = units[last - 1][0] if last > 0 else ""
    if a in ("HY", "BA") and earlier == "HL":
        return True
    if a == "HY" and earlier in ("", "SP", "ZW", "GL") and b in _ALPHA:
        return True
    if a == b == "B2":
        return True
    if before in "–‒" and earlier == "NU" and b == "NU":
        return True
    return _forbidden_close(a, b)


def _simple_breaks(text: str) -> list[int]:
    """Break plain Latin text after spaces: the same answer, at once."""
    return [m.end() for m in regex.finditer(r" +(?=[^ ,.;:!?])", text) if m.start() > 0]


def _parts_well(text: str, i: int) -> bool:
    """Whether a word broken after its hyphen leaves three letters on either side."""
    return len(_TAIL.search(text[: i - 1]).group()) >= 3 and len(_HEAD.match(text[i:]).group()) >= 3


def _stray_dash(text: str, i: int) -> bool:
    """Whether a line would start with a dash that stands between words: it ends the one before.

    A dash at the start of a line reads as the mark of a list.
    """
    return text[i] in "-‐‒–—―" and text[i - 1] == " " and text[i + 1 : i + 2] in (" ", "")


def _is_korean(a: str, b: str) -> bool:
    return _class(a) in _HANGUL or _class(b) in _HANGUL


def _keep_korean_words(text: str, breaks: list[int]) -> list[int]:
    return [i for i in breaks if text[i - 1] == " " or not _is_korean(text[i - 1], text[i])]


@lru_cache(maxsize=4)
def _parser(name: str) -> Any:
    import budoux

    return getattr(budoux, f"load_default_{name}_parser")()


def _parts(name: str, text: str, offset: int) -> list[int]:
    ends: list[int] = []
    for part in _parser(name).parse(text):
        offset += len(part)
        ends.append(offset)
    return ends[:-1]


def _japanese_phrases(text: str) -> set[int]:
    """Return phrase breaks; a long phrase may also part where a word of katakana begins or ends."""
    found = set(_parts("japanese", text, 0))
    edges = [0, *sorted(found), len(text)]
    for start, end in pairwise(edges):
        if end - start > _LONG_PHRASE:
            words = _KATAKANA.finditer(text, start, end)
            found |= {i for m in words for i in m.span() if start + 1 < i < end - 1}
    return found


def _phrases(text: str, lang: str) -> set[int] | None:
    """Return phrase breaks of Japanese or Chinese; None for other languages."""
    if _KANA.search(text) or (lang.startswith("ja") and _HAN.search(text)):
        return _japanese_phrases(text)
    if not _HAN.search(text):
        return None
    traditional = any(tag in lang for tag in ("Hant", "TW", "HK", "MO"))
    return set(_parts(f"{'traditional' if traditional else 'simplified'}_chinese", text, 0))


@lru_cache(maxsize=2048)
def opportunities(text: str, lang: str = "", phrases: bool = False) -> tuple[int, ...]:
    """Return where lines of one paragraph may start, ascending, without 0 and the end.

    phrases: for Japanese and Chinese only between phrases (and at spaces); hyphenated words
    stay whole.
    """
    if _SIMPLE.fullmatch(text):
        return tuple(i for i in _simple_breaks(text) if i < len(text))
    breaks = _keep_korean_words(text, _unicode_breaks(text))
    breaks = [i for i in breaks if text[i - 1] not in "-‐" or _parts_well(text, i)]
    breaks = [i for i in breaks if not _stray_dash(text, i)]
    if phrases:
        breaks = [i for i in breaks if text[i - 1] not in "-‐"]
    if is_unspaced(text):
        starts = set(graphemes(text))
        breaks = sorted({*breaks, *(i for i in word_breaks(text) if i in starts)})
    if phrases and (allowed := _phrases(text, lang)) is not None:
        breaks = [
            i for i in breaks if i in allowed or text[i - 1] in " \u3000" or not _cjk(text, i)
        ]
    return tuple(i for i in breaks if 0 < i < len(text))


def _cjk(text: str, i: int) -> bool:
    return is_wide(text[i - 1]) or is_wide(text[i])


def graphemes(text: str) -> list[int]:
    """Return the start of every grapheme cluster of `text`; syllables that stack stay whole."""
    starts = [m.start() for m in _GRAPHEME.finditer(text)]
    return [i for i in starts if not splits_syllable(text, i)] if is_unspaced(text) else starts
