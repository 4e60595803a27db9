"""What preflight looks at: the ground beneath words is the same however much else is painted."""

from __future__ import annotations

import numpy as np
import pytest

from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.frame import Frame
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Linear, Radial, Shadow, Stop
from limner.document.raster import Raster
from limner.door import lay_out, wait
from limner.stages.layout.preflight import proofs, words
from limner.stages.render import render
from limner.world.test import TestWorld

STYLE = TextStyle(face="Inter", size=90, paint="#fff8e8")


def sheet(*layers: Shape | Text, side: int = 900) -> Frame:
    night = Linear(stops=(Stop(offset=0, colour="#0c1634"), Stop(offset=1, colour="#2c3a74")))
    return lay_out(Document(size=Size(side, side), background=night, layers=layers))


def painted(frame: Frame) -> Raster:
    return wait(render(frame, TestWorld()))[0]


def layers(turn: float) -> tuple[Shape | Text, ...]:
    glow = Radial(stops=(Stop(offset=0, colour="#e4b26090"), Stop(offset=1, colour="#e4b26000")))
    fall = (Shadow(dy=12, blur=16, colour="#00000099"),)
    return (
        Shape(id="glow", box=Box(0, 0, 900, 900), fill=glow),
        Shape(id="sun", form="ellipse", box=Box(200, 60, 300, 300), fill="#e4b260"),
        Shape(id="card", box=Box(90, 500, 700, 300), radius=28, fill="#f6efdf", effects=fall),
        Text(id="head", text="BLUE HOUR", box=Box(100, 120, 700, 160), style=STYLE, rotate=turn),
        Text(id="small", text="Doors open at eight", box=Box(140, 640, 600, 80), style=STYLE),
    )


@pytest.mark.parametrize("turn", [0.0, 17.0])
def test_the_ground_beneath_words_is_that_of_the_whole_sheet(turn: float) -> None:
    frame = sheet(*layers(turn))
    least = proofs(frame, everywhere=False)
    whole, beneath = painted(proofs(frame).ground), painted(least.ground)
    for item, at in words(frame):
        for line in item.lines:
            box = at.box(line.box)
            part = np.s_[
                int(box.y * least.scale) : int(box.bottom * least.scale) + 1,
                int(box.x * least.scale) : int(box.right * least.scale) + 1,
            ]
            apart = np.abs(whole.pixels[part].astype(int) - beneath.pixels[part])
            assert (apart.max(axis=-1) > 3).mean() < 0.02  # edges are cut a little otherwise
            assert apart.max() < 48
    assert (whole.pixels != beneath.pixels).any()


def test_a_sheet_without_words_has_no_ground_to_look_at() -> None:
    frame = sheet(*layers(0.0)[:3])
    assert proofs(frame, everywhere=False).ground.items[0].items == ()
