"""Backdrops: what stands behind the words. One file each, found by importing this folder.

A file that defines `BACKDROP` is a backdrop. Its `draw(design, w, h, tones)` returns layers in
the pixels of a panel `w` wide and `h` high, whose ground is `tones.ground`; `lay` puts the
panel anywhere on the sheet, cropped. In quiet tones every backdrop may lie under words; in
full tones it is a picture of its own.
"""

from __future__ import annotations

import importlib
import math
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from limner.basics.colour import mix, oklch, shift
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.group import Group

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def _apart(one: str, other: str) -> float:
    """Return the distance of two colours in OKLab."""
    p, q = oklch(one), oklch(other)
    turn = math.radians(q.hue - p.hue)
    square = p.chroma**2 + q.chroma**2 - 2 * p.chroma * q.chroma * math.cos(turn)
    return math.hypot(p.lightness - q.lightness, math.sqrt(max(0.0, square)))


class Tones(NamedTuple):
    """The colours a backdrop is drawn in: its ground and three inks, the first the strongest."""

    ground: str
    one: str
    two: str
    three: str

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return oklch(self.ground).lightness < 0.55

    @property
    def loud(self) -> float:
        """How far the inks stand from the ground: 1 in full tones, near 0 in quiet ones."""
        return min(1.0, max(_apart(self.ground, ink) for ink in self[1:]) / 0.3)

    def step(self, amount: float, ink: str | None = None) -> str:
        """Return the ground moved towards an ink (default the first) by `amount` 0–1."""
        return mix(self.ground, ink or self.one, amount)

    def warmest(self) -> Tones:
        """Return the same inks with the one nearest to fire first and the coolest second."""

        def cold(ink: str) -> float:
            tone = oklch(ink)
            apart = abs((tone.hue - 60 + 180) % 360 - 180)
            return apart * min(1.0, tone.chroma / 0.06) + 90 * max(0.0, 1 - tone.chroma / 0.06)

        inks = sorted((self.one, self.two, self.three), key=cold)
        return Tones(self.ground, inks[0], inks[2], inks[1])

    def shade(self, amount: float) -> str:
        """Return the ground darker, or lighter where it is dark, by `amount` of lightness."""
        return shift(self.ground, lightness=amount if self.dark else -amount)


_QUIET = 0.5
"""Below this loudness tones are meant to lie under words."""

Draw = Callable[["Design", float, float, Tones], list[Layer]]


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A way to fill a panel.

    words: mood and topic words that call it. manners: words that ask for a manner of drawing;
    they call louder than what a picture is about. scene: whether it has a horizon and is
    seen as a place, not a pattern. calm: how little it disturbs words on it, 0–1, in full tones.
    plain: whether it may be picked where the brief calls for nothing. own: whether it paints in
    colours of its own, which quiet tones cannot reach; it is then laid on thin.
    """

    name: str
    draw: Draw
    words: frozenset[str] = frozenset()
    manners: frozenset[str] = frozenset()
    scene: bool = False
    calm: float = 0.3
    plain: bool = False
    own: bool = False


@lru_cache(maxsize=1)
def backdrops() -> Mapping[str, Backdrop]:
    """Return every backdrop by name."""
    found = {}
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda i: i.name):
        backdrop = getattr(importlib.import_module(f"{__name__}.{info.name}"), "BACKDROP", None)
        if isinstance(backdrop, Backdrop):
            found[backdrop.name] = backdrop
    return found


def full(design: Design, ground: str | None = None) -> Tones:
    """Return the scheme's own colours, for a backdrop that is the picture."""
    s = design.scheme
    return Tones(ground or s.ground, s.accent, s.second, s.third)


def quiet(design: Design, amount: float = 0.12, ground: str | None = None) -> Tones:
    """Return colours `amount` away from the ground, for a backdrop under words."""
    s = design.scheme
    base = ground or s.ground
    return Tones(
        base, mix(base, s.accent, amount), mix(base, s.second, amount), mix(base, s.ink, amount / 2)
    )


def lay(
    design: Design,
    name: str | Backdrop,
    box: Box | None = None,
    tones: Tones | None = None,
    **fields: Any,
) -> Group:
    """Return a backdrop in a panel at `box` (default the sheet), cropped to it.

    fields: further header fields of the group (`clip`, `opacity`, `radius`, `effects` …).
    """
    backdrop = backdrops()[name] if isinstance(name, str) else name
    area = box or design.canvas
    tones = tones or full(design)
    role = fields.pop("role", "backdrop")
    fields.setdefault("fill", tones.ground)
    children = tuple(backdrop.draw(design, area.width, area.height, tones))
    if backdrop.own and tones.loud < _QUIET:
        panel = Box(0, 0, area.width, area.height)
        thin = Group(id=design.id("thin"), role=role, box=panel, children=children, opacity=0.16)
        children = (thin,)
    return Group(
        id=design.id(role),
        role=role,
        name=backdrop.name,
        box=area,
        crop=True,
        children=children,
        **fields,
    )


def weight(backdrop: Backdrop, words: frozenset[str]) -> int:
    """Return how loudly `words` call a backdrop."""
    return len(backdrop.words & words) + 3 * len(backdrop.manners & words)


def called(words: frozenset[str], *, scene: bool | None = None) -> list[Backdrop]:
    """Return the backdrops `words` call, the best called first."""
    scored = [
        (weight(b, words), b) for b in backdrops().values() if scene is None or b.scene == scene
    ]
    return [b for n, b in sorted(scored, key=lambda p: (-p[0], p[1].name)) if n > 0]


def pick(
    design: Design, words: frozenset[str], among: Sequence[str] = (), *, calm: float = 0.0
) -> Backdrop:
    """Return a backdrop: one of the style's, else one of those `words` call, else one of `among`,
    else any plain one.
    """
    known = backdrops()
    own = design.style.backdrops if design.style else ()
    pool = [known[n] for n in own if n in known and known[n].calm >= calm]
    if pool:
        return design.rng.choice(pool)
    pool = [b for b in called(words) if b.calm >= calm]
    if pool:
        best = weight(pool[0], words)
        pool = [b for b in pool if weight(b, words) == best][:3]
    else:
        pool = [known[n] for n in among if n in known and known[n].calm >= calm]
    pool = pool or [b for b in known.values() if b.plain and b.calm >= calm]
    return design.rng.choice(pool)
