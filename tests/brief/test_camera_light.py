"""Camera, light and the words on packs, as prompts say them."""

from __future__ import annotations

import pytest

from limner.stages.brief import read


@pytest.mark.parametrize(
    ("prompt", "figures"),
    [
        ("a mug, 85mm f/1.8", {"focal": 85.0, "f_number": 1.8}),
        ("a mug, Canon 85 mm f1.8", {"focal": 85.0, "f_number": 1.8}),
        ("a lake, 24mm f/8", {"focal": 24.0, "f_number": 8.0}),
        ("a lake, 16-35mm lens", {"focal": 25.5}),
        ("a vase, 45-degree angle", {"degrees": 45.0}),
        ("a vase, 45° angle", {"degrees": 45.0}),
        ("a vase, forty-five degree angle", {"degrees": 45.0}),
        ("a vase, f/2.8, 5600K", {"f_number": 2.8, "kelvin": 5600.0}),
        ("a vase, 3200 kelvin light", {"kelvin": 3200.0}),
        ("a poster with 3 mm bleed", {}),
        ("a 100 mm wide box", {}),
        ("a vase on a table", {}),
    ],
)
def test_figures_of_the_camera_are_read(prompt, figures):
    said = read(prompt).optics.model_dump(exclude_none=True)
    assert said == figures


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("late afternoon golden hour light from the left", {"golden hour", "evening light", "from left"}),
        ("soft diffused studio lighting", {"soft", "studio"}),
        ("hard side light", {"hard", "side light"}),
        ("blue hour", {"blue hour"}),
        ("backlit", {"backlight"}),
        ("overcast", {"overcast"}),
        ("soft window light from the left", {"from window", "from left", "soft"}),
        ("morning light from the left window", {"morning light", "from left"}),
        ("low key", {"low-key"}),
        ("high-key lighting", {"high-key"}),
        ("direct sunlight", {"hard"}),
    ],
)  # fmt: skip
def test_light_words_are_read(words, value):
    assert value <= set(read(f"a white vase on a table, {words}, photograph").light)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("overhead flat lay", "overhead"), ("top-down", "overhead"), ("low angle", "low angle"),
        ("eye level", "eye level"), ("close-up", "close-up"), ("macro shot", "macro"),
        ("wide-angle", "wide angle"), ("shallow depth of field", "shallow depth of field"),
        ("Kodak Portra 400", "kodak portra 400"), ("long exposure", "long exposure"),
    ],
)  # fmt: skip
def test_camera_words_are_read(words, value):
    assert value in read(f"a white vase on a table, {words}, photograph").camera


@pytest.mark.parametrize("word", ["backlit", "overcast", "studio lighting", "low key", "85mm lens"])
def test_light_and_camera_words_are_no_things(word):
    names = [s.name for s in read(f"a white vase on a table, {word}").subjects]
    assert names == ["vase", "table"]


def test_what_a_thing_is_made_of_is_no_texture_of_the_picture():
    brief = read("two glass jars and a kraft paper box on a concrete surface, photo")
    assert [(s.name, s.count) for s in brief.subjects] == [("jar", 2), ("box", 1), ("surface", 1)]
    assert "kraft" in brief.subjects[1].colour_words
    assert brief.ground is None
    assert brief.texture is None


def test_a_coffee_table_is_not_brown_by_name():
    tables = read("a grey sofa, an oak coffee table and a coffee bag, photo").subjects
    assert [s.name for s in tables] == ["sofa", "coffee table", "coffee bag"]
    assert tables[1].colours == ()
    assert tables[1].materials == ("oak",)


def test_a_stack_of_three_is_three():
    book = read("a stack of three books next to a mug").subjects[0]
    assert (book.name, book.count) == ("book", 3)
    assert "stacked" in book.attributes


@pytest.mark.parametrize(
    ("prompt", "lines"),
    [
        ('bottle labelled "LUMEN Night Serum 30 ml"',
         [("LUMEN", "logo"), ("Night Serum", "label"), ("30 ml", "unit")]),
        ("a beer bottle labelled 'HOPFEN Pale Ale 330 ml'",
         [("HOPFEN", "logo"), ("Pale Ale", "label"), ("330 ml", "unit")]),
        ('a honey jar that says "Wild Honey 500 g"', [("Wild Honey", "label"), ("500 g", "unit")]),
        ('a jar that says "Net Wt 250 g"', [("Net Wt 250 g", None)]),
        ('a perfume bottle labelled "NOIR"', [("NOIR", "label")]),
        ('a box that says "Open me"', [("Open me", "label")]),
        ('a billboard that says "MEGA Sale 30 g"', [("MEGA Sale 30 g", None)]),
    ],
)  # fmt: skip
def test_words_of_a_pack_are_its_brand_product_and_contents(prompt, lines):
    strings = read(f"Product photo of a {prompt.removeprefix('a ')} on marble").strings
    assert [s.text for s in strings] == [text for text, _ in lines]
    assert all(role is None or s.role == role for s, (_, role) in zip(strings, lines, strict=True))


def test_lines_of_a_pack_keep_their_place_in_the_prompt():
    brief = read('a bottle labelled "LUMEN Night Serum 30 ml"')
    for copy in brief.strings:
        assert copy.span is not None
        assert brief.prompt[copy.span.start : copy.span.end] == copy.text
