"""Fetching libLLVM where the system has none: from the distribution's packages, without root."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from limner.basics.errors import MissingAssets
from limner.engines.tracer.llvm import OLDEST, find, said

PACKAGES = tuple(f"libllvm{number}" for number in (OLDEST, 20, 21, 22))
BY_HAND = {
    "darwin": "brew install llvm",
    "win32": "install LLVM from llvm.org and set DRJIT_LIBLLVM_PATH to its LLVM-C.dll",
    "linux": f"install libLLVM {OLDEST} or newer (Debian, Ubuntu: apt install libllvm{OLDEST}; "
    "Fedora: dnf install llvm-libs; Arch: pacman -S llvm-libs)",
}
_WAIT = 600.0


def by_hand() -> str:
    """Return how the library is installed here by hand."""
    return BY_HAND.get(sys.platform, BY_HAND["linux"])


def fetch(folder: Path) -> Path:
    """Return the libLLVM of this machine, fetched into `folder` where there is none.

    Raises MissingAssets where there is none to be had.
    """
    have = find()
    if have is not None:
        return have
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        raise _missing("this system's packages cannot be unpacked here")
    with tempfile.TemporaryDirectory(prefix="limner-llvm-") as work:
        library, options = _unpacked(Path(work))
        folder.mkdir(parents=True, exist_ok=True)
        for source in (*_lacking(library, Path(work), options), library):
            part = folder / f".{source.name}.part"
            shutil.copyfile(source.resolve(), part)
            part.rename(folder / source.name)
    placed = folder / library.name
    if not said(placed):
        placed.unlink()
        raise _missing("the package's library does not load")
    return placed


def _missing(why: str) -> MissingAssets:
    return MissingAssets(f"There is no libLLVM {OLDEST} or newer: {why}.", hint=by_hand() + ".")


def _unpacked(work: Path) -> tuple[Path, Sequence[str]]:
    """Fetch and unpack the first package there is; return its library and apt's options."""
    for private in (False, True):
        options: Sequence[str] = _lists(work) if private else ()
        for package in PACKAGES:
            if _downloaded(package, work, options):
                libraries = [p for p in _libraries(work) if p.name.startswith("libLLVM")]
                if libraries:
                    return min(libraries, key=lambda p: (p.is_symlink(), len(p.name))), options
    raise _missing("the package lists know none, or the network is away")


def _lists(work: Path) -> list[str]:
    """Fetch package lists of our own, for machines that keep none; return how to use them."""
    (work / "lists" / "partial").mkdir(parents=True, exist_ok=True)
    (work / "cache" / "archives" / "partial").mkdir(parents=True, exist_ok=True)
    options = ["-o", f"Dir::State::Lists={work / 'lists'}", "-o", f"Dir::Cache={work / 'cache'}"]
    _run(["apt-get", *options, "-qq", "update"], work)
    return options


def _downloaded(package: str, work: Path, options: Sequence[str]) -> bool:
    before = set(work.glob("*.deb"))
    if not _run(["apt-get", *options, "-qq", "download", package], work):
        return False
    new = set(work.glob("*.deb")) - before
    return all(_run(["dpkg-deb", "-x", str(deb), str(work / "root")], work) for deb in new)


def _run(command: Sequence[str], work: Path) -> bool:
    try:
        done = subprocess.run(
            command, cwd=work, capture_output=True, timeout=_WAIT, check=False,
            env={**os.environ, "LC_ALL": "C", "DEBIAN_FRONTEND": "noninteractive"},
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _libraries(work: Path) -> Iterator[Path]:
    yield from (p for p in (work / "root").rglob("*.so*") if p.exists())


def _lacking(library: Path, work: Path, options: Sequence[str]) -> list[Path]:
    """Return the libraries it needs that the system lacks, from the packages its own names."""
    found: dict[str, Path] = {}
    for _ in range(4):
        wanted = {name for p in (library, *found.values()) for name in _unmet(p)} - set(found)
        if not wanted:
            break
        for package in _depends(work):
            _downloaded(package, work, options)
        found |= {p.name: p for p in _libraries(work) if p.name in wanted}
    return list(found.values())


def _unmet(library: Path) -> list[str]:
    done = subprocess.run(["ldd", str(library)], capture_output=True, text=True, check=False)
    return re.findall(r"^\s*(\S+) => not found", done.stdout, re.MULTILINE)


def _depends(work: Path) -> list[str]:
    """Return the packages those unpacked so far depend on, but for the C library itself."""
    names: dict[str, None] = {}
    for deb in work.glob("*.deb"):
        done = subprocess.run(
            ["dpkg-deb", "-f", str(deb), "Depends"], capture_output=True, text=True, check=False
        )
        names |= dict.fromkeys(re.findall(r"(?:^|, )([a-z0-9+.-]+)", done.stdout))
    had = {deb.name.split("_")[0] for deb in work.glob("*.deb")}
    return [n for n in names if n not in had and not re.match(r"libc6|libgcc|libstdc", n)]
