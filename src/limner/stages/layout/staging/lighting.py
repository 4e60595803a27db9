"""Lighting: from lights as a photographer names them to lamps in their places."""

from __future__ import annotations

import math

import numpy as np

from limner.basics.colour import parse
from limner.document.layers.scene import Scene, SceneLight
from limner.document.shot import Camera, Lamp

Point = tuple[float, float, float]
WHITE = 5500.0
"""Kelvin the film takes as white."""
_AWAY = {"softbox": 3.2, "window": 3.6, "rim": 3.4, "fill": 4.0, "spot": 4.0, "practical": 2.0}
"""How far off lights stand, in reaches of the subjects."""
_WIDE = {"softbox": 3.0, "window": 3.4, "rim": 1.4, "fill": 4.5, "spot": 0.9, "practical": 0.25}
"""How wide the softest of each is, in reaches of the subjects."""
_STRIP = 2.2
"""Reaches a rim light is high, however narrow: its line runs along all of a bottle."""
_CLOSE, _NARROW = 2.0, 0.85
"""Reaches a narrow rim light stands off: what stands upright mirrors what is near and low, as it is
looked down on; and the hardness from which one is narrow."""
_SMALL, _BACK = 0.45, 1.8
"""Reach in metres under which the key stands so many times as far, as large as seen from the
subjects: the wall behind small things is lit as they are."""


def lamps(scene: Scene, middle: Point, reach: float, camera: Camera) -> tuple[Lamp, ...]:
    """Return the lamps of a scene, aimed at the subjects' middle; left is the camera's left.

    None stands between camera and subjects or in the picture: those from the camera's side stand
    behind it, as large to the subjects as nearer ones, those in view are raised out of it.
    """
    return tuple(
        _clear(light, scene.camera.azimuth, middle, reach, camera) for light in scene.lights
    )


def _clear(light: SceneLight, turn: float, aim: Point, reach: float, camera: Camera) -> Lamp:
    lamp = _lamp(light, turn, aim, reach)
    if lamp.kind in ("sun", "sky"):
        return lamp
    eye = np.array(camera.position) - aim
    way = np.array(lamp.position) - aim
    away = float(np.linalg.norm(eye))
    if not light.distance and eye @ way > 0:
        further = max(1.0, 1.25 * away / float(np.linalg.norm(way)))
        x, y, z = (float(v) for v in np.array(aim) + way * further)
        lamp = lamp.but(position=(x, y, z), size=tuple(s * further for s in lamp.size))
    for _ in range(12):
        if light.elevation >= 84 or not _in_view(lamp, camera):
            return lamp
        light = light.but(elevation=min(85.0, light.elevation + 7.0))
        lamp = _lamp(light, turn, aim, reach)
    return lamp


def _in_view(lamp: Lamp, camera: Camera) -> bool:
    """Whether any of a lamp may be seen in a picture as wide as it is high, taken as a ball."""
    eye = np.array(camera.position)
    way = np.array(camera.target) - eye
    way /= np.linalg.norm(way)
    ray = np.array(lamp.position) - eye
    ahead = float(ray @ way)
    if ahead <= 0:
        return False
    aside = float(np.linalg.norm(ray - ahead * way))
    half = math.atan(18.0 * 1.3 / camera.focal)
    reach = lamp.size[0] if lamp.kind == "rim" else max(lamp.size)  # strips stand upright
    ball = math.atan(0.6 * reach / max(float(np.linalg.norm(ray)), 1e-6))
    return math.atan2(aside, ahead) < half + ball


def _lamp(light: SceneLight, turn: float, aim: Point, reach: float) -> Lamp:
    a, e = math.radians(light.azimuth + turn), math.radians(light.elevation)
    way = (math.sin(a) * math.cos(e), -math.cos(a) * math.cos(e), math.sin(e))
    colour = _linear(light.colour) if light.colour else blackbody(light.kelvin)
    soft = 1.0 - light.hardness
    if light.kind in ("sun", "sky"):
        return Lamp(
            kind=light.kind, position=way, aim=aim, size=(0.53 + 5.0 * soft**2,) * 2, colour=colour,
            strength=light.strength,
        )  # fmt: skip
    away = light.distance or _AWAY[light.kind] * reach
    side = _WIDE[light.kind] * reach * (0.12 + 0.88 * soft)
    if light.kind == "softbox" and not light.distance and reach < _SMALL:
        away, side = away * _BACK, side * _BACK
    tall = side * (1.6 if light.kind in ("rim", "window") else 1.0)
    if light.kind == "rim":
        tall = max(tall, _STRIP * reach)
        away = _CLOSE * reach if light.hardness > _NARROW and not light.distance else away
    x, y, z = (o + away * w for o, w in zip(aim, way, strict=True))
    return Lamp(
        kind=light.kind, position=(x, y, max(z, 0.05 * reach)), aim=aim, size=(side, tall),
        colour=colour, strength=light.strength,
    )  # fmt: skip


def blackbody(kelvin: float) -> tuple[float, float, float]:
    """Return light of a temperature as linear Rec. 709 beside the film's white, of equal luminance.

    Chromaticities along the Planckian locus by Kim et al. (2002), as published for 1667–25000 K.
    """
    own, white = _xyz(kelvin), _xyz(WHITE)
    balanced = [_to_rgb(own)[k] / _to_rgb(white)[k] for k in range(3)]
    luma = 0.2126 * balanced[0] + 0.7152 * balanced[1] + 0.0722 * balanced[2]
    r, g, b = (max(c, 0.0) / luma for c in balanced)
    return (r, g, b)


def _xyz(kelvin: float) -> tuple[float, float, float]:
    t = 1000.0 / min(max(kelvin, 1667.0), 25000.0)
    if t >= 0.25:
        x = -0.2661239 * t**3 - 0.2343589 * t**2 + 0.8776956 * t + 0.179910
    else:
        x = -3.0258469 * t**3 + 2.1070379 * t**2 + 0.2226347 * t + 0.240390
    if kelvin <= 2222:
        y = -1.1063814 * x**3 - 1.34811020 * x**2 + 2.18555832 * x - 0.20219683
    elif kelvin <= 4000:
        y = -0.9549476 * x**3 - 1.37418593 * x**2 + 2.09137015 * x - 0.16748867
    else:
        y = 3.0817580 * x**3 - 5.87338670 * x**2 + 3.75112997 * x - 0.37001483
    return (x / y, 1.0, (1 - x - y) / y)


def _to_rgb(xyz: tuple[float, float, float]) -> tuple[float, float, float]:
    x, y, z = xyz
    return (
        max(3.2406 * x - 1.5372 * y - 0.4986 * z, 1e-3),
        max(-0.9689 * x + 1.8758 * y + 0.0415 * z, 1e-3),
        max(0.0557 * x - 0.2040 * y + 1.0570 * z, 1e-3),
    )


def _linear(colour: str) -> tuple[float, float, float]:
    """Return a light's hex colour as linear light of luminance 1."""
    r, g, b = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parse(colour)[:3]
    )
    luma = max(0.2126 * r + 0.7152 * g + 0.0722 * b, 1e-3)
    return (r / luma, g / luma, b / luma)
