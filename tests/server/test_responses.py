"""Responses by the official client: pictures drawn, revised by turns, streamed, kept, cancelled."""

import base64
import io
import json
import signal
import time

import numpy as np
import openai
import pytest
from PIL import Image
from tests.server.conftest import client_of, serving
from tests.server.test_doors import ask, error_of
from tests.server.test_streams import frames
from tests.services.calls import DATA_URL, png

TOOL = {"type": "image_generation", "quality": "low", "size": "816x816", "limner": {"seed": 4}}
POSTER = "Poster titled 'Harvest Supper' with date '21 September', ochre and forest green"
EVENTS = [
    "response.created", "response.in_progress", "response.output_item.added",
    "response.image_generation_call.in_progress", "response.image_generation_call.generating",
    *["response.image_generation_call.partial_image"] * 2,
    "response.image_generation_call.completed", "response.output_item.done", "response.completed",
]  # fmt: skip


def asked(client, text=POSTER, tool=TOOL, **more):
    tools = [] if tool is None else [tool]
    return client.responses.create(model="gpt-5", input=text, tools=tools, **more)


def picture(item):
    return Image.open(io.BytesIO(base64.b64decode(item.result)))


@pytest.fixture(scope="module")
def first(client):
    return asked(client)


def test_a_picture(first):
    (item,) = first.output
    assert (first.object, first.status, first.model) == ("response", "completed", "gpt-5")
    assert first.id.startswith("resp_")
    assert item.id.startswith("ig_")
    assert (item.type, item.status, item.action) == (
        "image_generation_call",
        "completed",
        "generate",
    )
    assert (item.size, item.quality, item.output_format, item.background) == (
        "816x816",
        "low",
        "png",
        "opaque",
    )
    assert picture(item).size == (816, 816)
    assert "“Harvest Supper”" in item.revised_prompt
    assert first.tool_usage.image_gen.output_tokens == 171
    assert first.tool_usage.web_search.num_requests == 0
    assert first.usage.total_tokens == first.usage.input_tokens + first.usage.output_tokens
    assert first.output_text == ""


def test_strict_readers_accept_it(server):
    from openai.types.responses import Response

    body = {"model": "gpt-5", "input": POSTER, "tools": [TOOL]}
    status, _, data = ask(server, "POST", "/v1/responses", body)
    assert status == 200
    Response.model_validate(json.loads(data), strict=True)


def test_a_turn_revises_and_does_not_redraw(client, first):
    second = asked(client, "change the date to '22 September'", previous_response_id=first.id)
    (item,) = second.output
    assert item.action == "edit"
    assert item.size == "816x816"
    assert "22 September" in item.revised_prompt
    before, after = (np.asarray(picture(r.output[0]).convert("RGB")) for r in (first, second))
    assert 0.9 < (before == after).all(axis=2).mean() < 1.0
    third = asked(client, "undo that", previous_response_id=second.id)
    assert third.output[0].result == first.output[0].result


def test_a_picture_replayed_by_its_id(client, first):
    items = [
        {"role": "user", "content": "change the date to '23 September'"},
        {"type": "image_generation_call", "id": first.output[0].id},
    ]  # fmt: skip
    again = asked(client, items)
    assert again.output[0].action == "edit"
    assert "23 September" in again.output[0].revised_prompt


def test_something_new_is_drawn_anew(client, first):
    again = asked(client, "Draw a poster titled 'Other'", previous_response_id=first.id)
    assert again.output[0].action == "generate"
    forced = asked(
        client,
        "change the date to '24 September'",
        TOOL | {"action": "generate"},
        previous_response_id=first.id,
    )
    assert forced.output[0].action == "generate"


def test_an_input_picture_is_edited(client):
    file = client.files.create(file=("a.png", png()), purpose="vision")
    for part in ({"image_url": DATA_URL}, {"file_id": file.id}):
        content = [
            {"type": "input_text", "text": "make it black and white"},
            {"type": "input_image", "detail": "auto", **part},
        ]
        response = asked(
            client, [{"role": "user", "content": content}], {"type": "image_generation"}
        )
        assert response.output[0].action == "edit"
        assert picture(response.output[0]).size == (64, 48)
        assert response.tool_usage.image_gen.input_tokens_details.image_tokens > 0


@pytest.mark.parametrize("text", ["hello there", "Thanks!", "What is the capital of France?"])
def test_no_picture_where_none_is_asked_for(client, text):
    response = asked(client, text)
    assert response.output[0].type == "message"
    assert "draw" in response.output_text
    assert response.usage.output_tokens > 0


def test_the_choice_of_the_tool(client):
    assert asked(client, "hello", tool_choice="required").output[0].type == "image_generation_call"
    assert (
        asked(client, "hello", tool_choice={"type": "image_generation"}).output[0].type
        == "image_generation_call"
    )
    assert asked(client, POSTER, tool_choice="none").output[0].type == "message"
    assert asked(client, POSTER, tool=None).output[0].type == "message"


@pytest.mark.parametrize(
    ("tool", "more", "param", "code"),
    [
        ({"size": "1000x1000"}, {}, "tools[0].size", "invalid_value"),
        ({"quality": "x"}, {}, "tools[0].quality", "invalid_value"),
        ({"n": 2}, {}, "tools[0].n", "unknown_parameter"),
        ({"model": "x"}, {}, "tools[0].model", "invalid_value"),
        ({"action": "x"}, {}, "tools[0].action", "invalid_value"),
        ({"action": "edit"}, {}, "tools[0].action", "image_edit_without_image"),
        ({"partial_images": 4}, {}, "tools[0].partial_images", "integer_above_max_value"),
        ({}, {"previous_response_id": "resp_0"}, "previous_response_id", "previous_response_not_found"),
        ({}, {"input": []}, "input", "empty_array"),
        ({}, {"input": [{"role": "x", "content": "y"}]}, "input[0].role", "invalid_value"),
        ({}, {"background": True, "store": False}, "background", "invalid_value"),
        ({}, {"previous_response_id": "r", "conversation": "c"}, "previous_response_id", "mutually_exclusive_parameters"),
        ({}, {"colour": "red"}, "colour", "unknown_parameter"),
        ({}, {"metadata": {"a": 1}}, "metadata.a", "invalid_type"),
        ({}, {"metadata": {str(i): "x" for i in range(17)}}, "metadata", "object_above_max_properties"),
        ({}, {"tool_choice": "maybe"}, "tool_choice", "invalid_value"),
    ],
)  # fmt: skip
def test_what_is_refused(server, tool, more, param, code):
    body = {"model": "gpt-5", "input": POSTER, "tools": [TOOL | tool]} | more
    reply = ask(server, "POST", "/v1/responses", body)
    assert reply[0] == 400
    assert (error_of(reply)["param"], error_of(reply)["code"]) == (param, code)
    assert error_of(reply)["type"] == "invalid_request_error"


def test_a_previous_id_that_is_none(client):
    with pytest.raises(openai.BadRequestError) as caught:
        asked(client, previous_response_id="resp_abc")
    assert caught.value.body["message"] == "Previous response with id 'resp_abc' not found."


def test_what_cannot_be_drawn_is_an_error(client):
    with pytest.raises(openai.BadRequestError) as caught:
        asked(client, "a poster titled '\U000131a0'")
    assert caught.value.code == "missing_glyphs"


def test_the_sequence_of_events(server):
    body = {
        "model": "gpt-5",
        "input": POSTER,
        "tools": [TOOL | {"partial_images": 2}],
        "stream": True,
    }
    status, _, data = ask(server, "POST", "/v1/responses", body)
    assert status == 200
    found = frames(data)
    assert [name for name, _ in found] == EVENTS
    assert [event["sequence_number"] for _, event in found] == list(range(len(EVENTS)))
    assert all(event["type"] == name for name, event in found)
    events = dict(found)
    added = events["response.output_item.added"]
    assert (added["item"]["status"], added["item"]["result"]) == ("in_progress", None)
    partial = events["response.image_generation_call.partial_image"]
    assert partial["partial_image_index"] == 1
    assert partial["item_id"] == added["item"]["id"]
    assert Image.open(io.BytesIO(base64.b64decode(partial["partial_image_b64"]))).size == (816, 816)
    assert set(events["response.image_generation_call.completed"]) == {
        "type", "sequence_number", "output_index", "item_id",
    }  # fmt: skip
    done = events["response.output_item.done"]["item"]
    assert events["response.completed"]["response"]["output"] == [done]
    assert done["status"] == "completed"


def test_the_clients_streams(client):
    seen = [event.type for event in asked(client, tool=TOOL | {"partial_images": 2}, stream=True)]
    assert seen == EVENTS
    with client.responses.stream(model="gpt-5", input=POSTER, tools=[TOOL]) as stream:
        final = stream.get_final_response()
    assert final.output[0].status == "completed"
    texts = [
        event
        for event in asked(client, "hello", stream=True)
        if event.type == "response.output_text.delta"
    ]
    assert "draw" in texts[0].delta


def test_a_stream_that_fails_says_so(client):
    events = list(asked(client, "a poster titled '\U000131a0'", stream=True))
    assert events[-1].type == "response.failed"
    assert events[-1].response.error.code == "invalid_prompt"
    assert events[-1].response.output[0].error.code == "missing_glyphs"


def test_kept_read_listed_and_deleted(client):
    made = asked(client, [{"role": "user", "content": "hello"}], metadata={"a": "b"})
    again = client.responses.retrieve(made.id)
    assert again.output_text == made.output_text
    assert again.metadata == {"a": "b"}
    items = list(client.responses.input_items.list(made.id))
    assert items[0].content[0].text == "hello"
    client.responses.delete(made.id)
    for call in (
        client.responses.retrieve,
        client.responses.delete,
        client.responses.input_items.list,
    ):
        with pytest.raises(openai.NotFoundError) as caught:
            call(made.id)
        assert caught.value.body["message"] == f"Response with id '{made.id}' not found."


def test_a_kept_picture_comes_back_whole(client, first):
    assert client.responses.retrieve(first.id).output[0].result == first.output[0].result
    replay = [event.type for event in client.responses.retrieve(first.id, stream=True)]
    assert replay == [name for name in EVENTS if "partial" not in name]
    late = [
        e.sequence_number
        for e in client.responses.retrieve(first.id, stream=True, starting_after=3)
    ]
    assert late[0] == 4


def test_what_is_not_stored_is_not_there(client):
    made = asked(client, "hello", store=False)
    with pytest.raises(openai.NotFoundError):
        client.responses.retrieve(made.id)


def polled(client, id, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = client.responses.retrieve(id)
        if found.status not in ("queued", "in_progress"):
            return found
        time.sleep(0.05)
    raise AssertionError(found.status)


def test_in_the_background(client):
    begun = asked(client, background=True)
    assert begun.status in ("queued", "in_progress")
    assert begun.output == []
    done = polled(client, begun.id)
    assert done.status == "completed"
    assert picture(done.output[0]).size == (816, 816)
    assert client.responses.cancel(begun.id).status == "completed"
    seen = [event.type for event in client.responses.retrieve(begun.id, stream=True)]
    assert seen[0] == "response.queued"
    assert seen[-1] == "response.completed"


def test_the_background_can_be_cancelled(client, server):
    begun = asked(client, tool=TOOL | {"size": "2880x2880"}, background=True)
    cancelled = client.responses.cancel(begun.id)
    assert cancelled.status == "cancelled"
    assert client.responses.retrieve(begun.id).status == "cancelled"
    plain = asked(client, "hello")
    with pytest.raises(openai.BadRequestError):
        client.responses.cancel(plain.id)


def test_a_server_that_starts_takes_up_what_was_parked(tmp_path):
    with serving(data=tmp_path, grace=0) as stopping, client_of(stopping) as client:
        begun = asked(client, tool=TOOL | {"size": "2880x2880"}, background=True)
        stopping.process.send_signal(signal.SIGTERM)
        stopping.process.wait(timeout=30)
    with serving(data=tmp_path) as running, client_of(running) as client:
        assert polled(client, begun.id, 60).status == "completed"


def test_a_conversation_remembers_its_picture(client):
    talk = client.conversations.create(metadata={"topic": "poster"})
    asked(client, conversation=talk.id)
    second = asked(client, "change the date to '25 September'", conversation=talk.id)
    assert second.output[0].action == "edit"
    assert second.conversation.id == talk.id
    items = list(client.conversations.items.list(talk.id, order="asc"))
    assert [item.type for item in items] == ["message", "image_generation_call"] * 2
    assert items[1].result.startswith("iVBOR")
    assert client.conversations.retrieve(talk.id).metadata == {"topic": "poster"}
    assert client.conversations.update(talk.id, metadata={"topic": "x"}).metadata == {"topic": "x"}
    one = client.conversations.items.retrieve(items[0].id, conversation_id=talk.id)
    assert one.content[0].text == POSTER
    client.conversations.items.delete(items[0].id, conversation_id=talk.id)
    added = client.conversations.items.create(
        talk.id, items=[{"type": "message", "role": "user", "content": "hi"}]
    )
    assert added.data[0].content[0].text == "hi"
    assert client.conversations.delete(talk.id).deleted
    with pytest.raises(openai.NotFoundError):
        client.conversations.retrieve(talk.id)
    with pytest.raises(openai.NotFoundError):
        asked(client, conversation=talk.id)


def test_tokens_of_an_input(client):
    from limner.services.usage import text_tokens

    counted = client.responses.input_tokens.count(model="gpt-5", input=POSTER)
    assert counted.input_tokens == text_tokens(POSTER)


def test_a_compacted_conversation_keeps_its_picture(client, first):
    short = client.responses.compact(
        model="gpt-5", input="and so on", previous_response_id=first.id
    )
    (item,) = short.output
    assert item.type == "compaction"
    again = asked(
        client, [item.to_dict(), {"role": "user", "content": "change the date to '26 September'"}]
    )
    assert again.output[0].action == "edit"
    assert "26 September" in again.output[0].revised_prompt
    with pytest.raises(openai.BadRequestError):
        asked(client, [{"type": "compaction", "id": "c", "encrypted_content": "x"}])
