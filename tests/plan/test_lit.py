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
