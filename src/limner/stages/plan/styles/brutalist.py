"""Brutalist: raw colour blocks, heavy black lines round everything, hard offset shadows, grotesque
or mono type far too large, nothing softened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.stages.plan.parts.wear import (
    bare,
    cornered,
    hard,
    inked,
    lined,
    over_shapes,
    piece,
    solid,
    with_effects,
)
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """Black, the two loud colours, and white."""
    return Recolour(ramp=("#0c0c0c", scheme.accent, scheme.second, "#ffffff"), amount=0.6)


def line(scheme: Scheme) -> str:
    """Return the colour of every line: black, or white on black."""
    return "#ffffff" if scheme.dark else "#0c0c0c"


def panel(design: Design, group: Group) -> Group:
    """Return a panel with a heavy line and a hard shadow."""
    if solid(group) is None:
        return group.but(radius=0.0, effects=())
    pen = design.stroke(line(design.scheme), 0.42)
    far = 0.7 if group.role in ("button", "badge") else 1.0
    shadow = hard(design, line(design.scheme), far)
    return group.but(radius=0.0, stroke=pen, effects=(shadow,))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a thing with a hard shadow, a block with a line."""
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), hard(design, line(design.scheme), 0.8))
    if design.depicts:
        pen = design.stroke(line(design.scheme), 0.2, join="round")
        return over_shapes(layer, lambda shape: inked(shape, pen))
    if isinstance(layer, Shape) and piece(layer):
        return lined(cornered(bare(layer)), design.stroke(line(design.scheme), 0.42))
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
        ("#e8e6e1", "#ff3d00", "#0c0c0c", "#b8b5ae"),
    ),
    pairings=("archivo", "grotesk", "mono", "condensed"),
    backdrops=("stripes", "halftone", "bauhaus"),
    tone=tone,
    panel=panel,
    picture=picture,
)
