"""Words painted straight on a wall: a patch of paint, sprayed or brushed, with drips."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """A loose patch of paint and the words on it."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.paper, t.ink, t.accent)
    rng = d.rng
    pts = []
    for i in range(14):
        x = i / 13
        pts.append((x * w, (0.05 + 0.06 * rng.random()) * h))
    low = [(x, h - (0.04 + 0.07 * rng.random()) * h) for x, _ in reversed(pts)]
    d.path(_rough(pts + low), ground)
    drips = [(rng.uniform(0.05, 0.95) * w, 0.93 * h, rng.uniform(0.03, 0.12) * h) for _ in range(6)]
    d.rects([Box(x, y, 0.5 * d.u, tall) for x, y, tall in drips], ground, 0.25 * d.u)
    face = (
        "brush"
        if not any(n in d.item.phrase for n in ("wall", "building")) or rng.random() < 0.5
        else ""
    )
    d.words(d.at(0.07, 0.15, 0.86, 0.7), ground, face=face)


def _rough(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


CARRIER = Thing(
    "mural",
    draw,
    cues=listed(
        """graffiti, wall, wall painting, street art, wall decal, wall text, painted wall,
        brick wall, chalk drawing, sidewalk, 涂鸦, 墙, 壁画"""
    ),
    aspect=(1.2, 3.6),
    face=(0.07, 0.15, 0.86, 0.7),
    least=(22, 10),
    high=0.4,
    voice="brush",
)
