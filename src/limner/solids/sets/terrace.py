"""Terrace: a row of houses on a pavement, with the place of a shop front in it where told."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.facades import blocks
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View
from limner.solids.town import ground as pavement
from limner.solids.town import houses


def _build(ground: Ground) -> Built:
    """gap, high, face: width and height of a shop front in the row, and y of its wall."""
    reach = ground.reach
    gap, high = ground.number("gap", 0.0), ground.number("high", 0.0)
    face = ground.number("face", max(0.6, 1.12 * reach + 0.4))
    lit = ground.number("lit", 0.34 if ground.sun is None else 0.0)
    parts = [
        *pavement(-40.0, min(-3.4, -1.5 * reach), face + 0.6),
        *houses(
            face,
            40.0,
            ground.seed + 1,
            lit=lit,
            glow=0.34,
            clear=1.2 * reach,
            gap=(gap, high) if gap > 0 and high > 0 else None,
        ),
    ]
    if ground.sun is None:  # what windows mirror: the other side of the street, dark before the sky
        row = [((9.0, 8.0, 4.6 + 1.6 * (k % 3)), (9.0 * k, -34.0, 0.0)) for k in range(-5, 6)]
        parts.append(Part(blocks(row), "opposite", matter=Matter(name="brick", colour="#4a3a36")))
    view = View((0.6, -9.0, 1.6), (0.0, face, 2.4), 35.0)
    return Built(tuple(parts), sky=True, view=view)


SET = SetKind(
    build=_build,
    matter={"pavement": Matter(name="paving", colour="#98958f")},
    cues=("terrace", "row of shops", "parade of shops", "shopping street", "high street"),
    stands="ground",
)
