"""SVG path data as Skia paths."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import skia

from limner.basics.errors import BadDocument, EngineFailed
from limner.basics.geometry import Box
from limner.basics.path import absolute, rect

_PRINTED = 0.021
"""How far apart coordinates may lie that were printed to two decimals more than once."""


@lru_cache(maxsize=4096)
def skia_path(d: str) -> Any:
    """Return the path of `d` (all of SVG's commands); do not change it.

    Raises EngineFailed where `d` is no path data.
    """
    try:
        split = absolute(d)
    except BadDocument as error:
        raise EngineFailed(error.message, hint=error.hint) from None
    path = skia.Path()
    for letter, v in split:
        match letter:
            case "M":
                path.moveTo(*v)
            case "L":
                path.lineTo(*v)
            case "C":
                path.cubicTo(*v)
            case "Q":
                path.quadTo(*v)
            case "A":
                size = skia.Path.kLarge_ArcSize if v[3] else skia.Path.kSmall_ArcSize
                sweep = skia.PathDirection.kCW if v[4] else skia.PathDirection.kCCW
                path.arcTo(v[0], v[1], v[2], size, sweep, v[5], v[6])
            case _:
                path.close()
    return path


@lru_cache(maxsize=1024)
def rounded(d: str) -> Any | None:
    """Return the rectangle with round corners that `path.rect` wrote as `d`, or None."""
    if d.count("C") != 4:
        return None
    split = absolute(d)
    if "".join(letter for letter, _ in split) != "MLCLCLCLCZ":
        return None
    ends = [v[-2:] for _, v in split[:-1]]
    (x, foot), (right, y) = (ends[6][0], ends[5][1]), (ends[2][0], ends[0][1])
    box, radius = Box(x, y, right - x, foot - y), ends[0][0] - x
    written = absolute(rect(box, radius))
    if len(written) != len(split) or any(
        abs(a - b) > _PRINTED for (_, v), (_, w) in zip(split, written, strict=True)
        for a, b in zip(v, w, strict=False)
    ):  # fmt: skip
        return None
    return skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(*box), radius, radius)


@lru_cache(maxsize=256)
def blocks(d: str) -> tuple[Box, ...]:
    """Return the rectangles `d` consists of, as `path.rect` writes them; none otherwise."""
    split = absolute(d)
    if "".join(letter for letter, _ in split) != "MLLLZ" * (len(split) // 5):
        return ()
    boxes = []
    for at in range(0, len(split), 5):
        (x, y), across, (right, foot), down = (v for _, v in split[at : at + 4])
        if (across, down) != ((right, y), (x, foot)) or x > right or y > foot:
            return ()
        boxes.append(Box(x, y, right - x, foot - y))
    return tuple(boxes)
