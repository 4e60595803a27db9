"""Rendering: light in growing numbers of samples, clean passes beside it, the denoiser at the
end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from limner.basics.geometry import Size
from limner.document.shot import Shot
from limner.engines.tracer.build import Built, sensor

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Tier:
    """What a quality costs. samples: paths a pixel, pass by pass; after each a preview can be
    shown. depth: longest path. passes: samples of the clean passes. filter: the denoiser's own
    quality."""

    samples: tuple[int, ...]
    depth: int
    passes: int
    filter: Literal["fast", "balanced", "high"]


TIERS = {
    "low": Tier((4, 4), 8, 8, "balanced"),
    "medium": Tier((4, 16), 10, 16, "balanced"),
    "high": Tier((4, 16, 44), 12, 32, "high"),
}
_TILE = 1 << 21
"""Pixels rendered in one call, at most: what bounds memory."""


@dataclass(frozen=True, slots=True)
class Light:
    """A picture in linear light, scene-referred, shape (rows, columns, 3), and what is known of
    each pixel.

    albedo, normal: averaged over the pixel. alpha: share of it that is a thing. depth: metres.
    """

    colour: NDArray[np.float32]
    albedo: NDArray[np.float32]
    normal: NDArray[np.float32]
    depth: NDArray[np.float32]
    samples: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What the middle of each pixel shows. thing: index of the thing, -1 the set, -2 nothing.
    sheet: index of the print it lies in, -1 none. uv: float32 (rows, columns, 2), where on the
    sheet, shares from its top left. depth: metres."""

    thing: NDArray[np.int16]
    sheet: NDArray[np.int16]
    uv: NDArray[np.float32]
    depth: NDArray[np.float32]
    normal: NDArray[np.float32]


def tiles(size: Size) -> Iterator[tuple[int, int, int, int]]:
    """Yield bands of the picture, left, top, width and height, each small enough for one call."""
    rows = max(16, min(size.height, _TILE // max(1, size.width)))
    for top in range(0, size.height, rows):
        yield 0, top, size.width, min(rows, size.height - top)


def trace(
    shot: Shot, built: Built, size: Size, tier: Tier, ready: Callable[[Light, float], None]
) -> Light:
    """Return the picture's light; `ready` is shown it after every pass, with the share done."""
    albedo, normal, depth = features(shot, built, size, tier.passes)
    total: NDArray[np.float32] | None = None
    done, wanted = 0, sum(tier.samples)
    for number, count in enumerate(tier.samples):
        got = _paths(shot, built, size, count, tier.depth, shot.seed * 16 + number)
        total = got * count if total is None else total + got * count
        done += count
        light = Light(total / np.float32(done), albedo, normal, depth, done)
        ready(light, done / wanted)
    return light


def _paths(
    shot: Shot, built: Built, size: Size, count: int, depth: int, seed: int
) -> NDArray[np.float32]:
    import mitsuba as mi

    integrator = mi.load_dict({"type": "path", "max_depth": depth, "rr_depth": 5})
    out = np.empty((size.height, size.width, 3), np.float32)
    for left, top, width, height in tiles(size):
        eye = sensor(shot.camera, size, built.unit, (left, top, width, height))
        got = mi.render(
            built.scene,
            sensor=eye,
            integrator=integrator,
            spp=count,
            seed=mi.UInt32(seed % (1 << 31)),
        )
        out[top : top + height, left : left + width] = np.array(got)[..., :3]
    return np.nan_to_num(out, nan=0.0, posinf=0.0, neginf=0.0)


def features(
    shot: Shot, built: Built, size: Size, count: int
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Return albedo, normals and depth (metres), far cheaper than light and free of its noise."""
    found = _aov(
        shot, built, size, count, "albedo:albedo,normal:sh_normal,depth:depth", pinhole=False
    )
    albedo, normal = np.clip(found[..., 0:3], 0, 1), np.clip(found[..., 3:6], -1, 1)
    return np.ascontiguousarray(albedo), np.ascontiguousarray(normal), found[..., 6] / built.unit


def _aov(
    shot: Shot, built: Built, size: Size, count: int, what: str, *, pinhole: bool
) -> NDArray[np.float32]:
    import mitsuba as mi

    integrator = mi.load_dict({"type": "aov", "aovs": what})
    bands = []
    for tile in tiles(size):
        eye = sensor(shot.camera, size, built.unit, tile, pinhole=pinhole)
        bands.append(
            np.array(
                mi.render(
                    built.scene, sensor=eye, integrator=integrator, spp=count, seed=mi.UInt32(7)
                )
            )
        )
    whole: NDArray[np.float32] = np.nan_to_num(np.concatenate(bands, 0)).astype(np.float32)
    return whole


def look(shot: Shot, built: Built, size: Size) -> Seen:
    """Return what stands where on the picture, through a pinhole, one sample a pixel."""
    found = _aov(
        shot, built, size, 1, "shape:shape_index,uv:uv,depth:depth,normal:sh_normal", pinhole=True
    )
    shape = np.rint(found[..., 0]).astype(int) - 1
    u, v, depth = found[..., 1], -found[..., 2], found[..., 3] / built.unit
    nothing = shape < 0
    owner = np.array([*built.owner, -2])
    thing = np.where(nothing, -2, owner[np.clip(shape, 0, len(owner) - 1)])
    sheet = np.full(shape.shape, -1, np.int16)
    uv = np.zeros((*shape.shape, 2), np.float32)
    for index, areas in enumerate(built.prints):
        for key, (left, bottom, right, top) in areas:
            across, down = (u - left) / (right - left), (top - v) / (top - bottom)
            here = (shape == index) & ~nothing
            here &= (across >= 0) & (across <= 1) & (down >= 0) & (down <= 1)
            sheet[here] = key
            uv[here] = np.stack([across[here], down[here]], -1)
    return Seen(thing.astype(np.int16), sheet, uv, depth, found[..., 4:7])


def denoised(light: Light, quality: str, *, clean: bool) -> NDArray[np.float32]:
    """Return the light without its noise. clean: the passes hold no noise of their own (no blur of
    depth)."""
    import pyoidn

    out: Any = pyoidn.denoise(
        np.ascontiguousarray(light.colour), light.albedo, light.normal,
        hdr=True, clean_aux=clean, quality=quality,
    )  # fmt: skip
    return np.asarray(out, np.float32)
