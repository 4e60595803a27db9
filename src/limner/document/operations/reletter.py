"""Reletter: other words in the place of those a photograph shows."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.document.operation import Operation
from limner.document.paint import Colour

Point = tuple[float, float]


class Reletter(Operation):
    """Erase the words `old` and set `new` in their place, size, perspective, colour and light.

    corners: of the ink of the old words, clockwise from their own top left; None lets them be read.
    old: '' takes whatever words are in the layer's mask. new: '' leaves their place bare. faces:
    names of faces; for each the layer has two sheets, 'old' and 'new' with the name behind: the old
    words and the new in that face, black on clear, at one scale; what is clear round them means
    nothing. The face whose old words lie best on the picture's gives the new ones; without old
    words the one about as heavy as they are does. colour: of the letters; None takes the old
    ones'. align: which end of the old words stays where it was; auto is the side of their ground
    they stand at, or its middle.
    """

    kind: Literal["reletter"] = "reletter"
    old: str
    new: str
    corners: tuple[Point, Point, Point, Point] | None = None
    faces: tuple[str, ...] = Field(default=())
    colour: Colour | None = None
    align: Literal["auto", "start", "centre", "end"] = "auto"
