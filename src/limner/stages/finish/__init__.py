"""Finish: pixels, or the Frame itself, as the bytes of a file.

PNG, JPEG and WebP encode a Raster; PSD holds its cels as well; SVG and PDF walk the Frame; glTF
builds its scene; JSON is the Document.
"""

from __future__ import annotations

import asyncio

from limner.basics.errors import BadOption, LimnerError
from limner.document.cel import Cel
from limner.document.document import Document
from limner.document.frame import Frame, Glyphs
from limner.document.raster import Raster
from limner.document.request import FORMATS, Request
from limner.ports.world import World
from limner.stages.finish.held import assured, lossless
from limner.stages.finish.tags import kept_exif, per_inch

__all__ = ["assured", "finish", "lossless", "remarks"]


async def finish(
    frame: Frame,
    raster: Raster | None,
    document: Document,
    request: Request,
    world: World,
    cels: tuple[Cel, ...] = (),
) -> bytes:
    """Return the bytes of the file `request.format` asks for.

    PNG, JPEG and WebP encode `raster`; PSD holds it and `cels`; SVG and PDF walk `frame`,
    in which what they cannot say should have been flattened; glTF takes the scene of one whose
    jobs still stand, with their sheets painted; JSON is `document`. Raises BadOption for an unknown
    format, and for glTF where there is no scene.
    """
    world.progress.step("finish", 0.0)
    if request.format == "json":
        return (document.to_json(indent=1) + "\n").encode()
    about = {"title": document.title, "lang": document.lang}
    if request.format == "svg":
        from limner.stages.finish import svg

        names = {layer.id: layer.name for layer in document.walk() if layer.name}
        return svg.write(frame, world, **about, names=names, live=request.text == "live")
    if request.format == "pdf":
        from limner.stages.finish import pdf

        return pdf.write(frame, world, **about, dots=per_inch(document, request))
    if request.format == "glb":
        from limner.stages.finish import gltf

        return await asyncio.to_thread(gltf.write, frame, world)
    if raster is None:
        raise LimnerError(f"A {request.format} file needs the picture painted first.")
    exif = kept_exif(document, request, world)
    return await asyncio.to_thread(_encoded, raster, document, request, cels, exif)


def pixels_as(raster: Raster, request: Request) -> bytes:
    """Return pixels that belong to no document yet as the file the request asks for."""
    return _encoded(raster, Document(size=raster.size), request, ())


def remarks(frame: Frame, request: Request) -> tuple[str, ...]:
    """Return what the maker should know of what a file of this format cannot hold."""
    worded = any(isinstance(item, Glyphs) for item, _ in frame.walk())
    if request.format == "psd" and worded:
        return ("words are pixel layers in the PSD; SVG and PDF keep them live",)
    if request.format == "gif" and frame.background is None:
        return ("GIF knows no half-clear pixels, edges are hard; WebP with --animate has them",)
    if request.mask is not None and not lossless(request):
        return (f"{request.format} as asked for loses detail: PNG keeps all that is not masked",)
    return ()


def _encoded(
    raster: Raster, document: Document, request: Request, cels: tuple[Cel, ...], exif: bytes = b""
) -> bytes:
    """Encode pixels; this runs beside the event loop. exif: to be kept, may be empty."""
    dots = per_inch(document, request)
    if request.format == "png":
        from limner.stages.finish import png

        about = {"Software": "Limner"} | ({"Title": document.title} if document.title else {})
        return png.encode(raster, about, dots, exif)
    if request.format == "psd":
        from limner.stages.finish import psd

        return psd.encode(cels, raster, document, dots)
    from limner.stages.finish import photo

    if request.format == "jpeg":
        return photo.jpeg(raster, request.compression, dots, exif)
    if request.format == "webp":
        return photo.webp(raster, request.compression, dots, exif)
    raise BadOption(
        f"There is no format called {request.format!r}.",
        hint=f"Choose {', '.join(dict.fromkeys(FORMATS.values()))}.",
        param="format",
    )
