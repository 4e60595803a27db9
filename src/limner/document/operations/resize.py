"""Resize: the same picture in another number of pixels."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.basics.geometry import Size
from limner.document.operation import Operation


class Resize(Operation):
    """Resample to `width` by `height`, finely and in linear light; the whole picture stays."""

    kind: Literal["resize"] = "resize"
    width: int = Field(ge=1)
    height: int = Field(ge=1)

    def resized(self, size: Size) -> Size:  # noqa: ARG002
        """Take what is asked for."""
        return Size(self.width, self.height)
