"""Vaporwave: a late sun over a glowing grid, violet dusk to pink, chrome and teal, letters with
a ghost of cyan. Panels are dark glass with a lit rim.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import with_alpha
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.text import Text
from limner.document.paint import Linear, Stop
from limner.stages.plan.parts.wear import glow, hard, large, sheet, solid, with_effects
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tune(scheme: Scheme) -> Scheme:
    """Set asked colours in the dusk."""
    return build("#1b0f3b", scheme.accent, scheme.second, "#2de2e6", name="vaporwave")


def tone(scheme: Scheme) -> Recolour:
    """Night violet through magenta to the sun."""
    return Recolour(ramp=("#14082e", "#5b2a86", scheme.accent, "#ffb86b", "#fff3d6"), amount=0.7)


def ground(design: Design) -> Sequence[Layer]:
    """Return the dusk."""
    s = design.scheme
    stops = (
        Stop(offset=0.0, colour=s.ground),
        Stop(offset=0.65, colour="#3a1466"),
        Stop(offset=1.0, colour="#6d1f7c"),
    )
    return [design.shape(design.canvas, Linear(stops=stops), role="backdrop")]


def panel(design: Design, group: Group) -> Group:
    """Return a panel with a lit rim."""
    if solid(group) is None:
        return group
    rim = "#2de2e6"
    pen = design.stroke(rim, 0.18)
    return group.but(stroke=group.stroke or pen, effects=(glow(design, with_alpha(rim, 0.5), 0.7),))


def picture(design: Design, layer: Layer) -> Layer:
    """Return drawings with a rim of magenta light."""
    if isinstance(layer, Illustration):
        return with_effects(layer, glow(design, with_alpha(design.scheme.accent, 0.6), 0.9))
    return layer


def lettering(design: Design, text: Text) -> Text:
    """Return large words with a cyan ghost."""
    if not large(design, text, 6.0):
        return text
    return text.but(
        effects=(hard(design, "#2de2e6b3", -0.28, 0.12), hard(design, "#ff2fa0b3", 0.28, 0.12))
    )


def finish(design: Design) -> Sequence[Layer]:
    """Return the lines of the tube, faint."""
    return [sheet(design, "scanlines", "#808080", strength=0.5, blend="soft-light", opacity=0.35)]


STYLE = Style(
    name="vaporwave",
    title="Vaporwave",
    manual=__doc__ or "",
    cues=("vaporwave", "synthwave", "retrowave", "outrun", "80s neon"),
    schemes=(
        ("#1b0f3b", "#ff4fa3", "#2de2e6", "#ffb86b"),
        ("#160a33", "#ff6ad5", "#8c52ff", "#2de2e6"),
        ("#22103f", "#ff9e64", "#ff4fa3", "#46e0d6"),
    ),
    tune=tune,
    pairings=("vapor", "geometric", "archivo"),
    backdrops=("vaporwave",),
    tone=tone,
    ground=ground,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
