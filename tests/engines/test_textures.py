"""Every texture is fixed by its seed, varies with it, and stays near its colour."""

from __future__ import annotations

import importlib
import typing

import numpy as np
import pytest

from limner.basics.colour import parse
from limner.document.paint import Texture
from limner.engines.vector.textures import field

NAMES = typing.get_args(Texture.model_fields["name"].annotation)


def made(name: str, width: int = 300, height: int = 200, **more: object) -> np.ndarray:
    module = importlib.import_module(f"limner.engines.vector.textures.{name}")
    return module.pixels(Texture(name=name, **more), width, height)


@pytest.mark.parametrize("name", NAMES)
def test_seed_fixes_it(name: str) -> None:
    one = made(name, colours=("#c0a080",), seed=3)
    importlib.import_module(f"limner.engines.vector.textures.{name}")
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
    if name == "halftone":  # strength there is how far the dots swell
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
