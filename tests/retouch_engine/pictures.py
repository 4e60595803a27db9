"""Small pictures to retouch, and the jobs that ask for it."""

from __future__ import annotations

import asyncio
import io

import numpy as np
from PIL import Image

from limner.basics.geometry import Box, Size
from limner.document.frame import Job
from limner.document.raster import Raster
from limner.engines.retouch import RetouchEngine
from limner.world.test import TestWorld


def bricks(size: int = 96) -> np.ndarray:
    """Return a brick wall with shaded bricks, float32 (size, size, 3)."""
    y, x = np.mgrid[0:size, 0:size]
    row = y // 12
    joint = (y % 12 < 2) | ((x + (row % 2) * 12) % 24 < 2)
    out = np.where(joint[..., None], [0.8, 0.78, 0.74], [0.6, 0.3, 0.24])
    return (out * (0.7 + 0.3 * x / size)[..., None]).astype(np.float32)


def stripes(size: int = 96) -> np.ndarray:
    """Return slanting stripes, float32 (size, size, 3)."""
    y, x = np.mgrid[0:size, 0:size]
    tone = 0.5 + 0.4 * np.sin((x + 2 * y) * 0.5)
    return np.dstack([tone, 0.7 * tone, 0.4 + 0 * tone]).astype(np.float32)


def horizon(size: int = 96) -> np.ndarray:
    """Return a sky over a field, float32 (size, size, 3)."""
    y, x = np.mgrid[0:size, 0:size]
    sky = np.dstack([0.5 + 0.3 * y / size, 0.7 + 0 * x, 0.9 + 0 * x])
    field = np.dstack([0.3 + 0.06 * np.sin(x * 1.3 + y), 0.5 + 0.06 * np.sin(x * 0.9), 0.2 + 0 * x])
    return np.where((y < size * 0.6)[..., None], sky, field).astype(np.float32)


def disc(size: int, radius: float, x: float = 0.5, y: float = 0.5) -> np.ndarray:
    """Return a disc as bool (size, size); its middle in shares of the picture."""
    v, u = np.mgrid[0:size, 0:size]
    return np.hypot(u - x * size, v - y * size) < radius


def levels(picture: np.ndarray, alpha: np.ndarray | None = None) -> np.ndarray:
    """Return uint8 RGBA."""
    clear = np.ones(picture.shape[:2]) if alpha is None else alpha
    return np.round(np.dstack([picture, clear]) * 255).astype(np.uint8)


def png(pixels: np.ndarray) -> bytes:
    """Return pixels as PNG."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def job(world: TestWorld, pixels: np.ndarray, *operations: dict, **fields: object) -> Job:
    """Return a job on uint8 RGBA pixels; fields: sheets={name: pixels}, mask=pixels, task."""
    prints = {name: world.blobs.put(png(s)) for name, s in dict(fields.pop("sheets", {})).items()}
    prints["below"] = world.blobs.put(png(pixels))
    mask = fields.pop("mask", None)
    return Job(
        layer="retouch", box=Box(0, 0, pixels.shape[1], pixels.shape[0]),
        task=str(fields.pop("task", "retouch")), data={"operations": list(operations), **fields},
        seed=1, prints=prints, mask=None if mask is None else world.blobs.put(png(mask)),
    )  # fmt: skip


def drawn(world: TestWorld, work: Job) -> np.ndarray:
    """Return what the engine makes of a job, uint8 RGBA."""
    size = Size(round(work.box.width), round(work.box.height))
    raster: Raster = asyncio.run(RetouchEngine().draw(work, size, world))
    return raster.pixels
