"""Looking: what stands where on a picture, without its light."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.geometry import Size
from limner.document.shot import Shot
from limner.engines.tracer.build import Built
from limner.engines.tracer.rays import Eye, compiled
from limner.engines.tracer.sight import Clarity, Near, Sight
from limner.engines.tracer.steady import blur, evened, steady

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FEATURES = "albedo:albedo,normal:sh_normal,depth:depth"
_RIM = 3
"""Pixels round glass that may show a part of it."""
_FEW = 4
"""Samples of what shows through glass, away from edges."""
_QUICK = 9
"""Samples up to which a picture is to be quick before its blurred edges are even."""
_EDGE = 0.06
"""Difference of what is seen in pixels side by side, from which there is an edge."""
_FAINT = 0.025
"""The same for near faces, whose noise is seen where it is no more than this."""
_BOLD = 0.1
"""The same for what is far out of focus, which is evened out."""
_SOFT = 6.0
"""Pixels across the disc of a point out of focus, from which it is far out."""
_GREY = np.array([1.0, 1.0, 1.0, 0.4, 0.5, 0.6], np.float32) / 3
"""What colours and normals, looked at as one, weigh."""
_SEEN = "shape:shape_index,uv:uv,depth:depth,normal:sh_normal"


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of each pixel without its light, averaged over it, float32.

    albedo: (rows, columns, 3), colour. normal: (rows, columns, 3). depth: (rows, columns), metres,
    0 where nothing is. beyond: (rows, columns, 6), colour and normal without noise, with those of
    what shows through glass and in mirrors in place of their own; None where that is not known.
    """

    albedo: NDArray[np.float32]
    normal: NDArray[np.float32]
    depth: NDArray[np.float32]
    beyond: NDArray[np.float32] | None = None

    def binned(self, step: int) -> Features:
        """Return the means of `step` by `step` pixels, and one depth of each."""
        rows, columns = (side // step * step for side in self.depth.shape)
        depth = self.depth[:rows:step, :columns:step]
        beyond = None if self.beyond is None else binned(self.beyond, step)
        return Features(binned(self.albedo, step), binned(self.normal, step), depth, beyond)

    def guides(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the colour and the normal that tell a denoiser where edges are."""
        if self.beyond is None:
            return self.albedo, self.normal
        return self.beyond[..., :3], self.beyond[..., 3:]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the middle of each pixel shows.

    thing: index of the thing, -1 the set, -2 nothing. sheet: index of the print it lies in, -1
    none. uv: float32 (rows, columns, 2), where on the sheet, shares from its top left. depth:
    metres. normal: float32 (rows, columns, 3), in the scene's coordinates.
    """

    thing: NDArray[np.int16]
    sheet: NDArray[np.int16]
    uv: NDArray[np.float32]
    depth: NDArray[np.float32]
    normal: NDArray[np.float32]


def binned(image: NDArray[np.float32], step: int) -> NDArray[np.float32]:
    """Return an image (rows, columns, channels) of means of `step` by `step` pixels; what is left
    over at the right and the bottom is dropped."""
    rows, columns = image.shape[0] // step, image.shape[1] // step
    part = image[: rows * step, : columns * step]
    return np.ascontiguousarray(part.reshape(rows, step, columns, step, -1).mean((1, 3)))


def all_of(size: Size) -> NDArray[np.uint32]:
    """Return the numbers of all pixels."""
    return np.arange(size.width * size.height, dtype=np.uint32)


def features(shot: Shot, built: Built, size: Size, count: int) -> Features:
    """Return what guides the denoiser, from `count` (a square) samples through the lens.

    The denoiser keeps their noise, so that edges are no cleaner than these are: there are more
    where a few of them differ, and there their own noise is taken out.
    """
    return _features(shot, built, size, count, things=False)[0]


def features_of_things(
    shot: Shot, built: Built, size: Size, count: int
) -> tuple[Features, NDArray[np.float32]]:
    """Return the features of things alone, and the share of each pixel that is one."""
    return _features(shot, built, size, count, things=True)


def _features(
    shot: Shot, built: Built, size: Size, count: int, *, things: bool
) -> tuple[Features, NDArray[np.float32]]:
    """Return the features, and the last channel there is of each pixel."""
    import mitsuba as mi

    eye = Eye(built, shot.camera, size, samples=count)
    integrator = Near() if compiled() else mi.load_dict({"type": "aov", "aovs": _FEATURES})
    few = Eye(built, shot.camera, size, samples=min(_FEW, count))
    total = few.sum(integrator, all_of(size), 7, things=things) / np.float32(few.samples)
    first = total.reshape(size.height, size.width, -1)
    disc = blur(shot.camera, first[..., 6] / np.float32(built.unit))
    unsure = np.flatnonzero(_unsure(first, disc >= _SOFT)).astype(np.uint32)
    if count > _FEW and len(unsure):
        total[unsure] = eye.sum(integrator, unsure, 8, things=things) / np.float32(count)
    found = total.reshape(size.height, size.width, -1)
    normal = _bounded(found[..., 7:10] if compiled() else found[..., 3:6], -1.0)
    albedo, depth = _bounded(found[..., :3], 0.0), found[..., 6] / np.float32(built.unit)
    guide = Features(albedo, normal, depth)
    if compiled() and count > _FEW:  # a first preview is too small to show it
        told = np.concatenate([albedo, normal], -1)
        noisy = _beyond(shot, built, eye, told.reshape(-1, 6), things=things)
        noise = noisy.reshape(depth.shape)
        if count > _QUICK:
            noise |= (_range(depth) > _EDGE * depth) & (disc > 1) & (disc < _SOFT)
        guide = replace(guide, beyond=steady(evened(told, disc), noise))
    return guide, found[..., -1]


def _beyond(
    shot: Shot, built: Built, eye: Eye, told: NDArray[np.float32], *, things: bool
) -> NDArray[np.bool_]:
    """Put what shows through glass and in mirrors in place of the near faces' colours and normals,
    (pixels, 6): from a few samples, and from as many as the eye takes where those show edges.

    Returns at which pixels there still is noise.
    """
    few = Eye(built, shot.camera, eye.size, samples=min(_FEW, eye.samples))
    noisy = np.zeros(len(told), np.bool_)
    pixels = _clear(shot, built, eye.size)
    for sight in (few, eye):
        if not len(pixels):
            return noisy
        found = sight.sum(Sight(), pixels, 7, things=things)[:, :6] / np.float32(sight.samples)
        told[pixels, :3] = _bounded(found[:, :3], 0.0)
        told[pixels, 3:] = _bounded(found[:, 3:], -1.0)
        image = told.reshape(eye.size.height, eye.size.width, 6)
        pixels = pixels[_uneven(image, _EDGE)[pixels]]
    noisy[pixels] = True
    return noisy


def _unsure(found: NDArray[np.float32], soft: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which pixels few samples leave unsure: edges, fine patterns, blur. soft: where what
    differs a little is evened out anyway."""
    seen = np.concatenate([_bounded(found[..., :3], 0.0), _bounded(found[..., 3:6], -1.0)], -1)
    apart = _range((seen @ _GREY).astype(np.float32))
    unsure = apart > np.where(soft, np.float32(_BOLD), np.float32(_FAINT))
    for last in (found[..., 6], found[..., -1]):
        unsure |= (_range(last) > _EDGE * np.maximum(np.abs(last), 1e-6)) & ~soft
    return unsure


def _uneven(image: NDArray[np.float32], least: float) -> NDArray[np.bool_]:
    """Return which pixels, in one row, differ from those beside them."""
    uneven: NDArray[np.bool_] = _range((image @ _GREY).astype(np.float32)) > least
    return uneven.ravel()


def _range(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how far each pixel and those beside it are apart."""
    from scipy.ndimage import maximum_filter, minimum_filter

    apart: NDArray[np.float32] = maximum_filter(grey, 3) - minimum_filter(grey, 3)
    return apart


def _bounded(found: NDArray[np.float32], least: float) -> NDArray[np.float32]:
    """Return colours or normals within what they can be: from `least` to 1."""
    bounded: NDArray[np.float32] = np.clip(found, np.float32(least), np.float32(1))
    return bounded


def _clear(shot: Shot, built: Built, size: Size) -> NDArray[np.uint32]:
    """Return the numbers of pixels that show, or may show a part of, glass, metal or a lamp."""
    from scipy.ndimage import maximum_filter

    eye = Eye(built, shot.camera, size, middle=True)
    clear = eye.sum(Clarity(), all_of(size), 7).reshape(size.height, size.width)
    return np.flatnonzero(maximum_filter(clear, 2 * _RIM + 1) > 0).astype(np.uint32)


def look(shot: Shot, built: Built, size: Size) -> Seen:
    """Return what stands where on the picture, through a pinhole, one sample a pixel."""
    import mitsuba as mi

    eye = Eye(built, shot.camera, size, middle=True)
    integrator: Any = mi.load_dict({"type": "aov", "aovs": _SEEN})
    found = eye.sum(integrator, all_of(size), 7).reshape(size.height, size.width, -1)
    number = np.rint(found[..., 0]).astype(int)
    depth = found[..., 3] / built.unit
    here = {int(n): i for i, n in enumerate(eye.numbers)}
    most = max(here, default=0) + 1
    index = np.full(most + 1, -1)
    index[list(here)] = list(here.values())
    shape = index[np.clip(number, 0, most)]
    owner = np.array([*built.owner, -1])
    thing = np.where(number <= 0, -2, owner[shape])
    sheet, uv = _prints(built, shape, found[..., 1], -found[..., 2])
    return Seen(thing.astype(np.int16), sheet, uv, depth, found[..., 4:7].copy())


def _prints(
    built: Built, shape: NDArray[np.intp], u: NDArray[np.float32], v: NDArray[np.float32]
) -> tuple[NDArray[np.int16], NDArray[np.float32]]:
    """Return the sheet seen at each pixel, -1 where none is, and where on it."""
    sheet = np.full(shape.shape, -1, np.int16)
    uv = np.zeros((*shape.shape, 2), np.float32)
    for index, areas in enumerate(built.prints):
        if not areas:
            continue
        rows, columns = np.nonzero(shape == index)
        for key, (left, bottom, right, top) in areas:
            across = (u[rows, columns] - left) / (right - left)
            down = (top - v[rows, columns]) / (top - bottom)
            on = (across >= 0) & (across <= 1) & (down >= 0) & (down <= 1)
            sheet[rows[on], columns[on]] = key
            uv[rows[on], columns[on]] = np.stack([across[on], down[on]], -1)
    return sheet, uv


def passes(built: Built, seen: Seen) -> dict[str, NDArray[Any]]:
    """Return what the picture shows where, as arrays by name; see `document.passes`."""
    return {
        "thing": seen.thing, "sheet": seen.sheet, "uv": seen.uv.astype(np.float16),
        "depth": seen.depth.astype(np.float32), "normal": seen.normal.astype(np.float16),
        "keys": np.array(built.keys, dtype=np.str_),
    }  # fmt: skip
