"""Mountains: ranges in haze, fir slopes, a lake, a trail."""

from __future__ import annotations

from limner.basics import path
from limner.basics.geometry import Affine, Box
from limner.document.paint import Blur
from limner.stages.plan.scenery import decor, land
from limner.stages.plan.scenery.pen import Pen, fade
from limner.stages.plan.scenery.stage import Draw, Setting, Stage, View
from limner.stages.plan.scenery.thing import listed
from limner.stages.plan.settings import lake_views as views


def _green(stage: Stage, haze: float = 0.0) -> str:
    return stage.tones.grass(0.56, haze)


def _ranges(stage: Stage, p: Pen, base: float) -> None:
    h = stage.h
    land.sky(stage, p, base)
    land.peaks(stage, p, base, 0.46 * h, 0.62)
    land.haze(stage, p, base, 0.2 * h, 0.5)
    land.peaks(stage, p, base + 0.01 * h, 0.28 * h, 0.36)
    land.haze(stage, p, base + 0.01 * h, 0.12 * h, 0.4)


def _band(stage: Stage, p: Pen, top: float, low: float) -> None:
    """A lake across the middle distance, where the words speak of water."""
    if stage.says("lake", "river", "湖", "河", "fjord", "water"):
        land.water(stage, p, Box(0, top, stage.w, low - top), stage.tones.tone(0.50, 0.07, 235))


def _firs(stage: Stage, p: Pen, base: float, height: float, fs: tuple[float, ...]) -> None:
    rng, t = stage.design.rng, stage.tones
    for f in fs:
        tall = height * rng.uniform(0.8, 1.15)
        x = f * stage.w
        if stage.free(Box(x - 0.2 * tall, base - tall, 0.4 * tall, tall), 0.0):
            decor.conifer(
                p,
                x,
                base + rng.uniform(0, 0.02) * stage.h,
                tall,
                t.shade(_green(stage), rng.uniform(0.04, 0.1)),
            )


def _valley(stage: Stage) -> None:
    p, h = stage.pen(), stage.h
    _ranges(stage, p, 0.62 * h)
    land.hills(stage, p, 0.64 * h, 0.02 * h, _green(stage, 0.3), "fir")
    _band(stage, p, 0.655 * h, 0.80 * h)
    land.hills(stage, p, 0.765 * h, 0.02 * h, stage.tones.grass(0.67))
    _firs(stage, p, 0.80 * h, 30 * p.u, (0.03, 0.1, 0.9, 0.97))
    land.tufts(stage, p, 0.80 * h, stage.tones.grass(0.67))
    stage.back += [p.grouped()]


def _trail(stage: Stage) -> None:
    p, t, h = stage.pen(), stage.tones, stage.h
    _ranges(stage, p, 0.55 * h)
    land.hills(stage, p, 0.58 * h, 0.012 * h, _green(stage, 0.25), "fir")
    ground = t.grass(0.66)
    _band(stage, p, 0.585 * h, 0.70 * h)
    land.hills(stage, p, 0.66 * h, 0.008 * h, ground)
    land.trail(stage, p, 0.655 * h, t.tone(0.80, 0.045, 75), (0.46, 0.02))
    _firs(stage, p, 0.78 * h, 36 * p.u, (0.05, 0.14, 0.86, 0.95))
    land.tufts(stage, p, 0.82 * h, ground)
    stage.back += [p.grouped()]


def _close(stage: Stage) -> None:
    p, t, h = stage.pen(), stage.tones, stage.h
    _ranges(stage, p, 0.60 * h)
    land.hills(stage, p, 0.64 * h, 0.02 * h, _green(stage, 0.2), "fir")
    _band(stage, p, 0.66 * h, 0.85 * h)
    land.hills(stage, p, 0.80 * h, 0.016 * h, t.grass(0.65))
    land.tufts(stage, p, 0.83 * h, t.grass(0.65))
    _firs(stage, p, 0.99 * h, 66 * p.u, (-0.01, 1.01))
    stage.back += [p.grouped()]


def _lake(stage: Stage) -> None:
    """The ranges over a lake that mirrors them."""
    p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
    base = 0.56 * h
    _ranges(stage, p, base)
    land.hills(stage, p, base - 0.012 * h, 0.01 * h, _green(stage, 0.35), "fir")
    land.water(stage, p, Box(0, base + 0.012 * h, w, h), t.tone(0.46, 0.06, 235))
    mirror = stage.pen()
    land.peaks(stage, mirror, 0.0, 0.24 * h, 0.5)
    for layer in mirror.layers[:1]:
        d = getattr(layer, "d", "")
        if d:
            flipped = path.transform(d, Affine(1, 0, 0, -1, 0, base + 0.014 * h))
            p.path(
                flipped,
                fade(t.tone(0.45, 0.05, 250), mix_clear(t.tone(0.45, 0.05, 250))),
                opacity=0.35,
                effects=(Blur(sigma=0.3 * p.u),),
            )
    _shore(stage, p)
    stage.back += [p.grouped()]


def mix_clear(colour: str) -> str:
    """Return the colour, fully transparent."""
    return colour[:7] + "00"


def _shore(stage: Stage, p: Pen) -> None:
    t, w, h, rng = stage.tones, stage.w, stage.h, stage.design.rng
    stone = t.tone(0.55, 0.015, 250)
    y = 0.86 * h
    land.hills(stage, p, y, 0.012 * h, t.tone(0.48, 0.05, 140))
    for _ in range(12):
        x, k = rng.uniform(0, w), p.u * rng.uniform(1.2, 3.4)
        yy = y + rng.uniform(0.0, 0.05) * h
        p.path(
            f"M{x - k:.1f} {yy:.1f}Q{x - 0.8 * k:.1f} {yy - 0.8 * k:.1f} {x:.1f} "
            f"{yy - 0.75 * k:.1f}Q{x + 0.9 * k:.1f} {yy - 0.6 * k:.1f} {x + 1.1 * k:.1f} "
            f"{yy:.1f}Z",
            t.light(stone, rng.uniform(-0.06, 0.06)),
        )
    _firs(stage, p, 0.93 * h, 48 * p.u, (0.03, 0.97, 0.9) if t.side > 0 else (0.97, 0.03, 0.1))


def _or_lake(plain: Draw, lake: Draw) -> Draw:
    """Return what draws the lake for its own sake where nothing else is to be shown."""

    def draw(stage: Stage) -> None:
        alone = not stage.items and stage.says("lake", "fjord", "湖")
        (lake if alone else plain)(stage)

    return draw


_ZONES = land.open_zones(0.885, 0.58)

SETTING = Setting(
    "mountains",
    cues=listed(
        """mountains, mountain, lake, hiking, hiker, valley, alpine, ski, snow, national park,
        landscape, canyon, river, waterfall, hill, cliff, summit, 山, 湖, 山脉, 河"""
    ),
    holds=listed("mountain, peak, hill, summit"),
    views={
        "elevation": View(_ZONES, _or_lake(_valley, views.lake(views.BROAD, 0.60, "stones"))),
        "deep": View(_ZONES, _or_lake(_trail, views.lake(views.VALLEY, 0.57, "pier"))),
        "close": View(_ZONES, _or_lake(_close, views.lake(views.SUMMIT, 0.66, "firs"))),
        "wide": View(_ZONES, _or_lake(_lake, views.lake(views.LOW, 0.54, "reeds"))),
    },
)
