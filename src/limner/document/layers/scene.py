"""Scene: objects, light and a camera, for an engine that traces light."""

from __future__ import annotations

from typing import Literal

from limner.document.layer import AnyLayer, Layer
from limner.document.paint import Colour
from limner.document.value import Value


class SceneObject(Value):
    """One thing: its kind, size in metres, matter, label and where it stands (metres, y up)."""

    kind: str
    name: str = ""
    size: tuple[float, float, float] | None = None
    material: str | None = None
    colour: Colour | None = None
    label: tuple[AnyLayer, ...] = ()
    at: tuple[float, float, float] | None = None
    turn: float = 0.0


class SceneLight(Value):
    """A lamp: softbox, window, sun, rim, neon…; direction in degrees, colour in kelvin."""

    kind: str = "softbox"
    azimuth: float = -45.0
    elevation: float = 45.0
    hardness: float = 0.3
    kelvin: float = 5500.0
    strength: float = 1.0


class SceneCamera(Value):
    """Lens in millimetres (full frame), f-number, and the view's angle above the subject."""

    focal: float = 50.0
    f_number: float = 5.6
    elevation: float = 15.0
    azimuth: float = 0.0
    focus: str | None = None


class Scene(Layer):
    """A set with objects in it."""

    kind: Literal["scene"] = "scene"
    objects: tuple[SceneObject, ...] = ()
    surface: str = "studio"
    backdrop: str = "plain"
    lights: tuple[SceneLight, ...] = (SceneLight(),)
    camera: SceneCamera = SceneCamera()
