"""Masks: what an engine painted beyond its mask gives way to what was there before."""

from __future__ import annotations

import io
from typing import Any

import numpy as np

from limner.basics.errors import BadDocument
from limner.document.raster import Raster
from limner.ports.world import World


def kept_to(painted: Raster, below: str | None, mask: str, world: World) -> Raster:
    """Return what is painted within the mask, and outside it the very pixels of `below`.

    below, mask: digests of pictures as large as what is painted; where it is shown at another scale
    they are brought to that, and only then nothing is exact. Raises BadDocument.
    """
    if below is None:
        raise BadDocument("A mask needs something beneath it to keep.", hint="Leave the mask out.")
    return painted.keeping(
        Raster(_read(below, "RGBA", painted, world)), _read(mask, "L", painted, world)
    )


def _read(blob: str, mode: str, painted: Raster, world: World) -> np.ndarray[Any, Any]:
    from PIL import Image

    with Image.open(io.BytesIO(world.blobs.get(blob))) as opened:
        picture = opened.convert(mode)
    if picture.size != painted.size:
        picture = picture.resize(painted.size, Image.Resampling.BILINEAR)
    return np.asarray(picture)
