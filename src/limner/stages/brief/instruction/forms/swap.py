"""One for another: "replace 'Soup' with 'Salad'", 'swap the marble for oak'."""

from __future__ import annotations

import re

from limner.document.instruction import Change
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.instruction.targets import target_of
from limner.stages.brief.instruction.values import asked

RANK = 130
_SWAP = re.compile(
    r"(?:swap|replace|exchange|substitute|switch|rename)\s+(?:out\s+)?(?P<what>.+?)\s+(?:for|with|by|to|as)\s+(?P<new>.+)"
)
_USE = re.compile(
    r"(?:use|put|have|show)\s+(?P<new>.+?)\s+(?:instead of|rather than|in place of|for)\s+(?P<what>.+)"
)


def read(clause: Clause) -> tuple[Change, ...]:
    """Read an exchange."""
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
