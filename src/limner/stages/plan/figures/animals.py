"""Animals on four legs, standing, walking, running, grazing, sitting or lying by the words."""

from __future__ import annotations

import re

from limner.basics.geometry import Affine
from limner.stages.plan.scenery.animal import ALIKE, SPECIES, Gait, extent
from limner.stages.plan.scenery.animal_parts import draw as draw_animal
from limner.stages.plan.scenery.person.look import kept
from limner.stages.plan.scenery.person.sheet import Sheet
from limner.stages.plan.scenery.thing import Easel, Thing

GAITS: tuple[tuple[str, Gait], ...] = (
    (r"runn|gallop|chas|jump|leap|bound|rac", "run"),
    (r"graz|eating|feed|drink", "graze"),
    (r"sleep|lying|resting|nap|curled", "lie"),
    (r"sit", "sit"),
    (r"walk|strid|cross|trot", "walk"),
    (r"stand", "stand"),
)
SITTERS = frozenset({"dog", "wolf", "fox", "cat", "bear", "rabbit", "squirrel", "lion", "tiger"})
GRAZERS = frozenset({"cow", "sheep", "horse", "goat", "deer", "zebra", "donkey"})


def species_of(words: str) -> str:
    """Return the species a phrase names; a dog where it names none known."""
    found: list[str] = re.findall(r"[a-z]+", words)
    for word in reversed(found):
        single = word.removesuffix("s")
        for name in (word, single):
            if name in SPECIES or name in ALIKE:
                return ALIKE.get(name, name)
    return "dog"


def gait_of(words: str, species: str, turn: float) -> Gait:
    """Return what an animal does; left to chance (turn 0–1) where nothing is said."""
    for pattern, gait in GAITS:
        if re.search(rf"\b{pattern}", words):
            return gait if gait != "sit" or species in SITTERS else "stand"
    if species in ("rabbit", "squirrel"):
        return "sit"
    if species in GRAZERS:
        return "graze" if turn < 0.3 else "stand"
    return "walk" if turn < 0.5 else "sit" if species in SITTERS and turn < 0.75 else "stand"


def animal(d: Easel) -> None:
    """Fit an animal into its box, feet on the lower edge, looking the way the item does."""
    name = species_of(d.item.phrase)
    kind = SPECIES[name]
    gait = gait_of(d.item.phrase, name, d.rng.random())
    polar = "polar" in d.item.phrase
    coat = d.asked or ("#f2f0ea" if polar else kind.coat)
    left, right, up = extent(kind, gait)
    k = min(d.h / up, d.w / (left + right))
    flip = d.item.flip
    x = d.w / 2 + (right - left if flip else left - right) / 2 * k
    at = Affine.scaling(-k if flip else k, k).then(Affine.translation(x, d.h))
    draw_animal(
        Sheet(d, at, plain=d.h < 4 * d.u), kind, gait, kept(d.tones, coat, 0.2 if d.asked else 0.45)
    )


def _thing(name: str) -> Thing:
    kind = SPECIES[name]
    left, right, up = extent(kind, "stand")
    tall = kind.real * up
    cues = tuple(k for k, v in ALIKE.items() if v == name)
    if name == "cat":
        cues = ("walking cat", "running cat", "playing cat", "standing cat")
    bulk = 44 * (tall / 1.75) ** 0.72
    return Thing(
        name if name != "cat" else "moving cat",
        animal,
        cues=cues,
        places=("stand",),
        aspect=((left + right) / up, (left + right) / up),
        bulk=bulk,
        real=tall,
    )


FIGURES = tuple(_thing(name) for name in SPECIES)
