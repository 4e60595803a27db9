"""Advising: a language model is asked before a picture is composed; our checks judge its design.

What it gives goes the way of any plan: laid out, checked, mended, painted. Where it gives nothing
that holds, rules compose, and a note says why.
"""

from __future__ import annotations

import io
from dataclasses import replace

from limner.basics.errors import NoAnswer
from limner.composing import Proof, tried
from limner.document.brief import Brief
from limner.document.document import Document
from limner.document.request import Request
from limner.ports.language import LanguageModel
from limner.ports.planner import Planner
from limner.ports.world import World, unseen
from limner.stages.advice import Sheet, Verdict, consult, inspect
from limner.stages.plan.advised import AdvisedPlanner
from limner.stages.plan.choice import chosen
from limner.stages.plan.kind import kinds
from limner.stages.plan.size import choose_size
from limner.stages.plan.style import styles
from limner.stages.render import render

SEEN = 1024
"""Longer side of the picture a language model is shown."""
_PLAIN = "inter"
"""Face in place of one there is not."""


async def advised(brief: Brief, request: Request, world: World) -> tuple[Brief, Planner]:
    """Return the brief and the planner a language model's advice comes to.

    Without an answer that can be used they are the rules', with a note. Raises BadOption where no
    language model is set up.
    """
    model = world.language()

    async def judge(document: Document, read: Brief) -> Verdict:
        proof = await tried(request, read, world, AdvisedPlanner(document))
        amiss = tuple(f"{m.layer}: {m.check}" for m in proof.misfits)
        shown = model.terms.vision and not amiss
        return Verdict(amiss, await pictured(proof, request, world) if shown else b"")

    try:
        advice = await consult(brief, sheet_for(brief, request, world), world, judge)
    except NoAnswer as error:
        return brief, AdvisedPlanner(None, (_unused(model, error),), {"planner": "rules"})
    return advice.brief, AdvisedPlanner(advice.document, advice.notes, advice.origin)


async def inspected(proof: Proof, request: Request, world: World) -> Proof:
    """Return the proof with what a language model that sees says of it in its notes."""
    if not world.language().terms.vision or "model" not in proof.plan.origin:
        return proof
    findings = await inspect(await pictured(proof, request, world), world)
    notes = tuple(f"the language model finds ({f.weight}): {f.what}" for f in findings)
    return replace(proof, plan=proof.plan.but(notes=(*proof.plan.notes, *notes)))


async def pictured(proof: Proof, request: Request, world: World) -> bytes:
    """Return a laid-out picture as a small PNG."""
    from PIL import Image

    raster, _ = await render(proof.painted, unseen(world), engine=request.engine)
    picture = Image.fromarray(raster.pixels)
    picture.thumbnail((SEEN, SEEN))
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def sheet_for(brief: Brief, request: Request, world: World) -> Sheet:
    """Return what a design of a brief is made on and with."""
    kind, _ = chosen(brief, request, world)
    scripts = {copy.script for copy in brief.strings if copy.script not in ("Zyyy", "Zsye")}
    faces = tuple(
        face.id
        for face in world.fonts.faces()
        if not face.italic and scripts <= set(face.scripts) and not face.id[-3:].isdecimal()
    )
    clear = request.background == "transparent"
    return Sheet(
        size=choose_size(brief, request, kind), kind=kind.name, kinds=tuple(kinds()),
        styles=tuple(styles()), faces=faces or (_PLAIN,), face=_PLAIN, seed=request.seed,
        lang=brief.lang, references=request.references,
        gives=world.language().terms.gives,
        transparent=clear or (request.background == "auto" and brief.background == "transparent"),
    )  # fmt: skip


def _unused(model: LanguageModel, error: NoAnswer) -> str:
    return (
        f"the language model {model.terms.model} was not used: {error.message}; "
        "rules composed the picture"
    )
