"""A screen: wall display, television or monitor with a dark bezel and a soft sheen."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Bezel, lit panel, sheen; a foot where it stands on a table."""
    w, h, t = d.w, d.h, d.tones
    foot = 0.0
    if d.item.place == "table":
        foot = 0.14 * h
        d.contact(w / 2, h, 0.3 * w)
        d.poly(
            [(0.44 * w, h - foot - 2), (0.56 * w, h - foot - 2), (0.57 * w, h), (0.43 * w, h)],
            t.steel,
        )
        d.rect(Box(0.3 * w, h - 0.03 * h, 0.4 * w, 0.03 * h), t.steel, 0.3 * d.u)
    panel = d.surface("#10243d", "#f4f7fb", "#0d0f14")
    outer = Box(0, 0, w, h - foot)
    edge = min(0.045 * min(w, h), 0.8 * d.u)
    d.board(outer, "#16181d", radius=0.6 * d.u)
    inner = outer.inset(edge)
    d.rect(inner, fade(t.light(panel, 0.035), panel, (0, 0), (1, 1)), 0.25 * d.u)
    d.rect(Box(inner.x, inner.bottom - 0.03 * h, inner.width, 0.03 * h), t.accent)
    d.words(inner.inset(0.05 * w, 0.09 * h), panel, colour="#e9f4ff")


CARRIER = Thing(
    "screen",
    draw,
    cues=listed(
        """display, monitor, tv, television, digital display, digital board, digital sign,
        digital screen, electronic board, computer screen, computer, projector screen,
        projection, slide, presentation, smart board, video wall, information board, flight
        information board, departure board, arrival board, display screen, digital
        billboard, dashboard, button, elevator button, elevator, turnstile, cash register,
        register, treadmill, tracker, terminal, drone, robot, 屏幕, 显示屏, 电视, 幻灯片"""
    ),
    places=("hang", "table"),
    aspect=(1.2, 2.6),
    face=(0.1, 0.14, 0.8, 0.7),
    least=(20, 12),
    high=0.3,
)
