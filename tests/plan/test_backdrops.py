"""Backdrops: calm under words in quiet tones, called by their manner, the same for a seed."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest
from desk import WORLD, brief, design

from limner.basics.colour import parse
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.stages import render
from limner.stages.layout import layout
from limner.stages.plan.backdrops import Tones, backdrops, called, full, lay, quiet
from limner.stages.plan.kind import kinds

SIZE = (300, 220)


def painted(name: str, tones: str = "full") -> tuple[np.ndarray, Tones]:
    desk = design(brief(prompt="an evening"), kinds()["poster"], SIZE)
    mine = full(desk) if tones == "full" else quiet(desk)
    panel = lay(desk, name, Box(0, 0, *SIZE), mine)
    sheet = Document(size=Size(*SIZE), layers=(panel,), background=mine.ground)
    raster, _ = asyncio.run(render.render(layout(sheet, WORLD), WORLD))
    return np.asarray(raster.pixels)[..., :3].astype(float), mine


@pytest.mark.parametrize("name", sorted(backdrops()))
def test_quiet_tones_leave_words_their_ground(name: str) -> None:
    pixels, tones = painted(name, "quiet")
    ground = np.array(parse(tones.ground)[:3]) * 255
    apart = np.abs(pixels - ground).max(axis=2)
    assert np.percentile(apart, 90) < 75
    assert pixels.std(axis=(0, 1)).max() < 34


@pytest.mark.parametrize("name", sorted(set(backdrops()) - {"paper"}))
def test_full_tones_are_a_picture(name: str) -> None:
    pixels, _ = painted(name)
    assert pixels.std(axis=(0, 1)).max() > 5
    assert (painted(name)[0] == pixels).all(), "the same seed, the same picture"


def test_every_manner_calls_a_backdrop_of_its_own_first() -> None:
    for backdrop in backdrops().values():
        for word in backdrop.manners:
            assert word in called(frozenset({word, "party", "office"}))[0].manners


def test_a_manner_is_one_word_of_the_reader() -> None:
    for backdrop in backdrops().values():
        assert not backdrop.manners & backdrop.words
        assert all(word == word.lower() and " " not in word for word in backdrop.manners)
