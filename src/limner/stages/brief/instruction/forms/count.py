"""How many: 'three lemons instead of two', 'three instead of two', 'make it four apples'."""

from __future__ import annotations

import re

from limner.document.instruction import Change, Target
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.instruction.targets import target_of
from limner.stages.brief.nouns import NUMBERS

RANK = 100
_NUMBER = r"\d{1,2}|" + "|".join(w for w in NUMBERS if w not in ("a", "an") and w.isalpha())
_INSTEAD = re.compile(
    rf"(?:make (?:it|that|them)|use|show|have|i want|with|there should be)?\s*(?:only |just "
    rf")?(?P<n>{_NUMBER})"
    rf"(?:\s+(?P<thing>[a-z -]+?))?\s+(?:instead of|rather than|"
    rf"not)\s+(?P<old>{_NUMBER})(?:\s+(?P<same>[a-z -]+))?"
)
_MAKE = re.compile(
    rf"(?:make (?:it|that|them)|use|show|have|there should be|i want)\s+(?:only |just "
    rf")?(?P<n>{_NUMBER})\s+(?P<thing>[a-z -]+)"
)


_ONLY = re.compile(
    rf"(?:(?:only|just)\s+)(?P<n>{_NUMBER})\s+(?P<thing>[a-z -]+)|"
    rf"(?P<m>{_NUMBER})\s+(?P<other>[a-z -]+?)\s+(?:only|please)"
)


def read(clause: Clause) -> tuple[Change, ...]:
    """Read a number of things."""
    only = _ONLY.fullmatch(clause.text)
    if only is not None:
        number = _count(only["n"] or only["m"])
        thing = only["thing"] or only["other"]
        target = target_of(Clause(thing, thing)).but(every=True)
        return (Change(verb="count", target=target, number=float(number)),) if number else ()
    match = _INSTEAD.fullmatch(clause.text) or _MAKE.fullmatch(clause.text)
    if match is None:
        return ()
    groups = match.groupdict()
    number = _count(match["n"])
    thing = groups.get("thing") or groups.get("same") or ""
    if number is None or re.search(r"\b(?:bigger|smaller|larger|lines?|columns?)\b", thing):
        return ()
    old = _count(groups["old"]) if groups.get("old") else None
    target = target_of(Clause(thing, thing)) if thing else Target(recent=True, every=True)
    return (Change(verb="count", target=target, number=float(number), old=str(old or "")),)


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() else NUMBERS.get(word)
