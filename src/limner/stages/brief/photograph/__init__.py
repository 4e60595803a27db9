"""Reading what is to be done to a photograph: 'remove the cup and make it warmer' as wishes.

Quoted strings are hidden first and come through byte for byte; the rest is split where a new order
begins, and each part is asked which form it has.
"""

from __future__ import annotations

import re

from limner.document.wish import Wish, Wishes
from limner.stages.brief.instruction.clause import Clause, hidden
from limner.stages.brief.photograph.form import all_forms
from limner.stages.brief.prompt import check_prompt

__all__ = ["read_wishes"]

_VERBS = (
    "make|turn|set|change|update|correct|replace|swap|remove|delete|drop|get rid|take|erase|clear|"
    "clean|add|include|insert|put|place|paste|lay|extend|expand|outpaint|uncrop|widen|continue|grow|"
    "crop|trim|cut|zoom|reframe|resize|scale|upscale|enlarge|enhance|super|sharpen|denoise|reduce|"
    "smooth|soften|straighten|level|rotate|tilt|blur|brighten|darken|lighten|warm|cool|relight|light|"
    "increase|decrease|raise|lower|lift|recover|boost|fix|balance|colour|color|recolour|recolor|"
    "paint|tint|dye|desaturate|saturate|combine|compose|arrange|bring|match|use|apply|give|keep|"
    "dehaze|improve|auto|correct|convert|write|deblur|restore|leave|isolate|fill|isolate|more|less"
)
_BREAK = re.compile(r"(?:[.;!]+(?=\s|$)|\n+|,?\s+(?:and\s+)?then\b|,?\s+(?:and|but)\s+|,\s+)\s*")
_BEGINS = re.compile(rf"(?:please\s+|also\s+)?(?:{_VERBS})\b")
_POLITE = re.compile(
    r"^(?:(?:please|now|ok(?:ay)?|hi|hello|and|but|also|then|(?:can|could|would"
    r"|will) you(?: please)?|"
    r"i(?:['’]d| would) like(?: you)? to|i want(?: you)? to|let['’]?s|just|in the (?:photo"
    r"|picture),?)"
    r"\b[\s,]*)+"
)
_TAIL = re.compile(
    r"[\s,]*\b(?:please|thanks|thank you|in the (?:photo(?:graph)?|picture|image|shot)|"
    r"of the (?:photo(?:graph)?|picture|image|shot)|from the (?:photo(?:graph)?|picture|image"
    r"|shot)|"
    r"for me|if possible)[\s,.!]*$"
)


def read_wishes(text: str) -> Wishes:
    """Return what an instruction asks of a photograph; raises BadPrompt for unreadable text."""
    wishes: list[Wish] = []
    unread: list[str] = []
    for clause in _clauses(hidden(check_prompt(text))):
        found = _read(clause)
        wishes += [wish.but(said=clause.said, span=clause.span) for wish in found]
        if not found:
            unread.append(clause.said)
    return Wishes(text=text, wishes=tuple(_once(wishes)), unread=tuple(unread))


def _once(wishes: list[Wish]) -> list[Wish]:
    """Leave out that a picture go on at its sides where its new shape asks for that already."""
    shaped = any(w.deed == "reframe" and w.aspect is not None for w in wishes)
    return [
        w for w in wishes
        if not (shaped and w.deed == "extend" and w.pixels is None and w.share is None)
    ]  # fmt: skip


def _read(clause: Clause) -> tuple[Wish, ...]:
    for form in all_forms():
        found = form(clause)
        if found:
            return found
    return ()


def _clauses(whole: Clause) -> list[Clause]:
    """Split where a new order begins; a list of things stays in one piece."""
    out: list[Clause] = []
    start = 0
    for match in _BREAK.finditer(whole.text):
        ended = match.group().lstrip()[:1] in ".;!" or "\n" in match.group()
        if ended or _BEGINS.match(whole.text[match.end() :]):
            out.append(whole.cut(start, match.start()))
            start = match.end()
    out.append(whole.cut(start, len(whole.said)))
    return [clause for clause in map(_bare, out) if clause.said]


def _bare(clause: Clause) -> Clause:
    """Return a clause without its courtesies, and without saying that it is about the picture."""
    lead = _POLITE.match(clause.text)
    clause = clause.cut(lead.end() if lead else 0, len(clause.said))
    tail = _TAIL.search(clause.text)
    return clause if tail is None or tail.start() < 4 else clause.cut(0, tail.start())
