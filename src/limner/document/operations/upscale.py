"""Upscale: more pixels, edges kept crisp."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.basics.geometry import Size
from limner.document.operation import Operation


class Upscale(Operation):
    """Make a picture `factor` times as wide and as high."""

    kind: Literal["upscale"] = "upscale"
    factor: int = Field(default=2, ge=2, le=4)

    def resized(self, size: Size) -> Size:
        """Multiply."""
        return Size(size.width * self.factor, size.height * self.factor)
