"""What is printed on the things of a shot, fetched for the worker: pixels, and outlines of words in
the round."""

from __future__ import annotations

import io

import numpy as np

from limner.document.frame import Job
from limner.engines.tracer.build import Sheets
from limner.ports.world import World


def sheets(job: Job, world: World) -> Sheets:
    """Return the painted sheets of a job by 'thing/area'. Raises BadDocument for an unknown
    blob."""
    from PIL import Image

    pixels = {}
    for key, digest in job.prints.items():
        with Image.open(io.BytesIO(world.blobs.get(digest))) as image:
            pixels[key] = np.asarray(image.convert("RGBA"))
    return Sheets(pixels)
