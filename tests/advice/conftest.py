"""A language model of this machine, scripted: it answers over HTTP as it is told, or misbehaves."""

import json
import threading
import time
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from limner.door import default_world
from limner.ports.language import Endpoint

KEY = "sk-very-secret-0123456789"
PROMPT = 'Event poster for a jazz night: headline "BLUE HOUR", date "14 May, 20:00", navy and brass'


@dataclass
class Says:
    """One reply. content: the model's text, or an object; raw: the whole body in its place."""

    content: Any = ""
    status: int = 200
    raw: bytes | None = None
    after: float = 0.0
    finish: str = "stop"
    headers: dict[str, str] = field(default_factory=dict)
    usage: Any = field(default_factory=lambda: {"prompt_tokens": 100, "completion_tokens": 50})
    cut: bool = False

    def body(self) -> bytes:
        if self.raw is not None:
            return self.raw
        text = self.content if isinstance(self.content, str) else json.dumps(self.content)
        choice = {"message": {"role": "assistant", "content": text}, "finish_reason": self.finish}
        return json.dumps({"choices": [choice], "usage": self.usage}).encode()


class Model:
    """The scripted model: `script` is said reply by reply, the last one again and again."""

    def __init__(self) -> None:
        self.script: list[Says] = []
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.paths: list[str] = []
        self.gone = threading.Event()
        self.server: ThreadingHTTPServer | None = None

    @property
    def url(self) -> str:
        assert self.server is not None
        return f"http://127.0.0.1:{self.server.server_port}/v1"

    def says(self, *script: Says | Any) -> None:
        self.script = [one if isinstance(one, Says) else Says(one) for one in script]

    def endpoint(self, **terms: Any) -> Endpoint:
        given = {"url": self.url, "model": "tiny", "key": KEY, "timeout": 5, "seconds": 10}
        return Endpoint(**{**given, **terms})

    def world(self, **terms: Any) -> Any:
        return replace(default_world(), endpoint=self.endpoint(**terms))

    def user_words(self, turn: int = -1) -> str:
        """What the model was told in its last turn."""
        content = self.asked[turn]["messages"][-1]["content"]
        return content if isinstance(content, str) else content[0]["text"]


@pytest.fixture
def model():
    scripted = Model()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *words):
            pass

        def do_POST(self):
            data = self.rfile.read(int(self.headers["content-length"]))
            scripted.asked.append(json.loads(data))
            scripted.keys.append(self.headers.get("authorization"))
            scripted.paths.append(self.path)
            say = scripted.script.pop(0) if len(scripted.script) > 1 else scripted.script[0]
            scripted.gone.wait(say.after)
            body = say.body()
            try:
                self.send_response(say.status)
                for name, value in say.headers.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: len(body) // 2] if say.cut else body)
                self.wfile.flush()
                if say.cut:
                    self.close_connection = True
            except OSError:
                pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    scripted.server = server
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield scripted
    scripted.gone.set()
    server.shutdown()
    thread.join()
    server.server_close()
    time.sleep(0)


def words(mark: str, top: float, **more: Any) -> dict[str, Any]:
    """A text layer of a design for a canvas of 256 by 384."""
    style = {"face": "Inter", "size": 40, "paint": "#ffffff", "align": "centre"}
    return {
        "kind": "text", "text": mark, "box": [20, top, 216, 90], "style": style, **more,
    }  # fmt: skip


def design(*layers: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A reply with a design: these layers, or two texts on navy."""
    own = list(layers) or [words("{{S1}}", 60), words("{{S2}}", 240)]
    return {"document": {"background": "#0D1A37", "layers": own}, **more}
