"""After a masked edit every pixel outside the mask is the input's, whoever painted and what."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from tests.retouch.pictures import developed, mask_file, noise, pixels, png

import limner
from limner.basics.geometry import Box
from limner.document.held import Held
from limner.document.layers.shape import Shape
from limner.document.raster import Raster
from limner.document.request import Request
from limner.stages.finish import assured
from limner.stages.upload import received
from limner.world import TestWorld
from limner.world.blobs import MemoryBlobs

SIDES = st.integers(2, 40)


@st.composite
def shapes(draw):
    """A mask of any shape: blocks, ellipses, stripes and noise, hard or soft."""
    height, width = draw(SIDES), draw(SIDES)
    change = np.zeros((height, width), np.uint8)
    rows, columns = np.mgrid[0:height, 0:width]
    for _ in range(draw(st.integers(0, 4))):
        form = draw(st.sampled_from(["block", "disc", "stripe", "specks"]))
        y, x = draw(st.integers(0, height - 1)), draw(st.integers(0, width - 1))
        size, value = draw(st.integers(1, 30)), draw(st.sampled_from([255, 255, 128, 1, 0]))
        if form == "block":
            change[y : y + size, x : x + size // 2 + 1] = value
        elif form == "disc":
            change[np.hypot(rows - y, columns - x) < size / 2] = value
        elif form == "stripe":
            change[(rows + columns) % (size + 1) == 0] = value
        else:
            change[np.random.default_rng(size).random((height, width)) < 0.2] = value
    return change


@settings(max_examples=40)
@given(shapes(), st.sampled_from([3, 4]), st.sampled_from(["png", "webp"]))
def test_the_fake_engine_may_paint_what_it_likes(change, channels, kind):
    before = noise(change.shape[1], change.shape[0], channels)
    world = TestWorld(blobs=MemoryBlobs())
    art = developed(
        "brighter", png(before), world, mask_file(change), engine="fake", format=kind,
        compression=100,
    )  # fmt: skip
    after, original = pixels(art.data), received(png(before)).pixels
    assert np.array_equal(after[change == 0], original[change == 0])
    if (change == 255).sum() > 40:
        assert (after[change == 255] != original[change == 255]).any()


@settings(max_examples=15)
@given(shapes(), st.sampled_from([3, 4]))
def test_also_an_engine_that_paints_over_the_whole_picture(change, channels):
    from tests.retouch.conftest import Spilling

    before = noise(change.shape[1], change.shape[0], channels)
    world = Spilling(blobs=MemoryBlobs())
    art = developed("sharpen", png(before), world, mask_file(change), engine="spill")
    original = received(png(before)).pixels
    assert np.array_equal(pixels(art.data)[change == 0], original[change == 0])


def test_words_set_into_a_mask_do_not_spill(world):
    before = noise(120, 80)
    change = np.zeros((80, 120), np.uint8)
    change[30:50, 20:60] = 255
    art = developed('write "SALE TODAY" in red', png(before), world, mask_file(change))
    after = pixels(art.data)
    assert np.array_equal(after[change == 0][:, :3], before[change == 0])
    assert (after[change == 255][:, :3] != before[change == 255]).any()


@settings(max_examples=60)
@given(
    arrays(np.uint8, array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=20)),
    st.integers(0, 9),
)
def test_held_pixels_are_laid_over_whatever_was_painted(mask, seed):
    size = (mask.shape[1], mask.shape[0])
    held = Held(Raster(noise(*size, 4, seed)), mask)
    done = held.over(Raster(noise(*size, 4, seed + 1)))
    assert held.broken(done.pixels) == 0
    assert np.array_equal(done.pixels[mask > 0], noise(*size, 4, seed + 1)[mask > 0])


def test_a_file_that_broke_the_promise_is_never_delivered():
    before = noise(20, 20, 4)
    held = Held(Raster(before), np.zeros((20, 20), np.uint8))
    spoilt = before.copy()
    spoilt[3, 4, 0] ^= 1
    assert assured(png(before), held, Request(prompt="x")) == png(before)
    with pytest.raises(limner.LimnerError, match="1 pixels outside the mask"):
        assured(png(spoilt), held, Request(prompt="x"))


def test_jpeg_says_that_it_cannot_keep_the_promise(world):
    change = np.full((32, 32), 255, np.uint8)
    change[:, :4] = 0
    art = developed("brighter", png(noise(32, 32)), world, mask_file(change), format="jpeg")
    assert any("PNG keeps" in note for note in art.record.notes)


def test_photographs_on_their_side_are_held_upright(world):
    from PIL import Image

    exif = Image.Exif()
    exif[0x0112] = 6
    data = png(noise(40, 24), exif=exif.tobytes())
    upright = received(data).pixels
    change = np.zeros(upright.shape[:2], np.uint8)
    change[5:9] = 255
    art = developed("brighter", data, world, mask_file(change), engine="fake")
    assert np.array_equal(pixels(art.data)[change == 0], upright[change == 0])
    check = next(check for check in art.record.checks if check.name == "mask")
    assert check.detail.startswith(str((change == 0).sum()))


def test_what_is_laid_on_top_later_is_not_held_back(world):
    """Only the turn with the mask is held to it: a turn without one is free."""
    from limner import revision

    change = np.zeros((64, 64), np.uint8)
    change[:8] = 255
    art = developed("brighter", png(noise(64, 64)), world, mask_file(change), engine="fake")
    dot = Shape(id="dot", box=Box(30, 30, 10, 10), fill="#ff0000")
    document = art.document.but(layers=(*art.document.layers, dot))
    history = art.history.but(document=document)
    request = Request(prompt="darker")
    again = limner.door.wait(revision.revise(history, "darker", request, world))
    assert pixels(again.data)[35, 35].tolist() == [255, 0, 0, 255]


def test_a_mask_of_a_later_turn_is_for_the_picture_as_it_stands_then(world):
    first = limner.edit(png(noise(48, 32)), "extend the left by 16 px", world=world, engine="fake")
    change = np.zeros((32, 64), np.uint8)
    change[10:20, 30:50] = 255
    then = first.revise("brighter", mask=mask_file(change))
    before, after = pixels(first.data), pixels(then.data)
    assert np.array_equal(after[change == 0], before[change == 0])
    assert (after[change == 255] != before[change == 255]).any()
    assert pixels(then.revise("darker").data).shape == (32, 64, 4)


def test_a_mask_means_nothing_to_a_document_of_layers(world):
    document = limner.Document(size=limner.door.Size(64, 64))
    with pytest.raises(limner.BadOption, match="mask"):
        limner.edit(
            document, "make it red", mask=mask_file(np.zeros((64, 64), np.uint8)), world=world
        )
