"""AddThing: a drawn, traced or brought thing, standing in the picture's own light."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.basics.geometry import Box
from limner.document.operation import Operation


class AddThing(Operation):
    """Put the layer's sheet called `sheet`, a thing on clear ground, onto `box`.

    what: its name, for the record. match: 0 to 1, how far its light, white balance, sharpness and
    grain are brought near the picture's; 0 leaves it unaltered. shadow: 0 to 1, how dark the
    shadow it casts where it touches the ground, which is at the foot of what is seen of it.
    azimuth: degrees clockwise from the top of the picture the light comes from; None is read off
    the picture.
    """

    kind: Literal["add"] = "add"
    sheet: str
    box: Box
    what: str = ""
    match: float = Field(default=0.7, ge=0.0, le=1.0)
    shadow: float = Field(default=0.5, ge=0.0, le=1.0)
    azimuth: float | None = None
