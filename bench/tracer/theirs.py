"""Blender Cycles as a warm process: orders in, one JSON line each, outcomes out the same way.

Runs under the Python that has `bpy`, and knows nothing of ours but the folder `export.py` writes.

    {"load": FOLDER}                                     -> {"seconds": …}
    {"samples": n, "seed": n, "size": n, "denoise": "" | "quick" | "careful", "adaptive": bool,
     "to": FILE.npy}                                     -> {"seconds": …, "cpu": …}
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils import Matrix, Vector


class Folder:
    """The arrays of an exported scene, and the images made of them."""

    def __init__(self, path: str) -> None:
        self.path = Path(path)
        self.told: dict[str, Any] = json.loads((self.path / "scene.json").read_text())
        self._images: dict[str, Any] = {}

    def array(self, name: str) -> np.ndarray:
        """Return an array by its file's name."""
        return np.asarray(np.load(self.path / name))

    def image(self, name: str) -> Any:
        """Return an array as an image; bytes of three colours are sRGB, all else is linear."""
        if name not in self._images:
            array = self.array(name)
            shown = array.dtype == np.uint8
            array = array if array.ndim == 3 else array[..., None]
            rows, columns, channels = array.shape
            image = bpy.data.images.new(name, columns, rows, float_buffer=not shown)
            image.colorspace_settings.name = "sRGB" if shown and channels == 3 else "Non-Color"
            pixels = np.ones((rows, columns, 4), np.float32)
            pixels[..., :3] = array[::-1] / np.float32(255 if shown else 1)
            image.pixels.foreach_set(pixels.ravel())
            image.update()
            self._images[name] = image
        return self._images[name]


class Shader:
    """The nodes of one material."""

    def __init__(self, folder: Folder, name: str) -> None:
        self.folder = folder
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.nodes, self.links = self.material.node_tree.nodes, self.material.node_tree.links
        self.nodes.clear()

    def of(self, shape: dict[str, Any]) -> Any:
        """Return the material of a shape: its surface, and what is printed on it."""
        looks = shape["surface"]
        out = (self._glass if looks["model"] == "glass" else self._solid)(looks)
        for ink in shape["prints"]:
            out = self._printed(out, ink, looks)
        end = self.nodes.new("ShaderNodeOutputMaterial")
        self.links.new(out, end.inputs["Surface"])
        return self.material

    def _glass(self, looks: dict[str, Any]) -> Any:
        node = self.nodes.new("ShaderNodeBsdfGlass")
        node.inputs["Color"].default_value = (*looks["colour"], 1)
        node.inputs["Roughness"].default_value = looks["roughness"]
        node.inputs["IOR"].default_value = looks["ior"]
        return node.outputs[0]

    def _solid(self, looks: dict[str, Any]) -> Any:
        node = self.nodes.new("ShaderNodeBsdfPrincipled")
        put = node.inputs
        self._set(put["Base Color"], looks["colour"])
        self._set(put["Roughness"], looks["roughness"])
        put["Metallic"].default_value = 1.0 if looks["model"] == "metal" else 0.0
        put["IOR"].default_value = 1.5
        put["Specular IOR Level"].default_value = looks["specular"]
        if "normals" in looks:
            bent = self.nodes.new("ShaderNodeNormalMap")
            self._set(bent.inputs["Color"], looks["normals"])
            self.links.new(bent.outputs["Normal"], put["Normal"])
        return node.outputs[0]

    def _set(self, socket: Any, value: Any) -> None:
        if isinstance(value, dict):
            scale = (1 / value["span"][0], 1 / value["span"][1])
            self.links.new(self._picture(value["pixels"], scale, (0, 0)), socket)
        elif isinstance(value, list):
            socket.default_value = (*value, 1)
        else:
            socket.default_value = value

    def _picture(
        self, name: str, scale: tuple[float, float], shift: tuple[float, float], ends: bool = False
    ) -> Any:
        node = self.nodes.new("ShaderNodeTexImage")
        node.image = self.folder.image(name)
        node.extension = "CLIP" if ends else "REPEAT"
        place = self.nodes.new("ShaderNodeMapping")
        place.inputs["Scale"].default_value = (*scale, 1)
        place.inputs["Location"].default_value = (*shift, 0)
        uv = self.nodes.new("ShaderNodeTexCoord")
        self.links.new(uv.outputs["UV"], place.inputs["Vector"])
        self.links.new(place.outputs["Vector"], node.inputs["Vector"])
        return node.outputs["Color"]

    def _printed(self, base: Any, ink: dict[str, Any], looks: dict[str, Any]) -> Any:
        left, bottom, right, top = ink["area"]
        scale = (1 / (right - left), 1 / (top - bottom))
        shift = (-left * scale[0], -bottom * scale[1])
        rough = looks["roughness"]
        even = looks["model"] == "opaque" and not isinstance(rough, dict)
        over = self.nodes.new("ShaderNodeBsdfPrincipled")
        over.inputs["Roughness"].default_value = max(0.25, rough) if even else 0.42
        over.inputs["Specular IOR Level"].default_value = 0.4
        self.links.new(self._picture(ink["colour"], scale, shift, True), over.inputs["Base Color"])
        mix = self.nodes.new("ShaderNodeMixShader")
        self.links.new(self._picture(ink["alpha"], scale, shift, True), mix.inputs[0])
        self.links.new(base, mix.inputs[1])
        self.links.new(over.outputs[0], mix.inputs[2])
        return mix.outputs[0]


def load(path: str) -> None:
    """Make an exported scene the scene."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    folder = Folder(path)
    for number, shape in enumerate(folder.told["shapes"]):
        _mesh(folder, shape, f"shape{number:03d}")
    for number, panel in enumerate(folder.told["panels"]):
        _panel(panel, f"panel{number:02d}")
    _dome(folder)
    _camera(folder.told["camera"])
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.render.image_settings.file_format = "OPEN_EXR"
    scene.render.image_settings.color_depth = "32"


def _mesh(folder: Folder, shape: dict[str, Any], name: str) -> None:
    faces = folder.array(shape["faces"])
    mesh = bpy.data.meshes.new(name)
    positions = folder.array(shape["positions"])
    mesh.vertices.add(len(positions))
    mesh.vertices.foreach_set("co", positions.ravel())
    mesh.loops.add(faces.size)
    mesh.loops.foreach_set("vertex_index", faces.ravel())
    mesh.polygons.add(len(faces))
    mesh.polygons.foreach_set("loop_start", np.arange(0, faces.size, 3, dtype=np.int32))
    mesh.polygons.foreach_set("use_smooth", np.ones(len(faces), bool))
    uv = mesh.uv_layers.new(name="UVMap")
    uv.uv.foreach_set("vector", folder.array(shape["uv"])[faces.ravel()].ravel())
    mesh.update(calc_edges=True)
    mesh.normals_split_custom_set_from_vertices(folder.array(shape["normals"]))
    mesh.materials.append(Shader(folder, name).of(shape))
    bpy.context.collection.objects.link(bpy.data.objects.new(name, mesh))


def _panel(panel: dict[str, Any], name: str) -> None:
    """An area light: Blender's shine along -z, and are told in watts."""
    place = Matrix(panel["place"])
    wide, high = (2 * place.col[k].to_3d().length for k in range(2))
    light = bpy.data.lights.new(name, "AREA")
    light.shape, light.size, light.size_y = "RECTANGLE", wide, high
    most = max(panel["radiance"])
    light.color = [c / most for c in panel["radiance"]]
    light.energy = most * wide * high * np.pi
    lamp = bpy.data.objects.new(name, light)
    x, z = place.col[0].to_3d().normalized(), -place.col[2].to_3d().normalized()
    turn = Matrix((x, z.cross(x), z)).transposed().to_4x4()
    lamp.matrix_world = Matrix.Translation(place.translation) @ turn
    bpy.context.collection.objects.link(lamp)


def _dome(folder: Folder) -> None:
    world = bpy.data.worlds.new("world")
    bpy.context.scene.world = world
    world.use_nodes = True
    tree = world.node_tree
    picture = tree.nodes.new("ShaderNodeTexEnvironment")
    picture.image = folder.image(folder.told["dome"])
    tree.links.new(picture.outputs[0], tree.nodes["Background"].inputs[0])


def _camera(told: dict[str, Any]) -> None:
    camera = bpy.data.cameras.new("camera")
    camera.lens, camera.sensor_width, camera.clip_start = told["focal"], 36.0, 1e-3
    camera.dof.use_dof = told["f_number"] > 0
    camera.dof.aperture_fstop, camera.dof.focus_distance = told["f_number"], told["focus"]
    eye = bpy.data.objects.new("camera", camera)
    way = Vector(told["target"]) - Vector(told["position"])
    eye.location, eye.rotation_euler = told["position"], way.to_track_quat("-Z", "Y").to_euler()
    bpy.context.collection.objects.link(eye)
    bpy.context.scene.camera = eye


def render(order: dict[str, Any]) -> dict[str, float]:
    """Render as ordered; return the seconds from scene to clean light, and the processors' time."""
    scene = bpy.context.scene
    cycles = scene.cycles
    cycles.samples, cycles.seed = order["samples"], order["seed"]
    cycles.use_adaptive_sampling = order["adaptive"]
    cycles.use_denoising = bool(order["denoise"])
    if order["denoise"]:
        careful = order["denoise"] == "careful"
        cycles.denoiser = "OPENIMAGEDENOISE"
        cycles.denoising_input_passes = "RGB_ALBEDO_NORMAL"
        cycles.denoising_prefilter = "ACCURATE" if careful else "NONE"
        cycles.denoising_quality = "HIGH" if careful else "BALANCED"
    scene.render.resolution_x = scene.render.resolution_y = order["size"]
    scene.render.resolution_percentage = 100
    start, worked = time.perf_counter(), time.process_time()
    bpy.ops.render.render(write_still=False)
    took = {"seconds": time.perf_counter() - start, "cpu": time.process_time() - worked}
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "picture.exr"))
        bpy.data.images["Render Result"].save_render(path)
        image = bpy.data.images.load(path)
        columns, rows = image.size
        pixels = np.empty(rows * columns * 4, np.float32)
        image.pixels.foreach_get(pixels)
        bpy.data.images.remove(image)
    np.save(order["to"], pixels.reshape(rows, columns, 4)[::-1, :, :3])
    return took


def serve() -> None:
    """Do what each line of stdin asks; what Blender prints meanwhile goes to stderr."""
    out = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    print(json.dumps({"version": bpy.app.version_string}), file=out)
    for line in sys.stdin:
        order = json.loads(line)
        try:
            start = time.perf_counter()
            if "load" in order:
                load(order["load"])
                done: dict[str, Any] = {"seconds": time.perf_counter() - start}
            else:
                done = render(order)
        except Exception as error:  # the bench says what went wrong, and ends
            done = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(done), file=out)


if __name__ == "__main__":
    serve()
