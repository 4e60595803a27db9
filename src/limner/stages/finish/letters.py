"""Letters: what set glyphs are painted with, coat by coat, for files that carry shapes or fonts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from limner.basics.colour import parse
from limner.document.frame import Glyphs, Run
from limner.document.paint import Paint, Stroke


@dataclass(frozen=True, slots=True)
class Coat:
    """One pass over the letters of a run: filled with `paint`, or drawn along with `stroke`.

    within: seen inside the letters only.
    """

    run: Run
    paint: Paint
    stroke: Stroke | None = None
    within: bool = False


def coats(item: Glyphs) -> Iterator[Coat]:
    """Yield what letters are painted with, lowest first; colour runs have coats of their own."""
    plain = [(run, run.paint or item.paint) for run in item.runs if not run.colour]
    for rim in (*reversed(item.rims), item.outline):
        if rim is not None and rim.width > 0:
            yield from (Coat(run, paint, rim) for run, paint in plain)
    yield from (Coat(run, paint) for run, paint in plain if not unseen(paint))
    for run, paint in plain:
        for line in item.inlines:
            reach = 2 * (line.depth + line.width)
            yield Coat(run, paint, Stroke(paint=line.paint, width=reach, join="round"), True)
            if line.depth > 0:
                cover = Stroke(paint=paint, width=2 * line.depth, join="round")
                yield Coat(run, paint, cover, True)


def unseen(paint: Paint) -> bool:
    """Whether a paint lets everything through."""
    return isinstance(paint, str) and parse(paint)[3] == 0.0
