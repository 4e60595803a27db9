"""'Change "OPEN" to "CLOSED"', 'the sign should say "Fresh"', 'write "SALE" at the top'."""

from __future__ import annotations

import re

from limner.document.wish import Wish
from limner.stages.brief.instruction.clause import QUOTE, Clause
from limner.stages.brief.photograph.form import colours_in, thing

RANK = 0
_PAIR = re.compile(
    rf"(?P<a>{QUOTE})\W*(?:to|with|by|into|for|→|->|=>|becomes?|should (?:be|say|read))\W*"
    rf"(?:(?:the )?(?:word|words|text)\s+)?(?P<b>{QUOTE})"
)
_SAYS = re.compile(
    rf"(?P<what>[\w' -]+?)\s+(?:to\s+)?(?:should |must |to )?(?:say|says|read|reads|be"
    rf"|is)\s*:?\s*(?P<a>{QUOTE})"
    rf"|^(?:change|replace|update|make|set)\s+(?P<other>[\w' -]+?)\s+(?:to|with|say|read"
    rf"|into)\s*:?\s*(?P<b>{QUOTE})"
)
_WRITE = re.compile(rf"^(?:write|add|put|letter|print|paint|insert|place|set)\b.*?(?P<a>{QUOTE})")
_WHERE = re.compile(
    r"\b(?:at|in|on|to) (?:the )?(?P<where>(?:(?:top|upper|bottom|lower)[ -]?)?(?:left|right"
    r"|cent(?:er|re)|middle)"
    r"|top|bottom)\b"
)


def read(clause: Clause) -> tuple[Wish, ...]:
    """Read words to set in the place of others, or where none were."""
    strings = clause.strings
    if not strings:
        return ()
    text = clause.text
    if len(strings) == 2 and _PAIR.search(text):
        return (Wish(deed="reletter", old=strings[0], text=strings[1], colours=_ink(text)),)
    says = _SAYS.search(text)
    if len(strings) == 1 and says is not None:
        what = thing((says.group("what") or says.group("other") or "").removeprefix("make "))
        return (Wish(deed="reletter", noun=what, text=strings[0], colours=_ink(text)),)
    if len(strings) == 1 and _WRITE.search(text):
        where = _WHERE.search(text)
        return (
            Wish(
                deed="letter", text=strings[0], where=where.group("where") if where else "",
                colours=_ink(text),
            ),
        )  # fmt: skip
    return ()


def _ink(text: str) -> tuple[str, ...]:
    return colours_in(text)[:1]
