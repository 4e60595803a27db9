"""English: what readers of prompts, of instructions and of catalogues know of nouns alike."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "mice": "mouse",
    "geese": "goose", "taxis": "taxi",
    "teeth": "tooth", "feet": "foot", "leaves": "leaf", "knives": "knife", "loaves": "loaf",
    "shelves": "shelf",
    "wolves": "wolf", "halves": "half", "scarves": "scarf", "lives": "life", "wives": "wife",
    "calves": "calf",
    "potatoes": "potato", "tomatoes": "tomato", "mangoes": "mango", "heroes": "hero",
    "cookies": "cookie",
    "movies": "movie", "pies": "pie", "ties": "tie", "shoes": "shoe", "canoes": "canoe",
    "toes": "toe", "buses": "bus",
    "gases": "gas", "lenses": "lens", "axes": "axe", "cacti": "cactus", "oxen": "ox",
    "dice": "die", "candles": "candle",
    "brownies": "brownie", "smoothies": "smoothie", "hoodies": "hoodie", "selfies": "selfie",
    "zombies": "zombie",
    "elves": "elf", "thieves": "thief", "houses": "house", "horses": "horse", "roses": "rose",
    "vases": "vase",
    "cheeses": "cheese", "noses": "nose", "nurses": "nurse", "purses": "purse",
    "blouses": "blouse", "cases": "case",
    "bases": "base", "causes": "cause", "pauses": "pause", "phases": "phase",
}  # fmt: skip

_UNCHANGED = """
    glass bus lens gas sunglasses glasses scissors pants jeans trousers shorts series species
    sheep deer fish canvas compass mattress dress cactus octopus hibiscus citrus grass moss
    business address process press express class cross boss chess headphones news binoculars
    stairs atlas christmas tennis hummus asparagus eucalyptus crocus lotus walrus virus status
    campus circus focus bonus princess actress waitress goddess fortress iris swiss harness
    wilderness darkness
"""
_SAME = frozenset(_UNCHANGED.split())
"""Nouns that end like a plural and are none, or have no other form."""

_NONE: Mapping[str, str] = MappingProxyType({})


def singular(word: str, others: Mapping[str, str] = _NONE) -> str:
    """Return the singular of an English noun, lower case; the word itself where it is one.

    others: singulars by plural that outrank what is known here.
    """
    known = others.get(word) or _IRREGULAR.get(word)
    if known is not None:
        return known
    if (
        word in _SAME
        or len(word) < 4
        or not word.endswith("s")
        or word.endswith(("ss", "us", "is", "'s", "’s"))
    ):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]
