"""The Instruction: what a sentence asks to be changed, clause by clause, before anybody looked.

Like a Brief it holds no decision: targets are the words that name them, values are read from the
words. Whoever revises a document finds the layers they mean.
"""

from __future__ import annotations

from typing import Literal

from limner.document.brief import Brief, Look, Note, Role, Span
from limner.document.value import Value

Verb = Literal[
    "say", "style", "matter", "count", "add", "remove", "move", "turn", "flip", "swap", "translate",
    "reframe", "ground", "setting", "palette", "calm", "light", "camera", "film", "undo", "redo",
    "first", "paint",
]  # fmt: skip
"""What is to be done. say: other words. style: another look of words or things. swap: put one thing
or matter in another's place. ground, setting: a colour, a place behind it all. calm: less of all
that is not words. first: back to how it was at the start. paint: what a model that
painted the picture is told."""


class Target(Value):
    """What a change is about, as it was said.

    phrase: the words. noun: the last of them that names, in the singular. role: the copy role they
    name. quoted: a string of the picture they give. ordinal: 1 is the first, -1 the last. side:
    where it is said to be ('left', 'top right'). of: what it belongs to ('the price of the flat
    white'). colour: hex it is said to have. every: all of them. recent: 'it', 'that'. whole: the
    picture itself. part: a part of it ('corners'). ids, words: layers and their words, once found.
    """

    phrase: str = ""
    noun: str = ""
    role: Role | None = None
    quoted: str = ""
    ordinal: int | None = None
    side: str = ""
    of: Target | None = None
    colour: str | None = None
    every: bool = False
    recent: bool = False
    whole: bool = False
    part: str = ""
    ids: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Change(Value):
    """One clause.

    text: words to set. pairs: old words, '' where they go by order, and new ones. lang: BCP 47 tag.
    look: how it is to look. more: by how many steps a property is to grow ('size': 1, 'a bit' is
    half a step, 'much' two); fewer are negative. factor: said outright ('twice as big'). where: a
    place in the picture or a direction ('top right', 'up', 'below'). by: what that is counted
    from. noun: a thing, matter, place or light in words. number: a count, degrees. size, aspect:
    of the sheet. colours: in order. brief: the thing or place named, read like a prompt. old: what
    it had been said to be ('not 18').
    """

    verb: Verb
    target: Target = Target()
    text: str | None = None
    pairs: tuple[tuple[str, str], ...] = ()
    lang: str = ""
    look: Look = Look()
    more: dict[str, float] = {}
    factor: float | None = None
    where: str = ""
    by: Target | None = None
    noun: str = ""
    number: float | None = None
    size: tuple[int, int] | None = None
    aspect: tuple[int, int] | None = None
    colours: tuple[str, ...] = ()
    brief: Brief | None = None
    old: str = ""
    said: str = ""
    """The clause, as written."""
    span: Span | None = None


class Instruction(Value):
    """Everything a sentence asks for; notes say what was not understood."""

    text: str
    changes: tuple[Change, ...] = ()
    notes: tuple[Note, ...] = ()
    lang: str = "en"
