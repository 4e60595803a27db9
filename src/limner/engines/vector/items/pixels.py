"""Pixels: a stored picture, or a part of it, drawn onto its box."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import skia
from PIL import Image

from limner.document.frame import Pixels
from limner.engines.vector.canvas import Easel, skia_rect
from limner.engines.vector.pictures import decoded


def paint(item: Pixels, easel: Easel) -> None:
    """Draw the part `crop` onto the box: pixel for pixel where it fits, else finely resampled."""
    data = easel.world.blobs.get(item.blob)
    whole = decoded(item.blob, data)
    width, height = whole.size
    part = (
        item.crop.x * width,
        item.crop.y * height,
        item.crop.right * width,
        item.crop.bottom * height,
    )
    matrix = easel.canvas.getTotalMatrix()
    shown = (
        item.box.width * math.hypot(matrix.getScaleX(), matrix.getSkewY()),
        item.box.height * math.hypot(matrix.getSkewX(), matrix.getScaleY()),
    )
    image, source = _resampled(whole, part, shown)
    exact = abs(shown[0] - source.width()) < 0.01 and abs(shown[1] - source.height()) < 0.01
    aligned = exact and matrix.isTranslate() and _whole(matrix.getTranslateX() + item.box.x)
    aligned = aligned and _whole(matrix.getTranslateY() + item.box.y)
    sampling = (
        skia.SamplingOptions(skia.FilterMode.kNearest)
        if aligned
        else skia.SamplingOptions(skia.CubicResampler.Mitchell())
    )
    easel.canvas.drawImageRect(
        image, source, skia_rect(item.box), sampling, skia.Paint(AntiAlias=True)
    )


def _whole(value: float) -> bool:
    return abs(value - round(value)) < 1e-3


def _resampled(
    whole: Image.Image, part: tuple[float, float, float, float], shown: tuple[float, float]
) -> tuple[Any, Any]:
    """Return a Skia image and the rectangle of it to draw, reduced first where it shrinks."""
    width, height = part[2] - part[0], part[3] - part[1]
    if shown[0] < width * 0.98 or shown[1] < height * 0.98:
        size = (max(1, round(min(shown[0], width))), max(1, round(min(shown[1], height))))
        small = whole.convert("RGBa").resize(size, Image.Resampling.LANCZOS, part, 3.0)
        return _image(small), skia.Rect.MakeWH(*size)
    return _image(whole.convert("RGBa")), skia.Rect(*part)


def _image(premultiplied: Image.Image) -> Any:
    array = np.frombuffer(premultiplied.tobytes(), np.uint8)
    array = array.reshape(premultiplied.height, premultiplied.width, 4)
    return skia.Image.fromarray(array, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
