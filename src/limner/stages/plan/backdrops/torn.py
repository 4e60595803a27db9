"""Torn paper: strips ripped and pasted over each other, their white cores showing, with tape."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.geometry import Box
from limner.basics.path import polygon
from limner.document.layer import Layer
from limner.document.paint import Shadow, Texture
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import textured

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]


def rip(rng: Random, a: Point, b: Point, rough: float) -> list[Point]:
    """Return a torn edge from `a` to `b`: long drifts, short fibres."""
    length = math.dist(a, b)
    n = max(8, int(length / max(1.5, rough * 0.45)))
    nx, ny = -(b[1] - a[1]) / length, (b[0] - a[0]) / length
    drift, out = 0.0, []
    for i in range(n + 1):
        t = i / n
        drift = drift * 0.93 + rng.uniform(-1, 1) * rough * 0.5
        off = drift + rng.uniform(-0.35, 0.35) * rough
        out.append((a[0] + (b[0] - a[0]) * t + nx * off, a[1] + (b[1] - a[1]) * t + ny * off))
    return out


def sheet(rng: Random, corners: list[Point], rough: float) -> tuple[str, str]:
    """Return a torn sheet's core, and its printed face, torn a little shorter."""
    core, face = [], []
    mx, my = (sum(p[i] for p in corners) / len(corners) for i in (0, 1))
    for a, b in zip(corners, [*corners[1:], corners[0]], strict=True):
        edge = rip(rng, a, b, rough)
        core += edge[:-1]
        for x, y in edge[:-1]:
            away = math.hypot(x - mx, y - my) or 1
            k = rough * rng.uniform(0.5, 1.9)
            face.append((x - (x - mx) / away * k, y - (y - my) / away * k))
    return polygon(core), polygon(face)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return sheets about the edges, leaving the middle to words, one screened, one taped."""
    rng = design.rng
    s = math.sqrt(w * h)
    core = mix("#ffffff", tones.ground, 0.12) if tones.loud > 0.7 else tones.shade(-0.03)
    dark = f"#000000{round(15 + 95 * tones.loud):02x}"
    shade = Shadow(dx=s * 0.002, dy=s * 0.006, blur=s * 0.007, colour=dark)
    layers: list[Layer] = []
    inks = [tones.two, tones.one, tones.three, tones.step(0.25, tones.two), tones.one]
    rng.shuffle(inks)
    lean = rng.uniform(-0.05, 0.05) * h
    places = [
        [(-0.1 * w, -0.1 * h), (1.1 * w, -0.1 * h), (1.1 * w, 0.17 * h + lean),
         (-0.1 * w, 0.2 * h - lean)],
        [(-0.1 * w, 0.8 * h + lean), (1.1 * w, 0.84 * h - lean), (1.1 * w, 1.1 * h),
         (-0.1 * w, 1.1 * h)],
        [(0.76 * w, -0.1 * h), (1.1 * w, -0.1 * h), (1.1 * w, 0.52 * h), (0.84 * w, 0.44 * h)],
        [(-0.1 * w, 0.5 * h), (0.13 * w, 0.57 * h), (0.24 * w, 1.1 * h), (-0.1 * w, 1.1 * h)],
    ]  # fmt: skip
    rng.shuffle(places)
    for i, corners in enumerate(places):
        back, front = sheet(rng, corners, s * 0.006)
        layers.append(design.shape(back, core, role="backdrop", effects=(shade,)))
        ink = inks[i]
        paint: str | Texture = ink
        if i % 2:
            other = mix(ink, shift(ink, lightness=-0.2), tones.loud)
            paint = Texture(name="dots", colours=(ink, other), scale=s / 1024 * 0.7,
                            seed=rng.randrange(1 << 16))  # fmt: skip
        layers.append(design.shape(front, paint, role="backdrop"))
    tape = mix(tones.ground, tones.three, 0.35)
    for x, y, turn in ((0.835, 0.455, 24), (0.15, 0.585, 24)):
        box = Box(w * x - s * 0.07, h * y - s * 0.02, s * 0.14, s * 0.04)
        layers.append(design.shape(box, tape, role="backdrop", rotate=turn, opacity=0.85))
    wear = textured(design, w, h, "creases", (), strength=0.8, role="texture", opacity=0.7)
    return [*layers, wear]


BACKDROP = Backdrop(
    "torn",
    draw,
    frozenset({"zine", "rock", "gig", "band", "skate", "flyposter", "rebel", "garage", "indie"}),
    manners=frozenset(
        {"grunge", "punk", "torn", "ripped", "torn-paper", "collage", "cut-and-paste"}
    ),
    calm=0.4,
)
