"""Skies: how bright and warm they are follows from the height of the sun."""

from __future__ import annotations

import math

import numpy as np
import pytest

pytest.importorskip("scipy")

from limner.document.shot import Lamp

LUMA = np.array([0.2126, 0.7152, 0.0722])


def lamp(high: float, strength: float = 1.0) -> Lamp:
    level = math.cos(math.radians(high))
    return Lamp(
        kind="sky", position=(0.0, level, math.sin(math.radians(high))), aim=(0, 0, 0),
        size=(1, 1), strength=strength,
    )  # fmt: skip


@pytest.fixture(autouse=True)
def _renderer(tracer: None) -> None:
    """The clear sky is the renderer's own."""


def warmth(colour: np.ndarray) -> float:
    return float(colour[0] / colour[2])


def test_a_flat_white_sheet_under_a_sky_is_as_bright_as_its_strength() -> None:
    from limner.engines.tracer.sky import Weather, sky

    for high in (50, 10, 2, -6):
        for weather in (Weather(), Weather(clouds=0.5), Weather(overcast=True)):
            image = sky(lamp(high, 0.5), 64, weather)
            down = (np.arange(64) + 0.5) / 64 * np.pi
            weight = np.sin(down) * np.clip(np.cos(down), 0, None)
            flat = (image.mean(1) * weight[:, None]).sum(0) / weight.sum()
            assert float(flat @ LUMA) == pytest.approx(0.5, rel=0.02)


def test_the_lower_the_sun_the_warmer_its_light() -> None:
    from limner.engines.tracer.sky import sunlight

    ratios = [warmth(np.array(sunlight(h))) for h in (60, 30, 12, 5, 1)]
    assert ratios == sorted(ratios)
    assert ratios[0] == pytest.approx(1.0, abs=0.1)
    assert ratios[-1] > 5.0
    assert all(np.array(sunlight(h)) @ LUMA == pytest.approx(1.0) for h in (60, 5))


def test_a_low_sun_gives_less_light_and_a_sunk_one_none() -> None:
    from tests.tracer.scenes import shot

    from limner.engines.tracer.lamps import emitters

    def radiance(high: float) -> float:
        sun = lamp(high).model_copy(update={"kind": "sun", "size": (0.53, 0.53)})
        made = emitters(shot().model_copy(update={"lamps": (sun,)}), 10.0)["lamp00"]
        return float(np.array(made["emitter"]["radiance"]["value"]) @ LUMA)

    assert radiance(-2.0) == 0.0
    assert radiance(30.0) > radiance(0.0) > 0.0


def test_the_horizon_is_never_black_and_glows_where_the_sun_went() -> None:
    from limner.engines.tracer.sky import Weather, horizon, sky

    for high in (40, 8, 1, -4, -8, -15):
        image = sky(lamp(high), 64, Weather())
        assert np.isfinite(image).all()
        assert image.min() >= 0.0
        band = horizon(image)
        assert float((band @ LUMA).min()) > 0.05
    dusk = horizon(sky(lamp(-5.0), 128, Weather(cirrus=0.0)))
    towards, away = dusk[0], dusk[len(dusk) // 2]
    assert warmth(towards) > 1.3 * warmth(away)


def test_noon_is_blue_overhead_the_blue_hour_bluer_overcast_grey() -> None:
    from limner.engines.tracer.sky import Weather, sky

    noon, blue, grey = (
        sky(lamp(h), 64, w)[4:12].mean((0, 1))
        for h, w in ((45, Weather(cirrus=0)), (-7, Weather(cirrus=0)), (45, Weather(overcast=True)))
    )
    assert warmth(blue) < warmth(noon) < 0.8
    assert warmth(grey) > 0.7


def test_clouds_are_asked_for_by_name_or_share() -> None:
    from limner.engines.tracer.sky import Weather, sky

    clear = Weather.told({"sky": "clear"}, 0)
    assert clear.clouds == clear.cirrus == 0
    assert Weather.told({"sky": "overcast"}, 0).overcast
    assert Weather.told({"clouds": 0.8}, 0).clouds == 0.8
    plain = sky(lamp(30), 128, clear)[:60]
    heaped = sky(lamp(30), 128, Weather.told({"sky": "cumulus"}, 0))[:60]
    rough = [float(np.abs(np.diff(i.mean(-1), axis=1)).mean()) for i in (plain, heaped)]
    assert rough[1] > 3 * rough[0]


def test_far_things_take_the_skys_colour_and_near_ones_keep_theirs() -> None:
    from tests.tracer.scenes import shot

    from limner.document.layers.scene import SceneSet
    from limner.engines.tracer.haze import aired
    from limner.engines.tracer.look import Features

    scene = shot().model_copy(update={"set": SceneSet(kind="seascape"), "lamps": (lamp(20),)})
    light = np.full((8, 12, 3), 0.05, np.float32)
    depth = np.full((8, 12), 5.0, np.float32)
    depth[:, 6:] = 30000.0
    up = np.zeros((8, 12, 3), np.float32)
    seen = aired(light, Features(np.full_like(light, 0.5), up, depth), scene)
    np.testing.assert_allclose(seen[:, :6], 0.05, rtol=0.05)
    assert seen[:, 6:].min() > 0.15
    indoors = scene.model_copy(update={"set": SceneSet(kind="sweep")})
    assert aired(light, Features(light, up, depth), indoors) is light


def test_mist_lies_in_low_places_and_leaves_the_sky_and_what_is_high() -> None:
    from limner.document.shot import Camera
    from limner.engines.tracer.haze import _lifted
    from limner.solids.stage import Mist

    eye = Camera(position=(0, 0, 2), target=(0, 100, 2), focal=24, f_number=8, focus=50)
    depth = np.full((40, 60), 2000.0, np.float32)
    depth[0] = 0.0
    through = _lifted(depth, Mist(-60.0, 25.0, 900.0), eye)
    assert (through[0] == 1.0).all()
    assert through[1, 30] > 0.9
    assert through[22, 30] < 0.7
    assert (np.diff(through[1:24, 30]) <= 1e-6).all()
