"""Vessels and what is poured into them: they touch, know of each other, and keep their colours."""

from __future__ import annotations

import numpy as np
import pytest

from limner.document.layers.scene import Matter
from limner.solids.immersion import immersed, under
from limner.solids.mesh import cut, joined
from limner.solids.shapes import rounded_box
from limner.solids.solid import Part, solid
from limner.solids.surface import Surface, surface

HELD = [
    ("drinking-glass", "water", {}), ("wine-glass", "red", {"fill": "wine"}), ("candle", "wax", {}),
    ("dropper-bottle", "content", {}), ("perfume-bottle", "content", {}), ("jar", "content", {}),
    ("mug", "tea", {"fill": "tea"}), ("cup", "coffee", {}), ("wine-bottle", "content", {"fill": 0.1}),
]  # fmt: skip


def volume(parts: list[Part]) -> float:
    mesh = joined([p.mesh for p in parts])
    a, b, c = (mesh.positions[mesh.faces[:, k]] for k in range(3))
    return float((np.cross(b - a, c - a) / 2 * (a + b + c) / 3).sum() / 3)


@pytest.mark.parametrize(("name", "slot", "options"), HELD, ids=str)
def test_what_is_poured_in_touches_the_wall(name: str, slot: str, options: dict) -> None:
    """The wetted wall is the liquid's own face; the rim of its level lies on it."""
    parts = [p for p in solid(name, None, options).parts if p.slot == slot]
    wet = [p for p in parts if p.wets]
    (level,) = [p for p in parts if not p.wets][:1]
    assert [p.wets for p in wet] == ["body"]
    rim = level.mesh.positions[np.argmax(level.mesh.positions[:, 2])]
    assert np.linalg.norm(wet[0].mesh.positions - rim, axis=1).min() < 1e-6
    assert volume([*wet, level]) > 1e-6


def looks(name: str, options: dict, **matter: Matter) -> list[tuple[Part, Surface]]:
    from limner.solids.solid import object_kind

    parts = solid(name, None, options).parts
    usual = {**object_kind(name).matter, **matter}
    alone = [surface(usual[p.slot], 0) for p in parts]
    return list(zip(parts, immersed(zip(parts, alone, strict=True)), strict=True))


def test_a_liquid_knows_the_glass_it_stands_in() -> None:
    seen = looks("drinking-glass", {})
    (wet,) = [s for p, s in seen if p.wets]
    assert wet.outer is not None
    assert (wet.ior, wet.outer.ior) == (1.333, 1.5)
    assert all(s.outer is None for p, s in seen if not p.wets)


def test_cream_shows_through_glass_in_its_own_hue() -> None:
    glass = Surface(model="glass", colour=(1.0, 1.0, 1.0))
    for colour in ((0.9, 0.6, 0.3), (0.2, 0.1, 0.05)):
        below = under(Surface(colour=colour), glass)
        assert isinstance(below.colour, tuple)
        assert below.outer is glass
        assert np.allclose(np.divide(below.colour, below.colour[0]), np.divide(colour, colour[0]))
        assert colour[0] < max(below.colour) <= 0.97


def test_an_opaque_mug_is_itself_below_its_tea() -> None:
    seen = looks("mug", {"fill": "tea"})
    (wall,) = [s for p, s in seen if p.wets]
    assert wall.model == "opaque"


def test_large_and_small_bottles_of_a_glass_have_one_colour() -> None:
    """What is asked for is the colour of the whole, whatever its walls measure."""
    amber = Matter(name="amber-glass")
    own = {"body": amber}
    small = next(s for p, s in looks("dropper-bottle", {}, **own) if p.slot == "body")
    large = next(s for p, s in looks("beer-bottle", {}, **own) if p.slot == "body")
    assert small.colour == large.colour
    assert 0.001 < small.depth < large.depth < 0.012


def test_a_cut_mesh_is_the_whole_in_two() -> None:
    block = rounded_box(0.06, 0.03, 0.08, 0.004)
    low, high = cut(block, 0.05)
    assert low.bounds[1][2] == pytest.approx(0.05)
    assert high.bounds[0][2] == pytest.approx(0.05)
    area = [
        np.linalg.norm(np.cross(*(m.positions[m.faces[:, k]] - m.positions[m.faces[:, 0]]
                                  for k in (1, 2))), axis=1).sum()
        for m in (block, low, high)
    ]  # fmt: skip
    assert area[0] == pytest.approx(area[1] + area[2], rel=1e-6)


def test_ice_makes_a_drink_no_darker() -> None:
    plain, iced = (
        next(s for p, s in looks("drinking-glass", o) if p.slot == "whisky" and not p.wets).depth
        for o in ({"fill": "whisky"}, {"fill": "whisky", "ice": "yes"})
    )
    assert iced == plain
