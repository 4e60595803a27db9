"""Printed words: those on the things of a photograph, as the photograph shows them.

Where each is seen, how much of it, how large and with what contrast, told from the engine's passes:
for every pixel, which sheet it shows and where on it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.geometry import Affine, Box
from limner.document.frame import Frame, Glyphs, Pixels
from limner.document.passes import unpacked
from limner.ports.world import World

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NOWHERE = Box(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Printed:
    """A text on a thing. shown: share of its lines' ink boxes that is seen. size: of its em, in
    the picture's pixels.
    contrast: of its lightest and darkest tones as photographed. box: where it is seen, pixels of
    the picture."""

    glyphs: Glyphs
    shown: float
    size: float
    contrast: float
    box: Box


@dataclass(frozen=True, slots=True)
class _View:
    """A photograph and its passes. at: from its pixels to the frame's."""

    light: NDArray[np.float64]
    passes: dict[str, NDArray[Any]]
    at: Affine


def printed_words(frame: Frame, world: World) -> tuple[Printed, ...]:
    """Return every text on the things of the photographs in a painted frame."""
    found: list[Printed] = []
    for item, at in frame.walk():
        if isinstance(item, Pixels) and item.sheets and item.passes:
            view = _view(item, at, world)
            for key, sheet in item.sheets.items():
                found += _on_sheet(key, sheet, view)
    return tuple(found)


def _view(item: Pixels, at: Affine, world: World) -> _View:
    from PIL import Image  # only photographs need it

    passes = unpacked(world.blobs.get(item.passes or ""))
    with Image.open(io.BytesIO(world.blobs.get(item.blob))) as image:
        rgb = np.asarray(image.convert("RGB"), np.float64) / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    rows, columns = linear.shape[:2]
    own = Affine(item.box.width / columns, 0, 0, item.box.height / rows, item.box.x, item.box.y)
    return _View(linear @ np.array([0.2126, 0.7152, 0.0722]), passes, own.then(at))


def _on_sheet(key: str, sheet: Frame, view: _View) -> Iterator[Printed]:
    keys = [str(k) for k in view.passes["keys"]]
    texts = [(i, at) for i, at in sheet.walk() if isinstance(i, Glyphs) and i.role != "ornament"]
    number = keys.index(key) if key in keys else -1
    rows, columns = np.nonzero((view.passes["sheet"] == number) & (number >= 0))
    if not len(rows):
        yield from (Printed(item, 0.0, 0.0, 1.0, _NOWHERE) for item, _ in texts)
        return
    uv = view.passes["uv"][rows, columns].astype(np.float64)
    x, y = uv[:, 0] * sheet.size.width, uv[:, 1] * sheet.size.height
    raised = key.endswith(("/letters", "/sign"))
    for item, at in texts:
        yield _as_seen(item, at, (x, y, rows, columns), view, raised=raised)


def _as_seen(
    item: Glyphs, at: Affine, seen: tuple[NDArray[Any], ...], view: _View, *, raised: bool
) -> Printed:
    """Return a text as the pixels that show its sheet show it. raised: only its letters are."""
    x, y, rows, columns = seen
    shown, weight = 0.0, 0.0
    inside = np.zeros(len(x), bool)
    density = 0.0
    for line in item.lines:
        box = at.box(line.box)
        if box.area <= 0:
            continue
        here = (x >= box.x) & (x <= box.right) & (y >= box.y) & (y <= box.bottom)
        inside |= here
        shown += _covered(x[here], y[here], box) * box.area
        density += float(here.sum())
        weight += box.area
    if not weight or not inside.any():
        return Printed(item, 0.0, 0.0, 1.0, _NOWHERE)
    share = _letters_seen(item, at, x[inside]) if raised else shown / weight
    scale = (density / max(weight * share, 1e-9)) ** 0.5
    if raised:
        scale = float(np.ptp(columns[inside]) + 1) / max(float(np.ptp(x[inside])), 1e-9)
    zoom = abs(at.a * at.d - at.b * at.c) ** 0.5
    about = view.light[rows[inside], columns[inside]]
    if raised:  # their ground is what lies round them
        r, c = rows[inside], columns[inside]
        about = view.light[r.min() : r.max() + 1, c.min() : c.max() + 1]
    tones = np.percentile(about, [6, 94])
    where = Box(
        float(columns[inside].min()), float(rows[inside].min()),
        float(np.ptp(columns[inside]) + 1), float(np.ptp(rows[inside]) + 1),
    )  # fmt: skip
    contrast = float((tones[1] + 0.05) / (tones[0] + 0.05))
    frame_scale = abs(view.at.a * view.at.d - view.at.b * view.at.c) ** 0.5
    return Printed(
        item, share, item.size * zoom * scale * frame_scale, contrast, view.at.box(where)
    )


def _letters_seen(item: Glyphs, at: Affine, x: NDArray[Any]) -> float:
    """Return the share of the glyphs, spaces aside, of which something is seen."""
    found: list[bool] = []
    for run in item.runs:
        edges = [*run.xs, max((line.box.right for line in item.lines), default=0.0)]
        for index, cluster in enumerate(run.clusters):
            if item.text[cluster : cluster + 1].isspace():
                continue
            ends = sorted(at.a * e + at.e for e in edges[index : index + 2])
            found.append(bool(((x >= ends[0] - 1) & (x <= ends[1] + 1)).any()))
    return sum(found) / max(1, len(found))


def _covered(x: NDArray[Any], y: NDArray[Any], box: Box) -> float:
    """Return the share of a box that has pixels in it, in cells of a few pixels each."""
    if not len(x):
        return 0.0
    cell = max(1.0, (box.area / max(len(x), 1)) ** 0.5 * 2.2)
    across = max(1, min(200, int(box.width / cell)))
    down = max(1, min(200, int(box.height / cell)))
    c = np.minimum(((x - box.x) / box.width * across).astype(int), across - 1)
    r = np.minimum(((y - box.y) / box.height * down).astype(int), down - 1)
    return len(np.unique(r * across + c)) / (across * down)
