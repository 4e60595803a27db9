"""From a Shot to the renderer's scene: meshes, matter, lamps, and the cameras that look at it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.geometry import Size
from limner.document.shot import Camera, Shot
from limner.engines.tracer.bsdf import Print, bsdf, radiance
from limner.engines.tracer.cards import cuts, filled, outlined
from limner.engines.tracer.lamps import chance, emitters, worth
from limner.solids.mesh import Mesh
from limner.solids.pieces import matrix, pieces, reach, the_set
from limner.solids.solid import Letters
from limner.solids.surface import Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_EXTENT = 40.0
"""What the reach of the things becomes in the renderer's lengths: its ray offsets are absolute."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """What a shot needs beside itself: painted sheets and the outlines of words in the round.

    pixels: uint8 (rows, columns, 4) by 'thing/area'. letters: outlines by 'thing/area'.
    """

    pixels: Mapping[str, NDArray[np.uint8]] = field(default_factory=dict)
    letters: Mapping[str, Letters] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Built:
    """A scene ready to be rendered.

    unit: its lengths to a metre. owner: for every shape, in the renderer's order, the index of its
    thing or -1 for the set. prints: for every shape, the areas printed on it with their keys'
    indices.
    """

    scene: Any
    unit: float
    owner: tuple[int, ...]
    prints: tuple[tuple[tuple[int, tuple[float, float, float, float]], ...], ...]
    keys: tuple[str, ...]


def build(shot: Shot, sheets: Sheets) -> Built:
    """Return the scene of a shot. Raises BadDocument for unknown things, materials and sets.

    All is loaded by one thread: kernels hold the numbers that things got as they were made, and
    with several the same scene needed another kernel, of seconds, every other time.
    """
    import mitsuba as mi

    unit = _EXTENT / max(reach(shot), 0.2)
    keys = tuple(sorted({key for t in shot.things for key in t.prints.values()}))
    made: dict[str, Any] = {"type": "scene"}
    owner: list[int] = []
    printed: list[tuple[tuple[int, tuple[float, float, float, float]], ...]] = []
    plain: dict[int, Any] = {}
    cut = {key: outlined(sheets.pixels[key]) for key in cuts(shot) if key in sheets.pixels}
    pixels = {**sheets.pixels, **{key: filled(sheets.pixels[key]) for key in cut}}
    shapes = {key: letters for key, letters in cut.items() if letters is not None}
    for number, piece in enumerate(pieces(shot, {**sheets.letters, **shapes})):
        asked = shot.things[piece.of].prints if piece.of >= 0 else {}
        prints = [
            (key, Print(piece.part.areas[area], pixels[key]))
            for area, key in asked.items()
            if area in piece.part.areas and key in pixels
        ]
        inks = [ink for key, ink in prints if key not in sheets.letters]
        looks = (
            mi.load_dict(bsdf(piece.looks, inks, unit), parallel=False)
            if inks
            else plain.get(id(piece.looks))
        )
        if looks is None:
            looks = plain[id(piece.looks)] = mi.load_dict(
                bsdf(piece.looks, unit=unit), parallel=False
            )
        name = f"{'t' if piece.of >= 0 else 's'}{number:05d}"
        mesh = piece.part.mesh if piece.of < 0 else piece.part.mesh.transformed(piece.place)
        light = _glow(piece.looks, inks, mesh, shot.camera)
        made[name] = _shape(name, mesh, looks, light, unit)
        owner.append(piece.of)
        printed.append(tuple((keys.index(key), ink.area) for key, ink in prints))
    made |= emitters(shot, unit)
    scene = mi.load_dict(made, parallel=False)
    return _ordered(scene, made, owner, printed, keys, unit)


def _ordered(
    scene: Any,
    made: dict[str, Any],
    owner: list[int],
    printed: list[Any],
    keys: tuple[str, ...],
    unit: float,
) -> Built:
    """Line the owners up with the renderer's own order of shapes."""
    names = [n for n in made if n[:1] in "ts" and n[1:2].isdigit()]
    known = {name: i for i, name in enumerate(names)}
    who, ink = [], []
    for shape in scene.shapes():
        at = known.get(shape.id())
        who.append(-1 if at is None else owner[at])
        ink.append(() if at is None else printed[at])
    return Built(scene, unit, tuple(who), tuple(ink), keys)


def _glow(
    looks: Surface, inks: Sequence[Print], mesh: Mesh, camera: Camera
) -> dict[str, Any] | None:
    """Return the emitter that a glowing mesh is, in metres yet; None where it does not glow."""
    light = radiance(looks, inks)
    if light is None:
        return None
    corners = mesh.positions[mesh.faces]
    sides = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = 0.5 * float(np.linalg.norm(sides, axis=1).sum())
    away = float(np.linalg.norm(corners.mean((0, 1)) - camera.target))
    strength = worth(max(looks.emission or (1.0,)), area, away)
    return {"type": "area", "radiance": light, "sampling_weight": chance(strength)}


def _shape(name: str, mesh: Mesh, looks: Any, light: dict[str, Any] | None, unit: float) -> Any:
    """Return a loaded mesh; texture coordinates become (u, -v). light: its emitter, if any."""
    import mitsuba as mi

    props = mi.Properties()
    props["bsdf"] = looks
    if light is not None:
        props["emitter"] = mi.load_dict(light, parallel=False)
    shape = mi.Mesh(
        name, len(mesh.positions), len(mesh.faces), props=props,
        has_vertex_normals=True, has_vertex_texcoords=True,
    )  # fmt: skip
    fields = mi.traverse(shape)
    fields["vertex_positions"] = (mesh.positions * unit).astype(np.float32).ravel()
    fields["faces"] = np.ascontiguousarray(mesh.faces, np.uint32).ravel()
    fields["vertex_normals"] = mesh.normals.astype(np.float32).ravel()
    fields["vertex_texcoords"] = (mesh.uv * [1.0, -1.0]).astype(np.float32).ravel()
    fields.update()
    shape.set_id(name)
    return shape


def sensor(
    camera: Camera,
    size: Size,
    unit: float,
    crop: tuple[int, int, int, int] | None = None,
    *,
    pinhole: bool = False,
) -> Any:
    """Return the camera for a picture of `size`, or for a part of it: left, top, width, height."""
    import mitsuba as mi

    off = [round(s * side) for s, side in zip(camera.shift, size, strict=True)]
    wide, high = size.width + 2 * abs(off[0]), size.height + 2 * abs(off[1])
    half = 18.0 / camera.focal * wide / max(size)
    position, target = (np.array(p) * unit for p in (camera.position, camera.target))
    way = target - position
    up = (
        np.array([0.0, 0.0, 1.0])
        if abs(way[2]) < 0.995 * np.linalg.norm(way)
        else np.array([0.0, 1.0, 0.0])
    )
    turn = mi.ScalarTransform4f().rotate((way / np.linalg.norm(way)).tolist(), camera.roll)
    film: dict[str, Any] = {
        "type": "hdrfilm", "width": wide, "height": high, "pixel_format": "rgb",
        "component_format": "float32", "rfilter": {"type": "box"},
    }  # fmt: skip
    left, top, width, height = crop or (0, 0, *size)
    film |= {
        "crop_offset_x": left + abs(off[0]) + off[0], "crop_width": width,
        "crop_offset_y": top + abs(off[1]) + off[1], "crop_height": height,
    }  # fmt: skip
    made: dict[str, Any] = {
        "type": "perspective", "fov": 2 * math.degrees(math.atan(half)), "fov_axis": "x",
        "film": film,
        "near_clip": 1e-3 * unit, "far_clip": 1e5 * unit,
        "to_world": mi.ScalarTransform4f().look_at(
            origin=position.tolist(), target=target.tolist(), up=list(turn @ mi.ScalarVector3f(*up))
        ),
        "sampler": {"type": "multijitter", "sample_count": 4},
    }  # fmt: skip
    if camera.f_number > 0 and not pinhole:
        made |= {
            "type": "thinlens", "aperture_radius": camera.focal / 2000 / camera.f_number * unit,
            "focus_distance": camera.focus * unit,
        }  # fmt: skip
    return mi.load_dict(made, parallel=False)


__all__ = ["Built", "Sheets", "build", "matrix", "reach", "sensor", "the_set"]
