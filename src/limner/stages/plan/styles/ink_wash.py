"""Ink wash: black ink in five strengths on washi, one seal of vermilion, and room left empty.

Everything drawn turns to ink; panels are only a thinner wash; type is a brush or a fine serif.
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
from limner.document.paint import Texture
from limner.stages.plan.parts.wear import (
    bare,
    bare_rim,
    fitting,
    island,
    over_shapes,
    penned,
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

SEAL = "#b3261e"
BURNT = "#1b1b1a"


def tune(scheme: Scheme) -> Scheme:
    """Keep one asked colour for the seal, on paper."""
    mark = max((scheme.accent, scheme.second, scheme.ground), key=lambda c: oklch(c).chroma)
    hue = oklch(mark).hue
    return build(from_oklch(0.95, 0.012, 85), mark, "#4a4a48", from_oklch(0.75, 0.02, hue))


def tone(scheme: Scheme) -> Recolour:
    """The five inks: burnt, thick, heavy, light and clear."""
    inks = ("#1b1b1a", "#4d4c49", "#8b8982", "#c3c0b6", scheme.ground)
    return Recolour(ramp=inks, amount=0.94)


def ground(design: Design) -> Sequence[Layer]:
    """Return the sheet of washi."""
    return [sheet(design, "washi", stock(design), strength=0.9)]


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a thin wash."""
    if group.role in ("button", "badge"):
        return group.but(radius=min(group.radius, 0.4 * design.u), effects=())
    return group.but(radius=0.0, stroke=None, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing in brush lines over thin wash; grounds as pools of it."""
    paper = design.scheme.ground
    if isinstance(layer, Illustration):
        width = fitting(design, layer, 0.42, 0.009)
        line = penned(design, BURNT, width, body=paper, own=0.6, swell=0.9)
        return with_effects(bare(layer), rough(design, 0.22, 2.0), line)
    if layer.role == "shadow":
        return unlit(layer)
    if design.depicts:
        line = penned(design, BURNT, 0.2, body=paper, own=0.85, swell=0.9)
        return with_effects(over_shapes(layer, _pooled(design)), line)
    if isinstance(layer, Shape) and (layer.role == "backdrop" or plate(layer)):
        pool = _pooled(design, 0.0 if plate(layer) else 0.55)(layer)
        return with_effects(pool, rough(design, 0.5, 4.0)) if island(design, layer) else pool
    return bare(layer)


def _pooled(design: Design, thin: float = 0.1) -> Callable[[Shape], Layer]:
    """Return a change that lets larger flats pool, thinned towards the paper."""
    least = (13 * design.u) ** 2

    def change(shape: Shape) -> Layer:
        paint, box = solid(shape), shape.box or bounds(shape.d)
        if paint is None or box.width * box.height < least:
            return bare(shape)
        wet = mix(paint, design.scheme.ground, thin)
        pools = (wet, mix(wet, design.scheme.ground, 0.45), shift(wet, lightness=-0.05))
        seed = design.rng.randrange(1 << 16)
        return bare(shape).but(fill=Texture(name="wash", colours=pools, strength=1.0, seed=seed))

    return change


def edge(design: Design) -> Sequence[Layer]:
    """Return the bare paper round a painting, where the brush stopped."""
    return [bare_rim(design, 2.2, torn=0.35)] if design.depicts else []


def finish(design: Design) -> Sequence[Layer]:
    """Return ink pooled and dried in the paper."""
    pale = mix("#808080", "#ffffff", 0.06)
    return [sheet(design, "washi", pale, strength=0.8, blend="soft-light", opacity=0.7)]


STYLE = Style(
    name="ink-wash",
    title="Ink wash",
    manual=__doc__ or "",
    cues=("ink wash", "sumi-e", "sumi e", "ink painting", "shan shui", "水墨", "墨絵"),
    reads=("ink-wash",),
    schemes=(
        ("#f3efe4", SEAL, "#3b3b39", "#a8a498"),
        ("#f1ede0", "#2b2b2a", SEAL, "#b9b4a6"),
        ("#efece6", "#8f1d1d", "#50504d", "#bdb9ae"),
    ),
    tune=tune,
    pairings=("cormorant", "garamond", "baskerville"),
    backdrops=("ink",),
    tone=tone,
    ground=ground,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
)
