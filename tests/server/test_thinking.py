"""Thinking and sets over the API: reasoning items, their events, and several pictures of one turn."""

import json

import openai
import pytest

TOOL = {"type": "image_generation", "quality": "low", "limner": {"seed": 0}}
CARD = 'Business card for "Mira Olsen", "Landscape Architect", mira@olsen.example, orange and mint'
POSTER = "Poster titled 'Harvest Supper' with date '21 September', ochre and forest green"


def asked(client, text=CARD, own=None, **more):
    tool = {**TOOL, "limner": {"seed": 0, **(own or {})}}
    return client.responses.create(model="gpt-5", input=text, tools=[tool], **more)


@pytest.fixture(scope="module")
def thought(client):
    return asked(client, reasoning={"effort": "low", "summary": "auto"})


def test_what_was_thought_stands_before_the_picture(client, thought):
    reasoning, picture = thought.output
    assert (reasoning.type, picture.type) == ("reasoning", "image_generation_call")
    told = [part.text for part in reasoning.summary]
    assert told[0].startswith("plan: ")
    assert told[-1].startswith("choose: ")
    assert any(text.startswith("inspect: ") for text in told)
    assert thought.usage.output_tokens_details.reasoning_tokens > 20
    assert client.responses.retrieve(thought.id).output[0].summary == reasoning.summary


def test_events_tell_each_step_and_can_be_told_again(client):
    stream = asked(client, reasoning={"effort": "low", "summary": "auto"}, stream=True)
    events = [event.type for event in stream]
    added = events.index("response.reasoning_summary_part.added")
    begun = events.index("response.image_generation_call.in_progress")
    assert events[2] == "response.output_item.added"
    assert 2 < added < begun
    steps = events.count("response.reasoning_summary_text.done")
    assert steps == events.count("response.reasoning_summary_part.done") >= 4
    assert events[-1] == "response.completed"


def test_without_a_summary_only_that_there_was_thought(client):
    reasoning, picture = asked(client, reasoning={"effort": "low"}).output
    assert reasoning.summary == []
    assert picture.status == "completed"


def test_no_effort_no_reasoning(client):
    (only,) = asked(client, POSTER, reasoning={"effort": "none"}).output
    assert only.type == "image_generation_call"


def test_a_turn_after_thought_revises_the_picture(client, thought):
    again = asked(client, "make the name red", previous_response_id=thought.id)
    assert [item.type for item in again.output] == ["image_generation_call"]
    assert again.output[0].action == "edit"


def test_an_effort_that_is_none_is_refused(client):
    with pytest.raises(openai.BadRequestError) as refused:
        asked(client, reasoning={"effort": "hard"})
    assert refused.value.param == "reasoning.effort"


def test_a_set_is_a_picture_an_item_and_each_can_be_revised(client):
    done = asked(client, POSTER, {"formats": ["256x384", "384x256"]})
    assert [item.size for item in done.output] == ["256x384", "384x256"]
    call = {"type": "image_generation_call", "id": done.output[0].id}
    later = client.responses.create(
        model="gpt-5", tools=[TOOL],
        input=[call, {"role": "user", "content": "make the headline red"}],
    )  # fmt: skip
    assert later.output[0].size == "256x384"


def test_a_set_of_languages_over_the_images_api(client):
    own = {"seed": 0, "languages": {"de": ["Erntemahl", "21. September"]}, "keep": True}
    done = client.images.generate(
        model="gpt-image-2", prompt=POSTER, size="1024x1536", quality="low",
        extra_body={"limner": own},
    )  # fmt: skip
    assert len(done.data) == 2
    assert "Erntemahl" in json.dumps(done.data[1].model_dump(), ensure_ascii=False)


@pytest.mark.parametrize(
    ("own", "param"),
    [
        ({"frames": ["a"] * 9}, "limner.frames"), ({"count": 9}, "limner.count"),
        ({"frames": ["a"], "vary": "light"}, "limner.vary"), ({"frames": [1]}, "limner.frames"),
        ({"think": "hard"}, "limner.think"),
    ],
)  # fmt: skip
def test_sets_that_cannot_be_are_refused(client, own, param):
    with pytest.raises(openai.BadRequestError) as refused:
        client.images.generate(model="gpt-image-2", prompt=POSTER, extra_body={"limner": own})
    assert refused.value.param == param
