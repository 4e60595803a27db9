"""A harbour: the quay in front, water with moored boats, houses or hills across it."""

from __future__ import annotations

from itertools import pairwise

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.stages.plan.scenery import land
from limner.stages.plan.scenery.pen import Pen, fade
from limner.stages.plan.scenery.stage import Draw, Setting, Stage, View
from limner.stages.plan.scenery.thing import listed


def _houses(stage: Stage, p: Pen, y: float, tall: float) -> None:
    """A row of gabled houses along the far quay."""
    t, w, rng = stage.tones, stage.w, stage.design.rng
    x, k = -0.03 * w, rng.randrange(6)
    glass: list[Box] = []
    while x < w:
        wide, high = p.u * rng.uniform(7, 11), tall * rng.uniform(0.62, 1.0)
        colour = mix(t.facades[k % 6], t.horizon, 0.28)
        p.rect(Box(x, y - high, wide, high), fade(t.light(colour, 0.02), colour))
        roof = mix(t.tone(0.52, 0.08, 38), t.horizon, 0.3)
        p.poly(
            [(x - 0.3 * p.u, y - high), (x + wide / 2, y - 1.34 * high), (x + wide, y - high)], roof
        )
        rows = max(2, round(high / (5 * p.u)))
        glass += [
            Box(
                x + (0.18 + 0.4 * i) * wide,
                y - high * (0.9 - 0.8 * j / rows),
                0.2 * wide,
                0.5 * high / rows,
            )
            for i in (0, 1)
            for j in range(rows)
        ]
        x, k = x + wide, k + rng.choice((1, 2))
    p.rects(glass, "#ffd98a" if t.dark else mix(t.tone(0.55, 0.05, 240), t.horizon, 0.25))
    p.rect(Box(0, y - 0.6 * p.u, w, 1.6 * p.u), mix(t.tone(0.6, 0.02, 70), t.horizon, 0.2))


def _masts(stage: Stage, p: Pen, y: float) -> None:
    """Small craft moored across the water."""
    t, w, rng = stage.tones, stage.w, stage.design.rng
    for i in range(8):
        x = (i + rng.uniform(0.2, 0.8)) / 8 * w
        long = p.u * rng.uniform(5, 7.5)
        if not stage.free(Box(x - long, y - 2.6 * long, 2 * long, 2.8 * long), 0.0):
            continue
        hull = mix(t.lit(rng.choice((t.accent, t.second, "#f4efe6", "#27415c"))), t.horizon, 0.2)
        p.line(
            [(x, y), (x, y - rng.uniform(1.5, 2.4) * long)],
            mix(t.metal, t.horizon, 0.3),
            0.25 * p.u,
        )
        p.poly(
            [
                (x - 0.75 * long, y - 0.42 * long),
                (x + 0.85 * long, y - 0.42 * long),
                (x + 0.6 * long, y),
                (x - 0.55 * long, y),
            ],
            hull,
        )
        p.rect(Box(x - 0.3 * long, y - 0.72 * long, 0.5 * long, 0.32 * long), t.light(hull, 0.12))


def _quay(stage: Stage, p: Pen, y: float) -> None:
    """The near quay: kerb stones, setts, bollards with rope, a coil and crates."""
    t, w, h = stage.tones, stage.w, stage.h
    stone = t.tone(0.76, 0.025, 70)
    p.rect(Box(0, y, w, h - y), fade(t.shade(stone, 0.03), t.light(stone, 0.02)))
    p.rect(Box(0, y, w, 2.4 * p.u), t.light(stone, 0.06))
    p.rect(Box(0, y + 2.4 * p.u, w, 0.7 * p.u), t.shade(stone, 0.10))
    p.lines(
        [[(w * i / 13, y), (w * i / 13, y + 2.4 * p.u)] for i in range(14)]
        + [[(w * i / 12, y + 3 * p.u), (w * ((i / 12 - 0.5) * 1.6 + 0.5), h)] for i in range(13)]
        + [[(0, y + (h - y) * f), (w, y + (h - y) * f)] for f in (0.42, 0.7)],
        t.shade(stone, 0.05),
        0.14 * p.u,
    )
    spots = [f * w for f in (0.10, 0.37, 0.64, 0.91)]
    iron = t.tone(0.34, 0.02, 250)
    for a, b in pairwise(spots):
        low = y + 0.6 * p.u
        p.line([(a, y - 1.6 * p.u), ((a + b) / 2, low), (b, y - 1.6 * p.u)],
               t.tone(0.72, 0.06, 75), 0.4 * p.u, curve=True)  # fmt: skip
    for x in spots:
        p.contact(x, y + 1.6 * p.u, 2.2 * p.u, 0.4)
        p.rect(Box(x - 1.1 * p.u, y - 2.2 * p.u, 2.2 * p.u, 3.8 * p.u), iron, 0.4 * p.u)
        p.rect(
            Box(x - 1.7 * p.u, y - 3.0 * p.u, 3.4 * p.u, 1.5 * p.u), t.light(iron, 0.08), 0.7 * p.u
        )


def _gear(stage: Stage, p: Pen, base: float) -> None:
    """Crates, a coil of rope and a pot at one end of the quay, where nothing else stands."""
    t, w, u = stage.tones, stage.w, p.u
    for side in (0, 1):
        x = 0.03 * w if side == 0 else 0.80 * w
        if not stage.free(Box(x, base - 20 * u, 0.17 * w, 20 * u), 0.0):
            continue
        wood = t.tone(0.62, 0.07, 65)
        p.contact(x + 13 * u, base, 15 * u, 0.4)
        for dx, dy, wide in ((0.0, 0.0, 11.0), (11.6, 0.0, 9.5), (2.6, 8.6, 9.0)):
            crate = Box(x + dx * u, base - dy * u - 8.4 * u, wide * u, 8.4 * u)
            p.rect(crate, fade(t.light(wood, 0.03), t.shade(wood, 0.06)), 0.3 * u)
            p.lines(
                [
                    [
                        (crate.x, crate.y + f * crate.height),
                        (crate.right, crate.y + f * crate.height),
                    ]
                    for f in (0.33, 0.66)
                ],
                t.shade(wood, 0.14),
                0.3 * u,
            )
            p.rects(
                [
                    Box(crate.x + 0.5 * u, crate.y, 1.1 * u, crate.height),
                    Box(crate.right - 1.6 * u, crate.y, 1.1 * u, crate.height),
                ],
                t.light(wood, 0.07),
            )
        for i in range(3):
            p.oval(
                Box(x + 21.5 * u, base - (2.2 + 1.3 * i) * u, 7.4 * u, 2.4 * u),
                t.tone(0.74 - 0.04 * (i % 2), 0.07, 78),
            )
        return


def _view(horizon: float, quay: float, town: bool) -> Draw:
    def draw(stage: Stage) -> None:
        p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
        land.sky(stage, p, horizon * h)
        land.hills(stage, p, (horizon - 0.03) * h, 0.02 * h, t.grass(0.68, 0.55), "round")
        if town:
            _houses(stage, p, horizon * h, 0.17 * h)
        deep = t.tone(0.60, 0.09, 222)
        land.water(stage, p, Box(0, horizon * h, w, (quay - horizon) * h + 2), deep)
        _masts(stage, p, (horizon + 0.045) * h)
        _quay(stage, p, quay * h)
        _gear(stage, p, (quay + 0.14) * h)
        stage.back += [p.grouped()]

    return draw


def _zones(horizon: float, quay: float) -> Draw:
    plain = land.open_zones(0.89, 0.55)

    def zones(stage: Stage) -> None:
        plain(stage)
        stage.paved = True
        stage.water = ((horizon + 0.05) * stage.h, (quay - 0.01) * stage.h)

    return zones


SETTING = Setting(
    "harbour",
    cues=listed("harbour, harbor, marina, quay, dock, docks, wharf, fishing port, 港口, 码头"),
    holds=listed("harbour, harbor, quay, water, sea, bollard, pier, dock, cliff, house"),
    views={
        "elevation": View(_zones(0.50, 0.74), _view(0.50, 0.74, town=True)),
        "deep": View(_zones(0.44, 0.72), _view(0.44, 0.72, town=False)),
        "close": View(_zones(0.52, 0.78), _view(0.52, 0.78, town=True)),
        "wide": View(_zones(0.56, 0.80), _view(0.56, 0.80, town=True)),
    },
)
