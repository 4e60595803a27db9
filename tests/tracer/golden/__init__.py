"""Golden light: for each small scene what every tile is on the mean, and how sure that is.

Light is random, so no picture equals another; the mean of a tile is normal about its true value, and
how far one picture may stray follows from both pictures' own spread. Film is not part of it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from tests.tracer.scenes import SCENES, SHEETS, SIZE, known_things

from limner.document.shot import Shot

TILE = 8
HERE = Path(__file__).parent
PASSES = 64
"""Passes of four samples a golden picture is made of."""


def tiles(light: np.ndarray) -> np.ndarray:
    """Return the mean of each tile, (rows, columns, 3)."""
    rows, columns = light.shape[0] // TILE, light.shape[1] // TILE
    return light.reshape(rows, TILE, columns, TILE, 3).mean((1, 3))


def traced(shot: Shot, passes: int) -> tuple[np.ndarray, np.ndarray]:
    """Return each tile's mean and the variance of that mean, from so many passes."""
    import mitsuba as mi

    from limner.engines.tracer.build import build
    from limner.engines.tracer.look import all_of
    from limner.engines.tracer.rays import PASS, Eye

    integrator = mi.load_dict({"type": "path", "max_depth": 8, "rr_depth": 5})
    eye = Eye(build(shot, SHEETS), shot.camera, SIZE)
    seen = np.stack([
        tiles(eye.sum(integrator, all_of(SIZE), shot.seed + 1000003 * turn)
              .reshape(SIZE.height, SIZE.width, 3) / PASS)
        for turn in range(passes)
    ])  # fmt: skip
    return seen.mean(0), seen.var(0, ddof=1) / passes


def accept() -> None:
    """Write the golden tiles of every scene."""
    from limner.engines.tracer.worker import start

    start()
    known_things()
    for name, made in SCENES.items():
        mean, variance = traced(made().model_copy(update={"seed": 77}), PASSES)
        np.savez_compressed(HERE / f"{name}.npz", mean=mean.astype(np.float32),
                            variance=variance.astype(np.float32))  # fmt: skip
