"""Written faces for headings where hand lettering was asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from limner.stages.plan.typography import Voice, installed

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

HAND = ("amatic-sc", "caveat", "caveat-brush", "kalam", "pacifico", "permanent-marker",
        "patrick-hand", "dancing-script", "shadows-into-light", "gloria-hallelujah")  # fmt: skip


def letter_by_hand(design: Design) -> None:
    """Set headings in a written face where hand lettering, chalk or brush was asked for."""
    words = design.brief.prompt.lower()
    if not any(
        w in words for w in ("hand-letter", "hand letter", "handwrit", "handlettered", "brush")
    ):
        return
    have = [face for face in HAND if face in installed(design.world.fonts)]
    if have:
        face = design.rng.choice(have[:7])
        display = Voice(
            face, 700 if face in ("amatic-sc", "caveat", "kalam", "dancing-script") else 400
        )
        design.type = replace(design.type, display=display, accent=display)
