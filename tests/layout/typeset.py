"""Setting words in tests: one text on a page, and the questions asked of the result."""

from __future__ import annotations

from typing import Any

from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.frame import Frame, Glyphs
from limner.document.layer import Layer
from limner.document.layers.text import Text, TextStyle
from limner.stages.layout import layout
from limner.world.test import TestWorld

WORLD = TestWorld()
PAGE = Size(1024, 1536)
AREA = Box(60, 60, 900, 600)


def frame_of(*layers: Layer, size: Size = PAGE, lang: str = "en", seed: int = 0) -> Frame:
    return layout(Document(size=size, layers=layers, lang=lang, seed=seed), WORLD)


def words(text: str, face: str = "Inter", box: Box = AREA, lang: str = "", **style: Any) -> Glyphs:
    """Set one text and return its glyphs."""
    style.setdefault("size", 48)
    layer = Text(id="t", text=text, lang=lang, box=box, style=TextStyle(face=face, **style))
    (item,) = frame_of(layer).items
    assert isinstance(item, Glyphs)
    return item


def glyphs_in(frame: Frame) -> dict[str, Glyphs]:
    return {i.layer: i for i, _ in frame.walk() if isinstance(i, Glyphs)}


def visual(item: Glyphs, line: int = 0) -> str:
    """Return the characters of a line in the order the eye meets them, one for each cluster."""
    here = item.lines[line]
    spots: dict[int, float] = {}
    for run in item.runs:
        for cluster, x in zip(run.clusters, run.xs, strict=True):
            if here.start <= cluster < here.end:
                spots[cluster] = min(x, spots.get(cluster, x))
    return "".join(item.text[c] for c, _ in sorted(spots.items(), key=lambda s: s[1]))


def faces(item: Glyphs) -> set[str]:
    return {run.face for run in item.runs}


def lines_of(item: Glyphs) -> list[str]:
    return [item.text[line.start : line.end].strip() for line in item.lines]
