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
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Contour, Separation, Shadow
from limner.stages.plan.parts.wear import (
    bare,
    cornered,
    hard,
    large,
    mat,
    ring,
    sheet,
    solid,
    traced,
    with_effects,
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
    """Ink, one tone, paper and the spot colour: few greys, so that lines carry the drawing."""
    spot = _spot(scheme)
    inks = (INK, "#6e6e74", "#d2d2d6", "#ffffff")
    return Recolour(inks=(*inks, spot) if spot else inks, amount=1.0)


def _spot(scheme: Scheme) -> str:
    """Return the colour printed beside black, '' where there is none."""
    spot = max((scheme.accent, scheme.second), key=lambda c: oklch(c).chroma)
    return spot if oklch(spot).chroma > 0.08 else ""


def plates(design: Design, pitch: float = 0.42) -> Separation:
    """Return ink and, where there is one, the spot colour, in a screen of dots."""
    spot = _spot(design.scheme)
    inks = (spot, INK) if spot else (INK,)
    return Separation(inks=inks, paper="#ffffff", pitch=max(3.0, pitch * design.u))


def edge(design: Design) -> Sequence[Layer]:
    """Return the page's heavy border."""
    if design.depicts:
        return ()
    pen = design.stroke(INK, 0.5)
    return [design.shape(ring(design, 2.0), None, role="frame", stroke=pen)]


def panel(design: Design, group: Group) -> Group:
    """Return a panel with a heavy line."""
    if solid(group) is None:
        return group.but(radius=0.0, effects=())
    pen = design.stroke(INK, 0.38)
    return group.but(radius=min(group.radius, 0.6 * design.u), stroke=pen, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing in ink lines and screentone."""
    if layer.role in ("shadow", "cloud") and design.depicts:
        return layer
    pen = Contour(colour=INK, width=(0.18 if design.depicts else 0.26) * design.u, swell=0.4)
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), pen, plates(design), hard(design, INK, 0.35))
    if design.depicts and isinstance(layer, Shape):
        return traced(design, layer, pen)
    if design.depicts or (isinstance(layer, Group) and layer.role != "backdrop"):
        return with_effects(layer, pen, plates(design, 0.3))
    if isinstance(layer, Shape) and layer.role in ("backdrop", "shadow") and solid(layer):
        return with_effects(bare(layer), plates(design, 0.6))
    return cornered(bare(layer))


def lettering(design: Design, text: Text) -> Text:
    """Return a headline rimmed in white and black, as a title splash is."""
    own = text.style.face == design.type.display.face
    if not own or not large(design, text, 7.0) or text.style.outline is not None:
        return text
    ink = text.style.paint
    dark = isinstance(ink, str) and oklch(ink).lightness < 0.62
    near, far = ("#ffffff", INK) if dark else (INK, "#ffffff")
    splash = Lettering(
        rims=(Rim(paint=near, width=0.05), Rim(paint=far, width=0.03)),
        effects=(Shadow(dx=0.05, dy=0.06, colour=INK),),
    )
    return text.but(style=text.style.but(lettering=splash), effects=())


def finish(design: Design) -> Sequence[Layer]:
    """Return the tooth of cheap paper, and the gutter and border round a scene."""
    tooth = sheet(design, "grain", "#808080", strength=0.5, blend="soft-light", opacity=0.5)
    if not design.depicts:
        return [tooth]
    return [*mat(design, "#ffffff", 1.8, design.stroke(INK, 0.5)), tooth]


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
        ("#ffffff", "#1450c8", "#77777c", "#d0d0d4"),
    ),
    tune=tune,
    pairings=("manga", "comic"),
    backdrops=("manga",),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
