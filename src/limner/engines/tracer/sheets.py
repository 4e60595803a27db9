"""Sheets: what is printed on the things of a shot, fetched for the worker, or built in relief."""

from __future__ import annotations

import io

import numpy as np

from limner.document.frame import Job
from limner.document.shot import Shot
from limner.engines.tracer.build import Sheets
from limner.engines.tracer.letters import letters
from limner.ports.world import World
from limner.solids.solid import object_kind


def sheets(job: Job, world: World) -> Sheets:
    """Return the painted sheets of a job by 'thing/area', and the outlines of those that are built.

    Raises BadDocument for an unknown blob or thing.
    """
    from PIL import Image

    pixels = {}
    for key, digest in job.prints.items():
        with Image.open(io.BytesIO(world.blobs.get(digest))) as image:
            pixels[key] = np.asarray(image.convert("RGBA"))
    raised = {key: letters(job.sheets[key], world) for key in _raised(job) if key in job.sheets}
    return Sheets(pixels, raised)


def _raised(job: Job) -> tuple[str, ...]:
    """Return the keys of the sheets whose words are built as solids."""
    return tuple(
        key
        for thing in Shot.model_validate(job.data).things
        for area, key in thing.prints.items()
        if area in object_kind(thing.kind).letters
    )
