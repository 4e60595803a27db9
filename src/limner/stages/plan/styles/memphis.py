"""Memphis: 1980s Milan. Squiggles, zigzags, dots and confetti in candy colours, black lines,
panels askew with patterned shadows, rounded geometric type.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.hash import rng
from limner.basics.path import circle, polygon
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.text import Text
from limner.stages.plan.parts.wear import bare, hard, large, ring, solid, with_effects
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

INK = "#1c1c28"


def tone(scheme: Scheme) -> Recolour:
    """Candy colours between ink and white."""
    ramp = (INK, scheme.accent, scheme.second, scheme.third, "#ffffff")
    return Recolour(ramp=ramp, amount=0.45)


def _squiggle(x: float, y: float, k: float) -> str:
    return f"M{x:.1f} {y:.1f}" + "".join(
        f"q{0.5 * k:.1f} {(-1) ** i * 1.1 * k:.1f} {k:.1f} 0" for i in range(4)
    )


def _zigzag(x: float, y: float, k: float) -> str:
    return f"M{x:.1f} {y:.1f}" + "".join(
        f"l{0.7 * k:.1f} {(-1) ** i * 0.9 * k:.1f}" for i in range(5)
    )


def edge(design: Design) -> Sequence[Layer]:
    """Return small figures strewn along the margin, none twice in a row."""
    s, u, box = design.scheme, design.u, ring(design, 2.2)
    stream = rng("memphis", design.brief.prompt, design.size)
    inks = [s.on(s.ground, c, 1.6) for c in (s.accent, s.second, s.third)]
    layers: list[Layer] = []
    w, h = box.width, box.height
    spots = [(box.x + w * t, box.y) for t in (0.62, 0.8, 0.97)]
    spots += [(box.x + w * t, box.bottom) for t in (0.03, 0.2, 0.42)]
    spots += [(box.right, box.y + h * t) for t in (0.13, 0.3)]
    spots += [(box.x, box.y + h * t) for t in (0.72, 0.86)]
    for i, (x, y) in enumerate(spots):
        ink = inks[i % 3]
        k = u * stream.uniform(0.8, 1.1)
        form = (i * 2 + stream.randrange(2)) % 5
        pen = design.stroke(ink if form < 2 else s.ink, 0.42, cap="round", join="round")
        if form == 0:
            layers.append(design.shape(_squiggle(x - 2 * k, y, k), None, stroke=pen))
        elif form == 1:
            layers.append(design.shape(_zigzag(x - 1.7 * k, y, k), None, stroke=pen))
        elif form == 2:
            layers.append(design.shape(circle(x, y, 0.85 * k), None, stroke=pen))
        elif form == 3:
            corners = [(x - k, y + k), (x + k, y + 0.6 * k), (x - 0.2 * k, y - k)]
            layers.append(design.shape(polygon(corners), ink))
        else:
            dots = "".join(
                circle(x + dx * k * 0.8, y + dy * k * 0.8, 0.18 * k)
                for dx in (-1, 0, 1)
                for dy in (-1, 0, 1)
            )
            layers.append(design.shape(dots, s.ink))
    return layers


def panel(design: Design, group: Group) -> Group:
    """Return a panel with a black line and a coloured hard shadow."""
    if solid(group) is None:
        return group.but(effects=())
    pen = design.stroke(INK, 0.3)
    colour = design.scheme.second if group.fill != design.scheme.second else design.scheme.third
    return group.but(stroke=pen, effects=(hard(design, colour, 0.8),))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing with a coloured hard shadow."""
    if isinstance(layer, Illustration):
        return with_effects(bare(layer), hard(design, design.scheme.second, 0.8))
    return bare(layer)


def lettering(design: Design, text: Text) -> Text:
    """Return large words with a coloured drop."""
    if not large(design, text, 6.5):
        return text
    colour = design.scheme.second if design.scheme.dark else design.scheme.third
    return text.but(effects=(hard(design, colour, 0.45),))


STYLE = Style(
    name="memphis",
    title="Memphis",
    manual=__doc__ or "",
    cues=("memphis style", "memphis design", "memphis group", "memphis"),
    schemes=(
        ("#fff7f0", "#ff4d6d", "#00b8a9", "#ffd23f"),
        ("#b8f2e6", "#e0366f", "#5e60ce", "#ffd166"),
        ("#ffd6e8", "#3a29d6", "#00c2a8", "#ffb703"),
        ("#fff3b0", "#e63946", "#1d7fd1", "#f79ad3"),
    ),
    pairings=("poppins", "rounded", "geometric"),
    backdrops=("memphis",),
    tone=tone,
    edge=edge,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
