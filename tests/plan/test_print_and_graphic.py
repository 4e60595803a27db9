"""Logos, patterns, stickers, cards, papers, covers and prints: every string once, every check."""

from __future__ import annotations

import io
import json
import random
from pathlib import Path

import numpy as np
import pytest
from desk import SIZES, briefs, compose, design, marks, missing
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

import limner
from limner.basics.geometry import Size
from limner.document.brief import Brief
from limner.stages.brief import read
from limner.stages.plan.kind import kind_of, kinds
from limner.stages.plan.kinds.album_cover import read_sleeve
from limner.stages.plan.kinds.flashcards import read_lesson
from limner.stages.plan.kinds.newspaper import read_paper
from limner.stages.plan.kinds.resume_header import read_person
from limner.stages.plan.parts.monogram import initials
from limner.stages.plan.parts.recipe import read_recipe
from limner.stages.plan.parts.symbols import SYMBOLS, symbols_for

NAMES = (
    "logo",
    "pattern",
    "sticker",
    "album-cover",
    "tshirt-graphic",
    "recipe-card",
    "newspaper",
    "resume-header",
    "flashcards",
)
ROWS = [
    row
    for line in (Path(__file__).parents[2] / "examples/kinds.jsonl").read_text("utf-8").splitlines()
    if (row := json.loads(line))["kind"] in NAMES
]
WAYS = [(name, way) for name in NAMES for way in kinds()[name].compositions]


@pytest.mark.parametrize(("name", "way"), WAYS)
@pytest.mark.parametrize("size", SIZES[::2])
def test_every_string_is_placed_once(name: str, way: str, size: tuple[int, int]) -> None:
    of = read(next(row["prompt"] for row in ROWS if row["kind"] == name))
    layers = compose(of, kinds()[name], way, size)
    assert missing(of, layers) == ([], [])
    assert all(mark.isdigit() for mark in marks(layers))


@settings(max_examples=40, deadline=None)
@given(of=briefs("date", "name", "price"), which=st.sampled_from(WAYS))
def test_no_string_is_lost(of: Brief, which: tuple[str, str]) -> None:
    name, way = which
    assert missing(of, compose(of, kinds()[name], way, kinds()[name].size)) == ([], [])


@pytest.mark.parametrize(
    ("number", "row"), list(enumerate(ROWS)), ids=lambda v: v["id"] if isinstance(v, dict) else ""
)
def test_what_the_prompts_ask_is_drawn_and_every_check_passes(number: int, row: dict) -> None:
    art = limner.draw(row["prompt"], size=row["size"], seed=number % 10)
    assert art.artwork.record.kind == row["kind"]
    assert [c.name for c in art.checks if not c.ok] == []


@pytest.mark.parametrize("seed", [0, 1, 3, 5])
def test_a_pattern_repeats_and_its_edges_meet(seed: int) -> None:
    art = limner.draw("Seamless pattern of lemons and leaves on navy", size="360x480", seed=seed)
    pixels = np.asarray(Image.open(io.BytesIO(art.data)).convert("RGB")).astype(int)
    tile = next(layer for layer in art.document.layers if layer.role == "backdrop").box
    tile = Size(round(tile.width), round(tile.height))
    assert tile.width <= 180
    across = np.abs(pixels - np.roll(pixels, tile.width, axis=1))
    down = np.abs(pixels - np.roll(pixels, tile.height, axis=0))
    assert across.mean() < 0.2
    assert down.mean() < 0.2


def test_a_style_dresses_no_edge_of_a_pattern() -> None:
    art = limner.draw("Seamless pattern, art deco fans in gold and emerald", size="256x256", seed=0)
    assert [layer.id for layer in art.document.layers if not layer.id.startswith("tile")] == []


def test_initials_leave_little_words_out() -> None:
    assert initials("Fjord & Pine") == "FP"
    assert initials("The House of Lund") == "HL"
    assert initials("北光") == "北"


@pytest.mark.parametrize(
    ("words", "best"), [("coffee roaster", "bean"), ("pine forest", "pine"), ("sea", "wave")]
)
def test_a_symbol_says_what_a_company_does(words: str, best: str) -> None:
    assert symbols_for(frozenset(words.split()), random.Random(0))[0] == best
    assert best in SYMBOLS


def test_a_sticker_is_cut_from_clear_ground_with_a_white_rim() -> None:
    art = limner.draw('Sticker of a red fox, "Stay wild"', size="384x384", seed=1)
    pixels = np.asarray(Image.open(io.BytesIO(art.data)).convert("RGBA")).astype(int)
    clear = pixels[..., 3] == 0
    assert clear[:4].all()
    assert clear[:, :4].all()
    assert 0.2 < clear.mean() < 0.9
    # The first solid pixels met from the left are white.
    row = pixels[192]
    first = row[np.argmax(row[:, 3] > 250)]
    assert first[:3].min() > 235


def test_the_artist_of_a_sleeve_is_who_the_prompt_calls_so() -> None:
    kind = kinds()["album-cover"]
    sleeve = read_sleeve(design(read('Album cover: title "Salt Hours", artist "Nightferry"'), kind))
    assert sleeve.title is not None
    assert sleeve.artist is not None
    assert (sleeve.title.text, sleeve.artist.text) == ("Salt Hours", "Nightferry")


def test_a_print_stands_on_the_cloth_that_was_named() -> None:
    art = limner.draw('T-shirt graphic "Slow Riders", two colours on black', size="256x320", seed=1)
    assert str(art.document.background).lower() == "#111111"


@pytest.mark.parametrize(
    "told", ["1 h 10 min", "1 h 10", "2 hours 5 minutes", "1 Std. 30 Min.", "45 min"]
)
def test_how_long_a_recipe_takes_is_no_ingredient(told: str) -> None:
    prompt = f'Recipe card "Chili": "Serves 6", "{told}"; ingredients: "1 onion"; method: "Fry it"'
    recipe = read_recipe(design(read(prompt), kinds()["recipe-card"]))
    assert [c.text for c in recipe.facts] == ["Serves 6", told]
    assert [c.text for c in recipe.parts] == ["1 onion"]


def test_a_recipe_is_sorted_by_what_leads_to_its_strings() -> None:
    prompt = next(row["prompt"] for row in ROWS if row["id"] == "recipe-ramen")
    recipe = read_recipe(design(read(prompt), kinds()["recipe-card"]))
    assert recipe.title is not None
    assert recipe.title.text == "Miso Ramen"
    assert [c.text for c in recipe.facts] == ["Serves 2", "25 min"]
    assert [c.text for c in recipe.parts][:2] == ["1 l chicken stock", "3 tbsp red miso"]
    assert len(recipe.work) == 4


def test_a_paper_knows_its_name_its_date_and_its_stories() -> None:
    prompt = next(row["prompt"] for row in ROWS if row["id"] == "newspaper")
    paper = read_paper(design(read(prompt), kinds()["newspaper"]))
    assert paper.masthead is not None
    assert paper.masthead.text == "The Harbour Courier"
    assert [c.text for c in paper.folio] == ["Saturday, 14 June 1958", "5 pence"]
    assert len(paper.lead.body) == 1
    assert [s.head.text for s in paper.minor if s.head] == [
        "Ferry fares to fall in July", "Regatta moved to Sunday",
    ]  # fmt: skip


def test_a_header_tells_contacts_from_what_a_person_does() -> None:
    of = read('CV header: "Dr. Lena Hoffmann", "Marine Biologist", "lena@example.org", "Kiel"')
    person = read_person(design(of, kinds()["resume-header"]))
    assert person.name is not None
    assert person.name.text == "Dr. Lena Hoffmann"
    assert [c.text for c in person.lines] == ["Marine Biologist"]
    assert [c.text for c in person.contacts] == ["lena@example.org", "Kiel"]
    assert initials("Dr. Lena Hoffmann") == "LH"


def test_a_card_draws_what_is_said_after_its_word() -> None:
    prompt = next(row["prompt"] for row in ROWS if row["id"] == "flashcards")
    lesson = read_lesson(design(read(prompt), kinds()["flashcards"]))
    assert lesson.title is None
    drawn = {e.word.text: e.art for e in lesson.entries}
    assert drawn["la manzana"] is not None
    assert drawn["la manzana"].endswith("red-apple")
    assert None not in drawn.values()
    assert len(set(drawn.values())) == 6


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ('Recipe card "Toast"', "recipe-card"), ('Rezeptkarte "Brot"', "recipe-card"),
        ('报纸头版："晨光日报"', "newspaper"), ('Front page of a newspaper "Moon"', "newspaper"),
        ('Flashcards: "Hund" dog', "flashcards"), ('Die-cut sticker "Hi"', "sticker"),
        ('T-shirt design "Go"', "tshirt-graphic"), ('CV header "Ann Lee"', "resume-header"),
        ('Brand identity board for "Kumo"', "brand-board"), ('Seamless wallpaper', "pattern"),
        ('A typed letter "Dear Ann"', "document-page"), ('Business card "Ann"', "business-card"),
    ],
)  # fmt: skip
def test_words_call_the_kind_they_name(prompt: str, kind: str) -> None:
    assert kind_of(read(prompt)).name == kind
