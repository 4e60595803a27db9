"""Setting: what a label's designs work with: its words by rank, its room, and how lines are set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.staging.catalogue import split
from limner.stages.plan.staging.desk import line
from limner.stages.plan.staging.marks import mark
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


class Stock(NamedTuple):
    """What a label is printed on.

    body: the colour of the pack behind it. glass: whether light passes. paper: of the label, None
    for clear film. accent: its second colour. rounded: whether its sides turn away, so that words
    keep to the middle. called: what the thing is, for its mark.
    """

    body: str
    glass: bool
    paper: str | None
    accent: str
    rounded: bool = False
    called: str = ""


@dataclass(slots=True)
class Words:
    """The strings of a label by their rank."""

    name: Copy | None
    product: list[Copy]
    contents: list[Copy]

    @classmethod
    def of(cls, copies: Sequence[Copy]) -> Words:
        """Sort the strings of one pack."""
        contents = [c for c in copies if c.role in ("unit", "price", "value")]
        rest = [c for c in copies if c not in contents]
        if not rest:
            return cls(None, contents[:1], contents[1:])
        name = next((c for c in rest if c.role in ("logo", "headline", "name")), rest[0])
        return cls(name, [c for c in rest if c is not name], contents)

    @property
    def bare(self) -> bool:
        """Whether there is nothing to read."""
        return self.name is None and not self.product and not self.contents


class Room(NamedTuple):
    """The sheet and the colours a design works in."""

    sheet: Design
    words: Words
    inner: Box
    ground: str
    ink: str
    accent: str
    least: float
    """Pixels of the smallest words that are still read in the picture."""
    papered: bool = True
    """Whether the label is of paper, with edges of its own."""
    called: str = ""
    """What the label is on."""

    @property
    def said(self) -> frozenset[str]:
        """The words the label says, and those for what it is on."""
        copies = [self.words.name, *self.words.product, *self.words.contents]
        said = {w for c in copies if c is not None for w in split(c.text)}
        return frozenset(said | set(self.called.split("-")))

    def mark(self, x: float, y: float, r: float, colour: str) -> list[Layer]:
        """Return the mark of what the label says and is on, about a point."""
        return mark(self.sheet, x, y, r, colour, self.said)

    def foot(self, share: float = 0.085) -> float:
        """Return the height of the contents' line: as designed, or as legibility needs."""
        high = self.sheet.size.height
        share = 1.6 * share if self.sheet.size.aspect > 1.35 else share
        return min(0.16, max(share, 1.3 * self.least / high)) * high

    def rows(self, share: float) -> float:
        """Return the height of all product lines."""
        high = self.sheet.size.height
        needed = 1.35 * self.least / high * max(1, len(self.words.product))
        return min(0.34, max(share, needed)) * high


Layout = Callable[[Room], list[Layer]]
"""A design: its layers for a room."""


def name_voice(room: Room) -> Voice:
    """Return the voice of the name; a short one in capitals is spaced."""
    display = room.sheet.type.display
    copy = room.words.name
    spaced = copy is not None and copy.text.isupper() and len(copy.text) <= 10
    weight = max(display.weight, 600)  # thin strokes are lost at a label's size in the picture
    return Voice(display.face, weight, 0.12 if spaced else 0.01, 1.1)


def lines_of(room: Room, long: int) -> int:
    """Return how many lines the name may take: more on a tall label, so that it is large there."""
    copy = room.words.name
    if copy is None or len(copy.text) <= long:
        return 1
    return 3 if room.sheet.size.aspect < 0.8 and len(copy.text.split()) > 2 else 2


def small_voice(room: Room, weight: int = 500) -> Voice:
    """Return the voice of the product and the contents."""
    return Voice(room.sheet.type.text.face, weight, 0.02, 1.2)


def centred(room: Room, voice: Voice, copy: Copy, at: Box, cap: float, lines: int = 1) -> Layer:
    """Return words centred in a box."""
    return line(
        room.sheet, copy, at, voice=voice, colour=room.ink, on=room.ground, cap=cap, lines=lines,
        tracking=voice.tracking,
    )  # fmt: skip


def alike(room: Room, at: Box, cap: float, lines: int) -> float:
    """Return the largest em at which the names of all packs of a range fit, so that none is set
    smaller than another and the longest has air at its sides."""
    range_ = room.sheet.brief.strings
    if len(range_) < 3 or any(len(c.text) > 14 for c in range_):
        return cap
    voice = name_voice(room)
    return min(
        fitted(room.sheet, c, 0.8 * at.width, at.height, most=lines, cap=cap, voice=voice).size
        for c in range_
    )


def rows_in(room: Room, top: float, height: float) -> list[tuple[Copy, Box]]:
    """Return boxes for the product lines, one under the other."""
    lines = room.words.product
    if not lines:
        return []
    each = height / len(lines)
    x, width = room.inner.x, room.inner.width
    return [(c, Box(x, top + i * each, width, each)) for i, c in enumerate(lines)]


def foot_lines(
    room: Room, at: Box, align: str = "centre", colour: str | None = None
) -> list[Layer]:
    """Return the contents, small, side by side lines in one box."""
    out: list[Layer] = []
    count = max(1, len(room.words.contents))
    each = at.height / count
    for i, copy in enumerate(room.words.contents):
        box = Box(at.x, at.y + i * each, at.width, each)
        out.append(
            line(room.sheet, copy, box, voice=small_voice(room), colour=colour or room.ink,
                 on=room.ground, cap=each * 0.92, align=align)
        )  # fmt: skip
    return out
