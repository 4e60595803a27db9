"""Ink wash: black ink in five strengths on washi, one seal of vermilion, and room left empty.

Everything drawn turns to ink; panels are only a thinner wash; type is a brush or a fine serif.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix, oklch
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.stages.plan.parts.wear import bare, rough, sheet, with_effects
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

SEAL = "#b3261e"


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
    return [sheet(design, "washi", design.scheme.ground, strength=0.9)]


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a thin wash."""
    if group.role in ("button", "badge"):
        return group.but(radius=min(group.radius, 0.4 * design.u), effects=())
    return group.but(radius=0.0, stroke=None, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing with the edge a brush leaves."""
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), rough(design, 0.3, 1.5))
    return bare(layer)


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
    finish=finish,
    panel=panel,
    picture=picture,
)
