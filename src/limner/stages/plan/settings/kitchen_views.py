"""A kitchen for someone to stand in: worktop, sink under a window, shelf, kettle, light falling in.

Everything is laid out from the light's side: `f` runs 0 at the window's edge of the sheet to 1.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.paint import Blur, Linear, Stop
from limner.stages.plan.scenery import decor
from limner.stages.plan.scenery.pen import Pen, fade, pool
from limner.stages.plan.scenery.room import table_top
from limner.stages.plan.scenery.stage import Stage


@dataclass(frozen=True, slots=True)
class Look:
    """One kitchen. Lengths as fractions of the sheet; window: (left, top, width, height)."""

    window: tuple[float, float, float, float]
    top: float
    """Height of the worktop's upper edge."""
    wall: tuple[float, float, float]
    unit: tuple[float, float, float]
    tiles: str
    shelves: tuple[tuple[float, float, float], ...]
    """(left, y, width) of each."""
    soft: float
    hood: bool = False
    table: bool = False


LOOKS = {
    "elevation": Look(
        (0.05, 0.10, 0.40, 0.36),
        0.63,
        (0.93, 0.022, 88),
        (0.62, 0.045, 165),
        "brick",
        ((0.62, 0.27, 0.36), (0.62, 0.40, 0.36)),
        0.30,
    ),
    "deep": Look(
        (-0.10, 0.04, 0.34, 0.50),
        0.66,
        (0.86, 0.035, 150),
        (0.93, 0.015, 85),
        "square",
        ((0.40, 0.20, 0.22), (0.40, 0.335, 0.22)),
        0.42,
        hood=True,
    ),
    "close": Look(
        (0.14, 0.06, 0.62, 0.44),
        0.60,
        (0.90, 0.03, 70),
        (0.50, 0.05, 235),
        "brick",
        ((0.82, 0.24, 0.22), (0.82, 0.36, 0.22)),
        0.55,
        table=True,
    ),
    "wide": Look(
        (0.06, 0.07, 0.30, 0.44),
        0.65,
        (0.88, 0.028, 55),
        (0.56, 0.075, 45),
        "board",
        ((0.50, 0.24, 0.48),),
        0.34,
    ),
}


def kitchen(name: str) -> Callable[[Stage], None]:
    """Return the drawer of one of `LOOKS`."""

    def draw(stage: Stage) -> None:
        look = LOOKS[name]
        t, w, h = stage.tones, stage.w, stage.h
        p = stage.pen()
        _wall(stage, p, look)
        _window(stage, p, look)
        for shelf in look.shelves:
            _shelf(stage, p, shelf)
        if look.hood:
            _hood(stage, p, look)
        _worktop(stage, p, look)
        _lamp(stage, p, look)
        ground = stage.pen()
        _wall(stage, ground, look)
        _fronts(stage, ground, look)
        stage.back += [ground.grouped()]
        stage.back += [p.grouped(soft=look.soft * 0.55 * stage.u)]
        light = stage.pen("light")
        _shafts(stage, light, look)
        stage.back += [light.grouped(role="light")]
        if look.table:
            table_top(stage, t.wood)
        _veil(stage, w, h)

    return draw


def _across(stage: Stage, f: float, wide: float = 0.0) -> float:
    """Return the x of a span that starts at `f` from the light's side."""
    return f * stage.w if stage.tones.side < 0 else (1 - f - wide) * stage.w


def _wall(stage: Stage, p: Pen, look: Look) -> None:
    t, w, h = stage.tones, stage.w, stage.h
    wall = t.tone(*look.wall)
    ends = (t.light(wall, 0.03), t.shade(wall, 0.09))
    p.rect(Box(0, 0, w, h), fade(*(ends if t.side < 0 else ends[::-1]), (0, 0), (1, 0.2)))
    y0, y1 = (look.top - 0.155) * h, look.top * h
    tile = t.light(wall, 0.025) if look.tiles != "board" else t.shade(wall, 0.03)
    p.rect(Box(0, y0, w, y1 - y0), tile, opacity=0.9)
    line = t.shade(wall, 0.075)
    rows = {"brick": 5, "square": 3, "board": 1}[look.tiles]
    step = (y1 - y0) / rows
    wide = {"brick": 2.4, "square": 1.0, "board": 0.22}[look.tiles] * step
    cuts = [[(0.0, y0 + j * step), (w, y0 + j * step)] for j in range(rows)]
    for j in range(rows):
        shift = 0.5 * wide * (j % 2) if look.tiles == "brick" else 0.0
        n = int(w / wide) + 2
        cuts += [
            [(i * wide - shift, y0 + j * step), (i * wide - shift, y0 + (j + 1) * step)]
            for i in range(n)
        ]
    p.lines(cuts, line, 0.16 * p.u)
    p.rect(Box(0, y0 - 0.5 * p.u, w, 0.7 * p.u), t.light(wall, 0.05))


def _window(stage: Stage, p: Pen, look: Look) -> None:
    """A window with the morning outside, deep reveal, sill with pots, sheer curtain."""
    t, h, rng = stage.tones, stage.h, stage.design.rng
    x, y, wide, tall = look.window
    box = Box(_across(stage, x, wide), y * h, wide * stage.w, tall * h)
    frame = t.lit("#fbf6ec")
    k = 0.95 * p.u
    p.rect(box.inset(-1.9 * k), frame, 0.2 * p.u, effects=p.design.soft_shadow(0.5, 0.18))
    p.rect(box, t.sky)
    warm = "#fff3d0" if not t.dark else t.glow
    sx = box.x + box.width * (0.3 if t.side < 0 else 0.7)
    p.disc(sx, box.y + 0.42 * box.height, 0.7 * box.width, pool(warm, 0.95), clip=path.rect(box))
    far = mix(t.leaf, t.horizon, 0.66)
    trees = [
        (
            box.x + box.width * i / 6 + rng.uniform(-1, 1) * p.u,
            box.bottom - box.height * rng.uniform(0.12, 0.28),
            box.width * rng.uniform(0.12, 0.2),
        )
        for i in range(7)
    ]
    p.discs(trees, far, clip=path.rect(box))
    p.discs(
        [(cx, cy + 0.12 * box.height, 0.9 * r) for cx, cy, r in trees[::2]],
        mix(t.leaf, t.horizon, 0.45),
        clip=path.rect(box),
    )
    bars = [
        Box(box.x + 0.5 * box.width - 0.5 * k, box.y, k, box.height),
        Box(box.x, box.y + 0.36 * box.height, box.width, 0.8 * k),
    ]
    p.rects(bars, frame)
    p.rect(Box(box.x, box.y, box.width, 0.9 * k), "#0b0d2222")
    for s in (0, 1):
        a = box.x - 1.2 * k if s == 0 else box.right + 1.2 * k
        inner = a + (1 if s == 0 else -1) * 0.20 * box.width
        knot = a + (1 if s == 0 else -1) * 0.09 * box.width
        p.path(
            f"M{a:.1f} {box.y - 2.5 * k:.1f}L{inner:.1f} {box.y - 2.5 * k:.1f}"
            f"Q{inner:.1f} {box.y + 0.5 * box.height:.1f} {knot:.1f} {box.bottom + k:.1f}"
            f"L{a:.1f} {box.bottom + k:.1f}Z",
            fade("#fffdf6d0", "#fff3dc90"),
        )
    p.rect(Box(box.x - 4 * k, box.y - 3.0 * k, box.width + 8 * k, 0.7 * k), t.dark_wood, 0.3 * k)
    sill = Box(box.x - 3 * k, box.bottom + 1.6 * k, box.width + 6 * k, 1.7 * k)
    p.rect(sill, t.light(frame, 0.02))
    p.rect(Box(sill.x, sill.bottom, sill.width, 0.6 * k), "#00000022")
    clay = t.tone(0.62, 0.09, 45)
    for f in (0.2, 0.42, 0.86):
        cx, r = sill.x + f * sill.width, 1.9 * p.u
        for i in range(7):
            lean, up = (i - 3) * 0.55 * r, r * rng.uniform(1.6, 2.9)
            p.line(
                [
                    (cx, sill.y - 1.6 * r),
                    (cx + 0.6 * lean, sill.y - 1.6 * r - 0.6 * up),
                    (cx + lean, sill.y - 1.6 * r - up),
                ],
                t.light(t.leaf, rng.uniform(-0.05, 0.05)),
                0.36 * r,
                curve=True,
            )
        p.poly(
            [
                (cx - r, sill.y - 1.9 * r),
                (cx + r, sill.y - 1.9 * r),
                (cx + 0.72 * r, sill.y),
                (cx - 0.72 * r, sill.y),
            ],
            fade(t.light(clay, 0.05), t.shade(clay, 0.06), (0, 0), (1, 0)),
        )


def _shelf(stage: Stage, p: Pen, at: tuple[float, float, float]) -> None:
    """A wooden shelf: plates on edge, jars, bowls, and mugs hanging below."""
    t, h, rng, u = stage.tones, stage.h, stage.design.rng, p.u
    f, y, wide = at
    box = Box(_across(stage, f, wide), y * h, wide * stage.w, 1.0 * u)
    cream, clay = t.lit("#f6efe2"), t.tone(0.64, 0.09, 48)
    glass, dark = t.tone(0.80, 0.03, 200), t.tone(0.45, 0.05, 230)
    x, kind = box.x + 1.2 * u, rng.randrange(3)
    while x < box.right - 5 * u:
        kind = (kind + 1) % 4
        if kind == 0:
            for i in range(4):
                p.oval(
                    Box(x + 0.9 * i * u, box.y - 6.4 * u, 2.4 * u, 6.4 * u),
                    cream if i % 2 else t.shade(cream, 0.05),
                )
            x += 6 * u
        elif kind == 1:
            for i in range(2):
                tall = rng.uniform(4.6, 6.4) * u
                p.rect(
                    Box(x + 3.7 * i * u, box.y - tall, 3.2 * u, tall), glass, 0.5 * u, opacity=0.85
                )
                p.rect(
                    Box(x + 3.7 * i * u, box.y - 0.62 * tall, 3.2 * u, 0.62 * tall),
                    (t.tone(0.78, 0.07, 75), t.tone(0.52, 0.06, 45))[i],
                    0.5 * u,
                )
                p.rect(
                    Box(x + 3.7 * i * u + 0.2 * u, box.y - tall - 0.8 * u, 2.8 * u, 1.2 * u),
                    t.wood,
                    0.3 * u,
                )
            x += 8.2 * u
        elif kind == 2:
            for i in range(3):
                p.path(
                    f"M{x:.1f} {box.y - (1.4 + 1.35 * i) * u:.1f}h{5 * u:.1f}"
                    f"q{-0.3 * u:.1f} {1.8 * u:.1f} {-1.4 * u:.1f} {2.0 * u:.1f}h{-2.2 * u:.1f}"
                    f"q{-1.1 * u:.1f} {-0.2 * u:.1f} {-1.4 * u:.1f} {-2.0 * u:.1f}Z",
                    (clay, cream, dark)[i],
                )
            x += 6.6 * u
        else:
            p.path(
                f"M{x:.1f} {box.y:.1f}q{-0.9 * u:.1f} {-4 * u:.1f} {0.9 * u:.1f} {-5.6 * u:.1f}"
                f"h{2.2 * u:.1f}q{1.8 * u:.1f} {1.6 * u:.1f} {0.9 * u:.1f} {5.6 * u:.1f}Z",
                dark,
            )
            x += 5.6 * u
    p.rect(box, fade(t.light(t.wood, 0.06), t.shade(t.wood, 0.05)))
    p.rect(Box(box.x, box.bottom, box.width, 1.2 * u), fade("#0b0d2230", "#0b0d2200"))


def _hood(stage: Stage, p: Pen, look: Look) -> None:
    """A plaster hood over the stove."""
    t, h, u = stage.tones, stage.h, p.u
    wall = t.light(t.tone(*look.wall), 0.04)
    x, wide = _across(stage, 0.72, 0.30), 0.30 * stage.w
    p.poly(
        [(x + 0.26 * wide, 0), (x + 0.74 * wide, 0), (x + wide, 0.34 * h), (x, 0.34 * h)],
        fade(wall, t.shade(wall, 0.07), (0, 0), (1, 0.2)),
    )
    p.rect(Box(x - 0.5 * u, 0.34 * h, wide + u, 2.6 * u), t.wood)


def _fronts(stage: Stage, p: Pen, look: Look) -> None:
    t, w, h = stage.tones, stage.w, stage.h
    unit = t.tone(*look.unit)
    ends = (t.light(unit, 0.03), t.shade(unit, 0.09))
    box = Box(0, look.top * h, w, (1 - look.top) * h)
    p.rect(box, fade(*(ends if t.side < 0 else ends[::-1]), (0, 0), (1, 0)))


def _worktop(stage: Stage, p: Pen, look: Look) -> None:
    """Wooden top with sink, kettle, boards and fruit; panelled fronts down to the floor."""
    t, w, h, u = stage.tones, stage.w, stage.h, p.u
    y, unit = look.top * h, t.tone(*look.unit)
    wood = t.light(t.wood, 0.03)
    _fronts(stage, p, look)
    n = max(3, round(w / (21 * u)))
    for i in range(n):
        face = Box(w * (i + 0.05) / n, y + 6.0 * u, 0.90 * w / n, h - y)
        p.rect(face, t.light(unit, 0.035), 0.3 * u, opacity=0.75)
        p.rect(face.inset(1.6 * u), t.shade(unit, 0.02), 0.2 * u)
        p.rect(
            Box(face.centre[0] - 2.2 * u, y + 7.1 * u, 4.4 * u, 0.7 * u),
            t.tone(0.70, 0.08, 80),
            0.3 * u,
        )
    p.rect(Box(0, y, w, 3.4 * u), "#0b0d2226")
    p.rect(Box(0, y - 1.6 * u, w, 3.0 * u), fade(t.light(wood, 0.07), t.shade(wood, 0.02)))
    base = y - 1.5 * u
    mid = look.window[0] + 0.5 * look.window[2]
    _tap(stage, p, _across(stage, max(0.12, mid - 0.02)), base)
    _kettle(stage, p, _across(stage, 0.90), base)
    _boards(stage, p, _across(stage, 0.70), base)
    bowl = _across(stage, 0.055)
    if look.window[0] > 0.1:
        _bottles(stage, p, bowl, base)


def _tap(stage: Stage, p: Pen, x: float, base: float) -> None:
    t, u, s = stage.tones, p.u, -stage.tones.side
    brass = t.tone(0.70, 0.09, 82)
    p.line(
        [
            (x, base),
            (x, base - 8 * u),
            (x + s * 1.8 * u, base - 10.4 * u),
            (x + s * 4.2 * u, base - 9.4 * u),
            (x + s * 4.6 * u, base - 7.0 * u),
        ],
        brass,
        0.85 * u,
        curve=True,
    )
    p.line([(x, base - 2.6 * u), (x - s * 2.6 * u, base - 3.6 * u)], brass, 0.6 * u)
    p.rect(Box(x - 1.0 * u, base - 1.0 * u, 2 * u, 1.1 * u), t.shade(brass, 0.06), 0.2 * u)
    p.rect(
        Box(x - 3 * u if s > 0 else x - 12 * u, base - 0.1 * u, 15 * u, 1.1 * u),
        t.lit("#f3efe7"),
        0.4 * u,
    )


def _kettle(stage: Stage, p: Pen, x: float, base: float) -> None:
    t, u = stage.tones, 1.35 * p.u
    red = t.lit(t.accent)
    ends = (t.light(red, 0.07), t.shade(red, 0.08))
    p.contact(x, base, 4.6 * u, 0.5)
    p.line(
        [
            (x - 2.6 * u, base - 5.0 * u),
            (x - 2.0 * u, base - 8.4 * u),
            (x + 2.0 * u, base - 8.4 * u),
            (x + 2.6 * u, base - 5.0 * u),
        ],
        t.dark_wood,
        0.6 * u,
        curve=True,
    )
    p.poly(
        [
            (x - 3.0 * u, base - 3.4 * u),
            (x - 5.4 * u, base - 5.6 * u),
            (x - 4.6 * u, base - 6.1 * u),
            (x - 2.0 * u, base - 4.6 * u),
        ],
        t.shade(red, 0.04),
    )
    p.path(
        f"M{x - 3.8 * u:.1f} {base:.1f}C{x - 4.4 * u:.1f} {base - 3.4 * u:.1f} {x - 2.6 * u:.1f} "
        f"{base - 5.8 * u:.1f} {x:.1f} {base - 5.8 * u:.1f}C{x + 2.6 * u:.1f} {base - 5.8 * u:.1f} "
        f"{x + 4.4 * u:.1f} {base - 3.4 * u:.1f} {x + 3.8 * u:.1f} {base:.1f}Z",
        fade(*(ends if t.side < 0 else ends[::-1]), (0, 0), (1, 0)),
    )
    p.disc(x, base - 6.2 * u, 0.6 * u, t.dark_wood)
    p.oval(Box(x + t.side * 2.2 * u - 0.5 * u, base - 4.3 * u, u, 2.4 * u), "#ffffff66")


def _boards(stage: Stage, p: Pen, x: float, base: float) -> None:
    t, u = stage.tones, p.u
    p.rect(Box(x - 4 * u, base - 13 * u, 8 * u, 13 * u), t.shade(t.wood, 0.04), 1.2 * u)
    p.rect(Box(x - 1.0 * u, base - 9 * u, 7 * u, 9 * u), t.light(t.wood, 0.04), 1.0 * u)
    p.disc(x + 2.5 * u, base - 7.6 * u, 0.6 * u, t.shade(t.wood, 0.1))
    bowl = x - 6.0 * u
    p.discs(
        [(bowl - 1.6 * u, base - 3.6 * u, 1.7 * u), (bowl + 1.5 * u, base - 3.8 * u, 1.7 * u)],
        t.tone(0.80, 0.14, 92),
    )
    p.disc(bowl, base - 4.4 * u, 1.7 * u, t.tone(0.74, 0.15, 70))
    p.path(
        f"M{bowl - 4.2 * u:.1f} {base - 3.6 * u:.1f}h{8.4 * u:.1f}"
        f"q{-0.4 * u:.1f} {3.4 * u:.1f} {-2.6 * u:.1f} {3.6 * u:.1f}h{-3.2 * u:.1f}"
        f"q{-2.2 * u:.1f} {-0.2 * u:.1f} {-2.6 * u:.1f} {-3.6 * u:.1f}Z",
        fade(t.lit("#fbf6ec"), t.shade(t.lit("#fbf6ec"), 0.1), (0, 0), (1, 0)),
    )


def _bottles(stage: Stage, p: Pen, x: float, base: float) -> None:
    t, u = stage.tones, p.u
    for dx, tall, colour in (
        (0.0, 12.0, t.tone(0.50, 0.07, 125)),
        (4.2, 9.0, t.tone(0.72, 0.09, 75)),
    ):
        cx = x + dx * u
        p.path(
            f"M{cx - 1.5 * u:.1f} {base:.1f}V{base - 0.6 * tall * u:.1f}"
            f"Q{cx - 1.4 * u:.1f} {base - 0.72 * tall * u:.1f} {cx - 0.5 * u:.1f} "
            f"{base - 0.76 * tall * u:.1f}"
            f"V{base - tall * u:.1f}H{cx + 0.5 * u:.1f}V{base - 0.76 * tall * u:.1f}"
            f"Q{cx + 1.4 * u:.1f} {base - 0.72 * tall * u:.1f} {cx + 1.5 * u:.1f} "
            f"{base - 0.6 * tall * u:.1f}"
            f"V{base:.1f}Z",
            fade(t.light(colour, 0.07), t.shade(colour, 0.05), (0, 0), (1, 0)),
        )


def _lamp(stage: Stage, p: Pen, look: Look) -> None:
    if not look.hood:
        decor.pendant(p, _across(stage, 0.60 if look.table else 0.53), 0.075 * stage.h, 3.6 * p.u)


def _shafts(stage: Stage, p: Pen, look: Look) -> None:
    """Light through the panes, slanting down and away, and the panes' shape on the wall."""
    t, w, h = stage.tones, stage.w, stage.h
    s = -t.side
    x, y, wide, tall = look.window
    box = Box(_across(stage, x, wide), y * h, wide * w, tall * h)
    near = box.x if s > 0 else box.right
    tint = {"golden": "#ffb45e", "dusk": "#ffae70", "blue": "#9fbdf5", "night": "#9fb4e8"}.get(
        t.time, "#ffe3a8"
    )
    strong = "4d" if not t.dark else "26"
    for a, b in ((0.02, 0.46), (0.54, 0.98)):
        x0, x1 = near + s * a * box.width, near + s * b * box.width
        drop, slide = 0.62 * h, s * 0.52 * h
        p.poly(
            [
                (x0, box.bottom - 0.1 * box.height),
                (x1, box.y + 0.06 * box.height),
                (x1 + slide * 1.05, box.y + drop),
                (x0 + slide, box.bottom + drop),
            ],
            Linear(
                start=(0.5 - 0.5 * s, 0),
                end=(0.5 + 0.5 * s, 0.9),
                stops=(Stop(offset=0, colour=tint + strong), Stop(offset=1, colour=tint + "00")),
            ),
            role="light",
            effects=(Blur(sigma=0.9 * p.u),),
        )
    p.disc(*box.centre, 0.62 * w, pool(tint, 0.42), blend="screen", role="light")


def _veil(stage: Stage, w: float, h: float) -> None:
    """Over all: warm air from the window, a cooler far side."""
    p, s = stage.pen("light"), stage.tones.side
    warm = "#ffca7a" if not stage.tones.dark else "#8fa8e8"
    ends = ((0, 0.1), (1, 0.4)) if s < 0 else ((1, 0.1), (0, 0.4))
    p.rect(
        Box(0, 0, w, h),
        Linear(
            start=ends[0],
            end=ends[1],
            stops=(
                Stop(offset=0, colour=warm + "3c"),
                Stop(offset=0.5, colour=warm + "0c"),
                Stop(offset=1, colour="#1c245022"),
            ),
        ),
        role="light",
    )
    stage.front += [p.grouped(role="light")]
