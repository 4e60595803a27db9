"""Isometric: small blocks and tiles seen from above at thirty degrees, three tones to each colour,
panels as raised slabs, a technical grotesque.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.path import bounds
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.paint import Effect
from limner.stages.plan.parts.wear import (
    SKIN,
    bare,
    hard,
    over_shapes,
    plate,
    solid,
    unlit,
    with_effects,
)
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """The scheme's colours between a deep and a pale of themselves."""
    deep = mix(scheme.accent, "#101531", 0.6)
    own = (scheme.accent, scheme.second, scheme.third)
    faces = tuple(shift(c, lightness=by) for c in own for by in (-0.12, 0.0, 0.12))
    pale = tuple(mix(c, "#ffffff", 0.65) for c in own)
    return Recolour(inks=(deep, *faces, *SKIN, *pale, "#ffffff"), amount=0.75)


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
        side = mix(design.scheme.accent, design.scheme.ink, 0.45)
        return with_effects(bare(layer), *slab(design, side, 0.5 if design.depicts else 1.1))
    if plate(layer) and (paint := solid(layer)) is not None:
        return bare(layer).but(effects=slab(design, paint, 0.8))
    if layer.role == "shadow":
        return unlit(layer)
    if design.depicts:
        return over_shapes(layer, extruded(design))
    return layer


def middle(shape: Shape) -> str | None:
    """Return a shape's opaque colour, the middle one of a gradient."""
    stops = getattr(shape.fill, "stops", None)
    return solid(shape) if stops is None else stops[len(stops) // 2].colour[:7]


def extruded(design: Design) -> Callable[[Shape], Layer]:
    """Return a change that gives the larger flats of a scene a side, as blocks have."""
    u = design.u

    def change(shape: Shape) -> Layer:
        paint, box = middle(shape), shape.box or bounds(shape.d)
        short, long = sorted((box.width, box.height))
        if paint is None or short < 4 * u or long > 60 * u or shape.opacity < 0.9:
            return bare(shape)
        return bare(shape).but(effects=slab(design, paint, min(1.6, 0.06 * short / u)))

    return change


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
