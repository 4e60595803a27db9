"""A beach: sand, surf, sea, palms, parasols, a pier or headland in the distance."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery import decor, land
from limner.stages.plan.scenery.pen import Pen, fade, under, wave
from limner.stages.plan.scenery.stage import Draw, Setting, Stage, View
from limner.stages.plan.scenery.thing import listed


def _sea(stage: Stage, p: Pen, horizon: float, shore: float) -> None:
    """Sky, far headland, sea in bands, foam and sand."""
    t, w, h = stage.tones, stage.w, stage.h
    land.sky(stage, p, horizon)
    far = t.tone(0.66, 0.05, 200, 0.45)
    x = 0.62 * w if t.side < 0 else -0.08 * w
    p.path(
        under(
            [
                (x, horizon),
                (x + 0.1 * w, horizon - 0.05 * h),
                (x + 0.22 * w, horizon - 0.085 * h),
                (x + 0.34 * w, horizon - 0.03 * h),
                (x + 0.46 * w, horizon),
            ],
            horizon,
        ),
        far,
    )
    land.water(stage, p, Box(0, horizon, w, shore - horizon + 0.03 * h), t.tone(0.63, 0.10, 215))
    p.path(
        under(wave(-0.02 * w, 1.02 * w, shore - 0.035 * h, 0.006 * h, 1.0), h),
        t.tone(0.76, 0.07, 200),
    )
    p.path(under(wave(-0.02 * w, 1.02 * w, shore - 0.012 * h, 0.007 * h, 2.2), h), t.lit("#fbfaf4"))
    sand = t.tone(0.885, 0.05, 82)
    p.path(under(wave(-0.02 * w, 1.02 * w, shore, 0.008 * h, 2.6), h), t.shade(sand, 0.06))
    p.path(
        under(wave(-0.02 * w, 1.02 * w, shore + 0.02 * h, 0.009 * h, 3.1), h),
        fade(sand, t.light(sand, 0.02)),
    )
    rng = stage.design.rng
    p.discs(
        [
            (rng.uniform(0, w), rng.uniform(shore + 0.04 * h, h), p.u * rng.uniform(0.08, 0.2))
            for _ in range(60)
        ],
        t.shade(sand, 0.06),
    )


def _parasol(p: Pen, x: float, base: float, size: float) -> None:
    t = p.tones
    p.contact(x, base, 0.5 * size, 0.3)
    p.line([(x, base), (x, base - 1.1 * size)], t.lit("#f4efe6"), 0.06 * size)
    n, r = 6, 0.85 * size
    for i in range(n):
        a, b = -r + 2 * r * i / n, -r + 2 * r * (i + 1) / n
        colour = t.lit(t.accent) if i % 2 else t.lit("#fffaf0")
        p.path(
            f"M{x:.1f} {base - 1.5 * size:.1f}"
            f"Q{x + a * 0.8:.1f} {base - 1.4 * size:.1f} {x + a:.1f} "
            f"{base - 0.95 * size:.1f}L{x + b:.1f} {base - 0.95 * size:.1f}"
            f"Q{x + b * 0.8:.1f} {base - 1.4 * size:.1f} {x:.1f} {base - 1.5 * size:.1f}Z",
            colour,
        )


HOLIDAY = (
    "beach", "sand", "tropical", "palm", "palms", "holiday", "holidays", "vacation", "summer",
    "resort", "island", "pool", "surf", "surfing", "sunbathing", "parasol", "umbrella",
    "海滩", "沙滩",
)  # fmt: skip
"""Words of a beach that people lie on: a coast without them has rocks, no palms or parasols."""


def _rocks(p: Pen, x: float, base: float, size: float) -> None:
    """Lay a few boulders, lit on one side, with grass at their foot."""
    t, rng = p.tones, p.rng
    stone = t.tone(0.5, 0.012, 240)
    for dx, k in ((0.0, 1.0), (0.95, 0.62), (-0.8, 0.5)):
        cx, r = x + dx * size, k * size
        lean = rng.uniform(-0.12, 0.12)
        top = [
            (cx - r, base), (cx - 0.86 * r, base - 0.42 * r),
            (cx - (0.35 + lean) * r, base - 0.74 * r), (cx + (0.3 - lean) * r, base - 0.66 * r),
            (cx + 0.82 * r, base - 0.34 * r), (cx + r, base),
        ]  # fmt: skip
        p.contact(cx, base, 1.05 * r, 0.3)
        p.poly(top, t.shade(stone, 0.07))
        side = t.side
        face = [(cx + side * abs(px - cx) * 0.92 if (px - cx) * side > 0 else cx + (px - cx) * 0.25,
                 py) for px, py in top]  # fmt: skip
        p.poly(face, t.light(stone, 0.05))


def _dress(
    stage: Stage, p: Pen, palms: tuple[float, ...], shades: tuple[float, ...], base: float
) -> None:
    w, h = stage.w, stage.h
    if not stage.says(*HOLIDAY):
        for i, f in enumerate((*palms, *shades)):
            x = f * w + (0.05 if i % 2 else -0.05) * w
            if stage.free(Box(x - 8 * p.u, base * h - 6 * p.u, 16 * p.u, 8 * p.u), 0.2):
                _rocks(p, x, (base + 0.015 * (i % 3)) * h, (5.5 + 2.0 * (i % 3)) * p.u)
        return
    for f in palms:
        tall = 44 * p.u
        if stage.free(Box(f * w - 0.3 * tall, base * h - tall, 0.6 * tall, tall), 0.0):
            decor.palm(p, f * w, base * h, tall)
    for f in () if stage.says("storm", "rain", "thunder", "lightning") else shades:
        size = 8 * p.u
        if stage.free(Box(f * w - size, base * h - 1.6 * size, 2 * size, 1.6 * size), 0.2):
            _parasol(p, f * w, base * h, size)


def _elevation(stage: Stage) -> None:
    p, h = stage.pen(), stage.h
    _sea(stage, p, 0.52 * h, 0.66 * h)
    _dress(stage, p, (0.06, 0.94), (0.3, 0.62, 0.8), 0.76)
    stage.back += [p.grouped()]


def _deep(stage: Stage) -> None:
    p, t, h, w = stage.pen(), stage.tones, stage.h, stage.w
    _sea(stage, p, 0.46 * h, 0.60 * h)
    wood = t.tone(0.68, 0.05, 65)
    p.poly(
        [(0.47 * w, 0.60 * h), (0.53 * w, 0.60 * h), (0.80 * w, h), (0.20 * w, h)],
        fade(t.shade(wood, 0.02), t.light(wood, 0.04)),
    )
    p.lines(
        [
            [
                (0.5 * w - (0.03 + 0.27 * f * f) * w, (0.60 + 0.40 * f * f) * h),
                (0.5 * w + (0.03 + 0.27 * f * f) * w, (0.60 + 0.40 * f * f) * h),
            ]
            for f in (0.1, 0.2, 0.3, 0.42, 0.54, 0.66, 0.78, 0.9)
        ],
        t.shade(wood, 0.09),
        0.2 * p.u,
    )
    _dress(stage, p, (0.05, 0.95), (0.2, 0.8), 0.74)
    stage.back += [p.grouped()]


def _close(stage: Stage) -> None:
    p, h = stage.pen(), stage.h
    _sea(stage, p, 0.40 * h, 0.52 * h)
    _dress(stage, p, (), (0.12, 0.88, 0.5), 0.70)
    stage.back += [p.grouped()]


def _wide(stage: Stage) -> None:
    p, h = stage.pen(), stage.h
    _sea(stage, p, 0.60 * h, 0.74 * h)
    _dress(stage, p, (0.9, 0.1), (), 0.82)
    stage.back += [p.grouped()]


def _zones(horizon: float, shore: float) -> Draw:
    """Return the zones of a view with its sea between these fractions of the sheet."""
    plain = land.open_zones(0.885, 0.58)

    def zones(stage: Stage) -> None:
        plain(stage)
        stage.water = ((horizon + 0.02) * stage.h, shore * stage.h)

    return zones


SETTING = Setting(
    "beach",
    cues=listed(
        """beach, sea, ocean, seaside, coast, coastal, surf, shore, pier,
        island, lifeguard, tropical, resort, pool, 海滩, 沙滩, 海边, 大海, 海洋"""
    ),
    holds=listed("sea, wave, sand, palm, palm tree, water, ocean"),
    views={
        "elevation": View(_zones(0.52, 0.66), _elevation),
        "deep": View(_zones(0.46, 0.60), _deep),
        "close": View(_zones(0.40, 0.52), _close),
        "wide": View(_zones(0.60, 0.74), _wide),
    },
)
