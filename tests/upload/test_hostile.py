"""Files that mean harm are read or refused, each in words, none slowly."""

import io

import numpy as np
import pytest
from bench.hostile import SLOW, crafted, many_scans, mutated, seeds, tried, with_chunk
from PIL import Image

import limner
from limner.stages.upload import Limits, received

FILES = {label: (data, name) for label, data, name in crafted()}


@pytest.mark.parametrize(
    ("label", "says"),
    [
        ("nothing", "empty"), ("one byte", "nothing Limner knows"), ("zeros", "nothing Limner knows"),
        ("a lie in the name", "holds a PNG"), ("a web page", "a web page"),
        ("a ZIP behind a PNG", "two things at once"), ("a page behind a JPEG", "two things at once"),
        ("a PDF before a JPEG", "a PDF"), ("PNG of 1x100000", "a side has at most"),
        ("PNG of 60000x60000", "megapixels"), ("PNG of zeros, 225 megapixels", "megapixels"),
        ("PNG of 300,000 chunks", "more pieces"), ("JPEG of 5,000 scans", "more pieces"),
        ("JPEG that says 1x65,500", "a side has at most"),
    ],
)  # fmt: skip
def test_harm_is_refused_in_words(label, says):
    data, name = FILES[label]
    with pytest.raises(limner.BadImage, match=says) as caught:
        received(data, name)
    assert caught.value.hint or "nothing to see" in caught.value.message


def test_the_whole_crafted_corpus_is_quick():
    assert max(tried(data, name)[1] for data, name in FILES.values()) < SLOW


def test_a_seeded_part_of_the_damaged_files_neither_crashes_nor_hangs():
    fates = [tried(data, name) for _, data, name in mutated(400, seed=1)]
    assert max(seconds for _, seconds in fates) < SLOW
    assert {said == "read" for said, _ in fates} == {True, False}


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "AVIF", "GIF"])
def test_truncated_files_are_called_that(kind):
    data = seeds()[kind]
    with pytest.raises(limner.BadImage, match=r"ends before|damaged"):
        received(data[: len(data) * 2 // 3])


def test_broken_exif_is_left_aside():
    sound = seeds()["PNG"]
    data = with_chunk(sound, b"eXIf", b"II*\0\xff\xff\xff\xff" * 40)
    assert np.array_equal(received(data).pixels, received(sound).pixels)


def test_what_follows_a_motion_photo_is_left_out_with_a_note():
    data = seeds()["JPEG"] + b"\0\0\0\x18ftypmp42" + bytes(range(1, 200))
    assert any("behind the picture" in note for note in received(data).notes)


def test_a_usual_progressive_file_is_no_bomb():
    data = many_scans(seeds()["JPEG progressive"], 3)
    assert received(data).size == (128, 96)


def test_limits_are_the_callers():
    data = seeds()["PNG"]
    with pytest.raises(limner.BadImage, match="MB"):
        received(data, limits=Limits(bytes=100))
    with pytest.raises(limner.BadImage, match="megapixels"):
        received(data, limits=Limits(pixels=1000))


def test_a_decoder_that_was_not_asked_for_is_never_tried():
    buffer = io.BytesIO()
    Image.new("RGB", (9, 9)).save(buffer, "TIFF")
    with pytest.raises(limner.BadImage, match="TIFF"):
        received(buffer.getvalue())
