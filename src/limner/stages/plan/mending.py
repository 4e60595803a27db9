"""Mending: making words read on what turned out to lie beneath them, their places kept.

Three ways, the least first: another ink, where one reads on all of the ground; another shade of
the panel they stand on; a label of the scheme's own paper, just round the words.
"""

from __future__ import annotations

import unicodedata
from typing import Literal

from limner.basics.colour import contrast, oklch, readable, with_alpha
from limner.document.document import Document
from limner.document.edits.replace import Replace
from limner.document.layer import Flow, Layer
from limner.document.layers.group import Group, Stack
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Linear, Paint, Radial
from limner.ports.planner import Misfit
from limner.stages.plan.lettering.craft import edged, plainer

_SPARE = 1.06
"""How much more contrast is sought than needed: proofs are small, and edges soft."""
_ACROSS: dict[str, Literal["start", "centre", "end"]] = {
    "start": "start", "left": "start", "centre": "centre", "end": "end", "right": "end",
}  # fmt: skip
_DOWN: dict[str, Literal["start", "centre", "end"]] = {
    "top": "start", "baseline": "start", "middle": "centre", "bottom": "end",
}  # fmt: skip


def mended(
    document: Document, misfit: Misfit, attempt: int, plates: tuple[str, ...] = ()
) -> Document:
    """Return the document with the words a contrast misfit names made readable.

    attempt: 1 and 2 take another ink where one will do; 3 always changes the ground. plates:
    colours a label may have.
    """
    layer = document.find(misfit.layer)
    if not isinstance(layer, Text):
        return document
    ratio = (4.5 if misfit.amount >= 4.5 else 3.0) * _SPARE
    mean = misfit.colour or "#808080"
    if attempt == 1 and layer.style.lettering is not None:
        edge = edged(layer.style, mean, ratio)
        return _put(document, layer.but(style=edge))
    ink = _ink(layer.style, (mean, *misfit.span), ratio * (1.0 + 0.2 * (attempt - 1)))
    if ink is not None and attempt <= 2:
        return _put(document, layer.but(style=_inked(layer.style, ink)))
    panel = _holding(document, layer)
    if panel is not None and attempt <= 2:
        return _put(document, _shaded(panel, layer.style, ratio))
    return _put(document, _labelled(layer, mean, ratio, plates))


def _put(document: Document, layer: Layer) -> Document:
    return Replace(layer=layer.id, by=layer).apply(document)


def _inked(style: TextStyle, ink: str) -> TextStyle:
    return style.but(paint=ink, lettering=plainer(style.lettering))


def _colour(style: TextStyle) -> str:
    return style.paint if isinstance(style.paint, str) else "#ffffff"


def _ink(style: TextStyle, grounds: tuple[str, ...], ratio: float) -> str | None:
    """Return the ink nearest to the one chosen that reads on every tone of the ground."""
    own = _colour(style)
    tried = [readable(own, ground, ratio) for ground in grounds]
    fit = [
        ink
        for ink in (own, *tried, "#ffffff", "#000000")
        if all(contrast(ink, ground) >= ratio for ground in grounds)
    ]
    light = oklch(own).lightness
    return min(fit, key=lambda ink: abs(oklch(ink).lightness - light), default=None)


def _holding(document: Document, text: Text) -> Group | None:
    """Return the button or card that holds these words alone on a ground of its own."""
    for group in document.walk():
        if isinstance(group, Group) and group.fill is not None and group.layout is not None:
            held = [one for one in group.children if isinstance(one, Text)]
            if held == [text]:
                return group
    return None


def _shaded(panel: Group, style: TextStyle, ratio: float) -> Group:
    """Return the panel in shades the ink that suits it best reads on, and the ink on it."""
    ink = max(("#ffffff", "#141414"), key=lambda c: min(contrast(c, s) for s in _shades(panel)))
    fill = panel.fill
    if isinstance(fill, Linear | Radial):
        moved: Paint | None = fill.but(
            stops=tuple(s.but(colour=readable(s.colour, ink, ratio * 1.25)) for s in fill.stops)
        )
    else:
        moved = readable(_shades(panel)[0], ink, ratio * 1.25)
    children = tuple(
        child.but(style=_inked(style, ink)) if isinstance(child, Text) else child
        for child in panel.children
    )
    return panel.but(fill=moved, children=children)


def _shades(panel: Group) -> tuple[str, ...]:
    fill = panel.fill
    if isinstance(fill, str):
        return (fill,)
    if isinstance(fill, Linear | Radial):
        return tuple(stop.colour for stop in fill.stops)
    return ("#808080",)


def _labelled(layer: Text, mean: str, ratio: float, plates: tuple[str, ...]) -> Group:
    """Return the words on a label that hugs them, of the paper nearest to what it covers."""
    style = layer.style
    plate = min(plates or ("#ffffff", "#101010"), key=lambda c: contrast(c, mean))
    paint = readable(_colour(style), plate, max(ratio, 4.6))
    lettering = plainer(style.lettering)
    words = layer.but(
        id=f"{layer.id}-words", box=None, rotate=0.0, flow=Flow(),
        style=style.but(paint=paint, lettering=lettering),
    )  # fmt: skip
    bent = lettering is not None or style.direction == "vertical" or style.columns != 1
    across = "stretch" if bent else _side(layer)
    high, wide = 0.16 * style.size, 0.34 * style.size
    label = Group(
        id=f"{layer.id}-label",
        role="plate",
        fill=with_alpha(plate, 0.96),
        radius=0.1 * style.size,
        padding=(high, wide, high, wide),
        layout=Stack(align="stretch"),
        children=(words,),
        flow=Flow(align=across, grow=1.0 if bent else 0.0),
    )
    box = layer.box
    return Group(
        id=layer.id,
        role="plate",
        box=None if box is None else box.inset(-wide, -high),
        flow=layer.flow,
        rotate=layer.rotate,
        layout=Stack(align=across, justify=_DOWN[style.valign]),
        children=(label,),
    )


def _side(layer: Text) -> Literal["start", "centre", "end"]:
    """Return where across its room a label stands: as its words do."""
    side = _ACROSS.get(layer.style.align, "start")
    strong = (unicodedata.bidirectional(c) for c in layer.text)
    first = next((b for b in strong if b in ("L", "R", "AL")), "L")
    turned = layer.style.align in ("start", "end") and first != "L"
    return {"start": "end", "end": "start"}.get(side, side) if turned else side  # type: ignore
