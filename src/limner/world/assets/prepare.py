"""Prepares the asset folder: fetch the pinned packages once, then build what drawing needs.

The folder is made next to its final place and renamed into it at the end, so a reader sees the
old assets or the new ones and never half of either. Parts whose inputs have not changed are
carried over.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from limner.basics.errors import CannotWrite, MissingAssets
from limner.world.assets import faces
from limner.world.assets.folder import MARKER, assets_folder, read_marker
from limner.world.assets.fonts import FOLDER, FORMAT, INDEX

PINS = (".npmrc", "package.json", "package-lock.json")
DOWNLOADS = "downloads"
KEPT = ("lib", "vocabulary")
"""What engines and the server keep in the folder, which is none of its parts."""
_HERE = Path(__file__).parent
_FONT_CODE = ("families.toml", "faces.py", "merge.py", "scripts.py", "fonts.py")

Build = Callable[[Path, Path, Executor], Callable[[], None]]
"""Given packages, folder and workers, start building; the result waits for the end of it."""


def pins_folder() -> Path:
    """Where the pinned package lists are."""
    folder = _HERE / "npm"
    if (folder / "package-lock.json").is_file():
        return folder
    raise MissingAssets(
        "The list of asset packages is not part of this installation.",
        hint="Install Limner from a release or a checkout.",
    )


def versions() -> dict[str, str]:
    """What each part would be built from now, as one digest a part."""
    pins = pins_folder()
    lock = (pins / "package-lock.json").read_bytes()
    installed = []
    for row in faces.families():
        if row["from"] in ("pypi", "file"):
            name = row.get("package", f"fontpkg-{row['slug']}").replace("_", "-")
            try:
                installed.append(f"{name} {version(name)}")
            except PackageNotFoundError:
                installed.append(f"{name} absent")
    stamps = {"fonts": [lock, "\n".join(installed).encode()], "illustrations": [lock]}
    code = {"fonts": _FONT_CODE, "illustrations": _drawing_code()}
    return {
        part: hashlib.sha256(
            b"\0".join([*seen, *((_HERE / name).read_bytes() for name in code[part])])
        ).hexdigest()[:16]
        for part, seen in stamps.items()
    }


def _drawing_code() -> tuple[str, ...]:
    from limner.world.assets import drawings

    return drawings.CODE


def prepare(
    folder: Path | None = None, *, force: bool = False, keep_downloads: bool = False
) -> Path:
    """Make the asset folder complete and current; return it.

    Takes milliseconds when there is nothing to do. Raises MissingAssets when npm or a package
    is not to be had, CannotWrite when the folder cannot be made.
    """
    folder = (folder or assets_folder()).absolute()
    wanted = versions()
    have = {} if force else read_marker(folder)
    if have == wanted:
        return folder
    started = time.monotonic()
    with _beside(folder) as work:
        stale = [part for part in wanted if have.get(part) != wanted[part]]
        for part in wanted:
            if part not in stale:
                _carry_over(folder, work, PART_FILES[part])
        _carry_over(folder, work, [name for name in KEPT if (folder / name).exists()])
        modules = _fetch(work / DOWNLOADS)
        _build(stale, modules, work)
        if not keep_downloads:
            shutil.rmtree(work / DOWNLOADS)
        seconds = round(time.monotonic() - started, 1)
        marker = {"parts": wanted, "seconds": seconds}
        (work / MARKER).write_text(json.dumps(marker, indent=1) + "\n", "utf-8")
        _swap(work, folder)
    say(f"ready in {seconds} s: {folder}")
    return folder


def say(words: str) -> None:
    """Tell the person at the terminal what is going on."""
    sys.stderr.write(f"limner setup: {words}\n")
    sys.stderr.flush()


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A working folder on the same disk, gone afterwards unless it was renamed."""
    if folder.exists() and not (folder / MARKER).is_file() and any(folder.iterdir()):
        raise CannotWrite(
            f"{folder} holds something else.", hint="Point LIMNER_ASSETS at an empty folder."
        )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise CannotWrite(
            f"{folder.parent} cannot be written ({error.strerror}).",
            hint="Set LIMNER_ASSETS to a folder of yours.",
        ) from error
    try:
        work.chmod(0o755)
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _swap(work: Path, folder: Path) -> None:
    """Put `work` in the place of `folder`."""
    old = folder.with_name(f".{folder.name}-old-{os.getpid()}")
    if folder.exists():
        folder.rename(old)
    work.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _carry_over(folder: Path, work: Path, names: Iterable[str]) -> None:
    """Link what is still good into the new folder."""
    for name in names:
        source = folder / name
        if source.is_dir():
            shutil.copytree(source, work / name, copy_function=_link)
        else:
            _link(str(source), str(work / name))


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _fetch(downloads: Path) -> Path:
    """Install the pinned npm packages below `downloads`; return their folder."""
    npm = shutil.which("npm")
    if npm is None:
        raise MissingAssets(
            "npm is needed once, to fetch fonts and drawings.",
            hint="Install Node.js 18 or newer, then run: limner setup",
        )
    downloads.mkdir()
    for name in PINS:
        shutil.copyfile(pins_folder() / name, downloads / name)
    say("fetching the pinned font and drawing packages (about 300 MB the first time)")
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(command, cwd=downloads, capture_output=True, text=True, check=False)
    if done.returncode:
        last = [line for line in done.stderr.splitlines() if "error" in line.lower()][:3]
        raise MissingAssets(
            "npm could not fetch the asset packages: " + " ".join(last),
            hint="Check the network and npm's registry setting, then run: limner setup",
        )
    return downloads / "node_modules"


def _build(parts: list[str], modules: Path, work: Path) -> None:
    """Build the stale parts with one process a core."""
    with ProcessPoolExecutor(min(8, os.cpu_count() or 1)) as workers:
        waits = [BUILDERS[part](modules, work, workers) for part in parts]
        for wait in waits:
            wait()


def _build_fonts(modules: Path, work: Path, workers: Executor) -> Callable[[], None]:
    folder = work / FOLDER
    folder.mkdir()
    found = [source for row in faces.families() for source in faces.sources(row, modules)]
    slow_first = sorted(found, key=lambda source: -len(source.inputs))
    jobs = [(source, workers.submit(faces.install, source, folder)) for source in slow_first]

    def finish() -> None:
        _write_font_index(jobs, work)
        say(f"{len(jobs)} font files")

    return finish


def _write_font_index(jobs: list[tuple[faces.Source, Future[Any]]], work: Path) -> None:
    rows: list[list[Any]] = []
    coverage: dict[str, int] = {}
    licences: dict[str, dict[str, str]] = {}
    shared = {source.licence: source for source, _ in jobs if source.licence_text}
    for source, job in jobs:
        for row, packed in job.result():
            rows.append([*row, coverage.setdefault(packed, len(coverage))])
        licences[source.family] = {"licence": source.licence, "text": _licence_text(source, shared)}
    index = {"format": FORMAT, "coverage": list(coverage), "faces": sorted(rows)}
    _write_json(work / "licences.json", dict(sorted(licences.items())))
    _write_json(work / INDEX, index)


def _licence_text(source: faces.Source, shared: dict[str, faces.Source]) -> str:
    """The licence of a font: its own copy, else its copyright over the text others carry."""
    if source.licence_text:
        return source.licence_text.read_text("utf-8", "replace")
    common = shared[source.licence].licence_text
    body = common.read_text("utf-8", "replace") if common else ""
    start = body.find("This Font Software is licensed")
    return f"{faces.notice(source.inputs[0])}\n\n{body[max(start, 0) :]}"


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _build_illustrations(modules: Path, work: Path, workers: Executor) -> Callable[[], None]:
    from limner.world.assets import drawings

    job = workers.submit(drawings.build, modules, work / drawings.FILE)

    def finish() -> None:
        say(f"{job.result()} drawings")

    return finish


PART_FILES = {
    "fonts": (FOLDER, INDEX, "licences.json"),
    "illustrations": ("illustrations.sqlite",),
}
BUILDERS: dict[str, Build] = {"fonts": _build_fonts, "illustrations": _build_illustrations}
