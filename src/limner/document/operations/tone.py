"""Tone: exposure, contrast, white balance and light."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.document.operation import Local
from limner.document.paint import Colour
from limner.document.value import Value


class Relight(Value):
    """A light added from one side.

    azimuth: degrees clockwise from the top of the picture, where it comes from; 270 is from the
    left. strength: stops it adds where it falls fully, half of it taken away on the far side.
    colour: its tint.
    """

    azimuth: float = 300.0
    strength: float = Field(default=0.7, ge=0.0, le=3.0)
    colour: Colour = "#ffffff"


class Tone(Local):
    """Change how light or warm a picture is, in linear light where light is meant.

    exposure: stops. contrast: -1 flat to 1 hard about middle grey, 0 as it is. highlights,
    shadows: -1 darker to 1 lighter, in that part of the scale. temperature: mired the light
    becomes warmer by (about 40 is plainly seen), negative cooler. tint: -1 green to 1 magenta.
    saturation: factor on OKLCH chroma, 0 is black and white. auto: find black point, white point
    and neutral first. dehaze: 0 to 1. light: a light from one side.
    """

    kind: Literal["tone"] = "tone"
    exposure: float = Field(default=0.0, ge=-5.0, le=5.0)
    contrast: float = Field(default=0.0, ge=-1.0, le=1.0)
    highlights: float = Field(default=0.0, ge=-1.0, le=1.0)
    shadows: float = Field(default=0.0, ge=-1.0, le=1.0)
    temperature: float = Field(default=0.0, ge=-250.0, le=250.0)
    tint: float = Field(default=0.0, ge=-1.0, le=1.0)
    saturation: float = Field(default=1.0, ge=0.0, le=3.0)
    auto: bool = False
    dehaze: float = Field(default=0.0, ge=0.0, le=1.0)
    light: Relight | None = None
