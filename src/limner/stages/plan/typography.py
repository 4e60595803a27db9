"""Type: which faces a picture is set in, and how big each role is.

A pairing is one TOML file under `pairings/`. Sizes come from one modular scale whose unit
is a hundredth of the geometric mean of the sides, so that a banner and a story of the same
area carry type of the same strength.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from random import Random
from typing import TYPE_CHECKING

from limner.document.brief import Brief
from limner.document.study import Hand
from limner.ports.fonts import Fonts
from limner.stages.plan.character import jars, wanted
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.scheme import moods_of

if TYPE_CHECKING:
    from limner.stages.plan.style import Style


@dataclass(frozen=True, slots=True)
class Voice:
    """One face at work: id, weight, tracking in em, leading as a multiple."""

    face: str
    weight: int = 400
    tracking: float = 0.0
    leading: float | None = None
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Pairing:
    """Display, text and accent voices that belong together, and the words that call them.

    characters: what it is like: loud, quiet, elegant, sober, playful, technical, warm …
    """

    name: str
    moods: frozenset[str]
    characters: frozenset[str]
    display: Voice
    text: Voice
    accent: Voice


@lru_cache(maxsize=1)
def face_classes() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return ids of the faces that stand for a class, best first, by class and script."""
    table = resources.files("limner.stages.plan") / "faceclasses.toml"
    data = tomllib.loads(table.read_text("utf-8"))
    return {
        name: {script: tuple(faces) for script, faces in row.items()} for name, row in data.items()
    }


@lru_cache(maxsize=1)
def pairings() -> tuple[Pairing, ...]:
    """Return the pairings shipped beside this module, by name."""
    found = []
    folder = resources.files("limner.stages.plan") / "pairings"
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".toml"):
            data = tomllib.loads(entry.read_text("utf-8"))
            voices = {k: Voice(**data[k]) for k in ("display", "text", "accent")}
            found.append(
                Pairing(
                    entry.name.removesuffix(".toml"),
                    frozenset(data["moods"]),
                    frozenset(data["characters"]),
                    **voices,
                )
            )
    return tuple(found)


def choose(
    brief: Brief,
    fonts: Fonts,
    rng: Random,
    *,
    prefer: tuple[str, ...] = (),
    style: Style | None = None,
) -> Pairing:
    """Return a pairing whose faces are installed, called by the brief's moods and the kind's.

    prefer: mood words of the picture kind, counted half. One whose character goes against the
    brief's is never chosen, unless a style of the brief names it; a novelty only where called.
    style: brings pairings of its own, one of which is taken.
    """
    have = installed(fonts)
    usable = [p for p in pairings() if {p.display.face, p.text.face, p.accent.face} <= have]
    own = [p for p in usable if style is not None and p.name in style.pairings]
    if own:
        return rng.choice(own)
    like = brief.study("style") or brief.study("layout")
    if like is not None and like.leading is not None and like.leading.hand is not None:
        usable = _alike(usable, like.leading.hand, fonts)
    elif brief.hand:
        usable = _of_class(usable, brief.hand, fonts) or usable
    moods = moods_of(brief)
    hint = frozenset(prefer)
    asked = wanted(words_of(brief)) or wanted(hint)
    styles = frozenset(brief.styles)
    fitting = [
        p
        for p in usable
        if p.moods & styles
        or not (jars(p.characters, asked) or ("novelty" in p.characters and not p.moods & moods))
    ] or usable

    def score(p: Pairing) -> float:
        called = len(p.moods & moods) + 0.5 * len(p.moods & hint)
        return called + 0.75 * len(p.characters & asked)

    ranked = sorted(fitting, key=lambda p: (-score(p), p.name))
    best = score(ranked[0])
    pool = [p for p in ranked if score(p) >= max(0.5, best - 0.5)] if best else []
    if len(pool) < 3:
        near = NEAR * best if hint & UNMOVED else 0.0
        more = [
            p
            for p in ranked
            if p not in pool and score(p) >= near and ("general" in p.moods or score(p) > 0.5)
        ]
        pool += more[: 4 - len(pool)]
    return rng.choice(pool[:6])


_CLASSES = {"hand": "script"}
"""Categories of faces that letters alone do not tell from another."""
_ALIKE = 6


def _alike(usable: list[Pairing], hand: Hand, fonts: Fonts) -> list[Pairing]:
    """Return pairings whose display face is of a class and about of a weight, set at that weight.

    All of them where none is of the class.
    """
    of_class = _of_class(usable, hand.face, fonts)
    of_class.sort(key=lambda p: (abs(p.display.weight - hand.weight), p.name))
    return [
        replace(p, display=replace(p.display, weight=hand.weight, italic=hand.italic))
        for p in of_class[:_ALIKE]
    ] or usable


def _of_class(usable: list[Pairing], wanted: str, fonts: Fonts) -> list[Pairing]:
    """Return pairings whose display face is of a class ('serif', 'sans', …)."""
    classes = {face.id: _CLASSES.get(face.category, face.category) for face in fonts.faces()}
    return [p for p in usable if classes.get(p.display.face) == wanted]


@lru_cache(maxsize=4)
def installed(fonts: Fonts) -> frozenset[str]:
    """Return the ids and family slugs of all installed faces."""
    names = {face.id for face in fonts.faces()}
    names |= {face.family.lower().replace(" ", "-") for face in fonts.faces()}
    return frozenset(names)


def face_of_class(name: str, fonts: Fonts, script: str = "Latn") -> str | None:
    """Return the id of an installed face for a class word, drawn for `script` where one is.

    None where the class has no face here; another script's face then falls back by category.
    """
    have = installed(fonts)
    row = face_classes().get(name, {})
    faces = (*row.get(script, ()), *row.get("Latn", ()))
    return next((face for face in faces if face in have), None)


MIXED_CASE = {
    "amatic-sc": "patrick-hand",
    "bangers": "lilita-one",
    "bebas-neue": "league-gothic",
    "bungee": "russo-one",
    "cinzel": "marcellus",
    "cinzel-decorative": "cormorant-garamond",
    "creepster": "pirata-one",
    "graduate": "zilla-slab",
    "luckiest-guy": "lilita-one",
    "monoton": "limelight",
    "permanent-marker": "caveat-brush",
    "rock-salt": "caveat-brush",
    "silkscreen": "vt323",
}
"""Faces that draw capitals for small letters, and the face like them that has both."""


def true_to_case(face: str, words: str) -> str:
    """Return `face`, or its mixed-case companion where `words` hold small letters.

    'Discover' set in a face of capitals reads DISCOVER, which is not what was asked for.
    """
    companion = MIXED_CASE.get(face)
    return companion if companion and any(c.islower() for c in words) else face


UNMOVED = frozenset({"clean"})
"""Moods of kinds read for their figures: their type does not vary for variety's sake."""
NEAR = 0.55
"""Share of the best pairing's score that another needs in such a kind."""

SCALE = {
    "mega": 19.0,
    "display": 13.0,
    "title": 9.0,
    "heading": 5.6,
    "subhead": 3.9,
    "lead": 3.2,
    "body": 2.6,
    "small": 2.15,
    "label": 1.8,
}
"""Type sizes in units (hundredths of the mean side), on a ratio of about √2 at the top."""
