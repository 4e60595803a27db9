"""Art deco: brass on deep lacquer, stepped frames and sunbursts, narrow elegant capitals.

The sheet keeps a stepped frame in the margin; panels are cut square with a fine double line;
drawings turn to metal and lacquer tones.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch
from limner.basics.path import bounds, circle
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.stages.plan.ornaments.frame import deco, double
from limner.stages.plan.parts.wear import (
    SKIN,
    bare,
    cornered,
    inked,
    over_shapes,
    penned,
    plate,
    ring,
    solid,
    tooth,
    unlit,
    with_effects,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

BRASS = "#d4ad62"
METAL = "#c9a257"
PALE = ("#5f8f8c", "#a9c4b8", "#c4795f", "#e7cf9a", "#f6ead0")


def tune(scheme: Scheme) -> Scheme:
    """Deepen a light ground to ivory; keep asked colours for lacquer and metal."""
    if 0.4 < oklch(scheme.ground).lightness < 0.9:
        return build(mix(scheme.ground, "#0d0d14", 0.6), scheme.accent, BRASS, scheme.third)
    return scheme


def tone(scheme: Scheme) -> Recolour:
    """Lacquers, metals and ivory."""
    deep = scheme.ground if scheme.dark else scheme.ink
    brass = scheme.accent if scheme.dark else scheme.second
    inks = (deep, "#1f3a4a", "#2c6e6b", "#7a2f36", "#8c6a2f", brass, *SKIN, *PALE)
    return Recolour(inks=inks, amount=0.9)


def edge(design: Design) -> Sequence[Layer]:
    """Return the stepped frame with its corner fans."""
    ink = design.scheme.on(design.scheme.ground, design.scheme.accent, 2.2)
    if design.depicts:
        return double(design, ring(design, 0.9), ink)
    return deco(design, ring(design, 1.4), ink)


def panel(design: Design, group: Group) -> Group:
    """Return a panel square, with a line of metal."""
    pen = design.stroke(design.scheme.accent, 0.2)
    plain = group.but(radius=0.0, effects=())
    return plain if group.role == "button" else plain.but(stroke=group.stroke or pen)


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part with square corners; a drawing with a fine line of metal round each piece."""
    pen = design.stroke(METAL, 0.1, join="round")
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), penned(design, METAL, 0.16))
    if isinstance(layer, Shape) and layer.role == "backdrop" and not design.depicts:
        return rayed(design, layer)
    if design.depicts:
        return over_shapes(layer, lambda shape: inked(shape, pen))
    if plate(layer):
        metal = design.scheme.on(design.scheme.ground, design.scheme.accent, 2.2)
        return bare(layer).but(stroke=design.stroke(metal, 0.3))
    return cornered(unlit(layer))


def rayed(design: Design, shape: Shape) -> Layer:
    """Return a ground behind a picture as a sunburst: a disc, a ring and rays of metal."""
    box = shape.box or bounds(shape.d)
    (x, y), r = box.centre, 0.42 * min(box.width, box.height)
    if solid(shape) is None or not shape.d or box.width > 0.9 * design.canvas.width:
        return cornered(shape)
    if r < 12 * design.u:
        return shape.but(opacity=0.0)
    lacquer = design.scheme.third
    turns = [math.radians(5 * i) for i in range(72)]
    reach = [r * (1.42 if i % 2 else 1.24) for i in range(72)]
    rays = "".join(
        f"M{x + 1.12 * r * math.cos(t):.1f} {y + 1.12 * r * math.sin(t):.1f}"
        f"L{x + far * math.cos(t):.1f} {y + far * math.sin(t):.1f}"
        for t, far in zip(turns, reach, strict=True)
    )
    fine, bold = design.stroke(METAL, 0.14), design.stroke(METAL, 0.36)
    return Group(
        id=design.id("sunburst"),
        role="backdrop",
        children=(
            design.shape(circle(x, y, r), lacquer, role="backdrop"),
            design.shape(circle(x, y, 1.06 * r), None, role="backdrop", stroke=bold),
            design.shape(rays, None, role="backdrop", stroke=fine),
        ),
    )


def finish(design: Design) -> Sequence[Layer]:
    """Return the grain of a stone print."""
    return [tooth(design, 0.3)]


STYLE = Style(
    name="art-deco",
    title="Art deco",
    manual=__doc__ or "",
    cues=("art deco", "art-deco", "gatsby", "roaring twenties", "streamline moderne"),
    reads=("art-deco",),
    schemes=(
        ("#11182b", "#d4ad62", "#8c6a2f", "#2c6e6b"),
        ("#0f2a26", "#d9b86c", "#a77f3a", "#c65a3a"),
        ("#1b1018", "#e0b871", "#9b3b4a", "#2f6f6b"),
        ("#f5ecd7", "#1d2a44", "#b08a3e", "#7a2f36"),
    ),
    tune=tune,
    pairings=("deco", "gatsby", "josefin"),
    backdrops=("deco", "sunburst", "arcs"),
    tone=tone,
    edge=edge,
    mat=3.1,
    finish=finish,
    panel=panel,
    picture=picture,
)
