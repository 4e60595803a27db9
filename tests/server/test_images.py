"""The image calls, by the official client in its normal mode."""

import base64
import io
import urllib.request

import pytest
from openai import BadRequestError
from PIL import Image
from tests.server.conftest import TINY, client_of
from tests.services.calls import ACCEPTED, ORDER, REFUSED

from limner.basics.geometry import Size
from limner.ports.profiles import profiles
from limner.services.usage import output_tokens, text_tokens

BASE = {"model": "gpt-image-2", "prompt": "a fox"}
POSTER = "Poster titled 'Harvest Supper' with date '21 September', ochre and forest green"


def call(client, body, **options):
    """Send a body as it is: the client's own types would refuse some of them."""
    given = {name: value for name, value in body.items() if value is not None}
    from openai.types import ImagesResponse

    return client.post("/images/generations", body=given, cast_to=ImagesResponse, options=options)


def picture(response, index=0):
    return Image.open(io.BytesIO(base64.b64decode(response.data[index].b64_json)))


@pytest.mark.parametrize(("change", "type", "param", "code", "message"), REFUSED)
def test_what_is_refused(client, change, type, param, code, message):
    with pytest.raises(BadRequestError) as caught:
        call(client, BASE | change)
    error = caught.value
    assert (error.type, error.param, error.code) == (type, param, code)
    assert error.body["message"] == message
    assert set(error.body) == {"message", "type", "param", "code"}
    assert error.request_id.startswith("req_")
    assert len(error.request_id) == 36


@pytest.mark.parametrize(("change", "first"), ORDER)
def test_the_first_of_two_mistakes_is_told(client, change, first):
    with pytest.raises(BadRequestError) as caught:
        call(client, BASE | change)
    assert caught.value.param == first


QUICK = [c for c, _ in ACCEPTED if not c.get("stream") and "size" not in c and "limner" not in c]


@pytest.mark.parametrize("change", QUICK)
def test_what_is_accepted(client, change):
    response = call(client, BASE | TINY | change)
    assert len(response.data) == (change.get("n") or 1)
    assert response.output_format == change.get("output_format", "png")
    assert response.quality == (change.get("quality") or "medium")
    assert response.size == "48x32"
    tokens = output_tokens(
        profiles()[change.get("model", "gpt-image-2")], response.quality, Size(48, 32)
    )
    assert response.usage.output_tokens == tokens * len(response.data)


def test_a_poster_as_the_guide_asks_for_it(client):
    response = client.images.generate(
        model="gpt-image-2", prompt=POSTER, size="1024x1536", quality="low"
    )
    image = picture(response)
    assert (image.format, image.size) == ("PNG", (1024, 1536))
    assert (response.size, response.quality, response.background) == ("1024x1536", "low", "opaque")
    assert response.data[0].url is None
    assert response.data[0].revised_prompt is None
    usage = response.usage
    assert usage.output_tokens == 158
    assert usage.input_tokens == usage.input_tokens_details.text_tokens == text_tokens(POSTER) + 6
    assert usage.total_tokens == usage.input_tokens + usage.output_tokens
    assert usage.output_tokens_details.image_tokens == 158


def test_keys_stand_in_the_order_seen_elsewhere(client):
    raw = client.images.with_raw_response.generate(**BASE, extra_body=TINY)
    assert list(raw.http_response.json()) == [
        "created", "background", "data", "output_format", "quality", "size", "usage",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("format", "kind"), [("png", "PNG"), ("webp", "WEBP"), ("jpeg", "JPEG"), ("gif", "GIF")]
)
def test_formats(client, format, kind):
    response = client.images.generate(**BASE, output_format=format, extra_body=TINY)
    assert picture(response).format == kind
    assert response.output_format == format


def test_svg_is_text_and_is_counted(client):
    response = client.images.generate(
        **BASE, output_format="svg", extra_body=TINY | {"svg": {"model": "gpt-6"}}
    )
    data = base64.b64decode(response.data[0].b64_json)
    assert data.startswith(b"<svg") or b"<svg" in data[:200]
    usage = response.to_dict()["svg_usage"]
    assert usage["model"] == "gpt-6"
    assert usage["output_tokens"] == text_tokens(data.decode())


def test_transparent_pictures_have_alpha(client):
    for format in ("png", "webp"):
        response = client.images.generate(
            model="gpt-image-1.5", prompt="sticker of a fox, transparent background", quality="low",
            size="1024x1024", background="transparent", output_format=format,
        )  # fmt: skip
        assert response.background == "transparent"
        alpha = picture(response).convert("RGBA").getchannel("A")
        assert alpha.getextrema()[0] == 0


def test_lower_compression_is_smaller(client):
    sizes = [
        len(client.images.generate(
            model="gpt-image-2", prompt=POSTER, size="816x816", output_format="jpeg", output_compression=c,
            extra_body={"limner": {"seed": 3}},
        ).data[0].b64_json) for c in (20, 100)
    ]  # fmt: skip
    assert sizes[0] * 2 < sizes[1]


def test_several_pictures_differ_and_one_seed_repeats(client):
    def drawn(n, seed):
        made = client.images.generate(
            model="gpt-image-2",
            prompt=POSTER,
            size="816x816",
            n=n,
            extra_body={"limner": {"seed": seed}},
        )
        return [datum.b64_json for datum in made.data]

    assert drawn(2, 5) == drawn(1, 5) + drawn(1, 6)
    assert len(set(drawn(2, 5))) == 2


def test_auto_size_takes_one_of_an_older_models(client):
    response = client.images.generate(
        model="gpt-image-1", prompt="Wide banner, 16:9, titled 'Hi'", quality="low"
    )
    assert response.size == "1536x1024"
    assert response.usage.output_tokens == 400


def test_the_safety_identifier_is_said_back(client):
    response = client.images.generate(**BASE, user="u-1", extra_body=TINY)
    assert response.to_dict()["safety_identifier"] == "u-1"


def test_own_options_bring_the_record(client):
    response = client.images.generate(
        model="gpt-image-2",
        prompt=POSTER,
        size="816x816",
        extra_body={"limner": {"seed": 9, "keep": True}},
    )
    own = response.data[0].to_dict()["limner"]
    assert own["seed"] == 9
    assert own["document"]["size"] == [816, 816]
    assert "Harvest Supper" in [text["string"] for text in own["text"]]
    again = client.images.generate(**BASE, extra_body={"limner": {"document": own["document"]}})
    assert again.data[0].b64_json == response.data[0].b64_json


def test_a_document_that_is_none_is_refused(client):
    with pytest.raises(BadRequestError) as caught:
        client.images.generate(**BASE, extra_body={"limner": {"document": {"size": "x"}}})
    assert caught.value.code == "invalid_document"


def test_what_no_face_can_set_is_refused(client):
    with pytest.raises(BadRequestError) as caught:
        client.images.generate(
            model="gpt-image-2", prompt="a poster titled '\U000131a0'", size="816x816"
        )
    assert caught.value.code == "missing_glyphs"


def test_retired_models_where_they_are_served(locked):
    with client_of(locked, "sk-one-0123456789") as client:
        response = client.images.generate(
            model="dall-e-2", prompt=POSTER, size="256x256", n=2, response_format="b64_json"
        )
    assert picture(response, 1).size == (256, 256)
    assert response.usage is None


def test_a_picture_by_its_address_needs_no_key_and_is_in_no_list(locked):
    with client_of(locked, "sk-one-0123456789") as client:
        before = {file.id for file in client.files.list()}
        (datum,) = client.images.generate(model="dall-e-2", prompt=POSTER, size="256x256").data
        assert datum.b64_json is None
        assert {file.id for file in client.files.list()} == before
    with urllib.request.urlopen(datum.url) as reply:
        assert reply.headers["content-type"] == "image/png"
        assert Image.open(io.BytesIO(reply.read())).size == (256, 256)


def test_variations_are_retired(client):
    with (
        pytest.warns(DeprecationWarning, match="deprecated"),
        pytest.raises(BadRequestError) as caught,
    ):
        client.images.create_variation(image=("a.png", b"x"))
    assert caught.value.code == "endpoint_retired"
