"""The doors: keys, addresses, methods, bodies, headers, and starting and stopping."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time

import openai
import pytest
from tests.server.conftest import PROGRAM, TINY, client_of, serving

BODY = {"model": "gpt-image-2", "prompt": "a fox"} | TINY


def ask(server, method, path, body=None, headers=None):
    """Return status, headers (lower case) and body of a plain call."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    try:
        data = json.dumps(body).encode() if isinstance(body, dict) else body
        kind = {"content-type": "application/json"} if isinstance(body, dict) else {}
        connection.request(method, path, data, kind | (headers or {}))
        reply = connection.getresponse()
        data = reply.read()
        return reply.status, {k.lower(): v for k, v in reply.getheaders()}, data
    finally:
        connection.close()


def error_of(reply):
    return json.loads(reply[2])["error"]


def test_models_are_listed(client):
    names = [model.id for model in client.models.list()]
    assert names[0] == "gpt-image-2"
    assert {"gpt-image-2-2026-04-21", "gpt-image-2.6-flare", "gpt-image-1-mini"} <= set(names)
    assert "dall-e-3" not in names
    model = client.models.retrieve("gpt-image-1")
    assert (model.object, model.owned_by) == ("model", "limner")
    assert model.to_dict()["shutdown_date"] == "2026-10-23"
    assert model.created > 1_700_000_000


def test_an_unknown_model_is_not_found(client):
    with pytest.raises(openai.NotFoundError) as caught:
        client.models.retrieve("gpt-9")
    assert (caught.value.code, caught.value.param) == ("model_not_found", "model")
    assert caught.value.body["message"] == (
        "The model 'gpt-9' does not exist or you do not have access to it."
    )


def test_headers_of_an_answer(server):
    status, headers, _ = ask(server, "POST", "/v1/images/generations", BODY)
    assert status == 200
    assert re.fullmatch(r"req_[0-9a-f]{32}", headers["x-request-id"])
    assert headers["openai-processing-ms"].isdecimal()
    assert headers["openai-version"] == "2020-10-01"
    assert headers["x-ratelimit-limit-requests"] == "6000"
    assert re.fullmatch(r"\d+(\.\d+)?(ms|s)|\d+m\d+s", headers["x-ratelimit-reset-requests"])
    assert headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("method", "path", "status", "code", "message"),
    [
        ("POST", "/v1/xyz", 404, None, "Invalid URL (POST /v1/xyz)"),
        ("GET", "/", 404, None, "Invalid URL (GET /)"),
        ("GET", "/v1/models/", 404, None, "Invalid URL (GET /v1/models/)"),
        (
            "GET",
            "/v1/images/generations",
            405,
            "method_not_supported",
            "Only POST requests are accepted.",
        ),
        ("DELETE", "/v1/models", 405, "method_not_supported", "Only GET requests are accepted."),
    ],
)
def test_wrong_addresses_and_methods(server, method, path, status, code, message):
    reply = ask(server, method, path)
    assert reply[0] == status
    assert error_of(reply) == {
        "message": message, "type": "invalid_request_error", "param": None, "code": code,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        (b"{}", "text/plain", 415, "unsupported_content_type"),
        (b"{}", "", 415, "unsupported_content_type"),
        (b"{", "application/json", 400, "invalid_json"),
        (b"", "application/json", 400, "invalid_json"),
        (b"\xff\xfe", "application/json", 400, "invalid_json"),
        (b'{"n": NaN}', "application/json", 400, "invalid_json"),
        (b"[" * 100_000, "application/json", 400, "invalid_json"),
        (b"[]", "application/json", 400, "invalid_type"),
        (b"{}", "application/json; charset=utf-8", 400, "missing_required_parameter"),
    ],
)
def test_bodies_that_cannot_be_read(server, body, kind, status, code):
    headers = {"content-type": kind} if kind else {}
    reply = ask(server, "POST", "/v1/images/generations", body, headers)
    assert (reply[0], error_of(reply)["code"]) == (status, code)


def test_a_body_too_large_is_refused_before_it_is_read():
    with serving(body_limit=1) as small:
        headers = {"content-type": "application/json", "content-length": str(2 << 20)}
        reply = ask(small, "POST", "/v1/images/generations", b"{}", headers)
        assert (reply[0], error_of(reply)["code"]) == (413, "request_too_large")
        chunks = (b" " * 65536 for _ in range(40))
        reply = ask(
            small, "POST", "/v1/images/generations", chunks, {"content-type": "application/json"}
        )
        assert (reply[0], error_of(reply)["code"]) == (413, "request_too_large")
        assert ask(small, "POST", "/v1/images/generations", BODY)[0] == 200


def test_keys(locked):
    reply = ask(locked, "GET", "/v1/models")
    assert reply[0] == 401
    assert error_of(reply)["message"].startswith("You didn't provide an API key.")
    assert error_of(reply)["code"] is None
    with client_of(locked, "sk-wrong-0123456789") as wrong:
        with pytest.raises(openai.AuthenticationError) as caught:
            wrong.models.list()
        assert caught.value.code == "invalid_api_key"
        assert "sk-…6789" in str(caught.value)
    with client_of(locked, "sk-two-0123456789") as right:
        assert len(list(right.models.list())) > 10
    assert ask(locked, "GET", "/healthz")[0] == 200
    assert ask(locked, "GET", "/openapi.json")[0] == 200


def test_too_many_calls_are_told_when_to_come_again():
    with serving(requests_per_minute=2) as slow, client_of(slow) as client:
        for _ in range(2):
            client.models.list()
        with pytest.raises(openai.RateLimitError) as caught:
            client.models.list()
        error, headers = caught.value, caught.value.response.headers
        assert (error.code, error.type) == ("rate_limit_exceeded", "requests")
        assert 1 <= int(headers["retry-after"]) <= 60
        assert int(headers["retry-after-ms"]) == 1000 * int(headers["retry-after"])


def test_without_keys_nobody_else_is_served():
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, "serve", "--host", "0.0.0.0"],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert ran.returncode == 2
    assert "LIMNER_API_KEYS" in ran.stderr


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("port", "x", "LIMNER_PORT"),
        ("workers", "0", "LIMNER_WORKERS"),
        ("config", "none.toml", "LIMNER_CONFIG"),
    ],
)
def test_bad_settings_are_named(name, value, said):
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, "serve"], capture_output=True, text=True, timeout=60,
        env=os.environ | {f"LIMNER_{name.upper()}": value},
    )  # fmt: skip
    assert ran.returncode == 2
    assert said in ran.stderr


def test_a_taken_port_is_said(server):
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, "serve", "--port", str(server.port)],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert ran.returncode == 1
    assert str(server.port) in ran.stderr
    assert "Traceback" not in ran.stderr


def test_stopping_finishes_what_is_under_way():
    with serving() as stopping:
        replies = []
        body = {"model": "gpt-image-2", "prompt": "Poster titled 'Last'", "size": "2048x2048"}
        caller = threading.Thread(
            target=lambda: replies.append(ask(stopping, "POST", "/v1/images/generations", body))
        )
        caller.start()
        time.sleep(0.4)
        stopping.process.send_signal(signal.SIGTERM)
        caller.join()
        assert stopping.process.wait(timeout=30) in (0, -signal.SIGTERM)
        assert replies[0][0] == 200
        assert not any("Traceback" in line for line in stopping.log)


def test_the_page_is_an_openapi_description(server):
    page = json.loads(ask(server, "GET", "/openapi.json")[2])
    assert page["openapi"].startswith("3.1")
    taken = page["paths"]["/v1/images/generations"]["post"]["requestBody"]["content"]
    properties = taken["application/json"]["schema"]["properties"]
    assert properties["quality"]["enum"][:3] == ["low", "medium", "high"]
    assert not [
        status for path in page["paths"].values() for operation in path.values()
        for status in operation["responses"] if status == "422"
    ]  # fmt: skip
    page = ask(server, "GET", "/docs")
    assert page[0] == 200
    assert b"/v1/images/generations" in page[2]
    assert not re.search(rb"<script|https?://", page[2]), "nothing comes from elsewhere"
