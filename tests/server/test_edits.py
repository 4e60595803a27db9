"""Edits: forms in every shape clients send, JSON, masks, and pictures that cannot be used."""

import base64
import http.server
import io
import threading

import numpy as np
import pytest
from openai import BadRequestError
from openai.types import ImagesResponse
from PIL import Image, ImageDraw
from tests.server.conftest import client_of, serving
from tests.server.test_doors import ask, error_of
from tests.server.test_streams import frames
from tests.services.calls import DATA_URL, EDITS_REFUSED, png

from limner.basics.geometry import Size
from limner.services.usage import image_tokens, text_tokens

PROMPT = "make it black and white"


def picture(response, index=0):
    return Image.open(io.BytesIO(base64.b64decode(response.data[index].b64_json)))


def grey(image):
    pixels = np.asarray(image.convert("RGB")).astype(int)
    return np.ptp(pixels, axis=2).max() <= 2


def edited(client, **more):
    given = {"model": "gpt-image-2", "prompt": PROMPT, "image": ("a.png", png()), "quality": "low"}
    return client.images.edit(**given | more)


def test_one_picture(client):
    response = edited(client)
    assert picture(response).size == (64, 48)
    assert grey(picture(response))
    usage = response.usage
    assert usage.input_tokens_details.image_tokens == image_tokens(Size(64, 48))
    assert usage.input_tokens_details.text_tokens == text_tokens(PROMPT) + 6


def test_several_pictures_are_counted(client):
    images = [
        ("a.png", png()),
        ("b.jpg", png((80, 60), format="JPEG")),
        ("c.webp", png((90, 90), format="WEBP")),
    ]
    usage = edited(client, image=images).usage
    sizes = [Size(64, 48), Size(80, 60), Size(90, 90)]
    assert usage.input_tokens_details.image_tokens == sum(map(image_tokens, sizes))


def circled(ground=0):
    marks = Image.new("RGBA", (64, 48), (0, 0, 0, ground))
    ImageDraw.Draw(marks).ellipse((30, 10, 60, 40), outline=(255, 0, 0, 255), width=2)
    buffer = io.BytesIO()
    marks.save(buffer, "PNG")
    return ("marks.png", buffer.getvalue(), "image/png")


def marked(client, markup, **more):
    noise = np.random.default_rng(1).integers(0, 256, (48, 64, 3), np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(noise).save(buffer, "PNG")
    given = {"model": "gpt-image-2.5-flare", "prompt": PROMPT, "quality": "low"} | more
    files = {"image": ("x.png", buffer.getvalue(), "image/png"), "markup": markup}
    done = client.post(
        "/images/edits", body=given, files=files, cast_to=ImagesResponse,
        options={"headers": {"Content-Type": "multipart/form-data"}},
    )  # fmt: skip
    return noise, np.asarray(picture(done).convert("RGB"))


def test_what_a_mark_encloses_is_what_changes(client):
    noise, done = marked(client, circled())
    assert np.ptp(done[20:30, 38:52].astype(int), axis=2).max() <= 2
    assert (done[:, :28] == noise[:, :28]).all()


@pytest.mark.parametrize(
    ("markup", "more", "words"),
    [
        (circled(ground=255), {}, "no transparent pixels"),
        (("m.png", png((10, 10)), "image/png"), {}, "the picture 64x48"),
        (circled(), {"model": "gpt-image-2"}, "does not support the 'markup' parameter"),
    ],
)
def test_markup_that_cannot_be_used(client, markup, more, words):
    with pytest.raises(BadRequestError, match=words) as caught:
        marked(client, markup, **more)
    assert caught.value.param == "markup"


def test_what_lies_outside_the_mask_stays(client):
    noise = np.random.default_rng(1).integers(0, 256, (48, 64, 3), np.uint8)
    mask = np.full((48, 64, 4), 255, np.uint8)
    mask[:, 32:, 3] = 0
    files = []
    for pixels in (noise, mask):
        buffer = io.BytesIO()
        Image.fromarray(pixels).save(buffer, "PNG")
        files.append(("x.png", buffer.getvalue()))
    done = np.asarray(picture(edited(client, image=files[0], mask=files[1])).convert("RGB"))
    assert (done[:, :32] == noise[:, :32]).all()
    assert np.ptp(done[:, 40:].astype(int), axis=2).max() <= 2


def form(fields, boundary=b"xyz"):
    """Return a form as bytes: (name, text) or (name, (filename, data, mimetype))."""
    parts = []
    for name, given in fields:
        head = f'content-disposition: form-data; name="{name}"'
        if isinstance(given, tuple):
            filename, data, kind = given
            head += f'; filename="{filename}"' + (f"\r\ncontent-type: {kind}" if kind else "")
        else:
            data = given.encode()
        parts.append(b"--" + boundary + b"\r\n" + head.encode() + b"\r\n\r\n" + data + b"\r\n")
    return b"".join(parts) + b"--" + boundary + b"--\r\n"


def sent(server, fields):
    headers = {"content-type": "multipart/form-data; boundary=xyz"}
    base = [("model", "gpt-image-2"), ("prompt", PROMPT)]
    return ask(server, "POST", "/v1/images/edits", form(base + fields), headers)


FILE = ("a.png", png(), "image/png")


@pytest.mark.parametrize(
    "names",
    [
        ["image"],
        ["image[]"],
        ["image[0]"],
        ["image[0]", "image[1]"],
        ["image", "image"],
        ["image[]"] * 2,
    ],
)
def test_names_clients_give_their_pictures(server, names):
    status, _, data = sent(server, [(name, FILE) for name in names])
    assert status == 200, data


@pytest.mark.parametrize(
    ("fields", "param", "code"),
    [
        ([], "image", "missing_required_parameter"),
        ([("image", ("a.png", png(), "application/octet-stream"))], "image", "unsupported_file_mimetype"),
        ([("image", ("a.png", png(), ""))], "image", "missing_file_mimetype"),
        ([("image", "text")], "image", "invalid_type"),
        ([("images", FILE)], "images", "invalid_value"),
        ([("image", FILE), ("n", "two")], "n", "invalid_type"),
        ([("image", FILE), ("style", "vivid")], "style", "unknown_parameter"),
        ([("image", FILE), ("svg[modle]", "x"), ("output_format", "svg")], "svg.modle", "unknown_parameter"),
        ([("image", ("a.png", b"Example data", "image/png"))], None, "invalid_image_file"),
        ([("image", FILE), ("mask", ("m.png", png((64, 47), mode="RGBA", colour=(0, 0, 0, 0)), ""))], "mask",
         "invalid_mask_image_format"),
        ([("image", FILE), ("mask", FILE)], "mask", "invalid_mask_image_format"),
    ],
)  # fmt: skip
def test_forms_that_are_refused(server, fields, param, code):
    reply = sent(server, fields)
    assert (reply[0], error_of(reply)["param"], error_of(reply)["code"]) == (400, param, code)


def test_which_picture_cannot_be_read_is_told(client):
    with pytest.raises(BadRequestError) as caught:
        edited(client, image=[("a.png", png()), ("b.png", b"no picture")])
    assert caught.value.type == "image_generation_user_error"
    assert "for image 2, please check" in str(caught.value)
    assert caught.value.request_id in str(caught.value)


def test_a_broken_form_is_refused(server):
    headers = {"content-type": "multipart/form-data; boundary=xyz"}
    for body in (b"", b"--xyz\r\nnonsense", form([("a", "b")])[:-9]):
        assert ask(server, "POST", "/v1/images/edits", body, headers)[0] == 400
    headers = {"content-type": "multipart/form-data"}
    assert ask(server, "POST", "/v1/images/edits", form([]), headers)[0] == 400


JSON = {"model": "gpt-image-2", "prompt": PROMPT, "images": [{"image_url": DATA_URL}]}


def posted(client, body):
    return client.post("/images/edits", body=body, cast_to=ImagesResponse)


def test_json_with_a_data_url(client):
    response = posted(client, JSON | {"n": 2})
    assert len(response.data) == 2
    assert grey(picture(response))


@pytest.mark.parametrize(("change", "type", "param", "code", "message"), EDITS_REFUSED)
def test_json_that_is_refused(client, change, type, param, code, message):
    with pytest.raises(BadRequestError) as caught:
        posted(client, {k: v for k, v in (JSON | change).items() if v is not None})
    error = caught.value
    assert (error.type, error.param, error.code) == (type, param, code)
    assert error.body["message"] == message


def test_a_private_address_is_not_asked(client):
    with pytest.raises(BadRequestError) as caught:
        posted(client, JSON | {"images": [{"image_url": "http://127.0.0.1/a.png"}]})
    assert (caught.value.code, caught.value.param) == ("invalid_image_url", "images[0].image_url")


class Shelf(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(png())

    def log_message(self, *words):
        pass


def test_an_address_that_is_allowed_is_asked():
    shelf = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Shelf)
    thread = threading.Thread(target=shelf.serve_forever)
    thread.start()
    try:
        place = f"127.0.0.1:{shelf.server_port}"
        with serving(fetch_hosts=place) as running, client_of(running) as client:
            response = posted(client, JSON | {"images": [{"image_url": f"http://{place}/a.png"}]})
            assert grey(picture(response))
    finally:
        shelf.shutdown()
        thread.join()
        shelf.server_close()


def test_a_streamed_edit(client, server):
    events = list(edited(client, stream=True, partial_images=1))
    assert events[-1].type == "image_edit.completed"
    assert {event.type for event in events[:-1]} <= {"image_edit.partial_image"}
    status, _, data = ask(server, "POST", "/v1/images/edits", JSON | {"stream": True})
    assert status == 200
    assert frames(data)[-1][0] == "image_edit.completed"
