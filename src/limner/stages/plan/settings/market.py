"""A market: rows of stalls under striped roofs, bunting, people, façades behind."""

from __future__ import annotations

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.stages.plan.scenery import land
from limner.stages.plan.scenery.pen import Pen, fade, pool
from limner.stages.plan.scenery.stage import Setting, Stage, View
from limner.stages.plan.scenery.thing import listed
from limner.stages.plan.settings.street import facade, passers, sky


def _roof(p: Pen, box: Box, colour: str) -> None:
    """One stall in the background: striped roof, posts, goods."""
    t = p.tones
    n = 6
    step = box.width / n
    post = t.dark_wood
    p.rects(
        [
            Box(box.x + f * box.width, box.y + 0.2 * box.height, 0.03 * box.width, 0.8 * box.height)
            for f in (0.04, 0.93)
        ],
        post,
    )
    p.rect(
        Box(box.x + 0.05 * box.width, box.y + 0.3 * box.height, 0.9 * box.width, 0.35 * box.height),
        t.shade(post, 0.05),
    )
    front = Box(box.x, box.y + 0.66 * box.height, box.width, 0.34 * box.height)
    spots: dict[str, list[tuple[float, float, float]]] = {}
    for i in range(9):
        c = t.lit(("#d9483b", "#f0a830", "#7fa650", "#e5c34f", "#b8508a")[p.rng.randrange(5)])
        r = 0.04 * box.width
        spots.setdefault(c, []).append(
            (front.x + front.width * (i + 0.5) / 9, front.y - 0.5 * r, r)
        )
        spots[c].append((front.x + front.width * (i + 0.9) / 9, front.y - 1.4 * r, r * 0.8))
    for c, s in spots.items():
        p.discs(s, c)
    p.rect(front, t.wood)
    for k, tone in ((0, colour), (1, t.lit("#fffaf0"))):
        d = ""
        for i in range(k, n, 2):
            a, b = box.x + i * step - 0.03 * box.width, box.x + (i + 1) * step - 0.03 * box.width
            m = box.x + box.width / 2
            y0, y1 = box.y, box.y + 0.26 * box.height
            d += (
                f"M{m + (a - m) * 0.8:.1f} {y0:.1f}L{m + (b - m) * 0.8:.1f} {y0:.1f}"
                f"L{b + 0.06 * box.width:.1f} {y1:.1f}H{a + 0.06 * box.width:.1f}Z"
            )
        p.path(d, tone)


def bunting(stage: Stage, p: Pen, y: float, sag: float) -> None:
    """A line of small flags across the picture."""
    t, w = stage.tones, stage.w
    n = 18
    pts = [(w * i / n, y + sag * (1 - (2 * i / n - 1) ** 2)) for i in range(n + 1)]
    p.line(pts, t.metal, 0.12 * p.u, curve=True)
    colours = (t.lit(t.accent), t.lit(t.second), t.lit("#f6e6bf"))
    for i, (x, yy) in enumerate(pts[:-1]):
        k = 1.5 * p.u
        box = Box(x, yy, 2 * k, 2 * k)
        if stage.free(box):
            p.poly(
                [(x + 0.3 * k, yy), (x + 1.9 * k, yy + 0.1 * k), (x + 1.1 * k, yy + 2.1 * k)],
                colours[i % 3],
            )


def lanterns(stage: Stage, p: Pen, y: float, sag: float) -> None:
    """Strings of paper lanterns across the place, lit in the dark, none before a carrier."""
    t, w, n = stage.tones, stage.w, 15
    pts = [(w * i / n, y + sag * (1 - (2 * i / n - 1) ** 2)) for i in range(n + 1)]
    p.line(pts, t.metal, 0.12 * p.u, curve=True)
    for i, (x, top) in enumerate(pts):
        k = p.u * (2.1 if i % 2 else 1.6)
        lamp = Box(x - k, top + 0.5 * k, 2 * k, 2.3 * k)
        if not stage.free(lamp, 0.3):
            continue
        colour = ("#f0503c", "#ffb23e", "#f7d070")[i % 3]
        if t.dark:
            p.glow(*lamp.centre, 4.2 * k, colour, 0.5)
        shell = colour if t.dark else t.lit(colour)
        p.rect(lamp, fade(t.light(shell, 0.10), shell), 0.9 * k)
        p.rects(
            [
                Box(x - 0.5 * k, lamp.y - 0.25 * k, k, 0.35 * k),
                Box(x - 0.5 * k, lamp.bottom - 0.1 * k, k, 0.35 * k),
            ],
            t.shade(shell, 0.25),
        )


def _lamplight(stage: Stage, p: Pen, y: float, tall: float) -> None:
    """Light that falls out of every stall on the ground before it in the dark."""
    if not stage.tones.dark:
        return
    for i in range(6):
        x = (i + 0.5) / 6 * stage.w
        p.glow(x, y - 0.55 * tall, 0.55 * tall, "#ffc46b", 0.75)
        p.oval(
            Box(x - 0.13 * stage.w, y - 0.02 * stage.h, 0.26 * stage.w, 0.13 * stage.h),
            pool("#ffb65a", 0.42),
            role="light",
        )


def _ground(stage: Stage, p: Pen, y: float) -> None:
    t, w, h = stage.tones, stage.w, stage.h
    stone = t.tone(0.80, 0.025, 70)
    p.rect(Box(0, y, w, h - y), fade(t.shade(stone, 0.05), stone))
    p.lines(
        [[(w * (i / 14), y), (w * ((i / 14 - 0.5) * 1.5 + 0.5), h)] for i in range(15)],
        t.shade(stone, 0.045),
        0.14 * p.u,
    )
    p.lines(
        [[(0, y + (h - y) * f), (w, y + (h - y) * f)] for f in (0.15, 0.4, 0.75)],
        t.shade(stone, 0.045),
        0.14 * p.u,
    )


def _row(stage: Stage, p: Pen, base: float, tall: float) -> None:
    t, rng = stage.tones, stage.design.rng
    x, k = -0.03 * stage.w, 0
    colours = (t.lit(t.accent), t.lit(t.second), t.facades[2], t.lit("#4f8a6b"))
    while x < stage.w:
        wide = tall * rng.uniform(1.0, 1.25)
        _roof(p, Box(x, base - tall, wide, tall), colours[k % 4])
        x += wide * 1.08
        k += 1


def _scene(stage: Stage, houses: bool, rows: int) -> None:
    p, t, w, h, rng = stage.pen(), stage.tones, stage.w, stage.h, stage.design.rng
    sky(stage, p, 0.4)
    y = 0.76 * h
    if houses:
        x, k = -0.04 * w, rng.randrange(6)
        while x < w:
            wide, tall = p.u * rng.uniform(24, 32), h * rng.uniform(0.42, 0.60)
            facade(stage, p, Box(x, y - tall, wide, tall), mix(t.facades[k % 6], t.horizon, 0.25))
            x, k = x + wide, k + 1
    else:
        land.hills(stage, p, 0.56 * h, 0.015 * h, t.tone(0.68, 0.075, 140, 0.35), "round")
    _ground(stage, p, y - 0.02 * h)
    if rows > 1:
        _row(stage, p, y - 0.01 * h, 0.24 * h)
    _row(stage, p, y + 0.035 * h, 0.33 * h)
    _lamplight(stage, p, y + 0.035 * h, 0.33 * h)
    if t.dark or stage.says("lantern"):
        lanterns(stage, p, 0.03 * h, 0.07 * h)
        lanterns(stage, p, 0.14 * h, 0.09 * h)
    else:
        bunting(stage, p, 0.05 * h, 0.06 * h)
    alone = any(i.thing.name == "person" for i in stage.items)
    passers(stage, p, y + 0.095 * h, 26 * p.u, 2 if alone else 6)
    stage.back += [p.grouped()]


def _square(stage: Stage) -> None:
    _scene(stage, houses=True, rows=1)


def _green(stage: Stage) -> None:
    _scene(stage, houses=False, rows=2)


def _lane(stage: Stage) -> None:
    _scene(stage, houses=True, rows=2)


def _fair(stage: Stage) -> None:
    _scene(stage, houses=False, rows=1)


def _zones(stage: Stage) -> None:
    stage.zones(0.90)
    stage.hang = stage.hang._replace(height=0.62 * stage.h)
    stage.walled = False
    stage.horizon = 0.78 * stage.h


SETTING = Setting(
    "market",
    cues=listed(
        """market, farmers market, street market, marketplace, stall, fair, festival, carnival,
        amusement park, food festival, bazaar, vendor, outdoor market, 市场, 集市, 夜市, 市集"""
    ),
    holds=listed("stall, food stall, market stall, bunting, lantern, house, building"),
    views={
        "elevation": View(_zones, _square),
        "deep": View(_zones, _lane),
        "close": View(_zones, _green),
        "wide": View(_zones, _fair),
    },
)
