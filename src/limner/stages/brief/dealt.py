"""Colours dealt out: a list of colours after things in number is one for each of them.

'Three boxes in cream, green and red', 'two cans, one lime green and one coral'. Also where a
word that is a colour's and a stuff's names the stuff: 'on pale pink stone'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from limner.document.brief import Subject
from limner.stages.brief import subject_words as words
from limner.stages.brief.colours import NAMES, Colour
from limner.stages.brief.nouns import NUMBERS
from limner.stages.brief.phrases import Phrase
from limner.stages.brief.reading import FILL_MASK, OPEN_MASK, Found, Reading

_LABEL = (
    r"(?:\s+(?:labell?ed|marked|titled|reading|saying|that\s+says|with))?"
    rf"\s*{OPEN_MASK}{FILL_MASK}*"
)


def dealt_out(reading: Reading, chunk: Phrase, colours: Sequence[Colour]) -> None:
    """Give a phrase the colours told of its things one by one, where there are as many."""
    count = chunk.count
    if count is None or count < 2:
        return
    found = _listed(reading, chunk.end, colours) or _told(reading, chunk.end, colours)
    named, each, end = found if found is not None else ([], [], 0)
    if sum(each) != count:
        return
    chunk.colours = [c for c, n in zip(named, each, strict=True) for _ in range(n)]
    chunk.each = True
    for colour in named:
        reading.claim(colour.start, colour.end)
    stacked = re.compile(r"\s+(?:\w+ly\s+)?stacked\b").match(reading.masked, end)
    if stacked is not None:
        chunk.attributes.append("stacked")
    chunk.end = stacked.end() if stacked is not None else end


def each_carried(found: Sequence[Found], seen: Sequence[Subject]) -> None:
    """Tell strings on one of several things what it is: 'one coral labelled …' is a can."""
    for string in found:
        carrier = string.carrier
        if carrier is None or carrier.span is None:
            continue
        for one in seen:
            inside = one.span is not None and (
                one.span.start <= carrier.span.start and carrier.span.end <= one.span.end
            )
            if one.each and inside:
                string.carrier = carrier.but(name=one.name.split()[-1])


_Dealt = tuple[list[Colour], list[int], int]


def _listed(reading: Reading, at: int, colours: Sequence[Colour]) -> _Dealt | None:
    """Read 'in cream, green and red' from `at`: the colours, how many of each, where it ends."""
    lead = re.compile(r"\s*,?\s*(?:coloured|colored|made|dyed|painted)?\s*in\s+").match(
        reading.masked, at
    )
    if lead is None:
        return None
    out: list[Colour] = []
    here = lead.end()
    by_start = {c.start: c for c in colours}
    while (colour := by_start.get(here)) is not None:
        out.append(colour)
        more = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+)").match(reading.masked, colour.end)
        here = more.end() if more else -1
    if not out or here > 0:
        return None
    return out, [1] * len(out), out[-1].end


@lru_cache(maxsize=1)
def _one() -> re.Pattern[str]:
    numbers = "|".join(w for w in NUMBERS if w not in ("a", "an"))
    return re.compile(
        rf"\s*[,:;(]?\s*(?:and\s+)?(?:the\s+)?(?P<n>{numbers}|other|others|another|first|second"
        r"|third|last)\s+(?:is\s+|in\s+|are\s+)?"
    )


def _told(reading: Reading, at: int, colours: Sequence[Colour]) -> _Dealt | None:
    """Read ', one lime green and one coral' from `at`; labels between are passed over."""
    out: list[Colour] = []
    each: list[int] = []
    by_start = {c.start: c for c in colours}
    here = at
    while (lead := _one().match(reading.masked, here)) is not None:
        colour = by_start.get(lead.end()) or _plain(reading, lead.end())
        if colour is None:
            break
        out.append(colour)
        each.append(NUMBERS.get(lead.group("n"), 1))
        label = re.compile(_LABEL).match(reading.masked, colour.end)
        here = label.end() if label else colour.end
    return (out, each, here) if out else None


def _plain(reading: Reading, at: int) -> Colour | None:
    """Return the colour a word at `at` is, though it may name a thing elsewhere: 'one coral'."""
    token = next(iter(reading.between(at, at + 24)), None)
    value = NAMES.get(token.text) if token is not None and token.start == at else None
    if token is None or value is None:
        return None
    return Colour(token.start, token.end, value, token.text)


def named_stuff(reading: Reading, colour: Colour) -> bool:
    """Whether a colour's word is the stuff things stand on: 'on pale pink stone, soft light'."""
    if colour.word not in words.MATERIALS:
        return False
    before = reading.masked[max(0, colour.start - 40) : colour.start]
    led = re.search(
        r"\b(?:on|upon|atop|against|over)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}$", before
    )
    return led is not None and re.match(r"\s*(?:$|[,.;])", reading.masked[colour.end :]) is not None
