"""The Artwork: the picture's bytes and the record of how it came about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from limner.basics.geometry import Box, Size
from limner.document.brief import Brief
from limner.document.direction import Direction, Thought
from limner.document.document import Document
from limner.document.frame import Frame
from limner.document.history import History
from limner.document.painting import Painting
from limner.document.request import Format
from limner.document.source import Citation
from limner.document.value import Value


class SetText(Value):
    """A string as it stands in the picture, read back from the glyph run."""

    string: str
    box: Box
    font: str
    script: str
    size: float = 0.0
    layer: str = ""


class Check(Value):
    """One preflight check; detail says where and what where it failed."""

    name: str
    ok: bool
    detail: str = ""


class Composure(Value):
    """How well a picture is composed: parts, total and score, 0–1.

    total: of the parts that say what is amiss. score: of all of them, which ranks pictures (see
    `stages/layout/composure.py`). tones: how much there is to see beneath the words, in bits of
    the colours' share of the sheet. shown: as `picture`, whether or not the picture needs to show
    anything; these two are no part of the score.
    """

    total: float
    score: float = 0.0
    alignment: float
    hierarchy: float
    spacing: float
    balance: float
    room: float
    measure: float
    scale: float
    calm: float
    contrast: float = 1.0
    emphasis: float = 1.0
    presence: float = 1.0
    ease: float = 1.0
    breaks: float = 1.0
    sizes: float = 1.0
    order: float = 1.0
    margins: float = 1.0
    grouping: float = 1.0
    picture: float = 1.0
    filling: float = 1.0
    tones: float = 0.0
    shown: float = 1.0


class Usage(Value):
    """What it took: engine calls, painted pixels and seconds by stage."""

    pixels: int = 0
    items: int = 0
    seconds: dict[str, float] = {}


class Record(Value):
    """Everything worth knowing about a picture except its pixels."""

    size: Size
    kind: str
    composition: str = ""
    engine: str
    seed: int
    seconds: float = 0.0
    text: tuple[SetText, ...] = ()
    checks: tuple[Check, ...] = ()
    composure: Composure | None = None
    """None where the picture depicts a scene, whose words stand on things."""
    thoughts: tuple[Thought, ...] = ()
    """How it was arrived at, where thinking was asked for."""
    usage: Usage = Usage()
    notes: tuple[str, ...] = ()
    paintings: tuple[Painting, ...] = ()
    """What generative models painted in it: licence, steps, seconds and cost of each."""
    citations: tuple[Citation, ...] = ()
    """Where each string was taken from that came out of a document handed over, or off the web."""
    provenance: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Artwork:
    """A finished picture: `data` in `format`, with the values it was made from.

    passes: what engines know of each pixel of the layers they painted, by layer, as packed by
    `document.passes`. history: how its document came to be, where that is known. direction: what
    its planner settled.
    """

    data: bytes
    format: Format
    record: Record
    brief: Brief
    document: Document
    frame: Frame
    passes: Mapping[str, bytes] = field(default_factory=dict)
    history: History | None = None
    direction: Direction | None = None

    def __repr__(self) -> str:
        # Short, because asyncio writes out a task's result, all layers of it, at every end.
        return f"Artwork({self.format}, {self.size}, {len(self.data)} bytes)"

    @property
    def size(self) -> Size:
        """Width and height in pixels."""
        return self.record.size

    @property
    def notes(self) -> tuple[str, ...]:
        """What the maker should know."""
        return self.record.notes
