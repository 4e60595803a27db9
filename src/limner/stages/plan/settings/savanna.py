"""A savanna: dry grass to the horizon, umbrella acacias, a low sun, a far mountain."""

from __future__ import annotations

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.stages.plan.scenery import decor, land
from limner.stages.plan.scenery.pen import Pen
from limner.stages.plan.scenery.stage import Draw, Setting, Stage, View
from limner.stages.plan.scenery.thing import listed


def _acacia(p: Pen, x: float, base: float, h: float, haze: float) -> None:
    t = p.tones
    bark = mix(t.tone(0.42, 0.05, 55), t.horizon, haze)
    leaf = mix(t.tone(0.56, 0.09, 118), t.horizon, haze)
    p.line(
        [(x, base), (x + 0.02 * h, base - 0.4 * h), (x - 0.20 * h, base - 0.74 * h)],
        bark,
        0.045 * h,
        curve=True,
    )
    p.line([(x + 0.01 * h, base - 0.36 * h), (x + 0.22 * h, base - 0.72 * h)], bark, 0.035 * h)
    for dx, dy, rx in ((-0.22, 0.76, 0.30), (0.22, 0.74, 0.28), (0.0, 0.84, 0.36)):
        box = Box(x + (dx - rx) * h, base - (dy + 0.09) * h, 2 * rx * h, 0.18 * h)
        d = path.ellipse(box)
        p.path(d, t.shade(leaf, 0.06))
        p.oval(box.moved(t.side * 0.03 * h, -0.03 * h), leaf, clip=d)


def _view(horizon: float, trees: tuple[float, ...], hill: bool) -> Draw:
    def draw(stage: Stage) -> None:
        p, t, w, h, u = stage.pen(), stage.tones, stage.w, stage.h, stage.u
        land.sky(stage, p, horizon * h)
        if t.time == "day":
            decor.sun(p, (0.24 if t.side < 0 else 0.76) * w, 0.24 * h, 4.6 * u)
        if hill:
            x = 0.62 * w if t.side < 0 else 0.32 * w
            p.blob(
                [
                    (x - 0.36 * w, horizon * h + 8),
                    (x - 0.14 * w, (horizon - 0.11) * h),
                    (x, (horizon - 0.145) * h),
                    (x + 0.12 * w, (horizon - 0.11) * h),
                    (x + 0.36 * w, horizon * h + 8),
                ],
                t.tone(0.66, 0.04, 270, 0.45),
            )
        straw = t.tone(0.82, 0.085, 88) if t.season != "snow" else t.grass()
        land.hills(stage, p, horizon * h, 0.006 * h, mix(straw, t.horizon, 0.4))
        for f in trees:
            _acacia(p, f * w, (horizon + 0.02) * h, 17 * u, 0.45)
        land.hills(stage, p, (horizon + 0.06) * h, 0.010 * h, mix(straw, t.horizon, 0.12))
        f = 0.9 if stage.lean < 0.5 else 0.1
        if stage.free(Box(f * w - 12 * u, 0.2 * h, 24 * u, 0.5 * h), 0.0):
            _acacia(p, f * w, (horizon + 0.15) * h, 44 * u, 0.06)
        land.hills(stage, p, (horizon + 0.18) * h, 0.010 * h, straw)
        land.tufts(stage, p, (horizon + 0.19) * h, straw, flowers=False)
        stage.back += [p.grouped()]

    return draw


_ZONES = land.open_zones(0.89, 0.58)

SETTING = Setting(
    "savanna",
    cues=listed("""savanna, savannah, safari, serengeti, steppe, prairie, 草原"""),
    views={
        "elevation": View(_ZONES, _view(0.60, (0.14, 0.5, 0.7), hill=True)),
        "deep": View(_ZONES, _view(0.52, (0.3, 0.44, 0.8), hill=True)),
        "close": View(_ZONES, _view(0.64, (0.2, 0.86), hill=False)),
        "wide": View(_ZONES, _view(0.62, (0.1, 0.34, 0.56, 0.9), hill=True)),
    },
)
