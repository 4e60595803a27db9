"""Pixels: a picture inside the file: a JPEG as it is, anything else packed without loss."""

from __future__ import annotations

import io
import struct
from typing import Any

from PIL import Image

from limner.basics.geometry import Affine
from limner.document.frame import Pixels
from limner.stages.finish.pdf.sheet import Sheet, place
from limner.stages.finish.pictures import Picture, embedded

_SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}


def markup(item: Pixels, sheet: Sheet) -> str:
    """Return the picture drawn onto its box; what the crop hides is not in the file."""

    def make() -> Any:
        return _image(sheet.pdf, embedded(sheet.world.blobs.get(item.blob), item.crop))

    name = sheet.name("XObject", (item.blob, item.crop), make)
    x, y, width, height = item.box
    return f"q\n{place(Affine(width, 0, 0, -height, x, y + height))}{name} Do\nQ\n"


def _image(pdf: Any, picture: Picture) -> Any:
    """Return the picture as an object, its alpha as a soft mask."""
    with Image.open(io.BytesIO(picture.data)) as opened:
        if opened.format == "JPEG" and opened.mode in _SPACES:
            made = _stream(pdf, picture.data, opened.size, _SPACES[opened.mode])
            made.Filter = _named("/DCTDecode")
            return pdf.make_indirect(made)
        whole = opened.convert("RGBA")
    red, green, blue, alpha = whole.split()
    made = _packed(pdf, Image.merge("RGB", (red, green, blue)))
    if alpha.getextrema() != (255, 255):
        made.SMask = pdf.make_indirect(_packed(pdf, alpha))
    return pdf.make_indirect(made)


def _packed(pdf: Any, image: Image.Image) -> Any:
    """Return samples deflated row by row as a PNG has them, which PDF reads too."""
    import pikepdf

    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=6)
    colours = len(image.getbands())
    made = _stream(pdf, _deflated(buffer.getvalue()), image.size, _SPACES[image.mode])
    made.Filter = _named("/FlateDecode")
    made.DecodeParms = pikepdf.Dictionary(
        Predictor=15, Colors=colours, BitsPerComponent=8, Columns=image.size[0]
    )
    return made


def _deflated(png: bytes) -> bytes:
    """Return the picture data of a PNG file."""
    at, parts = 8, []
    while at < len(png):
        length, name = struct.unpack(">I4s", png[at : at + 8])
        if name == b"IDAT":
            parts.append(png[at + 8 : at + 8 + length])
        at += 12 + length
    return b"".join(parts)


def _stream(pdf: Any, data: bytes, size: tuple[int, int], space: str) -> Any:
    import pikepdf

    return pikepdf.Stream(
        pdf,
        data,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=size[0],
        Height=size[1],
        ColorSpace=_named(space),
        BitsPerComponent=8,
        Interpolate=True,
    )


def _named(name: str) -> Any:
    import pikepdf

    return pikepdf.Name(name)
