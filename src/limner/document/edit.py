"""An Edit is a function of Document with an inverse; a list of them is a revision.

`apply` never touches a layer the edit does not name, so everything else stays the same
value, hence the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, ClassVar

from pydantic import ValidationError

from limner.basics.errors import BadDocument
from limner.document.document import Document
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.scene import Scene, SceneObject
from limner.document.layers.text import Text
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

    @property
    def named(self) -> tuple[str, ...]:
        """Ids of the layers it names; none where it concerns the picture as a whole."""
        layer = getattr(self, "layer", None)
        return (layer,) if isinstance(layer, str) else ()

    @property
    def says(self) -> str:
        """What it does, in a few words, for a diff."""
        return " ".join([self.kind, *self.named])


class Altering(Edit):
    """Base of edits that give some fields of one layer other values, as JSON has them.

    A kind lists in `fields` which ones it may change; one it may not, or a value the layer
    refuses, raises BadDocument when it is applied.
    """

    fields: ClassVar[frozenset[str]] = frozenset()

    layer: str
    values: dict[str, Any]

    def apply(self, document: Document) -> Document:
        """Set the values."""
        own = require(document, self.layer)
        wrong = set(self.values) - (self.fields & set(type(own).model_fields))
        if wrong:
            raise BadDocument(
                f"{self.kind!r} cannot change {', '.join(sorted(wrong))} of {own.kind} layers.",
                hint=f"It changes {', '.join(sorted(self.fields))}.",
            )
        try:
            new = type(own).model_validate({**_fields(own), **self.values})
        except ValidationError as error:
            said = error.errors()[0]
            raise BadDocument(
                f"{self.kind!r} of {self.layer!r}: {said['msg']}.", hint="Check its values."
            ) from error
        return document.but(layers=rewrite(document.layers, self.layer, lambda _: (new,)))

    def inverse(self, document: Document) -> Edit:
        """Set the old values."""
        own = require(document, self.layer)
        dumped = own.model_dump(mode="json", include=set(self.values))
        old = {name: dumped[name] for name in self.values}
        return self.but(values=old)

    @property
    def says(self) -> str:
        """The layer and the fields that change."""
        return f"{self.kind} {self.layer}: {', '.join(sorted(self.values))}"


def _fields(layer: Layer) -> dict[str, Any]:
    return {name: getattr(layer, name) for name in layer.model_fields_set}


AnyEdit = Annotated[Edit, OneOf(Edit)]


def apply_all(document: Document, edits: Iterable[Edit]) -> tuple[Document, tuple[Edit, ...]]:
    """Apply `edits` in order; return the result and the edits that undo them, in undo order."""
    undo: list[Edit] = []
    for edit in edits:
        undo.insert(0, edit.inverse(document))
        document = edit.apply(document)
    return document, tuple(undo)


Change = Callable[[Layer], tuple[Layer, ...]]


def rewrite(layers: tuple[Layer, ...], layer_id: str, change: Change) -> tuple[Layer, ...]:
    """Replace the layer with this id, however deep, by what `change` returns."""
    return rework(layers, {layer_id: change})


def rework(layers: tuple[Layer, ...], changes: Mapping[str, Change]) -> tuple[Layer, ...]:
    """Replace layers by what the change under their id returns; all others stay what they are."""
    out: list[Layer] = []
    for layer in layers:
        if layer.id in changes:
            out.extend(changes[layer.id](_within(layer, changes)))
        else:
            out.append(_within(layer, changes))
    return tuple(out)


def _within(layer: Layer, changes: Mapping[str, Change]) -> Layer:
    """Return the layer with `changes` made inside it; itself where none is."""
    if isinstance(layer, Group):
        children = rework(layer.children, changes)
        return layer if _same(children, layer.children) else layer.but(children=children)
    if isinstance(layer, Scene):
        things = tuple(_printed(thing, changes) for thing in layer.objects)
        return layer if _same(things, layer.objects) else layer.but(objects=things)
    return layer


def _printed(thing: SceneObject, changes: Mapping[str, Change]) -> SceneObject:
    prints = {}
    for area, sheet in thing.prints.items():
        layers = rework(sheet.layers, changes)
        prints[area] = sheet if _same(layers, sheet.layers) else sheet.but(layers=layers)
    same = _same(tuple(prints.values()), tuple(thing.prints.values()))
    return thing if same else thing.but(prints=prints)


def _same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def words_in(document: Document, layer_id: str) -> Text:
    """Return the text layer, or raise BadDocument where it is none."""
    own = require(document, layer_id)
    if not isinstance(own, Text):
        raise BadDocument(f"Layer {layer_id!r} holds no words.", hint="Name a text layer.")
    return own


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
    if found is None:
        raise BadDocument(
            f"Layer {layer_id!r} is printed on a thing of a scene.", hint="Change the thing."
        )
    return found
