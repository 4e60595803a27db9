"""Figures in running text: which of them say something, and the words that name them.

Both are taken as they stand. A figure whose words cannot be cut out of its sentence cleanly keeps
the whole sentence, or is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = r"\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
_MONEY = (
    r"(?:(?:US|C|A|NZ|HK|S)?\$|[€£¥₹₩₽₺]|(?:EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|CAD|AUD|INR|PLN)\s)"
)
_SCALE = (
    r"(?:[\s-]?(?:million|billion|trillion|thousand|millionen|milliarden|millions|milliards|millones|"
    r"milioni|miljoner|mn|bn|tn|Mio\.?|Mrd\.?|مليون|مليار|ألف|млн|млрд|тыс\.?|[mMkKB](?![^\W\d_]))|[万億亿]+)"
)
_UNIT = (
    r"(?:\s?(?:%|‰|€|£|(?:per ?cent|percent|Prozent|pour cent|por ciento|процент\w*)(?![^\W\d_])|"
    r"percentage points|pp(?!\w)|[×x](?!\w)|°[CF]|EUR(?!\w)|USD(?!\w)|Euro(?!\w)|"
    r"(?:[kMGT]Wh?|km²|m²|km|kg|ha|CO2e?|t)(?!\w)))"
)
FIGURE = re.compile(
    rf"(?<![0-9A-Za-z\u00c0-\u024f_.,/#-])[+−–-]?{_MONEY}?\s?(?:{_NUMBER}){_SCALE}?{_UNIT}?(?![0-9A-Za-z\u00c0-\u024f_/])"
)
"""A figure with its sign, its currency, its scale and its unit."""
_ALONE = re.compile(
    rf"[<>~≈±]?\s?[+−–-]?{_MONEY}?\s?(?:{_NUMBER}){_SCALE}?{_UNIT}?(?:\s?[+])?|\d+\s?(?:in|of|/|:)\s?\d+"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_BARE = re.compile(r"\d{1,2}")
_REFERENCE = re.compile(
    r"(?:figure|fig\.?|table|section|chapter|page|pages|p\.|pp\.|note|slide|appendix|annex|part|no\.|nr\."
    r"|item|step|version|v|tabelle|abbildung|seite|kapitel|tableau|article|§|january|february|march"
    r"|april|may|june|july|august|september|october|november|december|q|quarter|day|in|since|by|until"
    r"|from)\s*$",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"\s*(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|januar|februar|märz|juni|juli|oktober|dezember|janvier|février|mars|avril|mai|juin|juillet"
    r"|août|septembre|octobre|novembre|décembre|st\b|nd\b|rd\b|th\b|:\d)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?<=[.!?。！？])(?<!\b[A-Z]\.)(?<!\b(?:Nr|No|ca|vs|Dr|Mr|St)\.)(?<!\bMio\.)(?<!\bMrd\.)"
    r"\s+(?=[\"“„(]?[^\Wa-z\d_]|\d)|(?<=[。！？])"
)
_VERB = re.compile(
    r"\s(?:reached|reaches|rose|grew|grows|fell|falls|was|were|is|are|stood|stands|totall?ed|climbed|"
    r"increased|decreased|declined|dropped|came|comes|amounted|hit|made|accounted|accounts|averaged|"
    r"exceeded|passed|topped|remained|improved|jumped|doubled|went|edged|slipped|now|has|have|had|"
    r"beträgt|betrug|stieg|sank|liegt|lag|erreichte|wuchs|atteint|a atteint|s'élève|alcanzó|"
    r"ha raggiunto|delivered|covers|covered|served|employs|employed|saved|raised|generated)\s"
)
_STOP = re.compile(
    r"[,;:.!?()–—]|\s(?:and|or|but|while|which|that|who|by|than|compared|from|during|after|before|"
    r"since|when|where|because|as|against|up|down|und|oder|als|et|y|e|in (?:19|20)\d\d|"
    r"at the end)\b"
)
_LEAD = re.compile(r"^(?:(?:by|in|at|for|of|and|with|during) [^,]{2,40}, )?", re.IGNORECASE)
_PER = re.compile(
    r"\s*(?:(?:to|bis|à|–|-|and|und|or)\s?[\d$€£]|"
    r"(?:per|a|an|each|every|out of|points?|times|je|pro|par|por)\b)",
    re.IGNORECASE,
)
_HOPED = re.compile(
    r"\b(?:will|want|aims?|plans?|planned|goal|target|expect(?:s|ed)?|forecast|hopes?|would|could|"
    r"may|might|should|estimated|by 20\d\d|until 20\d\d|not|no longer|never|instead of|"
    r"bis 20\d\d|soll)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"(?:\b(?:more than|less than|fewer than|over|under|above|below|up to|at least|at most|nearly|"
    r"almost|about|around|roughly|approximately|some|close to|only|rund|etwa|circa|ca\.|über|unter|"
    r"mehr als|weniger als|fast|knapp|bis zu|mindestens|environ|plus de|moins de|près de|unos|"
    r"más de|casi|oltre)|\d\S*\s?(?:to|bis|à|–|-|and|und|or))\s*$",
    re.IGNORECASE,
)
"""What stands before a figure that is not meant to the dot, or the end of a range."""
_CONTACT = re.compile(
    r"\b(?:tele(?:phone|fax)|phone|tel|fax|isbn|issn|doi|www|http\w*|copyright|vat|iban)\b"
    r"|[@©]",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:by|up|down|rose|grew|fell|increased?|decreased?|declined?|dropped)\W*$", re.I
)


@dataclass(frozen=True, slots=True)
class Said:
    """A figure of a sentence. label: '' where no words of it name the figure by themselves."""

    text: str
    label: str
    sentence: str
    change: bool = False


def only_figure(text: str) -> bool:
    """Whether a text is one figure and nothing else."""
    return bool(text) and _ALONE.fullmatch(text.strip()) is not None


def is_year(text: str) -> bool:
    """Whether a figure is a year by the look of it."""
    return _YEAR.fullmatch(text.strip()) is not None


def telling(text: str) -> bool:
    """Whether a figure says more than a date, a place in a list or a small count would."""
    plain = text.strip()
    return not (_YEAR.fullmatch(plain) or _BARE.fullmatch(plain) or re.match(r"0\d", plain))


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph, as they stand."""
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def said_in(paragraph: str) -> Iterator[Said]:
    """Yield the figures of a paragraph that say something."""
    for sentence in sentences(paragraph):
        if len(sentence) > 400 or _CONTACT.search(sentence):
            continue
        for match in FIGURE.finditer(sentence):
            text = match.group().strip()
            if not telling(text) or _called(sentence, match):
                continue
            at = match.start() + match.group().index(text)
            before, after = sentence[:at], sentence[at + len(text) :]
            change = _CHANGE.search(before) is not None
            # What is hoped for, only changed, per something or about so much says so in full.
            found = (_PER.match(after), _HOPED.search(sentence), _HEDGED.search(before))
            whole = change or _measured(after) or any(found)
            label = "" if whole else _following(text, after) or _subject(before)
            yield Said(text, label, sentence, change)


def _called(sentence: str, match: re.Match[str]) -> bool:
    """Whether a number only points to something: 'Table 12', '14 May', 'since 2019'."""
    text = match.group().strip()
    plain = re.fullmatch(r"[\d.]+", text) is not None
    if plain and _REFERENCE.search(sentence[: match.start()]) and len(text) < 5:
        return True
    return plain and len(text) < 3 and _MONTH.match(sentence[match.end() :]) is not None


def _measured(after: str) -> bool:
    """Whether a unit in words goes on from a figure: 'minutes', 'Tonnen'."""
    word = re.match(r"[\s-]*([^\W\d_]+)", after)
    return word is not None and word.group(1).lower() in _UNIT_WORDS


def _following(text: str, after: str) -> str:
    """Return the words right behind a figure that it counts: 'of members renewed', 'schools'."""
    stop = _STOP.search(after)
    words = after[: stop.start()] if stop else after.rstrip(". ")
    if not words.startswith((" ", "-")) or not re.match(r"[\s-]+[^\W\d_]", words):
        return ""
    words = words.strip()
    share = bool(re.search(r"%|‰|per ?cent|percent|Prozent|pour cent", text))
    money = bool(re.match(_MONEY, text)) or "€" in text
    first = words.split()[0].lower()
    if share and first not in ("of", "der", "des", "de", "von", "aller"):
        return ""
    if money or (not share and first in _DULL):
        return ""
    return words if _fits(words) and not re.search(r"[\d$€£¥]", words) else ""


_UNITS_SAID = """
years year months month days day weeks hours minutes seconds times points metres meters kilometres
kilometers miles tonnes tons litres liters degrees decibels minuten stunden tage wochen monate jahre
kilometer tonnen meter grad liter heures jours semaines mois ans mètres kilomètres litres horas días
semanas meses años toneladas ms px gb mb"""
_UNIT_WORDS = frozenset(_UNITS_SAID.split())
"""Words that belong to a figure: without them it would say something else."""
_IDLE = """
of in to for on at by with than per more less and or the a an as from over under last this next
pages percent"""
_DULL = frozenset(_IDLE.split())


def _subject(before: str) -> str:
    """Return what stands before the verb: 'Net revenue' of 'Net revenue reached …'."""
    lead = _LEAD.match(before)
    words = before[lead.end() :] if lead else before
    found = _VERB.search(f"{words} ")
    if found is None:
        return _titled(before)
    between = words[found.end() :]
    subject = words[: found.start()].strip(" ,")
    if "," in subject or len(between) > 40 or re.search(r"[,;:(]", between):
        return ""  # the figure may be said of something else
    subject = re.sub(r"^(?:The|Our|Its|Their|Die|Der|Das|Le|La|Les|El|Los|In|At)\s+", "", subject)
    if FIGURE.search(subject) and telling(FIGURE.search(subject).group()):  # type: ignore[union-attr]
        return ""
    if _PRONOUN.fullmatch(subject) or _CLAUSE.search(subject):
        return ""
    return subject if _fits(subject) else ""


_PRONOUN = re.compile(
    r"(?:it|this|that|these|those|they|we|he|she|which|there|here|who|what|es|sie|wir|il|elle|"
    r"more than|about|almost)",
    re.IGNORECASE,
)


_CLAUSE = re.compile(
    r"\b(?:that|which|who|when|where|if|because|while|how|but)\b|"
    r"\b(?:of|to|in|is|a|an|the|and|or|for|with|by|at|on|as)$",
    re.IGNORECASE,
)


def _titled(before: str) -> str:
    """Return the words of 'Net revenue: 48' and 'Net revenue – 48'."""
    found = re.search(r"([^.:;,–—]{3,48})\s?[:–—=]\s*$", before)
    words = found.group(1).strip() if found else ""
    return words if words and _fits(words) else ""


def _fits(words: str) -> bool:
    return 2 < len(words) <= 44 and len(words.split()) <= 6
