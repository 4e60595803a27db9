"""Manga: speed lines that close in on one point or tear across, over a screen of dots."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.path import circle, polygon
from limner.document.layer import Layer
from limner.stages.plan.backdrops import Backdrop, Tones

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def focus(rng: Random, w: float, h: float, cx: float, cy: float, clear: float) -> str:
    """Return wedges from beyond the edge towards a point, bundled, leaving `clear` round it."""
    reach = math.hypot(w, h)
    out = []
    t = 0.0
    while t < math.tau:
        bundle = rng.random()
        thick = rng.uniform(0.002, 0.007) if bundle < 0.75 else rng.uniform(0.01, 0.022)
        stop = clear * rng.uniform(0.95, 1.5)
        tip = (cx + stop * 1.25 * math.cos(t), cy + stop * 0.9 * math.sin(t))
        a, b = t - thick, t + thick
        out.append(polygon([tip, (cx + reach * math.cos(a), cy + reach * math.sin(a)),
                            (cx + reach * math.cos(b), cy + reach * math.sin(b))]))  # fmt: skip
        t += thick + rng.choice((0.008, 0.014, 0.02, 0.045))
    return "".join(out)


def rush(rng: Random, w: float, h: float) -> str:
    """Return level needles from both sides, densest at top and foot."""
    out = []
    for _ in range(150):
        edge = rng.random() ** 1.7 * 0.42
        y = h * (edge if rng.random() < 0.5 else 1 - edge)
        run = w * rng.uniform(0.2, 0.9)
        thick = h * rng.uniform(0.0012, 0.007)
        if rng.random() < 0.5:
            out.append(polygon([(0, y - thick), (run, y), (0, y + thick)]))
        else:
            out.append(polygon([(w, y - thick), (w - run, y), (w, y + thick)]))
    return "".join(out)


def tone(w: float, h: float, pitch: float, down: bool) -> str:
    """Return a screen of dots at 45°, from large to nothing along the height."""
    out = []
    k = pitch / math.sqrt(2)
    for row in range(math.ceil(h / k) + 1):
        t = row * k / h
        t = t if down else 1 - t
        r = pitch * 0.52 * max(0.0, 1 - t / 0.62)
        if r < pitch * 0.06:
            continue
        out += [
            circle(col * 2 * k + (row % 2) * k, row * k, r)
            for col in range(math.ceil(w / (2 * k)) + 1)
        ]
    return "".join(out)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the screen tone, then the lines, in the first ink."""
    rng = design.rng
    pitch = math.sqrt(w * h) / 62
    dots = tone(w, h, pitch, rng.random() < 0.5)
    layers: list[Layer] = [design.shape(dots, tones.step(0.42, tones.two), role="backdrop")]
    if rng.random() < 0.7:
        cx, cy = w * rng.uniform(0.4, 0.6), h * rng.uniform(0.4, 0.6)
        d = focus(rng, w, h, cx, cy, min(w, h) * 0.34)
    else:
        d = rush(rng, w, h)
    return [*layers, design.shape(d, tones.one, role="backdrop")]


BACKDROP = Backdrop(
    "manga",
    draw,
    frozenset({"action", "shonen", "superhero", "battle", "otaku", "cosplay"}),
    manners=frozenset({"manga", "anime", "speed-lines", "screentone"}),
    calm=0.2,
)
