"""Textures, made once a machine: kept on disk by what they are, in memory while the worker
lives."""

from __future__ import annotations

import os
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from limner.basics.hash import digest
from limner.solids.surface import Texture

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FORM = 1
"""Raised where a change of code changes textures under the same key."""


def folder() -> Path:
    """Return where textures are kept: $LIMNER_CACHE, else the user's cache folder."""
    base = (
        os.environ.get("LIMNER_CACHE") or os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    )
    return Path(base) / "limner" / "textures"


def pixels(texture: Texture) -> NDArray[np.float32]:
    """Return a texture's pixels, from memory, disk, or made now."""
    return _kept(_Keyed(texture))


class _Keyed:
    """A texture that is equal to another by its key."""

    def __init__(self, texture: Texture) -> None:
        self.texture = texture
        self.name = digest(repr((_FORM, texture.key)))

    def __hash__(self) -> int:
        return hash(self.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Keyed) and other.name == self.name


@lru_cache(maxsize=48)
def _kept(keyed: _Keyed) -> NDArray[np.float32]:
    path = folder() / f"{keyed.name}.npy"
    try:
        stored = np.load(path, allow_pickle=False)
        return np.asarray(stored, np.float32)
    except (OSError, ValueError, EOFError):
        made = keyed.texture.pixels().astype(np.float32)
        _store(path, made)
        return made


def _store(path: Path, made: NDArray[np.float32]) -> None:
    """Write a texture for the next time; a full or read-only disk costs only time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
            np.save(file, made.astype(np.float16))
        os.replace(file.name, path)
    except OSError:
        return
