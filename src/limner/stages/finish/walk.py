"""The walk over a Frame that every file of shapes is written by, and what paints become on it.

A format brings its header, its marks and one writer for each item kind; order, background,
dispatch, and what a paint means in numbers are the same for all.
"""

from __future__ import annotations

import importlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ClassVar

from limner.basics.errors import EngineFailed
from limner.basics.geometry import Affine, Box
from limner.basics.path import rect
from limner.document.frame import Frame, Glyphs, Item, Outline
from limner.document.paint import Linear, Paint, Stop, Stroke, Texture, ramp

Point = tuple[float, float]
UPRIGHT = Affine()
"""The map that moves nothing."""


class Walk(ABC):
    """Writes items as text, one within another. `here`: from the item's pixels to the file's."""

    format: ClassVar[str]
    """The format's name, for people."""
    package: ClassVar[str]
    """Where its writers are: one module for each item kind, with `markup(item, walk) -> str`."""
    here: Affine = UPRIGHT

    def frame(self, frame: Frame) -> list[str]:
        """Return the marks of the background and of every item, in paint order."""
        items: tuple[Item, ...] = frame.items
        if frame.background is not None:
            box = Box(0, 0, *frame.size)
            ground = Outline(
                layer="background", role="background", box=box, d=rect(box), fill=frame.background
            )
            items = (ground, *items)
        return [marks for marks in map(self.item, items) if marks]

    def item(self, item: Item) -> str:
        """Return the marks of one item with all its header asks for; '' where it leaves none."""
        write = self._writer(item.kind)
        with self._within(item):
            inner = write(item, self)
        return self._headed(item, inner) if inner else ""

    @contextmanager
    def _within(self, item: Item) -> Iterator[None]:
        """Stand in the item's own coordinates."""
        outer = self.here
        self.here = item.transform.then(outer) if item.transform else outer
        try:
            yield
        finally:
            self.here = outer

    @abstractmethod
    def _headed(self, item: Item, inner: str) -> str:
        """Return the item's marks placed, clipped and blended as its header says."""

    def _writer(self, kind: str) -> Callable[[Item, Any], str]:
        try:
            module = importlib.import_module(f"{self.package}.{kind}")
        except ModuleNotFoundError:
            raise EngineFailed(
                f"{self.format} cannot hold {kind!r} items.", hint="Flatten them to pixels first."
            ) from None
        writer: Callable[[Item, Any], str] = module.markup
        return writer


def words_of(frame: Frame) -> list[str]:
    """Return every text of the frame, in paint order."""
    return [item.text for item, _ in frame.walk() if isinstance(item, Glyphs)]


def title_of(frame: Frame, title: str) -> str:
    """Return the picture's name; without one its first words stand in."""
    return title or " / ".join(words_of(frame)[:3])


@dataclass(frozen=True, slots=True)
class Shade:
    """A gradient in numbers: along start–end, or out from the circle at start to that at end.

    radii None is linear. matrix maps its coordinates to the item's.
    """

    start: Point
    end: Point
    stops: tuple[Stop, ...]
    radii: tuple[float, float] | None = None
    matrix: Affine = UPRIGHT


def shade(paint: Paint | None, box: Box) -> str | Shade | None:
    """Return what fills `box` with `paint`: a colour, a gradient in pixels, or None for nothing.

    A texture no one flattened leaves its first colour.
    """
    if paint is None or isinstance(paint, str):
        return paint
    if isinstance(paint, Texture):
        return paint.colours[0] if paint.colours else None
    stops = ramp(paint.stops)
    if isinstance(paint, Linear):
        if paint.start == paint.end:
            return stops[-1].colour
        return Shade(_at(paint.start, box), _at(paint.end, box), stops)
    centre = _at(paint.centre, box)
    reach = max(0.01, paint.radius * max(box.width, box.height))
    return Shade(centre, centre, stops, (0.0, reach))


def _at(place: Point, box: Box) -> Point:
    return box.x + place[0] * box.width, box.y + place[1] * box.height


def dashes(stroke: Stroke) -> tuple[float, ...]:
    """Return the pen's dash lengths, () for a solid line."""
    dash = stroke.dash
    return dash if dash and min(dash) >= 0 and sum(dash) > 0 else ()
