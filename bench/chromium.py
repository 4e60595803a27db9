"""One warm headless Chromium, spoken to over the DevTools protocol.

Needs a `chromium` on the path and the package `websockets`; `find` says what is missing.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--font-render-hinting=none",
    "--allow-file-access-from-files",
    "--force-color-profile=srgb",
    "--remote-debugging-port=0",
]


class Missing(Exception):
    """Chromium or the package that speaks to it is not installed."""


def find() -> str:
    """Return the path of Chromium; raises Missing saying what to install."""
    try:
        import websockets.sync.client  # noqa: F401
    except ImportError as error:
        raise Missing("the package websockets is not installed") from error
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    raise Missing("there is no chromium on the path")


class Tab:
    """One page of the browser."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._number = 0
        self._events: list[dict[str, Any]] = []
        self._frame = ""

    def call(self, method: str, **params: Any) -> Any:
        """Return the result of one protocol method; raises RuntimeError for its error."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while True:
            message = json.loads(self._socket.recv(timeout=60))
            if message.get("id") == self._number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            if "method" in message:
                self._events.append(message)

    def wait(self, event: str) -> None:
        """Wait until `event` has come since the last call of `forget`."""
        while not any(e["method"] == event for e in self._events):
            message = json.loads(self._socket.recv(timeout=60))
            if "method" in message:
                self._events.append(message)

    def forget(self) -> None:
        """Drop the events seen so far."""
        self._events.clear()

    def run(self, script: str) -> Any:
        """Return the value of a script, awaited where it is a promise."""
        reply = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in reply:
            raise RuntimeError(json.dumps(reply["exceptionDetails"])[:800])
        return reply["result"].get("value")

    def open(self, path: Path) -> None:
        """Navigate to a file and wait for its load event and its fonts."""
        self.forget()
        self.call("Page.navigate", url=path.as_uri())
        self.wait("Page.loadEventFired")
        self.run("document.fonts.ready.then(() => 1)")

    def frame(self) -> str:
        """Return the id of the page's frame."""
        if not self._frame:
            self._frame = self.call("Page.getFrameTree")["frameTree"]["frame"]["id"]
        return self._frame

    def resize(self, width: int, height: int) -> None:
        """Set the view to CSS pixels of one device pixel each."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=False,
        )  # fmt: skip

    def shot(self, **options: Any) -> bytes:
        """Return the view as PNG bytes; options go to Page.captureScreenshot."""
        return base64.b64decode(
            self.call("Page.captureScreenshot", format="png", **options)["data"]
        )


@contextmanager
def browser(environment: dict[str, str] | None = None) -> Iterator[Tab]:
    """Start Chromium and yield its page; ended and cleaned up after. Raises Missing.

    environment: variables of its process beside ours.
    """
    program = find()
    from websockets.sync.client import connect

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        process = subprocess.Popen(
            [program, *_FLAGS, f"--user-data-dir={home}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})},
        )
        try:
            port = _port(Path(home), process)
            with connect(_page(port), max_size=None, compression=None) as socket:
                tab = Tab(socket)
                for domain in ("Page", "Runtime", "DOM", "CSS"):
                    tab.call(f"{domain}.enable")
                yield tab
        finally:
            process.terminate()
            process.wait(timeout=20)


def version() -> str:
    """Return the product and version of the Chromium found."""
    reply = subprocess.run([find(), "--version"], capture_output=True, text=True, check=True)
    return reply.stdout.strip()


def _port(home: Path, process: subprocess.Popen[bytes]) -> int:
    for _ in range(400):
        file = home / "DevToolsActivePort"
        if file.exists() and (lines := file.read_text().split()):
            return int(lines[0])
        if process.poll() is not None:
            raise Missing(f"chromium ended at once with status {process.returncode}")
        time.sleep(0.05)
    raise Missing("chromium did not open its debugging port within 20 s")


def _page(port: int) -> str:
    from urllib.request import ProxyHandler, build_opener

    opener = build_opener(ProxyHandler({}))  # this machine only, whatever proxy is set
    with opener.open(f"http://127.0.0.1:{port}/json/list", timeout=20) as reply:
        pages = [p for p in json.load(reply) if p["type"] == "page"]
    return str(pages[0]["webSocketDebuggerUrl"])
