"""Filling holes: nothing moves outside, patterns go on inside, and it can be stopped."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.retouch_engine.pictures import bricks, disc, horizon, stripes

from limner.basics.errors import Cancelled
from limner.engines.retouch.fill import fill
from limner.engines.retouch.outpaint import extended
from limner.engines.retouch.pixels import restored, unit


def off(one: np.ndarray, other: np.ndarray, where: np.ndarray) -> float:
    return float(np.sqrt(((one - other)[where] ** 2).mean()))


@pytest.mark.parametrize("make", [bricks, stripes, horizon])
def test_patterns_go_on_where_marching_blurs_them(make) -> None:
    picture, hole = make(), disc(96, 14)
    broken = np.where(hole[..., None], np.float32(1.0), picture)
    filled = fill(broken, hole)
    marked = np.round(broken * 255).astype(np.uint8)
    telea = cv2.inpaint(marked, hole.astype(np.uint8), 5, cv2.INPAINT_TELEA) / 255
    assert off(filled, picture, hole) < 0.6 * off(telea, picture, hole)


def test_nothing_outside_the_hole_changes() -> None:
    picture, hole = bricks(), disc(96, 12, 0.4, 0.7)
    assert np.array_equal(fill(picture, hole)[~hole], picture[~hole])


def test_the_same_hole_is_always_filled_the_same() -> None:
    picture, hole = bricks(), disc(96, 12)
    assert np.array_equal(fill(picture, hole), fill(picture, hole))


def test_a_thing_is_not_told_twice_beyond_the_edge() -> None:
    picture, ball = horizon(), disc(96, 17)
    picture[ball] = (0.9, 0.1, 0.1)
    wide = extended(picture, 40, 0, 40, 0)
    new = np.ones(wide.shape[:2], bool)
    new[:, 40:-40] = False
    assert (wide[new][:, 0] - wide[new][:, 1]).max() < 0.3


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_eight_and_sixteen_bits_come_back_as_they_were(depth) -> None:
    top = np.iinfo(depth).max
    pixels = (bricks(48) * top).astype(depth)
    hole = disc(48, 6)
    filled = restored(fill(unit(pixels), hole), pixels)
    assert filled.dtype == depth
    assert np.array_equal(filled[~hole], pixels[~hole])


def test_it_stops_between_scales_when_nobody_waits() -> None:
    heard: list[float] = []

    def told(share: float) -> None:
        heard.append(share)
        if len(heard) == 3:
            raise Cancelled("gone")

    with pytest.raises(Cancelled):
        fill(stripes(256)[:, :], disc(256, 40), told=told)
    assert len(heard) == 3
    assert heard == sorted(heard)


@settings(max_examples=25, deadline=None)
@given(
    rows=st.integers(1, 40), columns=st.integers(1, 40), seed=st.integers(0, 99),
    share=st.sampled_from([0.0, 0.02, 0.3, 0.9, 1.0]),
)  # fmt: skip
def test_any_size_and_any_hole_is_filled_with_numbers(rows, columns, seed, share) -> None:
    random = np.random.default_rng(seed)
    picture = random.random((rows, columns, 3)).astype(np.float32)
    hole = random.random((rows, columns)) < share
    filled = fill(picture, hole)
    assert filled.shape == picture.shape
    assert np.isfinite(filled).all()
    assert np.array_equal(filled[~hole], picture[~hole])


def test_a_horizon_goes_on_level() -> None:
    picture = horizon()
    wide = extended(picture, 30, 0, 30, 0)
    assert np.array_equal(wide[:, 30:-30], picture)
    edge = (wide[..., 2] > 0.6).sum(0)  # rows of sky
    assert np.abs(edge - edge[60]).max() <= 2


def test_an_extended_picture_is_not_mirrored() -> None:
    picture = stripes()
    wide = extended(picture, 0, 0, 32, 0)
    mirrored = np.pad(picture, ((0, 0), (0, 32), (0, 0)), mode="reflect")
    new = np.zeros(wide.shape[:2], bool)
    new[:, 96:] = True
    y, x = np.mgrid[0:96, 0:128]
    truth = 0.5 + 0.4 * np.sin((x + 2 * y) * 0.5)
    assert off(wide[..., 0], truth, new) < 0.5 * off(mirrored[..., 0], truth, new)
