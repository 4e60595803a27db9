"""A mountain lake for its own sake: eroded ranges in haze, mirrored in still water."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Affine, Box
from limner.basics.path import Point
from limner.document.paint import Blur, Linear, Stop
from limner.stages.plan.scenery.pen import Pen, fade, pool, under
from limner.stages.plan.scenery.stage import Stage


@dataclass(frozen=True, slots=True)
class Range:
    """One range: summits as (x, height) in fractions of the sheet, its haze and roughness."""

    summits: tuple[Point, ...]
    haze: float
    rough: float = 0.02
    snow: float = 0.0
    """Height above which snow lies, as a fraction of the sheet; 0: none."""
    firs: bool = False


def crest(stage: Stage, summits: tuple[Point, ...], rough: float) -> list[Point]:
    """Return a mountain line through summits, broken finer and finer as rock does."""
    rng, w, h = stage.design.rng, stage.w, stage.h
    line = [(x * w, -y * h) for x, y in summits]
    amount = rough * h
    for _ in range(5):
        finer: list[Point] = [line[0]]
        for (ax, ay), (bx, by) in pairwise(line):
            t = 0.5 + rng.uniform(-0.12, 0.12)
            finer.append((ax + (bx - ax) * t, ay + (by - ay) * t + rng.uniform(-1, 1) * amount))
            finer.append((bx, by))
        line, amount = finer, amount * 0.5
    return line


def _tops(line: list[Point], least: float) -> list[int]:
    """Return the indices of points that stand out above all within their reach."""
    reach = max(4, len(line) // 22)
    return [
        i
        for i in range(reach, len(line) - reach)
        if line[i][1] == min(p[1] for p in line[i - reach : i + reach + 1]) and -line[i][1] > least
    ]


def _shaded(stage: Stage, line: list[Point]) -> str:
    """Return the sides of the summits that turn from the light, bounded by ragged spurs."""
    rng, away = stage.design.rng, -stage.tones.side
    d = ""
    for i in _tops(line, 0.05 * stage.h):
        x, y = line[i]
        j = i
        while 0 < j < len(line) - 1 and line[j + away][1] > line[j][1] - 0.012 * stage.h:
            j += away
        if abs(line[j][0] - x) < 0.012 * stage.w:
            continue
        edge = line[min(i, j) : max(i, j) + 1]
        edge = edge if away > 0 else edge[::-1]
        spur, sx, sy = [], x, y
        steps = 7
        for k in range(1, steps + 1):
            sy = y * (1 - k / steps)
            sx += (0.75 if k % 2 else -0.35) * rng.uniform(0.5, 1.2) * away * (-y) / steps
            spur.append((sx, sy))
        d += path.polygon([*edge, (line[j][0], 0.0), *spur[::-1]])
    return d


def _snow(stage: Stage, line: list[Point], level: float) -> str:
    """Return what lies white above a ragged line of gullies and spurs."""
    rng = stage.design.rng
    teeth: list[Point] = [(line[0][0] - 1, 0.0)]
    while teeth[-1][0] < line[-1][0]:
        out = rng.uniform(0.02, 0.26) * (1 if len(teeth) % 2 else -1)
        teeth.append((teeth[-1][0] + rng.uniform(0.008, 0.024) * stage.w, out))
    d = ""
    run: list[Point] = []
    low: list[Point] = []
    for x, y in [*line, (line[-1][0], 0.0)]:
        edge = -level * stage.h * (1 + _height(teeth, x))
        if y < edge:
            run.append((x, y))
            low.append((x, edge))
            continue
        if len(run) > 2:
            d += path.polygon([*run, *low[::-1]])
        run, low = [], []
    return d


def _firline(stage: Stage, line: list[Point], tall: float) -> str:
    """Return a forest edge: many firs of uneven height along a line, one outline."""
    rng = stage.design.rng
    d, x = "", line[0][0]
    while x < line[-1][0]:
        y = _height(line, x)
        size = tall * rng.uniform(0.45, 1.0) * (0.7 + 0.3 * math.sin(x / (9 * stage.u)))
        half = 0.17 * size
        d += path.polygon(
            [
                (x - half, y + 0.2 * tall),
                (x - 0.62 * half, y - 0.34 * size),
                (x - 0.75 * half, y - 0.34 * size),
                (x, y - size),
                (x + 0.75 * half, y - 0.34 * size),
                (x + 0.62 * half, y - 0.34 * size),
                (x + half, y + 0.2 * tall),
            ]
        )
        x += half * rng.uniform(0.7, 1.9)
    return d


def _height(line: list[Point], x: float) -> float:
    for (ax, ay), (bx, by) in pairwise(line):
        if ax <= x <= bx:
            return ay + (by - ay) * (x - ax) / max(1e-6, bx - ax)
    return line[-1][1]


def _air(stage: Stage, p: Pen, water: float) -> None:
    """Sky to the waterline, a glow where the sun went, long thin clouds."""
    t, w, rng = stage.tones, stage.w, stage.design.rng
    p.rect(Box(0, 0, w, stage.h), t.horizon)
    p.rect(Box(0, 0, w, water), t.sky)
    x = (0.3 if t.side < 0 else 0.7) * w
    warm = "#ffd2a6" if t.time in ("blue", "dusk", "golden", "dawn") else "#ffffff"
    p.disc(x, water, 0.46 * w, pool(warm, 0.62), role="light")
    veil = mix(t.horizon, "#ffffff", 0.25)
    for _ in range(5):
        cx, cy = rng.uniform(0.0, 1.0) * w, rng.uniform(0.12, 0.62) * water
        a, b = rng.uniform(0.14, 0.34) * w, rng.uniform(0.006, 0.014) * stage.h
        p.oval(
            Box(cx - a, cy - b, 2 * a, 2 * b),
            veil,
            opacity=rng.uniform(0.16, 0.34),
            effects=(Blur(sigma=0.5 * p.u),),
        )
    if t.time in ("blue", "night"):
        p.discs(
            [
                (rng.uniform(0, w), rng.uniform(0, 0.45) * water, p.u * rng.uniform(0.05, 0.11))
                for _ in range(46)
            ],
            "#ffffffb0",
        )


def _mass(stage: Stage, p: Pen, r: Range, water: float) -> tuple[list[Point], str]:
    """Draw one range standing on the waterline; return its line and colour."""
    t = stage.tones
    line = crest(stage, r.summits, r.rough)
    rock = t.tone(0.40, 0.045, 258) if not r.firs else t.tone(0.36, 0.05, 175)
    colour = mix(rock, t.horizon, r.haze)
    foot = mix(colour, t.horizon, 0.30 if r.firs else 0.5)
    placed = [(x, water + y) for x, y in line]
    p.path(under(placed, water, curved=False), fade(colour, foot))
    down = Affine(1, 0, 0, 1, 0, water)
    if r.firs:
        p.path(path.transform(_firline(stage, line, 4.2 * p.u), down), colour)
        return line, colour
    dark = mix(colour, "#121a44", 0.52 - 0.2 * r.haze)
    p.path(
        path.transform(_shaded(stage, line), down),
        Linear(
            start=(0, 0),
            end=(0, 1),
            stops=(Stop(offset=0, colour=dark), Stop(offset=1, colour=foot[:7] + "00")),
        ),
        opacity=0.9,
    )
    if r.snow:
        white = mix(t.lit("#eef3ff"), t.horizon, 0.5 * r.haze)
        p.path(path.transform(_snow(stage, line, r.snow), down), mix(white, "#ffffff", 0.25))
        p.path(path.transform(_shaded(stage, line), down), "#2a3a7a", opacity=0.16)
    return line, colour


def _mist(stage: Stage, p: Pen, y: float, deep: float, alpha: float) -> None:
    t = stage.tones
    clear = t.horizon[:7] + "00"
    body = t.horizon[:7] + f"{round(alpha * 255):02x}"
    p.rect(
        Box(0, y - deep, stage.w, deep),
        Linear(
            start=(0, 0),
            end=(0, 1),
            stops=(Stop(offset=0, colour=clear), Stop(offset=1, colour=body)),
        ),
    )


def lake(ranges: tuple[Range, ...], water: float, shore: str) -> Callable[[Stage], None]:
    """Return a drawer: `ranges` far to near over a waterline at `water` (fraction), and a shore.

    shore: 'stones', 'reeds', 'firs' or 'pier'.
    """

    def draw(stage: Stage) -> None:
        p, w, h = stage.pen(), stage.w, stage.h
        y = water * h
        _air(stage, p, y)
        lines = []
        for k, r in enumerate(ranges):
            turned = r if stage.design.rng.random() < 0.5 else _turned(r)
            lines.append(_mass(stage, p, turned, y))
            if k + 1 < len(ranges):
                _mist(stage, p, y, 0.16 * h, 0.42)
        _water(stage, p, y, lines)
        {"stones": _stones, "reeds": _reeds, "firs": _frame, "pier": _pier}[shore](stage, p)
        p.rect(Box(0, 0.62 * h, w, 0.38 * h), fade("#0a123000", "#0a123040"))
        stage.back += [p.grouped()]

    return draw


def _turned(r: Range) -> Range:
    return Range(tuple((1 - x, y) for x, y in reversed(r.summits)), r.haze, r.rough, r.snow, r.firs)


def _water(stage: Stage, p: Pen, y: float, lines: list[tuple[list[Point], str]]) -> None:
    """Still water: the sky and the ranges upside down, pulled darker, broken by light ripples."""
    t, w, h, rng = stage.tones, stage.w, stage.h, stage.design.rng
    deep = t.tone(0.34, 0.07, 255)
    sky = [s.colour for s in t.sky.stops]
    p.rect(
        Box(0, y, w, h - y),
        Linear(
            start=(0, 0),
            end=(0, 1),
            stops=(
                Stop(offset=0, colour=mix(sky[2], deep, 0.22)),
                Stop(offset=0.55, colour=mix(sky[1], deep, 0.35)),
                Stop(offset=1, colour=mix(sky[0], deep, 0.5)),
            ),
        ),
    )
    for k, (line, colour) in enumerate(lines):
        flip = path.transform(under(line, 0.0, curved=False), Affine(1, 0, 0, -0.86, 0, y))
        tone = mix(colour, deep, 0.30)
        p.path(
            flip,
            fade(mix(tone, t.horizon, 0.12), tone),
            opacity=0.62 + 0.08 * k,
            effects=(Blur(sigma=(0.22 + 0.05 * k) * p.u),),
        )
    d = ""
    for _ in range(70):
        f = rng.random() ** 1.6
        yy = y + 0.004 * h + f * (h - y)
        a = (0.012 + 0.06 * f) * w * rng.uniform(0.4, 1.4)
        b = (0.0004 + 0.0013 * f) * h
        x = rng.uniform(-0.05, 1.05) * w
        d += path.ellipse(Box(x - a, yy - b, 2 * a, 2 * b))
    p.path(d, mix(t.horizon, "#ffffff", 0.3), opacity=0.26)
    bar = mix(t.horizon, "#ffffff", 0.35)
    p.rect(Box(0, y - 0.0015 * h, w, 0.003 * h), bar, opacity=0.4)
    p.rect(Box(0, y - 0.02 * h, w, 0.045 * h), bar, opacity=0.30, effects=(Blur(sigma=0.8 * p.u),))


def _rock(p: Pen, x: float, y: float, k: float, colour: str) -> None:
    """A boulder: dark body, lit top facet, wet foot and its reflection."""
    t, rng = p.tones, p.rng
    a = [rng.uniform(0.75, 1.15) for _ in range(6)]
    body = [
        (x - 1.1 * k * a[0], y),
        (x - 0.85 * k * a[1], y - 0.42 * k * a[2]),
        (x - 0.25 * k, y - 0.72 * k * a[3]),
        (x + 0.4 * k, y - 0.62 * k * a[4]),
        (x + 0.95 * k * a[5], y - 0.25 * k),
        (x + 1.15 * k, y),
    ]
    p.poly([(px, y + (y - py) * 0.55) for px, py in body], t.shade(colour, 0.1), opacity=0.4)
    p.poly(body, fade(colour, t.shade(colour, 0.10)))
    top = [body[1], body[2], body[3], (x + 0.15 * k, y - 0.4 * k), (x - 0.45 * k, y - 0.32 * k)]
    p.poly(top if t.side < 0 else [(2 * x - px, py) for px, py in top], t.light(colour, 0.10))
    p.rect(
        Box(x - 1.3 * k, y - 0.03 * k, 2.6 * k, 0.05 * k),
        mix(t.horizon, "#ffffff", 0.2),
        opacity=0.35,
    )


def _stones(stage: Stage, p: Pen) -> None:
    """Boulders in the shallows, larger towards the viewer, gathered on one side."""
    t, w, h, rng = stage.tones, stage.w, stage.h, stage.design.rng
    stone = t.tone(0.40, 0.02, 262)
    spots = []
    for _ in range(15):
        f = rng.random()
        x = (0.02 + 0.62 * f**1.5) * w
        y = (0.995 - 0.20 * f**0.6 * rng.uniform(0.7, 1.0)) * h
        k = p.u * (1.2 + 6.5 * (1 - f) ** 1.6) * rng.uniform(0.6, 1.1)
        spots.append((y, x if t.side > 0 else w - x, k))
    for y, x, k in sorted(spots):
        _rock(p, x, y, k, mix(stone, t.horizon, 0.25 * (1 - (y / h - 0.75) / 0.25) * 0.6))


def _reeds(stage: Stage, p: Pen) -> None:
    """A dark near bank with grasses against the water."""
    t, w, h, rng = stage.tones, stage.w, stage.h, stage.design.rng
    dark = t.tone(0.27, 0.035, 200)
    line = [
        (w * i / 8, h * (0.955 - 0.03 * math.sin(0.8 + i * 0.75) - (0.035 if i in (0, 8) else 0)))
        for i in range(9)
    ]
    p.path(under(line, h + 1), fade(dark, t.shade(dark, 0.06)))
    d = ""
    for _ in range(150):
        f = rng.random()
        x = (f**2.2 * 0.42 if rng.random() < 0.6 else 1 - f**2.2 * 0.34) * w
        y = 0.965 * h
        tall = p.u * rng.uniform(4, 15) * (1 - 0.5 * f)
        lean = rng.uniform(-0.35, 0.35) * tall
        b = 0.14 * p.u
        d += (
            f"M{x - b:.1f} {y:.1f}Q{x:.1f} {y - 0.6 * tall:.1f} {x + lean:.1f} {y - tall:.1f}"
            f"Q{x + 2 * b:.1f} {y - 0.55 * tall:.1f} {x + b:.1f} {y:.1f}Z"
        )
    p.path(d, dark)


def _fir(p: Pen, x: float, base: float, tall: float, colour: str) -> None:
    """A fir with drooping, uneven boughs, one outline."""
    rng = p.rng
    left: list[Point] = []
    right: list[Point] = []
    n = 13
    for i in range(1, n + 1):
        f = i / n
        y = base - tall * (1 - f * 0.93)
        reach = tall * 0.19 * f**0.85
        for side, out in ((-1, left), (1, right)):
            r = reach * rng.uniform(0.72, 1.12)
            out.append((x + side * r, y + 0.022 * tall))
            out.append((x + side * r * 0.42, y + 0.004 * tall))
    trunk = 0.012 * tall
    p.rect(Box(x - trunk, base - 0.12 * tall, 2 * trunk, 0.13 * tall), p.tones.shade(colour, 0.05))
    p.poly([(x, base - tall), *right, *left[::-1]], colour)


def _frame(stage: Stage, p: Pen) -> None:
    """Tall firs on one side cut by the sheet, smaller ones on the other: a view between them."""
    t, w, h, rng = stage.tones, stage.w, stage.h, stage.design.rng
    dark = t.tone(0.24, 0.04, 190)
    _reeds(stage, p)
    flip = t.side > 0
    for f, tall, pale in (
        (0.16, 0.42, 0.22),
        (0.21, 0.30, 0.28),
        (0.10, 0.62, 0.1),
        (0.02, 0.95, 0.0),
        (0.95, 0.34, 0.2),
        (0.99, 0.5, 0.08),
    ):
        x = (1 - f if flip else f) * w
        _fir(p, x, (0.965 + rng.uniform(0, 0.02)) * h, tall * h, mix(dark, t.horizon, pale))


def _pier(stage: Stage, p: Pen) -> None:
    """A plank pier running out from the viewer into the water."""
    t, w, h = stage.tones, stage.w, stage.h
    wood = t.tone(0.42, 0.03, 60)
    vx, far, near = (0.60 if t.side < 0 else 0.40) * w, 0.80 * h, 1.0 * h
    n = 15
    p.poly(
        [
            (vx - 0.03 * w, far + 0.01 * h),
            (vx + 0.03 * w, far + 0.01 * h),
            (vx + 0.03 * w, far + 0.05 * h),
            (vx - 0.03 * w, far + 0.05 * h),
        ],
        "#0a123080",
        effects=(Blur(sigma=0.6 * p.u),),
    )
    rows = [far + (near - far) * (i / n) ** 1.7 for i in range(n + 1)]
    half = [(0.030 + 0.115 * ((y - far) / (near - far))) * w for y in rows]
    slide = [vx for _ in rows]
    for i in range(n):
        gap = 0.10 * (rows[i + 1] - rows[i])
        tone = t.light(wood, p.rng.uniform(-0.025, 0.035))
        p.poly(
            [
                (slide[i] - half[i], rows[i]),
                (slide[i] + half[i], rows[i]),
                (slide[i + 1] + half[i + 1], rows[i + 1] - gap),
                (slide[i + 1] - half[i + 1], rows[i + 1] - gap),
            ],
            tone,
        )
    for i in (0, 6, 10, 13):
        for s in (-1, 1):
            x, k = slide[i] + s * half[i], half[i] * 0.085
            p.rect(Box(x - k, rows[i] - 5 * k, 2 * k, 7.5 * k), t.shade(wood, 0.09), 0.3 * k)
            p.rect(Box(x - k, rows[i] - 5 * k, 0.8 * k, 7.5 * k), t.light(wood, 0.02), 0.3 * k)


BROAD = (
    Range(
        (
            (-0.02, 0.06),
            (0.10, 0.20),
            (0.22, 0.10),
            (0.36, 0.34),
            (0.44, 0.24),
            (0.50, 0.29),
            (0.64, 0.09),
            (0.78, 0.22),
            (0.90, 0.11),
            (1.02, 0.19),
        ),
        0.52,
        0.030,
        0.20,
    ),
    Range(
        (
            (-0.02, 0.22),
            (0.08, 0.17),
            (0.18, 0.12),
            (0.32, 0.05),
            (0.50, 0.015),
            (0.66, 0.04),
            (0.84, 0.13),
            (1.02, 0.24),
        ),
        0.26,
        0.022,
    ),
    Range(
        (
            (-0.02, 0.06),
            (0.14, 0.035),
            (0.30, 0.008),
            (0.5, 0.002),
            (0.74, 0.008),
            (0.9, 0.03),
            (1.02, 0.05),
        ),
        0.06,
        0.004,
        firs=True,
    ),
)
VALLEY = (
    Range(
        (
            (-0.02, 0.10),
            (0.2, 0.17),
            (0.42, 0.16),
            (0.53, 0.31),
            (0.60, 0.22),
            (0.76, 0.12),
            (1.02, 0.2),
        ),
        0.62,
        0.028,
        0.19,
    ),
    Range(
        (
            (-0.02, 0.40),
            (0.07, 0.36),
            (0.16, 0.29),
            (0.26, 0.19),
            (0.38, 0.07),
            (0.46, 0.0),
            (0.62, 0.0),
            (0.72, 0.05),
            (1.02, 0.12),
        ),
        0.36,
        0.026,
        0.31,
    ),
    Range(
        (
            (-0.02, 0.02),
            (0.3, 0.0),
            (0.58, 0.0),
            (0.68, 0.06),
            (0.80, 0.17),
            (0.92, 0.28),
            (1.02, 0.34),
        ),
        0.18,
        0.022,
    ),
    Range(
        (
            (-0.02, 0.10),
            (0.10, 0.06),
            (0.24, 0.015),
            (0.36, 0.0),
            (0.7, 0.0),
            (0.84, 0.02),
            (1.02, 0.07),
        ),
        0.04,
        0.004,
        firs=True,
    ),
)
SUMMIT = (
    Range(
        ((-0.02, 0.14), (0.12, 0.18), (0.26, 0.13), (0.5, 0.16), (0.8, 0.13), (1.02, 0.17)),
        0.68,
        0.024,
    ),
    Range(
        (
            (-0.02, 0.02),
            (0.18, 0.10),
            (0.34, 0.24),
            (0.42, 0.31),
            (0.50, 0.46),
            (0.545, 0.40),
            (0.60, 0.33),
            (0.68, 0.22),
            (0.84, 0.11),
            (1.02, 0.06),
        ),
        0.36,
        0.032,
        0.25,
    ),
    Range(
        ((-0.02, 0.07), (0.16, 0.05), (0.32, 0.012), (0.6, 0.004), (0.8, 0.03), (1.02, 0.06)),
        0.08,
        0.005,
        firs=True,
    ),
)
LOW = (
    Range(
        (
            (-0.02, 0.07),
            (0.12, 0.12),
            (0.27, 0.08),
            (0.40, 0.19),
            (0.49, 0.13),
            (0.66, 0.07),
            (0.8, 0.16),
            (0.9, 0.1),
            (1.02, 0.15),
        ),
        0.58,
        0.022,
        0.125,
    ),
    Range(
        (
            (-0.02, 0.10),
            (0.14, 0.075),
            (0.3, 0.03),
            (0.5, 0.012),
            (0.72, 0.05),
            (0.88, 0.10),
            (1.02, 0.13),
        ),
        0.30,
        0.014,
    ),
    Range(
        ((-0.02, 0.03), (0.2, 0.012), (0.5, 0.002), (0.8, 0.01), (1.02, 0.025)),
        0.1,
        0.003,
        firs=True,
    ),
)
