"""Grunge: photocopied and torn. Black, bone and one dirty colour, letters worn by the toner, tape
and torn edges, nothing quite square.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.text import Text
from limner.document.paint import Wear
from limner.stages.plan.parts.wear import bare, large, rough, sheet, solid, with_effects
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """Toner, the dirty colour, bone."""
    return Recolour(ramp=("#131210", "#4a4640", scheme.accent, "#ece5d6"), amount=0.9)


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a torn scrap."""
    if solid(group) is None:
        return group.but(radius=0.0, effects=())
    return group.but(radius=0.0, stroke=None, effects=(rough(design, 0.3, 1.4),))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing as a bad photocopy."""
    worn = Wear(amount=0.14, scale=max(1.2, 0.16 * design.u), rim=0.4)
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), rough(design, 0.12, 0.8), worn)
    return bare(layer)


def lettering(design: Design, text: Text) -> Text:
    """Return large words with the toner rubbed off here and there."""
    if not large(design, text, 5.5):
        return text
    return text.but(effects=(Wear(amount=0.12, scale=max(1.2, 0.02 * text.style.size)),))


def finish(design: Design) -> Sequence[Layer]:
    """Return creases and the speckle of the copier."""
    return [
        sheet(design, "creases", "#808080", strength=1.0, blend="soft-light", opacity=0.8),
        sheet(design, "speckle", "#00000000", "#000000", strength=0.6, scale=0.7,
              blend="multiply", opacity=0.35),
    ]  # fmt: skip


STYLE = Style(
    name="grunge",
    title="Grunge",
    manual=__doc__ or "",
    cues=("grunge", "punk zine", "photocopied", "xerox", "punk rock poster"),
    near=("punk", "zine"),
    reads=("grunge",),
    schemes=(
        ("#e9e1d0", "#b3261e", "#1a1917", "#8a8275"),
        ("#171614", "#e3d9c4", "#c23b22", "#6f675b"),
        ("#d8cfae", "#1a1917", "#3f6b4f", "#9b8f6b"),
    ),
    pairings=("typewriter", "condensed", "bebas"),
    backdrops=("torn", "halftone"),
    tone=tone,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
