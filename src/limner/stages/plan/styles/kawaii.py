"""Kawaii: milk and candy pastels, everything round, soft white outlines like stickers, little
hearts and stars in the margin, a rounded friendly face.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix, oklch, with_alpha
from limner.basics.hash import rng
from limner.basics.path import circle, polygon
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.layers.illustration import Illustration, Recolour
from limner.document.paint import Shadow
from limner.stages.plan.parts.wear import bare, ring, solid, with_effects
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
    """Soften towards the candy colours."""
    deep = mix(scheme.accent, "#5a3550", 0.5)
    return Recolour(ramp=(deep, scheme.accent, scheme.second, scheme.third, "#fffaf7"), amount=0.35)


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


def edge(design: Design) -> Sequence[Layer]:
    """Return hearts, stars and dots along the margin."""
    s, u, box = design.scheme, design.u, ring(design, 2.4)
    stream = rng("kawaii", design.brief.prompt, design.size)
    parts: dict[str, list[str]] = {}
    inks = [s.on(s.ground, c, 1.3) for c in (s.accent, s.second, s.third)]
    for i, t in enumerate((0.02, 0.13, 0.3, 0.72, 0.86, 0.98)):
        for x, y in (
            (box.x + box.width * t, box.y + stream.uniform(-0.3, 0.5) * u),
            (box.x + box.width * (1 - t), box.bottom + stream.uniform(-0.5, 0.3) * u),
        ):
            k = u * stream.uniform(0.55, 0.95)
            form = (_heart, _star, lambda x, y, k: circle(x, y, 0.5 * k))[(i + (y > u * 9)) % 3]
            parts.setdefault(inks[(i + stream.randrange(2)) % 3], []).append(form(x, y, k))
    return [design.shape("".join(ds), ink, opacity=0.85) for ink, ds in parts.items()]


def panel(design: Design, group: Group) -> Group:
    """Return a panel round and soft, on a faint coloured shadow."""
    if solid(group) is None:
        return group
    tint = with_alpha(mix(design.scheme.accent, "#5a3550", 0.4), 0.22)
    soft = Shadow(dy=0.5 * design.u, blur=0.7 * design.u, colour=tint)
    return group.but(radius=max(group.radius, 2.6 * design.u), effects=(soft,))


def picture(design: Design, layer: Layer) -> Layer:
    """Return a drawing as a sticker: a white rim and a soft shadow."""
    if not isinstance(layer, Illustration):
        return layer
    k = 0.4 * design.u
    turns = [math.tau * i / 12 for i in range(12)]
    rim = [Shadow(dx=k * math.cos(a), dy=k * math.sin(a), colour="#ffffff") for a in turns]
    return with_effects(bare(layer), *rim)


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
    pairings=("rounded", "kawaii"),
    backdrops=("clouds", "confetti"),
    tone=tone,
    edge=edge,
    panel=panel,
    picture=picture,
)
