"""Gathering placed glyphs into the Frame's runs and lines, in pixels."""

from __future__ import annotations

from dataclasses import dataclass, field

from limner.basics.geometry import Box
from limner.document.frame import Line, Run
from limner.stages.layout.text.assemble import SetLine
from limner.stages.layout.text.faces import Pick


@dataclass(slots=True)
class _Columns:
    """What becomes one run."""

    ids: list[int] = field(default_factory=list)
    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)
    clusters: list[int] = field(default_factory=list)


class Gathering:
    """Runs under construction: one for each face, posture and scale, lines joined."""

    def __init__(self, size: float) -> None:
        self.size = size
        self._columns: dict[tuple[Pick, bool, float], _Columns] = {}

    def add(self, line: SetLine, x: float, y: float) -> None:
        """Add a line whose start and baseline are at (x, y)."""
        size = self.size
        piece, into = None, _Columns()
        for g in line.glyphs:
            if g.piece is not piece:
                piece = g.piece
                key = (piece.pick, piece.mode == "turned", piece.scale)
                into = self._columns.setdefault(key, _Columns())
            into.ids.append(g.id)
            into.xs.append(round(x + g.x * size, 3))
            into.ys.append(round(y + g.y * size, 3))
            into.clusters.append(g.cluster)

    def runs(self) -> tuple[Run, ...]:
        """Return the runs, in the order their first glyphs came."""
        return tuple(
            Run(
                face=chosen.face.id, sha256=chosen.face.sha256, size=round(self.size * scale, 3),
                axes=dict(chosen.cut.axes), ids=tuple(c.ids), xs=tuple(c.xs), ys=tuple(c.ys),
                clusters=tuple(c.clusters), slant=chosen.slant, turned=turned,
                colour=chosen.colour,
            )
            for (chosen, turned, scale), c in self._columns.items()
        )  # fmt: skip


def line_at(line: SetLine, x: float, y: float, size: float) -> Line:
    """Return the Frame's record of a line whose start and baseline are at (x, y)."""
    left, top, right, foot = (v * size for v in line.ink)
    box = Box(round(x + left, 3), round(y + top, 3), round(right - left, 3), round(foot - top, 3))
    return Line(
        start=line.span.start, end=line.span.end, box=box,
        baseline=round(y, 3), advance=round(line.advance * size, 3),
    )  # fmt: skip
