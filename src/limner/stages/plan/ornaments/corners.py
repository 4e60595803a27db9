"""Corner pieces: one motif drawn for a box's top left corner, mirrored into the other three."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from limner.basics.geometry import Affine, Box
from limner.basics.path import circle, line, polygon, transform
from limner.document.layer import Layer
from limner.document.paint import Stroke

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Piece = tuple[str, str]
"""What is filled and what is drawn with a pen, in units of ten to a side, y down."""


def _deco() -> Piece:
    """Stepped lines with a quarter fan."""
    steps = "".join(
        polygon(
            [
                (0, 10 - k),
                (0, 6 - k),
                (3 - k, 6 - k),
                (3 - k, 3 - k),
                (6 - k, 3 - k),
                (6 - k, 0),
                (10 - k, 0),
            ],
            closed=False,
        )
        for k in (0.0, 0.9, 1.8)
    )
    tips = ((2.4, 0.4), (2.1, 1.2), (1.6, 1.6), (1.2, 2.1), (0.4, 2.4))
    fan = "".join(line(0, 0, x, y) for x, y in tips)
    return circle(0.55, 0.55, 0.3), steps + fan


def _scroll() -> Piece:
    """A Victorian scroll: two volutes from one stem, with leaves."""
    stem = (
        "M0.6 0.6C1.6 1.2 2.4 3.6 1.2 5.6C0.5 6.8 1 8.2 2.2 8.2"
        "C3.2 8.2 3.5 7 2.7 6.6C2.2 6.4 1.8 6.9 2 7.3"
        "M0.6 0.6C1.2 1.6 3.6 2.4 5.6 1.2C6.8 0.5 8.2 1 8.2 2.2"
        "C8.2 3.2 7 3.5 6.6 2.7C6.4 2.2 6.9 1.8 7.3 2"
    )
    leaves = (
        "M1.6 1.6C2.8 1.8 3.8 2.8 4 4C2.8 3.8 1.8 2.8 1.6 1.6Z"
        "M1.5 5.2C2.4 4.6 3.4 4.8 4 5.6C3 6 2.1 5.9 1.5 5.2Z"
        "M5.2 1.5C4.6 2.4 4.8 3.4 5.6 4C6 3 5.9 2.1 5.2 1.5Z"
        "M0.9 6.6C0.2 7.4 0.2 8.8 0.9 9.8C1.4 8.8 1.4 7.6 0.9 6.6Z"
        "M6.6 0.9C7.4 0.2 8.8 0.2 9.8 0.9C8.8 1.4 7.6 1.4 6.6 0.9Z"
    )
    return leaves + circle(0.6, 0.6, 0.34), stem


def _leaf() -> Piece:
    """Two sprays of leaves along the edges."""
    leaves = []
    for i in range(5):
        x, size = 1.4 + 1.65 * i, 1.5 - 0.17 * i
        for side in (1, -1):
            tall = size * 0.55 * side
            leaves.append(
                f"M{x} 0C{x + size * 0.2:.2f} {tall * 1.1:.2f} {x + size * 0.7:.2f} {tall:.2f} "
                f"{x + size:.2f} {tall:.2f}"
                f"C{x + size * 0.9:.2f} {tall * 0.18:.2f} {x + size * 0.4:.2f} 0 {x} 0Z"
            )
    along = "".join(leaves)
    down = transform(along, Affine(0, 1, 1, 0, 0, 0))
    return along + down + circle(0, 0, 0.5), line(0.6, 0, 9.6, 0) + line(0, 0.6, 0, 9.6)


def _notch() -> Piece:
    """A fine line that steps round a diamond."""
    gem = polygon([(1.5, 0.5), (2.5, 1.5), (1.5, 2.5), (0.5, 1.5)])
    lines = polygon([(0, 10), (0, 4.2), (4.2, 4.2), (4.2, 0), (10, 0)], closed=False)
    return gem, lines + polygon([(1, 10), (1, 5.2), (5.2, 5.2), (5.2, 1), (10, 1)], closed=False)


def _bracket() -> Piece:
    """Two heavy strokes meeting, as a viewfinder's mark."""
    return polygon([(0, 0), (6, 0), (6, 0.7), (0.7, 0.7), (0.7, 6), (0, 6)]), ""


def _nouveau() -> Piece:
    """Whiplash lines that part at the corner and end in buds."""
    lines = (
        "M10 0.3C6 0.2 3.4 0.6 2.2 2.2C0.6 3.4 0.2 6 0.3 10"
        "M8.4 0.4C5.4 1.4 4.6 3 5 4.4C5.3 5.4 6.6 5.2 6.4 4.2"
        "M0.4 8.4C1.4 5.4 3 4.6 4.4 5C5.4 5.3 5.2 6.6 4.2 6.4"
    )
    buds = (
        "M2.2 2.2C3 2.2 3.8 2.6 4.2 4.2C2.6 3.8 2.2 3 2.2 2.2Z"
        "M6.4 4.2C6 3.4 6.2 2.6 6.9 2.2C7.2 3 7 3.8 6.4 4.2Z"
        "M4.2 6.4C3.4 6 2.6 6.2 2.2 6.9C3 7.2 3.8 7 4.2 6.4Z"
    )
    return buds, lines


CORNERS: dict[str, Callable[[], Piece]] = {
    "deco": _deco,
    "scroll": _scroll,
    "leaf": _leaf,
    "notch": _notch,
    "bracket": _bracket,
    "nouveau": _nouveau,
}
"""Corner pieces by name."""


def corners(
    design: Design, box: Box, colour: str, form: str = "deco", *, size: float = 9.0
) -> list[Layer]:
    """Return the four corner pieces of `box`, each `size` units along its sides."""
    filled, drawn = CORNERS[form]()
    k = size * design.u / 10
    body, lines = [], []
    for sx, x in ((1, box.x), (-1, box.right)):
        for sy, y in ((1, box.y), (-1, box.bottom)):
            place = Affine(sx * k, 0, 0, sy * k, x, y)
            body.append(transform(filled, place))
            lines.append(transform(drawn, place))
    pen = Stroke(paint=colour, width=max(0.75, 0.022 * size * design.u), cap="round", join="round")
    layers: list[Layer] = []
    if drawn:
        layers.append(design.shape("".join(lines), None, stroke=pen))
    if filled:
        layers.append(design.shape("".join(body), colour))
    return layers
