"""The cel: a layer's own raster, as animators call the clear sheet one layer is painted on.

A picture is its cels laid one on another; files that keep layers hold them, a pile of them
with the same blend modes and opacities looks like the picture painted whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from limner.document.paint import Blend
from limner.document.raster import Raster


@dataclass(frozen=True, slots=True, eq=False)
class Cel:
    """What one layer alone paints, cropped to its ink, and how it goes on what lies below.

    layer, role: id and role of the layer it comes from. label: its words, or what it shows.
    raster: its pixels at full opacity, clips and effects in them; None for a group of `parts`.
    at: left and top of the raster in the picture's pixels. isolated: a group that is laid on
    the picture as a whole; the parts of any other see through to what is below.
    """

    layer: str
    role: str = ""
    label: str = ""
    raster: Raster | None = None
    at: tuple[int, int] = (0, 0)
    opacity: float = 1.0
    blend: Blend = "normal"
    parts: tuple[Cel, ...] = ()
    isolated: bool = False

    def walk(self) -> Iterator[Cel]:
        """Yield this cel and every part of it, groups before their parts, lowest first."""
        yield self
        for part in self.parts:
            yield from part.walk()
