"""Paper cut: coloured card cut by hand and laid in layers, each throwing a soft shadow on the
next, edges a little uneven, light from the top left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.path import bounds
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.paint import InnerShadow, Shadow
from limner.stages.plan.parts.wear import (
    bare,
    large,
    over_shapes,
    sheet,
    solid,
    unlit,
    with_effects,
)
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """Card of the scheme's colours, between its deepest and its palest."""
    deep = mix(scheme.accent, "#1d1a2b", 0.6)
    own = (scheme.accent, scheme.second, scheme.third)
    pale = tuple(mix(colour, "#fffaf0", 0.55) for colour in own)
    return Recolour(inks=(deep, *own, *pale, "#8a5a44", "#c98f6a", "#fffaf0"), amount=0.8)


def lift(design: Design, height: float) -> tuple[Shadow, Shadow]:
    """Return the near and the far shadow of a card `height` units above the next."""
    k = design.u * height
    return (
        Shadow(dx=0.12 * k, dy=0.22 * k, blur=0.16 * k, colour="#1a10204d"),
        Shadow(dx=0.5 * k, dy=0.9 * k, blur=0.9 * k, colour="#1a102040"),
    )


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a card laid on the sheet."""
    if solid(group) is None:
        return group
    return group.but(effects=lift(design, 0.9), stroke=None)


def picture(design: Design, layer: Layer) -> Layer:
    """Return each part as a card of its own: shapes shallow, drawings lifted."""
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), lit(design), *lift(design, 1.1))
    if layer.role == "shadow":
        return unlit(layer)
    if design.depicts:
        return over_shapes(layer, cut(design))
    if isinstance(layer, Shape) and solid(layer) and layer.role not in ("rule", "texture"):
        return with_effects(bare(layer), *lift(design, 0.6))
    if isinstance(layer, Group):
        children = tuple(
            picture(design, child) if isinstance(child, Shape) else child
            for child in layer.children
        )
        return layer.but(children=children)
    return layer


def lit(design: Design) -> InnerShadow:
    """Return the light on a card's cut edge."""
    k = design.u
    return InnerShadow(dx=0.12 * k, dy=0.14 * k, blur=0.05 * k, colour="#ffffff73")


def cut(design: Design) -> Callable[[Shape], Layer]:
    """Return a change that lifts each shape of a scene a card's height off the one beneath."""
    least = 1.6 * design.u
    k = design.u
    near = Shadow(dx=0.14 * k, dy=0.26 * k, blur=0.3 * k, colour="#1a102080")

    def change(shape: Shape) -> Layer:
        box = shape.box or bounds(shape.d)
        thin = min(box.width, box.height) < least or shape.opacity < 0.9
        return bare(shape) if thin or solid(shape) is None else bare(shape).but(effects=(near,))

    return change


def lettering(design: Design, text: Text) -> Text:
    """Return large words as letters cut from card."""
    if not large(design, text, 6.5):
        return text
    return text.but(effects=lift(design, 0.45))


def finish(design: Design) -> Sequence[Layer]:
    """Return the fibre of the card."""
    return [
        sheet(design, "kraft", "#808080", strength=0.8, blend="soft-light", opacity=0.75),
    ]


STYLE = Style(
    name="paper-cut",
    title="Paper cut",
    manual=__doc__ or "",
    cues=("paper cut", "papercut", "cut paper", "paper craft", "papercraft", "layered paper"),
    reads=("paper-cut",),
    schemes=(
        ("#fbe9d0", "#d1495b", "#edae49", "#00798c"),
        ("#1f3b57", "#f4a259", "#f4e285", "#5b8e7d"),
        ("#e8f1e4", "#2f6f5e", "#f2b134", "#e4572e"),
        ("#fde2e4", "#7b2d5b", "#f28482", "#84a59d"),
    ),
    pairings=("rounded", "fraunces", "josefin", "poppins"),
    backdrops=("papercut", "hills"),
    tone=tone,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
