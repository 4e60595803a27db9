"""'Add a red balloon at the top left', 'put a hat on the table'."""

from __future__ import annotations

import re

from limner.document.wish import Wish
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.photograph.form import coloured, thing

RANK = 7
_ADD = re.compile(
    r"^(?:add|put|place|insert|include|draw|give (?:it|her|him|them)|bring in|set)\s+(?P<what>.+?)"
    r"(?:\s+(?:at|in|on|to|into|onto|over|under|beside|next to|near|behind|above"
    r"|below)\s+(?P<where>.+))?$"
)
_PLACES = re.compile(
    r"\b(?P<where>(?:(?:top|upper|bottom|lower)[ -]?)?(?:left|right|cent(?:er|re)|middle)|top"
    r"|bottom|foreground|"
    r"background)\b"
)
_NOT = re.compile(
    r"\b(?:light|contrast|saturation|warmth|blur|noise|grain|sharpness|exposure|vignette|it|them)\b"
)


def read(clause: Clause) -> tuple[Wish, ...]:
    """Read what is to be brought in, and where."""
    found = _ADD.match(clause.text)
    if found is None or _NOT.search(found.group("what")):
        return ()
    name, colour = coloured(thing(found.group("what")))
    where = _PLACES.search(found.group("where") or "")
    return (
        Wish(
            deed="add", noun=name, colours=(colour,) if colour else (),
            where=where.group("where").replace("-", " ") if where else "",
        ),
    )  # fmt: skip
