"""Files by the official client: uploaded, listed, read, named in edits, deleted, expired."""

import base64
import io

import openai
import pytest
from openai.types import ImagesResponse
from PIL import Image
from tests.server.conftest import client_of
from tests.server.test_doors import ask, error_of
from tests.server.test_edits import form
from tests.services.calls import png


def test_a_file_from_upload_to_end(client):
    made = client.files.create(file=("a.png", png()), purpose="vision")
    assert made.id.startswith("file-")
    assert (made.object, made.bytes, made.filename, made.purpose) == (
        "file",
        len(png()),
        "a.png",
        "vision",
    )
    assert made.status == "processed"
    assert made.expires_at is None
    assert client.files.retrieve(made.id) == made
    assert client.files.content(made.id).read() == png()
    assert made.id in [file.id for file in client.files.list(purpose="vision")]
    assert made.id not in [file.id for file in client.files.list(purpose="batch")]
    gone = client.files.delete(made.id)
    assert (gone.id, gone.deleted) == (made.id, True)
    with pytest.raises(openai.NotFoundError) as caught:
        client.files.retrieve(made.id)
    assert caught.value.body["message"] == f"No such File object: {made.id}"


def test_files_expire_when_told(client):
    made = client.files.create(
        file=("a.txt", b"x"),
        purpose="user_data",
        expires_after={"anchor": "created_at", "seconds": 3600},
    )
    assert made.expires_at == made.created_at + 3600
    batch = client.files.create(file=("b.jsonl", b"{}"), purpose="batch")
    assert batch.expires_at == batch.created_at + 30 * 86_400


def test_pages_of_files(client):
    names = [client.files.create(file=("p", b"x"), purpose="evals").id for _ in range(5)]
    page = client.files.list(purpose="evals", limit=2, order="asc")
    assert [file.id for file in page.data] == names[:2]
    assert page.has_more
    assert [file.id for file in client.files.list(purpose="evals", limit=2, order="asc")] == names
    assert [file.id for file in client.files.list(purpose="evals")] == names[::-1]


@pytest.mark.parametrize(
    ("fields", "param", "code"),
    [
        ([("purpose", "vision")], "file", "missing_required_parameter"),
        ([("file", ("a", b"x", ""))], "purpose", "missing_required_parameter"),
        ([("file", ("a", b"x", "")), ("purpose", "fun")], "purpose", "invalid_value"),
        ([("file", "text"), ("purpose", "vision")], "file", "invalid_type"),
        ([("file", ("a", b"x", "")), ("purpose", "vision"), ("colour", "red")], "colour", "unknown_parameter"),
        ([("file", ("a", b"x", "")), ("purpose", "vision"), ("expires_after[anchor]", "created_at"),
          ("expires_after[seconds]", "5")], "expires_after.seconds", "integer_below_min_value"),
    ],
)  # fmt: skip
def test_uploads_that_are_refused(server, fields, param, code):
    headers = {"content-type": "multipart/form-data; boundary=xyz"}
    reply = ask(server, "POST", "/v1/files", form(fields), headers)
    assert (reply[0], error_of(reply)["param"], error_of(reply)["code"]) == (400, param, code)


@pytest.mark.parametrize("query", ["limit=0", "limit=x", "limit=10001", "order=up", "purpose=fun"])
def test_lists_that_are_refused(server, query):
    reply = ask(server, "GET", f"/v1/files?{query}")
    assert (reply[0], error_of(reply)["param"]) == (400, query.partition("=")[0])


def test_an_edit_names_a_file(client):
    file = client.files.create(file=("a.png", png()), purpose="vision")
    body = {"model": "gpt-image-2", "prompt": "make it black and white"}
    edited = client.post(
        "/images/edits", body=body | {"images": [{"file_id": file.id}]}, cast_to=ImagesResponse
    )
    assert Image.open(io.BytesIO(base64.b64decode(edited.data[0].b64_json))).size == (64, 48)
    with pytest.raises(openai.BadRequestError) as caught:
        client.post(
            "/images/edits", body=body | {"images": [{"file_id": "file-0"}]}, cast_to=ImagesResponse
        )
    assert (caught.value.code, caught.value.param) == ("file_not_found", "images[0]")


def test_each_key_has_its_own_files(locked):
    with (
        client_of(locked, "sk-one-0123456789") as one,
        client_of(locked, "sk-two-0123456789") as two,
    ):
        file = one.files.create(file=("a", b"x"), purpose="evals")
        assert one.files.retrieve(file.id).id == file.id
        assert list(two.files.list()) == []
        with pytest.raises(openai.NotFoundError):
            two.files.content(file.id)
