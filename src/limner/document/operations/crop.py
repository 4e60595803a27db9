"""CropTo: a part of the picture."""

from __future__ import annotations

from typing import Literal

from limner.basics.geometry import Box, Size
from limner.document.operation import Operation


class CropTo(Operation):
    """Keep only `box`, whole pixels; what lies outside the picture is clear."""

    kind: Literal["crop"] = "crop"
    box: Box

    def resized(self, size: Size) -> Size:  # noqa: ARG002
        """Take the box's."""
        return Size(max(1, round(self.box.width)), max(1, round(self.box.height)))
