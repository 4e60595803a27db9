"""How loud a fill's detail is: structure keeps its contrast, guesses are lowered, the rest stays."""

from __future__ import annotations

import numpy as np
from tests.retouch_engine.pictures import disc, horizon, stripes

from limner.engines.retouch.foretold import discs, tempered


def test_structure_that_goes_on_keeps_its_contrast() -> None:
    picture, hole = stripes(160), disc(160, 20)
    assert np.array_equal(tempered(picture, hole, hole), picture)


def test_nothing_outside_the_hole_changes() -> None:
    random = np.random.default_rng(2)
    picture = (horizon(160) * 0.9 + 0.05 * random.random((160, 160, 3))).astype(np.float32)
    hole = disc(160, 24, 0.5, 0.6)
    assert np.array_equal(tempered(picture, hole, hole)[~hole], picture[~hole])


def test_places_to_try_are_known_ones_beside_the_hole() -> None:
    hole = disc(160, 24)
    found = discs(hole, hole)
    assert len(found) >= 4
    assert not any((one.mask(hole.shape) & hole).any() for one in found)
    assert max(np.hypot(one.y - 80, one.x - 80) for one in found) < 80


def test_a_hole_that_leaves_no_room_is_left_as_it_was_filled() -> None:
    picture, hole = stripes(40), np.ones((40, 40), bool)
    hole[0] = False
    assert np.array_equal(tempered(picture, hole, hole), picture)
