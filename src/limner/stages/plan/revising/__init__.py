"""Revising: a change in words becomes edits of the layers it is about, and of no others.

`sight` says what can be pointed at, `find` what the words point at, and every verb is one file in
`verbs`, found by its name. What concerns the sheet as a whole goes back to the planner, with the
same strings, colours and type; whoever asked carries earlier changes over to the new composition.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from typing import TYPE_CHECKING

from limner.document.instruction import Change
from limner.ports.planner import Revision, Sitting
from limner.ports.world import World
from limner.stages.plan.revising import overpainting
from limner.stages.plan.revising.sight import Sight
from limner.stages.plan.revising.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from limner.ports.planner import Planner

__all__ = ["revise"]


def revise(sitting: Sitting, change: Change, world: World, planner: Planner) -> Revision:
    """Return what a change means for the document of a sitting."""
    work = Work(sitting, change, world, planner, Sight.of(sitting.document, sitting.frame))
    if overpainting.meant(work) and overpainting.paint(work):
        return work.done()
    verb = _verbs().get(change.verb)
    if verb is None:
        work.note(f"not known how to {change.verb}: {change.said!r}")
    else:
        verb(work)
    _painted(work)
    return work.done()


def _painted(work: Work) -> None:
    """Hand on to a model what came to nothing and may be about what one painted; else say what to
    install for it. What was painted over a picture goes where that goes."""
    if work.edits:
        overpainting.together(work)
        return
    notes = list(work.notes)
    if overpainting.left(work):
        work.notes.clear()
        if overpainting.paint(work):
            return
        work.notes[:] = notes
    elif work.change.verb != "paint" or work.compose:
        return
    lacks = overpainting.lacking(work)
    if lacks and work.notes:
        work.notes[-1] += lacks


@lru_cache(maxsize=1)
def _verbs() -> dict[str, Callable[[Work], None]]:
    from limner.stages.plan.revising import verbs

    out = {}
    for info in pkgutil.iter_modules(verbs.__path__):
        module = importlib.import_module(f"{verbs.__name__}.{info.name}")
        for name in module.VERBS:
            out[name] = module.make
    return out
