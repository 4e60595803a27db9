"""Says what this installation has, what it lacks, what the lack costs, and how to mend it."""

from __future__ import annotations

import platform
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path

from limner.basics.errors import LimnerError
from limner.ports.finding import Finding
from limner.world.assets.drawings import FILE
from limner.world.assets.folder import assets_folder, read_marker
from limner.world.assets.fonts import LocalFonts
from limner.world.assets.illustrations import LocalIllustrations

OLDEST_PYTHON = (3, 11)
SETUP = "limner setup"
SCRIPTS = {
    "Latn": "Latin",
    "Cyrl": "Cyrillic",
    "Grek": "Greek",
    "Arab": "Arabic",
    "Hebr": "Hebrew",
    "Deva": "Devanagari",
    "Beng": "Bengali",
    "Thai": "Thai",
    "Kore": "Korean",
    "Jpan": "Japanese",
    "Hans": "Simplified Chinese",
    "Hant": "Traditional Chinese",
}
_VERSION_WAIT = 5.0


def inventory(folder: Path | None = None) -> tuple[Finding, ...]:
    """Look at the interpreter, npm, and the prepared assets."""
    folder = folder or assets_folder()
    return (
        _python(),
        _npm(folder),
        _prepared(folder),
        *_fonts(folder),
        _illustrations(folder),
        _lexicon(folder),
    )


def _python() -> Finding:
    ok = sys.version_info[:2] >= OLDEST_PYTHON
    wanted = ".".join(map(str, OLDEST_PYTHON))
    cost = "" if ok else "Limner does not start"
    return Finding(
        "python", ok, platform.python_version(), cost, "" if ok else f"Install {wanted}+"
    )


def _npm(folder: Path) -> Finding:
    npm = shutil.which("npm")
    if npm is None:
        cost = "assets cannot be prepared or renewed" if not read_marker(folder) else "no renewal"
        return Finding("npm", False, "not found", cost, "Install Node.js 18 or newer")
    try:
        done = subprocess.run(
            [npm, "--version"], capture_output=True, text=True, timeout=_VERSION_WAIT, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return Finding(
            "npm", False, "does not answer", "assets cannot be renewed", "Reinstall Node.js"
        )
    return Finding("npm", done.returncode == 0, done.stdout.strip() or "no version")


def _prepared(folder: Path) -> Finding:
    from limner.world.assets.prepare import versions

    have = read_marker(folder)
    if not have:
        return Finding("assets", False, f"none in {folder}", "no lettering and no drawings", SETUP)
    try:
        current = have == versions()
    except LimnerError as error:
        return Finding("assets", True, f"{folder} (cannot tell how current: {error.message})")
    if current:
        return Finding("assets", True, str(folder))
    return Finding("assets", False, f"{folder} is out of date", "older faces or drawings", SETUP)


def _fonts(folder: Path) -> list[Finding]:
    """One finding a script, and one for emoji; a face counts only if its file is there."""
    fonts = LocalFonts(folder)
    try:
        faces = [face for face in fonts.faces() if fonts.path(face).is_file()]
    except LimnerError:
        faces = []
    counts = Counter(script for face in faces for script in face.scripts)
    found = []
    for script, name in SCRIPTS.items():
        ok = counts[script] > 0
        cost = "" if ok else f"{name} text cannot be set"
        found.append(
            Finding(f"fonts: {name}", ok, f"{counts[script]} faces", cost, "" if ok else SETUP)
        )
    emoji = [face.family for face in faces if face.category == "emoji"]
    cost = "" if emoji else "emoji cannot be set"
    remedy = "" if emoji else SETUP
    found.append(
        Finding("emoji", bool(emoji), ", ".join(sorted(set(emoji))) or "none", cost, remedy)
    )
    return found


def _count(folder: Path, table: str) -> int:
    """Rows of a table of the file of drawings; 0 where there is no such file."""
    path = folder / FILE
    if not path.is_file():
        return 0
    query = {"drawing": "SELECT count(*) FROM drawing", "term": "SELECT count(*) FROM term"}[table]
    try:
        db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            return int(db.execute(query).fetchone()[0])
        finally:
            db.close()
    except sqlite3.Error:
        return 0


def _illustrations(folder: Path) -> Finding:
    count = _count(folder, "drawing")
    if count:
        return Finding("illustrations", True, f"{count} drawings")
    return Finding("illustrations", False, "none", "designs have no pictures of things", SETUP)


def _lexicon(folder: Path) -> Finding:
    count = _count(folder, "term")
    try:
        works = bool(LocalIllustrations(folder).search("dog")) if count else False
    except LimnerError:
        works = False
    if works:
        return Finding("lexicon", True, f"{count} words that name drawings")
    return Finding("lexicon", False, "none", "drawings cannot be found by words", SETUP)
