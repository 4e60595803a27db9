"""Passes as files a retoucher opens: depth, normals and who is who, beside the picture.

For each scene: LAYER-depth.png (16-bit grey, near is white), LAYER-normals.png (x right, y away, z
up as red, green, blue, 128 is none), LAYER-things.png and LAYER-sheets.png (a flat colour each,
hard edges), and LAYER-legend.json, which says whose each colour is and how far white and black are.
"""

from __future__ import annotations

import colorsys
import io
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from limner.document.frame import Frame, Job
from limner.document.passes import unpacked

if TYPE_CHECKING:
    from numpy.typing import NDArray

_GOLDEN = 0.618034


def files(frame: Frame, passes: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of every layer's passes, by name. passes: as an Artwork has them."""
    names = {
        item.layer: [str(thing["id"]) for thing in item.data.get("things", ())]
        for item, _ in frame.walk()
        if isinstance(item, Job)
    }
    found: dict[str, bytes] = {}
    for layer, data in passes.items():
        made = _files(unpacked(data), names.get(layer, []))
        found |= {f"{layer}-{name}": content for name, content in made.items()}
    return found


def _files(passes: Mapping[str, NDArray[Any]], things: list[str]) -> dict[str, bytes]:
    depth, near, far = _depth(passes["depth"])
    normal = np.clip(passes["normal"].astype(np.float32) * 127.5 + 128, 0, 255).astype(np.uint8)
    keys = [str(key) for key in passes["keys"]]
    rows, columns = passes["depth"].shape
    legend = {
        "size": [columns, rows],
        "depth": {"unit": "m", "white": near, "black": far},
        "things": {"the set": _colour(-1), **{n: _colour(i) for i, n in enumerate(things)}},
        "sheets": {key: _colour(i) for i, key in enumerate(keys)},
    }
    return {
        "depth.png": _png(depth),
        "normals.png": _png(normal),
        "things.png": _png(_flat(passes["thing"], len(things))),
        "sheets.png": _png(_flat(np.where(passes["sheet"] < 0, -2, passes["sheet"]), len(keys))),
        "legend.json": (json.dumps(legend, ensure_ascii=False, indent=1) + "\n").encode(),
    }


def _depth(metres: NDArray[np.float32]) -> tuple[NDArray[np.uint16], float, float]:
    """Return depth as 16-bit grey, and the metres white and black stand for."""
    there = metres[metres > 0]
    if not there.size:
        return np.zeros(metres.shape, np.uint16), 0.0, 0.0
    near, far = float(there.min()), float(np.percentile(there, 99.5))
    share = np.clip((far - metres) / max(far - near, 1e-6), 0.0, 1.0)
    share = np.where(metres > 0, share, 0.0)
    return (share * 65535 + 0.5).astype(np.uint16), round(near, 5), round(far, 5)


def _colour(index: int) -> str:
    """Return the flat colour of the thing or sheet of an index; grey is the set, black nothing."""
    if index < 0:
        return "#808080" if index == -1 else "#000000"
    shares = colorsys.hsv_to_rgb(index * _GOLDEN % 1.0, 0.85 - 0.3 * (index // 7 % 2), 0.95)
    return "#" + "".join(f"{round(share * 255):02x}" for share in shares)


def _flat(index: NDArray[np.integer[Any]], count: int) -> NDArray[np.uint8]:
    table = [_colour(i) for i in (-2, -1, *range(count))]
    colours = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in table], np.uint8)
    flat: NDArray[np.uint8] = colours[np.clip(index.astype(int) + 2, 0, len(table) - 1)]
    return flat


def _png(pixels: NDArray[Any]) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=4)
    return buffer.getvalue()
