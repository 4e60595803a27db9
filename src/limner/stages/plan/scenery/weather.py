"""Weather over a scene: rain, snow, fog, a storm, a rainbow."""

from __future__ import annotations

import math

from limner.basics import path
from limner.basics.colour import mix, with_alpha
from limner.basics.geometry import Box
from limner.document.paint import Blur, Stroke
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.stage import Stage

BOW = ("#d9534f", "#ee8f3c", "#f3cf4f", "#6fb56a", "#4f9bd0", "#7a6bb8")


def weather(stage: Stage) -> None:
    """Lay the weather the words ask for behind and before what stands in the open."""
    if stage.indoors:
        return
    if stage.says("rainbow"):
        _rainbow(stage)
    if stage.says("storm", "thunder", "lightning"):
        _storm(stage)
    if stage.says("fog", "mist", "haze", "hazy"):
        _fog(stage)
    if stage.says("rain", "storm", "drizzle", "downpour") and not stage.says("rainbow"):
        _rain(stage)
    snowing = stage.says("snowing", "snowfall", "snowflake", "blizzard", "falling snow")
    if snowing or (stage.tones.season == "snow" and stage.tones.turn <= 0):
        _snow(stage)


def _rain(stage: Stage) -> None:
    rng, w, h, u = stage.design.rng, stage.w, stage.h, stage.u
    slant = 0.16 * stage.tones.side
    for near in (False, True):
        d = ""
        for _ in range(70 if near else 110):
            x, y = rng.uniform(-0.1, 1.1) * w, rng.uniform(-0.05, 1.0) * h
            long = u * (rng.uniform(4, 7) if near else rng.uniform(2, 4))
            d += path.line(x, y, x + slant * long, y + long)
        p = stage.pen("weather")
        stroke = Stroke(paint="#eef5fb", width=max(0.8, u * (0.20 if near else 0.12)), cap="round")
        p.path(d, None, stroke=stroke, opacity=0.55 if near else 0.4)
        (stage.front if near else stage.back).append(p.grouped(name="rain"))
    p = stage.pen("weather")
    for _ in range(16):
        x, y = rng.uniform(0, w), rng.uniform(stage.ground, h)
        r = u * rng.uniform(0.8, 2.0)
        p.oval(
            Box(x - r, y - 0.22 * r, 2 * r, 0.44 * r),
            None,
            stroke=stage.design.stroke("#eef5fb", 0.10),
            opacity=0.55,
        )
    stage.back.append(p.grouped(name="rain"))


def _snow(stage: Stage) -> None:
    rng, w, h, u = stage.design.rng, stage.w, stage.h, stage.u
    for near, count, low, high in ((False, 90, 0.10, 0.26), (True, 46, 0.26, 0.52)):
        p = stage.pen("weather")
        spots = [
            (rng.uniform(0, w), rng.uniform(0, h), u * rng.uniform(low, high)) for _ in range(count)
        ]
        p.discs(spots, "#ffffff", opacity=0.9 if near else 0.75)
        (stage.front if near else stage.back).append(p.grouped(name="snow"))


def _fog(stage: Stage) -> None:
    p, w, h = stage.pen("weather"), stage.w, stage.h
    colour = mix(stage.tones.horizon, "#f2f4f5", 0.6)
    for y, deep, alpha in ((0.40, 0.20, 0.75), (0.58, 0.16, 0.6), (0.70, 0.12, 0.45)):
        p.rect(
            Box(-0.05 * w, y * h, 1.1 * w, deep * h),
            fade(with_alpha(colour, 0.0), with_alpha(colour, alpha)),
            effects=(Blur(sigma=1.6 * stage.u),),
        )
    stage.back.append(p.grouped(name="fog"))
    p = stage.pen("weather")
    p.rect(Box(0, 0.78 * h, w, 0.22 * h), fade(with_alpha(colour, 0.0), with_alpha(colour, 0.55)))
    stage.front.append(p.grouped(name="fog"))


def _storm(stage: Stage) -> None:
    p, rng, w, h, u = stage.pen("weather"), stage.design.rng, stage.w, stage.h, stage.u
    p.rect(Box(0, 0, w, 0.6 * h), fade("#2a3346b8", "#2a334600"))
    for row, tone in ((0.02, "#3a4456"), (0.09, "#4a5568")):
        d = ""
        for i in range(9):
            r = u * rng.uniform(6, 10)
            d += path.circle(
                (i + rng.uniform(0.1, 0.9)) / 9 * w, row * h + rng.uniform(-2, 2) * u, r
            )
        p.path(d, tone, opacity=0.92)
    x, y, k = (0.24 if stage.tones.side > 0 else 0.76) * w, 0.13 * h, 0.24 * h
    bolt = [
        (0, 0),
        (-0.16, 0.46),
        (0.02, 0.46),
        (-0.14, 1.0),
        (0.24, 0.34),
        (0.06, 0.34),
        (0.18, 0),
    ]
    p.poly([(x + a * k, y + b * k) for a, b in bolt], "#ffe37a")
    stage.back.append(p.grouped(name="storm"))


def _rainbow(stage: Stage) -> None:
    p, w, h = stage.pen("weather"), stage.w, stage.h
    cx, cy, r = 0.5 * w, 0.66 * h, 0.56 * min(w, 1.5 * h)
    band = 0.030 * r * 1.4
    for i, colour in enumerate(BOW):
        rr = r - i * band
        a = [
            (cx + rr * math.cos(t), cy - rr * math.sin(t))
            for t in (math.pi * k / 24 for k in range(25))
        ]
        p.path(path.smooth(a), None, stroke=Stroke(paint=colour, width=band * 1.06), opacity=0.72)
    stage.back.insert(min(1, len(stage.back)), p.grouped(name="rainbow"))
