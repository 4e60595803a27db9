"""Every rule of the parameters, and the order in which they are checked."""

import pytest
from tests.services.calls import ACCEPTED, DATA_URL, EDITS_REFUSED, ORDER, REFUSED, png

from limner.ports.profiles import profiles
from limner.services.errors import ApiError
from limner.services.images import Rules, known, read_call
from limner.services.images.sources import Upload

BASE = {"model": "gpt-image-2", "prompt": "a fox"}
EDIT = BASE | {"images": [{"image_url": DATA_URL}]}


RULES = Rules()


def refusal(endpoint, body, rules=RULES, *, form=False):
    with pytest.raises(ApiError) as caught:
        read_call(endpoint, body, rules, form=form)
    return caught.value


@pytest.mark.parametrize(("change", "type", "param", "code", "message"), REFUSED)
def test_generations_refused(change, type, param, code, message):
    error = refusal("generations", BASE | change)
    assert error.status == 400
    assert error.body() == {
        "error": {"message": message, "type": type, "param": param, "code": code}
    }


@pytest.mark.parametrize(("change", "type", "param", "code", "message"), EDITS_REFUSED)
def test_edits_refused(change, type, param, code, message):
    error = refusal("edits", EDIT | change)
    assert (error.status, error.type, error.param, error.code) == (400, type, param, code)
    assert error.message == message


@pytest.mark.parametrize(("change", "comes_to"), ACCEPTED)
def test_accepted(change, comes_to):
    call = read_call("generations", BASE | change, Rules())
    for name, wanted in comes_to.items():
        found = getattr(call, name)
        assert (str(found) if name == "size" and found else found) == wanted


@pytest.mark.parametrize(("change", "first"), ORDER)
def test_the_order_of_checks(change, first):
    assert refusal("generations", BASE | change).param == first


def test_pictures_are_checked_between_prompt_and_n():
    assert refusal("edits", EDIT | {"prompt": "", "images": []}).param == "prompt"
    assert refusal("edits", EDIT | {"images": [], "n": 0}).param == "images"


def test_no_model_takes_the_servers_or_is_missing():
    assert read_call("generations", {"prompt": "a"}, Rules()).profile.name == "gpt-image-2"
    error = refusal("generations", {"prompt": "a"}, Rules(model=""))
    assert error.body()["error"]["message"] == "Missing required parameter: 'model'."


def test_retired_models_can_be_served():
    rules = Rules(retired=True)
    call = read_call("generations", {"model": "dall-e-3", "prompt": "a", "style": "vivid"}, rules)
    assert (str(call.size), call.quality, call.response_format) == ("1024x1024", "standard", "url")
    assert refusal("generations", {"model": "dall-e-3", "prompt": "a", "n": 2}, rules).param == "n"
    body = {"model": "dall-e-3", "prompt": "a", "background": "opaque"}
    assert refusal("generations", body, rules).code == "unknown_parameter"


def part(mimetype="image/png", data=None):
    return Upload("image", png() if data is None else data, mimetype)


@pytest.mark.parametrize(
    ("change", "param", "code", "words"),
    [
        ({"image": None}, "image", "missing_required_parameter", "Missing required parameter: 'image'."),
        ({"image": [part("application/octet-stream")]}, "image", "unsupported_file_mimetype",
         "Invalid file 'image': unsupported mimetype ('application/octet-stream'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'."),
        ({"image": [part(), part("text/plain")]}, "image[1]", "unsupported_file_mimetype",
         "Invalid file 'image[1]': unsupported mimetype ('text/plain'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'."),
        ({"image": [part("")]}, "image", "missing_file_mimetype", None),
        ({"image": [part()] * 17}, "image", "array_above_max_length", None),
        ({"image": [part(data=b"")]}, "image", "empty_file", None),
        ({"images": "x"}, "images", "invalid_value",
         "Unknown parameter: 'images'. For multipart/form-data use 'image' or 'image[]'."),
        ({"n": "two"}, "n", "invalid_type",
         "Invalid type for 'n': expected an integer, but got a string value that could not be converted into an integer."),
        ({"stream": "perhaps"}, "stream", "invalid_type", None),
        ({"style": "vivid"}, "style", "unknown_parameter", None),
    ],
)  # fmt: skip
def test_forms_refused(change, param, code, words):
    error = refusal("edits", BASE | {"image": [part()]} | change, form=True)
    assert (error.param, error.code) == (param, code)
    assert words in (None, error.message)


def test_a_forms_text_is_read():
    body = BASE | {"image": [part(), part("image/webp")], "mask": part("application/octet-stream"),
                   "n": "3", "stream": "false", "limner": '{"seed": 4}'}  # fmt: skip
    call = read_call("edits", body, Rules(), form=True)
    assert (call.n, call.stream, call.own, len(call.pictures)) == (3, False, {"seed": 4}, 2)
    assert call.mask is not None


def test_what_large_files_are_told():
    huge = part(data=bytes(50 * 2**20 + 1))
    assert refusal("edits", BASE | {"image": [huge]}, form=True).status == 413


def test_an_error_inside_a_tool_names_its_place():
    error = refusal("generations", BASE | {"quality": "x"}).under("tools[0].")
    assert error.param == "tools[0].quality"
    assert error.type == "invalid_request_error"


def test_every_model_knows_what_it_takes():
    new = known("generations", profiles()["gpt-image-2"], form=False)
    old = known("generations", profiles()["dall-e-3"], form=False)
    assert {"stream", "background"} <= set(new) - set(old)
    assert {"response_format", "style"} <= set(old) - set(new)
