"""SVG path data as Skia paths."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import skia

from limner.basics.errors import BadDocument, EngineFailed
from limner.basics.path import absolute


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
