"""Lettering a text: set it, move its letters as asked, and fit what comes of it into its box."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from limner.basics.geometry import Box
from limner.document.frame import Inline, Line, Outline, Run
from limner.document.layers.text import TextStyle
from limner.document.lettering import Arc, Curve, Envelope, Lettering
from limner.document.paint import Effect, Stroke, enlarged
from limner.stages.layout.text.fit import Misfit
from limner.stages.layout.text.galley import Galley
from limner.stages.layout.text.lettering import paints
from limner.stages.layout.text.lettering.bend import bent
from limner.stages.layout.text.lettering.envelope import drawn_out
from limner.stages.layout.text.lettering.extrude import sides
from limner.stages.layout.text.lettering.jitter import jittered
from limner.stages.layout.text.lettering.letters import Stone
from limner.stages.layout.text.lettering.lines import ArcWay, PathWay
from limner.stages.layout.text.lettering.within import poured
from limner.stages.layout.text.place import place
from limner.stages.layout.text.setting import Words

_READING = 22.0
"""Pixels under which letters keep their form."""
_REPAIRS = 5
_WORTH = (1.0, 0.9, 0.82)
"""How much a bent block of one, two or three lines is liked at the same size."""
_PLAIN = Lettering()
_BARE: dict[str, None] = {"outline": None, "lettering": None}


@dataclass(frozen=True, slots=True)
class Lettered:
    """Lettered words in pixels: what the frame records, and what is painted with them."""

    galley: Galley
    size: float
    misfit: Misfit
    runs: tuple[Run, ...]
    lines: tuple[Line, ...]
    ink: Box
    outer: Box
    """Ink with rims and sides."""
    rims: tuple[Stroke, ...]
    inlines: tuple[Inline, ...]
    sides: tuple[Outline, ...]
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class _Trial:
    shaped: Galley
    stone: Stone
    misfit: Misfit
    outer: Box


def lettered(words: Words, box: Box, layer: str = "") -> Lettered:
    """Letter `words` in `box`; layer: id its sides are painted under."""
    style = words.style
    asked = style.lettering or _PLAIN
    along = None if words.vertical else asked.along
    if isinstance(along, Envelope) and style.size < _READING:
        along = None
    if asked.inside:
        trial = _within(words, asked, box)
    elif isinstance(along, Curve):
        trial = _on_curve(words, asked, along, box)
    elif along is not None:
        trial = _bent(words, asked, along, box)
    else:
        trial = _flat(words, asked, box)
    return _finished(words, asked, trial, layer)


def _finished(words: Words, asked: Lettering, trial: _Trial, layer: str) -> Lettered:
    stone, style = trial.stone, words.style
    if asked.letters:
        paints.each(stone, asked.letters)
    paints.passed(stone, style.passages)
    ink = stone.ink()
    paints.spanned(stone, style.paint, asked.spread, ink)
    size = stone.size
    rims = _rims(asked, style, size)
    swell = max((rim.width / 2 for rim in rims), default=0.0)
    floor = min(style.least or 0.0, style.size)
    misfit: Misfit = trial.misfit or ("overflow" if size < floor - 0.05 else "")
    return Lettered(
        trial.shaped, size, misfit, stone.gathered(), tuple(stone.lines), ink, trial.outer, rims,
        tuple(
            Inline(paint=g.paint, width=g.width * size, depth=g.depth * size)
            for g in sorted(asked.inlines, key=lambda g: -g.depth)
        ),
        sides(stone, asked.extrude, layer, swell) if asked.extrude else (),
        tuple(enlarged(effect, size) for effect in asked.effects),
    )  # fmt: skip


def _rims(asked: Lettering, style: TextStyle, size: float) -> tuple[Stroke, ...]:
    """Return strokes about the letters, the innermost first, each as wide as to show its own."""
    reach = style.outline.width / 2 if style.outline else 0.0
    out = []
    for rim in asked.rims:
        reach += rim.width * size
        out.append(Stroke(paint=rim.paint, width=round(2 * reach, 3), join="round"))
    return tuple(out)


def _margins(asked: Lettering, style: TextStyle, size: float) -> tuple[float, float, float, float]:
    """Return how far rims and sides reach past the ink: left, top, right, foot."""
    rim = style.outline.width / 2 if style.outline else 0.0
    rim += sum(r.width for r in asked.rims) * size
    left = top = right = foot = rim
    if asked.extrude:
        turn, depth = math.radians(asked.extrude.angle), asked.extrude.depth * size
        dx, dy = depth * math.sin(turn), -depth * math.cos(turn)
        left, right = left + max(0.0, -dx), right + max(0.0, dx)
        top, foot = top + max(0.0, -dy), foot + max(0.0, dy)
    return left, top, right, foot


def _outer(stone: Stone, asked: Lettering, style: TextStyle) -> Box:
    left, top, right, foot = _margins(asked, style, stone.size)
    ink = stone.ink()
    return Box(ink.x - left, ink.y - top, ink.width + left + right, ink.height + top + foot)


def _flat(words: Words, asked: Lettering, box: Box) -> _Trial:
    """Set straight lines in the box less what rims, sides and jitter take."""
    size = words.style.size
    for _ in range(3):
        left, top, right, foot = _margins(asked, words.style, size)
        sway = (asked.jitter.rise + 0.4 * asked.jitter.grow) * size if asked.jitter else 0.0
        inner = Box(
            box.x + left + sway, box.y + top + sway,
            max(1.0, box.width - left - right - 2 * sway),
            max(1.0, box.height - top - foot - 2 * sway),
        )  # fmt: skip
        bare = replace(words, style=words.style.model_copy(update=_BARE))
        shaped, settled, placed = bare.set(inner)
        if settled.size > 0.97 * size:
            break
        size = settled.size
    stone = Stone.of(words.text, words.fonts, placed, settled.size)
    if asked.jitter:
        jittered(stone, asked.jitter)
    return _Trial(shaped, stone, settled.misfit, _outer(stone, asked, words.style))


def _within(words: Words, asked: Lettering, box: Box) -> _Trial:
    bare = replace(words, style=words.style.model_copy(update=_BARE))
    shaped, settled, placed = poured(bare, asked.inside, box)
    stone = Stone.of(words.text, words.fonts, placed, settled.size)
    if asked.jitter:
        jittered(stone, asked.jitter)
    return _Trial(shaped, stone, settled.misfit, _outer(stone, asked, words.style))


def _free(words: Words, size: float, count: int) -> tuple[Galley, Stone]:
    """Set words at exactly `size` in `count` lines, or more where the text has its own."""
    style = words.style.model_copy(
        update={
            "size": size, "least": size, "lines": None, "align": "centre", "valign": "top",
            "balance": True, "outline": None, "measure": None, "columns": 1, "lettering": None,
        }
    )  # fmt: skip
    loose = replace(words, style=style)
    wide = loose.natural_width() + 1.0
    room = wide if count == 1 else wide / count * 1.14 + size
    shaped, settled = loose.settle(room, 1e6)
    placed = place(shaped, style, settled, Box(0.0, 0.0, room, 1e6))
    return shaped, Stone.of(words.text, words.fonts, placed, settled.size)


def _bent(words: Words, asked: Lettering, along: Arc | Envelope, box: Box) -> _Trial:
    """Bend one line, or a few where that lets them be larger, and place it as aligned."""
    most = min(words.style.lines or 3, 1 if isinstance(along, Arc) and abs(along.bend) > 150 else 3)
    best: tuple[float, int] = (0.0, 1)
    for count in range(1, most + 1):
        trial = _try(words, asked, along, words.style.size, count)
        k = min(1.0, box.width / trial.outer.width, box.height / trial.outer.height)
        best = max(best, (k * _WORTH[count - 1], count), key=lambda pair: pair[0])
        if k >= 1.0:
            break
    count = best[1]
    size = words.style.size * best[0] / _WORTH[count - 1]
    for _ in range(_REPAIRS):
        trial = _try(words, asked, along, size, count)
        over = max(trial.outer.width / box.width, trial.outer.height / box.height)
        if over <= 1.0005:
            break
        size *= 0.998 / over
    _set_down(trial, words.style, box)
    return replace(trial, outer=_outer(trial.stone, asked, words.style))


def _try(words: Words, asked: Lettering, along: Arc | Envelope, size: float, count: int) -> _Trial:
    shaped, stone = _free(words, size, count)
    if asked.jitter:
        jittered(stone, asked.jitter)
    if isinstance(along, Envelope):
        drawn_out(stone, along)
    elif abs(along.bend) >= 1.0:
        bent(stone, _arc(stone, along.bend))
    return _Trial(shaped, stone, "", _outer(stone, asked, words.style))


def _arc(stone: Stone, bend: float) -> ArcWay:
    """Return the arcs on which the line that needs most room takes up `bend` degrees."""
    whole, sags = math.radians(abs(bend)), bend < 0
    base = stone.lines[-1 if sags else 0].baseline
    radius = max(line.advance / whole + abs(line.baseline - base) for line in stone.lines)
    longest = max(stone.lines, key=lambda line: line.advance)
    return ArcWay(longest.box.centre[0], base, radius, sags)


def _on_curve(words: Words, asked: Lettering, along: Curve, box: Box) -> _Trial:
    way = PathWay(along.d)
    size = words.style.size
    for _ in range(_REPAIRS):
        shaped, stone = _free(words, size, 1)
        advance = max(line.advance for line in stone.lines)
        if advance <= way.length * 1.0005:
            break
        size *= 0.999 * way.length / advance
    if asked.jitter:
        jittered(stone, asked.jitter)
    first = stone.lines[0]
    start = min((letter.x for letter in stone.every()), default=0.0)
    spare, rtl = max(0.0, way.length - first.advance), shaped.level % 2 == 1
    share = {"centre": 0.5, "right": 1.0, "end": 0.0 if rtl else 1.0, "left": 0.0}
    offset = spare * share.get(words.style.align, 1.0 if rtl else 0.0)
    stone.moved(offset - start, -first.baseline - along.lift * stone.size)
    bent(stone, way)
    stone.moved(box.x, box.y)
    return _Trial(shaped, stone, "", _outer(stone, asked, words.style))


def _set_down(trial: _Trial, style: TextStyle, box: Box) -> None:
    """Move the block to where the style's alignment has it in the box."""
    outer, rtl = trial.outer, trial.shaped.level % 2 == 1
    across = {"centre": 0.5, "right": 1.0, "end": 0.0 if rtl else 1.0, "left": 0.0}
    down = {"middle": 0.5, "bottom": 1.0, "baseline": 1.0}
    x = box.x + (box.width - outer.width) * across.get(style.align, 1.0 if rtl else 0.0)
    y = box.y + (box.height - outer.height) * down.get(style.valign, 0.0)
    trial.stone.moved(x - outer.x, y - outer.y)
