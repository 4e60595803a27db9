"""Cast: the things of a scene, what they are made of and how many there are."""

from __future__ import annotations

from typing import ClassVar, Literal

from limner.document.edit import Altering


class Cast(Altering):
    """Set the things of scene `layer`."""

    fields: ClassVar[frozenset[str]] = frozenset({"objects", "arrangement"})

    kind: Literal["cast"] = "cast"
