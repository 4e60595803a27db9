"""Masks mean what the interface says: clear may change, opaque stays."""

import io

import numpy as np
import pytest
from PIL import Image

import limner
from limner.stages.upload import mask_of, received


def png(pixels):
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def picture(width=20, height=10):
    return received(png(np.zeros((height, width, 3), np.uint8)))


def test_clear_pixels_may_change_and_half_clear_ones_by_half():
    pixels = np.zeros((10, 20, 4), np.uint8)
    pixels[..., 3] = np.arange(20) * 13
    change, notes = mask_of(png(pixels), picture())
    assert np.array_equal(change, 255 - pixels[..., 3])
    assert notes == ()


def test_without_alpha_the_error_says_how_to_mend_it():
    with pytest.raises(limner.BadMask, match="must have an alpha channel") as caught:
        mask_of(png(np.zeros((10, 20, 3), np.uint8)), picture())
    assert caught.value.code == "invalid_mask_image_format"
    assert "--mask-white" in caught.value.hint
    assert "magick" in caught.value.hint


def test_white_may_mark_what_changes_where_said_so():
    pixels = np.zeros((10, 20, 3), np.uint8)
    pixels[2:5, 3:9] = 255
    change, _ = mask_of(png(pixels), picture(), "white")
    assert set(np.unique(change)) == {0, 255}
    assert (change == 255).sum() == 18


def test_another_size_is_refused_with_a_line_that_mends_it():
    with pytest.raises(limner.BadMask, match="mask size does not match image size") as caught:
        mask_of(png(np.zeros((10, 10, 4), np.uint8)), picture())
    assert "-resize '20x10!'" in caught.value.hint


def test_a_mask_drawn_on_the_file_as_stored_is_turned_with_it():
    exif = Image.Exif()
    exif[0x0112] = 6
    buffer = io.BytesIO()
    Image.new("RGB", (20, 10)).save(buffer, "PNG", exif=exif.tobytes())
    mask = np.full((10, 20, 4), 255, np.uint8)
    mask[0, 0, 3] = 0
    change, notes = mask_of(png(mask), received(buffer.getvalue()))
    assert change.shape == (20, 10)
    assert change[0, -1] == 255
    assert any("turned" in note for note in notes)


def test_a_mask_that_lets_nothing_change_is_said():
    _, notes = mask_of(png(np.full((10, 20, 4), 255, np.uint8)), picture())
    assert any("nothing change" in note for note in notes)


def test_a_mask_that_is_no_picture_is_called_a_mask():
    with pytest.raises(limner.BadMask, match="The mask"):
        mask_of(b"hello", picture())
