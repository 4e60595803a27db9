"""Our side of the comparison: a string set by the layout, with what a browser needs to match it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from bench.scripts.strings import Sample
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.frame import Frame, Glyphs
from limner.document.layers.text import Text, TextStyle
from limner.stages.layout import layout
from limner.stages.layout.text.bidi import visual_order
from limner.stages.layout.text.galley import Galley, Piece, galley
from limner.stages.render import render
from limner.world.test import TestWorld

WORLD = TestWorld()
SIZE = 64
"""Pixels to the em: large enough that a wrong form or mark shows in the ink."""
ROOM = 8000.0


@dataclass(frozen=True, slots=True)
class Span:
    """Characters start–end (half-open) of one font file at one size.

    axes and features are settings of it; chws and vchw are left out, which Chromium decides.
    """

    start: int
    end: int
    path: str
    size: float
    axes: tuple[tuple[str, float], ...]
    features: tuple[tuple[str, int], ...]
    square: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """A string as we set it.

    places: (first character, one past the last, pen position in pixels) of each cluster, in
    visual order. level: the base direction. lead: pixels the first glyph stands
    right of and below its pen.
    """

    sample: Sample
    face: str
    item: Glyphs
    level: int
    spans: tuple[Span, ...]
    places: tuple[tuple[int, int, float], ...]
    advance: float
    lead: tuple[float, float]


def set_sample(sample: Sample, face: str) -> Setting:
    """Lay one string out on one line (or column) with `face` asked for."""
    style = TextStyle(
        face=face, size=SIZE, direction="vertical" if sample.vertical else "horizontal"
    )
    box = Box(100, 100, ROOM, ROOM)
    layer = Text(id="t", text=sample.text, lang=sample.lang, box=box, style=style)
    frame = layout(Document(size=Size(1024, 1024), layers=(layer,), lang=sample.lang), WORLD)
    (item,) = (i for i in frame.items if isinstance(i, Glyphs))
    shaped = galley(sample.text, sample.lang, style, WORLD.fonts, sample.lang)
    spans = tuple(_span(p) for p in shaped.pieces)
    first = shaped.pieces[visual_order([p.stretch.level for p in shaped.pieces])[0]].shaped
    return Setting(
        sample=sample, face=face, item=item, level=shaped.level, spans=spans,
        places=tuple(_places(shaped)), advance=sum(map(_width, shaped.pieces)),
        lead=(first.dx[0] * SIZE, first.dy[0] * SIZE),
    )  # fmt: skip


def _width(piece: Piece) -> float:
    return sum(piece.shaped.advances) * SIZE


def _span(piece: Piece) -> Span:
    cut = piece.pick.cut
    size = SIZE * (1.0 if piece.mode == "square" else piece.scale)
    own = piece.stretch
    features = tuple(f for f in piece.features if f[0] not in ("chws", "vchw"))
    square = piece.mode == "square"
    return Span(own.start, own.end, str(cut.path), size, cut.axes, features, square)


def _places(shaped: Galley) -> Any:
    """Yield (start, end, pen) of every cluster, left to right or down."""
    pen = 0.0
    for index in visual_order([p.stretch.level for p in shaped.pieces]):
        piece = shaped.pieces[index]
        base, clusters = piece.stretch.start, piece.shaped.clusters
        bounds = [*sorted(set(clusters)), piece.stretch.end - base]
        ends = dict(pairwise(bounds))
        previous = None
        for cluster, advance in zip(clusters, piece.shaped.advances, strict=True):
            if cluster != previous:
                yield base + cluster, base + ends[cluster], pen
            previous = cluster
            pen += advance * SIZE


def painted(
    setting: Setting, width: int, height: int, origin: tuple[float, float], aside: float = 0.0
) -> Any:
    """Return our ink as coverage 0–1, shape (height, width), the first pen at `origin`.

    aside: pixels by which letters lying in a column are moved.
    """
    item = setting.item
    x, y = _first_pen(setting)
    dx, dy = origin[0] - x, origin[1] - y
    runs = tuple(
        r.but(xs=tuple(v + dx + aside * r.turned for v in r.xs), ys=tuple(v + dy for v in r.ys))
        for r in item.runs
    )
    moved = item.but(runs=runs, box=item.box.moved(dx, dy), paint="#000000")
    frame = Frame(size=Size(width, height), background="#ffffff", items=(moved,))
    raster, _ = asyncio.run(render(frame, WORLD))
    return 1.0 - raster.pixels[:, :, :3].mean(axis=2) / 255.0


def _first_pen(setting: Setting) -> tuple[float, float]:
    """Return the pixel place of the line's start, on its baseline or a column's middle line."""
    run = setting.item.runs[0]
    return run.xs[0] - setting.lead[0], run.ys[0] - setting.lead[1]


def ink_box(ink: Any) -> tuple[int, int, int, int] | None:
    """Return left, top, right, bottom (half-open) of all ink."""
    rows, cols = np.flatnonzero((ink > 0.1).any(axis=1)), np.flatnonzero((ink > 0.1).any(axis=0))
    if not len(rows):
        return None
    return int(cols[0]), int(rows[0]), int(cols[-1]) + 1, int(rows[-1]) + 1
