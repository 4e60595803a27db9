"""Marks: logos and pictures handed over, laid into a finished composition unaltered.

A mark goes where the prompt says, else where there is room; it covers no word, and where the ground
beneath is too like it, it gets a label of its own.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from limner.basics.geometry import Box, Size
from limner.document.brief import Use
from limner.document.document import Document
from limner.document.frame import Frame, Glyphs
from limner.document.layer import Layer
from limner.document.layers.picture import Picture
from limner.document.layers.shape import Shape
from limner.document.places import placed
from limner.document.raster import Raster
from limner.ports.world import Blobs

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LOGO, _PICTURE = 0.22, 0.45
_CORNERS = ("top left", "top right", "bottom right", "bottom left", "bottom", "top", "middle")
_SMALLER = (1.0, 0.8, 0.62, 0.48)
_APART = 0.16
"""Difference of luma from which a mark stands out."""
_PAPER, _INK = "#ffffff", "#15171c"
_SMALL = frozenset({"logo", "badge", "emblem", "crest", "seal"})


def marked(
    document: Document, frame: Frame, seen: Raster, marks: Mapping[Use, str], blobs: Blobs
) -> tuple[Document, tuple[str, ...]]:
    """Return the document with marks on top, and notes.

    frame: the document laid out. seen: it painted. marks: what each is for, and its digest.
    """
    taken = [at.box(item.box) for item, at in frame.walk() if isinstance(item, Glyphs)]
    layers: list[Layer] = []
    notes: list[str] = []
    for number, (use, blob) in enumerate(marks.items(), 1):
        with Image.open(io.BytesIO(blobs.get(blob))) as opened:
            picture = opened.convert("RGBA")
        box = _room(document.size, picture.width / picture.height, use, taken)
        if box is None:
            notes.append(f"image {use.position} finds no room where it covers no words: left out")
            continue
        taken.append(box)
        layers += _laid(f"mark-{number}", use, blob, box, picture, seen)
    return document.but(layers=(*document.layers, *layers)), tuple(notes)


def _room(size: Size, aspect: float, use: Use, taken: list[Box]) -> Box | None:
    """Return the largest box that covers no words, at the place named before any other."""
    share = _LOGO if use.noun in _SMALL else _PICTURE
    air = 0.02 * min(size)
    for smaller in _SMALLER:
        for where in (use.where,) if use.where else _CORNERS:
            box = placed(size, aspect, where, share * smaller)
            if not any(box.inset(-air).intersection(other).area for other in taken):
                return box
    return None


def _laid(
    name: str, use: Use, blob: str, box: Box, picture: Image.Image, seen: Raster
) -> list[Layer]:
    """Return the mark, on a label where it would not stand out."""
    layer = Picture(
        id=name, name=use.noun or "reference", role="logo" if use.noun in _SMALL else "subject",
        blob=blob, box=box, fit="contain",
    )  # fmt: skip
    own = _luma(np.asarray(picture).reshape(-1, 4))
    ground = seen.pixels[int(box.y) : int(box.bottom), int(box.x) : int(box.right)].reshape(-1, 4)
    solid = np.asarray(picture)[..., 3].min() > 200
    if solid or own is None or abs(own - (_luma(ground) or 0.0)) >= _APART:
        return [layer]
    pad = 0.12 * min(box.width, box.height)
    plate = Shape(
        id=f"{name}-label", role="plate", box=box.inset(-pad), radius=pad,
        fill=_PAPER if own < 0.5 else _INK,
    )  # fmt: skip
    return [plate, layer]


def _luma(pixels: NDArray[np.uint8]) -> float | None:
    """Return the mean luma, 0 to 1, of pixels (n, 4) that show; None where none do."""
    shown = pixels[pixels[:, 3] > 96][:, :3]
    return float((shown / 255 @ [0.2126, 0.7152, 0.0722]).mean()) if len(shown) else None
