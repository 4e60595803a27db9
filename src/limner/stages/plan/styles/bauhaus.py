"""Bauhaus: circle, square and triangle in red, yellow and blue, black bars, a geometric grotesque,
everything flat and on a grid.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.path import circle, polygon
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Recolour
from limner.stages.plan.parts.wear import bare, cornered, ring, tooth
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """The primaries, by their lightness, between black and the paper."""
    light = mix(scheme.ground, "#fff8e7", 0.5)
    return Recolour(ramp=("#171717", scheme.second, scheme.accent, scheme.third, light), amount=0.7)


def edge(design: Design) -> Sequence[Layer]:
    """Return the three forms, small, in a corner of the margin, as a workshop's mark."""
    s, u = design.scheme, design.u
    box = ring(design, 2.0)
    r = 0.75 * u
    x, y = box.right - r, box.bottom - r
    if design.rtl:
        x = box.x + 5.4 * r
    forms = (
        (circle(x - 4.8 * r, y, r), s.accent),
        (f"M{x - 3.4 * r:.1f} {y - r:.1f}h{2 * r:.1f}v{2 * r:.1f}h{-2 * r:.1f}Z", s.second),
        (polygon([(x - r, y + r), (x, y - r), (x + r, y + r)]), s.third),
    )
    return [design.shape(d, s.on(s.ground, colour, 1.7), role="ornament") for d, colour in forms]


def panel(design: Design, group: Group) -> Group:
    """Return a panel flat and square."""
    del design
    return group.but(radius=0.0, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part flat and square."""
    del design
    return cornered(bare(layer))


def finish(design: Design) -> Sequence[Layer]:
    """Return the tooth of a letterpress sheet."""
    return [tooth(design, 0.45)]


STYLE = Style(
    name="bauhaus",
    title="Bauhaus",
    manual=__doc__ or "",
    cues=("bauhaus", "de stijl"),
    reads=("bauhaus",),
    schemes=(
        ("#f3ead7", "#d8321f", "#1d4e9e", "#f0b429"),
        ("#f0b429", "#171717", "#d8321f", "#1d4e9e"),
        ("#efe6d2", "#1d4e9e", "#d8321f", "#171717"),
        ("#1c2b4a", "#f0b429", "#e04a34", "#f3ead7"),
    ),
    pairings=("geometric", "josefin", "archivo"),
    backdrops=("bauhaus",),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
)
