"""Finish: pixels, or the Frame itself, as the bytes of a file.

PNG, JPEG and WebP encode a Raster; SVG walks the Frame; JSON is the Document.
"""

from __future__ import annotations

from typing import TypeVar

from limner.basics.errors import BadOption, LimnerError
from limner.document.document import Document
from limner.document.frame import Frame
from limner.document.raster import Raster
from limner.document.request import Format, Request
from limner.document.value import Value
from limner.ports.world import World

__all__ = ["Delivery", "finish"]

T = TypeVar("T")


class Delivery(Value):
    """How the file is wanted: its format, and the words and measures kept in it.

    compression: JPEG and WebP quality, 100 is lossless WebP. width_mm: printed width, None
    where the picture has none. about: keyword → words for PNG ('Software', 'Description').
    """

    format: Format = "png"
    compression: int = 92
    width_mm: float | None = None
    title: str = ""
    lang: str = ""
    about: dict[str, str] = {"Software": "Limner"}

    @classmethod
    def of(cls, request: Request, document: Document) -> Delivery:
        """Return what `request` asks for, with the title and print width of `document`."""
        about = {"Software": "Limner"}
        if document.title:
            about["Title"] = document.title
        return cls(
            format=request.format,
            compression=request.compression,
            width_mm=document.physical_width_mm,
            title=document.title,
            lang=document.lang,
            about=about,
        )


def finish(
    frame: Frame,
    raster: Raster | None,
    delivery: Delivery,
    world: World,
    document: Document | None = None,
) -> bytes:
    """Return the file's bytes.

    PNG, JPEG and WebP need `raster`, JSON needs `document`, SVG walks `frame` (flatten
    textures and jobs first). Raises BadOption where what the format needs is missing.
    """
    world.progress.step("finish", 0.0)
    data = _encoded(frame, raster, delivery, world, document)
    world.progress.step("finish", 1.0)
    return data


def _encoded(
    frame: Frame,
    raster: Raster | None,
    delivery: Delivery,
    world: World,
    document: Document | None,
) -> bytes:
    if delivery.format == "svg":
        from limner.stages.finish.svg import write

        return write(frame, world, title=delivery.title, lang=delivery.lang)
    if delivery.format == "json":
        return (_needed(document, "json").to_json(indent=1) + "\n").encode()
    pixels = _needed(raster, delivery.format)
    if delivery.format == "png":
        from limner.stages.finish import png

        return png.encode(pixels, delivery.about, _per_metre(pixels, delivery.width_mm))
    from limner.stages.finish import photo

    if delivery.format == "jpeg":
        dots = _per_metre(pixels, delivery.width_mm)
        return photo.jpeg(pixels, delivery.compression, dots)
    if delivery.format == "webp":
        return photo.webp(pixels, delivery.compression)
    raise BadOption(
        f"There is no format called {delivery.format!r}.",
        hint="Choose png, jpeg, webp, svg or json.",
        param="format",
    )


def _needed(value: T | None, what: str) -> T:
    if value is None:
        raise LimnerError(f"A {what} file cannot be written without what it holds.")
    return value


def _per_metre(raster: Raster, width_mm: float | None) -> int | None:
    return round(raster.size.width / width_mm * 1000) if width_mm else None
