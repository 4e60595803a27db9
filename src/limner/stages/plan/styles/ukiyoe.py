"""Ukiyo-e: the woodblock print. Prussian blue fading to paper, keyblock lines, wave and mountain,
vermilion for the seal, the grain of the cherry board.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.stages.plan.parts.wear import bare, hard, inked, over_shapes, ring, sheet, with_effects
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

KEY = "#1d2733"


def tone(scheme: Scheme) -> Recolour:
    """Prussian blue and its fade, ochre, paper."""
    deep = mix("#2b5b84", scheme.second, 0.25)
    return Recolour(ramp=(KEY, deep, "#7fa6b8", "#d9b98a", "#f2e7cf"), amount=0.72)


def ground(design: Design) -> Sequence[Layer]:
    """Return the sheet of washi."""
    return [sheet(design, "washi", design.scheme.ground, strength=0.8)]


def edge(design: Design) -> Sequence[Layer]:
    """Return the keyblock's border."""
    ink = design.scheme.on(design.scheme.ground, mix(KEY, design.scheme.ground, 0.15), 3.0)
    pen = design.stroke(ink, 0.18)
    return [design.shape(ring(design, 2.4), None, role="frame", stroke=pen)]


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a cartouche: square, in a keyline."""
    pen = design.stroke(KEY, 0.2)
    return group.but(radius=0.0, stroke=group.stroke or pen, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing in keyblock lines."""
    if isinstance(layer, Illustration):
        rim = [hard(design, KEY, dx, dy) for dx in (-0.14, 0.14) for dy in (-0.14, 0.14)]
        return with_effects(bare(layer), *rim)
    if design.depicts:
        pen = design.stroke(KEY, 0.13, join="round")
        return over_shapes(layer, lambda shape: inked(shape, pen))
    return bare(layer)


def finish(design: Design) -> Sequence[Layer]:
    """Return the grain of the block in the ink, and the paper's fibre."""
    return [
        sheet(design, "wood", "#808080", strength=0.5, blend="soft-light", opacity=0.3),
        sheet(design, "washi", "#808080", strength=0.7, blend="soft-light", opacity=0.5),
    ]


STYLE = Style(
    name="ukiyo-e",
    title="Ukiyo-e",
    manual=__doc__ or "",
    cues=("ukiyo-e", "ukiyoe", "japanese woodblock", "woodblock print", "浮世絵", "浮世绘"),
    schemes=(
        ("#f0e5cc", "#b8352a", "#2b5b84", "#d6a85b"),
        ("#e9e1cb", "#214a73", "#b8352a", "#8fb0b5"),
        ("#1f3d5c", "#f0dfb8", "#d1543f", "#8fb6c2"),
    ),
    pairings=("garamond", "baskerville", "cormorant"),
    backdrops=("ukiyoe", "wagara"),
    tone=tone,
    ground=ground,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
)
