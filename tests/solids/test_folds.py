"""Cloth lies flat under things and in folds around them."""

from __future__ import annotations

import numpy as np
import pytest

from limner.document.layers.scene import Matter, SceneFilm, SceneSet
from limner.document.shot import Camera, Placed, Shot
from limner.solids.folds import laid
from limner.solids.pieces import pieces


@pytest.mark.parametrize("reach", [0.04, 0.3])
def test_cloth_is_flat_where_things_stand_and_folded_beyond(reach: float) -> None:
    at = laid(reach, 0).positions
    away = np.hypot(at[:, 0], at[:, 1])
    assert np.ptp(at[away < reach, 2]) < 1e-4
    assert at[away < reach, 2].max() < 0.001
    assert at[:, 2].max() > 0.006
    border = np.abs(at[:, 0]) > 0.995 * np.abs(at[:, 0]).max()
    assert at[border, 2].max() < 0.0


def test_only_cloth_is_laid() -> None:
    def count(matter: str) -> int:
        jar = Placed(id="jar", kind="jar", size=(0.07, 0.07, 0.05))
        camera = Camera(position=(0, -1, 0.3), target=(0, 0, 0), focal=85, f_number=8, focus=1)
        ground = SceneSet(kind="sweep", matter={"surface": Matter(name=matter)})
        shot = Shot(
            things=(jar,), set=ground, lamps=(), ambient=0.3, camera=camera, film=SceneFilm()
        )
        return sum(piece.of < 0 for piece in pieces(shot, {}))

    assert count("linen") == count("marble") + 1
