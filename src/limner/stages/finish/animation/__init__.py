"""Animation: frames one after another as a GIF or an animated WebP, and how a picture builds up.

A reel takes rasters one at a time, so that a long animation needs no more memory than its
file and what the format compares with.
"""

from __future__ import annotations

from typing import Protocol

from limner.basics.errors import BadOption, BadSize
from limner.basics.geometry import Size
from limner.document.raster import Raster
from limner.document.request import Request
from limner.stages.finish.animation.buildup import buildup, standing

__all__ = ["Reel", "buildup", "reel", "standing"]

LONGEST = 2048
"""Longest side of an animation in pixels: beyond it no viewer plays it smoothly."""


class Reel(Protocol):
    """A file of moving pictures in the making."""

    def study(self, raster: Raster) -> None:
        """Look at a picture that will come, before the first is added."""
        ...

    def add(self, raster: Raster, milliseconds: int) -> None:
        """Show `raster` next, for so long."""
        ...

    def close(self) -> bytes:
        """Return the file."""
        ...


def reel(size: Size, request: Request) -> Reel:
    """Return an empty reel of the format asked for; raises BadOption, BadSize."""
    if max(size) > LONGEST:
        raise BadSize(
            f"An animation is at most {LONGEST} px a side, not {size}.",
            hint="Ask for a smaller size, for example 1080x1350.",
            param="size",
        )
    if request.format == "gif":
        from limner.stages.finish.animation.gif import Gif

        return Gif(size)
    if request.format == "webp":
        from limner.stages.finish.animation.webp import MovingWebp

        return MovingWebp(request.compression)
    raise BadOption(
        f"{request.format.upper()} holds no animation.",
        hint="Write a .gif or a .webp file.",
        param="animate",
    )
