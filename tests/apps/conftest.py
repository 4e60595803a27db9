"""Running the command line as a user does: a fresh process, its exit code and its two streams."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def limner(tmp_path):
    def run(*words: str, stdin: str | None = None, cwd: Path = tmp_path) -> Ran:
        program = "from limner.apps.cli import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", program, *words],
            input=stdin, capture_output=True, text=True, cwd=cwd, timeout=100,
        )  # fmt: skip
        return Ran(done.returncode, done.stdout, done.stderr)

    return run
