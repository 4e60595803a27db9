"""Canvas: change what concerns the picture as a whole."""

from __future__ import annotations

from typing import Literal

from limner.basics.geometry import Size
from limner.document.document import Document
from limner.document.edit import Edit
from limner.document.paint import Paint


class Canvas(Edit):
    """Set size and background together (both are given, so that the inverse is exact)."""

    kind: Literal["canvas"] = "canvas"
    size: Size
    background: Paint | None = None

    def apply(self, document: Document) -> Document:
        """Set them."""
        return document.but(size=self.size, background=self.background)

    def inverse(self, document: Document) -> Edit:
        """Set the old ones."""
        return Canvas(size=document.size, background=document.background)
