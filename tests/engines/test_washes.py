"""Gradients painted the cheap way are the gradients Skia shades pixel by pixel."""

from __future__ import annotations

import numpy as np
import pytest
import skia

from limner.basics.geometry import Box
from limner.document.paint import Linear, Radial, Stop
from limner.engines.vector import brush, washes

SOLID = (Stop(offset=0, colour="#0c1634"), Stop(offset=1, colour="#c83a74"))
FADING = (Stop(offset=0, colour="#e4b260c0"), Stop(offset=0.8, colour="#ffb26000"))
PAINTS = {
    "down": Linear(stops=SOLID),
    "up, in part": Linear(start=(0, 1), end=(0, 0.3), stops=SOLID),
    "across": Linear(start=(0, 0), end=(1, 0), stops=SOLID),
    "glow": Radial(centre=(0.3, 0.4), radius=0.4, stops=FADING),
    "glow at the rim": Radial(centre=(0, 0), radius=0.6, stops=FADING),
}
BOXES = {
    "whole": Box(0, 0, 500, 700),
    "part": Box(13, 27, 403, 501),
    "bleeding": Box(-10, -33.3, 620, 830),
}


def canvas() -> tuple[np.ndarray, skia.Surface]:
    pixels = np.full((700, 500, 4), 255, np.uint8)
    pixels[..., 0] = 40
    info = skia.ImageInfo.Make(500, 700, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    return pixels, skia.Surface.MakeRasterDirect(info, pixels)


@pytest.mark.parametrize("scale", [1.0, 0.5])
@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
@pytest.mark.parametrize("paint", PAINTS.values(), ids=PAINTS)
def test_the_same_pixels(paint: Linear | Radial, box: Box, scale: float) -> None:
    shaded, one = canvas()
    one.getCanvas().scale(scale, scale)
    one.getCanvas().drawRect(skia.Rect.MakeXYWH(*box), brush.filling(paint, box))
    washed, two = canvas()
    two.getCanvas().scale(scale, scale)
    if washes.wash(paint, box, two.getCanvas()):
        assert np.array_equal(shaded, washed)
    else:
        assert scale != 1.0  # a box that ends within a pixel is left to Skia


def test_what_is_no_wash_is_left_alone() -> None:
    pixels, surface = canvas()
    before = pixels.copy()
    box = BOXES["whole"]
    slanting = Linear(start=(0, 0), end=(1, 1), stops=SOLID)
    veil = Linear(stops=FADING)
    lit = Radial(stops=SOLID)
    assert not any(
        washes.wash(p, box, surface.getCanvas()) for p in (slanting, veil, lit, "#123456")
    )
    assert np.array_equal(pixels, before)
