"""The product on one page: read → plan → layout → render → finish.

Planning, laying out and checking go round until nothing is amiss (`composing.py`), and where it is
asked for, several pictures are thought through first and the best is kept (`thinking.py`).
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from time import perf_counter

from limner.composing import Proof, compose, prove
from limner.document import enclosed
from limner.document.animation import Animation
from limner.document.artwork import Artwork, Record, SetText, Usage
from limner.document.brief import Brief, Copy
from limner.document.document import Document
from limner.document.frame import Frame, Pixels
from limner.document.history import History
from limner.document.layers.generated import Generated
from limner.document.layers.picture import Picture
from limner.document.layers.text import Text
from limner.document.painting import Painting
from limner.document.raster import Raster
from limner.document.request import Request
from limner.document.source import Citation
from limner.ports.planner import Likeness, Plan, Planner
from limner.ports.world import World, unseen
from limner.stages.brief import read
from limner.stages.brief.reference import UNSHOWN, referred
from limner.stages.finish import assured, finish, remarks
from limner.stages.finish.animation import buildup, reel, standing
from limner.stages.layout import layout
from limner.stages.layout.preflight import words
from limner.stages.layout.printed import Printed
from limner.stages.plan import RulesPlanner
from limner.stages.plan.directions import worded
from limner.stages.plan.marks import marked
from limner.stages.render import (
    PRINT,
    VECTOR,
    cels,
    fixed,
    flatten,
    render,
    settle,
    with_prints,
)
from limner.stages.upload import clean, held

WALKED = frozenset({"svg", "pdf", "json"})
"""Formats written from the Frame or the Document, without pixels."""
FILED = ("format", "compression", "dpi", "animate", "text", "think", "planner")
"""Fields of a request that concern the file or the way there, not the picture."""


async def draw(request: Request, world: World, planner: Planner | None = None) -> Artwork:
    """Return the picture a prompt asks for; raises limner errors for what cannot be."""
    clock = Clock()
    brief = read(request.prompt, size=request.size)
    request = request.but(references=tuple(clean(n, world.blobs) for n in request.references))
    brief = referred(brief, request.references, world.blobs, request.reference_names)
    if request.documents or brief.query:
        from limner.sourcing import supplied  # loaded with the first document

        brief, request = await supplied(brief, request, world)
    clock.lap("read")
    world.progress.step("read", 1.0)
    brief = worded(brief, request.direction) if request.direction else brief
    like = led(brief, request)
    brief, planner = (brief, planner) if planner else await asked(brief, request, world)
    proof = await composed(brief, request, world, planner, like)
    if proof.thoughts:
        request = request.but(direction=proof.plan.direction)
    proof = await signed(proof, brief, request, world)
    if request.lettering == "painted":
        from limner.proofreading import proofread  # loaded where a model letters

        proof = await proofread(proof, brief, request, world)
    clock.lap("compose")
    world.progress.step("compose", 1.0)
    return await paint(proof, brief, request, world, clock)


async def asked(brief: Brief, request: Request, world: World) -> tuple[Brief, Planner]:
    """Return the brief and the planner: the rules', or as a language model advises."""
    if request.planner == "rules":
        return brief, RulesPlanner()
    from limner.advising import advised  # loaded where it is asked for

    return await advised(brief, request, world)


async def composed(
    brief: Brief, request: Request, world: World, planner: Planner, like: Likeness | None
) -> Proof:
    """Return the picture to be painted: the first that passes, or the best where it is thought."""
    if request.think == "none":
        proof = await compose(brief, request, world, planner, like)
    else:
        from limner.thinking import think  # loaded with the first thought

        proof = await think(brief, request, world, planner, like)
    if request.planner == "rules":
        return proof
    from limner.advising import inspected

    return await inspected(proof, request, world)


async def signed(proof: Proof, brief: Brief, request: Request, world: World) -> Proof:
    """Return the proof with the logos and pictures the prompt wants placed, unaltered."""
    marks = {u: request.references[u.position - 1] for u in brief.uses if u.kind == "place"}
    layers = list(proof.plan.document.walk())
    shown = {x.blob for x in layers if isinstance(x, Picture)}
    shown |= {name for x in layers if isinstance(x, Generated) for name in x.references}
    marks = {use: blob for use, blob in marks.items() if blob not in shown}
    if not marks or proof.printed:
        return proof
    seen, _ = await render(proof.painted, unseen(world), engine=request.engine)
    document, notes = marked(proof.plan.document, proof.painted, seen, marks, world.blobs)
    plan = proof.plan.but(document=document, notes=(*proof.plan.notes, *notes))
    placed = await prove(plan, brief, world, request.engine)
    return replace(placed, thoughts=proof.thoughts)


def led(brief: Brief, request: Request) -> Likeness | None:
    """Return the picture that leads the set a request belongs to; None where it stands alone."""
    lead = request.lead
    if lead is None:
        return None
    other = lead.prompt and lead.prompt != request.prompt
    own = read(lead.prompt, size=lead.size) if other else brief
    return Likeness(brief=own, request=request.but(seed=lead.seed, size=lead.size, lead=None))


async def paint_document(document: Document, request: Request, world: World) -> Artwork:
    """Paint a document as it stands, checked against the strings it holds itself."""
    clock = Clock()
    brief = brief_of(document, request.prompt)
    proof = await prove(Plan(document=document), brief, world, request.engine)
    clock.lap("compose")
    return await paint(proof, brief, request, world, clock, History(document=document))


def brief_of(document: Document, prompt: str) -> Brief:
    """Return a brief that asks for the strings a document holds, and no more."""
    strings = tuple(
        Copy(text=string)
        for layer in document.walk()
        if isinstance(layer, Text) and not layer.decorative
        for string in layer.strings
    )
    return Brief(prompt=prompt, strings=strings)


async def deliver(artwork: Artwork, request: Request, world: World) -> bytes:
    """Write a finished picture in another format."""
    frame, _ = await settle(artwork.frame, world, engine=request.engine)
    history = artwork.history or History(document=artwork.document)
    data, _ = await written(frame, history, request, world, Clock())
    return data


async def written(
    frame: Frame, history: History, request: Request, world: World, clock: Clock
) -> tuple[bytes, tuple[str, ...]]:
    """Paint a settled frame as far as its file needs and write it; also return who painted.

    What the request's mask does not let change is laid over the pixels here, whoever painted them,
    and a lossless file is read again to see that it is in it.
    """
    document = history.document
    if request.format == "json":
        text = enclosed.put_in(history.to_file(indent=1), world.blobs)
        return (text + "\n").encode(), ("vector",)
    if request.moving:
        return await unfold(frame, request, world), ("vector",)
    if request.format == "glb":
        staged = await with_prints(layout(document, world), world, engine=request.engine)
        return await finish(staged, None, document, request, world), ("vector",)
    raster: Raster | None = None
    engines: tuple[str, ...] = ("vector",)
    still = await asyncio.to_thread(held, request, world.blobs)
    if request.format not in WALKED:
        raster, engines = await render(frame, world, engine=request.engine)
        raster = still.over(raster) if still else raster
    layers = await cels(frame, world, engine=request.engine) if request.format == "psd" else ()
    clock.lap("render")
    walked = await walkable(frame, request, world)
    data = await finish(walked, raster, document, request, world, layers)
    return (await asyncio.to_thread(assured, data, still, request) if still else data), engines


async def unfold(
    frame: Frame, request: Request, world: World, seconds: float | None = None
) -> bytes:
    """Write how a frame comes to be, in `seconds`, as an animation."""
    still = await fixed(frame, world, standing(frame), engine=request.engine)
    return await film(buildup(still, seconds), request, world)


async def film(animation: Animation, request: Request, world: World) -> bytes:
    """Paint the frames of an animation one by one and write them as they come."""
    file = reel(animation.size, request)
    frames = [(await settle(f, world, engine=request.engine))[0] for f in animation.frames]
    for index in animation.telling:
        file.study((await render(frames[index], world, engine=request.engine))[0])
    for index, frame in enumerate(frames):
        raster, _ = await render(frame, world, engine=request.engine)
        await asyncio.to_thread(file.add, raster, animation.milliseconds[index])
        world.progress.step("film", index / len(frames))
    return await asyncio.to_thread(file.close)


async def walkable(frame: Frame, request: Request, world: World) -> Frame:
    """Return the frame as the file's format can hold it: SVG knows no textures, PDF no blurs."""
    keep = {"svg": VECTOR, "pdf": PRINT}.get(request.format)
    return await flatten(frame, world, keep, engine=request.engine) if keep else frame


async def paint(
    proof: Proof,
    brief: Brief,
    request: Request,
    world: World,
    clock: Clock,
    history: History | None = None,
) -> Artwork:
    """Paint a proven frame and write it in the format asked for; history is kept with it."""
    frame, document = proof.frame, proof.plan.document
    history = history or History(document=document, origin=brief, order=ordered(request))
    data, engines = await written(proof.painted, history, request, world, clock)
    clock.lap("finish")
    world.progress.step("finish", 1.0)
    names = tuple(dict.fromkeys([*proof.painters, *engines]))
    record = _record(proof, brief, document, names, clock)
    told = remarks(frame, request)
    record = record.model_copy(update={"notes": (*record.notes, *told)})
    passes = {
        item.layer: world.blobs.get(item.passes)
        for item, _ in proof.painted.walk()
        if isinstance(item, Pixels) and item.passes is not None
    }
    return Artwork(
        data, request.format, record, brief, document, frame, passes, history, proof.plan.direction
    )  # fmt: skip


def ordered(request: Request) -> Request:
    """Return what of a request concerns the picture, not the file it is written to."""
    plain = {name: Request.model_fields[name].default for name in FILED}
    return request.but(**plain)


class Clock:
    """Seconds by stage."""

    def __init__(self) -> None:
        self.start = self.last = perf_counter()
        self.laps: dict[str, float] = {}

    def lap(self, name: str) -> None:
        """Close the lap called `name`."""
        now = perf_counter()
        self.laps[name] = round(now - self.last, 4)
        self.last = now


def _record(
    proof: Proof, brief: Brief, document: Document, engines: tuple[str, ...], clock: Clock
) -> Record:
    seen = any(isinstance(la, Generated) and la.references for la in document.walk())
    notes = [n.text for n in brief.notes if not (seen and n.text in UNSHOWN)]
    notes += proof.plan.notes
    notes += [n for item, _ in proof.painted.walk() if isinstance(item, Pixels) for n in item.notes]
    paintings = painted_by_models(proof.painted)
    notes += [painting.said for painting in paintings]
    notes += [f"check {c.name} failed: {c.detail}" for c in proof.checks if not c.ok]
    return Record(
        size=document.size,
        kind=document.kind,
        composition=document.composition,
        engine="+".join(engines),
        seed=document.seed,
        seconds=round(clock.last - clock.start, 4),
        text=tuple(
            SetText(
                string=item.text, box=at.box(item.box), script=item.script, size=item.size,
                font="+".join(dict.fromkeys(run.face for run in item.runs)), layer=item.layer,
            )
            for item, at in words(proof.frame)
            if item.requested
        )
        + tuple(_printed(word) for word in proof.printed if word.glyphs.requested)
        + proof.lettered,
        checks=proof.checks,
        composure=proof.composure,
        thoughts=proof.thoughts,
        usage=Usage(
            pixels=document.size.width * document.size.height,
            items=sum(1 for _ in proof.frame.walk()),
            seconds=clock.laps,
        ),
        notes=tuple(dict.fromkeys(notes)),
        paintings=paintings,
        citations=_cited(brief, proof),
        provenance={
            "brief": brief.hash, "document": document.hash, "frame": proof.frame.hash,
            **_origin(paintings), **proof.plan.origin,
        },
    )  # fmt: skip


def painted_by_models(frame: Frame) -> tuple[Painting, ...]:
    """Return what generative models painted of a settled frame, each once."""
    found = [i.painting for i, _ in frame.walk() if isinstance(i, Pixels) and i.painting]
    return tuple(dict.fromkeys(found))


def _origin(paintings: tuple[Painting, ...]) -> dict[str, str]:
    """Return what the record says of where painted pixels came from; nothing where none are."""
    models = dict.fromkeys(painting.model for painting in paintings)
    return {"painted": f"generated by {', '.join(models)}"} if models else {}


def _cited(brief: Brief, proof: Proof) -> tuple[Citation, ...]:
    """Return where the strings that are in the picture were taken from."""
    shown = {item.text for item, _ in words(proof.frame)}
    return tuple(cited for cited in brief.citations if cited.string in shown)


def _printed(word: Printed) -> SetText:
    item = word.glyphs
    return SetText(
        string=item.text, box=word.box, script=item.script, size=round(word.size, 2),
        font="+".join(dict.fromkeys(run.face for run in item.runs)), layer=item.layer,
    )  # fmt: skip
