"""Membranes: values spread smoothly from the rim of a hole into it, coarse to fine.

The harmonic correction of Pérez et al., "Poisson image editing" (2003), solved on a pyramid: every
scale starts from the one before it, so a few sweeps of relaxation are enough at any size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.engines.retouch.kernels import relax

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats, Mask

_SWEEPS = 24


def membrane(values: Floats, free: Mask, push: Floats | None = None, pull: float = 0.0) -> Floats:
    """Return `values` (rows, columns, channels) with its free pixels made as smooth as they can be.

    push: what -lap(result) should be on the free pixels, 0 where None. pull: how strongly the
    result is drawn to 0; its reach is about 1/sqrt(pull) pixels. Where nothing is held, all is 0.
    """
    if not free.any():
        return values.copy()
    if free.all():
        return np.zeros_like(values)
    start = np.where(free[..., None], 0, values).astype(np.float32)
    load = np.zeros_like(start) if push is None else push.astype(np.float32)
    return _solved(start, free, load, pull)


def _solved(values: Floats, free: Mask, push: Floats, pull: float) -> Floats:
    """Solve at half the size first, then here."""
    rows, columns = free.shape
    if min(rows, columns) > 4 and not _shallow(free):
        coarse = _solved(*_halved(values, free, push), pull * 4)
        fine = coarse.repeat(2, 0).repeat(2, 1)[:rows, :columns]
        values = np.where(free[..., None], fine, values).astype(np.float32)
    values = np.ascontiguousarray(values)
    places = np.argwhere(free).astype(np.int32)
    relax(values, np.ascontiguousarray(push), np.zeros_like(values), places, pull, _SWEEPS, 1.5)
    return values


def _shallow(free: Mask) -> bool:
    """Whether every free pixel is within a few of a held one, so that no coarser scale helps."""
    import cv2

    return float(cv2.distanceTransform(free.astype(np.uint8), cv2.DIST_L1, 3).max()) < 3


def _halved(values: Floats, free: Mask, push: Floats) -> tuple[Floats, Mask, Floats]:
    """Return the problem at half the size: held pixels averaged, loads summed."""
    rows, columns = free.shape
    pad = ((0, rows % 2), (0, columns % 2))
    held = np.pad((~free).astype(np.float32), pad)
    much = _quads(held[..., None])
    mean = _quads(np.pad(values, (*pad, (0, 0))) * held[..., None]) / np.maximum(much, 1)
    load = _quads(np.pad(push, (*pad, (0, 0))) * (1 - held[..., None]))
    return mean.astype(np.float32), much[..., 0] == 0, load.astype(np.float32)


def _quads(values: Floats) -> Floats:
    """Return the sums of two by two pixels."""
    total: Floats = values[::2, ::2] + values[1::2, ::2] + values[::2, 1::2] + values[1::2, 1::2]
    return total
