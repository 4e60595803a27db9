"""A case: a picture, the hole in it, and what belongs there; kept as PNG between runs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Pair:
    """A picture with a thing in it, the same without, both uint8 (rows, columns, 3), and where the
    thing and its shadow are."""

    name: str
    whole: NDArray[np.uint8]
    clean: NDArray[np.uint8]
    thing: NDArray[np.bool_]

    def save(self, folder: Path) -> None:
        """Keep it as three PNGs."""
        from PIL import Image

        folder.mkdir(parents=True, exist_ok=True)
        for part, pixels in (
            ("with", self.whole), ("clean", self.clean), ("mask", self.thing.astype(np.uint8) * 255)
        ):  # fmt: skip
            Image.fromarray(pixels).save(folder / f"{self.name}-{part}.png")


def load(name: str, folder: Path) -> Pair | None:
    """Return a kept pair, None where there is none."""
    from PIL import Image

    paths = [folder / f"{name}-{part}.png" for part in ("with", "clean", "mask")]
    if not all(path.exists() for path in paths):
        return None
    whole, clean, mask = (np.asarray(Image.open(path)) for path in paths)
    return Pair(name, whole, clean, mask > 127)


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked: `picture` with `hole` to fill; `truth` is what belongs there."""

    name: str
    picture: NDArray[np.uint8]
    hole: NDArray[np.bool_]
    truth: NDArray[np.uint8]


def cases(pair: Pair, seed: int) -> tuple[Case, Case]:
    """Return the thing to be removed, and a shape cut out of the clean picture."""
    shape = random_shape(pair.thing.shape, seed)
    painted = pair.clean.copy()
    painted[shape] = (255, 0, 255)
    return (
        Case(pair.name, pair.whole, pair.thing, pair.clean),
        Case(f"{pair.name}, a shape", painted, shape, pair.clean),
    )


def random_shape(size: tuple[int, int], seed: int) -> NDArray[np.bool_]:
    """Return an ellipse, a polygon, a scribble or a box, of 3 to 12 % of the picture."""
    random = np.random.default_rng(seed)
    rows, columns = size
    mask = np.zeros(size, np.uint8)
    middle = (int(columns * random.uniform(0.3, 0.7)), int(rows * random.uniform(0.3, 0.7)))
    reach = rows * random.uniform(0.11, 0.18)
    kind = seed % 4
    if kind == 0:
        axes = (int(reach * random.uniform(0.8, 1.4)), int(reach))
        cv2.ellipse(mask, middle, axes, random.uniform(0, 180), 0, 360, 1, -1)
    elif kind == 1:
        turns = np.sort(random.uniform(0, 2 * np.pi, 9))
        radii = reach * random.uniform(0.6, 1.5, 9)
        points = np.stack([np.cos(turns) * radii, np.sin(turns) * radii], 1) + middle
        cv2.fillPoly(mask, [points.astype(np.int32)], 1)
    elif kind == 2:
        steps = np.cumsum(random.normal(0, reach * 0.6, (7, 2)), 0)
        points = (steps - steps.mean(0) + middle).astype(np.int32)
        cv2.polylines(mask, [points], False, 1, int(reach * 0.35))
    else:
        wide, high = int(reach * random.uniform(0.7, 1.6)), int(reach * 0.8)
        x, y = middle
        cv2.rectangle(mask, (x - wide, y - high), (x + wide, y + high), 1, -1)
    return mask > 0
