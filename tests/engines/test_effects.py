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
    Contour,
    Displace,
    Effect,
    InnerShadow,
    Pixelate,
    Separation,
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
    Pixelate(cell=8, colours=("#202040", "#f0f0d0")),
    InnerShadow(dx=2, dy=3, blur=2),
    Bevel(width=5),
    Wear(amount=0.3, scale=3),
    Separation(inks=("#0074b8", "#ff665e"), dx=3, dy=2, holes=0.05),
    Contour(colour="#101010", width=3, swell=0.5),
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


def test_a_separation_prints_nothing_but_its_inks_their_overprint_and_the_paper() -> None:
    inks, paper = ("#00a0ff", "#ff5050"), "#fff8e0"
    print_ = draw(block(Separation(inks=inks, paper=paper, pitch=16)), 100, 80)[24:56, 24:76, :3]
    allowed = np.array([(255, 248, 224), (0, 156, 224), (255, 78, 70), (0, 49, 70)])
    near = np.abs(print_[:, :, None].astype(int) - allowed).max(-1).min(-1) <= 12
    assert near.mean() > 0.35  # the rest are dots' soft edges, between two of them
    assert len(np.unique(print_.reshape(-1, 3), axis=0)) > 20


def test_a_pure_ink_is_printed_flat_and_out_of_register_by_the_slip() -> None:
    item = Outline(layer="x", box=BLOCK, d=path.rect(BLOCK), fill="#ff5050")
    effect = Separation(inks=("#ff5050", "#00a0ff"), paper="#ffffff", dx=5)
    print_ = draw(item.model_copy(update={"effects": (effect,)}), 100, 80)
    assert np.abs(print_[40, 30:75, :3].astype(int) - (255, 80, 80)).max() <= 2
    assert print_[40, 83, 3] == 255  # five pixels past the edge
    assert print_[40, 22, :3].min() >= 250  # where the ink slipped away the paper is bare


def test_squares_take_the_palettes_colours_and_dither_between_them() -> None:
    palette = ("#202040", "#606080", "#a0a0b0")
    drawn = draw(block(Pixelate(cell=4, colours=palette)), 100, 80)[24:56, 24:76, :3]
    found = {f"#{r:02x}{g:02x}{b:02x}" for r, g, b in drawn.reshape(-1, 3)}
    assert found <= set(palette)
    assert len(found) == 2


def test_contours_run_along_the_edges_and_leave_the_body_as_asked() -> None:
    effect = Contour(colour="#000000", width=4, body="#ffffff", own=0.0)
    drawn = draw(block(effect), 100, 80)
    assert drawn[40, 50].tolist() == [255, 255, 255, 255]
    assert drawn[40, 20, :3].max() <= 8
    assert drawn[40, 20, 3] >= 247


@given(st.sampled_from(["#123456", "#e0b040", "#808080", "#ffffff"]), st.floats(0, 1))
def test_a_matched_colour_comes_from_its_own_towards_an_ink(colour: str, amount: float) -> None:
    from limner.basics.colour import matched

    inks = ("#d8321f", "#1d4e9e", "#f0b429")
    assert matched(colour, (), amount) == colour
    assert matched("#d8321f", inks, amount) == "#d8321f"
    assert matched(colour, inks, 0.0) == colour
