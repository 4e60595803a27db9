"""The canvas an operation works on, and the desk its pictures lie on."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.basics.colour import parse
from limner.basics.errors import BadDocument
from limner.engines.retouch.edges import feathered
from limner.engines.retouch.fill import Told, unheard
from limner.engines.retouch.matte import foreground
from limner.engines.retouch.pixels import mixed, unit
from limner.engines.retouch.subject import subject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from limner.document.operation import Local
    from limner.engines.retouch.pixels import Floats
    from limner.ports.world import World


@dataclass(frozen=True, slots=True)
class Canvas:
    """Pixels: picture (rows, columns, 3; sRGB 0–1, straight) and alpha (rows, columns; 0–1)."""

    picture: Floats
    alpha: Floats

    def painted(self, picture: Floats) -> Canvas:
        """Return the canvas with other colours; alpha is kept."""
        return replace(self, picture=picture)

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.alpha.shape[0], self.alpha.shape[1]


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies beside the canvas: painted sheets and mattes by digest, and who hears of it.

    mask: where the layer lets pixels change (rows, columns; 0–1); None is everywhere.
    """

    world: World
    prints: Mapping[str, str]
    mask: Floats | None = None
    told: Told = unheard
    seed: int = 0

    def sheet(self, name: str) -> Floats:
        """Return a sheet, (rows, columns, 4; 0–1). Raises BadDocument where there is none."""
        if name not in self.prints:
            raise BadDocument(
                f"The operation names a sheet {name!r} that the layer does not have.",
                hint=f"Its sheets are: {', '.join(sorted(self.prints)) or 'none'}.",
            )
        return unit(opened(self.world.blobs.get(self.prints[name])))

    def matte(self, digest: str, size: tuple[int, int]) -> Floats:
        """Return a matte (rows, columns; 0–1). Raises BadDocument where it is not of that size."""
        pixels = unit(opened(self.world.blobs.get(digest), grey=True))
        if pixels.shape != size:
            raise BadDocument(
                f"A matte is {pixels.shape[1]}x{pixels.shape[0]} where the picture is "
                f"{size[1]}x{size[0]}.",
                hint="Make the matte as large as what the operation takes in.",
            )
        return pixels

    def part(self, operation: Local, canvas: Canvas) -> Floats:
        """Return the part a local operation is kept to, faded out at its edge."""
        share = np.ones(canvas.size, np.float32)
        if operation.matte is not None:
            share = self.matte(operation.matte, canvas.size)
        elif self.mask is not None and self.mask.shape == canvas.size:
            share = self.mask
        return feathered(share, operation.feather)

    def thing(self, operation: Local, canvas: Canvas) -> Floats:
        """Return the matte of the thing an operation means: its own, or the most prominent one."""
        if operation.matte is not None:
            return self.part(operation, canvas)
        return found(canvas, self.mask)


def found(canvas: Canvas, mask: Floats | None = None) -> Floats:
    """Return the matte of the most prominent thing, within `mask` where there is one.

    A canvas that is clear in places is a cut-out already, and its alpha the matte.
    """
    if float(canvas.alpha.min()) < 0.05 and float(canvas.alpha.max()) > 0.9:
        return canvas.alpha
    box = None
    if mask is not None and mask.shape == canvas.size and 0 < (mask > 0.5).mean() < 0.98:
        x, y, width, height = cv2.boundingRect((mask > 0.5).astype(np.uint8))
        box = (float(x), float(y), float(width), float(height))
    return subject(canvas.picture, box)


def within(before: Canvas, after: Floats, share: Floats) -> Canvas:
    """Return the canvas with `after` where `share` says so; untouched where it is 0."""
    out = mixed(before.picture, after, share)
    return before.painted(np.where((share > 0)[..., None], out, before.picture))


def cut(sheet: Floats) -> Floats:
    """Return a sheet (rows, columns, 4) with its background taken away where it still has one."""
    if float(sheet[..., 3].min()) < 0.05:
        return sheet
    matte = subject(sheet[..., :3])
    return np.dstack([foreground(sheet[..., :3], matte), matte]).astype(np.float32)


def colour(name: str) -> Floats:
    """Return a hex colour as (3,) sRGB 0–1."""
    return np.array(parse(name)[:3], np.float32)


def opened(data: bytes, *, grey: bool = False) -> Floats:
    """Return the pixels of an encoded picture: (rows, columns, 4), or (rows, columns) in grey."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            return np.asarray(image.convert("L" if grey else "RGBA"))
    except (OSError, ValueError, SyntaxError) as error:
        raise BadDocument("A picture to retouch cannot be read.") from error
