"""Boxes, transforms and paths."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limner.basics import path
from limner.basics.geometry import Affine, Box, bounds

numbers = st.floats(-500, 500)
sizes = st.floats(0.5, 500)
boxes = st.builds(Box, numbers, numbers, sizes, sizes)


@given(boxes, boxes)
def test_union_holds_both_and_intersection_is_held(one, other):
    union = one.union(other)
    assert union.holds(one)
    assert union.holds(other)
    shared = one.intersection(other)
    assert shared.area <= min(one.area, other.area) + 1e-6


@given(boxes, st.floats(-360, 360))
def test_turning_there_and_back(box, degrees):
    there = Affine.rotation(degrees, *box.centre)
    back = there.then(Affine.rotation(-degrees, *box.centre))
    x, y = back.point(box.x, box.y)
    assert math.isclose(x, box.x, abs_tol=1e-6)
    assert math.isclose(y, box.y, abs_tol=1e-6)


def test_quarter_turn_is_clockwise_on_screen():
    x, y = Affine.rotation(90).point(1, 0)
    assert (round(x, 9), round(y, 9)) == (0, 1)


def test_then_applies_self_first():
    assert Affine.scaling(2).then(Affine.translation(5, 0)).point(1, 1) == (7, 2)


@pytest.mark.parametrize("make", [path.rect, path.ellipse, lambda b: path.rect(b, 7)])
@given(box=boxes)
def test_outlines_fill_their_box(make, box):
    found = path.bounds(make(box))
    assert all(abs(a - b) <= 0.02 for a, b in zip(found, box, strict=True))


@given(boxes, numbers, numbers)
def test_moving_a_path_moves_its_bounds(box, dx, dy):
    moved = path.transform(path.ellipse(box), Affine.translation(dx, dy))
    found = path.bounds(moved)
    assert abs(found.x - box.x - dx) <= 0.03
    assert abs(found.bottom - box.bottom - dy) <= 0.03


def test_sector_of_a_whole_turn_is_a_circle():
    assert path.sector(0, 0, 10, 0, 360) == path.circle(0, 0, 10)


def test_bounds_of_nothing():
    assert bounds([]) == Box(0, 0, 0, 0)


def test_path_numbers_stay_short():
    assert path.line(1 / 3, 0, 2, -0.0001) == "M0.33 0L2 0"
