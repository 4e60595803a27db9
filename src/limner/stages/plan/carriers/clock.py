"""A clock: digits on a dark digital face, or words on a round dial with its hands drawn small."""

from __future__ import annotations

import math

from limner.basics.geometry import Box
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Digital where it shows figures or is wide, round otherwise."""
    w, h, t = d.w, d.h, d.tones
    if w > 1.3 * h:
        ground = d.surface("#101318", "#f3f1e8")
        d.board(Box(0, 0, w, h), t.metal, radius=0.8 * d.u)
        inner = Box(0, 0, w, h).inset(min(0.07 * h, 0.7 * d.u))
        d.rect(inner, ground, 0.5 * d.u)
        d.words(inner.inset(0.06 * w, 0.1 * h), ground, face="mono", colour="#7df2c4", weight=700)
        return
    ground = d.surface("#fbf8f0", "#15181d")
    d.board(Box(0, 0, w, h), t.metal, radius=w / 2)
    r = 0.455 * w
    d.disc(w / 2, h / 2, r, ground)
    ticks = []
    for i in range(12):
        a = math.radians(30 * i)
        out, back = r * 0.93, r * (0.82 if i % 3 == 0 else 0.87)
        ticks.append(
            [
                (w / 2 + out * math.sin(a), h / 2 - out * math.cos(a)),
                (w / 2 + back * math.sin(a), h / 2 - back * math.cos(a)),
            ]
        )
    d.lines(ticks, t.ink if ground != "#15181d" else "#fbf8f0", 0.012 * w)
    if not d.copies:
        d.line([(w / 2, h / 2), (w / 2 - 0.2 * w, h / 2 - 0.14 * w)], t.ink, 0.03 * w)
        d.line([(w / 2, h / 2), (w / 2 + 0.22 * w, h / 2 - 0.22 * w)], t.ink, 0.022 * w)
        return
    d.words(d.at(0.15, 0.3, 0.7, 0.4), ground)


CARRIER = Thing(
    "clock",
    draw,
    cues=listed(
        """wall clock, digital clock, alarm clock, watch, smartwatch, stopwatch, clock tower,
        时钟, 钟"""
    ),
    places=("hang",),
    aspect=(1.0, 2.4),
    face=(0.15, 0.3, 0.7, 0.4),
    least=(13, 8),
    bulk=13,
    high=0.12,
)
