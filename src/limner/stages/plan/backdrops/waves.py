"""The sea: seigaiha scales, or layered swells under a low sun."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import circle, rect
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import fade, gradient, grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def seigaiha(design: Design, w: float, h: float, tones: Tones, top: float = 0.0) -> list[Layer]:
    """Return overlapping scales of concentric rings from `top` pixels down."""
    r = math.sqrt(w * h) / 11
    across = math.ceil(w / (2 * r)) + 1
    rings = (
        (1.0, tones.one),
        (0.88, tones.ground),
        (0.7, tones.two),
        (0.58, tones.ground),
        (0.4, tones.one),
        (0.28, tones.ground),
        (0.14, tones.two),
    )
    layers: list[Layer] = []
    row, y = 0, top + r
    while y - r < h:
        shift_x = r if row % 2 else 0.0
        for k, ink in rings:
            d = "".join(circle(i * 2 * r + shift_x, y, r * k) for i in range(across + 1))
            layers.append(design.shape(d, ink, role="backdrop"))
        y += r / 2
        row += 1
    return layers


def swell(w: float, h: float, y: float, height: float, length: float, phase: float) -> str:
    """Return a body of water whose upper edge is a row of trochoid crests."""
    n = max(24, int(w / length * 16))
    points = []
    for i in range(n + 1):
        x = w * i / n
        t = (x / length + phase) % 1.0
        points.append((x, y - height * (1 - abs(math.sin(math.pi * t)) ** 0.75)))
    head = "".join(
        f"{'M' if i == 0 else 'L'}{px:.1f} {py:.1f}" for i, (px, py) in enumerate(points)
    )
    return f"{head}L{w:.1f} {h:.1f}L0 {h:.1f}Z"


def calm(w: float, h: float, y: float, height: float, length: float, phase: float) -> str:
    """Return a body of water with a long sine for its edge."""
    n = 64
    points = [
        (w * i / n, y + height * math.sin((w * i / n / length + phase) * math.tau))
        for i in range(n + 1)
    ]
    head = "".join(
        f"{'M' if i == 0 else 'L'}{px:.1f} {py:.1f}" for i, (px, py) in enumerate(points)
    )
    return f"{head}L{w:.1f} {h:.1f}L0 {h:.1f}Z"


def open_sea(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return sky, a sun on the horizon with its glitter, and swells that darken as they come."""
    rng = design.rng
    warm = tones.warmest()
    tones = warm._replace(one=warm.two, two=warm.one)
    horizon = h * rng.uniform(0.58, 0.66)
    low = mix(tones.ground, tones.two, 0.3)
    deep = shift(mix(tones.one, tones.ground, 0.1), lightness=-0.06)
    far = mix(low, tones.one, 0.4)
    r = min(w, h) * rng.uniform(0.13, 0.17)
    sx = w * rng.choice((0.32, 0.5, 0.66))
    layers: list[Layer] = [
        design.shape(Box(0, 0, w, h), gradient(tones.ground, low), role="backdrop"),
        design.shape(
            circle(sx, horizon - r * 0.35, r * 1.5), tones.two, role="backdrop", opacity=0.18
        ),
        design.shape(circle(sx, horizon - r * 0.35, r), tones.two, role="backdrop"),
        design.shape(Box(0, horizon, w, h - horizon), gradient(far, deep), role="backdrop"),
    ]
    glitter = []
    for i in range(13):
        t = i / 12
        y = horizon + h * 0.012 + (h * 0.18) * t
        half = r * (0.95 - 0.75 * t) * rng.uniform(0.45, 1.0)
        dx = r * 0.2 * rng.uniform(-1, 1)
        thick = h * 0.0035 * (1 + t)
        glitter.append(rect(Box(sx - half + dx, y, 2 * half, thick), thick / 2))
    layers.append(design.shape("".join(glitter), tones.two, role="backdrop", opacity=0.75))
    for i in range(4):
        t = i / 3
        d = calm(
            w,
            h,
            h * (0.79 + 0.17 * t),
            h * 0.014 * (1 + t),
            w * rng.uniform(0.7, 1.1),
            rng.random(),
        )
        colour = mix(mix(far, deep, 0.55), shift(deep, lightness=-0.1), t)
        layers.append(design.shape(d, colour, role="backdrop"))
        rim = fade(mix(colour, tones.ground, 0.4), 0.55, 0.0)
        layers.append(
            design.shape(Box(0, h * (0.77 + 0.17 * t), w, h * 0.06), rim, role="backdrop", clip=d)
        )
    return [*layers, grain(design, w, h, 0.3)]


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return scales where the words sound Japanese, else the open sea."""
    words = design.brief.prompt.lower()
    japanese = any(copy.script == "Jpan" for copy in design.brief.strings)
    if japanese and design.rng.random() < 0.6:
        return seigaiha(design, w, h, tones)
    if any(k in words for k in ("japan", "seigaiha", "wave pattern", "sushi", "青海波")):
        return seigaiha(design, w, h, tones)
    return open_sea(design, w, h, tones)


BACKDROP = Backdrop(
    "waves",
    draw,
    frozenset(
        {
            "ocean",
            "sea",
            "waves",
            "wave",
            "beach",
            "water",
            "surf",
            "nautical",
            "coast",
            "island",
            "seaside",
            "sailing",
            "summer",
            "swim",
            "harbour",
            "lake",
            "seafood",
            "hotel",
            "resort",
            "cruise",
        }
    ),
    scene=True,
    calm=0.4,
)
