"""Art nouveau: whiplash stems and lilies, a halo behind the title, muted olive, rust and cream,
bold contours round everything drawn, swelling soft-shouldered letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Contour
from limner.stages.plan.ornaments.corners import corners
from limner.stages.plan.parts.wear import (
    bare,
    large,
    lined,
    mat,
    ring,
    solid,
    stock,
    titles,
    tooth,
    traced,
    with_effects,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

CONTOUR = "#3a2a1e"


def tune(scheme: Scheme) -> Scheme:
    """Set asked colours on cream."""
    if scheme.dark:
        return scheme
    return build(mix(scheme.ground, "#f2e6c9", 0.6), scheme.accent, scheme.second, scheme.third)


def tone(scheme: Scheme) -> Recolour:
    """Lithographic inks, none of them pure, each flat within its contour."""
    cream = "#f6ead0"
    inks = (scheme.second, scheme.accent, scheme.third)
    pale = tuple(mix(ink, cream, 0.55) for ink in inks)
    return Recolour(inks=(CONTOUR, scheme.ground, *inks, *pale, cream), amount=0.8)


def edge(design: Design) -> Sequence[Layer]:
    """Return a border of two lines that whip into stems and buds at the corners."""
    if design.depicts:
        return ()
    s, u, box = design.scheme, design.u, ring(design, 1.8)
    ink = s.on(stock(design), s.second, 2.2)
    k = 5.4 * u
    sides = (
        f"M{box.x + k:.1f} {box.y:.1f}H{box.right - k:.1f}"
        f"M{box.x + k:.1f} {box.bottom:.1f}H{box.right - k:.1f}"
        f"M{box.x:.1f} {box.y + k:.1f}V{box.bottom - k:.1f}"
        f"M{box.right:.1f} {box.y + k:.1f}V{box.bottom - k:.1f}"
    )
    inner = box.inset(0.9 * u)
    fine = design.shape(inner, None, role="frame", radius=2.6 * u,
                        stroke=design.stroke(ink, 0.12))  # fmt: skip
    buds = s.on(stock(design), s.accent, 1.8)
    whips = corners(design, box, ink, "nouveau", size=6.0)
    whips = [one.but(role="frame", fill=buds if one.fill else None) if isinstance(one, Shape)
             else one for one in whips]  # fmt: skip
    return [
        design.shape(sides, None, role="frame", stroke=design.stroke(ink, 0.42, cap="round")),
        fine,
        *whips,
    ]


def panel(design: Design, group: Group) -> Group:
    """Return a panel with a contour."""
    pen = design.stroke(CONTOUR, 0.22)
    round_ = max(group.radius, 1.4 * design.u)
    return group.but(radius=round_, stroke=group.stroke or pen, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing in a swelling contour."""
    if layer.role in ("shadow", "cloud"):
        return bare(layer) if design.depicts else layer.but(opacity=0.0)
    wide = 0.24 if design.depicts else 0.4
    drawn = Contour(colour=CONTOUR, width=wide * design.u, swell=0.6)
    if design.depicts:
        return traced(design, bare(layer), drawn)
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), drawn)
    if isinstance(layer, Shape) and solid(layer) and layer.opacity > 0.9 and layer.form != "rect":
        return lined(bare(layer), design.stroke(CONTOUR, 0.3))
    return bare(layer)


def lettering(design: Design, text: Text) -> Text:
    """Return large words in the second ink, an outline about them as on a lithograph."""
    plain = text.style.outline is None and titles(design, text)
    if not large(design, text, 7.0) or not plain:
        return text
    s, ground = design.scheme, stock(design)
    ink = s.on(ground, s.accent, 4.6)
    far = max((CONTOUR, "#f6ead0"), key=lambda c: contrast(c, ink))
    if contrast(far, ground) < 1.3:
        return text.but(style=text.style.but(paint=ink))
    made = Lettering(rims=(Rim(paint=mix(far, ground, 0.12), width=0.016),))
    return text.but(style=text.style.but(paint=ink, lettering=made), effects=())


def finish(design: Design) -> Sequence[Layer]:
    """Return the grain of the litho stone, and a cream border round a scene."""
    grain = tooth(design, 0.6)
    if not design.depicts:
        return [grain]
    return [*mat(design, "#f2e6c9", 2.0, design.stroke(CONTOUR, 0.34)), grain]


STYLE = Style(
    name="art-nouveau",
    title="Art nouveau",
    manual=__doc__ or "",
    cues=("art nouveau", "jugendstil", "mucha", "belle époque"),
    reads=("art-nouveau",),
    schemes=(
        ("#f2e6c9", "#9a4a2c", "#5f6b3a", "#d3a24a"),
        ("#2f3b2e", "#e3b866", "#b6653f", "#efe0bd"),
        ("#efe3c8", "#3f5a57", "#a8552f", "#cfa85a"),
        ("#e9e2c4", "#6b3550", "#6f7f4a", "#d9a441"),
        ("#1f3338", "#e0b96a", "#7f9b76", "#c96f4a"),
    ),
    tune=tune,
    pairings=("nouveau",),
    backdrops=("nouveau",),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
