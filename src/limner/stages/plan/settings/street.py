"""A street: façades with windows and awnings, pavement, road, lamps, trees and passers-by."""

from __future__ import annotations

from itertools import pairwise

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.stages.plan.scenery import decor
from limner.stages.plan.scenery.compose import staged
from limner.stages.plan.scenery.pen import Pen, fade
from limner.stages.plan.scenery.people import person
from limner.stages.plan.scenery.stage import Setting, Stage, View
from limner.stages.plan.scenery.thing import listed


def sky(stage: Stage, p: Pen, cover: float = 0.4) -> None:
    """Sky, clouds or stars, and the sun where it is low."""
    t, w, h = stage.tones, stage.w, stage.h
    p.rect(Box(0, 0, w, h), t.sky)
    if t.time in ("golden", "dawn", "dusk"):
        decor.sun(p, w * (0.24 if t.side < 0 else 0.78), 0.34 * h, 4.2 * p.u)
    decor.clouds(p, Box(0, 0.07 * h, w, cover * h * 0.6), 4)


def skyline(stage: Stage, p: Pen, base: float, height: float, haze: float) -> None:
    """A row of far towers."""
    t, rng, w = stage.tones, stage.design.rng, stage.w
    x = -rng.uniform(0, 0.05) * w
    colour = mix(t.tone(0.55, 0.05, 255), t.horizon, haze)
    boxes, lights = [], []
    while x < w:
        wide = p.u * rng.uniform(5, 11)
        tall = height * rng.uniform(0.45, 1.0)
        boxes.append(Box(x, base - tall, wide, tall))
        if rng.random() < 0.3:
            boxes.append(Box(x + 0.35 * wide, base - tall * 1.12, 0.3 * wide, tall * 0.2))
        for i in range(int(wide / (1.6 * p.u))):
            for j in range(int(tall / (2.6 * p.u))):
                if rng.random() < 0.4:
                    lights.append(
                        Box(
                            x + (0.5 + 1.6 * i) * p.u,
                            base - tall + (1.0 + 2.6 * j) * p.u,
                            0.7 * p.u,
                            1.2 * p.u,
                        )
                    )
        x += wide * rng.uniform(0.85, 1.15)
    p.rects(boxes, colour)
    p.rects(lights, mix(t.glow, colour, 0.25) if t.dark else t.light(colour, 0.05))


def nearness(stage: Stage) -> float:
    """Return how much larger than usual houses are, to suit the people staged before them."""
    tall = [
        i.box.height * min(2.0, 1.75 / i.thing.real)
        for i in stage.items
        if i.thing.name == "person" and i.thing.real
    ]
    return min(2.4, max(1.0, max(tall, default=0.0) / (17.0 * stage.u)))


def facade(stage: Stage, p: Pen, box: Box, colour: str) -> None:
    """One house front: wall, cornice, windows in rows, a shop at street level."""
    t, rng = stage.tones, stage.design.rng
    side = fade(t.light(colour, 0.02), t.shade(colour, 0.035), (0, 0), (1, 0))
    p.rect(box, side)
    u = p.u * nearness(stage)
    p.rect(Box(box.x - 0.4 * u, box.y, box.width + 0.8 * u, 1.3 * u), t.light(colour, 0.07))
    p.rect(Box(box.x, box.y + 1.3 * u, box.width, 0.5 * u), "#0b0d2222")
    shop = min(0.34 * box.height, 17 * u)
    columns = max(2, round(box.width / (7.5 * u)))
    rows = max(1, round((box.height - shop) / (10.5 * u)))
    cell_w, cell_h = box.width / columns, (box.height - shop - 2.5 * u) / rows
    glass: list[Box] = []
    lit: list[Box] = []
    frames: list[Box] = []
    sills: list[Box] = []
    for i in range(columns):
        for j in range(rows):
            win = Box(
                box.x + (i + 0.24) * cell_w,
                box.y + 2.5 * u + (j + 0.2) * cell_h,
                0.52 * cell_w,
                0.62 * cell_h,
            )
            if not stage.free(win, 0.6):
                continue
            (lit if t.dark and rng.random() < 0.55 else glass).append(win)
            frames.append(win.inset(-0.35 * u))
            sills.append(Box(win.x - 0.7 * u, win.bottom + 0.3 * u, win.width + 1.4 * u, 0.6 * u))
    pane = t.tone(0.62, 0.05, 235) if not t.dark else t.tone(0.40, 0.05, 265)
    p.rects(frames, t.light(colour, 0.09))
    p.rects(glass, fade(t.light(pane, 0.10), pane))
    p.rects(lit, "#ffd98a")
    mids = [Box(g.centre[0] - 0.15 * u, g.y, 0.3 * u, g.height) for g in (*glass, *lit)]
    p.rects(mids, t.light(colour, 0.09))
    p.rects(sills, t.light(colour, 0.11))
    _shop(stage, p, Box(box.x, box.bottom - shop, box.width, shop), colour)


def _shop(stage: Stage, p: Pen, box: Box, colour: str) -> None:
    t, rng, u = stage.tones, stage.design.rng, p.u * nearness(stage)
    dark = t.shade(colour, 0.16)
    p.rect(Box(box.x, box.y, box.width, box.height), dark)
    p.rect(Box(box.x, box.y, box.width, 0.15 * box.height), t.shade(colour, 0.09))
    glass = "#ffdf9f" if t.dark else t.tone(0.78, 0.035, 225)
    door = Box(
        box.x + 0.72 * box.width, box.y + 0.3 * box.height, 0.2 * box.width, 0.7 * box.height
    )
    window = Box(
        box.x + 0.08 * box.width, box.y + 0.3 * box.height, 0.58 * box.width, 0.52 * box.height
    )
    p.rects(
        [window, door.inset(0.12 * door.width, 0.08 * door.height)],
        fade(glass, t.light(glass, 0.07)),
    )
    p.rect(
        Box(door.x, door.bottom - 0.24 * door.height, door.width, 0.24 * door.height),
        t.shade(dark, 0.05),
    )
    decor.goods(
        p,
        Box(
            window.x + 0.6 * u,
            window.y + 0.5 * window.height,
            window.width - 1.2 * u,
            0.5 * window.height,
        ),
        max(3, round(window.width / (3.2 * u))),
    )
    awning = Box(
        box.x + 0.03 * box.width, box.y + 0.15 * box.height, 0.94 * box.width, 0.2 * box.height
    )
    if not stage.free(awning):
        return
    n = max(5, round(awning.width / (2.8 * u)))
    step = awning.width / n
    accent = rng.choice((t.lit(t.accent), t.lit(t.second), t.facades[2]))
    for k, shade in ((0, accent), (1, t.lit("#fbf4e6"))):
        d = ""
        for i in range(k, n, 2):
            x = awning.x + i * step
            d += (
                f"M{x:.1f} {awning.y:.1f}H{x + step:.1f}V{awning.bottom:.1f}"
                f"A{step / 2:.1f} {step / 2.2:.1f} 0 0 1 {x:.1f} {awning.bottom:.1f}Z"
            )
        p.path(d, shade)
    p.rect(
        Box(awning.x, awning.bottom - 0.3 * awning.height, awning.width, 0.3 * awning.height),
        fade("#00000000", "#0000001c"),
    )


def pavement(stage: Stage, p: Pen, y: float, kerb: float) -> None:
    """Pavement from `y` to `kerb`, then the road."""
    t, w, h, u = stage.tones, stage.w, stage.h, p.u
    stone = t.tone(0.80, 0.012, 75)
    road = t.tone(0.47, 0.012, 260)
    p.rect(Box(0, y, w, kerb - y), fade(t.shade(stone, 0.05), stone))
    n = 14
    p.lines(
        [
            [(w * (i / n * 1.2 - 0.1), y), (w * ((i / n - 0.5) * 1.34 + 0.5), kerb)]
            for i in range(n + 1)
        ],
        t.shade(stone, 0.05),
        0.12 * u,
    )
    p.rect(Box(0, y, w, 1.4 * u), fade("#0b0d2230", "#0b0d2200"))
    if kerb >= h:
        return
    p.rect(Box(0, kerb, w, h - kerb), fade(t.shade(road, 0.04), road))
    p.rect(Box(0, kerb, w, 0.8 * u), t.light(stone, 0.06))
    p.rect(Box(0, kerb + 0.8 * u, w, 0.6 * u), t.shade(road, 0.08))
    mid = kerb + 0.62 * (h - kerb)
    p.rects([Box(w * (i / 6 + 0.03), mid, 0.1 * w, 0.55 * u) for i in range(6)], t.lit("#f1ead6"))


def _zones(stage: Stage) -> None:
    vehicles = any(i.thing.name in ("vehicle", "bus", "truck") for i in stage.items)
    stage.zones(0.90 if vehicles else 0.86)
    stage.hang = stage.hang._replace(height=0.66 * stage.h)


def passers(stage: Stage, p: Pen, base: float, height: float, count: int) -> None:
    """People on the pavement, only where they hide nothing."""
    rng = stage.design.rng
    done: list[float] = []
    for _ in range(count * 5):
        x = rng.uniform(0.04, 0.96) * stage.w
        tall = height * rng.uniform(0.92, 1.05)
        if len(done) >= count:
            return
        if any(abs(x - d) < 0.42 * tall for d in done) or not stage.free(
            Box(x - 0.16 * tall, base - tall, 0.32 * tall, tall), 0.3
        ):
            continue
        person(p, x, base, tall)
        done.append(x)


def _elevation(stage: Stage) -> None:
    p, t, w, h, rng = stage.pen(), stage.tones, stage.w, stage.h, stage.design.rng
    sky(stage, p)
    y = 0.80 * h
    skyline(stage, p, y, 0.66 * h, 0.72)
    x, k = -rng.uniform(0.0, 0.08) * w, rng.randrange(6)
    near = nearness(stage)
    while x < w:
        wide = p.u * rng.uniform(24, 34) * near**0.7
        tall = h * rng.uniform(0.50, 0.70) * near**0.35
        facade(stage, p, Box(x, y - tall, wide, tall), t.facades[k % 6])
        x += wide
        k += rng.choice((1, 2))
    pavement(stage, p, y, 0.875 * h)
    _furniture(stage, p, y + 0.045 * h)
    stage.back += [p.grouped()]


def _furniture(stage: Stage, p: Pen, base: float) -> None:
    rng, w, h = stage.design.rng, stage.w, stage.h
    near = nearness(stage)
    tall = 30 * p.u * near**0.8
    wanted = stage.says("tree")
    for f in (0.07, 0.5, 0.93, 0.28, 0.72):
        if stage.free(Box(f * w - 6 * p.u, base - tall, 12 * p.u, tall), 0.2) and (
            wanted or rng.random() < 0.75
        ):
            decor.leafy_tree(p, f * w, base, tall * rng.uniform(0.85, 1.0), form=rng.randrange(3))
        elif stage.free(Box(f * w - 2 * p.u, base - 0.4 * h, 4 * p.u, 0.4 * h), 0.2):
            decor.street_lamp(p, f * w, base, 0.4 * h)
    busy = stage.says(
        "bustling",
        "busy",
        "crowd",
        "lively",
        "people",
        "pedestrian",
        "vibrant",
        "行人",
        "人群",
        "繁",
    )
    alone = 0 if near > 1.0 else 3
    passers(stage, p, base + 0.012 * h, 15.5 * p.u * near, 6 if busy else alone)


def _deep(stage: Stage) -> None:
    """Looking down the street to its vanishing point; at its houses where one is asked for."""
    if _built(stage):
        _elevation(stage)
        return
    p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
    sky(stage, p, 0.5)
    vx, vy = (0.56 if t.side < 0 else 0.44) * w, 0.60 * h
    skyline(stage, p, vy + 0.04 * h, 0.34 * h, 0.8)
    stone, road = t.tone(0.80, 0.012, 75), t.tone(0.48, 0.012, 260)
    p.poly([(0, vy), (w, vy), (w, h), (0, h)], mix(stone, t.horizon, 0.3))
    p.poly([(0, vy), (vx, vy), (-0.6 * w, h), (0, h)], fade(mix(stone, t.horizon, 0.4), stone))
    p.poly(
        [(vx, vy), (w, vy), (w, h), (1.6 * w, h)],
        fade(mix(stone, t.horizon, 0.4), stone),
        clip=path.rect(Box(0, 0, w, h)),
    )
    p.poly(
        [(vx - 0.012 * w, vy), (vx + 0.012 * w, vy), (vx + 0.42 * w, h), (vx - 0.42 * w, h)],
        fade(mix(road, t.horizon, 0.4), road),
    )
    dashes = []
    for a, b in ((0.08, 0.14), (0.22, 0.33), (0.46, 0.62), (0.78, 0.98)):
        ya, yb = vy + (h - vy) * a, vy + (h - vy) * b
        dashes.append(
            path.polygon(
                [
                    (vx - 0.012 * w * a, ya),
                    (vx + 0.012 * w * a, ya),
                    (vx + 0.012 * w * b, yb),
                    (vx - 0.012 * w * b, yb),
                ]
            )
        )
    p.path("".join(dashes), t.lit("#f1ead6"))
    for side in (-1, 1):
        _receding(stage, p, (vx, vy), side)
    passers(stage, p, 0.80 * h, 14 * p.u, 4)
    stage.back += [p.grouped()]


def _receding(stage: Stage, p: Pen, point: tuple[float, float], side: int) -> None:
    """A row of houses along one side, towards the vanishing point."""
    t, w, h, rng = stage.tones, stage.w, stage.h, stage.design.rng
    vx, vy = point
    edge = 0.0 if side < 0 else w
    outer = edge + side * 0.05 * w

    def at(f: float, rise: float) -> tuple[float, float]:
        """Return the point at depth f, 0 near to 1 far, `rise` above the ground where near."""
        x = outer + (vx - outer) * f
        ground = 0.93 * h + (vy - 0.93 * h) * f
        return x, ground - rise * (1 - f)

    cuts = (0.0, 0.34, 0.57, 0.73, 0.84)
    k = rng.randrange(6)
    lit_side = (side < 0) != (t.side < 0)
    for a, b in pairwise(cuts):
        rise = h * rng.uniform(0.82, 1.12)
        colour = mix(t.facades[k % 6], t.horizon, 0.35 * b)
        colour = colour if lit_side else t.shade(colour, 0.07)
        k += 1
        p.poly([at(a, 0), at(a, rise), at(b, rise), at(b, 0)], colour)
        p.poly(
            [at(a, rise), at(a, rise - 0.035 * h), at(b, rise - 0.035 * h), at(b, rise)],
            t.light(colour, 0.06),
        )
        panes = ""
        for i in range(3):
            for j in range(4):
                f0, f1 = a + (b - a) * (0.12 + 0.3 * i), a + (b - a) * (0.3 + 0.3 * i)
                r0, r1 = rise * (0.30 + 0.16 * j), rise * (0.40 + 0.16 * j)
                panes += path.polygon([at(f0, r0), at(f0, r1), at(f1, r1), at(f1, r0)])
        p.path(panes, "#ffd98a" if t.dark else mix(t.tone(0.6, 0.05, 235), colour, 0.25))
        p.poly(
            [
                at(a + (b - a) * 0.08, 0),
                at(a + (b - a) * 0.08, rise * 0.2),
                at(a + (b - a) * 0.92, rise * 0.2),
                at(a + (b - a) * 0.92, 0),
            ],
            "#ffe3a8" if t.dark else t.shade(colour, 0.2),
        )
        p.poly(
            [
                at(a + (b - a) * 0.05, rise * 0.19),
                at(a + (b - a) * 0.05, rise * 0.25),
                at(a + (b - a) * 0.95, rise * 0.25),
                at(a + (b - a) * 0.95, rise * 0.19),
            ],
            t.lit(t.accent if k % 2 else t.second),
        )


def _close(stage: Stage) -> None:
    """One shop front filling the picture: wall, window, door, pavement."""
    if stage.says("skyline", "cityscape", "futuristic", "rooftop"):
        _wide(stage)
        return
    if _busy(stage):
        _elevation(stage)
        return
    p, t, w, h, u = stage.pen(), stage.tones, stage.w, stage.h, stage.u
    colour = t.facades[stage.design.rng.randrange(6)]
    y = stage.ground - 0.05 * h
    p.rect(Box(0, 0, w, y), fade(t.light(colour, 0.02), t.shade(colour, 0.05), (0, 0), (1, 0.2)))
    brick(p, Box(0, 0, w, y), colour)
    x = 0.02 * w
    while x < 0.98 * w:
        tall, wide = 0.40 * h, 0.24 * h
        for span in (1.75, 1.25, 0.8):
            box = Box(x, y - tall, span * wide, tall)
            if box.right < 0.99 * w and _mostly_free(stage, box):
                _shop(stage, p, box, t.lit(t.second))
                x = box.right + 0.02 * w
                break
        else:
            x += 0.03 * w
    if t.dark:
        for f in (0.2, 0.5, 0.8):
            p.glow(f * w, y - 0.1 * h, 26 * u, t.glow, 0.28)
    pavement(stage, p, y, h + 1)
    if stage.free(Box(0.47 * w, 0.1 * h, 6 * u, y - 0.1 * h), 0.2):
        decor.plant(p, 0.5 * w, y + 1.5 * u, 16 * u)
    s = -t.side
    p.poly(
        [
            (0 if s > 0 else w, 0),
            (0.42 * w if s > 0 else 0.58 * w, 0),
            (0 if s > 0 else w, 0.75 * h),
        ],
        "#0b0d2214",
    )
    stage.back += [p.grouped()]


def _mostly_free(stage: Stage, box: Box) -> bool:
    """Whether hung things keep off a box and standing ones hide less than 40 % of it."""
    hung = any(box.intersection(i.box).area > 0 for i in stage.items if i.place == "hang")
    hidden = sum(box.intersection(i.box).area for i in stage.items if i.place != "hang")
    return not hung and hidden < 0.4 * box.area


def brick(p: Pen, box: Box, colour: str) -> None:
    """Lay a few courses of brick over a wall, here and there, as one shape."""
    rng, u = p.rng, p.u
    bw, bh = 4.4 * u, 1.7 * u
    light: list[Box] = []
    dark: list[Box] = []
    for j in range(int(box.height / bh)):
        for i in range(int(box.width / bw) + 1):
            if rng.random() < 0.22:
                b = Box(box.x + (i - 0.5 * (j % 2)) * bw, box.y + j * bh, bw * 0.94, bh * 0.86)
                (light if rng.random() < 0.5 else dark).append(b)
    p.rects(light, p.tones.light(colour, 0.022), 0.1 * u)
    p.rects(dark, p.tones.shade(colour, 0.022), 0.1 * u)


def _wide(stage: Stage) -> None:
    """An open square in front of the skyline, trees between."""
    if _built(stage):
        _elevation(stage)
        return
    p, t, w, h, rng = stage.pen(), stage.tones, stage.w, stage.h, stage.design.rng
    sky(stage, p, 0.6)
    y = 0.70 * h
    skyline(stage, p, y, 0.5 * h, 0.78)
    skyline(stage, p, y, 0.34 * h, 0.5)
    for i in range(7):
        x = (i + 0.5 + rng.uniform(-0.3, 0.3)) * w / 7
        decor.leafy_tree(
            p, x, y + 0.012 * h, 17 * p.u * rng.uniform(0.8, 1.1), haze=0.28, form=rng.randrange(3)
        )
    stone = t.tone(0.83, 0.02, 75)
    p.rect(Box(0, y, w, h - y), fade(mix(stone, t.horizon, 0.25), stone))
    vx = 0.5 * w
    p.lines(
        [[(vx + (i - 8) * 0.07 * w, y), (vx + (i - 8) * 0.22 * w, h)] for i in range(17)],
        t.shade(stone, 0.045),
        0.12 * p.u,
    )
    p.lines(
        [[(0, y + (h - y) * f), (w, y + (h - y) * f)] for f in (0.1, 0.25, 0.48, 0.8)],
        t.shade(stone, 0.045),
        0.12 * p.u,
    )
    passers(stage, p, y + 0.03 * h, 9 * p.u, 5)
    if stage.free(Box(0.02 * w, 0.3 * h, 0.05 * w, 0.55 * h)):
        decor.street_lamp(p, 0.05 * w, 0.86 * h, 0.5 * h)
    passers(stage, p, 0.85 * h, 17 * p.u, 3)
    stage.back += [p.grouped()]


def _built(stage: Stage) -> bool:
    """Whether a shop or a house is asked for: it stands in the row, not on the road."""
    return staged(stage) and any(
        i.thing.name in ("storefront", "house", "church", "temple", "mosque", "factory", "tower")
        for i in stage.items
    )


def _deep_zones(stage: Stage) -> None:
    (_zones if _built(stage) else _open_zones)(stage)


def _open_zones(stage: Stage) -> None:
    stage.zones(0.87)
    stage.walled = False
    stage.horizon = 0.70 * stage.h
    stage.hang = stage.hang._replace(height=0.62 * stage.h)


def _busy(stage: Stage) -> bool:
    """Whether the words ask for the life of a street rather than one shop in it."""
    return stage.says("bustling", "busy", "street scene", "traffic", "crowd") or staged(stage)


def _close_zones(stage: Stage) -> None:
    if _busy(stage):
        _zones(stage)
    else:
        stage.zones(0.87)


SETTING = Setting(
    "street",
    cues=listed(
        """street, city, downtown, sidewalk, storefront, shop front, neighborhood,
        neighbourhood, intersection, urban, boulevard, avenue, alley, taxi, town, village,
        crosswalk, corner, cityscape, bus stop, skyline, square, plaza, parking lot, food
        truck, 街道, 街, 城市, 都市, 路口"""
    ),
    holds=listed(
        """house, building, skyscraper, tree, lamp, street lamp, streetlight, skyline, facade,
        shop, pavement, road"""
    ),
    views={
        "elevation": View(_zones, _elevation),
        "deep": View(_deep_zones, _deep),
        "close": View(_close_zones, _close),
        "wide": View(_deep_zones, _wide),
    },
)
