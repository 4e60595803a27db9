"""Colours dealt out to things one by one, and what stands between a label and a place."""

from __future__ import annotations

import pytest

from limner.stages.brief import read

DEALT = {
    "Three gift boxes in cream, forest green and burgundy with gold ribbons on a marble counter":
        ("gift box", ("cream", "forest green", "burgundy")),
    "Four soap bars in sage, clay, charcoal and cream stacked on a wooden shelf":
        ("soap bar", ("sage", "clay", "charcoal", "cream")),
    "Two aluminium drinks cans, one lime green and one coral, on a table":
        ("drinks can", ("lime green", "coral")),
    "five mugs, two blue, two white and one red, on a shelf":
        ("mug", ("blue", "blue", "white", "white", "red")),
    "two candles, one black and the other white, photograph": ("candle", ("black", "white")),
}  # fmt: skip


@pytest.mark.parametrize("prompt", DEALT)
def test_a_list_of_colours_is_one_for_each(prompt):
    name, colours = DEALT[prompt]
    brief = read(prompt)
    thing = brief.subjects[0]
    assert (thing.name, thing.count) == (name, len(colours))
    assert thing.each
    assert thing.colour_words == colours
    assert not set(brief.palette.words) & set(colours)


@pytest.mark.parametrize(
    "prompt",
    [
        "three red and white boxes on a table",
        "three boxes in cream and green",
        "a cup in blue on a table",
    ],
)
def test_other_colours_are_not_dealt_out(prompt):
    assert not read(prompt).subjects[0].each


def test_each_can_has_the_label_told_with_its_colour():
    brief = read(
        'Two aluminium drinks cans, one lime green labelled "LIMA Sparkling" and one coral '
        'labelled "ROSA Sparkling", on a yellow studio background, high key'
    )
    assert brief.kind == "packshot"
    assert [(s.name, s.count, s.materials) for s in brief.subjects] == [
        ("drinks can", 2, ("aluminium",))
    ]
    assert [c.text for c in brief.strings] == ["LIMA", "Sparkling", "ROSA", "Sparkling"]
    assert {c.carrier.name for c in brief.strings if c.carrier} == {"can"}
    assert brief.ground == "#f7c912"


def test_a_pronoun_stands_for_what_was_named_before():
    brief = read("Three red cubes left of one glass sphere and a yellow cone behind them, studio")
    cone = brief.subjects[2]
    assert [(r.kind, brief.subjects[r.other].name) for r in cone.relations] == [
        ("behind", "cube"),
        ("behind", "sphere"),
    ]


def test_a_label_does_not_part_a_thing_from_its_place():
    brief = read('A bottle labelled "Forest" beside a small plant on a concrete block, photo')
    told = {r.kind: brief.subjects[r.other].name for r in brief.subjects[0].relations}
    assert told == {"next_to": "plant", "on": "block"}


def test_what_things_stand_on_is_a_stuff_even_where_it_names_a_colour():
    brief = read('A jar labelled "Solène" on pale pink stone, soft light, 85mm')
    stone = next(s for s in brief.subjects if s.name == "stone")
    assert stone.colour_words == ("pale pink",)


def test_light_is_no_thing_and_a_lit_candle_is_lit():
    brief = read('A lit candle labelled "Cedar" on a linen cloth, dim evening light')
    assert [s.name for s in brief.subjects] == ["candle", "cloth"]
    assert "lit" in brief.subjects[0].attributes
    assert [s.name for s in read("Grid of six jars, even studio light").subjects] == ["jar"]


def test_a_bottle_of_red_wine_is_of_wine():
    assert read("A bottle of red wine on a table, photograph").subjects[0].name == (
        "bottle of red wine"
    )


def test_a_white_mug_beside_it_does_not_make_letters_white():
    brief = read('A black coffee bag labelled "Kestrel" on an oak table with a white mug')
    assert brief.subjects[-1].colour_words == ("white",)
    assert brief.strings[0].look.colour is None
    assert brief.kind == "packshot"
