"""Turned and mirrored: 'rotate the badge by 10 degrees', 'flip the last picture'."""

from __future__ import annotations

import re

from limner.document.instruction import Change
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.instruction.targets import target_of

RANK = 120
_TURN = re.compile(
    r"(?:rotate|turn|tilt|spin|slant)\s+(?P<what>.+?)\s+(?:by\s+)?(?P<sign>-|minus "
    r")?(?P<n>\d{1,3}(?:\.\d)?)\s?(?:°|degrees?|deg)"
    r"(?:\s+(?P<way>clockwise|counter-?clockwise|anti-?clockwise|left|right|to the left|to the "
    r"right))?"
)
_STRAIGHT = re.compile(
    r"(?:straighten|unrotate|set|make)\s+(?P<what>.+?)(?:\s+(?:straight|upright|level))"
)
_FLIP = re.compile(
    r"(?:flip|mirror|reverse)\s+(?P<what>.+?)(?:\s+horizontally| left to right| the other way)?"
)


def read(clause: Clause) -> tuple[Change, ...]:
    """Read a turn or a mirroring."""
    text = clause.text
    turn = _TURN.fullmatch(text)
    if turn is not None:
        back = turn["sign"] or re.search(r"counter|anti|left", turn["way"] or "")
        degrees = -float(turn["n"]) if back else float(turn["n"])
        return (
            Change(
                verb="turn",
                target=target_of(clause.group(turn, "what")),
                number=degrees,
                more={"turn": 1.0},
            ),
        )
    straight = _STRAIGHT.fullmatch(text)
    if straight is not None:
        return (Change(verb="turn", target=target_of(clause.group(straight, "what")), number=0.0),)
    flip = _FLIP.fullmatch(text)
    if flip is not None:
        return (Change(verb="flip", target=target_of(clause.group(flip, "what"))),)
    return ()
