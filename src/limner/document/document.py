"""The Document: what is wanted. Editable, serialisable, nothing computed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field, model_validator

from limner.basics.geometry import Size
from limner.document.layer import AnyLayer, Layer
from limner.document.layers.group import Group
from limner.document.layers.scene import Scene
from limner.document.paint import Paint
from limner.document.value import Value


class Document(Value):
    """A picture as layers, in paint order. Lengths are pixels of `size`."""

    version: Literal[1] = 1
    size: Size
    background: Paint | None = None
    """None is transparent."""
    layers: tuple[AnyLayer, ...] = ()
    title: str = ""
    kind: str = ""
    """The picture kind that composed it."""
    composition: str = ""
    style: str = ""
    """The style it is dressed in, where one was asked for."""
    seed: int = 0
    lang: str = "en"
    bleed: float = 0.0
    """Pixels round the trimmed sheet that are printed and cut away."""
    slug: float = 0.0
    """Pixels at each edge, outside the bleed, for printer's marks."""
    safe: float = 0.0
    """Pixels at each edge (inside the bleed) that words keep clear of."""
    physical_width_mm: float | None = Field(default=None, gt=0)

    @model_validator(mode="before")
    @classmethod
    def _migrate(cls, data: Any) -> Any:
        from limner.document.migrations import migrate

        return migrate(data) if isinstance(data, dict) else data

    @model_validator(mode="after")
    def _unique_ids(self) -> Document:
        seen: set[str] = set()
        for layer in self.walk():
            if layer.id in seen:
                raise ValueError(f"two layers have the id {layer.id!r}; ids must be unique")
            seen.add(layer.id)
        return self

    def walk(self) -> Iterator[Layer]:
        """Yield every layer, groups and scenes before what is in them, in paint order."""
        yield from walk(self.layers)

    def find(self, layer_id: str) -> Layer | None:
        """Return the layer with this id, however deep."""
        return next((layer for layer in self.walk() if layer.id == layer_id), None)


def walk(layers: tuple[Layer, ...]) -> Iterator[Layer]:
    """Yield `layers` and everything inside them, in paint order."""
    for layer in layers:
        yield layer
        if isinstance(layer, Group):
            yield from walk(layer.children)
        elif isinstance(layer, Scene):
            for thing in layer.objects:
                for sheet in thing.prints.values():
                    yield from walk(sheet.layers)
