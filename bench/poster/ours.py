"""The poster as a Limner document."""

from __future__ import annotations

from bench.poster import HEIGHT, WEIGHTS, WIDTH, Mark, Panel, Polygon, Ring, Wash, Words
from limner.basics.geometry import Box, Size
from limner.document.document import Document
from limner.document.layer import Layer
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text, TextStyle
from limner.document.paint import Linear, Paint, Radial, Shadow, Stop, Stroke


def document(marks: tuple[Mark, ...], scale: float = 1.0, size: Size | None = None) -> Document:
    """Return the document; scale enlarges every length, size is the sheet's then."""
    sheet = size or Size(round(WIDTH * scale), round(HEIGHT * scale))
    first, *rest = marks
    assert isinstance(first, Wash | Panel)
    ground = _wash(first) if isinstance(first, Wash) else first.fill
    layers = tuple(_layer(f"m{i}", mark, scale) for i, mark in enumerate(rest))
    return Document(size=sheet, background=ground, layers=layers, title="Poster")


def _wash(wash: Wash) -> Paint:
    one, two = wash.colours
    stops = (Stop(offset=0, colour=one), Stop(offset=1, colour=two))
    if wash.centre is None:
        return Linear(stops=stops)
    x, y = wash.centre
    return Radial(centre=(x / WIDTH, y / HEIGHT), radius=wash.radius / HEIGHT, stops=stops)


def _layer(name: str, mark: Mark, k: float) -> Layer:
    if isinstance(mark, Wash):
        return Shape(id=name, box=Box(0, 0, WIDTH * k, HEIGHT * k), fill=_wash(mark))
    if isinstance(mark, Polygon):
        d = "M" + "L".join(f"{x * k:g} {y * k:g}" for x, y in mark.points) + "Z"
        return Shape(id=name, form="path", d=d, fill=mark.fill)
    if isinstance(mark, Ring):
        r = mark.radius
        box = Box((mark.x - r) * k, (mark.y - r) * k, 2 * r * k, 2 * r * k)
        pen = Stroke(paint=mark.pen, width=mark.width * k) if mark.pen else None
        return Shape(id=name, form="ellipse", box=box, fill=mark.fill or None, stroke=pen)
    if isinstance(mark, Panel):
        return _panel(name, mark, k)
    return _words(name, mark, k)


def _panel(name: str, mark: Panel, k: float) -> Layer:
    box = Box(mark.x * k, mark.y * k, mark.width * k, mark.height * k)
    pen = Stroke(paint=mark.pen, width=mark.pen_width * k) if mark.pen else None
    effects = ()
    if mark.shadow:
        down, sigma, colour = mark.shadow
        effects = (Shadow(dy=down * k, blur=sigma * k, colour=colour),)
    return Shape(
        id=name, box=box, radius=mark.radius * k, fill=mark.fill or None, stroke=pen,
        effects=effects,
    )  # fmt: skip


_FOOT = {"Abril Fatface": 0.238, "Sarabun": 0.242, "Kanit": 0.216}
"""How far p hangs below the baseline, in em, which words with small letters keep room for."""


def _words(name: str, mark: Words, k: float) -> Layer:
    wide = (mark.measure or 960) * k
    style = TextStyle(
        face=mark.face, weight=WEIGHTS[mark.face], size=mark.size * k, align="centre",
        valign="bottom", paint=mark.colour,
        leading=mark.leading / mark.size if mark.leading else None,
    )  # fmt: skip
    foot = 0.015 if mark.text.isupper() else _FOOT[mark.face]
    bottom = (mark.y + (mark.rows - 1) * mark.leading + foot * mark.size) * k
    high = (mark.rows * max(mark.leading, mark.size) + mark.size) * k
    box = Box(mark.x * k - wide / 2, bottom - high, wide, high)
    return Text(id=name, role="label", text=mark.text, box=box, style=style)
