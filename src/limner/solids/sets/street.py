"""Street: pavement and road with trees, lamps and parked cars along them, house fronts, the sky."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.kerbside import furnished
from limner.solids.room import block, floor
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View
from limner.solids.town import houses


def _build(ground: Ground) -> Built:
    reach = ground.reach
    near = 1.3 * reach + 1.5
    far = near + 7.5
    drop = -0.12
    lit = ground.number("lit", 0.3 if ground.sun is None else 0.0)
    parts = [
        Part(floor(160.0, -60.0, near), "pavement"),
        Part(block((320.0, 0.15, 0.14), (0.0, near + 0.075, drop - 0.02), 0.012), "kerb"),
        Part(floor(160.0, near, far, drop), "road"),
        Part(block((320.0, 0.15, 0.14), (0.0, far - 0.075, drop - 0.02), 0.012), "kerb"),
        Part(floor(160.0, far, far + 20.0 + reach), "pavement"),
        *houses(far + 7.0 + reach, 60.0, ground.seed, lit=lit),
    ]
    if ground.word("props", "yes") != "no":
        parts += furnished(near, far, reach, ground.seed)
    view = View((0.0, -7.0, 1.6), (0.0, 10.0, 3.9), 28.0)
    return Built(tuple(parts), sky=True, haze=4000.0, view=view)


SET = SetKind(
    build=_build,
    matter={
        "pavement": Matter(name="paving", colour="#98958f"),
        "road": Matter(name="asphalt"),
        "kerb": Matter(name="granite"),
    },
    cues=("street", "city street", "town", "downtown", "pavement", "sidewalk", "city"),
    stands="ground",
)
