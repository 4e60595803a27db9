"""What the typesetter may know of a face, and the socket that hands out faces.

Plain slotted dataclasses instead of pydantic: three hundred of them are built at every start.
"""

from __future__ import annotations

import base64
import sys
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Literal, Protocol

Category = Literal[
    "sans",
    "serif",
    "slab",
    "display",
    "script",
    "hand",
    "mono",
    "comic",
    "pixel",
    "blackletter",
    "stencil",
    "emoji",
    "symbols",
]


class Coverage:
    """The code points a face can draw, as merged ranges; unpacked on the first question."""

    __slots__ = ("_bounds", "_less", "packed")

    def __init__(self, packed: str, less: frozenset[int] = frozenset()) -> None:
        self.packed = packed
        self._less = less
        self._bounds: list[int] | None = None

    def less(self, codepoints: Iterable[int]) -> Coverage:
        """Return the coverage without these code points, which `ranges` and `len` still count."""
        return Coverage(self.packed, self._less | frozenset(codepoints))

    @classmethod
    def of(cls, codepoints: Iterable[int]) -> Coverage:
        """Pack code points (any order, repeats allowed)."""
        steps = array("I")
        last = 0
        run_end = -1
        for cp in sorted(set(codepoints)):
            if cp == run_end:
                steps[-1] += 1
            else:
                steps.extend((cp - last, 1))
            run_end = last = cp + 1
        if sys.byteorder == "big":
            steps.byteswap()
        return cls(base64.b64encode(zlib.compress(steps.tobytes(), 9)).decode("ascii"))

    def _edges(self) -> list[int]:
        """First and one-past-last code point of every range, ascending."""
        if self._bounds is None:
            steps = array("I")
            steps.frombytes(zlib.decompress(base64.b64decode(self.packed)))
            if sys.byteorder == "big":
                steps.byteswap()
            self._bounds = list(accumulate(steps))
        return self._bounds

    def __contains__(self, codepoint: int) -> bool:
        return codepoint not in self._less and bisect_right(self._edges(), codepoint) % 2 == 1

    def __len__(self) -> int:
        edges = self._edges()
        return sum(edges[1::2]) - sum(edges[0::2])

    def ranges(self) -> tuple[tuple[int, int], ...]:
        """Inclusive (first, last) ranges, ascending."""
        edges = self._edges()
        return tuple((edges[i], edges[i + 1] - 1) for i in range(0, len(edges), 2))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Coverage)
            and self.packed == other.packed
            and self._less == other._less
        )

    def __hash__(self) -> int:
        return hash(self.packed)

    def __repr__(self) -> str:
        return f"Coverage({len(self)} code points)"


@dataclass(frozen=True, slots=True)
class Face:
    """One face: a file, an index in it, and what the typesetter must know without opening it.

    Lengths are font units (`upem` to the em) at the default design position, y upwards, so
    `descent` is negative. `weights` is the range of the wght axis, or twice the same number
    for a static face. `axes` holds (minimum, default, maximum). `scripts` are ISO 15924 codes
    the face covers for real work (Han ones only where it was designed for that region);
    `lang` is the BCP 47 tag of a Han, Hangul or kana design and "" elsewhere. `licence` is an
    SPDX identifier.
    """

    id: str
    family: str
    file: str
    index: int
    sha256: str
    weights: tuple[int, int]
    axes: dict[str, tuple[float, float, float]]
    italic: bool
    category: Category
    mood: tuple[str, ...]
    scripts: tuple[str, ...]
    lang: str
    upem: int
    ascent: int
    descent: int
    line_gap: int
    cap_height: int
    x_height: int
    licence: str
    coverage: Coverage

    @property
    def variable(self) -> bool:
        """Whether the face has design axes."""
        return bool(self.axes)

    def covers(self, codepoint: int) -> bool:
        """Whether the face has a glyph for `codepoint`."""
        return codepoint in self.coverage

    def covers_all(self, text: str) -> bool:
        """Whether every character of `text` has a glyph; joiners and selectors need none."""
        coverage = self.coverage
        return all(ord(c) in coverage or c in INVISIBLE for c in text)

    def __hash__(self) -> int:
        return hash((self.id, self.sha256))


INVISIBLE = frozenset("\n\r\t\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f")
"""Characters a shaper resolves without needing a glyph."""


class Fonts(Protocol):
    """The faces of this machine."""

    def faces(self) -> tuple[Face, ...]:
        """Every face, ordered by id."""
        ...

    def face(self, face_id: str) -> Face:
        """The face called `face_id`; raises limner.BadOption for an unknown one."""
        ...

    def path(self, face: Face) -> Path:
        """Where the file of `face` lies."""
        ...

    def __hash__(self) -> int:
        """Stay the same for the object's life: what the typesetter derives is kept by it."""
        ...
