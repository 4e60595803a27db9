"""JPEG and WebP."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from limner.document.raster import Raster
from limner.stages.finish.png import opaque

if TYPE_CHECKING:
    from numpy.typing import NDArray


def jpeg(raster: Raster, quality: int, per_metre: int | None = None) -> bytes:
    """Return JPEG bytes in 4:4:4, so that coloured lettering stays sharp; alpha goes on white."""
    import simplejpeg

    pixels = np.ascontiguousarray(raster.pixels)
    colours = "RGBA"
    if not opaque(raster):
        pixels, colours = on_white(pixels), "RGB"
    data: bytes = simplejpeg.encode_jpeg(
        pixels, quality=max(1, quality), colorspace=colours, colorsubsampling="444"
    )
    return _with_density(data, per_metre) if per_metre else data


def on_white(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return (h, w, 3) of `pixels` laid on white paper, rounded to nearest."""
    alpha = pixels[..., 3:].astype(np.uint16)
    mixed = pixels[..., :3] * alpha + 255 * (255 - alpha) + 127
    done: NDArray[np.uint8] = (mixed // 255).astype(np.uint8)
    return done


def _with_density(data: bytes, per_metre: int) -> bytes:
    """Set pixels per centimetre in the JFIF header, where there is one."""
    if data[2:4] != b"\xff\xe0" or data[6:11] != b"JFIF\x00":
        return data
    dots = min(65535, max(1, round(per_metre / 100)))
    return data[:13] + struct.pack(">BHH", 2, dots, dots) + data[18:]


def webp(raster: Raster, quality: int) -> bytes:
    """Return WebP bytes; quality 100 keeps every pixel exactly."""
    width, height = raster.size
    pixels = np.ascontiguousarray(raster.pixels)
    image = Image.frombuffer("RGBA", (width, height), pixels, "raw", "RGBA", 0, 1)
    if opaque(raster):
        image = image.convert("RGB")
    buffer = io.BytesIO()
    if quality >= 100:
        image.save(buffer, "WEBP", lossless=True, quality=20, method=0, exact=True)
    else:
        image.save(buffer, "WEBP", quality=quality, method=2)
    return buffer.getvalue()
