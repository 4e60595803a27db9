"""What is behind it all: a colour, nothing, or a place."""

from __future__ import annotations

import re

from limner.document.brief import Look
from limner.document.instruction import Change, Target
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.instruction.values import asked, coloured
from limner.stages.brief.words import word_set

RANK = 50
_GROUND = r"(?:the |its |a )?(?:back ?ground|backdrop|ground|bg|setting|surroundings|scenery)"
_TO = re.compile(
    rf"(?:swap|change|replace|exchange|switch|make|set|turn|paint|colou?r|put)\s+{_GROUND}\s*"
    r"(?:colou?r )?(?:for|to|with|by|into|as|be)?\s*(?P<what>.+)"
)
_IS = re.compile(rf"{_GROUND} (?:should be|is now|must be|could be|=|:|in)\s*(?P<what>.+)")
_BEFORE = re.compile(
    r"(?:(?:make it|use|give it|with|put it on|set it on|on|i want|add)\s+)?(?:an?\s+|the\s+)?"
    r"(?P<what>[\w #-]+?)\s+(?:back ?ground|backdrop|bg)(?:\s+(?:with|and)\s+(?P<text>[\w #-]+?)\s+"
    r"(?:text|words|type|letters|lettering|writing))?"
)
_PUT = re.compile(
    r"(?:put|place|set|shoot|show|photograph|stage)\s+(?:it|this|that|them|everything|the \w+|"
    r"the scene)\s+"
    r"(?P<what>(?:on|in|at|against|by)\s+(?:an?|some)\s+.+)"
)
_NOTHING = re.compile(r"\b(?:transparent|clear|no|without|remove|delete|cut ?out)\b")
_TONES = {
    "dark": "#14171c",
    "black": "#0d0d0d",
    "light": "#f7f5f0",
    "bright": "#fdfcf7",
    "pale": "#f6f3ec",
}
_BLUR = re.compile(r"\b(?:blur|blurrier|sharp|focus|softer)")


def read(clause: Clause) -> tuple[Change, ...]:
    """Read what a background is to be."""
    text = clause.text
    if clause.strings or _BLUR.search(text):
        return ()
    if re.search(rf"^(?:remove|delete|drop|cut out|get rid of|no|without) {_GROUND}$", text):
        return _clear()
    for pattern in (_TO, _IS, _BEFORE, _PUT):
        match = pattern.fullmatch(text)
        if match is not None:
            place = pattern is _PUT
            found = _ground(clause.group(match, "what"), place=place)
            words = match.groupdict().get("text")
            if found and words:
                look = asked(Clause(words, words)).look
                light = {"light": "#ffffff", "dark": "#111111"}.get(words.strip())
                if light:
                    look = Look(colour=light, colour_word=words)
                target = Target(phrase="the text", noun="text", every=True)
                return (*found, Change(verb="style", target=target, look=look))
            return found
    return ()


def _clear() -> tuple[Change, ...]:
    return (Change(verb="ground", target=Target(whole=True), noun="transparent"),)


def _ground(what: Clause, *, place: bool) -> tuple[Change, ...]:
    """Return a change of colour where the words are nothing but one, else of the place."""
    text = re.sub(r"^(?:an?|the|some)\s+", "", what.text)
    if re.fullmatch(r"(?:fully )?(?:transparent|clear|see-through|removed|gone|nothing)", text):
        return _clear()
    if text in _TONES:
        tone = Change(verb="ground", colours=(_TONES[text],), noun=text)
        return (tone.but(target=Target(whole=True)),)
    colours = coloured(text)
    left = text
    for colour in colours:
        left = left[: colour.start] + " " * (colour.end - colour.start) + left[colour.end :]
    rest = set(re.findall(r"\w+", left)) - word_set(
        "a an the of to in shade tone plain solid flat and colour color more"
    )
    target = Target(phrase="the background", whole=True)
    if colours and not rest:
        found = tuple(c.hex for c in colours)
        return (Change(verb="ground", target=target, colours=found, noun=text),)
    steps = asked(Clause(text, text))
    if steps.more and not steps.rest:
        return (Change(verb="ground", target=target, more=steps.more),)
    if not text or (not place and re.fullmatch(r"(?:bigger|smaller|better|nicer|different)", text)):
        return ()
    setting = re.sub(r"^(?:on|in|at|against|by)\s+", "", text) if place else text
    setting = re.sub(r"^(?:an?|the|some)\s+", "", setting)
    return (Change(verb="setting", target=target, noun=setting, text=what.said),)
