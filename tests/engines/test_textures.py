"""Every texture is fixed by its seed, varies with it, and stays near its colour."""

from __future__ import annotations

import time

import numpy as np
import pytest

from limner.basics.colour import parse
from limner.basics.errors import BadDocument
from limner.document.paint import Texture
from limner.engines.vector.textures import field, names, weaver

NAMES = names()
INKS = ("#efe4d0", "#b5452f", "#2f5d62", "#d9a441")
SWELLING = frozenset({"halftone", "lines", "crosshatch", "dots"})
"""Textures whose strength is how far their ink swells, not how far it is from the ground."""


def made(name: str, width: int = 300, height: int = 200, **more: object) -> np.ndarray:
    return weaver(name)(Texture(name=name, **more), width, height)


@pytest.mark.parametrize("name", NAMES)
def test_seed_fixes_it(name: str) -> None:
    one = made(name, colours=("#c0a080",), seed=3)
    assert one.shape == (200, 300, 4)
    assert one.dtype == np.uint8
    assert (one == made(name, colours=("#c0a080",), seed=3)).all()


@pytest.mark.parametrize("name", NAMES)
def test_seeds_differ(name: str) -> None:
    assert any(
        (made(name, colours=("#c0a080",), seed=1) != made(name, colours=("#c0a080",), seed=s)).any()
        for s in (2, 3, 4, 5)
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ground", ["#f4efe4", "#202830", "#c8553d"])
def test_it_stays_near_its_ground(name: str, ground: str) -> None:
    pixels = made(name, 512, 512, colours=(ground,), seed=9, strength=0.6).astype(float)
    assert (pixels[..., 3] == 255).all()
    mean = pixels[..., :3].mean(axis=(0, 1))
    assert np.abs(mean - np.array(parse(ground)[:3]) * 255).max() < 26
    assert pixels[..., :3].std() > 0.5


@pytest.mark.parametrize("name", NAMES)
def test_no_strength_is_a_plain_ground(name: str) -> None:
    if name in SWELLING:
        return
    pixels = made(name, colours=("#c0a080",), seed=2, strength=0.0)
    apart = np.abs(pixels[..., :3].astype(int) - [0xC0, 0xA0, 0x80])
    assert np.percentile(apart, 90) <= (40 if name == "wood" else 3)


@pytest.mark.parametrize("name", NAMES)
def test_without_colours_it_lets_through(name: str) -> None:
    pixels = made(name, 400, 400, seed=6)
    assert pixels[..., 3].min() == 0
    assert pixels[..., 3].max() > 0
    assert (pixels[..., :3].max(axis=2) <= pixels[..., 3]).all(), "premultiplied"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [(1, 1), (3, 700), (700, 3), (65, 64)])
@pytest.mark.parametrize("scale", [0.1, 1.0, 6.0])
def test_any_size_and_scale(name: str, size: tuple[int, int], scale: float) -> None:
    width, height = size
    assert made(name, width, height, colours=("#808080",), scale=scale).shape == (height, width, 4)


def test_tiles_have_no_seam() -> None:
    tile = field.spectral("seam", 128, 1.5, 6.0)
    inside = np.abs(np.diff(tile, axis=0)).mean()
    across = np.abs(tile[0] - tile[-1]).mean()
    assert across < 2 * inside


def test_noise_is_about_normal() -> None:
    noise = field.gaussian("n", 200, 200)
    assert abs(float(noise.mean())) < 0.03
    assert abs(float(noise.std()) - 1) < 0.03


@pytest.mark.parametrize("name", NAMES)
def test_it_is_made_in_no_time(name: str) -> None:
    made(name, 512, 512, colours=INKS, seed=1)
    start = time.process_time()
    for seed in (2, 3):
        made(name, 512, 512, colours=INKS, seed=seed)
    assert (time.process_time() - start) / 2 < 0.1


@pytest.mark.parametrize("name", NAMES)
def test_a_larger_scale_has_larger_features(name: str) -> None:
    def roughness(scale: float) -> float:
        grey = made(name, 384, 384, colours=INKS, seed=5, scale=scale)[..., 1].astype(float)
        return float(np.abs(np.diff(grey, axis=1)).mean() + np.abs(np.diff(grey, axis=0)).mean())

    assert roughness(4.0) < 1.15 * roughness(1.0)


def test_an_unknown_texture_is_named_with_those_there_are() -> None:
    for wrong in ("velvetine", "field", "light"):
        with pytest.raises(BadDocument) as caught:
            weaver(wrong)
        assert wrong in caught.value.message
        assert "terrazzo" in caught.value.hint


def test_clear_paper_lets_through_the_pinholes_of_an_ink() -> None:
    alpha = made("riso", 300, 300, colours=("#ffffff00", "#1b5fa8"), seed=1)[..., 3]
    assert alpha.min() < 60
    assert np.median(alpha) > 245
