"""Another look: 'make the headline red', 'use a serif', 'bigger headline', 'the price in gold'."""

from __future__ import annotations

import re

from limner.document.instruction import Change, Target
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.instruction.targets import target_of
from limner.stages.brief.instruction.values import Asked, asked

RANK = 150
_VERB = (
    r"(?:make|set|turn|colou?r|paint|render|print|write|put|give|change|have|letter|typeset|keep)"
)
_MAKE = re.compile(
    rf"{_VERB}\s+(?P<what>.+?)\s+(?P<how>(?:(?:in|into|to|with|be|look|a|an)\s+)*\S.*)"
)
_USE = re.compile(
    r"(?:use|try|go with|switch to|have|set (?:it|everything) in|add|give (?:it|me|us)|"
    r"want)\s+(?P<how>.+?)"
    r"(?:\s+(?:for|on|in|to|between|around)\s+(?P<what>.+))?"
)
_IN = re.compile(
    r"(?P<what>.+?)\s+(?:(?:should|must|could) (?:be|look)\s+|is\s+|in\s+|as\s+)(?P<how>.+)"
)
_HOW_OF = re.compile(
    r"(?P<how>.+?)\s+(?:for|of|on|to|in|around)\s+(?P<what>(?:the|all|every|its?|that)\b.*)"
)
_VERBED = re.compile(
    r"(?P<how>cent(?:er|re)|bold|italici[sz]e|capitali[sz]e|enlarge|shrink|darken|lighten|brighten|"
    r"saturate|desaturate|embolden|left-align|right-align|uppercase|lowercase|increase the size of|"
    r"reduce the size of|scale up|scale down)\s+(?P<what>.+)"
)
_TOO = re.compile(
    r"(?P<what>.+?)\s+(?:is|are|looks?|seems?|feels?)\s+(?:(?:a bit|a little|far|much|way|"
    r"still)\s+)*too\s+(?P<adj>\w+)"
)
_OPPOSITE = {
    "small": ("size", 1.0), "tiny": ("size", 1.0), "big": ("size", -1.0), "large": ("size", -1.0),
    "dark": ("light", 1.0), "light": ("light", -1.0), "bright": ("light", -1.0),
    "pale": ("light", -1.0), "bold": ("weight", -1.0), "heavy": ("weight", -1.0),
    "thin": ("weight", 1.0), "tight": ("tracking", 1.0), "loose": ("tracking", -1.0),
    "wide": ("tracking", -1.0), "loud": ("chroma", -1.0), "dull": ("chroma", 1.0),
    "warm": ("warmth", -1.0), "cold": ("warmth", 1.0), "round": ("corner", -1.0),
}  # fmt: skip
_NAMED = re.compile(r"\b(?:the|all|every) (?:text|letters|lettering|words|type|fonts?|style)\b")
_OPEN = re.compile(r"(?:^|\s)(?:the|a|an|all|every|both|my|our|its|of)$")
"""An unfinished noun phrase."""
_TRAILING = {"italicise": "italic", "italicize": "italic", "capitalise": "capitals",
             "capitalize": "capitals", "embolden": "bold", "scale up": "bigger",
             "scale down": "smaller", "increase the size of": "bigger",
             "reduce the size of": "smaller"}  # fmt: skip


def read(clause: Clause) -> tuple[Change, ...]:
    """Read another look for something; without a something, for what was spoken of last."""
    verbed = _VERBED.fullmatch(clause.text)
    if verbed is not None:
        how = _TRAILING.get(verbed["how"], verbed["how"])
        found = _change(clause.group(verbed, "what"), Clause(how, how))
        if found:
            return found
    too = _TOO.fullmatch(clause.text)
    if too is not None and too["adj"] in _OPPOSITE:
        name, sign = _OPPOSITE[too["adj"]]
        what = target_of(clause.group(too, "what"))
        return (Change(verb="style", target=what, more={name: sign}, text=clause.said),)
    alone = asked(clause)
    if alone.whole and not clause.strings and not _NAMED.search(clause.text):
        return (_of(Target(recent=True), alone, clause),)
    return _made(clause) or _matched(clause)


def _made(clause: Clause) -> tuple[Change, ...]:
    """Read 'make X Y', where X is as long as leaves a Y that is all look."""
    match = _MAKE.fullmatch(clause.text)
    if match is None:
        return ()
    start = match.start("what")
    ends = [m.start() for m in re.finditer(r"\s+", clause.text[start:])]
    loose: tuple[Change, ...] = ()
    for end in ends:
        what, how = clause.cut(start, start + end), clause.cut(start + end, len(clause.said))
        found = _change(what, how)
        if found and not found[0].noun:
            return found
        loose = found if found and _better(found, loose) else loose
    return loose


def _better(found: tuple[Change, ...], before: tuple[Change, ...]) -> bool:
    """Prefer the shortest value, short of one that leaves the article alone as the target."""
    if not before:
        return True
    return (
        len(found[0].noun.split()) < len(before[0].noun.split()) and found[0].look == before[0].look
    )


def _matched(clause: Clause) -> tuple[Change, ...]:
    for pattern in (_USE, _HOW_OF, _IN):
        match = pattern.fullmatch(clause.text)
        if match is None:
            continue
        what = clause.group(match, "what")
        how = clause.group(match, "how")
        wish = asked(how)
        if not wish.says or (wish.rest and pattern is not _USE) or how.strings:
            continue
        if wish.rest:
            continue
        target = target_of(what)
        if not what.said:
            target = Target(phrase="all text", noun="text", every=True)
        return (_of(target, wish, how),)
    led = asked(clause)
    if led.more and led.rest and not clause.strings and len(led.rest.split()) <= 3:
        return (_of(target_of(Clause(led.rest, led.rest)), led, clause).but(noun=""),)
    return ()


def _change(what: Clause, how: Clause) -> tuple[Change, ...]:
    wish = asked(how)
    if not what.said or _OPEN.search(what.text) or how.strings:
        return ()
    if not wish.says:
        return (_of(target_of(what), wish, how),) if _matter(wish.rest) else ()
    return (_of(target_of(what), wish, how),)


def _matter(rest: str) -> bool:
    """Whether the words left might name what a thing is made of: one or two of them."""
    return 0 < len(rest.split()) <= 2


def _of(target: Target, wish: Asked, how: Clause) -> Change:
    text = re.sub(r"^(?:(?:in|into|to|with|be|look|an?|of|made|out)\s+)+", "", how.text)
    return Change(
        verb="style", target=target, look=wish.look, more=wish.more, factor=wish.factor,
        where=wish.align, noun=text if wish.rest else "", text=how.said, colours=wish.colours,
    )  # fmt: skip
