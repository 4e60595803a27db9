"""Brutalist: raw colour blocks, heavy black lines round everything, hard offset shadows, grotesque
or mono type far too large, nothing softened.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix
from limner.basics.geometry import Box
from limner.basics.path import polygon, rect
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.paint import Contour
from limner.stages.plan.parts.wear import (
    bare,
    cornered,
    hard,
    lined,
    ring,
    solid,
    stock,
    traced,
    with_effects,
)
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """Black, the loud colours flat, and white: no browns between them."""
    pale = mix(scheme.second, "#ffffff", 0.55)
    inks = ("#0c0c0c", scheme.accent, scheme.second, scheme.third, scheme.ground, pale, "#ffffff")
    return Recolour(inks=inks, amount=0.85)


def line(design: Design) -> str:
    """Return the colour of every line: black, or white on black."""
    return max(("#0c0c0c", "#ffffff"), key=lambda c: contrast(c, stock(design)))


def edge(design: Design) -> Sequence[Layer]:
    """Return a slab of a frame, a block with an arrow in one corner and bars in the other."""
    if design.depicts:
        return ()
    u, box, ink = design.u, ring(design, 1.4), line(design)
    frame = design.shape(box, None, role="frame", stroke=design.stroke(ink, 0.5))
    k = 3.4 * u
    block = Box(box.right - k, box.y, k, k)
    x, y, a = block.x + 0.24 * k, block.y + 0.24 * k, 0.52 * k
    arrow = polygon(
        [(x, y), (x + a, y), (x + a, y + a), (x + 0.7 * a, y + a), (x + 0.7 * a, y + 0.5 * a),
         (x + 0.2 * a, y + a), (x, y + 0.8 * a), (x + 0.5 * a, y + 0.3 * a), (x, y + 0.3 * a)]
    )  # fmt: skip
    runs = ((0.0, 0.9), (1.3, 0.35), (2.0, 0.6), (3.0, 0.25), (3.6, 0.9), (4.9, 0.35), (5.6, 0.2))
    bars = "".join(rect(Box(box.x + (1.1 + at) * u, box.bottom - 2.9 * u, w * u, 1.9 * u))
                   for at, w in runs)  # fmt: skip
    return [
        frame,
        design.shape(block, ink, role="frame"),
        design.shape(arrow, stock(design), role="frame"),
        design.shape(bars, ink, role="frame"),
    ]


def panel(design: Design, group: Group) -> Group:
    """Return a panel with a heavy line and a hard shadow."""
    if solid(group) is None:
        return group.but(radius=0.0, effects=())
    pen = design.stroke(line(design), 0.42)
    far = 0.7 if group.role in ("button", "badge") else 1.0
    shadow = hard(design, line(design), far)
    return group.but(radius=0.0, stroke=pen, effects=(shadow,))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a thing in black lines with a hard shadow, a block with a line."""
    ink = "#0c0c0c"
    if design.depicts:
        return traced(design, layer, Contour(colour=ink, width=0.24 * design.u))
    if isinstance(layer, Illustration):
        drawn = Contour(colour=ink, width=0.3 * design.u)
        return with_effects(bare(layer), drawn, hard(design, line(design), 0.9))
    if isinstance(layer, Shape) and layer.role == "shadow":
        return layer.but(opacity=0.0)
    if isinstance(layer, Shape) and solid(layer) and layer.opacity > 0.9:
        return lined(cornered(bare(layer)), design.stroke(line(design), 0.42))
    if isinstance(layer, Group) and layer.role == "backdrop" and not design.depicts:
        return layer.but(stroke=design.stroke(line(design), 0.5), effects=())
    return cornered(bare(layer))


STYLE = Style(
    name="brutalist",
    title="Brutalist",
    manual=__doc__ or "",
    cues=("brutalist", "brutalism", "neo-brutalist", "neobrutalism", "neubrutalism"),
    reads=("brutalist",),
    schemes=(
        ("#fdfd66", "#ff4911", "#7d8cff", "#0c0c0c"),
        ("#ffffff", "#3300ff", "#ff90e8", "#c4ff4d"),
        ("#ff90e8", "#0c0c0c", "#ffe14d", "#23a094"),
        ("#c9f24b", "#0c0c0c", "#ff5c39", "#ffffff"),
        ("#f4f1ea", "#ff3d00", "#0c0c0c", "#ffd23f"),
        ("#0c0c0c", "#c4ff4d", "#ff90e8", "#ffffff"),
    ),
    pairings=("brutal", "archivo", "condensed"),
    backdrops=("stripes", "bauhaus", "terrazzo"),
    tone=tone,
    edge=edge,
    panel=panel,
    picture=picture,
)
