"""A chalkboard with its wipes, and doodles in chalk along the edges that leave the middle clear."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix
from limner.basics.geometry import Affine
from limner.basics.path import circle, line, smooth, star, transform
from limner.document.layer import Layer
from limner.document.paint import Stroke, Texture
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import placed, textured

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def spiral(_: Random) -> str:
    """Return a curl."""
    return smooth([(0.05 * t * math.cos(t * 0.9), 0.05 * t * math.sin(t * 0.9)) for t in range(20)])


LEAF = "C0.25 -0.4 0.6 -0.4 0.7 -0.35C0.55 -0.05 0.25 0.05 0 0"


def sprig(_: Random) -> str:
    """Return a stem with three pairs of leaves drawn in outline."""
    right = f"M0 0{LEAF}"
    left = transform(right, Affine(-1, 0, 0, 1, 0, -0.15))
    pairs = (placed(right + left, 0, 0.6 - 0.5 * i) for i in range(3))
    return "M0 1C0.1 0.3 -0.1 -0.3 0 -1" + "".join(pairs)


def heart(_: Random) -> str:
    """Return a heart."""
    return (
        "M0 0.8C-1 0.1 -0.9 -0.75 -0.4 -0.75C-0.1 -0.75 0 -0.5 0 -0.35"
        "C0 -0.5 0.1 -0.75 0.4 -0.75C0.9 -0.75 1 0.1 0 0.8"
    )


def sun(_: Random) -> str:
    """Return a ring with rays."""
    rays = "".join(
        line(0.6 * math.cos(t), 0.6 * math.sin(t), 0.95 * math.cos(t), 0.95 * math.sin(t))
        for t in (math.tau * i / 10 for i in range(10))
    )
    return circle(0, 0, 0.42) + rays


def arrow(_: Random) -> str:
    """Return a looping arrow."""
    loop = "M-1 0.4C-0.5 -0.6 0.2 -0.5 0.1 0C0 0.4 -0.4 0.2 -0.1 -0.15C0.2 -0.5 0.6 -0.5 0.95 -0.3"
    return loop + "M0.65 -0.55L0.95 -0.3L0.68 0"


def spark(rng: Random) -> str:
    """Return a star of strokes, or a five-pointed one in a single outline."""
    if rng.random() < 0.5:
        return star(0, 0, 0.9, 5, 0.42)
    return "".join(line(-math.cos(t), -math.sin(t), math.cos(t), math.sin(t))
                   for t in (math.pi * i / 4 for i in range(4)))  # fmt: skip


def wave(_: Random) -> str:
    """Return two wavy strokes."""
    return "".join(
        smooth([((i / 6 - 0.5) * 2, y + 0.14 * (-1) ** i) for i in range(7)]) for y in (-0.2, 0.25)
    )


def flower(_: Random) -> str:
    """Return a flower of looped petals."""
    petals = []
    for i in range(6):
        t = math.tau * i / 6
        points = [(0.0, 0.0)] + [
            (0.9 * math.cos(t + a) * k, 0.9 * math.sin(t + a) * k)
            for a, k in ((-0.42, 0.75), (0.0, 1.0), (0.42, 0.75))
        ]
        petals.append(smooth(points, closed=True))
    return circle(0, 0, 0.16) + "".join(petals)


DOODLES = (sprig, spark, spiral, heart, flower, arrow, sun, wave)


def places(rng: Random, w: float, h: float, gap: float) -> list[tuple[float, float]]:
    """Return places along a band inside the edge, shaken."""
    out = []
    band = gap * 0.55
    for y in (band, h - band):
        n = max(2, round((w - gap) / gap))
        out += [(band + (w - 2 * band) * i / n, y) for i in range(n + 1)]
    for x in (band, w - band):
        n = max(2, round((h - gap) / gap))
        out += [(x, band + (h - 2 * band) * i / n) for i in range(1, n)]
    return [(x + gap * rng.uniform(-0.1, 0.1), y + gap * rng.uniform(-0.1, 0.1)) for x, y in out]


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the board and its frame of doodles; a light ground is turned to slate."""
    rng = design.rng
    s = math.sqrt(w * h)
    slate = tones.ground
    if not tones.dark and tones.loud > 0.7:
        slate = mix(tones.two, "#23302b", 0.85)
    chalks = [mix("#f4f1e6", ink, 0.25 if tones.loud > 0.7 else 1.0) for ink in
              ("#f4f1e6" if tones.loud > 0.7 else tones.one, tones.one, tones.three)]  # fmt: skip
    dust = tones.step(0.7) if tones.loud <= 0.7 else "#e9e6da"
    layers: list[Layer] = [textured(design, w, h, "chalkboard", (slate, dust))]
    parts: dict[str, list[str]] = {}
    gap = s * 0.135
    offset = rng.randrange(len(DOODLES))
    for i, (x, y) in enumerate(places(rng, w, h, gap)):
        make = DOODLES[(i * 3 + offset) % len(DOODLES)]
        chalk = chalks[0] if i % 3 else chalks[1 + i % 2]
        d = placed(make(rng), x, y, turn=rng.uniform(-28, 28), scale=gap * rng.uniform(0.26, 0.36))
        parts.setdefault(chalk, []).append(d)
    for chalk, drawn in parts.items():
        paint = Texture(name="riso", colours=(f"{chalk[:7]}00", chalk[:7]), scale=s / 1024 * 1.2,
                        seed=rng.randrange(1 << 16))  # fmt: skip
        pen = Stroke(paint=paint, width=max(1.0, s * 0.0042), cap="round", join="round")
        layers.append(design.shape("".join(drawn), None, stroke=pen, role="backdrop", opacity=0.9))
    return layers


BACKDROP = Backdrop(
    "chalk",
    draw,
    frozenset({"school", "classroom", "teacher", "lesson", "cafe", "specials", "homework"}),
    manners=frozenset({"chalk", "chalkboard", "blackboard"}),
    calm=0.6,
)
