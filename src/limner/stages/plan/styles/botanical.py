"""Botanical: pressed leaves and sprigs in the corners, ivory paper, greens with one flower colour,
an old-style serif with room about it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix, oklch
from limner.basics.hash import rng
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Recolour
from limner.stages.plan.ornaments.sprig import LEAVES, Sprig, grow, layers_of, spine
from limner.stages.plan.parts.wear import bare, ring, sheet
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tune(scheme: Scheme) -> Scheme:
    """Set asked colours on ivory, a leaf green beside them."""
    if scheme.dark:
        return scheme
    hue = oklch(scheme.accent).hue
    green = from_oklch(0.5, 0.09, 145 if not 110 < hue < 180 else hue)
    return build(mix(scheme.ground, "#f8f4e6", 0.6), scheme.accent, green, scheme.second)


def tone(scheme: Scheme) -> Recolour:
    """Leaf, flower and paper."""
    deep = mix(scheme.second, "#16261c", 0.5)
    return Recolour(ramp=(deep, scheme.second, scheme.accent, scheme.third, "#fbf7ea"), amount=0.4)


def edge(design: Design) -> Sequence[Layer]:
    """Return sprigs that run from two opposite corners along the margins."""
    s, u, box = design.scheme, design.u, ring(design, 1.6)
    stream = rng("botanical", design.brief.prompt, design.size)
    kinds = ("olive", "laurel", "willow", "fern")
    long = min(26 * u, 0.42 * min(design.size))
    sprig = Sprig()
    starts = (
        (box.x, box.y + 0.8 * u, 0.0, 0.12),
        (box.x + 0.8 * u, box.y, math.pi / 2, -0.12),
        (box.right, box.bottom - 0.8 * u, math.pi, 0.12),
        (box.right - 0.8 * u, box.bottom, -math.pi / 2, -0.12),
    )
    for x, y, angle, bend in starts:
        length = long * stream.uniform(0.72, 1.0)
        kind = stream.choice([k for k in kinds if k in LEAVES] or list(LEAVES))
        grow(sprig, spine((x, y), angle, length, bend), kind, stream, berries=True)
    green = s.on(s.ground, mix(s.second, s.ground, 0.25), 1.6)
    return layers_of(design, sprig, green, 0.22 * u, s.accent)


def panel(design: Design, group: Group) -> Group:
    """Return a panel flat."""
    return group.but(effects=(), radius=min(group.radius, 1.0 * design.u))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part without shadow."""
    del design
    return bare(layer)


def finish(design: Design) -> Sequence[Layer]:
    """Return the tooth of the herbarium sheet."""
    return [sheet(design, "paper", "#808080", strength=0.8, blend="soft-light", opacity=0.6)]


STYLE = Style(
    name="botanical",
    title="Botanical",
    manual=__doc__ or "",
    cues=("botanical illustration", "botanical style", "herbarium", "pressed flowers"),
    near=("botanical",),
    schemes=(
        ("#f8f4e6", "#b5533c", "#4d6b4a", "#cfa24a"),
        ("#f4f1e4", "#7a3b58", "#52734d", "#d8a48f"),
        ("#1f3329", "#e8c07d", "#7fa66f", "#e39b82"),
        ("#f7f2e8", "#2f5d50", "#7c9a5e", "#d98e73"),
    ),
    tune=tune,
    pairings=("garamond", "cormorant", "baskerville"),
    backdrops=("foliage", "leaves", "blossom"),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
)
