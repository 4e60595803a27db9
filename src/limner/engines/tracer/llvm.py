"""Where libLLVM is: the compiler the renderer turns its kernels into machine code with.

Versions under 19 are no use: some are refused, others end the process.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import re
import subprocess
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
_ASKED = (
    "import ctypes, sys; from limner.engines.tracer.llvm import load; "
    "v = [ctypes.c_uint() for _ in range(3)]; "
    "load(sys.argv[1]).LLVMGetVersion(*map(ctypes.byref, v)); print(*[n.value for n in v], sep='.')"
)


def shipped() -> Path:
    """Return the folder `limner setup` puts the library in where the system has none."""
    chosen = os.environ.get("LIMNER_ASSETS")
    folder = Path(chosen).expanduser() if chosen else Path(sys.prefix, "share", "limner")
    return folder / "lib"


def find() -> Path | None:
    """Return the newest usable libLLVM: the one named in the environment, ours, or the system's.

    One named there that is missing or too old is passed over, as it would end the process.
    """
    named = os.environ.get("DRJIT_LIBLLVM_PATH")
    if named and Path(named).is_file() and version(Path(named)) not in range(1, OLDEST):
        return Path(named)
    usable = [(v, p) for p in _candidates() if (v := version(p)) >= OLDEST]
    return max(usable, key=lambda found: (found[0], str(found[1])))[1] if usable else None


def _candidates() -> Iterator[Path]:
    yield from shipped().glob("libLLVM*")
    for pattern in _PATTERNS.get(sys.platform, _PATTERNS["linux"]):
        root, rest = pattern[:1], pattern[1:]
        yield from Path(root).glob(rest)
    found = ctypes.util.find_library("LLVM")
    if found and Path(found).is_absolute():
        yield Path(found)


def version(path: Path) -> int:
    """Return the major version a library's file name tells, 0 where it tells none."""
    match = re.search(r"libLLVM(?:\.so\.|-)(\d+)", path.resolve().name) or re.search(
        r"llvm-?@?(\d+)", str(path.resolve())
    )
    return int(match[1]) if match else 0


def load(path: str | Path) -> ctypes.CDLL:
    """Load the library, and first what lies beside it where setup put both; raises OSError."""
    beside = Path(path).parent
    if beside == shipped():
        waiting = sorted(p for p in beside.glob("*.so*") if not p.name.startswith("libLLVM"))
        for _ in range(len(waiting)):
            waiting = [p for p in waiting if not _loaded(p)]
    return ctypes.CDLL(str(path))


def _loaded(path: Path) -> bool:
    try:
        ctypes.CDLL(str(path), mode=ctypes.RTLD_GLOBAL)
    except OSError:
        return False
    return True


def said(path: Path) -> str:
    """Return the whole version the library says it has, '' where it does not load.

    It is asked in a process of its own, so that one that is unfit harms nobody.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-c", _ASKED, str(path)],
            capture_output=True, text=True, timeout=30, check=False,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
