"""Isometric: small blocks and tiles seen from above at thirty degrees, three tones to each colour,
panels as raised slabs, a technical grotesque.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.paint import Effect
from limner.stages.plan.parts.wear import bare, hard, solid, with_effects
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """The scheme's colours between a deep and a pale of themselves."""
    deep = mix(scheme.accent, "#101531", 0.6)
    return Recolour(ramp=(deep, scheme.accent, scheme.second, scheme.third, "#ffffff"), amount=0.45)


def slab(design: Design, colour: str, height: float) -> tuple[Effect, ...]:
    """Return the side of a slab `height` units thick, down and to the right."""
    steps = max(2, round(height * design.u / 2.0))
    side = shift(colour, lightness=-0.16)
    return tuple(
        hard(design, side, height * i / steps, 0.577 * height * i / steps)
        for i in range(steps, 0, -1)
    )[:24]


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a raised slab."""
    paint = solid(group)
    if paint is None:
        return group
    height = 0.5 if group.role in ("button", "badge") else 0.8
    return group.but(
        radius=min(group.radius, 0.8 * design.u), effects=slab(design, paint, height), stroke=None
    )


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing with a cast shadow at thirty degrees."""
    if isinstance(layer, Illustration):
        shade = mix(design.scheme.ground, design.scheme.ink, 0.22)
        return with_effects(bare(layer), hard(design, shade, 1.1, 0.63))
    return layer


STYLE = Style(
    name="isometric",
    title="Isometric",
    manual=__doc__ or "",
    cues=("isometric style", "isometric illustration", "isometric design", "isometric art"),
    near=("isometric", "axonometric"),
    reads=("isometric",),
    schemes=(
        ("#eef1ff", "#4254d6", "#ff8f6b", "#7fd1c1"),
        ("#1d2347", "#ffb454", "#5b8def", "#7fe0c4"),
        ("#fff3e6", "#e4572e", "#2e86ab", "#f6c667"),
        ("#e6f5f1", "#12756a", "#f29e4c", "#5c6bc0"),
    ),
    pairings=("grotesk", "dm", "poppins"),
    backdrops=("isometric",),
    tone=tone,
    panel=panel,
    picture=picture,
)
