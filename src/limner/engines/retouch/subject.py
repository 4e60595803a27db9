"""The subject: what a picture is of, told from its background.

Colours unlike those along the picture's edges, near its middle, seed a graph cut (GrabCut, Rother
et al. 2004) at a small size; the edge is refined on the full picture. Where `rembg` and a model of
its are on this machine already, that is asked instead; nothing is ever fetched.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from limner.engines.retouch.matte import refined
from limner.engines.retouch.pixels import linear, oklab

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.retouch.pixels import Floats, Mask

_CUT = 360
"""Longest side the graph is cut at."""
_MODELS = ("birefnet-general", "isnet-general-use", "u2net", "silueta", "u2netp")
Bounds = tuple[float, float, float, float]
"""x, y, width and height in pixels."""


def subject(picture: Floats, box: Bounds | None = None, band: int = 0) -> Floats:
    """Return the matte (rows, columns), 0–1, of the most prominent thing, or of that in `box`.

    picture: sRGB 0–1. band: pixels the soft edge may be wide; 0 goes by the picture's size. All 0
    where nothing stands out.
    """
    rows, columns = picture.shape[:2]
    if min(rows, columns) < 8:
        return np.zeros((rows, columns), np.float32)
    model = None if box else ready_model()
    if model is not None:
        return by_model(picture, model)
    scale = min(1.0, _CUT / max(rows, columns))
    size = (max(8, round(columns * scale)), max(8, round(rows * scale)))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    held = None if box is None else _held(box, (size[0] / columns, size[1] / rows), size)
    cut = cut_out(small, held)
    if not cut.any():
        return np.zeros((rows, columns), np.float32)
    rough = cv2.resize(cut.astype(np.float32), (columns, rows), interpolation=cv2.INTER_CUBIC)
    wide = band or max(2, round(max(rows, columns) / 170))
    return refined(picture, np.clip(rough, 0, 1), max(wide, round(1.2 / scale)))


def cut_out(small: Floats, held: Mask | None = None) -> Mask:
    """Return the subject of a small picture, hard-edged; held: it lies within this."""
    likely = saliency(small, held)
    marks = np.where(likely > 0.5, cv2.GC_PR_FGD, cv2.GC_PR_BGD).astype(np.uint8)
    marks[likely > 0.85] = cv2.GC_FGD if (likely > 0.85).mean() < 0.3 else cv2.GC_PR_FGD
    marks[likely < 0.08] = cv2.GC_BGD
    if held is not None:
        marks[~held] = cv2.GC_BGD
    if not np.isin(marks, (cv2.GC_FGD, cv2.GC_PR_FGD)).any():
        return np.zeros(marks.shape, bool)
    if not np.isin(marks, (cv2.GC_BGD, cv2.GC_PR_BGD)).any():
        return np.ones(marks.shape, bool)
    pixels = np.round(small * 255).clip(0, 255).astype(np.uint8)[..., ::-1].copy()
    cv2.setRNGSeed(1)
    cv2.grabCut(pixels, marks, None, np.zeros((1, 65)), np.zeros((1, 65)), 5, cv2.GC_INIT_WITH_MASK)
    cut = _cleaned(np.isin(marks, (cv2.GC_FGD, cv2.GC_PR_FGD)))
    return _cleaned(cut & ~_shadow(small, cut))


def saliency(small: Floats, held: Mask | None = None) -> Floats:
    """Return how much each pixel stands out from what lies along the edges, 0–1.

    The edge's colours are a few clusters, each with its own spread, weighted by how much of the
    edge they take; the subject may touch one side, so rare ones count little.
    """
    lab = cv2.GaussianBlur(oklab(linear(small)), (0, 0), 1.2)
    lab[..., 0] *= 0.6  # shading changes lightness within one ground
    rows, columns = lab.shape[:2]
    rim = max(2, min(rows, columns) // 14)
    edge = np.ones((rows, columns), bool)
    edge[rim:-rim, rim:-rim] = False
    if held is not None and (~held).sum() > 64:
        edge = ~held
    away = _from_clusters(lab, lab[edge])
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    middle = np.exp(-(((x / columns - 0.5) / 0.42) ** 2 + ((y / rows - 0.52) / 0.42) ** 2) / 2)
    score = away * (0.35 + 0.65 * middle)
    if held is not None:
        score = np.where(held, away, 0)
    top = float(np.percentile(score, 99.0))
    if top < 0.012:
        return np.zeros((rows, columns), np.float32)
    level = max(_parted(score / top), 0.12)
    return np.clip(score / top / (2 * level), 0, 1).astype(np.float32)


def _shadow(small: Floats, cut: Mask) -> Mask:
    """Return what of a cut is the ground in shadow: of its colour, only darker, at the foot.

    None of it where much of the thing is of the ground's colour itself.
    """
    none = np.zeros_like(cut)
    if not cut.any() or cut.all():
        return none
    lab = cv2.GaussianBlur(oklab(linear(small)), (0, 0), 1.0)
    reach = max(cut.shape) * 0.06
    ground = (~cut).astype(np.float32)
    count = np.maximum(cv2.GaussianBlur(ground, (0, 0), reach), 1e-4)[..., None]
    beside = cv2.GaussianBlur(lab * ground[..., None], (0, 0), reach) / count
    light, lit = np.maximum(lab[..., 0], 0.04), np.maximum(beside[..., 0], 0.04)
    hue = lab[..., 1:] / light[..., None] - beside[..., 1:] / lit[..., None]
    near = cv2.distanceTransform(cut.astype(np.uint8), cv2.DIST_L2, 3) < 1.6 * reach
    like = cut & near & (np.hypot(hue[..., 0], hue[..., 1]) < 0.055)
    like &= (light < 0.96 * lit) & (light > 0.12 * lit)
    if like.sum() > 0.25 * cut.sum():
        return none
    ys = np.nonzero(cut)[0]
    foot = ys.min() + 0.6 * np.ptp(ys)
    _, labels, _, middles = cv2.connectedComponentsWithStats(like.astype(np.uint8))
    rim = cv2.dilate((~cut).astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    touching = np.unique(labels[like & rim])
    low = [i for i in touching if i and middles[i][1] > foot]
    gone = np.isin(labels, low)
    return cv2.dilate(gone.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0


def _from_clusters(lab: Floats, edge: Floats) -> Floats:
    """Return the distance of each pixel to the nearest cluster of the edge's colours."""
    count = min(6, len(edge))
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 20, 1e-4)
    cv2.setRNGSeed(1)
    samples = np.ascontiguousarray(edge, np.float32)
    _, labels, centres = cv2.kmeans(samples, count, None, criteria, 2, cv2.KMEANS_PP_CENTERS)
    best = np.full(lab.shape[:2], np.inf, np.float32)
    for i in range(count):
        own = samples[labels[:, 0] == i]
        if len(own) < max(3, 0.03 * len(samples)):
            continue
        loose = own.std(0).mean() * 1.5
        far = np.sqrt(((lab - centres[i]) ** 2).sum(2))
        best = np.minimum(best, np.maximum(far - loose, 0))
    return np.where(np.isfinite(best), best, 0).astype(np.float32)


def _parted(score: Floats) -> float:
    """Return Otsu's threshold of values 0–1."""
    levels = np.round(np.clip(score, 0, 1) * 255).astype(np.uint8)
    threshold, _ = cv2.threshold(levels, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return float(threshold) / 255


def _cleaned(cut: Mask) -> Mask:
    """Return the cut without crumbs, pinholes closed: what is much smaller than the largest."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(cut.astype(np.uint8), connectivity=8)
    if count > 1:
        areas = stats[:, cv2.CC_STAT_AREA].copy()
        areas[0] = 0
        cut = areas[labels] >= 0.08 * areas.max()
    _, holes, sizes, _ = cv2.connectedComponentsWithStats((~cut).astype(np.uint8), connectivity=4)
    small = sizes[:, cv2.CC_STAT_AREA] < 0.002 * cut.size
    small[0] = False
    filled: Mask = cut | small[holes]
    return filled


def _held(box: Bounds, scale: tuple[float, float], size: tuple[int, int]) -> Mask:
    held = np.zeros((size[1], size[0]), bool)
    x, y = int(box[0] * scale[0]), int(box[1] * scale[1])
    right = int(np.ceil((box[0] + box[2]) * scale[0]))
    foot = int(np.ceil((box[1] + box[3]) * scale[1]))
    held[max(0, y) : max(0, foot), max(0, x) : max(0, right)] = True
    return held


def ready_model() -> str | None:
    """Return the best of rembg's models that is on this machine already, None without any."""
    if find_spec("rembg") is None:
        return None
    folder = Path(os.environ.get("U2NET_HOME", Path.home() / ".u2net"))
    return next((name for name in _MODELS if (folder / f"{name}.onnx").exists()), None)


def by_model(picture: Floats, model: str) -> Floats:
    """Return the matte rembg's `model` finds."""
    from rembg import new_session, remove

    pixels = np.round(picture * 255).clip(0, 255).astype(np.uint8)
    found: NDArray[Any] = np.asarray(remove(pixels, session=new_session(model), only_mask=True))
    return found.astype(np.float32) / np.float32(255)
