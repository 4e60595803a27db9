"""Ink: which pixels of a patch of picture are letters, and of what colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.membrane import membrane
from limner.engines.retouch.pixels import linear, oklab

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats, Mask


@dataclass(frozen=True, slots=True)
class Ink:
    """Letters on a ground. share: (rows, columns), 0–1; colour: of each pixel were it ink, sRGB."""

    share: Floats
    colour: Floats


def found(picture: Floats, inside: Mask, about: Mask | None = None) -> Ink | None:
    """Return the ink within `inside`; None where there is one colour only, or nothing is letters.

    The colours inside are parted in two; the ground is the one that also lies along the rim. Each
    pixel's share is how far it lies between the ground around it and the ink. about: where the
    letters are known to be, roughly; what runs out of `inside` or lies beside is none then.
    """
    lab = oklab(linear(picture))
    rim = cv2.dilate(inside.astype(np.uint8), np.ones((7, 7), np.uint8)) > 0
    rim &= ~inside
    pixels = lab[inside]
    if len(pixels) < 16:
        return None
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 30, 1e-4)
    cv2.setRNGSeed(1)
    _, labels, centres = cv2.kmeans(
        np.ascontiguousarray(pixels, np.float32), 2, None, criteria, 4, cv2.KMEANS_PP_CENTERS
    )
    if float(np.linalg.norm(centres[0] - centres[1])) < 0.05:
        return None
    ground = _ground(centres, labels[:, 0], lab[rim] if rim.any() else pixels)
    for side in (ground, 1 - ground):
        rough = np.zeros(inside.shape, bool)
        rough[inside] = labels[:, 0] != side
        if about is not None:
            rough = _letters(rough, inside, about)
        if rough.sum() >= _FEW:
            share = _share(picture, rough)
            return Ink(share, _colour(picture, share))
    return None


_FEW = 12
"""Pixels of ink that are no letter."""


def _letters(rough: Mask, inside: Mask, about: Mask) -> Mask:
    """Return the marks that lie about where letters are and do not run out of `inside`."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(rough.astype(np.uint8))
    edge = ~(cv2.erode(inside.astype(np.uint8), np.ones((3, 3), np.uint8), borderValue=0) > 0)
    runs_out = np.zeros(count, bool)
    runs_out[np.unique(labels[edge])] = True
    within = np.bincount(labels[about], minlength=count) / np.maximum(stats[:, 4], 1)
    keeps = ~runs_out & (within > 0.4)
    keeps[0] = False
    high = stats[keeps, 3].max(initial=0)
    keeps &= np.maximum(stats[:, 2], stats[:, 3]) > 0.06 * high  # specks
    kept: Mask = keeps[labels]
    return kept


def _ground(centres: Floats, labels: Floats, rim: Floats) -> int:
    """Return which of two colours is the ground: the one the rim is nearer to."""
    far = np.stack([np.linalg.norm(rim - centre, axis=1) for centre in centres], 1)
    votes = float((far[:, 0] < far[:, 1]).mean())
    if 0.35 < votes < 0.65:
        return int((labels == 1).mean() > 0.5)
    return 0 if votes > 0.5 else 1


def _share(picture: Floats, rough: Mask) -> Floats:
    """Return how much of each pixel is ink, by where it lies between ground and ink nearby."""
    near = cv2.dilate(rough.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    ground = membrane(picture, near) if not near.all() else picture
    core = cv2.erode(rough.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    core = core if core.sum() > 8 else rough
    ink = np.median(picture[core], axis=0)
    apart = ink - ground
    width = np.maximum((apart * apart).sum(2), 1e-4)
    share = ((picture - ground) * apart).sum(2) / width
    return np.where(near, np.clip(share, 0, 1), 0).astype(np.float32)


def _colour(picture: Floats, share: Floats) -> Floats:
    """Return the ink's colour at every pixel: a plane laid through what is surely ink."""
    sure = share > 0.85
    core = cv2.erode(sure.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    sure = core if core.sum() > 24 else sure
    if not sure.any():
        sure = share >= share.max()
    ys, xs = np.nonzero(sure)
    values = picture[ys, xs]
    rows, columns = share.shape
    if len(ys) < 120:
        return np.broadcast_to(np.median(values, axis=0), (rows, columns, 3)).astype(np.float32)
    basis = np.column_stack([np.ones(len(ys)), ys / rows, xs / columns])
    plane = np.linalg.lstsq(basis, values, rcond=None)[0]
    y, x = np.mgrid[0:rows, 0:columns]
    whole = plane[0] + y[..., None] / rows * plane[1] + x[..., None] / columns * plane[2]
    low, high = np.percentile(values, (4, 96), axis=0)
    return np.clip(whole, low, high).astype(np.float32)
