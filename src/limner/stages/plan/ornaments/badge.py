"""Badges: a burst or a seal that carries one short string, such as a price."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix
from limner.basics.geometry import Box
from limner.basics.path import circle, star
from limner.document.brief import Copy
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.stages.plan.ornaments.flower import ruffle
from limner.stages.plan.parts.fit import fitted
from limner.stages.plan.typography import Voice

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def badge(  # noqa: PLR0913  independent of each other, all but the first few by name
    design: Design,
    copy: Copy,
    cx: float,
    cy: float,
    r: float,
    *,
    fill: str | None = None,
    form: str | None = None,
    turn: float = -8.0,
    under: str | None = None,
) -> Group:
    """Return a badge of radius `r` about (cx, cy) holding `copy`, tilted by `turn` degrees.

    form: 'disc', 'burst' or 'scallop'; fill: default the scheme's accent, or what stands off
    `under`, the ground it lies on.
    """
    s = design.scheme
    if fill is None:
        ground = under or s.ground
        fill = max((s.accent, s.second, s.ink), key=lambda c: contrast(c, ground) + (c == s.accent))
    form = form or design.rng.choice(("disc", "burst", "scallop"))
    outline = {
        "disc": circle(r, r, r),
        "burst": star(r, r, r, 18, 0.87),
        "scallop": ruffle(r, r, r * 0.9, 16, 0.07, 0.0),
    }[form]
    ink = s.on(fill, None)
    inner = r * 1.42 if form == "disc" else r * 1.3
    voice = Voice(design.type.display.face, design.type.display.weight)
    fit = fitted(design, copy, inner, inner * 0.62, most=3, voice=voice)
    box = Box(r - inner / 2, r - inner * 0.36, inner, inner * 0.72)
    layers: list[Layer] = [design.shape(outline, fill, effects=design.soft_shadow(0.8, 0.2))]
    if form != "burst":
        pen = design.stroke(mix(fill, ink, 0.45), 0.16)
        layers.append(design.shape(circle(r, r, r * 0.84), None, stroke=pen))
    layers.append(
        design.text(
            copy,
            "heading",
            voice=voice,
            on=fill,
            colour=ink,
            size=fit.size,
            box=box,
            align="centre",
            valign="middle",
            lines=fit.lines,
        )
    )
    return Group(
        id=design.id("badge"),
        role="badge",
        box=Box(cx - r, cy - r, 2 * r, 2 * r),
        rotate=turn,
        children=tuple(layers),
    )


def seal(design: Design, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return a wordless rosette: rings and a ruffle, as pressed in wax or foil."""
    d = ruffle(cx, cy, r * 0.9, 22, 0.05, math.pi / 22)
    pen = design.stroke(mix(colour, "#ffffff", 0.35), 0.14)
    return [
        design.shape(d, colour),
        design.shape(circle(cx, cy, r * 0.74) + circle(cx, cy, r * 0.66), None, stroke=pen),
    ]
