"""A billboard: a framed panel on two steel posts, lit from lamps on its upper edge."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Panel, frame, catwalk and short posts."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.paper, "#f6c945", t.accent, "#15233f", "#101114")
    for x in d.item.legs:
        d.rect(Box(x * w - 0.014 * w, 0.8 * h, 0.028 * w, 0.2 * h), t.metal)
        d.rect(Box(x * w - 0.014 * w, 0.8 * h, 0.010 * w, 0.2 * h), t.light(t.metal, 0.1))
    panel = Box(0, 0.07 * h, w, 0.75 * h)
    d.board(panel, ground, radius=0.3 * d.u, rim=t.metal)
    d.rect(Box(0.02 * w, 0.835 * h, 0.96 * w, 0.025 * h), t.shade(t.metal, 0.06))
    lamps = [0.18, 0.5, 0.82]
    d.lines(
        [[(x * w, 0.08 * h), (x * w, 0.02 * h), ((x + 0.03) * w, 0.01 * h)] for x in lamps],
        t.metal,
        d.line_width * 1.4,
    )
    d.rects([Box((x + 0.012) * w, 0, 0.05 * w, 0.025 * h) for x in lamps], t.metal, 2)
    d.words(d.at(0.06, 0.125, 0.88, 0.64), ground)


CARRIER = Thing(
    "billboard",
    draw,
    cues=listed(
        """hoarding, advertisement, ad, advert, advertising board, billboards, highway
        billboard, 广告牌, 看板"""
    ),
    places=("hang", "stand"),
    aspect=(1.25, 3.0),
    face=(0.06, 0.125, 0.88, 0.64),
    least=(26, 16),
    high=0.05,
    weight=1.15,
    mount="posts",
)
