"""A sign hanging from a wrought bracket beside a door."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Bracket, two chains and a board."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.ink, t.paper, t.accent)
    k = max(1.5, 0.02 * h)
    d.rect(Box(0, 0.02 * h, w, k * 1.2), t.metal)
    d.rect(Box(0, 0, k * 1.6, 0.2 * h), t.metal)
    d.line([(k, 0.19 * h), (0.14 * w, 0.15 * h), (0.2 * w, 0.04 * h)], t.metal, k * 0.7, curve=True)
    d.lines([[(x * w, 0.03 * h), (x * w, 0.16 * h)] for x in (0.2, 0.86)], t.metal, k * 0.5)
    d.board(d.at(0.08, 0.15, 0.9, 0.85), ground, radius=0.7 * d.u, rim="#b98f4a")
    d.words(d.at(0.14, 0.23, 0.78, 0.69), ground)


CARRIER = Thing(
    "blade",
    draw,
    cues=listed("""hanging sign, blade sign, pub sign, wooden sign, sign hanging, hanger"""),
    aspect=(0.8, 2.2),
    face=(0.14, 0.23, 0.78, 0.69),
    least=(13, 11),
    high=0.35,
)
