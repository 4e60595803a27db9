"""One traced picture, from a Shot to pixels and passes: what the worker does for each order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.geometry import Size
from limner.document.shot import Shot
from limner.engines.tracer.build import Built, Sheets, build, the_set
from limner.engines.tracer.film import develop, metered
from limner.engines.tracer.haze import hazed
from limner.engines.tracer.render import TIERS, Light, Seen, denoised, look, trace

if TYPE_CHECKING:
    from numpy.typing import NDArray

Shown = Callable[["NDArray[np.uint8]", float], None]


def picture(
    shot: Shot, sheets: Sheets, size: Size, shown: Shown
) -> tuple[NDArray[np.uint8], dict[str, Any]]:
    """Return uint8 pixels (rows, columns, 4) and the passes of a shot; `shown` gets each
    preview."""
    built = build(shot, sheets)
    tier = TIERS[shot.quality]
    sharp = shot.camera.f_number == 0 or shot.camera.f_number > 5.0
    seen = look(shot, built, size)

    def ready(light: Light, share: float) -> None:
        if share < 1.0:
            clear = _clear(shot, light, "fast", clean=False)
            shown(_developed(shot, clear, light.albedo, seen), share)

    light = trace(shot, built, size, tier, ready)
    clear = _clear(shot, light, tier.filter, clean=sharp)
    return _developed(shot, clear, light.albedo, seen), passes(built, seen)


def _clear(shot: Shot, light: Light, quality: str, *, clean: bool) -> NDArray[np.float32]:
    """Return the light without its noise, with the air before it."""
    clear = denoised(light, quality, clean=clean)
    half = None if shot.cutout else the_set(shot).haze
    return clear if half is None else hazed(clear, light.depth, shot, half)


def _developed(
    shot: Shot, light: NDArray[np.float32], albedo: NDArray[np.float32], seen: Seen
) -> NDArray[np.uint8]:
    outdoors = any(lamp.kind == "sky" for lamp in shot.lamps)
    gain = metered(light, albedo, seen.thing >= 0, outdoors=outdoors)
    colour = develop(light, shot.film, shot.seed, gain)
    alpha = np.full((*colour.shape[:2], 1), 255, np.uint8)
    if shot.cutout:
        alpha = np.where(seen.thing[..., None] >= 0, 255, 0).astype(np.uint8)
    return np.concatenate([colour, alpha], -1)


def passes(built: Built, seen: Seen) -> dict[str, Any]:
    """Return what the picture shows where, as arrays by name; see `ports.passes`."""
    return {
        "thing": seen.thing, "sheet": seen.sheet, "uv": seen.uv.astype(np.float16),
        "depth": seen.depth.astype(np.float32), "normal": seen.normal.astype(np.float16),
        "keys": np.array(built.keys),
    }  # fmt: skip


__all__ = ["passes", "picture"]
