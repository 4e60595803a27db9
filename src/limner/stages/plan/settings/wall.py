"""A wall close up: brick, concrete, plaster, planks or tiles, in slanting light."""

from __future__ import annotations

from limner.basics import path
from limner.basics.colour import from_oklch, mix
from limner.basics.geometry import Box
from limner.document.paint import Blur, Texture
from limner.stages.plan.scenery import decor
from limner.stages.plan.scenery.pen import Pen, fade, pool
from limner.stages.plan.scenery.stage import Setting, Stage, View
from limner.stages.plan.scenery.thing import listed


def _colour(stage: Stage) -> tuple[str, str]:
    """Return the kind of wall the words ask for and its colour."""
    t = stage.tones
    if stage.says("concrete", "cement", "水泥", "混凝土"):
        if stage.says("dark") or t.dark:
            return "concrete", from_oklch(0.30, 0.006, 250)
        return "concrete", t.tone(0.74, 0.008, 70)
    if stage.says("brick", "砖"):
        return "brick", t.tone(0.56, 0.085, 38)
    if stage.says("wood", "plank", "木"):
        return "planks", t.wood
    if stage.says("tile", "瓷砖"):
        return "tiles", t.tone(0.88, 0.02, t.hues[1])
    return stage.design.rng.choice(
        (
            ("plaster", t.tone(0.84, 0.04, t.hues[1])),
            ("brick", t.tone(0.56, 0.085, 38)),
            ("plaster", t.deep_wall),
        )
    )


def surface(stage: Stage, p: Pen, y: float) -> str:
    """Draw the wall down to `y`; return its colour."""
    kind, colour = _colour(stage)
    t, w = stage.tones, stage.w
    lit, far = t.light(colour, 0.035), t.shade(colour, 0.06)
    ends = (lit, far) if t.side < 0 else (far, lit)
    p.rect(Box(0, 0, w, y), fade(*ends, (0, 0), (1, 0.35)))
    if kind == "brick":
        _bricks(p, Box(0, 0, w, y), colour)
    elif kind == "concrete":
        p.rect(
            Box(0, 0, w, y),
            Texture(
                name="concrete",
                colours=(colour, t.shade(colour, 0.05)),
                strength=0.5,
                seed=stage.design.rng.randrange(99),
            ),
            opacity=0.5,
            role="texture",
        )
        rng = stage.design.rng
        for i in range(3):
            for j in range(2):
                tint = "#ffffff" if rng.random() < 0.5 else "#000000"
                a, b = (0.0, 0.33, 0.67, 1.0)[i : i + 2]
                p.rect(
                    Box(w * a, 0.5 * y * j, w * (b - a), 0.5 * y),
                    tint,
                    opacity=rng.uniform(0.02, 0.07),
                )
        cuts = [[(f * w, 0.0), (f * w, y)] for f in (0.33, 0.67)] + [[(0.0, 0.5 * y), (w, 0.5 * y)]]
        p.lines(cuts, t.shade(colour, 0.13), 0.34 * p.u)
        shifted = [[(a + 0.3 * p.u, b + 0.3 * p.u) for a, b in cut] for cut in cuts]
        p.lines(shifted, t.light(colour, 0.07), 0.12 * p.u)
        pits = [
            (rng.uniform(0, w), rng.uniform(0, y), p.u * rng.uniform(0.06, 0.22)) for _ in range(90)
        ]
        p.discs(pits, t.shade(colour, 0.07), opacity=0.8)
        for _ in range(7):
            x, wide = rng.uniform(0, w), rng.uniform(0.6, 2.6) * p.u
            p.rect(
                Box(x, 0, wide, rng.uniform(0.2, 0.7) * y),
                fade("#00000024", "#00000000"),
                effects=(Blur(sigma=0.7 * p.u),),
            )
        p.discs(
            [
                (f * w + s * 3 * p.u, g * y, 0.45 * p.u)
                for f in (0.33, 0.67)
                for s in (-1, 1)
                for g in (0.08, 0.42, 0.58, 0.92)
            ],
            t.shade(colour, 0.08),
        )
    elif kind == "planks":
        n = max(6, round(w / (9 * p.u)))
        p.lines(
            [[(w * i / n, 0), (w * i / n, y)] for i in range(1, n)], t.shade(colour, 0.1), 0.3 * p.u
        )
    elif kind == "tiles":
        step = 6 * p.u
        p.lines(
            [[(i * step, 0), (i * step, y)] for i in range(int(w / step) + 1)]
            + [[(0, j * step), (w, j * step)] for j in range(int(y / step) + 1)],
            t.shade(colour, 0.05),
            0.2 * p.u,
        )
    return colour


def _bricks(p: Pen, box: Box, colour: str) -> None:
    """Lay the whole wall in running bond, bricks in four tones on a mortar ground."""
    t, rng, u = p.tones, p.rng, p.u
    bw, bh, joint = 6.2 * u, 2.1 * u, 0.28 * u
    p.rect(box, mix(t.shade(colour, 0.02), t.lit("#d9cbb8"), 0.35), opacity=0.9)
    tones: list[list[Box]] = [[], [], [], []]
    for j in range(int(box.height / bh) + 1):
        for i in range(-1, int(box.width / bw) + 1):
            x = box.x + (i + 0.5 * (j % 2)) * bw
            tones[min(3, int(rng.random() * 4))].append(
                Box(x, box.y + j * bh, bw - joint, min(bh, box.bottom - box.y - j * bh) - joint)
            )
    shades = (colour, t.light(colour, 0.03), t.shade(colour, 0.03), t.light(colour, 0.012))
    for boxes, tone in zip(tones, shades, strict=True):
        p.rects([b for b in boxes if b.height > 0], tone, 0.12 * u)
    ends = ("#fff1d02e", "#0b0d2238") if t.side < 0 else ("#0b0d2238", "#fff1d02e")
    p.rect(box, fade(*ends, (0, 0), (1, 0.3)))


def _leaf_shadow(stage: Stage, p: Pen) -> None:
    """The soft shadow of leaves falling in from the light."""
    t, rng, w, h = stage.tones, stage.design.rng, stage.w, stage.h
    d = ""
    x0 = 0.0 if t.side < 0 else w
    for _ in range(9):
        x, y = x0 - t.side * rng.uniform(0.0, 0.42) * w, rng.uniform(-0.05, 0.42) * h
        k = 7.5 * p.u
        d += (
            f"M{x:.1f} {y:.1f}Q{x + k:.1f} {y + 0.1 * k:.1f} {x + 1.6 * k:.1f} {y + k:.1f}"
            f"Q{x + 0.5 * k:.1f} {y + 0.9 * k:.1f} {x:.1f} {y:.1f}Z"
        )
    p.path(d, "#0b0d22", opacity=0.10, effects=(Blur(sigma=0.9 * p.u),), role="shadow")


def _plain(stage: Stage) -> None:
    p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
    surface(stage, p, h)
    if t.dark:
        p.rect(Box(0, 0, w, h), pool("#000000", 0.0), role="shadow")
    else:
        _leaf_shadow(stage, p)
    _vignette(stage, p)
    stage.back += [p.grouped()]


def _vignette(stage: Stage, p: Pen) -> None:
    w, h = stage.w, stage.h
    p.rect(Box(0, 0.7 * h, w, 0.3 * h), fade("#0b0d2200", "#0b0d2233"))


def _pavement(stage: Stage) -> None:
    p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
    y = stage.ground - 0.03 * h
    colour = surface(stage, p, y)
    stone = t.tone(0.74, 0.012, 70)
    p.rect(Box(0, y, w, h - y), fade(t.shade(stone, 0.06), stone))
    p.rect(Box(0, y - 2.2 * p.u, w, 2.2 * p.u), t.shade(colour, 0.1))
    p.rect(Box(0, y, w, 1.2 * p.u), fade("#0b0d2240", "#0b0d2200"))
    p.lines(
        [[(w * i / 9, y), (w * ((i / 9 - 0.5) * 1.3 + 0.5), h)] for i in range(10)],
        t.shade(stone, 0.05),
        0.14 * p.u,
    )
    for f in (0.06, 0.94):
        if stage.free(Box(f * w - 5 * p.u, y - 19 * p.u, 10 * p.u, 19 * p.u)):
            decor.plant(p, f * w, y + 1.5 * p.u, 19 * p.u)
    if not t.dark:
        _leaf_shadow(stage, p)
    stage.back += [p.grouped()]


def _lamp(stage: Stage) -> None:
    """A wall washed by a lamp from above, half of it panelled."""
    p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
    colour = surface(stage, p, h)
    y = 0.74 * h
    p.rect(Box(0, y, w, h - y), t.shade(colour, 0.13))
    p.rect(Box(0, y - 0.5 * p.u, w, 1.0 * p.u), t.light(colour, 0.04))
    n = round(w / (12 * p.u))
    p.path(
        "".join(
            path.rect(Box(w * (i + 0.1) / n, y + 0.05 * h, 0.8 * w / n, h - y - 0.1 * h), 0)
            for i in range(n)
        ),
        None,
        stroke=p.design.stroke(t.light(colour, 0.0), 0.22),
    )
    for f in () if t.dark else (0.28, 0.72):
        x = f * w
        p.poly(
            [(x - 3 * p.u, 0), (x + 3 * p.u, 0), (x + 22 * p.u, y), (x - 22 * p.u, y)],
            fade("#ffe9bd55", "#ffe9bd00"),
            role="light",
        )
    stage.back += [p.grouped()]


def _corner(stage: Stage) -> None:
    """The wall's corner: one face lit, one in shade, and the sky beyond."""
    p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
    surface(stage, p, h)
    s = -t.side
    x = (0.86 if s > 0 else 0.14) * w
    edge = w if s > 0 else 0.0
    p.poly([(x, 0), (edge, 0.06 * h), (edge, h), (x, h)], "#0b0d2252")
    p.line([(x, 0), (x, h)], "#ffffff40", 0.3 * p.u)
    base = stage.ground - 0.01 * h
    stone = t.tone(0.70, 0.012, 70)
    p.poly([(0, base), (w, base), (w, h), (0, h)], stone)
    p.rect(Box(0, base, w, 1.0 * p.u), fade("#0b0d2244", "#0b0d2200"))
    if stage.free(Box(0.8 * w, 0.3 * h, 0.1 * w, 0.6 * h)) and t.dark:
        decor.street_lamp(p, 0.93 * w, base + 2 * p.u, 0.62 * h)
    stage.back += [p.grouped()]


def _full(stage: Stage) -> None:
    stage.zones(0.93, top=0.08, side=0.09)


def _walk(stage: Stage) -> None:
    stage.zones(0.87)


def _mid(stage: Stage) -> None:
    stage.zones(0.92)
    stage.hang = stage.hang._replace(height=0.62 * stage.h)


SETTING = Setting(
    "wall",
    cues=listed(
        """brick wall, concrete wall, white wall, plaster, wooden wall, dark wall, stone wall,
        graffiti, neon sign on, 砖墙, 墙面"""
    ),
    views={
        "elevation": View(_full, _plain),
        "deep": View(_walk, _corner),
        "close": View(_mid, _lamp),
        "wide": View(_walk, _pavement),
    },
)
