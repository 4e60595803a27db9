"""From a Shot to the renderer's scene: meshes, matter, lamps, and the cameras that look at it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.geometry import Size
from limner.basics.hash import seed_from
from limner.document.layers.scene import Matter
from limner.document.shot import Camera, Placed, Shot
from limner.engines.tracer.bsdf import Print, bsdf, radiance
from limner.engines.tracer.lamps import emitters
from limner.solids import stage
from limner.solids.mesh import Mesh, rotation, translation
from limner.solids.solid import Letters, Part, Solid, Spec, object_kind
from limner.solids.stage import Ground, set_kind
from limner.solids.surface import Surface, surface

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


def reach(shot: Shot) -> float:
    """Return how far things reach from the middle of the scene, in metres."""
    if shot.reach > 0:
        return shot.reach
    ends = [abs(v) for t in shot.things for v in (t.at[0], t.at[1])]
    sizes = [max(t.size) for t in shot.things]
    return max(0.05, max(ends, default=0.0) + max(sizes, default=0.5))


def build(shot: Shot, sheets: Sheets) -> Built:
    """Return the scene of a shot. Raises BadDocument for unknown things, materials and sets."""
    import mitsuba as mi

    unit = _EXTENT / max(reach(shot), 0.2)
    keys = tuple(sorted({key for t in shot.things for key in t.prints.values()}))
    made: dict[str, Any] = {"type": "scene"}
    owner: list[int] = []
    printed: list[tuple[tuple[int, tuple[float, float, float, float]], ...]] = []
    shelf = _Matters(unit, shot.seed)

    def add(
        name: str, mesh: Mesh, matter: Matter, prints: list[tuple[str, Print]], of: int
    ) -> None:
        looks = shelf.of(matter)
        inks = [ink for key, ink in prints if key not in sheets.letters]
        made[name] = _shape(name, mesh, shelf.bsdf(matter, inks), radiance(looks, inks), unit)
        owner.append(of)
        printed.append(tuple((keys.index(k), p.area) for k, p in prints))

    for index, thing in enumerate(shot.things):
        kind = object_kind(thing.kind)
        built = kind.build(_spec(thing, sheets, shot.seed))
        place = matrix(thing)
        for number, part in enumerate(built.parts):
            matter = _matter(part, thing.matter.get(part.slot), kind.matter.get(part.slot))
            prints = [
                (key, Print(part.areas[area], sheets.pixels[key]))
                for area, key in thing.prints.items()
                if area in part.areas and key in sheets.pixels
            ]
            add(f"t{index:03d}_{number:03d}", part.mesh.transformed(place), matter, prints, index)
    _set(shot, shelf, add)
    made |= emitters(shot, unit)
    scene = mi.load_dict(made)
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


def _matter(part: Part, asked: Matter | None, usual: Matter | None) -> Matter:
    """Return what a part is made of: what was asked for, where it says so, before its own."""
    own = part.matter or usual or Matter(name="paint")
    if asked is None:
        return own
    if asked.name in ("", own.name):
        return Matter(
            name=own.name, colour=asked.colour or own.colour, finish=asked.finish or own.finish
        )
    return asked


def _spec(thing: Placed, sheets: Sheets, seed: int) -> Spec:
    letters = {
        area: sheets.letters[key] for area, key in thing.prints.items() if key in sheets.letters
    }
    return Spec(*thing.size, options=thing.options, seed=seed_from(seed, thing.id), letters=letters)


def matrix(thing: Placed) -> NDArray[np.float64]:
    """Return where a thing's own coordinates lie in the scene's, 4x4, metres."""
    return translation(*thing.at) @ rotation(thing.turn) @ rotation(-thing.lean, "x")


class _Matters:
    """Surfaces and BSDFs of one scene, each made once."""

    def __init__(self, unit: float, seed: int) -> None:
        self.unit, self.seed = unit, seed
        self._surfaces: dict[str, Surface] = {}
        self._plain: dict[str, Any] = {}

    def own(self, looks: Surface) -> Matter:
        """Return a matter that stands for a surface no material makes."""
        matter = Matter(name=f"{id(looks):x}", finish="own")
        self._surfaces[matter.hash] = looks
        return matter

    def of(self, matter: Matter) -> Surface:
        """Return what a matter looks like."""
        if matter.hash not in self._surfaces:
            self._surfaces[matter.hash] = surface(matter, 0)
        return self._surfaces[matter.hash]

    def bsdf(self, matter: Matter, prints: list[Print]) -> Any:
        """Return a loaded BSDF; plain ones are shared."""
        import mitsuba as mi

        looks = self.of(matter)
        if prints:
            return mi.load_dict(bsdf(looks, prints))
        if matter.hash not in self._plain:
            self._plain[matter.hash] = mi.load_dict(bsdf(looks))
        return self._plain[matter.hash]


def _set(shot: Shot, shelf: _Matters, add: Any) -> None:
    if shot.cutout:
        return
    kind, built = set_kind(shot.set.kind), the_set(shot)

    def matter(part: Part) -> Matter:
        asked = shot.set.matter.get(part.slot)
        if asked is None and part.surface is not None:
            return shelf.own(part.surface)
        return _matter(part, asked, kind.matter.get(part.slot))

    for number, part in enumerate(built.parts):
        add(f"s{number:03d}", part.mesh, matter(part), [], -1)


def the_set(shot: Shot) -> stage.Built:
    """Return the set of a shot, built for its things and its sun."""
    sun = next((lamp.position for lamp in shot.lamps if lamp.kind == "sun"), None)
    return stage.built(shot.set.kind, Ground(reach(shot), shot.set.options, shot.seed, sun))


def _shape(name: str, mesh: Mesh, looks: Any, light: dict[str, Any] | None, unit: float) -> Any:
    """Return a loaded mesh; texture coordinates become (u, -v). light: what it gives, if any."""
    import mitsuba as mi

    props = mi.Properties()
    props["bsdf"] = looks
    if light is not None:
        props["emitter"] = mi.load_dict({"type": "area", "radiance": light})
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
    return mi.load_dict(made)


__all__ = ["Built", "Sheets", "Solid", "build", "matrix", "reach", "sensor"]
