"""The sheet an SVG file is written on: its definitions, its ids, and what all items share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from xml.sax.saxutils import escape

from limner.basics.colour import parse
from limner.basics.geometry import Affine, Box
from limner.basics.path import number
from limner.document.frame import Item
from limner.document.ink import ink, spread
from limner.document.paint import Blur, Paint, Shadow, Stroke
from limner.ports.world import World
from limner.stages.finish.walk import Shade, Walk, dashes, shade

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def safe(text: str) -> str:
    """Return text as XML may hold it: markup escaped, forbidden characters dropped."""
    return escape(_ILLEGAL.sub("", text))


def quoted(text: str) -> str:
    """Return text as a quoted attribute value."""
    plain = escape(_ILLEGAL.sub("", text), {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})
    return f'"{plain}"'


@dataclass(slots=True)
class Sheet(Walk):
    """Collects definitions while items are written; the same definition is written once."""

    format = "SVG"
    package = "limner.stages.finish.svg.items"

    world: World
    labels: dict[str, str] = field(default_factory=dict)
    """What layers are called, by id."""
    live: bool = False
    """Whether words are text to be selected besides."""
    defs: dict[str, str] = field(default_factory=dict)
    """Definition without its id → the element."""
    names: dict[str, str] = field(default_factory=dict)
    """Definition without its id → its id."""
    taken: set[str] = field(default_factory=set)

    depth: int = 0
    """How deep in clusters the item being written stands."""

    @contextmanager
    def _within(self, item: Item) -> Iterator[None]:
        self.depth += 1
        with Walk._within(self, item):
            yield
        self.depth -= 1

    def _headed(self, item: Item, inner: str) -> str:
        attributes = self._header(item)
        return f"<g{attributes}>{inner}</g>" if attributes else inner

    def define(self, prefix: str, element: str) -> str:
        """Add `element`, whose first `id=""` takes its id; return the id."""
        if element not in self.names:
            name = next(
                n for i in count(len(self.names) + 1) if (n := f"{prefix}{i}") not in self.taken
            )
            self.names[element] = name
            self.taken.add(name)
            self.defs[element] = element.replace('id=""', f'id="{name}"', 1)
        return self.names[element]

    def _header(self, item: Item) -> str:
        parts = [self._identity(item.layer)]
        if item.transform:
            parts.append(f' transform="{matrix(item.transform)}"')
        if item.clip:
            element = f'<clipPath id=""><path d={quoted(item.clip)}/></clipPath>'
            parts.append(f' clip-path="url(#{self.define("clip", element)})"')
        if item.effects:
            parts.append(self._filter(item))
        if item.opacity < 1:
            parts.append(f' opacity="{fraction(item.opacity)}"')
        if item.blend != "normal":
            parts.append(f' style="mix-blend-mode:{item.blend}"')
        return "".join(parts)

    def _identity(self, layer: str) -> str:
        """Return the layer's id; a second item of the same layer gets it as data only."""
        name = re.sub(r"[^\w.-]", "_", layer)
        if not name:
            return ""
        if not re.match(r"[^\W\d]", name):
            name = "_" + name
        if name in self.taken:
            return f" data-layer={quoted(layer)}"
        self.taken.add(name)
        label = f" inkscape:label={quoted(self.labels.get(layer, layer))}"
        kind = ' inkscape:groupmode="layer"' if self.depth == 0 else ""
        return f" id={quoted(name)}{kind}{label}"

    def fill(self, paint: Paint | None, box: Box) -> str:
        """Return the attributes that fill with `paint`."""
        return self._coloured("fill", paint, box)

    def stroke(self, stroke: Stroke | None, box: Box) -> str:
        """Return the attributes that draw with `stroke`."""
        if stroke is None or stroke.width <= 0:
            return ""
        parts = [self._coloured("stroke", stroke.paint, box)]
        parts.append(f' stroke-width="{number(stroke.width)}"')
        if stroke.cap != "butt":
            parts.append(f' stroke-linecap="{stroke.cap}"')
        if stroke.join != "miter":
            parts.append(f' stroke-linejoin="{stroke.join}"')
        if dashes(stroke):
            parts.append(f' stroke-dasharray="{" ".join(number(d) for d in stroke.dash)}"')
        return "".join(parts)

    def _coloured(self, what: str, paint: Paint | None, box: Box) -> str:
        found = shade(paint, box)
        if found is None:
            return f' {what}="none"'
        if isinstance(found, str):
            alpha = parse(found)[3]
            colour = f' {what}="{found[:7]}"'
            return colour + (f' {what}-opacity="{fraction(alpha)}"' if alpha < 1 else "")
        return f' {what}="url(#{self.define("paint", _gradient(found))})"'

    def _filter(self, item: Item) -> str:
        """Return a reference to the item blurred, over its shadows, the first lowest."""
        steps: list[str] = []
        source = "SourceGraphic"
        for index, effect in enumerate(item.effects):
            if isinstance(effect, Blur) and effect.sigma > 0:
                steps.append(
                    f'<feGaussianBlur in="{source}" stdDeviation="{number(effect.sigma)}" '
                    f'result="blur{index}"/>'
                )
                source = f"blur{index}"
        shadows = [effect for effect in item.effects if isinstance(effect, Shadow)]
        for index, shadow in enumerate(shadows):
            steps.append(_shadow(shadow, source, index))
        if shadows:
            nodes = "".join(f'<feMergeNode in="shadow{i}"/>' for i in range(len(shadows)))
            steps.append(f'<feMerge>{nodes}<feMergeNode in="{source}"/></feMerge>')
        if not steps:
            return ""
        x, y, width, height = spread(ink(item), item.effects)
        element = (
            f'<filter id="" filterUnits="userSpaceOnUse" x="{number(x)}" y="{number(y)}" '
            f'width="{number(width)}" height="{number(height)}" '
            f'color-interpolation-filters="sRGB">{"".join(steps)}</filter>'
        )
        return f' filter="url(#{self.define("effect", element)})"'


def _shadow(shadow: Shadow, source: str, index: int) -> str:
    """Return the steps of one shadow: its colour, cut to the blurred and moved outline."""
    alpha = parse(shadow.colour)[3]
    return (
        f'<feGaussianBlur in="{source}" stdDeviation="{number(shadow.blur)}" result="soft{index}"/>'
        f'<feOffset in="soft{index}" dx="{number(shadow.dx)}" dy="{number(shadow.dy)}" '
        f'result="moved{index}"/>'
        f'<feFlood flood-color="{shadow.colour[:7]}" flood-opacity="{fraction(alpha)}" '
        f'result="tint{index}"/>'
        f'<feComposite in="tint{index}" in2="moved{index}" operator="in" result="shadow{index}"/>'
    )


def _gradient(found: Shade) -> str:
    """Return the element of a gradient, still without its id."""
    stops = "".join(
        f'<stop offset="{stop.offset:g}" stop-color="{stop.colour[:7]}"'
        + (f' stop-opacity="{fraction(parse(stop.colour)[3])}"' if len(stop.colour) > 7 else "")
        + "/>"
        for stop in found.stops
    )
    (x1, y1), (x2, y2) = (map(number, found.start), map(number, found.end))
    if found.radii is None:
        kind, where = "linearGradient", f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"'
    else:
        kind, where = "radialGradient", f'cx="{x2}" cy="{y2}" r="{number(found.radii[1])}"'
    return f'<{kind} id="" gradientUnits="userSpaceOnUse" {where}>{stops}</{kind}>'


def fraction(value: float) -> str:
    """Print a number between 0 and 1 with up to four decimals."""
    return f"{min(1.0, max(0.0, value)):.4f}".rstrip("0").rstrip(".") or "0"


def matrix(affine: Affine) -> str:
    """Print a transform, shortest form first."""
    a, b, c, d, e, f = affine
    if (a, b, c, d) == (1.0, 0.0, 0.0, 1.0):
        return f"translate({number(e)} {number(f)})"
    turn = " ".join(f"{value:.6g}" for value in (a, b, c, d))
    return f"matrix({turn} {number(e)} {number(f)})"
