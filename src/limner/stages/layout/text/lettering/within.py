"""Text in a form: lines as long as the form is wide where they stand, as large as they fit."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from limner.basics.geometry import Box, bounds
from limner.basics.path import cubic
from limner.stages.layout.text.assemble import set_line
from limner.stages.layout.text.fit import Fit, Misfit, natural_leading
from limner.stages.layout.text.galley import Galley
from limner.stages.layout.text.lettering.outlines import Point, straightened
from limner.stages.layout.text.lines import Span
from limner.stages.layout.text.place import SetText
from limner.stages.layout.text.runs import Gathering, line_at
from limner.stages.layout.text.setting import Words

_SMALLER = 0.97
_AIR = 0.22
"""Em between letters and the form's edge."""
_SHIFTS = (0.0, -0.06, 0.06, -0.12, 0.12, -0.18, 0.18)
"""Where a block may stand off the form's middle, as shares of its height."""
_HORN = 0.6
"""Share of the form's width at a height that words may stand in."""
Chord = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Form:
    """A closed outline in pixels."""

    contours: tuple[tuple[Point, ...], ...]
    box: Box

    @classmethod
    def of(cls, d: str, corner: Point) -> Form:
        """Return the form of path data whose origin is at `corner`."""
        flat = straightened(cubic(d))
        moved = tuple(tuple((x + corner[0], y + corner[1]) for x, y in contour) for contour in flat)
        return cls(moved, bounds(Box(x, y, 0, 0) for contour in moved for x, y in contour))

    def chord(self, top: float, foot: float) -> Chord | None:
        """Return the widest stretch free from `top` to `foot`, None where there is none."""
        left, right = -math.inf, math.inf
        for i in range(5):
            spans = self._cut(top + (foot - top) * i / 4)
            if not spans:
                return None
            a, b = max(spans, key=lambda span: min(span[1], right) - max(span[0], left))
            # Between two horns, as at the top of a heart, nothing stands in one of them.
            if b - a < _HORN * (spans[-1][1] - spans[0][0]):
                return None
            left, right = max(left, a), min(right, b)
        return (left, right) if right > left else None

    def _cut(self, y: float) -> list[Chord]:
        xs = []
        for contour in self.contours:
            for (ax, ay), (bx, by) in zip(contour, (*contour[1:], contour[0]), strict=True):
                if (ay <= y) != (by <= y):
                    xs.append(ax + (bx - ax) * (y - ay) / (by - ay))
        xs.sort()
        return list(zip(xs[0::2], xs[1::2], strict=False))


def poured(words: Words, d: str, box: Box) -> tuple[Galley, Fit, SetText]:
    """Set words inside the form of path data `d`, in pixels from the corner of `box`."""
    shaped, style = words.galley(), words.style
    form = Form.of(d, (box.x, box.y))
    _, room = words.settle(box.width, box.height)
    floor = min(style.least or 9.0, style.size)
    size = style.size
    while size > 1.0:
        found = next(_tries(shaped, form, size, words), None)
        if found is not None:
            misfit: Misfit = "overflow" if size < floor - 1e-6 else ""
            settled = replace(
                room, size=size, lines=tuple(span for span, _, _ in found), misfit=misfit, columns=1
            )
            return shaped, settled, _placed(shaped, found, size)
        size = round(size * _SMALLER, 2)
    return words.set(box)


def _tries(
    shaped: Galley, form: Form, size: float, words: Words
) -> Iterator[list[tuple[Span, Chord, float]]]:
    """Yield ways to set the words at `size`: lines with their chords and baselines."""
    pitch = (words.style.leading or natural_leading(shaped, size / words.short)) * size
    top, foot = shaped.top * size, max(0.12, shaped.foot * 0.5) * size
    most = max(1, int((form.box.height - top) / pitch) + 1)
    for count in range(1, most + 1):
        tall = top + (count - 1) * pitch + foot
        if tall > form.box.height:
            return
        for shift in _SHIFTS:
            first = form.box.centre[1] - tall / 2 + shift * form.box.height + top
            chords = []
            for i in range(count):
                y = first + i * pitch
                chord = form.chord(y - top, y + foot)
                if chord is None:
                    break
                chords.append((chord[0] + _AIR * size, chord[1] - _AIR * size))
            if len(chords) < count:
                continue
            spans = _filled(shaped, [(right - left) / size for left, right in chords])
            if spans is not None and len(spans) == count:
                ys = [first + i * pitch for i in range(count)]
                yield list(zip(spans, chords, ys, strict=True))


def _filled(shaped: Galley, rooms: list[float]) -> list[Span] | None:
    """Fill lines of these lengths (em) in turn; None where the words do not go in."""
    spans: list[Span] = []
    for paragraph in shaped.phrased:
        i, count = 0, len(paragraph.ends)
        while i < count:
            if len(spans) == len(rooms):
                return None
            start = paragraph.starts[i]
            limit = shaped.position[start] + rooms[len(spans)] + shaped.tracking - sum(shaped.spill)
            j = i
            while j < count and paragraph.reach[j] <= limit:
                j += 1
            if j == i:
                return None
            spans.append(
                Span(start, paragraph.ends[j - 1], paragraph.trims[j - 1], j == count,
                     paragraph.level)
            )  # fmt: skip
            i = j
    return spans


def _placed(shaped: Galley, found: list[tuple[Span, Chord, float]], size: float) -> SetText:
    gathering, lines = Gathering(size), []
    for span, (left, right), y in found:
        line = set_line(shaped, span)
        x = (left + right - (line.ink[0] + line.ink[2]) * size) / 2
        gathering.add(line, x, y)
        lines.append(line_at(line, x, y, size))
    return SetText(gathering.runs(), tuple(lines), bounds(line.box for line in lines))
