"""Sense in line breaks: where a headline reads badly when a line ends there.

Articles, prepositions and conjunctions belong to what follows them, figures to their unit and
titles to the name; a line that ends with a comma or a colon reads best.
"""

from __future__ import annotations

from functools import lru_cache

import regex

_WEAK = {
    "en": "a an the of to in on at by for and or nor but with from as into our your my his her"
    " their its is are & vs no",
    "de": "der die das den dem des ein eine einen einem einer und oder mit von vom zu zum zur für"
    " im in am an auf aus bei beim nach um vor über unter ohne &",
    "fr": "le la les un une des du de d' l' au aux à et ou en dans par pour sur avec sans chez ce"
    " cette ces mon ma mes ton ta tes son sa ses notre nos votre vos que qui ne se &",
    "es": "el la los las un una unos unas de del al a y e o u en con por para sin sobre su sus mi"
    " tu se no que &",
    "it": "il lo la i gli le un uno una di del dello della dei degli delle a al alla ai da dal"
    " dalla in nel nella con su sul sulla per e ed o che non &",
    "pt": "o a os as um uma de do da dos das em no na nos nas por pelo pela para com sem e ou ao"
    " à que não se &",
    "nl": "de het een van voor in op met en of te aan bij uit naar om door over onder is &",
    "sv": "en ett den det de och eller i på av för med till från om vid är &",
    "da": "en et den det de og eller i på af for med til fra om ved er &",
    "no": "en et ei den det de og eller i på av for med til fra om ved er &",
    "pl": "i a o u w z we ze na do od po za dla przez przy oraz lub nie się &",
    "cs": "a i o u v z s k ve ze se na do od po za pro při nebo &",
    "ru": "и а в во на с со к ко о об от до из у за по для не ни но или при под над без",
    "uk": "і й а в у на з із зі до о об від за по для не але або при під над без",
    "el": "ο η το οι τα του της των τον την στο στη στην στον στα και ή με για από σε να ένα μια",
    "tr": "bir ve ile için de da ki bu o",
    "fi": "ja tai on",
    "hu": "a az egy és vagy is",
    "ro": "un o la de și sau în pe cu din al ai ale pentru",
}
_UNSURE = "en de fr es it pt nl sv pl ru"
"""Languages asked where the text's own is not known, less the words that mean much in English."""
_STRONG_IN_ENGLISH = frozenset(
    ["die", "no", "do", "on", "am", "as", "mit", "per", "met", "op", "la", "o", "e", "i"]
)
_PAUSE = (",", ":", ";", ".", "!", "?", "—", "–", "、", "。", "，", "：", "؛", "،", "·", "|", "…")
_KATAKANA = regex.compile(r"[ァ-ヺー]")
_FIGURE = regex.compile(r"^[\p{Sc}]?\d[\d.,:/]*$")
_TITLE = regex.compile(r"^(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Sra|Hr|Fr|M|Mme|No|Nr|nº|n°)\.?$")


@lru_cache(maxsize=64)
def _weak(lang: str) -> frozenset[str]:
    known = _WEAK.get(lang[:2]) or ("" if lang[:2] else None)
    if known is not None:
        return frozenset(known.casefold().split())
    several = {word for name in _UNSURE.split() for word in _WEAK[name].casefold().split()}
    return frozenset(several - _STRONG_IN_ENGLISH | set(_WEAK["en"].split()))


def ending_cost(raw: str, following: str, lang: str) -> float:
    """Return how badly a line reads that ends with `raw` before `following`, 0 for neutral.

    raw: the line's last segment with the spaces after it. The scale is that of squared shares
    of the measure: 0.04 is worth lines a fifth shorter.
    """
    segment = raw.rstrip()
    if segment.casefold().strip("“„«\"'(") in _weak(lang):
        return 0.08
    if _KATAKANA.match(segment[-1:]) and _KATAKANA.match(following[:1]):
        return 0.1  # in the middle of a word
    if segment.endswith(_PAUSE) and not _TITLE.match(segment):
        return -0.02
    if raw.endswith(("-", "/")):
        return 0.08
    if _FIGURE.match(segment) and following[:1].isalpha():
        return 0.04
    if _TITLE.match(segment) and (segment.endswith(".") or following[:1].isdigit()):
        return 0.07
    return 0.0
