"""Fonts inside a PDF: the glyphs that are used, each tied to the characters it stands for.

Every cut becomes a composite font with a compact font program (CFF) of its own, drawn anew from
the outlines HarfBuzz gives at the cut's place in the design space: variable, TrueType and
PostScript faces and collections all go the same way, in milliseconds, and the letters are those
of the SVG. A glyph that stands for different characters in different words is written once for
each, so that a reader of the plain glyph codes finds the right ones.
Formats: ISO 32000-2, 9.7; Adobe Technical Notes 5176 (CFF) and 5177 (charstrings).
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from limner.basics.geometry import Affine
from limner.ports.outlines import Cut, Segment

Outline = list[tuple[str, list[tuple[float, float]]]]
"""An outline of M, L, Q, C and Z in thousandths of the em."""
EM = 1000
"""Units to the em of everything in a PDF font; outlines are rounded to them, as faces are drawn."""

SQUARE = -1
"""Stands for a glyph painted elsewhere; readers pass over codes that take no room."""


class Code(NamedTuple):
    """What one code stands for and shows.

    text: its characters. advance: how far it moves the pen, in thousandths of the em.
    parts: glyphs, each with the map from its own outline to the em square at the pen; none
    where nothing is seen.
    """

    text: str
    advance: float
    parts: tuple[tuple[int, Affine], ...]


@dataclass(slots=True)
class Font:
    """One cut as far as it is used."""

    cut: Cut
    codes: dict[Code, int] = field(default_factory=dict)
    """What is written → its number, from 1."""

    def number(self, code: Code) -> int:
        """Return the number a code is written as."""
        return self.codes.setdefault(code, len(self.codes) + 1)

    @property
    def name(self) -> str:
        """The PostScript name, after six capitals: the same for the same glyphs only."""
        seed = repr((self.cut.name, self.cut.axes, list(self.codes)))
        value = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big")
        tag = "".join(chr(65 + value // 26**i % 26) for i in range(6))
        plain = re.sub(r"[^A-Za-z0-9]", "", self.cut.name) or "Face"
        weight = dict(self.cut.axes).get("wght")
        return f"{tag}+{plain}" + (f"-w{weight:g}".replace(".", "_") if weight else "")

    def widths(self) -> list[float]:
        """Return the advance of every code, from 1."""
        return [code.advance for code in self.codes]

    def outlines(self) -> list[Outline]:
        """Return the outline of every code, from 1."""
        return [[*self._outline(code)] for code in self.codes]

    def _outline(self, code: Code) -> Iterator[tuple[str, list[tuple[float, float]]]]:
        scale = Affine.scaling(EM / self.cut.upem)
        for glyph, onto in code.parts:
            to = scale.then(onto)
            for letter, v in self._square() if glyph == SQUARE else self.cut.shape(glyph):
                yield letter, [to.point(v[i], v[i + 1]) for i in range(0, len(v), 2)]

    def _square(self) -> tuple[Segment, ...]:
        em = float(self.cut.upem)
        corners = ((0.0, 0.0), (em, 0.0), (em, em), (0.0, em))
        return (("M", corners[0]), *(("L", corner) for corner in corners[1:]), ("Z", ()))

    def program(self) -> bytes:
        """Return the font program."""
        return _program(self.name, [[], *self.outlines()], [EM, *self.widths()])

    def box(self) -> list[int]:
        """Return left, bottom, right and top of all glyphs."""
        points = [point for shape in self.outlines() for _, row in shape for point in row]
        if not points:
            return [0, 0, EM, EM]
        xs, ys = zip(*points, strict=True)
        return [round(v) for v in (min(xs) - 1, min(ys) - 1, max(xs) + 1, max(ys) + 1)]

    def characters(self) -> bytes:
        """Return the CMap that says which characters each code stands for."""
        rows = [
            f"<{number:04X}> <{code.text.encode('utf-16-be').hex().upper()}>"
            for code, number in self.codes.items()
            if code.text
        ]
        blocks = [
            "\n".join([f"{len(part)} beginbfchar", *part, "endbfchar"])
            for part in (rows[i : i + 100] for i in range(0, len(rows), 100))
        ]
        return "\n".join([_HEAD, *blocks, _FOOT]).encode("ascii")


_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_FOOT = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def _program(name: str, outlines: list[Outline], widths: list[float]) -> bytes:
    """Return a CID-keyed CFF font whose codes are the places in `outlines`."""
    from fontTools import cffLib
    from fontTools.ttLib import TTFont

    font, top, private = cffLib.CFFFontSet(), cffLib.TopDict(), cffLib.PrivateDict()
    font.major, font.minor, font.fontNames = 1, 0, [name]
    font.topDictIndex, font.GlobalSubrs = cffLib.TopDictIndex(), cffLib.GlobalSubrsIndex()
    order = [".notdef", *(f"cid{code:05}" for code in range(1, len(outlines)))]
    top.ROS, top.CIDCount, top.charset = ("Adobe", "Identity", 0), len(order), order
    top.GlobalSubrs = font.GlobalSubrs
    private.defaultWidthX = private.nominalWidthX = 0
    inner = cffLib.FontDict()
    inner.FontName, inner.Private = name, private
    top.FDArray, top.FDSelect = cffLib.FDArrayIndex(), cffLib.FDSelect()
    top.FDArray.append(inner)
    top.FDSelect.format, top.FDSelect.gidArray = 3, [0] * len(order)
    strings = cffLib.CharStrings(None, order, font.GlobalSubrs, None, top.FDSelect, top.FDArray)
    for glyph, outline, width in zip(order, outlines, widths, strict=True):
        strings[glyph] = _charstring(outline, width, private, font.GlobalSubrs)
    top.CharStrings = strings
    font.topDictIndex.append(top)
    buffer = io.BytesIO()
    font.compile(buffer, TTFont(recalcBBoxes=False), isCFF2=False)
    return buffer.getvalue()


def _charstring(outline: Outline, width: float, private: Any, subrs: Any) -> Any:
    from fontTools.pens.t2CharStringPen import T2CharStringPen

    pen = T2CharStringPen(round(width), None)
    drawn = False
    for letter, points in outline:
        if drawn and letter in "MZ":
            pen.closePath()
        drawn = letter != "Z"
        if drawn:
            draw = {"M": pen.moveTo, "L": pen.lineTo, "C": pen.curveTo, "Q": pen.qCurveTo}
            draw[letter](*points)
    if drawn:
        pen.closePath()
    return pen.getCharString(private=private, globalSubrs=subrs)
