"""'Replace the background with white', 'blur the background', 'cut it out'."""

from __future__ import annotations

import re

from limner.document.wish import Wish
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.photograph.form import colours_in, degree, images_in

RANK = 1
_GROUND = r"(?:back ?(?:ground|drop)|what(?:['’]s| is) behind (?:it|her|him|them|the \w+))"
_BLUR = re.compile(
    rf"\b(?:blur|soften|defocus)\b.*\b{_GROUND}\b|\b{_GROUND}\b.*\b(?:blurr?(?:y|ed|ier)"
    rf"|out of focus|"
    r"bokeh|softer)\b|\bshallow(?:er)? depth of field\b|\bbokeh\b|\bportrait mode\b"
)
_CLEAR = re.compile(
    rf"\b(?:remove|delete|drop|erase|take (?:away|out)|get rid of|clear"
    rf"|without) (?:the )?{_GROUND}\b"
    rf"|\b(?:transparent|clear|no) {_GROUND}\b|\b{_GROUND}\b.* transparent\b"
    r"|\b(?:cut|cut it|cut the \w+(?: \w+)?) out\b|\bcut-?out\b|\bisolate the\b"
)
_SET = re.compile(
    rf"\b{_GROUND}\b\s*(?:to|with|by|for|into|=|:|should be|be|is|as)?\s*(?P<what>.+)$"
)
_LEADING = re.compile(
    rf"^(?:put|place|give|use|make|set|add|on|change|swap|with)\b.*?\b(?:on|in front of|against"
    rf"|onto|it|use|"
    rf"make|with|have|has)?\s*(?P<what>(?:an? |the )?.+?) {_GROUND}$"
)
_BEFORE = re.compile(
    r"^(?:put|place|set|show|move|bring) (?:it|her|him|them|me|us|the [\w ]+?)"
    r"(?: \w+ing)? (?:in front of|against) (?P<what>.+)$"
)
_ONTO = re.compile(
    r"^(?:put|place|set|show|move) (?:it|her|him|them|this|the (?:product|subject|person|object))"
    r" (?:on|in|at|onto|into) (?P<what>(?:an?|some) .+)$"
)
_PLAIN = re.compile(
    r"\b(?:plain|solid|pure|clean|simple|studio|soft|gradient|colou?r|shade|light|dark|pale|deep|"
    r"bright|warm|cool|from|to|and|of|a|the|all|very)\b|[\W_]"
)
_LINK = re.compile(
    r"^(?:(?:it|him|her|them|this|the \w+) (?:on|onto|against|over|in front of)"
    r"|to|with|by|for|into|be|is|a|an|the|of|some)\s+"
)


def read(clause: Clause) -> tuple[Wish, ...]:
    """Read what is to be behind the subject."""
    text = clause.text
    if _CLEAR.search(text):
        return (Wish(deed="backdrop", how="clear", subject=True),)
    if _BLUR.search(text):
        return (Wish(deed="backdrop", how="blur", degree=degree(text), subject=True),)
    found = _SET.search(text) or _LEADING.search(text) or _BEFORE.search(text)
    found = found or _ONTO.search(text)
    return () if found is None else _become(found.group("what"))


def _become(what: str) -> tuple[Wish, ...]:
    what = what.strip(" .,")
    while _LINK.match(what):
        what = _LINK.sub("", what)
    images = images_in(what)
    if images:
        return (Wish(deed="backdrop", how="image", images=images[:1], subject=True),)
    colours = colours_in(what)
    plain = _PLAIN.sub(" ", what)
    if colours and len(plain.split()) <= len(colours) + 1:
        return (Wish(deed="backdrop", how="colour", colours=colours[:2], subject=True),)
    if not what:
        return ()
    return (Wish(deed="backdrop", how="place", place=what, colours=colours, subject=True),)
