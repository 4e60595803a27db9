"""Words a model lettered: which are as they were asked for, and what is laid over the others.

What is read is compared letter by letter. Spaces count for nothing, as readers lose them where
lines end; nor does the case of letters that look alike in both. First the wrong words are lettered
anew in their own place, face and light; what still is not right is painted out and set as type.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

import numpy as np
from PIL import Image, ImageDraw

from limner.basics.geometry import Box, Size, bounds
from limner.document.layer import Layer
from limner.document.layers.retouch import Retouch
from limner.document.layers.text import Text, TextStyle
from limner.document.operations.remove import RemoveThing
from limner.document.paint import Shadow
from limner.stages.retouching.deeds.reletter import replaced

if TYPE_CHECKING:
    from limner.document.raster import Raster
    from limner.ports.reading import Found
    from limner.ports.world import World

Way = Literal["relettered", "set"]
_LIKE = 0.45
"""Share of letters a line must have in common with a string to be taken for it."""
_LINES = 4
"""Lines a string may be broken into."""
_ALIKE = str.maketrans("cosuvwxzkp", "COSUVWXZKP")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})
_INKS = ("#ffffff", "#16181d")
_ROOM = 0.35
"""How far round what is painted out the mask reaches, in line heights."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A string that was asked for. lines: those read that are it, or are meant to be."""

    string: str
    exact: bool
    lines: tuple[Found, ...] = ()

    @property
    def box(self) -> Box | None:
        """Where it stands, None where it was not found."""
        return bounds([line.box for line in self.lines]) if self.lines else None


def plain(text: str) -> str:
    """Return letters as they are compared."""
    return "".join(text.translate(_PLAIN).split()).translate(_ALIKE)


def judged(strings: Sequence[str], found: Sequence[Found]) -> tuple[Verdict, ...]:
    """Return what became of each string; a line is taken once, by the string most like it."""
    runs = _runs(found)
    pairs = [
        (_likeness(string, run), plain(string) == _joined(run), n, run)
        for n, string in enumerate(strings)
        for run in runs
    ]
    pairs.sort(key=lambda pair: (-pair[0], not pair[1], len(pair[3]), pair[2]))
    taken: set[int] = set()
    out: dict[int, Verdict] = {}
    for like, whole, n, run in pairs:
        if n in out or like < _LIKE or any(id(line) in taken for line in run):
            continue
        exact = like >= 1.0
        out[n] = Verdict(strings[n], exact, run)
        if whole or not exact:  # else it may say other strings as well
            taken |= {id(line) for line in run}
    return tuple(out.get(n, Verdict(string, False)) for n, string in enumerate(strings))


def _runs(found: Sequence[Found]) -> list[tuple[Found, ...]]:
    """Return single lines, and lines that stand beneath one another."""
    out: list[tuple[Found, ...]] = []
    for i, line in enumerate(found):
        run: tuple[Found, ...] = (line,)
        out.append(run)
        for other in found[i + 1 :]:
            last = run[-1].box
            below = other.box.y > last.y + 0.4 * last.height
            near = other.box.y - last.bottom < 1.2 * max(last.height, other.box.height)
            beside = other.box.x < last.right and other.box.right > last.x
            if below and near and beside and len(run) < _LINES:
                run = (*run, other)
                out.append(run)
    return out


def _joined(run: Sequence[Found]) -> str:
    return "".join(plain(line.text) for line in run)


def _likeness(string: str, run: Sequence[Found]) -> float:
    """Return how like a string some lines are; 1 where they say it."""
    wanted, said = plain(string), _joined(run)
    if not wanted:
        return 0.0
    if wanted == said or (len(run) == 1 and wanted in said and len(wanted) > 1):
        return 1.0
    return min(0.999, SequenceMatcher(None, wanted, said, autojunk=False).ratio())


# -- mending -----------------------------------------------------------------------------


def mended(
    verdicts: Sequence[Verdict], way: Way, seen: Raster, world: World, number: int
) -> list[Layer]:
    """Return the layers that put wrong strings right, pixels first, then type.

    number: of the attempt, for ids. Words of several lines, or nowhere to be found, are set.
    """
    work: list[Layer] = []
    words: list[Layer] = []
    filled: list[Box] = [v.box for v in verdicts if v.box is not None]
    for index, verdict in enumerate(verdicts):
        name = f"{number}-{index + 1}"
        if way == "relettered" and len(verdict.lines) == 1:
            work.append(_relettered(verdict, seen.size, world, name))
            continue
        box = verdict.box
        if box is not None:
            work.append(_bare(verdict, seen.size, world, name))
        else:
            box = _calm(seen, filled)
            filled.append(box)
        words.append(_set(verdict.string, box, seen, name))
    return [*work, *words]


def _relettered(verdict: Verdict, size: Size, world: World, name: str) -> Retouch:
    (line,) = verdict.lines
    operation, sheets = replaced(line.text, verdict.string, world)
    return Retouch(
        id=f"mend-{name}", role="photo", name=f"relettered {verdict.string}", box=Box(0, 0, *size),
        operations=(operation.but(corners=line.corners),), sheets=sheets,
        mask=_mask(verdict, size, world, 1.6),
    )  # fmt: skip


def _bare(verdict: Verdict, size: Size, world: World, name: str) -> Retouch:
    return Retouch(
        id=f"mend-{name}", role="photo", name=f"painted out {verdict.string}",
        box=Box(0, 0, *size), operations=(RemoveThing(what="words"),),
        mask=_mask(verdict, size, world, _ROOM),
    )  # fmt: skip


def _mask(verdict: Verdict, size: Size, world: World, room: float) -> str:
    """Return the digest of a mask that opens the lines and `room` line heights round them."""
    mask = Image.new("L", size)
    pen = ImageDraw.Draw(mask)
    for line in verdict.lines:
        x, y, width, height = line.box
        reach = room * min(height, width)
        pen.rectangle((x - reach, y - 0.3 * height, x + width + reach, y + 1.3 * height), fill=255)
    buffer = io.BytesIO()
    mask.save(buffer, "PNG", compress_level=1)
    return world.blobs.put(buffer.getvalue())


def _calm(seen: Raster, filled: Sequence[Box]) -> Box:
    """Return the band of a picture with least to see where no words stand."""
    width, height = seen.size
    grey = seen.pixels[..., :3].astype(np.float32).mean(2)
    inset, high = 0.07 * width, 0.13 * height
    best: tuple[float, Box] | None = None
    for step in range(12):
        y = 0.05 * height + step * (0.9 * height - high) / 11
        box = Box(inset, y, width - 2 * inset, high)
        crossed = any(b.y < box.bottom and b.bottom > box.y for b in filled)
        part = grey[int(box.y) : int(box.bottom), int(box.x) : int(box.right)]
        cost = float(part.std()) + (1e3 if crossed else 0.0) - (4.0 if step in (0, 11) else 0.0)
        if best is None or cost < best[0]:
            best = cost, box
    assert best is not None
    return best[1]


def _set(string: str, box: Box, seen: Raster, name: str) -> Text:
    """Return a string as type in a box, in an ink that reads on what is there."""
    part = seen.pixels[
        int(max(0, box.y)) : int(box.bottom) + 1, int(max(0, box.x)) : int(box.right) + 1, :3
    ]
    light = float((part.astype(np.float32) / 255 @ [0.2126, 0.7152, 0.0722]).mean())
    ink = _INKS[light > 0.42]
    size = max(8.0, min(box.height * 0.82, 1.7 * box.width / max(3, len(string))))
    wide = min(seen.size.width * 0.94, max(box.width * 1.3, 0.62 * size * len(string)))
    x = max(0.03 * seen.size.width, min(box.centre[0] - wide / 2, 0.97 * seen.size.width - wide))
    place = Box(round(x), round(box.y - 0.05 * box.height), round(wide), round(box.height * 1.2))
    style = TextStyle(
        face="Montserrat", weight=700, size=size, least=min(size, 9.0), paint=ink, align="centre",
        valign="middle",
    )  # fmt: skip
    shade = Shadow(blur=size * 0.14, colour=f"{_INKS[ink == _INKS[0]]}99")
    return Text(
        id=f"words-{name}", role="headline", text=string, style=style, box=place, effects=(shade,)
    )
