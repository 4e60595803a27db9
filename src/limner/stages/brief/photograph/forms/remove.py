"""'Remove the cup', 'get rid of the people on the left', 'erase this'."""

from __future__ import annotations

import re

from limner.document.wish import Wish
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.photograph.form import coloured, thing

RANK = 4
_REMOVE = re.compile(
    r"^(?:remove|delete|erase|drop|get rid of|take (?:out|away|off)|clean (?:up|off|away)|lose|"
    r"retouch (?:out|away)|paint (?:out|over)|clone out|heal|fill(?: in)?|without|clear away"
    r"|hide)\b"
    r"\s*(?P<what>.*)$"
)
_TAKE = re.compile(r"^take (?P<what>.+?) (?:out|away|off)$")
_NOISE = re.compile(r"\b(?:noise|grain|haze|fog|blur|colou?r cast|shake|red[- ]?eye)\b")
_GAP = re.compile(
    r"^(?:the |this )?(?:mask(?:ed)?|marked|selected)?\s*(?:area|part|hole|region|bit)?$"
)


def read(clause: Clause) -> tuple[Wish, ...]:
    """Read what is to go."""
    found = _REMOVE.match(clause.text) or _TAKE.match(clause.text)
    if found is None or _NOISE.search(clause.text):
        return ()
    if clause.strings:
        return (Wish(deed="reletter", old=clause.strings[0], text=""),)
    what = found.group("what")
    if _GAP.match(what):
        return (Wish(deed="remove"),)
    name, was = coloured(thing(what))
    return (Wish(deed="remove", noun=name, was=was),)
