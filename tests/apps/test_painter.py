"""A painter in its own process: partial pictures on the way, an end when nobody waits."""

import io
import json
import subprocess
import sys
import time

import pytest
from PIL import Image

from limner.basics.errors import Cancelled
from limner.basics.geometry import Size
from limner.basics.pipes import receive, send
from limner.door import request_for
from limner.painter import CHILD, Delivery, Order

POSTER = "Poster titled 'Harvest Supper' with date '21 September', ochre and forest green"


@pytest.fixture
def child():
    process = subprocess.Popen(
        [sys.executable, "-c", CHILD, json.dumps(sys.path)], bufsize=0,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    yield process
    process.kill()
    process.wait()
    process.stdin.close()
    process.stdout.close()


def heard(child):
    words = []
    while not words or words[-1][0] != "done":
        words.append(receive(child.stdout))
    return words


def test_partial_pictures_come_before_the_picture(child):
    request = request_for(POSTER, size="128x192", format="jpeg")
    send(child.stdin, ("order", 1, Order(request, previews=3, told=True, slim=True, keep=True)))
    *before, (_, outcome, memory) = heard(child)
    partials = [words for words in before if words[0] == "preview"]
    assert [index for _, index, *_ in partials] in ([0, 1], [0, 1, 2])
    assert all(Image.open(io.BytesIO(data)).size == (128, 192) for _, _, data, _ in partials)
    assert len({data for _, _, data, _ in partials}) == len(partials)
    assert any(words[0] == "step" for words in before)
    assert isinstance(outcome, Delivery)
    assert outcome.data.startswith(b"\xff\xd8")
    assert json.loads(outcome.document)["size"] == [128, 192]
    assert memory > 10_000_000
    send(child.stdin, ("order", 2, Order(request, slim=True)))
    assert [words[0] for words in heard(child)] == ["done"], "none where none are wanted"


def test_a_cancelled_picture_ends_soon_and_the_next_is_painted(child):
    small = Order(request_for(POSTER, size="128x192"), slim=True)
    send(child.stdin, ("order", 1, small))
    heard(child)
    send(child.stdin, ("order", 2, Order(request_for(POSTER, size="3840x3840"), slim=True)))
    time.sleep(0.2)
    send(child.stdin, ("cancel", 2))
    start = time.monotonic()
    assert isinstance(heard(child)[-1][1], Cancelled)
    assert time.monotonic() - start < 5
    send(child.stdin, ("cancel", 2))
    send(child.stdin, ("order", 3, small))
    assert isinstance(heard(child)[-1][1], Delivery)


def test_a_painter_nobody_listens_to_ends(child):
    send(child.stdin, ("order", 1, Order(request_for(POSTER, size="2048x2048"), slim=True)))
    child.stdin.close()
    child.wait(timeout=20)
    child.stdin = io.BytesIO()


def test_a_document_is_painted_again_and_revised(child):
    send(
        child.stdin, ("order", 1, Order(request_for(POSTER, size="128x192"), slim=True, keep=True))
    )
    first = heard(child)[-1][1]
    assert "Harvest Supper" in first.understood
    again = Order(request_for("as it is"), document=first.document, slim=True)
    send(child.stdin, ("order", 2, again))
    assert heard(child)[-1][1].data == first.data
    said = request_for("change the date to '22 September'")
    send(child.stdin, ("order", 3, Order(said, document=first.document, revise=True, slim=True)))
    revised = heard(child)[-1][1]
    assert "22 September" in [text.string for text in revised.record.text]
    assert revised.record.size == Size(128, 192)


def test_the_nearest_of_a_models_sizes_is_taken(child):
    among = (Size(256, 256), Size(384, 256), Size(256, 384))
    send(child.stdin, ("order", 1, Order(request_for(POSTER), among=among, slim=True)))
    assert heard(child)[-1][1].record.size == Size(256, 384)
