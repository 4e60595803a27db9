"""Textures, made once a machine: kept on disk by what they are, in memory while the worker
lives."""

from __future__ import annotations

import os
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.hash import digest
from limner.solids.surface import Texture

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FORM = 4
"""Raised where a change of code changes textures under the same key."""
_MOST = 400
"""Textures kept on disk; the oldest go first. Most are 4 to 8 MB."""


def folder() -> Path:
    """Return where textures are kept: $LIMNER_CACHE, else the user's cache folder."""
    base = (
        os.environ.get("LIMNER_CACHE") or os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    )
    return Path(base) / "limner" / "textures"


def pixels(texture: Texture) -> NDArray[np.float32]:
    """Return a texture's pixels, from memory, disk, or made now."""
    return _kept(_Keyed(texture))


def normals(bump: Texture) -> NDArray[np.float16]:
    """Return heights in metres as unit normals, (rows, columns, 3): right, up and outwards."""
    return _normals(_Keyed(bump))


class _Keyed:
    """A texture that is equal to another by its key."""

    def __init__(self, texture: Texture) -> None:
        self.texture = texture
        self.name = digest(repr((_FORM, texture.key)))

    def __hash__(self) -> int:
        return hash(self.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Keyed) and other.name == self.name


@lru_cache(maxsize=12)
def _kept(keyed: _Keyed) -> NDArray[np.float32]:
    path = folder() / f"{keyed.name}.npy"
    try:
        stored = np.load(path, allow_pickle=False)
        return np.asarray(stored, np.float32)
    except (OSError, ValueError, EOFError):
        made = keyed.texture.pixels()
        fine = np.float16 if made.ndim == 3 else np.float32
        made = made.astype(fine)
        _store(path, made)
        return made.astype(np.float32)


@lru_cache(maxsize=6)
def _normals(keyed: _Keyed) -> NDArray[np.float16]:
    heights = _kept(keyed)
    rows, columns = heights.shape[:2]
    across, up = keyed.texture.span
    du = (np.roll(heights, -1, 1) - np.roll(heights, 1, 1)) * np.float32(columns / (2 * across))
    dv = (np.roll(heights, 1, 0) - np.roll(heights, -1, 0)) * np.float32(rows / (2 * up))
    out = np.stack([-du, -dv, np.ones_like(du)], -1)
    out /= np.sqrt(1 + du * du + dv * dv)[..., None]
    return out.astype(np.float16)


def _store(path: Path, made: NDArray[Any]) -> None:
    """Write a texture for the next time; a full or read-only disk costs only time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
            np.save(file, made)
        os.replace(file.name, path)
        kept = sorted(path.parent.glob("*.npy"), key=lambda p: p.stat().st_mtime)
        for old in kept[:-_MOST]:
            old.unlink(missing_ok=True)
    except OSError:
        return
