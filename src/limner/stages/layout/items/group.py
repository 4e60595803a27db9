"""Groups become clusters: their panel first, then their children in paint order."""

from __future__ import annotations

from limner.basics import path
from limner.basics.geometry import Affine, Box
from limner.document.frame import Cluster, Item, Outline
from limner.document.layers.group import Grid, Group, Stack
from limner.stages.layout.grid import arrange_grid
from limner.stages.layout.items import header, laid_over
from limner.stages.layout.page import Page
from limner.stages.layout.stack import Placed, arrange_stack


def items(layer: Group, box: Box, page: Page, scale: float) -> tuple[Item, ...]:
    """Lay the children out in the group's own pixels, its top left corner at the origin."""
    own = Box(0.0, 0.0, box.width, box.height)
    placed, scale = arrange(layer, own, page, scale)
    inside: list[Item] = [*_panel(layer, own)]
    for child, where in placed:
        held = child.flow.held
        if held is None:
            inside = laid_over(inside, child, where, page, scale)
        else:
            inside = laid_over(inside, child, held.box, page, held.scale)
    if not inside:
        return ()
    fields = header(layer, own)
    shift = Affine.translation(box.x, box.y)
    if layer.placed is not None:
        shift = layer.placed.then(shift)
    turn = fields.pop("transform", None)
    return (
        Cluster(
            **fields,
            box=own,
            transform=turn.then(shift) if turn else shift,
            clip=path.rect(own, layer.radius) if layer.crop else None,
            items=tuple(inside),
        ),
    )


def arrange(group: Group, own: Box, page: Page, scale: float) -> tuple[list[Placed], float]:
    """Return every child with its box, in paint order, and the scale of those in the layout."""
    top, right, bottom, left = group.padding
    inner = Box(left, top, max(0.0, own.width - left - right), max(0.0, own.height - top - bottom))
    layout = group.layout
    if isinstance(layout, Stack):
        flowing, scale = arrange_stack(group, layout, inner, page, scale)
    elif isinstance(layout, Grid):
        flowing, scale = arrange_grid(group, layout, inner, page, scale)
    else:
        flowing = [(child, inner) for child in group.children if child.box is None]
    boxes = {child.id: where for child, where in flowing}
    return [(c, boxes[c.id] if c.box is None else c.box) for c in group.children], scale


def _panel(layer: Group, own: Box) -> tuple[Item, ...]:
    """Return the group's ground and rim; a rim is drawn inside the box."""
    if layer.fill is None and layer.stroke is None:
        return ()
    inset = layer.stroke.width / 2 if layer.stroke else 0.0
    d = path.rect(own.inset(inset), max(0.0, layer.radius - inset))
    return (
        Outline(layer=layer.id, role="plate", box=own, d=d, fill=layer.fill, stroke=layer.stroke),
    )
