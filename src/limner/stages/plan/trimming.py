"""Trimming: bleed round a sheet that is cut after printing, and the marks it is cut by.

A piece has a size in millimetres: the one the prompt says ('90 x 55 mm', 'A5'), else its kind's.
Its artwork is composed on the trimmed sheet and the bleed together, so that whatever runs off the
sheet runs on into the bleed; words keep their distance from the trim. Where marks are wanted too,
that sheet is laid on a larger white one with marks at its corners and middles.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from limner.basics.geometry import Box, Size
from limner.basics.path import circle, line
from limner.document.brief import Brief
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Stroke
from limner.document.request import Request

if TYPE_CHECKING:
    from limner.stages.plan.design import Design
    from limner.stages.plan.kind import PictureKind

MARKS = re.compile(
    r"\b(?:trim|crop|cut(?:ting)?|printer'?s?|registration)[- ]?marks?\b|schnittmarken|passkreuze"
    r"|traits? de coupe|marcas de corte|crocini|snijtekens|トンボ|裁切线|裁切标记|재단선", re.I
)  # fmt: skip
BLEED, SLUG = 3.0, 8.0
"""Millimetres of bleed where marks alone are asked for, and of room for marks beyond it."""
PAPERS = {
    "a2": (420.0, 594.0), "a3": (297.0, 420.0), "a4": (210.0, 297.0), "a5": (148.0, 210.0),
    "a6": (105.0, 148.0), "a7": (74.0, 105.0), "dl": (99.0, 210.0), "b5": (176.0, 250.0),
    "us letter": (215.9, 279.4), "tabloid size": (279.4, 431.8),
}  # fmt: skip
SHORT = {
    "business-card": 55.0, "bookmark": 55.0, "ticket": 70.0, "invitation": 127.0, "label": 80.0,
    "recipe-card": 105.0, "sticker": 80.0, "logo": 100.0, "album-cover": 120.0, "poster": 297.0,
    "book-cover": 130.0,
}  # fmt: skip
"""Millimetres of the shorter side of kinds, where nothing is said; 210 for any other."""
_MEASURES = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(?:mm|cm|in)?\s*(?:x|×|by)\s*(\d+(?:[.,]\d+)?)"
    r"\s*(mm|cm|in(?:ch(?:es)?)?)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Trim:
    """How a sheet is cut: bleed and slug in pixels at each edge, its whole width in millimetres."""

    size: Size
    bleed: float = 0.0
    slug: float = 0.0
    width_mm: float | None = None
    note: str = ""
    """What the maker should know: where pixels and millimetres do not have one proportion."""

    @property
    def art(self) -> Size:
        """The size of trimmed sheet and bleed together, in whole pixels."""
        cut = round(self.slug)
        return Size(self.size.width - 2 * cut, self.size.height - 2 * cut)


def trim_of(brief: Brief, request: Request, kind: PictureKind, size: Size) -> Trim:
    """Return how a sheet is cut; a size nobody fixed takes the proportions of the piece."""
    marks = request.marks or MARKS.search(brief.prompt) is not None
    bleed = request.bleed if request.bleed is not None else brief.bleed_mm
    if bleed is None:
        bleed = BLEED if marks else 0.0
    if not bleed and not marks:
        return Trim(size)
    slug = SLUG if marks else 0.0
    rim = 2 * (bleed + slug)
    piece = _measures(brief.prompt)
    if piece is not None and (piece[0] > piece[1]) != (size.width > size.height):
        piece = (piece[1], piece[0])
    if piece is not None and request.size is None and brief.size is None:
        ratio = (piece[0] + rim) / (piece[1] + rim)
        size = Size(size.width, round(size.width / ratio))
        dots = size.width / (piece[0] + rim)
    else:
        short = min(piece) if piece else SHORT.get(kind.name, 210.0)
        dots = min(size) / (short + rim)
    made = Trim(size, bleed * dots, slug * dots, size.width / dots)
    return replace(made, note=_off(piece, size, dots, rim)) if piece else made


def _off(piece: tuple[float, float], size: Size, dots: float, rim: float) -> str:
    """Return a note where the sheet's pixels do not have the proportions of the millimetres."""
    wide, high = size.width / dots - rim, size.height / dots - rim
    if abs(wide - piece[0]) < 0.6 and abs(high - piece[1]) < 0.6:
        return ""
    return (
        f"the size in pixels does not have the proportions of {piece[0]:g} × {piece[1]:g} mm: "
        f"trimmed the sheet is {wide:.1f} × {high:.1f} mm; leave the size out, or give "
        f"{size.width}x{round(size.width * (piece[1] + rim) / (piece[0] + rim))}"
    )


def _measures(prompt: str) -> tuple[float, float] | None:
    """Return the millimetres of a sheet as the prompt says them, None where it does not."""
    found = _MEASURES.search(prompt)
    if found:
        unit = {"m": 1.0, "c": 10.0, "i": 25.4}[found.group(3)[0].lower()]
        wide, high = (float(v.replace(",", ".")) * unit for v in found.groups()[:2])
        if min(wide, high) >= 15 and max(wide, high) <= 3000:
            return wide, high
    words = prompt.lower()
    for name, measures in PAPERS.items():
        if re.search(rf"\b(?:din )?{name}\b", words):
            return measures
    return None


def marked(design: Design, layers: list[Layer], trim: Trim) -> list[Layer]:
    """Return the artwork, cut at its bleed, on a white sheet with trim and register marks."""
    if trim.note:
        design.notes.append(trim.note)
    cut, bleed = round(trim.slug), trim.bleed
    art = Box(cut, cut, *trim.art)
    artwork = Group(
        id=design.id("artwork"), role="backdrop", box=art, crop=True, children=tuple(layers),
        fill=None if design.transparent else design.background or design.scheme.ground,
    )  # fmt: skip
    edge = art.inset(bleed)
    pen = Stroke(paint="#111111", width=max(1.0, 0.0018 * min(trim.size)))
    near, far = 0.12 * cut, 0.8 * cut
    d = []
    for x in (edge.x, edge.right):
        d += [
            line(x, art.y - far, x, art.y - near),
            line(x, art.bottom + near, x, art.bottom + far),
        ]
    for y in (edge.y, edge.bottom):
        d += [line(art.x - far, y, art.x - near, y), line(art.right + near, y, art.right + far, y)]
    cx, cy = edge.centre
    r = 0.2 * cut
    for x, y in ((cx, cut / 2), (cx, trim.size.height - cut / 2), (cut / 2, cy),
                 (trim.size.width - cut / 2, cy)):  # fmt: skip
        d += [circle(x, y, 0.6 * r), line(x - r, y, x + r, y), line(x, y - r, x, y + r)]
    return [artwork, design.shape("".join(d), None, stroke=pen, role="mark", id="trim-marks")]
