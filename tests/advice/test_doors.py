"""The command line and the server with a language model: set up by words of the environment."""

import json
import os
import subprocess
import sys
import urllib.request

import pytest

from .conftest import KEY, PROMPT, Says, design

PROGRAM = "from limner.apps.cli import main; main()"


def run(model, tmp_path, *words, **more):
    said = {"LIMNER_PLANNER_KEY": KEY} | more
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, "draw", PROMPT, "--size", "256x384", "-o", "p.png", *words],
        capture_output=True, text=True, cwd=tmp_path, timeout=100, env=os.environ | said,
    )  # fmt: skip


def test_the_command_line_asks_the_model_it_is_told(model, tmp_path):
    model.says(design())
    ran = run(model, tmp_path, "--planner", "llm", "--planner-url", model.url,
              "--planner-model", "tiny", "--json", "--keep", "kept")  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["composition"] == "designed"
    assert model.keys == [f"Bearer {KEY}"]
    kept = "".join(path.read_text("utf-8") for path in (tmp_path / "kept").iterdir())
    assert KEY not in ran.stdout + ran.stderr + kept


def test_the_command_line_says_what_is_not_set_up(model, tmp_path):
    ran = run(model, tmp_path, "--planner", "llm", LIMNER_PLANNER_URL="")
    assert ran.returncode == 2
    assert "LIMNER_PLANNER_URL" in ran.stderr
    assert not (tmp_path / "p.png").exists()


@pytest.fixture
def server(model):
    pytest.importorskip("fastapi", reason="the server is not installed")
    serving = pytest.importorskip("tests.server.conftest").serving
    with serving(planner_url=model.url, planner_model="tiny", planner_key=KEY) as running:
        yield running


def post(server, path, body):
    request = urllib.request.Request(
        f"{server.url}/v1/{path}", json.dumps(body).encode(), {"content-type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=60) as reply:
        return reply.read().decode()


def test_the_server_asks_where_a_call_wants_it_and_keeps_the_key_to_itself(model, server):
    def drawn(planner):
        own = {"planner": planner, "seed": 0, "keep": True}
        body = {"prompt": PROMPT, "size": "1024x1024", "model": "gpt-image-2", "limner": own}
        return post(server, "images/generations", body)

    model.says(design(), design(), Says(status=401))
    planned = drawn("llm")
    assert json.loads(planned)["data"][0]["limner"]["document"]["composition"] == "designed"
    tool = {"type": "image_generation", "limner": {"planner": "llm"}, "size": "1024x1024"}
    answered = post(server, "responses", {"input": PROMPT, "tools": [tool]})
    assert json.loads(answered)["status"] == "completed"
    assert len(model.asked) == 2
    drawn("rules")
    assert len(model.asked) == 2
    refused = drawn("llm")
    assert "refuses the key" in refused
    assert KEY not in planned + answered + refused + "".join(server.log)
