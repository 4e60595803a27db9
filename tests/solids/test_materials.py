"""Every material: what it reflects, the colours it takes on, and how its textures repeat."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import pytest

from limner.document.layers.scene import Matter
from limner.engines.tracer.textures import pixels
from limner.solids.noise import lines
from limner.solids.surface import Surface, Texture, linear, materials, surface

NAMES = sorted(materials())
PICTURES = {
    "holographic", "flame", "screen", "pages", "latte-art", "crema", "petal", "leaf", "bark",
    *(n for n in NAMES if n.endswith(("-skin", "-peel", "-rind", "-flesh"))),
}  # fmt: skip
"""Materials that are a picture of their own: it does not repeat, or keeps its own colours."""
BOARDS = {
    "oak", "walnut", "pine", "cherry", "ash", "birch", "teak", "ebony", "planks", "driftwood",
    "plywood",
}  # fmt: skip
LAID = {"brick", "paving", "mosaic", "tile", "subway-tile", "terrazzo"}
"""Materials with joints or chips of another colour between."""


@pytest.fixture(autouse=True, scope="module")
def _cache(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LIMNER_CACHE", str(tmp_path_factory.mktemp("textures")))
        yield


@lru_cache(maxsize=4)
def made(name: str, colour: str | None = None, finish: str = "") -> Surface:
    return surface(Matter(name=name, colour=colour, finish=finish), 0)


def textures(looks: Surface) -> list[tuple[str, Texture]]:
    fields = ("colour", "roughness", "bump", "opacity")
    return [(f, getattr(looks, f)) for f in fields if isinstance(getattr(looks, f), Texture)]


def mean(looks: Surface) -> np.ndarray:
    if isinstance(looks.colour, Texture):
        got = pixels(looks.colour)
        return np.broadcast_to(got if got.ndim == 3 else got[..., None], (*got.shape[:2], 3)).mean(
            (0, 1)
        )
    return np.array(looks.colour)


def lab(rgb: np.ndarray) -> np.ndarray:
    lms = np.cbrt(
        np.array(
            [
                [0.4122214708, 0.5363325363, 0.0514459929],
                [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005],
            ]
        )
        @ rgb
    )
    return (
        np.array(
            [
                [0.2104542553, 0.7936177850, -0.0040720468],
                [1.9779984951, -2.4285922050, 0.4505937099],
                [0.0259040371, 0.7827717662, -0.8086757660],
            ]
        )
        @ lms
    )


@pytest.mark.parametrize("name", NAMES)
def test_reflects_what_matter_can_tiles_and_takes_on_a_colour(name: str) -> None:
    looks = made(name)
    for field, texture in textures(looks):
        got = pixels(texture)
        assert np.isfinite(got).all(), field
        assert min(texture.span) > 0.001
        if field != "bump":
            assert got.min() >= 0.0
            assert got.max() <= (0.955 if field == "colour" else 1.0)
        if name not in PICTURES:
            _tiles(got, 2.5 if name in BOARDS else 1.4)
    assert (mean(looks) >= 0.0).all()
    assert (mean(looks) <= (0.999 if looks.model == "glass" else 0.99)).all()
    if name not in PICTURES and looks.emission is None:
        _takes_on(name, ("#2f5fae", "#b5382e", "#3f8a4a")[sum(map(ord, name)) % 3])


def _tiles(got: np.ndarray, most: float) -> None:
    """Across the seam a texture changes no more than it does elsewhere."""
    for axis in (0, 1):
        rest = tuple(a for a in range(got.ndim) if a != axis)
        steps = np.abs(np.diff(got, axis=axis)).mean(rest)
        seam = np.abs(np.take(got, 0, axis) - np.take(got, -1, axis)).mean()
        assert seam <= steps.max() * most + 1e-7, axis


def _takes_on(name: str, colour: str) -> None:
    got, wanted = lab(mean(made(name, colour))), lab(np.array(linear(colour)))
    turn = math.atan2(got[2], got[1]) - math.atan2(wanted[2], wanted[1])
    turn = abs((math.degrees(turn) + 180) % 360 - 180)
    assert turn < (14 if made(name, colour).model in ("glass", "pane") or name in LAID else 7)
    assert math.hypot(*got[1:]) > 0.35 * math.hypot(*wanted[1:])


@pytest.mark.parametrize("name", ["oak", "marble", "steel", "glass", "linen", "ceramic", "brick"])
def test_finishes_change_how_glossy_it_is(name: str) -> None:
    def rough(finish: str) -> float:
        value = made(name, None, finish).roughness
        return float(pixels(value).mean()) if isinstance(value, Texture) else value

    if name != "glass":
        assert rough("polished") < rough("matte")
    assert rough("gloss") < rough("rough")


def test_the_same_matter_is_the_same_and_another_seed_is_another_piece() -> None:
    matter = Matter(name="marble")
    one, again, other = (surface(matter, s).colour for s in (0, 0, 1))
    assert isinstance(one, Texture)
    assert isinstance(again, Texture)
    assert isinstance(other, Texture)
    assert one.key == again.key != other.key
    assert (one.pixels() == again.pixels()).all()
    assert np.abs(one.pixels() - other.pixels()).mean() > 0.005


def test_blue_glass_is_blue_and_lets_light_through() -> None:
    tint = np.array(made("glass", "#2a5ea8").colour)
    assert tint[2] > 3 * tint[0]
    assert tint.max() > 0.2


def test_mist_dulls_what_it_lies_on() -> None:
    dry, cold = (made("aluminium", None, finish).roughness for finish in ("polished", "frosty"))
    assert isinstance(dry, Texture)
    assert isinstance(cold, Texture)
    assert pixels(cold).mean() > 3 * pixels(dry).mean()


@pytest.mark.parametrize("width", [0.1, 0.4, 1.0, 3.0])
def test_fine_lines_do_not_break_up_into_dots(width: float) -> None:
    """Along a slanting line, however fine, the darkest pixel of each row is nearly the same."""
    y, x = np.mgrid[:256, :256].astype(np.float32)
    field = np.sin((x + 0.37 * y) * (2 * np.pi / 64)).astype(np.float32)
    darkest = lines(field, width)[20:236, 40:230].max(1)
    assert darkest.min() > 0.55 * darkest.max()
    assert darkest.mean() == pytest.approx(min(1.0, width / 0.85), rel=0.35)


def test_veins_of_marble_are_whole() -> None:
    ndimage = pytest.importorskip("scipy.ndimage")
    got = surface(Matter(name="marble"), 0).colour
    assert isinstance(got, Texture)
    light = pixels(got).mean(-1)
    dark = light < 0.82 * np.median(light)
    parts, count = ndimage.label(dark, np.ones((3, 3)))
    sizes = np.bincount(parts.ravel())[1:]
    assert count > 3
    assert sizes[sizes < 12].sum() < 0.03 * sizes.sum()
