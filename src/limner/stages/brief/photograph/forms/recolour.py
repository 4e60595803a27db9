"""'Make the bottle red', 'change the red car to blue', 'paint the door green'."""

from __future__ import annotations

import re

from limner.document.wish import Wish
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.photograph.form import coloured, colours_in, thing

RANK = 6
_MAKE = re.compile(
    r"^(?:make|turn|paint|dye|recolou?r|colou?r|tint|change|set"
    r"|switch)\s+(?:the colou?r of\s+)?(?P<noun>.+?)"
    r"(?:['’]s colou?r)?\s+(?:to be |to |into |in |from .+? to |a |all )*(?P<colour>[\w# -]+)$"
)
_SHOULD = re.compile(
    r"^(?P<noun>(?:the|this) .+?)\s+(?:should be|must be|in)\s+(?P<colour>[\w# -]+)$"
)
_GLAZED = re.compile(
    r"\b(?:glass|wood(?:en)?|metal|steel|leather|brick|concrete|fabric|gold leaf)\b"
)


def read(clause: Clause) -> tuple[Wish, ...]:
    """Read the thing, the colour it has where that is said, and the one it is to have."""
    found = _MAKE.match(clause.text) or _SHOULD.match(clause.text)
    if found is None:
        return ()
    for split in _splits(found.group("noun"), found.group("colour")):
        noun, words = split
        colours = colours_in(words)
        rest = re.sub(r"[\W_]+", " ", coloured(words)[0]).split()
        if not colours or rest or _GLAZED.search(words):
            continue
        name, was = coloured(thing(noun))
        return (Wish(deed="recolour", noun=name, was=was, colours=colours[:1]),)
    return ()


def _splits(noun: str, colour: str) -> tuple[tuple[str, str], ...]:
    """Return the ways words may part into thing and colour, most for the colour first."""
    words = f"{noun} {colour}".split()
    most = min(4, len(words) - 1)
    link = {"to", "into", "in", "be", "a", "all", "from"}
    out: list[tuple[str, str]] = []
    for count in range(most, 0, -1):
        kept = words[:-count]
        while len(kept) > 1 and kept[-1] in link:
            kept = kept[:-1]
        out.append((" ".join(kept), " ".join(words[-count:])))
    return tuple(out)
