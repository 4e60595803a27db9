"""Documents in a conversation: `input_file` parts become the words and figures of a picture."""

from __future__ import annotations

import base64

import pytest
from tests.server.test_responses import asked

REPORT = b"# Night Trains\n\nSome 72% of beds were sold. Passengers reached 1.9 million.\n"
CODED = "data:text/markdown;base64," + base64.b64encode(REPORT).decode()
SIZE = {"type": "image_generation", "quality": "low", "size": "816x816"}


def turn(part: dict) -> list:
    content = [{"type": "input_text", "text": "An infographic of this report"}, part]
    return [{"role": "user", "content": content}]


def test_a_file_by_id_or_in_the_call_becomes_a_picture(client):
    file = client.files.create(file=("trains.md", REPORT), purpose="user_data")
    within = {"type": "input_file", "filename": "trains.md", "file_data": CODED}
    for part in ({"type": "input_file", "file_id": file.id}, within):
        (item,) = asked(client, turn(part), SIZE).output
        assert item.action == "generate"
        for words in ("Night Trains", "72%", "1.9 million", "Source: trains.md"):
            assert f"\u201c{words}\u201d" in item.revised_prompt


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ({}, "file_id"),
        ({"file_id": "file-none"}, "No such File"),
        ({"file_data": "data:text/plain;base64,%%%"}, "cannot be decoded"),
        ({"file_data": CODED, "file_id": "file-x"}, "exactly one"),
        ({"file_url": "ftp://example.com/a.pdf"}, "https"),
        ({"filename": "a.pdf", "file_data": base64.b64encode(b"%PDF-1.4 no").decode()}, "damaged"),
    ],
)
def test_what_cannot_be_read_is_told(client, part, words):
    from openai import BadRequestError

    with pytest.raises(BadRequestError, match=words):
        asked(client, turn({"type": "input_file", **part}), SIZE)
