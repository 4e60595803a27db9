"""JPEG and WebP, both with their colour space and printed size."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

import numpy as np
from PIL import ExifTags, Image

from limner.document.raster import Raster
from limner.stages.finish.tags import srgb

if TYPE_CHECKING:
    from numpy.typing import NDArray


_MARK = b"Exif\x00\x00"


def jpeg(raster: Raster, quality: int, dots: float, exif: bytes = b"") -> bytes:
    """Return JPEG bytes in 4:4:4, so that coloured lettering stays sharp; alpha goes on white.

    exif: with or without its leading mark, may be empty.
    """
    import simplejpeg

    pixels = np.ascontiguousarray(raster.pixels)
    colours = "RGBA"
    if not raster.opaque:
        pixels, colours = on_white(pixels), "RGB"
    data: bytes = simplejpeg.encode_jpeg(
        pixels, quality=max(1, quality), colorspace=colours, colorsubsampling="444"
    )
    return _tagged(data, dots, exif)


def on_white(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return (h, w, 3) of `pixels` laid on white paper, rounded to nearest."""
    alpha = pixels[..., 3:].astype(np.uint16)
    mixed = pixels[..., :3] * alpha + 255 * (255 - alpha) + 127
    done: NDArray[np.uint8] = (mixed // 255).astype(np.uint8)
    return done


def _tagged(data: bytes, dots: float, exif: bytes) -> bytes:
    """Set dots per inch in the JFIF header and put EXIF data and the profile behind it."""
    if data[2:4] != b"\xff\xe0" or data[6:11] != b"JFIF\x00":
        return data
    whole = min(65535, max(1, round(dots)))
    end = 4 + int.from_bytes(data[4:6], "big")
    profile = b"ICC_PROFILE\x00\x01\x01" + srgb()
    marked = b"\xff\xe2" + struct.pack(">H", len(profile) + 2) + profile
    if exif:
        body = _MARK + exif.removeprefix(_MARK)
        marked = b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + marked
    return data[:13] + struct.pack(">BHH", 1, whole, whole) + data[18:end] + marked + data[end:]


def webp(raster: Raster, quality: int, dots: float, exif: bytes = b"") -> bytes:
    """Return WebP bytes; quality 100 keeps every pixel exactly. exif: to be kept, may be empty."""
    width, height = raster.size
    pixels = np.ascontiguousarray(raster.pixels)
    image = Image.frombuffer("RGBA", (width, height), pixels, "raw", "RGBA", 0, 1)
    if raster.opaque:
        image = image.convert("RGB")
    tags = {"icc_profile": srgb(), "exif": _resolution(dots, exif)}
    buffer = io.BytesIO()
    if quality >= 100:
        image.save(buffer, "WEBP", lossless=True, quality=20, method=0, exact=True, **tags)
    else:
        image.save(buffer, "WEBP", quality=quality, method=2, **tags)
    return buffer.getvalue()


def _resolution(dots: float, kept: bytes) -> bytes:
    """Return EXIF that says how many dots go to the inch, as WebP has no other place for it.

    kept: what it says besides, may be empty.
    """
    exif = Image.Exif()
    if kept:
        exif.load(kept)
        for sub in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
            exif.get_ifd(sub)
    inch = 2
    exif[ExifTags.Base.XResolution] = exif[ExifTags.Base.YResolution] = dots
    exif[ExifTags.Base.ResolutionUnit] = inch
    return exif.tobytes()
