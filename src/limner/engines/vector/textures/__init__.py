"""Textures: procedural surfaces, one file each; a module's name is the texture it makes.

Each has `pixels(texture, width, height)`: premultiplied RGBA, fixed by the texture's seed. A
surface is a field of 256 levels (cached tiles of noise whose periods share no divisor, plus
broad mottling of its own) looked up in a table of colours, which is quicker on a processor
than any shader. Without colours a texture darkens and lightens what it lies on. With one colour it
stays near it; further colours are inks, veins, threads or lights on the first. A file dropped
into this folder is a new texture; modules without `pixels` are what textures are made with.
"""

from __future__ import annotations

import importlib
import math
import pkgutil
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import skia

from limner.basics.errors import BadDocument
from limner.basics.geometry import Box
from limner.document.paint import Texture

_CACHED = 6


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """Return every texture there is a file for."""
    found = (info.name for info in pkgutil.iter_modules(__path__))
    return tuple(sorted(name for name in found if hasattr(_module(name), "pixels")))


def _module(name: str) -> Any:
    return importlib.import_module(f"{__name__}.{name}")


def weaver(name: str) -> Callable[[Texture, int, int], Any]:
    """Return what makes the pixels of texture `name`; raises BadDocument for an unknown one."""
    try:
        made: Callable[[Texture, int, int], Any] = _module(name).pixels
    except (ModuleNotFoundError, AttributeError):
        raise BadDocument(
            f"There is no texture {name!r}.",
            hint=f"Textures are {', '.join(names())}.",
            param="name",
        ) from None
    return made


@lru_cache(maxsize=_CACHED)
def surface(texture: Texture, width: int, height: int) -> Any:
    """Return the texture as a Skia image of `width` × `height` pixels."""
    pixels = weaver(texture.name)(texture, width, height)
    solid = bool(texture.colours) and all(len(colour) == 7 for colour in texture.colours)
    alpha = skia.kOpaque_AlphaType if solid else skia.kPremul_AlphaType
    return skia.Image.fromarray(pixels, skia.kRGBA_8888_ColorType, alpha)


def placed(texture: Texture, box: Box) -> tuple[Any, int, int]:
    """Return the surface that covers `box`, and the whole pixel its top left corner stands on."""
    left, top = math.floor(box.x), math.floor(box.y)
    width, height = math.ceil(box.right) - left, math.ceil(box.bottom) - top
    return surface(texture, max(1, width), max(1, height)), left, top


def shader(texture: Texture, box: Box) -> Any:
    """Return a Skia shader of the texture over `box`; around it the surface is mirrored."""
    image, left, top = placed(texture, box)
    mirror = skia.TileMode.kMirror
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
    return image.makeShader(mirror, mirror, sampling, skia.Matrix.Translate(left, top))
