"""Watercolour: washes run wet in wet on cold-pressed paper, soft edges, pigment settled in the
tooth, words in a light hand or an old-style serif.

Drawings lose their hard edges and their strength; panels become dried pools.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix, oklch, shift
from limner.basics.path import bounds
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.paint import InnerShadow, Texture
from limner.stages.plan.dressing import repainted
from limner.stages.plan.parts.wear import (
    bare,
    bare_rim,
    island,
    over_shapes,
    penned,
    piece,
    plate,
    rough,
    sheet,
    solid,
    stock,
    unlit,
    with_effects,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


PENCIL = "#4a3f3a66"


def tune(scheme: Scheme) -> Scheme:
    """Set asked colours on white paper."""
    if oklch(scheme.ground).lightness > 0.9:
        return scheme
    hue = oklch(scheme.ground)
    paper = from_oklch(0.972, min(0.012, hue.chroma * 0.2), hue.hue)
    return build(paper, shift(scheme.ground, lightness=0.0), scheme.accent, scheme.second)


def tone(scheme: Scheme) -> Recolour:
    """Thin every pigment a little towards the scheme's and the paper."""
    ramp = (mix(scheme.accent, "#20222e", 0.55), scheme.accent, scheme.third, scheme.ground)
    return Recolour(ramp=ramp, amount=0.1)


def ground(design: Design) -> Sequence[Layer]:
    """Return a sheet with a broad wash run across it, pale enough for words."""
    s = design.scheme
    base = stock(design)
    share = 0.24 if base == s.ground else 0.1
    colours = (base, *(mix(base, c, share) for c in (s.accent, s.second, s.third)))
    return [sheet(design, "bleed", *colours, strength=0.9, scale=1.4)]


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a dried pool."""
    paint = solid(group)
    if paint is None or group.role == "button":
        return group.but(effects=())
    wet = Texture(name="wash", colours=(paint, shift(paint, lightness=-0.03)), strength=0.8,
                  seed=design.rng.randrange(1 << 16))  # fmt: skip
    return group.but(fill=wet, stroke=None, effects=())


def _washed(design: Design) -> Callable[[Shape], Layer]:
    """Return a change that lets the larger flat shapes pool and dry; small ones stay flat."""
    least = (13 * design.u) ** 2

    def change(shape: Shape) -> Layer:
        paint = solid(shape)
        box = shape.box or bounds(shape.d)
        if paint is None or box is None or box.width * box.height < least:
            return bare(shape)
        pools = (paint, shift(paint, lightness=0.045), shift(paint, lightness=-0.05))
        seed = design.rng.randrange(1 << 16)
        return bare(shape).but(fill=Texture(name="wash", colours=pools, strength=0.9, seed=seed))

    return change


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part with an edge that ran, and pigment settled in it."""
    if (
        isinstance(layer, Shape)
        and (piece(layer) or layer.role == "backdrop")
        and (paint := solid(layer))
    ):
        pools = (paint, shift(paint, lightness=0.05), shift(paint, lightness=-0.05))
        wet = Texture(name="wash", colours=pools, strength=0.9, seed=design.rng.randrange(1 << 16))
        layer = layer.but(fill=wet)
    if layer.role == "backdrop" and isinstance(layer, Group) and not design.depicts:
        return over_shapes(layer, fresh)
    if design.depicts or (isinstance(layer, Group) and layer.role != "backdrop"):
        return with_effects(over_shapes(layer, _washed(design)), rough(design, 0.12, 2.2))
    if isinstance(layer, Illustration):
        return with_effects(
            bare(layer), rough(design, 0.22, 1.8), settled(design), penned(design, PENCIL, 0.12)
        )
    if island(design, layer) and (layer.role == "backdrop" or plate(layer)):
        return with_effects(unlit(layer), rough(design, 0.45, 3.5), settled(design))
    return unlit(layer)


def fresh(shape: Shape) -> Layer:
    """Return a wash as bright as wet pigment is, no darker than it was."""
    wet = repainted(shape.fill, lambda colour: shift(colour, chroma=1.9))
    return shape.but(fill=wet)


def settled(design: Design) -> InnerShadow:
    """Return the darker rim where pigment settles as a wash dries."""
    return InnerShadow(blur=0.55 * design.u, colour="#3a2a3a59")


def edge(design: Design) -> Sequence[Layer]:
    """Return the bare paper round a painting, where the tape was."""
    return [bare_rim(design, 2.4, torn=0.3)] if design.depicts else []


def finish(design: Design) -> Sequence[Layer]:
    """Return the tooth of the paper over everything."""
    return [
        sheet(design, "paper", "#808080", strength=1.0, blend="soft-light", opacity=0.8),
        sheet(design, "wash", "#8a8a8a", "#787878", "#9a9a9a", blend="soft-light", opacity=0.3),
    ]


STYLE = Style(
    name="watercolour",
    title="Watercolour",
    manual=__doc__ or "",
    cues=("watercolour", "watercolor", "aquarelle", "gouache", "水彩"),
    reads=("watercolour",),
    schemes=(
        ("#fbf9f4", "#3d7ea6", "#e08e6d", "#8fb7a0"),
        ("#fcf8f2", "#b4476b", "#e8a34c", "#7fa7c9"),
        ("#fbfaf3", "#4f7f4f", "#d9a441", "#9cc2c9"),
        ("#faf8f6", "#6a5aa8", "#e58fa5", "#8fc1c9"),
    ),
    tune=tune,
    pairings=("cormorant", "garamond", "playfair"),
    backdrops=("wash",),
    tone=tone,
    ground=ground,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
)
