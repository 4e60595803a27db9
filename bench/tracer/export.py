"""A scene as plain arrays in a folder, for a renderer that shares no code with ours.

`scene.json` names everything, arrays lie beside it. Metres, z up; linear light; uv in metres, u to
the right and v up; pictures have their rows from the top.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.tracer.scenes import Scene
from limner.document.shot import Shot
from limner.engines.tracer import textures
from limner.engines.tracer.lamps import emitters
from limner.solids.pieces import Piece, pieces
from limner.solids.solid import Area
from limner.solids.surface import RGB, Surface, Texture

_CLEAR = 0.95
"""What is left of light in glass that is taken for clear."""
_RIM = 2
"""Pixels a print is grown by, as in the engine."""


def export(scene: Scene, folder: Path) -> Path:
    """Write a scene to `folder` and return its scene.json.

    Raises ValueError for matter only one of the two renderers could say. The renderer has to be
    loaded, as the lamps are taken from what the engine made of them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    kept = _Arrays(folder)
    shot = scene.shot
    shapes = [_shape(piece, scene, kept) for piece in pieces(shot, {})]
    panels, dome = _lamps(shot)
    camera = shot.camera
    told = {
        "shapes": shapes,
        "panels": panels,
        "dome": kept.put(dome),
        "camera": {
            "position": camera.position, "target": camera.target, "focal": camera.focal,
            "f_number": camera.f_number, "focus": camera.focus,
        },
    }  # fmt: skip
    path = folder / "scene.json"
    path.write_text(json.dumps(told, indent=1))
    return path


class _Arrays:
    """Arrays of a folder, each kept once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0
        self._pictures: dict[Any, str] = {}

    def put(self, array: NDArray[Any]) -> str:
        """Write an array and return its file's name."""
        name = f"{self._count:03d}.npy"
        self._count += 1
        np.save(self._folder / name, array)
        return name

    def texture(self, texture: Texture, change: Any = None) -> dict[str, Any]:
        """Return a texture's file and span; change: what its pixels become."""
        key = (texture.key, change)
        if key not in self._pictures:
            pixels = textures.pixels(texture)
            self._pictures[key] = self.put(
                (change(pixels, texture) if change else pixels).astype(np.float32)
            )
        return {"pixels": self._pictures[key], "span": texture.span}


def _shape(piece: Piece, scene: Scene, kept: _Arrays) -> dict[str, Any]:
    asked = scene.shot.things[piece.of].prints if piece.of >= 0 else {}
    areas, mesh = piece.part.areas, piece.part.mesh.transformed(piece.place)
    return {
        "positions": kept.put(mesh.positions.astype(np.float32)),
        "faces": kept.put(mesh.faces.astype(np.int32)),
        "normals": kept.put(mesh.normals.astype(np.float32)),
        "uv": kept.put(mesh.uv.astype(np.float32)),
        "surface": _looks(piece.looks, kept),
        "prints": [_print(areas[a], scene.sheets[k], kept) for a, k in asked.items() if a in areas],
    }


def _looks(looks: Surface, kept: _Arrays) -> dict[str, Any]:
    """Return a surface in the numbers both renderers know."""
    cannot = (
        looks.sheen or looks.translucence or looks.emission or looks.coat
        or looks.glow or ((looks.outer or looks).model == "glass" and _tinted(looks.outer or looks))
    )  # fmt: skip
    if looks.model not in ("opaque", "metal", "glass") or cannot or looks.opacity != 1.0:
        raise ValueError(f"only one of the two renderers can say {looks}")
    told: dict[str, Any] = {
        "model": looks.model, "colour": _colour(looks, kept), "specular": looks.specular,
        "ior": looks.ior, "roughness": looks.roughness,
    }  # fmt: skip
    if isinstance(looks.roughness, Texture):
        told["roughness"] = kept.texture(looks.roughness)
    if looks.bump is not None:
        told["normals"] = kept.texture(looks.bump, _normals)
    return told


def _colour(looks: Surface, kept: _Arrays) -> RGB | dict[str, Any]:
    if isinstance(looks.colour, Texture):
        return kept.texture(looks.colour)
    return (1.0, 1.0, 1.0) if looks.model == "glass" else looks.colour


def _tinted(glass: Surface) -> bool:
    """Return whether glass takes more than a few hundredths of light, by how far it goes."""
    return isinstance(glass.colour, Texture) or min(glass.colour) < _CLEAR


def _normals(heights: NDArray[np.float32], texture: Texture) -> NDArray[np.float32]:
    """Return heights in metres as a normal map, 0–1; rows run down, v runs up."""
    rows, columns = heights.shape[:2]
    across, up = texture.span[0] / columns, texture.span[1] / rows
    du = (np.roll(heights, -1, 1) - np.roll(heights, 1, 1)) / (2 * across)
    dv = -(np.roll(heights, -1, 0) - np.roll(heights, 1, 0)) / (2 * up)
    normals = np.stack([-du, -dv, np.ones_like(du)], -1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    return np.asarray(normals * 0.5 + 0.5, np.float32)


def _print(area: Area, pixels: NDArray[np.uint8], kept: _Arrays) -> dict[str, Any]:
    """Return a print's colour and alpha, grown by a rim, and the area it then takes."""
    rows, columns = pixels.shape[:2]
    dx, dy = area.width * _RIM / columns, area.height * _RIM / rows
    rim = ((_RIM, _RIM), (_RIM, _RIM), (0, 0))
    return {
        "area": (area.left - dx, area.bottom - dy, area.right + dx, area.top + dy),
        "colour": kept.put(np.pad(pixels[..., :3], rim, mode="edge")),
        "alpha": kept.put(np.pad(pixels[..., 3:], rim)),
    }


def _lamps(shot: Shot) -> tuple[list[dict[str, Any]], NDArray[np.float32]]:
    """Return the panels, each with its place (4x4, of a square from -1 to 1 that shines along z)
    and radiance, and the light from all around, rows from the zenith down."""
    made = emitters(shot, 1.0)
    dome = np.array(made.pop("world")["bitmap"], np.float32)
    panels = [
        {
            "place": np.array(lamp["to_world"].matrix, float).tolist(),
            "radiance": lamp["emitter"]["radiance"]["value"],
        }
        for lamp in made.values()
    ]
    return panels, dome[..., :3]


__all__ = ["export"]
