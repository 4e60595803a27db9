"""Minimal luxury: much empty space, one fine line, stone or ink grounds, a didone or a light
roman set wide, metal used once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix, oklch
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Recolour
from limner.document.layers.text import Text
from limner.stages.plan.parts.wear import bare, cornered, large, ring, sheet
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tune(scheme: Scheme) -> Scheme:
    """Quieten asked colours: grounds to stone or ink, accents a little greyer."""
    ground, accent = oklch(scheme.ground), oklch(scheme.accent)
    dark = ground.lightness < 0.55
    stone = from_oklch(0.2 if dark else 0.95, min(ground.chroma, 0.03), ground.hue)
    return build(
        stone, from_oklch(accent.lightness, accent.chroma * 0.8, accent.hue), scheme.second
    )


def tone(scheme: Scheme) -> Recolour:
    """Stone, metal and shadow."""
    deep = mix(scheme.ink if not scheme.dark else scheme.ground, "#141210", 0.5)
    light = scheme.ground if not scheme.dark else "#f4eee4"
    ramp = (deep, mix(deep, scheme.accent, 0.6), mix(scheme.accent, light, 0.5), light)
    return Recolour(ramp=ramp, amount=0.75)


def edge(design: Design) -> Sequence[Layer]:
    """Return one hairline round the sheet."""
    s = design.scheme
    pen = design.stroke(s.on(s.ground, mix(s.accent, s.ground, 0.3), 1.5), 0.1)
    return [design.shape(ring(design, 2.6), None, role="frame", stroke=pen)]


def panel(design: Design, group: Group) -> Group:
    """Return a panel flat; a button is a line, not a block."""
    del design
    return group.but(radius=0.0, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part flat and square."""
    del design
    return cornered(bare(layer))


def lettering(design: Design, text: Text) -> Text:
    """Return large capitals set a little wider."""
    if large(design, text, 4.5) and text.text.isupper():
        return text.but(style=text.style.but(tracking=max(text.style.tracking, 0.06)))
    return text


def finish(design: Design) -> Sequence[Layer]:
    """Return the faint laid lines of good stock."""
    return [sheet(design, "linen", "#808080", strength=0.5, blend="soft-light", opacity=0.3)]


STYLE = Style(
    name="minimal-luxury",
    title="Minimal luxury",
    manual=__doc__ or "",
    cues=(
        "minimal luxury",
        "minimalist luxury",
        "quiet luxury",
        "luxury minimal",
        "luxury minimalist",
        "high-end minimal",
        "understated luxury",
    ),
    near=("luxury", "luxurious"),
    schemes=(
        ("#f3efe8", "#8c6d43", "#b9a68a", "#d8cdbd"),
        ("#16150f", "#c6a15b", "#6f6450", "#e9e1d2"),
        ("#e9e6e1", "#3b3a36", "#a39887", "#c9c1b4"),
        ("#20262b", "#d3b98a", "#7c8589", "#ebe6dc"),
    ),
    tune=tune,
    pairings=("bodoni", "cormorant", "playfair"),
    backdrops=("damask", "guilloche", "spotlight"),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
