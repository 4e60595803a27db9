"""Framing: where the camera stands so that the subjects fill the picture as asked."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.geometry import Size
from limner.document.layers.scene import SceneCamera
from limner.document.shot import Camera
from limner.stages.layout.staging.body import Body

if TYPE_CHECKING:
    from numpy.typing import NDArray

_HIGHER = (0.0, 7.0, 14.0, 22.0, 30.0, 40.0)
"""Degrees the camera is raised by, one after the other, where it does not see everything."""
_SHOWN = 0.22
"""Share of a thing's outline that is to be seen."""
_ROUNDS, _EASE = 40, 0.7
"""How often the camera is set right, and by how much of what is amiss each time."""
_GRID = 96
"""Cells along a side of the picture that hiding is measured in."""
_FACE = 0.42
"""How far from its box's front to its middle the face of a thing lies, on its saucer or none."""
_KEEN, _FAIR = 0.055, 0.12
"""Millimetres of blur on the film (36 wide) that what is in focus may have, and the rest of what
is shown: a 650th of the picture's width and a 300th."""
_OPEN, _MORE, _PART = 7.1, 2.2, 0.8
"""Stop up to which a lens is stopped down to hold all of a thing sharp, and by what factor beyond
it; share of a thing's depth that is to be held."""
_NEAREST = 0.02
"""Metres the camera keeps above the ground."""


def frame(asked: SceneCamera, bodies: list[Body], size: Size) -> Camera:
    """Return the camera in its place for a picture of `size`, so high that nothing asked for is
    hidden behind other things.
    """
    best, most = _framed(asked, bodies, size), 0.0
    for more in _HIGHER:
        higher = asked.model_copy(update={"elevation": min(88.0, asked.elevation + more)})
        camera = _framed(higher, bodies, size)
        shown = least_shown(camera, bodies, size)
        if shown >= _SHOWN:
            return camera
        if shown > most + 0.05:
            best, most = camera, shown
    return best


def _framed(asked: SceneCamera, bodies: list[Body], size: Size) -> Camera:
    """Return the camera at the angle asked for.

    It is moved back until the corners of the subjects' boxes take `fill` of the tighter side, and
    sideways until their middle lies at `offset`.
    """
    subjects = [b for b in bodies if not b.thing.prop] or bodies
    points = np.concatenate([b.corners for b in subjects])
    middle = (points.min(0) + points.max(0)) / 2
    way = direction(asked.azimuth, asked.elevation)
    right, up = _axes(way)
    half = 18.0 / asked.focal * np.array([size.width, size.height]) / max(size)
    target, far = middle, asked.distance or _start(points, middle, half, asked.fill)
    for _ in range(_ROUNDS):
        seen = _projected(points, target - way * far, way, right, up) / half
        low, high = seen.min(0), seen.max(0)
        off = (low + high) / 2 - 2 * np.array([asked.offset[0], -asked.offset[1]])
        target = target + (right * off[0] * half[0] + up * off[1] * half[1]) * far * _EASE
        if asked.distance is None:
            far *= 1 + _EASE * (float((high - low).max()) / 2 / asked.fill - 1)
            far = max(far, float(np.abs((points - middle) @ way).max()) * 1.2)
    position = target - way * far
    position[2] = max(position[2], _NEAREST)
    return _camera(asked, bodies, subjects, position, target, size)


def least_shown(camera: Camera, bodies: list[Body], size: Size) -> float:
    """Return the share that shows of the subject most hidden by others, taking each for its box.

    A thing on another, or in it, is not hidden by that.
    """
    eye = np.array(camera.position)
    way = np.array(camera.target) - eye
    way /= np.linalg.norm(way)
    right, up = _axes(way)
    half = 18.0 / camera.focal * np.array([size.width, size.height]) / max(size)
    near = sorted(bodies, key=lambda b: float((b.corners.mean(0) - eye) @ way))
    taken = np.zeros((_GRID, _GRID), bool)
    least = 1.0
    for each in near:
        seen = _projected(each.corners, eye, way, right, up) / half
        low, high = (np.clip((e + 1) / 2 * _GRID, 0, _GRID) for e in (seen.min(0), seen.max(0)))
        rows = slice(int(low[1]), max(int(low[1]) + 1, int(np.ceil(high[1]))))
        columns = slice(int(low[0]), max(int(low[0]) + 1, int(np.ceil(high[0]))))
        patch = taken[rows, columns]
        if not each.thing.prop and patch.size and not _carries(each, bodies):
            least = min(least, float(1 - patch.mean()))
        if not _carries(each, bodies):
            patch[:] = True
    return least


def _carries(body: Body, bodies: list[Body]) -> bool:
    """Whether other things stand on or in a thing: it lies under them in the picture anyhow."""
    return any(
        k.of == body.thing.id and k.kind in ("on", "in", "above")
        for b in bodies
        for k in b.thing.bonds
    )


def direction(azimuth: float, elevation: float) -> NDArray[np.float64]:
    """Return the way the camera looks, for where it looks from: 0 from the front, positive from
    the right and above.
    """
    a, e = math.radians(azimuth), math.radians(elevation)
    return np.array([-math.sin(a) * math.cos(e), math.cos(a) * math.cos(e), -math.sin(e)])


def _axes(way: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    up = np.array([0.0, 0.0, 1.0]) if abs(way[2]) < 0.995 else np.array([0.0, 1.0, 0.0])
    right = np.cross(way, up)
    right /= np.linalg.norm(right)
    return right, np.cross(right, way)


def _start(
    points: NDArray[np.float64], middle: NDArray[np.float64], half: NDArray[np.float64], fill: float
) -> float:
    reach = float(np.linalg.norm(points - middle, axis=1).max())
    return reach / float(half.min()) / fill + reach


def _projected(
    points: NDArray[np.float64],
    eye: NDArray[np.float64],
    way: NDArray[np.float64],
    right: NDArray[np.float64],
    up: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Return where points fall on a plane one metre before the eye, x right and y up."""
    rays = points - eye
    ahead = np.maximum(rays @ way, 1e-3)
    return np.stack([rays @ right / ahead, rays @ up / ahead], -1)


def _camera(
    asked: SceneCamera,
    bodies: list[Body],
    subjects: list[Body],
    position: NDArray[np.float64],
    target: NDArray[np.float64],
    size: Size,
) -> Camera:
    shift = (0.0, 0.0)
    if asked.keep_verticals and abs(asked.elevation) < 45:
        level = np.array([target[0], target[1], position[2]])
        away = float(np.linalg.norm(level - position))
        fall = (float(position[2]) - float(target[2])) / max(away, 1e-6)
        shift = (0.0, fall / (36.0 / asked.focal * size.height / max(size)))
        target = level
    focus = _focus(asked, bodies, subjects, position, target)
    f_number = asked.f_number
    if f_number > 0:
        sharp = _sharp(asked, bodies, subjects, position, target)
        way = (target - position) / np.linalg.norm(target - position)
        needed = max(
            stop_for(_ends([sharp], position, way), focus, asked.focal, _KEEN),
            stop_for(_ends(subjects, position, way), focus, asked.focal, _FAIR),
        )
        f_number = max(f_number, min(needed, max(_OPEN, _MORE * f_number)))
    return Camera(
        position=_tuple(position), target=_tuple(target), focal=asked.focal,
        f_number=round(f_number, 2), focus=focus, roll=asked.roll, shift=shift,
    )  # fmt: skip


def stop_for(ends: tuple[float, float], focus: float, focal: float, blur: float) -> float:
    """Return the stop at which what lies between two distances is no less sharp than `blur`.

    ends, focus: metres from the lens. focal, blur: millimetres, blur on the film.
    """
    image = focal * focal / max(1000.0 * focus - focal, 1.0)
    return max(image * abs(s - focus) / max(s, 1e-6) for s in ends) / blur


def _ends(
    group: list[Body], position: NDArray[np.float64], way: NDArray[np.float64]
) -> tuple[float, float]:
    """Return how near and how far the greater part of some things lies."""
    ahead = np.concatenate([(b.corners - position) @ way for b in group])
    middle = float(ahead.mean())
    near, far = (middle + _PART * (float(end) - middle) for end in (ahead.min(), ahead.max()))
    return max(near, 1e-3), max(far, 1e-3)


def _focus(
    asked: SceneCamera,
    bodies: list[Body],
    subjects: list[Body],
    position: NDArray[np.float64],
    target: NDArray[np.float64],
) -> float:
    """Return how far off the sharp plane lies: at the print of what is in focus, else its front."""
    way = (target - position) / np.linalg.norm(target - position)
    sharp = _sharp(asked, bodies, subjects, position, target)
    if sharp.face is not None:
        return max(float((sharp.face + np.array(sharp.at) - position) @ way), 0.01)
    ahead = (sharp.corners - position) @ way
    near, middle = float(ahead.min()), float(ahead.mean())
    own = max(near + _FACE * (middle - near), 0.01)
    low, high = _ends(subjects, position, way)
    if len(subjects) < 2 or high > 2.0 * low or asked.focus is not None:
        return own
    between = 2 * low * high / (low + high)  # as far out of focus before it as behind
    return own + 0.6 * (between - own)


def _sharp(
    asked: SceneCamera,
    bodies: list[Body],
    subjects: list[Body],
    position: NDArray[np.float64],
    target: NDArray[np.float64],
) -> Body:
    """Return what is to be sharp: as asked, else the subject nearest the picture's middle."""
    way = (target - position) / np.linalg.norm(target - position)
    named = [b for b in bodies if b.thing.id == asked.focus]
    if named:
        return named[0]
    return min(
        subjects, key=lambda b: float(np.linalg.norm(np.cross(b.corners.mean(0) - position, way)))
    )


def _tuple(point: NDArray[np.float64]) -> tuple[float, float, float]:
    x, y, z = (round(float(v), 5) for v in point)
    return (x, y, z)
