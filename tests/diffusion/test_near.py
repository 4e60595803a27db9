"""A masked part of a large picture is cut out, painted at its own size and laid back."""

from __future__ import annotations

import threading
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.basics.geometry import Size
from limner.engines.diffusion import near as module
from limner.engines.diffusion.near import near
from limner.ports.orders import Order

LARGE = Size(1500, 1100)


@cache
def picture(size: Size) -> np.ndarray:
    whole = np.random.default_rng(1).integers(0, 256, (size.height, size.width, 4), np.uint8)
    whole[..., 3] = 255
    return whole


def order(size: Size = LARGE, task: str = "inpaint", **more) -> Order:
    return Order(**{
        "model": "z-image-turbo", "task": task, "prompt": "a cup", "size": size, "seed": 0,
        "below": picture(size).copy(), **more,
    })  # fmt: skip


def mask(left: int, top: int, width: int, height: int, size: Size = LARGE) -> np.ndarray:
    opened = np.zeros((size.height, size.width), np.uint8)
    opened[top : top + height, left : left + width] = 255
    return opened


@settings(max_examples=25)
@given(st.integers(0, 1400), st.integers(0, 1000), st.integers(1, 700), st.integers(1, 700))
def test_what_is_taken_in_holds_the_part_and_its_surroundings(left, top, width, height) -> None:
    asked = order(mask=mask(left, top, width, height))
    part = near(asked)
    if part is None:
        return
    x, y = part.corner
    size = part.order.size
    assert part.order.below.shape == (size.height, size.width, 4)
    assert part.order.mask.sum() == asked.mask.sum()
    assert max(size) <= 2.1 * min(size)
    assert min(size) >= min(768, LARGE.height)
    assert 0 <= x <= LARGE.width - size.width
    assert 0 <= y <= LARGE.height - size.height
    assert (part.order.below == asked.below[y : y + size.height, x : x + size.width]).all()
    assert (part.back(part.order.below) == asked.below).all()


def test_a_picture_is_painted_whole_where_nearness_gains_nothing() -> None:
    assert near(order(Size(900, 900), mask=mask(10, 10, 50, 50, Size(900, 900)))) is None
    assert near(order(mask=mask(0, 0, 1500, 1100))) is None
    assert near(order(mask=mask(0, 0, 0, 0))) is None
    assert near(order(task="vary")) is None
    assert near(order(task="edit")) is None
    assert near(order(task="edit", mask=mask(200, 200, 80, 80))) is not None


def test_an_edge_is_painted_on_with_what_lies_beside_it() -> None:
    asked = order(task="outpaint")
    asked.below[:, 1400:] = 0
    part = near(asked)
    assert part is not None
    assert part.corner == (LARGE.width - part.order.size.width, 0)
    assert part.order.size.height == LARGE.height
    assert (part.order.below[..., 3] == 0).sum() == 100 * LARGE.height


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_a_replica_paints_from_near_and_changes_nothing_else(
    replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "WHOLE", 64 * 64)
    monkeypatch.setattr(module, "LEAST", 48)
    size = Size(230, 170)
    opened = mask(150, 90, 30, 24, size)
    seen = []
    asked = order(size, mask=opened, steps=3, previews=1)
    done = replica.paint(asked, lambda _, partial: seen.append(partial), threading.Event()).picture
    partial = next(one for one in seen if one is not None)
    for whole in (done, partial):
        assert whole.shape == asked.below.shape
        assert (whole[opened == 0] == asked.below[opened == 0]).all()
        assert (whole[opened > 0] != asked.below[opened > 0]).any()
