"""Towns: fronts with depth, a car of a car's proportions, people who stand on the ground, lands that
differ and do not pile up in memory."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy")

from limner.solids import stage
from limner.solids.coachwork import AXLES, WHEEL, side, waist
from limner.solids.downland import rise
from limner.solids.motorcar import SIZE, saloon
from limner.solids.palette import palette
from limner.solids.passers import passing
from limner.solids.shapes import rounded_box
from limner.solids.stage import Built, Ground, SetKind, built
from limner.solids.town import houses


@pytest.fixture(autouse=True, scope="module")
def _cache(tmp_path_factory: pytest.TempPathFactory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LIMNER_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def row(**told):
    """A row of houses by slot: their meshes' corners."""
    made: dict[str, list[np.ndarray]] = {}
    for part in houses(10.0, 24.0, 3, **told):
        made.setdefault(part.slot, []).append(part.mesh.positions)
    return {slot: np.concatenate(points) for slot, points in made.items()}


def test_panes_lie_behind_their_walls_and_cornices_before_them() -> None:
    parts = row()
    for kind in ("panes", "shop"):
        assert parts[kind][:, 1].min() > 10.1
    assert parts["front"][:, 1].min() < 9.8


def test_a_lot_is_free_of_houses() -> None:
    walls = row(lot=(-5.0, 7.0))["front"]
    # mouldings end a centimetre past their house
    assert not ((walls[:, 0] > -4.95) & (walls[:, 0] < 6.95)).any()


def test_no_awning_reaches_over_what_stands_before_the_row() -> None:
    painted = row(clear=30.0)["joinery"]
    assert painted[painted[:, 2] < 3.2][:, 1].min() > 9.4


def test_a_car_is_as_long_and_as_low_as_cars_are_and_its_wheels_stand_in_its_arches() -> None:
    car = saloon()
    points = np.concatenate([p.mesh.positions for p in car])
    long, wide, high = points.max(0) - points.min(0)
    assert long == pytest.approx(SIZE[0], rel=0.02)
    assert 2.1 < long / wide < 2.4  # over its mirrors
    assert 3.0 < long / high < 3.5
    tyres = next(p.mesh.positions for p in car if p.slot == "tyre")
    assert tyres[:, 2].min() == pytest.approx(0.0, abs=0.005)
    for axle in AXLES:  # nothing of the body hangs over the wheel's middle
        assert float(side(axle, WHEEL)) > 0.85
    assert float(waist(1.5)) < float(waist(0.0))


def test_words_on_a_car_stay_on_one_door() -> None:
    area = next(p.areas["door"] for p in saloon() if "door" in p.areas)
    assert area.left > -0.11
    assert area.right < 0.95


def test_people_stand_on_the_ground_and_differ() -> None:
    places = [(1.2 * k, 0.0, -0.12, 40.0 * k) for k in range(6)]
    (one,) = passing(places, 4)
    assert one.mesh.positions[:, 2].min() == pytest.approx(-0.12, abs=0.002)
    assert 1.6 < one.mesh.positions[:, 2].max() < 1.9
    assert one.surface is not None
    assert len(np.unique(one.mesh.uv[:, 0])) > 8
    assert passing([], 4) == []


def test_a_palette_shows_each_mesh_in_its_own_colour() -> None:
    cube = rounded_box(0.1, 0.1, 0.1)
    part = palette({"#ff0000": [cube], "#0000ff": [cube, cube]}, "x", roughness=0.5)
    pixels = part.surface.colour.pixels()
    column = (part.mesh.uv[:, 0] / 2 * pixels.shape[1]).astype(int)
    shown = pixels[0, column]
    assert (shown[: len(cube.positions)] == [1.0, 0.0, 0.0]).all()
    assert (shown[len(cube.positions) :] == [0.0, 0.0, 1.0]).all()


def test_hills_differ_by_their_lie_and_are_alike_where_one_stands() -> None:
    x, y = np.array([300.0, -900.0, 700.0]), np.array([2500.0, 3000.0, 3600.0])
    first, other = rise(x, y, 2.0), rise(x, y, 2.0, 1)  # one land, seen the other way round
    assert np.abs(first - other).max() > 10.0
    near = np.array([3.0, -20.0]), np.array([10.0, 40.0])
    np.testing.assert_allclose(rise(*near, 2.0), rise(*near, 2.0, 1))


def test_only_the_newest_of_large_sets_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def make(ground: Ground) -> Built:
        calls.append(ground.seed)
        return Built(())

    monkeypatch.setattr(stage, "set_kind", lambda name: SetKind(make, {}))
    monkeypatch.setattr(stage, "_recent", type(stage._recent)())
    for seed in (0, 0, 1, 0):
        built("x", Ground(1.0, {}, seed))
    assert calls == [0, 1]
    monkeypatch.setattr(stage, "_MOST", -1)
    for seed in (2, 3, 2):
        built("x", Ground(1.0, {}, seed))
    assert calls == [0, 1, 2, 3, 2]
