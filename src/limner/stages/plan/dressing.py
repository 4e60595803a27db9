"""Dressing: what a style does to the layers of a composition, in one walk over the tree.

Words keep their strings, sizes and places. Parts without words are handed whole to the style's
`picture`; groups that hold words on a ground of their own to `panel`; words to `lettering`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence

from limner.basics.colour import matched, oklch, parse, shift, toned, with_alpha
from limner.basics.geometry import Box
from limner.document.document import walk
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.paint import Linear, Paint, Radial, Stroke, Texture
from limner.stages.plan.design import Design
from limner.stages.plan.parts.wear import bare_rim
from limner.stages.plan.style import Style

FRAMING = frozenset({"frame", "border"})
"""Roles of lines round the sheet."""
KEPT = 0.09
"""Distance in OKLab within which a colour counts as one the brief asked for."""


def dressed(design: Design, style: Style, layers: Sequence[Layer]) -> list[Layer]:
    """Return `layers` as the style wears them, with its ground, edge and finish about them."""
    inks = _inks(design, style)
    worn = [_worn(design, style, layer, inks) for layer in layers]
    behind = _pictures_first(design, worn)
    ground = () if design.transparent else style.ground(design)
    finish = () if design.transparent else style.finish(design)
    edge = list(style.edge(design))
    if framed(layers, design.canvas):
        # One frame is enough: the composition's own stands where its words are set to it.
        edge = [one for one in edge if one.role not in FRAMING]
    elif (style.mat or design.depicts) and not design.transparent:
        rim = [bare_rim(design, style.mat)] if style.mat else []
        return [*ground, *worn, *rim, *edge, *finish]
    return [*ground, *worn[:behind], *edge, *worn[behind:], *finish]


def wordless(layer: Layer) -> bool:
    """Return whether nothing in a layer is set in type."""
    return not any(isinstance(one, Text) or one.kind == "chart" for one in walk((layer,)))


def framed(layers: Sequence[Layer], sheet: Box) -> bool:
    """Return whether a composition already draws a line round the sheet."""
    lines = [one for one in layers if isinstance(one, Shape) and one.stroke and one.fill is None]
    return any(one.role in FRAMING or _encloses(one, sheet) for one in lines)


def _encloses(shape: Shape, sheet: Box) -> bool:
    """Return whether a line runs near all four edges of the sheet; arcs are not looked into."""
    if shape.box is not None:
        return shape.box.width > 0.75 * sheet.width and shape.box.height > 0.75 * sheet.height
    ends = re.findall(r"[ML]\s*(-?[\d.]+)[ ,](-?[\d.]+)", shape.d)
    if len(ends) < 3 or len(ends) > 64:
        return False
    xs, ys = [float(x) for x, _ in ends], [float(y) for _, y in ends]
    return max(xs) - min(xs) > 0.7 * sheet.width and max(ys) - min(ys) > 0.7 * sheet.height


def repainted(paint: Paint | None, change: Callable[[str], str]) -> Paint | None:
    """Return a paint with each of its colours changed."""
    if isinstance(paint, str):
        return change(paint)
    if isinstance(paint, Linear | Radial):
        stops = tuple(stop.but(colour=change(stop.colour)) for stop in paint.stops)
        return paint.but(stops=stops)
    if isinstance(paint, Texture):
        return paint.but(colours=tuple(change(colour) for colour in paint.colours))
    return paint


def _levelled(paint: Linear | Radial, change: Callable[[str], str]) -> Paint:
    """Return a gradient of one ink: its middle stop printed, the others lighter or darker of it."""
    middle = paint.stops[len(paint.stops) // 2].colour
    ink, light = change(middle), oklch(middle).lightness
    stops = tuple(
        stop.but(
            colour=with_alpha(
                shift(ink, lightness=0.6 * (oklch(stop.colour).lightness - light)),
                parse(stop.colour)[3],
            )
        )
        for stop in paint.stops
    )
    return paint.but(stops=stops)


def _inks(design: Design, style: Style) -> Recolour | None:
    """Return the inks pictures are printed in, milder where the brief names things' colours."""
    inks = style.tone(design.scheme)
    return inks if inks is not None and (inks.ramp or inks.inks) else None


def asked(design: Design) -> tuple[str, ...]:
    """Return the colours the brief names, of the whole, of things and of words."""
    brief = design.brief
    found = [*brief.palette.colours, *(c for s in brief.subjects for c in s.colours)]
    found += [c.look.colour for c in brief.strings if c.look.colour]
    return tuple(dict.fromkeys(found))


def _near(one: str, other: str) -> bool:
    p, q = oklch(one), oklch(other)
    turn = math.radians(p.hue - q.hue)
    apart = p.chroma**2 + q.chroma**2 - 2 * p.chroma * q.chroma * math.cos(turn)
    return apart + (p.lightness - q.lightness) ** 2 < KEPT**2


def _worn(design: Design, style: Style, layer: Layer, inks: Recolour | None) -> Layer:
    """Print a layer in the style's inks, then hand its parts to the style."""
    if inks is not None:
        kept, s = asked(design), design.scheme
        flats = (s.ground, s.accent, s.second, s.third)

        def change(colour: str) -> str:
            if any(_near(colour, own) for own in kept):
                return colour
            known = (*inks.inks, *kept, *flats) if inks.inks else ()
            return matched(toned(colour, inks.ramp, inks.amount), known, inks.amount)

        layer = _printed(layer, inks, change, kept)
    return _handed(design, style, layer)


def _printed(
    layer: Layer, inks: Recolour, change: Callable[[str], str], asked: Sequence[str]
) -> Layer:
    if layer.role == "texture":
        return layer
    if isinstance(layer, Illustration):
        own = layer.recolour
        if own.flat or (own.dominant and any(_near(own.dominant, kept) for kept in asked)):
            return layer
        print_in = own.but(tint=None, ramp=inks.ramp, inks=inks.inks, amount=inks.amount)
        return layer.but(recolour=print_in)
    if isinstance(layer, Shape):
        if inks.inks and isinstance(layer.fill, Linear | Radial):
            fill: Paint | None = _levelled(layer.fill, change)
        else:
            fill = repainted(layer.fill, change)
        return layer.but(fill=fill, stroke=_drawn(layer.stroke, change))
    if isinstance(layer, Group):
        return layer.but(
            fill=repainted(layer.fill, change),
            stroke=_drawn(layer.stroke, change),
            children=tuple(_printed(child, inks, change, asked) for child in layer.children),
        )
    return layer


def _drawn(stroke: Stroke | None, change: Callable[[str], str]) -> Stroke | None:
    if stroke is None:
        return None
    paint = repainted(stroke.paint, change)
    return stroke if paint is None else stroke.but(paint=paint)


def _handed(design: Design, style: Style, layer: Layer) -> Layer:
    """Give each part of a layer to the part of the style that dresses it."""
    if isinstance(layer, Text):
        return layer if layer.style.lettering else style.lettering(design, layer)
    if wordless(layer):
        return layer if layer.role in ("texture", "space") else style.picture(design, layer)
    if isinstance(layer, Group):
        children = tuple(_handed(design, style, child) for child in layer.children)
        group = layer.but(children=children)
        return style.panel(design, group) if group.fill or group.stroke else group
    return layer


def _pictures_first(design: Design, layers: Sequence[Layer]) -> int:
    """Return how many leading layers are pictures that cover most of the sheet."""
    whole = design.size[0] * design.size[1]
    count = 0
    for layer in layers:
        box = layer.box
        if not wordless(layer) or (box is not None and box.width * box.height < 0.5 * whole):
            break
        count += 1
    return count
