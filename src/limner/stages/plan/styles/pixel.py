"""Pixel: everything drawn in squares of one size, a small palette, a bitmap headline, panels as
game dialogue boxes. Words to be read stay in letters that read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.text import Text
from limner.document.paint import Pixelate
from limner.stages.plan.dressing import asked
from limner.stages.plan.parts.wear import cornered, hard, large, plate, solid, unlit, with_effects
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


HUES = (25, 52, 85, 125, 155, 205, 245, 285, 345)
STEPS = ((0.34, 0.09), (0.53, 0.15), (0.72, 0.15), (0.87, 0.09))
CONSOLE = (
    *(from_oklch(light, chroma, hue) for hue in HUES for light, chroma in STEPS),
    *(from_oklch(light, 0.015, 265) for light in (0.16, 0.3, 0.46, 0.62, 0.78, 0.9, 0.985)),
    *(from_oklch(light, 0.06, 55) for light in (0.42, 0.58, 0.74)),
)
"""What a small console shows: four steps of nine hues, greys and earths."""


def cell(design: Design) -> float:
    """Return the side of a pixel: whole, about 0.85 units."""
    return max(2.0, float(round(0.85 * design.u)))


def palette(design: Design) -> tuple[str, ...]:
    """Return the colours there are: the console's, the scheme's, those the brief names."""
    s = design.scheme
    return tuple(dict.fromkeys((*asked(design), s.ground, s.accent, s.second, s.third, *CONSOLE)))


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a dialogue box: square, a two-pixel line, a hard shadow."""
    if solid(group) is None:
        return group.but(radius=0.0, effects=())
    k = cell(design) / design.u
    dark = mix(design.scheme.ground, "#05050f", 0.7)
    pen = design.stroke(design.scheme.ink if design.scheme.dark else dark, 0.6 * k)
    return group.but(radius=0.0, stroke=pen, effects=(hard(design, dark, k),))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part in squares."""
    if layer.role == "backdrop" and isinstance(layer, Group) and not design.depicts:
        return layer  # drawn in squares already
    layer = unlit(layer)
    if plate(layer):
        return with_effects(layer, Pixelate(cell=cell(design)))
    if layer.box is not None and min(layer.box.width, layer.box.height) < 1.2 * cell(design):
        return cornered(layer)
    if layer.role in ("rule", "space"):
        return cornered(layer)
    return with_effects(cornered(layer), Pixelate(cell=cell(design), colours=palette(design)))


def lettering(design: Design, text: Text) -> Text:
    """Return large words with a pixel's hard shadow."""
    if not large(design, text, 4.5):
        return text
    shade = mix(design.scheme.accent, design.scheme.ground, 0.45)
    return text.but(effects=(hard(design, shade, max(0.3, text.style.size / design.u / 14)),))


STYLE = Style(
    name="pixel",
    title="Pixel art",
    manual=__doc__ or "",
    cues=(
        "pixel art",
        "pixel-art",
        "8-bit style",
        "16-bit style",
        "8-bit game",
        "retro game",
        "ドット絵",
        "像素风",
    ),
    reads=("pixel-art",),
    schemes=(
        ("#1d2b53", "#ffec27", "#ff77a8", "#29adff"),
        ("#f4e8c1", "#d95763", "#3f7cac", "#6abe30"),
        ("#0f380f", "#c7f06a", "#8bac0f", "#e0f8cf"),
        ("#2b1b47", "#ff9d5c", "#53d8e8", "#ffe066"),
    ),
    pairings=("pixel",),
    backdrops=("pixelscape",),
    panel=panel,
    picture=picture,
    lettering=lettering,
)
