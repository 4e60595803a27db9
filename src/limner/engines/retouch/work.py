"""The work itself: a job's operations done one after the other."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import ValidationError

from limner.basics.errors import BadDocument, EngineFailed
from limner.document.layers.retouch import Retouch
from limner.document.raster import Raster
from limner.engines.retouch.canvas import Canvas, Desk, found, opened
from limner.engines.retouch.pixels import restored, unit
from limner.engines.retouch.subject import subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from limner.document.frame import Job
    from limner.document.operation import Operation
    from limner.engines.retouch.fill import Told
    from limner.ports.world import World

    Apply = Callable[[Canvas, Any, Desk], Canvas]

BELOW = "below"
"""The print that holds what is taken in."""


def retouched(job: Job, world: World, told: Told) -> Raster:
    """Return what the job's operations make of what lies below."""
    canvas = _below(job, world)
    mask = None
    if job.mask is not None:
        mask = unit(opened(world.blobs.get(job.mask), grey=True))
        if mask.shape != canvas.size:
            raise BadDocument(
                "The mask is not as large as the picture.", hint="Make it the picture's size."
            )
    operations = _operations(job)
    for number, operation in enumerate(operations):
        start = number / len(operations)
        told(start)
        here = _part(told, start, 1 / len(operations))
        desk = Desk(world, job.prints, mask, here, getattr(operation, "seed", job.seed))
        canvas = _apply(operation.kind)(canvas, operation, desk)
    return _raster(canvas)


def matted(job: Job, world: World, told: Told) -> Raster:
    """Return the picture below with the matte of the thing asked for as its alpha."""
    canvas = _below(job, world)
    box = job.data.get("box")
    told(0.1)
    matte = found(canvas) if box is None else subject(canvas.picture, tuple(box))
    return _raster(Canvas(canvas.picture, matte))


def _below(job: Job, world: World) -> Canvas:
    if BELOW not in job.prints:
        raise EngineFailed("A job to retouch came without the pixels it works on.")
    pixels = unit(opened(world.blobs.get(job.prints[BELOW])))
    return Canvas(np.ascontiguousarray(pixels[..., :3]), np.ascontiguousarray(pixels[..., 3]))


def _operations(job: Job) -> tuple[Operation, ...]:
    try:
        layer = Retouch.model_validate(
            {"id": job.layer, "operations": job.data.get("operations", ())}
        )
    except ValidationError as error:
        raise BadDocument(f"An operation is not whole: {error.errors()[0]['msg']}.") from error
    return layer.operations


def _apply(kind: str) -> Apply:
    try:
        module = importlib.import_module(f"limner.engines.retouch.operations.{kind}")
    except ModuleNotFoundError as error:
        if error.name != f"limner.engines.retouch.operations.{kind}":
            raise
        raise EngineFailed(f"The retouch engine cannot do {kind!r}.") from error
    done: Apply = module.apply
    return done


def _part(told: Told, start: float, span: float) -> Told:
    return lambda share: told(start + span * share)


def _raster(canvas: Canvas) -> Raster:
    both = np.dstack([canvas.picture, canvas.alpha])
    return Raster(np.ascontiguousarray(restored(both, np.zeros(0, np.uint8))))
