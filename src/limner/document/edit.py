"""An Edit is a function of Document with an inverse; a list of them is a revision.

`apply` never touches a layer the edit does not name, so everything else stays the same
value, hence the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated

from limner.basics.errors import BadDocument
from limner.document.document import Document
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.value import Kind, OneOf


class Edit(Kind):
    """One change to a Document."""

    package = "limner.document.edits"

    def apply(self, document: Document) -> Document:
        """Return the changed document; raises BadDocument for a layer that is not there."""
        raise NotImplementedError

    def inverse(self, document: Document) -> Edit:
        """Return the edit that takes `apply(document)` back to `document`."""
        raise NotImplementedError


AnyEdit = Annotated[Edit, OneOf(Edit)]


def apply_all(document: Document, edits: Iterable[Edit]) -> tuple[Document, tuple[Edit, ...]]:
    """Apply `edits` in order; return the result and the edits that undo them, in undo order."""
    undo: list[Edit] = []
    for edit in edits:
        undo.insert(0, edit.inverse(document))
        document = edit.apply(document)
    return document, tuple(undo)


def rewrite(
    layers: tuple[Layer, ...], layer_id: str, change: Callable[[Layer], tuple[Layer, ...]]
) -> tuple[Layer, ...]:
    """Replace the layer with this id, however deep, by what `change` returns."""
    out: list[Layer] = []
    for layer in layers:
        if layer.id == layer_id:
            out.extend(change(layer))
        elif isinstance(layer, Group):
            children = rewrite(layer.children, layer_id, change)
            same = len(children) == len(layer.children) and all(
                a is b for a, b in zip(children, layer.children, strict=True)
            )
            out.append(layer if same else layer.but(children=children))
        else:
            out.append(layer)
    return tuple(out)


def require(document: Document, layer_id: str) -> Layer:
    """Return the layer, or raise BadDocument naming the ids there are."""
    layer = document.find(layer_id)
    if layer is None:
        known = ", ".join(item.id for item in document.walk()) or "none"
        raise BadDocument(f"There is no layer {layer_id!r}.", hint=f"Layers: {known}.")
    return layer


def place_of(document: Document, layer_id: str) -> tuple[str | None, int]:
    """Return the id of the group a layer is in (None: the document) and its index there."""
    require(document, layer_id)

    def seek(layers: tuple[Layer, ...], parent: str | None) -> tuple[str | None, int] | None:
        for index, layer in enumerate(layers):
            if layer.id == layer_id:
                return parent, index
            if isinstance(layer, Group):
                found = seek(layer.children, layer.id)
                if found:
                    return found
        return None

    found = seek(document.layers, None)
    assert found is not None
    return found
