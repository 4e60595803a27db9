"""Composure prefers what a designer would: few axes, a clear first, air, and weight in balance."""

import numpy as np
import pytest

from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.document.raster import Raster
from limner.stages.layout import layout
from limner.stages.layout.composure import composure
from limner.world.test import TestWorld

WORLD = TestWorld()
SHEET = Size(1000, 1000)


def sheet(*texts: tuple[str, str, float, Box]):
    layers = tuple(
        Text(id=f"t{i}", role=role, text=words, box=box, style=TextStyle(face="inter", size=size))
        for i, (words, role, size, box) in enumerate(texts)
    )
    frame = layout(Document(size=SHEET, layers=layers, background="#ffffff"), WORLD)
    return composure(frame, blank())


def blank(ink: Box | None = None) -> Raster:
    pixels = np.full((500, 500, 4), 255, np.uint8)
    if ink is not None:
        x, y, w, h = (round(v / 2) for v in ink)
        pixels[y : y + h, x : x + w, :3] = 20
    return Raster(pixels)


HEAD = ("Harvest supper", "headline", 90.0, Box(80, 80, 840, 200))
NEAT = [("One long table", "subhead", 40.0, Box(80, 320, 840, 80)),
        ("Saturday at seven", "date", 40.0, Box(80, 420, 840, 80)),
        ("The old mill", "venue", 40.0, Box(80, 520, 840, 80))]  # fmt: skip


def test_texts_on_one_axis_measure_better_than_scattered_ones():
    strewn = [(w, r, s, Box(80 + 73 * i * i, b.y, 700, 80)) for i, (w, r, s, b) in enumerate(NEAT)]
    strewn[1] = (*strewn[1][:3], Box(233, 427, 700, 80))
    assert sheet(HEAD, *NEAT).alignment > sheet(HEAD, *strewn).alignment


def test_a_headline_that_stands_out_measures_better_than_one_that_does_not():
    meek = ("Harvest supper", "headline", 40.0, Box(80, 80, 840, 200))
    assert sheet(HEAD, *NEAT).hierarchy == 1.0
    assert sheet(meek, *NEAT).hierarchy < 0.2


def test_crowded_texts_measure_worse_than_those_with_air():
    tight = [(w, r, s, Box(80, 180 + 41 * i, 840, 48)) for i, (w, r, s, _) in enumerate(NEAT)]
    assert sheet(HEAD, *tight).spacing < sheet(HEAD, *NEAT).spacing


@pytest.mark.parametrize("side", [Box(0, 0, 150, 1000), Box(850, 0, 150, 1000)])
def test_weight_at_one_side_is_out_of_balance(side):
    frame = layout(Document(size=SHEET, background="#ffffff"), WORLD)
    middle = composure(frame, blank(Box(425, 0, 150, 1000)))
    assert composure(frame, blank(side)).balance < middle.balance


def test_words_half_on_a_thing_are_not_calm():
    layers = (Text(id="t", role="headline", text="Harvest supper", box=Box(80, 80, 840, 200),
                   style=TextStyle(face="inter", size=90)),)  # fmt: skip
    frame = layout(Document(size=SHEET, layers=layers, background="#ffffff"), WORLD)
    beside, half = blank(Box(700, 300, 250, 250)), blank(Box(300, 60, 250, 250))
    assert composure(frame, beside).calm == 1.0
    assert composure(frame, half).calm < 0.5


def test_an_empty_sheet_has_too_much_room():
    small = ("Harvest supper", "headline", 30.0, Box(40, 40, 400, 60))
    assert sheet(small).room < 0.5
    assert sheet(HEAD, *NEAT).room > 0.7


def test_total_lies_between_nought_and_one_and_follows_its_parts():
    good, poor = sheet(HEAD, *NEAT), sheet(("Harvest", "headline", 20.0, Box(40, 40, 400, 60)))
    assert 0 <= poor.total < good.total <= 1


@pytest.mark.parametrize("side", [24, 64, 100, 560])
def test_a_proof_of_any_size_can_be_measured(side):
    frame = layout(Document(size=SHEET, background="#ffffff"), WORLD)
    pixels = np.full((side, side, 4), 255, np.uint8)
    pixels[: side // 2, :, :3] = 20
    assert 0 < composure(frame, Raster(pixels)).total <= 1


def test_a_timid_headline_scores_less_than_a_grand_one_though_both_pass():
    timid = ("Harvest supper", "headline", 66.0, Box(80, 80, 840, 200))
    assert sheet(timid, *NEAT).hierarchy == sheet(HEAD, *NEAT).hierarchy == 1.0
    assert sheet(timid, *NEAT).emphasis < sheet(HEAD, *NEAT).emphasis
    assert sheet(timid, *NEAT).score < sheet(HEAD, *NEAT).score


def test_small_words_broken_into_many_lines_score_less():
    narrow = [*NEAT[:2], ("The old mill by the lower road", "venue", 40.0, Box(80, 520, 160, 400))]
    wide = [*NEAT[:2], ("The old mill by the lower road", "venue", 40.0, Box(80, 520, 840, 80))]
    assert sheet(HEAD, *narrow).breaks < sheet(HEAD, *wide).breaks


def test_an_idle_foot_scores_less():
    high = [(w, r, s, Box(b.x, b.y - 20 * i, b.width, 60)) for i, (w, r, s, b) in enumerate(NEAT)]
    low = [*NEAT[:2], (*NEAT[2][:3], Box(80, 850, 840, 80))]
    assert sheet(HEAD, *high).margins < sheet(HEAD, *low).margins


def test_what_is_read_before_the_headline_counts_against_it():
    below = (*HEAD[:3], Box(80, 700, 840, 200))
    assert sheet(below, *NEAT).order < sheet(HEAD, *NEAT).order == 1.0


def test_a_picture_counts_and_a_panel_over_it_counts_against():
    def shown(*more):
        drawn = Shape(id="d", role="subject", box=Box(100, 400, 600, 500), fill="#cc3311")
        document = Document(size=SHEET, layers=(drawn, *more), background="#ffffff")
        return composure(layout(document, WORLD), blank()).picture

    panel = Shape(id="p", role="plate", box=Box(100, 600, 600, 300), fill="#ffffff")
    bare = composure(layout(Document(size=SHEET, background="#ffffff"), WORLD), blank()).picture
    assert bare < shown(panel) < shown() == 1.0


def test_tones_are_none_on_bare_paper_and_more_the_more_there_is_to_see():
    frame = layout(Document(size=SHEET, background="#ffffff"), WORLD)
    busy = Raster(np.random.default_rng(0).integers(0, 255, (500, 500, 4), np.uint8))
    few, many = composure(frame, blank(Box(0, 0, 500, 500))).tones, composure(frame, busy).tones
    assert composure(frame, blank()).tones == 0 < few < many
