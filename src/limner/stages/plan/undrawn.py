"""What was asked to be seen and is not: said in the notes, never dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from limner.document.brief import Brief
from limner.document.document import walk
from limner.document.layer import Layer
from limner.document.layers.scene import Scene
from limner.ports.illustrations import Illustrations

_WORD = re.compile(r"\w+")
_SHOWN = re.compile(r"\b(with|featuring|showing|depicting|including|of)\s+(?:\w+\s+){0,3}$", re.I)
"""Words that say a thing is to be seen, not only what the picture is about."""
_PLACES = frozenset(
    ("wall", "floor", "ground", "marble", "background", "backdrop", "surface", "street", "light")
)
"""Things a setting stands for."""


def undrawn(
    brief: Brief, layers: Sequence[Layer], drawings: Illustrations, *, all_of_them: bool
) -> list[str]:
    """Return a note for each subject no layer is named after.

    all_of_them: the picture is of its subjects (a scene), so any that is absent is named;
    otherwise (a poster about jazz) only what was to be seen and no drawing exists for.
    """
    seen = _names(layers)
    notes = []
    for subject in brief.subjects:
        words = _WORD.findall(subject.name.lower())
        if not words or words[-1] in _PLACES or any(word in seen for word in words[-2:]):
            continue
        exists = bool(drawings.search(subject.name, limit=1))
        before = brief.prompt[: subject.span.start] if subject.span else ""
        if all_of_them and exists:
            notes.append(f"{subject.name!r} is not in the picture")
        elif not exists and (all_of_them or _SHOWN.search(before)):
            notes.append(f"no drawing was found for {subject.name!r}; it is not in the picture")
    return notes


def _names(layers: Sequence[Layer]) -> frozenset[str]:
    """Return the words of all names, labels and ids, in the singular too."""
    found: set[str] = set()
    for layer in walk(tuple(layers)):
        things = layer.objects if isinstance(layer, Scene) else ()
        named = (f"{thing.name} {thing.kind}" for thing in things)
        for text in (layer.name, layer.id, layer.role, getattr(layer, "label", ""), *named):
            found |= set(_WORD.findall(text.lower().replace("-", " ").replace("_", " ")))
    return frozenset(found | {word.removesuffix("s") for word in found})
