"""A hub of one's own on this machine: as much of the public one's API as fetching a model takes."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMMIT = "c" * 40


class Shelf(ThreadingHTTPServer):
    """Serves `models` (folders by 'owner/name'). asked: paths of files that were handed out.

    gated: names that are refused. cut: a file that breaks off half way, once.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.models: dict[str, Path] = {}
        self.asked: list[str] = []
        self.gated: set[str] = set()
        self.cut = ""

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Shelf
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        """Tell of a file."""
        self._answer(body=False)

    def do_GET(self) -> None:
        """Tell of a model, or hand out a file."""
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        path = self.path.partition("?")[0].strip("/")
        api = path.startswith("api/models/")
        owner, _, rest = path.removeprefix("api/models/").partition("/")
        name, _, rest = rest.partition("/")
        hub = f"{owner}/{name}"
        if hub in self.server.gated:
            self._refuse(403, "GatedRepo")
        elif hub not in self.server.models:
            self._refuse(404, "RepoNotFound")
        elif api and rest.startswith("tree/"):
            self._say(self._tree(hub), body)
        elif api:
            self._say(self._told(hub), body)
        else:
            self._hand_out(hub, rest.removeprefix(f"resolve/{COMMIT}/"), body)

    def _files(self, hub: str) -> dict[str, Path]:
        root = self.server.models[hub]
        return {str(f.relative_to(root)): f for f in sorted(root.rglob("*")) if f.is_file()}

    def _told(self, hub: str) -> object:
        files = self._files(hub).items()
        told = [{"rfilename": name, "size": file.stat().st_size} for name, file in files]
        return {"id": hub, "modelId": hub, "sha": COMMIT, "siblings": told, "private": False}

    def _tree(self, hub: str) -> object:
        return [
            {"type": "file", "path": name, "size": file.stat().st_size, "oid": _oid(file)}
            for name, file in self._files(hub).items()
        ]

    def _hand_out(self, hub: str, name: str, body: bool) -> None:
        file = self._files(hub).get(name)
        if file is None:
            self._refuse(404, "EntryNotFound")
            return
        data = file.read_bytes()
        start = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")[0])
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
            data = data[start:]
        self.send_header("Content-Length", str(len(data)))
        self.send_header("ETag", f'"{_oid(file)}"')
        self.send_header("X-Repo-Commit", COMMIT)
        self.end_headers()
        if not body:
            return
        self.server.asked.append(name)
        if name == self.server.cut:
            self.server.cut = ""
            self.wfile.write(data[: len(data) // 2])
            self.close_connection = True
        else:
            self.wfile.write(data)

    def _say(self, told: object, body: bool) -> None:
        data = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if body:
            self.wfile.write(data)

    def _refuse(self, status: int, code: str) -> None:
        self.send_response(status)
        self.send_header("X-Error-Code", code)
        self.send_header("Content-Length", "0")
        self.end_headers()


def _oid(file: Path) -> str:
    return hashlib.sha1(file.read_bytes(), usedforsecurity=False).hexdigest()


@contextmanager
def serving() -> Iterator[Shelf]:
    """Serve a hub while it is needed."""
    shelf = Shelf()
    thread = threading.Thread(target=shelf.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield shelf
    finally:
        shelf.shutdown()
        shelf.server_close()
        thread.join()
