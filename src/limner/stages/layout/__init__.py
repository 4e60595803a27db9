"""The layout stage: a Document in, a Frame out, every decision taken.

May import ports, document and basics; nothing of other stages, engines or the world.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from limner.document.document import Document
    from limner.document.frame import Frame
    from limner.document.layers.text import TextStyle
    from limner.ports.world import World
    from limner.stages.layout.text.setting import Measured

__all__ = ["layout", "measure"]


def layout(document: Document, world: World) -> Frame:
    """Take every decision of `document`: boxes, lines, sizes, glyphs, colours and seeds.

    Pure and deterministic. Words that do not fit are set smaller, never cut, and marked
    (`Glyphs.misfit`). Raises MissingGlyphs, MissingAssets, BadDocument.
    """
    from limner.stages.layout.lay import lay

    return lay(document, world)


def measure(text: str, style: TextStyle, width: float, world: World) -> Measured:
    """Return what `text` takes when set in `style` within `width` pixels."""
    from limner.stages.layout.measure import measure as measured

    return measured(text, style, width, world)
