"""Shape: an outline, filled and stroked."""

from __future__ import annotations

from typing import Literal

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.paint import Paint, Stroke


class Shape(Layer):
    """A rectangle, ellipse or path.

    form 'path' reads `d` (SVG path data, absolute commands): in the pixels of `view` scaled
    onto the box, or, without a view, straight in the parent's pixels.
    """

    kind: Literal["shape"] = "shape"
    form: Literal["rect", "ellipse", "path"] = "rect"
    radius: float = 0.0
    d: str = ""
    view: Box | None = None
    fill: Paint | None = None
    stroke: Stroke | None = None
