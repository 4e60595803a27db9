"""Rooms: the sun comes through a window of theirs, what they hold is told, furniture stands along
walls.
"""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("scipy")

from limner.solids.mesh import Mesh
from limner.solids.room import Extent, Opening, sunlit
from limner.solids.solid import Part, solid
from limner.solids.stage import Built, Ground, built

SUN = (-0.86, -0.26, 0.43)


@pytest.fixture(autouse=True, scope="module")
def _cache(tmp_path_factory: pytest.TempPathFactory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LIMNER_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def struck(mesh: Mesh, start: tuple[float, float, float], way: tuple[float, ...]) -> bool:
    """Whether a ray meets a mesh."""
    a, b, c = (mesh.positions[mesh.faces[:, k]] for k in range(3))
    across = np.cross(way, c - a)
    det = ((b - a) * across).sum(1)
    with np.errstate(all="ignore"):
        off = np.array(start) - a
        u = (off * across).sum(1) / det
        turned = np.cross(off, b - a)
        v = (turned @ np.array(way)) / det
        far = (turned * (c - a)).sum(1) / det
        return bool(((u > 0) & (v > 0) & (u + v < 1) & (far > 1e-6)).any())


@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_the_sun_falls_through_the_window_on_what_it_is_aimed_at(side: float) -> None:
    sun = (side * 0.86, -0.26, 0.43)
    wall, sashes = sunlit(
        side * 1.75, sun, (0.0, 0.0, 0.1), Extent(-6.0, 3.0, -0.7, 2.4), Opening(1.5, 1.7)
    )
    for part in (wall, sashes):
        assert not struck(part.mesh, (0.0, 0.0, 0.1), sun)
    assert struck(wall.mesh, (0.0, 1.6, 0.1), sun)
    assert struck(wall.mesh, (0.0, 0.0, 1.2), sun)
    assert not struck(wall.mesh, (0.0, 0.0, 0.1), (-sun[0], sun[1], sun[2]))


def sketch(kind: str, **options: str | float) -> Built:
    return built(kind, Ground(0.2, options, 0, SUN))


def spots(parts: tuple[Part, ...]) -> set[tuple[int, ...]]:
    return {tuple(np.round(100 * p.mesh.bounds[0]).astype(int)) for p in parts}


def test_rooms_behind_a_table_differ_by_what_they_are_told() -> None:
    rooms = [sketch("table-window", room=r) for r in ("window", "dresser", "shelf", "bare")]
    assert len({frozenset(spots(r.parts)) for r in rooms}) == 4
    looks = [sketch("table-window", room="dresser", look=float(n)) for n in range(6)]
    assert len({frozenset(spots(r.parts)) for r in looks}) > 3
    assert spots(looks[0].parts) == spots(sketch("table-window", room="dresser", look=0.0).parts)


def test_no_room_holds_what_is_asked_for() -> None:
    told = {"room": "shelf", "look": 1.0}
    books = sketch("table-window", **told)
    none = sketch("table-window", **told, without="book vase")
    assert len(books.parts) > len(none.parts) + 3
    for look in range(8):
        bare = sketch("desk", look=float(look), without="mug succulent bowl vase book")
        full = sketch("desk", look=float(look))
        assert len(bare.parts) < len(full.parts)


def test_a_bare_lamp_comes_through_no_window() -> None:
    with_sashes = [p for p in sketch("table-window").parts if p.slot == "frame"]
    without = [p for p in sketch("table-window", gobo="none").parts if p.slot == "frame"]
    assert len(with_sashes) == len(without) + 1


def test_a_living_room_has_its_wall_right_behind_its_furniture() -> None:
    ground = Ground(1.9, {"behind": 0.51, "corner": "yes", "rug": "yes"}, 0, SUN)
    made = built("living-room", ground)
    assert made.wall == pytest.approx(0.51)
    assert {"curtain", "rug"} <= {p.slot for p in made.parts}
    assert min(p.mesh.bounds[0][0] for p in made.parts if p.slot == "frame") < -1.9


def test_a_sofas_cushions_lean_higher_than_its_back() -> None:
    sofa = solid("sofa", options={"pillows": "yes"})
    tops = {p.slot: float(p.mesh.bounds[1][2]) for p in sofa.parts}
    assert tops["cushion"] > tops["body"] + 0.02
    assert "scatter" in tops
    assert "scatter" not in {p.slot for p in solid("sofa").parts}
