"""Clockwork: wheels in mesh, spoked and pierced, with their arbors, on a riveted plate."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.path import circle, polygon
from limner.document.layer import Layer
from limner.document.paint import Shadow, Stroke
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import grain, textured

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]


def ring_back(cx: float, cy: float, r: float) -> str:
    """Return a round hole: a circle run against the wheel's own way."""
    n = 40
    return polygon(
        [
            (cx + r * math.cos(-math.tau * i / n), cy + r * math.sin(-math.tau * i / n))
            for i in range(n)
        ]
    )


def window(cx: float, cy: float, inner: float, outer: float, start: float, end: float) -> str:
    """Return an opening between two spokes, run backwards."""
    steps = [start + (end - start) * i / 8 for i in range(9)]
    gap = 0.16 * (end - start) * (outer - inner) / max(inner, 1)
    low = [start + gap + (end - start - 2 * gap) * i / 8 for i in range(9)]
    far = [(cx + outer * math.cos(t), cy + outer * math.sin(t)) for t in reversed(steps)]
    near = [(cx + inner * math.cos(t), cy + inner * math.sin(t)) for t in low]
    return polygon([*far, *near])


def wheel(cx: float, cy: float, r: float, teeth: int, turn: float, spokes: int) -> str:
    """Return a toothed wheel with windows; r: the pitch circle."""
    tooth = r * 2.3 / teeth
    points = []
    for i in range(teeth):
        a = turn + math.tau * i / teeth
        step = math.tau / teeth
        for share, radius in (
            (-0.29, r - tooth),
            (-0.17, r + tooth * 0.85),
            (0.17, r + tooth * 0.85),
            (0.29, r - tooth),
        ):
            t = a + share * step
            points.append((cx + radius * math.cos(t), cy + radius * math.sin(t)))
    out = [polygon(points)]
    rim, hub = r - tooth * 2.3, r * 0.24
    for k in range(spokes):
        a = turn + math.tau * k / spokes
        half = math.pi / spokes * 0.8
        out.append(window(cx, cy, hub, rim, a - half, a + half))
    out.append(ring_back(cx, cy, r * 0.07))
    return "".join(out)


def train(rng: Random, w: float, h: float) -> list[tuple[float, float, float, int, float]]:
    """Return meshing wheels: middle, pitch radius, teeth, turn; each drives the next."""
    s = math.sqrt(w * h)
    module = s * 0.0135
    first = rng.choice((22, 26, 30))
    x, y = w * rng.choice((0.06, 0.94)), h * rng.choice((0.1, 0.9))
    out = [(x, y, first * module / 2, first, rng.random())]
    heading = math.atan2(h / 2 - y, w / 2 - x)
    for _ in range(60):
        if len(out) > 12:
            break
        px, py, pr, pt, pturn = rng.choice(out[-4:])
        teeth = rng.choice((10, 12, 16, 20, 26, 32))
        r = teeth * module / 2
        a = heading + rng.uniform(-2.4, 2.4)
        cx, cy = px + (pr + r) * math.cos(a), py + (pr + r) * math.sin(a)
        if not (-0.1 * w < cx < 1.1 * w and -0.1 * h < cy < 1.1 * h):
            continue
        if any(
            math.hypot(cx - ox, cy - oy) < r + o_r + module * 1.4
            for ox, oy, o_r, _, _ in out
            if (ox, oy) != (px, py)
        ):
            continue
        # The tooth of one stands in the gap of the other along the line between their middles.
        turn = a + math.pi - (math.tau / teeth) * (0.5 - (a - pturn) * pt / math.tau % 1.0)
        out.append((cx, cy, r, teeth, turn))
    return out


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return far wheels in outline, then the train in two metals, each throwing its shadow."""
    rng = design.rng
    s = math.sqrt(w * h)
    dark = f"#000000{round(20 + 90 * tones.loud):02x}"
    shade = Shadow(dx=s * 0.002, dy=s * 0.006, blur=s * 0.006, colour=dark)
    layers: list[Layer] = [
        textured(
            design,
            w,
            h,
            "brushed",
            (tones.ground, tones.shade(0.05 * tones.loud), tones.ground),
            strength=0.6,
        )
    ]
    faint = Stroke(paint=tones.step(0.22), width=max(0.6, s * 0.0016))
    for _ in range(5):
        r = s * rng.uniform(0.12, 0.3)
        d = wheel(w * rng.random(), h * rng.random(), r, round(r / s * 150), rng.random(), 6)
        layers.append(design.shape(d, None, stroke=faint, role="backdrop"))
    metals = (tones.one, tones.two, tones.three)
    for i, (cx, cy, r, teeth, turn) in enumerate(train(rng, w, h)):
        metal = metals[i % 3]
        edge = mix(metal, shift(metal, lightness=-0.16), tones.loud)
        light = mix(metal, shift(metal, lightness=0.09), tones.loud)
        spokes = 3 if teeth < 14 else rng.choice((4, 5, 6))
        pen = Stroke(paint=edge, width=max(0.7, s * 0.0018), join="round")
        d = wheel(cx, cy, r, teeth, turn, spokes)
        layers.append(design.shape(d, metal, stroke=pen, role="backdrop", effects=(shade,)))
        rings = circle(cx, cy, r * 0.9) + circle(cx, cy, r * 0.2)
        layers.append(design.shape(rings, None, stroke=pen.but(paint=light), role="backdrop"))
        layers.append(design.shape(circle(cx, cy, r * 0.12), light, stroke=pen, role="backdrop"))
    return [*layers, grain(design, w, h, 0.3)]


BACKDROP = Backdrop(
    "gears",
    draw,
    frozenset(
        {
            "victorian",
            "mechanical",
            "watchmaker",
            "watch",
            "clock",
            "inventor",
            "industrial",
            "airship",
            "machinery",
        }
    ),
    manners=frozenset({"steampunk", "clockwork", "gears"}),
    calm=0.3,
)
