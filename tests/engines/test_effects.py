"""Effects worked out by pixels: what they change, what they leave, and that they stay put."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.basics import path
from limner.basics.geometry import Affine, Box, Size
from limner.document.frame import Cluster, Frame, Item, Outline, Pixels
from limner.document.ink import outer
from limner.document.paint import (
    Bevel,
    Displace,
    Effect,
    InnerShadow,
    Pixelate,
    Shadow,
    Wear,
)
from limner.engines.vector import VectorEngine
from limner.stages.render import flatten
from limner.world.test import TestWorld

BLOCK = Box(20, 20, 60, 40)
EVERY: list[Effect] = [
    Displace(amount=4, scale=12),
    Pixelate(cell=8),
    InnerShadow(dx=2, dy=3, blur=2),
    Bevel(width=5),
    Wear(amount=0.3, scale=3),
]


def draw(item: Item, width: int, height: int) -> np.ndarray:
    return asyncio.run(VectorEngine().draw(item, Size(width, height), TestWorld())).pixels


def block(*effects: Effect, box: Box = BLOCK, **fields: object) -> Outline:
    return Outline(layer="x", box=box, d=path.rect(box), fill="#808080", effects=effects, **fields)


@pytest.mark.parametrize("effect", EVERY, ids=lambda e: e.kind)
def test_it_changes_something_within_its_reach_and_is_the_same_again(effect: Effect) -> None:
    item = block(effect)
    once = draw(item, 100, 80)
    assert (once == draw(item, 100, 80)).all()
    assert (once != draw(block(), 100, 80)).any()
    reach = outer(item)
    beyond = once.copy()
    beyond[int(reach.y) : int(reach.bottom) + 1, int(reach.x) : int(reach.right) + 1] = 0
    assert not beyond.any()


@pytest.mark.parametrize("effect", EVERY, ids=lambda e: e.kind)
def test_it_stays_put_where_only_a_part_is_seen(effect: Effect) -> None:
    whole = draw(block(effect), 100, 80)
    part = draw(block(effect, transform=Affine.translation(-32, -24)), 60, 40)
    assert np.abs(whole[24:64, 32:92].astype(int) - part).max() <= 2


def test_displaced_edges_wobble_but_the_area_stays() -> None:
    alpha = draw(block(Displace(amount=4, scale=10)), 100, 80)[..., 3] / 255
    firsts = [int(np.argmax(row > 0.5)) for row in alpha[30:50]]
    assert len(set(firsts)) > 2
    assert abs(alpha.sum() - 2400) < 0.12 * 2400


@given(cell=st.integers(3, 12))
@settings(deadline=None, max_examples=8)
def test_pixelated_squares_have_one_colour(cell: int) -> None:
    slanted = block(Pixelate(cell=cell), transform=Affine.translation(0, 0))
    slanted = slanted.but(d="M20 20L80 28L76 60L24 55Z")
    pixels = draw(slanted, 96, 84)
    for y in range(0, 84 - cell, cell):
        for x in range(0, 96 - cell, cell):
            square = pixels[y : y + cell, x : x + cell].reshape(-1, 4)
            assert (square == square[0]).all()
    assert set(np.unique(pixels[..., 3])) <= {0, 255}


def test_a_bevel_is_bright_towards_the_light_and_dark_away_from_it() -> None:
    pixels = draw(block(Bevel(width=6, angle=0)), 100, 80)[..., 0].astype(int)
    assert pixels[22, 50] > 128 + 30
    assert pixels[57, 50] < 128 - 30
    assert abs(pixels[40, 50] - 128) <= 1


def test_an_inner_shadow_lies_within() -> None:
    pixels = draw(block(InnerShadow(dx=0, dy=6, blur=1)), 100, 80)
    assert pixels[23, 50, 0] < pixels[50, 50, 0] - 40
    assert (pixels[..., 3] == draw(block(), 100, 80)[..., 3]).all()


@pytest.mark.parametrize("amount", [0.1, 0.4])
def test_wear_takes_about_what_is_asked(amount: float) -> None:
    box = Box(0, 0, 300, 300)
    alpha = draw(block(Wear(amount=amount, scale=3), box=box), 300, 300)[..., 3] / 255
    assert abs(1 - alpha.mean() - amount) < 0.08


def test_shadows_fall_from_what_is_left() -> None:
    worn = block(Pixelate(cell=30), Shadow(dx=0, dy=0, blur=0, colour="#ff0000"))
    pixels = draw(worn, 120, 100)
    shown = pixels[..., 3] > 0
    assert (pixels[shown][:, 0] == 128).all()  # nothing red looks out from under it


@pytest.mark.parametrize("effect", EVERY, ids=lambda e: e.kind)
def test_an_exporter_without_effects_gets_pixels_that_look_alike(effect: Effect) -> None:
    world = TestWorld()
    box = Box(0, 0, 100, 80)
    frame = Frame(size=Size(100, 80), items=(block(effect, Shadow(dx=2, dy=2, blur=1)),))
    flat = asyncio.run(flatten(frame, world))
    assert isinstance(flat.items[0], Pixels)
    assert [e.kind for e in flat.items[0].effects] == ["shadow"]

    def drawn(items: tuple[Item, ...]) -> np.ndarray:
        whole = Cluster(layer="", box=box, items=items)
        return asyncio.run(VectorEngine().draw(whole, frame.size, world)).pixels.astype(int)

    assert np.abs(drawn(frame.items) - drawn(flat.items)).mean() < 1.5
