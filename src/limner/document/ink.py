"""Ink: how far the painted pixels of an item reach, shadows and strokes included."""

from __future__ import annotations

from limner.basics import path
from limner.basics.geometry import Box, bounds
from limner.document.frame import Cluster, Glyphs, Item, Outline, Run
from limner.document.paint import Blur, Contour, Displace, Effect, Pixelate, Separation, Shadow


def ink(item: Item) -> Box:
    """Return a box, in the item's own coordinates, no pixel of it lies outside before effects."""
    boxes = [item.box]
    grow = 1.0
    if isinstance(item, Cluster):
        boxes.extend(outer(part) for part in item.items)
    elif isinstance(item, Glyphs):
        boxes.extend(line.box for line in item.lines)
        boxes.extend(_reach(run) for run in item.runs if run.ids)
        rims = (item.outline, *item.rims) if item.outline else item.rims
        grow = 1.0 + max((rim.width for rim in rims), default=0.0)
    elif isinstance(item, Outline):
        boxes.append(path.bounds(item.d))
        if item.stroke:
            grow = item.stroke.width * (2.0 if item.stroke.join == "miter" else 0.75) + 1.0
    return bounds(boxes).inset(-grow)


def _reach(run: Run) -> Box:
    """Return a box round the glyphs of `run`, an em and a half about every origin."""
    x, y, em = min(run.xs), min(run.ys), 1.5 * run.size
    return Box(x - em, y - em, max(run.xs) - x + 2 * em, max(run.ys) - y + 2 * em)


def outer(item: Item) -> Box:
    """Return the box, in the parent's coordinates, of the item with its effects."""
    box = spread(ink(item), item.effects)
    return item.transform.box(box) if item.transform else box


def spread(box: Box, effects: tuple[Effect, ...]) -> Box:
    """Return `box` with room for what effects paint around it: three sigma of every blur."""
    room = sum(e.sigma for e in effects if isinstance(e, Blur)) * 3
    room += sum(e.amount for e in effects if isinstance(e, Displace))
    room += sum(e.cell for e in effects if isinstance(e, Pixelate))
    room += sum(e.width for e in effects if isinstance(e, Contour))
    room += sum(max(abs(e.dx), abs(e.dy)) for e in effects if isinstance(e, Separation))
    grown = box.inset(-room)
    shadows = [e for e in effects if isinstance(e, Shadow)]
    return bounds([grown, *(grown.moved(e.dx, e.dy).inset(-3 * e.blur - 1) for e in shadows)])
