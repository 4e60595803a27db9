"""Sets: they build, leave their subjects room, keep textures to scale, and are the same each time."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

pytest.importorskip("scipy")

from limner.basics.errors import BadDocument
from limner.document.layers.scene import Matter
from limner.solids.stage import Built, Ground, built, set_kind, sets
from limner.solids.surface import surface

SUN = (-0.7, -0.45, 0.4)
NAMES = tuple(sets())
VAST = ("mountain-lake", "meadow", "desert", "forest-edge")


@pytest.fixture(autouse=True, scope="module")
def _cache(tmp_path_factory: pytest.TempPathFactory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LIMNER_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@lru_cache(maxsize=80)
def made(name: str, reach: float) -> Built:
    return set_kind(name).build(Ground(reach, {}, 0, SUN))


@pytest.mark.parametrize("name", NAMES)
def test_a_set_is_sound(name: str) -> None:
    for part in made(name, 0.2).parts:
        mesh = part.mesh
        assert np.isfinite(mesh.positions).all()
        assert np.isfinite(mesh.uv).all()
        np.testing.assert_allclose(np.linalg.norm(mesh.normals, axis=1), 1.0, atol=1e-3)
        assert mesh.faces.min(initial=0) >= 0
        assert mesh.faces.max(initial=0) < len(mesh.positions)


@pytest.mark.parametrize("name", NAMES)
def test_every_part_of_a_set_is_made_of_something_known(name: str) -> None:
    for part in made(name, 0.2).parts:
        matter = part.matter or set_kind(name).matter.get(part.slot)
        assert part.surface is not None or surface(matter or Matter(name="nothing")) is not None


@pytest.mark.parametrize("reach", [0.2, 1.5])
@pytest.mark.parametrize("name", NAMES)
def test_subjects_have_the_room_they_need(name: str, reach: float) -> None:
    if name in VAST and reach != 0.2:
        pytest.skip("one size tells as much, and these take a second")
    low, high = np.array([-reach, -reach, 0.004]), np.array([reach, reach, 2 * reach])
    for part in made(name, reach).parts:
        points = part.mesh.positions
        if len(points) < 20000:
            points = np.concatenate([points, points[part.mesh.faces].mean(1)])
        taken = ((points > low) & (points < high)).all(1).any()
        assert not taken, f"{part.slot} stands where the subjects do"


@pytest.mark.parametrize("name", [n for n in NAMES if n not in ("sky", "sweep", "cove", "desert")])
def test_something_carries_the_subjects(name: str) -> None:
    """A ray from above the middle meets a part at z = 0, within what an eye forgives."""
    tops = []
    for part in made(name, 0.2).parts:
        a, b, c = (part.mesh.positions[part.mesh.faces[:, k]] for k in range(3))
        ab, ac, ap = b - a, c - a, np.array([0.003, 0.002]) - a[:, :2]
        det = ab[:, 0] * ac[:, 1] - ab[:, 1] * ac[:, 0]
        level = np.abs(det) > 1e-9
        a, ab, ac, ap, det = a[level], ab[level], ac[level], ap[level], det[level]
        u = (ap[:, 0] * ac[:, 1] - ap[:, 1] * ac[:, 0]) / det
        v = (ab[:, 0] * ap[:, 1] - ab[:, 1] * ap[:, 0]) / det
        hit = (u >= -1e-9) & (v >= -1e-9) & (u + v <= 1 + 1e-9)
        tops += list((a[:, 2] + u * ab[:, 2] + v * ac[:, 2])[hit])
    assert tops
    assert max(tops) == pytest.approx(0.0, abs=0.03)


@pytest.mark.parametrize("name", ["table-window", "brick-street", "marble-counter", "living-room"])
def test_textures_keep_their_scale_however_large_the_set(name: str) -> None:
    for reach in (0.15, 1.5):
        for part in made(name, reach).parts:
            if part.slot not in ("table", "counter", "wall", "floor", "pavement"):
                continue
            a, b = (part.mesh.faces[:, k] for k in (0, 1))
            away = np.linalg.norm(part.mesh.positions[a] - part.mesh.positions[b], axis=1)
            shift = np.linalg.norm(part.mesh.uv[a] - part.mesh.uv[b], axis=1)
            flat = np.abs(part.mesh.normals[a] - part.mesh.normals[b]).max(1) < 1e-6
            np.testing.assert_allclose(shift[flat], away[flat], rtol=1e-3, atol=1e-6)


@pytest.mark.parametrize("name", ["pedestal", "street", "night-city", "seascape"])
def test_a_set_is_the_same_each_time(name: str) -> None:
    one, two = (set_kind(name).build(Ground(0.4, {}, 3, SUN)) for _ in range(2))
    for a, b in zip(one.parts, two.parts, strict=True):
        np.testing.assert_array_equal(a.mesh.positions, b.mesh.positions)


@pytest.mark.parametrize("gobo", ["window", "blinds", "leaves", "palm"])
def test_a_gobo_hangs_towards_the_sun_and_shades_a_share_of_it(gobo: str) -> None:
    part = built("sweep", Ground(0.2, {"gobo": gobo}, 0, SUN)).parts[-1]
    way = np.array(SUN) / np.linalg.norm(SUN)
    middle = (part.mesh.bounds[0] + part.mesh.bounds[1]) / 2
    assert middle @ way > 0.8
    assert middle @ way == pytest.approx(float(np.linalg.norm(middle)), rel=0.2)
    assert shaded(part.mesh.positions[part.mesh.faces], way) == pytest.approx(0.45, abs=0.4)


def shaded(corners: np.ndarray, way: np.ndarray) -> float:
    """Return the share of points round the subject that lie in the gobo's shade."""
    grid = np.linspace(-0.25, 0.25, 17)
    points = np.array([[x, y, 0.0] for x in grid for y in grid])
    a, ab, ac = corners[:, 0], corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    across = np.cross(way, ac)
    det = (ab * across).sum(1)
    hidden = 0
    with np.errstate(all="ignore"):
        for point in points:
            off = point - a
            u = (off * across).sum(1) / det
            v = (np.cross(off, ab) @ way) / det
            hidden += bool(((u > 0) & (v > 0) & (u + v < 1)).any())
    return hidden / len(points)


def test_an_unknown_gobo_or_set_is_refused_with_what_there_is() -> None:
    with pytest.raises(BadDocument, match="gobo"):
        built("sweep", Ground(0.2, {"gobo": "lace"}, 0, SUN))
    with pytest.raises(BadDocument, match="no set"):
        built("moon", Ground(0.2))


def test_without_a_sun_nothing_hangs_before_it() -> None:
    assert len(built("table-window", Ground(0.2)).parts) < len(
        built("table-window", Ground(0.2, {}, 0, SUN)).parts
    )


def test_mountains_are_land_with_valleys_and_their_rivers_reach_the_lake() -> None:
    from limner.solids.terrain import carved

    y, x = np.mgrid[0:96, 0:96] / 96
    rise = np.where(np.hypot(x - 0.5, y) < 0.2, 0.0, 0.06)
    land = carved(rise, 100.0)
    assert land[rise == 0].max() == 0.0
    assert land.min() >= 0.0
    assert land.std() > 50.0
    np.testing.assert_array_equal(land, carved(rise, 100.0))
