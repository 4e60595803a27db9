"""Mending: making words read on what turned out to lie beneath them, their places kept.

Three ways, the least first: another ink, where one reads on all of the ground; another shade of
the panel they stand on; a label of the scheme's own paper, just round the words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
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

_SPARES = (1.06, 1.3, 1.005)
"""How much more contrast is sought than needed, as proofs are small and edges soft: at first, if
that was too little, and where no ink gives more."""
_LIVELY = 0.08
"""Chroma above which words keep their hue on a label."""
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

    attempt: 1 and 2 take another ink where one will do; 3 always sets a label. plates: papers of
    the scheme, the label's first.
    """
    layer = document.find(misfit.layer)
    if not isinstance(layer, Text):
        return document
    need = 4.5 if misfit.amount >= 4.5 else 3.0
    ratio = need * _SPARES[0]
    mean = misfit.colour or "#808080"
    if attempt == 1 and layer.style.lettering is not None:
        edge = edged(layer.style, mean, ratio)
        return _put(document, layer.but(style=edge))
    grounds = (mean, *misfit.span)
    inks = (_ink(layer.style, grounds, need * spare) for spare in _SPARES[attempt - 1 :])
    tried = None if layer.style.lettering is not None else layer.style.paint
    ink = next((one for one in inks if one is not None and one != tried), None)
    if ink is not None and attempt <= 2:
        return _put(document, layer.but(style=_inked(layer.style, ink)))
    panel = _holding(document, layer)
    if panel is not None and attempt <= 2:
        return _put(document, _shaded(panel, layer.style, ratio))
    return _put(document, _labelled(layer, ratio, plates or ("#ffffff", "#101010")))


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


def _labelled(layer: Text, ratio: float, plates: tuple[str, ...]) -> Group:
    """Return the words on a label that hugs them, of the first of `plates`."""
    style = layer.style
    plate = plates[0]
    paint = _on_label(_colour(style), plate, plates, max(ratio, 4.6))
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


def _on_label(own: str, plate: str, plates: tuple[str, ...], ratio: float) -> str:
    """Return the ink on a label: a lively colour moved as far as it must, else the other paper."""
    if contrast(own, plate) >= ratio:
        return own
    if oklch(own).chroma <= _LIVELY:
        own = max(plates, key=lambda c: contrast(c, plate))
    return readable(own, plate, ratio)


def common(misfits: Sequence[Misfit], plates: tuple[str, ...]) -> tuple[str, ...]:
    """Return the plates, first the one nearest to what lies under all the words together."""
    seen = [m.colour for m in misfits if m.check == "contrast" and m.colour]
    return tuple(sorted(plates, key=lambda c: sum(contrast(c, one) for one in seen)))


def _side(layer: Text) -> Literal["start", "centre", "end"]:
    """Return where across its room a label stands: as its words do."""
    side = _ACROSS.get(layer.style.align, "start")
    strong = (unicodedata.bidirectional(c) for c in layer.text)
    first = next((b for b in strong if b in ("L", "R", "AL")), "L")
    turned = layer.style.align in ("start", "end") and first != "L"
    return {"start": "end", "end": "start"}.get(side, side) if turned else side  # type: ignore
