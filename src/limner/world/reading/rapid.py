"""RapidOCR, PP-OCRv6: Latin letters, Chinese and Japanese, by a model that comes with the package.

It needs no network and no GPU; a picture of a megapixel takes about a second.
"""

from __future__ import annotations

import threading
from functools import cached_property
from typing import Any

import numpy as np

from limner.document.raster import Raster
from limner.ports.reading import Found, Point

_SURE = 0.5
"""What is less sure is taken for texture."""
_LOOSE = 0.2
"""How far the box of a line reaches beyond its ink, in its own heights: as its detector has it."""


class RapidReader:
    """Reads with the models of the `rapidocr` package. One thread at a time."""

    scripts = frozenset({"Latn", "Hans", "Hant", "Jpan", "Zyyy"})

    def __init__(self) -> None:
        self._turn = threading.Lock()

    @cached_property
    def _engine(self) -> Any:
        from rapidocr import RapidOCR  # half a second and its models: with the first picture

        threads = {
            "EngineConfig.onnxruntime.intra_op_num_threads": 2,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
        return RapidOCR(params={"Global.log_level": "error", **threads})

    def read(self, picture: Raster) -> tuple[Found, ...]:
        """Return the lines of a picture; see `ports.reading.Reader`."""
        pixels = picture.pixels.astype(np.uint16)
        alpha = pixels[..., 3:]
        flat = ((pixels[..., :3] * alpha + 255 * (255 - alpha)) // 255).astype(np.uint8)
        with self._turn:
            found = self._engine(np.ascontiguousarray(flat[..., ::-1]))
        if found.boxes is None or found.txts is None:
            return ()
        lines = [
            Found(text=text.strip(), corners=_corners(box), sure=float(sure))
            for box, text, sure in zip(found.boxes, found.txts, found.scores, strict=True)
            if text.strip() and sure >= _SURE
        ]
        return tuple(sorted(lines, key=lambda line: (line.box.y, line.box.x)))


def _corners(box: Any) -> tuple[Point, Point, Point, Point]:
    """Return the corners of a line's ink: the box that is found is larger on every side."""
    corners = np.asarray(box, np.float64)
    along = corners[1] - corners[0] + corners[2] - corners[3]
    down = corners[3] - corners[0] + corners[2] - corners[1]
    high = float(np.linalg.norm(down)) / 2
    step = _LOOSE * min(high, float(np.linalg.norm(along)) / 4)
    x, y = (step * v / max(1e-6, float(np.linalg.norm(v))) for v in (along, down))
    tight = corners + np.array([x + y, y - x, -x - y, x - y])
    a, b, c, d = ((round(float(p), 2), round(float(q), 2)) for p, q in tight)
    return a, b, c, d
