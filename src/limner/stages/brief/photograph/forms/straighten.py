"""'Straighten it', 'level the horizon', 'rotate by 2 degrees clockwise'."""

from __future__ import annotations

import re

from limner.document.wish import Wish
from limner.stages.brief.instruction.clause import Clause

RANK = 1
_LEVEL = re.compile(
    r"\b(?:straighten|straight(?! hair)|level(?! of| with)|de-?skew|unskew|horizon|crooked|"
    r"fix the tilt)\b"
)
_TURN = re.compile(
    r"\b(?:rotate|turn|tilt)\b.*?\b(?P<degrees>\d{1,3}(?:\.\d+)?)\s*(?:°|degrees?|deg)"
)
_AGAINST = re.compile(r"\b(?:anti-?clockwise|counter-?clockwise|to the left|left)\b")


def read(clause: Clause) -> tuple[Wish, ...]:
    """Read by how much, where that is said; else it is to be measured."""
    text = clause.text
    turn = _TURN.search(text)
    if turn is not None:
        degrees = float(turn.group("degrees"))
        return (Wish(deed="straighten", degrees=-degrees if _AGAINST.search(text) else degrees),)
    return (Wish(deed="straighten"),) if _LEVEL.search(text) else ()
