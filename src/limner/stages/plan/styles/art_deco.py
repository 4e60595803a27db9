"""Art deco: brass on deep lacquer, stepped frames and sunbursts, narrow elegant capitals.

The sheet keeps a stepped frame in the margin; panels are cut square with a fine double line;
drawings turn to metal and lacquer tones.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Recolour
from limner.stages.plan.ornaments.frame import deco
from limner.stages.plan.parts.wear import cornered, ring, tooth
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

BRASS = "#d4ad62"


def tune(scheme: Scheme) -> Scheme:
    """Deepen a light ground to ivory; keep asked colours for lacquer and metal."""
    if 0.4 < oklch(scheme.ground).lightness < 0.9:
        return build(mix(scheme.ground, "#0d0d14", 0.6), scheme.accent, BRASS, scheme.third)
    return scheme


def tone(scheme: Scheme) -> Recolour:
    """Lacquer, metal and ivory."""
    deep = scheme.ground if scheme.dark else scheme.ink
    light = "#f6ead0" if scheme.dark else scheme.ground
    return Recolour(ramp=(deep, mix(deep, scheme.accent, 0.55), scheme.accent, light), amount=0.85)


def edge(design: Design) -> Sequence[Layer]:
    """Return the stepped frame with its corner fans."""
    ink = design.scheme.on(design.scheme.ground, design.scheme.accent, 2.2)
    return deco(design, ring(design, 2.4), ink)


def panel(design: Design, group: Group) -> Group:
    """Return a panel square, with a line of metal."""
    pen = design.stroke(design.scheme.accent, 0.2)
    plain = group.but(radius=0.0, effects=())
    return plain if group.role == "button" else plain.but(stroke=group.stroke or pen)


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part with square corners."""
    del design
    return cornered(layer)


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
        ("#1b1018", "#e0b871", "#9b3b4a", "#7f8c8d"),
        ("#f5ecd7", "#1d2a44", "#b08a3e", "#7a2f36"),
    ),
    tune=tune,
    pairings=("deco", "josefin", "cormorant"),
    backdrops=("deco", "sunburst", "arcs"),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
)
