"""Routing: which engine paints what, read from their Capabilities."""

from __future__ import annotations

from limner.basics.errors import BadOption, EngineFailed
from limner.document.frame import Job
from limner.ports.choosing import JOB, card_of, cards
from limner.ports.engine import Capabilities
from limner.ports.models import ModelCard
from limner.ports.world import World


def painter_of(job: Job, world: World, wanted: str = "auto") -> tuple[str, ModelCard | None]:
    """Return the name of the engine for a job, and the card of the model it paints with, if any.

    A job that names a model goes to the engine that has it; one that takes any job stands in where
    it is asked for by name. Raises EngineFailed where the model is not here or not ready.
    """
    what = f"job:{job.task}"
    model = str(job.data.get("model") or "") if what == JOB else ""
    record = world.engines().get(wanted)
    stands_in = record is not None and record.ready and "job:*" in record.paints
    if not model or stands_in:
        return engine_for(what, world, wanted), None
    found = card_of(world, model, wanted)
    if found is not None and found[1].ready:
        return found
    alone = _cardless(record)
    if alone is not None:
        return alone, None
    raise _without(model, found[1] if found else None, world)


def _cardless(record: Capabilities | None) -> str | None:
    """Return the name of an engine that paints such layers and tells nothing of its models."""
    plain = record is not None and record.ready and JOB in record.paints and not record.models
    return record.name if record is not None and plain else None


def _without(model: str, card: ModelCard | None, world: World) -> EngineFailed:
    """Return the error for a model that cannot be painted with."""
    if card is not None:
        lacks = f": {card.lacks}" if card.lacks else ""
        return EngineFailed(
            f"The model {model!r} is not ready{lacks}.",
            hint=f"Run: {card.get}" if card.get else "`limner models` says what it needs.",
        )
    ready = ", ".join(card.name for _, card in cards(world) if card.ready)
    hint = f"Ready are: {ready}." if ready else "`limner models` lists those there are."
    return EngineFailed(f"No engine here has the model {model!r}.", hint=hint)


def engine_for(what: str, world: World, wanted: str = "auto") -> str:
    """Return the name of the engine for `what`: an item kind, or 'job:<task>'.

    The wanted engine wins where it paints it, also by 'job:*'; else the first that names it.
    """
    records = world.engines()
    if wanted != "auto" and wanted not in records:
        known = ", ".join(records)
        raise BadOption(
            f"There is no engine called {wanted!r}.", hint=f"Choose from: {known}.", param="engine"
        )
    if wanted != "auto" and _paints(records[wanted], what, stands_in=True):
        return wanted
    for name, record in records.items():
        if _paints(record, what, stands_in=False):
            return name
    able = [r for r in records.values() if what in r.paints and (r.get or r.needs)]
    lacking = "; or: ".join(r.get or f"pip install '{r.needs}'" for r in able)
    raise EngineFailed(
        f"No engine here paints {_words(what)}.", hint=_advice(what, wanted, lacking)
    )


def _paints(record: Capabilities, what: str, *, stands_in: bool) -> bool:
    """Whether the record names `what`; one that takes any job only stands in when asked for."""
    if not record.ready:
        return False
    return what in record.paints or (
        stands_in and what.startswith("job:") and "job:*" in record.paints
    )


def _words(what: str) -> str:
    return f"'{what[4:]}' layers" if what.startswith("job:") else f"{what!r} items"


def _advice(what: str, wanted: str, lacking: str) -> str:
    if lacking:
        return f"Run: {lacking}."
    named = f" (the engine asked for, {wanted!r}, does not)" if wanted != "auto" else ""
    if what == JOB:
        return f"Install limner[diffusion] and a model, or set up a remote one{named}; " + (
            "`limner models` lists them, and engine 'fake' paints a placeholder."
        )
    if what.startswith("job:"):
        return (
            f"Install a package that brings an engine for '{what}'{named}; `limner engines` lists "
            "what is here, and engine 'fake' paints a placeholder."
        )
    return (
        f"Install skia-python for the vector engine{named}; `limner doctor` says what is missing."
    )
