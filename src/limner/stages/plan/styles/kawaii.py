"""Kawaii: milk and candy pastels, everything round, soft white outlines like stickers, little
hearts and stars in the margin, a rounded friendly face.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix, oklch, with_alpha
from limner.basics.geometry import Box
from limner.basics.hash import rng
from limner.basics.path import Point, circle, polygon, rect
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.layers.text import Text
from limner.document.lettering import Lettering, Rim
from limner.document.paint import Contour, Shadow
from limner.stages.plan.parts.wear import (
    bare,
    large,
    rim,
    ring,
    solid,
    stock,
    titles,
    traced,
    with_effects,
)
from limner.stages.plan.scheme import Scheme, build
from limner.stages.plan.style import Style

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def tune(scheme: Scheme) -> Scheme:
    """Turn asked colours to pastels, the deepest of them for the accent."""

    def milk(colour: str) -> str:
        base = oklch(colour)
        return from_oklch(0.93, min(0.06, base.chroma), base.hue)

    if scheme.dark:
        return scheme
    return build(milk(scheme.ground), scheme.accent, scheme.second, scheme.third, name="kawaii")


def tone(scheme: Scheme) -> Recolour:
    """Candy colours and milk."""
    inks = tuple(milky(c, 0.78) for c in (scheme.accent, scheme.second, scheme.third))
    pale = tuple(milky(c, 0.92) for c in inks)
    return Recolour(inks=("#8a5a7c", scheme.ground, *inks, *pale, "#fffaf7"), amount=0.62)


def milky(colour: str, lightness: float) -> str:
    """Return a colour with milk in it."""
    base = oklch(colour)
    return from_oklch(lightness, min(0.13, max(0.05, base.chroma)), base.hue)


def _heart(x: float, y: float, k: float) -> str:
    return (
        f"M{x:.1f} {y + k:.1f}C{x - 2 * k:.1f} {y - 0.3 * k:.1f} {x - k:.1f} {y - 1.5 * k:.1f} "
        f"{x:.1f} {y - 0.4 * k:.1f}C{x + k:.1f} {y - 1.5 * k:.1f} {x + 2 * k:.1f} "
        f"{y - 0.3 * k:.1f} {x:.1f} {y + k:.1f}Z"
    )


def _star(x: float, y: float, k: float) -> str:
    points = []
    for i in range(10):
        r = k * (1.1 if i % 2 == 0 else 0.55)
        a = math.pi * i / 5 - math.pi / 2
        points.append((x + r * math.cos(a), y + r * math.sin(a)))
    return polygon(points)


def _lace(design: Design, colour: str, holes: str) -> list[Layer]:
    """Return a scalloped lace edge round the sheet, with a dot in each scallop."""
    u, box = design.u, design.canvas.inset(design.bleed)
    r = 1.35 * u
    strips = [
        rect(Box(0, 0, design.size[0], box.y + 0.7 * u)),
        rect(Box(0, box.bottom - 0.7 * u, design.size[0], design.size[1] - box.bottom + 0.7 * u)),
        rect(Box(0, 0, box.x + 0.7 * u, design.size[1])),
        rect(Box(box.right - 0.7 * u, 0, design.size[0] - box.right + 0.7 * u, design.size[1])),
    ]
    rim = box.inset(0.7 * u)
    dots = []
    across, down = round(rim.width / (1.9 * r)), round(rim.height / (1.9 * r))
    places = [(rim.x + rim.width * i / across, y) for i in range(across + 1)
              for y in (rim.y, rim.bottom)]  # fmt: skip
    places += [(x, rim.y + rim.height * i / down) for i in range(1, down)
               for x in (rim.x, rim.right)]  # fmt: skip
    for x, y in places:
        strips.append(circle(x, y, r))
        dots.append(circle(x, y, 0.3 * u))
    lace = design.shape("".join(strips), colour, role="frame")
    return [lace, design.shape("".join(dots), holes, role="frame")]


def _charm(design: Design, at: Point, k: float, ink: str, form: int) -> list[Layer]:
    """Return a heart, star or cloud with a face on it."""
    x, y = at
    if form == 0:
        body = _heart(x, y, k)
    elif form == 1:
        body = _star(x, y, 1.5 * k)
    else:
        body = "".join(
            circle(x + dx * k, y + dy * k, r * k)
            for dx, dy, r in ((-0.9, 0.2, 0.7), (0.0, -0.2, 0.95), (0.9, 0.2, 0.7))
        )
    face, pen = "#5a3550", design.stroke("#5a3550", 0.14, cap="round")
    eyes = "".join(circle(x + side * k, y - 0.05 * k, 0.12 * k) for side in (-0.38, 0.38))
    left, right, lip = x - 0.17 * k, x + 0.17 * k, y + 0.1 * k
    smile = f"M{left:.1f} {lip:.1f}Q{x:.1f} {lip + 0.24 * k:.1f} {right:.1f} {lip:.1f}"
    white = design.stroke("#ffffff", 0.5, join="round")
    parts = [design.shape(body, ink, stroke=white), design.shape(body, ink)]
    return [*parts, design.shape(eyes, face), design.shape(smile, None, stroke=pen)]


def edge(design: Design) -> Sequence[Layer]:
    """Return a lace edge, and within it hearts and stars, a few of them with faces."""
    if design.depicts:
        return ()
    s, u, box = design.scheme, design.u, ring(design, 4.0)
    stream = rng("kawaii", design.brief.prompt, design.size)
    ground = stock(design)
    inks = [s.on(ground, c, 1.25) for c in (s.second, s.third, mix(s.accent, ground, 0.3))]
    layers = _lace(design, "#ffffff", inks[0])
    corners = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]
    first = stream.randrange(3)
    for i, at in enumerate(corners):
        layers += _charm(design, at, 1.25 * u, inks[(i + 2) % 3], (i + first) % 3)
    small: dict[str, list[str]] = {}
    for i, t in enumerate((0.16, 0.3, 0.5, 0.7, 0.84)):
        for j, (x, y) in enumerate(
            ((box.x + box.width * t, box.y), (box.x + box.width * t, box.bottom),
             (box.x, box.y + box.height * t), (box.right, box.y + box.height * t))
        ):  # fmt: skip
            k = u * stream.uniform(0.42, 0.66)
            form = (_heart, _star, lambda x, y, k: circle(x, y, 0.55 * k))[(i + j + first) % 3]
            small.setdefault(inks[(i + 2 * j) % 3], []).append(form(x, y, k))
    return [*layers, *(design.shape("".join(ds), ink) for ink, ds in small.items())]


def panel(design: Design, group: Group) -> Group:
    """Return a panel round and soft, on a faint coloured shadow."""
    if solid(group) is None:
        return group
    tint = with_alpha(mix(design.scheme.accent, "#5a3550", 0.4), 0.22)
    soft = Shadow(dy=0.5 * design.u, blur=0.7 * design.u, colour=tint)
    return group.but(radius=max(group.radius, 2.6 * design.u), effects=(soft,))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing as a sticker: a plum line, a white rim and a soft shadow."""
    line = Contour(colour="#6b3f5e", width=0.16 * design.u)
    if design.depicts:
        return traced(design, layer, line)
    if not isinstance(layer, Illustration):
        return layer
    return with_effects(bare(layer), line, *rim(design, "#ffffff", 0.5))


def lettering(design: Design, text: Text) -> Text:
    """Return large words as candy: a deep sweet colour in a white rim, on its own shade."""
    plain = text.style.outline is None and titles(design, text)
    if not large(design, text, 6.0) or not plain or oklch(stock(design)).lightness < 0.75:
        return text
    base = oklch(design.scheme.accent)
    ink = design.scheme.on(stock(design), from_oklch(0.5, max(0.15, base.chroma), base.hue), 4.6)
    made = Lettering(
        rims=(Rim(paint="#ffffff", width=0.045),),
        effects=(Shadow(dy=0.05, colour=with_alpha(ink, 0.32)),),
    )
    return text.but(style=text.style.but(paint=ink, lettering=made), effects=())


def finish(design: Design) -> Sequence[Layer]:
    """Return a lace edge round a scene."""
    return _lace(design, "#ffffff", design.scheme.accent) if design.depicts else ()


STYLE = Style(
    name="kawaii",
    title="Kawaii",
    manual=__doc__ or "",
    cues=("kawaii", "かわいい", "可爱风"),
    near=("cute",),
    schemes=(
        ("#ffe9ef", "#d9487d", "#8ecae6", "#ffd6a5"),
        ("#e8f6ff", "#e0568f", "#7cc6a4", "#ffd166"),
        ("#fff4dc", "#e4688b", "#9bc1ff", "#b8e0c2"),
        ("#f1e9ff", "#8a4fd3", "#ff9ebb", "#9ce0d6"),
    ),
    tune=tune,
    pairings=("kawaii", "rounded"),
    backdrops=("clouds",),
    tone=tone,
    edge=edge,
    finish=finish,
    panel=panel,
    picture=picture,
    lettering=lettering,
)
