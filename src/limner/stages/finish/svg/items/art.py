"""Art: an illustration's own markup, defined once for each colouring and used where it stands."""

from __future__ import annotations

from limner.basics.geometry import Affine
from limner.basics.hash import digest
from limner.basics.svg import prefixed, recoloured
from limner.document.frame import Art
from limner.stages.finish.svg.sheet import Sheet, matrix, quoted


def markup(item: Art, sheet: Sheet) -> str:
    """Return a reference to the drawing, stretched to its box and mirrored where asked."""
    drawing = sheet.world.illustrations.get(item.art)
    body = recoloured(drawing.body, item.colours, item.flat)
    body = prefixed(body.replace(" href=", " xlink:href="), f"d{digest(body)[:8]}-")
    name = sheet.define("art", f'<g id="">{body}</g>')
    x, y, width, height = item.box
    sx, sy = width / drawing.width, height / drawing.height
    place = Affine(-sx, 0, 0, sy, x + width, y) if item.flip else Affine(sx, 0, 0, sy, x, y)
    label = f' role="img" aria-label={quoted(item.label)}' if item.label else ""
    return f'<use xlink:href="#{name}" transform="{matrix(place)}"{label}/>'
