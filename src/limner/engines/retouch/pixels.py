"""Pixels as numbers: sRGB and linear light, OKLab, 8 and 16 bits to 0–1 and back.

A *picture* is float32 of shape (rows, columns, 3), sRGB-encoded, 0–1. *Light* is the same shape,
linear. A *share* is float32 (rows, columns), 0–1: a soft mask or alpha.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[Any]
    Mask = NDArray[np.bool_]

LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
"""Rec. 709 weights of linear red, green and blue."""

_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    np.float32,
)
_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ],
    np.float32,
)


def unit(pixels: NDArray[Any]) -> Floats:
    """Return uint8 or uint16 pixels as float32 0–1; floats are taken as 0–1 already."""
    if pixels.dtype == np.uint8:
        return pixels.astype(np.float32) / np.float32(255)
    if pixels.dtype == np.uint16:
        return pixels.astype(np.float32) / np.float32(65535)
    return pixels.astype(np.float32)


def restored(values: Floats, like: NDArray[Any]) -> NDArray[Any]:
    """Return 0–1 values in the depth of `like`, rounded and held in range."""
    held = np.clip(np.nan_to_num(values), 0.0, 1.0)
    if like.dtype == np.uint8:
        return (held * 255 + np.float32(0.5)).astype(np.uint8)
    if like.dtype == np.uint16:
        return (held.astype(np.float64) * 65535 + 0.5).astype(np.uint16)
    return held


def linear(picture: Floats) -> Floats:
    """Return sRGB-encoded values as linear light (IEC 61966-2-1)."""
    high = np.power((np.maximum(picture, 0) + np.float32(0.055)) / np.float32(1.055), 2.4)
    return np.where(picture <= 0.04045, picture / np.float32(12.92), high).astype(np.float32)


def encoded(light: Floats) -> Floats:
    """Return linear light as sRGB-encoded values; what is negative becomes 0."""
    light = np.maximum(light, 0)
    high = np.float32(1.055) * np.power(light, 1 / 2.4) - np.float32(0.055)
    return np.where(light <= 0.0031308, light * np.float32(12.92), high).astype(np.float32)


def oklab(light: Floats) -> Floats:
    """Return linear light (…, 3) in OKLab (Ottosson 2020): lightness 0–1, then a and b."""
    return (np.cbrt(light @ _LMS.T) @ _LAB.T).astype(np.float32)


def from_oklab(lab: Floats) -> Floats:
    """Return OKLab values as linear light; colours beyond sRGB come out below 0 or above 1."""
    cubes = (lab @ np.linalg.inv(_LAB).T.astype(np.float32)) ** 3
    return (cubes @ np.linalg.inv(_LMS).T.astype(np.float32)).astype(np.float32)


def luma(picture: Floats) -> Floats:
    """Return the brightness of an encoded picture, (rows, columns), without decoding it."""
    return (picture @ LUMA).astype(np.float32)


def mixed(under: Floats, over: Floats, share: Floats) -> Floats:
    """Return `over` laid on `under` by `share` (rows, columns), in whatever space both are."""
    weight = share[..., None] if over.ndim == 3 else share
    return (under + (over - under) * weight).astype(np.float32)
