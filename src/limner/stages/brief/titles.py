"""Single strings given without quotation marks: after 'reading', 'titled', 'headline:', and
authors after a dash.
"""

from __future__ import annotations

import re
from functools import lru_cache

from limner.basics.english import singular
from limner.document.brief import Role
from limner.stages.brief.carriers import SURFACES
from limner.stages.brief.lists import MASKED
from limner.stages.brief.nouns import PREPOSITIONS
from limner.stages.brief.reading import Found, Reading
from limner.stages.brief.roles import ROLE_WORDS
from limner.stages.brief.words import word_set

_CAPITAL = r"(?=[^\W_a-zà-öø-ÿа-я])"


@lru_cache(maxsize=1)
def _cues() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<read>(?<!the )reading|(?:that |which )?reads|(?:that |which )?says|saying"
        r"|(?:that "
        r"|which )?states|stating|spelling(?: out)?|(?:that |which )?spells(?: out)?"
        r"|with the (?:words?|text|phrase|message|slogan|inscription|letters|lettering"
        r"|caption)|the (?:words?|text|phrase)|inscribed|emblazoned with"
        r"|mit (?:dem|der) (?:text|aufschrift|schriftzug|wort|worten)|auf dem steht|avec "
        r"(?:le texte|les mots|l'inscription)|qui dit|con (?:el texto|las palabras|la scritta"
        r"|il testo)|que (?:dice|diz)|com o texto|com as palavras|с (?:надписью|текстом)|z "
        r"napisem|yazan)"
        r"|(?P<title>titled|entitled|called|named|labell?ed|captioned|marked|branded|betitelt"
        r"|intitulée?|titulad[oa]|llamad[oa]|intitolat[oa]|chiamat[oa]|intitulad[oa]"
        r"|chamad[oa]|namens)"
        r"|(?P<role>(?:headline|title|subtitle|subline|subheading|subhead|tagline|slogan"
        r"|button|cta|call to action|caption|date|venue|price|author|heading|motto|footer"
        r"|header|address|location|time|phone|tel|website|url|überschrift|titel|untertitel"
        r"|titre|sous-titre|título|subtítulo|titolo|sottotitolo|заголовок|подзаголовок|tytuł"
        r"|başlık))"
        r"(?P<colon>\s*[:=])?|(?P<plain>text|words?|copy|message|wording|inscription|phrase"
        r"|lettering)\s*:)\s*[:]?\s+(?=\S)",
        re.IGNORECASE,
    )


def find_heading(reading: Reading, end: int) -> list[Found]:
    """Return the title that follows the kind and a colon: 'Book cover: The Silent Sea by …'."""
    lead = re.compile(r"\s*[:：]\s*" + _CAPITAL).match(reading.cased, end)
    if lead is None:
        return []
    start, stop = lead.end(), _end(reading, lead.end(), False)
    text = reading.cased[start:stop]
    after = reading.cased[stop:]
    closed = re.match(r"\s*(?:$|[,;.\n]|by\s)", after)
    capitals = [w for w in text.split() if w[0].isupper()]
    if len(capitals) < 2 or closed is None or re.search(r"\d$", text):
        return []
    return [Found(text, start, stop, start, stop, source="title", role="headline")]


@lru_cache(maxsize=1)
def _asian() -> re.Pattern[str]:
    return re.compile(
        r"(?P<role>标题|標題|主标题|副标题|副標題|标语|口号|按钮|日期|地点|价格|作者|文字"
        r"|タイトル|サブタイトル|見出し|キャッチコピー|ボタン|日付|場所|제목|부제|부제목"
        r"|슬로건|태그라인|버튼|날짜|장소|문구"
        r"|शीर्षक|उपशीर्षक|टैगलाइन|तिथि|শিরোনাম|তারিখ|العنوان|عنوان|التاريخ|כותרת|תאריך"
        r"|หัวข้อ|tiêu đề)\s*[:：]\s*(?P<text>[^,，;；。\n、" + MASKED + r"]+)"
    )


def find_titles(reading: Reading) -> list[Found]:
    """Return strings after cue words, up to the end of what is said."""
    out: list[Found] = []
    for match in _cues().finditer(reading.cased):
        if reading.is_masked(*match.span()) or any(
            f.start < match.end() and match.start() < f.end for f in out
        ):
            continue
        start = match.end()
        read = match.group("read") is not None
        plain = match.group("plain") is not None
        end = _end(reading, start, read or plain or match.group("colon") is not None)
        if end <= start or not _plausible(reading, match, start, end):
            continue
        found = Found(reading.cased[start:end], start, end, start, end, source="title")
        if match.group("role"):
            found.role = ROLE_WORDS.get(match.group("role").lower())
            reading.claim(match.start(), match.start() + len(match.group("role")))
        out.append(found)
    if not reading.prompt.isascii():
        for match in _asian().finditer(reading.cased):
            start, end = match.span("text")
            text = match.group("text").rstrip()
            if (
                text
                and not reading.is_masked(start, end)
                and (reading.cased[end : end + 1] or " ")[0] not in MASKED
                and not any(f.start < end and start < f.end for f in out)
            ):
                out.append(
                    Found(
                        text,
                        start,
                        start + len(text),
                        start,
                        start + len(text),
                        source="title",
                        role=ROLE_WORDS.get(match.group("role").lower()),
                    )
                )
    return out


_STOPS = word_set(
    "on in at with above below under over across next near beside behind against inside "
    "outside from by made printed written "
    "painted hanging standing using and set while during for next auf mit über unter neben "
    "an sur dans avec sous en con sobre"
)
_DETERMINERS = word_set(
    "a an the its his her their large small bold huge big medium tiny red blue green white "
    "black yellow pink orange purple gold golden "
    "neon italic cursive handwritten serif sans uppercase capital elegant bright warm dark "
    "light each two three it top front "
    "chalk script modern retro vintage dem der den das einem einer le la les un une el los "
    "las una il lo"
)


def _end(reading: Reading, start: int, sentence: bool) -> int:
    """Return where the unquoted string that begins at `start` ends."""
    text = reading.cased
    stop = re.compile(rf"[,;\n()—–|{MASKED}]|[.!?](?=\s|$)|:(?=\s)").search(
        text, start, start + 400
    )
    limit = min(stop.start() if stop else len(text), start + 400)
    if stop and text[stop.start()] in "!?":
        limit += 1
    if stop and stop.group() == "." and re.search(r"\b[A-Z]$", text[start:limit]):
        limit = _end_of_initial(text, limit)
    words = list(re.compile(r"\S+").finditer(text, start, limit))
    if not words:
        return start
    upper = words[0].group()[0].isupper() or not words[0].group()[0].islower()
    shouting = words[0].group().isupper() and sum(c.isalpha() for c in words[0].group()) > 1
    last = words[0].end()
    for i, word in enumerate(words[1:], 1):
        bare = word.group().lower().strip(".,!?")
        following = words[i + 1].group() if i + 1 < len(words) else ""
        named = upper and (
            word.group()[0].isupper()
            or word.group()[0].isdigit()
            or word.group() in {"&", "+", "–"}
        )
        if (
            shouting
            and not word.group().isupper()
            and not word.group()[0].isdigit()
            and word.group() not in {"&", "+"}
        ):
            break
        if named:
            last = word.end()
            continue
        if bare in _STOPS and (
            following.lower().strip(".,") in _DETERMINERS
            or not sentence
            or not following
            or following[0].islower()
        ):
            onward = [w.group() for w in words[i + 1 : i + 3]]
            if not (
                upper
                and not shouting
                and bare in {"in", "on", "and", "for", "of", "at", "with", "by"}
                and any(o[0].isupper() for o in onward)
                and (not onward[0][0].islower() or onward[0] == "the")
            ):
                break
            continue
        if not sentence:
            onward = [w.group() for w in words[i + 1 : i + 3]]
            if bare in {
                "of",
                "the",
                "a",
                "to",
                "de",
                "la",
                "und",
                "et",
                "van",
                "von",
                "der",
                "di",
                "del",
            } and any(o[0].isupper() for o in onward):
                continue
            break
        last = word.end()
    return last


def _end_of_initial(text: str, limit: int) -> int:
    more = re.compile(r"\.\s+(?:[A-Z]\.\s+)*[A-Z]\w+").match(text, limit)
    return more.end() if more else limit


def _plausible(reading: Reading, match: re.Match[str], start: int, end: int) -> bool:
    """Return whether the words after the cue are a string to draw rather than prose."""
    text = reading.cased[start:end]
    first = text[0]
    if first in "'‘’\"“”«»":
        return False
    capital = not first.islower()
    word = re.match(r"[\w'’]+", text)
    head = word.group().lower() if word else ""
    if match.group("plain"):
        return len(text.split()) <= 20 and not _leads_on(reading, end)
    if match.group("title"):
        return (capital and head not in _DETERMINERS | {"as"}) or first >= "\u0370"
    if match.group("role"):
        return (
            (capital or match.group("colon") is not None)
            and len(text.split()) <= 14
            and head not in {"with", "in", "and", "at"}
        )
    if capital:
        return True
    if _leads_on(reading, end) or all(w.endswith("ly") for w in text.split()):
        return False  # '… reads clearly beneath, "X"'
    before = [t.text for t in reading.between(max(0, match.start() - 120), match.start())][-6:]
    surface = any(singular(w) in SURFACES for w in before)
    cue = match.group("read").lower()
    if head in _DETERMINERS | PREPOSITIONS | {
        "that",
        "as",
        "is",
        "are",
        "should",
        "must",
        "will",
        "and",
    }:
        return False
    return (
        len(text.split()) <= 8
        and (surface or cue.startswith("with the"))
        and cue not in {"the text", "the words", "the word", "the phrase"}
    )


def _leads_on(reading: Reading, end: int) -> bool:
    """Return whether a quoted string follows in the same clause."""
    return re.compile(rf"[^.;!?\n]{{0,60}}?[{MASKED}]").match(reading.cased, end) is not None


@lru_cache(maxsize=1)
def _name() -> str:
    particle = r"(?:de|van|von|der|den|la|da|di|bin|ibn|al|del|du|le|y)"
    return rf"[^\W\d_a-z][\w’'.-]*(?:\s+(?:{particle}\s+)*[^\W\d_a-z][\w’'.-]*){{0,4}}"


def find_authors(reading: Reading, quoted_ends: list[int], kind: str | None) -> list[Found]:
    """Return names after a dash behind a quotation, and after 'by' where the kind has an author."""
    out: list[Found] = []
    role: Role = "author"
    dash = re.compile(rf"[\s,.]*(?:[—–―]|--?)\s*(?P<name>{_name()})")
    for end in quoted_ends:
        match = dash.match(reading.cased, end)
        if match and not reading.is_masked(*match.span("name")):
            out.append(_author(reading, *match.span("name"), role))
    if kind in {"book-cover", "quote", "magazine-cover", "album-cover", "poster"}:
        by = re.compile(rf"(?:^|[\s,])by\s+(?:author\s+)?(?P<name>{_name()})")
        for match in by.finditer(reading.cased):
            start, end = match.span("name")
            one = kind == "quote" or " " in match.group("name").strip()
            if (
                one
                and not reading.is_masked(start, end)
                and not any(f.start < end and start < f.end for f in out)
            ):
                if kind == "poster" and not any(abs(q - match.start()) < 4 for q in quoted_ends):
                    continue
                out.append(_author(reading, start, end, role))
    return out


def _author(reading: Reading, start: int, end: int, role: Role) -> Found:
    while reading.cased[end - 1] in ".,":
        end -= 1
    return Found(reading.cased[start:end], start, end, start, end, source="author", role=role)
