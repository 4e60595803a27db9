"""Something less: 'remove the price', 'get rid of the button', 'take the cortado off the menu'."""

from __future__ import annotations

import re

from limner.document.instruction import Change
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.instruction.targets import target_of

RANK = 90
_REMOVE = re.compile(
    r"(?:remove|delete|drop|get rid of|take out|take away|lose|erase|omit|hide|scrap|cut|strip|"
    r"kill|"
    r"no more|without|leave out|take off|ditch|no)\s+(?P<what>.+?)"
    r"(?:\s+(?:from|off|in) (?:the |this )?(?:picture|poster|menu|image|list|card|scene|page|"
    r"sheet|design|cover|slide))?"
)
_OFF = re.compile(r"take\s+(?P<what>.+?)\s+(?:off|out|away)(?:\s+(?:of )?(?:the )?[\w ]+)?")


def read(clause: Clause) -> tuple[Change, ...]:
    """Read something to be taken away; several things come as several changes."""
    match = _OFF.fullmatch(clause.text) or _REMOVE.fullmatch(clause.text)
    if match is None:
        return ()
    what = clause.group(match, "what")
    return tuple(Change(verb="remove", target=target_of(part)) for part in parts(what))


def parts(what: Clause) -> list[Clause]:
    """Return the things of a list: 'the price and the button'."""
    out, start = [], 0
    for match in re.finditer(r",\s*(?:and\s+)?|\s+and\s+(?=the\b|\ue001)", what.text):
        out.append(what.cut(start, match.start()))
        start = match.end()
    return [*out, what.cut(start, len(what.said))]
