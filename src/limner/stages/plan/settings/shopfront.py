"""A shop front in a brick wall: timber front, awning, window with goods, door, pavement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.paint import Blur, Linear, Stop
from limner.stages.plan.scenery import decor
from limner.stages.plan.scenery.pen import Pen, fade, pool
from limner.stages.plan.scenery.stage import Setting, Stage, View
from limner.stages.plan.settings import wall


@dataclass(frozen=True, slots=True)
class Front:
    """How one front is divided; fractions of the sheet, from the light's side.

    bays: (left, width, kind), kind 'window' or 'door'. top: y of the front's head.
    """

    bays: tuple[tuple[float, float, str], ...]
    top: float
    ground: float
    awning: tuple[tuple[float, float], ...] = ()
    """(left, width) of each awning."""
    hang: tuple[float, float, float, float] = (0.06, 0.05, 0.88, 0.30)
    lamps: tuple[float, ...] = ()
    cornice: bool = False


FRONTS = {
    "elevation": Front(
        ((0.10, 0.50, "window"), (0.66, 0.17, "door")),
        0.42,
        0.885,
        ((0.08, 0.54),),
        (0.10, 0.06, 0.74, 0.29),
        (0.30, 0.62),
    ),
    "deep": Front(
        ((0.07, 0.30, "window"), (0.41, 0.18, "door"), (0.63, 0.30, "window")),
        0.45,
        0.90,
        (),
        (0.16, 0.05, 0.68, 0.29),
        (),
        True,
    ),
    "close": Front(
        ((-0.14, 0.86, "window"), (0.79, 0.30, "door")),
        0.56,
        1.04,
        ((-0.16, 0.90),),
        (0.10, 0.07, 0.80, 0.40),
        (0.26, 0.5, 0.74),
    ),
    "wide": Front(
        ((0.34, 0.40, "window"), (0.16, 0.145, "door")),
        0.44,
        0.86,
        ((0.13, 0.63),),
        (0.16, 0.07, 0.62, 0.27),
        (0.84,),
    ),
}


def _zones(front: Front) -> Callable[[Stage], None]:
    def zones(stage: Stage) -> None:
        stage.zones(front.ground)
        x, y, w, h = front.hang
        left = x if stage.tones.side < 0 else 1 - x - w
        stage.hang = stage.at(left, y, w, h)

    return zones


def _span(stage: Stage, f: float, wide: float) -> tuple[float, float]:
    x = f if stage.tones.side < 0 else 1 - f - wide
    return x * stage.w, wide * stage.w


def _front(front: Front) -> Callable[[Stage], None]:
    def draw(stage: Stage) -> None:
        p, t, _w, h = stage.pen(), stage.tones, stage.w, stage.h
        base = front.ground * h
        wall.surface(stage, p, min(base, h))
        paint = t.lit(t.second)
        spans = [_span(stage, f, wide) for f, wide, _ in front.bays]
        pad = 2.2 * p.u
        x0, x1 = min(x for x, _ in spans) - pad, max(x + b for x, b in spans) + pad
        frame = Box(x0, front.top * h, x1 - x0, base - front.top * h)
        p.rect(frame.moved(-t.side * 2.2 * p.u, 0), "#1a0f2040", effects=(Blur(sigma=0.8 * p.u),))
        ends = (t.light(paint, 0.05), t.shade(paint, 0.07))
        p.rect(frame, fade(*(ends if t.side < 0 else ends[::-1]), (0, 0), (1, 0)))
        for (x, wide), (_, _, kind) in zip(spans, front.bays, strict=True):
            bay = Box(x, frame.y + 3.6 * p.u, wide, frame.height - 3.6 * p.u)
            (_door if kind == "door" else _window)(stage, p, bay, paint)
        head = Box(frame.x - 1.2 * p.u, frame.y - 1.6 * p.u, frame.width + 2.4 * p.u, 3.4 * p.u)
        p.rect(head, t.shade(paint, 0.03))
        p.rect(Box(head.x, head.y, head.width, 0.8 * p.u), t.light(paint, 0.10))
        p.rect(Box(frame.x, head.bottom, frame.width, 2.4 * p.u), fade("#0b0d2255", "#0b0d2200"))
        if front.cornice:
            n = round(head.width / (3.0 * p.u))
            p.rects(
                [
                    Box(
                        head.x + head.width * (i + 0.25) / n,
                        head.bottom,
                        0.5 * head.width / n,
                        1.1 * p.u,
                    )
                    for i in range(n)
                ],
                t.shade(paint, 0.08),
            )
        for f, wide in front.awning:
            x, broad = _span(stage, f, wide)
            _awning(stage, p, Box(x, frame.y - 2.0 * p.u, broad, 11.5 * p.u))
        if base < h:
            _pavement(stage, p, base, frame)
        for f in front.lamps:
            _gooseneck(stage, p, _span(stage, f, 0.0)[0])
        stage.back += [p.grouped()]
        _light(stage)

    return draw


def _window(stage: Stage, p: Pen, bay: Box, paint: str) -> None:
    """Glass over a panelled stall riser, goods on a shelf inside, the low sun in the pane."""
    t, u, rng = stage.tones, p.u, stage.design.rng
    riser = 0.24 * bay.height
    glass = Box(bay.x, bay.y, bay.width, bay.height - riser)
    inside = t.tone(0.34, 0.03, 60) if not t.dark else mix(t.glow, t.tone(0.6, 0.09, 70), 0.4)
    p.rect(glass, fade(t.shade(inside, 0.04), t.light(inside, 0.10)))
    for f in (0.25, 0.75):
        p.disc(
            glass.x + f * glass.width, glass.y + 0.22 * glass.height, 9 * u, pool("#ffd48a", 0.75)
        )
        p.disc(glass.x + f * glass.width, glass.y + 0.22 * glass.height, 1.0 * u, "#fff1cf")
        p.rect(
            Box(glass.x + f * glass.width - 0.1 * u, glass.y, 0.2 * u, 0.19 * glass.height), t.metal
        )
    board = glass.bottom - 2.0 * u
    p.rect(Box(glass.x, board, glass.width, 2.0 * u), t.light(t.wood, 0.04))
    x, i = glass.x + 2.5 * u, rng.randrange(3)
    while x < glass.right - 6 * u:
        tone = (t.tone(0.72, 0.06, 70), t.tone(0.55, 0.08, 35), t.tone(0.80, 0.03, 85), t.leaf)[
            i % 4
        ]
        if i % 4 == 3:
            decor.plant(p, x + 2.6 * u, board, 10 * u)
            x += 7 * u
        elif i % 4 == 1:
            p.rect(Box(x, board - 6 * u, 3.6 * u, 6 * u), tone, 0.9 * u)
            p.rect(Box(x + 0.7 * u, board - 7.2 * u, 2.2 * u, 1.4 * u), t.dark_wood, 0.3 * u)
            p.rect(Box(x, board - 4.2 * u, 3.6 * u, 2.0 * u), t.paper)
            x += 5.2 * u
        else:
            wide = rng.uniform(4.5, 7) * u
            p.rect(Box(x, board - 3.4 * u, wide, 3.4 * u), tone, 0.3 * u)
            p.rect(
                Box(x + 0.5 * u, board - 5.8 * u, wide - 1.4 * u, 2.5 * u),
                t.light(tone, 0.07),
                0.3 * u,
            )
            x += wide + 1.8 * u
        i += 1
    s = -t.side
    cx = glass.x + (0.30 if s > 0 else 0.70) * glass.width
    for dx, wide in ((0.0, 9.0), (12.5, 3.2)):
        a = cx + s * dx * u
        p.poly(
            [
                (a, glass.y),
                (a + s * wide * u, glass.y),
                (a + s * (wide - 14) * u, glass.bottom),
                (a - s * 14 * u, glass.bottom),
            ],
            "#ffe2ad38",
            clip=path.rect(glass),
        )
    k = 0.9 * u
    n = max(1, round(glass.width / (34 * u)))
    bars = [
        Box(glass.x + glass.width * i / n - k / 2, glass.y, k, glass.height) for i in range(1, n)
    ]
    bars.append(Box(glass.x, glass.y + 0.20 * glass.height, glass.width, k))
    p.rects(bars, paint)
    p.rect(glass, None, stroke=p.design.stroke(t.light(paint, 0.09), 0.5))
    p.rect(Box(glass.x, glass.y, glass.width, 3.4 * u), fade("#0b0d2270", "#0b0d2200"))
    low = Box(bay.x, glass.bottom, bay.width, riser)
    p.rect(Box(low.x - u, low.y - 0.5 * u, low.width + 2 * u, 1.5 * u), t.light(paint, 0.11))
    m = max(2, round(low.width / (17 * u)))
    for j in range(m):
        panel = Box(
            low.x + low.width * (j + 0.07) / m, low.y + 2.6 * u, 0.86 * low.width / m, riser - 5 * u
        )
        if panel.height > u:
            p.rect(panel, t.shade(paint, 0.045), stroke=p.design.stroke(t.light(paint, 0.06), 0.18))


def _door(stage: Stage, p: Pen, bay: Box, paint: str) -> None:
    """A glazed door with a letter plate, a step and a fanlight."""
    t, u = stage.tones, p.u
    deep = t.shade(paint, 0.10)
    p.rect(bay, t.shade(paint, 0.16))
    fan = Box(bay.x + 1.2 * u, bay.y + 1.0 * u, bay.width - 2.4 * u, 0.13 * bay.height)
    inside = t.tone(0.36, 0.03, 60) if not t.dark else mix(t.glow, t.tone(0.6, 0.09, 70), 0.4)
    p.rect(fan, t.light(inside, 0.08))
    leaf = Box(
        bay.x + 1.2 * u,
        fan.bottom + 1.4 * u,
        bay.width - 2.4 * u,
        bay.bottom - fan.bottom - 1.4 * u,
    )
    p.rect(leaf, fade(t.light(deep, 0.04), t.shade(deep, 0.04), (0, 0), (1, 0)))
    pane = Box(leaf.x + 2.4 * u, leaf.y + 2.4 * u, leaf.width - 4.8 * u, 0.56 * leaf.height)
    p.rect(pane, fade(t.shade(inside, 0.02), t.light(inside, 0.12)), 0.3 * u)
    s = -t.side
    a = pane.x + (0.2 if s > 0 else 0.8) * pane.width
    p.poly(
        [
            (a, pane.y),
            (a + s * 5 * u, pane.y),
            (a - s * 5 * u, pane.bottom),
            (a - s * 10 * u, pane.bottom),
        ],
        "#ffe2ad48",
        clip=path.rect(pane),
    )
    p.rect(pane, None, 0.3 * u, stroke=p.design.stroke(t.light(deep, 0.10), 0.4))
    low = Box(pane.x, pane.bottom + 2.6 * u, pane.width, leaf.bottom - pane.bottom - 6 * u)
    if low.height > 2 * u:
        p.rect(low, t.shade(deep, 0.05), stroke=p.design.stroke(t.light(deep, 0.07), 0.2))
    brass = t.tone(0.74, 0.10, 82)
    hx = leaf.right - 1.5 * u if s > 0 else leaf.x + 0.7 * u
    p.rect(Box(hx, pane.bottom - 6 * u, 0.8 * u, 6.5 * u), brass, 0.4 * u)
    p.rect(Box(bay.x, bay.y, bay.width, 2.6 * u), fade("#0b0d2260", "#0b0d2200"))


def _awning(stage: Stage, p: Pen, box: Box) -> None:
    """A striped awning seen from the front, scalloped, with its shadow slanting from the light."""
    t, u = stage.tones, p.u
    s = -t.side
    p.poly(
        [
            (box.x, box.bottom),
            (box.right, box.bottom),
            (box.right + s * 9 * u, box.bottom + 13 * u),
            (box.x + s * 9 * u, box.bottom + 13 * u),
        ],
        fade("#140b1e8c", "#140b1e10"),
        effects=(Blur(sigma=0.3 * u),),
    )
    n = max(6, round(box.width / (6.5 * u)))
    step, inset = box.width / n, 2.6 * u
    for i in range(n):
        colour = t.lit(t.accent) if i % 2 == 0 else t.lit("#fbf3e2")
        f0, f1 = i / n, (i + 1) / n
        top = [box.x + inset + (box.width - 2 * inset) * f for f in (f0, f1)]
        x, low = box.x + i * step, box.bottom - 2.6 * u
        p.poly(
            [(top[0], box.y), (top[1], box.y), (x + step, low), (x, low)],
            fade(t.light(colour, 0.04), colour),
        )
        p.path(
            f"M{x:.1f} {low:.1f}H{x + step:.1f}V{box.bottom - 0.8 * u:.1f}"
            f"A{step / 2:.1f} {1.5 * u:.1f} 0 0 1 {x:.1f} {box.bottom - 0.8 * u:.1f}Z",
            t.shade(colour, 0.08),
        )
    p.rect(
        Box(box.x + inset - u, box.y - 0.7 * u, box.width - 2 * inset + 2 * u, 1.3 * u),
        t.metal,
        0.5 * u,
    )


def _gooseneck(stage: Stage, p: Pen, x: float) -> None:
    """A barn lamp on a bent arm over the sign."""
    u, t = p.u, stage.tones
    p.line([(x, -1), (x, 0.6 * u), (x + 0.2 * u, 2.2 * u)], t.metal, 0.5 * u)
    p.path(
        f"M{x - 3 * u:.1f} {4.4 * u:.1f}Q{x - 2.6 * u:.1f} {2.0 * u:.1f} {x:.1f} {1.8 * u:.1f}"
        f"Q{x + 2.6 * u:.1f} {2.0 * u:.1f} {x + 3 * u:.1f} {4.4 * u:.1f}Z",
        t.metal,
    )


def _pavement(stage: Stage, p: Pen, base: float, frame: Box) -> None:
    """Flagstones, planters by the door, and long shadows running from the light."""
    t, w, h, u = stage.tones, stage.w, stage.h, p.u
    stone, s = t.tone(0.72, 0.02, 70), -stage.tones.side
    p.rect(Box(0, base, w, h - base), fade(t.shade(stone, 0.05), stone))
    p.lines(
        [[(w * i / 9, base), (w * ((i / 9 - 0.5) * 1.4 + 0.5), h)] for i in range(10)]
        + [[(0, base + 0.45 * (h - base)), (w, base + 0.45 * (h - base))]],
        t.shade(stone, 0.07),
        0.16 * u,
    )
    p.rect(Box(0, base, w, 2.0 * u), fade("#0b0d2266", "#0b0d2200"))
    for f, tall in ((0.035, 17), (0.93, 21)):
        x = f * w if s > 0 else (1 - f) * w
        foot = base + 2.6 * u
        p.poly(
            [
                (x - 2 * u, foot),
                (x + 2 * u, foot - 0.4 * u),
                (x + s * 24 * u, foot + 2.4 * u),
                (x + s * 21 * u, foot + 4.6 * u),
            ],
            fade("#1a0f2080", "#1a0f2010", (0.5 - 0.5 * s, 0), (0.5 + 0.5 * s, 0)),
            effects=(Blur(sigma=0.5 * u),),
        )
        decor.plant(p, x, foot, tall * u)
    del frame


def _light(stage: Stage) -> None:
    """The hour over all: warm raking light with leaf shadows by day, cool air in the dark."""
    p, t, w, h = stage.pen("light"), stage.tones, stage.w, stage.h
    s, rng = -t.side, stage.design.rng
    warm = {
        "golden": "#ff9a2e",
        "dawn": "#ffb070",
        "dusk": "#b46a9c",
        "night": "#27407c",
        "blue": "#3a60b8",
    }.get(t.time, "#fff0c8")
    strong = {"golden": "66", "dawn": "4d"}.get(t.time, "2e")
    for item in stage.items:
        if item.place == "hang":
            p.rect(
                item.box.moved(s * 3.4 * p.u, 2.2 * p.u),
                "#1d0d1e66",
                0.4 * p.u,
                effects=(Blur(sigma=0.5 * p.u),),
                role="shadow",
            )
    start, end = ((0, 0.2), (1, 0.5)) if s > 0 else ((1, 0.2), (0, 0.5))
    p.rect(
        Box(0, 0, w, h),
        Linear(
            start=start,
            end=end,
            stops=(
                Stop(offset=0, colour=warm + strong),
                Stop(offset=0.5, colour=warm + "1c"),
                Stop(offset=1, colour="#24123f5c"),
            ),
        ),
    )
    if not t.dark:
        edge = 0.0 if s > 0 else w
        p.disc(edge, 0.16 * h, 0.55 * w, pool("#ffd58a", 0.5), blend="screen")
        d = ""
        for _ in range(16):
            x = edge + s * rng.uniform(0.0, 0.30) * w
            y, k = rng.uniform(-0.04, 0.34) * h, p.u * rng.uniform(3.5, 7)
            d += (
                f"M{x:.1f} {y:.1f}Q{x + s * k:.1f} {y + 0.1 * k:.1f} "
                f"{x + s * 1.7 * k:.1f} {y + 0.7 * k:.1f}"
                f"Q{x + s * 0.5 * k:.1f} {y + 0.9 * k:.1f} {x:.1f} {y:.1f}Z"
            )
        p.path(d, "#3a1420", opacity=0.20, effects=(Blur(sigma=0.7 * p.u),), role="shadow")
        for y0, deep in ((0.30, 0.10), (0.52, 0.16)):
            ya, yb = y0 * h, (y0 + deep) * h
            far = w if s > 0 else 0.0
            p.poly(
                [(edge, ya), (far, ya + 0.18 * h), (far, yb + 0.20 * h), (edge, yb)],
                fade("#ffd48a40", "#ffd48a00", (0.5 - 0.5 * s, 0), (0.5 + 0.5 * s, 0)),
                effects=(Blur(sigma=1.2 * p.u),),
            )
    stage.back += [p.grouped(role="light")]


SETTING = Setting(
    "shopfront",
    views={name: View(_zones(front), _front(front)) for name, front in FRONTS.items()},
)
