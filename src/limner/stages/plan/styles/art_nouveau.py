"""Art nouveau: whiplash stems and lilies, a halo behind the title, muted olive, rust and cream,
bold contours round everything drawn, curving capitals.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.stages.plan.ornaments.frame import notched
from limner.stages.plan.parts.wear import bare, hard, inked, over_shapes, ring, tooth, with_effects
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

CONTOUR = "#3a2a1e"


def tone(scheme: Scheme) -> Recolour:
    """Lithographic inks, none of them pure."""
    light = mix(scheme.ground, "#f6ead0", 0.6)
    ramp = (CONTOUR, scheme.second, scheme.accent, scheme.third, light)
    return Recolour(ramp=ramp, amount=0.6)


def edge(design: Design) -> Sequence[Layer]:
    """Return a border whose corners curve inward."""
    ink = design.scheme.on(design.scheme.ground, design.scheme.accent, 2.0)
    return notched(design, ring(design, 2.2), ink)


def panel(design: Design, group: Group) -> Group:
    """Return a panel with a contour."""
    pen = design.stroke(CONTOUR, 0.2)
    round_ = max(group.radius, 1.4 * design.u)
    return group.but(radius=round_, stroke=group.stroke or pen, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing in a bold contour."""
    if isinstance(layer, Illustration):
        rim = [hard(design, CONTOUR, dx, dy) for dx in (-0.2, 0.2) for dy in (-0.2, 0.2)]
        return with_effects(bare(layer), *rim)
    if design.depicts:
        pen = design.stroke(CONTOUR, 0.16, join="round")
        return over_shapes(layer, lambda shape: inked(shape, pen))
    return bare(layer)


def finish(design: Design) -> Sequence[Layer]:
    """Return the grain of the litho stone."""
    return [tooth(design, 0.6)]


STYLE = Style(
    name="art-nouveau",
    title="Art nouveau",
    manual=__doc__ or "",
    cues=("art nouveau", "jugendstil", "mucha", "belle époque"),
    reads=("art-nouveau",),
    schemes=(
        ("#f2e6c9", "#9a4a2c", "#5f6b3a", "#d3a24a"),
        ("#2f3b2e", "#e3b866", "#b6653f", "#efe0bd"),
        ("#efe3c8", "#3f5a57", "#a8552f", "#cfa85a"),
    ),
    pairings=("nouveau", "cormorant"),
    backdrops=("nouveau",),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
)
