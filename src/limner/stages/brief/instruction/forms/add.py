"""Something new: 'add a button saying "Book now"', 'add "Free entry" below the price'."""

from __future__ import annotations

import re

from limner.document.instruction import Change, Target
from limner.stages.brief.instruction.clause import QUOTE, Clause
from limner.stages.brief.instruction.targets import place_of, target_of
from limner.stages.brief.instruction.values import asked
from limner.stages.brief.nouns import NUMBERS
from limner.stages.brief.reading import Reading
from limner.stages.brief.roles import ROLE_WORDS, role_of_shape

RANK = 80
_ADD = re.compile(
    r"(?:add|include|insert|write|show|there should be|we need|i need|i want|give (?:it|me)|"
    r"put in|also)\s+(?P<what>.+)"
)
_PUT = re.compile(rf"put\s+(?:the (?:text|words|line) )?(?P<what>{QUOTE}.*)")
_MORE = re.compile(r"(?P<more>another|one more|an? extra|(?P<n>\w+) more)\s+(?P<thing>[\w -]+)")


def read(clause: Clause) -> tuple[Change, ...]:
    """Read something to be brought in."""
    match = _ADD.fullmatch(clause.text) or _PUT.fullmatch(clause.text)
    if match is None:
        return ()
    what = clause.group(match, "what")
    more = _MORE.match(what.text)
    if more and not what.strings:
        number = NUMBERS.get(more["n"] or "one") or 1
        thing = more["thing"]
        return (
            Change(
                verb="count", target=target_of(Clause(thing, thing)), more={"count": float(number)}
            ),
        )
    where, by = place_of(what.cased)
    at = target_of(by) if by is not None and not (where and _side_of(by)) else None
    if what.strings:
        return (_words(what, where, at),)
    noun = re.sub(r"^(?:an?|some|the)\s+", "", what.text)
    if not noun or asked(what).whole:
        return ()
    return (Change(verb="add", noun=noun, text=what.said, where=where, by=at),)


def _side_of(by: Clause) -> bool:
    return by.text.startswith("the right") or by.text.startswith("the left")


def _words(what: Clause, where: str, at: Target | None) -> Change:
    """Return the string to add, with the role the words around it give."""
    string = what.strings[0]
    before = re.split(QUOTE, what.text, maxsplit=1)[0]
    after = what.text[len(before) :]
    hits = (
        ROLE_WORDS.find(Reading(before)) or ROLE_WORDS.find(Reading(re.sub(QUOTE, "", after)))[:1]
    )
    role = hits[-1].value if hits else role_of_shape(string)
    if at is not None and not ROLE_WORDS.find(Reading(before)):
        role = role_of_shape(string)
    noun = "button" if re.search(r"\b(?:button|cta)\b", before) else ""
    look = asked(Clause(before, before)).look
    return Change(
        verb="add", target=Target(role=role, noun=noun), text=string, where=where, by=at, look=look
    )
