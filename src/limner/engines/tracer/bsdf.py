"""From surfaces to the renderer's BSDFs; prints are laid over them by their own alpha."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.engines.tracer import absorption, textures
from limner.engines.tracer.bonded import bonded
from limner.engines.tracer.pile import pile
from limner.solids.solid import Area
from limner.solids.surface import Surface, Texture

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LEAST_ALPHA = 0.02
_RIM = 2
"""Pixels a print is grown by, so that its edge is not smeared over what lies round it."""
_BYTES = np.arange(256) / 255
_LINEAR = np.where(_BYTES <= 0.04045, _BYTES / 12.92, ((_BYTES + 0.055) / 1.055) ** 2.4).astype(
    np.float32
)
"""Linear light of sRGB bytes."""
_PILE = 1.0
"""Sheen from which cloth has a pile."""
_TWO_SIDED = frozenset({"opaque", "metal"})


@dataclass(frozen=True, slots=True)
class Print:
    """Ink on an area: uint8 sRGB with straight alpha, (rows, columns, 4); gloss as of its
    surface."""

    area: Area
    pixels: NDArray[np.uint8]


def bsdf(surface: Surface, prints: Sequence[Print] = (), unit: float = 1.0) -> dict[str, Any]:
    """Return the renderer's description of a surface with what is printed on it.

    unit: the renderer's lengths to a metre. Texture coordinates are expected in metres as (u, -v).
    Ink follows the relief of what it is printed on; on glass it lies in a smooth film of its own.
    """
    glass = surface.model == "glass"
    bare = _glass(surface, unit) if glass else _BASES[surface.model](surface)
    solid = surface.model in _TWO_SIDED
    if not solid:
        bare = _relieved(bare, surface.bump)
    for ink in prints:
        bare = _printed(bare, ink, surface)
    if solid:
        bare = _relieved(bare, surface.bump)
    whole = {"type": "twosided", "bsdf": bare} if surface.model in _TWO_SIDED else bare
    if isinstance(surface.opacity, Texture) or surface.opacity < 1.0:
        opacity = _grey(surface.opacity)
        whole = {"type": "mask", "opacity": opacity, "nested": whole}
    return whole


def _relieved(bare: dict[str, Any], bump: Texture | None) -> dict[str, Any]:
    if bump is None:
        return bare
    return {"type": "normalmap", "normalmap": _normals(bump), "bsdf": bare}


def _opaque(surface: Surface) -> dict[str, Any]:
    if surface.outer is not None:
        return bonded(_colour(surface.colour), surface.outer.ior)
    if surface.sheen >= _PILE:
        return pile(_colour(surface.colour))
    made: dict[str, Any] = {
        "type": "principled",
        "base_color": _colour(surface.colour),
        "roughness": _grey(surface.roughness),
        "specular": surface.specular,
    }
    if surface.coat:
        made |= {"clearcoat": surface.coat, "clearcoat_gloss": 0.92}
    if surface.sheen:
        made |= {"sheen": surface.sheen, "sheen_tint": 0.6}
    if surface.translucence:
        made |= {"flatness": min(1.0, surface.translucence)}
    return made


def _metal(surface: Surface) -> dict[str, Any]:
    rough = surface.roughness
    alpha: Any
    if isinstance(rough, Texture):
        alpha = bitmap(np.maximum(textures.pixels(rough) ** 2, _LEAST_ALPHA), _repeat(rough.span))
    else:
        alpha = max(_LEAST_ALPHA, rough * rough)
    return {
        "type": "roughconductor", "material": "none", "distribution": "ggx",
        "specular_reflectance": _colour(surface.colour), "alpha": alpha,
    }  # fmt: skip


def _glass(surface: Surface, unit: float) -> dict[str, Any]:
    """A face between a solid or liquid and the air, or the glass that holds it."""
    rough = 0.0 if isinstance(surface.roughness, Texture) else surface.roughness
    left = absorption.factor(surface, unit)
    made: dict[str, Any] = {
        "int_ior": surface.ior, "ext_ior": surface.outer.ior if surface.outer else 1.0,
        "specular_transmittance": left, "specular_reflectance": left,
    }  # fmt: skip
    if rough <= 0.02:
        return {"type": "dielectric", **made}
    return {"type": "roughdielectric", "alpha": rough * rough, "distribution": "ggx", **made}


def _pane(surface: Surface) -> dict[str, Any]:
    colour = surface.colour if not isinstance(surface.colour, Texture) else (1.0, 1.0, 1.0)
    return {
        "type": "thindielectric", "int_ior": surface.ior,
        "specular_transmittance": {"type": "rgb", "value": list(colour)},
    }  # fmt: skip


def _sheer(surface: Surface) -> dict[str, Any]:
    return {
        "type": "principledthin", "base_color": _colour(surface.colour),
        "roughness": _grey(surface.roughness), "diff_trans": 2.0 * surface.translucence,
        "spec_trans": 0.0, "eta": 1.3,
    }  # fmt: skip


_BASES = {"opaque": _opaque, "metal": _metal, "pane": _pane, "sheer": _sheer}


def radiance(surface: Surface, prints: Sequence[Print] = ()) -> dict[str, Any] | None:
    """Return the light a surface gives, None for none; a print on it is a slide before a lamp."""
    if surface.glow is not None:
        return _colour(surface.glow)
    if surface.emission is None:
        return None
    if not prints:
        return {"type": "rgb", "value": list(surface.emission)}
    ink = prints[0]
    alpha = ink.pixels[..., 3:].astype(np.float32) / 255
    shown = 1.0 - alpha + alpha * _LINEAR[ink.pixels[..., :3]]
    light = np.pad(shown, ((_RIM, _RIM), (_RIM, _RIM), (0, 0)), constant_values=1.0)
    return bitmap(light * np.array(surface.emission, np.float32), _rimmed(ink), wrap="clamp")


def _rimmed(ink: Print) -> Any:
    """Return the window of an ink's area with a rim of `_RIM` pixels round it."""
    rows, columns = ink.pixels.shape[:2]
    left, bottom, right, top = ink.area
    dx, dy = (right - left) * _RIM / columns, (top - bottom) * _RIM / rows
    return window(Area(left - dx, bottom - dy, right + dx, top + dy))


def _printed(base: dict[str, Any], ink: Print, surface: Surface) -> dict[str, Any]:
    """Lay ink over a base, only within its area."""
    alpha = np.pad(ink.pixels[..., 3].astype(np.float32) / 255, _RIM)
    colour = np.pad(spread(ink.pixels), ((_RIM, _RIM), (_RIM, _RIM), (0, 0)), mode="edge")
    place = _rimmed(ink)
    if surface.emission is None:
        inked = bitmap(colour, place, wrap="clamp", srgb=True)
    else:
        behind = surface.colour if isinstance(surface.colour, tuple) else (0.8, 0.8, 0.8)
        inked = bitmap(_LINEAR[colour] * np.array(behind, np.float32), place, wrap="clamp")
    over = {
        "type": "principled",
        "base_color": inked,
        "roughness": _sheen_of_ink(surface),
        "specular": 0.4,
    }  # fmt: skip
    weight = bitmap(alpha, place, wrap="clamp")
    if surface.model not in _TWO_SIDED:
        over = {"type": "twosided", "bsdf": over}
    return {"type": "blendbsdf", "weight": weight, "a": base, "b": over}


def _sheen_of_ink(surface: Surface) -> Any:
    """Return the roughness of ink: its ground's where that takes ink up, never a mirror."""
    if surface.model != "opaque":
        return 0.42
    if isinstance(surface.roughness, Texture):
        rough = np.maximum(textures.pixels(surface.roughness), 0.2)
        return bitmap(rough, _repeat(surface.roughness.span))
    return max(0.25, surface.roughness)


def spread(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the colours of straight alpha with those of clear pixels taken from beside them.

    Colour and coverage are interpolated apart, so black in clear pixels would rim every letter.
    """
    clear = pixels[..., 3] == 0
    if not clear.any() or clear.all():
        return pixels[..., :3]
    alpha = np.pad(pixels[..., 3], 1).astype(np.float32)[..., None]
    inked = np.pad(pixels[..., :3], ((1, 1), (1, 1), (0, 0))).astype(np.float32) * alpha
    rows, columns = clear.shape
    total = np.zeros((rows, columns, 4), np.float32)
    for dy in range(3):
        for dx in range(3):
            part = slice(dy, dy + rows), slice(dx, dx + columns)
            total[..., :3] += inked[part]
            total[..., 3:] += alpha[part]
    near = clear & (total[..., 3] > 0)
    out = pixels[..., :3].copy()
    out[near] = (total[near, :3] / total[near, 3:] + 0.5).astype(np.uint8)
    return out


def window(area: Area) -> Any:
    """Return what maps (u, -v) in metres to shares of an area, rows from the top."""
    import mitsuba as mi

    w, h = area.width, area.height
    return mi.ScalarTransform3f([[1 / w, 0, -area.left / w], [0, 1 / h, area.top / h], [0, 0, 1]])


def _repeat(span: tuple[float, float]) -> Any:
    import mitsuba as mi

    return mi.ScalarTransform3f().scale([1 / span[0], 1 / span[1]])


def bitmap(
    image: NDArray[Any], place: Any, *, wrap: str = "repeat", srgb: bool = False
) -> dict[str, Any]:
    """Return a texture of pixels; srgb: 8-bit colours as shown, else linear numbers."""
    import mitsuba as mi

    data = image if image.ndim == 3 else image[..., None]
    made = mi.Bitmap(np.ascontiguousarray(data if srgb else data.astype(np.float32)))
    made.set_srgb_gamma(srgb)
    return {
        "type": "bitmap", "bitmap": made, "raw": not srgb and data.shape[2] == 1,
        "wrap_mode": wrap, "filter_type": "bilinear", "to_uv": place,
    }  # fmt: skip


def _colour(colour: tuple[float, float, float] | Texture) -> dict[str, Any]:
    if isinstance(colour, Texture):
        return bitmap(textures.pixels(colour), _repeat(colour.span))
    return {"type": "rgb", "value": [float(min(max(c, 0.0), 0.98)) for c in colour]}


def _grey(value: float | Texture) -> Any:
    if isinstance(value, Texture):
        return bitmap(textures.pixels(value), _repeat(value.span))
    return float(value)


def _normals(bump: Texture) -> dict[str, Any]:
    """Return heights as a normal map."""
    made = bitmap(textures.normals(bump).astype(np.float32) * 0.5 + 0.5, _repeat(bump.span))
    made["raw"] = True
    return made


__all__ = ["Print", "bitmap", "bsdf", "radiance", "window"]
