"""Retouching: wishes and what is seen → Edits of a photograph's document.

Here it is decided what is done, where and how strongly; an engine only does it. What cannot be
done is said in a note and leaves the picture as it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from limner.document.document import Document
from limner.document.edit import Edit
from limner.document.wish import Wishes
from limner.stages.retouching.desk import Desk
from limner.stages.retouching.sight import Reference, Sight, Subject, seen
from limner.stages.retouching.wants import photographic, wants_subject

__all__ = [
    "Reference", "Retouched", "Sight", "Subject", "photographic", "retouched", "seen",
    "wants_subject",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Retouched:
    """What an instruction comes to: edits in order, and what the maker should know."""

    edits: tuple[Edit, ...]
    notes: tuple[str, ...]


def retouched(wishes: Wishes, document: Document, sight: Sight) -> Retouched:
    """Decide what each wish comes to, in order; later ones meet what earlier ones left."""
    from limner.stages.retouching.deeds import deed

    desk = Desk(document, sight)
    for wish in wishes.wishes:
        deed(wish.deed)(wish, desk)
    for said in wishes.unread:
        desk.note(f"{said!r} is nothing Limner can do to a photograph; it was left aside")
    return Retouched(tuple(desk.edits), tuple(dict.fromkeys(desk.notes)))
