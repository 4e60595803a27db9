"""A scoreboard or LED board: a dark matrix panel on a truss, figures lit in amber."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.thing import Easel, Thing, listed

BLACK = "#0e1015"


def draw(d: Easel) -> None:
    """Truss, housing, dotted panel."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(BLACK, "#f3f1e8")
    d.rects([Box(x * w, 0.8 * h, 0.025 * w, 0.2 * h) for x in (0.12, 0.86)], t.metal)
    house = Box(0, 0, w, 0.86 * h)
    d.board(house, t.tone(0.34, 0.03, t.hues[1]), radius=0.3 * d.u)
    inner = Box(0.03 * w, 0.05 * h, 0.94 * w, 0.74 * h)
    d.rect(inner, ground, 0.15 * d.u)
    step = max(4.0, inner.height / 26)
    rows = int(inner.height / step)
    d.lines(
        [
            [(inner.x, inner.y + i * step), (inner.right, inner.y + i * step)]
            for i in range(1, rows)
        ],
        "#ffffff0a",
        1,
    )
    d.words(
        Box(0.08 * w, 0.1 * h, 0.84 * w, 0.64 * h),
        ground,
        face="mono",
        colour="#ffc53d",
        weight=800,
    )


CARRIER = Thing(
    "ledboard",
    draw,
    cues=listed(
        """scoreboard, score board, led board, led screen, led display, timer, countdown,
        ticker, jumbotron, departures board, marquee, meter, parking meter, 记分牌, 计分板"""
    ),
    places=("hang",),
    aspect=(1.3, 3.2),
    face=(0.08, 0.1, 0.84, 0.64),
    least=(22, 13),
    high=0.08,
    voice="mono",
    weight=1.05,
    mount="posts",
)
