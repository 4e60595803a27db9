"""Drawings: the SVG of illustration sets as PDF operators.

Covers what such sets are drawn with: shapes, groups, uses, clips, gradients, opacity. Filters
and masks are not among them; a drawing with those is to be flattened to pixels first.
Format: W3C, SVG 1.1 (Second Edition).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree

from limner.basics import path, svg
from limner.basics.colour import with_alpha
from limner.basics.errors import EngineFailed
from limner.basics.geometry import Affine, Box
from limner.document.paint import Stop
from limner.stages.finish.pdf.sheet import Sheet, outline, place, plain
from limner.stages.finish.walk import UPRIGHT, Shade

_LINK = "{http://www.w3.org/1999/xlink}href"
_INHERITED = (
    "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "clip-rule",
)  # fmt: skip
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_CALL = re.compile(r"(\w+)\s*\(([^)]*)\)")
_REFERENCE = re.compile(r"url\(\s*[\"']?#([^\"')]+)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


def drawn(body: str, reach: Box, sheet: Sheet) -> str:
    """Return the operators of a drawing's `body`, which lies within `reach`."""
    try:
        root = ElementTree.fromstring(
            '<svg xmlns:xlink="http://www.w3.org/1999/xlink">'
            + body.replace(" href=", " xlink:href=")
            + "</svg>"
        )
    except ElementTree.ParseError as error:
        raise EngineFailed(f"A drawing is not readable SVG: {error}.") from error
    known = {name: node for node in root.iter() if (name := node.get("id"))}
    return "".join(_Hand(sheet, reach, known).all(root, {}))


@dataclass(slots=True)
class _Hand:
    """Writes elements."""

    sheet: Sheet
    reach: Box
    known: dict[str, ElementTree.Element]
    depth: int = field(default=0)

    def all(self, parent: ElementTree.Element, style: dict[str, str]) -> Iterator[str]:
        for node in parent:
            yield self.one(node, style)

    def one(self, node: ElementTree.Element, outer: dict[str, str]) -> str:
        """Return an element and all in it, placed and clipped."""
        own = _own(node)
        style = outer | {key: own[key] for key in _INHERITED if key in own}
        if own.get("display") == "none":
            return ""
        onto = _transform(own.get("transform", ""))
        if node.tag == "use":
            onto = Affine.translation(_length(node, "x"), _length(node, "y")).then(onto)
        alpha = _fraction(own.get("opacity"))
        clip = self._clip(own.get("clip-path", ""))
        here, reach = self.sheet.here, self.reach
        try:
            self.sheet.here = onto.then(here)
            self.reach = onto.inverse().box(reach)
            inner = self._faded(node, style, alpha)
        except ZeroDivisionError:
            return ""
        finally:
            self.sheet.here, self.reach = here, reach
        if not inner or (onto == UPRIGHT and not clip):
            return inner
        return f"q\n{place(onto)}{clip}{inner}Q\n"

    def _faded(self, node: ElementTree.Element, style: dict[str, str], alpha: float) -> str:
        if alpha >= 1.0:
            return self._inside(node, style)
        with self.sheet.apart() as used:
            inner = self._inside(node, style)
        if not inner or alpha <= 0.0:
            return ""
        stream = self.sheet.stream(inner, self.reach, used, group=True)
        name = self.sheet.name("XObject", ("faded", len(self.sheet.known)), lambda: stream)
        return f"q\n{self.sheet.state(alpha)}{name} Do\nQ\n"

    def _inside(self, node: ElementTree.Element, style: dict[str, str]) -> str:
        if node.tag in ("g", "svg", "a"):
            return "".join(self.all(node, style))
        if node.tag == "use":
            target = self.known.get(node.get(_LINK, "")[1:])
            if target is None or self.depth > 8:
                return ""
            self.depth += 1
            found = self.one(target, style)
            self.depth -= 1
            return found
        d = _shape(node)
        return self._painted(d, style) if d else ""

    def _painted(self, d: str, style: dict[str, str]) -> str:
        marks = outline(d)
        rule = "*" if style.get("fill-rule") == "evenodd" else ""
        fill = self._paint(style.get("fill", "#000000"), style.get("fill-opacity"), d)
        out = self.sheet.painted(fill, self.reach, False, f"{marks}f{rule}\n")
        width = _first(style.get("stroke-width"), 1.0)
        stroke = self._paint(style.get("stroke", "none"), style.get("stroke-opacity"), d)
        if stroke is not None and width > 0:
            out += self.sheet.painted(stroke, self.reach, True, f"{_pen(style, width)}{marks}S\n")
        return out

    def _paint(self, written: str, opacity: str | None, d: str) -> str | Shade | None:
        alpha = _fraction(opacity)
        reference = _REFERENCE.search(written)
        if reference:
            node = self.known.get(reference[1])
            return None if node is None else _gradient(node, d, alpha)
        if written.strip() in ("none", "transparent"):
            return None
        colour = svg.normal(written.strip()) or "#000000"
        own = int(colour[7:9], 16) / 255 if len(colour) > 7 else 1.0
        return with_alpha(colour, own * alpha)

    def _clip(self, written: str) -> str:
        """Return the operators that cut to a clip path."""
        reference = _REFERENCE.search(written)
        node = self.known.get(reference[1]) if reference else None
        if node is None:
            return ""
        marks, rule = "", ""
        outer = _transform(node.get("transform", ""))
        for child in node:
            target = self.known.get(child.get(_LINK, "")[1:], child)
            d = _shape(target)
            if d:
                onto = _transform(target.get("transform", "")).then(outer)
                marks += outline(path.transform(d, onto) if onto != UPRIGHT else d)
                rule = "*" if _own(child).get("clip-rule") == "evenodd" else rule
        return f"{marks}W{rule} n\n" if marks else ""


def _own(node: ElementTree.Element) -> dict[str, str]:
    """Return an element's properties, those of its style attribute first in rank."""
    own = dict(node.attrib)
    for part in own.pop("style", "").split(";"):
        key, colon, value = part.partition(":")
        if colon:
            own[key.strip()] = value.strip()
    return own


def _shape(node: ElementTree.Element) -> str:
    """Return a shape's outline as path data; '' for anything else."""
    tag = node.tag
    if tag == "path":
        return node.get("d", "")
    if tag == "rect":
        x, y, width, height = (_length(node, key) for key in ("x", "y", "width", "height"))
        radius = _length(node, "rx") or _length(node, "ry")
        return path.rect(Box(x, y, width, height), radius) if width > 0 and height > 0 else ""
    if tag in ("circle", "ellipse"):
        cx, cy = _length(node, "cx"), _length(node, "cy")
        rx = _length(node, "r") or _length(node, "rx")
        ry = _length(node, "r") or _length(node, "ry")
        return path.ellipse(Box(cx - rx, cy - ry, 2 * rx, 2 * ry)) if rx > 0 and ry > 0 else ""
    if tag == "line":
        return path.line(*(_length(node, key) for key in ("x1", "y1", "x2", "y2")))
    if tag in ("polyline", "polygon"):
        v = [float(n) for n in _NUMBER.findall(node.get("points", ""))]
        points = list(zip(v[0::2], v[1::2], strict=False))
        return path.polygon(points, closed=tag == "polygon")
    return ""


def _gradient(node: ElementTree.Element, d: str, alpha: float) -> Shade | str | None:
    """Return a gradient element in numbers."""
    stops = tuple(_stops(node, alpha))
    if not stops:
        return None
    onto = _transform(node.get("gradientTransform", ""))
    if node.get("gradientUnits") != "userSpaceOnUse":
        box = path.bounds(d)
        onto = onto.then(Affine(box.width, 0, 0, box.height, box.x, box.y))
    if onto.a * onto.d == onto.b * onto.c:
        return stops[-1].colour
    if node.tag == "linearGradient":
        x1, y1, y2 = (_length(node, key) for key in ("x1", "y1", "y2"))
        return Shade((x1, y1), (_length(node, "x2", 1.0), y2), stops, None, onto)
    cx, cy, radius = (_length(node, key, 0.5) for key in ("cx", "cy", "r"))
    focus = (_length(node, "fx", cx), _length(node, "fy", cy))
    return Shade(focus, (cx, cy), stops, (0.0, max(radius, 1e-3)), onto)


def _stops(node: ElementTree.Element, alpha: float) -> Iterator[Stop]:
    """Yield a gradient's stops from 0 to 1."""
    found: list[Stop] = []
    for stop in node:
        own = _own(stop)
        colour = svg.normal(own.get("stop-color", "#000000")) or "#000000"
        solid = with_alpha(colour, _fraction(own.get("stop-opacity")) * alpha)
        at = own.get("offset", "0")
        offset = _first(at, 0.0) / (100 if at.endswith("%") else 1)
        least = found[-1].offset if found else 0.0
        found.append(Stop(offset=min(1.0, max(least, offset)), colour=solid))
    if not found:
        return
    yield found[0].model_copy(update={"offset": 0.0})
    yield from found
    yield found[-1].model_copy(update={"offset": 1.0})


def _transform(written: str) -> Affine:
    """Return an SVG transform list as one map."""
    found = UPRIGHT
    for name, values in _CALL.findall(written):
        found = _step(name, [float(n) for n in _NUMBER.findall(values)]).then(found)
    return found


def _step(name: str, v: list[float]) -> Affine:
    match name:
        case "matrix":
            return Affine(*v)
        case "translate":
            return Affine.translation(v[0], v[1] if len(v) > 1 else 0.0)
        case "scale":
            return Affine.scaling(*v[:2])
        case "rotate":
            return Affine.rotation(*v[:3])
    raise EngineFailed(f"A drawing is transformed by {name!r}, which PDF output cannot follow.")


def _pen(style: dict[str, str], width: float) -> str:
    cap = _CAPS.get(style.get("stroke-linecap", "butt"), 0)
    join = _JOINS.get(style.get("stroke-linejoin", "miter"), 0)
    limit = _first(style.get("stroke-miterlimit"), 4.0)
    dash = [float(n) for n in _NUMBER.findall(style.get("stroke-dasharray", ""))]
    out = f"{plain(width)} w {cap} J {join} j {plain(max(1.0, limit))} M"
    if dash and sum(dash) > 0:
        out += f" [{' '.join(map(plain, dash))}] 0 d"
    return out + "\n"


def _length(node: ElementTree.Element, key: str, default: float = 0.0) -> float:
    written = node.get(key)
    if written is None:
        return default
    value = _first(written, default)
    return value / 100 if written.endswith("%") else value


def _first(written: str | None, default: float) -> float:
    found = _NUMBER.search(written or "")
    return float(found[0]) if found else default


def _fraction(written: str | None) -> float:
    return min(1.0, max(0.0, _first(written, 1.0)))
