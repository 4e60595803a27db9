"""Brick street: a brick wall on a pavement, the low sun dappled by leaves; with a shop's awning on
it where told."""

from __future__ import annotations

from dataclasses import replace

from limner.document.layers.scene import Matter
from limner.solids.awning import awning
from limner.solids.room import block, wall
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View
from limner.solids.town import ground as pavement


def _build(ground: Ground) -> Built:
    """awning: the height at which one is fixed to the wall, metres."""
    reach = ground.reach
    at = max(0.3, 1.08 * reach)
    kerb = -2.4 - 1.2 * reach
    parts = [
        *pavement(-40.0, kerb, at + 0.2),
        Part(wall(at, 40.0, -0.2, 12.0 + 4 * reach), "wall"),
        Part(block((80.0, 0.07, 0.22), (0.0, at - 0.036, 0.0), 0.012), "plinth"),
    ]
    level = ground.number("awning", 0.0)
    if level > 0.0:
        half = 2.4 * max(reach, 0.6)
        parts += [
            replace(p, mesh=p.mesh.moved(y=at - 0.002))
            for p in awning(-half, half, level, 0.42, min(0.75, 0.7 * at))
        ]
    view = View((0.6, -5.2, 1.6), (0.0, at, 1.7), 35.0)
    return Built(tuple(parts), wall=at, sky=True, view=view, gobo="leaves")


SET = SetKind(
    build=_build,
    matter={
        "wall": Matter(name="brick", colour="#875142"),
        "pavement": Matter(name="paving"),
        "plinth": Matter(name="concrete", colour="#8d8881"),
        "awning": Matter(name="canvas", colour="#efe7d6"),
        "stripe": Matter(name="canvas", colour="#27463a"),
        "iron": Matter(name="black-metal"),
    },
    cues=("brick street", "brick wall", "alley", "side street", "brick building"),
    stands="ground",
)
