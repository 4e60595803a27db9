"""Translations: the new strings come along, paired with the old or in their order."""

from __future__ import annotations

import re

from limner.document.instruction import Change, Target
from limner.stages.brief.instruction.clause import QUOTE, Clause
from limner.stages.brief.languages import LANGUAGES
from limner.stages.brief.reading import Reading

RANK = 20
_ORDER = re.compile(
    r"\b(?:translate|put|set|render|switch|change|make|turn)\b.*?\b(?:in|into|"
    r"to)\s+(?P<lang>[a-z]+)\b|"
    r"^(?:the )?(?:\w+ )?in (?P<other>[a-z]+):"
)
_PAIR = re.compile(
    rf"(?P<old>{QUOTE})\s*(?:=+>?|[-–—]+>?|→|⇒|:|is|as|becomes?|to|into)\s*(?P<new>{QUOTE})"
)


def read(clause: Clause) -> tuple[Change, ...]:
    """Read an order to set the words in another language."""
    order = _ORDER.search(clause.text)
    if order is None or not (clause.text.startswith("translat") or order["other"]):
        return ()
    hits = LANGUAGES.find(Reading(order["lang"] or order["other"]))
    if not hits:
        return ()
    pairs = [
        (clause.cut(*m.span("old")).words, clause.cut(*m.span("new")).words)
        for m in _PAIR.finditer(clause.text)
    ]
    if not pairs:
        pairs = [("", string) for string in clause.strings]
    target = Target(phrase="all text", noun="text", every=True)
    return (Change(verb="translate", target=target, pairs=tuple(pairs), lang=hits[0].value),)
