"""What structures share: requested strings hidden in the text, yes and no, months, and taking."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from limner.document.brief import Role
from limner.stages.brief.reading import FILL_MASK, OPEN_MASK, Found, Reading

STRING = f"{OPEN_MASK}{FILL_MASK}*"
"""A requested string, hidden."""
HIDDEN = OPEN_MASK + FILL_MASK

YES = r"yes|true|ja|oui|sí|sì|sim|да|tak|evet|はい|是|예|네|included|incl\.|✓|✔|☑|✅|有|نعم|כן|हाँ"
NO = (
    r"no|false|none|nein|non|não|нет|nie|hayır|いいえ|否|不|아니요|not included|✗|✘|✕|×|x|X|—|–|-"
    r"|無|无|لا|לא|नहीं"
)

_MONTHS = (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber maerz _ _ _ _ _ sept okt _ dez",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad "
    "grudzień",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
    "grudnia",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
)


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """Return the number of every month by its name, lower case."""
    rows = (row.split() for row in _MONTHS)
    named = chain.from_iterable(enumerate(row, 1) for row in rows)
    return {name: number for number, name in named if name != "_"}


@lru_cache(maxsize=1)
def month_words() -> str:
    """Return a pattern of all month names, longest first."""
    return "|".join(re.escape(m) for m in sorted(months(), key=len, reverse=True))


def found_at(reading: Reading, start: int) -> Found | None:
    """Return the requested string hidden from `start` on."""
    return next((f for f in reading.found if f.outer_start == start), None)


def shown(reading: Reading, start: int, end: int) -> str:
    """Return what is said in a range: the string hidden there, or the words themselves."""
    found = found_at(reading, start)
    return found.text if found is not None else reading.prompt[start:end]


def taken(
    reading: Reading, start: int, end: int, role: Role, *, words: str = "", group: str | None = None
) -> str:
    """Take what stands in a range as a string with `role`; return its words.

    words: how bare words are to be written, by default as they stand in the prompt.
    """
    found = found_at(reading, start)
    if found is None:
        text = words or reading.prompt[start:end]
        found = Found(text, start, end, start, end)
        reading.add(found)
        reading.claim(start, end)
    found.role, found.source, found.group, found.value = role, "item", group, None
    return found.text


def trimmed(text: str, start: int, end: int, marks: str = " \t\n,;:.") -> tuple[int, int]:
    """Return a range without blanks and marks at its ends."""
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return start, end


def opening(reading: Reading, between: str = rf"[^:：;\n.{HIDDEN}]{{0,60}}?") -> int:
    """Return where the content begins: after the kind, a title and its colon.

    A string between them is the headline. between: pattern of the words that may lead to it.
    """
    assert reading.kind_span is not None
    text, at = reading.cased, reading.kind_span.end
    lead = re.compile(
        rf"{between}(?P<title>{STRING})?\s*[:：]\s*|\s*(?P<bare>{STRING})\s+"
        rf"(?![-–—→=]|to\b|then\b|(?:on|am|le|el|il)\b|\(|{OPEN_MASK})"
    )
    match = lead.match(text, at)
    if match is None:
        return at
    name = "title" if match.group("title") else "bare"
    if match.group(name):
        found = found_at(reading, match.start(name))
        if found is not None and found.role is None:
            found.role = "headline"
    return match.end()
