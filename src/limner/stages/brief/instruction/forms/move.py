"""Another place: 'move the logo to the top right', 'put the title lower', 'headline up a bit'."""

from __future__ import annotations

import re

from limner.document.instruction import Change
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.instruction.targets import place_of, target_of

RANK = 110
_VERB = (
    r"(?:move|put|place|shift|bring|push|pull|drag|nudge|slide|position|set|align|cent(?:er|re)|"
    r"raise|lower|make|have)"
)
_DEGREE = (
    r"(?:\s*(?:a (?:little )?bit|slightly|a little|a touch|a tad|much|a lot|way|further|more))*"
)
_WAYS = {
    "up": "up", "higher": "up", "upwards": "up", "upward": "up", "down": "down", "lower": "down",
    "downwards": "down", "downward": "down", "left": "left", "leftwards": "left",
    "right": "right", "rightwards": "right", "forward": "forward", "forwards": "forward",
    "back": "back", "backwards": "back", "closer": "closer",
    "to the left": "left", "to the right": "right", "to the front": "forward",
    "to the back": "back",
    "further left": "left", "further right": "right", "further up": "up", "further down": "down",
    "higher up": "up", "lower down": "down",
}  # fmt: skip
_WAY = "|".join(sorted(_WAYS, key=len, reverse=True))
_TO_WAY = re.compile(rf"{_VERB}\s+(?P<what>.+?){_DEGREE}\s+(?P<way>{_WAY}){_DEGREE}")
_TO_PLACE = re.compile(
    rf"{_VERB}\s+(?P<what>.+?)\s+(?P<where>(?:(?:in|at|on|to|into|towards?|near)\s+the\s+\S.*)|"
    rf"(?:below|beneath|under|"
    r"underneath|above|over|beside|next to|to the left of|to the right of|left of|right "
    r"of)\s+.+|(?:top|bottom|upper|lower)[ -](?:left|right|centre|center).*|in(?:to)? (?:a|"
    r"the) corner)"
)
_ALONE = re.compile(
    rf"(?P<what>the .+?|it|that)\s+(?P<way>higher|lower|up|down|further (?:up|down|left|right)|"
    rf"to the (?:left|right)){_DEGREE}"
)
_RAISE = re.compile(rf"(?P<verb>raise|lower)\s+(?P<what>.+?){_DEGREE}")


def read(clause: Clause) -> tuple[Change, ...]:
    """Read another place for something; looks ('centre the name') are left to style."""
    text = clause.text
    way = _TO_WAY.fullmatch(text) or _ALONE.fullmatch(text)
    if way is not None and not re.search(r"\b(?:below|above|of)\b|\sthe \S+$", way["what"]):
        half = 0.5 if re.search(r"\b(?:bit|slightly|little|touch|tad)\b", text) else 1.0
        far = 2.0 if re.search(r"\b(?:much|lot|way)\b", text) else half
        target = target_of(clause.group(way, "what"))
        return (
            Change(
                verb="move",
                target=target,
                where=_WAYS.get(way["way"], way["way"].split()[-1]),
                more={"way": far},
            ),
        )
    raised = _RAISE.fullmatch(text)
    if raised is not None:
        where = "up" if raised["verb"] == "raise" else "down"
        return (
            Change(
                verb="move",
                target=target_of(clause.group(raised, "what")),
                where=where,
                more={"way": 1.0},
            ),
        )
    place = _TO_PLACE.fullmatch(text)
    if place is None or text.startswith(("make ", "have ")):
        return ()
    where, by = place_of(clause.group(place, "where").cased)
    if not where:
        return ()
    at = target_of(by) if by is not None else None
    return (Change(verb="move", target=target_of(clause.group(place, "what")), where=where, by=at),)
