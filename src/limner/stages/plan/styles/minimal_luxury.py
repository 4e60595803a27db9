"""Minimal luxury: much empty space, one fine line, stone or ink grounds, a didone or a light
roman set wide, metal used once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix, oklch
from limner.basics.path import polygon
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.paint import Linear, Stop
from limner.stages.plan.parts.wear import (
    bare,
    cornered,
    large,
    mat,
    ring,
    sheet,
    solid,
    stock,
    to_light,
)
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
    """Shadow, metal and stone."""
    deep = mix(scheme.ink if not scheme.dark else scheme.ground, "#141210", 0.6)
    light = scheme.ground if not scheme.dark else "#f4eee4"
    metal = scheme.accent if oklch(scheme.accent).chroma > 0.03 else scheme.second
    ramp = to_light(deep, mix(deep, metal, 0.55), metal, mix(metal, light, 0.6), light)
    return Recolour(ramp=ramp, amount=0.8)


def edge(design: Design) -> Sequence[Layer]:
    """Return one hairline round the sheet, broken by a small lozenge at head and foot."""
    if design.depicts:
        return ()
    s, u, box = design.scheme, design.u, ring(design, 2.6)
    metal = s.on(stock(design), mix(s.accent, stock(design), 0.2), 1.7)
    middle, gap, k = box.x + box.width / 2, 2.2 * u, 0.62 * u
    line = (
        f"M{middle + gap:.1f} {box.y:.1f}H{box.right:.1f}V{box.bottom:.1f}H{middle + gap:.1f}"
        f"M{middle - gap:.1f} {box.y:.1f}H{box.x:.1f}V{box.bottom:.1f}H{middle - gap:.1f}"
    )
    gems = "".join(
        polygon([(middle, y - k), (middle + k, y), (middle, y + k), (middle - k, y)])
        for y in (box.y, box.bottom)
    )
    return [
        design.shape(line, None, role="frame", stroke=design.stroke(metal, 0.12)),
        design.shape(gems, metal, role="frame"),
    ]


def panel(design: Design, group: Group) -> Group:
    """Return a panel flat and square."""
    del design
    return group.but(radius=0.0, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part flat and square; large blocks of colour sink back into the stock."""
    layer = cornered(layer if isinstance(layer, Illustration) else bare(layer))
    colour = solid(layer)
    if design.depicts or colour is None or not isinstance(layer, Shape) or layer.opacity < 0.9:
        return layer
    if layer.role in ("backdrop", "subject", "disc") and layer.form != "rect":
        return layer.but(fill=mix(stock(design), colour, 0.16))
    return layer


def lettering(design: Design, text: Text) -> Text:
    """Return large capitals set wider; on ink the headline is foiled."""
    style = text.style
    if large(design, text, 4.5) and text.text.isupper():
        style = style.but(tracking=max(style.tracking, 0.06))
    ink = style.paint
    night = oklch(stock(design)).lightness < 0.4
    if night and large(design, text, 7.0) and isinstance(ink, str) and oklch(ink).lightness > 0.8:
        metal = oklch(design.scheme.accent)
        steps = ((0.0, 0.93), (0.42, 0.82), (0.56, 0.76), (0.74, 0.95), (1.0, 0.82))
        foil = Linear(
            start=(0.0, 0.0),
            end=(1.0, 1.0),
            stops=tuple(
                Stop(offset=at, colour=from_oklch(light, min(0.075, metal.chroma), metal.hue))
                for at, light in steps
            ),
        )
        style = style.but(paint=foil)
    return text.but(style=style)


def finish(design: Design) -> Sequence[Layer]:
    """Return the faint laid lines of good stock, and a wide border of it round a scene."""
    laid = sheet(design, "linen", "#808080", strength=0.5, blend="soft-light", opacity=0.3)
    if not design.depicts:
        return [laid]
    s = design.scheme
    pen = design.stroke(s.on(s.ground, s.accent, 1.8), 0.12)
    return [*mat(design, s.ground, 2.2, pen), laid]


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
    backdrops=("damask", "guilloche"),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
