"""Conformance mode: what the official clients' own suites send is taken, and answered whole."""

import pytest
from tests.server.conftest import client_of, serving


@pytest.fixture(scope="module")
def example():
    with serving(conformance="1") as running, client_of(running, "My API Key") as client:
        yield client


def test_contradictory_edits_are_taken(example):
    response = example.images.edit(
        image=b"Example data", prompt="x", background="transparent", input_fidelity="high", mask=b"Example data",
        model="gpt-image-1.5", n=1, output_format="png", partial_images=1, quality="high", size="1024x1024",
        user="user-1234",
    )  # fmt: skip
    assert response.data[0].b64_json
    events = list(example.images.edit(image=b"Example data", prompt="x", stream=True))
    assert [event.type for event in events] == ["image_edit.partial_image", "image_edit.completed"]


def test_ids_nobody_was_given_are_taken(example):
    assert example.responses.retrieve("resp_x").id == "resp_x"
    assert example.files.retrieve("file_id").object == "file"
    assert example.models.delete("gpt-6-astra").deleted
    assert example.conversations.retrieve("conv_x").id == "conv_x"
    assert list(example.responses.create(stream=True))[-1].type == "response.completed"
