"""A cloth banner: strung between ropes, or hanging down with a swallowtail."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.document.paint import Shadow
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Strung across where wide, hung from a rod where high."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.accent, t.paper, t.ink, "#f6c945")
    lift = (Shadow(dx=-d.tones.side * 0.3 * d.u, dy=0.5 * d.u, blur=0.7 * d.u, colour="#0b0d2238"),)
    if w > 1.25 * h:
        sag = 0.055 * h
        d.path(
            f"M0 {0.06 * h:.1f}Q{w / 2:.1f} {0.06 * h + 2 * sag:.1f} {w:.1f} {0.06 * h:.1f}"
            f"V{0.90 * h:.1f}Q{w / 2:.1f} {0.90 * h + 2 * sag:.1f} 0 {0.90 * h:.1f}Z",
            ground,
            effects=lift,
        )
        fold = fade("#00000022", "#00000000", (0, 0), (1, 0))
        d.poly([(0, 0.06 * h), (0.05 * w, 0.065 * h), (0.03 * w, 0.9 * h), (0, 0.9 * h)], fold)
        d.poly(
            [(w, 0.06 * h), (0.95 * w, 0.065 * h), (0.97 * w, 0.9 * h), (w, 0.9 * h)], "#00000014"
        )
        rope = t.shade(t.wood, 0.05)
        out = 0.0 if "flag" in d.item.phrase.split() else 0.035 * w
        d.lines(
            [
                [(0, 0.06 * h), (-out, 0)],
                [(w, 0.06 * h), (w + out, 0)],
                [(0, 0.9 * h), (-out, h)],
                [(w, 0.9 * h), (w + out, h)],
            ],
            rope,
            max(1.2, 0.14 * d.u),
        )
        d.words(d.at(0.07, 0.17, 0.86, 0.69), ground)
    else:
        d.path(
            f"M0 {0.04 * h:.1f}H{w:.1f}V{h:.1f}L{w / 2:.1f} {0.9 * h:.1f}L0 {h:.1f}Z",
            ground,
            effects=lift,
        )
        d.rect(Box(-0.04 * w, 0, 1.08 * w, 0.045 * h), t.dark_wood, 0.4 * d.u)
        d.rect(Box(0, 0.045 * h, w, 0.12 * h), fade("#00000026", "#00000000"))
        d.words(d.at(0.1, 0.13, 0.8, 0.7), ground)


CARRIER = Thing(
    "banner",
    draw,
    cues=listed(
        """stage banner, backdrop, stage backdrop, sheet banner, cloth, streamer, pennant,
        flag, curtain, hanging banner, tapestry, stage, 横幅, 旗帜, 条幅, 旗"""
    ),
    aspect=(0.55, 5.0),
    face=(0.08, 0.17, 0.84, 0.68),
    least=(16, 8),
    high=0.05,
    weight=1.1,
    mount="wires",
)
