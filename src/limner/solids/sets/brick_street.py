"""Brick street: a brick wall on a pavement, the low sun dappled by leaves."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.room import block, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View
from limner.solids.town import ground as pavement


def _build(ground: Ground) -> Built:
    reach = ground.reach
    at = max(0.3, 1.08 * reach)
    kerb = -2.4 - 1.2 * reach
    parts = [
        *pavement(-40.0, kerb, at + 0.2),
        Part(wall(at, 40.0, -0.2, 12.0 + 4 * reach), "wall"),
        Part(block((80.0, 0.07, 0.22), (0.0, at - 0.036, 0.0), 0.012), "plinth"),
    ]
    view = View((0.6, -5.2, 1.6), (0.0, at, 1.7), 35.0)
    return Built(tuple(parts), wall=at, sky=True, view=view, gobo="leaves")


SET = SetKind(
    build=_build,
    matter={
        "wall": Matter(name="brick", colour="#875142"),
        "pavement": Matter(name="paving"),
        "plinth": Matter(name="concrete", colour="#8d8881"),
    },
    cues=("brick street", "brick wall", "alley", "side street", "brick building"),
    stands="ground",
)
