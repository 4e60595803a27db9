"""What was done before: 'undo that', 'redo', 'go back to the first one'."""

from __future__ import annotations

import re

from limner.document.instruction import Change
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.nouns import NUMBERS

RANK = 10
_WHAT = (
    r"(?:\s+(?:that|it|this|(?:the|my|your)?\s*(?:last|previous)\s+(?:one|change|edit|step)|"
    r"(?:one|a) step))?"
)
_COUNT = (
    r"(?:\s+(?:the )?(?:last )?(?P<n>\w+)\s+(?:changes|edits|steps|times))?(?P<twice>\s+twice)?"
)
_FIRST = re.compile(
    r"(?:(?:go|take it|bring it) )?(?:back|return|revert|reset|restore)(?: it)?(?: to)? "
    r"?(?:the |how it "
    r"was (?:at|in) the |my )?(?:very )?(?:first|original|start|beginning)(?: (?:one|version|"
    r"picture|"
    r"poster|image|draft))?|start (?:over|again|afresh)|undo (?:everything|all(?: of it)?|all "
    r"changes)|"
    r"reset(?: (?:it|everything))?|revert (?:everything|all changes)|back to square one"
)
_UNDO = re.compile(
    rf"(?:undo|revert|take back|go back|step back|roll back|unmake){_WHAT}{_COUNT}|take "
    rf"(?:that|it) back|"
    r"never ?mind(?: that)?|put it back(?: (?:how|as) it was)?|as it was(?: before)?"
)
_REDO = re.compile(rf"(?:redo|do (?:it|that) again|reapply|undo the undo){_WHAT}{_COUNT}")


def read(clause: Clause) -> tuple[Change, ...]:
    """Read a step back or forward."""
    text = clause.text
    if _FIRST.fullmatch(text):
        return (Change(verb="first"),)
    if undo := _UNDO.fullmatch(text):
        return (Change(verb="undo", number=_times(undo)),)
    if redo := _REDO.fullmatch(text):
        return (Change(verb="redo", number=_times(redo)),)
    return ()


def _times(match: re.Match[str]) -> float:
    groups = match.groupdict()
    if groups.get("twice"):
        return 2
    word = groups.get("n") or "1"
    return float(word) if word.isdigit() else float(NUMBERS.get(word) or 1)
