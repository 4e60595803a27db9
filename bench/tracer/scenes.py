"""The two scenes: a packshot of glass, metal, marble and a label, and a set of matte gifts.

Everything in them is what both renderers can say; see `export.py`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter, SceneFilm, SceneSet
from limner.document.shot import Camera, Lamp, Placed, Shot
from limner.solids.solid import solid

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Scene:
    """A shot and what is printed on its things: uint8 sRGB (rows, columns, 4) by 'thing/area'."""

    shot: Shot
    sheets: dict[str, NDArray[np.uint8]]


def packshot() -> Scene:
    """A serum in a clear glass bottle with a gold cap and a printed label, on polished marble.

    What fills it is paint: what coloured matter takes by the length of its way, the two renderers
    say too differently to be compared.
    """
    bottle = Placed(
        id="bottle", kind="dropper-bottle", size=(0.034, 0.034, 0.106), turn=-8.0,
        matter={
            "body": Matter(name="glass"),
            "content": Matter(name="paint", colour="#5f7fc4", finish="satin"),
            "cap": Matter(name="gold", finish="brushed"),
            "bulb": Matter(name="paint", colour="#17181b", finish="satin"),
        },
        prints={"label": "bottle/label"},
    )  # fmt: skip
    label = _label(bottle, "label", ("LUMEN", "Night Serum", "30 ml"), "#ffffff", "#1c2a44")
    surface = Matter(name="marble")
    shot = _shot((bottle,), surface, height=0.106, half=0.055, elevation=14.0, focal=85.0)
    return Scene(shot, {"bottle/label": label})


def gifts() -> Scene:
    """A carton, a tube, a gift box and a bath bomb on a plinth: cardboard and paint, no glass."""
    plinth = Placed(
        id="plinth", kind="pedestal", size=(0.34, 0.34, 0.06),
        matter={"body": Matter(name="paint", colour="#efdcd2", finish="matte")},
    )  # fmt: skip
    box = Placed(
        id="box", kind="gift-box", size=(0.13, 0.13, 0.12), at=(0.055, 0.02, 0.06), turn=-18.0,
        options={"tag": "none"},
        matter={
            "body": Matter(name="cardboard", colour="#d98f86"),
            "lid": Matter(name="cardboard", colour="#e09c92"),
            "ribbon": Matter(name="paint", colour="#fbf1e6", finish="satin"),
        },
    )  # fmt: skip
    carton = Placed(
        id="carton", kind="carton", size=(0.062, 0.042, 0.14), at=(-0.075, 0.03, 0.06), turn=14.0,
        matter={
            "body": Matter(name="paint", colour="#b9c9b4", finish="matte"),
            "inside": Matter(name="paint", colour="#cfc7ba", finish="matte"),
        },
        prints={"front": "carton/front"},
    )  # fmt: skip
    tube = Placed(
        id="tube", kind="tube", size=(0.054, 0.0345, 0.15), at=(-0.005, 0.065, 0.06), turn=-4.0,
        matter={
            "body": Matter(name="paint", colour="#c8cfe0", finish="satin"),
            "cap": Matter(name="paint", colour="#f4efe6", finish="satin"),
        },
    )  # fmt: skip
    bomb = Placed(
        id="bomb", kind="bath-bomb", size=(0.068, 0.068, 0.066), at=(-0.035, -0.075, 0.06),
        matter={"body": Matter(name="paint", colour="#f0d9a8", finish="matte")},
    )  # fmt: skip
    label = _label(carton, "front", ("Relax", "& Unwind", "bath salts"), "#f7f3ea", "#2e4034")
    surface = Matter(name="paint", colour="#e8d3d6", finish="matte")
    shot = _shot(
        (plinth, box, carton, tube, bomb),
        surface,
        height=0.20,
        half=0.17,
        elevation=16.0,
        focal=70.0,
    )
    return Scene(shot, {"carton/front": label})


SCENES = {"packshot": packshot, "gifts": gifts}


def _shot(
    things: tuple[Placed, ...], surface: Matter, *, height: float, half: float, elevation: float,
    focal: float,
) -> Shot:  # fmt: skip
    """Stand things on a sweep of a surface, under a key light, a fill, a rim and a dome."""
    target = (0.0, 0.0, 0.48 * height)
    away = max(2 * half, height) * focal / 36.0 / 0.84
    distance = away + half
    reach = max(half, height)

    def lamp(azimuth: float, high: float, size: tuple[float, float], strength: float) -> Lamp:
        return Lamp(
            kind="softbox", position=_from(target, 6 * reach, azimuth, high), aim=target,
            size=(size[0] * reach, size[1] * reach), strength=strength,
        )  # fmt: skip

    return Shot(
        things=things, set=SceneSet(kind="sweep", matter={"surface": surface}),
        lamps=(
            lamp(-48.0, 46.0, (3.4, 3.4), 0.8), lamp(66.0, 16.0, (1.6, 4.0), 0.3),
            lamp(152.0, 40.0, (2.0, 2.0), 0.25),
        ),
        ambient=0.25, reach=reach,
        camera=Camera(
            position=_from(target, distance, 0.0, elevation), target=target, focal=focal,
            f_number=11.0, focus=distance - 0.6 * half,
        ),
        film=SceneFilm(),
    )  # fmt: skip


def _from(
    target: tuple[float, float, float], distance: float, azimuth: float, elevation: float
) -> tuple[float, float, float]:
    across, up = math.radians(azimuth), math.radians(elevation)
    return (
        target[0] + distance * math.sin(across) * math.cos(up),
        target[1] - distance * math.cos(across) * math.cos(up),
        target[2] + distance * math.sin(up),
    )


def _label(
    thing: Placed, area: str, lines: tuple[str, ...], paper: str, ink: str
) -> NDArray[np.uint8]:
    """Return a label in Pillow's own face, so that the scenes rest on no installed font."""
    from PIL import Image, ImageDraw, ImageFont

    room = solid(thing.kind, thing.size, thing.options).areas[area]
    wide, high = 700, round(700 * room.height / room.width)
    sheet = Image.new("RGBA", (wide, high), paper)
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((14, 14, wide - 15, high - 15), outline=ink, width=4)
    for number, (line, share) in enumerate(zip(lines, (0.2, 0.11, 0.075), strict=True)):
        face = ImageFont.load_default(min(share * high, 1.6 * share * wide))
        pen.text((wide / 2, high * (0.3 + 0.21 * number)), line, fill=ink, font=face, anchor="mm")
    return np.asarray(sheet)


__all__ = ["SCENES", "Scene"]
