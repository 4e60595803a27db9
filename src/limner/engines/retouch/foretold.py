"""How much of a fill's detail its surroundings foretell, found by filling what is known.

Discs are cut out of the picture close to the hole and filled as the hole was; as what was there is
known, so is the contrast at which patches come nearest to it. Structure that goes on keeps all of
its contrast; where patches can only guess, they say it less loudly, and the less the deeper in
the hole. Nothing of the hole itself is looked at, and light and colour stay as they were filled.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.fill import fill
from limner.engines.retouch.pixels import luma

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats, Mask

_CONTRASTS = (1.0, 0.85, 0.7, 0.6)
"""What detail may be lowered to; below the last a fill would look like a blur."""
_LIKELY = 0.002
"""Similarity a lower contrast must win to be taken."""
_CHANCE = 0.5
"""Similarity below which what was there is chance: pebbles or grass, which only look right loud."""
_LONGEST = 320
"""Longest side discs are tried at."""
_DISCS = 8
_SMALL, _LARGE = 6.0, 18.0
"""Radii of discs, in pixels of the size they are tried at."""


@dataclass(frozen=True, slots=True)
class Disc:
    """A place that was tried: its middle (row, column) and radius, and the contrast that won."""

    y: int
    x: int
    radius: float
    contrast: float = 1.0

    def mask(self, size: tuple[int, int]) -> Mask:
        """Return its pixels on a canvas of `size`."""
        y, x = np.mgrid[0 : size[0], 0 : size[1]]
        inside: Mask = np.hypot(y - self.y, x - self.x) <= self.radius
        return inside


def tempered(filled: Floats, hole: Mask, avoid: Mask) -> Floats:
    """Return a filled picture (rows, columns, 3) whose hole's detail is as loud as it is likely.

    avoid: pixels nothing may be learnt from, the hole among them.
    """
    scale = min(1.0, _LONGEST / max(hole.shape))
    size = (max(1, round(hole.shape[1] * scale)), max(1, round(hole.shape[0] * scale)))
    small = cv2.resize(filled, size, interpolation=cv2.INTER_AREA)
    barred = cv2.resize(avoid.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.02
    inside = cv2.resize(hole.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.5
    found = _tried(small, barred, discs(inside, barred))
    if all(disc.contrast == 1 for disc in found):
        return filled
    share = _spread(found, inside)
    share = cv2.resize(share, hole.shape[::-1], interpolation=cv2.INTER_LINEAR)
    out = _lowered(filled, share)
    return np.where(hole[..., None], out, filled).astype(np.float32)


def discs(hole: Mask, barred: Mask) -> list[Disc]:
    """Return places to try, nearest to the hole first; none where there is no room."""
    if not hole.any() or barred.all():
        return []
    deep = float(cv2.distanceTransform(np.pad(hole, 1).astype(np.uint8), cv2.DIST_L2, 5).max())
    radius = float(np.clip(0.6 * deep, _SMALL, _LARGE))
    clear = np.pad(~barred, 1).astype(np.uint8)
    room = cv2.distanceTransform(clear, cv2.DIST_L2, 5)[1:-1, 1:-1]
    far = cv2.distanceTransform((~hole).astype(np.uint8), cv2.DIST_L2, 5)
    far = np.where(room > radius + 4, far, np.inf)
    out: list[Disc] = []
    y, x = np.mgrid[0 : hole.shape[0], 0 : hole.shape[1]]
    while len(out) < _DISCS and np.isfinite(far.min()):
        v, u = np.unravel_index(int(far.argmin()), far.shape)
        out.append(Disc(int(v), int(u), radius))
        far[np.hypot(y - v, x - u) < 2.2 * radius + 10] = np.inf
    return out


def _tried(picture: Floats, barred: Mask, wanted: list[Disc]) -> list[Disc]:
    """Return the discs with the contrast that comes nearest to what they show."""
    if not wanted:
        return []
    size = barred.shape
    masks = [disc.mask(size) for disc in wanted]
    cut = np.logical_or.reduce(masks)
    told = fill(picture, cut, avoid=barred | cut, grain=False)
    maps = {
        share: similarity(_lowered(told, np.full(size, share, np.float32)), picture)
        for share in _CONTRASTS
    }
    return [
        Disc(disc.y, disc.x, disc.radius, _best({s: m[mask].mean() for s, m in maps.items()}))
        for disc, mask in zip(wanted, masks, strict=True)
    ]


def _best(likeness: dict[float, float]) -> float:
    """Return the highest contrast that is about as like as any; all of it where that is chance."""
    most = max(likeness.values())
    if most < _CHANCE:
        return 1.0
    return max(share for share, like in likeness.items() if like >= most - _LIKELY)


def _spread(found: list[Disc], hole: Mask) -> Floats:
    """Return the contrast at every pixel: the discs', by how near they are.

    Deeper than a disc nothing was tried; what is guessed at there is lowered once more.
    """
    y, x = np.mgrid[0 : hole.shape[0], 0 : hole.shape[1]]
    total, count = np.zeros(hole.shape), np.zeros(hole.shape)
    for disc in found:
        weight = 1 / (np.hypot(y - disc.y, x - disc.x) + 4) ** 2
        total += weight * disc.contrast
        count += weight
    deep = cv2.distanceTransform(hole.astype(np.uint8), cv2.DIST_L2, 5)
    share = (total / count) ** np.maximum(1, deep / found[0].radius)
    return np.maximum(share, _CONTRASTS[-1]).astype(np.float32)


def _lowered(picture: Floats, share: Floats) -> Floats:
    """Return the picture with its fine detail lowered to `share` (rows, columns)."""
    base = cv2.GaussianBlur(picture, (0, 0), max(2.5, max(share.shape) / 110))
    return (base + share[..., None] * (picture - base)).astype(np.float32)


def similarity(one: Floats, other: Floats) -> Floats:
    """Return the structural similarity of two pictures (0–1) at every pixel (Wang et al. 2004)."""
    a, b = luma(one), luma(other)

    def mean(values: Floats) -> Floats:
        return cv2.GaussianBlur(values, (11, 11), 1.5, borderType=cv2.BORDER_REFLECT)

    ma, mb = mean(a), mean(b)
    va, vb, both = mean(a * a) - ma * ma, mean(b * b) - mb * mb, mean(a * b) - ma * mb
    c1, c2 = 1e-4, 9e-4
    like = (2 * ma * mb + c1) * (2 * both + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2))
    return np.asarray(like, np.float32)
