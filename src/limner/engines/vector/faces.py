"""Faces: font files as Skia typefaces, set to their axes, opened once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import skia

from limner.basics.errors import EngineFailed
from limner.document.frame import Run

if TYPE_CHECKING:
    from limner.ports.world import World

_typefaces: dict[tuple[str, int, tuple[tuple[str, float], ...]], Any] = {}


def typeface(run: Run, world: World) -> Any:
    """Return the typeface of `run`, with its axes set; raises EngineFailed for a broken file."""
    face = world.fonts.face(run.face)
    key = (run.sha256, face.index, tuple(sorted(run.axes.items())))
    found = _typefaces.get(key)
    if found is None:
        found = _open(str(world.fonts.path(face)), face.index, key[2])
        _typefaces[key] = found
    return found


def _open(path: str, index: int, axes: tuple[tuple[str, float], ...]) -> Any:
    plain = _plain(path, index)
    if plain is None:
        raise EngineFailed(
            f"The font file {path} cannot be read.", hint="Prepare the assets once more."
        )
    if not axes:
        return plain
    position = skia.FontArguments.VariationPosition
    # Skia keeps no hold on these two: both must outlive the clone.
    coordinates = position.Coordinates([position.Coordinate(_tag(t), v) for t, v in axes])
    arguments = skia.FontArguments()
    design = position(coordinates)
    arguments.setVariationDesignPosition(design)
    clone = plain.makeClone(arguments)
    del design, coordinates
    return clone or plain


@lru_cache(maxsize=1)
def _files() -> Any:
    """A font manager that knows files only: asking the system's would wake its font cache."""
    return skia.FontMgr.New_Custom_Empty()


@lru_cache(maxsize=256)
def _plain(path: str, index: int) -> Any:
    return _files().makeFromFile(path, index)


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("ascii").ljust(4)[:4], "big")


def font(run: Run, world: World) -> Any:
    """Return the Skia font of `run`: no hinting, glyphs at fractions of a pixel."""
    made = skia.Font(typeface(run, world), run.size)
    made.setSubpixel(True)
    made.setHinting(skia.FontHinting.kNone)
    made.setEdging(skia.Font.Edging.kAntiAlias)
    made.setBaselineSnap(False)
    made.setLinearMetrics(True)
    if run.colour:
        made.setEmbeddedBitmaps(True)
    if run.slant:
        made.setSkewX(-run.slant)
    return made
