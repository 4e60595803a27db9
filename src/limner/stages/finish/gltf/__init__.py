"""glTF: a scene in three dimensions, for viewers, shops and other renderers.

Metres. The format has y up and looks along -z, so that a picture's own axes are turned once, here.
"""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.errors import BadOption
from limner.document.frame import Frame, Job
from limner.document.shot import Camera, Lamp, Shot
from limner.ports.world import World
from limner.solids.pieces import Piece, matrix, pieces
from limner.solids.solid import Area, object_kind
from limner.solids.surface import Surface, Texture
from limner.stages.finish.gltf.binary import Binary
from limner.stages.finish.gltf.matter import material, printed

if TYPE_CHECKING:
    from numpy.typing import NDArray

_AXES = np.array([[1, 0, 0, 0], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1]], float)
_LIFT = 1e-4
"""Metres a print lies above its surface, so that the two do not fight for the same pixels."""
_RIM = 2
"""Clear pixels round a print; clamped, they keep the rest of its mesh clear."""


def write(frame: Frame, world: World) -> bytes:
    """Return the GLB file of the first scene of a frame whose sheets are painted.

    Raises BadOption where there is none.
    """
    job = next(
        (i for i, _ in frame.walk() if isinstance(i, Job) and i.task == "scene"), None
    )  # fmt: skip
    if job is None:
        raise BadOption(
            "A .glb file holds a scene in three dimensions, and this picture has none.",
            hint="Ask for a photograph of things, or save it as PNG, SVG or PDF.",
            param="format",
        )
    shot = Shot.model_validate(job.data)
    made = _Model(shot, {key: _pixels(world, digest) for key, digest in job.prints.items()})
    return made.file(job.box.width / job.box.height)


def _pixels(world: World, digest: str) -> NDArray[np.uint8]:
    from PIL import Image  # only files in three dimensions need it here

    with Image.open(io.BytesIO(world.blobs.get(digest))) as image:
        return np.asarray(image.convert("RGBA"))


class _Model:
    """The file of one shot."""

    def __init__(self, shot: Shot, prints: dict[str, NDArray[np.uint8]]) -> None:
        self.out = Binary("Limner")
        self._shot, self._prints = shot, prints
        self._materials: dict[int, int] = {}
        self._inks: dict[tuple[str, float], int] = {}

    def file(self, aspect: float) -> bytes:
        """Return the bytes."""
        things: dict[int, list[dict[str, Any]]] = {}
        for piece in pieces(self._shot, {}):
            things.setdefault(piece.of, []).extend(self._primitives(piece))
        roots = [self._node(of, parts) for of, parts in things.items()]
        roots.append(self._camera(self._shot.camera, aspect))
        roots += [self._lamp(n, lamp) for n, lamp in enumerate(self._shot.lamps)
                  if lamp.kind != "sky"]  # fmt: skip
        self.out.add("scenes", {"nodes": roots})
        self.out.json["scene"] = 0
        return self.out.file()

    def _node(self, of: int, parts: list[dict[str, Any]]) -> int:
        name = self._shot.things[of].id if of >= 0 else "set"
        mesh = self.out.add("meshes", {"name": name, "primitives": parts})
        node: dict[str, Any] = {"name": name, "mesh": mesh}
        if of >= 0:
            node["matrix"] = _columns(_AXES @ matrix(self._shot.things[of]) @ _AXES.T)
        return self.out.add("nodes", node)

    def _primitives(self, piece: Piece) -> list[dict[str, Any]]:
        """Return a part and, over it, what is printed on it."""
        mesh = piece.part.mesh
        if not len(mesh.faces):
            return []
        looks = piece.looks
        span = looks.colour.span if isinstance(looks.colour, Texture) else (1.0, 1.0)
        attributes = {
            "POSITION": self.out.vertices(_turned(mesh.positions)),
            "NORMAL": self.out.vertices(_turned(mesh.normals)),
            "TEXCOORD_0": self.out.vertices(mesh.uv * [1 / span[0], -1 / span[1]]),
        }
        made = [{"attributes": attributes, "indices": self.out.indices(mesh.faces),
                 "material": self._material(looks, piece.part.slot)}]  # fmt: skip
        asked = self._shot.things[piece.of].prints if piece.of >= 0 else {}
        letters = object_kind(self._shot.things[piece.of].kind).letters if asked else ()
        for name, key in asked.items():
            if name in piece.part.areas and key in self._prints and name not in letters:
                made += self._print(piece, piece.part.areas[name], key)
        return made

    def _material(self, looks: Surface, name: str) -> int:
        if id(looks) not in self._materials:
            self._materials[id(looks)] = material(self.out, looks, name)
        return self._materials[id(looks)]

    def _print(self, piece: Piece, area: Area, key: str) -> list[dict[str, Any]]:
        mesh = piece.part.mesh
        corners = mesh.uv[mesh.faces]
        low, high = corners.min(1), corners.max(1)
        touched = (
            (high[:, 0] > area.left) & (low[:, 0] < area.right)
            & (high[:, 1] > area.bottom) & (low[:, 1] < area.top)
        )  # fmt: skip
        if not touched.any():
            return []
        used, faces = np.unique(mesh.faces[touched], return_inverse=True)
        rows, columns = self._prints[key].shape[:2]
        across = (mesh.uv[used, 0] - area.left) / area.width * columns + _RIM
        down = (area.top - mesh.uv[used, 1]) / area.height * rows + _RIM
        within = np.stack([across / (columns + 2 * _RIM), down / (rows + 2 * _RIM)], -1)
        lifted = mesh.positions[used] + _LIFT * mesh.normals[used]
        attributes = {
            "POSITION": self.out.vertices(_turned(lifted)),
            "NORMAL": self.out.vertices(_turned(mesh.normals[used])),
            "TEXCOORD_0": self.out.vertices(within),
        }
        return [{"attributes": attributes, "indices": self.out.indices(faces.reshape(-1, 3)),
                 "material": self._ink(key, piece.looks)}]  # fmt: skip

    def _ink(self, key: str, looks: Surface) -> int:
        glow = max(looks.emission) if looks.emission else 0.0
        if (key, glow) not in self._inks:
            pixels = np.pad(self._prints[key], ((_RIM, _RIM), (_RIM, _RIM), (0, 0)), mode="edge")
            for edge in (np.s_[:_RIM], np.s_[-_RIM:], np.s_[:, :_RIM], np.s_[:, -_RIM:]):
                pixels[edge][..., 3] = 0
            self._inks[key, glow] = printed(self.out, pixels, key, glow)
        return self._inks[key, glow]

    def _camera(self, camera: Camera, aspect: float) -> int:
        longer = max(aspect, 1.0)
        yfov = 2 * math.atan(18.0 / camera.focal / longer)
        lens = {"aspectRatio": aspect, "yfov": yfov, "znear": 0.01}
        index = self.out.add("cameras", {"type": "perspective", "perspective": lens})
        place = _aimed(camera.position, camera.target, camera.roll)
        return self.out.add("nodes", {"name": "camera", "camera": index, "matrix": place})

    def _lamp(self, number: int, lamp: Lamp) -> int:
        """Add a lamp; a white sheet under strength 1 is as bright as it is in the picture."""
        colour = np.array(lamp.colour, float)
        peak = max(float(colour.max()), 1e-6)
        lux = math.pi * lamp.strength * peak
        away = math.dist(lamp.position, lamp.aim)
        kind = {"sun": "directional", "practical": "point"}.get(lamp.kind, "spot")
        light: dict[str, Any] = {
            "name": lamp.kind, "type": kind, "color": [round(float(c / peak), 5) for c in colour],
            "intensity": round(lux if kind == "directional" else lux * away**2, 6),
        }  # fmt: skip
        if kind == "spot":
            light["spot"] = {"innerConeAngle": 0.6, "outerConeAngle": 1.2}
        self.out.uses("KHR_lights_punctual")
        lights = self.out.json.setdefault("extensions", {}).setdefault(
            "KHR_lights_punctual", {"lights": []}
        )["lights"]
        lights.append(light)
        from_aim = lamp.kind == "sun"
        start = tuple(p + from_aim * a for p, a in zip(lamp.position, lamp.aim, strict=True))
        return self.out.add("nodes", {
            "name": f"{lamp.kind} {number + 1}", "matrix": _aimed(start, lamp.aim),
            "extensions": {"KHR_lights_punctual": {"light": len(lights) - 1}},
        })  # fmt: skip


def _turned(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    turned: NDArray[np.float64] = vectors @ _AXES[:3, :3].T
    return turned


def _columns(place: NDArray[np.float64]) -> list[float]:
    return [float(v) for v in place.T.ravel()]


def _aimed(
    position: tuple[float, ...], target: tuple[float, ...], roll: float = 0.0
) -> list[float]:
    """Return the matrix of what looks along its own -z from one point to another."""
    eye, aim = (_AXES[:3, :3] @ np.array(p, float) for p in (position, target))
    back = eye - aim
    back /= max(float(np.linalg.norm(back)), 1e-9)
    up = np.array([0.0, 1.0, 0.0]) if abs(back[1]) < 0.995 else np.array([0.0, 0.0, -1.0])
    right = np.cross(up, back)
    right /= np.linalg.norm(right)
    up = np.cross(back, right)
    c, s = math.cos(math.radians(-roll)), math.sin(math.radians(-roll))
    place = np.eye(4)
    place[:3, 0], place[:3, 1] = c * right + s * up, c * up - s * right
    place[:3, 2], place[:3, 3] = back, eye
    return _columns(place)
