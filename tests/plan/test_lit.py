"""Light and labels of photographed packs: a lit side and a dark one, boxes seen from a corner, a mark
that suits what it is on, a window where one was named.
"""

from __future__ import annotations

import pytest
from studio import planned

from limner.document.document import walk
from limner.document.layers.scene import Scene


def scene(prompt: str, **fields) -> Scene:
    plan = planned(prompt, **fields)
    return next(x for x in plan.document.layers if isinstance(x, Scene))


CREAM = 'Product photograph of a white ceramic cream jar labelled "Sol Day Cream" on pink stone, '


@pytest.mark.parametrize(
    "light",
    ["soft diffused studio lighting", "even studio light", "high key", "bright daylight, high key"],
)
def test_every_light_comes_from_one_side(light):
    shown = scene(CREAM + light)
    sides = [0.0, 0.0]
    for lamp in shown.lights:
        sides[lamp.azimuth > 0] += lamp.strength
    assert max(sides) > 1.6 * min(sides)
    assert shown.ambient < 0.5 * max(sides)


def test_low_key_draws_both_edges_of_a_bottle():
    shown = scene('Photograph of a perfume bottle labelled "No. 8" on black marble, low key')
    strips = [one for one in shown.lights if one.kind == "rim" and abs(one.azimuth) < 120]
    assert {one.azimuth > 0 for one in strips} == {True, False}


def test_a_box_is_seen_from_a_corner():
    shown = scene('Folding carton labelled "Oat Granola 400 g", soft studio light')
    carton = next(t for t in shown.objects if t.kind == "carton")
    assert 20 <= abs(carton.turn) <= 30


def test_tea_is_in_the_cups_beside_a_teapot():
    shown = scene("A white teapot and two cups on a wooden table near a window")
    assert {t.options["fill"] for t in shown.objects if t.kind == "cup"} == {"tea"}


def test_a_plant_is_lower_than_the_pack_it_stands_beside():
    shown = scene('Packshot of an amber glass pump bottle labelled "Forest" beside a green plant')
    plant = next(t for t in shown.objects if t.kind == "plant")
    bottle = next(t for t in shown.objects if t.kind == "pump-bottle")
    from limner.solids.solid import object_kind

    tall = (bottle.size or object_kind("pump-bottle").size)[2]
    assert plant.size is not None
    assert plant.size[2] <= 0.61 * tall


def test_the_camera_looks_to_the_window_that_is_named():
    left = scene("A cup of coffee on a wooden table near a window, light from the left window")
    right = scene("A cup of coffee on a wooden table near a window, light from the right window")
    assert left.camera.azimuth > 5 > -5 > right.camera.azimuth
    assert left.camera.elevation < 10


def test_a_pack_without_words_shows_nothing_like_words():
    shown = scene(
        'Gift set: body lotion, soap and incense kit on a pedestal, label on the box reads "Relax"'
    )
    for thing in shown.objects:
        sheets = [s for s in thing.prints.values() if s.layers]
        for sheet in sheets:
            boxes = [x for x in walk(sheet.layers) if x.kind == "shape" and x.box is not None]
            thin = [b for b in boxes if b.box.height < 0.012 * sheet.size.height]
            worded = any(x.kind == "text" for x in walk(sheet.layers))
            assert worded or not thin


def test_a_room_behind_a_table_follows_the_prompt():
    near = scene("A cup of coffee on a wooden table near a window")
    assert near.set.options["room"] == "window"
    lit = [
        scene(f"Photo of {what} on a wooden table, window light").set.options
        for what in ("a pear", "a vase", "two apples", "a teapot", "a candle")
    ]
    assert len({(o["room"], o["look"]) for o in lit}) == 5


def test_low_sun_beside_a_table_is_not_filled():
    shown = scene("Photo of two pears on a wooden table, window light from the left")
    sun = next(x for x in shown.lights if x.kind == "sun")
    assert sun.azimuth < -70
    assert sun.elevation < 26
    rest = [x.strength for x in shown.lights if x.kind != "sun"]
    assert sun.strength > 3 * max(rest)
    assert shown.ambient < 0.2


def test_hard_light_in_the_dark_is_one_bare_lamp_at_its_side():
    shown = scene('Wine bottle labelled "Valdemar" on a dark table, hard side light from the right,'
                  " low key")  # fmt: skip
    key = shown.lights[0]
    assert key.kind == "spot"
    assert key.azimuth > 45
    assert key.hardness > 0.9
    assert key.strength > 3 * shown.ambient


def test_warm_light_is_warmest_where_it_strikes():
    shown = scene("Three gift boxes on a marble counter, warm light")
    key = shown.lights[0]
    fills = [x for x in shown.lights if x.kind in ("fill", "rim")]
    assert key.kelvin < 5000 < min(x.kelvin for x in fills)


def test_furniture_stands_in_a_room_its_rug_under_it():
    from limner.basics.geometry import Size
    from limner.stages.layout.staging import shot

    planned_room = scene("A green armchair, a floor lamp and a rug on a table by the window, photo")
    assert planned_room.set.kind == "living-room"
    taken = shot(scene("A living room with a grey sofa, a floor lamp and a rug"), Size(256, 192), 0)
    sofa, rug, lamp = (
        next(t for t in taken.things if t.kind == k) for k in ("sofa", "rug", "floor-lamp")
    )
    assert rug.at[1] < sofa.at[1]
    assert rug.at[1] + 0.8 > sofa.at[1] - 0.46  # it reaches under
    assert abs(rug.at[0] - sofa.at[0]) < 0.1
    assert lamp.at[1] > sofa.at[1]
    low = shot(
        scene("A living room with a grey sofa, a coffee table and a floor lamp"), Size(256, 192), 0
    )
    seat, table = (next(t for t in low.things if t.kind == k) for k in ("sofa", "table"))
    assert abs(table.at[0] - seat.at[0]) < 0.3
    assert table.at[1] < seat.at[1] - 0.5
    assert taken.set.options["behind"] < 0.7
