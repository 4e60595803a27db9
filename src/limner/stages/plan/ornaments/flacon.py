"""A perfume bottle: faceted glass, coloured scent, metal collar and a heavy stopper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift, with_alpha
from limner.basics.geometry import Box
from limner.basics.path import ellipse, polygon, rect
from limner.document.layer import Layer
from limner.document.paint import Blur, Linear, Stop

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def _across(*stops: tuple[float, str]) -> Linear:
    return Linear(start=(0, 0), end=(1, 0), stops=tuple(Stop(offset=o, colour=c) for o, c in stops))


def flacon(design: Design, box: Box, scent: str, metal: str = "#c8a15a") -> list[Layer]:
    """Return a bottle standing in `box`, lit from the left; scent: the liquid's colour."""
    h = box.height
    w = h * 0.5
    cx, foot = box.centre[0], box.bottom
    body = Box(cx - w / 2, foot - h * 0.66, w, h * 0.66)
    r = w * 0.1
    glass = with_alpha(mix(scent, "#ffffff", 0.78), 0.92)
    liquid = Box(body.x + w * 0.09, body.y + h * 0.15, w * 0.82, body.height - h * 0.21)
    light, deep = shift(scent, lightness=0.08), shift(scent, lightness=-0.12)
    collar = Box(cx - w * 0.16, body.y - h * 0.06, w * 0.32, h * 0.07)
    stopper = Box(cx - w * 0.21, body.y - h * 0.3, w * 0.42, h * 0.245)
    gold = _across(
        (0.0, shift(metal, lightness=-0.16)),
        (0.25, shift(metal, lightness=0.16)),
        (0.45, metal),
        (0.75, shift(metal, lightness=-0.1)),
        (1.0, shift(metal, lightness=0.05)),
    )
    shine = [
        (liquid.x, liquid.y),
        (liquid.x + w * 0.3, liquid.y),
        (liquid.x + w * 0.1, liquid.bottom),
        (liquid.x, liquid.bottom),
    ]
    facet = [
        (liquid.right, liquid.y),
        (liquid.right, liquid.bottom),
        (liquid.right - w * 0.22, liquid.bottom),
    ]
    return [
        design.shape(
            ellipse(Box(cx - w * 0.62, foot - h * 0.045, w * 1.5, h * 0.1)),
            with_alpha(shift(scent, lightness=-0.4), 0.5),
            role="shadow",
            effects=(Blur(sigma=h * 0.022),),
        ),
        design.shape(rect(body, r), glass),
        design.shape(rect(body, r), None, stroke=design.stroke(with_alpha("#ffffff", 0.9), 0.2)),
        design.shape(rect(liquid, r * 0.6), _across((0.0, light), (0.5, scent), (1.0, deep))),
        design.shape(polygon(shine), "#ffffff", opacity=0.22),
        design.shape(polygon(facet), deep, opacity=0.35),
        design.shape(
            rect(
                Box(body.x + w * 0.04, body.y + h * 0.03, w * 0.03, body.height - h * 0.07),
                w * 0.015,
            ),
            "#ffffff",
            opacity=0.85,
        ),
        design.shape(rect(collar), gold),
        design.shape(rect(stopper, w * 0.05), gold),
        design.shape(
            rect(Box(stopper.x, stopper.bottom - h * 0.03, stopper.width, h * 0.012)),
            shift(metal, lightness=-0.22),
            opacity=0.6,
        ),
    ]
