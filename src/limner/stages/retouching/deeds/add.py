"""A drawn thing, standing in the picture's own light."""

from __future__ import annotations

from limner.basics.geometry import Box, Size
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.scene import Sheet
from limner.document.operations.add import AddThing
from limner.document.places import placed, within
from limner.document.wish import Wish
from limner.stages.retouching.desk import Desk
from limner.stages.retouching.painting import lacking, paint

_SURE = 0.6
"""Score from which a drawing is what was asked for."""
_SHARE = 0.28
SHEET = "thing"


def decide(wish: Wish, desk: Desk) -> None:
    """Have a model paint it, or bring in a drawing, in the mask or at the place named; none is
    misleading."""
    if paint(desk, wish.said):
        return
    lacks = lacking(desk, wish.said)
    matches = desk.sight.world.illustrations.search(wish.noun, style="shaded", limit=1)
    if not matches or matches[0].score < _SURE:
        desk.note(f"{wish.said!r}: there is no drawing of {wish.noun!r} here; left as it is{lacks}")
        return
    art = desk.sight.world.illustrations.get(matches[0].id)
    aspect = art.width / art.height
    hole = desk.hole
    box = (
        within(hole, aspect) if hole is not None
        else placed(desk.size, aspect, wish.where or "bottom", _SHARE)
    )  # fmt: skip
    size = Size(max(1, round(box.width)), max(1, round(box.height)))
    recolour = Recolour(dominant=wish.colours[0]) if wish.colours else Recolour()
    drawing = Illustration(
        id="thing", art=art.id, label=art.label, box=Box(0, 0, *size), anchor="bottom",
        recolour=recolour,
    )  # fmt: skip
    flying = "top" in wish.where or "upper" in wish.where
    operation = AddThing(sheet=SHEET, box=box, what=wish.noun, shadow=0.0 if flying else 0.5)
    desk.note(f"{wish.noun!r} is a drawing, in the light of the photograph")
    desk.retouch(wish, operation, sheets={SHEET: Sheet(size=size, layers=(drawing,))})
