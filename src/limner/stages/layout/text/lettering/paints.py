"""Paints of letters: a colour each, passages of their own, and ramps over a line or a letter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from limner.basics.geometry import Box
from limner.document.lettering import Passage
from limner.document.paint import Linear, Paint, Radial
from limner.stages.layout.text.breaks import graphemes
from limner.stages.layout.text.lettering.letters import Letter, Stone


def each(stone: Stone, paints: Sequence[Paint]) -> None:
    """Give every grapheme the next of `paints`, spaces left out of the count."""
    marks = [0, *(g for g in graphemes(stone.text) if g), len(stone.text)]
    which: dict[int, int] = {}
    count = 0
    for start, end in pairwise(marks):
        for at in range(start, end):
            which[at] = count
        count += not stone.text[start:end].isspace() and end > start
    for letter in stone.every():
        letter.paint = paints[which[letter.cluster] % len(paints)]


def passed(stone: Stone, passages: Sequence[Passage]) -> None:
    """Give passages their own paint, the later over the earlier."""
    for passage in passages:
        if passage.paint is None:
            continue
        for letter in stone.every():
            if passage.start <= letter.cluster < passage.end:
                letter.paint = passage.paint


def spanned(stone: Stone, paint: Paint, spread: str, whole: Box) -> None:
    """Let a ramp span each line or each letter instead of `whole`, the box of all."""
    if spread == "text":
        return
    for row in stone.letters:
        groups: list[list[Letter]] = [row]
        if spread == "letter":
            by: dict[int, list[Letter]] = {}
            for letter in row:
                by.setdefault(letter.cluster, []).append(letter)
            groups = list(by.values())
        for group in groups:
            box = stone.ink(group)
            for letter in group if box.area > 0 else ():
                own = letter.paint or paint
                if isinstance(own, Linear | Radial):
                    letter.paint = over(own, box, whole)


def over(paint: Linear | Radial, part: Box, whole: Box) -> Paint:
    """Return the ramp that spans `part` when it is said to span `whole`."""
    if whole.area <= 0:
        return paint

    def at(fraction: tuple[float, float]) -> tuple[float, float]:
        x = part.x + fraction[0] * part.width
        y = part.y + fraction[1] * part.height
        return round((x - whole.x) / whole.width, 5), round((y - whole.y) / whole.height, 5)

    if isinstance(paint, Linear):
        return paint.but(start=at(paint.start), end=at(paint.end))
    shrink = max(part.width, part.height) / max(whole.width, whole.height)
    return paint.but(centre=at(paint.centre), radius=round(paint.radius * shrink, 5))
