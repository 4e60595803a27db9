"""An SVG shows what the PNG shows, in a reader that shares no code with the painter."""

from __future__ import annotations

import asyncio
import io
from xml.etree import ElementTree

import numpy as np
import pytest
import resvg_py
from PIL import Image
from samples import SAMPLES, painted, world

from limner.stages.finish.svg import write
from limner.stages.render import flatten

MEAN, FAR, FEW = 1.5, 64, 0.01
"""Mean difference in 255ths, and the part of pixels that may be over FAR apart (edges, curves)."""
COARSE = {"pictures": 3.0, "crafted": 3.0}
"""Times the tolerance: readers resample pictures, and words worked by pixels, in their own way."""


def shown(svg: bytes) -> np.ndarray:
    data = resvg_py.svg_to_bytes(svg_string=svg.decode("utf-8"))
    return np.asarray(Image.open(io.BytesIO(bytes(data))).convert("RGBA")).astype(float)


def on_grey(pixels: np.ndarray) -> np.ndarray:
    alpha = pixels[..., 3:] / 255
    return pixels[..., :3] * alpha + 128 * (1 - alpha)


@pytest.mark.parametrize("name", SAMPLES)
def test_svg_agrees_with_the_raster(name: str) -> None:
    place = world()
    flat = asyncio.run(flatten(SAMPLES[name](place), place))
    svg = write(flat, place, title=name)
    ElementTree.fromstring(svg)
    raster = on_grey(painted(name).pixels.astype(float))
    apart = np.abs(on_grey(shown(svg)) - raster)
    room = COARSE.get(name, 1.0)
    assert apart.mean() < MEAN * room
    assert (apart.max(axis=2) > FAR).mean() < FEW * room
    blank = np.abs(np.median(raster, axis=(0, 1)) - raster)
    assert apart.mean() < blank.mean() / 2 or name in ("texture-concrete", "texture-paper")


def test_the_same_frame_gives_the_same_svg() -> None:
    place = world()
    once, again = (
        write(asyncio.run(flatten(SAMPLES["lettering"](place), place)), place) for _ in range(2)
    )
    assert once == again
