"""Cleaning: the noise of few paths taken out by Open Image Denoise, guided by what has none."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from limner.basics.errors import EngineFailed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.tracer.look import Features

Quality = Literal["fast", "balanced", "high"]
_MEMORY = 1000
"""Megabytes the denoiser may work in; beyond, it goes tile by tile, exposed as one picture."""


def cleaned(
    light: NDArray[np.float32], features: Features, quality: Quality
) -> NDArray[np.float32]:
    """Return light (rows, columns, 3) without its noise.

    The features are taken as they are: what little noise they have costs less than being kept
    from their edges would. Raises EngineFailed where the denoiser does.
    """
    albedo, normal = features.guides()
    return _filtered({"color": light, "albedo": albedo, "normal": normal}, quality)


def steadied(guide: NDArray[np.float32], name: Literal["albedo", "normal"]) -> NDArray[np.float32]:
    """Return colours or normals that guide (rows, columns, 3) without their own noise.

    Raises EngineFailed where the denoiser does.
    """
    return _filtered({name: guide}, "balanced")


def _filtered(images: dict[str, NDArray[np.float32]], quality: Quality) -> NDArray[np.float32]:
    """Return the first of some images, of one size, cleaned by help of the others."""
    import pyoidn

    kept = {name: np.ascontiguousarray(image, np.float32) for name, image in images.items()}
    out = np.empty_like(next(iter(kept.values())))
    device = _device()
    with pyoidn.Filter(device, pyoidn.OIDN_FILTER_TYPE_RT) as work:
        for name, image in {**kept, "output": out}.items():
            work.set_image(name, image, pyoidn.OIDN_FORMAT_FLOAT3)
        if "color" in kept:
            work.set_bool("hdr", True)
            work.set_bool("cleanAux", True)
        work.set_int("maxMemoryMB", _MEMORY)
        work.set_quality(getattr(pyoidn, f"OIDN_QUALITY_{quality.upper()}"))
        work.commit()
        work.execute()
        error = device.get_error()
    if error:
        raise EngineFailed(
            f"The denoiser failed: {error}.", hint="A smaller size needs less memory."
        )
    return out


@lru_cache(maxsize=1)
def _device() -> Any:
    """Return the denoiser's device, made once a process."""
    import pyoidn

    device = pyoidn.Device()
    device.commit()
    return device
