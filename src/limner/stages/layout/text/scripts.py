"""Facts about scripts: which run right to left, how tall they stand, how much leading they ask."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

CJK = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo", "Hrkt"})
RTL = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Mand", "Samr", "Rohg"})
UNTRACKED = frozenset(
    {"Arab", "Syrc", "Mong", "Nkoo", "Adlm", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml"}
    | {"Telu", "Knda", "Mlym", "Sinh", "Khmr", "Mymr", "Tibt", "Thai", "Laoo"}
)
"""Scripts whose letters join or stack; letter-spacing would tear them."""
CAPPED = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor"})
"""Scripts whose lines are read by the height of capitals."""


@dataclass(frozen=True, slots=True)
class Stature:
    """What a script's lines look like: characters that mark its top and foot, and its leading.

    display and body: baseline to baseline in em for the largest and for running text.
    """

    top: str
    foot: str
    display: float
    body: float


_DEFAULT = Stature("H", "p", 1.06, 1.42)
_STATURES = {
    "Arab": Stature("الك", "جوع", 1.3, 1.65),
    "Hebr": Stature("הל", "ק", 1.1, 1.45),
    "Deva": Stature("कीि", "कु", 1.3, 1.6),
    "Beng": Stature("কিী", "কু", 1.3, 1.6),
    "Thai": Stature("ปี", "ญู", 1.35, 1.65),
    "Laoo": Stature("ປີ", "ຍູ", 1.35, 1.65),
    "Hani": Stature("国永", "国永", 1.2, 1.65),
    "Hira": Stature("国永", "国永", 1.2, 1.65),
    "Kana": Stature("国永", "国永", 1.2, 1.65),
    "Hang": Stature("한글", "한글", 1.2, 1.6),
    "Taml": Stature("கி", "கு", 1.3, 1.6),
    "Telu": Stature("కీ", "కు", 1.4, 1.7),
    "Knda": Stature("ಕೀ", "ಕು", 1.4, 1.7),
    "Mlym": Stature("കി", "കൃ", 1.35, 1.65),
    "Gujr": Stature("કી", "કુ", 1.3, 1.6),
    "Guru": Stature("ਕੀ", "ਕੁ", 1.3, 1.6),
    "Orya": Stature("କି", "କୁ", 1.35, 1.65),
    "Sinh": Stature("කී", "කු", 1.35, 1.65),
    "Khmr": Stature("កីញ៉ី", "ក្រុ", 1.55, 1.8),
    "Mymr": Stature("ကိံ", "ကြု", 1.6, 1.85),
    "Tibt": Stature("ཀི", "སྐྱུ", 1.5, 1.8),
    "Ethi": Stature("ሀ", "ጳ", 1.2, 1.55),
}


def stature(script: str) -> Stature:
    """Return the stature of an ISO 15924 script; unknown scripts stand like Latin."""
    return _STATURES.get(script, _DEFAULT)


@lru_cache(maxsize=16384)
def script_of(character: str) -> str:
    """Return the ISO 15924 script of a character; 'Zyyy' common, 'Zinh' inherited.

    CJK punctuation and full-width forms, common in Unicode, count as Han.
    """
    code = ord(character)
    if code < 0x250:
        return "Latn" if character.isalpha() else "Zyyy"
    if 0x3000 <= code <= 0x303F or 0xFE30 <= code <= 0xFE4F or 0xFF00 <= code <= 0xFF64:
        return "Hani"
    if 0x2010 <= code <= 0x205F or 0x20A0 <= code <= 0x20CF:  # punctuation and currencies
        return "Zyyy"
    from fontTools import unicodedata

    return str(unicodedata.script(character))


@lru_cache(maxsize=16384)
def ignorable(character: str) -> bool:
    """Whether a face need not draw this character: controls, joiners, variation selectors."""
    code = ord(character)
    if 0x20 < code < 0x7F:
        return False
    if code < 0xA0 or 0xFE00 <= code <= 0xFE0F or 0xE0000 <= code <= 0xE0FFF:
        return code != 0x20
    import unicodedata

    fillers = (0x34F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x180B, 0x180C, 0x180D)
    return unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") or code in fillers
