"""Beads of water stand on wet things, apart from one another."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy")

from scipy.spatial import cKDTree

from limner.solids.dew import beaded
from limner.solids.shapes import lathe

CAN = lathe([(0.0, 0.0), (0.033, 0.0, 0.004), (0.033, 0.12, 0.004), (0.0, 0.12)], around=48)


@pytest.mark.parametrize("finish", ["wet", "frosty"])
def test_beads_lie_on_the_surface_and_face_out(finish: str) -> None:
    beads = beaded(CAN, finish, 0)
    assert beads is not None
    assert 5_000 < len(beads.faces) < 300_000
    side = (beads.positions[:, 2] > 0.02) & (beads.positions[:, 2] < 0.10)
    off = np.hypot(*beads.positions[side, :2].T) - 0.033
    assert -0.001 < off.min() < 0.0 < off.max() < 0.0015
    a, b, c = (beads.positions[beads.faces[:, k]] for k in range(3))
    agree = (np.cross(b - a, c - a) * beads.normals[beads.faces].sum(1)).sum(1)
    assert (agree > 0).mean() > 0.995


def test_beads_do_not_run_into_each_other() -> None:
    beads = beaded(CAN, "wet", 1)
    assert beads is not None
    tops = beads.positions.reshape(-1, 50, 3)[:, 48]
    nearest = cKDTree(tops).query(tops, k=2)[0][:, 1]
    assert nearest.min() > 0.0006


def test_what_is_too_small_stays_dry() -> None:
    assert beaded(CAN.scaled(0.01), "wet", 0) is None
