"""Water meets what stands in it, and only that."""

from __future__ import annotations

import numpy as np
import pytest

from limner.document.layers.scene import Matter, SceneFilm, SceneSet
from limner.document.shot import Camera, Placed, Shot
from limner.solids.pieces import pieces
from limner.solids.solid import object_kind


def shot(ground: Matter, z: float = 0.0) -> Shot:
    kind = object_kind("tube")
    tube = Placed(id="tube", kind="tube", size=kind.size, at=(0.1, 0.2, z))
    return Shot(
        things=(tube,), lamps=(), ambient=0.3, film=SceneFilm(), set=SceneSet(kind="marble-counter", matter={"counter": ground}),
        camera=Camera(position=(0.0, -1.0, 0.2), target=(0.0, 0.0, 0.1), focus=1.0, focal=85.0,
                      f_number=16.0),
    )  # fmt: skip


def counters(asked: Shot) -> int:
    return sum(p.of == -1 and p.part.slot == "counter" for p in pieces(asked, {}))


def test_water_climbs_a_foot_and_dies_down_around_it() -> None:
    *_, ring = [p.part.mesh for p in pieces(shot(Matter(name="water", colour="#30b8b0")), {})
                if p.part.slot == "counter"]  # fmt: skip
    away = np.hypot(ring.positions[:, 0] - 0.1, ring.positions[:, 1] - 0.2)
    high = ring.positions[:, 2]
    foot = object_kind("tube").size[1] / 2
    assert away.min() == pytest.approx(foot, abs=0.002)
    assert high[away < foot + 0.001].mean() > 0.001
    assert 0.0 < high[away > away.max() - 0.002].max() < 0.0005
    assert high.min() > 0.0, "rings lie over the water, not in it"


def test_rings_go_on_from_the_ground_they_lie_in() -> None:
    ground, ring = [p.part.mesh for p in pieces(shot(Matter(name="water", colour="#30b8b0")), {})
                    if p.part.slot == "counter"]  # fmt: skip
    top = ground.normals[:, 2] > 0.9
    shift = (ground.uv - ground.positions[:, :2])[top].mean(0)
    np.testing.assert_allclose(ring.uv - ring.positions[:, :2], shift + 0 * ring.uv, atol=1e-6)


def test_no_rings_about_what_stands_dry() -> None:
    assert counters(shot(Matter(name="marble"))) == 1
    assert counters(shot(Matter(name="water", colour="#30b8b0"), z=0.05)) == 1
