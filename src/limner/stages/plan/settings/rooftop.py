"""A roof terrace above the city: deck, parapet, planters, strings of bulbs, towers beyond."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery import decor, flora
from limner.stages.plan.scenery.pen import Pen, fade
from limner.stages.plan.scenery.stage import Draw, Setting, Stage, View
from limner.stages.plan.scenery.thing import listed
from limner.stages.plan.settings.street import sky, skyline


def _deck(stage: Stage, p: Pen, y: float) -> None:
    t, w, h = stage.tones, stage.w, stage.h
    wood = t.tone(0.66, 0.06, 62)
    p.rect(Box(0, y, w, h - y), fade(t.shade(wood, 0.06), t.light(wood, 0.03)))
    p.lines(
        [[(w * (i / 15), y), (w * ((i / 15 - 0.5) * 1.9 + 0.5), h)] for i in range(16)],
        t.shade(wood, 0.09),
        0.16 * p.u,
    )


def _parapet(stage: Stage, p: Pen, y: float, high: float) -> None:
    """A low wall with a rail, and planters along it."""
    t, w, rng = stage.tones, stage.w, stage.design.rng
    stone = t.tone(0.74, 0.02, 60)
    wall = Box(0, y - 0.55 * high, w, 0.55 * high)
    p.rect(wall, fade(t.light(stone, 0.02), t.shade(stone, 0.08)))
    p.rect(Box(0, wall.y - 0.9 * p.u, w, 1.4 * p.u), t.light(stone, 0.06))
    n = 16
    p.lines(
        [[(w * i / n, wall.y), (w * i / n, y - high)] for i in range(n + 1)], t.metal, 0.3 * p.u
    )
    p.line([(0, y - high), (w, y - high)], t.metal, 0.5 * p.u)
    x = rng.uniform(0.0, 0.04) * w
    while x < w:
        wide = p.u * rng.uniform(13, 19)
        tub = Box(x, y - 5.5 * p.u, wide, 6.5 * p.u)
        p.contact(x + wide / 2, y + p.u, 0.55 * wide, 0.3)
        for f in (0.2, 0.5, 0.8):
            flora.bush(p, x + f * wide, tub.y + 1.2 * p.u, 0.46 * wide)
        p.rect(tub, fade(t.wood, t.shade(t.wood, 0.08)), 0.3 * p.u)
        p.rect(Box(x - 0.4 * p.u, tub.y, wide + 0.8 * p.u, 1.2 * p.u), t.light(t.wood, 0.05))
        x += wide + p.u * rng.uniform(7, 16)


def _bulbs(stage: Stage, p: Pen, spans: tuple[tuple[float, float], ...]) -> None:
    """Strings of bulbs between posts: (height at the posts, sag) as fractions of the sheet."""
    t, w, h = stage.tones, stage.w, stage.h
    warm = t.time not in ("day", "grey", "dawn")
    for high, sag in spans:
        for k in range(3):
            x0, x1 = w * (k / 2 - 0.25), w * ((k + 1) / 2 - 0.25)
            n = 9
            pts = [
                (x0 + (x1 - x0) * i / n, (high + sag * (1 - (2 * i / n - 1) ** 2)) * h)
                for i in range(n + 1)
            ]
            p.line(pts, t.metal, 0.14 * p.u, curve=True)
            for x, y in pts[1:-1]:
                spot = Box(x - 0.7 * p.u, y, 1.4 * p.u, 1.8 * p.u)
                if not stage.free(spot):
                    continue
                if warm:
                    p.glow(x, y + 0.9 * p.u, 3.4 * p.u, "#ffd98a", 0.55)
                p.disc(x, y + 0.9 * p.u, 0.75 * p.u, "#fff0bf" if warm else "#fffdf2")


def _posts(stage: Stage, p: Pen, base: float, top: float) -> None:
    for f in (0.25, 0.75):
        x = f * stage.w
        if stage.free(Box(x - p.u, top, 2 * p.u, base - top), 0.0):
            p.rect(Box(x - 0.5 * p.u, top, p.u, base - top), stage.tones.dark_wood)


def _view(deck: float, towers: float, spans: tuple[tuple[float, float], ...]) -> Draw:
    def draw(stage: Stage) -> None:
        p, h = stage.pen(), stage.h
        y = deck * h
        sky(stage, p, 0.4)
        skyline(stage, p, y, towers * h, 0.72)
        skyline(stage, p, y, 0.66 * towers * h, 0.42)
        _deck(stage, p, y)
        _parapet(stage, p, y + 0.012 * h, 0.15 * h)
        _posts(stage, p, y + 0.02 * h, spans[0][0] * h)
        _bulbs(stage, p, spans)
        for f in (0.03, 0.97):
            spot = Box((f - 0.05) * stage.w, 0.5 * h, 0.1 * stage.w, 0.4 * h)
            if stage.free(spot, 0.0):
                decor.plant(p, f * stage.w, 0.90 * h, 30 * p.u)
        stage.back += [p.grouped()]

    return draw


def _zones(stage: Stage) -> None:
    stage.zones(0.88)
    stage.walled = False
    stage.hang = stage.hang._replace(height=0.55 * stage.h)


SETTING = Setting(
    "rooftop",
    cues=listed(
        """rooftop, roof garden, roof terrace, rooftop garden, rooftop bar, city roof, terrace,
        balcony, 屋顶, 天台, 露台"""
    ),
    holds=listed(
        """skyscraper, tower, building, skyline, string light, light, bulb, planter, railing,
        house"""
    ),
    views={
        "elevation": View(_zones, _view(0.76, 0.56, ((0.07, 0.07), (0.13, 0.08)))),
        "deep": View(_zones, _view(0.70, 0.46, ((0.05, 0.10), (0.05, 0.18)))),
        "close": View(_zones, _view(0.80, 0.62, ((0.10, 0.06),))),
        "wide": View(_zones, _view(0.73, 0.42, ((0.06, 0.08), (0.12, 0.10)))),
    },
)
