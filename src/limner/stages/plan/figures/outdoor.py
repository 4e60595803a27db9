"""Things of days out of doors: snowman, sandcastle, campfire, kite, bistro table, puddle."""

from __future__ import annotations

from limner.basics.geometry import Affine, Box
from limner.document.paint import Blur
from limner.stages.plan.scenery.pen import pool
from limner.stages.plan.scenery.person.look import kept
from limner.stages.plan.scenery.person.sheet import Sheet
from limner.stages.plan.scenery.thing import Easel, standing


def _sheet(d: Easel, wide: float, high: float) -> Sheet:
    k = min(d.w / wide, d.h / high)
    return Sheet(
        d, Affine.scaling(k, k).then(Affine.translation((d.w - wide * k) / 2, d.h - high * k))
    )


def _colour(d: Easel, usual: str) -> str:
    return kept(d.tones, d.asked, 0.2) if d.asked else d.tones.lit(usual)


def snowman(d: Easel) -> None:
    """Three balls of snow, twigs for arms, a carrot, a scarf and a hat."""
    s, t = _sheet(d, 2.4, 3.4), d.tones
    snow, scarf = t.lit("#f7fafd"), _colour(d, "#d0392f")
    d.contact(d.w / 2, d.h, 0.42 * d.w, 0.3)
    twig = t.lit("#5f4330")
    for x, y, a in ((0.62, 1.75, (0.02, 1.25)), (1.78, 1.75, (2.38, 1.2))):
        s.line([(x, y), a], twig, 0.07)
        mid = ((x + a[0]) / 2, (y + a[1]) / 2)
        s.line([mid, (mid[0], mid[1] - 0.3)], twig, 0.05)
    s.ball(1.2, 2.72, 0.82, 0.70, snow, 0.16)
    s.ball(1.2, 1.72, 0.60, 0.54, snow, 0.13)
    s.ball(1.2, 0.98, 0.44, 0.41, snow, 0.10)
    for y in (1.55, 1.82, 2.4):
        s.oval(1.24, y, 0.05, 0.05, t.lit("#2a2d36"))
    for x in (1.06, 1.40):
        s.oval(x, 0.88, 0.045, 0.05, t.lit("#2a2d36"))
    s.form("M1.22 0.95L1.78 1.06L1.22 1.10Z", t.lit("#f08a2c"), 0.02)
    s.form("M0.82 1.24Q1.2 1.46 1.58 1.24L1.62 1.40Q1.2 1.64 0.78 1.40Z", scarf, 0.04)
    s.form("M1.36 1.42L1.62 1.38L1.72 2.05L1.44 2.08Z", scarf, 0.04)
    hat = t.lit("#2f3440")
    s.form("M0.86 0.10L1.54 0.10L1.56 0.60L0.84 0.60Z", hat, 0.05)
    s.form("M0.62 0.56L1.78 0.56L1.78 0.68L0.62 0.68Z", hat, 0.02)
    s.form("M0.85 0.46L1.555 0.46L1.56 0.57L0.84 0.57Z", scarf, 0.0)


def sandcastle(d: Easel) -> None:
    """A castle of sand with two towers, a gate and a flag."""
    s, t = _sheet(d, 3.2, 2.2), d.tones
    sand, flag = t.lit("#dfb56c"), _colour(d, "#d0392f")
    d.contact(d.w / 2, d.h, 0.52 * d.w, 0.3)
    s.form("M0.0 2.2Q0.3 1.92 0.8 1.9L2.4 1.9Q2.9 1.92 3.2 2.2Z", s.shade(sand, 0.04), 0.06)
    s.line([(1.6, 0.62), (1.6, 0.04)], t.lit("#8a6a48"), 0.05)
    s.form("M1.62 0.06L2.12 0.2L1.62 0.36Z", flag, 0.02)
    s.form("M1.1 2.0L1.1 0.80L1.28 0.80L1.28 0.62L1.46 0.62L1.46 0.80L1.74 0.80L1.74 0.62"
           "L1.92 0.62L1.92 0.80L2.1 0.80L2.1 2.0Z", sand, 0.10)  # fmt: skip
    for x in (0.4, 2.1):
        s.form(f"M{x} 2.05L{x + 0.08} 1.16L{x + 0.62} 1.16L{x + 0.7} 2.05Z", sand, 0.09)
        s.form(f"M{x} 1.18L{x + 0.35} 0.66L{x + 0.7} 1.18Z", s.shade(sand, 0.05), 0.05)
    s.form("M1.4 2.02L1.4 1.66A0.2 0.2 0 0 1 1.8 1.66L1.8 2.02Z", s.shade(sand, 0.22), 0.0)
    s.fill("M1.5 1.0L1.7 1.0L1.7 1.2L1.5 1.2Z", s.shade(sand, 0.2))


def campfire(d: Easel) -> None:
    """Logs in a ring of stones, and flames with their glow."""
    s, t = _sheet(d, 2.4, 2.0), d.tones
    log, stone = t.lit("#6d4a30"), t.lit("#8d8a88")
    d.disc(d.w / 2, 0.62 * d.h, 0.95 * d.w, pool("#ff9a3c", 0.45), role="light")
    for x in (0.22, 0.62, 1.72, 2.14):
        s.ball(x, 1.84, 0.22, 0.15, stone, 0.05)
    s.line([(0.5, 1.86), (1.75, 1.52)], log, 0.22)
    s.line([(1.9, 1.86), (0.65, 1.52)], s.light(log, 0.04), 0.22)
    for d_, c in (
        ("M1.2 0.05Q1.75 0.55 1.62 0.92Q1.86 0.78 1.84 0.62Q2.14 1.3 1.62 1.66L0.78 1.66"
         "Q0.24 1.3 0.62 0.68Q0.7 0.92 0.84 0.95Q0.78 0.5 1.2 0.05Z", "#f2672a"),
        ("M1.22 0.62Q1.5 0.95 1.46 1.12Q1.76 1.42 1.42 1.66L0.96 1.66Q0.62 1.36 0.94 1.02"
         "Q1.0 1.14 1.06 1.1Q1.02 0.86 1.22 0.62Z", "#ffb23e"),
        ("M1.2 1.12Q1.42 1.4 1.3 1.66L1.08 1.66Q0.92 1.42 1.2 1.12Z", "#fff0b0"),
    ):  # fmt: skip
        s.fill(d_, c)
    for x in (0.9, 1.3, 1.62):
        s.ball(x, 1.88, 0.2, 0.13, stone, 0.05)


def kite(d: Easel) -> None:
    """A diamond kite with its tail."""
    s, t = _sheet(d, 2.0, 3.0), d.tones
    c = _colour(d, "#e2552f")
    s.line([(0.9, 1.7), (0.7, 2.1), (1.0, 2.5), (0.75, 2.95)], t.lit("#f4efe6"), 0.05, curve=True)
    for x, y in ((0.74, 2.1), (0.96, 2.5), (0.78, 2.86)):
        s.form(f"M{x - 0.16} {y - 0.1}L{x} {y}L{x - 0.16} {y + 0.1}Z", t.lit(t.second), 0.0)
        s.form(f"M{x + 0.16} {y - 0.1}L{x} {y}L{x + 0.16} {y + 0.1}Z", t.lit(t.second), 0.0)
    s.fill("M1.3 0.0L1.9 0.85L0.9 1.75L0.35 0.5Z", c)
    s.fill("M1.3 0.0L1.9 0.85L1.1 0.62Z", s.light(c, 0.10))
    s.fill("M1.1 0.62L1.9 0.85L0.9 1.75Z", s.shade(c, 0.08))
    s.line([(1.3, 0.0), (0.9, 1.75)], s.shade(c, 0.25), 0.03)
    s.line([(0.35, 0.5), (1.9, 0.85)], s.shade(c, 0.25), 0.03)


def bistro_table(d: Easel) -> None:
    """A small round table on one foot, laid with a cup, a plate and a candle."""
    s, t = _sheet(d, 3.2, 2.9), d.tones
    wood, iron = _colour(d, "#b98552"), t.lit("#3b3f48")
    d.contact(d.w / 2, d.h, 0.34 * d.w, 0.35)
    s.form("M1.1 2.9Q1.2 2.72 1.5 2.70L1.7 2.70Q2.0 2.72 2.1 2.9Z", iron, 0.03)
    s.line([(1.6, 0.8), (1.6, 2.75)], iron, 0.14)
    s.slab(Box(0.0, 0.62, 3.2, 0.22), wood, 0.10, 0.05)
    s.slab(Box(0.45, 0.56, 0.85, 0.07), t.lit("#fbf8f1"), 0.03, 0.01)
    s.slab(Box(2.1, 0.56, 0.80, 0.07), t.lit("#fbf8f1"), 0.03, 0.01)
    s.form("M0.7 0.3L1.02 0.3L0.98 0.57L0.74 0.57Z", t.lit("#fbf8f1"), 0.03)
    s.form("M2.36 0.3L2.68 0.3L2.64 0.57L2.40 0.57Z", t.lit("#fbf8f1"), 0.03)
    s.form("M1.52 0.26L1.70 0.26L1.70 0.62L1.52 0.62Z", t.lit("#f3e3c2"), 0.02)
    s.fill("M1.61 0.0Q1.70 0.14 1.61 0.24Q1.52 0.14 1.61 0.0Z", "#ffb23e")
    if t.dark or t.time == "golden":
        s_ = s.point(1.61, 0.14)
        d.glow(*s_, 1.0 * s.scale, "#ffc46b", 0.5)


def puddle(d: Easel) -> None:
    """Water on the ground, with the sky in it and a ring."""
    t = d.tones
    tint = t.sky.stops[1].colour
    d.oval(Box(0, 0.1 * d.h, d.w, 0.9 * d.h), t.shade(tint, 0.10))
    d.oval(Box(0.03 * d.w, 0.14 * d.h, 0.94 * d.w, 0.72 * d.h), t.light(tint, 0.02))
    d.oval(
        Box(0.2 * d.w, 0.25 * d.h, 0.4 * d.w, 0.3 * d.h),
        "#ffffff66",
        effects=(Blur(sigma=0.2 * d.u),),
    )


FIGURES = (
    standing("snowman", snowman, "snow man", (2.4, 3.4), 1.6),
    standing("sandcastle", sandcastle, "sand castle", (3.2, 2.2), 0.6),
    standing("campfire", campfire, "bonfire, camp fire, fire", (2.4, 2.0), 0.8),
    standing("kite", kite, "", (2.0, 3.0), 1.3),
    standing("bistro table", bistro_table, "cafe table, café table", (3.2, 2.9), 0.95),
    standing("puddle", puddle, "", (7.0, 1.0), 0.18),
)
