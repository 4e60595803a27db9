"""Words on things: what a photograph's passes say of them."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.frame import Frame, Pixels
from limner.document.layers.text import Text, TextStyle
from limner.document.passes import packed
from limner.stages.layout import layout
from limner.stages.layout.printed import Printed, printed_words
from limner.world.test import TestWorld

SHEET = Size(800, 400)
PICTURE = Size(300, 200)


def sheet(world: TestWorld) -> Frame:
    style = TextStyle(face="inter", weight=700, size=160)
    word = Text(id="word", text="Lumen", box=Box(100, 100, 600, 200), style=style)
    return layout(Document(size=SHEET, layers=(word,)), world)


def photograph(world: TestWorld, *, hide: float = 0.0, ink: int = 20, smaller: int = 1) -> Printed:
    """Photograph the sheet straight on, its left share `hide` covered, at a fraction of the size."""
    rows, columns = PICTURE.height // smaller, PICTURE.width // smaller
    y, x = np.mgrid[0:rows, 0:columns].astype(float)
    uv = np.stack([(x + 0.5) / columns, (y + 0.5) / rows], -1)
    where = np.where(uv[..., 0] < hide, -1, 0)
    full = np.full((PICTURE.height, PICTURE.width), -1, np.int16)
    full[:rows, :columns] = where
    whole = np.zeros((PICTURE.height, PICTURE.width, 2), np.float16)
    whole[:rows, :columns] = uv
    light = np.full((PICTURE.height, PICTURE.width, 3), 230, np.uint8)
    light[:, ::3] = ink
    file = io.BytesIO()
    Image.fromarray(light).save(file, "PNG")
    passes = {"sheet": full, "uv": whole, "keys": np.array(["jar/label"])}
    item = Pixels(
        layer="photo", box=Box(0, 0, *PICTURE), blob=world.blobs.put(file.getvalue()),
        sheets={"jar/label": sheet(world)}, passes=world.blobs.put(packed(passes)),
    )  # fmt: skip
    (word,) = printed_words(Frame(size=PICTURE, items=(item,)), world)
    return word


@pytest.fixture
def world() -> TestWorld:
    return TestWorld()


def test_a_word_seen_whole_is_told_whole_and_in_its_place(world: TestWorld) -> None:
    word = photograph(world)
    assert word.glyphs.text == "Lumen"
    assert word.shown > 0.97
    line = word.glyphs.lines[0].box
    expected = line.x * PICTURE.width / SHEET.width
    assert word.box.x == pytest.approx(expected, abs=3)


def test_a_word_half_hidden_shows_half(world: TestWorld) -> None:
    assert 0.25 < photograph(world, hide=0.5).shown < 0.75
    assert photograph(world, hide=1.1).shown == 0.0


def test_a_word_further_off_is_smaller(world: TestWorld) -> None:
    near, far = photograph(world), photograph(world, smaller=2)
    assert far.size == pytest.approx(near.size / 2, rel=0.1)


def test_pale_ink_has_less_contrast(world: TestWorld) -> None:
    assert photograph(world, ink=210).contrast < 1.5 < photograph(world, ink=20).contrast
