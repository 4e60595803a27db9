"""Places that are the picture: what is seen where nothing stands in them."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy")

from limner.solids import countryside, downland
from limner.solids.nature import waters
from limner.solids.plants import standing, trunk
from limner.solids.solid import solid
from limner.solids.stage import Ground, set_kind


@pytest.fixture(autouse=True, scope="module")
def _cache(tmp_path_factory: pytest.TempPathFactory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LIMNER_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def test_grass_grows_at_the_foot_of_a_picture_of_a_meadow_alone() -> None:
    alone = set_kind("meadow").build(Ground(0.5, {"subjects": "none"}))
    with_things = set_kind("meadow").build(Ground(0.5, {}))
    near = []
    for built in (alone, with_things):
        grass = next(p for p in built.parts if p.slot == "grass").mesh.positions
        x, y = grass[:, 0], grass[:, 1]
        near.append(int(((np.abs(x) < 0.5) & (np.abs(y) < 0.5)).sum()))
    assert near[0] > 200
    assert near[1] == 0


def test_land_is_painted_with_fields_woods_and_a_lane() -> None:
    painted = countryside._painted((96, 128), 0, 7.0)
    assert 0.0 < painted.min() < 0.05
    assert painted.max() < 0.7
    greener = painted[..., 1] > painted[..., 2]
    assert greener.mean() > 0.95


def test_land_is_level_where_subjects_stand_and_rises_to_hills_over_a_valley() -> None:
    near = np.linspace(-4.0, 4.0, 9)
    assert np.ptp(downland.rise(near, near, 7.0)) == 0.0
    ahead = downland.rise(np.zeros(60), np.linspace(300, 1200, 60), 7.0)
    assert ahead.min() < -20.0
    far = downland.rise(np.linspace(-2000, 2000, 60), np.full(60, 3600.0), 7.0)
    assert far.max() > 60.0


def test_trees_stand_on_the_ground_and_nearer_ones_have_more_leaves() -> None:
    grown = countryside._grown(0, 7.0).astype(float)
    foot = downland.rise(grown[:, 0], grown[:, 1], 7.0)
    assert (np.abs(grown[:, 2] - foot) < 2.0).all()
    leaves = [leaves for _, leaves, _ in countryside._SEEN]
    assert leaves == sorted(leaves, reverse=True)


def test_trees_are_set_upright_and_scaled() -> None:
    post = trunk()
    at = np.array([[10.0, 0.0, 2.0], [-5.0, 4.0, 0.0]])
    stood = standing([post], at, np.array([3.0, 6.0]), np.random.default_rng(0))
    first, second = np.split(stood.positions, 2)
    assert np.ptp(first[:, 2]) == pytest.approx(3.0 * np.ptp(post.positions[:, 2]))
    assert np.ptp(second[:, 2]) == pytest.approx(6.0 * np.ptp(post.positions[:, 2]))
    assert np.abs(first[:, :2] - [10.0, 0.0]).max() < 0.1
    np.testing.assert_allclose(np.linalg.norm(stood.normals, axis=1), 1.0)


def test_far_water_leans_to_the_eye_so_that_a_horizon_shows() -> None:
    sheets = [p.mesh for p in waters(1.0, 20000.0, 0.01, 0.0)]
    assert sheets[0].normals[:, 1].min() == pytest.approx(0.0)
    assert sheets[-1].normals[:, 1].max() < -0.04
    np.testing.assert_allclose(np.linalg.norm(sheets[-1].normals, axis=1), 1.0)


def test_a_hanging_bag_is_fixed_to_the_wall_and_its_straps_are_over_the_peg() -> None:
    bag = solid("tote-bag", None, {"pose": "hanging"})
    assert bag.hang
    parts = {p.slot: p.mesh for p in bag.parts}
    low, high = bag.bounds
    assert high[1] <= 0.0 < 0.01 + high[1]
    peg, strap = parts["peg"], parts["strap"]
    shaft = peg.positions[np.hypot(peg.positions[:, 0], 0) < 0.001]
    assert strap.bounds[1][2] == pytest.approx(0.6, abs=0.004)
    over = strap.positions[np.abs(strap.positions[:, 0]) < 0.002]
    assert over[:, 2].min() > shaft[:, 2].min()
    assert over[:, 1].min() > low[1]
    cloth = parts["cloth"].bounds
    assert cloth[1][2] < peg.bounds[0][2]
