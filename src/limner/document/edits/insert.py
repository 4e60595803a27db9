"""Insert and Remove: bring a layer in, take a layer out."""

from __future__ import annotations

from typing import Literal

from limner.basics.errors import BadDocument
from limner.document.document import Document
from limner.document.edit import Edit, place_of, require, rewrite
from limner.document.layer import AnyLayer, Layer
from limner.document.layers.group import Group


class Insert(Edit):
    """Put `layer` into group `into` (None: the document) at `index`."""

    kind: Literal["insert"] = "insert"
    layer: AnyLayer
    into: str | None = None
    index: int = 0

    def apply(self, document: Document) -> Document:
        """Add the layer."""
        if self.into is None:
            return document.but(layers=_with(document.layers, self.index, self.layer))
        parent = require(document, self.into)
        if not isinstance(parent, Group):
            raise BadDocument(f"Layer {self.into!r} is not a group.", hint="Name a group.")
        grown = parent.but(children=_with(parent.children, self.index, self.layer))
        return document.but(layers=rewrite(document.layers, self.into, lambda _: (grown,)))

    def inverse(self, document: Document) -> Edit:  # noqa: ARG002
        """Take it out again."""
        return Remove(layer=self.layer.id)


class Remove(Edit):
    """Take out the layer `layer`."""

    kind: Literal["remove"] = "remove"
    layer: str

    def apply(self, document: Document) -> Document:
        """Drop the layer."""
        require(document, self.layer)
        return document.but(layers=rewrite(document.layers, self.layer, lambda _: ()))

    def inverse(self, document: Document) -> Edit:
        """Bring it back where it was."""
        into, index = place_of(document, self.layer)
        return Insert(layer=require(document, self.layer), into=into, index=index)


def _with(layers: tuple[Layer, ...], index: int, layer: Layer) -> tuple[Layer, ...]:
    at = max(0, min(index, len(layers)))
    return (*layers[:at], layer, *layers[at:])
