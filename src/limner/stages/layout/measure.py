"""How large a layer wants to be: its width where nothing confines it, its height at a width."""

from __future__ import annotations

from limner.document.layer import Layer
from limner.document.layers.chart import Chart
from limner.document.layers.group import Group, Stack
from limner.document.layers.illustration import Illustration
from limner.document.layers.text import Text, TextStyle
from limner.ports.world import World
from limner.stages.layout.page import Page
from limner.stages.layout.text.setting import Measured, Words

UNBOUNDED = float("inf")
_CHART_ASPECT = 1.6


def measure(text: str, style: TextStyle, width: float, world: World) -> Measured:
    """Return what `text` takes when set in `style` within `width` pixels (a 1024 px page)."""
    return Words(text, "", style, world.fonts).measure(width)


def in_flow(group: Group) -> tuple[Layer, ...]:
    """Return the children that the group's layout places."""
    return tuple(child for child in group.children if child.box is None)


def natural_width(layer: Layer, limit: float, page: Page, scale: float) -> float:
    """Return the width in pixels the layer takes where `limit` is all there is."""
    flow = layer.flow
    if flow.width is not None:
        return min(flow.width, limit)
    if layer.box is not None:
        return min(layer.box.right, limit)
    if flow.height is not None and flow.aspect:
        return min(flow.height * flow.aspect, limit)
    if isinstance(layer, Text):
        return _text_width(layer, limit, page, scale)
    if isinstance(layer, Group) and layer.layout is not None:
        return _group_width(layer, limit, page, scale)
    return limit


def _text_width(layer: Text, limit: float, page: Page, scale: float) -> float:
    words = page.words(layer, scale)
    if words.vertical:
        return words.measure(limit, layer.flow.height or page.size.height).width
    full = words.natural_width()
    return full + 0.01 if full + 0.01 <= limit else min(limit, words.measure(limit).width + 0.01)


def _group_width(group: Group, limit: float, page: Page, scale: float) -> float:
    _, right, _, left = group.padding
    inner = max(0.0, limit - left - right)
    children = in_flow(group)
    widths = [natural_width(child, inner, page, scale) for child in children]
    layout = group.layout
    if not widths:
        return min(limit, left + right)
    if isinstance(layout, Stack) and layout.axis == "row":
        total = sum(widths) + layout.gap * (len(widths) - 1)
    elif isinstance(layout, Stack):
        total = max(widths)
    else:
        total = inner
    return min(limit, total + left + right)


def height_at(layer: Layer, width: float, page: Page, scale: float) -> float:
    """Return the height in pixels the layer takes when `width` pixels wide."""
    flow = layer.flow
    if flow.height is not None:
        return flow.height
    if layer.box is not None:
        return layer.box.bottom
    if flow.aspect:
        return width / flow.aspect
    if isinstance(layer, Text):
        words = page.words(layer, scale)
        tall = float(page.size.height) if words.vertical else UNBOUNDED
        return words.measure(width, tall).height
    if isinstance(layer, Group):
        return group_height(layer, width, page, scale)
    if isinstance(layer, Illustration):
        drawing = page.world.illustrations.get(layer.art)
        return width * drawing.height / drawing.width
    if isinstance(layer, Chart):
        return width / _CHART_ASPECT
    return 0.0


def group_height(group: Group, width: float, page: Page, scale: float) -> float:
    """Return the height of a group's content and padding at `width`."""
    from limner.stages.layout.grid import grid_height
    from limner.stages.layout.stack import stack_height

    top, right, bottom, left = group.padding
    inner = max(0.0, width - left - right)
    if isinstance(group.layout, Stack):
        return top + stack_height(group, group.layout, inner, page, scale) + bottom
    if group.layout is not None:
        return top + grid_height(group, group.layout, inner, page, scale) + bottom
    return top + bottom + max((c.box.bottom for c in group.children if c.box), default=0.0)
