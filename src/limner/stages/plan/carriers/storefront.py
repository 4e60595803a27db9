"""A shop front: fascia with the name, striped awning, window with goods, and a door."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def draw(d: Easel) -> None:
    """Fascia above, awning, window and door below."""
    w, h, t = d.w, d.h, d.tones
    ground = d.surface(t.second, t.paper, t.ink)
    frame = t.lit(t.second)
    d.rect(d.at(0.0, 0.0, 1, 1), frame)
    d.rect(d.at(0.0, 0.0, 1, 0.03), t.light(frame, 0.08))
    glass = t.glow if t.dark else t.tone(0.80, 0.035, 225)
    d.rect(d.at(0.05, 0.50, 0.56, 0.36), fade(glass, t.light(glass, 0.08)))
    d.rects([d.at(0.05, 0.74, 0.56, 0.012)], frame)
    _goods(d)
    d.poly(
        [
            (0.12 * w, 0.5 * h),
            (0.22 * w, 0.5 * h),
            (0.1 * w, 0.86 * h),
            (0.05 * w, 0.86 * h),
            (0.05 * w, 0.72 * h),
        ],
        "#ffffff33",
    )
    d.rect(d.at(0.68, 0.48, 0.26, 0.52), t.shade(frame, 0.12))
    d.rect(d.at(0.71, 0.52, 0.20, 0.28), fade(glass, t.light(glass, 0.08)))
    d.disc(0.715 * w, 0.85 * h, 0.008 * w, "#d9b45a")
    _awning(d)
    plate = Box(0.02 * w, 0.03 * h, 0.96 * w, 0.27 * h)
    d.board(plate, ground, radius=0.2 * d.u)
    d.words(d.at(0.06, 0.055, 0.88, 0.22), ground)


def _goods(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    for i in range(6):
        x, tall = 0.08 + 0.088 * i, d.rng.uniform(0.05, 0.11)
        colour = t.facades[i % 6] if i % 3 else t.accent
        d.rect(Box(x * w, (0.86 - tall) * h, 0.06 * w, tall * h), t.lit(colour), 0.3 * d.u)


def _awning(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    stripes, top, low = 9, 0.32 * h, 0.47 * h
    step = w / stripes
    for i in range(stripes):
        colour = t.accent if i % 2 == 0 else t.paper
        x = i * step
        d.path(
            f"M{x:.1f} {top:.1f}H{x + step:.1f}V{low:.1f}A{step / 2:.1f} {step / 2.4:.1f} 0 0 1 "
            f"{x:.1f} {low:.1f}Z",
            t.lit(colour),
        )
    d.rect(Box(0, top, w, 0.1 * h), fade("#00000000", "#00000026"))


CARRIER = Thing(
    "storefront",
    draw,
    cues=listed(
        """shop, store, shopfront, shop front, store front, boutique, bakery, cafe front,
        newsstand, hut, concession stand, 店面, 商店"""
    ),
    places=("stand",),
    aspect=(0.95, 1.7),
    face=(0.06, 0.055, 0.88, 0.22),
    least=(34, 32),
    bulk=48,
)
