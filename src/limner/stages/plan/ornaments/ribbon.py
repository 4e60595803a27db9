"""Ribbons and banners that carry one string: folded, swallow-tailed, unrolled, or a pennant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import polygon, rect
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

RIBBONS = ("folded", "swallow", "scroll", "pennant")
"""Forms of ribbons."""


def ribbon(  # noqa: PLR0913  independent of each other, all but the first few by name
    design: Design,
    copy: Copy,
    box: Box,
    *,
    fill: str | None = None,
    form: str = "folded",
    turn: float = 0.0,
    voice: Voice | None = None,
) -> Group:
    """Return a ribbon filling `box` with `copy` on its middle part, tilted by `turn` degrees.

    form: one of RIBBONS. fill: default the scheme's accent.
    """
    fill = fill or design.scheme.accent
    w, h = box.width, box.height
    body, layers = BODIES[form](design, w, h, fill)
    voice = voice or Voice(design.type.display.face, design.type.display.weight)
    room = body.inset(h * 0.14, h * 0.1)
    most = 1 if len(copy.text) < 22 else 2
    fit = fitted(design, copy, room.width, room.height * 0.86, most=most, voice=voice)
    words = design.text(
        copy,
        "heading",
        voice=voice,
        on=fill,
        colour=design.scheme.on(fill),
        size=fit.size,
        box=room,
        align="centre",
        valign="middle",
        lines=fit.lines,
    )
    return Group(
        id=design.id("ribbon"), role="ribbon", box=box, rotate=turn, children=(*layers, words)
    )


def _folded(design: Design, w: float, h: float, fill: str) -> tuple[Box, list[Layer]]:
    """Return a band with its tails folded behind it."""
    dark, deep = shift(fill, lightness=-0.07), shift(fill, lightness=-0.16)
    tail, lip, drop = h * 0.72, h * 0.3, h * 0.2
    body = Box(tail - lip, 0, w - 2 * (tail - lip), h - drop)
    tails, folds = [], []
    for side in (0, 1):

        def at(x: float, side: int = side) -> float:
            return w - x if side else x

        tails.append(
            polygon(
                [
                    (at(0), drop),
                    (at(tail), drop),
                    (at(tail), h),
                    (at(0), h),
                    (at(h * 0.26), (h + drop) / 2),
                ]
            )
        )
        folds.append(polygon([(at(tail - lip), h - drop), (at(tail), h - drop), (at(tail), h)]))
    pen = design.stroke(mix(fill, design.scheme.on(fill), 0.5), 0.12)
    inset = h * 0.07
    lines = "".join(
        f"M{body.x:.1f} {y:.1f}L{body.right:.1f} {y:.1f}" for y in (inset, body.height - inset)
    )
    return body, [
        design.shape("".join(tails), dark),
        design.shape("".join(folds), deep),
        design.shape(rect(body), fill, effects=design.soft_shadow(0.35, 0.16)),
        design.shape(lines, None, stroke=pen),
    ]


def _swallow(design: Design, w: float, h: float, fill: str) -> tuple[Box, list[Layer]]:
    """Return one flat band with notched ends."""
    cut = h * 0.42
    d = polygon([(0, 0), (w, 0), (w - cut, h / 2), (w, h), (0, h), (cut, h / 2)])
    pen = design.stroke(mix(fill, design.scheme.on(fill), 0.45), 0.12)
    k = h * 0.1
    inner = polygon(
        [
            (k * 2.2, k),
            (w - k * 2.2, k),
            (w - cut - k * 1.1, h / 2),
            (w - k * 2.2, h - k),
            (k * 2.2, h - k),
            (cut + k * 1.1, h / 2),
        ]
    )
    body = Box(cut * 1.1, 0, w - 2.2 * cut, h)
    return body, [design.shape(d, fill), design.shape(inner, None, stroke=pen)]


def _scroll(design: Design, w: float, h: float, fill: str) -> tuple[Box, list[Layer]]:
    """Return a sheet whose ends are rolled up."""
    dark = shift(fill, lightness=-0.08)
    roll, lift = h * 0.3, h * 0.14
    body = Box(roll * 0.7, lift, w - 1.4 * roll, h - lift)
    ends, cores = [], []
    for x in (0.0, w - roll):
        ends.append(rect(Box(x, 0, roll, h - lift * 0.7), roll * 0.42))
        cores.append(rect(Box(x + roll * 0.3, lift * 0.35, roll * 0.4, lift * 0.9), lift * 0.3))
    shade = "".join(rect(Box(x, lift, roll * 0.5, body.height)) for x in (roll, w - roll * 1.5))
    return body, [
        design.shape(rect(body), fill, effects=design.soft_shadow(0.35, 0.16)),
        design.shape(shade, dark, opacity=0.45),
        design.shape("".join(ends), dark),
        design.shape("".join(cores), shift(fill, lightness=-0.2)),
    ]


def _pennant(design: Design, w: float, h: float, fill: str) -> tuple[Box, list[Layer]]:
    """Return a band that tapers to a point at its right, sewn at its left."""
    d = polygon([(0, 0), (w - h * 0.6, 0), (w, h / 2), (w - h * 0.6, h), (0, h)])
    hem = Box(0, 0, h * 0.16, h)
    pen = design.stroke(
        mix(fill, design.scheme.on(fill), 0.5), 0.14, dash=(design.u * 0.6, design.u * 0.5)
    )
    seam = f"M{hem.right + h * 0.05:.1f} 0L{hem.right + h * 0.05:.1f} {h:.1f}"
    body = Box(h * 0.24, 0, w - h * 0.8, h)
    return body, [
        design.shape(d, fill, effects=design.soft_shadow(0.35, 0.16)),
        design.shape(rect(hem), shift(fill, lightness=-0.1)),
        design.shape(seam, None, stroke=pen),
    ]


BODIES = {"folded": _folded, "swallow": _swallow, "scroll": _scroll, "pennant": _pennant}
