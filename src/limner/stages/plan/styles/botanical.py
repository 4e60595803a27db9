"""Botanical: pressed leaves and sprigs in the corners, ivory paper, greens with one flower colour,
an old-style serif with room about it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix, oklch
from limner.basics.hash import rng
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.paint import Contour
from limner.stages.plan.ornaments.sprig import LEAVES, Point, Sprig, grow, layers_of, spine
from limner.stages.plan.parts.wear import (
    bare,
    mat,
    ring,
    sheet,
    stock,
    traced,
    with_effects,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

LINE = "#22352a"


def tune(scheme: Scheme) -> Scheme:
    """Set asked colours on ivory, a leaf green beside them."""
    if scheme.dark:
        return scheme
    hue = oklch(scheme.accent).hue
    green = from_oklch(0.5, 0.09, 145 if not 110 < hue < 180 else hue)
    return build(mix(scheme.ground, "#f8f4e6", 0.6), scheme.accent, green, scheme.second)


def tone(scheme: Scheme) -> Recolour:
    """Leaf, flower and paper, each in the colour most like it."""
    inks = (scheme.second, scheme.accent, scheme.third)
    pale = tuple(mix(ink, "#fbf7ea", 0.6) for ink in inks)
    deep = mix(scheme.second, "#16261c", 0.6)
    return Recolour(inks=(deep, scheme.ground, *inks, *pale, "#fbf7ea"), amount=0.55)


def edge(design: Design) -> Sequence[Layer]:
    """Return garlands that run from two opposite corners along the margins, clear of words."""
    if design.depicts:
        return ()
    s, u, box = design.scheme, design.u, ring(design, 2.3)
    stream = rng("botanical", design.brief.prompt, design.size)
    garland = Sprig()
    turn = stream.choice((False, True))
    x, r = (box.right, box.x) if turn else (box.x, box.right)
    flat, back = (math.pi, 0.0) if turn else (0.0, math.pi)
    sides = (
        (x, box.y, flat, box.width), (x, box.y, math.pi / 2, box.height),
        (r, box.bottom, back, box.width), (r, box.bottom, -math.pi / 2, box.height),
    )  # fmt: skip
    kind = stream.choice(("olive", "bay", "eucalyptus", "willow"))
    # A leaf stands off the stem by four fifths of its length at most.
    long = 3.1 * u / (0.8 * 1.12 * LEAVES[kind][0])
    for sx, sy, angle, run in sides:
        reach = min(0.46 * run, 40 * u) * stream.uniform(0.8, 1.0)
        for base, length in _steps((sx, sy), angle, reach, long):
            bend = stream.uniform(-0.09, 0.09)
            stem = spine(base, angle - bend / 2, length, bend)
            grow(garland, stem, kind, stream, berries=True)
    green = s.on(stock(design), mix(s.second, stock(design), 0.15), 1.7)
    return layers_of(design, garland, green, 0.2 * u, s.on(stock(design), s.accent, 2.0))


def _steps(start: Point, angle: float, reach: float, long: float) -> list[tuple[Point, float]]:
    """Return where short sprigs grow one out of another along a side, and their lengths."""
    steps: list[tuple[Point, float]] = []
    at = 0.0
    while at < reach:
        length = long * (1.0 - 0.35 * at / reach)
        steps.append(((start[0] + at * math.cos(angle), start[1] + at * math.sin(angle)), length))
        at += length * 0.62
    return steps


def panel(design: Design, group: Group) -> Group:
    """Return a panel flat."""
    return group.but(effects=(), radius=min(group.radius, 1.0 * design.u))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part without shadow, drawings in a fine engraved line."""
    pen = Contour(colour=LINE, width=max(1.2, 0.13 * design.u), swell=0.4)
    if design.depicts:
        return traced(design, layer, pen)
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), pen)
    return bare(layer)


def finish(design: Design) -> Sequence[Layer]:
    """Return the tooth of the herbarium sheet, and the sheet itself round a scene."""
    tooth = sheet(design, "paper", "#808080", strength=0.8, blend="soft-light", opacity=0.6)
    if not design.depicts:
        return [tooth]
    paper = "#f8f4e6" if not design.scheme.dark else design.scheme.ground
    pen = design.stroke(design.scheme.on(paper, design.scheme.second, 2.5), 0.16)
    return [*mat(design, paper, 2.2, pen), tooth]


STYLE = Style(
    name="botanical",
    title="Botanical",
    manual=__doc__ or "",
    cues=("botanical illustration", "botanical style", "herbarium", "pressed flowers"),
    near=("botanical",),
    schemes=(
        ("#f8f4e6", "#b5533c", "#4d6b4a", "#cfa24a"),
        ("#f4f1e4", "#7a3b58", "#52734d", "#d8a48f"),
        ("#1f3329", "#e8c07d", "#7fa66f", "#e39b82"),
        ("#f7f2e8", "#2f5d50", "#7c9a5e", "#d98e73"),
    ),
    tune=tune,
    pairings=("garamond", "cormorant", "baskerville"),
    backdrops=("foliage", "leaves", "blossom"),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
)
