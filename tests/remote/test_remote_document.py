"""A Generated layer in a document: painted by a hosted model, kept to its mask, joined like any."""

import io

import numpy as np
import pytest
from PIL import Image
from tests.remote.hosts import error

import limner
from limner.basics.errors import OutOfCredit
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.layers.generated import Generated
from limner.document.layers.picture import Picture
from limner.document.layers.text import Text, TextStyle
from limner.door import default_world

SIZE = Size(320, 256)


@pytest.fixture
def world(studio):
    world = default_world()
    if "remote" not in world.engines():
        pytest.skip("the engine's entry point is not installed: pip install -e .")
    return world


def document(*layers):
    return Document(size=SIZE, background="#ffffff", layers=layers)


def seen(art):
    return np.asarray(Image.open(io.BytesIO(art.data)).convert("RGB")).astype(int)


def test_it_is_painted_where_it_stands_with_words_above(studio, hosts, world):
    host = hosts("openai")
    studio.at(host, cost=0.2, models=["gpt-image-2"])
    art = limner.render(
        document(
            Generated(id="a", prompt="a fox", box=Box(40, 30, 200, 160), quality="low"),
            Text(
                id="t",
                text="OPEN",
                box=Box(0, 200, 320, 50),
                style=TextStyle(face="inter", size=30),
            ),
        ),
        world=world,
    )
    assert host.asked[0].json["quality"] == "low"
    pixels = seen(art)
    assert (np.abs(pixels[35:185, 45:235] - host.colour) <= 2).all()
    assert (pixels[:28] == 255).all()
    assert [line.string for line in art.text] == ["OPEN"]
    told = [note for note in art.notes if note.startswith("painted by gpt-image-2 at openai")]
    assert len(told) == 1, art.notes
    (painting,) = art.artwork.record.paintings
    assert (painting.engine, painting.model) == ("remote", "gpt-image-2")
    assert painting.cost == pytest.approx(0.0303), "by the tokens the reply told"


def test_not_a_pixel_beyond_the_mask_is_changed(studio, hosts, world):
    host = hosts("openai")
    studio.at(host)
    noise = np.random.default_rng(1).integers(0, 256, (SIZE.height, SIZE.width, 3), np.uint8)
    mask = np.zeros((SIZE.height, SIZE.width), np.uint8)
    mask[60:120, 80:200] = 255
    whole = Box(0, 0, *SIZE)
    layers = (
        Picture(id="p", blob=world.blobs.put(_file(noise)), box=whole, fit="stretch"),
        Generated(
            id="a", task="inpaint", prompt="a hat", box=whole, mask=world.blobs.put(_file(mask))
        ),
    )
    art = limner.render(document(*layers), world=world)
    pixels = seen(art)
    assert (pixels[mask == 0] == noise[mask == 0]).all()
    assert (np.abs(pixels[mask == 255] - host.colour) <= 2).all()
    assert host.asked[0].path == "/v1/images/edits"
    assert opened_size(host.asked[0].files("image[]")[0]) == opened_size(
        host.asked[0].files("mask")[0]
    )


def test_what_fails_is_an_error_of_the_whole(studio, hosts, world):
    host = hosts("openai").says(error(402, "Pay first."))
    studio.at(host)
    with pytest.raises(OutOfCredit, match="no credit left"):
        limner.render(
            document(Generated(id="a", prompt="a fox", box=Box(0, 0, *SIZE))), world=world
        )
    assert len(host.asked) == 1


def test_the_record_says_who_painted_in_the_end(studio, hosts, world):
    studio.at(hosts("openai").says(error(402, "Pay.")), fallback=["flux-2-pro"])
    studio.at(hosts("bfl"))
    layer = Generated(id="a", prompt="a fox", box=Box(0, 0, *SIZE), model="gpt-image-2")
    art = limner.render(document(layer), world=world)
    (painting,) = art.artwork.record.paintings
    assert (painting.model, painting.cost) == ("flux-2-pro", 0.03)
    assert any(note.startswith("gpt-image-2 did not paint") for note in art.notes)


def _file(pixels):
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def opened_size(data):
    with Image.open(io.BytesIO(data)) as picture:
        return picture.size
