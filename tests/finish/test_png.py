"""PNG files hold every pixel exactly, and other readers agree."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from limner.document.raster import Raster
from limner.stages.finish import png


def noise(width: int, height: int, seed: int, flat: bool) -> np.ndarray:
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 4), np.uint8)
    if flat:
        pixels[..., 3] = 255
    return pixels


def read(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@given(
    width=st.integers(1, 200), height=st.integers(1, 200), seed=st.integers(0, 99),
    flat=st.booleans(),
)  # fmt: skip
def test_pillow_reads_every_pixel(width: int, height: int, seed: int, flat: bool) -> None:
    pixels = noise(width, height, seed, flat)
    image = read(png.encode(Raster(pixels)))
    assert image.mode == ("RGB" if flat or (pixels[..., 3] == 255).all() else "RGBA")
    assert (np.asarray(image.convert("RGBA")) == pixels).all()


@pytest.mark.parametrize("size", [(64, 64), (192, 64), (1024, 1536), (3840, 2160)])
@pytest.mark.parametrize("flat", [True, False])
def test_sizes_of_many_bands(size: tuple[int, int], flat: bool) -> None:
    pixels = noise(*size, seed=1, flat=flat)
    assert (np.asarray(read(png.encode(Raster(pixels))).convert("RGBA")) == pixels).all()


def test_a_view_that_is_not_contiguous() -> None:
    pixels = noise(60, 40, 2, True)[:, ::2]
    assert (np.asarray(read(png.encode(Raster(pixels))).convert("RGBA")) == pixels).all()


@given(title=st.text(max_size=60))
def test_any_title_is_kept(title: str) -> None:
    title = title.replace("\x00", "").encode("utf-8", "ignore").decode()
    data = png.encode(Raster(noise(4, 4, 3, True)), {"Software": "Limner", "Title": title})
    words = read(data).text
    assert words["Software"] == "Limner"
    assert words["Title"] == title


def test_print_resolution_is_kept() -> None:
    image = read(png.encode(Raster(noise(4, 4, 3, True)), dots=300))
    assert round(image.info["dpi"][0]) == 300


def test_checksums_hold_for_every_chunk() -> None:
    data = png.encode(Raster(noise(300, 700, 4, False)), {"Title": "日本"}, 96)
    at, names = 8, []
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        body = data[at + 4 : at + 8 + length]
        (crc,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        assert zlib.crc32(body) == crc
        names.append(body[:4])
        at += 12 + length
    assert names[0] == b"IHDR"
    assert names[-1] == b"IEND"
    assert names.count(b"IDAT") > 1


def test_the_same_picture_gives_the_same_bytes() -> None:
    pixels = noise(100, 100, 5, False)
    assert png.encode(Raster(pixels)) == png.encode(Raster(pixels.copy()))
