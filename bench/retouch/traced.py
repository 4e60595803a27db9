"""Traced pictures: scenes planned from a prompt, photographed with a thing and again without it.

The camera, the lamps and the seed stay, so all that differs is the thing, its shadow and what it
reflected. They need the tracer; without it there are none, and a line says so.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import cv2
import numpy as np

from bench.retouch.case import Pair
from limner.basics.geometry import Size
from limner.document.frame import Job
from limner.document.shot import Shot
from limner.engines.tracer import TracerEngine

if TYPE_CHECKING:
    from numpy.typing import NDArray

SCENES = {
    "kitchen": "Photograph of a red apple and a green pear on a wooden kitchen table",
    "marble": "Photograph of a terracotta vase and a book on a marble counter",
    "living room": "Photograph of a floor lamp and an armchair in a living room with a brick wall",
    "street": "Photograph of a wooden chair on a street in front of a brick wall",
    "cafe": "Photograph of a coffee mug and a plate on a cafe table",
    "shelf": "Photograph of a blue vase on a shelf beside books",
    "window": "Photograph of a candle and a stack of books on a linen cloth by a window",
    "terrace": "Photograph of a teapot on a wooden table on a terrace",
    "bathroom": "Photograph of a stool in a tiled bathroom",
    "gallery": "Photograph of a stool and a vase in a gallery with a concrete wall",
}
_DIFFERENT = 14
"""Levels by which a pixel of the set must differ to count as the thing's shadow."""


def ready() -> bool:
    """Whether the tracer is installed."""
    return TracerEngine.can.ready


def pair(name: str, size: int) -> Pair:
    """Return one scene with its first thing and without."""
    import limner
    from limner import door

    art = limner.draw(SCENES[name], engine="fake", size=f"{size}x{size}", quality="low")
    frame = door.lay_out(art.document)
    job = next(item for item, _ in frame.walk() if isinstance(item, Job))
    shot = Shot.model_validate(job.data).model_copy(update={"quality": "medium"})
    bare = shot.model_copy(update={"things": shot.things[1:]})
    whole, things = _photograph(job, shot)
    clean, _ = _photograph(job, bare)
    return Pair(name, whole, clean, _hole(whole, clean, things))


def _photograph(job: Job, shot: Shot) -> tuple[NDArray[np.uint8], NDArray[np.int16]]:
    from limner import door

    whole = job.model_copy(update={"data": shot.model_dump(mode="json")})
    wanted = Size(round(job.box.width), round(job.box.height))
    raster = asyncio.run(_ENGINE.draw(whole, wanted, door.default_world()))
    return np.ascontiguousarray(raster.pixels[..., :3]), raster.passes["thing"]


_ENGINE = TracerEngine()


def _hole(
    whole: NDArray[np.uint8], clean: NDArray[np.uint8], things: NDArray[np.int16]
) -> NDArray[np.bool_]:
    """Return where the thing is, and its shadow on the set as far as it hangs together with it."""
    off = np.abs(whole.astype(int) - clean).max(2)
    off = cv2.medianBlur(off.astype(np.uint8), 5)
    thing = things == 0
    shadow = cv2.morphologyEx(
        ((off > _DIFFERENT) & (things < 0)).astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5))
    )
    _, labels = cv2.connectedComponents(shadow | thing.astype(np.uint8))
    kept = np.isin(labels, np.unique(labels[thing])) & (labels > 0)
    grown = cv2.dilate(kept.astype(np.uint8), np.ones((7, 7), np.uint8)) > 0
    others = cv2.erode((things > 0).astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    return (grown & ~others) | thing
