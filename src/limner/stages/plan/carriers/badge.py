"""A round badge or seal: words on a ring, further words within, a star or a drawing at heart."""

from __future__ import annotations

from typing import Any

from limner.basics import path
from limner.basics.geometry import Box
from limner.document.paint import Shadow
from limner.stages.plan.ornaments.flower import ruffle
from limner.stages.plan.parts.ring import CAP, ring_text
from limner.stages.plan.scenery.thing import Easel, Thing, listed

_RING = 0.62
"""Radius of the ring's inner edge, of the badge's."""
_LETTERS = 0.24
"""Wanted size of the ring's letters, of the badge's radius."""


def draw(d: Easel) -> None:
    """Scalloped disc, ring of words, a lighter heart."""
    r = 0.5 * min(d.w, d.h)
    cx, cy = d.w / 2, d.h / 2
    ground = d.surface(d.tones.accent, d.tones.ink, "#f6c945")
    ink = d.design.scheme.on(ground)
    lift = (Shadow(dy=0.6 * d.u, blur=0.9 * d.u, colour="#0b0d2240"),)
    d.path(ruffle(cx, cy, 0.955 * r, 36, 0.022, 0.0), ground, effects=lift)
    line = d.design.stroke(ink, 0.16)
    for share in (0.91, _RING - 0.035):
        d.path(path.circle(cx, cy, share * r), None, stroke=line)
    if not d.copies:
        d.path(path.star(cx, cy, 0.34 * r), ink)
        return
    within = _ring(d, (cx, cy, r), ground)
    _heart(d, within, (cx, cy, r), ground, ink)


def _ring(d: Easel, at: tuple[float, float, float], ground: str) -> int:
    """Set the first words over, the last under; return how many are left for the heart."""
    cx, cy, r = at
    foot = (_RING + 0.045) * r
    size = _LETTERS * r
    over, under = d.copies[0], d.copies[-1] if len(d.copies) > 1 else None
    voice = d.voice(d.item.thing.voice, over, 700)
    around = len(over.text) > 22 and under is None
    style: dict[str, Any] = {"on": ground, "voice": voice}
    if under is None:
        span = 335.0 if around else 230.0
        d.add(ring_text(d.design, over, (cx, cy, foot), size, span=span, **style))
    else:
        share = len(over.text) / max(1, len(over.text) + len(under.text))
        span = 320 * min(0.68, max(0.4, share))
        d.add(ring_text(d.design, over, (cx, cy, foot), size, span=span, **style))
        d.add(ring_text(d.design, under, (cx, cy, foot), size, below=True,
                        span=320 - span, **style))  # fmt: skip
    if not around:
        middle = foot + CAP * size / 2
        ink = d.design.scheme.on(ground)
        left, right = cx - middle, cx + middle
        if under is None:
            d.path(path.star(cx, cy + middle, 0.06 * r), ink)
        else:
            d.path(path.star(left, cy + 0.12 * r, 0.045 * r), ink)
            d.path(path.star(right, cy + 0.12 * r, 0.045 * r), ink)
    return max(0, len(d.copies) - 2)


def _heart(d: Easel, within: int, at: tuple[float, float, float], ground: str, ink: str) -> None:
    cx, cy, r = at
    side = 0.8 * r
    box = Box(cx - side / 2, cy - side / 2, side, side)
    if within:
        words = d.copies[1:-1]
        texts = [
            d.design.text(c, "heading", on=ground, align="centre", size=0.22 * r, lines=2)
            for c in words
        ]
        d.add(d.design.stack(texts, box=box, gap=0.06 * r / d.u, justify="centre", role="words"))
        return
    subject = next((s.name for s in d.design.brief.subjects if s.name not in ("badge", "seal")), "")
    art = d.design.art(subject, box.inset(0.06 * side), style="solid", role="ornament") if (
        subject
    ) else None  # fmt: skip
    if art is not None:
        d.add(art)
    else:
        d.path(path.star(cx, cy, 0.3 * r), ink)


CARRIER = Thing(
    "badge",
    draw,
    cues=listed(
        """badge, seal, emblem, medallion, roundel, rosette, quality seal, seal of approval,
        round badge, round seal, 徽章, 印章, バッジ, 배지"""
    ),
    places=("hang",),
    aspect=(0.98, 1.02),
    face=(0.1, 0.1, 0.8, 0.8),
    least=(24, 24),
    high=0.5,
)
