"""Streams of fine lines, bundled and twisting, like silk or data."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from limner.basics.colour import mix, with_alpha
from limner.basics.geometry import Box
from limner.document.layer import Layer
from limner.document.paint import Blur, Linear, Stop, Stroke
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import Ripple, gradient, grain

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def strand(w: float, h: float, spine: Ripple, width: Ripple, k: float, rise: float) -> str:
    """Return one line of the bundle; `k` −1 to 1 is its place across."""
    n = 40
    pts = []
    for i in range(n + 1):
        t = i / n * 1.2 - 0.1
        y = h * (0.5 + rise * (0.5 - t) + 0.16 * spine.at(t * 0.9))
        y += h * 0.3 * k * width.at(t * 0.8 + 0.2 * k)
        pts.append((w * t, y))
    head = f"M{pts[0][0]:.1f} {pts[0][1]:.1f}"
    body = []
    for a, b in itertools.pairwise(pts):
        body.append(f"Q{a[0]:.1f} {a[1]:.1f} {(a[0] + b[0]) / 2:.1f} {(a[1] + b[1]) / 2:.1f}")
    return head + "".join(body)


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return a glow and seventy strands whose colour runs from the first ink to the second."""
    rng = design.rng
    s = math.sqrt(w * h)
    spine, width = Ripple(rng, 2, 0.5), Ripple(rng, 2, 0.4)
    rise = rng.uniform(-0.5, 0.5)
    layers: list[Layer] = [
        design.shape(
            Box(0, 0, w, h),
            gradient(tones.ground, tones.step(0.18, tones.two), angle=50),
            role="backdrop",
        ),
        design.shape(
            Box(w * 0.12, h * 0.3, w * 0.76, h * 0.4),
            tones.step(0.55, tones.two),
            form="ellipse",
            role="backdrop",
            opacity=0.5,
            effects=(Blur(sigma=s * 0.1),),
        ),
    ]
    count, bands = 72, 6
    for band in range(bands):
        d = "".join(
            strand(w, h, spine, width, -1 + 2 * (i + 0.5) / count, rise)
            for i in range(band * count // bands, (band + 1) * count // bands)
        )
        t = band / (bands - 1)
        ink = mix(tones.one, tones.two, t)
        other = mix(tones.three, tones.one, t)
        paint = Linear(
            start=(0, 0),
            end=(1, 0),
            stops=(
                Stop(offset=0.0, colour=with_alpha(other, 0.1)),
                Stop(offset=0.35, colour=other),
                Stop(offset=0.65, colour=ink),
                Stop(offset=1.0, colour=with_alpha(ink, 0.15)),
            ),
        )
        pen = Stroke(paint=paint, width=max(0.6, s * 0.0016))
        layers.append(
            design.shape(
                d,
                None,
                stroke=pen,
                role="backdrop",
                opacity=0.85,
                blend="screen" if tones.dark else "normal",
            )
        )
    return [*layers, grain(design, w, h, 0.3)]


BACKDROP = Backdrop(
    "flow",
    draw,
    frozenset(
        {
            "futuristic",
            "ai",
            "data",
            "digital",
            "technology",
            "tech",
            "cyber",
            "hackathon",
            "code",
            "coding",
            "conference",
            "innovation",
            "software",
            "startup",
            "network",
            "webinar",
            "electronic",
            "techno",
            "cloud",
        }
    ),
    calm=0.4,
    plain=True,
)
