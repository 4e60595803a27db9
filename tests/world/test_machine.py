"""What a machine has to paint with, read from the driver's own tool."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from limner.world.machine import machine

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the tool is stood in for by a script")


def tool(folder: Path, says: str, status: int = 0) -> None:
    """Put an nvidia-smi of our own first in the PATH."""
    program = folder / "nvidia-smi"
    program.write_text(f"#!/bin/sh\necho '{says}'\nexit {status}\n")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)


@pytest.mark.parametrize(
    ("says", "status", "cards"),
    [
        (
            "NVIDIA H100 80GB HBM3, 81559\nNVIDIA L4, 23034",
            0,
            ("NVIDIA H100 80GB HBM3", "NVIDIA L4"),
        ),
        ("No devices were found", 6, ()),
        ("strange, [N/A]", 0, ()),
    ],
)
def test_cards_are_named_with_their_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str, status: int, cards: tuple[str, ...]
) -> None:
    tool(tmp_path, says, status)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    here = machine()
    assert tuple(name for name, _ in here.cards) == cards
    assert here.memory > 0
    assert here.room == pytest.approx(85.5 if cards else here.memory, abs=0.1)
