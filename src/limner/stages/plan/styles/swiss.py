"""Swiss: the International Typographic Style. White or one strong flat colour, red for the mark,
a grotesque set tight and ranged left, no ornament, no shadow, nothing round that need not be.

Drawings are printed in black and the one colour, tones in a coarse screen of dots, as the
photographs of the school's concert posters were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import contrast, matched, oklch
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration
from limner.document.layers.shape import Shape
from limner.stages.plan.dressing import asked, repainted
from limner.stages.plan.parts.wear import (
    cornered,
    fitting,
    plate,
    plates,
    solid,
    unlit,
    with_effects,
)
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


BLACK, GREY = "#141414", "#8a8a8a"


def inks(design: Design) -> tuple[str, ...]:
    """Return the colour and the black a picture is printed in; an asked colour goes first."""
    s = design.scheme
    lively = max((s.accent, s.ground, s.second), key=lambda c: oklch(c).chroma)
    return (*dict.fromkeys((*asked(design)[:1], lively)), BLACK)


def panel(design: Design, group: Group) -> Group:
    """Return a panel flat and square."""
    del design
    return group.but(radius=0.0, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part flat and square; a drawing printed in black and the colour."""
    flat = cornered(unlit(layer))
    if plate(flat):
        return ringed(design, flat)
    if not (design.depicts or isinstance(layer, Illustration)):
        return flat
    ground = design.scheme.ground
    paper = ground if oklch(ground).lightness > 0.93 else "#ffffff"
    if isinstance(flat, Shape) and flat.role != "backdrop":
        known = (*inks(design), paper, GREY)
        return flat.but(fill=repainted(flat.fill, lambda colour: matched(colour, known)))
    plain = layer.role == "backdrop" or not design.depicts
    pulled = (BLACK,) if plain else inks(design)
    pitch = 0.44 if design.depicts else fitting(design, layer, 0.6, 0.016)
    return with_effects(flat, plates(design, pulled, paper, overprint=False, pitch=pitch))


def ringed(design: Design, layer: Layer) -> Layer:
    """Return a pale piece as a black ring on the bare sheet."""
    s, paint = design.scheme, solid(layer)
    if paint is None or contrast(paint, s.ground) > 1.9:
        return layer
    return layer.but(fill=s.ground, stroke=design.stroke(s.ink, 0.35))


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
    pairings=("swiss", "helvetic"),
    backdrops=("arcs", "bauhaus", "stripes"),
    panel=panel,
    picture=picture,
)
