"""Each format can be read back, and holds what it should."""

from __future__ import annotations

import asyncio
import io

import numpy as np
import pytest
import simplejpeg
from PIL import Image

from limner.basics.errors import LimnerError
from limner.basics.geometry import Size
from limner.document.document import Document
from limner.document.frame import Frame
from limner.document.raster import Raster
from limner.document.request import Request
from limner.stages.finish import finish
from limner.stages.finish.photo import on_white
from limner.world.test import TestWorld


def picture(alpha: bool = False) -> Raster:
    y, x = np.mgrid[0:60, 0:90].astype(np.uint8)
    a = np.full_like(x, 255)
    if alpha:
        a[:, :45] = 0
        a[:, 45:60] = 128
    return Raster(np.ascontiguousarray(np.stack([x * 2, y * 4, np.full_like(x, 90), a], axis=2)))


def file(world: TestWorld, raster: Raster | None, **wanted: object) -> bytes:
    frame = Frame(size=Size(90, 60), items=())
    document = Document(size=Size(90, 60), title="A title", physical_width_mm=90)
    request = Request(prompt="p", **wanted)
    return asyncio.run(finish(frame, raster, document, request, world))


def test_png_carries_title_and_print_size(world: TestWorld) -> None:
    image = Image.open(io.BytesIO(file(world, picture(), format="png")))
    image.load()
    assert image.text == {"Software": "Limner", "Title": "A title"}
    assert image.info["dpi"][0] == pytest.approx(25.4, abs=0.1)


def test_jpeg_is_fine_and_keeps_its_colours(world: TestWorld) -> None:
    data = file(world, picture(), format="jpeg", compression=95)
    height, width, _, subsampling = simplejpeg.decode_jpeg_header(data)
    assert (height, width, subsampling) == (60, 90, "444")
    apart = simplejpeg.decode_jpeg(data).astype(int) - picture().pixels[..., :3]
    assert np.abs(apart).mean() < 2
    assert Image.open(io.BytesIO(data)).info["dpi"][0] == pytest.approx(25.4, abs=0.5)


def test_jpeg_lays_alpha_on_white(world: TestWorld) -> None:
    shown = simplejpeg.decode_jpeg(file(world, picture(alpha=True), format="jpeg", compression=100))
    assert shown[:, 5:30].min() > 248
    half = picture(alpha=True).pixels[30, 52]
    wanted = half[:3] * (128 / 255) + 255 * (127 / 255)
    assert np.abs(shown[30, 52] - wanted).max() < 6


def test_white_paper_is_exact_at_both_ends() -> None:
    pixels = np.zeros((1, 2, 4), np.uint8)
    pixels[0, 1] = (10, 20, 30, 255)
    assert on_white(pixels).tolist() == [[[255, 255, 255], [10, 20, 30]]]


@pytest.mark.parametrize("alpha", [False, True])
def test_lossless_webp_keeps_every_pixel(world: TestWorld, alpha: bool) -> None:
    data = file(world, picture(alpha), format="webp", compression=100)
    assert (np.asarray(Image.open(io.BytesIO(data)).convert("RGBA")) == picture(alpha).pixels).all()


def test_webp_keeps_alpha_and_gets_smaller(world: TestWorld) -> None:
    small = file(world, picture(alpha=True), format="webp", compression=40)
    image = Image.open(io.BytesIO(small)).convert("RGBA")
    assert np.asarray(image)[0, 0, 3] == 0
    assert len(small) < len(file(world, picture(alpha=True), format="webp", compression=95))


@pytest.mark.parametrize("quality", [0, 1, 50, 100])
@pytest.mark.parametrize("kind", ["jpeg", "webp"])
def test_any_quality(world: TestWorld, kind: str, quality: int) -> None:
    data = file(world, picture(), format=kind, compression=quality)
    assert Image.open(io.BytesIO(data)).size == (90, 60)


def test_json_is_the_document(world: TestWorld) -> None:
    data = file(world, None, format="json")
    assert Document.from_json(data).title == "A title"
    assert data == file(world, None, format="json")


def test_pixels_are_asked_for(world: TestWorld) -> None:
    with pytest.raises(LimnerError, match="painted first"):
        file(world, None, format="png")
