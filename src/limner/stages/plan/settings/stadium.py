"""A stadium: tiers of spectators, floodlights, a striped pitch."""

from __future__ import annotations

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.stages.plan.scenery import land
from limner.stages.plan.scenery.pen import Pen, fade
from limner.stages.plan.scenery.stage import Setting, Stage, View
from limner.stages.plan.scenery.thing import listed


def _tier(stage: Stage, p: Pen, top: float, low: float, bow: float) -> None:
    """One tier of seats, bowed, dotted with people."""
    t, rng, w = stage.tones, stage.design.rng, stage.w
    concrete = t.tone(0.60, 0.02, t.hues[1])
    p.path(
        f"M0 {top:.1f}Q{w / 2:.1f} {top + 2 * bow:.1f} {w:.1f} {top:.1f}V{low:.1f}"
        f"Q{w / 2:.1f} {low + 2 * bow:.1f} 0 {low:.1f}Z",
        fade(t.shade(concrete, 0.1), concrete),
    )
    colours = (t.lit(t.accent), t.lit(t.second), t.lit("#f4efe6"), t.facades[0], t.lit("#2b3350"))
    rows = max(3, round((low - top) / (1.9 * p.u)))
    by: dict[str, list[tuple[float, float, float]]] = {c: [] for c in colours}
    for j in range(rows):
        f = (j + 0.6) / rows
        n = round(w / (2.1 * p.u))
        for i in range(n):
            x = (i + 0.5 * (j % 2)) * w / n
            y = top + (low - top) * f + bow * (1 - (2 * x / w - 1) ** 2)
            if rng.random() < 0.82 and stage.free(Box(x - p.u, y - p.u, 2 * p.u, 2 * p.u)):
                by[rng.choice(colours)].append((x, y, 0.58 * p.u))
    for c, s in by.items():
        p.discs(s, mix(c, concrete, 0.25))
    p.path(
        f"M0 {low - 1.2 * p.u:.1f}Q{w / 2:.1f} {low - 1.2 * p.u + 2 * bow:.1f} {w:.1f} "
        f"{low - 1.2 * p.u:.1f}V{low:.1f}Q{w / 2:.1f} {low + 2 * bow:.1f} 0 {low:.1f}Z",
        t.light(concrete, 0.12),
    )


def _lights(stage: Stage, p: Pen, fs: tuple[float, ...]) -> None:
    t, w, h = stage.tones, stage.w, stage.h
    for f in fs:
        x, y = f * w, 0.06 * h
        p.rect(Box(x - 0.5 * p.u, y, p.u, 0.5 * h), t.metal)
        p.rect(Box(x - 4.5 * p.u, y - 1.5 * p.u, 9 * p.u, 6 * p.u), t.metal, 0.4 * p.u)
        p.discs(
            [
                (x + (i - 1.5) * 2.1 * p.u, y + (j + 0.15) * 2.2 * p.u, 0.8 * p.u)
                for i in range(4)
                for j in range(2)
            ],
            "#fff8df",
        )
        p.glow(x, y + 1.4 * p.u, 15 * p.u, "#fff4d0", 0.35)


def _pitch(stage: Stage, p: Pen, y: float) -> None:
    t, w, h = stage.tones, stage.w, stage.h
    grass = t.tone(0.62, 0.13, 140)
    p.rect(Box(0, y, w, h - y), grass)
    n = 9
    for i in range(0, n, 2):
        p.poly(
            [
                (w * i / n, y),
                (w * (i + 1) / n, y),
                (w * (((i + 1) / n - 0.5) * 1.7 + 0.5), h),
                (w * ((i / n - 0.5) * 1.7 + 0.5), h),
            ],
            t.light(grass, 0.035),
        )
    p.rect(Box(0, y, w, 0.9 * p.u), "#0b0d2226")
    p.line([(0, y + 0.05 * h), (w, y + 0.05 * h)], t.lit("#fdfdf6"), 0.4 * p.u)
    p.path(
        f"M{0.3 * w:.1f} {h:.1f}Q{0.5 * w:.1f} {y + 0.06 * h:.1f} {0.7 * w:.1f} {h:.1f}",
        None,
        stroke=p.design.stroke(t.lit("#fdfdf6"), 0.4),
    )


def _view(stage: Stage, tiers: int, pitch: float) -> None:
    p, h = stage.pen(), stage.h
    land.sky(stage, p, 0.4 * h)
    _lights(stage, p, (0.12, 0.88) if tiers < 2 else (0.06, 0.94))
    y = pitch * h
    if tiers > 1:
        _tier(stage, p, 0.24 * h, 0.44 * h, 0.02 * h)
    _tier(stage, p, 0.46 * h if tiers > 1 else 0.36 * h, y - 0.05 * h, 0.03 * h)
    _pitch(stage, p, y)
    stage.back += [p.grouped()]


def _bowl(stage: Stage) -> None:
    _view(stage, 2, 0.74)


def _stand(stage: Stage) -> None:
    _view(stage, 1, 0.70)


def _low(stage: Stage) -> None:
    _view(stage, 2, 0.66)


def _open(stage: Stage) -> None:
    _view(stage, 1, 0.78)


def _zones(stage: Stage) -> None:
    stage.zones(0.88)
    stage.horizon = 0.76 * stage.h
    stage.hang = stage.hang._replace(height=0.66 * stage.h)


SETTING = Setting(
    "stadium",
    cues=listed(
        """stadium, sports stadium, arena, sports arena, sports field, sports event, football
        game, soccer, baseball, basketball, match, marathon, race, 球场, 体育场, 体育馆"""
    ),
    views={
        "elevation": View(_zones, _bowl),
        "deep": View(_zones, _stand),
        "close": View(_zones, _low),
        "wide": View(_zones, _open),
    },
)
