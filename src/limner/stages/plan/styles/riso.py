"""Risograph: two bright spot inks on uncoated paper, out of register by a hair, with a grain
of pinholes where they lie flat.

Pictures are printed in the inks alone, the second showing past the first's edge; the words stay
crisp in the darker ink.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch, with_alpha
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.paint import Shadow, Texture
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """Two inks and their overprint, on the paper."""
    inks = sorted((scheme.accent, scheme.second), key=lambda c: oklch(c).lightness)
    over = mix(mix(inks[0], inks[1], 0.4), "#101018", 0.45)
    return Recolour(ramp=(over, inks[0], inks[1], scheme.ground), amount=1.0)


def slip(design: Design) -> tuple[float, float]:
    """Return how far the second drum is off, in pixels."""
    return 0.42 * design.u, 0.3 * design.u


def picture(design: Design, layer: Layer) -> Layer:
    """Let the second ink show past the edge of what the first prints."""
    if not isinstance(layer, Shape) or layer.fill is None or layer.role in ("backdrop", "plate"):
        return layer
    if not isinstance(layer.fill, str) or len(layer.fill) > 7:
        return layer
    other = design.scheme.second if layer.fill != design.scheme.second else design.scheme.accent
    dx, dy = slip(design)
    ghost = Shadow(dx=dx, dy=dy, blur=0.0, colour=with_alpha(other, 0.75))
    return layer.but(effects=(*layer.effects, ghost))


def panel(design: Design, group: Group) -> Group:
    """Return a panel flat and square, with the second ink past its edge."""
    dx, dy = slip(design)
    ghost = Shadow(dx=dx, dy=dy, blur=0.0, colour=with_alpha(design.scheme.second, 0.8))
    if isinstance(group.fill, str) and oklch(group.fill).lightness < 0.85:
        return group.but(effects=(ghost,), radius=min(group.radius, design.u))
    return group.but(effects=(), radius=min(group.radius, design.u))


def lettering(design: Design, text: Text) -> Text:
    """Return large words with the second drum's ghost behind them."""
    if text.decorative or text.style.size < 5.5 * design.u or design.scheme.dark:
        return text
    k = min(1.0, text.style.size / (13 * design.u))
    dx, dy = slip(design)
    ghost = Shadow(dx=1.3 * dx * k, dy=dy * k, blur=0.0,
                   colour=with_alpha(design.scheme.second, 0.85))  # fmt: skip
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
        ("#f6f1e4", "#0f5e9c", "#ff5c5c", "#ffb8a8"),
        ("#f7f2e6", "#2a4b3c", "#ff7a2f", "#ffc79a"),
        ("#f5f0e6", "#3d3a8c", "#ff48b0", "#ffb3dc"),
        ("#f6f1e4", "#00796b", "#ffb511", "#ffe08a"),
    ),
    pairings=("grotesk", "archivo", "zilla", "rounded"),
    backdrops=("halftone", "hills", "arcs", "blobs"),
    tone=tone,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
