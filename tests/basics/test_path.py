"""Path data: everything SVG may write is read, and nothing else."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limner.basics import path
from limner.basics.errors import BadDocument
from limner.basics.geometry import Affine


def test_smooth_commands_mirror_the_handle_before() -> None:
    found = path.absolute("M0 0C1 2 3 4 5 5S9 8 10 10Q12 12 14 10T18 10")
    assert found[2] == ("C", (7, 6, 9, 8, 10, 10))
    assert found[4] == ("Q", (16, 8, 18, 10))


def test_a_smooth_command_alone_starts_where_it_stands() -> None:
    assert path.absolute("M3 4S5 6 7 8")[1] == ("C", (3, 4, 5, 6, 7, 8))
    assert path.absolute("M3 4t1 1")[1] == ("Q", (3, 4, 4, 5))


def test_relative_commands_count_from_the_pen() -> None:
    found = path.absolute("m1 1l2 0h3v4zm1 1s1 0 1 1")
    assert [v for _, v in found[:4]] == [(1, 1), (3, 1), (6, 1), (6, 5)]
    assert found[5] == ("M", (2, 2))
    assert found[6] == ("C", (2, 2, 3, 2, 3, 3))


def test_arc_flags_may_be_written_together() -> None:
    assert path.commands("M0 0a5 5 0 01-3.5.5") == [
        ("M", (0, 0)),
        ("a", (5, 5, 0, 0, 1, -3.5, 0.5)),
    ]


@pytest.mark.parametrize("d", ["nonsense", "M1", "M0 0L1 2 3", "L1 1", "M0 0X", "M0 0Z3", "1 2"])
def test_anything_else_is_refused(d: str) -> None:
    with pytest.raises(BadDocument, match="no path data"):
        path.absolute(d)


@given(
    st.floats(1, 90), st.floats(1, 90), st.floats(-180, 180), st.booleans(), st.booleans(),
    st.floats(-50, 50), st.floats(-50, 50),
)  # fmt: skip
def test_arcs_stay_on_their_ellipse(rx, ry, turn, large, sweep, x, y) -> None:
    d = f"M0 0A{rx:.4f} {ry:.4f} {turn:.4f} {int(large)} {int(sweep)} {x:.4f} {y:.4f}"
    found = path.cubic(d)
    if math.hypot(x, y) < 1:
        return
    assert found[-1][1][-2:] == pytest.approx((round(x, 4), round(y, 4)), abs=1e-6)
    # Where the ellipse is a circle all joints must be as far from one centre.
    back = Affine.rotation(-turn).then(Affine.scaling(1 / rx, 1 / ry))
    points = [back.point(*v[-2:]) for _, v in found]
    if len(points) < 4:
        return
    (ax, ay), (bx, by), (cx, cy) = points[0], points[1], points[-1]
    spread = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
    if abs(spread) < 1e-3:
        return
    ux = (
        (ax**2 + ay**2) * (by - cy) + (bx**2 + by**2) * (cy - ay) + (cx**2 + cy**2) * (ay - by)
    ) / spread
    uy = (
        (ax**2 + ay**2) * (cx - bx) + (bx**2 + by**2) * (ax - cx) + (cx**2 + cy**2) * (bx - ax)
    ) / spread
    radii = [math.hypot(px - ux, py - uy) for px, py in points]
    assert max(radii) - min(radii) < 0.02 * max(radii)


def test_moving_an_arc_moves_its_ends() -> None:
    moved = path.transform("M0 0A5 5 0 0 1 10 0Z", Affine.translation(3, 4))
    assert path.absolute(moved)[0] == ("M", (3, 4))
    assert path.absolute(moved)[-2][1][-2:] == (13, 4)
