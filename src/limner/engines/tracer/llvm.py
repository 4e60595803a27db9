"""Where libLLVM is: the compiler the renderer turns its kernels into machine code with.

Versions under 19 are no use: some are refused, others end the process.
"""

from __future__ import annotations

import ctypes.util
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

OLDEST = 19
_PATTERNS = {
    "darwin": (
        "/opt/homebrew/opt/llvm*/lib/libLLVM*.dylib", "/usr/local/opt/llvm*/lib/libLLVM*.dylib",
    ),
    "win32": (),
    "linux": (
        "/usr/lib/*-linux-gnu/libLLVM*.so*", "/usr/lib/llvm-*/lib/libLLVM*.so*",
        "/usr/lib64/libLLVM*.so*", "/usr/lib64/llvm*/lib*/libLLVM*.so*",
        "/usr/lib/libLLVM*.so*", "/usr/local/lib/libLLVM*.so*",
    ),
}  # fmt: skip


def shipped() -> Path:
    """Return the folder `limner setup` puts the library in where the system has none."""
    return Path(os.environ.get("LIMNER_ASSETS") or Path(sys.prefix, "share", "limner")) / "lib"


def find() -> Path | None:
    """Return the newest usable libLLVM: the one named in the environment, ours, then the
    system's."""
    named = os.environ.get("DRJIT_LIBLLVM_PATH")
    if named:
        return Path(named)
    usable = [(v, p) for p in _candidates() if (v := version(p)) >= OLDEST]
    return max(usable, key=lambda found: (found[0], str(found[1])))[1] if usable else None


def _candidates() -> Iterator[Path]:
    yield from shipped().glob("libLLVM*")
    for pattern in _PATTERNS.get(sys.platform, _PATTERNS["linux"]):
        root, rest = pattern[:1], pattern[1:]
        yield from Path(root).glob(rest)
    found = ctypes.util.find_library("LLVM")
    if found:
        yield Path(found)


def version(path: Path) -> int:
    """Return the major version a library's file name tells, 0 where it tells none."""
    match = re.search(r"libLLVM(?:\.so\.|-)(\d+)", path.resolve().name) or re.search(
        r"llvm-?@?(\d+)", str(path.resolve())
    )
    return int(match[1]) if match else 0
