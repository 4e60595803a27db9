"""Letters are as heavy in pixels as their outlines are, at every weight of a variable face."""

import io

import numpy as np
import pytest
import uharfbuzz as hb
from fontTools.pens.areaPen import AreaPen
from PIL import Image

import limner
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.layers.text import Text, TextStyle
from limner.door import default_world

SIZE, WORDS = 90, "Rnaes"


@pytest.mark.parametrize("weight", [400, 500, 650, 900])
def test_letters_between_masters_are_as_heavy_as_their_outlines(weight: int) -> None:
    # Work Sans has masters between regular and black for some letters (a, e, s), none for others.
    style = TextStyle(face="work-sans", size=SIZE, weight=weight)
    layer = Text(id="t", box=Box(20, 20, 500, 120), text=WORDS, style=style)
    document = Document(size=Size(540, 160), background="#ffffff", layers=(layer,))
    shown = Image.open(io.BytesIO(limner.render(document).artwork.data)).convert("L")
    ink = (255 - np.asarray(shown, float)).sum() / 255
    assert ink == pytest.approx(outline_area(weight), rel=0.04)


def outline_area(weight: int) -> float:
    fonts = default_world().fonts
    face = fonts.face("work-sans")
    made = hb.Face(hb.Blob.from_file_path(str(fonts.path(face))))
    font = hb.Font(made)
    font.set_variations({"wght": weight})
    total = 0.0
    for letter in WORDS:
        pen = AreaPen()
        font.draw_glyph_with_pen(font.get_nominal_glyph(ord(letter)), pen)
        total += abs(pen.value)
    return float(total * (SIZE / made.upem) ** 2)
