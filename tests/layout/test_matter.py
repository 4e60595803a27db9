"""Matter: what may not be lost for the sake of a better layout."""

import numpy as np

from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.frame import Art, Cluster
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.document.raster import Raster
from limner.stages.brief import read
from limner.stages.layout import layout
from limner.stages.layout.composure import composure
from limner.stages.layout.matter import (
    cut,
    depicts,
    facts,
    held,
    holds_as_many,
    informs,
    reads_as_well,
)  # fmt: skip
from limner.world.test import TestWorld

WORLD = TestWorld()
SHEET = Size(1000, 1000)


def blank(colour=(255, 255, 255)):
    pixels = np.full((200, 200, 4), 255, np.uint8)
    pixels[..., :3] = colour
    return Raster(pixels)


def words(size, ink="#222222"):
    style = TextStyle(face="inter", size=size, paint=ink)
    text = Text(id="t", role="price", text="Tantanmen", box=Box(80, 80, 840, 200), style=style)
    return layout(Document(size=SHEET, layers=(text,), background="#ffffff"), WORLD)


def test_a_chart_is_there_for_its_figures_and_a_poster_for_what_it_shows():
    chart = read("Column chart of loaves: Mon 84, Tue 91, Wed 77", size=None)
    poster = read('Poster with a red kite over a beach, headline "Hold On"', size=None)
    assert (informs(chart), depicts(chart)) == (True, False)
    assert (informs(poster), depicts(poster)) == (False, True)


def test_a_named_colour_counts_on_the_ground_and_in_the_letters():
    frame = words(90, "#c0603a")
    on_ground = held(["#c0603a"], frame, blank((0xC0, 0x60, 0x3A)))
    in_letters = held(["#c0603a"], frame, blank())
    gone = held(["#c0603a"], words(90), blank((200, 230, 250)))
    assert on_ground[0] > in_letters[0] > gone[0] == 0
    assert holds_as_many(on_ground, in_letters)
    assert not holds_as_many(gone, on_ground)


def test_drawings_are_cut_by_the_sheet_and_by_what_they_are_set_in():
    def drawing(x, y):
        return Art(layer="a", role="subject", box=Box(x, y, 200, 200), art="fox")

    def sheet(*items):
        return words(60).but(items=items)

    held_in = Cluster(
        layer="g", box=Box(0, 0, 300, 300), clip="M0 0H300V300H0Z", items=(drawing(50, 200),)
    )
    assert cut(sheet(drawing(100, 100), drawing(-10, 500))) == 0
    assert cut(sheet(drawing(-100, 100), drawing(700, 900), drawing(2000, 0))) == 2
    assert cut(sheet(held_in)) == 1
    assert cut(sheet(held_in.but(clip=None))) == 0


def test_facts_may_not_shrink_unless_they_stay_ample():
    assert reads_as_well(facts(words(30)), facts(words(30)))
    assert not reads_as_well(facts(words(20)), facts(words(30)))
    assert reads_as_well(facts(words(60)), facts(words(90)))


def test_a_panel_adds_nothing_to_a_sheet_that_is_there_for_its_words():
    panel = Shape(id="p", role="plate", box=Box(50, 400, 900, 500), fill="#cc3311")
    bare = words(60)
    laid = layout(Document(size=SHEET, layers=(panel,), background="#ffffff"), WORLD)
    full = bare.but(items=(*laid.items, *bare.items))
    red = blank()
    red.pixels[80:180, 10:190, :3] = (204, 51, 17)
    presences = [composure(f, g, informs=True).presence for f, g in ((bare, blank()), (full, red))]
    assert presences[0] == presences[1]
    assert composure(full, red).presence > composure(bare, blank()).presence


def test_half_empty_cards_with_one_left_over_count_against():
    def cards(high, boxes):
        layers = []
        for i, (x, y) in enumerate(boxes):
            layers += [
                Shape(id=f"p{i}", role="plate", box=Box(x, y, 280, high), fill="#eeeeee"),
                Text(id=f"t{i}", role="label", text="Pedals on the wheel",
                     box=Box(x + 20, y + 20, 240, 90), style=TextStyle(face="inter", size=36)),
            ]  # fmt: skip
        document = Document(size=SHEET, layers=tuple(layers), background="#ffffff")
        return composure(layout(document, WORLD), blank()).filling

    row = [(40, 50), (340, 50), (640, 50)]
    assert cards(110, row) > cards(400, row)
    assert cards(110, row) > cards(110, [*row, (40, 300)])
