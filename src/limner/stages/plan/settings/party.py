"""A party room: bunting, balloons in the corners, coloured lights on the wall."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.pen import Pen
from limner.stages.plan.scenery.room import Furnishing, Room, room_setting
from limner.stages.plan.scenery.thing import listed


def bunting(p: Pen, box: Box) -> None:
    """A string of little flags."""
    t, n = p.tones, 9
    tones = (t.lit(t.accent), t.lit("#f2c14e"), t.lit(t.second), t.lit("#fbf5e8"))
    points = [
        (box.x + box.width * i / n, box.y + box.height * (4 * (i / n) * (1 - i / n)) * 0.6)
        for i in range(n + 1)
    ]
    p.line(points, t.metal, 0.12 * p.u, curve=True)
    for i in range(n):
        (x, y), (x1, y1) = points[i], points[i + 1]
        p.poly([(x, y), (x1, y1), ((x + x1) / 2, (y + y1) / 2 + 0.5 * box.height)], tones[i % 4])


def balloons(p: Pen, box: Box) -> None:
    """Three balloons on strings tied at the floor."""
    t = p.tones
    foot = (box.centre[0], box.bottom)
    for i, tone in enumerate((t.lit(t.accent), t.lit("#f2c14e"), t.lit(t.second))):
        x = box.x + (0.22 + 0.28 * i) * box.width
        y = box.y + (0.22, 0.12, 0.26)[i] * box.height
        r = 0.20 * box.width
        p.line(
            [(x, y + r), ((x + foot[0]) / 2, (y + foot[1]) / 2), foot],
            t.metal,
            0.1 * p.u,
            curve=True,
        )
        p.oval(Box(x - r, y - 1.15 * r, 2 * r, 2.3 * r), t.shade(tone, 0.06))
        p.oval(Box(x - r * 0.9 + t.side * 0.1 * r, y - 1.1 * r, 1.7 * r, 2.0 * r), tone)
        p.oval(Box(x + (t.side * 0.4 - 0.12) * r, y - 0.7 * r, 0.26 * r, 0.5 * r), "#ffffff80")


SETTING = room_setting(
    "party",
    listed("""birthday party, party, disco, dance floor, celebration, ballroom, nightclub, 派对"""),
    Room(
        wall=lambda t: t.tone(0.86, 0.05, t.hues[1]),
        floor="polished",
        pieces=(
            Furnishing(bunting, (44, 10), hangs=True, bottom=0.30),
            Furnishing(balloons, (16, 42)),
            Furnishing(bunting, (40, 9), hangs=True, bottom=0.26),
            Furnishing(balloons, (14, 36)),
        ),
        lamps="pendant",
    ),
)
