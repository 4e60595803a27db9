"""Memphis: 1980s Milan. Squiggles, zigzags, dots and confetti in candy colours, black lines,
panels askew with patterned shadows, rounded geometric type.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix
from limner.basics.geometry import Box
from limner.basics.hash import rng
from limner.basics.path import circle, line, polygon
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.text import Text
from limner.document.lettering import Extrude, Lettering
from limner.document.paint import Contour
from limner.stages.plan.parts.wear import (
    bare,
    hard,
    large,
    ring,
    solid,
    stock,
    traced,
    with_effects,
)
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

INK = "#1c1c28"


def tone(scheme: Scheme) -> Recolour:
    """Candy colours side by side, none mixed with another."""
    inks = (scheme.accent, scheme.second, scheme.third)
    pale = tuple(mix(ink, "#ffffff", 0.6) for ink in inks)
    return Recolour(inks=(INK, scheme.ground, *inks, *pale, "#ffffff"), amount=0.75)


def _squiggle(x: float, y: float, k: float) -> str:
    return f"M{x - 2 * k:.1f} {y:.1f}" + "".join(
        f"q{0.5 * k:.1f} {(-1) ** i * 1.1 * k:.1f} {k:.1f} 0" for i in range(4)
    )


def _zigzag(x: float, y: float, k: float) -> str:
    steps = "".join(f"l{0.7 * k:.1f} {(-1) ** i * 0.9 * k:.1f}" for i in range(5))
    return f"M{x - 1.75 * k:.1f} {y + 0.4 * k:.1f}{steps}"


def _hatched(x: float, y: float, r: float) -> str:
    """Return lines at 45° within a circle."""
    out, step = "", 0.3 * r
    for i in range(-3, 4):
        half = math.sqrt(max(0.0, r * r - (i * step) ** 2)) / math.sqrt(2)
        cx, cy = x + i * step / math.sqrt(2), y - i * step / math.sqrt(2)
        out += line(cx - half, cy - half, cx + half, cy + half)
    return out


def _large(design: Design, x: float, y: float, ink: str, form: int) -> list[Layer]:
    """Return a figure that the sheet's edge cuts through."""
    u = design.u
    pen = design.stroke(INK, 0.3, join="round")
    fine = design.stroke(INK, 0.24, cap="round")
    if form == 0:
        disc = design.shape(circle(x, y, 3.6 * u), ink, stroke=pen)
        return [disc, design.shape(_hatched(x, y, 3.3 * u), None, stroke=fine)]
    if form == 1:
        return [design.shape(circle(x, y, 3.0 * u), None, stroke=design.stroke(ink, 1.5))]
    if form == 2:
        ends = [(x - 3.6 * u, y + 2.2 * u), (x + 3.8 * u, y + 1.2 * u), (x - 0.4 * u, y - 3.9 * u)]
        return [design.shape(polygon(ends), ink, stroke=pen)]
    dots = "".join(
        circle(x + i * 1.15 * u, y + j * 1.15 * u, 0.27 * u)
        for i in range(-3, 4)
        for j in range(-3, 4)
        if i * i + j * j < 12
    )
    half = design.shape(circle(x, y, 4.2 * u), mix(ink, "#ffffff", 0.25))
    return [half, design.shape(dots, INK)]


def _small(design: Design, x: float, y: float, ink: str, form: int) -> Layer:
    """Return a figure that lies whole in the margin, where a composition draws no frame."""
    u = design.u
    pen = design.stroke(ink, 0.55, cap="round", join="round")
    black = design.stroke(INK, 0.4, cap="round", join="round")
    if form == 0:
        return design.shape(_squiggle(x, y, 1.35 * u), None, stroke=pen, role="frame")
    if form == 1:
        return design.shape(_zigzag(x, y, 1.4 * u), None, stroke=black, role="frame")
    if form == 2:
        return design.shape(circle(x, y, 1.05 * u), None, stroke=black, role="frame")
    if form == 3:
        ends = [(x - u, y + 1.1 * u), (x + 1.2 * u, y + 0.5 * u), (x - 0.2 * u, y - 1.1 * u)]
        return design.shape(
            polygon(ends), ink, stroke=design.stroke(INK, 0.24, join="round"), role="frame"
        )
    k = 0.95 * u
    cross = line(x - k, y - k, x + k, y + k) + line(x - k, y + k, x + k, y - k)
    return design.shape(cross, None, stroke=pen, role="frame")


def _round(box: Box, step: float) -> list[tuple[float, float]]:
    """Return points along the sides of a box, about `step` apart, from its top left corner."""
    across, down = max(2, round(box.width / step)), max(2, round(box.height / step))
    top = [(box.x + box.width * i / across, box.y) for i in range(across)]
    right = [(box.right, box.y + box.height * i / down) for i in range(down)]
    foot = [(box.right - box.width * i / across, box.bottom) for i in range(across)]
    left = [(box.x, box.bottom - box.height * i / down) for i in range(down)]
    return [*top, *right, *foot, *left]


def edge(design: Design) -> Sequence[Layer]:
    """Return figures along the margin: large ones cut by the sheet's edge, small ones between."""
    if design.depicts:
        return ()
    s = design.scheme
    stream = rng("memphis", design.brief.prompt, design.size)
    inks = (s.accent, s.second, s.third)
    layers: list[Layer] = []
    outer, inner = design.canvas.inset(design.bleed), ring(design, 2.5)
    start = stream.randrange(4)
    edges, inners = _round(outer, 11.5 * design.u), _round(inner, 11.5 * design.u)
    for i, (far, near) in enumerate(zip(edges, inners, strict=False)):
        ink = inks[(i + start) % 3]
        if (i + start) % 4 == 0:
            layers += _large(design, *far, ink, (i // 4 + start) % 4)
        elif (i + start) % 4 != 2 or stream.random() < 0.35:
            layers.append(_small(design, *near, ink, (i + start) % 5))
    return layers


def panel(design: Design, group: Group) -> Group:
    """Return a panel with a black line and a coloured hard shadow."""
    if solid(group) is None:
        return group.but(effects=())
    pen = design.stroke(INK, 0.3)
    colour = design.scheme.second if group.fill != design.scheme.second else design.scheme.third
    return group.but(stroke=pen, effects=(hard(design, colour, 0.9),))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing in black lines with a coloured hard shadow."""
    if design.depicts:
        return traced(design, layer, Contour(colour=INK, width=0.2 * design.u))
    if isinstance(layer, Illustration):
        drawn = Contour(colour=INK, width=0.26 * design.u)
        return with_effects(bare(layer), drawn, hard(design, design.scheme.second, 0.9))
    return bare(layer)


def lettering(design: Design, text: Text) -> Text:
    """Return large words as blocks with coloured sides."""
    if not large(design, text, 6.5) or text.style.outline is not None:
        return text
    s = design.scheme
    side = s.accent if contrast(s.accent, stock(design)) > 1.6 else s.second
    block = Extrude(depth=0.075, angle=135, light=side, shade=side)
    return text.but(style=text.style.but(lettering=Lettering(extrude=block)), effects=())


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
