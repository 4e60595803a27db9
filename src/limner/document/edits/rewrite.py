"""Rewrite: give a text other words."""

from __future__ import annotations

from typing import Literal

from limner.document.document import Document
from limner.document.edit import Edit, rewrite, words_in
from limner.document.lettering import Passage
from limner.document.ruby import Ruby


class Rewrite(Edit):
    """Set `text` in layer `layer`, with its language, readings and passages.

    Readings and passages count characters of the words, so all come together.
    """

    kind: Literal["rewrite"] = "rewrite"
    layer: str
    text: str
    lang: str = ""
    ruby: tuple[Ruby, ...] = ()
    passages: tuple[Passage, ...] = ()

    def apply(self, document: Document) -> Document:
        """Set the words."""
        own = words_in(document, self.layer)
        style = own.style
        if style.passages != self.passages:
            style = style.but(passages=self.passages)
        new = own.but(text=self.text, lang=self.lang, ruby=self.ruby, style=style)
        return document.but(layers=rewrite(document.layers, self.layer, lambda _: (new,)))

    def inverse(self, document: Document) -> Edit:
        """Set the old words."""
        own = words_in(document, self.layer)
        return Rewrite(
            layer=self.layer, text=own.text, lang=own.lang, ruby=own.ruby,
            passages=own.style.passages,
        )  # fmt: skip

    @property
    def says(self) -> str:
        """The layer and its new words."""
        return f"{self.layer} says {self.text!r}"
