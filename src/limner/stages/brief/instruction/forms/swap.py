"""One for another: "replace 'Soup' with 'Salad'", 'swap the marble for oak'."""

from __future__ import annotations

import re

from limner.document.instruction import Change
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.instruction.targets import target_of
from limner.stages.brief.instruction.values import asked

RANK = 130
_SWAP = re.compile(
    r"(?:swap|replace|exchange|substitute|switch|rename)\s+(?:out\s+)?(?P<what>.+?)\s+(?:for|"
    r"with|by|to|as)\s+(?P<new>.+)"
)
_USE = re.compile(
    r"(?:use|put|have|show)\s+(?P<new>.+?)\s+(?:instead of|rather than|in place of|"
    r"for)\s+(?P<what>.+)"
)


_BOTH = re.compile(
    r"(?:swap|exchange|switch)\s+(?P<what>.+?)\s+(?:and|with)\s+(?P<new>the\s.+|\ue001\ue000*)"
)


def read(clause: Clause) -> tuple[Change, ...]:
    """Read an exchange."""
    both = _BOTH.fullmatch(clause.text)
    if both is not None and " and " in clause.text:
        one, other = target_of(clause.group(both, "what")), target_of(clause.group(both, "new"))
        if one.noun in ("first", "last", "second", "third", "") or not one.noun:
            one = target_of(_with_noun(clause.group(both, "what"), other.noun))
        return (Change(verb="swap", target=one, by=other),)
    match = _SWAP.fullmatch(clause.text) or _USE.fullmatch(clause.text)
    if match is None:
        return ()
    new = clause.group(match, "new")
    wish = asked(new)
    if _USE.fullmatch(clause.text) and wish.says and not new.strings:
        return ()
    noun = re.sub(r"^(?:an?|the|some)\s+", "", new.text) if not new.strings else ""
    return (
        Change(
            verb="swap", target=target_of(clause.group(match, "what")), text=new.words, noun=noun,
            look=wish.look, colours=wish.colours,
        ),
    )  # fmt: skip


def _with_noun(what: Clause, noun: str) -> Clause:
    """Return 'the first step' for 'the first' of 'the first and the last step'."""
    return Clause(f"{what.cased} {noun}", f"{what.said} {noun}", what.start)
