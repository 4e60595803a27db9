"""A highway: road to the horizon, verges, hills, a guard rail, sky."""

from __future__ import annotations

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.stages.plan.scenery import decor, land
from limner.stages.plan.scenery.pen import Pen, fade
from limner.stages.plan.scenery.stage import Setting, Stage, View
from limner.stages.plan.scenery.thing import listed


def _country(stage: Stage, p: Pen, horizon: float) -> None:
    t, h = stage.tones, stage.h
    land.sky(stage, p, horizon)
    land.peaks(stage, p, horizon, 0.22 * h, 0.66)
    land.haze(stage, p, horizon, 0.12 * h, 0.5)
    land.hills(stage, p, horizon - 0.015 * h, 0.014 * h, t.grass(0.66, 0.35), "round")
    land.hills(stage, p, horizon + 0.02 * h, 0.006 * h, t.grass(0.73))


def _away(stage: Stage, horizon: float, lean: float) -> None:
    p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
    _country(stage, p, horizon)
    vx = lean * w
    road = t.tone(0.46, 0.012, 260)
    top = horizon + 0.018 * h
    p.poly(
        [(vx - 0.012 * w, top), (vx + 0.012 * w, top), (vx + 0.55 * w, h), (vx - 0.55 * w, h)],
        fade(mix(road, t.horizon, 0.45), road),
    )
    for s in (-1, 1):
        p.poly(
            [
                (vx + s * 0.011 * w, top),
                (vx + s * 0.012 * w, top),
                (vx + s * 0.53 * w, h),
                (vx + s * 0.505 * w, h),
            ],
            t.lit("#f1ead6"),
        )
    d = ""
    for a, b in ((0.05, 0.1), (0.17, 0.26), (0.37, 0.52), (0.68, 0.92)):
        ya, yb = top + (h - top) * a, top + (h - top) * b
        d += path.polygon(
            [
                (vx - 0.014 * w * a, ya),
                (vx + 0.014 * w * a, ya),
                (vx + 0.014 * w * b, yb),
                (vx - 0.014 * w * b, yb),
            ]
        )
    p.path(d, t.lit("#ffd76a"))
    _posts(stage, p, (vx, top))
    stage.back += [p.grouped()]


def _posts(stage: Stage, p: Pen, point: tuple[float, float]) -> None:
    t, w, h = stage.tones, stage.w, stage.h
    vx, top = point
    for s in (-1, 1):
        for f in (0.12, 0.2, 0.32, 0.5, 0.75):
            x, y = vx + s * 0.64 * w * f, top + (h - top) * f
            p.rect(
                Box(
                    x - 0.003 * w * (0.4 + f), y - 0.08 * h * f, 0.006 * w * (0.4 + f), 0.08 * h * f
                ),
                t.lit("#f4efe6"),
            )


def _deep(stage: Stage) -> None:
    _away(stage, 0.56 * stage.h, 0.5)


def _elevation(stage: Stage) -> None:
    _away(stage, 0.60 * stage.h, 0.34 if stage.tones.side < 0 else 0.66)


def _side(stage: Stage) -> None:
    """The road passing in front, seen from the verge."""
    p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
    _country(stage, p, 0.58 * h)
    y = 0.84 * h
    road = t.tone(0.46, 0.012, 260)
    p.rect(Box(0, y, w, h - y), fade(t.shade(road, 0.03), road))
    p.rect(Box(0, y, w, 0.5 * p.u), t.lit("#f1ead6"))
    p.rects(
        [Box(w * (i / 6 + 0.03), y + 0.6 * (h - y), 0.1 * w, 0.6 * p.u) for i in range(6)],
        t.lit("#ffd76a"),
    )
    for f in (0.06, 0.5, 0.94, 0.28):
        tall = 26 * p.u
        if stage.free(Box(f * w - 0.3 * tall, 0.80 * h - tall, 0.6 * tall, tall), 0.3):
            decor.leafy_tree(p, f * w, 0.80 * h, tall, form=stage.design.rng.randrange(3))
    stage.back += [p.grouped()]


def _wide(stage: Stage) -> None:
    _away(stage, 0.48 * stage.h, 0.62 if stage.tones.side < 0 else 0.38)


def _zones(stage: Stage) -> None:
    land.open_zones(0.88, 0.60)(stage)
    stage.paved = True


_ZONES = _zones

SETTING = Setting(
    "road",
    cues=listed(
        """road, highway, freeway, motorway, rest stop, gas station, racetrack, race track,
        desert, 公路, 高速公路"""
    ),
    views={
        "elevation": View(_ZONES, _elevation),
        "deep": View(_ZONES, _deep),
        "close": View(_ZONES, _side),
        "wide": View(_ZONES, _wide),
    },
)
