"""Who and what named in a brief stands somewhere, and so is drawn in its place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from limner.document.brief import Subject
from limner.stages.plan.parts.asked import asked
from limner.stages.plan.parts.topic import instructions
from limner.stages.plan.scenery.thing import figures

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

SCENIC = ("animals", "birds", "buildings", "landmarks", "outdoor", "people", "vehicles")
"""Modules of figures that stand somewhere, not on a table."""
PLACES = frozenset(
    (
        "coast", "shore", "sea", "beach", "harbour", "harbor", "island", "lake", "forest", "woods",
        "mountain", "mountains", "desert", "park", "street", "city", "village", "market", "garden",
        "farm", "field", "bay", "road",
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
    subjects = (asked(design.brief) or design.brief.subjects)[:4]
    heads = [re.findall(r"[a-z]+", s.name.lower())[-1:] for s in subjects]
    known = [bool(h) and h[0] in _scenic() for h in heads]
    placed = [bool(h) and h[0] in PLACES for h in heads]
    if not any(known) and not any(placed):
        return None
    both = zip(subjects, known, placed, strict=True)
    kept = tuple(s.but(name=s.name.lower()) for s, k, p in both if k or p)
    text = instructions(design.brief)
    light = LIGHT.search(text)
    said = " and ".join(s.name for s in kept)
    if not any(placed) and any(s.name.endswith("bridge") for s in kept):
        said += " over a river"
    return f"{said} {light.group() if light else ''}".strip(), kept
