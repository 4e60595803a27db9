"""A studio that traces, or one without a tracer, and sixty prompts of things in relation to others."""

from __future__ import annotations

import random

from limner.document.request import Request
from limner.ports.engine import Capabilities
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner
from limner.world.test import TestWorld

TRACER = Capabilities(name="tracer", summary="", paints=("job:scene",), needs="limner[tracer]")
VECTOR = Capabilities(name="vector", summary="", paints=("glyphs", "outline"))


class Studio(TestWorld):
    """A world with an engine that traces, or without."""

    tracing = True

    def engines(self):
        return {"vector": VECTOR, "tracer": TRACER.but(ready=self.tracing)}


class Bare(Studio):
    tracing = False


STUDIO, BARE = Studio(), Bare()


def planned(prompt: str, world=STUDIO, size=(1024, 1024), **fields):
    request = Request(prompt=prompt, size=size, **fields)
    return RulesPlanner().plan(read(prompt, size=request.size), request, world)


NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
COLOURS = ("red", "blue", "green", "yellow", "white", "black", "orange", "purple")
NOUNS = {
    "cube": "cubes", "sphere": "spheres", "cone": "cones", "cylinder": "cylinders",
    "apple": "apples", "pear": "pears", "lemon": "lemons", "mug": "mugs", "book": "books",
    "candle": "candles", "vase": "vases", "jar": "jars",
}  # fmt: skip
WORDS = {
    "left_of": "to the left of", "right_of": "to the right of", "behind": "behind",
    "in_front_of": "in front of", "next_to": "next to",
}  # fmt: skip


def _generated():
    """Return prompts with the nouns, numbers and relation each asks for, the same each time."""
    rng = random.Random(60)
    cases = []
    for number in range(60):
        one, other = rng.sample(sorted(NOUNS), 2)
        counts = rng.randint(1, 6), rng.randint(1, 5)
        colours = rng.sample(COLOURS, 2)
        relation = sorted(WORDS)[number % len(WORDS)]
        said = [
            f"a {colour} {noun}" if count == 1 else f"{NUMBERS[count]} {colour} {NOUNS[noun]}"
            for noun, count, colour in zip((one, other), counts, colours, strict=True)
        ]
        tail = rng.choice(
            ("", ", studio photograph", ", photorealistic", " on a wooden table, photo")
        )
        prompt = f"{said[0]} {WORDS[relation]} {said[1]}{tail or ', photograph'}"
        cases.append((prompt, (one, other), counts, relation))
    return cases


GENERATED = _generated()
