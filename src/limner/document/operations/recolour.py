"""RecolourThing: another colour for a thing, its light and shade kept."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.document.operation import Local
from limner.document.paint import Colour


class RecolourThing(Local):
    """Give a thing another colour in a perceptual space; shading, gloss and texture stay.

    what: its name, for the record. colour: what its middle tone becomes. was: only pixels of about
    this colour are meant; None is its commonest colour, or all of it where `whole`. strength: 0
    none to 1 fully.
    """

    kind: Literal["recolour"] = "recolour"
    what: str = ""
    colour: Colour
    was: Colour | None = None
    whole: bool = False
    strength: float = Field(default=1.0, ge=0.0, le=1.0)
