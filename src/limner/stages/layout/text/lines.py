"""Breaking a galley into lines of a given width: greedy, balanced, even and filled.

Greedy says how few lines suffice. Balanced makes a headline's lines about equal; even is the
minimum-raggedness paragraph without a widow; filled the justified paragraph whose word spaces
differ least. All keep greedy's number of lines.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from limner.stages.layout.text.breaks import graphemes
from limner.stages.layout.text.galley import Galley, Paragraph
from limner.stages.layout.text.sense import ending_cost

_SLACK = 1e-6
_BALANCED_SEGMENTS = 90
_EVEN_SEGMENTS = 1600
_WIDOW = 0.5
"""Share of the mean length under which a headline's last word stands too much alone."""
_INFINITE = float("inf")
_SPACE_GROWS, _SPACE_SHRINKS = 0.11, 0.045
"""Em a justified word space may differ by before it shows."""
_WIDE, _GAPING = 0.3, 0.7
"""Em added to each word space of a line that is wide, and of one that gapes."""
_WIDE_LINES = 0.12
"""Share of wide lines above which a paragraph is better left ragged."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters start–end of one line; `trim` is the end without trailing spaces.

    last: whether a paragraph ends here. level: base direction. first: whether one starts
    here; indent: em its line is set in by.
    """

    start: int
    end: int
    trim: int
    last: bool
    level: int
    first: bool = False
    indent: float = 0.0


def width(galley: Galley, span: Span) -> float:
    """Return the advance width of a line in em, without tracking after its last letter."""
    length = galley.position[span.trim] - galley.position[span.start] - galley.tracking
    return max(0.0, length - galley.loose.get(span.trim, 0.0)) + span.indent


def break_lines(
    galley: Galley, paragraphs: tuple[Paragraph, ...], room: float, emergency: bool
) -> list[Span] | None:
    """Fill lines of `room` em from the top; None where a word is wider and may not be cut."""
    lines: list[Span] = []
    for paragraph in paragraphs:
        found = _greedy(galley, paragraph, room + galley.tracking + _SLACK, emergency)
        if found is None:
            return None
        lines += found
    return lines


def _greedy(
    galley: Galley, paragraph: Paragraph, room: float, emergency: bool
) -> list[Span] | None:
    position = galley.position
    lines: list[Span] = []
    i, count = 0, len(paragraph.ends)
    start = paragraph.starts[0]
    while i < count:
        indent = 0.0 if lines else paragraph.indent
        own = (paragraph.level, not lines, indent)
        j = bisect_right(paragraph.reach, position[start] + room - indent, i, count) - 1
        if j >= i:
            end, trim = paragraph.ends[j], paragraph.trims[j]
            lines.append(Span(start, end, trim, j == count - 1, *own))
            i, start = j + 1, end
            continue
        trim = paragraph.trims[i]
        cut = _emergency_cut(galley, start, trim, room - indent) if emergency else None
        if cut is None:
            return None
        done = cut >= trim
        end = paragraph.ends[i] if done else cut
        lines.append(Span(start, end, cut, done and i == count - 1, *own))
        i, start = i + done, end
    return lines


def _emergency_cut(galley: Galley, start: int, end: int, room: float) -> int | None:
    """Return the furthest grapheme boundary that fits, None where not even one grapheme does."""
    best = None
    for mark in [*(start + g for g in graphemes(galley.text[start:end]) if g), end]:
        if galley.position[mark] - galley.position[start] > room:
            break
        best = mark
    return best


def balance(
    galley: Galley, paragraphs: tuple[Paragraph, ...], lines: list[Span], room: float
) -> list[Span]:
    """Return lines of about equal length, as many as `lines`, none wider than `room`."""
    return _rebreak(galley, paragraphs, lines, room, _balanced_cuts, _BALANCED_SEGMENTS)


def even(
    galley: Galley, paragraphs: tuple[Paragraph, ...], lines: list[Span], room: float
) -> list[Span]:
    """Return lines of least raggedness without a widow, as many as `lines`."""
    return _rebreak(galley, paragraphs, lines, room, _even_cuts, _EVEN_SEGMENTS)


def filled(
    galley: Galley, paragraphs: tuple[Paragraph, ...], lines: list[Span], room: float
) -> list[Span] | None:
    """Return lines to justify to `room`, their word spaces as even as can be.

    None where too many would gape: without hyphenation such a text is better left ragged.
    """
    out = _rebreak(galley, paragraphs, lines, room, _filled_cuts, _EVEN_SEGMENTS)
    growth = [g for span in out if not span.last for g in (_growth(galley, span, room),)]
    wide = sum(g > _WIDE for g in growth)
    if any(g > _GAPING for g in growth) or wide > max(1.0, _WIDE_LINES * len(growth)):
        return None
    return out


def _growth(galley: Galley, span: Span, room: float) -> float:
    """Return the em each word space of a line grows by when it is justified to `room`."""
    spaces = galley.text[span.start : span.trim].count(" ")
    return (room - width(galley, span)) / spaces if spaces else room


_Cuts = Callable[[Galley, Paragraph, int, float], list[int]]


def _rebreak(
    galley: Galley,
    paragraphs: tuple[Paragraph, ...],
    lines: list[Span],
    room: float,
    cuts_of: _Cuts,
    limit: int,
) -> list[Span]:
    out: list[Span] = []
    at = 0
    for paragraph in paragraphs:
        count = 1
        while not lines[at + count - 1].last:
            count += 1
        own = lines[at : at + count]
        at += count
        whole_words = all(s.end in paragraph.ends for s in own)
        if count == 1 or not whole_words or len(paragraph.ends) > limit:
            out += own
            continue
        cuts = cuts_of(galley, paragraph, count, room)
        out += _spans(paragraph, cuts) if cuts else own
    return out


def _spans(paragraph: Paragraph, cuts: list[int]) -> list[Span]:
    """Build lines from the index of the last segment of each."""
    spans, first = [], 0
    for cut in cuts:
        last = cut == len(paragraph.ends) - 1
        spans.append(
            Span(
                paragraph.starts[first],
                paragraph.ends[cut],
                paragraph.trims[cut],
                last,
                paragraph.level,
                first == 0,
                0.0 if first else paragraph.indent,
            )
        )
        first = cut + 1
    return spans


def _lone(galley: Galley, paragraph: Paragraph, first: int, last: int) -> bool:
    """Whether segments first–last are one word: a hyphen or a slash does not part it."""
    ends = paragraph.ends[first:last]
    return all(galley.text[e - 1] in "-‐/–" for e in ends)


def _ending_costs(galley: Galley, paragraph: Paragraph) -> list[float]:
    """Return how badly a line reads that ends after each segment."""
    text, starts, ends = galley.text, paragraph.starts, paragraph.ends
    words = [text[a:b] for a, b in zip(starts, ends, strict=True)]
    return [ending_cost(a, b, galley.lang) for a, b in zip(words, [*words[1:], ""], strict=True)]


def _origin(galley: Galley, paragraph: Paragraph, i: int) -> float:
    """Return the position a line that starts with segment `i` is measured from."""
    return galley.position[paragraph.starts[i]] - (0.0 if i else paragraph.indent)


def _balanced_cuts(galley: Galley, paragraph: Paragraph, count: int, room: float) -> list[int]:
    """Dynamic programme over (segment, line): least squared difference from the mean length."""
    n = len(paragraph.ends)
    reach = paragraph.reach
    target = (reach[-1] - _origin(galley, paragraph, 0)) / count
    endings = _ending_costs(galley, paragraph)
    limit = room + galley.tracking + _SLACK
    best = [0.0] + [_INFINITE] * n
    back: list[list[int]] = []
    for _ in range(count):
        following = [_INFINITE] * (n + 1)
        origin = [0] * (n + 1)
        for i in range(n):
            if best[i] == _INFINITE:
                continue
            begin = _origin(galley, paragraph, i)
            for j in range(i, n):
                length = reach[j] - begin
                if length > limit:
                    break
                cost = best[i] + ((length - target) / room) ** 2
                if j < n - 1:
                    cost += endings[j]
                elif length < _WIDOW * target and _lone(galley, paragraph, i, j):
                    cost += 0.15
                if cost < following[j + 1]:
                    following[j + 1], origin[j + 1] = cost, i
        best = following
        back.append(origin)
    if best[n] == _INFINITE:
        return []
    cuts, at = [], n
    for origin in reversed(back):
        cuts.append(at - 1)
        at = origin[at]
    return cuts[::-1]


def _even_cuts(galley: Galley, paragraph: Paragraph, count: int, room: float) -> list[int]:
    """Least squared space at line ends; a last line of one short word costs most."""
    n = len(paragraph.ends)
    reach = paragraph.reach
    limit = room + galley.tracking + _SLACK
    best = [0.0] + [_INFINITE] * n
    lines = [0] * (n + 1)
    origin = [0] * (n + 1)
    for i in range(n):
        if best[i] == _INFINITE:
            continue
        begin = _origin(galley, paragraph, i)
        for j in range(i, n):
            length = reach[j] - begin
            if length > limit:
                break
            if j < n - 1:
                cost = ((room - length) / room) ** 2 + 0.001
            else:
                cost = 0.5 if i and (length < 0.2 * room or _lone(galley, paragraph, i, j)) else 0
            cost += best[i]
            if cost < best[j + 1]:
                best[j + 1], origin[j + 1], lines[j + 1] = cost, i, lines[i] + 1
    if best[n] == _INFINITE or lines[n] > count:
        return []
    cuts, at = [], n
    while at:
        cuts.append(at - 1)
        at = origin[at]
    return cuts[::-1]


def _filled_cuts(galley: Galley, paragraph: Paragraph, count: int, room: float) -> list[int]:
    """Least squared change of word spaces; they may also shrink a little."""
    n = len(paragraph.ends)
    reach, text = paragraph.reach, galley.text
    spaced = (text[e - 1 : e] == " " for e in paragraph.ends[:-1])
    gaps = [0, *accumulate(spaced)]
    best = [0.0] + [_INFINITE] * n
    lines, origin = [0] * (n + 1), [0] * (n + 1)
    for i in range(n):
        if best[i] == _INFINITE:
            continue
        begin = _origin(galley, paragraph, i)
        for j in range(i, n):
            free, spaces = room + galley.tracking + _SLACK - (reach[j] - begin), gaps[j] - gaps[i]
            if free < -_SPACE_SHRINKS * spaces:
                break
            cost = best[i] + _filling_cost(free, spaces, room, j == n - 1)
            if i and j == n - 1 and _lone(galley, paragraph, i, j):
                cost += 20.0
            if cost < best[j + 1]:
                best[j + 1], origin[j + 1], lines[j + 1] = cost, i, lines[i] + 1
    if best[n] == _INFINITE or lines[n] > count:
        return []
    cuts, at = [], n
    while at:
        cuts.append(at - 1)
        at = origin[at]
    return cuts[::-1]


def _filling_cost(free: float, spaces: int, room: float, last: bool) -> float:
    """Return what it costs to spread `free` em over a line's word spaces; a last line may end."""
    if last and free >= 0:
        return 0.0 if free < 0.8 * room else 4.0
    each = free / spaces if spaces else free
    return (each / (_SPACE_GROWS if each > 0 else _SPACE_SHRINKS)) ** 2 + 0.05
