"""The worker seen from here: started when first needed, kept warm, ended when a picture is
cancelled."""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.errors import EngineFailed
from limner.basics.geometry import Size
from limner.basics.pipes import receive, send
from limner.document.shot import Shot

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CHILD = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from limner.engines.tracer.worker import serve; serve()"
)
Preview = Callable[["NDArray[np.uint8]", float], None]


class Worker:
    """One tracing process. One picture at a time; a second waits."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self.variant = ""
        atexit.register(self.stop)

    def trace(
        self, shot: Shot, sheets: Any, size: Size, preview: Preview
    ) -> tuple[NDArray[np.uint8], dict[str, Any]]:
        """Return a picture's pixels and passes; `preview` gets partial ones and may raise to stop.

        Raises EngineFailed, and whatever `preview` raises; the work is dropped then.
        """
        with self._lock:
            child = self._running()
            assert child.stdin is not None
            assert child.stdout is not None
            try:
                send(child.stdin, (shot, sheets, size))
                while True:
                    kind, *rest = receive(child.stdout)
                    if kind == "preview":
                        preview(rest[1], rest[0])
                    elif kind == "failed":
                        raise rest[0]
                    else:
                        return rest[0], rest[1]
            except (OSError, EOFError) as error:
                code = self._end()
                raise EngineFailed(
                    f"The tracing process ended with code {code}.",
                    hint="`limner doctor` says whether its compiler is fit; less memory is needed "
                    "at a smaller size.",
                ) from error
            except EngineFailed:
                raise
            except BaseException:
                self._end()
                raise

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._end()
            self._child = subprocess.Popen(
                [sys.executable, "-c", _CHILD, json.dumps(sys.path)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, start_new_session=True,
            )  # fmt: skip
            assert self._child.stdout is not None
            try:
                self.variant = receive(self._child.stdout)[1]
            except EOFError as error:
                code = self._end()
                raise EngineFailed(
                    f"The tracing process did not start (code {code}).",
                    hint="Run `limner doctor`; `make setup` installs what it needs.",
                ) from error
        return self._child

    def _end(self) -> int | None:
        child, self._child = self._child, None
        if child is None:
            return None
        child.kill()
        code = child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                pipe.close()
        return code

    def stop(self) -> None:
        """End the process, if there is one; a picture it is at is lost."""
        self._end()
