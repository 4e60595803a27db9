"""A server as users start it, on a free port, and the official client before it."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager

import pytest

pytest.importorskip("fastapi", reason="the server is not installed: pip install 'limner[server]'")
openai = pytest.importorskip("openai", reason="the official client is not installed")

PROGRAM = "from limner.apps.cli import main; main()"


class Server:
    def __init__(self, process, url):
        self.process, self.url = process, url
        self.log = []

    @property
    def port(self):
        return int(self.url.rsplit(":", 1)[1])


@contextmanager
def serving(**settings):
    """Run `limner serve` with these settings; yields a Server."""
    named = {f"LIMNER_{name.upper()}": str(value) for name, value in settings.items()}
    data = tempfile.TemporaryDirectory()
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "serve", "--port", "0"], text=True,
        env=os.environ | {"LIMNER_WORKERS": "1", "LIMNER_DATA": data.name} | named,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    line = process.stdout.readline()
    found = re.search(r"http://[^/]+", line)
    if found is None:
        process.kill()
        raise AssertionError(line + process.stderr.read())
    server = Server(process, found[0])
    reader = threading.Thread(target=lambda: server.log.extend(process.stderr))
    reader.start()
    try:
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=40)
        finally:
            process.kill()
            reader.join()
            process.stdout.close()
            process.stderr.close()
            data.cleanup()


@pytest.fixture(scope="session")
def server():
    with serving(keep_alive="0.05") as running:
        yield running


@pytest.fixture(scope="session")
def locked():
    """A server with keys, which also serves retired models."""
    with serving(serve_retired="1", api_keys="sk-one-0123456789, sk-two-0123456789") as running:
        yield running


def client_of(server, key="local", **options):
    options = {"timeout": 60, **options}
    return openai.OpenAI(base_url=f"{server.url}/v1", api_key=key, max_retries=0, **options)


@pytest.fixture(scope="session")
def client(server):
    with client_of(server) as made:
        yield made


TINY = {
    "limner": {
        "document": {"size": [48, 32], "background": "#c86428", "layers": [], "title": "Tiny"}
    }
}
"""Own options that make a call quick: a document of one colour."""
