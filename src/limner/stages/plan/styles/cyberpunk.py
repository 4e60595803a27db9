"""Cyberpunk: acid yellow or cyan on near black, cut corners, circuit lines, interference, a
squared technical face. Panels are screens with a lit rim.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch, with_alpha
from limner.basics.geometry import Box
from limner.basics.path import line, polygon
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.paint import Contour, Radial, Stop
from limner.stages.plan.parts.wear import (
    bare,
    glow,
    hard,
    large,
    reinked,
    ring,
    sheet,
    solid,
    stock,
    to_light,
    traced,
    with_effects,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

NIGHT = "#0b0e14"


def tune(scheme: Scheme) -> Scheme:
    """Light asked colours on near black."""
    return build(NIGHT, scheme.accent, scheme.second, "#00e5ff", name="cyberpunk")


def tone(scheme: Scheme) -> Recolour:
    """Night, its blue, the two lights, and glare."""
    ramp = ("#070a10", "#16244a", mix("#16244a", scheme.second, 0.6), scheme.accent, "#fdfff0")
    return Recolour(ramp=to_light(*ramp), amount=0.72)


def ground(design: Design) -> Sequence[Layer]:
    """Return a grid that fades upward, and light from one corner."""
    night = stock(design)
    if design.depicts or oklch(night).lightness > 0.55:
        return ()
    u, (w, h) = design.u, design.size
    step = 4.0 * u
    grid = "".join(line(i * step, 0, i * step, h) for i in range(1, int(w / step) + 1))
    grid += "".join(line(0, i * step, w, i * step) for i in range(1, int(h / step) + 1))
    s = design.scheme
    return [
        design.shape(grid, None, role="backdrop",
                     stroke=design.stroke(mix(night, s.third, 0.09), 0.1)),
        design.shape(design.canvas, Radial(centre=(1.0, 0.0), radius=0.75, stops=(
            Stop(offset=0.0, colour=with_alpha(s.second, 0.2)),
            Stop(offset=1.0, colour=with_alpha(s.second, 0.0)),
        )), role="backdrop"),
    ]  # fmt: skip


def edge(design: Design) -> Sequence[Layer]:
    """Return what a head-up display draws in its margin: sights, a ruler, hazard bars."""
    if design.depicts:
        return ()
    u, box, s = design.u, ring(design, 2.0), design.scheme
    k = 3.0 * u
    sights = (
        f"M{box.x:.1f} {box.y + k:.1f}V{box.y:.1f}H{box.x + k:.1f}"
        f"M{box.right - k:.1f} {box.y:.1f}H{box.right - 1.1 * u:.1f}"
        f"L{box.right:.1f} {box.y + 1.1 * u:.1f}V{box.y + k:.1f}"
        f"M{box.right:.1f} {box.bottom - k:.1f}V{box.bottom:.1f}H{box.right - k:.1f}"
        f"M{box.x + k:.1f} {box.bottom:.1f}H{box.x + 1.1 * u:.1f}"
        f"L{box.x:.1f} {box.bottom - 1.1 * u:.1f}V{box.bottom - k:.1f}"
    )
    middle = box.y + box.height / 2
    ticks = "".join(
        line(box.right, middle + i * 1.1 * u, box.right - (1.5 if i % 5 == 0 else 0.7) * u,
             middle + i * 1.1 * u)
        for i in range(-10, 11)
    )  # fmt: skip
    y, x = box.bottom - 1.0 * u, box.right - k - 1.6 * u
    bars = "".join(
        polygon([(x - i * 1.5 * u, y), (x - (i * 1.5 - 0.75) * u, y),
                 (x - (i * 1.5 + 0.05) * u, y + u), (x - (i * 1.5 + 0.8) * u, y + u)])
        for i in range(9)
    )  # fmt: skip
    slab = Box(box.x + k + 1.2 * u, box.y - 0.15 * u, 7.0 * u, 0.6 * u)
    chip = Box(box.x + k + 8.8 * u, box.y - 0.15 * u, 1.2 * u, 0.6 * u)
    return [
        design.shape(sights, None, stroke=design.stroke(s.accent, 0.32)),
        design.shape(ticks, None, stroke=design.stroke(with_alpha(s.third, 0.6), 0.14)),
        design.shape(bars, s.accent),
        design.shape(slab, s.second),
        design.shape(chip, s.third),
    ]


def panel(design: Design, group: Group) -> Group:
    """Return a panel as a screen: square, lit at its rim."""
    fill = solid(group)
    if fill is None:
        return group.but(radius=0.0)
    if group.role in ("button", "badge"):
        shine = glow(design, with_alpha(design.scheme.accent, 0.55), 0.9)
        return reinked(group, NIGHT, "#ffffff").but(radius=0.0, effects=(shine,))
    if oklch(fill).lightness > 0.55 and not design.depicts:
        group = group.but(fill=mix(design.scheme.ground, fill, 0.12))
    pen = design.stroke(with_alpha(design.scheme.accent, 0.7), 0.12)
    return group.but(radius=0.0, stroke=group.stroke or pen, effects=())


def picture(design: Design, layer: Layer) -> Layer:
    """Return drawings lit at their edges; blocks of colour become dark screens with a lit rim."""
    s = design.scheme
    if design.depicts:
        return traced(
            design, layer, Contour(colour=with_alpha(s.third, 0.5), width=0.12 * design.u)
        )
    if isinstance(layer, Illustration):
        edge_ = Contour(colour=with_alpha(s.third, 0.85), width=0.16 * design.u)
        return with_effects(
            bare(layer),
            edge_,
            hard(design, "#00e5ff99", -0.35, 0.0),
            hard(design, "#ff2a6d99", 0.35, 0.0),
        )
    colour, night = solid(layer), stock(design)
    screen = isinstance(layer, Shape) and layer.role in ("backdrop", "disc", "plate")
    if screen and colour and layer.opacity > 0.9 and oklch(night).lightness < 0.5:
        if oklch(colour).lightness > 0.85 and oklch(colour).chroma < 0.06:
            return layer.but(fill=s.on(NIGHT, s.accent, 6.0))
        if layer.role == "plate":
            return layer
        if abs(oklch(colour).lightness - oklch(night).lightness) < 0.12:
            return layer
        rim_ = design.stroke(colour, 0.22)
        return layer.but(fill=mix(night, colour, 0.2), stroke=rim_,
                         effects=(glow(design, with_alpha(colour, 0.5), 1.0),))  # fmt: skip
    return layer


def lettering(design: Design, text: Text) -> Text:
    """Return large words split into cyan and magenta at their edges, lit a little."""
    if not large(design, text, 6.0):
        return text
    k = min(0.34, text.style.size / design.u / 36)
    shine = glow(design, with_alpha(design.scheme.third, 0.35), 1.0)
    return text.but(
        effects=(shine, hard(design, "#00e5ffcc", -k, 0.0), hard(design, "#ff2a6dcc", k, 0.0))
    )


def finish(design: Design) -> Sequence[Layer]:
    """Return the lines of a screen."""
    return [sheet(design, "scanlines", "#808080", strength=0.6, blend="soft-light", opacity=0.4)]


STYLE = Style(
    name="cyberpunk",
    title="Cyberpunk",
    manual=__doc__ or "",
    cues=("cyberpunk", "赛博朋克", "サイバーパンク"),
    near=("cyber", "hacker"),
    schemes=(
        ("#0b0e14", "#fcee0a", "#ff2a6d", "#00e5ff"),
        ("#0a1020", "#00e5ff", "#ff2a6d", "#fcee0a"),
        ("#120a1c", "#ff2a6d", "#00e5ff", "#b967ff"),
        ("#07130f", "#39ff9c", "#ff3d81", "#29d8ff"),
    ),
    tune=tune,
    pairings=("cyber", "hud"),
    backdrops=("circuit",),
    tone=tone,
    ground=ground,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
