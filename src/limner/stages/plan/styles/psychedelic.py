"""Psychedelic: the late sixties. Vibrating hues side by side, liquid bands, swelling letters,
halos that repeat outward.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, from_oklch, mix, oklch, with_alpha
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Contour, Shadow
from limner.stages.plan.parts.wear import (
    bare,
    large,
    rim,
    ring,
    solid,
    stock,
    tooth,
    traced,
    with_effects,
)
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """Vibrating inks, flat against one another."""
    inks = (scheme.accent, scheme.second, scheme.third)
    deep = from_oklch(0.3, 0.12, oklch(scheme.second).hue - 40)
    glare = mix(scheme.third, "#fff2c2", 0.6)
    return Recolour(inks=("#2a0f3d", deep, *inks, scheme.ground, glare), amount=0.95)


def _stripes(design: Design, role: str) -> list[Layer]:
    """Return three round-cornered stripes along the edge of the sheet."""
    s, u = design.scheme, design.u
    inks = [ink for ink in (s.accent, s.second, s.third) if contrast(ink, stock(design)) > 1.15]
    # The first runs on past the trim, so that nothing shows outside the rounded corners.
    outer = design.shape(ring(design, -1.5), None, role=role, radius=7.45 * u,
                         stroke=design.stroke(inks[0] if inks else s.ink, 4.0))  # fmt: skip
    stripes = [
        design.shape(ring(design, 0.95 + 1.15 * i), None, role=role, radius=(5.0 - 1.15 * i) * u,
                     stroke=design.stroke(ink, 1.16))
        for i, ink in enumerate(inks)
    ]  # fmt: skip
    return [outer, *stripes]


def edge(design: Design) -> Sequence[Layer]:
    """Return stripes of all the inks round the sheet."""
    return () if design.depicts else _stripes(design, "frame")


def panel(design: Design, group: Group) -> Group:
    """Return a panel round as a pebble, with two halos."""
    if solid(group) is None:
        return group
    s = design.scheme
    rings = (*rim(design, s.second, 0.9), *rim(design, s.third, 0.45))
    if group.role not in ("button", "badge"):
        rings = ()
    return group.but(radius=max(group.radius, 3.0 * design.u), effects=rings)


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing in a heavy line, its outline repeated outward in the other inks."""
    s = design.scheme
    line = Contour(colour="#2a0f3d", width=(0.24 if design.depicts else 0.32) * design.u, swell=0.5)
    if design.depicts:
        return traced(design, layer, line)
    if isinstance(layer, Illustration):
        outer = (*rim(design, s.second, 1.7, 14), *rim(design, s.third, 0.85, 10))
        return with_effects(bare(layer), line, *outer)
    if isinstance(layer, Shape) and layer.role == "shadow":
        return layer.but(opacity=0.0)
    return bare(layer)


def lettering(design: Design, text: Text) -> Text:
    """Return large words swelling in rims of the other inks."""
    own = text.style.face == design.type.display.face
    if not own or not large(design, text, 6.0) or text.style.outline is not None:
        return text
    s, ink = design.scheme, text.style.paint
    if not isinstance(ink, str):
        return text
    near = max((s.second, s.accent, s.third, "#2a0f3d"), key=lambda c: contrast(c, ink))
    far = s.third if near != s.third else s.accent
    drop = "#2a0f3d" if oklch(ink).lightness > 0.6 else s.second
    made = Lettering(
        rims=(Rim(paint=near, width=0.045), Rim(paint=far, width=0.035)),
        effects=(Shadow(dx=0.05, dy=0.06, colour=with_alpha(drop, 0.9)),),
    )
    return text.but(style=text.style.but(lettering=made), effects=())


def finish(design: Design) -> Sequence[Layer]:
    """Return the tooth of a handbill, and the stripes round a scene."""
    return [*(_stripes(design, "mat") if design.depicts else ()), tooth(design, 0.6)]


STYLE = Style(
    name="psychedelic",
    title="Psychedelic",
    manual=__doc__ or "",
    cues=("psychedelic", "groovy", "flower power", "1960s style", "1970s style", "70s style"),
    schemes=(
        ("#3b1259", "#ff8a1f", "#e0246f", "#f7c531"),
        ("#f7c531", "#b31f6f", "#e8590c", "#2a9d8f"),
        ("#0e4d64", "#ffb703", "#f15bb5", "#ff7b54"),
        ("#fbe3b0", "#d1361f", "#f08a1d", "#3a7d6b"),
        ("#6a1b4d", "#ffd23f", "#ff6b35", "#2ec4b6"),
    ),
    pairings=("groovy",),
    backdrops=("psychedelic",),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
