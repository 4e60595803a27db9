"""Daylight between lines: how far apart baselines must be so that no ink meets.

Ink is compared in strips a quarter em wide, so a descender only pushes away what is under it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from limner.stages.layout.text.galley import Galley
from limner.stages.layout.text.lines import Span
from limner.stages.layout.text.shape import ink

_STRIP = 0.25
_CLEAR = 0.05
"""Least daylight in em."""
_NEAR = 1
"""Strips to each side that count as underneath."""
Reach = tuple[float, float]
"""How far a character's ink stands above and hangs below the baseline, in em."""


@lru_cache(maxsize=256)
def reaches(galley: Galley) -> tuple[Reach, ...]:
    """Return the reach of every character (all of a cluster's on its first)."""
    found = [(0.0, 0.0)] * len(galley.text)
    for piece in galley.pieces:
        shaped, base = piece.shaped, piece.stretch.start
        for i, glyph in enumerate(shaped.ids):
            box = ink(piece.pick.cut, glyph)
            if box is None:
                continue
            at = base + shaped.clusters[i]
            top, foot = found[at]
            dy = shaped.dy[i]
            found[at] = (max(top, -(box[1] + dy)), max(foot, box[3] + dy))
    return tuple(found)


def _profiles(
    galley: Galley, span: Span, shift: float
) -> tuple[dict[int, float], dict[int, float]]:
    """Return the highest top and the lowest foot in each strip of a line begun at `shift`."""
    marks, position = reaches(galley), galley.position
    tops: dict[int, float] = {}
    feet: dict[int, float] = {}
    start = position[span.start]
    for i in range(span.start, span.trim):
        top, foot = marks[i]
        if not top and not foot:
            continue
        x = shift + position[i] - start
        for strip in range(
            int(x // _STRIP), int((x + position[i + 1] - position[i]) // _STRIP) + 1
        ):
            tops[strip] = max(tops.get(strip, 0.0), top)
            feet[strip] = max(feet.get(strip, 0.0), foot)
    return tops, feet


def needed_pitch(galley: Galley, lines: list[Span], anchor: float) -> float:
    """Return the least baseline distance in em at which the ink of no two lines meets.

    anchor: 0 for lines aligned left, 0.5 centred, 1 right.
    """
    directed = all(p.stretch.level % 2 == 0 for p in galley.pieces)
    if not directed:  # visual order differs from logical order: compare whole lines
        return _plain_need(galley, lines)
    need = 0.0
    feet: dict[int, float] = {}
    for span in lines:
        length = galley.position[span.trim] - galley.position[span.start]
        tops, own_feet = _profiles(galley, span, -anchor * length)
        for strip, foot in feet.items():
            above = max(tops.get(s, -9.0) for s in range(strip - _NEAR, strip + _NEAR + 1))
            need = max(need, foot + above)
        feet = own_feet
    return need + _CLEAR if need else 0.0


def _plain_need(galley: Galley, lines: list[Span]) -> float:
    marks = reaches(galley)
    need = 0.0
    for one, two in pairwise(lines):
        foot = max((marks[i][1] for i in range(one.start, one.trim)), default=0.0)
        top = max((marks[i][0] for i in range(two.start, two.trim)), default=0.0)
        need = max(need, foot + top)
    return need + _CLEAR if need else 0.0
