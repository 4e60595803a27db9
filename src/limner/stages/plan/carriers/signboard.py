"""A flat sign on a wall: a painted or enamelled board with a rim. The general carrier."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """One of four boards: rimmed, double-ruled, painted wood, plain enamel with bolts."""
    w, h, t = d.w, d.h, d.tones
    form = d.rng.randrange(4)
    dark = t.ink
    ground = d.surface(
        *(
            (t.paper, t.accent, dark),
            (dark, t.paper),
            (t.second, t.paper, dark),
            (t.accent, t.paper, dark),
        )[form]
    )
    rim = t.metal if form != 1 else "#c9a45c"
    d.board(Box(0, 0, w, h), ground, radius=(0.25, 0.5, 0.15, 0.9)[form] * d.u, rim=rim)
    if form == 1:
        edge = min(0.09 * h, 1.5 * d.u)
        d.rect(Box(0, 0, w, h).inset(edge), None, 0.3 * d.u, stroke=d.design.stroke(rim, 0.16))
    if form == 3:
        k = min(0.05 * min(w, h), 0.55 * d.u)
        d.discs(
            [(x, y, k * 0.6) for x in (2.6 * k, w - 2.6 * k) for y in (2.6 * k, h - 2.6 * k)],
            t.steel,
        )
    d.words(d.at(0.08, 0.13, 0.84, 0.74), ground)


CARRIER = Thing(
    "signboard",
    draw,
    cues=listed(
        """sign, signs, shop sign, store sign, signage, fascia, nameboard, panel, plate,
        nameplate, name plate, door plate, directory, notice, notice sign, warning, logo,
        name, board, placard, wall sign, entrance sign, entrance, section, area, 招牌, 标志, 牌子,
        标牌"""
    ),
    places=("hang",),
    aspect=(1.0, 4.2),
    face=(0.08, 0.13, 0.84, 0.74),
    least=(14, 7),
    high=0.3,
)
