"""Victorian: engraved plates and patent advertisements. Sepia on aged stock, ornate borders, a
wood-type headline, gears and scrollwork; steam where the prompt asks for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.basics.path import polygon, rect
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Contour, Shadow, Texture
from limner.stages.plan.ornaments.corners import corners
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
    traced,
    with_effects,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

BURNT = "#2a1c12"


def tune(scheme: Scheme) -> Scheme:
    """Set asked colours on aged stock."""
    if scheme.dark:
        return scheme
    return build(mix(scheme.ground, "#efe1c1", 0.7), scheme.accent, scheme.second, scheme.third)


def tone(scheme: Scheme) -> Recolour:
    """Sepia from burnt to bone."""
    ramp = to_light(BURNT, "#6b4a2f", "#a98558", "#d6bd8e", "#f3e7cb")
    del scheme
    return Recolour(ramp=ramp, amount=0.9)


def edge(design: Design) -> Sequence[Layer]:
    """Return a printer's border: a thick and two thin rules, scrollwork set in the corners."""
    if design.depicts:
        return ()
    s, u = design.scheme, design.u
    ink = s.on(stock(design), mix(s.ink, s.accent, 0.25))
    lines = [
        design.shape(ring(design, inset), None, role="frame", stroke=design.stroke(ink, width))
        for inset, width in ((1.2, 0.5), (2.0, 0.12), (3.9, 0.16))
    ]
    k = 5.6 * u
    plates = "".join(
        rect(Box(x - k / 2, y - k / 2, k, k))
        for x in (ring(design, 3.2).x, ring(design, 3.2).right)
        for y in (ring(design, 3.2).y, ring(design, 3.2).bottom)
    )
    paper = design.shape(plates, stock(design), role="frame", stroke=design.stroke(ink, 0.16))
    scrolls = corners(design, ring(design, 0.9), ink, "scroll", size=4.6)
    diamonds = "".join(
        polygon([(x, y - 0.6 * u), (x + 0.9 * u, y), (x, y + 0.6 * u), (x - 0.9 * u, y)])
        for x in (design.size[0] / 2,)
        for y in (ring(design, 2.95).y, ring(design, 2.95).bottom)
    )
    rules = design.shape(diamonds, ink, role="frame")
    return [*lines, rules, paper, *(one.but(role="frame") for one in scrolls)]


def panel(design: Design, group: Group) -> Group:
    """Return a panel square, in a fine line."""
    pen = design.stroke(design.scheme.ink, 0.14)
    return group.but(radius=0.0, stroke=group.stroke or pen, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part as engraved: tones in a fine swelling line."""
    if layer.role in ("shadow", "cloud"):
        return bare(layer)
    pen = Contour(colour=BURNT, width=max(1.3, 0.17 * design.u), swell=0.5)
    if design.depicts:
        return traced(design, bare(layer), pen)
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), pen)
    if isinstance(layer, Shape) and solid(layer) and layer.opacity > 0.9 and layer.form != "rect":
        tone_ = solid(layer) or BURNT
        ruled = Texture(
            name="lines",
            colours=(mix(stock(design), tone_, 0.25), mix(tone_, BURNT, 0.35)),
            scale=max(0.35, 0.05 * design.u),
            seed=7,
        )
        return bare(layer).but(fill=ruled, stroke=design.stroke(BURNT, 0.16))
    return cornered(bare(layer))


def lettering(design: Design, text: Text) -> Text:
    """Return large words as wood type: a fine line about them and a drop to the lower right."""
    ink = text.style.paint
    if not large(design, text, 6.5) or text.style.outline is not None or not isinstance(ink, str):
        return text
    s, ground = design.scheme, stock(design)
    drop = mix(s.on(ground, s.accent, 1.8), ground, 0.1)
    made = Lettering(
        rims=(Rim(paint=ground, width=0.018),),
        effects=(Shadow(dx=0.035, dy=0.045, colour=drop),),
    )
    return text.but(style=text.style.but(lettering=made), effects=())


def finish(design: Design) -> Sequence[Layer]:
    """Return aged stock and the engraver's hatching; a scene is a plate with its border."""
    aged = sheet(design, "kraft", "#808080", strength=0.9, blend="soft-light", opacity=0.6)
    if not design.depicts:
        return [aged]
    hatching = sheet(
        design, "crosshatch", "#00000000", BURNT, strength=0.75, scale=0.55,
        blend="multiply", opacity=0.22,
    )  # fmt: skip
    return [hatching, *mat(design, "#efe1c1", 2.2, design.stroke(BURNT, 0.4)), aged]


STYLE = Style(
    name="victorian",
    title="Victorian",
    manual=__doc__ or "",
    cues=(
        "victorian",
        "steampunk",
        "engraving style",
        "engraved illustration",
        "old advertisement",
    ),
    reads=("steampunk",),
    schemes=(
        ("#efe1c1", "#7a3b1e", "#3f5249", "#b98a4a"),
        ("#2b1d14", "#d9b26a", "#a4552c", "#efe1c1"),
        ("#e7d7b4", "#22333b", "#8c4a2f", "#a88b5c"),
        ("#eadcc0", "#6e1f24", "#3b4a3a", "#b08d57"),
    ),
    tune=tune,
    pairings=("western", "playbill", "slab"),
    backdrops=("gears",),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
