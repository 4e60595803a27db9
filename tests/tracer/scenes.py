"""Small scenes of the tests' own things, so that a better jar changes no golden picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from limner.basics.geometry import Size
from limner.document.layers.scene import Matter, SceneFilm, SceneSet
from limner.document.shot import Camera, Lamp, Placed, Shot
from limner.engines.tracer.build import Sheets
from limner.solids import objects

SIZE = Size(96, 64)


def known_things() -> None:
    """Let shots name the tests' things."""
    folder = str(Path(__file__).parent / "things")
    if folder not in objects.__path__:
        objects.__path__.append(folder)


def shot(**changes: object) -> Shot:
    """Return a pot before a camera; changes are the Shot's fields, and matter, the pot's."""
    matter = changes.pop("matter", Matter(name="paint", colour="#b03020"))
    pot = Placed(id="pot", kind="testing-pot", size=(0.08, 0.08, 0.1), matter={"body": matter},
                 prints={"label": "pot/label"})  # fmt: skip
    aim = (0.0, 0.0, 0.045)
    fields: dict[str, object] = {
        "things": (pot,), "set": SceneSet(kind="sweep"), "ambient": 0.3,
        "lamps": (
            Lamp(kind="softbox", position=(-0.42, -0.42, 0.4), aim=aim, size=(0.3, 0.3), strength=0.85),
            Lamp(kind="rim", position=(0.3, 0.5, 0.4), aim=aim, size=(0.2, 0.2), strength=0.25),
        ),
        "camera": Camera(position=(0, -0.62, 0.16), target=aim, focal=85, f_number=0, focus=0.62),
        "film": SceneFilm(curve="natural", grain=0, bloom=0, vignette=0), "quality": "low",
    }  # fmt: skip
    return Shot(**{**fields, **changes})


def ink() -> np.ndarray:
    """Return a label: green on white, its left half."""
    pixels = np.full((40, 60, 4), 255, np.uint8)
    pixels[:, :30, :3] = (20, 120, 40)
    return pixels


SHEETS = Sheets({"pot/label": ink()})

SCENES = {
    "paint": lambda: shot(),
    "glass": lambda: shot(matter=Matter(name="glass")),
    "metal": lambda: shot(matter=Matter(name="chrome")),
    "wide": lambda: shot(
        camera=Camera(
            position=(0.1, -0.3, 0.2), target=(0, 0, 0.04), focal=28, f_number=1.4, focus=0.35
        )
    ),
    "sun": lambda: shot(
        ambient=0.05,
        lamps=(Lamp(kind="sun", position=(0.8, -0.6, 0.7), aim=(0, 0, 0), size=(0.6, 0.6)),),
    ),
    "bulb": lambda: shot(
        lamps=(
            Lamp(
                kind="practical",
                position=(-0.1, -0.1, 0.2),
                aim=(0, 0, 0.05),
                size=(0.03, 0.03),
                strength=0.8,
            ),
        )
    ),
}
