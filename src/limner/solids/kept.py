"""Arrays that take seconds to grow, kept on disk by what they are."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.hash import digest

if TYPE_CHECKING:
    from numpy.typing import NDArray

Key = tuple[str | int | float, ...]


def folder() -> Path:
    """Return where they are kept: $LIMNER_CACHE, else the user's cache folder."""
    base = (
        os.environ.get("LIMNER_CACHE") or os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    )
    return Path(base) / "limner" / "solids"


def kept(key: Key, make: Callable[[], NDArray[np.float32]]) -> NDArray[np.float32]:
    """Return the array called `key`, from memory, disk, or made now; a full disk costs only
    time."""
    found = _read(key)
    if found is not None:
        return found
    made = make().astype(np.float32)
    path = _path(key)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
            np.save(file, made)
        os.replace(file.name, path)
    except OSError:
        return made
    _read.cache_clear()
    return made


def _path(key: Key) -> Path:
    return folder() / f"{digest(repr(key))}.npy"


@lru_cache(maxsize=8)
def _read(key: Key) -> NDArray[np.float32] | None:
    try:
        return np.asarray(np.load(_path(key), allow_pickle=False), np.float32)
    except (OSError, ValueError, EOFError):
        return None
