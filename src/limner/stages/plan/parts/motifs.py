"""Something to draw for the name of a step, even where it names a process."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from limner.stages.plan.parts.drawings import best

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


@lru_cache(maxsize=1)
def motifs() -> tuple[tuple[str, str], ...]:
    """Return (word stem, thing to draw), longest stems first."""
    text = (resources.files("limner.stages.plan.parts") / "motifs.toml").read_text("utf-8")
    table: dict[str, str] = tomllib.loads(text)["motif"]
    return tuple(sorted(table.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def motif_of(words: str) -> str | None:
    """Return what to draw for a step by the earliest word that has a motif."""
    text = f" {words.lower()}"
    hits = []
    for stem, thing in motifs():
        at = text.find(stem if stem > "\u0400" else f" {stem}")
        if at >= 0:
            hits.append((at, -len(stem), thing))
    return min(hits)[2] if hits else None


def step_art(design: Design, words: str, *, style: str = "flat") -> str | None:
    """Return the id of a drawing for a step: the thing it names, else its motif."""
    motif = motif_of(words)
    options = [(words, 0.75)] + ([(motif, 0.3)] if motif else []) + [(words, 0.55)]
    for term, sure in options:
        art = best(design, term, style=style, sure=sure)
        if art is not None:
            return art
    return None
