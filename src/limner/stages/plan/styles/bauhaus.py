"""Bauhaus: circle, square and triangle in red, yellow and blue, black bars, a geometric grotesque,
everything flat and on a grid.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, oklch
from limner.basics.path import circle, polygon
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Recolour
from limner.stages.plan.parts.wear import SKIN, cornered, plate, ring, solid, tooth, unlit
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


TINTS = ("#a9c1e3", "#f2a18f", "#f6d27a", "#8a4a2c", "#8d897f")
"""What is left of the primaries when thinned, wood and concrete."""


def tone(scheme: Scheme) -> Recolour:
    """The primaries, black, two greys and the paper."""
    light = mix(scheme.ground, "#fff8e7", 0.5) if not scheme.dark else "#f3ead7"
    inks = ("#171717", "#d8321f", "#1d4e9e", "#f0b429", *SKIN[:3], *TINTS, light)
    return Recolour(inks=inks, amount=0.92)


def edge(design: Design) -> Sequence[Layer]:
    """Return the three forms, small, in a corner of the margin, as a workshop's mark."""
    s, u = design.scheme, design.u
    if design.depicts:
        return []
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
    return [design.shape(d, s.on(s.ground, colour, 1.7), role="frame") for d, colour in forms]


def panel(design: Design, group: Group) -> Group:
    """Return a panel flat and square."""
    del design
    return group.but(radius=0.0, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part flat and square."""
    paint = solid(layer)
    if plate(layer) and paint is not None and oklch(paint).lightness > 0.7:
        turn = int(layer.id.rpartition("-")[2]) if layer.id[-1:].isdigit() else 1
        fills = [c for c in TINTS[:3] if contrast(c, design.scheme.ground) > 1.12]
        return unlit(layer).but(fill=fills[turn % len(fills)])
    return cornered(unlit(layer))


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
    pairings=("bauhaus", "geometric", "josefin"),
    backdrops=("bauhaus",),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
)
