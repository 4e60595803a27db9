"""Small paper: tag, label, ticket, note, card, napkin, sticker, bookmark, receipt."""

from __future__ import annotations

from limner.basics import path
from limner.basics.geometry import Box
from limner.document.paint import Shadow
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def _lift(d: Easel) -> tuple[Shadow, ...]:
    return (
        Shadow(dx=-d.tones.side * 0.25 * d.u, dy=0.45 * d.u, blur=0.6 * d.u, colour="#0b0d2240"),
    )


def draw(d: Easel) -> None:
    """Outline by the noun."""
    noun = d.item.phrase
    if any(n in noun for n in ("tag", "label", "bookmark")):
        _tag(d)
    elif any(n in noun for n in ("ticket", "coupon", "stub", "pass", "wristband", "voucher")):
        _ticket(d)
    elif any(n in noun for n in ("sticker", "decal", "magnet", "button")):
        _sticker(d)
    else:
        _sheet(d)


def _tag(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    ground = d.surface("#f6ead0", t.accent, t.ink)
    c = min(0.28 * h, 0.16 * w)
    d.poly([(c, 0), (w, 0), (w, h), (c, h), (0, h - c), (0, c)], ground, effects=_lift(d))
    r = 0.3 * c
    d.disc(0.75 * c, h / 2, 1.55 * r, t.shade(ground, 0.12))
    d.disc(0.75 * c, h / 2, r, t.ink)
    d.line(
        [(0.75 * c, h / 2), (-0.2 * c, 0.28 * h), (-0.5 * c, -0.22 * h)],
        t.lit("#8d7350"),
        max(1.2, 0.12 * d.u),
        curve=True,
    )
    d.words(Box(1.35 * c, 0.1 * h, w - 1.35 * c - 0.06 * w, 0.8 * h), ground)


def _ticket(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    ground = d.surface("#f7d27a", t.paper, t.accent, t.ink)
    n = 0.11 * h
    d.path(
        f"M0 0H{w:.1f}V{h / 2 - n:.1f}A{n:.1f} {n:.1f} 0 0 0 {w:.1f} {h / 2 + n:.1f}"
        f"V{h:.1f}H0V{h / 2 + n:.1f}A{n:.1f} {n:.1f} 0 0 0 0 {h / 2 - n:.1f}Z",
        ground,
        effects=_lift(d),
    )
    ink = t.shade(ground, 0.2)
    d.path(
        path.rect(Box(0.03 * w, 0.08 * h, 0.78 * w, 0.84 * h), 0.3 * d.u),
        None,
        stroke=d.design.stroke(ink, 0.12),
    )
    d.line(
        [(0.845 * w, 0.06 * h), (0.845 * w, 0.94 * h)],
        ink,
        0.14 * d.u,
        dash=(0.5 * d.u, 0.5 * d.u),
        cap="butt",
    )
    bars = [
        Box(0.885 * w, (0.15 + 0.07 * i) * h, 0.06 * w, (0.02 if i % 3 else 0.045) * h)
        for i in range(10)
    ]
    d.rects(bars, ink)
    d.words(d.at(0.07, 0.15, 0.7, 0.7), ground)


def _sticker(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.accent, t.paper, t.ink, "#f6c945")
    r = 0.5 * h if w < 1.4 * h else 0.32 * h
    d.rect(Box(0, 0, w, h), "#fffdf8", r, effects=_lift(d))
    edge = min(0.05 * min(w, h), 0.7 * d.u)
    d.rect(Box(0, 0, w, h).inset(edge), ground, r)
    d.words(d.at(0.12, 0.16, 0.76, 0.68), ground)


def _sheet(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    noun = d.item.phrase
    sticky = any(n in noun for n in ("sticky", "post-it", "note", "reminder"))
    ground = d.surface("#ffe27a" if sticky else "#fffaf0", t.paper, t.ink)
    fold = 0.1 * min(w, h)
    d.poly([(0, 0), (w, 0), (w, h - fold), (w - fold, h), (0, h)], ground, effects=_lift(d))
    d.poly([(w, h - fold), (w - fold, h), (w - fold, h - fold)], t.shade(ground, 0.1))
    if "napkin" in noun:
        d.path(
            path.rect(Box(0, 0, w, h).inset(0.04 * h), 0),
            None,
            stroke=d.design.stroke(t.accent, 0.2),
            opacity=0.6,
        )
    elif sticky:
        d.rect(Box(0, 0, w, 0.1 * h), fade("#00000014", "#00000000"))
    else:
        d.rect(Box(0.08 * w, 0.07 * h, 0.2 * w, 0.014 * h), t.accent)
    face = "hand" if sticky or "letter" in noun else ""
    d.words(d.at(0.09, 0.12, 0.82, 0.76), ground, face=face)


CARRIER = Thing(
    "paper",
    draw,
    cues=listed(
        """tag, label, price tag, ticket, sticky note, note, card, napkin, sticker, bookmark,
        receipt, envelope, letter, paper, decal, coupon, stub, wristband, wristbands,
        business card, name tag, shelf label, stamp, scroll, invitation, postcard, pass,
        magnet, price, message, reminder, list, form, number, date, time, quote, page,
        labels, barcode, rating, voucher, dish, table marker, marker, ticket stub,
        handwritten note, caption, subtitle, menu card,
        标签, 便签, 卡片, 纸条, 贴纸, 信, 门票, 价签"""
    ),
    places=("hang", "table"),
    aspect=(1.1, 2.8),
    face=(0.14, 0.12, 0.74, 0.74),
    least=(13, 7),
    high=0.75,
    weight=0.92,
)
