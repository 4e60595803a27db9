"""Y2K: chrome and frosted gel, ice blue to lilac, lens stars, soft rounded wide letters with a
bright rim. The future as it looked in the year 2000.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import mix, oklch, with_alpha
from limner.basics.geometry import Box
from limner.basics.path import ellipse
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.shape import Shape
from limner.document.layers.text import Text
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Bevel, Linear, Radial, Shadow, Stop
from limner.stages.plan.ornaments.bursts import glint
from limner.stages.plan.parts.wear import (
    bare,
    glow,
    large,
    ring,
    solid,
    stock,
    titles,
    to_light,
    with_effects,
)
from limner.stages.plan.scheme import Scheme
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tone(scheme: Scheme) -> Recolour:
    """Ice, lilac and chrome."""
    ramp = ("#1c2250", scheme.accent, scheme.second, "#dfeaff", "#ffffff")
    return Recolour(ramp=to_light(*ramp), amount=0.85)


def ground(design: Design) -> Sequence[Layer]:
    """Return the frosted sheet, lit from one corner."""
    base = stock(design)
    if design.depicts or oklch(base).lightness < 0.6:
        return ()
    s = design.scheme
    stops = (
        Stop(offset=0.0, colour=mix(base, "#ffffff", 0.5)),
        Stop(offset=0.5, colour=base),
        Stop(offset=1.0, colour=mix(base, s.second, 0.42)),
    )
    shine = Radial(
        centre=(0.92, 0.04),
        radius=0.6,
        stops=(Stop(offset=0.0, colour=with_alpha(s.third, 0.6)),
               Stop(offset=1.0, colour=with_alpha(s.third, 0.0))),
    )  # fmt: skip
    return [
        design.shape(design.canvas, Linear(start=(0.1, 0), end=(0.6, 1), stops=stops),
                     role="backdrop"),
        design.shape(design.canvas, shine, role="backdrop"),
    ]  # fmt: skip


def _bubble(design: Design, x: float, y: float, k: float) -> list[Layer]:
    """Return a drop of gel: a lit body, a bright rim and a window of light on it."""
    s, r = design.scheme, k * design.u
    body = Radial(
        centre=(0.5, 0.75),
        radius=0.62,
        stops=(Stop(offset=0.0, colour=with_alpha("#ffffff", 0.85)),
               Stop(offset=0.55, colour=with_alpha(s.third, 0.6)),
               Stop(offset=1.0, colour=with_alpha(s.accent, 0.62))),
    )  # fmt: skip
    shine = Linear(
        stops=(Stop(offset=0.0, colour="#fffffff0"), Stop(offset=1.0, colour="#ffffff10"))
    )
    return [
        design.shape(Box(x - r, y - r, 2 * r, 2 * r), body, form="ellipse",
                     stroke=design.stroke(with_alpha("#ffffff", 0.9), 0.12)),
        design.shape(Box(x - 0.62 * r, y - 0.88 * r, 1.24 * r, 0.9 * r), shine, form="ellipse"),
    ]  # fmt: skip


def edge(design: Design) -> Sequence[Layer]:
    """Return drops of gel and lens stars in two corners of the margin, orbits about them."""
    if design.depicts:
        return ()
    u, box, s = design.u, ring(design, 2.6), design.scheme
    pen = design.stroke(with_alpha(s.on(stock(design), s.accent, 1.6), 0.55), 0.14)
    orbits = "".join(
        ellipse(Box(x - a * u, y - b * u, 2 * a * u, 2 * b * u))
        for x, y, a, b in (
            (box.right, box.y, 9.0, 3.2), (box.right, box.y, 11.5, 4.4),
            (box.x, box.bottom, 9.0, 3.2), (box.x, box.bottom, 11.5, 4.4),
        )
    )  # fmt: skip
    layers: list[Layer] = [design.shape(orbits, None, stroke=pen)]
    for x, y, k in ((box.right - 5.5 * u, box.y, 1.1), (box.right, box.y + 5.4 * u, 0.8),
                    (box.x + 5.4 * u, box.bottom, 1.2),
                    (box.x + 8.2 * u, box.bottom - 0.4 * u, 0.6),
                    (box.x, box.bottom - 5.0 * u, 0.7)):  # fmt: skip
        layers += _bubble(design, x, y, k)
    stars = "".join(
        glint(x, y, k * u)
        for x, y, k in ((box.right - 0.4 * u, box.y + 0.4 * u, 3.0), (box.x, box.bottom, 2.4),
                        (box.right - 9.0 * u, box.y - 0.6 * u, 0.9), (box.x, box.y, 1.1),
                        (box.right, box.bottom, 1.3))
    )  # fmt: skip
    return [*layers, design.shape(stars, s.on(stock(design), s.accent, 1.8))]


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
    pen = design.stroke("#ffffffcc", 0.2)
    soft = glow(design, with_alpha(design.scheme.accent, 0.32), 1.2)
    return group.but(
        fill=lit, stroke=pen, radius=max(group.radius, 2.6 * design.u), effects=(soft,)
    )


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing bevelled as if moulded, with a halo; blocks of colour as gel."""
    u = design.u
    if design.depicts:
        return layer
    if isinstance(layer, Illustration):
        moulded = Bevel(width=0.9 * u, soft=0.5 * u, light="#ffffffd0", shade="#1c225066")
        return with_effects(bare(layer), moulded, glow(design, "#ffffffe0", 1.2))
    colour = solid(layer)
    if isinstance(layer, Shape) and layer.role == "backdrop" and colour and layer.opacity > 0.9:
        s = design.scheme
        gel = Linear(
            start=(0.2, 0),
            end=(0.7, 1),
            stops=(Stop(offset=0.0, colour=mix(colour, "#ffffff", 0.55)),
                   Stop(offset=0.5, colour=colour),
                   Stop(offset=1.0, colour=mix(colour, s.second, 0.6))),
        )  # fmt: skip
        return layer.but(fill=gel)
    return layer


def lettering(design: Design, text: Text) -> Text:
    """Return large words as chrome gel: deep at the waist, lit from above, in a white rim."""
    light = oklch(stock(design)).lightness > 0.6
    if not large(design, text, 6.0) or not light or not titles(design, text):
        return text
    deep = design.scheme.on(stock(design), design.scheme.accent, 6.5)
    mid = design.scheme.on(stock(design), design.scheme.accent, 4.7)
    steps = ((0.0, mid), (0.46, deep), (0.54, mix(deep, "#0b1030", 0.55)), (1.0, mid))
    gel = Linear(stops=tuple(Stop(offset=at, colour=colour) for at, colour in steps))
    made = Lettering(
        spread="line",
        rims=(Rim(paint="#ffffff", width=0.03),),
        effects=(
            Shadow(dy=0.02, blur=0.06, colour=with_alpha(design.scheme.accent, 0.5)),
            Bevel(width=0.03, angle=0, soft=0.02, light="#ffffffb0", shade="#0b103055"),
        ),
    )
    return text.but(style=text.style.but(paint=gel, lettering=made), effects=())


def finish(design: Design) -> Sequence[Layer]:
    """Return lens flare over a scene."""
    if not design.depicts:
        return ()
    w, h = design.size
    flare = Radial(
        centre=(0.82, 0.1),
        radius=0.5,
        stops=(Stop(offset=0.0, colour="#ffffffd0"), Stop(offset=0.18, colour="#ffffff55"),
               Stop(offset=1.0, colour="#ffffff00")),
    )  # fmt: skip
    u = design.u
    stars = glint(0.82 * w, 0.1 * h, 7 * u) + glint(0.12 * w, 0.16 * h, 3 * u)
    stars += glint(0.9 * w, 0.3 * h, 2 * u)
    return [
        design.shape(design.canvas, flare, role="texture"),
        design.shape(stars, "#ffffff", role="texture", effects=(glow(design, "#ffffff", 0.8),)),
    ]


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
        ("#e9ecf2", "#5b6cff", "#c9b6ff", "#a8d8ff"),
    ),
    pairings=("vapor", "gel"),
    backdrops=("chrome", "mesh"),
    tone=tone,
    ground=ground,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
