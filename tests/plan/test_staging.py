"""Photographed kinds: what is asked for is on the set, in number, matter and relation; every
string is printed once.
"""

from __future__ import annotations

from collections import Counter

import pytest
from studio import BARE, GENERATED, planned

from limner.document.document import Document, walk
from limner.document.layers.scene import Scene, SceneObject
from limner.document.layers.text import Text
from limner.solids.solid import objects
from limner.solids.stage import sets
from limner.solids.surface import materials
from limner.stages.plan.kind import kinds


def scene(prompt: str, **fields) -> Scene:
    found = [x for x in planned(prompt, **fields).document.layers if isinstance(x, Scene)]
    assert found, planned(prompt, **fields).notes
    return found[0]


def things(of: Scene, kind: str) -> list[SceneObject]:
    return [t for t in of.objects if t.kind == kind and not t.prop]


def strings(document: Document) -> list[str]:
    return [t.text for t in walk(document.layers) if isinstance(t, Text) and not t.decorative]


# -- number and relation, generated ------------------------------------------------------


@pytest.mark.parametrize(("prompt", "nouns", "counts", "relation"), GENERATED)
def test_numbers_and_relations_are_as_asked(prompt, nouns, counts, relation):
    shown = scene(prompt)
    one, other = (things(shown, noun) for noun in nouns)
    assert (len(one), len(other)) == counts
    assert len(shown.objects) - sum(t.prop for t in shown.objects) == sum(counts)
    assert len({t.id for t in shown.objects}) == len(shown.objects)
    theirs = {t.id for t in other}
    for thing in one:
        bound = [b for b in thing.bonds if b.kind == relation]
        assert bound
        assert {b.of for b in bound} <= theirs
        if relation != "next_to":
            assert {b.of for b in bound} == theirs


def test_colours_go_to_the_things_they_stand_before():
    shown = scene("three red cubes to the left of a blue sphere on a wooden table, photograph")
    reds = {t.matter["body"].colour for t in things(shown, "cube")}
    blue = things(shown, "sphere")[0].matter["body"].colour
    assert len(reds) == 1
    assert blue not in reds
    assert all(b.kind == "left_of" for t in things(shown, "cube") for b in t.bonds)


def test_fruit_on_a_plate():
    shown = scene("Three red apples to the left of two green pears on a white plate")
    plate = things(shown, "plate")[0]
    fruit = [*things(shown, "apple"), *things(shown, "pear")]
    assert len(fruit) == 5
    assert all(any(b.kind == "on" and b.of == plate.id for b in t.bonds) for t in fruit)


def test_between_names_both_sides():
    shown = scene("a book on a table between two candles, photorealistic")
    bond = next(b for b in things(shown, "book")[0].bonds if b.kind == "between")
    assert {bond.of, bond.also} == {t.id for t in things(shown, "candle")}


def test_a_stack_and_a_row():
    assert scene("a stack of three books next to a mug, photograph").arrangement == "stack"
    assert scene("a row of four candles, photograph").arrangement == "row"


# -- words -------------------------------------------------------------------------------

SERUM = (
    'Professional product photograph of a blue glass dropper bottle labelled "LUMEN Night Serum 30 '
    'ml" on white marble, 45-degree angle, soft diffused studio lighting, 85mm lens'
)
PHOTOGRAPHS = {
    SERUM: ["LUMEN", "Night Serum", "30 ml"],
    "A storefront sign reading OPEN on a brick wall, golden hour light from the left, photo": ["OPEN"],
    'A neon sign on a dark concrete wall that says "midnight" in pink and below it "COFFEE BAR" in '
    "warm yellow": ["midnight", "COFFEE BAR"],
    'Photorealistic white ceramic mug on an oak desk with the words "But first, code" printed on it '
    "in black monospaced type": ["But first, code"],
    "Relax & Unwind gift basket: body lotion, bath bomb, incense kit and soap arranged on a pedestal, "
    'pastel background, label on the box reads "Relax & Unwind"': ["Relax & Unwind"],
    'a framed poster reading "Breathe" above a beige sofa, photorealistic': ["Breathe"],
    "Product photo of three candles labelled 'Fig', 'Rose' and 'Cedar'": ["Fig", "Rose", "Cedar"],
    "Product photo of a can of soda labelled 'FIZZ Lemon 330 ml', headline 'Stay cool'":
        ["FIZZ", "Lemon", "330 ml", "Stay cool"],
    "A billboard on a city street that says 'Slow down', photograph": ["Slow down"],
    'laptop mockup on a desk showing a dashboard with the title "Sales"': ["Sales"],
}  # fmt: skip


@pytest.mark.parametrize("seed", [0, 1, 2, 3, 4])
@pytest.mark.parametrize("prompt", PHOTOGRAPHS)
def test_every_string_is_shown_once(prompt, seed):
    plan = planned(prompt, seed=seed)
    assert any(isinstance(x, Scene) for x in plan.document.layers), plan.notes
    assert Counter(strings(plan.document)) == Counter(PHOTOGRAPHS[prompt])


def test_each_of_a_group_carries_its_own_word():
    shown = scene("Product photo of three candles labelled 'Fig', 'Rose' and 'Cedar'")
    said = []
    for thing in things(shown, "candle"):
        (sheet,) = thing.prints.values()
        said.append([t.text for t in walk(sheet.layers) if isinstance(t, Text)])
    assert said == [["Fig"], ["Rose"], ["Cedar"]]


def test_a_sheet_has_the_shape_of_what_it_is_printed_on_and_is_crisp():
    bottle = things(scene(SERUM), "dropper-bottle")[0]
    (sheet,) = bottle.prints.values()
    assert max(sheet.size) == 1600
    assert 0.4 < sheet.size.aspect < 1.2


def test_seeds_set_different_labels():
    sheets = {scene(SERUM, seed=seed).objects[0].prints["label"].hash for seed in range(4)}
    assert len(sheets) == 4


def test_neon_lines_have_their_own_colours_and_hands():
    shown = scene(
        'A neon sign on a dark concrete wall that says "midnight" in pink and below it '
        '"COFFEE BAR" in warm yellow'
    )
    (sheet,) = shown.objects[0].prints.values()
    assert sheet.background is None
    first, second = (t for t in walk(sheet.layers) if isinstance(t, Text))
    assert first.style.paint != second.style.paint
    assert first.style.face != second.style.face
    assert shown.set.kind == "concrete-wall"


def test_a_mug_is_printed_in_the_face_and_ink_asked_for():
    shown = scene(
        'Photorealistic white ceramic mug on an oak desk with the words "But first, code" printed on '
        "it in black monospaced type"
    )
    mug = things(shown, "mug")[0]
    text = next(t for t in walk(mug.prints["print"].layers) if isinstance(t, Text))
    assert "mono" in text.style.face
    assert mug.matter["body"].colour == "#ffffff"
    assert shown.set.kind == "desk"
    assert "oak" in {m.name for m in shown.set.matter.values()}


def test_a_picture_handed_over_goes_into_the_frame():
    shown = scene("Photo of a framed print above a grey sofa", references=("abc",))
    frame = things(shown, "framed-print")[0]
    assert [x.kind for x in frame.prints["print"].layers] == ["picture"]


# -- matter, light, camera, film -----------------------------------------------------------


def test_matter_is_as_asked():
    shown = scene(SERUM)
    body = things(shown, "dropper-bottle")[0].matter["body"]
    assert (body.name, body.colour) == ("glass", "#2f68d8")
    assert shown.set.kind == "marble-counter"


def test_parts_of_a_thing_are_no_things():
    shown = scene('perfume bottle labelled "NOIR" with black cap on a pink pedestal, photo')
    assert [t.kind for t in shown.objects if not t.prop] == ["perfume-bottle"]
    assert shown.objects[0].matter["cap"].colour == "#111111"
    assert shown.set.kind == "pedestal"


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("85mm f/1.8", "focal", 85.0), ("85mm f/1.8", "f_number", 1.8), ("24mm", "focal", 24.0),
        ("45-degree angle", "elevation", 45.0), ("flat lay", "elevation", 88.0),
        ("top-down", "elevation", 88.0), ("eye level", "elevation", 2.0),
        ("shallow depth of field", "f_number", 2.2), ("wide-angle", "focal", 24.0),
    ],
)  # fmt: skip
def test_the_camera_is_as_asked(words, field, value):
    assert getattr(scene(f"Photo of a white vase on a table, {words}").camera, field) == value


def test_close_ups_are_close():
    far = scene("Photo of a white vase on a table").camera.fill
    assert scene("Close-up photo of a white vase on a table").camera.fill > far


@pytest.mark.parametrize("side", [("left", -1), ("right", 1)])
@pytest.mark.parametrize("light", ["golden hour light", "window light", "hard light", "light"])
def test_light_comes_from_the_side_asked_for(light, side):
    word, sign = side
    lit = scene(f"Photo of a white vase on a table, {light} from the {word}").lights
    assert lit[0].azimuth * sign > 30


def test_hours_have_their_height_and_colour():
    low = scene("Photo of a storefront sign reading 'OPEN', golden hour").lights[0]
    noon = scene("Photo of a storefront sign reading 'OPEN', daylight").lights[0]
    assert low.elevation < 15 < noon.elevation
    assert low.kelvin < noon.kelvin
    blue = scene("Landscape photograph of a mountain lake at blue hour").lights
    assert all(one.kind == "sky" for one in blue)


def test_light_is_graded():
    soft = scene("Photo of a vase, soft diffused studio lighting")
    hard = scene("Photo of a vase, hard side light")
    dark, bright = scene("Photo of a vase, low key"), scene("Photo of a vase, high key")
    assert soft.lights[0].hardness < 0.5 < 0.8 < hard.lights[0].hardness
    assert dark.ambient < soft.ambient < bright.ambient
    assert scene("Photo of a vase, 3200K light").lights[0].kelvin == 3200
    assert abs(scene("Photo of a vase, backlit").lights[0].azimuth) > 120


def test_film_is_as_asked():
    assert scene("Photo of a vase, Kodak Portra 400").film.curve == "film"
    assert scene("Black and white photo of a vase, Ilford HP5").film.curve == "mono"
    assert scene("Photo of a lake, natural colour tones").film.curve == "natural"


def test_quality_and_clear_ground_reach_the_scene():
    assert scene(SERUM, quality="high").quality == "high"
    assert scene(SERUM, background="transparent").cutout


# -- what is photographed, and what is drawn ---------------------------------------------


def drawn(plan) -> bool:
    return not any(isinstance(x, Scene) for x in plan.document.layers)


def test_without_the_engine_the_picture_is_drawn_and_the_extra_named():
    plan = planned(SERUM, world=BARE)
    assert drawn(plan)
    assert any("limner[tracer]" in note for note in plan.notes)


@pytest.mark.parametrize(
    ("prompt", "fields"),
    [
        (SERUM, {"engine": "vector"}),
        (SERUM, {"style": "bauhaus"}),
        ("Flat illustration: two apples on a plate", {}),
        ("Watercolour still life of three pears", {}),
        ("A woman in a kitchen, photorealistic", {}),
        ("A busy street with a woman, a taxi that says 'Go' and a billboard showing 'Run'", {}),
        ("A mountain road with a billboard reading 'Go'. A car rear window displays 'Slow'", {}),
        ("A city skyline with a billboard displaying 'Go', a taxi with the word 'Speed'", {}),
        ("A coffee shop with a menu board that says 'Brew', a mug with the word 'Break' on it", {}),
        ("Event poster for a jazz night titled 'BLUE HOUR'", {}),
    ],
)
def test_what_is_asked_for_as_a_drawing_or_cannot_be_built_is_drawn(prompt, fields):
    assert drawn(planned(prompt, **fields))


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        (SERUM, "packshot"),
        ("A billboard on a city street that says 'Slow down', photograph", "billboard"),
        (
            "A busy street with a taxi that says 'Go' and a billboard showing 'Discover'",
            "billboard",
        ),
        ("On a highway, a billboard reads 'Drive safe', a road sign shows 'Exit 25'", "billboard"),
        ('a framed poster reading "Breathe" above a beige sofa, photorealistic', "interior"),
        ("photo of a beach at sunset", "landscape"),
        ("three red cubes and a cone, photo", "photograph"),
        ("three red cubes to the left of a blue sphere", "photograph"),
        ("a cup of coffee on a wooden table", "still-life"),
        ("Flat lay of four amber glass jars on concrete, photo", "product-grid"),
    ],
)
def test_a_prompt_is_photographed_as_its_kind(prompt, kind):
    assert planned(prompt).document.kind == kind


def test_a_bowl_of_oranges_is_a_bowl_with_oranges_in_it():
    shown = scene("A bowl of oranges on a table, photograph")
    bowl = things(shown, "bowl")[0]
    assert all(t.bonds[0].of == bowl.id for t in things(shown, "orange"))
    assert len(things(shown, "orange")) > 2


def test_what_hangs_has_a_wall():
    for words in ("on a city street at night", "in a meadow", "on white marble"):
        shown = scene(f"A neon sign that says 'RAMEN' {words}, photo")
        assert "wall" in sets()[shown.set.kind].matter


def test_what_is_missing_is_said():
    notes = planned("Photo of a red mug next to a sleeping cat").notes
    assert any("cat" in n and "install" in n for n in notes)
    alive = planned("A photograph of a woman in a kitchen").notes
    assert any("woman" in n for n in alive)


def test_a_crowd_that_is_only_implied_is_said_to_be_missing():
    notes = planned("A bustling street with a billboard showing 'Go'").notes
    assert any("crowd" in n and "limner[diffusion]" in n for n in notes)
    assert not any("crowd" in n for n in planned("A street with a billboard showing 'Go'").notes)


PHOTOGRAPHED = sorted(name for name, kind in kinds().items() if kind.paints)


@pytest.mark.parametrize("kind", PHOTOGRAPHED)
def test_compositions_differ_in_camera_set_and_light(kind):
    shown = [scene("Photo of a white vase", kind=kind, seed=seed) for seed in range(3)]
    assert len({s.camera for s in shown}) == 3
    assert len({(s.camera, s.lights) for s in shown}) == 3


@pytest.mark.parametrize("kind", PHOTOGRAPHED)
@pytest.mark.parametrize("seed", range(6))
def test_every_name_is_one_that_is_there(kind, seed):
    shown = scene("Photo of a vase and a book", kind=kind, seed=seed)
    assert shown.set.kind in sets()
    for thing in shown.objects:
        assert thing.kind in objects()
        assert set(thing.matter) <= set(objects()[thing.kind].matter)
        assert all(m.name == "" or m.name in materials() for m in thing.matter.values())
    assert set(shown.set.matter) <= set(sets()[shown.set.kind].matter)
    assert all(m.name == "" or m.name in materials() for m in shown.set.matter.values())
