"""A desk for one printed sheet: the design's own, of the size and colours of what is printed on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from limner.basics.geometry import Box, Size
from limner.document.brief import Copy
from limner.document.layers.text import Text
from limner.stages.plan import scheme as schemes
from limner.stages.plan.content import Content
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.typography import face_of_class

if TYPE_CHECKING:
    from limner.stages.plan.design import Design
    from limner.stages.plan.typography import Voice

LONGER = 1600
"""Longer side of a sheet in pixels: text stays crisp when the thing fills the picture."""
LEAST = 96


def sheet_size(width: float, height: float, longer: int = LONGER) -> Size:
    """Return the pixels of a sheet for an area of so many metres."""
    scale = longer / max(width, height, 1e-6)
    return Size(max(LEAST, round(width * scale)), max(LEAST, round(height * scale)))


def desk(
    design: Design, size: Size, copies: Sequence[Copy], ground: str, accent: str | None = None
) -> Design:
    """Return a desk for a sheet of `size`: its type and stream, a scheme of its own."""
    plain = [c.but(carrier=None, look=c.look.but(effect=None, size=None)) for c in copies]
    return replace(
        design, size=size, content=Content(plain), bleed=0.0, background=None, style=None,
        scheme=schemes.build(ground, accent or design.scheme.accent, name="print"),
    )  # fmt: skip


_NARROW = {"dancing-script": 0.76}
"""Faces asked for by their class that run narrower than the estimate has a face, by how much."""


def line(  # noqa: PLR0913  independent of each other, all but the first three by name
    sheet: Design,
    copy: Copy,
    box: Box,
    *,
    voice: Voice,
    colour: str,
    on: str,
    cap: float,
    lines: int = 1,
    **style: Any,
) -> Text:
    """Return words set as large as `box` allows, up to `cap` pixels, in the middle of it."""
    asked = copy.look.face and face_of_class(copy.look.face, sheet.world.fonts, copy.script)
    wide = box.width / _NARROW.get(asked or voice.face, 1.0)
    fit = fitted(sheet, copy, wide, box.height, most=lines, cap=cap, voice=voice)
    style.setdefault("align", "centre")
    style.setdefault("valign", "middle")
    return sheet.text(
        copy, "title", voice=voice, colour=colour, on=on, box=box, lines=max(lines, fit.lines),
        scale=fit.size / (9.0 * sheet.u), role=copy.role, **style,
    )  # fmt: skip
