"""Brackets that hold a box: braces, square, round and pointed ones, a viewfinder's corners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.geometry import Affine, Box
from limner.basics.path import polygon, transform
from limner.document.layer import Layer
from limner.document.paint import Stroke

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

BRACKETS = ("brace", "square", "round", "corner", "angle")
"""Forms of brackets."""


def brackets(
    design: Design, box: Box, colour: str, form: str = "square", *, width: float = 0.45
) -> list[Layer]:
    """Return a pair of brackets left and right of `box`, outside it; width in units."""
    u = design.u
    reach = min(3.2 * u, box.height * 0.28)
    x, top, foot, mid = box.x - reach * 0.5, box.y, box.bottom, box.centre[1]
    k = reach
    if form == "brace":
        tip, near, far = x + k * 0.5, x + k * 0.35, x - k * 0.3
        left = (
            f"M{tip:.1f} {top:.1f}"
            f"C{far:.1f} {top:.1f} {near:.1f} {mid - k * 0.15:.1f} {x - k * 0.5:.1f} {mid:.1f}"
            f"C{near:.1f} {mid + k * 0.15:.1f} {far:.1f} {foot:.1f} {tip:.1f} {foot:.1f}"
        )
    elif form == "round":
        left = f"M{x + k * 0.4:.1f} {top:.1f}C{x - k * 0.55:.1f} {top + (foot - top) * 0.3:.1f} "
        left += f"{x - k * 0.55:.1f} {foot - (foot - top) * 0.3:.1f} {x + k * 0.4:.1f} {foot:.1f}"
    elif form == "angle":
        left = polygon([(x + k * 0.3, top), (x - k * 0.5, mid), (x + k * 0.3, foot)], closed=False)
    elif form == "corner":
        arm = min(k * 1.4, (foot - top) * 0.34)
        left = polygon([(x + arm, top), (x, top), (x, top + arm)], closed=False)
        left += polygon([(x, foot - arm), (x, foot), (x + arm, foot)], closed=False)
    else:
        left = polygon([(x + k * 0.6, top), (x, top), (x, foot), (x + k * 0.6, foot)], closed=False)
    right = transform(left, Affine(-1, 0, 0, 1, 2 * box.centre[0], 0))
    pen = Stroke(paint=colour, width=max(1.0, width * u), join="miter", cap="butt")
    return [design.shape(left + right, None, stroke=pen)]
