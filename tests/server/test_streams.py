"""Streams: the bytes on the wire, the client's reading of them, and callers who go away."""

import base64
import http.client
import io
import json
import os
import signal
import time

import openai
import pytest
from PIL import Image
from tests.server.conftest import TINY
from tests.server.test_doors import ask

from limner.services.usage import text_tokens

POSTER = "Poster titled 'Harvest Supper' with date '21 September', ochre and forest green"
BODY = {
    "model": "gpt-image-2",
    "prompt": POSTER,
    "size": "816x816",
    "quality": "high",
    "stream": True,
}
PARTIAL = [
    "type",
    "partial_image_index",
    "b64_json",
    "created_at",
    "size",
    "quality",
    "background",
    "output_format",
]
COMPLETED = [
    "type",
    "b64_json",
    "created_at",
    "usage",
    "size",
    "quality",
    "background",
    "output_format",
]


def frames(data: bytes):
    """Return (event, body) of each frame, checking the framing byte by byte."""
    assert data.endswith(b"\n\n")
    assert b"\r" not in data
    found = []
    for frame in data[:-2].split(b"\n\n"):
        if frame.startswith(b":"):
            continue
        first, second = frame.split(b"\n")
        assert first.startswith(b"event: ")
        assert second.startswith(b"data: ")
        found.append((first[7:].decode(), json.loads(second[6:])))
    return found


def streamed(server, **change):
    status, headers, data = ask(server, "POST", "/v1/images/generations", BODY | change)
    assert status == 200, data
    assert headers["content-type"].startswith("text/event-stream")
    assert "content-length" not in headers
    assert b"[DONE]" not in data
    return frames(data)


def size_of(body):
    return Image.open(io.BytesIO(base64.b64decode(body["b64_json"]))).size


@pytest.mark.parametrize("wanted", [0, 1, 2, 3])
def test_the_bytes_on_the_wire(server, wanted):
    *partials, (last, completed) = streamed(server, partial_images=wanted, limner={"seed": 4})
    assert min(wanted, 1) <= len(partials) <= wanted
    for index, (name, body) in enumerate(partials):
        assert name == body["type"] == "image_generation.partial_image"
        assert list(body) == PARTIAL
        assert body["partial_image_index"] == index
        assert (body["size"], body["quality"], body["background"]) == ("816x816", "high", "opaque")
        assert size_of(body) == (816, 816)
    assert last == completed["type"] == "image_generation.completed"
    assert list(completed) == [*COMPLETED, "limner"]
    assert size_of(completed) == (816, 816)
    into = text_tokens(POSTER) + 6
    assert completed["usage"] == {
        "input_tokens": into,
        "input_tokens_details": {"image_tokens": 0, "text_tokens": into},
        "output_tokens": 6143 + 100 * len(partials),
        "total_tokens": into + 6143 + 100 * len(partials),
    }


def test_partial_pictures_come_nearer_to_the_picture(server):
    bodies = [body for _, body in streamed(server, partial_images=3)]
    shown = [Image.open(io.BytesIO(base64.b64decode(b["b64_json"]))).convert("RGB") for b in bodies]
    far = [
        sum(
            abs(a - b)
            for a, b in zip(
                part.resize((64, 64)).tobytes(), shown[-1].resize((64, 64)).tobytes(), strict=True
            )
        )
        for part in shown
    ]
    assert far == sorted(far, reverse=True)
    assert far[0] > far[-1] == 0


def test_the_client_reads_events(client):
    seed = {"limner": {"seed": 4}}
    events = list(client.images.generate(**BODY, partial_images=2, user="me", extra_body=seed))
    assert [event.type for event in events] == [
        "image_generation.partial_image", "image_generation.partial_image", "image_generation.completed",
    ]  # fmt: skip
    assert [type(event).__name__ for event in events][-1] == "ImageGenCompletedEvent"
    assert events[0].partial_image_index == 0
    assert events[-1].usage.output_tokens == 6143 + 100 * (len(events) - 1)
    assert events[-1].to_dict()["safety_identifier"] == "me"


def test_what_is_refused_is_no_stream(client):
    with pytest.raises(openai.BadRequestError) as caught:
        client.images.generate(**BODY | {"size": "1x1"})
    assert caught.value.param == "size"


def test_a_fault_on_the_way_is_an_event(server, client):
    ((name, body),) = streamed(server, prompt="a poster titled '\U000131a0'")
    assert name == body["type"] == "error"
    assert set(body["error"]) == {"type", "code", "message", "param"}
    with pytest.raises(openai.APIError) as caught:
        list(client.images.generate(**BODY | {"prompt": "a poster titled '\U000131a0'"}))
    assert caught.value.code == "missing_glyphs"


def load(server):
    body = json.loads(ask(server, "GET", "/readyz")[2])
    return body["painting"], body["waiting"]


def until(condition, seconds):
    start = time.monotonic()
    while not condition():
        assert time.monotonic() - start < seconds
        time.sleep(0.02)
    return time.monotonic() - start


@pytest.mark.parametrize("stream", [True, False])
def test_who_goes_away_frees_the_painter_within_a_second(server, stream):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    body = {**BODY, "size": "2880x2880", "stream": stream, "output_format": "webp"}
    connection.request(
        "POST", "/v1/images/generations", json.dumps(body), {"content-type": "application/json"}
    )
    until(lambda: load(server)[0] == 1, 5)
    connection.sock.close()
    connection.close()
    assert until(lambda: load(server) == (0, 0), 1.5) < 1.0


def test_silence_is_broken_by_comments(server):
    body = BODY | {"size": "2880x2880"}
    _, _, data = ask(server, "POST", "/v1/images/generations", body)
    assert b": keep-alive\n\n" in data
    assert frames(data)[-1][0] == "image_generation.completed"


def painters(server):
    folder = f"/proc/{server.process.pid}/task/{server.process.pid}/children"
    if not os.path.exists(folder):
        pytest.skip("children of a process are not told here")
    with open(folder) as file:
        return [int(pid) for pid in file.read().split()]


def test_a_painter_killed_on_the_way_costs_nothing(server, client):
    (old,) = painters(server)
    stream = client.images.generate(**BODY | {"size": "2048x2048"}, partial_images=1)
    until(lambda: load(server)[0] == 1, 5)
    os.kill(old, signal.SIGKILL)
    events = list(stream)
    assert events[-1].type == "image_generation.completed"
    assert [e.partial_image_index for e in events[:-1]] == [0]
    assert old not in painters(server)
    again = client.images.generate(model="gpt-image-2", prompt="a", extra_body=TINY)
    assert again.size == "48x32"
