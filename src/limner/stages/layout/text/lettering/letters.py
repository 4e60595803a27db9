"""Letters on the stone: glyphs taken out of their runs, to be moved one by one and put back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from limner.basics.geometry import Box, bounds
from limner.basics.path import number
from limner.document.frame import Line, Run
from limner.document.paint import Paint
from limner.ports.fonts import Fonts
from limner.ports.outlines import Segment
from limner.stages.layout.text.lettering.outlines import extent, reach, standing
from limner.stages.layout.text.place import SetText
from limner.stages.layout.text.scripts import script_of

JOINED = frozenset({"Arab", "Syrc", "Mong", "Nkoo", "Mand", "Adlm", "Deva", "Beng", "Guru"})
"""Scripts whose letters touch: turned one by one they would come apart."""


@dataclass(slots=True)
class Letter:
    """One glyph. x, y: its origin in pixels; turn: clockwise degrees about it.

    run: index of the run it came from. outline: what it looks like where it was bent, in pixels.
    """

    run: int
    id: int
    cluster: int
    x: float
    y: float
    turn: float = 0.0
    scale: float = 1.0
    lean: float = 0.0
    paint: Paint | None = None
    outline: tuple[Segment, ...] | None = None


@dataclass(slots=True)
class Stone:
    """A set text taken apart: its letters by line, and the runs they came from."""

    text: str
    fonts: Fonts
    runs: tuple[Run, ...]
    lines: list[Line]
    letters: list[list[Letter]]
    """One list a line, in no particular order."""
    size: float
    joined: dict[int, bool] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, fonts: Fonts, placed: SetText, size: float) -> Stone:
        """Take `placed` apart."""
        lines = list(placed.lines)
        rows: list[list[Letter]] = [[] for _ in lines]
        at = {c: i for i, line in enumerate(lines) for c in range(line.start, line.end)}
        for index, run in enumerate(placed.runs):
            for glyph, x, y, cluster in zip(run.ids, run.xs, run.ys, run.clusters, strict=True):
                rows[at[cluster]].append(Letter(index, glyph, cluster, x, y))
        return cls(text, fonts, placed.runs, lines, rows, size)

    def every(self) -> Iterator[Letter]:
        """Yield every letter."""
        for row in self.letters:
            yield from row

    def joins(self, letter: Letter) -> bool:
        """Whether a letter hangs together with its neighbours: by script, or in a written face."""
        if script_of(self.text[letter.cluster]) in JOINED:
            return True
        if letter.run not in self.joined:
            face = self.fonts.face(self.runs[letter.run].face)
            self.joined[letter.run] = face.category == "script" and not face.lang
        return self.joined[letter.run]

    def outline(self, letter: Letter) -> tuple[Segment, ...]:
        """Return the letter's outline in pixels; nothing for a glyph of colours."""
        if letter.outline is not None:
            return letter.outline
        run = self.runs[letter.run]
        if run.colour:
            return ()
        return standing(self.fonts, run, letter.id, (letter.x, letter.y), _form(letter, run))

    def ink(self, letters: Iterable[Letter] | None = None) -> Box:
        """Return the box of the ink of some letters, or of all; emoji count as their em."""
        boxes = []
        for letter in self.every() if letters is None else letters:
            run = self.runs[letter.run]
            if run.colour:
                em = run.size * letter.scale
                boxes.append(Box(letter.x, letter.y - 0.95 * em, 1.2 * em, 1.15 * em))
            elif letter.outline is not None:
                boxes += [extent(letter.outline)] if letter.outline else []
            else:
                at = (letter.x, letter.y)
                own = reach(self.fonts, run, letter.id, at, _form(letter, run))
                boxes += [own] if own is not None else []
        return bounds(boxes)

    def moved(self, dx: float, dy: float) -> None:
        """Shift everything."""
        for letter in self.every():
            letter.x, letter.y = letter.x + dx, letter.y + dy
            if letter.outline is not None:
                letter.outline = tuple(
                    (name, tuple(v + (dy if i % 2 else dx) for i, v in enumerate(points)))
                    for name, points in letter.outline
                )
        self.lines = [_moved(line, dx, dy) for line in self.lines]

    def gathered(self) -> tuple[Run, ...]:
        """Return the runs the letters make as they stand now."""
        kinds: dict[tuple[int, float, str, bool], list[Letter]] = {}
        for letter in self.every():
            paint = letter.paint
            key = paint if isinstance(paint, str) else paint.to_json() if paint else ""
            bent = letter.outline is not None
            kinds.setdefault((letter.run, letter.lean, key, bent), []).append(letter)
        return tuple(self._run(letters) for letters in kinds.values())

    def _run(self, letters: list[Letter]) -> Run:
        first = letters[0]
        base = self.runs[first.run]
        changes: dict[str, object] = {
            "ids": tuple(letter.id for letter in letters),
            "xs": tuple(round(letter.x, 3) for letter in letters),
            "ys": tuple(round(letter.y, 3) for letter in letters),
            "clusters": tuple(letter.cluster for letter in letters),
            "slant": base.slant + first.lean,
            "paint": first.paint,
        }
        if any(letter.turn for letter in letters):
            changes["turns"] = tuple(round(letter.turn, 3) for letter in letters)
        if any(letter.scale != 1.0 for letter in letters):
            changes["scales"] = tuple(round(letter.scale, 4) for letter in letters)
        if first.outline is not None:
            changes["d"] = "".join(written(letter.outline or ()) for letter in letters)
        return base.but(**changes)


def _form(letter: Letter, run: Run) -> tuple[float, float, float]:
    """Return a letter's turn in degrees, its scale and its slant."""
    return letter.turn + (90.0 if run.turned else 0.0), letter.scale, run.slant + letter.lean


def written(segments: Iterable[Segment]) -> str:
    """Return segments as path data."""
    return "".join(name + " ".join(number(v) for v in points) for name, points in segments)


def _moved(line: Line, dx: float, dy: float) -> Line:
    band = tuple((x + dx, y + dy) for x, y in line.band)
    box = Box(*(round(v, 3) for v in line.box.moved(dx, dy)))
    return line.model_copy(
        update={"box": box, "baseline": round(line.baseline + dy, 3), "band": band}
    )
