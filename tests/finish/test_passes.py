"""Passes as files: depth, normals and ids that agree with their legend, and reading them back."""

import io
import json

import numpy as np
import pytest
from PIL import Image

import limner
from limner.basics.geometry import Box, Size
from limner.document.frame import Frame, Job
from limner.document.passes import packed, sheet_at, unpacked, where
from limner.stages.finish.passes import files

PASSES = {
    "thing": np.array([[-2, -1, 0], [-1, 0, 1]], np.int16),
    "sheet": np.array([[-1, -1, 0], [-1, 0, 1]], np.int16),
    "uv": np.full((2, 3, 2), 0.25, np.float16),
    "depth": np.array([[0, 4, 2], [4, 2, 3]], np.float32),
    "normal": np.tile(np.array([0, -1, 0], np.float16), (2, 3, 1)),
    "keys": np.array(["jar/label", "box/front"]),
}
JOB = Job(layer="photo", task="scene", data={"things": [{"id": "jar"}, {"id": "box"}]}, seed=0,
          box=Box(0, 0, 3, 2))  # fmt: skip


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    frame = Frame(size=Size(3, 2), items=(JOB,))
    return files(frame, {"photo": packed(PASSES)})


def shown(data: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image)


def test_ids_are_the_colours_of_the_legend(made):
    legend = json.loads(made["photo-legend.json"])
    things = shown(made["photo-things.png"])

    def colour(row: int, column: int) -> str:
        return "#" + "".join(f"{v:02x}" for v in things[row, column])

    assert colour(0, 2) == legend["things"]["jar"]
    assert colour(1, 2) == legend["things"]["box"]
    assert colour(0, 1) == legend["things"]["the set"]
    assert colour(0, 0) == "#000000"
    assert len({*legend["things"].values()}) == 3
    assert list(legend["sheets"]) == ["jar/label", "box/front"]


def test_depth_is_sixteen_bit_between_the_legends_ends(made):
    depth, legend = shown(made["photo-depth.png"]), json.loads(made["photo-legend.json"])
    white, black = legend["depth"]["white"], legend["depth"]["black"]
    assert (white, depth[0, 2], depth[0, 0]) == (2.0, 65535, 0)
    metres = black - depth[1, 2] / 65535 * (black - white)
    assert metres == pytest.approx(3.0, abs=0.001)


def test_normals_face_the_camera_as_dark_green(made):
    assert tuple(shown(made["photo-normals.png"])[0, 1]) == (128, 0, 128)


def test_passes_are_read_by_sheet_and_by_pixel():
    kept = unpacked(packed(PASSES))
    assert where(kept, "jar/label").tolist() == [[False, False, True], [False, True, False]]
    assert not where(kept, "nothing").any()
    assert sheet_at(kept, 1, 2) == ("box/front", 0.25, 0.25)
    assert sheet_at(kept, 0, 0) is None


def test_a_picture_of_shapes_has_none():
    with pytest.raises(limner.BadOption, match="traced"):
        limner.draw('Poster: headline "HI"', size="256x256", engine="fake").keep_passes("out/none")
