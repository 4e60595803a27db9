"""From lamps to the renderer's emitters. A white sheet facing the key light has radiance 1."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from limner.document.shot import Lamp, Shot
from limner.engines.tracer.sky import Weather, elevation, sky, sunlight

_SUN = 5e4
"""Metres to the disc that is the sun."""
_SKY_ROWS = 1024
_LEAST = 0.04
"""Strength any light counts as, at least, when paths choose one: near it, it is the only one."""


def emitters(shot: Shot, unit: float) -> dict[str, Any]:
    """Return the emitters of a shot by name: its lamps, and the light from all around."""
    made: dict[str, Any] = {}
    for index, lamp in enumerate(shot.lamps):
        name = f"lamp{index:02d}"
        if lamp.kind == "sky":
            made["world"] = _sky(lamp, shot)
        elif lamp.kind == "spot" or lamp.kind == "practical":
            made[name] = _ball(lamp, unit)
        elif lamp.kind == "sun":
            made[name] = _sun(lamp, unit)
        else:
            made[name] = _panel(lamp, unit)
        light = made["world" if lamp.kind == "sky" else name]
        light.get("emitter", light)["sampling_weight"] = chance(lamp.strength)
    if "world" not in made and shot.ambient > 0:
        made["world"] = {**_dome(shot.ambient), "sampling_weight": chance(shot.ambient)}
    return made


def chance(strength: float) -> float:
    """Return how likely a path is to ask for a light: as likely as it gives much, since asking the
    faint ones as often as the key is what makes noise."""
    return max(_LEAST, float(strength))


def worth(radiance: float, area: float, away: float) -> float:
    """Return the strength, at a distance in metres, of a glowing face of an area in square metres:
    what a white sheet there throws back, as a lamp's is told."""
    return radiance * area / (math.pi * away**2 + area)


def _rgb(colour: tuple[float, float, float], strength: float) -> dict[str, Any]:
    return {"type": "rgb", "value": [max(0.0, c) * strength for c in colour]}


def _panel(lamp: Lamp, unit: float) -> dict[str, Any]:
    """A rectangle that faces its aim, as bright as its size and distance ask for."""
    import mitsuba as mi

    position, aim = np.array(lamp.position) * unit, np.array(lamp.aim) * unit
    width, height = (side * unit for side in lamp.size)
    away = float(np.linalg.norm(aim - position))
    radiance = lamp.strength * math.pi * away**2 / (width * height)
    upright = [0, 0, 1] if abs((aim - position)[2]) < 0.98 * away else [0, 1, 0]
    place = mi.ScalarTransform4f().look_at(
        origin=position.tolist(), target=aim.tolist(), up=upright
    ) @ mi.ScalarTransform4f().scale([width / 2, height / 2, 1])
    return {
        "type": "rectangle", "to_world": place,
        "emitter": {"type": "area", "radiance": _rgb(lamp.colour, radiance)},
        "bsdf": {"type": "diffuse", "reflectance": {"type": "rgb", "value": 0.0}},
    }  # fmt: skip


def _ball(lamp: Lamp, unit: float) -> dict[str, Any]:
    """A bulb: a small sphere."""
    position, aim = np.array(lamp.position) * unit, np.array(lamp.aim) * unit
    radius = max(lamp.size[0] / 2, 1e-3) * unit
    away = float(np.linalg.norm(aim - position))
    radiance = lamp.strength * (away / radius) ** 2
    return {
        "type": "sphere", "center": position.tolist(), "radius": radius,
        "emitter": {"type": "area", "radiance": _rgb(lamp.colour, radiance)},
    }  # fmt: skip


def _sun(lamp: Lamp, unit: float) -> dict[str, Any]:
    """A disc so far off that its light is parallel, as wide as its angle, as warm as it is low.

    It stands farther than any land of a set, else mountains would lie behind it.
    """
    import mitsuba as mi

    high = elevation(lamp)
    way = np.array(lamp.position) / np.linalg.norm(lamp.position)
    aim = np.array(lamp.aim) * unit
    far = _SUN * unit
    radius = far * math.tan(math.radians(max(lamp.size[0], 0.1) / 2))
    radiance = lamp.strength * (far / radius) ** 2 * min(1.0, max(0.0, (high + 0.6) / 1.2))
    up = [0, 0, 1] if abs(way[2]) < 0.98 else [0, 1, 0]
    place = mi.ScalarTransform4f().look_at(
        origin=(aim + way * far).tolist(), target=aim.tolist(), up=up
    ) @ mi.ScalarTransform4f().scale([radius, radius, 1])
    red, green, blue = (c * s for c, s in zip(lamp.colour, sunlight(high), strict=True))
    return {
        "type": "disk", "to_world": place,
        "emitter": {"type": "area", "radiance": _rgb((red, green, blue), radiance)},
    }  # fmt: skip


def _dome(strength: float) -> dict[str, Any]:
    """A studio's bounced light: brightest overhead, darker towards the floor, so that glass
    shows."""
    rows = np.linspace(1.0, -1.0, 64, dtype=np.float32)[:, None]
    level = np.where(rows > 0, 0.75 + 0.6 * rows, 0.75 + 0.45 * rows)
    image = np.broadcast_to((level * strength)[..., None], (64, 128, 3))
    return _around(np.ascontiguousarray(image, np.float32))


def _sky(lamp: Lamp, shot: Shot) -> dict[str, Any]:
    return _around(sky(lamp, _SKY_ROWS, Weather.told(shot.set.options, shot.seed)))


def _around(image: np.ndarray) -> dict[str, Any]:
    """Light from infinitely far: rows from the zenith down, columns turning from behind the
    camera."""
    import mitsuba as mi

    return {
        "type": "envmap", "bitmap": mi.Bitmap(image),
        "to_world": mi.ScalarTransform4f().rotate([1, 0, 0], 90),
    }  # fmt: skip
