"""Things of a scene: what calls one, how it is proportioned, where it goes, how it is drawn.

A `Thing` with a face carries words. Each draws on an `Easel`: a pen whose origin is the top
left corner of the thing's own box, and which knows the words and the asked colours.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from limner.basics.geometry import Box
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Shadow
from limner.stages.plan.design import WEIGHT_WORDS, Design
from limner.stages.plan.scenery.pen import Pen
from limner.stages.plan.scenery.tones import Tones, ground_for
from limner.stages.plan.typography import Voice, face_classes, face_of_class

NOWHERE = Box(0, 0, 0, 0)
"""The box of what has no place yet."""

Place = Literal["hang", "stand", "table"]
"""On a wall (or posts, out of doors), on the ground, or on a table top in front."""


def listed(text: str) -> tuple[str, ...]:
    """Return the entries of a comma-separated list; line breaks count as spaces."""
    return tuple(entry for part in text.split(",") if (entry := " ".join(part.split())))


@dataclass(frozen=True, slots=True)
class Thing:
    """One kind of thing.

    cues: nouns that name it. places: where it may go, best first. aspect: least and most
    width over height. face: the part of its box that takes words, as fractions (x, y,
    width, height). bulk: height in units where it carries no words. least: smallest
    width and height in units. voice: face class its words are set in where none is asked.
    high: wanted height on the wall, 0 top to 1 bottom. weight: how large its words are
    against the other things'. mount: what holds it where it hangs: posts to the ground, or
    wires to the top.
    """

    name: str
    draw: Callable[[Easel], None]
    cues: tuple[str, ...] = ()
    places: tuple[Place, ...] = ("hang",)
    aspect: tuple[float, float] = (0.8, 3.2)
    face: tuple[float, float, float, float] = (0.08, 0.12, 0.84, 0.76)
    bulk: float = 18.0
    least: tuple[float, float] = (10.0, 8.0)
    voice: str = ""
    high: float = 0.4
    weight: float = 1.0
    mount: Literal["", "posts", "wires"] = ""
    real: float = 0.0
    """Height in metres, for things that stand in the open at their true scale; 0: none known."""
    seat: float = 0.0
    """Where things put on it stand, as a fraction of its height from the top; 0: nowhere."""


def standing(  # noqa: PLR0913 - what is said of a thing, mostly by name
    name: str,
    draw: Callable[[Easel], None],
    cues: str,
    size: tuple[float, float],
    real: float,
    *,
    growth: float = 0.6,
    least: float = 0.0,
) -> Thing:
    """Return a thing without a face that stands on the ground at its own proportions.

    cues: nouns, with commas between. size: width and height it is drawn in, any unit; real: its
    height in metres. growth: how fast its height on the sheet grows with the real one (a crowd of
    sizes must fit one picture); least: units it is never smaller than.
    """
    ratio = size[0] / size[1]
    bulk = max(least, 44 * (real / 1.75) ** growth)
    return Thing(
        name,
        draw,
        cues=listed(cues),
        places=("stand",),
        aspect=(ratio, ratio),
        bulk=bulk,
        real=real,
    )


@dataclass(slots=True, eq=False)
class Item:
    """One thing in one picture: its words, what was asked of it, and where it was put."""

    thing: Thing
    copies: list[Copy] = field(default_factory=list)
    phrase: str = ""
    where: str = ""
    colour: str | None = None
    sizes: list[float] = field(default_factory=list)
    place: Place = "hang"
    box: Box = NOWHERE
    size: tuple[float, float] = (0.0, 0.0)
    scene: str = ""
    """Name of the setting it stands in."""
    subject: int | None = None
    """Index of the brief's subject it is, where it is one."""
    rise: float = 0.0
    """How far things on it reach above its top, in pixels at scale 1."""
    stretch: float = 1.0
    """How much larger than life it is drawn, to be seen beside what is much larger."""
    grip: tuple[float, float] | None = None
    """Where it holds a leash, as fractions of its box when it looks right."""
    flip: bool = False
    """Whether it looks left instead of right."""
    moves: bool = False
    """Whether it goes somewhere: what moves together looks one way."""
    uses: frozenset[int] = frozenset()
    """Indexes of the brief's subjects that are drawn as parts of it."""
    sits: str = ""
    """Noun of the thing it sits on, where that is another thing."""
    dines: bool = False
    """Whether it sits at a table with the others of its kind."""
    rest: float = 0.0
    """How high it sits, as a fraction of its own height."""
    legs: tuple[float, ...] = (0.2, 0.8)
    """Where posts hold it up where it hangs in the open, as fractions of its width."""
    host: Item | None = None
    """What it stands on or lies in, where that is another thing."""

    @property
    def strings(self) -> list[tuple[str, float, str]]:
        """The words with their wanted sizes and face classes, for measuring."""
        return [
            (c.text, s, c.look.face or self.thing.voice)
            for c, s in zip(self.copies, self.sizes, strict=True)
        ]


class Easel(Pen):
    """A pen for one thing; (0, 0) to (w, h) is its box."""

    def __init__(self, design: Design, tones: Tones, item: Item) -> None:
        super().__init__(design, tones, role="carrier" if item.copies else "subject")
        self.item = item
        self.w, self.h = item.box.width, item.box.height
        self.copies = item.copies
        self.asked = item.colour

    @property
    def ink(self) -> str | None:
        """The colour asked for the words, where one was."""
        return next((c.look.colour for c in self.copies if c.look.colour), None)

    @property
    def line_width(self) -> float:
        """A thin line that suits the size of the thing."""
        return max(1.0, 0.012 * min(self.w, self.h))

    def surface(self, *options: str) -> str:
        """Return the ground for the words: asked colour, else the first option they read on."""
        return ground_for(self.ink, ((self.asked,) if self.asked else ()) + options)

    def surface_of(self, *options: str) -> str:
        """Return the first option the words read on, whatever colour the thing itself has."""
        return ground_for(self.ink, options)

    def surface_over(self, body: str) -> str:
        """Return `body` where the asked ink reads on it, else a plate colour where it does."""
        return ground_for(self.ink, (body, self.tones.paper, "#15171c"), 3.6)

    def at(self, x: float, y: float, w: float, h: float) -> Box:
        """Return a box given in fractions of the thing's box."""
        return Box(x * self.w, y * self.h, w * self.w, h * self.h)

    def words(self, box: Box, on: str, **style: Any) -> None:
        """Set the thing's words in `box` on a ground of colour `on`, as large as wanted or fits.

        style: face (class), weight, colour, align, tracking, effects, upright TextStyle fields.
        """
        if not self.copies:
            return
        box = box.inset(0.025 * box.width, 0.03 * box.height)
        if len(self.copies) == 1:
            self.add(self._text(self.copies[0], self.item.sizes[0], on, {"box": box, **style}))
            return
        column = [
            self._text(copy, size, on, dict(style))
            for copy, size in zip(self.copies, self.item.sizes, strict=True)
        ]
        gap = 0.3 * min(self.item.sizes) / self.u
        self.add(self.design.stack(column, box=box, gap=gap, justify="centre", role="words"))

    def _text(self, copy: Copy, size: float, on: str, style: dict[str, Any]) -> Layer:
        face = style.pop("face", self.item.thing.voice)
        weight = style.pop("weight", 700)
        voice = self.voice(face, copy, weight, style.pop("tracking", 0.0))
        style.setdefault("align", "centre")
        style.setdefault("valign", "middle")
        style.setdefault("figures", "lining")
        if voice.leading is None and copy.script == "Latn":
            # Signs are read from afar: lines that nearly touch put accents on one another.
            style.setdefault("leading", 1.18)
        # The box was measured for the wanted size; asking for more lets the fit fill it.
        if len(self.copies) < 3:
            size *= 1.2 if copy.look.size in ("small", "tiny") else 1.4
        level = "title" if len(copy.text) < 90 else "body"
        return self.design.text(copy, level, voice=voice, on=on, size=size, **style)

    def voice(self, face: str, copy: Copy, weight: int, tracking: float = 0.0) -> Voice:
        """Return the voice for a face class; the pairing's own where the class is not said."""
        display, text = self.design.type.display, self.design.type.text
        own = display if len(copy.text) < 40 and not face else text
        if own is display and own.face in _joined() and min(self.item.sizes) < 7.5 * self.u:
            own = text  # joined scripts need size: small signs are lettered in the plain face
        if own is display and own.face in HATCHED and self.item.thing.name != "chalkboard":
            own = text
        name = face_of_class(face, self.design.world.fonts) if face else None
        if copy.look.weight:
            weight = WEIGHT_WORDS[copy.look.weight]
        return Voice(name or own.face, weight if name or own is text else own.weight, tracking)

    def board(self, box: Box, fill: Any, radius: float = 0.0, rim: str | None = None) -> None:
        """Draw a flat board with a rim, lifted a little off what is behind."""
        k = self.u
        dx = -self.tones.side * 0.35 * k
        lift = (Shadow(dx=dx, dy=0.5 * k, blur=0.7 * k, colour="#0b0d2238"),)
        self.rect(box, rim or fill, radius, effects=lift)
        if rim:
            edge = max(1.5, min(0.05 * min(box.width, box.height), 0.9 * k))
            self.rect(box.inset(edge), fill, max(0.0, radius - edge))

    def finish(self) -> Group:
        """Return the thing as one group at its box."""
        name = self.item.thing.name
        return Group(
            id=self.design.id(name),
            role=self.role,
            name=self.item.phrase or name,
            box=self.item.box,
            children=tuple(self.layers),
        )


def drawn(design: Design, tones: Tones, item: Item) -> Group:
    """Return an item drawn at its box."""
    easel = Easel(design, tones, item)
    item.thing.draw(easel)
    return easel.finish()


HATCHED = frozenset({"cabin-sketch", "fredericka-the-great"})
"""Faces of chalk strokes: right on a blackboard, frayed on anything else."""


@lru_cache(maxsize=1)
def _joined() -> frozenset[str]:
    """Return the faces of joined script, by id."""
    return frozenset(face_classes()["script"]["Latn"])


@lru_cache(maxsize=4)
def found(package: str, name: str) -> tuple[Any, ...]:
    """Return every value called `name` in the modules of a package of the planner, flattened."""
    room = importlib.import_module(f"limner.stages.plan.{package}")
    values: list[Any] = []
    for info in sorted(pkgutil.iter_modules(room.__path__), key=lambda i: i.name):
        value = getattr(importlib.import_module(f"{room.__name__}.{info.name}"), name, None)
        if value is not None:
            values += list(value) if isinstance(value, Sequence) else [value]
    return tuple(values)


@lru_cache(maxsize=1)
def carriers() -> Mapping[str, Thing]:
    """Return every carrier by name, found by importing `carriers/`."""
    return {thing.name: thing for thing in found("carriers", "CARRIER")}


@lru_cache(maxsize=1)
def figures() -> Mapping[str, Thing]:
    """Return every figure by name, found by importing `figures/`."""
    return {thing.name: thing for thing in found("figures", "FIGURES")}


@lru_cache(maxsize=2)
def cue_table(package: str = "carriers") -> Mapping[str, Thing]:
    """Return cue noun → thing."""
    things = carriers() if package == "carriers" else figures()
    return {cue: thing for thing in things.values() for cue in (thing.name, *thing.cues)}
