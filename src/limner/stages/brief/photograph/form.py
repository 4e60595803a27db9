"""A form of words: a function from a clause to wishes, none where it is another form's.

The forms are one file each in `forms`, asked by their rank, then by name.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable
from functools import lru_cache

from limner.document.wish import Wish
from limner.stages.brief.colours import find_colours
from limner.stages.brief.instruction.clause import Clause
from limner.stages.brief.reading import Reading

Form = Callable[[Clause], tuple[Wish, ...]]
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
}  # fmt: skip
_NUMBER = rf"\d{{1,2}}|{'|'.join(_NUMBERS)}"
_IMAGES = re.compile(
    rf"\b(?:image|picture|photo|reference|ref|input|file)s?\s*(?:no\.?|number|#)?\s*"
    rf"(?P<list>(?:{_NUMBER})(?:(?:\s*(?:,|and|&|to|-|–|through|,\s*and)\s*)(?:images?\s+)?"
    rf"(?:{_NUMBER}))*)\b"
    rf"|\bthe (?P<nth>{_NUMBER}) (?:image|picture|photo|reference)\b"
)
_WHOLE = re.compile(
    r"^(?:(?:the|this|my|that|whole|entire)\s+)*(?:photo(?:graph)?|picture|image|shot|it|this|"
    r"everything|all of it|thing|scene|frame|canvas)s?$"
)
_ARTICLE = re.compile(
    r"^(?:(?:all(?: of)?|every|each|both)\s+)?(?:the|that|this|those|these|my|its|their|an?"
    r"|some)\s+"
)
_BIT = re.compile(
    r"\b(?:a (?:little )?bit|slightly|a little|a touch|a tad|somewhat|subtly|gently)\b"
)
_LOT = re.compile(
    r"\b(?:much|a lot|far|way|significantly|considerably|very|strongly|heavily|really|extremely|"
    r"completely)\b"
)


@lru_cache(maxsize=1)
def all_forms() -> tuple[Form, ...]:
    """Return the forms in the order they are asked."""
    package = importlib.import_module("limner.stages.brief.photograph.forms")
    names = [info.name for info in pkgutil.iter_modules(package.__path__)]
    modules = [importlib.import_module(f"{package.__name__}.{name}") for name in sorted(names)]
    modules.sort(key=lambda module: getattr(module, "RANK", 5))
    return tuple(module.read for module in modules)


def colours_in(text: str) -> tuple[str, ...]:
    """Return the colours some words name, in order."""
    return tuple(found.hex for found in find_colours(Reading(text)))


def coloured(text: str) -> tuple[str, str | None]:
    """Return the words of a thing without its colour, and that colour."""
    reading = Reading(text)
    found = find_colours(reading)
    if not found:
        return text, None
    first = found[0]
    rest = f"{text[: first.start]} {text[first.end :]}"
    return re.sub(r"\s+", " ", rest).strip(), first.hex


def images_in(text: str) -> tuple[int, ...]:
    """Return the positions of the references some words name: 'image 2', 'images 2 to 4'."""
    out: list[int] = []
    for match in _IMAGES.finditer(text):
        words = match.group("list") or match.group("nth")
        numbers = [_count(w) for w in re.findall(_NUMBER, words)]
        if len(numbers) == 2 and re.search(r"\b(?:to|through)\b|[-–]", words):
            numbers = list(range(numbers[0], numbers[1] + 1))
        out += numbers
    return tuple(dict.fromkeys(out))


def _count(word: str) -> int:
    return _NUMBERS.get(word) or int(word)


def degree(text: str) -> float:
    """Return how far: half a step for 'a bit', two for 'much'."""
    if _BIT.search(text):
        return 0.5
    return 2.0 if _LOT.search(text) else 1.0


def thing(text: str) -> str:
    """Return a thing's bare name; '' where the picture itself is meant."""
    bare = text.strip(" .,")
    if _WHOLE.match(bare):
        return ""
    return _ARTICLE.sub("", bare)
