"""Providers of this machine, one a wire: each answers as the real one does, or misbehaves as told."""

import base64
import io
import json
import threading
import time
from dataclasses import dataclass, field
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import numpy as np
from PIL import Image

KEY = "sk-live-9f8e7d6c5b4a3210-Zebra"


def png(size=(1024, 1024), colour=(200, 60, 40), form="PNG"):
    buffer = io.BytesIO()
    mode = "RGBA" if len(colour) == 4 else "RGB"
    Image.new(mode, size, colour).save(buffer, form)
    return buffer.getvalue()


def b64(data):
    return base64.b64encode(data).decode()


def opened(data):
    with Image.open(io.BytesIO(data)) as picture:
        return np.array(picture)


def sized(text):
    return tuple(map(int, text.split("x")))


@dataclass
class Says:
    """One reply. after: seconds of silence before it. cut: it breaks off. endless: it never ends."""

    status: int = 200
    body: object = b""
    headers: dict = field(default_factory=dict)
    after: float = 0.0
    cut: bool = False
    endless: bool = False
    kind: str = "application/json"

    @property
    def data(self):
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


def error(status, message, code=None, type="invalid_request_error", **more):
    body = {"error": {"message": message, "type": type, "param": None, "code": code}}
    return Says(status, body, **more)


@dataclass
class Asked:
    method: str
    path: str
    headers: dict
    data: bytes

    @property
    def json(self):
        return json.loads(self.data)

    @property
    def parts(self):
        """Form parts as (name, bytes, file name)."""
        head = b"content-type: " + self.headers["content-type"].encode() + b"\r\n\r\n"
        found = []
        for part in BytesParser().parsebytes(head + self.data).get_payload():
            name = part.get_param("name", header="content-disposition")
            found.append((name, part.get_payload(decode=True), part.get_filename()))
        return found

    @property
    def form(self):
        return {name: data.decode() for name, data, file in self.parts if file is None}

    def files(self, name):
        return [data for called, data, file in self.parts if file and called == name]


class Host:
    """A provider. script: what it says first to what may be charged, in order; then it behaves."""

    colour = (200, 60, 40)
    wire = ""

    def __init__(self):
        self.asked = []
        self.script = []
        self.over = threading.Event()
        self.lost = threading.Event()
        self.server = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    @property
    def charged(self):
        """Requests that a provider would have charged for."""
        return [ask for ask in self.asked if ask.method == "POST" and self.paid(ask)]

    def paid(self, ask):
        return True

    def says(self, *script):
        self.script = list(script)
        return self

    def answer(self, ask):
        raise NotImplementedError

    def replied(self, ask):
        self.asked.append(ask)
        if self.script and ask.method == "POST" and self.paid(ask):
            return self.script.pop(0)
        return self.answer(ask)

    def start(self):
        host = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *words):
                pass

            def _reply(self):
                length = int(self.headers.get("content-length", 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                say = host.replied(Asked(self.command, self.path, headers, self.rfile.read(length)))
                self._sent(say)

            def _sent(self, say):
                if say.after and host.waited(self.connection, say.after):
                    return
                data = say.data
                try:
                    self.send_response(say.status)
                    for name, value in {"content-type": say.kind, **say.headers}.items():
                        self.send_header(name, value)
                    if not say.endless:
                        self.send_header("content-length", str(len(data)))
                    self.end_headers()
                    self.wfile.write(data[: len(data) // 2] if say.cut else data)
                    while say.endless and not host.over.is_set():
                        self.wfile.write(b" " * 65536)
                except OSError:
                    host.lost.set()

            do_GET = do_POST = _reply  # noqa: N815 - as the library calls them

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.02}
        )
        self.thread.start()
        return self

    def waited(self, connection, seconds):
        """Be silent; whether the other side hung up in the meantime."""
        end = time.monotonic() + seconds
        connection.settimeout(0.02)
        while time.monotonic() < end and not self.over.is_set():
            try:
                if connection.recv(1) == b"":
                    self.lost.set()
                    return True
            except TimeoutError:
                continue
            except OSError:
                self.lost.set()
                return True
        connection.settimeout(None)
        return False

    def stop(self):
        self.over.set()
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


class OpenAIHost(Host):
    """Answers generations, edits and streams."""

    wire = "openai"
    base = "/v1"
    usage = {
        "input_tokens": 60, "input_tokens_details": {"text_tokens": 60, "image_tokens": 0},
        "output_tokens": 1000, "total_tokens": 1060,
    }  # fmt: skip

    def picture(self, size):
        return png(size, self.colour)

    def answer(self, ask):
        told = ask.json if ask.path.endswith("/generations") else ask.form
        data = self.picture(sized(told["size"]))
        headers = {"x-request-id": "req_0123abc"}
        if told.get("stream") in (True, "true"):
            return self.stream(told, data, headers)
        body = {"created": 1, "data": [{"b64_json": b64(data)}], "usage": self.usage}
        return Says(200, body, headers)

    def stream(self, told, data, headers, last=None):
        events = [
            {"type": "image_generation.partial_image", "partial_image_index": n,
             "b64_json": b64(png(sized(told["size"]), (n * 60, 0, 0)))}
            for n in range(int(told["partial_images"]))
        ]  # fmt: skip
        done = {"type": "image_generation.completed", "b64_json": b64(data), "usage": self.usage}
        events.append(done if last is None else last)
        text = "".join(f"event: {e['type']}\ndata: {json.dumps(e)}\n\n" for e in events)
        return Says(200, text.encode(), headers, kind="text/event-stream")


class GoogleHost(Host):
    """Answers generateContent and predict."""

    wire = "google"

    def answer(self, ask):
        data = png((1376, 768), self.colour)
        if ask.path.endswith(":predict"):
            return Says(
                body={"predictions": [{"bytesBase64Encoded": b64(data), "mimeType": "image/png"}]}
            )
        parts = [
            {"text": "Here it is."},
            {"inlineData": {"mimeType": "image/png", "data": b64(data)}},
        ]
        candidate = {"content": {"parts": parts, "role": "model"}, "finishReason": "STOP"}
        return Says(body={"candidates": [candidate], "responseId": "resp-77"})


class FluxHost(Host):
    """Takes jobs; each is ready at the third look, and its picture lies at a signed address."""

    wire = "bfl"
    looks = ("Pending", "Generating", "Ready")

    def __init__(self):
        super().__init__()
        self.seen = 0
        self.look_script = []
        self.sample = None
        self.size = (1024, 1024)

    def answer(self, ask):
        where = urlsplit(ask.path)
        if where.path == "/delivery/a.png":
            return Says(200, png(self.size, self.colour), kind="image/png")
        if where.path == "/v1/get_result":
            if self.look_script:
                return self.look_script.pop(0)
            status = self.looks[min(self.seen, len(self.looks) - 1)]
            self.seen += 1
            body = {"id": parse_qs(where.query)["id"][0], "status": status, "progress": 0.4}
            if status == "Ready":
                body["result"] = {"sample": self.sample or f"{self.url}/delivery/a.png?sig=1"}
            return Says(200, body)
        told = ask.json
        if "width" in told:
            self.size = (told["width"], told["height"])
        look = f"{self.url}/v1/get_result?id=job-1"
        return Says(200, {"id": "job-1", "polling_url": look, "cost": 4.5})


class StabilityHost(Host):
    """Answers with the picture's own bytes."""

    wire = "stability"

    def answer(self, ask):
        if ask.path.endswith("/remove-background"):
            return Says(200, png((1024, 1024), (200, 60, 40, 90)), kind="image/png")
        files = ask.files("image")
        size = opened(files[0]).shape[1::-1] if files else (1024, 1024)
        told = ask.form
        if ask.path.endswith("/outpaint"):
            size = (
                size[0] + int(told["left"]) + int(told["right"]),
                size[1] + int(told["up"]) + int(told["down"]),
            )
        headers = {"finish-reason": "SUCCESS", "x-request-id": "st-5", "seed": "9"}
        return Says(200, png(size, self.colour), headers, kind="image/png")


class SdCppHost(Host):
    """Takes jobs that can be cancelled."""

    wire = "sdcpp"

    def __init__(self):
        super().__init__()
        self.endless = False
        self.cancelled = threading.Event()
        self.failing = False

    def paid(self, ask):
        return ask.path.endswith("/img_gen")

    def answer(self, ask):
        if ask.path.endswith("/img_gen"):
            told = ask.json
            self.size = (told["width"], told["height"])
            return Says(
                202, {"id": "job_1", "status": "queued", "poll_url": "/sdcpp/v1/jobs/job_1"}
            )
        if ask.path.endswith("/cancel"):
            self.cancelled.set()
            return Says(200, {"id": "job_1", "status": "cancelled"})
        if self.failing:
            return Says(200, {"id": "job_1", "status": "failed", "error": {"message": "no memory"}})
        if self.endless:
            return Says(200, {"id": "job_1", "status": "generating"})
        images = [{"index": 0, "b64_json": b64(png(self.size, self.colour))}]
        done = {"output_format": "png", "images": images}
        return Says(200, {"id": "job_1", "status": "completed", "result": done})


class WebUIHost(Host):
    """Answers txt2img and img2img."""

    wire = "webui"

    def answer(self, ask):
        told = ask.json
        picture = png((told["width"], told["height"]), self.colour)
        return Says(200, {"images": [b64(picture)], "parameters": {}, "info": ""})


HOSTS = {h.wire: h for h in (OpenAIHost, GoogleHost, FluxHost, StabilityHost, SdCppHost, WebUIHost)}
