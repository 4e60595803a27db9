"""Scene: things on a set, under lights, before a camera; for an engine that traces light.

A Scene says what is to be seen, in relations and words; where everything stands to the millimetre
is the layout's to decide. Lengths are metres, z up, the camera looks along +y; angles are degrees.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from limner.basics.geometry import Size
from limner.document.layer import AnyLayer, Layer
from limner.document.paint import Colour, Paint
from limner.document.value import Value

Bonding = Literal[
    "left_of", "right_of", "above", "below", "on", "under", "behind", "in_front_of", "in",
    "next_to", "around", "between", "leaning_on",
]  # fmt: skip
"""How one thing stands to another, as the camera sees it."""


class Matter(Value):
    """What a surface is made of: a material by name, a colour it is made in, and how it is
    finished.

    name: '' keeps the thing's own. colour: None keeps the material's own. finish: matte, satin,
    gloss, polished, brushed, frosted, clear, rough, worn; '' is the material's own.
    """

    name: str = ""
    colour: Colour | None = None
    finish: str = ""


class Sheet(Value):
    """What is printed on a thing: layers on a sheet of `size` pixels; background None is clear
    film."""

    size: Size
    background: Paint | None = None
    layers: tuple[AnyLayer, ...] = ()


class Bond(Value):
    """A relation to another thing of the scene, by id."""

    kind: Bonding
    of: str
    also: str | None = None
    """The second thing for 'between'."""


class SceneObject(Value):
    """One thing.

    kind: a file of `solids/objects`. size: width, depth and height in metres; None is the kind's
    own. matter: by the thing's slot ('body', 'cap', 'liquid' …). prints: sheets by the thing's
    areas ('label', 'front', 'screen' …). at: where its foot stands; None lets bonds and the
    arrangement decide. turn: degrees about the vertical, counter-clockwise from above. options:
    what else the kind can be told ('lid': 'open').
    """

    id: str
    kind: str
    name: str = ""
    size: tuple[float, float, float] | None = None
    matter: dict[str, Matter] = {}
    prints: dict[str, Sheet] = {}
    bonds: tuple[Bond, ...] = ()
    at: tuple[float, float, float] | None = None
    turn: float = 0.0
    options: dict[str, str | float] = {}
    prop: bool = False
    """Whether it only dresses the set: not asked for, kept clear of the subjects."""


class SceneLight(Value):
    """A light.

    kind: softbox, window, sun, sky, rim, spot, practical or fill. azimuth: degrees clockwise seen
    from above, 0 from behind the camera, -90 from the left, 180 against the camera. elevation:
    above the horizon. hardness: 0 as soft as an overcast sky to 1 a point. colour: None is that of
    `kelvin`. strength: 1 is the light that exposes the scene as a key light. distance: metres from
    the subject, 0 is the kind's own.
    """

    kind: Literal["softbox", "window", "sun", "sky", "rim", "spot", "practical", "fill"] = "softbox"
    azimuth: float = -45.0
    elevation: float = 45.0
    hardness: float = Field(default=0.3, ge=0.0, le=1.0)
    kelvin: float = Field(default=5500.0, ge=1000.0, le=20000.0)
    colour: Colour | None = None
    strength: float = Field(default=1.0, ge=0.0)
    distance: float = Field(default=0.0, ge=0.0)


class SceneCamera(Value):
    """A full-frame camera.

    focal: millimetres. f_number: 0 is a pinhole, all in focus. elevation, azimuth: from where it
    looks at the subject, degrees. roll: degrees clockwise. focus: id of what is sharp; None is the
    subject nearest the middle. fill: share of the frame's tighter side the subjects take. offset:
    where their middle stands off the picture's, in shares of its width and height, right and
    down. distance: metres; None follows from fill. keep_verticals: whether the film is shifted
    instead of the camera tilted, so that uprights stay upright.
    """

    focal: float = Field(default=50.0, ge=8.0, le=800.0)
    f_number: float = Field(default=8.0, ge=0.0, le=64.0)
    elevation: float = Field(default=12.0, ge=-60.0, le=90.0)
    azimuth: float = 0.0
    roll: float = 0.0
    focus: str | None = None
    fill: float = Field(default=0.62, gt=0.0, le=1.2)
    offset: tuple[float, float] = (0.0, 0.0)
    distance: float | None = Field(default=None, gt=0.0)
    keep_verticals: bool = False


class SceneSet(Value):
    """Where it stands: a file of `solids/sets`, with the matter of its slots ('surface', 'wall'
    …)."""

    kind: str = "sweep"
    matter: dict[str, Matter] = {}
    options: dict[str, str | float] = {}


class SceneFilm(Value):
    """How light becomes colour.

    exposure: stops beside the metered one. curve: 'natural' keeps colours, 'filmic' rolls
    highlights off, 'film' is a colour negative, 'mono' black and white. contrast, saturation: 1 as
    the curve has them. warmth: kelvin the white point is moved, positive warmer. grain, vignette,
    bloom: 0 none to 1 strong.
    """

    exposure: float = 0.0
    curve: Literal["natural", "filmic", "film", "mono"] = "filmic"
    contrast: float = 1.0
    saturation: float = 1.0
    warmth: float = 0.0
    grain: float = Field(default=0.04, ge=0.0, le=1.0)
    vignette: float = Field(default=0.1, ge=0.0, le=1.0)
    bloom: float = Field(default=0.1, ge=0.0, le=1.0)


class Scene(Layer):
    """Things on a set, photographed. cutout: only the things and their contact shadow, on clear
    ground."""

    kind: Literal["scene"] = "scene"
    objects: tuple[SceneObject, ...] = ()
    arrangement: Literal["group", "row", "grid", "scatter", "stack", "single"] = "group"
    """How things without a place or a bond of their own stand together."""
    set: SceneSet = SceneSet()
    lights: tuple[SceneLight, ...] = (SceneLight(),)
    ambient: float = Field(default=0.25, ge=0.0)
    """Light from all around, beside the key light's."""
    camera: SceneCamera = SceneCamera()
    film: SceneFilm = SceneFilm()
    cutout: bool = False
    quality: Literal["low", "medium", "high", "auto"] = "auto"
