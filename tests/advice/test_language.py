"""A language model over HTTP: what is sent, what is taken, and how each failure is told."""

import asyncio
import json
import socket
import time

import pytest

from limner.basics.errors import BadOption, NoAnswer
from limner.ports.language import Endpoint, Question
from limner.world.language import LARGEST, RemoteLanguageModel

from .conftest import KEY, Says

QUESTION = Question(
    system="Rules.", turns=(("user", "Design."),), shape={"type": "object"}, called="design",
    tokens=500,
)  # fmt: skip


def ask(endpoint, seconds=5.0, question=QUESTION):
    return asyncio.run(RemoteLanguageModel(endpoint).ask(question, seconds))


def refusal(endpoint, seconds=5.0):
    with pytest.raises(NoAnswer) as caught:
        ask(endpoint, seconds)
    assert KEY not in str(caught.value)
    return caught.value


def test_a_question_is_a_chat_completion_with_the_key_in_its_header(model):
    model.says(Says("{}"))
    answer = ask(model.endpoint())
    assert (answer.text, answer.whole, answer.into, answer.out) == ("{}", True, 100, 50)
    assert model.paths == ["/v1/chat/completions"]
    assert model.keys == [f"Bearer {KEY}"]
    sent = model.asked[0]
    assert sent["model"] == "tiny"
    assert sent["max_tokens"] == 500
    assert [m["role"] for m in sent["messages"]] == ["system", "user"]
    assert sent["response_format"]["json_schema"]["schema"] == {"type": "object"}
    assert KEY not in json.dumps(sent)


def test_without_a_key_no_header_is_sent(model):
    model.says(Says("{}"))
    ask(model.endpoint(key=""))
    assert model.keys == [None]


def test_a_picture_goes_with_the_last_turn(model):
    model.says(Says("{}"))
    ask(model.endpoint(), question=QUESTION.but(pictures=(b"\x89PNG",)))
    parts = model.asked[0]["messages"][-1]["content"]
    assert [part["type"] for part in parts] == ["text", "image_url"]
    assert parts[1]["image_url"]["url"].startswith("data:image/png;base64,")


def test_a_server_that_refuses_the_form_is_asked_more_plainly(model):
    model.says(Says(status=400), Says(status=422), Says("{}"))
    assert ask(model.endpoint()).text == "{}"
    forms = [sent.get("response_format", {}).get("type") for sent in model.asked]
    assert forms == ["json_schema", "json_object", None]
    assert '"type": "object"' in model.asked[-1]["messages"][0]["content"]


def test_a_busy_server_is_asked_again_when_it_says(model):
    soon = {"retry-after": "0.01"}
    model.says(Says(status=429, headers=soon), Says(status=503, headers=soon), Says("{}"))
    assert ask(model.endpoint()).text == "{}"
    assert len(model.asked) == 3


def test_a_wait_that_is_too_long_is_not_waited_for(model):
    model.says(Says(status=429, headers={"retry-after": "600"}))
    began = time.monotonic()
    assert "status 429" in refusal(model.endpoint()).message
    assert time.monotonic() - began < 2
    assert len(model.asked) == 1


@pytest.mark.parametrize(
    ("say", "words"),
    [
        (Says(status=401, raw=f"Incorrect API key provided: {KEY}".encode()), "refuses the key"),
        (Says(status=403), "refuses the key"),
        (Says(status=404), "status 404"),
        (Says(status=302, headers={"location": "http://example.com/"}), "status 302"),
        (Says(raw=b"<html>Bad gateway"), "no chat completion"),
        (Says(raw=b"[]"), "no chat completion"),
        (Says(raw=b'{"choices": []}'), "no chat completion"),
        (Says(raw=b"[" * 100_000), "no chat completion"),
        (Says(raw=b'{"choices": [{"message": {"content": null}}]}'), "without a word"),
        (Says(raw=b" " * (LARGEST + 1)), "larger than"),
    ],
)
def test_what_no_second_try_would_mend_is_told_at_once(model, say, words):
    model.says(say)
    error = refusal(model.endpoint())
    assert words in error.message
    assert error.lasting
    assert len(model.asked) == 1


def test_a_reply_that_does_not_come_ends_in_time(model):
    model.says(Says("{}", after=20))
    began = time.monotonic()
    assert "did not answer" in refusal(model.endpoint(timeout=0.3), 0.6).message
    assert time.monotonic() - began < 3


def test_a_connection_that_breaks_off_is_told(model):
    model.says(Says("{}", cut=True))
    assert "broke off" in refusal(model.endpoint(), 0.4).message


def test_a_closed_door_is_told():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    error = refusal(Endpoint(url=f"http://127.0.0.1:{port}/v1", model="tiny", key=KEY))
    assert "cannot be reached" in error.message


@pytest.mark.parametrize("usage", [None, {}, {"prompt_tokens": "many"}, {"prompt_tokens": -3}])
def test_a_server_that_does_not_count_is_taken_as_it_is(model, usage):
    model.says(Says("{}", usage=usage))
    assert ask(model.endpoint()).into == 0


def test_the_key_is_in_no_text_of_the_endpoint(model):
    endpoint = model.endpoint()
    for text in (repr(endpoint), str(endpoint), endpoint.to_json(), str(endpoint.model_dump())):
        assert KEY not in text


def test_settings_come_from_the_environment_and_options_win():
    said = {"LIMNER_PLANNER_URL": "http://one/v1/", "LIMNER_PLANNER_MODEL": "a",
            "LIMNER_PLANNER_KEY": KEY, "LIMNER_PLANNER_TRIES": "2"}  # fmt: skip
    endpoint = Endpoint.of(said, model="b")
    assert (endpoint.url, endpoint.model, endpoint.tries) == ("http://one/v1", "b", 2)
    assert endpoint.key.get_secret_value() == KEY


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, "LIMNER_PLANNER_URL"),
        ({"URL": "http://one/v1"}, "LIMNER_PLANNER_MODEL"),
        ({"URL": "ftp://one", "MODEL": "a"}, "http or https"),
        ({"URL": "http://me:secret@one", "MODEL": "a"}, "without a user"),
        ({"URL": "http://one", "MODEL": "a", "TRIES": "none"}, "TRIES"),
        ({"URL": "http://one", "MODEL": "a", "KEY": f"{KEY}\n"}, "no key has"),
    ],
)
def test_settings_that_cannot_be_say_which(said, words):
    with pytest.raises(BadOption) as caught:
        Endpoint.of({f"LIMNER_PLANNER_{name}": value for name, value in said.items()})
    assert words in str(caught.value)
    assert "secret" not in str(caught.value)
