"""Puts the subset parts of a web font, variable or static, back together into one TrueType file.

fontTools' merger has no notion of variable tables and spends most of its time re-encoding
outlines. Here it merges only the layout and naming tables; outlines and their variations are
joined as bytes, which is exact because the parts share one set of axes and tuples.
"""

from __future__ import annotations

import io
import logging
import struct
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

TEXT_WEIGHT = 400
"""The weight at which kerning, which varies hardly at all, is frozen."""

_LONG_OFFSETS = 1
_ARGS_ARE_WORDS, _HAS_SCALE, _MORE, _XY_SCALE, _TWO_BY_TWO = 0x1, 0x8, 0x20, 0x40, 0x80
_DROPPED = ("fvar", "gvar", "HVAR", "VVAR", "MVAR", "avar", "STAT", "BASE", "glyf", "loca")


@dataclass(frozen=True)
class _Part:
    """The bytes of one part that are joined without the merger."""

    outlines: list[bytes]
    gvar: bytes
    """Empty in a static font."""
    axes: dict[str, bytes]
    created: int


def merge_parts(parts: Sequence[Path], out: Path) -> None:
    """Merge WOFF2 `parts` of one font into the TrueType file `out`.

    Raises ValueError when the parts do not share their axes or shared tuples.
    """
    from fontTools.merge import Merger

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as work:
        stripped = [Path(work) / f"{number}.ttf" for number in range(len(parts))]
        taken = [_strip(part, plain) for part, plain in zip(parts, stripped, strict=True)]
        merged = Merger().merge([str(path) for path in stripped])
        merged["post"].formatType = 3.0
        skeleton = io.BytesIO()
        merged.save(skeleton)
    _assemble(skeleton.getvalue(), taken, out)


def _strip(source: Path, target: Path) -> _Part:
    """Write `source` without outlines and variations to `target`; return what was cut."""
    from fontTools.ttLib import TTFont

    font = TTFont(source, lazy=True, recalcBBoxes=False, recalcTimestamp=False)
    font.flavor = None
    gvar = font.reader["gvar"] if "gvar" in font.reader else b""  # noqa: SIM401 - the reader has no get
    axes = {tag: font.reader[tag] for tag in ("fvar", "avar", "STAT") if tag in font.reader}
    outlines = _outlines(font.reader["loca"], font.reader["glyf"], font["head"].indexToLocFormat)
    if "fvar" in font:
        _freeze_layout(font)
    for tag in _DROPPED:
        if tag in font:
            del font[tag]
    font.save(target, reorderTables=False)
    return _Part(outlines, gvar, axes, font["head"].created)


def _outlines(loca: bytes, glyf: bytes, long_format: int) -> list[bytes]:
    """Split a glyf table into glyphs."""
    if long_format:
        offsets = list(struct.unpack(f">{len(loca) // 4}L", loca))
    else:
        offsets = [2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca)]
    return [glyf[a:b] for a, b in pairwise(offsets)]


def _freeze_layout(font: Any) -> None:
    """Settle variable positioning at the text weight and drop alternates by axis."""
    from fontTools.varLib.merger import MutatorMerger
    from fontTools.varLib.models import normalizeLocation
    from fontTools.varLib.varStore import VarStoreInstancer

    axes = font["fvar"].axes
    store = getattr(font["GDEF"].table, "VarStore", None) if "GDEF" in font else None
    if store is not None:
        spans = {a.axisTag: (a.minValue, a.defaultValue, a.maxValue) for a in axes}
        where = normalizeLocation({"wght": TEXT_WEIGHT}, spans)
        instancer = VarStoreInstancer(store, axes, where)
        if "GPOS" in font:
            merger = MutatorMerger(font, instancer, deleteVariations=True)
            merger.mergeTables(font, [font], ["GPOS"])
        font["GDEF"].table.VarStore = None
        font["GDEF"].table.Version = min(font["GDEF"].table.Version, 0x00010002)
    for tag in ("GSUB", "GPOS"):
        if tag in font and getattr(font[tag].table, "FeatureVariations", None):
            font[tag].table.FeatureVariations = None
            font[tag].table.Version = 0x00010000


def _assemble(skeleton: bytes, parts: Sequence[_Part], out: Path) -> None:
    """Join the outlines and variations of all parts to the merged skeleton."""
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables.DefaultTable import DefaultTable

    glyphs: list[bytes] = []
    for part in parts:
        base = len(glyphs)
        glyphs.extend(_renumber(glyph, base) for glyph in part.outlines)
    font = TTFont(io.BytesIO(skeleton), recalcBBoxes=False, recalcTimestamp=False)
    if font["maxp"].numGlyphs != len(glyphs):
        raise ValueError(f"{out.name}: {len(glyphs)} outlines for {font['maxp'].numGlyphs} glyphs")
    glyf, offsets = _join(glyphs, align=4)
    font["head"].indexToLocFormat = 1
    font["head"].created = font["head"].modified = parts[0].created  # same parts, same bytes
    raw = {"glyf": glyf, "loca": struct.pack(f">{len(offsets)}L", *offsets)}
    raw |= parts[0].axes
    if parts[0].gvar:
        raw["gvar"] = _join_variations([part.gvar for part in parts])
    for tag, data in raw.items():
        font[tag] = DefaultTable(tag)
        font[tag].data = data
    font.save(out, reorderTables=False)


def _join(blobs: Iterable[bytes], *, align: int) -> tuple[bytes, list[int]]:
    """Concatenate padded blobs; return the bytes and one offset more than there are blobs."""
    joined = bytearray()
    offsets = [0]
    for blob in blobs:
        joined += blob + bytes(-len(blob) % align)
        offsets.append(len(joined))
    return bytes(joined), offsets


def _renumber(glyph: bytes, base: int) -> bytes:
    """Return a glyph whose components, if it has any, refer to ids moved by `base`."""
    if len(glyph) < 10 or struct.unpack_from(">h", glyph)[0] >= 0:
        return glyph
    moved = bytearray(glyph)
    at = 10
    while True:
        flags, component = struct.unpack_from(">HH", moved, at)
        struct.pack_into(">H", moved, at + 2, component + base)
        at += 8 if flags & _ARGS_ARE_WORDS else 6
        at += (
            2 if flags & _HAS_SCALE else 4 if flags & _XY_SCALE else 8 if flags & _TWO_BY_TWO else 0
        )
        if not flags & _MORE:
            return bytes(moved)


def _join_variations(tables: Sequence[bytes]) -> bytes:
    """Join gvar tables whose glyphs follow one another and whose shared tuples agree."""
    blobs: list[bytes] = []
    shared: set[tuple[int, bytes]] = set()
    for table in tables:
        axis_count, tuple_count, at, count, flags, start = struct.unpack_from(">HHLHHL", table, 4)
        shared.add((axis_count, table[at : at + 2 * axis_count * tuple_count]))
        if flags & _LONG_OFFSETS:
            offsets = list(struct.unpack_from(f">{count + 1}L", table, 20))
        else:
            offsets = [2 * half for half in struct.unpack_from(f">{count + 1}H", table, 20)]
        blobs += [table[start + a : start + b] for a, b in pairwise(offsets)]
    if len(shared) != 1:
        raise ValueError("the parts of a variable font do not share their tuples")
    axis_count, tuples = shared.pop()
    data, offsets = _join(blobs, align=2)
    tuples_at = 20 + 4 * len(offsets)
    tuple_count = len(tuples) // (2 * axis_count)
    head = (1, 0, axis_count, tuple_count, tuples_at, len(blobs), 1, tuples_at + len(tuples))
    return (
        struct.pack(">HHHHLHHL", *head) + struct.pack(f">{len(offsets)}L", *offsets) + tuples + data
    )
