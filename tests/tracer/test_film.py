"""What film makes of light: tones, whites, warmth, and how pictures are exposed."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy")

from limner.document.layers.scene import SceneFilm
from limner.engines.tracer.film import develop, metered

CURVES = ("natural", "filmic", "film", "mono")
PLAIN = {"grain": 0.0, "vignette": 0.0, "bloom": 0.0}


def flat(colour, side: int = 48) -> np.ndarray:
    return np.broadcast_to(np.array(colour, np.float32), (side, side, 3)).copy()


def shown(colour, **film) -> np.ndarray:
    return develop(flat(colour), SceneFilm(**{**PLAIN, **film}), 0).mean((0, 1))


@pytest.mark.parametrize("curve", CURVES)
def test_more_light_is_never_darker(curve: str) -> None:
    steps = np.geomspace(0.001, 30, 60)
    tones = np.array([shown((v, v, v), curve=curve) for v in steps])
    assert (np.diff(tones, axis=0) > -0.6).all()
    assert tones[-1].min() > 240
    assert tones[0].max() < 20


@pytest.mark.parametrize("curve", ["natural", "filmic", "mono"])
def test_greys_stay_grey_and_white_is_white_without_being_blown(curve: str) -> None:
    for level in (0.05, 0.18, 0.5, 0.9, 1.0):
        tone = shown((level, level, level), curve=curve)
        assert np.ptp(tone) < 1.0
    assert 232 <= shown((0.9, 0.9, 0.9), curve=curve).mean() <= 250
    assert 240 <= shown((1.0, 1.0, 1.0), curve=curve).mean() <= 250


@pytest.mark.parametrize("curve", CURVES)
def test_a_grey_card_is_middle_grey(curve: str) -> None:
    assert shown((0.18, 0.18, 0.18), curve=curve).mean() == pytest.approx(118, abs=5)


def test_natural_film_shows_print_as_printed() -> None:
    for colour in ((200, 40, 50), (20, 30, 60), (60, 180, 170), (210, 160, 40)):
        srgb = np.array(colour) / 255
        light = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
        assert np.abs(shown(light, curve="natural") - colour).max() < 3


def test_film_black_and_white_has_no_colour_and_colour_film_has_a_cast() -> None:
    assert np.ptp(shown((0.6, 0.2, 0.1), curve="mono")) < 1.0
    dark, bright = shown((0.02,) * 3, curve="film"), shown((0.8,) * 3, curve="film")
    assert dark[2] > dark[0] + 2
    assert bright[0] > bright[2] + 4


def test_bright_colours_pale_without_turning_to_another_hue() -> None:
    red, green, blue = shown((9.0, 0.38, 1.3), curve="filmic")
    assert red > 250
    assert 100 < green <= blue < 245


def test_warmth_moves_white_both_ways_at_equal_brightness() -> None:
    warm, cold = shown((0.4,) * 3, warmth=1500), shown((0.4,) * 3, warmth=-1500)
    assert warm[0] > warm[1] > warm[2]
    assert cold[0] < cold[1] < cold[2]
    luma = np.array([0.2126, 0.7152, 0.0722])
    assert warm @ luma == pytest.approx(cold @ luma, abs=6)


def test_contrast_and_saturation_push_away_from_grey() -> None:
    assert shown((0.05,) * 3, contrast=1.4).mean() < shown((0.05,) * 3).mean() - 5
    assert shown((0.5,) * 3, contrast=1.4).mean() > shown((0.5,) * 3).mean() + 5
    assert np.ptp(shown((0.4, 0.2, 0.1), saturation=1.4)) > np.ptp(shown((0.4, 0.2, 0.1))) + 8
    assert np.ptp(shown((0.4, 0.2, 0.1), saturation=0.0)) < 2


def test_glow_spills_round_what_is_brighter_than_white_only() -> None:
    light = flat((0.02, 0.02, 0.02), 160)
    light[70:90, 70:90] = (9.0, 0.5, 2.0)
    film = SceneFilm(**{**PLAIN, "bloom": 0.6})
    near = develop(light, film, 0)[62:66, 75:85].mean((0, 1))
    far = develop(light, SceneFilm(**PLAIN), 0)[62:66, 75:85].mean((0, 1))
    assert near[0] > far[0] + 20
    assert near[0] > near[1] + 10
    dull = flat((0.7, 0.7, 0.7))
    assert (develop(dull, film, 0) == develop(dull, SceneFilm(**PLAIN), 0)).all()


def test_grain_is_the_seeds_and_vignette_darkens_corners() -> None:
    film = SceneFilm(**{**PLAIN, "grain": 0.5})
    a, b = develop(flat((0.2,) * 3), film, 1), develop(flat((0.2,) * 3), film, 1)
    assert (a == b).all()
    assert (a != develop(flat((0.2,) * 3), film, 2)).any()
    assert a.std() > 2
    dim = develop(flat((0.4,) * 3), SceneFilm(**{**PLAIN, "vignette": 0.8}), 0)
    assert dim[0, 0].mean() < dim[24, 24].mean() - 8


def test_the_meter_reads_light_not_colour() -> None:
    nothing = np.zeros((48, 48), bool)
    gains = [
        metered(flat((r,) * 3), flat((r,) * 3), nothing, outdoors=False) for r in (0.05, 0.4, 0.9)
    ]
    assert np.ptp(gains) < 0.01
    assert gains[0] == pytest.approx(1.08)


def test_dim_studios_stay_dim_but_the_open_is_exposed() -> None:
    nothing = np.zeros((48, 48), bool)
    dark = metered(flat((0.01,) * 3), flat((0.3,) * 3), nothing, outdoors=False)
    assert dark <= 1.1
    out = metered(flat((0.1,) * 3), flat((0.4,) * 3), nothing, outdoors=True)
    assert 0.1 * out / 0.4 == pytest.approx(1.08, rel=0.01)


def test_lamps_in_the_picture_do_not_darken_it() -> None:
    light, albedo = flat((0.3,) * 3), flat((0.3,) * 3)
    light[10:30, 10:40] = 40.0
    gain = metered(light, albedo, np.zeros((48, 48), bool), outdoors=False)
    assert gain == pytest.approx(1.08)
