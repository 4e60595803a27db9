"""Ornaments: each form of each family stays near its place, and ribbons carry their words."""

from __future__ import annotations

import pytest
from desk import brief, copy, design

from limner.basics.geometry import Box
from limner.basics.path import bounds
from limner.document.document import walk
from limner.document.layer import Layer
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.stages.plan.design import Design
from limner.stages.plan.kind import kinds
from limner.stages.plan.ornaments.borders import BORDERS, border, plaque, stamp, ticket
from limner.stages.plan.ornaments.brackets import BRACKETS, brackets
from limner.stages.plan.ornaments.bursts import BURSTS
from limner.stages.plan.ornaments.corners import CORNERS, corners
from limner.stages.plan.ornaments.fasteners import clip, photo_corners, pin, staples, tape, washi
from limner.stages.plan.ornaments.laurel import laurel, stars
from limner.stages.plan.ornaments.pointers import POINTERS, pointer
from limner.stages.plan.ornaments.ribbon import RIBBONS, ribbon
from limner.stages.plan.ornaments.seals import SEALS

RED = "#c8452f"
BOXES = (Box(100, 80, 500, 300), Box(40, 40, 60, 700))


def desk() -> Design:
    return design(brief(copy("Since 1887", "headline")), kinds()["poster"])


def drawn(layers: list[Layer]) -> list[Shape]:
    found = [layer for layer in walk(tuple(layers)) if isinstance(layer, Shape)]
    assert found, "nothing was drawn"
    return found


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("form", sorted(CORNERS))
def test_corners_stand_in_their_corners(form: str, box: Box) -> None:
    for shape in drawn(corners(desk(), box, RED, form, size=3)):
        assert box.inset(-20).holds(bounds(shape.d or ""))


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("form", sorted(BORDERS))
def test_a_border_keeps_to_its_box_on_all_sides(form: str, box: Box) -> None:
    shapes = drawn(border(desk(), box, RED, form, size=1.5))
    whole = bounds("".join(shape.d or "" for shape in shapes))
    assert box.inset(-3).holds(whole)
    assert whole.width > 0.9 * box.width
    assert whole.height > 0.9 * box.height


@pytest.mark.parametrize("outline", [stamp, ticket, plaque])
def test_plates_fill_their_boxes(outline: object) -> None:
    box = Box(10, 20, 300, 200)
    found = bounds(outline(box, 16))  # type: ignore[operator]
    assert box.inset(-20).holds(found)
    assert found.width >= 300


@pytest.mark.parametrize("form", RIBBONS)
def test_a_ribbon_carries_its_words_once(form: str) -> None:
    board = desk()
    made = ribbon(board, board.brief.strings[0], Box(50, 50, 400, 90), form=form)
    words = [layer for layer in walk((made,)) if isinstance(layer, Text)]
    assert [word.text for word in words] == ["Since 1887"]
    assert words[0].box is not None
    assert Box(0, 0, 400, 90).holds(words[0].box)


@pytest.mark.parametrize("family", [SEALS, BURSTS])
def test_round_ornaments_stay_about_their_middle(family: dict[str, object]) -> None:
    for make in family.values():
        for shape in drawn(make(desk(), 300, 300, 50, RED)):  # type: ignore[operator]
            if shape.d:
                assert Box(140, 140, 340, 320).holds(bounds(shape.d))


@pytest.mark.parametrize("form", sorted(POINTERS))
def test_a_pointer_ends_where_it_points(form: str) -> None:
    shapes = drawn(pointer(desk(), (100, 100), (400, 300), RED, form))
    whole = bounds("".join(shape.d or "" for shape in shapes))
    assert whole.holds(Box(399, 299, 1, 1), slack=3)


def test_the_rest_draws_something() -> None:
    board, box = desk(), Box(100, 100, 300, 200)
    for form in BRACKETS:
        drawn(brackets(board, box, RED, form))
    for layers in (
        [tape(board, 200, 100, 120, RED)],
        [washi(board, 200, 100, 120, RED)],
        pin(board, 100, 100, 12, RED),
        clip(board, 100, 100, 80),
        staples(board, box),
        photo_corners(board, box, RED),
        laurel(board, 300, 300, 80, RED),
        stars(board, 300, 300, 12, RED),
    ):
        drawn(layers)
