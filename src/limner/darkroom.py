"""Photographs on one page: receive → read → look → decide → paint.

An uploaded picture is a document of one layer; each instruction adds layers above it, as a turn of
its History. Nothing is ever painted into the picture itself.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PIL import Image

from limner import pipeline
from limner.basics.errors import BadOption, EngineFailed
from limner.basics.geometry import Box, Size
from limner.composing import Proof, prove
from limner.document.artwork import Artwork, Check
from limner.document.document import Document
from limner.document.edits.recompose import Recompose
from limner.document.frame import BELOW, Frame, Job, Pixels
from limner.document.history import History, Turn
from limner.document.layers.generated import Generated
from limner.document.layers.picture import Picture
from limner.document.layers.scene import Sheet
from limner.document.layers.text import Text
from limner.document.request import Request
from limner.pipeline import Clock
from limner.ports.planner import Plan, Planner
from limner.ports.world import Blobs, World, unseen
from limner.stages.brief import read
from limner.stages.brief.photograph import read_wishes
from limner.stages.finish import lossless
from limner.stages.layout import layout
from limner.stages.plan import RulesPlanner
from limner.stages.render import Kept, render, settle
from limner.stages.retouching import (
    Reference,
    Retouched,
    Sight,
    Subject,
    photographic,
    retouched,
    seen,
    wants_subject,
)
from limner.stages.upload import held, kept, opened, photograph, received

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["begin", "develop", "photographic", "take_in", "uploaded"]


_KEPT: WeakKeyDictionary[Blobs, Kept] = WeakKeyDictionary()
"""What jobs came to, by the store their pixels lie in."""
_MOST_KEPT = 256


@dataclass(frozen=True, slots=True)
class Upload:
    """A picture taken in: the history it begins, and what there is to say of its file."""

    history: History
    notes: tuple[str, ...] = ()


def take_in(request: Request, world: World) -> Upload:
    """Return the request's picture as a document, at its own size; raises BadImage, BadOption."""
    picture = photograph(request, world.blobs)
    return Upload(History(document=opened(picture, world.blobs)), picture.notes)


def uploaded(picture: str | Path) -> bool:
    """Whether a file handed over is an image, not a document, by its name."""
    return not str(picture).lower().endswith(".json")


async def begin(said: str, request: Request, world: World) -> Artwork:
    """Return the request's picture as `said` asks: the first turn of its history."""
    taken = take_in(request, world)
    return await develop(taken.history, said, request, world, told=taken.notes)


async def _standing(history: History, request: Request, world: World) -> Request:
    """Return the request with the picture its mask is for: as it stands now, after its turns."""
    if request.mask is None or request.picture is not None:
        return request
    plain = Request(prompt=request.prompt, engine=request.engine)
    now = await pipeline.paint_document(history.document, plain, world)
    return request.but(picture=world.blobs.put(now.data))


async def develop(
    history: History,
    said: str,
    request: Request,
    world: World,
    planner: Planner | None = None,
    told: tuple[str, ...] = (),
) -> Artwork:
    """Return a photograph as `said` asks, with its history one turn longer.

    request: how it is to be written, its mask and its references. told: notes there are already.
    What cannot be done leaves the picture as it is, and its notes say why. Raises BadPrompt,
    BadImage, BadMask.
    """
    clock = Clock()
    jobs = _kept_for(world.blobs)
    request = await _standing(history, request, world)
    done = await _decided(history.document, said, request, world, planner or RulesPlanner(), jobs)
    before = history
    if done.edits:
        history = history.apply(Turn(said=said, edits=done.edits, notes=done.notes))
    clock.lap("read")
    plan = Plan(document=history.document, notes=(*told, *done.notes))
    brief = pipeline.brief_of(history.document, said)
    try:
        proof = await prove(plan, brief, world, request.engine, jobs)
    except BadOption as error:
        if history == before:
            raise
        # What an engine looked for is not in the picture: only painting it could tell.
        history = before
        plan = plan.but(document=before.document, notes=(*plan.notes, f"{error} Left as it is"))
        proof = await prove(plan, brief, world, request.engine, jobs)
    if history != before:
        proof, history = _stilled(proof, before, history, world)
    clock.lap("compose")
    artwork = await pipeline.paint(proof, brief, request, world, clock, history)
    return _vouched(artwork, request, world)


def _stilled(
    proof: Proof, before: History, history: History, world: World
) -> tuple[Proof, History]:
    """Return a picture taken apart as a document of pictures, what is clear throughout left out."""
    document = history.document
    parts = [la for la in document.layers if isinstance(la, Generated) and la.task == "layers"]
    if not parts:
        return proof, history
    painted = {i.layer: i for i, _ in proof.painted.walk() if isinstance(i, Pixels)}
    shown = [(part, painted[part.id].blob) for part in parts if part.id in painted]
    kept = tuple(
        Picture(id=part.id, name=part.name, role=part.role, blob=blob, box=part.box, fit="stretch")
        for part, blob in shown
        if not _clear(world.blobs.get(blob))
    )
    now = document.but(layers=kept)
    turn = history.done[-1]
    told = f"taken apart into {len(kept)} layers"
    edits = (Recompose(by=now, why=told),)
    history = before.apply(turn.but(edits=edits, undo=(), notes=(*turn.notes, told)))
    plan = proof.plan.but(document=now, notes=(*proof.plan.notes, told))
    return replace(proof, plan=plan), history


def _clear(data: bytes) -> bool:
    """Whether nothing is to be seen in a picture."""
    with Image.open(io.BytesIO(data)) as picture:
        lightest = picture.convert("RGBA").getchannel("A").getextrema()[1]
    return lightest == 0


def _kept_for(blobs: Blobs) -> Kept:
    """Return the jobs painted for pictures in `blobs` before: each turn rests on all before it."""
    jobs = _KEPT.setdefault(blobs, {})
    for key in list(jobs)[:-_MOST_KEPT]:
        del jobs[key]
    return jobs


def _vouched(artwork: Artwork, request: Request, world: World) -> Artwork:
    """Return a picture with a check that says what its mask kept, where its file was read."""
    still = held(request, world.blobs)
    if still is None or not still.fits(artwork.size) or not lossless(request):
        return artwork
    kept_whole = int(still.still.sum())
    check = Check(name="mask", ok=True, detail=f"{kept_whole} pixels outside it are unchanged")
    record = artwork.record.but(checks=(*artwork.record.checks, check))
    return replace(artwork, record=record)


async def _decided(
    document: Document, said: str, request: Request, world: World, planner: Planner, jobs: Kept
) -> Retouched:
    """Return the edits an instruction comes to. jobs: what has been painted on the way."""
    wishes = read_wishes(said)
    if request.size is not None and request.size != document.size:
        wishes = wishes.sized(request.size)
    frame, _ = await settle(layout(document, world), world, engine=request.engine, kept=jobs)
    picture, _ = await render(frame, unseen(world), engine=request.engine)
    mask, notes = _mask(request, picture.size, world)
    subject = None
    if wants_subject(wishes, mask is not None):
        subject = await _subject(frame, world, request.engine)
    references, told = _references(request.references, world)
    place = partial(_scenery, world=world, planner=planner)
    sight = Sight(
        world, picture, mask, subject, references, request.engine, request.model, request.quality,
        place,
    )  # fmt: skip
    done = retouched(wishes, document, sight)
    return Retouched(done.edits, (*notes, *told, *done.notes))


def _mask(
    request: Request, size: Size, world: World
) -> tuple[NDArray[np.uint8] | None, tuple[str, ...]]:
    """Return how far each pixel of the picture may change, None for wholly, and notes."""
    still = held(request, world.blobs)
    if still is None:
        return None, ()
    if not still.fits(size):
        return None, ("the picture has another frame now; the mask was left aside",)
    return still.mask, still.notes


async def _subject(frame: Frame, world: World, engine: str) -> Subject | None:
    """Return the most prominent thing of a settled frame; None where no engine can tell it."""
    job = Job(
        layer="", box=Box(0, 0, *frame.size), task="matte", data={}, seed=frame.seed,
        sheets={BELOW: frame},
    )  # fmt: skip
    asked = Frame(size=frame.size, items=(job,), seed=frame.seed)
    try:
        matte, _ = await render(asked, unseen(world), engine=engine)
    except EngineFailed:
        return None
    return seen(matte.pixels[..., 3], world)


def _scenery(words: str, size: Size, *, world: World, planner: Planner) -> Sheet | None:
    """Compose a place told in words, to stand behind something: no words, nobody in it."""
    asked = Request(prompt=f"photograph of {words}, empty, no people, no text", size=size)
    document = planner.plan(read(asked.prompt, size=size), asked, world).document
    layers = tuple(layer for layer in document.layers if not isinstance(layer, Text))
    return Sheet(size=size, background=document.background, layers=layers)


def _references(
    names: tuple[str, ...], world: World
) -> tuple[tuple[Reference, ...], tuple[str, ...]]:
    """Return references as plain kept pictures, and notes; raises BadImage."""
    found: list[Reference] = []
    notes: list[str] = []
    for position, name in enumerate(names, 2):
        picture = received(world.blobs.get(name))
        clear = bool((picture.pixels[..., 3] < 255).any())
        found.append(Reference(kept(picture, world.blobs), picture.size, clear))
        notes += [f"image {position}: {note}" for note in picture.notes]
    return tuple(found), tuple(notes)
