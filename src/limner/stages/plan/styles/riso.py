"""Risograph: two bright spot inks on uncoated paper, out of register by a hair, with a grain
of pinholes where they lie flat.

Pictures are separated into the two inks, in flats and screens of dots that print over one
another; the words stay crisp in the darker ink.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import oklch, with_alpha
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.paint import Shadow, Texture
from limner.stages.plan.dressing import asked
from limner.stages.plan.parts.wear import bare, large, piece, plate, plates, unlit, with_effects
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


SLIP = (0.34, 0.24)
"""Units by which the first drum is off."""


def tune(scheme: Scheme) -> Scheme:
    """Print asked colours on paper, as inks."""
    if oklch(scheme.ground).lightness > 0.88:
        return scheme
    inks = sorted((scheme.ground, scheme.accent, scheme.second), key=lambda c: oklch(c).lightness)
    return build("#f6f1e4", inks[0], inks[1], inks[2])


def drums(design: Design) -> tuple[str, ...]:
    """Return the inks: the darker one last, which keeps register; asked colours have drums too."""
    s = design.scheme
    inks = dict.fromkeys((*asked(design)[:1], s.accent, s.second))
    return tuple(sorted(inks, key=lambda c: -oklch(c).lightness))


def slip(design: Design) -> tuple[float, float]:
    """Return how far the first drum is off, in pixels."""
    return SLIP[0] * design.u, SLIP[1] * design.u


def printed(design: Design, layer: Layer) -> Layer:
    """Return a part printed from the drums."""
    fine = 0.42 if design.depicts else 0.5
    paper = design.scheme.ground
    pulled = plates(design, drums(design), paper, pitch=fine, slip=SLIP)
    return with_effects(bare(layer), pulled)


def picture(design: Design, layer: Layer) -> Layer:
    """Return a part printed in the two inks; rules and hairlines stay as they are."""
    if layer.role == "shadow":
        return unlit(layer)
    if plate(layer):
        dx, dy = slip(design)
        ghost = Shadow(dx=1.4 * dx, dy=1.4 * dy, blur=0.0, colour=design.scheme.second)
        return with_effects(bare(layer), ghost)
    if isinstance(layer, Shape) and not (piece(layer) or design.depicts):
        return printed(design, layer) if layer.role == "backdrop" else bare(layer)
    return printed(design, layer)


def panel(design: Design, group: Group) -> Group:
    """Return a panel flat, with the second ink past its edge."""
    dx, dy = slip(design)
    ghost = Shadow(dx=dx, dy=dy, blur=0.0, colour=with_alpha(design.scheme.second, 0.8))
    if isinstance(group.fill, str) and oklch(group.fill).lightness < 0.85:
        return group.but(effects=(ghost,), radius=min(group.radius, design.u))
    return group.but(effects=(), radius=min(group.radius, design.u))


def lettering(design: Design, text: Text) -> Text:
    """Return large words with the second drum's ghost behind them."""
    if not large(design, text):
        return text
    k = min(1.0, text.style.size / (13 * design.u))
    dx, dy = slip(design)
    ghost = Shadow(dx=1.5 * dx * k, dy=1.3 * dy * k, blur=0.0,
                   colour=with_alpha(design.scheme.second, 0.9))  # fmt: skip
    return text.but(effects=(*text.effects, ghost))


def finish(design: Design) -> list[Layer]:
    """Return pinholes in the ink and the tooth of the paper."""
    seed = design.rng.randrange(1 << 16)
    whole = Box(0, 0, *design.size)
    return [
        Shape(
            id=design.id("texture"), role="texture", box=whole, blend="screen", opacity=0.35,
            fill=Texture(name="speckle", colours=("#00000000", "#ffffff"), strength=0.7, scale=0.5,
                         seed=seed),
        ),
        Shape(
            id=design.id("texture"), role="texture", box=whole, blend="soft-light", opacity=0.8,
            fill=Texture(name="grain", colours=("#808080",), strength=0.8, scale=1.0, seed=seed),
        ),
    ]  # fmt: skip


STYLE = Style(
    name="riso",
    title="Risograph",
    manual=__doc__ or "",
    cues=("riso", "risograph", "riso print", "risograph print", "risographie", "リソグラフ"),
    schemes=(
        ("#f6f1e4", "#0074b8", "#ff665e", "#ffc2b8"),
        ("#f7f2e6", "#007a80", "#ff6c2f", "#ffc79a"),
        ("#f5f0e6", "#3b4da0", "#ff48b0", "#ffb3dc"),
        ("#f6f1e4", "#00796b", "#ffb511", "#ffe08a"),
        ("#f7f3e8", "#5f3f9e", "#ff8a3d", "#ffd0a6"),
    ),
    tune=tune,
    pairings=("grotesk", "archivo", "zilla", "rounded"),
    backdrops=("halftone", "hills", "arcs", "blobs"),
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
