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
from limner.basics.hash import seed_from
from limner.document.layers.scene import Matter
from limner.document.shot import Placed, Shot
from limner.engines.tracer import textures
from limner.engines.tracer.build import matrix, the_set
from limner.engines.tracer.lamps import emitters
from limner.solids.mesh import Mesh
from limner.solids.solid import Area, solid
from limner.solids.surface import RGB, Surface, Texture, surface

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
    shapes = [
        *(shape for thing in shot.things for shape in _thing(thing, scene, kept)),
        *(
            _shape(part.mesh, shot.set.matter[part.slot], [], kept)
            for part in the_set(shot).parts
        ),
    ]  # fmt: skip
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


def _thing(thing: Placed, scene: Scene, kept: _Arrays) -> list[dict[str, Any]]:
    seed = seed_from(scene.shot.seed, thing.id)
    made = solid(thing.kind, thing.size, thing.options, seed)
    return [
        _shape(
            part.mesh.transformed(matrix(thing)), thing.matter[part.slot],
            [(part.areas[a], scene.sheets[k]) for a, k in thing.prints.items() if a in part.areas],
            kept,
        )
        for part in made.parts
    ]  # fmt: skip


def _shape(
    mesh: Mesh, matter: Matter, prints: list[tuple[Area, NDArray[np.uint8]]], kept: _Arrays
) -> dict[str, Any]:
    return {
        "positions": kept.put(mesh.positions.astype(np.float32)),
        "faces": kept.put(mesh.faces.astype(np.int32)),
        "normals": kept.put(mesh.normals.astype(np.float32)),
        "uv": kept.put(mesh.uv.astype(np.float32)),
        "surface": _looks(surface(matter), kept),
        "prints": [_print(area, pixels, kept) for area, pixels in prints],
    }


def _looks(looks: Surface, kept: _Arrays) -> dict[str, Any]:
    """Return a surface in the numbers both renderers know."""
    cannot = looks.sheen or looks.translucence or looks.emission or looks.coat
    if looks.model not in ("opaque", "metal", "glass") or cannot or looks.opacity != 1.0:
        raise ValueError(f"only one of the two renderers can say {looks}")
    told: dict[str, Any] = {
        "model": looks.model, "colour": _colour(looks, kept), "specular": looks.specular,
        "ior": looks.ior, "roughness": looks.roughness,
    }  # fmt: skip
    if isinstance(looks.roughness, Texture):
        # of a metal, the engine takes a texture for the width of highlights: roughness squared
        told["roughness"] = kept.texture(looks.roughness, _root if looks.model == "metal" else None)
    if looks.bump is not None:
        told["normals"] = kept.texture(looks.bump, _normals)
    return told


def _colour(looks: Surface, kept: _Arrays) -> RGB | dict[str, Any]:
    if isinstance(looks.colour, Texture):
        return kept.texture(looks.colour)
    if looks.model == "glass":  # light crosses two faces of it
        red, green, blue = (c**0.5 for c in looks.colour)
        return red, green, blue
    return looks.colour


def _root(pixels: NDArray[np.float32], _texture: Texture) -> NDArray[np.float32]:
    return np.asarray(np.sqrt(pixels), np.float32)


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
