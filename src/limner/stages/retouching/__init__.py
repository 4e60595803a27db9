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
from limner.stages.retouching.painting import asked_by_name, lacking, paint
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
    left = _named(wishes, desk) if asked_by_name(sight) else wishes
    for wish in left.wishes:
        deed(wish.deed)(wish, desk)
    for said in left.unread:
        if not paint(desk, said):
            desk.note(
                f"{said!r} is nothing Limner can do to a photograph; it was left aside"
                f"{lacking(desk, said)}"
            )
    return Retouched(tuple(desk.edits), tuple(dict.fromkeys(desk.notes)))


EXACT = frozenset(
    ("letter", "reletter", "crop", "reframe", "extend", "straighten", "upscale", "apart")
)
"""Deeds that stay retouching's though a model is asked for by name: words, frames, more pixels."""


def _named(wishes: Wishes, desk: Desk) -> Wishes:
    """Hand all but the exact deeds to the model asked for by name; return what is left to do."""
    own = tuple(wish for wish in wishes.wishes if wish.deed in EXACT)
    spans = [(w.span.start if w.span else 0, w.said) for w in wishes.wishes if w not in own]
    spans += [(wishes.text.find(said), said) for said in wishes.unread]
    said = ", and ".join(words for _, words in sorted(spans))
    if not said or paint(desk, said):
        return wishes.but(wishes=own, unread=())
    desk.note(f"the model asked for cannot do that to a photograph{lacking(desk, said)}")
    return wishes
