"""Pictures the tests work on, made on the spot, and the way through the darkroom."""

import io

import numpy as np
from PIL import Image

from limner import darkroom
from limner.document.request import Request
from limner.door import wait


def png(pixels, **options):
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", **options)
    return buffer.getvalue()


def noise(width, height, channels=3, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (height, width, channels), np.uint8)


def ball(width=96, height=64):
    """A red ball on a plain ground: one thing, plainly seen."""
    rows, columns = np.mgrid[0:height, 0:width]
    out = np.empty((height, width, 3), np.uint8)
    out[:] = (200, 205, 210)
    inside = np.hypot(columns - width / 2, rows - height / 2) < height / 4
    out[inside] = (190, 40, 40)
    return out


def mask_file(change):
    """A mask as the interface has it: alpha 0 where `change` (height, width) is 255."""
    pixels = np.zeros((*change.shape, 4), np.uint8)
    pixels[..., 3] = 255 - change
    return png(pixels)


def pixels(data):
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGBA"))


def developed(said, picture, world, mask=None, references=(), **options):
    """Edit a picture, bytes of a file, in one go."""
    request = Request(
        prompt=said,
        picture=world.blobs.put(picture),
        mask=world.blobs.put(mask) if mask is not None else None,
        references=tuple(world.blobs.put(data) for data in references),
        **options,
    )
    taken = darkroom.take_in(request, world)
    return wait(darkroom.develop(taken.history, said, request, world, told=taken.notes))
