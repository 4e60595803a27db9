"""The header every layer shares, and how a layer takes its place."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from limner.basics.geometry import Box
from limner.document.paint import Blend, Effect
from limner.document.value import Kind, OneOf, Value

Align = Literal["start", "centre", "end", "stretch", "baseline"]
"""Where a layer stands across its stack; 'baseline' is for rows: the last lines of texts stand
on one line, and other layers stand on it."""


class Held(Value):
    """Where a layer came to stand, kept while its surroundings are revised.

    box: in pixels of its parent, before its own rotation. scale: what its stack shrank it by.
    cap: the largest size its words may take, None is no limit.
    """

    box: Box
    scale: float = 1.0
    cap: float | None = None


class Flow(Value):
    """How a layer without a box of its own takes part in its parent's stack or grid.

    grow: share of the room left over. basis: preferred length along the stack in pixels
    (None: as much as the content needs). width, height: fixed lengths. align: across the
    stack, None takes the stack's. least: shortest length along the stack it may be cut to.
    aspect: width over height to keep. held: a place that outranks the parent's layout.
    """

    grow: float = 0.0
    basis: float | None = None
    width: float | None = None
    height: float | None = None
    least: float = 0.0
    align: Align | None = None
    aspect: float | None = None
    held: Held | None = None


class Layer(Kind):
    """Header of every layer. Boxes are in pixels of the parent, from its top left corner."""

    package = "limner.document.layers"

    id: str
    name: str = ""
    role: str = ""
    """What it is for: a copy role for words, else backdrop, ornament, plate, subject, carrier,
    texture…"""
    box: Box | None = None
    """Where it is; None lets the parent's layout decide by `flow`."""
    flow: Flow = Flow()
    rotate: float = 0.0
    """Clockwise degrees about the middle of the box."""
    opacity: float = Field(default=1.0, ge=0.0, le=1.0)
    blend: Blend = "normal"
    clip: str | None = None
    """Path data, in the parent's pixels, outside which nothing shows."""
    effects: tuple[Effect, ...] = ()


AnyLayer = Annotated[Layer, OneOf(Layer)]
