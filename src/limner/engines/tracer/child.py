"""The worker seen from here: started when first needed, kept warm, ended where a picture is."""

from __future__ import annotations

import atexit
import json
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from typing import IO, TYPE_CHECKING, Any

from limner.basics.errors import EngineFailed
from limner.basics.geometry import Size
from limner.basics.pipes import receive, send
from limner.document.shot import Shot

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from limner.engines.tracer.build import Sheets

_CHILD = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from limner.engines.tracer.worker import serve; serve()"
)
_TICK = 0.1
"""Seconds between two looks at whether the caller still wants the picture."""

_LAST_WORDS = 20.0
"""Seconds a process that has closed its pipe has to be gone."""
_KILLED = -9
"""Exit code of a process the system, or somebody, has put an end to."""

Told = Callable[[float, "NDArray[np.uint8] | None"], None]
"""Told the share done and previews, several times a second; may raise to stop."""

Traced = tuple["NDArray[np.uint8]", Mapping[str, "NDArray[Any]"], tuple[str, ...]]
"""Pixels, passes, and what the maker should know."""


class Worker:
    """One tracing process. One picture at a time; a second waits."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: _Child | None = None
        atexit.register(self.stop)

    def trace(
        self, shot: Shot, sheets: Sheets, size: Size, told: Told, previews: int | None = None
    ) -> Traced:
        """Return a picture's pixels, its passes, and what the maker should know.

        previews: how many partial pictures `told` takes; None for any number.
        Raises EngineFailed, BadDocument, and what `told` raises: the process is ended then, and the
        next picture gets a new one.
        """
        while not self._lock.acquire(timeout=_TICK):
            told(0.0, None)
        try:
            return self._fresh((shot, sheets, size, previews), told)
        except _Ended as end:
            raise _failure(self._end(), end.started) from end
        except _Answered as answer:
            raise answer.error from None
        except BaseException:
            self._end()
            raise
        finally:
            self._lock.release()

    def _fresh(self, order: object, told: Told) -> Traced:
        """Trace; a process that had waited long enough just then to end is followed by another."""
        try:
            return self._traced(order, told)
        except _Ended as end:
            if not end.started or self._child is None or not self._child.retired():
                raise
            return self._traced(order, told)

    def _traced(self, order: object, told: Told) -> Traced:
        child = self._running(told)
        child.send(order)
        share = 0.0
        while True:
            reply = child.reply()
            if reply is None:
                told(share, None)
                continue
            kind, *rest = reply
            if kind == "done":
                return rest[0], rest[1], rest[2]
            if kind == "failed":
                raise _Answered(rest[0])
            share = rest[0]
            told(share, rest[1])

    def _running(self, told: Told) -> _Child:
        if self._child is None or self._child.process.poll() is not None:
            self._end()
            self._child = _Child()
            while self._child.reply() is None:
                told(0.0, None)
            self._child.started = True
        return self._child

    @property
    def pid(self) -> int | None:
        """The process's number, where there is one."""
        return self._child.process.pid if self._child else None

    def _end(self) -> tuple[int | None, str]:
        child, self._child = self._child, None
        return child.end() if child else (None, "")

    def stop(self) -> None:
        """End the process, if there is one; a picture it is at is lost."""
        self._end()


class _Child:
    """A process and the thread that reads its replies, so that waiting for one has an end."""

    def __init__(self) -> None:
        self.started = False
        self._words: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `end`
        self.process = subprocess.Popen(
            [sys.executable, "-c", _CHILD, json.dumps(sys.path)], bufsize=0,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._words,
            start_new_session=True,
        )  # fmt: skip
        self._replies: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        try:
            while True:
                self._replies.put(receive(self.process.stdout))
        except (OSError, EOFError, ValueError):
            self._replies.put(("ended",))

    def send(self, order: object) -> None:
        assert self.process.stdin is not None
        try:
            send(self.process.stdin, order)
        except OSError as error:
            raise _Ended(self.started) from error

    def reply(self) -> Any:
        """Return the next reply, or None where none came for a moment; raises _Ended."""
        try:
            reply = self._replies.get(timeout=_TICK)
        except queue.Empty:
            return None
        if reply[0] == "ended":
            raise _Ended(self.started)
        return reply

    def retired(self) -> bool:
        """Return whether the process ended of itself, as nothing was asked of it."""
        try:
            return self.process.wait(_LAST_WORDS) == 0
        except subprocess.TimeoutExpired:
            return False

    def end(self) -> tuple[int, str]:
        """End the process; return its exit code and the last line it said."""
        self.process.kill()
        code = self.process.wait()
        self._reader.join()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        with self._words:
            self._words.seek(0)
            lines = self._words.read().decode("utf-8", "replace").strip().splitlines()
        return code, lines[-1].strip()[:300] if lines else ""


class _Ended(Exception):
    """The process has gone. started: whether it had ever been ready."""

    def __init__(self, started: bool) -> None:
        super().__init__(started)
        self.started = started


class _Answered(Exception):
    """The process is well, but the picture failed."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(error)
        self.error = error


def _failure(end: tuple[int | None, str], started: bool) -> EngineFailed:
    code, words = end
    how = f"code {code}"
    if code is not None and code < 0:
        how = f"signal {signal.Signals(-code).name}"
    said = f": {words}" if words else ""
    if not started:
        return EngineFailed(
            f"The tracing process did not start ({how}{said}).",
            hint="`limner doctor` says what it lacks, `limner setup` fetches it.",
        )
    if code == _KILLED:
        return EngineFailed(
            f"The tracing process was ended ({how}{said}).",
            hint="Most often for want of memory: take a smaller size or a lower quality.",
        )
    return EngineFailed(
        f"The tracing process ended ({how}{said}).",
        hint="`limner doctor` says whether its compiler is fit.",
    )
