"""Envelopes: the whole block of letters drawn out to fill a form."""

from __future__ import annotations

import math
from collections.abc import Callable

from limner.basics.geometry import Box
from limner.document.lettering import Envelope
from limner.stages.layout.text.lettering.bend import with_band
from limner.stages.layout.text.lettering.letters import Stone
from limner.stages.layout.text.lettering.outlines import Point, finer, mapped

_CORNERS = 25
Swell = Callable[[float], float]


def swelling(form: str, amount: float) -> Swell:
    """Return how tall the form is, flat 1, at -1 (left) to 1 (right)."""
    if form in ("arch", "bulge"):
        return lambda u: 1 + amount * (1 - u * u)
    if form == "pinch":
        return lambda u: 1 + amount * (u * u - 0.4)
    if form == "roof":
        return lambda u: 1 + amount * (1 - abs(u))
    if form == "rise":
        return lambda u: 1 + amount * (u + 1) / 2
    return lambda _: 1.0


def drawn_out(stone: Stone, envelope: Envelope) -> None:
    """Map every letter's outline into the form; emoji only move."""
    block = stone.ink()
    to = _map(envelope, block)
    for letter in stone.every():
        if not stone.runs[letter.run].colour:
            letter.outline = mapped(finer(stone.outline(letter), stone.size), to)
        letter.x, letter.y = to(letter.x, letter.y)
    for row, line in enumerate(stone.lines):
        xs = [line.box.x + line.box.width * i / (_CORNERS - 1) for i in range(_CORNERS)]
        top = [_short(to(x, line.box.y)) for x in xs]
        foot = [_short(to(x, line.box.bottom)) for x in xs]
        stone.lines[row] = with_band(line, top, foot)


def _short(point: Point) -> Point:
    return round(point[0], 2), round(point[1], 2)


def _map(envelope: Envelope, block: Box) -> Callable[[float, float], Point]:
    swell = swelling(envelope.form, envelope.amount)
    middle, half = block.centre[0], max(block.width / 2, 1e-6)
    level = block.bottom if envelope.form in ("arch", "roof", "rise") else block.centre[1]

    def to(x: float, y: float) -> Point:
        u = (x - middle) / half
        if envelope.form == "flag":
            return x, y - 0.3 * envelope.amount * block.height * math.sin(math.pi * u)
        return x, level + (y - level) * swell(u)

    return to
