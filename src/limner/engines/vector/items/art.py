"""Art: an illustration from the installed sets, in the colours it was given."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import skia

from limner.basics.errors import EngineFailed
from limner.basics.svg import recoloured
from limner.document.frame import Art
from limner.engines.vector.canvas import Easel


def paint(item: Art, easel: Easel) -> None:
    """Draw the illustration stretched to the item's box, mirrored where asked."""
    drawing = easel.world.illustrations.get(item.art)
    body = recoloured(drawing.body, item.colours, item.flat)
    dom = _dom(body, drawing.width, drawing.height, item.art)
    x, y, width, height = item.box
    canvas = easel.canvas
    canvas.save()
    canvas.translate(x + (width if item.flip else 0), y)
    canvas.scale(width / drawing.width * (-1 if item.flip else 1), height / drawing.height)
    dom.render(canvas)
    canvas.restore()


@lru_cache(maxsize=256)
def _dom(body: str, width: float, height: float, name: str) -> Any:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}">{body}</svg>'
    )
    # Skia reads only the older spelling; the stream must own its bytes.
    svg = svg.replace(" href=", " xlink:href=")
    dom = skia.SVGDOM.MakeFromStream(skia.MemoryStream.MakeCopy(svg.encode()))
    if dom is None:
        raise EngineFailed(f"The illustration {name!r} is not readable SVG.")
    dom.setContainerSize(skia.Size(width, height))
    return dom
