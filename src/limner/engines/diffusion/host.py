"""Who holds the weights: this process, another of this machine, or replicas elsewhere.

A server has several processes that paint, and one device. LIMNER_DIFFUSION_HOST says who holds a
model's weights for all of them:

- nothing: the process that paints;
- 'auto': one process of this user, started with the first order and ended when idle;
- a path: the process that was started by `python -m limner.engines.diffusion.host PATH`;
- 'ray:…': replicas, see `deployment`.

Orders and pictures go over a Unix socket in a folder nobody else may enter, to whoever knows the
key beside it; they are pickled, which is why it is no network address. A connection is an order:
when it is closed, nobody waits for the picture any more.
"""

from __future__ import annotations

import argparse
import hashlib
import logging
import os
import secrets
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import version
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from limner.basics.errors import BadOption, Cancelled, EngineFailed, LimnerError
from limner.ports.finding import Finding

if TYPE_CHECKING:
    from limner.engines.diffusion.replica import Load, Painted, Paints, Told
    from limner.ports.orders import Order

NAME = "LIMNER_DIFFUSION_HOST"
IDLE = 900.0
"""Seconds without an order after which a host that was started by itself ends."""
STARTING = 60.0
"""Seconds a host has to listen; it loads nothing before."""
_SETTINGS = ("LIMNER_MODELS", "LIMNER_DIFFUSION", "CUDA_", "HF_HOME")
_LOOK = 0.05
_log = logging.getLogger("limner.diffusion.host")


def reach(address: str | None = None) -> Paints:
    """Return who paints at `address`, by default what LIMNER_DIFFUSION_HOST says.

    Raises limner.BadOption for an address nobody can be at.
    """
    told = os.environ.get(NAME, "") if address is None else address
    if not told:
        from limner.engines.diffusion.replica import here

        return here()
    if told.startswith("ray:"):
        from limner.engines.diffusion import deployment

        return deployment.reach(told)
    if sys.platform == "win32":
        raise BadOption(f"{NAME} is {told!r}, but there are no Unix sockets here.")
    if told == "auto":
        return Away(_own(), start=True)
    return Away(Path(told), start=False)


def examined() -> tuple[Finding, ...]:
    """Return who holds the weights, where another process does; for `limner doctor`."""
    told = os.environ.get(NAME, "")
    if not told or told.startswith("ray:"):
        return ()
    place = _own() if told == "auto" else Path(told)
    try:
        load = Away(place, start=False).load()
    except LimnerError as error:
        fine = told == "auto"
        words = "starts with the first order" if fine else error.message
        return (Finding("diffusion: host", fine, words, remedy=error.hint, optional=True),)
    held = ", ".join(load.models) or "no model yet"
    return (Finding("diffusion: host", True, f"{place}: {held}; {load.running} under way"),)


def _own() -> Path:
    """Return the socket of this user's host: one for each way of being set up."""
    base = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    folder = Path(base) / f"limner-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    seen = folder.stat()
    if seen.st_uid != os.getuid() or seen.st_mode & 0o077:
        raise EngineFailed(f"{folder} is open to others.", hint=f"Run: chmod 700 {folder}")
    told = sorted(
        (name, value)
        for name, value in os.environ.items()
        if name.startswith(_SETTINGS) and name != NAME
    )
    setting = repr((version("limner"), sys.executable, told)).encode()
    return folder / f"diffusion-{hashlib.blake2b(setting, digest_size=6).hexdigest()}"


class Away:
    """Another process of this machine as one that paints. start: whether to start it if needed."""

    def __init__(self, place: Path, *, start: bool) -> None:
        self._place, self._start = place, start

    def paint(self, order: Order, told: Told, given_up: threading.Event) -> Painted:
        """See `replica.Paints.paint`."""
        with self._reached() as line:
            try:
                line.send(("paint", order))
                while True:
                    while not line.poll(_LOOK):
                        if given_up.is_set():
                            raise Cancelled("The picture was given up.", hint="Ask again.")
                    kind, *words = line.recv()
                    if kind == "done":
                        return cast("Painted", words[0])
                    if kind == "failed":
                        raise words[0]
                    told(*words)
            except (EOFError, ConnectionError) as error:
                raise EngineFailed(
                    "The process that holds the models ended while it painted this picture.",
                    hint=f"Ask again. Its last words may be in {_log_of(self._place)}.",
                ) from error

    def load(self) -> Load:
        """See `replica.Paints.load`."""
        with self._reached() as line:
            line.send(("load",))
            return cast("Load", line.recv())

    def _reached(self) -> Connection:
        try:
            return _connected(self._place)
        except (OSError, EOFError) as error:
            if not self._start:
                raise EngineFailed(
                    f"No process that holds models listens at {self._place}.",
                    hint=f"Run: python -m limner.engines.diffusion.host {self._place}",
                ) from error
        _started(self._place)
        return _connected(self._place)


def _connected(place: Path) -> Connection:
    return Client(str(place), "AF_UNIX", authkey=_key_of(place).read_bytes())


def _key_of(place: Path) -> Path:
    return place.with_name(place.name + ".key")


def _log_of(place: Path) -> Path:
    return place.with_name(place.name + ".log")


def _started(place: Path) -> None:
    """Start a host at `place`, unless another process just did; returns when it listens."""
    import fcntl

    with place.with_name(place.name + ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with suppress(OSError, EOFError):
            _connected(place).close()
            return
        process = _spawned(place)
        end = time.monotonic() + STARTING
        while time.monotonic() < end and process.poll() is None:
            with suppress(OSError, EOFError):
                _connected(place).close()
                return
            time.sleep(_LOOK)
        process.kill()
    last = _log_of(place).read_text(errors="replace").strip().splitlines()[-1:]
    raise EngineFailed(
        f"The process that is to hold the models does not start: {' '.join(last) or 'no reason'}.",
        hint=f"See {_log_of(place)}.",
    )


def _spawned(place: Path) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "limner.engines.diffusion.host", str(place), "--idle", str(IDLE)]
    paths = os.pathsep.join(path for path in sys.path if path)
    with _log_of(place).open("wb") as log:
        return subprocess.Popen(
            words, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            env={**os.environ, "PYTHONPATH": paths, NAME: ""},
        )  # fmt: skip


class Host:
    """Listens at a place and has a replica paint what comes. make: makes it, with the first order.

    idle: seconds without an order after which it ends; 0 for never.
    """

    def __init__(self, place: Path, make: Callable[[], Paints], idle: float = 0.0) -> None:
        self._make, self._idle = make, idle
        self._paints: Paints | None = None
        self._lock = threading.Lock()
        self._busy = 0
        self._last = time.monotonic()
        key = secrets.token_bytes(32)
        place.unlink(missing_ok=True)
        beside = _key_of(place)
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(key)
        self._listener = Listener(str(place), "AF_UNIX", backlog=128, authkey=key)
        place.chmod(0o600)

    def serve(self) -> None:
        """Take orders until idle for long enough, or closed."""
        if self._idle:
            threading.Thread(target=self._watch, daemon=True).start()
        while True:
            try:
                line = self._listener.accept()
            except (EOFError, ConnectionError):
                continue  # somebody without the key, or who thought better of it
            except Exception as error:
                if type(error).__name__ == "AuthenticationError":
                    continue
                return
            threading.Thread(target=self._hear, args=(line,), daemon=True).start()

    def close(self) -> None:
        """Take no more orders."""
        self._listener.close()

    def _watch(self) -> None:
        """End the process when it is idle: a thread that waits in `accept` would never see it."""
        over = False
        while not over:
            time.sleep(min(5.0, self._idle / 4))
            with self._lock:
                over = not self._busy and time.monotonic() - self._last > self._idle
        self.close()
        os._exit(0)

    @property
    def paints(self) -> Paints:
        """The replica, made when it is first wanted."""
        with self._lock:
            if self._paints is None:
                self._paints = self._make()
            return self._paints

    def _hear(self, line: Connection) -> None:
        with suppress(OSError, EOFError), line:
            kind, *words = line.recv()
            if kind == "load":
                line.send(self.paints.load())
                return
            with self._lock:
                self._busy += 1
            try:
                self._paint(line, words[0])
            finally:
                with self._lock:
                    self._busy -= 1
                    self._last = time.monotonic()

    def _paint(self, line: Connection, order: Order) -> None:
        given_up = threading.Event()
        sending = threading.Lock()

        def say(*words: Any) -> None:
            with sending:
                line.send(words)

        watch = threading.Thread(target=_until_closed, args=(line, given_up), daemon=True)
        watch.start()
        try:
            say("done", self.paints.paint(order, lambda *told: say("told", *told), given_up))
        except LimnerError as error:
            say("failed", error)
        except OSError:
            given_up.set()
        except Exception as error:
            _log.exception("order %s", order.key)
            say("failed", EngineFailed(f"The models' process failed: {type(error).__name__}."))
        finally:
            # Not closed before who asked has: the number of a closed line may be another's at
            # once, and the watch would read what that one says.
            watch.join()


def _until_closed(line: Connection, given_up: threading.Event) -> None:
    with suppress(OSError, EOFError, TypeError):
        line.recv()
    given_up.set()


def main() -> None:
    """Hold models for other processes."""
    words = argparse.ArgumentParser(description=main.__doc__)
    words.add_argument("place", type=Path, help="the socket to listen at")
    words.add_argument("--idle", type=float, default=0.0, help="seconds after which to end")
    told = words.parse_args()
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.INFO)
    from limner.engines.diffusion.replica import here

    Host(told.place, here, told.idle).serve()


if __name__ == "__main__":
    main()
