"""A scene as glTF: read back by another reader, with its names, sizes, prints, camera and lights."""

import asyncio
import io
import json
import struct

import numpy as np
import pytest

import limner
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.frame import Frame, Job
from limner.document.layers.scene import Matter, SceneSet
from limner.document.request import Request
from limner.document.shot import Camera, Lamp, Placed, Shot
from limner.stages.finish import finish
from limner.world import TestWorld

trimesh = pytest.importorskip("trimesh")


def label() -> bytes:
    from PIL import Image

    pixels = np.full((30, 60, 4), 255, np.uint8)
    pixels[:, :30, :3] = (200, 20, 30)
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture(scope="module")
def glb() -> bytes:
    world = TestWorld()
    jar = Placed(id="cream", kind="jar", size=(0.075, 0.075, 0.062), at=(0.1, 0.2, 0.0),
                 matter={"body": Matter(name="paint", colour="#ffffff")},
                 prints={"label": "cream/label"})  # fmt: skip
    shot = Shot(
        things=(jar,), set=SceneSet(kind="sweep"), ambient=0.3, film={},
        lamps=(Lamp(kind="softbox", position=(-1, -1, 1), aim=(0, 0, 0), size=(1, 1)),
               Lamp(kind="sun", position=(0, -0.6, 0.8), aim=(0, 0, 0), size=(0.5, 0.5))),
        camera=Camera(position=(0, -2, 0.5), target=(0, 0, 0), focal=50, f_number=8, focus=2),
    )  # fmt: skip
    job = Job(layer="scene", task="scene", data=shot.model_dump(mode="json"), seed=0,
              box=Box(0, 0, 300, 200), prints={"cream/label": world.blobs.put(label())})  # fmt: skip
    frame = Frame(size=Size(300, 200), items=(job,))
    document = Document(size=Size(300, 200))
    return asyncio.run(finish(frame, None, document, Request(prompt="x", format="glb"), world))


def told(data: bytes) -> dict:
    length = struct.unpack_from("<I", data, 12)[0]
    return json.loads(data[20 : 20 + length])


def test_another_reader_sees_the_things_in_metres(glb):
    scene = trimesh.load(io.BytesIO(glb), file_type="glb")
    box = trimesh.util.concatenate([
        mesh.copy().apply_transform(scene.graph.get(name)[0])
        for name in scene.graph.nodes_geometry
        for mesh in [scene.geometry[scene.graph.get(name)[1]]]
        if name.startswith("cream")
    ]).bounds  # fmt: skip
    assert box[1] - box[0] == pytest.approx([0.075, 0.062, 0.075], abs=0.004)
    assert box.mean(0)[[0, 2]] == pytest.approx([0.1, -0.2], abs=0.003), "y up, front towards +z"
    assert box[0][1] == pytest.approx(0.0, abs=0.001), "it stands on the ground"


def test_the_label_is_a_texture_the_right_way_round(glb):
    scene = trimesh.load(io.BytesIO(glb), file_type="glb")
    labels = [
        mesh for mesh in scene.geometry.values()
        if mesh.visual.kind == "texture" and mesh.visual.material.name == "cream/label"
    ]  # fmt: skip
    assert len(labels) == 1
    picture = np.asarray(labels[0].visual.material.baseColorTexture.convert("RGBA"))
    assert picture.shape[1] / picture.shape[0] == pytest.approx(64 / 34, rel=0.02)
    assert tuple(picture[picture.shape[0] // 2, 10][:3]) == (200, 20, 30)
    assert picture[0, :, 3].max() == 0, "nothing is smeared beyond the label"
    left = labels[0].visual.uv[:, 0] < 0.5
    x = labels[0].vertices[:, 0]
    assert x[left].mean() < x[~left].mean()


def test_camera_lights_and_materials_are_in_the_file(glb):
    json_part = told(glb)
    assert {"cream", "set", "camera"} <= {node["name"] for node in json_part["nodes"]}
    assert json_part["cameras"][0]["perspective"]["yfov"] == pytest.approx(0.4711, abs=0.002)
    lights = json_part["extensions"]["KHR_lights_punctual"]["lights"]
    assert [light["type"] for light in lights] == ["spot", "directional"]
    camera = next(n for n in json_part["nodes"] if n["name"] == "camera")["matrix"]
    assert camera[12:15] == pytest.approx([0, 0.5, 2])
    sun = next(n for n in json_part["nodes"] if n["name"].startswith("sun"))["matrix"]
    assert sun[8:11] == pytest.approx([0, 0.8, 0.6], abs=1e-6), "it shines along its own -z"
    assert len(glb) == struct.unpack_from("<I", glb, 8)[0]


def test_a_picture_without_a_scene_says_what_to_do():
    with pytest.raises(limner.BadOption, match="three dimensions"):
        asyncio.run(
            finish(Frame(size=Size(100, 100), items=()), None, Document(size=Size(100, 100)),
                   Request(prompt="x", format="glb"), TestWorld())
        )  # fmt: skip
