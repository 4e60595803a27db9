"""Manga: black ink on white with screentone greys, speed lines, heavy panel borders, a slanted
shout of a headline. One spot colour at most.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import oklch
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.text import Text
from limner.document.paint import Stroke
from limner.stages.plan.parts.wear import (
    bare,
    cornered,
    hard,
    inked,
    large,
    over_shapes,
    ring,
    sheet,
    solid,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

INK = "#111114"


def tune(scheme: Scheme) -> Scheme:
    """Keep the loudest asked colour as the spot colour."""
    options = (scheme.accent, scheme.second, scheme.ground)
    spot = max(options, key=lambda c: oklch(c).chroma)
    return build("#ffffff", spot, "#8c8c92", "#d0d0d4", name="manga")


def tone(scheme: Scheme) -> Recolour:
    """Ink, two tones and paper."""
    del scheme
    return Recolour(ramp=(INK, "#57575c", "#a9a9ae", "#ffffff"), amount=1.0)


def edge(design: Design) -> Sequence[Layer]:
    """Return the page's heavy border."""
    pen = design.stroke(INK, 0.5)
    return [design.shape(ring(design, 2.0), None, role="frame", stroke=pen)]


def panel(design: Design, group: Group) -> Group:
    """Return a panel with a heavy line."""
    if solid(group) is None:
        return group.but(radius=0.0, effects=())
    pen = design.stroke(INK, 0.38)
    return group.but(radius=min(group.radius, 0.6 * design.u), stroke=pen, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing with an ink shadow."""
    if isinstance(layer, Illustration):
        return layer.but(effects=(hard(design, INK, 0.35),))
    if design.depicts or (isinstance(layer, Group) and layer.role != "backdrop"):
        pen = design.stroke(INK, 0.16, join="round")
        return over_shapes(layer, lambda shape: inked(shape, pen))
    return cornered(bare(layer))


def lettering(design: Design, text: Text) -> Text:
    """Return a headline outlined in white and black, as a title splash is."""
    if not large(design, text, 7.0) or text.style.outline is not None:
        return text
    rim = Stroke(paint="#ffffff", width=0.08 * text.style.size, join="round")
    return text.but(style=text.style.but(outline=rim), effects=(hard(design, INK, 0.5),))


def finish(design: Design) -> Sequence[Layer]:
    """Return the tooth of cheap paper."""
    return [sheet(design, "grain", "#808080", strength=0.5, blend="soft-light", opacity=0.5)]


STYLE = Style(
    name="manga",
    title="Manga",
    manual=__doc__ or "",
    cues=("manga style", "shonen", "shojo", "manga aesthetic", "manga poster", "漫画风"),
    near=("manga", "anime"),
    schemes=(
        ("#ffffff", "#111114", "#8c8c92", "#d0d0d4"),
        ("#ffffff", "#d7263d", "#77777c", "#d0d0d4"),
        ("#f4f2ec", "#111114", "#d7263d", "#c9c9cd"),
    ),
    tune=tune,
    pairings=("comic", "archivo", "manga"),
    backdrops=("manga",),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
