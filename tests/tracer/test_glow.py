"""Lit prints and lit letters: screens show their picture by their own light, signs light their wall."""

from __future__ import annotations

import numpy as np
import pytest
from tests.tracer.scenes import SIZE

from limner.document.layers.scene import Matter, SceneFilm, SceneSet
from limner.document.shot import Camera, Placed, Shot
from limner.engines.tracer.build import Sheets
from limner.solids.solid import Letters

pytestmark = pytest.mark.usefixtures("tracer")


def dark(thing: Placed, away: float, up: float) -> Shot:
    """Return a shot of one thing in a studio without a lamp."""
    return Shot(
        things=(thing,), set=SceneSet(kind="sweep"), lamps=(), ambient=0.0, quality="low",
        camera=Camera(position=(0, -away, up), target=(0, 0, up), focal=85, f_number=0, focus=away),
        film=SceneFilm(curve="natural", grain=0, bloom=0, vignette=0),
    )  # fmt: skip


def shown(shot: Shot, sheets: Sheets) -> np.ndarray:
    from limner.engines.tracer.picture import picture

    pixels, _ = picture(shot, sheets, SIZE, lambda *_: None)
    return np.asarray(pixels)[..., :3].astype(float)


def test_a_screen_shows_its_picture_in_the_dark_and_lights_what_is_near() -> None:
    pixels = np.full((8, 8, 4), 255, np.uint8)
    pixels[:, :4, 1:3] = 0
    pixels[:, 4:, [0, 2]] = 0
    phone = Placed(
        id="phone", kind="phone", size=(0.0725, 0.0095, 0.149), prints={"screen": "phone/screen"}
    )
    seen = shown(dark(phone, 0.6, 0.07), Sheets({"phone/screen": pixels}))
    row = seen[SIZE.height // 2]
    left, right = row[SIZE.width // 2 - 8], row[SIZE.width // 2 + 8]
    assert left[0] > max(120.0, 1.8 * max(left[1:]))
    assert right[1] > max(120.0, 1.8 * max(right[0], right[2]))
    assert seen[-6, SIZE.width // 2].sum() > 6


def test_neon_lights_itself_and_no_ink_is_laid_where_letters_are_built() -> None:
    bar = np.array([[0.1, 0.05], [0.9, 0.05], [0.9, 0.07], [0.1, 0.07]])
    sign = Placed(
        id="sign", kind="neon-sign", size=(1.4, 0.06, 0.2), prints={"letters": "sign/letters"},
        matter={"backing": Matter(name="paint", colour="#808080")}, options={"backing": "panel"},
    )  # fmt: skip
    ink = np.zeros((4, 28, 4), np.uint8)
    ink[...] = (0, 255, 0, 255)
    drawn = Letters((((bar,), "#ff2020"),), 7.0)
    sheets = Sheets({"sign/letters": ink}, {"sign/letters": drawn})
    seen = shown(dark(sign, 4.0, 0.09), sheets)
    assert seen.max((0, 1))[0] > 150
    lit = seen[seen[..., 0] > 60]
    assert len(lit) > 20
    assert np.median(lit[:, 0] - lit[:, 1]) > 20
