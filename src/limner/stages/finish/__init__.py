"""Finish: pixels, or the Frame itself, as the bytes of a file.

PNG, JPEG and WebP encode a Raster; SVG walks the Frame; JSON is the Document.
"""

from __future__ import annotations

import asyncio

from limner.basics.errors import BadOption, LimnerError
from limner.document.document import Document
from limner.document.frame import Frame
from limner.document.raster import Raster
from limner.document.request import Request
from limner.ports.world import World

__all__ = ["finish"]


async def finish(
    frame: Frame, raster: Raster | None, document: Document, request: Request, world: World
) -> bytes:
    """Return the bytes of the file `request.format` asks for.

    PNG, JPEG and WebP encode `raster`; SVG walks `frame`, whose textures and jobs should have
    been flattened; JSON is `document`. Raises BadOption for an unknown format.
    """
    world.progress.step("finish", 0.0)
    if request.format == "json":
        return (document.to_json(indent=1) + "\n").encode()
    if request.format == "svg":
        from limner.stages.finish.svg import write

        return write(frame, world, title=document.title, lang=document.lang)
    if raster is None:
        raise LimnerError(f"A {request.format} file needs the picture painted first.")
    return await asyncio.to_thread(_encoded, raster, document, request)


def _encoded(raster: Raster, document: Document, request: Request) -> bytes:
    """Encode pixels; this runs beside the event loop."""
    printed = document.physical_width_mm
    per_metre = round(raster.size.width / printed * 1000) if printed else None
    if request.format == "png":
        from limner.stages.finish import png

        about = {"Software": "Limner"} | ({"Title": document.title} if document.title else {})
        return png.encode(raster, about, per_metre)
    from limner.stages.finish import photo

    if request.format == "jpeg":
        return photo.jpeg(raster, request.compression, per_metre)
    if request.format == "webp":
        return photo.webp(raster, request.compression)
    raise BadOption(
        f"There is no format called {request.format!r}.",
        hint="Choose png, jpeg, webp, svg or json.",
        param="format",
    )
