"""Prompts of things in number, colour and relation: ours, the same each time."""

from __future__ import annotations

import random

NUMBERS = ("", "two", "three", "four", "five")
NOUNS = {
    "apple": "apples", "pear": "pears", "mug": "mugs", "book": "books", "candle": "candles",
    "vase": "vases", "dog": "dogs", "cat": "cats", "bicycle": "bicycles", "car": "cars",
    "tree": "trees", "chair": "chairs", "bottle": "bottles", "lemon": "lemons", "bird": "birds",
}  # fmt: skip
COLOURS = ("red", "blue", "green", "yellow", "white", "black", "orange", "purple", "brown", "pink")
RELATIONS = ("to the left of", "to the right of", "behind", "in front of", "next to")
MANNERS = ("Flat illustration of {}", "Photograph of {}", "{}", "A watercolour of {}")


def composed(count: int) -> list[str]:
    """Return `count` prompts, each of two kinds of things in a relation."""
    rng = random.Random(20)
    return [_one(rng, number) for number in range(count)]


def _one(rng: random.Random, number: int) -> str:
    one, other = rng.sample(sorted(NOUNS), 2)
    colours = rng.sample(COLOURS, 2)
    said = [_things(rng.randrange(5), c, n) for c, n in zip(colours, (one, other), strict=True)]
    relation = RELATIONS[number % len(RELATIONS)]
    manner = MANNERS[number // len(RELATIONS) % len(MANNERS)]
    text = manner.format(f"{said[0]} {relation} {said[1]}")
    return text[0].upper() + text[1:]


def _things(many: int, colour: str, noun: str) -> str:
    if many == 0:
        article = "an" if colour[0] in "aeiou" else "a"
        return f"{article} {colour} {noun}"
    return f"{NUMBERS[many]} {colour} {NOUNS[noun]}"
