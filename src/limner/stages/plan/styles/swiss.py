"""Swiss: the International Typographic Style. White or one strong flat colour, red for the mark,
a grotesque set tight and ranged left, no ornament, no shadow, nothing round that need not be.

Drawings are printed in black and the one colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Recolour
from limner.stages.plan.parts.wear import bare, cornered
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """Black, the colour, and the paper."""
    deep = "#141414" if not scheme.dark else mix(scheme.ground, "#000000", 0.4)
    light = scheme.ground if not scheme.dark else "#ffffff"
    return Recolour(ramp=(deep, scheme.accent, mix(scheme.accent, light, 0.65), light), amount=0.95)


def panel(design: Design, group: Group) -> Group:
    """Return a panel flat and square."""
    del design
    return group.but(radius=0.0, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part flat and square."""
    del design
    return cornered(bare(layer))


STYLE = Style(
    name="swiss",
    title="Swiss",
    manual=__doc__ or "",
    cues=("swiss style", "swiss design", "swiss modernism", "international typographic style"),
    reads=("swiss",),
    schemes=(
        ("#ffffff", "#e30613", "#141414", "#c9c9c9"),
        ("#f4f2ed", "#e30613", "#1a1a1a", "#b9b4a8"),
        ("#e30613", "#ffffff", "#141414", "#ff9d94"),
        ("#ffd400", "#141414", "#e30613", "#ffffff"),
        ("#f4f2ed", "#0047bb", "#141414", "#b8c4dd"),
    ),
    pairings=("swiss", "grotesk", "archivo"),
    backdrops=("arcs", "bauhaus", "stripes"),
    tone=tone,
    panel=panel,
    picture=picture,
)
