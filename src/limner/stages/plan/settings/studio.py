"""A studio: seamless backdrop, podiums, arch, window light, for things shown by themselves."""

from __future__ import annotations

from limner.basics.colour import from_oklch, oklch
from limner.basics.geometry import Box, bounds
from limner.document.paint import Blur
from limner.stages.plan.scenery.pen import Pen, fade, pool
from limner.stages.plan.scenery.stage import Setting, Stage, View
from limner.stages.plan.scenery.thing import listed


def _ground(stage: Stage) -> str:
    """Return the backdrop colour: pale, of the scheme, or as the words ask."""
    t = stage.tones
    if stage.says("white background", "white marble", "on white"):
        return "#f3f1ee"
    base = oklch(t.scheme.ground)
    if base.lightness < 0.5:
        return from_oklch(0.36, max(0.03, base.chroma), base.hue)
    return from_oklch(
        0.90, min(0.06, max(0.03, base.chroma * 1.4)), base.hue if base.chroma > 0.01 else t.hues[1]
    )


def _sweep(stage: Stage, p: Pen, y: float) -> str:
    t, w, h = stage.tones, stage.w, stage.h
    colour = _ground(stage)
    p.rect(Box(0, 0, w, h), fade(t.light(colour, 0.02), t.shade(colour, 0.03)))
    p.rect(Box(0, y, w, h - y), fade(t.shade(colour, 0.06), t.light(colour, 0.02)))
    p.rect(
        Box(0, y - 5 * p.u, w, 10 * p.u),
        fade(t.shade(colour, 0.03), t.shade(colour, 0.05)),
        opacity=0.5,
        effects=(Blur(sigma=2.4 * p.u),),
    )
    x = 0.28 * w if t.side < 0 else 0.72 * w
    p.disc(x, 0.3 * h, 0.55 * max(w, h), pool("#fffaf0", 0.30), role="light")
    return colour


def _marble(stage: Stage, p: Pen, y: float) -> None:
    if not stage.says("marble", "大理石"):
        return
    rng, w, h = stage.design.rng, stage.w, stage.h
    p.rect(Box(0, y, w, h - y), fade("#e9e7e4", "#fbfaf8"))
    for _ in range(6):
        x, yy = rng.uniform(-0.2, 0.9) * w, y + rng.random() ** 1.4 * (h - y)
        slant, n = rng.uniform(0.10, 0.22) * (h - y), 9
        pts = [
            (x + i * 0.055 * w, yy + i * slant / n + rng.uniform(-0.010, 0.010) * h)
            for i in range(n)
        ]
        wide = rng.uniform(0.5, 1.6) * p.u
        p.line(pts, "#8c929c", wide, curve=True, opacity=0.16, effects=(Blur(sigma=0.55 * wide),))
        p.line(pts[1:-2], "#7b8290", 0.10 * p.u, curve=True, opacity=0.32)
        if rng.random() < 0.6:
            fork = pts[rng.randrange(2, 6)]
            p.line(
                [
                    fork,
                    (fork[0] + 0.05 * w, fork[1] - 0.02 * h),
                    (fork[0] + 0.12 * w, fork[1] - 0.015 * h),
                ],
                "#7b8290",
                0.08 * p.u,
                curve=True,
                opacity=0.28,
            )
    p.rect(Box(0, y, w, 0.5 * p.u), "#ffffffb0")


def _seamless(stage: Stage) -> None:
    p = stage.pen()
    y = stage.ground - 0.16 * stage.h
    _sweep(stage, p, y)
    _marble(stage, p, y)
    stage.back += [p.grouped()]


def _behind(stage: Stage, p: Pen, colour: str) -> None:
    """What stands behind a podium: stepped panels, a window's light with leaves, or a niche."""
    t, w, h, rng = stage.tones, stage.w, stage.h, stage.design.rng
    s, low = -t.side, stage.ground
    form = rng.randrange(3)
    if form == 0:
        for f, top, wide, dark in ((0.60, 0.14, 0.34, 0.03), (0.44, 0.32, 0.30, 0.06)):
            x = f * w if s > 0 else (1 - f - wide) * w
            p.rect(
                Box(x + s * 1.6 * p.u, top * h, wide * w, low - top * h),
                "#0b0d2218",
                effects=(Blur(sigma=1.4 * p.u),),
                role="shadow",
            )
            tone = t.shade(colour, dark)
            p.rect(Box(x, top * h, wide * w, low - top * h), fade(t.light(tone, 0.03), tone))
    elif form == 1:
        x0 = 0.30 * w if s > 0 else 0.70 * w
        for i in range(2):
            for j in range(2):
                a, y = x0 + s * i * 0.19 * w, (0.10 + 0.27 * j) * h
                k, lean = s * 0.17 * w, 0.10 * h
                p.poly(
                    [(a, y), (a + k, y + lean), (a + k, y + lean + 0.24 * h), (a, y + 0.24 * h)],
                    "#fff6e0",
                    opacity=0.34,
                    effects=(Blur(sigma=0.5 * p.u),),
                    role="light",
                )
        d = ""
        for _ in range(11):
            cx, cy = x0 + s * rng.uniform(-0.05, 0.42) * w, rng.uniform(0.06, 0.6) * h
            k = p.u * rng.uniform(5, 9)
            d += (
                f"M{cx:.1f} {cy:.1f}Q{cx + 0.9 * k:.1f} {cy - 0.4 * k:.1f} "
                f"{cx + 1.9 * k:.1f} {cy + 0.5 * k:.1f}"
                f"Q{cx + 0.7 * k:.1f} {cy + 0.5 * k:.1f} {cx:.1f} {cy:.1f}Z"
            )
        p.path(
            d, t.shade(colour, 0.12), opacity=0.35, effects=(Blur(sigma=0.7 * p.u),), role="shadow"
        )
    else:
        box = Box(0.17 * w, 0.10 * h, 0.66 * w, low - 0.10 * h)
        tone = t.shade(colour, 0.045)
        p.rect(box, fade(t.shade(tone, 0.03), t.light(tone, 0.02)), 3 * p.u)
        p.rect(
            Box(box.x + (0 if s > 0 else box.width - 3 * p.u), box.y, 3 * p.u, box.height),
            "#0b0d2214",
            1.5 * p.u,
        )
        p.rect(Box(box.x, box.y, box.width, 5 * p.u), fade("#0b0d221e", "#0b0d2200"), 3 * p.u)


def _podium(stage: Stage) -> None:
    p, t, _w, h = stage.pen(), stage.tones, stage.w, stage.h
    colour = _sweep(stage, p, stage.ground - 0.02 * h)
    _behind(stage, p, colour)
    items = [i.box for i in stage.items if i.place != "hang" and i.host is None]
    if len(items) > 2:
        items = [bounds(items)]
    for b in items:
        deep, low = 0.09 * h, stage.ground
        side = t.light(colour, 0.03)
        x, wide = b.x - min(0.12 * b.width, 4 * p.u), b.width + 2 * min(0.12 * b.width, 4 * p.u)
        p.contact(x + wide / 2, low + deep, 0.56 * wide, 0.4)
        p.rect(Box(x, low, wide, deep), fade(side, t.shade(side, 0.12), (0, 0), (1, 0)))
        rim = min(0.13 * wide, 0.05 * h)
        p.oval(
            Box(x, low + deep - rim * 0.5, wide, rim),
            fade(side, t.shade(side, 0.12), (0, 0), (1, 0)),
        )
        p.oval(Box(x, low - rim * 0.5, wide, rim), t.light(colour, 0.06))
    stage.back += [p.grouped()]


def _blocks(stage: Stage) -> None:
    """Two fields of colour meeting under the things, a window's light across them."""
    p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
    colour = _ground(stage)
    other = (
        from_oklch(0.86, 0.02, t.hues[0])
        if stage.says("marble")
        else from_oklch(0.80 if oklch(colour).lightness > 0.5 else 0.46, 0.07, t.hues[0])
    )
    p.rect(Box(0, 0, w, h), fade(t.light(other, 0.03), other, (0, 0), (1, 0.3)))
    y = stage.ground - 0.10 * h
    p.rect(Box(0, y, w, h - y), fade(t.shade(colour, 0.04), t.light(colour, 0.02)))
    _marble(stage, p, y)
    s = -t.side
    x0 = 0.04 * w if s > 0 else 0.96 * w
    for i in range(0 if stage.says("soft", "diffuse", "even ") else 3):
        a = x0 + s * i * 0.15 * w
        p.poly(
            [(a, 0), (a + s * 0.12 * w, 0), (a + s * 0.40 * w, y), (a + s * 0.28 * w, y)],
            "#ffffff2b",
            role="light",
        )
        p.poly(
            [
                (a + s * 0.28 * w, y),
                (a + s * 0.40 * w, y),
                (a + s * 0.56 * w, h),
                (a + s * 0.44 * w, h),
            ],
            "#ffffff2b",
            role="light",
        )
    stage.back += [p.grouped()]


def _table(stage: Stage) -> None:
    p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
    colour = _ground(stage)
    ends = (t.light(colour, 0.04), t.shade(colour, 0.08))
    p.rect(Box(0, 0, w, h), fade(*(ends if t.side < 0 else ends[::-1]), (0, 0), (1, 0.6)))
    x = 0.3 * w if t.side < 0 else 0.7 * w
    p.disc(x, 0.25 * h, 0.5 * max(w, h), pool("#fff8ea", 0.35), role="light")
    y = 0.74 * h
    oak = t.wood if not stage.says("marble") else "#efedea"
    if stage.says("pastel"):
        oak = from_oklch(0.86, 0.05, t.hues[0])
    p.rect(Box(0, y, w, h - y), fade(t.shade(oak, 0.05), t.light(oak, 0.05)))
    p.rect(Box(0, y, w, 0.35 * p.u), t.light(oak, 0.1))
    rng = stage.design.rng
    if oak == t.wood:
        p.lines(
            [
                [(rng.uniform(-0.1, 0.5) * w, gy), (rng.uniform(0.5, 1.1) * w, gy)]
                for gy in [y + (h - y) * rng.random() for _ in range(12)]
            ],
            t.shade(oak, 0.04),
            0.16 * p.u,
        )
    _marble(stage, p, y)
    stage.back += [p.grouped()]


def _flat(stage: Stage) -> None:
    stage.table = None
    stage.zones(0.86, top=0.08, side=0.1)


def _raised(stage: Stage) -> None:
    stage.table = None
    stage.zones(0.78, top=0.08, side=0.1)


SETTING = Setting(
    "studio",
    cues=listed(
        """studio, product photograph, product photo, packshot, pedestal, podium, backdrop,
        marble, pastel background, white background, seamless, mockup, plain background,
        plate"""
    ),
    views={
        "elevation": View(_flat, _seamless),
        "deep": View(_raised, _podium),
        "close": View(_flat, _table),
        "wide": View(_flat, _blocks),
    },
)
