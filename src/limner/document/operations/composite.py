"""Composite: several cut-outs brought together into one scene."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.basics.geometry import Box
from limner.document.operation import Operation
from limner.document.value import Value


class Piece(Value):
    """One cut-out: the layer's sheet of this name, on `box`, turned `rotate` degrees clockwise.

    cut: its background is still there and is to be taken away first. stands: it stands on something
    and casts a shadow there.
    """

    sheet: str
    box: Box
    rotate: float = 0.0
    cut: bool = False
    stands: bool = True


class Composite(Operation):
    """Lay `pieces` onto the picture, the first furthest back.

    match: 0 to 1, how far their light is brought near the picture's; 0 leaves them unaltered.
    shadow: 0 to 1, of contact shadows on the ground and on the pieces behind. azimuth: degrees
    clockwise from the top the light comes from.
    """

    kind: Literal["composite"] = "composite"
    pieces: tuple[Piece, ...]
    match: float = Field(default=0.5, ge=0.0, le=1.0)
    shadow: float = Field(default=0.5, ge=0.0, le=1.0)
    azimuth: float | None = None
