"""The crew: many pictures at once, drawn by warm processes side by side.

A painter is a plain child process that takes orders through a pipe (`painter.py`).
Nothing of the caller's program is imported in it, so a script, a notebook and a program read
from standard input work alike. A painter that dies loses the picture it was at, no other;
when the caller stops, by Ctrl-C too, all painters stop. Those without work stay warm for a
while: the next pictures find fonts and code loaded.
"""

from __future__ import annotations

import atexit
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from limner.basics.errors import BadOption, Cancelled, EngineFailed, LimnerError
from limner.basics.pipes import receive, send
from limner.document.artwork import Artwork
from limner.document.request import Request
from limner.door import (
    Art,
    carry_out,
    default_world,
    keep_documents,
    keep_picture,
    planned_by,
    request_for,
    wait,
)
from limner.painter import CHILD, SHARED, Order
from limner.ports.language import Endpoint
from limner.ports.world import World
from limner.world import LocalWorld

_CHILD = CHILD
_Order = tuple[int, Order]
"""Which picture it is, and what to draw."""
_Done = tuple[int, Artwork | LimnerError]
_Ground = tuple[str, tuple[str, ...], tuple[tuple[str, str], ...], str]
"""What a painter is started with: code, path, environment and folder."""


def draw_many(
    wanted: Iterable[str | Request],
    *,
    jobs: int | None = None,
    references: Iterable[str | Path | bytes] = (),
    planner: str | Endpoint = "rules",
    **options: Any,
) -> list[Art | LimnerError]:
    """Draw many pictures; return them in the order asked for.

    wanted: prompts or Requests. jobs: how many processes; None takes one a core, 1 this one.
    references, planner, options: as for `draw`, for all the prompts. Where a picture could not be
    drawn its error stands in its place, so that the others are not lost. Raises BadOption, BadSize.
    """
    world, options["planner"] = planned_by(planner, default_world())
    options["references"] = tuple(keep_picture(r, default_world()) for r in references)
    options |= keep_documents(options.pop("documents", ()), default_world())
    requests = [w if isinstance(w, Request) else request_for(w, **options) for w in wanted]
    return list(drawn(requests, jobs=jobs, world=world))


def drawn(
    requests: list[Request], *, jobs: int | None = None, world: World | None = None
) -> Iterator[Art | LimnerError]:
    """Yield a picture, or the error in its place, for each request, as soon as it is its turn.

    world: for pictures drawn in this process; painters make their own.
    """
    place = world or default_world()
    jobs = min(jobs if jobs is not None else _cores(), len(requests))
    if requests and jobs < 1:
        raise BadOption("It takes one job at least.", hint="Say jobs=2.", param="jobs")
    done = _crewed(requests, jobs, place) if jobs > 1 else _here(requests, place)
    for request, outcome in zip(requests, done, strict=True):
        yield Art(outcome, request, place) if isinstance(outcome, Artwork) else outcome


def _cores() -> int:
    """Return the cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _here(requests: list[Request], world: World) -> Iterator[Artwork | LimnerError]:
    for request in requests:
        try:
            yield wait(carry_out(request, world))
        except Cancelled:
            raise
        except LimnerError as error:
            yield error


def _crewed(requests: list[Request], jobs: int, world: World) -> Iterator[Artwork | LimnerError]:
    orders: queue.SimpleQueue[_Order] = queue.SimpleQueue()
    done: queue.SimpleQueue[_Done] = queue.SimpleQueue()
    endpoint = world.endpoint if isinstance(world, LocalWorld) else None
    for index, request in enumerate(requests):
        brought = (*request.references, *request.documents)
        pictures = {d: world.blobs.get(d) for d in brought}
        orders.put((index, Order(request, pictures, endpoint=endpoint)))
    crew = [_Painter(orders, done) for _ in range(jobs)]
    early: dict[int, Artwork | LimnerError] = {}
    try:
        for turn in range(len(requests)):
            while turn not in early:
                index, outcome = done.get()
                early[index] = outcome
            yield early.pop(turn)
    finally:
        for painter in crew:
            painter.stop()


class _Painter:
    """One child process, and the thread here that hands it orders until there are none."""

    def __init__(self, orders: queue.SimpleQueue[_Order], done: queue.SimpleQueue[_Done]) -> None:
        self._stopped = self._busy = False
        self._lock = threading.Lock()
        self._ground = _ground()
        self._child = _idle.take() or _start()
        self._thread = threading.Thread(target=self._work, args=(orders, done), daemon=True)
        self._thread.start()

    def _work(self, orders: queue.SimpleQueue[_Order], done: queue.SimpleQueue[_Done]) -> None:
        while True:
            with self._lock:
                if self._stopped or orders.empty():
                    return
                try:
                    index, order = orders.get_nowait()
                except queue.Empty:
                    return
                self._busy = True
            outcome = self._paint(index, order)
            self._busy = False
            done.put((index, outcome))

    def _paint(self, index: int, order: Order) -> Artwork | LimnerError:
        try:
            assert self._child.stdin is not None
            assert self._child.stdout is not None
            send(self._child.stdin, ("order", index, order))
            outcome: Artwork | LimnerError
            words: tuple[Any, ...] = ("step",)
            while words[0] != "done":
                words = receive(self._child.stdout)
            _, outcome, _ = words
        except (OSError, EOFError) as error:
            code = _ended(self._child)
            if not self._stopped:
                self._child = _start()
            failed = EngineFailed(
                f"The process that drew this picture ended with code {code}.",
                hint="Where memory ran out, take fewer jobs.",
            )
            failed.__cause__ = error
            return failed
        return outcome

    def stop(self) -> None:
        """Let the process go: one at a picture is ended with it, one that waits stays warm."""
        with self._lock:
            self._stopped = True
            busy = self._busy
            if busy:
                self._child.kill()
        self._thread.join()
        if busy:
            _ended(self._child)
        else:
            _idle.keep(self._child, self._ground)


class _Idle:
    """Painters without work, kept warm for the next pictures and ended when none come.

    One is taken again only where it was started with the same code, path and environment.
    """

    WARM = 30.0
    """Seconds they wait."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[tuple[_Ground, subprocess.Popen[bytes]]] = []
        self._timer: threading.Timer | None = None
        atexit.register(self.end)

    def take(self) -> subprocess.Popen[bytes] | None:
        """Return a waiting painter that lives, if there is one."""
        ground = _ground()
        with self._lock:
            for index, (own, child) in enumerate(self._waiting):
                if own == ground and child.poll() is None:
                    del self._waiting[index]
                    return child
        return None

    def keep(self, child: subprocess.Popen[bytes], ground: _Ground) -> None:
        """Have a painter wait for `WARM` seconds from now."""
        with self._lock:
            self._waiting.append((ground, child))
            if self._timer is not None:
                self._timer.cancel()
            self._timer = threading.Timer(self.WARM, self.end)
            self._timer.daemon = True
            self._timer.start()

    def end(self) -> None:
        """End all that wait."""
        with self._lock:
            waiting, self._waiting = self._waiting, []
            if self._timer is not None:
                self._timer.cancel()
        for _, child in waiting:
            child.kill()
            _ended(child)


_idle = _Idle()


def _ground() -> _Ground:
    return _CHILD, tuple(sys.path), tuple(sorted(os.environ.items())), os.getcwd()


def _start() -> subprocess.Popen[bytes]:
    """Start a painter, out of reach of the terminal's Ctrl-C, which is the caller's to answer."""
    return subprocess.Popen(
        [sys.executable, "-c", _CHILD, json.dumps(sys.path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, start_new_session=True,
        env={**SHARED, **os.environ},
    )  # fmt: skip


def _ended(child: subprocess.Popen[bytes]) -> int:
    """End a painter, if it has not, and its pipes; return its exit code."""
    try:
        code = child.wait(timeout=1)
    except subprocess.TimeoutExpired:
        child.kill()
        code = child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            pipe.close()
    return code
