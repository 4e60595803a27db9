"""Colour space and printed size are said in every format that can say them."""

from __future__ import annotations

import asyncio
import io

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageCms
from psd_tools import PSDImage

from limner.basics.geometry import Size
from limner.document.document import Document
from limner.document.frame import Frame
from limner.document.raster import Raster
from limner.document.request import Request
from limner.stages.finish import finish
from limner.stages.finish.tags import per_inch, srgb
from limner.world.test import TestWorld

SIZE = Size(90, 60)


def file(format: str, dpi: int | None = None, printed: float | None = None) -> bytes:
    raster = Raster(np.full((*reversed(SIZE), 4), 255, np.uint8))
    document = Document(size=SIZE, physical_width_mm=printed)
    request = Request(prompt="p", format=format, dpi=dpi)
    return asyncio.run(finish(Frame(size=SIZE, items=()), raster, document, request, TestWorld()))


def dots(format: str, data: bytes) -> float:
    if format == "psd":
        resolution = PSDImage.open(io.BytesIO(data)).image_resources.get_data(1005)
        return resolution.horizontal / 65536
    image = Image.open(io.BytesIO(data))
    if format == "webp":
        return float(image.getexif()[ExifTags.Base.XResolution])
    return float(image.info["dpi"][0])


@pytest.mark.parametrize("format", ["png", "jpeg", "webp", "psd"])
@pytest.mark.parametrize(
    ("asked", "printed", "said"),
    [(None, None, 96), (300, None, 300), (None, 90, 25.4), (72, 90, 72)],
)
def test_the_printed_size(format: str, asked: int, printed: float, said: float) -> None:
    slack = 0.5 if format == "jpeg" else 0.02
    assert dots(format, file(format, asked, printed)) == pytest.approx(said, abs=slack)


@pytest.mark.parametrize("format", ["jpeg", "webp", "psd"])
def test_the_profile_is_srgb(format: str) -> None:
    profile = Image.open(io.BytesIO(file(format))).info["icc_profile"]
    opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    assert "sRGB" in ImageCms.getProfileDescription(opened)
    change = ImageCms.buildTransform(opened, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    grey = Image.effect_noise((40, 40), 90).convert("RGB")
    apart = np.asarray(ImageCms.applyTransform(grey, change)).astype(int) - np.asarray(grey)
    assert np.abs(apart).max() <= 1, "it changes no colour of sRGB"


def test_png_names_its_colour_space_in_one_chunk() -> None:
    data = file("png")
    assert b"sRGB" in data
    assert b"iCCP" not in data


def test_the_profile_is_the_same_at_any_time() -> None:
    first = srgb()
    srgb.cache_clear()
    assert srgb() == first


def test_what_was_asked_for_wins() -> None:
    document = Document(size=SIZE, physical_width_mm=90)
    assert per_inch(document, Request(prompt="p", dpi=150)) == 150
    assert per_inch(document, Request(prompt="p")) == pytest.approx(25.4)
