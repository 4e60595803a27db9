"""A retouch shows what is beneath it, worked on where its mask lets it, and nowhere else."""

import numpy as np
import pytest
from tests.retouch.pictures import noise, png

import limner
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.layers.group import Group
from limner.document.layers.picture import Picture
from limner.document.layers.retouch import Retouch
from limner.document.layers.shape import Shape
from limner.document.operations.extend import Extend
from limner.document.operations.tone import Tone
from limner.document.operations.upscale import Upscale
from limner.stages.layout import layout
from limner.stages.render import render
from limner.stages.upload import grey_png, opened, received


def painted(document, world, engine="fake"):
    work = render(layout(document, world), world, engine=engine)
    return limner.door.wait(work)[0].pixels


def retouch(document, **fields):
    fields = {"id": "r", "operations": (Tone(exposure=1),), **fields}
    return document.but(layers=(*document.layers, Retouch(**fields)))


def test_outside_its_mask_nothing_changes_whoever_paints(world, photo):
    mask = np.zeros((32, 48), np.uint8)
    mask[8:20, 10:30] = 255
    done = painted(retouch(photo, mask=world.blobs.put(grey_png(mask))), world)
    before = painted(photo, world)
    assert np.array_equal(done[mask == 0], before[mask == 0])
    assert (done[mask == 255] != before[mask == 255]).any(axis=-1).mean() > 0.9


def test_a_half_soft_mask_mixes_by_halves(world, photo):
    whole = painted(retouch(photo), world).astype(int)
    mask = np.full((32, 48), 128, np.uint8)
    done = painted(retouch(photo, mask=world.blobs.put(grey_png(mask))), world).astype(int)
    wanted = (whole * 128 + painted(photo, world).astype(int) * 127) / 255
    assert np.abs(done - wanted).max() <= 1


def test_clear_pictures_keep_every_bit(world):
    document = opened(received(png(noise(40, 30, 4))), world.blobs)
    mask = np.zeros((30, 40), np.uint8)
    mask[0, 0] = 255
    done = painted(retouch(document, mask=world.blobs.put(grey_png(mask))), world)
    assert np.array_equal(done[mask == 0], noise(40, 30, 4)[mask == 0])


def test_retouches_stand_on_each_other(world, photo):
    left, right = np.zeros((2, 32, 48), np.uint8)
    left[:, :20], right[:, 28:] = 255, 255
    once = retouch(photo, id="a", mask=world.blobs.put(grey_png(left)))
    twice = retouch(once, id="b", mask=world.blobs.put(grey_png(right)))
    before, done = painted(photo, world), painted(twice, world)
    assert np.array_equal(done[:, 20:28], before[:, 20:28])
    assert np.array_equal(done[:, :20], painted(once, world)[:, :20])
    assert (done[:, 28:] != before[:, 28:]).any()


def test_what_is_above_is_left_alone(world, photo):
    dot = Shape(id="dot", box=Box(4, 4, 8, 8), fill="#ff0000")
    document = retouch(photo)
    done = painted(document.but(layers=(*document.layers, dot)), world)
    assert done[8, 8].tolist() == [255, 0, 0, 255]


def test_in_a_group_only_its_own_elders_are_taken_in(world, photo):
    inside = Group(id="g", box=Box(10, 10, 20, 10), children=(
        Shape(id="s", box=Box(0, 0, 20, 10), fill="#00ff00"),
        Retouch(id="r", box=Box(0, 0, 20, 10), operations=(Tone(exposure=1),)),
    ))  # fmt: skip
    before = painted(photo, world)
    done = painted(photo.but(layers=(*photo.layers, inside)), world)
    outside = np.ones((32, 48), bool)
    outside[10:20, 10:30] = False
    assert np.array_equal(done[outside], before[outside])


@pytest.mark.parametrize(
    ("operations", "size"),
    [((Extend(left=12, bottom=4),), (60, 36)), ((Upscale(factor=2),), (96, 64)),
     ((Extend(right=2), Upscale(factor=3)), (150, 96))],
)  # fmt: skip
def test_what_changes_the_size_is_laid_out_at_the_new_one(world, photo, operations, size):
    layer = {"view": Box(0, 0, 48, 32), "box": Box(0, 0, *size), "operations": operations}
    grown = retouch(photo.but(size=Size(*size)), **layer)
    assert painted(grown, world).shape == (size[1], size[0], 4)


def test_a_size_that_does_not_follow_is_refused(world, photo):
    with pytest.raises(limner.BadDocument, match="leaves 49x32"):
        layout(retouch(photo, operations=(Extend(left=1),)), world)


def test_it_survives_its_own_json(photo):
    document = retouch(photo, operations=(Extend(left=12), Tone(exposure=-0.5)))
    assert Document.from_json(document.to_json()) == document
    assert document.to_json() == Document.from_json(document.to_json()).to_json()


def test_a_stored_picture_may_be_worked_on_in_place(world, photo):
    blob = photo.layers[0].blob
    layer = Retouch(id="r", source=blob, operations=(Tone(exposure=1),), box=Box(0, 0, 48, 32))
    over = Document(size=photo.size, layers=(Picture(id="p", blob=blob, fit="stretch"), layer))
    assert painted(over, world).shape == (32, 48, 4)
