"""Edges of a share: how a region fades out, grows and is read from other shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats, Mask


def feathered(share: Floats, feather: float) -> Floats:
    """Return `share` (rows, columns) fading to 0 over `feather` pixels within its own edge."""
    if feather <= 0 or not (share > 0).any():
        return share
    inside = (share > 0.5).astype(np.uint8)
    if inside.all():
        return share
    deep = cv2.distanceTransform(inside, cv2.DIST_L2, 5)
    ramp = np.clip(deep / feather, 0, 1)
    return (share * ramp * ramp * (3 - 2 * ramp)).astype(np.float32)


def grown(share: Floats, by: float, level: float = 0.02) -> Mask:
    """Return all pixels within `by` of one where `share` is above `level`."""
    inside = share > level
    if by <= 0 or not inside.any():
        return inside
    near: Mask = cv2.distanceTransform((~inside).astype(np.uint8), cv2.DIST_L2, 5) <= by
    return near


def inflated(share: Floats) -> Floats:
    """Return the outward normals (rows, columns, 3; x right, y down, z to the viewer) of a body
    that has `share` for its outline: round at the rim, flatter within."""
    rows, columns = share.shape
    inside = np.zeros((rows + 2, columns + 2), np.uint8)
    inside[1:-1, 1:-1] = share > 0.5
    deep = cv2.distanceTransform(inside, cv2.DIST_L2, 5)[1:-1, 1:-1]
    reach = max(float(deep.max()), 1.0)
    t = np.clip(deep / reach, 0, 1)
    height = cv2.GaussianBlur(reach * np.sqrt(t * (2 - t)), (0, 0), max(1.0, reach / 8))
    gy, gx = np.gradient(height) if min(rows, columns) > 1 else (height * 0, height * 0)
    normals = np.dstack([-gx, -gy, np.ones_like(height)])
    return (normals / np.linalg.norm(normals, axis=2, keepdims=True)).astype(np.float32)
