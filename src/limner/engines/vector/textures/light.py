"""Light: colours blended smoothly over a surface in OKLab, and lights painted onto it.

Blends are worked out at a quarter of the resolution; fine noise keeps wide gradients from
banding.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import skia
from PIL import Image, ImageChops

from limner.basics.colour import oklch, parse
from limner.engines.vector.textures import field

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.vector.textures.field import Bytes, Floats

_FINE = 16383
"""Steps of linear light told apart."""
_TO_RGB = np.array(
    [
        [4.0767416621, -3.3077115913, 0.2309699292],
        [-1.2684380046, 2.6097574011, -0.3413193965],
        [-0.0041960863, -0.7034186147, 1.7076147010],
    ],
    np.float32,
)


def lab(colour: str) -> tuple[float, float, float]:
    """Return a colour in OKLab."""
    tone = oklch(colour)
    turn = math.radians(tone.hue)
    return tone.lightness, tone.chroma * math.cos(turn), tone.chroma * math.sin(turn)


def srgb(blend: Floats) -> NDArray[np.uint8]:
    """Return OKLab planes, shaped (3, rows, columns), as sRGB bytes, (rows, columns, 3)."""
    light, a, b = blend
    one = light + np.float32(0.3963377774) * a + np.float32(0.2158037573) * b
    two = light - np.float32(0.1055613458) * a - np.float32(0.0638541728) * b
    three = light - np.float32(0.0894841775) * a - np.float32(1.2914855480) * b
    cubes = np.stack([plane * plane * plane for plane in (one, two, three)])
    mixed = (_TO_RGB * np.float32(_FINE)) @ cubes.reshape(3, -1)
    whole = np.clip(mixed, 0, _FINE, out=mixed).astype(np.uint16)
    planes = _encoded().take(whole).reshape(blend.shape)
    return np.ascontiguousarray(planes.transpose(1, 2, 0))


@lru_cache(maxsize=1)
def _encoded() -> NDArray[np.uint8]:
    """Return sRGB's bytes for evenly spaced linear light."""
    linear = np.arange(_FINE + 1) / _FINE
    curve = 1.055 * np.power(linear, 1 / 2.4) - 0.055
    coded = np.where(linear <= 0.0031308, linear * 12.92, curve)
    return np.asarray(np.rint(coded * 255), np.uint8)


def blended(weights: Sequence[Floats], colours: Sequence[str]) -> Floats:
    """Return the OKLab mean of `colours` by coarse `weights`: (3, rows, columns)."""
    whole = np.zeros(weights[0].shape, np.float32)
    total = np.zeros((3, *whole.shape), np.float32)
    for weight, colour in zip(weights, colours, strict=True):
        whole += weight
        for channel, part in enumerate(lab(colour)):
            total[channel] += weight * np.float32(part)
    total /= whole
    return total


def shown(coarse: Floats, height: int, width: int, key: object, noise: float = 1.6) -> Bytes:
    """Return coarse OKLab planes as opaque RGBA of (height, width), finely dusted."""
    rows, columns = coarse.shape[1:]
    small = Image.fromarray(srgb(coarse))
    large = small.resize((columns * 4, rows * 4), Image.Resampling.BILINEAR)
    one, two = field.grained(columns * 4, 0.4, noise, key)
    levels = one.rows(0, rows * 4) + two.rows(0, rows * 4) + np.int16(128)
    dust = Image.fromarray(levels.astype(np.uint8))
    sown = ImageChops.add(large, Image.merge("RGB", (dust, dust, dust)), 1.0, -128)
    return np.array(sown.convert("RGBA"))[:height, :width].copy()


def canvas(pixels: Bytes) -> Any:
    """Return a Skia surface that paints into `pixels` (opaque RGBA, contiguous)."""
    height, width = pixels.shape[:2]
    kind, alpha = skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType
    return skia.Surface.MakeRasterDirect(skia.ImageInfo.Make(width, height, kind, alpha), pixels)


def ink(colour: str, alpha: float = 1.0, blend: str = "kSrcOver") -> Any:
    """Return a smooth-edged Skia paint of `colour`."""
    red, green, blue, own = parse(colour)
    made = skia.Paint(AntiAlias=True, BlendMode=getattr(skia.BlendMode, blend))
    made.setColor4f(skia.Color4f(red, green, blue, own * alpha))
    return made


def disc(  # noqa: PLR0913  a point of light: where, how large, how bright
    canvas: Any, x: float, y: float, radius: float, colour: str, alpha: float, soft: float,
    blend: Any = skia.BlendMode.kScreen,
) -> None:  # fmt: skip
    """Add the disc a lens makes of a point of light out of focus: even, brighter at its rim.

    soft: 0 a crisp edge, 1 a mere glow. blend: how it meets what is there.
    """
    red, green, blue = (round(c * 255) for c in parse(colour)[:3])

    def shade(share: float) -> int:
        return round(255 * alpha * share) << 24 | red << 16 | green << 8 | blue

    edge = 0.97 - 0.6 * soft
    shades = [shade(0.5 + 0.4 * soft), shade(0.62), shade(0.95 - 0.24 * soft), shade(0.0)]
    stops = [0.0, edge * 0.7, edge, 1.0]
    glow = skia.GradientShader.MakeRadial(skia.Point(x, y), max(radius, 0.1), shades, stops)
    paint = skia.Paint(AntiAlias=True, Shader=glow, BlendMode=blend)
    canvas.drawCircle(x, y, radius, paint)


def glazing(ground: str) -> Any:
    """Return how lights are laid on a ground: added to a dark one, glazed over a light one."""
    return skia.BlendMode.kScreen if oklch(ground).lightness < 0.6 else skia.BlendMode.kSrcOver
