"""Paints, strokes and effects: what an outline or a glyph is filled, drawn and lit with."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from limner.document.value import Tagged, Value

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}([0-9a-f]{2})?$")]
"""sRGB as `#rrggbb` or `#rrggbbaa`, lower case."""

Blend = Literal["normal", "multiply", "screen", "overlay", "soft-light", "darken", "lighten"]


class Stop(Value):
    """One colour of a gradient at `offset` 0–1."""

    offset: float
    colour: Colour


class Linear(Tagged):
    """Gradient from `start` to `end`, fractions of the filled box ((0, 0) top left)."""

    kind: Literal["linear"] = "linear"
    start: tuple[float, float] = (0.0, 0.0)
    end: tuple[float, float] = (0.0, 1.0)
    stops: tuple[Stop, ...]


class Radial(Tagged):
    """Gradient outward from `centre` to `radius`; radius is a fraction of the box's longer side."""

    kind: Literal["radial"] = "radial"
    centre: tuple[float, float] = (0.5, 0.5)
    radius: float = 0.7
    stops: tuple[Stop, ...]


class Texture(Tagged):
    """A procedural surface: paper, grain, halftone, linen, speckle, wash…

    colours: what it is made of, ground first. scale: size of its features, 1 is natural
    at a 1024 px picture. strength 0–1. seed fixes it.
    """

    kind: Literal["texture"] = "texture"
    name: Literal["grain", "paper", "halftone", "linen", "speckle", "wash", "concrete", "wood"]
    colours: tuple[Colour, ...] = ()
    scale: float = 1.0
    strength: float = 1.0
    seed: int = 0


Paint = Colour | Annotated[Linear | Radial | Texture, Field(discriminator="kind")]


class Stroke(Value):
    """A pen: paint, width in pixels, ends, corners and dashes (pixels on, off, …)."""

    paint: Paint
    width: float = 1.0
    cap: Literal["butt", "round", "square"] = "butt"
    join: Literal["miter", "round", "bevel"] = "miter"
    dash: tuple[float, ...] = ()


class Shadow(Tagged):
    """A drop shadow, or a glow where dx and dy are 0; lengths in pixels, blur is one sigma."""

    kind: Literal["shadow"] = "shadow"
    dx: float = 0.0
    dy: float = 0.0
    blur: float = 0.0
    colour: Colour = "#00000066"


class Blur(Tagged):
    """Gaussian blur of the layer itself; one sigma in pixels."""

    kind: Literal["blur"] = "blur"
    sigma: float


Effect = Annotated[Shadow | Blur, Field(discriminator="kind")]
