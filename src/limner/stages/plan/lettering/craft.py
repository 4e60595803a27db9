"""A craft: how words come to look like neon, gilding, chalk or thread, readable by construction."""

from __future__ import annotations

import importlib
import pkgutil
import zlib
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from limner.basics.colour import contrast, from_oklch, oklch, readable, shift
from limner.document.brief import Brief, Copy
from limner.document.layers.text import TextStyle
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Linear, Paint, Stop, Texture
from limner.stages.plan.scheme import Scheme

METALS = frozenset({"gold", "golden", "rose gold", "silver"})
"""Colour words that, said of leading words, mean the metal."""
HALO = 0.052
"""Em about letters that are ground enough for them to be read against."""
_FINE = 20.0
"""Pixels to the em under which words stay plain: a craft would only blur them."""
_LARGE, _SMALL = 3.2, 4.7
"""Contrast of large and of other words with what they stand on."""


@dataclass(frozen=True, slots=True)
class Order:
    """Words to be made: what they say, on which ground, and what was asked.

    colour: the one the prompt asks of these words, else None. ink: what they would be set in.
    size: wanted, in pixels. face, weight: as chosen so far; free: whether the craft may
    choose another face.
    """

    words: str
    script: str
    ground: str
    colour: str | None
    ink: str
    size: float
    face: str
    weight: int
    free: bool
    scheme: Scheme

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return oklch(self.ground).lightness < 0.55

    @property
    def need(self) -> float:
        """Contrast these words need."""
        return _LARGE if self.size >= 32 else _SMALL

    @property
    def seed(self) -> int:
        """A number of these very words."""
        return zlib.crc32(self.words.encode()) % 100_000

    def on(self, colour: str, ratio: float = 0.0) -> str:
        """Return `colour` moved until it reads on the ground."""
        return readable(colour, self.ground, max(self.need, ratio))

    def lively(self, fallback: str = "") -> str:
        """Return a colour to work in: the one asked for, else the liveliest of the scheme."""
        if self.colour:
            return self.colour
        scheme = self.scheme
        options = [scheme.accent, scheme.second, scheme.third, self.ink]
        best = max(options, key=lambda c: oklch(self.on(c)).chroma)
        return best if oklch(self.on(best)).chroma > 0.07 or not fallback else fallback

    def ramp(self, *colours: str) -> tuple[Stop, ...]:
        """Return colours as even stops, each readable on the ground."""
        last = max(1, len(colours) - 1)
        return tuple(
            Stop(offset=round(i / last, 4), colour=self.on(c)) for i, c in enumerate(colours)
        )

    def deepest(self, colour: str) -> str:
        """Return a shade of `colour` as far from the ground as a rim must be."""
        base = oklch(colour)
        dark = from_oklch(0.24, min(0.07, base.chroma), base.hue)
        light = from_oklch(0.97, min(0.02, base.chroma), base.hue)
        return light if contrast(light, self.ground) > contrast(dark, self.ground) else dark


Made = dict[str, Any]
"""Fields of TextStyle; `face_class` names a class of faces where the craft wants one."""


@dataclass(frozen=True, slots=True)
class Craft:
    """A way to make words. sheet: the sheet it wants; style: the style it is at home in."""

    name: str
    manual: str
    make: Callable[[Order], Made]
    sheet: Literal["any", "dark", "light"] = "any"
    style: str = ""


@lru_cache(maxsize=1)
def crafts() -> Mapping[str, Craft]:
    """Return every craft by name, found by importing this package."""
    package = importlib.import_module("limner.stages.plan.lettering")
    found = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda i: i.name):
        craft = getattr(importlib.import_module(f"{package.__name__}.{info.name}"), "CRAFT", None)
        if isinstance(craft, Craft):
            found[craft.name] = craft
    return found


def craft_of(copy: Copy | None) -> Craft | None:
    """Return the craft a string asks for, by its effect, else by how its letters are drawn."""
    if copy is None:
        return None
    known, look = crafts(), copy.look
    if look.effect is None and look.colour_word in METALS and copy.role in ("headline", "logo"):
        return known["gold"]
    return known.get(look.effect or "") or known.get(look.face or "")


_CHILDREN = frozenset({"kids", "kid", "children", "childrens", "toddler", "kindergarten"})
_MERRY = frozenset({"birthday", "party", "carnival", "fair", "playground", "summer-camp", "circus"})
_KINDS = frozenset({"poster", "flyer", "invitation", "banner", "social_ad", "sign", "card"})


def suited(brief: Brief, words: AbstractSet[str]) -> Craft | None:
    """Return the craft a brief suggests without naming one: toys' letters for children's parties.

    Rarely any: a sober sheet is never lettered by default. words: the brief's own.
    """
    sheet = brief.kind is None or brief.kind in _KINDS
    if sheet and words & _CHILDREN and words & _MERRY:
        return crafts()["letters"]
    return None


def calling(brief: Brief) -> Craft | None:
    """Return the craft the leading words ask for: it may want a sheet of its own."""
    leading = next((c for c in brief.strings if c.role in ("headline", "logo")), None)
    leading = leading or next(iter(brief.strings), None)
    return craft_of(leading)


def made(craft: Craft, order: Order) -> Made:
    """Return what the craft changes about the words; nothing where they are too small for it."""
    return craft.make(order) if order.size >= _FINE else {}


def edged(style: TextStyle, ground: str, need: float) -> TextStyle:
    """Return crafted words with a halo they read against whatever lies around, as near `ground`
    as that allows; inks are moved only where they must.
    """
    lettering = style.lettering or Lettering()
    inks = [*_colours(style.paint), *(c for paint in lettering.letters for c in _colours(paint))]

    def fit(halo: str) -> tuple[int, float]:
        return sum(contrast(ink, halo) >= need for ink in inks), -contrast(halo, ground)

    rim = max(("#141210", "#fffaf0"), key=fit)

    def kept(colour: str) -> str:
        return readable(colour, rim, need)

    return style.but(
        paint=_repainted(style.paint, kept),
        lettering=lettering.but(
            rims=(Rim(paint=rim, width=HALO),),
            letters=tuple(_repainted(paint, kept) for paint in lettering.letters),
        ),
    )


def _colours(paint: Paint) -> tuple[str, ...]:
    if isinstance(paint, str):
        return (paint,)
    if isinstance(paint, Texture):
        return paint.colours
    return tuple(stop.colour for stop in paint.stops)


def _repainted(paint: Paint, change: Callable[[str], str]) -> Paint:
    if isinstance(paint, str):
        return change(paint)
    if isinstance(paint, Texture):
        return paint.but(colours=tuple(change(colour) for colour in paint.colours))
    return paint.but(stops=tuple(s.but(colour=change(s.colour)) for s in paint.stops))


def plainer(lettering: Lettering | None) -> Lettering | None:
    """Return what is left of lettering when its paint must change: where letters stand."""
    if lettering is None:
        return None
    kept = Lettering(along=lettering.along, inside=lettering.inside, jitter=lettering.jitter)
    return None if kept == Lettering() else kept


def linear(stops: tuple[Stop, ...], slope: float = 0.0) -> Linear:
    """Return a ramp from top to foot, leaning `slope` of the width to the right."""
    return Linear(start=(0.5 - slope / 2, 0.0), end=(0.5 + slope / 2, 1.0), stops=stops)


def lifted(colour: str, by: float) -> str:
    """Return a lighter shade (or with less than 0 a darker one)."""
    return shift(colour, lightness=by)
