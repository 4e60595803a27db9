"""How orders lie on what a model paints: sizes, masks, pictures carried on, steps, edges."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from limner.basics.errors import BadOption
from limner.basics.geometry import Size
from limner.engines.diffusion import asking
from limner.engines.diffusion.canvas import Canvas, canvas, carry, flatten, reference
from limner.engines.diffusion.edges import outlined
from limner.engines.diffusion.family import families
from limner.ports.orders import Order

CARDS = [card for family in families().values() for card in family.cards]
KLEIN = next(card for card in CARDS if card.name == "flux2-klein-4b")
BASE = next(card for card in CARDS if card.name == "flux2-klein-base-4b")

sides = st.integers(16, 3840)


@given(st.sampled_from(CARDS), sides, sides)
def test_what_is_painted_suits_the_model_and_holds_the_picture(card, width, height) -> None:
    laid = canvas(Size(width, height), card)
    assert laid.size.width % card.multiple == laid.size.height % card.multiple == 0
    assert max(laid.size) <= card.longest or min(laid.size) <= card.multiple
    assert laid.size.width * laid.size.height <= card.area[1] or min(laid.size) <= card.multiple
    assert 0 <= laid.size.width - laid.window.width < card.multiple
    assert 0 <= laid.size.height - laid.window.height < card.multiple
    if card.area[0] <= width * height <= card.area[1] * 0.8 and max(width, height) <= card.longest:
        assert laid.window == (width, height)


def test_a_task_may_have_a_smaller_area_of_its_own() -> None:
    laid = canvas(Size(2000, 1500), KLEIN, most=1024 * 1024)
    assert laid.size.width * laid.size.height <= 1024 * 1024
    assert laid.window.aspect == pytest.approx(4 / 3, rel=0.01)


def test_a_picture_is_carried_on_and_cropped_again() -> None:
    picture = np.random.default_rng(1).integers(0, 256, (50, 70, 4), np.uint8)
    picture[..., 3] = 255
    laid = np.asarray(Canvas(Size(80, 64), Size(70, 50)).lay(picture))
    assert laid.shape == (64, 80, 3)
    assert (laid[:50, :70] == picture[..., :3]).all()
    assert (laid[:50, 70:] == picture[:, -1:, :3]).all()
    mask = np.zeros((50, 70), np.uint8)
    mask[:, 60:] = 255
    opened = np.asarray(Canvas(Size(80, 64), Size(70, 50)).open(mask))
    assert (opened[:, 60:] == 255).all()


def test_clear_pixels_are_white_or_take_the_colours_around() -> None:
    picture = np.zeros((40, 60, 4), np.uint8)
    picture[:, :30] = (200, 40, 40, 255)
    assert (flatten(picture)[:, 30:] == 255).all()
    carried = carry(picture)
    assert (carried[:, :30] == (200, 40, 40)).all()
    assert np.abs(carried[:, 30:].astype(int) - (200, 40, 40)).max() <= 2
    assert (carry(np.zeros((5, 7, 4), np.uint8)) == 255).all()


@given(st.integers(1, 300), st.integers(1, 3000))
def test_a_reference_is_neither_small_nor_slender_nor_large(width, height) -> None:
    seen = reference(np.full((height, width, 4), 255, np.uint8), most=256 * 256)
    assert min(seen.size) >= 64
    assert max(seen.size) <= 8 * min(seen.size)
    assert seen.width * seen.height <= 256 * 256 * 1.1 or min(seen.size) == 64


def test_edges_are_thin_and_where_the_picture_changes() -> None:
    pixels = np.zeros((60, 80, 3), np.uint8)
    pixels[20:40, 20:60] = 220
    lines = np.asarray(outlined(Image.fromarray(pixels)))[..., 0]
    assert set(np.unique(lines)) == {0, 255}
    assert 100 <= (lines > 0).sum() <= 260
    rows = np.nonzero(lines.any(1))[0]
    assert abs(rows.min() - 20) <= 2
    assert abs(rows.max() - 40) <= 2
    assert not np.asarray(outlined(Image.new("RGB", (9, 9)))).any()


def order(**more) -> Order:
    return Order(**{
        "model": KLEIN.name, "task": "generate", "prompt": "a cup.", "size": Size(64, 64),
        "seed": 0, **more,
    })  # fmt: skip


@given(st.floats(0.05, 1), st.integers(1, 50))
def test_a_slight_change_takes_two_steps_at_least(strength, told) -> None:
    steps = asking.steps(order(steps=told), KLEIN, strength)
    assert steps >= told
    assert int(min(steps * strength + 1e-6, steps)) >= min(2, told)
    assert asking.steps(order(steps=told), KLEIN) == max(told, min(2, told))


def test_steps_and_guidance_are_the_tiers_unless_told() -> None:
    assert asking.steps(order(tier="high"), BASE) == 50
    assert asking.steps(order(tier="high", steps=7), BASE) == 7
    assert asking.guidance(order(), BASE, 1.0) == 4.0
    assert asking.guidance(order(guidance=2.5), BASE, 1.0) == 2.5
    assert asking.guidance(order(guidance=2.5), KLEIN, 1.0) == 1.0
    told = asking.unsaid(order(guidance=2.5, exclude="red"), KLEIN)
    assert len(told) == 2
    assert not asking.unsaid(order(guidance=2.5, exclude="red"), BASE)


def test_beyond_an_edge_opens_what_is_clear_and_what_the_mask_says() -> None:
    below = np.full((8, 8, 4), 255, np.uint8)
    below[:, 6:, 3] = 0
    mask = np.zeros((8, 8), np.uint8)
    mask[0, 0] = 255
    opened = asking.opened(order(task="outpaint", below=below, mask=mask), below)
    assert (opened[:, 6:] == 255).all()
    assert opened[0, 0] == 255
    assert opened[1:, :6].max() == 0


def test_a_clear_ground_is_asked_of_models_that_have_clear_pixels() -> None:
    clear = next(card for card in CARDS if card.alpha and "generate" in card.tasks)
    assert asking.worded(order(clear=True), clear) == "a cup. The background is transparent."
    assert asking.worded(order(clear=True), KLEIN) == "a cup."


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"task": "edit"}, "a picture to work on"),
        ({"task": "inpaint", "below": np.zeros((64, 64, 4), np.uint8)}, "a mask is needed"),
        ({"condition": "picture"}, "needs a picture to be guided by"),
        ({"condition": "depth", "guide": np.zeros((64, 64, 4), np.uint8)}, "guided by depth"),
        ({"references": (np.zeros((64, 64, 4), np.uint8),) * 5}, "take 5 references"),
    ],
)
def test_what_is_missing_or_too_much_is_said(more, said) -> None:
    with pytest.raises(BadOption, match=said):
        asking.check(order(**more), KLEIN, [KLEIN])


def test_who_can_do_it_is_named() -> None:
    with pytest.raises(BadOption) as refused:
        asking.check(replace(order(), task="layers"), KLEIN, CARDS)
    assert "qwen-image-layered" in refused.value.hint
