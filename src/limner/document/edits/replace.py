"""Replace: put one layer in another's place, keeping its position and id."""

from __future__ import annotations

from typing import Literal

from limner.basics.errors import BadDocument
from limner.document.document import Document
from limner.document.edit import Edit, require, rewrite
from limner.document.layer import AnyLayer


class Replace(Edit):
    """Replace layer `layer` by `by`, which must carry the same id."""

    kind: Literal["replace"] = "replace"
    layer: str
    by: AnyLayer

    def apply(self, document: Document) -> Document:
        """Swap the layer."""
        require(document, self.layer)
        if self.by.id != self.layer:
            raise BadDocument(
                f"The new layer is called {self.by.id!r}, not {self.layer!r}.",
                hint="A replacement keeps the id of the layer it replaces.",
            )
        return document.but(layers=rewrite(document.layers, self.layer, lambda _: (self.by,)))

    def inverse(self, document: Document) -> Edit:
        """Put the old layer back."""
        return Replace(layer=self.layer, by=require(document, self.layer))
