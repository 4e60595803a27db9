"""Line icons for interface words: tabs, tools and topics."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.illustration import Recolour
from limner.stages.plan.parts.drawings import illustration
from limner.stages.plan.parts.motifs import motif_of

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


@lru_cache(maxsize=1)
def icons() -> Mapping[str, tuple[str, ...]]:
    """Return the words that call each icon, by the thing it shows."""
    text = (resources.files("limner.stages.plan.parts") / "glyphs.toml").read_text("utf-8")
    table: dict[str, list[str]] = tomllib.loads(text)["icon"]
    return {term: tuple(cues) for term, cues in table.items()}


def icon_term(words: str) -> str | None:
    """Return the thing a line icon for an interface word shows."""
    low = words.lower()
    tokens = {t.strip(".,:;!?()") for t in low.split()}
    for term, cues in icons().items():
        if any(c in tokens or (c > "\u0400" and c in low) for c in cues):
            return term
    return motif_of(words)


def icon(design: Design, words: str, box: Box, colour: str) -> list[Layer]:
    """Return a line icon for words in one colour, or nothing where none is sure."""
    term = icon_term(words)
    for query, sure in ((term, 0.4), (words, 0.9)):
        if not query:
            continue
        found = design.world.illustrations.search(query, style="line", limit=1)
        if found and found[0].score >= sure:
            art = (found[0].id, words)
            return [illustration(design, art, box, Recolour(flat=colour), role="icon")]
    return []
