"""Mid-century: the palette of 1950s book jackets and travel posters, cut shapes, thin lines with
dots, a little dry-brush in the flats, friendly geometric type.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.stages.plan.parts.wear import bare, hard, sheet, solid, tooth, with_effects
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """Muted inks of the scheme."""
    deep = mix(scheme.second, "#1d2421", 0.55)
    light = scheme.ground if not scheme.dark else "#f4ead2"
    return Recolour(ramp=(deep, scheme.second, scheme.accent, scheme.third, light), amount=0.62)


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
    return bare(layer)


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
