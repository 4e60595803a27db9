"""The palette of a picture.

Colours are clusters in OKLab (k-means, seeded by the farthest point, so the same picture always
gives the same palette), weighed by how much of the picture they cover.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, UnidentifiedImageError

from limner.basics.colour import from_oklch, oklch
from limner.basics.errors import BadOption

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIDE = 96
"""Longer side a picture is looked at in, in pixels."""
CLUSTERS = 9
ALIKE = 0.075
"""Distance in OKLab under which two clusters are one colour."""
MOST = 5
"""Colours taken from a picture at most."""
GROUND = 0.28
"""Share of a picture from which its commonest colour is its ground."""
_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def palette_of(data: bytes) -> tuple[tuple[str, ...], str | None]:
    """Return the colours of an encoded picture, the most telling first, and its ground.

    The ground is the commonest colour where it covers enough to be one, else None.
    """
    seen = pixels_of(data, SIDE).reshape(-1, 4)
    seen = seen[seen[:, 3] > 127][:, :3] / 255
    if not len(seen):
        return (), None
    middles, shares = _merged(*_clusters(oklab(seen)))
    colours = [hex_of(middle) for middle in middles]
    common = int(np.argmax(shares))
    ground = colours[common] if shares[common] >= GROUND else None
    chroma = np.hypot(middles[:, 1], middles[:, 2])
    telling = shares**0.5 * (0.25 + np.minimum(chroma, 0.2) * 6)
    order = [int(i) for i in np.argsort(-telling, kind="stable")]
    if ground is not None:
        order = [common, *(i for i in order if i != common)]
    kept = [i for i in order if shares[i] > 0.012 or i == common][:MOST]
    return tuple(dict.fromkeys(colours[i] for i in kept)), ground


def pixels_of(data: bytes, side: int) -> NDArray[np.float64]:
    """Return an encoded picture, (height, width, 4) from 0 to 255, no side longer than `side`.

    Raises BadOption for what is none.
    """
    try:
        with Image.open(io.BytesIO(data)) as opened:
            whole = opened.convert("RGBA")
            whole.thumbnail((side, side), Image.Resampling.LANCZOS)
            return np.asarray(whole, np.float64)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise BadOption(
            f"A reference cannot be read as a picture: {error}.",
            hint="Use a PNG, JPEG, WebP or GIF file.",
            param="image",
        ) from error


def oklab(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return colours (…, 3), 0 to 1 in sRGB, in OKLab."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    lab: NDArray[np.float64] = np.cbrt(linear @ _TO_LMS.T) @ _TO_LAB.T
    return lab


def _clusters(points: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return cluster middles and the share of points in each."""
    middles = [points.mean(axis=0)]
    far = np.linalg.norm(points - middles[0], axis=1)
    for _ in range(CLUSTERS - 1):
        middles.append(points[int(np.argmax(far))])
        far = np.minimum(far, np.linalg.norm(points - middles[-1], axis=1))
    found = np.array(middles)
    for _ in range(12):
        nearest = np.linalg.norm(points[:, None] - found[None], axis=2).argmin(axis=1)
        for k in range(len(found)):
            mine = points[nearest == k]
            if len(mine):
                found[k] = mine.mean(axis=0)
    counts = np.bincount(nearest, minlength=len(found)).astype(np.float64)
    return found[counts > 0], counts[counts > 0] / len(points)


def _merged(
    middles: NDArray[np.float64], shares: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Join clusters the eye would call one colour, the nearest two first."""
    while len(middles) > 1:
        apart = np.linalg.norm(middles[:, None] - middles[None], axis=2)
        np.fill_diagonal(apart, np.inf)
        i, j = divmod(int(apart.argmin()), len(middles))
        if apart[i, j] > ALIKE:
            break
        both = shares[i] + shares[j]
        middles[i] = (middles[i] * shares[i] + middles[j] * shares[j]) / both
        shares[i] = both
        middles, shares = np.delete(middles, j, 0), np.delete(shares, j)
    return middles, shares


def hex_of(lab: NDArray[np.float64]) -> str:
    """Return one colour of OKLab as a hex string."""
    light, a, b = (float(v) for v in lab)
    hue = float(np.degrees(np.arctan2(b, a))) % 360
    colour = from_oklch(light, float(np.hypot(a, b)), hue)
    return "#ffffff" if oklch(colour).lightness > 0.992 else colour
