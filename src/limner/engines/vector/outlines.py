"""SVG path data as Skia paths."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import skia

from limner.basics.errors import EngineFailed
from limner.basics.path import commands


@lru_cache(maxsize=4096)
def skia_path(d: str) -> Any:
    """Return the path of `d` (M L H V C Q A Z, absolute or relative); do not change it.

    Raises EngineFailed where `d` is no path data.
    """
    try:
        split = commands(d)
    except (KeyError, ValueError):
        raise EngineFailed(f"This is no path data: {d[:40]!r}.") from None
    path = skia.Path()
    x = y = start_x = start_y = 0.0
    for letter, values in split:
        if letter == "Z":
            path.close()
            x, y = start_x, start_y
            continue
        v = values if letter.isupper() else _absolute(letter, values, x, y)
        letter = letter.upper()
        if letter in "HV":
            v = (v[0], y) if letter == "H" else (x, v[0])
        match letter:
            case "M":
                path.moveTo(*v)
                start_x, start_y = v
            case "L" | "H" | "V":
                path.lineTo(*v)
            case "C":
                path.cubicTo(*v)
            case "Q":
                path.quadTo(*v)
            case "A":
                size = skia.Path.kLarge_ArcSize if v[3] else skia.Path.kSmall_ArcSize
                sweep = skia.PathDirection.kCW if v[4] else skia.PathDirection.kCCW
                path.arcTo(v[0], v[1], v[2], size, sweep, v[5], v[6])
        x, y = v[-2], v[-1]
    return path


def _absolute(letter: str, v: tuple[float, ...], x: float, y: float) -> tuple[float, ...]:
    """Return the values of a lower-case command, whose points count from (x, y), absolute."""
    if letter == "h":
        return (x + v[0],)
    if letter == "v":
        return (y + v[0],)
    if letter == "a":
        return (*v[:5], x + v[5], y + v[6])
    return tuple(value + (y if i % 2 else x) for i, value in enumerate(v))
