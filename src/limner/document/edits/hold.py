"""Hold: keep layers where they stand while others are revised."""

from __future__ import annotations

from functools import partial
from typing import Literal

from limner.document.document import Document
from limner.document.edit import Edit, require, rework
from limner.document.layer import Held, Layer


class Hold(Edit):
    """Set where layers are held, by id; None lets their parent's layout decide again."""

    kind: Literal["hold"] = "hold"
    held: dict[str, Held | None]

    def apply(self, document: Document) -> Document:
        """Hold them, or let them go."""
        for layer_id in self.held:
            require(document, layer_id)
        changes = {key: partial(_with, held=held) for key, held in self.held.items()}
        return document.but(layers=rework(document.layers, changes))

    def inverse(self, document: Document) -> Edit:
        """Hold them as they were held before."""
        return Hold(held={key: require(document, key).flow.held for key in self.held})

    @property
    def named(self) -> tuple[str, ...]:
        """None: what is held stays as it is."""
        return ()

    @property
    def says(self) -> str:
        """How many keep their place."""
        return f"{len(self.held)} layers keep their places"


def _with(own: Layer, held: Held | None) -> tuple[Layer, ...]:
    return (own if own.flow.held == held else own.but(flow=own.flow.but(held=held)),)
