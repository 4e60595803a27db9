"""Chalkboard: white and pale coloured chalk on wiped slate, hand-drawn rules, a hand-lettered
headline. Drawings turn to chalk, panels to a drawn line.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, oklch, with_alpha
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.paint import Wear
from limner.stages.plan.parts.wear import (
    bare,
    large,
    outlined,
    over_shapes,
    ring,
    rough,
    sheet,
    with_effects,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

SLATE = "#23292b"


def tune(scheme: Scheme) -> Scheme:
    """Turn asked colours to chalks."""

    def chalk(colour: str) -> str:
        base = oklch(colour)
        return from_oklch(0.86, min(base.chroma, 0.1), base.hue)

    return build(SLATE, chalk(scheme.accent), chalk(scheme.second), "#f4f1e8", name="chalkboard")


def tone(scheme: Scheme) -> Recolour:
    """Slate where it was dark, chalk where it was light."""
    return Recolour(ramp=("#2c3335", "#7d8784", scheme.second, "#f6f3ea"), amount=0.9)


def ground(design: Design) -> Sequence[Layer]:
    """Return the wiped board."""
    return [sheet(design, "chalkboard", design.scheme.ground, "#f4f1e8", strength=0.9)]


def edge(design: Design) -> Sequence[Layer]:
    """Return a frame drawn twice by hand."""
    ink = with_alpha("#f4f1e8", 0.75)
    wobble = rough(design, 0.16, 3.0)
    worn = Wear(amount=0.3, scale=max(1.2, 0.12 * design.u), stretch=1.0)
    return [
        design.shape(ring(design, inset), None, role="frame", radius=1.2 * design.u,
                     stroke=design.stroke(ink, width), effects=(wobble, worn))
        for inset, width in ((2.2, 0.34), (3.2, 0.16))
    ]  # fmt: skip


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a chalked outline; buttons stay filled."""
    if group.role in ("button", "badge"):
        return group.but(effects=(rough(design, 0.12, 1.5),))
    return group.but(effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return drawings and rules with the broken edge of chalk."""
    worn = Wear(amount=0.16, scale=max(1.2, 0.14 * design.u), stretch=2.0, angle=-35.0)
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), rough(design, 0.2, 1.4), worn)
    if isinstance(layer, Shape) and layer.role in ("ornament", "rule"):
        return with_effects(bare(layer), rough(design, 0.12, 1.6), worn)
    if design.depicts or (isinstance(layer, Group) and layer.role != "backdrop"):
        board = design.scheme.ground
        chalk = over_shapes(layer, lambda shape: outlined(design, shape, board, "#f4f1e8", 0.16))
        return with_effects(chalk, rough(design, 0.12, 1.6), worn)
    return bare(layer)


def lettering(design: Design, text: Text) -> Text:
    """Return large words as chalked letters."""
    if not large(design, text, 5.0):
        return text
    grit = max(1.0, 0.02 * text.style.size)
    return text.but(effects=(Wear(amount=0.16, scale=grit, stretch=2.2, angle=-30.0),))


STYLE = Style(
    name="chalkboard",
    title="Chalkboard",
    manual=__doc__ or "",
    cues=("chalk art", "chalk lettering", "chalk drawing"),
    near=("chalkboard", "blackboard"),
    reads=("chalkboard",),
    schemes=(
        (SLATE, "#f7d774", "#f4f1e8", "#f4a6a0"),
        ("#1f2d2a", "#f4f1e8", "#a8d8b9", "#f7d774"),
        ("#2a2a2c", "#f4a6a0", "#f4f1e8", "#a9cdf0"),
    ),
    tune=tune,
    pairings=("hand", "chalk"),
    backdrops=("chalk",),
    tone=tone,
    ground=ground,
    edge=edge,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
