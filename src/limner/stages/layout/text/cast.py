"""The cast: what of a style decides which glyphs are set, and the features that go with it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

import regex

from limner.document.layers.text import TextStyle
from limner.document.lettering import Passage
from limner.ports.fonts import Face, Fonts
from limner.stages.layout.text.faces import Pick, Want, pick, primary, visual_weight
from limner.stages.layout.text.shape import Cut, features_in

_RUNNING_WORDS = 12
"""Words from which a text is read, not looked at: its figures go with the small letters."""
_SMALL_CAP = (0.7, 0.82)
"""Least and most height of scaled small capitals, of the capitals'."""
_LOWER = regex.compile(r"\p{Ll}")
_SMALL_LETTERS = regex.compile(r"\p{Ll}[\p{Ll}\p{M}]*")
_LETTERS = regex.compile(r"[\p{Ll}\p{Lu}][\p{Ll}\p{Lu}\p{M}]*")
_UPPER = regex.compile(r"\p{Lu}")
Features = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """Face, weight, width, posture, optical size and features.

    figures: the style's, or for 'auto' what the text asks: 'capital' beside capitals, 'running'
    in a text to be read. small: which letters are set as small capitals. indent: em the first
    line of every paragraph but the first is set in by, None for the typesetter's choice.
    """

    face: str
    weight: int
    italic: bool
    optical: float
    tracking: float
    features: Features
    vertical: bool
    stretch: float = 100.0
    figures: str = ""
    small: str = "none"
    indent: float | None = 0.0
    passages: tuple[Passage, ...] = ()

    @classmethod
    def of(cls, style: TextStyle, text: str) -> Cast:
        """Return the cast of `style`; optical sizes go in half octaves, so that fits share one."""
        optical = 2 ** (round(math.log2(max(style.size, 1.0)) * 2) / 2)
        return cls(
            style.face, style.weight, style.italic, optical, style.tracking,
            tuple(sorted(style.features.items())), style.direction == "vertical",
            style.stretch, _figures(style, text), style.caps, _indent(style),
            tuple(p for p in style.passages if p.face or p.weight or p.italic is not None),
        )  # fmt: skip

    def parts(self, start: int, end: int) -> Iterator[tuple[int, int, Cast]]:
        """Yield the characters from `start` to `end` in parts of one cast."""
        edges = {at for p in self.passages for at in (p.start, p.end) if start < at < end}
        marks = [start, *sorted(edges), end]
        for first, last in pairwise(marks):
            own = [p for p in self.passages if p.start <= first < p.end]
            yield first, last, self._changed(own) if own else self

    def _changed(self, passages: Sequence[Passage]) -> Cast:
        said: dict[str, Any] = {}
        for passage in passages:
            values = {"face": passage.face, "weight": passage.weight, "italic": passage.italic}
            said |= {name: value for name, value in values.items() if value is not None}
        return replace(self, **said)

    def wants(self, region: str, tongue: str = "") -> Want:
        """Return what this cast asks of a face."""
        return Want(self.face, self.weight, self.italic, region, tongue)

    def pick(self, fonts: Fonts, face: Face, heavier: float = 1.0) -> Pick:
        """Settle the axes of `face`; a fallback looks as heavy as the face asked for.

        heavier: a factor on the weight, for letters that will be scaled down.
        """
        model = primary(fonts, self.wants(""))
        weight = self.weight
        if face.family != model.family:
            weight = round(visual_weight(fonts, model, weight))
        if heavier != 1.0:
            weight = round(weight * heavier)
            if not face.axes:
                face = primary(fonts, Want(face.family, weight, face.italic, ""))
        return pick(fonts, face, weight, self.italic, self.optical, self.stretch)

    def features_for(self, face: Face, tracked: bool) -> Features:
        """Return OpenType features: letter-spaced text has no ligatures, and neighbouring
        full-width punctuation in Han faces closes up.
        """
        own = dict(_FIGURES.get(self.figures, ()))
        if self.figures == "running" and face.category == "serif" and not face.lang:
            own = {"onum": 1, "pnum": 1}
        if self.small != "none":
            own |= {"smcp": 1} | ({"c2sc": 1} if self.small == "all" else {})
        if tracked:
            own |= {"liga": 0, "clig": 0}
        if face.lang:
            own |= {("vchw" if self.vertical else "chws"): 1}
        if not own:
            return self.features
        return tuple(sorted({**own, **dict(self.features)}.items()))

    def small_caps(self, text: str, cut: Cut) -> list[tuple[int, int]] | None:
        """Return the ranges of `text` to set as scaled capitals, None where none are wanted.

        None too where the face has small capitals of its own.
        """
        if self.small == "none" or "smcp" in features_in(cut):
            return None
        letters = _LETTERS if self.small == "all" else _SMALL_LETTERS
        return [m.span() for m in letters.finditer(text)] or None

    @staticmethod
    def small_scale(face: Face) -> float:
        """Return how high scaled small capitals stand, of the capitals' height."""
        low, high = _SMALL_CAP
        share = 1.12 * face.x_height / face.cap_height if face.cap_height else low
        return min(high, max(low, share))


_FIGURES: dict[str, tuple[tuple[str, int], ...]] = {
    "capital": (("case", 1), ("lnum", 1)),
    "lining": (("lnum", 1),),
    "oldstyle": (("onum", 1),),
    "tabular": (("lnum", 1), ("tnum", 1)),
}


@lru_cache(maxsize=2048)
def _manner(text: str) -> str:
    if _UPPER.search(text) and not _LOWER.search(text):
        return "capital"
    return "running" if text.count(" ") >= _RUNNING_WORDS - 1 else ""


def _figures(style: TextStyle, text: str) -> str:
    """Return which figures and punctuation the text is set with."""
    if style.figures != "auto":
        return style.figures
    if style.features.keys() & {"onum", "lnum", "pnum", "tnum"}:
        return ""
    manner = _manner(text)
    return "" if manner == "running" and (style.balance or style.lines == 1) else manner


def _indent(style: TextStyle) -> float | None:
    """Return the indent asked for; the typesetter's choice only where text runs on."""
    runs_on = style.align in ("start", "justify") and not style.balance
    if style.indent is not None:
        return style.indent
    return None if runs_on and not style.paragraph_gap and style.lines is None else 0.0


def in_capitals(text: str, face: Face) -> str:
    """Return `text` with each small letter as its one capital, where `face` has just one."""
    shown = {"ß": "ẞ"} if face.covers(0x1E9E) else {}
    return "".join(shown.get(c, c.upper() if len(c.upper()) == 1 else c) for c in text)
