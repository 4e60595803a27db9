"""Art: a drawing as vectors, written once for each colouring and laid down where it stands."""

from __future__ import annotations

from typing import Any

from limner.basics.geometry import Affine, Box
from limner.basics.svg import recoloured
from limner.document.frame import Art
from limner.stages.finish.pdf.drawing import drawn
from limner.stages.finish.pdf.sheet import Sheet, place

_SPILL = 0.5
"""Share of its size a drawing may reach past its edges."""


def markup(item: Art, sheet: Sheet) -> str:
    """Return the drawing, stretched to its box and mirrored where asked."""
    drawing = sheet.world.illustrations.get(item.art)
    body = recoloured(drawing.body, item.colours, item.flat)
    reach = Box(0, 0, drawing.width, drawing.height)
    reach = reach.inset(-_SPILL * drawing.width, -_SPILL * drawing.height)

    def make() -> Any:
        with sheet.apart() as used:
            marks = drawn(body, reach, sheet)
        return sheet.stream(marks, reach, used)

    name = sheet.name("XObject", ("art", body), make)
    x, y, width, height = item.box
    sx, sy = width / drawing.width, height / drawing.height
    onto = Affine(-sx, 0, 0, sy, x + width, y) if item.flip else Affine(sx, 0, 0, sy, x, y)
    return f"q\n{place(onto)}{name} Do\nQ\n"
