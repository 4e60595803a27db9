"""Sight: what is known of the picture in hand when it is decided what to do to it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from limner.basics.geometry import Box, Size
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
    touches: how many of its sides the thing reaches."""

    matte: str
    box: Box
    share: float
    touches: int

    @property
    def plain(self) -> bool:
        """Whether it is one thing before a background, which words for it may safely mean."""
        return 0.004 <= self.share <= 0.55 and self.touches <= 1


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
    """

    world: World
    picture: Raster
    mask: NDArray[np.uint8] | None = None
    subject: Subject | None = None
    references: tuple[Reference, ...] = ()
    scenery: Scenery = field(default=lambda words, size: None)  # noqa: ARG005

    @property
    def size(self) -> Size:
        """Of the picture."""
        return self.picture.size

    def reference(self, position: int) -> Reference | None:
        """Return the picture called 'image N'; the edited one is image 1."""
        index = position - 2
        return self.references[index] if 0 <= index < len(self.references) else None


def seen(matte: NDArray[np.uint8], blob: str) -> Subject | None:
    """Return the subject a matte, uint8 (height, width), shows; None where it shows nothing."""
    inside = matte > 127
    rows, columns = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    if not len(rows):
        return None
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    height, width = matte.shape
    touches = sum((top == 0, left == 0, bottom == height, right == width))
    box = Box(float(left), float(top), float(right - left), float(bottom - top))
    return Subject(blob, box, float(inside.mean()), int(touches))


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
    subject = seen(np.where(mask > 0, np.uint8(255), np.uint8(0)), "")
    return subject.box if subject else None
