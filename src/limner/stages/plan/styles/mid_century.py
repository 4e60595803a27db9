"""Mid-century: the palette of 1950s book jackets and travel posters, cut shapes, thin lines with
dots, a little dry-brush in the flats, friendly geometric type.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.path import bounds
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.paint import Texture
from limner.stages.plan.parts.wear import (
    bare,
    hard,
    over_shapes,
    plate,
    sheet,
    solid,
    tooth,
    unlit,
    with_effects,
)
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """The scheme's inks and the decade's own: teal, rust, mustard, olive, dusty pink, charcoal."""
    light = scheme.ground if not scheme.dark else "#f4ead2"
    own = (scheme.accent, scheme.second, scheme.third)
    inks = (*own, "#2e3230", "#7d8a4e", "#c98a5e", "#9fbfb5", "#cdbb95", light)
    return Recolour(inks=inks, amount=0.85)


def panel(design: Design, group: Group) -> Group:
    """Return a panel flat, its corners hardly rounded, a cut shadow beside it."""
    if group.role == "button" or solid(group) is None:
        return group.but(effects=(), radius=min(group.radius, 1.2 * design.u))
    return group.but(radius=0.4 * design.u, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing with its cut-paper shadow, out of register."""
    if isinstance(layer, Illustration):
        ghost = mix(design.scheme.second, design.scheme.ground, 0.55)
        return with_effects(bare(layer), hard(design, ghost, 0.9, 0.7))
    if plate(layer):
        return with_effects(bare(layer), hard(design, design.scheme.third, 0.6, 0.5))
    if design.depicts:
        return over_shapes(unlit(layer), brushed(design))
    return unlit(layer)


def brushed(design: Design) -> Callable[[Shape], Layer]:
    """Return a change that lays larger flats with a dry brush; small ones stay flat."""
    least = (16 * design.u) ** 2

    def change(shape: Shape) -> Layer:
        paint, box = solid(shape), shape.box or bounds(shape.d)
        if paint is None or box.width * box.height < least or shape.opacity < 1:
            return bare(shape)
        pale = mix(paint, design.scheme.ground if not design.scheme.dark else "#f4ead2", 0.3)
        dry = Texture(name="riso", colours=(pale, paint), strength=0.9, scale=1.5,
                      seed=design.rng.randrange(1 << 16))  # fmt: skip
        return bare(shape).but(fill=dry)

    return change


def finish(design: Design) -> Sequence[Layer]:
    """Return dry spots in the ink, and old paper."""
    return [
        sheet(design, "riso", "#ffffff00", "#80808000", strength=0.5, blend="screen", opacity=0.2),
        tooth(design, 0.55),
    ]


STYLE = Style(
    name="mid-century",
    title="Mid-century",
    manual=__doc__ or "",
    cues=("mid-century", "mid century", "midcentury", "1950s style", "atomic age", "fifties style"),
    schemes=(
        ("#f3e9d2", "#d1603d", "#2f6b6a", "#e3b23c"),
        ("#2f5d62", "#f2b950", "#e46b45", "#f3e9d2"),
        ("#eae3cf", "#31572c", "#d98324", "#c9542f"),
        ("#f0e4cc", "#22577a", "#e07a5f", "#f2cc8f"),
    ),
    pairings=("mid-century", "josefin", "geometric"),
    backdrops=("hills", "arcs", "sunburst", "leaves"),
    tone=tone,
    finish=finish,
    panel=panel,
    picture=picture,
)
