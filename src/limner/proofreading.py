"""Proofreading: words a model lettered are read back, compared, and mended until they are right.

    paint ─▶ read ─▶ compare ─▶ letter anew in place ─▶ read ─▶ paint out and set as type ─▶ read

The attempts are counted and bounded; what came of every string is in the record.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from limner.basics.errors import BadOption
from limner.composing import Proof, prove
from limner.document.artwork import Check, SetText
from limner.document.brief import Brief
from limner.document.document import Document
from limner.document.layer import Layer
from limner.document.layers.generated import Generated
from limner.document.layers.retouch import Retouch
from limner.document.layers.text import Text
from limner.document.raster import Raster
from limner.document.request import Request
from limner.ports.reading import Reader
from limner.ports.world import World, unseen
from limner.stages.render import render
from limner.stages.retouching.lettered import Verdict, Way, judged, mended

ATTEMPTS: tuple[Way, ...] = ("relettered", "set")
"""What is tried on words that are not right, in order."""


@dataclass(frozen=True, slots=True)
class Read:
    """A picture read. ways: how each string that was mended was, last."""

    verdicts: tuple[Verdict, ...]
    ways: dict[str, Way]
    attempts: int

    @property
    def wrong(self) -> tuple[Verdict, ...]:
        """Strings that are not there as asked; those set as type are, whatever a reader makes of
        them."""
        done = {string for string, way in self.ways.items() if way == "set"}
        return tuple(v for v in self.verdicts if not v.exact and v.string not in done)


def lettered_in(document: Document) -> tuple[str, ...]:
    """Return the strings a model is to letter."""
    layers = [la for la in document.walk() if isinstance(la, Generated)]
    return tuple(dict.fromkeys(text for layer in layers for text in layer.lettering))


async def proofread(proof: Proof, brief: Brief, request: Request, world: World) -> Proof:
    """Return the picture with every string a model lettered as it was asked for, as far as that
    goes; its checks and texts say what was read.
    """
    strings = lettered_in(proof.plan.document)
    if not strings:
        return proof
    desk = _Desk(strings, brief, request, world, world.reading())
    read, seen = await desk.read(proof, {}, 1)
    for number, way in enumerate(ATTEMPTS, 1):
        if not read.wrong:
            break
        document, ways = desk.mended(proof, read, seen, way, number)
        again = await desk.tried(proof, document)
        if again is not None:
            proof = again
            read, seen = await desk.read(proof, ways, number + 1)
    return _told(proof, read)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a picture is read and mended with."""

    strings: tuple[str, ...]
    brief: Brief
    request: Request
    world: World
    reader: Reader

    async def read(self, proof: Proof, ways: dict[str, Way], attempts: int) -> tuple[Read, Raster]:
        """Return what a picture says, and its pixels."""
        seen, _ = await render(proof.painted, unseen(self.world), engine=self.request.engine)
        found = await asyncio.to_thread(self.reader.read, seen)
        return Read(judged(self.strings, found), ways, attempts), seen

    def mended(
        self, proof: Proof, read: Read, seen: Raster, way: Way, number: int
    ) -> tuple[Document, dict[str, Way]]:
        """Return the document with wrong words put right, and how each string was mended."""
        layers = mended(read.wrong, way, seen, self.world, number)
        ways = {v.string: _way(v, way) for v in read.wrong}
        return _over(proof.plan.document, layers), read.ways | ways

    async def tried(self, proof: Proof, document: Document) -> Proof | None:
        """Return a document proved; None where words could not be lifted off what they stand on."""
        plan = proof.plan.but(document=document)
        try:
            return await prove(plan, self.brief, self.world, self.request.engine)
        except BadOption:
            return None


def _way(verdict: Verdict, way: Way) -> Way:
    return way if way == "set" or len(verdict.lines) == 1 else "set"


def _over(document: Document, layers: Sequence[Layer]) -> Document:
    """Return a document with work on pixels above what is painted, and type above all."""
    pixels = [la for la in layers if isinstance(la, Retouch)]
    words = [la for la in layers if isinstance(la, Text)]
    own = document.layers
    at = max(i for i, la in enumerate(own) if isinstance(la, Generated | Retouch)) + 1
    return document.but(layers=(*own[:at], *pixels, *own[at:], *words))


def _told(proof: Proof, read: Read) -> Proof:
    """Return the proof with its check of strings told of those a model lettered, and where they
    stand."""
    right = [v for v in read.verdicts if v not in read.wrong]
    set_ = [v.string for v in right if read.ways.get(v.string) == "set"]
    anew = [v.string for v in right if read.ways.get(v.string) == "relettered"]
    parts = [f"painted: {len(right)} of {len(read.verdicts)} as asked"]
    parts += [f"{len(anew)} lettered anew"] if anew else []
    parts += [f"{len(set_)} set as type"] if set_ else []
    parts.append(f"attempts: {read.attempts}")
    parts += [f"read {_said(v)!r} for {v.string!r}" for v in read.wrong]
    checks = tuple(
        Check(name="strings", ok=c.ok and not read.wrong,
              detail="; ".join(x for x in (c.detail, *parts) if x))
        if c.name == "strings" else c
        for c in proof.checks
    )  # fmt: skip
    seen = tuple(
        SetText(string=v.string, box=v.box, font="", script="", layer="painting")
        for v in right
        if v.box is not None and v.string not in set_
    )
    return replace(proof, checks=checks, lettered=seen)


def _said(verdict: Verdict) -> str:
    return " ".join(line.text for line in verdict.lines)
