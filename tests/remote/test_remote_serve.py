"""Another Limner as a provider: a real server of ours, asked over the image API's wire."""

import io

import numpy as np
import pytest
from PIL import Image
from tests.remote.hosts import png
from tests.server.conftest import serving

from limner.basics.errors import EngineFailed, OutOfCredit
from limner.document.raster import Raster
from limner.world.progress import Reporting

ONE = "sk-one-0123456789"
SIZE = (1024, 768)


@pytest.fixture(scope="module")
def other():
    with serving(api_keys=ONE, engine="fake") as running:
        yield running


@pytest.fixture
def remote(studio, other, monkeypatch):
    monkeypatch.setenv("KEY_OF_THE_OTHER", ONE)
    return studio.set_up(
        f'[other]\nwire = "openai"\nurl = "{other.url}/v1"\nkey_env = "KEY_OF_THE_OTHER"\n'
        '[other.model.far]\nlike = ":limner"\nsent = "gpt-image-2"\n'
        '[other.model.nowhere]\nlike = ":limner"\nsent = "no-such-model"\n'
    )


def test_a_picture_from_words(remote):
    first = remote.draw(SIZE, model="far", prompt='Poster "HARVEST SUPPER"', seed=3)
    assert first.size == SIZE
    assert len(np.unique(first.pixels[..., :3].reshape(-1, 3), axis=0)) > 50, "it is a picture"
    assert first.notes[0].startswith("painted by far at other, request req_")
    again = remote.draw(SIZE, model="far", prompt='Poster "HARVEST SUPPER"', seed=3)
    assert (again.pixels == first.pixels).all(), "the seed goes along"


def test_an_edit_with_a_mask(remote):
    below = np.asarray(Image.open(io.BytesIO(png(SIZE, (30, 60, 90)))).convert("RGBA"))
    mask = np.zeros((SIZE[1], SIZE[0]), np.uint8)
    mask[200:400, 300:600] = 255
    file = io.BytesIO()
    Image.fromarray(mask).save(file, "PNG")
    raster = remote.draw(
        SIZE, model="far", task="inpaint", prompt="make it brighter", below=png(SIZE, (30, 60, 90)),
        mask=file.getvalue(),
    )  # fmt: skip
    kept = raster.keeping(Raster(below), mask)
    assert (kept.pixels[mask == 0] == below[mask == 0]).all()
    assert (raster.pixels[mask == 0] == below[mask == 0]).all(), "it keeps to the mask itself"


def test_partial_pictures(remote):
    seen = []
    progress = Reporting(lambda *_: None, seen.append)
    raster = remote.draw(SIZE, progress, model="far", prompt='Poster "OPEN"')
    assert seen
    assert all(picture.size == SIZE for picture in seen)
    assert raster.size == SIZE


def test_what_it_refuses(remote, monkeypatch):
    with pytest.raises(EngineFailed, match="does not exist"):
        remote.draw(SIZE, model="nowhere")
    monkeypatch.setenv("KEY_OF_THE_OTHER", "sk-wrong-000000")
    with pytest.raises(OutOfCredit, match="refuses the key"):
        remote.draw(SIZE, model="far")
