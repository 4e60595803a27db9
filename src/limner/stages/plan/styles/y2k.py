"""Y2K: chrome and frosted gel, ice blue to lilac, lens stars, soft rounded wide letters with a
bright rim. The future as it looked in the year 2000.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix, with_alpha
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.paint import Linear, Stop
from limner.stages.plan.parts.wear import glow, ring, solid, with_effects
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """Ice, lilac and chrome."""
    ramp = ("#1c2250", scheme.accent, scheme.second, "#dfeaff", "#ffffff")
    return Recolour(ramp=ramp, amount=0.55)


def ground(design: Design) -> Sequence[Layer]:
    """Return the frosted sheet."""
    s = design.scheme
    stops = (
        Stop(offset=0.0, colour=mix(s.ground, "#ffffff", 0.35)),
        Stop(offset=0.55, colour=s.ground),
        Stop(offset=1.0, colour=mix(s.ground, s.second, 0.3)),
    )
    return [design.shape(design.canvas, Linear(stops=stops), role="backdrop")]


def edge(design: Design) -> Sequence[Layer]:
    """Return lens stars in two corners of the margin."""
    u, box, s = design.u, ring(design, 3.0), design.scheme
    stars = []
    for x, y, k in ((box.right, box.y, 2.0), (box.right - 3.4 * u, box.y + 1.2 * u, 0.9),
                    (box.x, box.bottom, 1.5)):  # fmt: skip
        r, w = k * u, 0.14 * k * u
        stars.append(
            f"M{x:.1f} {y - r:.1f}Q{x + w:.1f} {y - w:.1f} {x + r:.1f} {y:.1f}"
            f"Q{x + w:.1f} {y + w:.1f} {x:.1f} {y + r:.1f}Q{x - w:.1f} {y + w:.1f} "
            f"{x - r:.1f} {y:.1f}Q{x - w:.1f} {y - w:.1f} {x:.1f} {y - r:.1f}Z"
        )
    return [design.shape("".join(stars), s.on(s.ground, s.accent, 1.8), role="ornament")]


def panel(design: Design, group: Group) -> Group:
    """Return a panel as gel: light above, a bright rim, a soft glow."""
    paint = solid(group)
    if paint is None:
        return group
    lit = Linear(
        stops=(
            Stop(offset=0.0, colour=mix(paint, "#ffffff", 0.22)),
            Stop(offset=0.5, colour=paint),
            Stop(offset=1.0, colour=mix(paint, "#ffffff", 0.1)),
        )
    )
    pen = design.stroke("#ffffffcc", 0.16)
    soft = glow(design, with_alpha(design.scheme.accent, 0.28), 1.2)
    return group.but(
        fill=lit, stroke=pen, radius=max(group.radius, 2.4 * design.u), effects=(soft,)
    )


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing with a halo."""
    if isinstance(layer, Illustration):
        return with_effects(layer, glow(design, "#ffffffd0", 1.2))
    return layer


STYLE = Style(
    name="y2k",
    title="Y2K",
    manual=__doc__ or "",
    cues=("y2k", "y2k aesthetic", "frutiger aero", "2000s style", "early 2000s"),
    reads=("y2k",),
    schemes=(
        ("#dbe7ff", "#3b3fd8", "#b79cff", "#8fe3ff"),
        ("#f3e3ff", "#c026d3", "#7dd3fc", "#ff9edb"),
        ("#d9f5f2", "#0d6f8f", "#b8a6ff", "#7fe7c4"),
    ),
    pairings=("vapor", "rounded", "geometric"),
    backdrops=("chrome", "mesh"),
    tone=tone,
    ground=ground,
    edge=edge,
    panel=panel,
    picture=picture,
)
