"""Registering: how set words must be warped to lie on the words a photograph shows.

The set words start on the quad the ink takes and are moved until both agree (enhanced correlation,
Evangelidis and Psarakis 2008), coarse to fine, at last with all of a perspective. That one map
holds size, slant and perspective; how well it agrees tells faces apart, so weight and width too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats


@dataclass(frozen=True, slots=True)
class Laid:
    """Where set words lie. warp: (3, 3), pixels of the sheet to the picture's. like: -1 to 1."""

    warp: Floats
    like: float


def onto(corners: Floats, size: tuple[int, int]) -> Floats:
    """Return the map (3, 3) of a sheet of `size` (rows, columns) onto four corners (4, 2)."""
    rows, columns = size
    sheet = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    return cv2.getPerspectiveTransform(sheet, corners.astype(np.float32))


def warped(sheet: Floats, warp: Floats, size: tuple[int, int]) -> Floats:
    """Return a sheet (rows, columns), 0–1, seen through `warp` on a canvas of `size`.

    It is made smaller first where it would be sampled too thinly.
    """
    shrink = 1.0 / max(_density(warp, sheet.shape), 1e-6)
    if shrink > 1.5:
        small = max(1, round(sheet.shape[1] / shrink)), max(1, round(sheet.shape[0] / shrink))
        scale = np.diag([sheet.shape[1] / small[0], sheet.shape[0] / small[1], 1.0])
        sheet, warp = cv2.resize(sheet, small, interpolation=cv2.INTER_AREA), warp @ scale
    middle = np.array([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1.0]])
    exact = middle @ warp @ np.linalg.inv(middle)
    out = cv2.warpPerspective(sheet, exact, size[::-1], flags=cv2.INTER_LINEAR)
    return np.clip(out, 0, 1)


def _density(warp: Floats, shape: tuple[int, ...]) -> float:
    """Return pixels of the picture to one of the sheet, along the sides."""
    rows, columns = shape[:2]
    points = np.array([[[0, 0], [columns, 0], [columns, rows], [0, rows]]], np.float32)
    seen = cv2.perspectiveTransform(points, warp)[0]
    sides = np.linalg.norm(np.roll(seen, -1, 0) - seen, axis=1)
    return float(sides.sum() / (2 * (rows + columns)))


def likeliest(sheets: list[Floats], share: Floats, corners: Floats) -> tuple[int, Laid]:
    """Return which of several sheets lies best on the ink `share`, from its corners, and where.

    All are laid roughly, on ink made small; only the best few are laid closely.
    """
    shrink = min(1.0, _ROUGH / max(float(_sides(corners)[0]), 1.0))
    scale = np.diag([shrink, shrink, 1.0])
    size = max(1, round(share.shape[1] * shrink)), max(1, round(share.shape[0] * shrink))
    small = cv2.resize(share, size, interpolation=cv2.INTER_AREA)
    rough = []
    for sheet in sheets:
        laid = registered(sheet, small, corners * shrink, _AFFINE)
        rough.append(Laid(np.linalg.inv(scale) @ laid.warp, laid.like))
    order = sorted(range(len(sheets)), key=lambda i: -rough[i].like)[:_CLOSELY]
    tall = float(_sides(corners)[0])
    near = [(i, _bettered(sheets[i], share, rough[i].warp, tall, _WHOLE)) for i in order]
    return max(near, key=lambda pair: pair[1].like)


_ROUGH = 28
"""Height in pixels ink is compared at roughly."""
_CLOSELY = 3
_AFFINE = ((6, cv2.MOTION_AFFINE), (14, cv2.MOTION_AFFINE))
_WHOLE = ((14, cv2.MOTION_AFFINE), (20, cv2.MOTION_HOMOGRAPHY), (50, cv2.MOTION_HOMOGRAPHY))
"""Rounds: by what share of the ink's height both are softened, and what may be moved."""


def registered(
    sheet: Floats, share: Floats, corners: Floats,
    rounds: tuple[tuple[int, int], ...] = (*_AFFINE, *_WHOLE[1:]),
) -> Laid:  # fmt: skip
    """Return where the words of `sheet` lie on the ink `share` of a picture, from its corners."""
    start = onto(corners, sheet.shape[:2])
    height = _density(start, sheet.shape) * sheet.shape[0]
    return _bettered(sheet, share, start, height, rounds)


def _bettered(
    sheet: Floats, share: Floats, start: Floats, height: float,
    rounds: tuple[tuple[int, int], ...],
) -> Laid:  # fmt: skip
    """Return the best place found from `start`, round by round."""
    best, warp = Laid(start, _like(sheet, share, start)), start
    for part, motion in rounds:
        blur = height / part
        moved = _moved(sheet, share, warp, max(blur, 0.7), motion)
        if moved is None or not _sane(moved, start, sheet.shape[:2]):
            continue
        like = _like(sheet, share, moved)
        if like > best.like:
            best, warp = Laid(moved, like), moved
    return best


def _sane(warp: Floats, start: Floats, size: tuple[int, int]) -> bool:
    """Whether a map still shows the sheet about as large as at the start, its right side out."""
    rows, columns = size
    sheet = np.array([[[0, 0], [columns, 0], [columns, rows], [0, rows]]], np.float32)
    now = cv2.perspectiveTransform(sheet, warp)[0]
    then = cv2.perspectiveTransform(sheet, start)[0]
    high, wide = _sides(now) / np.maximum(_sides(then), 1e-3)
    whole = bool(cv2.isContourConvex(now)) and cv2.contourArea(now, True) > 0
    return whole and 0.55 < high < 1.8 and 0.7 < wide < 1.5


def _sides(corners: Floats) -> Floats:
    """Return the mean height and width of a quad."""
    high = np.linalg.norm(corners[3] - corners[0]) + np.linalg.norm(corners[2] - corners[1])
    wide = np.linalg.norm(corners[1] - corners[0]) + np.linalg.norm(corners[2] - corners[3])
    return np.array([high, wide]) / 2


def _moved(sheet: Floats, share: Floats, warp: Floats, blur: float, motion: int) -> Floats | None:
    """Return the warp after one round of correction on the picture's side, None where it fails."""
    seen = cv2.GaussianBlur(warped(sheet, warp, share.shape), (0, 0), blur)
    real = cv2.GaussianBlur(share, (0, 0), blur)
    correction = np.eye(3, dtype=np.float32)[: 3 if motion == cv2.MOTION_HOMOGRAPHY else 2]
    criteria = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, 60, 1e-5)
    try:
        _, found = cv2.findTransformECC(seen, real, correction, motion, criteria, None, 1)
    except cv2.error:
        return None
    whole = np.eye(3)
    whole[: len(found)] = found
    out: Floats = whole @ warp
    return out / out[2, 2]


def _like(sheet: Floats, share: Floats, warp: Floats) -> float:
    """Return the correlation of set words and ink."""
    seen = warped(sheet, warp, share.shape)
    one, other = seen - seen.mean(), share - share.mean()
    size = float(np.sqrt((one * one).sum() * (other * other).sum()))
    return float((one * other).sum() / size) if size > 1e-9 else -1.0


def ink_corners(share: Floats) -> Floats:
    """Return the corners (4, 2) of the ink, clockwise from its own top left.

    The letters' tops and feet each define a line, so that leaning and narrowing words fit.
    """
    ys, xs = np.nonzero(share > 0.5)
    if len(ys) < 8:
        rows, columns = share.shape
        return np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    points = np.column_stack([xs, ys]).astype(np.float32)
    (cx, cy), (width, height), angle = cv2.minAreaRect(points)
    if width < height:
        width, height, angle = height, width, angle - 90
    if abs(angle) > 40:  # as good as upright: a box says more than its turn
        left, right, top, foot = xs.min(), xs.max() + 1, ys.min(), ys.max() + 1
        return np.array([[left, top], [right, top], [right, foot], [left, foot]], np.float32)
    a = np.radians(angle)
    along, across = np.array([np.cos(a), np.sin(a)]), np.array([-np.sin(a), np.cos(a)])
    middle = np.array([cx, cy]) + 0.5
    w, h = (width + 1) / 2, (height + 1) / 2
    return np.array(
        [
            middle - along * w - across * h, middle + along * w - across * h,
            middle + along * w + across * h, middle - along * w + across * h,
        ],
        np.float32,
    )  # fmt: skip


def baseline(sheet: Floats) -> float:
    """Return the row most letters of a sheet (rows, columns) stand on, counted from its top."""
    ink = np.concatenate([sheet.sum(1), np.zeros(2)])
    rows = len(sheet)
    reach = max(2, rows // 12)
    sums = np.concatenate([[0], np.cumsum(ink)])
    places = np.arange(rows // 2, rows + 1)
    over = (sums[places] - sums[places - reach]) / reach
    under = (sums[np.minimum(places + reach, len(ink))] - sums[places]) / reach
    return float(places[np.argmax(over - under)])
