"""Strings said more than once: an item of its own each time, or one thing mentioned again.

'"Gamay" "7" … "Syrah" "7"' are two prices: what is listed is on the sheet as often as it is told.
'a sign "OPEN" … the "OPEN" sign glows' is one sign, and so is a box of a diagram that two arrows
meet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from limner.document.brief import Look
from limner.stages.brief import roles
from limner.stages.brief.reading import Found, Reading

LINKED = frozenset({"diagram", "flowchart", "map", "transit-map", "mind-map"})
"""Kinds in which a string said again is the same place, reached by another way."""
_EACH = frozenset({"value", "price", "item"})
"""Roles of strings from structures that are never mentions of one another."""
_READ = frozenset({"figure", "item", "section", "json", "body"})
"""Sources that have sorted their strings themselves."""
_LED = frozenset({"cta", "price", "date", "time", "value", "label", "item", "unit", "badge"})
"""Roles that many things on one sheet have: a button under each product, a price on each tag."""


def once(reading: Reading, order: Sequence[Found]) -> list[Found]:
    """Drop a string mentioned again; keep items of their own and those two things carry."""
    out: list[Found] = []
    for i, found in enumerate(order):
        same = [f for f in out if f.text == found.text]
        if not same or _sorted(found) or _elsewhere(found, same[0]) or _listed(reading, order, i):
            out.append(found)
            continue
        same[0].carrier = same[0].carrier or found.carrier
        if same[0].look == Look():
            same[0].look = found.look
    return out


def _sorted(found: Found) -> bool:
    """Whether a structure tells the string for one of several values or items."""
    return found.source in {*_READ, "value"} and found.role in _EACH


def _elsewhere(found: Found, first: Found) -> bool:
    """Whether two different things carry the two strings."""
    return bool(found.carrier and first.carrier and found.carrier.name != first.carrier.name)


@lru_cache(maxsize=1)
def _between() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a listed string, and before a figure told of the string before it."""
    mark = r"[\s,;:，、；：()|/·•*=–—-]*"
    also = r"(?:(?:and|und|et|y|e|or|plus|&)\s+)?"
    of = (
        r"(?:(?:at|for|is|are|costs?|priced(?:\s+at)?|on|by|with|um|am|für|pour|à|por|para|a|per)"
        r"\s+)?"
    )
    return re.compile(mark + also + mark), re.compile(mark + also + of + mark)


def _listed(reading: Reading, order: Sequence[Found], i: int) -> bool:
    """Whether a string stands in a list, or is the figure of the string before it."""
    found = order[i]
    if i == 0 or reading.kind in LINKED or found.source in _READ:
        return False
    before = order[i - 1]
    gap = reading.masked[before.outer_end : found.outer_start]
    if before.text == found.text and ":" in gap:
        return False
    row, told = _between()
    figure = found.text[:1].isdigit() or roles.role_of_shape(found.text) is not None
    if figure and told.fullmatch(gap):
        return True
    return (bool(row.fullmatch(gap)) or _led(reading, gap, found)) and _closes(reading, found)


def _led(reading: Reading, gap: str, found: Found) -> bool:
    """Whether nothing but the word for what a string is stands before it: ', button "Buy"'."""
    hit = roles.role_before(reading, found.outer_start - len(gap), found.outer_start)
    if hit is None or hit[0] not in _LED:
        return False
    bare = reading.masked[found.outer_start - len(gap) : hit[1]]
    after = reading.masked[hit[2] : found.outer_start]
    return not re.search(r"\w", bare + after)


def _closes(reading: Reading, found: Found) -> bool:
    """Whether a list goes on or ends after a string: '"A" at the top' says where "A" is."""
    rest = reading.masked[found.outer_end :]
    return (
        re.match(r"\s*(?:$|[^\w\s]|[\n]|(?:and|und|et|y|e|with|at|for)\s*[^\w\s])", rest)
        is not None
    )
