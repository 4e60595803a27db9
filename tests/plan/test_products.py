"""Packshots and still lifes: every colour on the thing it was told of, words that are read, ground
that sets the product off.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from studio import planned

from limner.basics.colour import contrast, oklch
from limner.document.document import walk
from limner.document.layers.scene import Scene, SceneObject
from limner.document.layers.text import Text


def scene(prompt: str, **fields) -> Scene:
    plan = planned(prompt, **fields)
    found = [x for x in plan.document.layers if isinstance(x, Scene)]
    assert found, plan.notes
    return found[0]


def things(of: Scene, kind: str) -> list[SceneObject]:
    return [t for t in of.objects if t.kind == kind and not t.prop]


def words(thing: SceneObject) -> list[str]:
    return [x.text for s in thing.prints.values() for x in walk(s.layers) if isinstance(x, Text)]


CANS = (
    'Two aluminium drinks cans, one lime green labelled "LIMA Sparkling" and one coral labelled '
    '"ROSA Sparkling", on a yellow studio background, high key'
)
BOXES = (
    "Three gift boxes in cream, forest green and burgundy with gold ribbons on a marble counter, "
    "warm light, shallow depth of field"
)
SOAP = (
    "Four soap bars in sage, clay, charcoal and cream stacked on a wooden shelf, soft daylight "
    "from the right"
)
JARS = (
    'Product grid of six jars labelled "Fig", "Plum", "Quince", "Apricot", "Cherry" and "Pear" on '
    "a plain cream background, even studio light"
)
AMBER = (
    'Packshot of an amber glass pump bottle labelled "Forest Hand Wash 300 ml" beside a small '
    "green plant on a concrete block, window light from the left"
)
CANDLE = (
    'A lit candle in a glass jar labelled "Cedar Smoke" on a linen cloth, dim evening light, 85mm '
    "f/2"
)


# -- colours and labels one by one -------------------------------------------------------


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_each_can_has_its_own_colour_and_label(seed):
    plan = planned(CANS, seed=seed)
    assert plan.document.kind == "packshot"
    assert plan.notes == ()
    shown = scene(CANS, seed=seed)
    lime, coral = things(shown, "can")
    assert (lime.matter["body"].colour, coral.matter["body"].colour) == ("#8fce2b", "#ff6f61")
    assert {t.matter["body"].name for t in (lime, coral)} == {"paint"}
    assert (words(lime), words(coral)) == (["LIMA", "Sparkling"], ["ROSA", "Sparkling"])
    if seed == 0:
        assert shown.set.matter["surface"].colour == "#f7c912"


def test_each_gift_box_has_its_own_paper_and_a_gold_ribbon():
    shown = scene(BOXES)
    boxes = things(shown, "gift-box")
    assert [b.matter["body"].colour for b in boxes] == ["#fbf3dd", "#22512f", "#6d1a2d"]
    assert all(b.matter["lid"] == b.matter["body"] for b in boxes)
    assert {b.matter["ribbon"].name for b in boxes} == {"satin"}  # cloth, not sheet metal
    gold = oklch(str(boxes[0].matter["ribbon"].colour))
    assert 70 < gold.hue < 100
    assert gold.chroma > 0.05
    assert {b.options["tag"] for b in boxes} == {"none"}  # nothing is said on one
    assert len({b.size for b in boxes}) == 3
    assert shown.set.matter["counter"].name == "marble"


def test_soap_is_stacked_in_its_colours_and_lies():
    shown = scene(SOAP)
    bars = things(shown, "soap")
    assert shown.arrangement == "stack"
    assert shown.set.kind == "shelf"
    colours = [b.matter["body"].colour for b in bars]
    assert colours == ["#a3b18a", "#b66a50", "#36393f", "#fbf3dd"]
    assert all(b.options["pose"] == "lying" for b in bars)


def test_jars_hold_what_their_labels_say_and_are_read():
    shown = scene(JARS)
    jars = things(shown, "preserve-jar")
    assert [words(j) for j in jars] == [
        ["Fig"], ["Plum"], ["Quince"], ["Apricot"], ["Cherry"], ["Pear"]
    ]  # fmt: skip
    assert len({j.matter["content"].colour for j in jars}) == 6
    assert shown.camera.elevation < 40


def test_packs_of_a_range_have_one_design():
    jars = things(scene(JARS), "preserve-jar")
    looks = [
        [(type(x).__name__, x.box.y if x.box else None) for x in walk(s.layers)]
        for j in jars
        for s in j.prints.values()
    ]
    assert all(look == looks[0] for look in looks)


# -- what was asked for is what is there -------------------------------------------------


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ('A bottle of red wine labelled "Valdemar" on a table, low key', "wine-bottle"),
        ("A glass of red wine on a wooden table, photo", "wine-glass"),
        ('A jar labelled "Wild Honey" on a table, photo', "preserve-jar"),
        ('A jar labelled "Night Cream", studio photo', "jar"),
    ],
)
def test_the_right_vessel_is_brought_on(prompt, kind):
    assert len(things(scene(prompt), kind)) == 1


@pytest.mark.parametrize(
    ("ground", "slot", "material"),
    [
        ("on pale pink stone", "counter", "marble"),
        ("on turquoise water ripples", "counter", "water"),
        ("on black marble", "counter", "marble"),
        ("on an oak table", "table", "oak"),
        ("on a dark walnut table", "table", "walnut"),
        ("on a linen cloth, evening light", "table", "linen"),
        ("on slate", "counter", "slate"),
        ("on a pastel blue pedestal", "plinth", ""),
    ],
)
def test_what_it_stands_on_is_what_was_asked_for(ground, slot, material):
    shown = scene(f'Packshot of a jar labelled "Solène Cream" {ground}')
    assert shown.set.matter[slot].name == material
    assert not planned(f'Packshot of a jar labelled "Solène Cream" {ground}').notes


def test_water_keeps_its_colour():
    shown = scene('A white tube labelled "Aqua" standing on turquoise water ripples, high key')
    assert shown.set.matter["counter"].colour == "#30b8b0"


def test_light_is_not_looked_for_among_things():
    for prompt in (CANDLE, JARS, CANS, SOAP, BOXES):
        assert planned(prompt).notes == ()


# -- the hero is seen and read -----------------------------------------------------------


def test_a_block_carries_the_bottle_and_a_plant_no_larger_than_it():
    shown = scene(AMBER)
    (bottle,) = things(shown, "pump-bottle")
    (plant,) = things(shown, "plant")
    (block,) = things(shown, "cube")
    for thing in (bottle, plant):
        assert any(b.kind == "on" and b.of == block.id for b in thing.bonds)
    assert any(b.kind == "next_to" and b.of == plant.id for b in bottle.bonds)
    assert plant.size is not None
    assert plant.size[2] < 0.25
    assert block.size is not None
    assert block.size[0] > plant.size[0] + 0.06
    assert "pot" not in plant.matter
    assert words(bottle) == ["Forest Hand Wash", "300 ml"]
    assert shown.set.kind == "table-window"


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "prompt",
    [
        'Photograph of a square perfume bottle labelled "No. 8" on black marble, low key',
        CANDLE,
        'Photo of a clear glass dropper bottle labelled "LUMEN Serum 30 ml"',
        'Photo of a cobalt blue glass dropper bottle labelled "LUMEN Serum 30 ml"',
        'Photo of a matte black coffee bag labelled "Kestrel Roast"',
        CANS,
    ],
)
def test_words_stand_out_from_what_they_are_printed_on(prompt, seed):
    for thing in scene(prompt, seed=seed).objects:
        body = next(iter(thing.matter.values())).colour if thing.matter else None
        for sheet in thing.prints.values():
            plates = [x for x in walk(sheet.layers) if x.role == "plate"]
            for text in walk(sheet.layers):
                if not isinstance(text, Text):
                    continue
                under = [p.fill for p in plates if p.box.y <= text.box.y < p.box.bottom]
                ground = (under or [sheet.background or body])[-1]
                assert ground is not None, "clear film on clear glass"
                assert contrast(str(text.style.paint), str(ground)) > 4.5


def test_a_white_product_is_set_off_from_its_ground():
    for prompt in (
        'A white tube labelled "Aqua Gel", high key studio photo',
        'Product photo of a white ceramic jar labelled "Alba"',
        'Product photo of a matte black tin labelled "Noir", low key',
    ):
        shown = scene(prompt)
        body = next(t for t in shown.objects if t.prints).matter["body"].colour
        ground = shown.set.matter["surface"].colour
        assert abs(oklch(str(body)).lightness - oklch(str(ground)).lightness) > 0.1


def test_a_candle_said_to_be_lit_burns_in_the_dark():
    shown = scene(CANDLE)
    (candle,) = shown.objects
    assert candle.options["flame"] == "lit"
    assert shown.film.bloom > 0.4
    assert max(x.strength for x in shown.lights) < 0.6
    plain = scene('A candle labelled "Cedar Smoke" on a linen cloth, studio light')
    assert "flame" not in plain.objects[0].options


def test_a_wax_of_a_colour_is_in_a_jar_of_glass():
    (candle,) = scene('A red candle in a glass jar labelled "Fir", photo').objects
    assert candle.matter["body"].name == "glass"
    assert candle.matter["wax"].colour == "#d62828"


def test_low_broad_groups_fill_the_picture():
    one = scene("Photo of a white vase")
    many = scene("A white teapot and two cups on a wooden table near a window, photo, 50mm f/2")
    assert many.camera.fill > one.camera.fill
    assert many.camera.offset[1] > 0


def facing(light):
    """Return the light on what faces the camera, as a share of a white sheet in the key."""
    around, up = np.radians([light.azimuth, light.elevation])
    return light.strength * max(0.0, np.cos(around) * np.cos(up))


def test_window_light_falls_in_and_labels_are_not_in_shade():
    shown = scene(AMBER)
    sun = next(x for x in shown.lights if x.kind == "sun")
    fill = next(x for x in shown.lights if x.kind == "fill")
    assert sun.azimuth < 0 < fill.azimuth  # from the left, thrown back from the right
    front = sum(facing(x) for x in shown.lights) + shown.ambient
    assert 0.6 < front < 1.0  # of a white sheet that faces the key
    assert facing(sun) > 2 * facing(fill)  # its side is the light one
    assert not any(
        x.kind == "sun" for x in scene("Photo of a vase on a table, window light, low key").lights
    )


# -- fronts printed all over -------------------------------------------------------------

FRONTS = {
    "can": CANS,
    "carton": 'Folding carton labelled "Oat & Honey Granola 400 g" on a pastel blue pedestal, photo',
    "coffee-bag": 'A matte black coffee bag labelled "Kestrel Roast Whole Bean 250 g", studio photo',
    "tube": 'A white cosmetic tube labelled "Aqua Gel SPF 30" standing on water, high key photo',
    "pouch": 'A kraft stand-up pouch labelled "Wild Trail Mix 200 g" on a table, photo',
}


@pytest.mark.parametrize("kind", FRONTS)
def test_a_front_is_filled_and_its_words_keep_apart(kind):
    pack = things(scene(FRONTS[kind]), kind)[0]
    (sheet,) = pack.prints.values()
    high, wide = sheet.size.height, sheet.size.width
    texts = sorted((x for x in walk(sheet.layers) if isinstance(x, Text)), key=lambda x: x.box.y)
    for above, below in pairwise(texts):
        assert above.box.bottom <= below.box.y + 0.01 * high
    for text in texts:
        assert 0 <= text.box.x < text.box.right <= wide
        assert 0 <= text.box.y < text.box.bottom <= high
    name = max(texts, key=lambda x: x.style.size)
    assert name is texts[0], "the name is the largest, and comes first"
    assert name.style.size > 0.055 * high


def test_a_carton_is_printed_in_the_colour_of_what_it_holds_unless_another_was_asked_for():
    (honey,) = things(scene(FRONTS["carton"]), "carton")
    assert oklch(str(honey.matter["body"].colour)).hue == pytest.approx(70, abs=15)
    (green,) = things(scene('A green carton labelled "Oat & Honey 400 g", photo'), "carton")
    assert oklch(str(green.matter["body"].colour)).hue > 110


def test_every_pack_of_a_range_has_the_mark_of_what_it_holds():
    marks = [
        tuple(x.d for x in walk(s.layers) if getattr(x, "form", "") == "path")
        for jar in things(scene(JARS), "preserve-jar")
        for s in jar.prints.values()
    ]
    assert len(set(marks)) == 6
    assert all(len(mark) == 1 for mark in marks)
