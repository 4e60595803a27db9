"""A picture that is all painting, and the words that stand over it: a headline where the model was
asked for calm, details at the foot, both on a veil of the sheet's own colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.document.document import walk
from limner.document.layer import Layer
from limner.document.layers.generated import Generated
from limner.stages.plan.painting.hero import layer, painted, palette
from limner.stages.plan.painting.told import told

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

COMPOSITION = "painted"


def whole(design: Design) -> list[Layer]:
    """Return a painting of the whole sheet with its strings set over it, or lettered in it."""
    commission = design.painter
    assert commission is not None
    if commission.lettered:
        return [_lettered(design)]
    from limner.stages.plan.parts.wording import wording
    from limner.stages.plan.posters.pictures import over_picture

    brief, w = design.brief, wording(design)
    if not (design.scheme.dark or brief.ground or brief.palette.colours):
        design.scheme = design.scheme.inverted()  # a pale veil over a photograph looks like fog
    large = any(c.role in ("headline", "logo", "quote") for c in brief.strings)
    places = ["across the top" if large else "", "along the foot" if len(brief.strings) > 1 else ""]
    calm = " and ".join(x for x in places if x)
    if brief.strings and design.size.aspect > 1.35:
        calm = f"on the {'right' if design.rtl else 'left'} side"
    words = told(
        brief, colours=() if design.depicts else palette(design), calm=calm,
        sheet=not design.depicts,
    )  # fmt: skip
    return over_picture(design, w, [layer(design, design.canvas, words)])


def _lettered(design: Design) -> Generated:
    """Return a painting whose words the model letters; they are read back once it is painted."""
    brief = design.brief
    strings = tuple(dict.fromkeys(copy.text for copy in brief.strings))
    design.content.rest()
    colours = palette(design) if not design.depicts else ()
    sheet = brief.photographic and not design.depicts
    words = told(brief, colours=colours, sheet=sheet, lettering=strings)
    return layer(design, design.canvas, words, strings)


def shown(layers: list[Layer]) -> bool:
    """Whether any of the layers is painted by a model."""
    return any(isinstance(one, Generated) for one in walk(tuple(layers)))


__all__ = ["COMPOSITION", "painted", "shown", "whole"]
