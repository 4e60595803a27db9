"""Place: where a layer stands, how it is turned, and how its corners are cut."""

from __future__ import annotations

from typing import ClassVar, Literal

from limner.document.edit import Altering


class Place(Altering):
    """Set the place of `layer`, all of it in pixels of its parent."""

    fields: ClassVar[frozenset[str]] = frozenset(
        {"box", "flow", "rotate", "flip", "radius", "padding"}
    )

    kind: Literal["place"] = "place"
