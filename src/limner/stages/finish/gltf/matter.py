"""Surfaces as glTF's metallic-roughness materials, with the extensions viewers know."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.solids.surface import Surface, Texture
from limner.stages.finish.gltf.binary import Binary

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LONGEST = 1024
"""Longest side of a texture in the file, in pixels."""


def material(out: Binary, looks: Surface, name: str) -> int:
    """Add the material of a surface; return its index. Colours are linear, as the format's are."""
    pbr: dict[str, Any] = {
        "metallicFactor": 1.0 if looks.model == "metal" else 0.0,
        "roughnessFactor": round(_mean(looks.roughness), 4),
    }
    if isinstance(looks.colour, Texture):
        pbr["baseColorTexture"] = {"index": out.texture(_png(looks.colour), name)}
    else:
        pbr["baseColorFactor"] = [*(round(float(c), 5) for c in looks.colour), 1.0]
    made: dict[str, Any] = {"name": name, "pbrMetallicRoughness": pbr}
    opacity = _mean(looks.opacity)
    if opacity < 1.0:
        made["alphaMode"] = "BLEND"
        if "baseColorFactor" in pbr:
            pbr["baseColorFactor"][3] = round(opacity, 4)
    extensions = _extensions(looks)
    if looks.emission is not None:
        peak = max(max(looks.emission), 1e-6)
        made["emissiveFactor"] = [round(c / max(peak, 1.0), 5) for c in looks.emission]
        if peak > 1.0:
            extensions["KHR_materials_emissive_strength"] = {"emissiveStrength": round(peak, 4)}
    if extensions:
        made["extensions"] = extensions
        for extension in extensions:
            out.uses(extension)
    made["doubleSided"] = looks.model in ("sheer", "pane")
    return out.add("materials", made)


def _extensions(looks: Surface) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if looks.model in ("glass", "pane"):
        found["KHR_materials_transmission"] = {"transmissionFactor": 1.0}
    elif looks.model == "sheer" and looks.translucence > 0:
        found["KHR_materials_transmission"] = {"transmissionFactor": round(looks.translucence, 4)}
    if looks.model == "glass":
        found["KHR_materials_ior"] = {"ior": round(looks.ior, 4)}
        found["KHR_materials_volume"] = {"thicknessFactor": 0.005}
    if looks.coat > 0:
        found["KHR_materials_clearcoat"] = {
            "clearcoatFactor": round(looks.coat, 4), "clearcoatRoughnessFactor": 0.08,
        }  # fmt: skip
    if looks.sheen > 0:
        tint = [round(min(1.0, looks.sheen), 4)] * 3
        found["KHR_materials_sheen"] = {"sheenColorFactor": tint, "sheenRoughnessFactor": 0.5}
    return found


def printed(out: Binary, pixels: NDArray[np.uint8], name: str, glow: float) -> int:
    """Add the material of a print, uint8 (rows, columns, 4), with a rim of clear pixels."""
    texture = {"index": out.texture(_encoded(pixels), name, clamp=True)}
    made: dict[str, Any] = {
        "name": name, "alphaMode": "BLEND",
        "pbrMetallicRoughness": {
            "baseColorTexture": texture, "metallicFactor": 0.0, "roughnessFactor": 0.45,
        },
    }  # fmt: skip
    if glow > 0:
        made |= {"emissiveFactor": [1.0, 1.0, 1.0], "emissiveTexture": texture}
        made["extensions"] = {
            "KHR_materials_emissive_strength": {"emissiveStrength": round(glow, 4)}
        }
        out.uses("KHR_materials_emissive_strength")
    return out.add("materials", made)


def _mean(value: float | Texture) -> float:
    return float(value.pixels().mean()) if isinstance(value, Texture) else float(value)


def _png(texture: Texture) -> bytes:
    """Return a colour texture as sRGB."""
    linear = np.clip(texture.pixels().astype(np.float32), 0.0, 1.0)
    if linear.ndim == 2:
        linear = np.repeat(linear[..., None], 3, -1)
    low = linear <= 0.0031308
    shown = np.where(low, 12.92 * linear, 1.055 * np.maximum(linear, 1e-6) ** (1 / 2.4) - 0.055)
    return _encoded((shown * 255 + 0.5).astype(np.uint8))


def _encoded(pixels: NDArray[np.uint8]) -> bytes:
    from PIL import Image  # only files in three dimensions need it here

    image = Image.fromarray(pixels)
    image.thumbnail((2 * _LONGEST, 2 * _LONGEST) if image.mode == "RGBA" else (_LONGEST, _LONGEST))
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=6)
    return buffer.getvalue()
