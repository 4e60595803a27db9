"""Reference pictures bring their colours, unless the prompt names its own."""

import io

import numpy as np
import pytest
from PIL import Image

from limner.basics.colour import oklch
from limner.basics.errors import BadOption
from limner.stages.brief import read
from limner.stages.brief.reference import palette_of, referred
from limner.world.blobs import MemoryBlobs

NAVY, CORAL, SAND = "#10284b", "#f2694c", "#f1e3c6"


def picture(*parts: tuple[str, float], noise: int = 0, form: str = "PNG") -> bytes:
    """Return bands of colours, each with its share of the height."""
    rows = []
    for colour, share in parts:
        rgb = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
        rows.append(np.full((round(200 * share), 160, 3), rgb))
    pixels = np.concatenate(rows)
    stream = np.random.default_rng(7)
    pixels = pixels + stream.integers(-noise, noise + 1, pixels.shape)
    file = io.BytesIO()
    Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(file, form)
    return file.getvalue()


def near(one: str, other: str) -> bool:
    p, q = oklch(one), oklch(other)
    return abs(p.lightness - q.lightness) < 0.05 and abs(p.chroma - q.chroma) < 0.05


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_the_colours_of_a_picture_are_found_and_the_commonest_is_its_ground(form):
    colours, ground = palette_of(picture((SAND, 0.7), (NAVY, 0.2), (CORAL, 0.1), form=form))
    assert near(ground, SAND)
    assert len(colours) == 3
    assert near(colours[0], SAND)
    assert any(near(c, NAVY) for c in colours)
    assert any(near(c, CORAL) for c in colours)


def test_noise_does_not_make_more_colours():
    colours, _ = palette_of(picture((SAND, 0.6), (CORAL, 0.4), noise=6))
    assert len(colours) == 2


def test_a_small_vivid_mark_is_not_lost():
    colours, _ = palette_of(picture((SAND, 0.6), (NAVY, 0.37), (CORAL, 0.03)))
    assert any(near(c, CORAL) for c in colours)


def test_a_brief_takes_the_palette_and_says_so():
    blobs = MemoryBlobs()
    kept = blobs.put(picture((SAND, 0.7), (NAVY, 0.2), (CORAL, 0.1)))
    brief = referred(read("Poster titled 'Harvest'"), [kept], blobs)
    assert len(brief.palette.colours) == 3
    assert near(brief.ground, SAND)
    assert any("reference picture" in note.text for note in brief.notes)


def test_colours_named_in_the_prompt_outrank_the_picture():
    blobs = MemoryBlobs()
    kept = blobs.put(picture((SAND, 0.7), (NAVY, 0.3)))
    said = read("Poster titled 'Harvest', emerald green")
    assert referred(said, [kept], blobs).palette == said.palette


def test_each_of_several_pictures_is_heard():
    blobs = MemoryBlobs()
    kept = [blobs.put(picture((colour, 1.0))) for colour in (NAVY, CORAL)]
    found = referred(read("Poster titled 'Harvest'"), kept, blobs).palette.colours
    assert len(found) == 2


def test_what_is_no_picture_is_refused():
    with pytest.raises(BadOption, match="cannot be read as a picture"):
        palette_of(b"not a picture")


def test_a_clear_picture_brings_nothing():
    file = io.BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(file, "PNG")
    assert palette_of(file.getvalue()) == ((), None)
