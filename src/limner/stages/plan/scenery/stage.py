"""The stage of a scene: where things may hang and stand, and what is drawn around them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.stages.plan.design import Design
from limner.stages.plan.scenery.pen import Pen
from limner.stages.plan.scenery.thing import NOWHERE, Item, found
from limner.stages.plan.scenery.tones import Tones


@dataclass(slots=True)
class Stage:
    """One scene being built. Lengths in pixels of the sheet.

    hang: where things hang. ground: y where standing things stand. floor: the x-range they
    may use. table: y of the front edge things on a table stand at, None where there is no
    table. walled: whether there is a wall to hang things on. items: placed before drawing.
    """

    design: Design
    tones: Tones
    words: str
    items: list[Item] = field(default_factory=list)
    hang: Box = NOWHERE
    floor: Box = NOWHERE
    ground: float = 0.0
    table: float | None = None
    foot: float | None = None
    """y where a room's back wall meets the floor: doors stand there."""
    horizon: float | None = None
    """Farthest y things may stand at behind others; None: all stand in one row."""
    walled: bool = True
    indoors: bool = False
    paved: bool = True
    """Whether posts are steel; out in the country they are wood."""
    lean: float = 0.5
    """Where a single thing stands, 0 left to 1 right."""
    shot: float = 1.0
    """How near things are seen: 1 whole figures, more nearer, less from afar."""
    water: tuple[float, float] | None = None
    """From which y to which there is water that boats lie on."""
    back: list[Layer] = field(default_factory=list)
    front: list[Layer] = field(default_factory=list)

    @property
    def w(self) -> float:
        """Width of the sheet."""
        return float(self.design.size.width)

    @property
    def h(self) -> float:
        """Height of the sheet."""
        return float(self.design.size.height)

    @property
    def u(self) -> float:
        """The unit."""
        return self.design.u

    def at(self, x: float, y: float, w: float, h: float) -> Box:
        """Return a box given in fractions of the sheet."""
        return Box(x * self.w, y * self.h, w * self.w, h * self.h)

    def pen(self, role: str = "backdrop") -> Pen:
        """Return a new pen in sheet coordinates."""
        return Pen(self.design, self.tones, role)

    def free(self, box: Box, slack: float = 0.0) -> bool:
        """Whether no placed thing covers part of `box`."""
        room = box.inset(-slack * self.u)
        return all(room.intersection(item.box).area <= 0 for item in self.items)

    def says(self, *words: str) -> bool:
        """Whether the prompt, without the strings to be set, uses one of `words`."""
        return any(word in self.words for word in words)

    def zones(self, ground: float, *, top: float = 0.045, side: float = 0.05) -> None:
        """Set the usual zones: hanging from `top` to `ground`, standing at `ground` (fractions)."""
        self.ground = ground * self.h
        self.hang = Box(
            side * self.w, top * self.h, (1 - 2 * side) * self.w, (ground - top - 0.03) * self.h
        )
        self.floor = Box(
            side * 0.8 * self.w, 0.06 * self.h, (1 - 1.6 * side) * self.w, (ground - 0.06) * self.h
        )


Draw = Callable[[Stage], None]


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at a setting: `zones` before things are placed, `draw` after."""

    zones: Draw
    draw: Draw


@dataclass(frozen=True, slots=True)
class Setting:
    """A place: words that call it and its views by composition name.

    The names are 'elevation' (frontal), 'deep' (into the distance), 'close' (near the
    things, foreground surface) and 'wide' (air around them).
    """

    name: str
    views: Mapping[str, View]
    cues: tuple[str, ...] = ()
    indoors: bool = False
    holds: tuple[str, ...] = ()
    """Nouns, in the singular, of what it draws itself: not put into it again unless counted."""


@lru_cache(maxsize=1)
def settings() -> Mapping[str, Setting]:
    """Return every setting by name, found by importing `settings/`."""
    return {setting.name: setting for setting in found("settings", "SETTING")}
