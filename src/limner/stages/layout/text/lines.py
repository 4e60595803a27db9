"""Breaking a galley into lines of a given width: greedy, balanced and even.

Greedy says how few lines suffice. Balanced makes a headline's lines about equal; even is the
minimum-raggedness paragraph without a widow. Both keep greedy's number of lines.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from limner.stages.layout.text.breaks import graphemes
from limner.stages.layout.text.galley import Galley, Paragraph

_SLACK = 1e-6
_BALANCED_SEGMENTS = 90
_EVEN_SEGMENTS = 1600
_WIDOW = 0.5
"""Share of the mean length under which a headline's last word stands too much alone."""
_INFINITE = float("inf")
_WEAK_ENDS = frozenset(
    {"a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "&"}
)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters start–end of one line; `trim` is the end without trailing spaces.

    last: whether a paragraph ends here. level: base direction.
    """

    start: int
    end: int
    trim: int
    last: bool
    level: int


def width(galley: Galley, span: Span) -> float:
    """Return the advance width of a line in em, without tracking after its last letter."""
    return max(0.0, galley.position[span.trim] - galley.position[span.start] - galley.tracking)


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
    position, lines = galley.position, []
    i, count = 0, len(paragraph.ends)
    start = paragraph.starts[0]
    while i < count:
        j = bisect_right(paragraph.reach, position[start] + room, i, count) - 1
        if j >= i:
            end, trim = paragraph.ends[j], paragraph.trims[j]
            lines.append(Span(start, end, trim, j == count - 1, paragraph.level))
            i, start = j + 1, end
            continue
        cut = _emergency_cut(galley, start, paragraph.trims[i], room) if emergency else None
        if cut is None:
            return None
        done = cut >= paragraph.trims[i]
        end = paragraph.ends[i] if done else cut
        lines.append(Span(start, end, cut, done and i == count - 1, paragraph.level))
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
    return _rebreak(galley, paragraphs, lines, room, balanced=True)


def even(
    galley: Galley, paragraphs: tuple[Paragraph, ...], lines: list[Span], room: float
) -> list[Span]:
    """Return lines of least raggedness without a widow, as many as `lines`."""
    return _rebreak(galley, paragraphs, lines, room, balanced=False)


def _rebreak(
    galley: Galley,
    paragraphs: tuple[Paragraph, ...],
    lines: list[Span],
    room: float,
    balanced: bool,
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
        segments = len(paragraph.ends)
        limit = _BALANCED_SEGMENTS if balanced else _EVEN_SEGMENTS
        if count == 1 or not whole_words or segments > limit:
            out += own
            continue
        cuts = (
            _balanced_cuts(galley, paragraph, count, room)
            if balanced
            else _even_cuts(galley, paragraph, count, room)
        )
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
            )
        )
        first = cut + 1
    return spans


def _words(galley: Galley, paragraph: Paragraph, first: int, last: int) -> int:
    return len(galley.text[paragraph.starts[first] : paragraph.trims[last]].split())


def _ending_cost(galley: Galley, paragraph: Paragraph, j: int) -> float:
    """Return how bad it reads to end a line after segment `j`, 0 for neutral."""
    text = galley.text[paragraph.starts[j] : paragraph.trims[j]]
    if text.casefold() in _WEAK_ENDS:
        return 0.06
    if text.endswith(("-", "/")) and galley.text[paragraph.trims[j] : paragraph.ends[j]] == "":
        return 0.08
    return (
        -0.02 if text.endswith((",", ":", ";", ".", "!", "?", "—", "–", "、", "。", "，")) else 0.0
    )


def _balanced_cuts(galley: Galley, paragraph: Paragraph, count: int, room: float) -> list[int]:
    """Dynamic programme over (segment, line): least squared difference from the mean length."""
    n = len(paragraph.ends)
    position, reach = galley.position, paragraph.reach
    target = (reach[-1] - position[paragraph.starts[0]]) / count
    limit = room + galley.tracking + _SLACK
    spaced = " " in galley.text[paragraph.starts[0] : paragraph.trims[-1]]
    best = [0.0] + [_INFINITE] * n
    back: list[list[int]] = []
    for _ in range(count):
        following = [_INFINITE] * (n + 1)
        origin = [0] * (n + 1)
        for i in range(n):
            if best[i] == _INFINITE:
                continue
            begin = position[paragraph.starts[i]]
            for j in range(i, n):
                length = reach[j] - begin
                if length > limit:
                    break
                cost = best[i] + ((length - target) / room) ** 2
                if j < n - 1:
                    cost += _ending_cost(galley, paragraph, j)
                elif length < _WIDOW * target and spaced and _words(galley, paragraph, i, j) == 1:
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
    position, reach = galley.position, paragraph.reach
    limit = room + galley.tracking + _SLACK
    best = [0.0] + [_INFINITE] * n
    lines = [0] * (n + 1)
    origin = [0] * (n + 1)
    for i in range(n):
        if best[i] == _INFINITE:
            continue
        begin = position[paragraph.starts[i]]
        for j in range(i, n):
            length = reach[j] - begin
            if length > limit:
                break
            if j < n - 1:
                cost = ((room - length) / room) ** 2 + 0.001
            else:
                cost = (
                    0.5
                    if i and (length < 0.2 * room or _words(galley, paragraph, i, j) == 1)
                    else 0
                )
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
