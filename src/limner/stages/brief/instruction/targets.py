"""What a clause is about: 'the second line', 'the box on the left', 'the price of the soup'."""

from __future__ import annotations

import re

from limner.basics.english import singular
from limner.document.brief import Role
from limner.document.instruction import Target
from limner.stages.brief.colours import find_colours
from limner.stages.brief.instruction.clause import QUOTE, Clause
from limner.stages.brief.nouns import NUMBERS
from limner.stages.brief.reading import Reading, lower
from limner.stages.brief.roles import ROLE_WORDS
from limner.stages.brief.words import word_set

_LEAD = re.compile(
    r"^(?:(?:all|each|every|both)(?: (?:of )?(?:the|these|those|my|our))?|of|the|an?|my|our|"
    r"your|its|"
    r"these|those|this|that|his|her|their)\s+"
)
_RECENT = re.compile(
    r"^(?:it|that|this|them|these|those|they|that one|this one|the (?:same|last) one|the same)$"
)
_TEXT = re.compile(
    r"^(?:all|all (?:of )?the )?\s*(?:text|words|type|typography|fonts?|typefaces?|lettering|copy|"
    r"letters|writing)$"
)
_ALL = re.compile(r"^(?:everything|all(?: of it)?|the lot|the whole lot)$")
_WHOLE = word_set(
    "picture image poster design layout canvas page document thing sheet artwork piece flyer menu "
    "card cover slide ad advert banner post invitation infographic photo photograph shot render "
    "composition illustration screen graphic scene"
)
_ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "fifth": 5, "5th": 5, "sixth": 6, "6th": 6, "seventh": 7, "eighth": 8, "last": -1,
    "final": -1, "second-to-last": -2, "penultimate": -2, "next-to-last": -2,
}  # fmt: skip
_SIDES = (
    r"(?:(?:upper|top|lower|bottom|far)[ -]?(?:left|right|cent(?:er|re)|middle)(?:[ -]hand)?"
    r"|left(?:[ -]hand)?|right(?:[ -]hand)?|top|bottom|upper|lower|middle|cent(?:er|re)"
    r"|foreground|front|back)"
)
_SIDE = re.compile(
    rf"\s+(?:(?:on|at|in|to|near|from|that is on|which is on) the )(?P<side>{_SIDES})"
    r"(?: (?:side|corner|edge|hand side))?(?: of the (?:picture|page|image|sheet|screen|scene))?$"
)
_LEADING_SIDE = re.compile(rf"^(?P<side>{_SIDES})(?:most)?\s+(?=\S)")
_POSSESSIVE = re.compile(rf"^(?P<owner>.+?|{QUOTE})['’]s?\s+(?P<own>\S.*)$")
_OF = re.compile(
    r"^(?P<own>.+?)\s+(?:of|in|on|for|under|inside|belonging to)\s+(?P<owner>(?:the |an? )?\S.*)$"
)
_PARTS = {
    "corner": "corner", "corners": "corner", "edges": "corner", "letters": "letters",
    "border": "border", "outline": "border", "colour": "colour", "color": "colour", "size": "size",
    "font": "letters", "typeface": "letters", "text": "letters", "label": "letters",
    "words": "letters", "lettering": "letters", "background": "fill", "fill": "fill",
    "letter": "letters",
}  # fmt: skip
_COUNTED = word_set(
    "step line box panel item row bullet point card field picture image section label column slice "
    "frame cell question tip stage button"
)
_PLAIN = {"glasses": "glass"}
"""What is pointed at is for drinking."""


def target_of(clause: Clause) -> Target:
    """Return what a noun phrase names; an empty phrase names what was spoken of last."""
    phrase = clause.text.strip(" ,.;:!")
    quoted = clause.quoted
    if quoted is not None:
        return Target(phrase=clause.said, quoted=quoted)
    if not phrase or _RECENT.match(phrase):
        return Target(
            phrase=phrase, recent=True, every=phrase in ("them", "these", "those", "they")
        )
    if _ALL.match(phrase):
        return Target(phrase=phrase, every=True, noun="everything")
    if _TEXT.match(_LEAD.sub("", phrase)):
        return Target(phrase=phrase, every=True, noun="text")
    strings = clause.strings
    if strings:
        return _around(clause, strings[0])
    return _named(phrase)


def _around(clause: Clause, string: str) -> Target:
    """Return a target that gives a string: 'the line "Doors open"', 'the price of "Soup"'."""
    bare = re.sub(QUOTE, "", clause.text).strip()
    of = re.search(rf"\b(?:of|for|next to|beside|after)\s+(?:the )?{QUOTE}", clause.text)
    if of is not None:
        own = _named(clause.text[: of.start()].strip())
        return own.but(phrase=clause.said, of=Target(phrase=string, quoted=string))
    role = _role(bare)
    return Target(
        phrase=clause.said,
        quoted=string,
        role=role,
        noun=singular(bare.split()[-1], _PLAIN) if bare else "",
    )


def _named(phrase: str) -> Target:
    """Read a noun phrase without strings."""
    fields: dict[str, object] = {"phrase": phrase}
    words = phrase
    side = _SIDE.search(words)
    if side:
        fields["side"], words = _side(side["side"]), words[: side.start()]
    fields["every"] = bool(re.match(r"(?:all|each|every|both)\b", words))
    words = _stripped(words)
    owner = _POSSESSIVE.match(words)
    if owner is None and (of := _OF.match(words)) is not None:
        owner = of
    if owner is not None:
        return _owned(owner["own"], owner["owner"], fields)
    return Target.model_validate({**fields, **_head(words, bool(fields["every"]))})


def _owned(own: str, owner: str, fields: dict[str, object]) -> Target:
    """Return 'own of owner'; a mere part ('corners') makes the owner the target."""
    part = _PARTS.get(own.split()[-1])
    if part is not None and not re.search(r"\b(?:first|second|third|last)\b", own):
        return _named(owner).but(phrase=fields["phrase"], part=part)
    head = _head(_stripped(own), bool(fields["every"]))
    return Target.model_validate({**fields, **head, "of": _named(owner)})


def _head(words: str, every: bool) -> dict[str, object]:
    """Read ordinal, side, colour, noun and role of a phrase without its owner."""
    out: dict[str, object] = {}
    for word, number in _ORDINALS.items():
        if re.match(rf"{word}\b", words):
            out["ordinal"], words = number, words[len(word) :].strip()
            break
    lead = _LEADING_SIDE.match(words)
    if lead and words[lead.end() :].strip():
        out["side"], words = _side(lead["side"]), words[lead.end() :]
    colours = find_colours(Reading(words))
    if colours and colours[0].start == 0 and colours[0].end < len(words):
        out["colour"], words = colours[0].hex, words[colours[0].end :].strip()
    numbered = re.fullmatch(r"(?P<noun>[a-z]+) (?:number |no\.? |#)?(?P<n>\d{1,2})", words)
    if numbered and singular(numbered["noun"], _PLAIN) in _COUNTED:
        out["ordinal"], words = int(numbered["n"]), numbered["noun"]
    words = re.sub(r"^(?:word|words|text|line)\s+(?=\S)", "", words) if words.count(" ") else words
    parts = words.split()
    if len(parts) > 1 and parts[-1] in ("one", "ones"):
        parts = parts[:-1]
    noun = " ".join(singular(w, _PLAIN) for w in parts)
    plural = bool(parts) and singular(parts[-1], _PLAIN) != parts[-1]
    whole = bool(parts) and parts[-1] in _WHOLE and len(parts) <= 2 and "ordinal" not in out
    part = _PARTS.get(parts[-1]) if len(parts) > 1 else None
    if part in ("letters", "corner", "border", "colour", "size", "fill"):
        noun, out["part"] = " ".join(singular(w, _PLAIN) for w in parts[:-1]), part
        words = " ".join(parts[:-1])
    out |= {"noun": noun, "role": _role(words), "every": every or plural, "whole": whole}
    return out


def _role(words: str) -> Role | None:
    """Return the copy role a phrase names, its last role word first: 'section titles'."""
    hits = ROLE_WORDS.find(Reading(words)) if words else []
    return (
        hits[0].value
        if len(hits) > 1 and hits[0].value in ("section", "item")
        else (hits[-1].value if hits else None)
    )


def _stripped(words: str) -> str:
    before = None
    while before != words:
        before, words = words, _LEAD.sub("", words)
    first = words.split(" ", 1)
    if len(first) == 2 and first[0] in NUMBERS and first[0] not in ("a", "an"):
        words = first[1]
    return words.strip()


def _side(words: str) -> str:
    side = lower(words).replace("-", " ").replace("center", "centre").replace(" hand", "")
    side = side.replace("upper", "top").replace("lower", "bottom").replace("far ", "")
    return side.replace("middle", "centre")


def place_of(words: str) -> tuple[str, Clause | None]:
    """Return the place a phrase names ('top right', 'below'), and the phrase it is counted from."""
    text = lower(words)
    match = re.search(
        r"\b(?P<how>below|beneath|under|underneath|above|over|beside|next to|to the left of|"
        r"to the right of|left of|right of|after|before)\s+(?P<what>(?:the |an? )?\S.*)$",
        text,
    )
    if match:
        how = {"beneath": "below", "under": "below", "underneath": "below", "after": "below",
               "over": "above", "before": "above", "next to": "beside",
               "to the left of": "left", "left of": "left", "to the right of": "right",
               "right of": "right"}.get(match["how"], match["how"])  # fmt: skip
        return how, Clause(words[match.start("what") :], words[match.start("what") :])
    side = re.search(
        rf"\b(?:(?:in|at|on|to|into|towards?|near|"
        rf"across)\s+)?the\s+(?:very\s+)?(?P<side>{_SIDES})\b",
        text,
    ) or re.search(rf"^(?P<side>{_SIDES})\b", text)
    return (_side(side["side"]), None) if side else ("", None)
