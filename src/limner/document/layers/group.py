"""Group: layers that move together; as a panel it has a ground, a rim and its own layout."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from limner.basics.geometry import Affine
from limner.document.layer import Align, AnyLayer, Layer
from limner.document.paint import Paint, Stroke
from limner.document.value import Tagged


class Stack(Tagged):
    """Children one after another; lengths in pixels.

    align: across the axis. justify: where the room left over goes along the axis.
    """

    kind: Literal["stack"] = "stack"
    axis: Literal["column", "row"] = "column"
    gap: float = 0.0
    align: Align = "stretch"
    justify: Literal["start", "centre", "end", "between", "around"] = "start"
    wrap: bool = False


class Grid(Tagged):
    """Children in equal columns, row by row; rows as high as their highest child, or equal."""

    kind: Literal["grid"] = "grid"
    columns: int
    gap: float = 0.0
    row_gap: float | None = None
    equal_rows: bool = True


class Group(Layer):
    """Children in paint order. Without a layout each child needs its own box."""

    kind: Literal["group"] = "group"
    children: tuple[AnyLayer, ...] = ()
    layout: Annotated[Stack | Grid, Field(discriminator="kind")] | None = None
    padding: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    """Top, right, bottom, left."""
    fill: Paint | None = None
    stroke: Stroke | None = None
    radius: float = 0.0
    crop: bool = False
    """Hide what children paint outside the group's box."""
    placed: Affine | None = None
    """How the group as a whole is laid on its parent, about the top left corner of its box: what
    is drawn once in units of its own is the same wherever it is placed."""
