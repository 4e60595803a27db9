"""Ukiyo-e: the woodblock print. Prussian blue fading to paper, keyblock lines, wave and mountain,
vermilion for the seal, the grain of the cherry board.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.paint import Linear, Stop
from limner.stages.plan.parts.wear import (
    bare,
    inked,
    over_shapes,
    penned,
    plate,
    ring,
    sheet,
    stock,
    unlit,
    with_effects,
)
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

KEY = "#1d2733"


def tone(scheme: Scheme) -> Recolour:
    """Prussian blue and its fade, vermilion, ochre, pine, plum, paper."""
    deep = mix("#2b5b84", scheme.second, 0.25)
    blues = (deep, "#4f7f9e", "#9dbcc2")
    warm = ("#b8452f", "#d98a5f", "#d9b98a", "#8a6a4a")
    return Recolour(inks=(KEY, *blues, *warm, "#5f7d5a", scheme.ground, "#f2e7cf"), amount=0.88)


def ground(design: Design) -> Sequence[Layer]:
    """Return the sheet of washi."""
    return [sheet(design, "washi", stock(design), strength=0.8)]


def edge(design: Design) -> Sequence[Layer]:
    """Return the keyblock's border."""
    ink = design.scheme.on(design.scheme.ground, mix(KEY, design.scheme.ground, 0.15), 3.0)
    pen = design.stroke(ink, 0.18)
    line = design.shape(ring(design, 2.4), None, role="frame", stroke=pen)
    return [faded(design), line] if design.depicts else [line]


def faded(design: Design) -> Layer:
    """Return the band of blue wiped to nothing at the head of the block."""
    box = ring(design, 2.4)
    wiped = (Stop(offset=0.0, colour="#1f4a75d9"), Stop(offset=1.0, colour="#1f4a7500"))
    top = Box(box.x, box.y, box.width, 0.2 * box.height)
    return design.shape(top, Linear(stops=wiped), role="ornament", blend="multiply")


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a cartouche: square, in a keyline."""
    pen = design.stroke(KEY, 0.2)
    return group.but(radius=0.0, stroke=group.stroke or pen, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing in keyblock lines."""
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), penned(design, KEY, 0.26, swell=0.5))
    if layer.role == "shadow":
        return unlit(layer)
    if plate(layer):
        return bare(layer).but(stroke=design.stroke(KEY, 0.22))
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
    mat=2.4,
    finish=finish,
    panel=panel,
    picture=picture,
)
