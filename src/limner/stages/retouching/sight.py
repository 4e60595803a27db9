"""Sight: what is known of the picture in hand when it is decided what to do to it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

from limner.basics.geometry import Box, Size
from limner.basics.parts import parts_of
from limner.document.layers.scene import Sheet
from limner.document.raster import Raster
from limner.ports.world import World

if TYPE_CHECKING:
    from numpy.typing import NDArray

Scenery = Callable[[str, Size], Sheet | None]
"""Composes a place told in words, without words or people, at a size; None where it cannot."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The most prominent thing. matte: digest. box: where it is, pixels. share: of the picture.
    touches: how many of its sides the thing reaches. parts: how many of about its size there are
    apart from each other."""

    matte: str
    box: Box
    share: float
    touches: int
    parts: int = 1

    @property
    def plain(self) -> bool:
        """Whether it is one thing before a background, which words for it may safely mean."""
        return 0.004 <= self.share <= 0.55 and self.touches <= 1 and self.parts == 1


@dataclass(frozen=True, slots=True)
class Reference:
    """A picture handed over beside the first. clear: whether it has a clear background."""

    blob: str
    size: Size
    clear: bool


@dataclass(frozen=True, eq=False)
class Sight:
    """What is known.

    picture: as it is now. mask: how far each pixel may change, uint8 (height, width); None is all
    of it. references: by position; the first picture is the one in hand and not among them.
    engine, model, quality: as they are asked for.
    """

    world: World
    picture: Raster
    mask: NDArray[np.uint8] | None = None
    subject: Subject | None = None
    references: tuple[Reference, ...] = ()
    engine: str = "auto"
    model: str | None = None
    quality: str = "auto"
    scenery: Scenery = field(default=lambda words, size: None)  # noqa: ARG005

    @property
    def size(self) -> Size:
        """Of the picture."""
        return self.picture.size

    def reference(self, position: int) -> Reference | None:
        """Return the picture called 'image N'; the edited one is image 1."""
        index = position - 2
        return self.references[index] if 0 <= index < len(self.references) else None


def seen(matte: NDArray[np.uint8], world: World) -> Subject | None:
    """Return the subject a matte, uint8 (height, width), shows; None where it shows nothing.

    Slivers, as edges of the background leave them, are no part of a thing.
    """
    solid = _solid(matte)
    box = _extent(solid)
    if box is None:
        return None
    height, width = matte.shape
    touches = sum((box.x == 0, box.y == 0, box.right == width, box.bottom == height))
    clean = np.where(solid, matte, np.uint8(0))
    share = float((clean > 127).mean())
    return Subject(keep(clean, world), box, share, int(touches), _apart(clean))


_ALIKE = 0.15
"""Share of the largest part's area from which another is a thing of its own."""


def _apart(matte: NDArray[np.uint8]) -> int:
    """Return how many parts of about one size a matte has."""
    areas = [part.area for part in parts_of(matte > 127)]
    return sum(area > _ALIKE * max(areas) for area in areas)


def _solid(matte: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Return where a matte is part of something thicker than a fiftieth of the picture."""
    height, width = matte.shape
    shrink = min(1.0, 320 / max(height, width))
    small = Image.fromarray(matte).resize(
        (max(1, round(width * shrink)), max(1, round(height * shrink)))
    )
    hard = small.point(lambda value: 255 if value > 127 else 0)
    thick = hard.filter(ImageFilter.MinFilter(5)).filter(ImageFilter.MaxFilter(9))
    return np.asarray(thick.resize((width, height), Image.Resampling.NEAREST)) > 127


def _extent(inside: NDArray[np.bool_]) -> Box | None:
    """Return the box round what is true; None where nothing is."""
    rows, columns = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    if not len(rows):
        return None
    left, top = float(columns[0]), float(rows[0])
    return Box(left, top, float(columns[-1]) + 1 - left, float(rows[-1]) + 1 - top)


def grey(blob: str, world: World) -> NDArray[np.uint8]:
    """Return a kept mask or matte, uint8 (height, width)."""
    with Image.open(io.BytesIO(world.blobs.get(blob))) as picture:
        return np.array(picture.convert("L"))


def keep(picture: NDArray[np.uint8], world: World) -> str:
    """Keep a mask or matte as a grey PNG; return its digest."""
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "PNG", compress_level=1)
    return world.blobs.put(buffer.getvalue())


def bounds_of(mask: NDArray[np.uint8]) -> Box | None:
    """Return the box round what a mask lets change; None where it lets nothing."""
    return _extent(mask > 0)
