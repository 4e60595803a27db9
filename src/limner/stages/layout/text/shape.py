"""Shaping: characters of one face, script and direction into glyphs, in em units.

Shaped text does not depend on size, so each distinct run is shaped once and scaled for ever
after. Faces are opened once a process and kept, by content digest.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

Direction = Literal["ltr", "rtl", "ttb"]
Ink = tuple[float, float, float, float]
"""Left, top, right, bottom of a glyph in em about its origin, y down."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One face at fixed variation settings: everything the shaper needs to open it.

    Hashed for every glyph measured, so by what tells cuts apart only.
    """

    face: str = field(hash=False)
    sha256: str
    path: Path = field(hash=False)
    index: int
    upem: int = field(hash=False)
    axes: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Shaped:
    """Glyphs in visual order, lengths in em.

    clusters: index in the shaped text of each glyph's first character. advances run along the
    line; dx, dy shift the glyph (y down). safe: the text may be cut before this glyph's cluster
    without shaping it again.
    """

    ids: tuple[int, ...]
    clusters: tuple[int, ...]
    advances: tuple[float, ...]
    dx: tuple[float, ...]
    dy: tuple[float, ...]
    safe: tuple[bool, ...]


def scaled(shaped: Shaped, k: float) -> Shaped:
    """Return `shaped` with every length `k` times as long."""
    if k == 1.0:
        return shaped
    return Shaped(
        shaped.ids, shaped.clusters, tuple(a * k for a in shaped.advances),
        tuple(x * k for x in shaped.dx), tuple(y * k for y in shaped.dy), shaped.safe,
    )  # fmt: skip


@lru_cache(maxsize=256)
def _open(path: Path, index: int, sha256: str) -> Any:
    import uharfbuzz

    del sha256  # part of the key: a replaced file is another face
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)), index)


@lru_cache(maxsize=512)
def font(cut: Cut) -> Any:
    """Return the HarfBuzz font of `cut`, scaled to its units per em."""
    import uharfbuzz

    opened = uharfbuzz.Font(_open(cut.path, cut.index, cut.sha256))
    if cut.axes:
        opened.set_variations(dict(cut.axes))
    return opened


@lru_cache(maxsize=512)
def features_in(cut: Cut) -> frozenset[str]:
    """Return the tags of the substitutions a face offers."""
    face = _open(cut.path, cut.index, cut.sha256)
    found: set[str] = set()
    for number in range(len(face.get_table_script_tags("GSUB"))):
        for tongue in (0xFFFF, *range(len(face.get_script_language_tags("GSUB", number)))):
            found.update(face.get_language_feature_tags("GSUB", number, tongue))
    return frozenset(found)


@lru_cache(maxsize=8192)
def shape(
    cut: Cut, text: str, script: str, lang: str, direction: Direction, features: tuple[Any, ...]
) -> Shaped:
    """Shape `text`, all of one script; features are (tag, value) pairs.

    Joiners, selectors and other characters that show nothing leave no glyph.
    """
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_codepoints([ord(c) for c in text])
    buffer.direction = direction
    buffer.script = script
    if lang:
        buffer.language = lang
    uharfbuzz.shape(font(cut), buffer, dict(features))
    unit = 1.0 / cut.upem
    vertical = direction == "ttb"
    shown = [
        (info, position)
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions or (), strict=False)
        if position.x_advance or position.y_advance or ink(cut, info.codepoint) is not None
    ]
    return Shaped(
        ids=tuple(i.codepoint for i, _ in shown),
        clusters=tuple(i.cluster for i, _ in shown),
        advances=tuple((-p.y_advance if vertical else p.x_advance) * unit for _, p in shown),
        dx=tuple(p.x_offset * unit for _, p in shown),
        dy=tuple(-p.y_offset * unit for _, p in shown),
        safe=tuple(not (int(i.flags) & 1) for i, _ in shown),
    )


@lru_cache(maxsize=65536)
def ink(cut: Cut, glyph: int) -> Ink | None:
    """Return the ink box of a glyph in em, None where it has none."""
    extents = font(cut).get_glyph_extents(glyph)
    if extents is None or extents.width == 0 or extents.height == 0:
        return None
    unit = 1.0 / cut.upem
    left, top = extents.x_bearing * unit, -extents.y_bearing * unit
    return (left, top, left + extents.width * unit, top - extents.height * unit)


@lru_cache(maxsize=65536)
def glyph_of(cut: Cut, character: str) -> int | None:
    """Return the glyph a character maps to without shaping."""
    found = font(cut).get_nominal_glyph(ord(character))
    return int(found) if found else None


def advance_of(cut: Cut, glyph: int) -> float:
    """Return a glyph's own advance in em."""
    return float(font(cut).get_glyph_h_advance(glyph)) / cut.upem


def probe(cut: Cut, characters: str) -> Ink | None:
    """Return the union of the ink of `characters`, unshaped; None where the face has none."""
    inks = [ink(cut, g) for c in characters if (g := glyph_of(cut, c)) is not None]
    found = [i for i in inks if i is not None]
    if not found:
        return None
    lefts, tops, rights, bottoms = zip(*found, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))
