"""What pictures handed over are for: 'the logo from image 2 at the top', 'the colours of image 1'.

Pictures are called by position, the first is image 1; a logo named without one is the last.
"""

from __future__ import annotations

import re

from limner.document.brief import Use
from limner.stages.brief.photograph.form import images_in
from limner.stages.brief.reading import lower

_BREAK = re.compile(r"[.;\n]+|,\s+|\s+(?:and|then|but)\s+")
_COLOURS = re.compile(
    r"\b(?:colou?rs?|palette|tones?|style|look|mood|hues)\b(?: scheme)? (?:of|from|in|as in|like"
    r"|taken from)\b|"
    r"['’]s (?:colou?rs?|palette|tones?)|\b(?:style|look) of\b|\bbrand colou?rs\b"
)
_LOGO = re.compile(
    r"\b(?:the|our|my|this|their|attached|enclosed|provided|supplied) "
    r"(?P<noun>logo|badge|emblem|crest|seal)\b"
)
_PLACE = re.compile(
    r"\b(?:(?:use|put|place|add|include|insert|show|paste|with|set|feature)\b.*\b|the )"
    r"(?P<noun>logo|badge|emblem|crest|product|packshot|photo(?:graph)?|picture|image|portrait|"
    r"reference|drawing|screenshot)\b"
)
_WHERE = re.compile(
    r"\b(?:at|in|on|to|into) (?:the )?(?P<where>(?:(?:top|upper|bottom|lower)[ -]?)?(?:left|right"
    r"|cent(?:er|re)|"
    r"middle)|top|bottom)\b"
)


def uses(prompt: str, count: int) -> tuple[Use, ...]:
    """Return what a prompt says of `count` pictures; none of those it does not have."""
    out: list[Use] = []
    for clause in _BREAK.split(lower(prompt)):
        images = images_in(clause)
        where = _WHERE.search(clause)
        if _COLOURS.search(clause):
            out += [Use(position=n, kind="palette") for n in images]
            continue
        logo = _LOGO.search(clause)
        placed = logo or _PLACE.search(clause)
        noun = placed.group("noun") if placed else ""
        at = where.group("where").replace("-", " ") if where else ""
        if images and placed:
            out += [Use(position=n, kind="place", where=at, noun=noun) for n in images]
        elif logo:
            out.append(Use(position=count, kind="place", where=at, noun=noun))
    return tuple(use for use in dict.fromkeys(out) if 1 <= use.position <= count)
