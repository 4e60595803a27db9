"""Photographs in files: documents bring what they show, names may not lie, EXIF as asked."""

import json

import numpy as np
import pytest
from PIL import Image
from tests.retouch.pictures import noise, pixels, png

import limner
from limner.world import TestWorld
from limner.world.blobs import MemoryBlobs


def test_a_document_file_brings_its_pictures_and_its_past(world, tmp_path):
    before = noise(40, 30)
    art = limner.edit(png(before), "brighter", world=world, engine="fake")
    art = art.revise("extend the top by 6 px")
    path = art.save(tmp_path / "photo.limner.json")
    elsewhere = TestWorld(blobs=MemoryBlobs())
    back = limner.edit(path, "undo that", world=elsewhere, engine="fake").revise("undo that")
    assert np.array_equal(pixels(back.data)[..., :3], before)


def test_an_enclosed_picture_cannot_take_anothers_place(world, tmp_path):
    art = limner.edit(png(noise(40, 30)), "brighter", world=world, engine="fake")
    path = art.save(tmp_path / "photo.limner.json")
    whole = json.loads(path.read_text())
    name = next(iter(whole["enclosed"]))
    whole["enclosed"][name] = "aGVsbG8="
    path.write_text(json.dumps(whole))
    with pytest.raises(limner.BadDocument, match="not what it says"):
        limner.edit(path, "darker", world=TestWorld(blobs=MemoryBlobs()))


def test_a_file_that_lies_about_what_it_is_is_refused(world, tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_bytes(png(noise(20, 20)))
    with pytest.raises(limner.BadImage, match="holds a PNG"):
        limner.edit(path, "brighter", world=world)


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_exif_is_kept_only_where_asked(world, tmp_path, kind):
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Maker"
    data = png(noise(20, 12), exif=exif.tobytes())
    for asked, there in (("strip", None), ("keep", "Maker")):
        art = limner.edit(data, "brighter", world=world, engine="fake", format=kind, metadata=asked)
        path = tmp_path / f"{asked}.{kind}"
        path.write_bytes(art.data)
        with Image.open(path) as written:
            assert written.getexif().get(0x010F) == there
            assert written.getexif().get(0x0112, 1) == 1
            assert written.size == (12, 20)


@pytest.mark.parametrize("name", ["out.svg", "out.pdf", "out.psd", "out.jpg", "out.webp"])
def test_an_edited_photograph_is_written_in_every_format(world, tmp_path, name):
    art = limner.edit(png(noise(40, 30)), "brighter", world=world, engine="fake")
    assert art.save(tmp_path / name).stat().st_size > 500


def test_seventeen_references_are_too_many(world):
    with pytest.raises(limner.BadOption, match="references"):
        limner.edit(png(noise(9, 9)), "brighter", references=[png(noise(9, 9))] * 17, world=world)
