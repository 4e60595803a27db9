"""The Shot: a Scene with nothing left to decide, as the engine that traces it takes it.

Metres, z up; positions and directions in the set's own coordinates.
"""

from __future__ import annotations

from typing import Literal

from limner.document.layers.scene import Matter, SceneFilm, SceneLight, SceneSet
from limner.document.value import Value


class Placed(Value):
    """A thing where it stands: its foot's middle at `at`, turned by `turn` about the vertical, then
    leant back by `lean` degrees about its foot.

    prints: key of the sheet printed on each area, in `Job.sheets`.
    """

    id: str
    kind: str
    size: tuple[float, float, float]
    matter: dict[str, Matter] = {}
    prints: dict[str, str] = {}
    at: tuple[float, float, float] = (0.0, 0.0, 0.0)
    turn: float = 0.0
    lean: float = 0.0
    options: dict[str, str | float] = {}


class Lamp(Value):
    """A light in its place.

    aim: the point lit. position: where its middle is; for sun and sky, the direction it comes from.
    size: width and height in metres (sun: angular diameter in degrees). colour: linear red, green,
    blue. strength: irradiance at `aim`, in units of the key light's.
    """

    kind: Literal["softbox", "window", "sun", "sky", "rim", "spot", "practical", "fill"]
    position: tuple[float, float, float]
    aim: tuple[float, float, float]
    size: tuple[float, float]
    colour: tuple[float, float, float] = (1.0, 1.0, 1.0)
    strength: float = 1.0


class Camera(Value):
    """A camera in its place. focal: millimetres on a 36 mm wide (longer side) frame. shift: of the
    film, in shares of the picture's width and height. focus: metres to the sharp plane.
    """

    position: tuple[float, float, float]
    target: tuple[float, float, float]
    focal: float
    f_number: float
    focus: float
    roll: float = 0.0
    shift: tuple[float, float] = (0.0, 0.0)


class Shot(Value):
    """Everything a tracer needs but the pixels of the sheets."""

    things: tuple[Placed, ...]
    set: SceneSet
    lamps: tuple[Lamp, ...]
    ambient: float
    camera: Camera
    film: SceneFilm
    cutout: bool = False
    quality: Literal["low", "medium", "high"] = "medium"
    reach: float = 0.0
    """How far the standing things reach from the middle, metres; 0 follows from `things`."""
    seed: int = 0


__all__ = ["Camera", "Lamp", "Matter", "Placed", "SceneFilm", "SceneLight", "Shot"]
