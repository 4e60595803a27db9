"""A vehicle from the side, its words painted on the body: taxi, bus, van, truck, train."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery.thing import Easel, Thing, listed

LONG = ("bus", "train", "tram", "metro", "subway", "carriage", "coach")
BOXY = ("truck", "van", "lorry", "trailer", "caravan", "ambulance", "cart")


def draw(d: Easel) -> None:
    """Pick the body by the noun."""
    noun = d.item.phrase
    if any(n in noun for n in LONG):
        _bus(d)
    elif any(n in noun for n in BOXY):
        _van(d)
    else:
        _car(d)


def _wheels(d: Easel, xs: tuple[float, ...], r: float) -> None:
    t = d.tones
    y = d.h - r
    d.discs([(x * d.w, y, r) for x in xs], "#1c1d22")
    d.discs([(x * d.w, y, r * 0.55) for x in xs], t.steel)
    d.discs([(x * d.w, y, r * 0.2) for x in xs], t.metal)


def _glass(d: Easel) -> str:
    return d.tones.tone(0.72, 0.045, 225) if not d.tones.dark else "#ffe3a1"


def _car(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    taxi = any(n in d.item.phrase for n in ("taxi", "cab"))
    body = d.asked or ("#f5b921" if taxi else d.rng.choice((t.accent, t.second, "#e9e4da")))
    d.contact(w / 2, h, 0.52 * w, 0.45)
    if taxi:
        d.rect(Box(0.44 * w, 0.0, 0.12 * w, 0.1 * h), t.paper, 0.3 * d.u)
        d.rect(Box(0.44 * w, 0.06 * h, 0.12 * w, 0.05 * h), t.ink)
    cabin = [(0.21, 0.36), (0.31, 0.1), (0.40, 0.075), (0.62, 0.075), (0.70, 0.10), (0.80, 0.36)]
    d.poly([(x * w, y * h) for x, y in cabin], body)
    d.poly(
        [
            (0.26 * w, 0.345 * h),
            (0.335 * w, 0.14 * h),
            (0.49 * w, 0.125 * h),
            (0.49 * w, 0.345 * h),
        ],
        _glass(d),
    )
    d.poly(
        [
            (0.515 * w, 0.345 * h),
            (0.515 * w, 0.125 * h),
            (0.65 * w, 0.14 * h),
            (0.745 * w, 0.345 * h),
        ],
        _glass(d),
    )
    low = 0.88 * h
    d.path(
        f"M{0.015 * w:.1f} {low:.1f}V{0.52 * h:.1f}"
        f"Q{0.02 * w:.1f} {0.38 * h:.1f} {0.16 * w:.1f} {0.36 * h:.1f}"
        f"L{0.80 * w:.1f} {0.345 * h:.1f}"
        f"Q{0.96 * w:.1f} {0.38 * h:.1f} {0.985 * w:.1f} {0.56 * h:.1f}V{low:.1f}Z",
        body,
    )
    d.rect(Box(0.015 * w, 0.81 * h, 0.97 * w, 0.075 * h), t.shade(body, 0.16), 0.2 * d.u)
    d.rects([Box(0.95 * w, 0.5 * h, 0.035 * w, 0.08 * h)], "#fff3c4", 0.2 * d.u)
    d.rects([Box(0.015 * w, 0.48 * h, 0.022 * w, 0.1 * h)], "#c8322b", 0.2 * d.u)
    r = 0.155 * h
    _wheels(d, (0.2, 0.8), r)
    d.lines(
        [[(x * w, 0.37 * h), (x * w, 0.81 * h)] for x in (0.275, 0.502, 0.735)],
        t.shade(body, 0.10),
        d.line_width,
    )
    ground = d.surface_over(body)
    if ground != body:
        d.rect(Box(0.285 * w, 0.415 * h, 0.44 * w, 0.37 * h), ground, 0.5 * d.u)
    d.words(Box(0.30 * w, 0.42 * h, 0.41 * w, 0.36 * h), ground)


def _bus(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    train = not any(n in d.item.phrase for n in ("bus", "coach"))
    body = d.asked or d.rng.choice((t.accent, t.second, "#1d3f7a"))
    d.contact(w / 2, h, 0.52 * w, 0.45)
    d.rect(Box(0, 0.04 * h, w, 0.84 * h), body, 0.05 * h)
    d.rect(Box(0, 0.04 * h, w, 0.07 * h), t.light(body, 0.07), 0.03 * h)
    n = max(4, round(w / h * 2.4))
    step = 0.94 * w / n
    d.rects(
        [Box(0.03 * w + i * step, 0.15 * h, step * 0.86, 0.24 * h) for i in range(n)],
        _glass(d),
        0.25 * d.u,
    )
    d.rect(Box(0, 0.44 * h, w, 0.02 * h), t.shade(body, 0.1))
    d.rect(Box(0, 0.81 * h, w, 0.07 * h), t.shade(body, 0.18))
    _wheels(d, (0.16, 0.28, 0.72, 0.84) if train else (0.18, 0.8), 0.09 * h if train else 0.125 * h)
    ground = d.surface_over(body)
    if ground != body:
        d.rect(Box(0.04 * w, 0.475 * h, 0.92 * w, 0.315 * h), ground, 0.4 * d.u)
    d.words(Box(0.06 * w, 0.485 * h, 0.88 * w, 0.295 * h), ground)


def _van(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    food = any(n in d.item.phrase for n in ("food", "ice", "coffee", "taco", "snack", "cart"))
    body = d.surface(t.paper, t.second, "#1d222b")
    cab = t.accent
    d.contact(w / 2, h, 0.52 * w, 0.45)
    d.path(
        f"M{0.72 * w:.1f} {0.88 * h:.1f}V{0.24 * h:.1f}H{0.86 * w:.1f}"
        f"Q{0.91 * w:.1f} {0.25 * h:.1f} {0.93 * w:.1f} {0.45 * h:.1f}"
        f"L{0.985 * w:.1f} {0.53 * h:.1f}Q{w:.1f} {0.55 * h:.1f} {w:.1f} {0.6 * h:.1f}"
        f"V{0.88 * h:.1f}Z",
        t.lit(cab),
    )
    d.poly(
        [(0.77 * w, 0.3 * h), (0.86 * w, 0.3 * h), (0.9 * w, 0.5 * h), (0.77 * w, 0.5 * h)],
        _glass(d),
    )
    d.rect(Box(0, 0.06 * h, 0.74 * w, 0.82 * h), body, 0.3 * d.u)
    d.rect(Box(0, 0.06 * h, 0.74 * w, 0.045 * h), t.shade(body, 0.07))
    d.rect(Box(0, 0.81 * h, w, 0.07 * h), t.shade(t.metal, 0.0))
    d.rects([Box(0.965 * w, 0.63 * h, 0.03 * w, 0.07 * h)], "#fff3c4", 0.2 * d.u)
    if food:
        d.rect(Box(0.09 * w, 0.50 * h, 0.42 * w, 0.2 * h), t.shade(t.metal, 0.05))
        d.rect(Box(0.11 * w, 0.52 * h, 0.38 * w, 0.18 * h), "#ffdf9a")
        d.rect(Box(0.07 * w, 0.695 * h, 0.46 * w, 0.03 * h), t.wood)
        _hatch(d)
    _wheels(d, (0.17, 0.83), 0.13 * h)
    d.words(
        Box(0.04 * w, 0.13 * h, 0.66 * w, 0.30 * h)
        if food
        else Box(0.05 * w, 0.15 * h, 0.64 * w, 0.60 * h),
        body,
    )


def _hatch(d: Easel) -> None:
    w, h, t = d.w, d.h, d.tones
    n = 8
    step = 0.46 * w / n
    for i in range(n):
        x = 0.07 * w + i * step
        d.rect(Box(x, 0.45 * h, step, 0.085 * h), t.lit(t.accent) if i % 2 else t.lit(t.second))


CARRIER = (
    Thing(
        "vehicle",
        draw,
        cues=listed("""taxi, cab, car, hovercar, taxi door, police car, jeep, 汽车, 出租车"""),
        places=("stand",),
        aspect=(1.9, 2.6),
        face=(0.30, 0.40, 0.40, 0.40),
        least=(34, 14),
        bulk=17,
        weight=0.9,
    ),
    Thing(
        "bus",
        draw,
        cues=listed(
            """train, tram, metro, subway train, school bus, city bus, coach, carriage,
            公交车, 火车, 地铁"""
        ),
        places=("stand",),
        aspect=(2.0, 3.6),
        face=(0.06, 0.475, 0.88, 0.315),
        least=(44, 18),
        bulk=22,
    ),
    Thing(
        "truck",
        draw,
        cues=listed(
            """van, food truck, lorry, delivery truck, delivery van, trailer, ambulance, ice cream
        truck, 卡车, 货车"""
        ),
        places=("stand",),
        aspect=(1.6, 2.4),
        face=(0.05, 0.14, 0.64, 0.32),
        least=(38, 20),
        bulk=24,
    ),
)
