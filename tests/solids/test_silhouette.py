"""Cards cut along what is printed on them."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("shapely")

from limner.solids.silhouette import silhouette
from limner.solids.solid import Letters, Spec, object_kind

Y, X = np.mgrid[:200, :300]
RING = ((np.hypot(X - 150, Y - 100) < 80) & (np.hypot(X - 150, Y - 100) > 30)).astype(
    np.uint8
) * 255


def area(ring: np.ndarray) -> float:
    x, y = ring.T
    return abs(float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum() / 2))


def test_an_outline_is_where_the_picture_is_and_has_its_holes() -> None:
    outer, inner = sorted(silhouette(RING), key=area, reverse=True)
    assert area(outer) == pytest.approx(np.pi * (80 / 300) ** 2, rel=0.01)
    assert area(inner) == pytest.approx(np.pi * (30 / 300) ** 2, rel=0.03)
    middle = [0.5 * 301 / 300, (200 - 100.5) / 300]
    assert np.allclose((outer.max(0) + outer.min(0)) / 2, middle, atol=0.005)


def test_pieces_that_touch_at_a_corner_and_full_pictures_close() -> None:
    chess = np.kron(np.eye(2), np.full((40, 40), 255)).astype(np.uint8)
    assert sum(area(r) for r in silhouette(chess)) == pytest.approx(0.5, rel=0.02)
    (whole,) = silhouette(np.full((90, 60), 255, np.uint8))
    assert area(whole) == pytest.approx(1.5, rel=0.02)
    assert silhouette(np.zeros((30, 30), np.uint8)) == ()


def test_a_card_has_the_outline_of_its_picture_and_stands() -> None:
    shape = Letters(((silhouette(RING), "#ffffff"),), 1.5)
    (card,) = object_kind("cutout").build(Spec(0.3, 0.002, 0.2, letters={"picture": shape})).parts
    low, high = card.mesh.bounds
    assert low[2] == pytest.approx(0.0, abs=1e-6)
    assert np.allclose(high - low, [0.16, 0.002, 0.16], atol=0.002)
    front = card.mesh.normals[:, 1] < -0.9
    uv = card.mesh.uv[front]
    assert np.allclose(uv.min(0), [-0.08, 0.02], atol=0.003)
    assert card.areas["picture"] == (-0.15, 0.0, 0.15, 0.2)
