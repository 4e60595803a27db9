"""Recompose: the same words in a new composition, for another format, ground or manner."""

from __future__ import annotations

from typing import Literal

from limner.document.document import Document
from limner.document.edit import Edit


class Recompose(Edit):
    """Put the composition `by` in place of the whole document; why says what for."""

    kind: Literal["recompose"] = "recompose"
    by: Document
    why: str = ""

    def apply(self, document: Document) -> Document:  # noqa: ARG002
        """Return the new composition."""
        return self.by

    def inverse(self, document: Document) -> Edit:
        """Return to the old one."""
        return Recompose(by=document, why=self.why)

    @property
    def says(self) -> str:
        """What it was composed anew for."""
        return f"composed anew: {self.why}" if self.why else "composed anew"
