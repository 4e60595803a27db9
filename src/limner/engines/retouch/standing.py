"""A thing put into a picture: its light, white balance, sharpness and grain, and its shadow.

Shadows are the thing's own outline, laid on the ground away from the light: dark and sharp where it
touches, wide and faint farther off, in linear light.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.lens import softness
from limner.engines.retouch.noise import grainy, measured
from limner.engines.retouch.pixels import LUMA, encoded, linear, luma, mixed
from limner.engines.retouch.tone import exposed, illuminant, relit

if TYPE_CHECKING:
    from limner.basics.geometry import Box
    from limner.engines.retouch.pixels import Floats


_DEPTH = 0.14
"""How deep the ground a body takes is seen to be, for its width."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A cut-out laid on a canvas: colour (rows, columns, 3; sRGB 0–1) and alpha, canvas-sized."""

    colour: Floats
    alpha: Floats


def placed(sheet: Floats, size: tuple[int, int], box: Box, turn: float = 0.0) -> Thing:
    """Return a sheet (rows, columns, 4; straight alpha) drawn onto `box` of a canvas.

    size: rows and columns of the canvas. turn: degrees clockwise about
    the box's middle. It is made smaller before it is warped, so that nothing flickers.
    """
    rows, columns = sheet.shape[:2]
    x, y, width, height = box
    solid = np.dstack([sheet[..., :3] * sheet[..., 3:], sheet[..., 3]])
    wide, high = max(1, min(columns, round(width))), max(1, min(rows, round(height)))
    if (wide, high) != (columns, rows):
        solid = cv2.resize(solid, (wide, high), interpolation=cv2.INTER_AREA)
    sx, sy = width / wide, height / high
    a = math.radians(turn)
    cos, sin = math.cos(a), math.sin(a)
    cx, cy = x + width / 2, y + height / 2
    # Middles of pixels: u + 0.5 in the sheet goes to v + 0.5 on the canvas.
    matrix = np.array(
        [
            [sx * cos, -sy * sin, cx - cos * (width - sx) / 2 + sin * (height - sy) / 2 - 0.5],
            [sx * sin, sy * cos, cy - sin * (width - sx) / 2 - cos * (height - sy) / 2 - 0.5],
        ]
    )
    exact = not turn and sx == sy == 1 and float(x).is_integer() and float(y).is_integer()
    how = cv2.INTER_NEAREST if exact else cv2.INTER_CUBIC
    out = cv2.warpAffine(solid, matrix, (size[1], size[0]), flags=how)
    alpha = np.clip(out[..., 3], 0, 1)
    colour = out[..., :3] / np.maximum(alpha, 1e-4)[..., None]
    return Thing(np.clip(colour, 0, 1).astype(np.float32), alpha.astype(np.float32))


def azimuth(picture: Floats) -> float:
    """Return where the light of a picture comes from, degrees clockwise from the top.

    The direction in which its larger forms grow brighter, drawn to the top, where light mostly is.
    """
    light = np.log2(np.maximum(linear(picture) @ LUMA, 0.01)).astype(np.float32)
    small = cv2.resize(light, (48, 48), interpolation=cv2.INTER_AREA)
    y, x = np.mgrid[-1:1:48j, -1:1:48j]
    across, down = float((small * x).mean() * 3), float((small * y).mean() * 3)
    up = max(-0.4 * down, 0.0) + 0.35
    return math.degrees(math.atan2(across, up)) % 360


def matched(thing: Thing, picture: Floats, match: float, light_from: float, seed: int) -> Thing:
    """Return the thing brought `match` (0–1) of the way to the picture it is laid on."""
    if match <= 0 or not (thing.alpha > 0.5).any():
        return thing
    near = _surroundings(thing.alpha)
    light = linear(thing.colour)
    cast = _cast(linear(picture), near)
    light = light * (cast ** (0.7 * match) / float(LUMA @ cast ** (0.7 * match)))
    light = exposed(light, match * _stops(picture, thing, near))
    light = relit(light, light_from, 0.45 * match, np.ones(3, np.float32), thing.alpha)
    colour = np.clip(encoded(light), 0, 1)
    own, wanted = softness(thing.colour, thing.alpha), softness(picture)
    alpha = thing.alpha
    if wanted > own + 0.1:
        sigma = match * min(math.sqrt(wanted**2 - own**2), 4.0)
        alpha = cv2.GaussianBlur(alpha, (0, 0), sigma)
        solid = cv2.GaussianBlur(colour * thing.alpha[..., None], (0, 0), sigma)
        colour = np.clip(solid / np.maximum(alpha, 1e-3)[..., None], 0, 1)
    missing = measured(picture) ** 2 - measured(thing.colour, thing.alpha) ** 2
    colour = grainy(colour, match * math.sqrt(max(missing, 0.0)), seed)
    return Thing(colour.astype(np.float32), alpha.astype(np.float32))


def _cast(light: Floats, near: Floats) -> Floats:
    """Return the colour (3,) of the light around; a strong cast is taken for paint, not light."""
    found = illuminant(light, near)
    doubt = float(np.exp(-((float(np.ptp(found)) / 0.35) ** 2)))
    return (1 + (found - 1) * doubt).astype(np.float32)


def _surroundings(alpha: Floats) -> Floats:
    """Return 1 around the thing, as far as it is large."""
    ys, xs = np.nonzero(alpha > 0.5)
    reach = max(int(ys.max() - ys.min()), int(xs.max() - xs.min())) // 2 + 8
    near = np.zeros(alpha.shape, np.float32)
    left, top = max(0, int(xs.min()) - reach), max(0, int(ys.min()) - reach)
    near[top : ys.max() + reach, left : xs.max() + reach] = 1
    near[alpha > 0.1] = 0
    return near if (near > 0).any() else np.ones_like(near)


def _stops(picture: Floats, thing: Thing, near: Floats) -> float:
    """Return how many stops brighter the surroundings' light is than the thing's, held small."""
    around = np.percentile(luma(picture)[near > 0.5], 85)
    own = np.percentile(luma(thing.colour)[thing.alpha > 0.5], 85)
    both = linear(np.array([around, own], np.float32))
    return float(np.clip(0.4 * np.log2(max(both[0], 0.01) / max(both[1], 0.01)), -1.0, 0.6))


def shaded(picture: Floats, alpha: Floats, dark: float, light_from: float) -> Floats:
    """Return the picture with the shadow of what has outline `alpha` and stands at its foot.

    dark: 0 to 1.
    """
    if dark <= 0 or not (alpha > 0.5).any():
        return picture
    ys, xs = np.nonzero(alpha > 0.5)
    foot, top = int(ys.max()), int(ys.min())
    high, wide = max(foot - top, 1), max(int(xs.max() - xs.min()), 1)
    touch = _laid(alpha, foot - 0.01 * high, 0.0, -0.05)
    touch = cv2.GaussianBlur(touch, (0, 0), max(0.8, 0.012 * wide))
    a = math.radians(light_from)
    across, ahead = -0.42 * math.sin(a), 0.16 * math.cos(a)
    ahead = math.copysign(max(abs(ahead), 0.05), ahead)
    cast = _laid(alpha, foot - 0.02 * high, across, -ahead)
    depth = max(1, round(_DEPTH * wide))  # a body is not a sheet of paper
    cast = cv2.dilate(cast, np.ones((depth, 1), np.uint8))
    close = cv2.GaussianBlur(cast, (0, 0), max(1.0, 0.02 * wide))
    loose = cv2.GaussianBlur(cast, (0, 0), max(2.0, 0.08 * wide))
    y, x = np.mgrid[0 : alpha.shape[0], 0 : alpha.shape[1]].astype(np.float32)
    middle = (xs.min() + xs.max()) / 2
    away = np.hypot((x - middle) / wide, (y - foot) / (0.4 * wide))
    far = np.clip(away - 0.3, 0, 1)
    soft = (close + (loose - close) * far) * (1 - 0.55 * far)
    shade = np.clip(1 - (1 - 0.95 * dark * touch) * (1 - 0.75 * dark * soft), 0, 1)
    light = linear(picture)
    ambient = illuminant(light) * np.array([0.94, 0.98, 1.06], np.float32)
    kept = 1 - shade[..., None] * (1 - 0.12 * ambient)
    return np.clip(encoded(light * kept), 0, 1)


def _laid(alpha: Floats, foot: float, across: float, up: float) -> Floats:
    """Return the outline laid on the ground: each unit above its foot goes `across` and `up`."""
    # y' = foot - up (foot - y), x' = x + across (foot - y)
    matrix = np.array([[1.0, -across, across * foot], [0.0, up, foot - up * foot]])
    return cv2.warpAffine(alpha, matrix, alpha.shape[::-1], flags=cv2.INTER_LINEAR)


def laid(picture: Floats, thing: Thing) -> Floats:
    """Return the thing over the picture."""
    return mixed(picture, thing.colour, thing.alpha)
