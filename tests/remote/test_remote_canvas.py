"""Sizes asked for, pictures laid on them and cut out again, and what it all costs."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from limner.basics.geometry import Size
from limner.engines.remote.bill import Asked, Tokens, dollars, price
from limner.engines.remote.canvas import (
    Canvas,
    canvas_for,
    fitted,
    frame,
    laid,
    opened,
    solid,
    window,
)
from limner.engines.remote.faults import cleaned
from limner.engines.remote.profile import known
from limner.ports.models import ModelCard

SIDES = st.integers(64, 3840)


@given(SIDES, SIDES, st.sampled_from(sorted(known())))
def test_every_size_asked_for_is_one_the_model_has(width, height, name):
    asked, sizing = Size(width, height), known()[name].sizing
    if max(asked) > 3 * min(asked):
        return
    canvas = canvas_for(sizing, asked)
    size = canvas.size
    if sizing.ratios:
        assert canvas.ratio in sizing.ratios
        assert canvas.tier in (sizing.tiers or {""})
        return
    if sizing.sizes:
        assert size in sizing.sizes
        return
    assert size.width % sizing.step == size.height % sizing.step == 0
    assert max(size) <= sizing.longest
    assert max(size) <= sizing.widest * min(size) + 1e-9
    assert sizing.area[0] <= size.width * size.height <= sizing.area[1]


@given(SIDES, SIDES)
def test_a_legal_size_is_taken_as_it_is(width, height):
    asked = Size(width // 16 * 16, height // 16 * 16)
    legal = 655_360 <= asked.width * asked.height <= 8_294_400
    if legal and max(asked) <= 3 * min(asked):
        assert canvas_for(known()["gpt-image-2"].sizing, asked).size == asked


@given(st.integers(1, 900), st.integers(1, 900), st.integers(1, 900), st.integers(1, 900))
def test_the_window_lies_in_the_middle_and_has_the_proportions_asked_for(a, b, c, d):
    left, top, width, height = window(Size(a, b), Size(c, d))
    assert width <= c + 1e-9
    assert height <= d + 1e-9
    assert width / height == pytest.approx(a / b)
    assert (left, top) == pytest.approx(((c - width) / 2, (d - height) / 2))
    assert width == pytest.approx(c) or height == pytest.approx(d)


@pytest.mark.parametrize(
    ("size", "whole"), [((96, 64), (128, 128)), ((60, 90), (64, 96)), ((100, 100), (100, 100))]
)
def test_what_is_laid_out_comes_back_in_its_place(size, whole):
    picture = np.zeros((size[1], size[0], 4), np.uint8)
    picture[..., 0] = np.linspace(0, 255, size[0])[None]
    picture[..., 1] = np.linspace(0, 255, size[1])[:, None]
    picture[..., 3] = 255
    sent = laid(picture, Size(*whole), Size(*size))
    assert sent.shape == (whole[1], whole[0], 4)
    back = fitted(sent, Size(*size))
    assert np.abs(back.astype(int) - picture).max() <= 6


def test_what_lies_around_a_mask_may_not_change():
    mask = np.full((64, 96), 255, np.uint8)
    sent = opened(mask, Size(128, 128), Size(96, 64))
    rows = np.flatnonzero(sent.any(1))
    assert sent.shape == (128, 128)
    assert (rows[0], rows[-1]) == (21, 105)


def test_clear_pixels_lend_no_colour_where_a_picture_is_scaled():
    picture = np.zeros((100, 100, 4), np.uint8)
    picture[:50] = (200, 10, 10, 255)
    done = fitted(picture, Size(40, 40))
    shown = done[done[..., 3] > 64]
    assert (np.abs(shown[:, :3].astype(int) - (200, 10, 10)) <= 5).all()


def test_frames():
    mask = np.full((40, 60), 255, np.uint8)
    mask[5:35, 10:60] = 0
    assert frame(mask) == (10, 5, 0, 5)
    mask[6, 20] = 255
    assert frame(mask) is None
    assert frame(np.zeros((4, 4), np.uint8)) is None
    assert frame(np.full((4, 4), 255, np.uint8)) is None
    holed = np.zeros((40, 60, 4), np.uint8)
    holed[5:35, 10:50] = (9, 8, 7, 255)
    holed[20, 20] = 0
    assert (solid(holed) == (9, 8, 7, 255)).all()


# What OpenAI and Black Forest Labs publish: a picture from words, by size and quality.
@pytest.mark.parametrize(
    ("model", "size", "quality", "dollar"),
    [
        ("gpt-image-2", "1024x1024", "low", 0.006),
        ("gpt-image-2", "1024x1024", "medium", 0.053),
        ("gpt-image-2", "1024x1024", "high", 0.211),
        ("gpt-image-2", "1536x1024", "high", 0.165),
        ("gpt-image-1.5", "1024x1024", "medium", 0.034),
        ("gpt-image-1.5", "1024x1536", "high", 0.2),
        ("gpt-image-1", "1024x1024", "high", 0.167),
        ("gpt-image-1-mini", "1536x1024", "low", 0.003),
        ("flux-2-pro", "1024x1024", "", 0.03),
        ("flux-2-pro", "1408x1408", "", 0.045),
        ("flux-2-max", "2048x2048", "", 0.16),
        ("flux-kontext-max", "1024x1024", "", 0.08),
    ],
)
def test_prices(model, size, quality, dollar):
    width, height = map(int, size.split("x"))
    asked = Asked("generate", Canvas(Size(width, height)), quality)
    assert price(known()[model], asked) == pytest.approx(dollar, abs=0.0006)


def test_what_a_price_grows_with():
    flux, gpt = known()["flux-2-pro"], known()["gpt-image-2"]
    one = Canvas(Size(1024, 1024))
    plain = Asked("edit", one, "medium")
    assert price(flux, Asked("edit", one, "", given=[Size(1024, 1024)] * 2)) == pytest.approx(0.06)
    given_ = price(gpt, Asked("edit", one, "medium", given=[Size(1024, 1024)]))
    assert given_ - price(gpt, plain) == pytest.approx(1024 * 8 / 1e6)
    partial = price(gpt, Asked("edit", one, "medium", partials=3))
    assert partial - price(gpt, plain) == pytest.approx(300 * 30 / 1e6)
    assert price(gpt, plain, Tokens(10, 20, 30)) == pytest.approx((50 + 160 + 900) / 1e6)
    assert price(known()[":openai"], plain) == 0


def test_amounts_are_named_as_money():
    said = [dollars(amount) for amount in (0.04, 0.0302, 0.101, 0.5, 1.25, 0.00592)]
    assert said == ["$0.04", "$0.0302", "$0.101", "$0.50", "$1.25", "$0.0059"]


@given(st.text(max_size=300), st.integers(0, 12), st.integers(8, 24))
def test_no_part_of_a_key_is_left_in_what_is_shown(noise, start, length):
    key = "sk-Abc123Def456Ghi789Jkl"
    shown = cleaned(f"{noise} {noise}{key[start : start + length]}{noise} {key}", key)
    for at in range(len(key) - 7):
        assert key[at : at + 8].lower() not in shown.lower()
    assert len(shown) <= 240
    assert shown.isprintable() or not shown


def test_cards_are_plain_data():
    for profile in known().values():
        card = profile.card()
        assert ModelCard.from_json(card.to_json()) == card
