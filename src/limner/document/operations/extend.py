"""Extend: go on with a picture beyond its edges."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.basics.geometry import Size
from limner.document.operation import Operation


class Extend(Operation):
    """Add so many pixels at each side, painted to continue what is there; the old ones stay."""

    kind: Literal["extend"] = "extend"
    left: int = Field(default=0, ge=0)
    top: int = Field(default=0, ge=0)
    right: int = Field(default=0, ge=0)
    bottom: int = Field(default=0, ge=0)
    seed: int = 0

    def resized(self, size: Size) -> Size:
        """Grow by the margins."""
        return Size(size.width + self.left + self.right, size.height + self.top + self.bottom)
