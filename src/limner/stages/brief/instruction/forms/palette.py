"""Other colours for the whole picture: 'change the colours to burgundy and cream'."""

from __future__ import annotations

import re

from limner.document.instruction import Change, Target
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.instruction.values import asked
from limner.stages.brief.words import word_set

RANK = 60
_COLOURS = (
    r"(?:the |its )?(?:whole |entire )?(?:colou?rs?(?: scheme)?|palette|colou?r palette|scheme)"
)
_TO = re.compile(
    rf"(?:change|swap|switch|set|make|turn|use|replace)\s+{_COLOURS}\s*(?:to|for|with|into|as|"
    rf"be|:)?\s*(?P<what>.+)"
)
_USE = re.compile(
    r"(?:(?:use|try|go with|make it|do it|redo it)\s+)?(?:in |with )?(?:(?:shades|tones) of "
    r")?(?P<what>.+?)"
    r"(?:\s+(?:colou?rs?|palette|tones|colou?r scheme|scheme))?"
)
_MOODS = word_set("pastel earthy vibrant muted monochrome dark neon warm cool")


def read(clause: Clause) -> tuple[Change, ...]:
    """Read colours for the picture as a whole."""
    if clause.strings:
        return ()
    text = clause.text
    match = _TO.fullmatch(text)
    named = match is not None
    if match is None and re.match(
        r"(?:use|try|go with|make it|in|with|more|do it|redo it)\b|.*(?:palette|colou?rs|scheme)$",
        text,
    ):
        match = _USE.fullmatch(text)
    if match is None:
        return ()
    what = clause.group(match, "what")
    found = asked(what)
    moods = [w for w in re.findall(r"\w+", what.text) if w in _MOODS]
    plain = not (set(found.rest.split()) - _MOODS - {"&"})
    told = (
        len(found.colours) > 1 or named or re.search(r"palette|colou?rs|scheme|tones|shades", text)
    )
    target = Target(phrase="the colours", whole=True)
    if found.colours and plain and told and not re.search(r"\bletters?\b", text):
        return (Change(verb="palette", target=target, colours=found.colours, noun=what.said),)
    if moods and plain and told:
        return (Change(verb="palette", target=target, noun=" ".join(moods)),)
    return ()
