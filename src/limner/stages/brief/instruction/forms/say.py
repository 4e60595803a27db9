"""Other words: 'change the date to 21 May', 'the price is £15 now', "headline should read 'X'"."""

from __future__ import annotations

import re

from limner.document.instruction import Change
from limner.stages.brief.instruction.clause import QUOTE, Clause
from limner.stages.brief.instruction.targets import target_of
from limner.stages.brief.instruction.values import asked
from limner.stages.brief.roles import role_of_shape

RANK = 140
_TO = re.compile(
    r"(?:change|set|update|correct|edit|fix|rewrite|amend|reword|turn|make|let|"
    r"have)\s+(?P<what>.+?)\s*"
    r"(?:\s(?:so (?:that )?it )?(?:to say|to read|to|into|say|read|be|as|saying|says|reads)\s|"
    r":\s*|\s=\s)\s*(?P<new>.+)"
)
_IS = re.compile(
    r"(?P<what>.+?)\s+(?:should|must|has to|needs to|ought to|is to)\s+(?:now\s+)?(?:say|read|"
    r"be|be called)\s+"
    r"(?P<new>.+?)(?:\s*,?\s+(?:not|instead of|rather than)\s+(?P<old>.+))?"
)
_NOW = re.compile(
    r"(?P<what>.+?)(?:\s+(?:is|are)\s+now\s+|\s+(?:now\s+)?(?:says|reads)\s+|\s+is\s+(?=\S+ "
    r"now$)|\s+is\s+(?=\ue001))"
    r"(?P<new>.+?)(?:\s+now)?(?:\s*,\s*not\s+(?P<old>.+))?"
)
_MAKE = re.compile(rf"(?:make|set|let|use)\s+(?P<what>.+?)\s+(?P<new>{QUOTE})")
_FIGURE = re.compile(
    r"(?:make|set)\s+(?P<what>it|that|.+?)\s+(?P<new>(?:[$€£¥]\s?)?\d[\d.,:]*\s*(?:[$€£¥%]|am|"
    r"pm|a\.m\.|p\.m\.|uhr|h)?\b.*)"
)


_LIKE = re.compile(
    r"(?:i(?:['’]d| would) like|i want|i need|have|let)\s+(?P<what>.+?)\s+to\s+(?:say|read|"
    r"be)\s+(?P<new>.+)"
)
_COLON = re.compile(
    r"(?:(?:use|take|here is|here['’]s|put)\s+)?(?:(?:my|the|our|a)\s+)?(?:(?:new|other|right|"
    r"correct)\s+)?"
    r"(?P<what>[\w -]*(?:number|phone|e-?mail|address|date|time|price|venue|name|website|title|"
    r"headline))"
    r"\s*:\s*(?P<new>.+)"
)


def read(clause: Clause) -> tuple[Change, ...]:
    """Read other words for something. What is no words ('to red') is left to style."""
    for pattern in (_LIKE, _IS, _TO, _NOW, _COLON, _MAKE, _FIGURE):
        match = pattern.fullmatch(clause.text)
        if match is None:
            continue
        new = clause.group(match, "new")
        target = target_of(clause.group(match, "what"))
        if target.part in ("letters", "colour", "size") and not new.strings and asked(new).says:
            return ()
        if not new.strings and not _wordy(new, pattern):
            continue
        old = match.groupdict().get("old")
        wish = asked(new)
        return (
            Change(
                verb="say", target=target, text=new.words,
                old=(clause.group(match, "old").words if old else ""), look=wish.look,
                noun="" if new.strings else re.sub(r"^(?:an?|the|some)\s+", "", new.text),
                more=wish.more, colours=wish.colours,
            ),
        )  # fmt: skip
    return ()


def _wordy(new: Clause, pattern: re.Pattern[str]) -> bool:
    """Whether a value without quotes is words to be set, not a look of them."""
    if pattern is _FIGURE:
        return role_of_shape(new.said) is not None
    if pattern is _IS and re.match(r"(?:much |a bit )?(?:\w+er|bold|italic)\b and\b", new.text):
        return False
    return not asked(new).whole
