"""Grids: children in equal columns, row by row."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.group import Grid, Group
from limner.stages.layout.measure import height_at, in_flow, natural_width
from limner.stages.layout.page import Page
from limner.stages.layout.stack import Placed, largest_scale

_SLACK = 0.05


def _cells(group: Group, layout: Grid) -> list[tuple[Layer, ...]]:
    children = in_flow(group)
    columns = max(1, layout.columns)
    return [children[i : i + columns] for i in range(0, len(children), columns)]


def _column_width(layout: Grid, width: float) -> float:
    columns = max(1, layout.columns)
    return max(0.0, (width - layout.gap * (columns - 1)) / columns)


def _row_gap(layout: Grid) -> float:
    return layout.gap if layout.row_gap is None else layout.row_gap


def _row_heights(group: Group, layout: Grid, width: float, page: Page, scale: float) -> list[float]:
    column = _column_width(layout, width)
    heights = [
        max(max(c.flow.least, height_at(c, column, page, scale)) for c in row)
        for row in _cells(group, layout)
    ]
    return [max(heights)] * len(heights) if heights and layout.equal_rows else heights


def grid_height(group: Group, layout: Grid, width: float, page: Page, scale: float) -> float:
    """Return the height of a grid's content at `width` pixels."""
    heights = _row_heights(group, layout, width, page, scale)
    return sum(heights) + _row_gap(layout) * max(0, len(heights) - 1)


def arrange_grid(
    group: Group, layout: Grid, box: Box, page: Page, scale: float
) -> tuple[list[Placed], float]:
    """Place a grid's flowing children in `box`; also return the scale they are set at.

    Rows share the height of the box; a last row with fewer children keeps the column width.
    """
    scale *= largest_scale(
        lambda k: grid_height(group, layout, box.width, page, scale * k) <= box.height + _SLACK
    )
    rows, gap = _cells(group, layout), _row_gap(layout)
    if not rows:
        return [], scale
    heights = _row_heights(group, layout, box.width, page, scale)
    spare = box.height - sum(heights) - gap * (len(rows) - 1)
    heights = [max(0.0, h + spare / len(rows)) for h in heights]
    column = _column_width(layout, box.width)
    placed: list[Placed] = []
    y = box.y
    for row, height in zip(rows, heights, strict=True):
        for i, child in enumerate(row):
            cell = Box(box.x + i * (column + layout.gap), y, column, height)
            placed.append((child, _in_cell(child, cell, page, scale)))
        y += height + gap
    return placed, scale


def _in_cell(child: Layer, cell: Box, page: Page, scale: float) -> Box:
    """Return where in its cell a child stands: all of it, unless it asks for less."""
    flow = child.flow
    if flow.align in (None, "stretch") and flow.width is None and flow.height is None:
        return cell
    width = natural_width(child, cell.width, page, scale) if flow.align != "stretch" else cell.width
    height = min(cell.height, height_at(child, width, page, scale))
    shift = {"centre": 0.5, "end": 1.0}.get(flow.align or "centre", 0.0)
    return Box(
        cell.x + (cell.width - width) * shift,
        cell.y + (cell.height - height) * shift,
        width,
        height,
    )
