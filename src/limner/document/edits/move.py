"""Move: change the paint order, or the group, of a layer."""

from __future__ import annotations

from typing import Literal

from limner.document.document import Document
from limner.document.edit import Edit, place_of, require
from limner.document.edits.insert import Insert, Remove


class Move(Edit):
    """Take `layer` to position `index` of group `into` (None: the document)."""

    kind: Literal["move"] = "move"
    layer: str
    into: str | None = None
    index: int = 0

    def apply(self, document: Document) -> Document:
        """Lift the layer out and set it down."""
        layer = require(document, self.layer)
        lifted = Remove(layer=self.layer).apply(document)
        return Insert(layer=layer, into=self.into, index=self.index).apply(lifted)

    def inverse(self, document: Document) -> Edit:
        """Carry it back."""
        into, index = place_of(document, self.layer)
        return Move(layer=self.layer, into=into, index=index)
