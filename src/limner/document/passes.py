"""Passes: what an engine knows of each pixel beside its colour, and how that is kept.

thing   int16 (rows, columns): index of the thing seen, in the shot's order; -1 the set, -2 nothing
sheet   int16 (rows, columns): index into `keys` of the sheet seen, -1 none
uv      float16 (rows, columns, 2): where on the sheet, shares from its top left corner
depth   float32 (rows, columns): metres from the camera, 0 where nothing is
normal  float16 (rows, columns, 3): of the surface, in the set's coordinates
keys    str (n): names of the sheets, 'thing/area'
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def packed(passes: Mapping[str, NDArray[Any]]) -> bytes:
    """Return passes as bytes for the blob store."""
    buffer = io.BytesIO()
    np.savez(buffer, **passes)  # type: ignore[arg-type]
    return buffer.getvalue()


def unpacked(data: bytes) -> dict[str, NDArray[Any]]:
    """Return the passes kept as `data`."""
    with np.load(io.BytesIO(data), allow_pickle=False) as kept:
        return {name: kept[name] for name in kept.files}


def where(passes: Mapping[str, NDArray[Any]], key: str) -> NDArray[np.bool_]:
    """Return the pixels that show the sheet called `key`, (rows, columns); none where unknown."""
    known = [str(name) for name in passes["keys"]]
    seen: NDArray[np.bool_] = passes["sheet"] == (known.index(key) if key in known else -2)
    return seen


def sheet_at(
    passes: Mapping[str, NDArray[Any]], row: int, column: int
) -> tuple[str, float, float] | None:
    """Return the sheet a pixel shows, if any, and where on it: right and down, in shares of it."""
    index = int(passes["sheet"][row, column])
    if index < 0:
        return None
    u, v = passes["uv"][row, column]
    return str(passes["keys"][index]), float(u), float(v)
