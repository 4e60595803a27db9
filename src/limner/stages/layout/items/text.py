"""Text layers become glyphs."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.frame import Glyphs, Item
from limner.document.layers.text import Text
from limner.stages.layout.items import header, tidy
from limner.stages.layout.page import Page
from limner.stages.layout.text.scripts import ignorable


def items(layer: Text, box: Box, page: Page, scale: float) -> tuple[Item, ...]:
    """Set the words in `box`; an empty or invisible text paints nothing."""
    if all(c.isspace() or ignorable(c) for c in layer.text):
        return ()
    words = page.words(layer, scale)
    shaped, settled, placed = words.set(box)
    style = words.style
    return (
        Glyphs(
            **header(layer, box),
            box=tidy(placed.ink),
            text=layer.text,
            runs=placed.runs,
            lines=placed.lines,
            paint=style.paint,
            outline=style.outline,
            vertical=words.vertical,
            script=shaped.iso_script,
            lang=layer.lang or page.lang,
            requested=not layer.decorative,
            size=settled.size,
            cap_height=round(shaped.cap_height * settled.size, 3),
            weight=style.weight,
            misfit=settled.misfit,
            area=box,
        ),
    )
