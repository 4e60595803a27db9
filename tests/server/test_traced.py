"""Traced pictures over HTTP: partial pictures that grow better, and processes that end in time."""

import base64
import io
import os
import signal
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from tests.server.conftest import client_of, serving

from limner.engines.tracer import TracerEngine
from limner.engines.tracer.llvm import find

pytestmark = [
    pytest.mark.skipif(not TracerEngine.can.ready, reason="needs pip install 'limner[tracer]'"),
    pytest.mark.skipif(find() is None, reason="no libLLVM 19 or newer: limner setup fetches it"),
]
ASKED = {
    "model": "gpt-image-2", "prompt": "packshot of a white mug",
    "size": "816x816", "stream": True, "partial_images": 3, "extra_body": {"limner": {"seed": 1}},
}  # fmt: skip


@pytest.fixture(scope="module")
def studio():
    with serving() as running:
        yield running


def pixels(event):
    data = base64.b64decode(event.b64_json)
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"), np.float32)


def test_three_partial_pictures_come_each_nearer_to_the_last(studio):
    with client_of(studio, timeout=300) as client:
        events = list(client.images.generate(**ASKED, quality="low"))
    *partial, last = events
    assert [event.partial_image_index for event in partial] == [0, 1, 2]
    assert last.type == "image_generation.completed"
    made = pixels(last)
    away = [float(np.abs(pixels(event) - made).mean()) for event in partial]
    assert away == sorted(away, reverse=True)
    assert 0 < away[2] < 0.9 * away[0]
    assert away[0] < 20, "a sketch shows what it is of"


def _children(pid):
    tasks = Path(f"/proc/{pid}/task")
    return [int(c) for t in tasks.iterdir() for c in (t / "children").read_text().split()]


def _ends(pid, seconds):
    state, end = Path(f"/proc/{pid}/stat"), time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if state.read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_tracer_ends_with_its_painter(studio):
    with client_of(studio, timeout=300) as client:
        stream = client.images.generate(**ASKED, quality="high")
        assert next(iter(stream)).partial_image_index == 0
        (painter,) = _children(studio.process.pid)
        (tracer,) = _children(painter)
        os.kill(painter, signal.SIGKILL)
        assert _ends(tracer, 3.0)
        stream.close()
