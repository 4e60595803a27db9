"""Shared parts: what is drawn once in units of its own and laid on a picture as a whole.

A head is the same outlines in every frame of a story; only where it is laid, how large and which
way it leans differs, and that is the group's placement.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.geometry import Affine, Box
from limner.document.layer import Layer
from limner.document.layers.group import Group

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

UNIT = 100.0
"""Pixels of a part to a unit of its figure: path data keeps two decimals."""
REACH = 4.0
"""Units a part has to every side of its origin."""
OWN = Affine.scaling(UNIT).then(Affine.translation(REACH * UNIT, REACH * UNIT))
"""The map from a figure's units to the pixels of a part."""
_BACK = OWN.inverse()


def placed(
    design: Design, name: str, layers: Sequence[Layer], at: Affine, role: str = "subject"
) -> Group:
    """Return a part drawn through `OWN`, laid where `at` maps the units of its figure."""
    side = 2 * REACH * UNIT
    return Group(
        id=design.id(name),
        role=role,
        box=Box(0, 0, side, side),
        placed=_BACK.then(at),
        children=tuple(layers),
    )
