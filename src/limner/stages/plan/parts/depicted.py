"""The place and the figures a brief names, drawn as one scene in a panel: a ship off a coast at
dusk, a lighthouse, a dog in the park.

Stock drawings are things on a ground; where what is named can be drawn in its place, by the
figures and settings scenes are made of, a cover or a flyer shows that.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.document.brief import Subject
from limner.document.layer import Layer
from limner.stages.plan.parts.enacted import played
from limner.stages.plan.parts.hero import hero, styled
from limner.stages.plan.parts.topic import instructions, words_of
from limner.stages.plan.scenery.thing import figures

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

SCENIC = ("animals", "birds", "buildings", "landmarks", "people", "vehicles")
"""Modules of figures that stand somewhere, not on a table."""
PLACES = frozenset(
    (
        "coast", "shore", "sea", "beach", "harbour", "harbor", "island", "lake", "forest", "woods",
        "mountain", "mountains", "desert", "park", "street", "city", "village", "market", "garden",
        "farm", "field", "bay", "bridge", "road",
    )
)  # fmt: skip
LIGHT = re.compile(
    r"\b(at|by|in) (?:the |an? )?(dusk|dawn|night|sunset|sunrise|noon|moonlight|rain|snow"
    r"|autumn|winter|spring|summer|evening|morning|storm|fog|mist)\b"
)


@lru_cache(maxsize=1)
def _scenic() -> frozenset[str]:
    return frozenset(
        cue
        for thing in figures().values()
        if thing.draw.__module__.rpartition(".")[2] in SCENIC
        for cue in (thing.name, *thing.cues)
    )


def scenic_in(text: str) -> list[str]:
    """Return the words of a text that name who or what stands somewhere, in their order."""
    return [w for w in re.findall(r"[a-z]+", text.lower()) if w in _scenic() or w in PLACES]


def named(design: Design) -> tuple[str, tuple[Subject, ...]] | None:
    """Return what to say of the scene and who and what is in it; None where nothing named in
    the brief stands in a place.
    """
    subjects = design.brief.subjects[:4]
    heads = [re.findall(r"[a-z]+", s.name.lower())[-1:] for s in subjects]
    known = [bool(h) and h[0] in _scenic() for h in heads]
    placed = [bool(h) and h[0] in PLACES for h in heads]
    if not any(known) and not any(placed):
        return None
    kept = tuple(s for s, k, p in zip(subjects, known, placed, strict=True) if k or p)
    text = instructions(design.brief)
    light = LIGHT.search(text)
    said = " and ".join(s.name.lower() for s in kept)
    return f"{said} {light.group() if light else ''}".strip(), kept


def depicted(
    design: Design, box: Box, *, ground: str | None = None, among: tuple[str, ...] = ()
) -> list[Layer]:
    """Return the scene the brief names in `box`, else `hero`'s picture."""
    words = words_of(design.brief)
    found = None if styled(words) or design.styled else named(design)
    if found is None or min(box.width, box.height) < 16 * design.u:
        return hero(design, box, ground=ground, among=among, scene=True)
    said, subjects = found
    plain = tuple(s.but(name=s.name.lower()) for s in subjects)
    return [played(design, box, said, plain)]
