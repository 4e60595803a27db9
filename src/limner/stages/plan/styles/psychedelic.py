"""Psychedelic: the late sixties. Vibrating hues side by side, liquid bands, swelling letters,
halos that repeat outward.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.text import Text
from limner.stages.plan.parts.wear import bare, hard, large, solid, tooth, with_effects
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """Three vibrating inks."""
    ramp = ("#2a0f3d", scheme.accent, scheme.second, scheme.third, "#fff2c2")
    return Recolour(ramp=ramp, amount=0.75)


def panel(design: Design, group: Group) -> Group:
    """Return a panel round as a pebble, with two halos."""
    if solid(group) is None:
        return group
    s = design.scheme
    rings = (hard(design, s.second, 0.0, 0.7), hard(design, s.third, 0.0, 1.3))
    return group.but(radius=max(group.radius, 3.0 * design.u), effects=rings)


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing whose outline repeats in the other inks."""
    if isinstance(layer, Illustration):
        s = design.scheme
        return with_effects(bare(layer), hard(design, s.second, 0.55), hard(design, s.third, 1.1))
    return bare(layer)


def lettering(design: Design, text: Text) -> Text:
    """Return large words with a second and third ink stepping out behind them."""
    if not large(design, text, 6.0):
        return text
    s = design.scheme
    return text.but(effects=(hard(design, s.second, 0.3), hard(design, s.third, 0.6)))


def finish(design: Design) -> Sequence[Layer]:
    """Return the tooth of a handbill."""
    return [tooth(design, 0.6)]


STYLE = Style(
    name="psychedelic",
    title="Psychedelic",
    manual=__doc__ or "",
    cues=("psychedelic", "groovy", "flower power", "1960s style", "1970s style", "70s style"),
    schemes=(
        ("#3b1259", "#ff8a1f", "#e0246f", "#f7c531"),
        ("#f7c531", "#b31f6f", "#e8590c", "#2a9d8f"),
        ("#0e4d64", "#ffb703", "#f15bb5", "#ff7b54"),
    ),
    pairings=("groovy",),
    backdrops=("psychedelic",),
    tone=tone,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
