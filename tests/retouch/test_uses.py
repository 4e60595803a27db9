"""Pictures handed over to a new picture: addressed by position, placed unaltered, or for colours."""

import numpy as np
import pytest
from PIL import Image
from tests.retouch.pictures import noise, pixels, png

import limner
from limner.stages.brief.uses import uses


@pytest.mark.parametrize(
    ("prompt", "count", "wanted"),
    [
        ("Poster, put the logo from image 2 at the top right", 2, [(2, "place", "top right")]),
        ("Poster titled 'X' with our logo", 1, [(1, "place", "")]),
        ("Flyer in the colours of image 1, and the product from image 2", 2, [(1, "palette", ""), (2, "place", "")]),
        ("Flyer in the style of the first image", 3, [(1, "style", "")]),
        ("Poster with our logo at the bottom left", 3, [(3, "place", "bottom left")]),
        ("Poster of a lighthouse", 2, []),
        ("Use image 7 as the photo", 2, []),
    ],
)  # fmt: skip
def test_the_prompt_says_what_each_is_for(prompt, count, wanted):
    found = [(use.position, use.kind, use.where) for use in uses(prompt, count)]
    assert found == wanted


def drawn(prompt, world, references):
    return limner.draw(prompt, size=(400, 600), references=references, world=world, engine="vector")


def test_a_logo_is_placed_unaltered_where_asked_and_covers_no_word(world):
    logo = noise(80, 40, seed=3)
    art = drawn(
        "Poster titled 'Harvest Supper', put the logo from image 1 at the bottom right",
        world,
        [png(logo)],
    )
    mark = art.document.find("mark-1")
    assert mark is not None
    assert np.array_equal(pixels(world.blobs.get(mark.blob))[..., :3], logo)
    assert mark.box.x > 200
    assert mark.box.y > 300
    for text in art.text:
        assert mark.box.intersection(text.box).area == 0
    assert all(check.ok for check in art.checks)


def test_a_mark_like_its_ground_gets_a_label(world):
    white = np.zeros((60, 120, 4), np.uint8)
    white[20:40, 10:110] = 255
    art = drawn("Poster titled 'Harvest', white background, with our logo", world, [png(white)])
    assert art.document.find("mark-1-label") is not None


def test_colours_come_from_the_picture_named(world):
    red, blue = (np.full((30, 30, 3), c, np.uint8) for c in ((200, 30, 30), (30, 30, 200)))
    art = drawn("Poster titled 'Harvest', in the colours of image 2", world, [png(red), png(blue)])
    assert art.artwork.brief.palette.colours == ("#1e1ec8",)


def test_a_reference_that_is_no_picture_is_refused(world):
    with pytest.raises(limner.BadImage):
        drawn("Poster titled 'Harvest'", world, [b"GIF89a nonsense"])


def test_a_photograph_on_its_side_is_placed_upright(world):
    import io

    exif = Image.Exif()
    exif[0x0112] = 6
    buffer = io.BytesIO()
    Image.fromarray(noise(60, 30)).save(buffer, "PNG", exif=exif.tobytes())
    art = drawn("Poster titled 'Harvest', use the photo from image 1", world, [buffer.getvalue()])
    mark = art.document.find("mark-1")
    assert mark.box.height > mark.box.width
