"""Cycles seen from here: where its Python is, and a warm process of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

SCRIPT = Path(__file__).with_name("theirs.py")


class Missing(Exception):
    """No Python here has bpy."""


class Rung(NamedTuple):
    """One step of the ladder: samples a pixel, and how the denoiser is set."""

    samples: int
    denoise: str

    @property
    def name(self) -> str:
        """What it is called in the table."""
        return f"{self.samples} spp, {self.denoise}"


LADDER = (
    *(Rung(samples, "quick") for samples in (2, 4, 8)),
    *(Rung(samples, "careful") for samples in (1, 2, 4, 8, 12)),
)


def find(asked: str | None = None) -> str:
    """Return a Python that has bpy: the one asked for, $LIMNER_BPY, or one on the path.

    Raises Missing, saying what to do.
    """
    named = asked or os.environ.get("LIMNER_BPY")
    if named:
        if not _has_bpy(named):
            raise Missing(f"{named} has no bpy")
        return named
    for name in ("python3.11", "python3.12", "python3.13", "python3"):
        path = shutil.which(name)
        if path and _has_bpy(path):
            return path
    raise Missing("no Python here has bpy; name one that has with --bpy PYTHON")


def _has_bpy(python: str) -> bool:
    look = "import importlib.util as u, sys; sys.exit(u.find_spec('bpy') is None)"
    try:
        return (
            subprocess.run([python, "-c", look], capture_output=True, check=False).returncode == 0
        )
    except OSError:
        return False


class Cycles:
    """A running process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.version = f"Cycles (Blender {self._reply()['version']})"

    def load(self, folder: Path) -> None:
        """Make the scene of a folder the scene."""
        self._ask(load=str(folder.resolve()))

    def render(
        self, size: int, rung: Rung, seed: int, to: Path, *, adaptive: bool
    ) -> dict[str, float]:
        """Write a square picture's linear light to an .npy file; return 'seconds' and 'cpu'."""
        done = self._ask(
            samples=rung.samples, denoise=rung.denoise, seed=seed, size=size, adaptive=adaptive,
            to=str(to.resolve()),
        )  # fmt: skip
        return done

    def _ask(self, **order: Any) -> dict[str, Any]:
        pipe: IO[str] | None = self._process.stdin
        assert pipe is not None
        pipe.write(json.dumps(order) + "\n")
        pipe.flush()
        return self._reply()

    def _reply(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"Blender ended with status {self._process.wait()}")
        reply: dict[str, Any] = json.loads(line)
        if "error" in reply:
            raise RuntimeError(f"Blender: {reply['error']}")
        return reply


@contextmanager
def cycles(python: str) -> Iterator[Cycles]:
    """Start Cycles under a Python that has bpy, and end it after."""
    process = subprocess.Popen(
        [python, str(SCRIPT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        yield Cycles(process)
    finally:
        process.kill()
        process.communicate()
