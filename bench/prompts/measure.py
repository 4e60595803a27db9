"""One prompt measured: planned with its time, judged by its document, drawn and read back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import limner
from bench.prompts.cases import PHOTOGRAPHED
from bench.prompts.held import Held, held
from bench.text import work
from bench.text.cases import Case
from limner.basics.geometry import Size
from limner.document.brief import Brief
from limner.document.document import Document
from limner.document.layers.scene import Scene
from limner.document.request import Request
from limner.door import default_world
from limner.stages.brief import read
from limner.stages.plan import RulesPlanner


@dataclass(slots=True)
class Measured:
    """What came of a prompt. milliseconds: of the processor, to read and plan it; result: of
    drawing and reading it back, None where it was not drawn."""

    case: Case
    milliseconds: float
    wall: float
    found: Held
    kind: str
    traced: bool
    result: dict[str, Any] | None = None
    error: str = ""


@dataclass(slots=True)
class Totals:
    """Counts over prompts."""

    held: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    untold: Counter[str] = field(default_factory=Counter)


def planned(case: Case) -> tuple[Brief, Document, float, float]:
    """Return a prompt's brief and document by rules, and milliseconds: processor's, clock's."""
    size = None if case.size is None else Size(*case.size)
    wall, start = perf_counter(), process_time()
    brief = read(case.prompt, size=case.size)
    request = Request(prompt=case.prompt, size=size)
    document = RulesPlanner().plan(brief, request, default_world()).document
    return brief, document, 1000 * (process_time() - start), 1000 * (perf_counter() - wall)


def measured(case: Case, *, commit: str, pictures: Path, ocr: bool, draw: bool) -> Measured:
    """Measure a prompt. The first plan of a kind loads it; the second is what is timed."""
    try:
        planned(case)
        brief, document, milliseconds, wall = planned(case)
    except limner.LimnerError as error:
        return Measured(case, 0.0, 0.0, Held(), "", False, error=str(error))
    traced = any(isinstance(layer, Scene) for layer in document.walk())
    out = Measured(
        case, milliseconds, wall, held(brief, document), document.kind, traced
    )  # fmt: skip
    if draw and not traced and case.group != PHOTOGRAPHED:
        out.result = work.run(case, commit, pictures, keep=False, reading=ocr)
    return out


def totals(found: list[Held]) -> Totals:
    """Return the sums of verdicts."""
    out = Totals()
    for one in found:
        out.held += one.held
        out.asked += one.asked
        out.untold += one.untold
    return out
