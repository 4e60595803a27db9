"""Restyle: change how words are set."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import ValidationError

from limner.basics.errors import BadDocument
from limner.document.document import Document
from limner.document.edit import Edit, rewrite, words_in
from limner.document.layers.text import TextStyle


class Restyle(Edit):
    """Give fields of the style of text `layer` other values, as JSON has them."""

    kind: Literal["restyle"] = "restyle"
    layer: str
    style: dict[str, Any]

    def apply(self, document: Document) -> Document:
        """Set the values; raises BadDocument for one that a style does not have."""
        own = words_in(document, self.layer)
        fields = {name: getattr(own.style, name) for name in own.style.model_fields_set}
        try:
            style = TextStyle.model_validate({**fields, **self.style})
        except ValidationError as error:
            said = error.errors()[0]
            where = ".".join(str(part) for part in said["loc"])
            raise BadDocument(
                f"The style of {self.layer!r}: at {where}: {said['msg']}.",
                hint="See docs/schema/document.json.",
            ) from error
        new = own.but(style=style)
        return document.but(layers=rewrite(document.layers, self.layer, lambda _: (new,)))

    def inverse(self, document: Document) -> Edit:
        """Set the old values."""
        own = words_in(document, self.layer)
        old = own.style.model_dump(mode="json", include=set(self.style))
        return Restyle(layer=self.layer, style=old)

    @property
    def says(self) -> str:
        """The layer and what of its style changes."""
        told = ", ".join(f"{k} {v}" for k, v in self.style.items() if isinstance(v, str | int))
        return f"{self.layer} is set with {told or ', '.join(self.style)}"
