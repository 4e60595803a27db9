"""A concert or conference stage: truss, light beams, speakers, a crowd in front."""

from __future__ import annotations

from limner.basics.colour import from_oklch
from limner.basics.geometry import Box
from limner.stages.plan.scenery.pen import Pen, fade, pool
from limner.stages.plan.scenery.stage import Setting, Stage, View
from limner.stages.plan.scenery.thing import listed


def _dark(stage: Stage) -> str:
    return from_oklch(0.21, 0.055, stage.tones.hues[1])


def _beams(stage: Stage, p: Pen, top: float, fs: tuple[float, ...]) -> None:
    t, w, h = stage.tones, stage.w, stage.h
    for i, f in enumerate(fs):
        colour = (t.light(t.accent, 0.15), t.light(t.second, 0.2), "#fff2d0")[i % 3]
        x, aim = f * w, (f + (0.5 - f) * 0.7 + 0.08 * (i % 3 - 1)) * w
        p.poly(
            [
                (x - 0.5 * p.u, top),
                (x + 0.5 * p.u, top),
                (aim + 9 * p.u, 0.84 * h),
                (aim - 9 * p.u, 0.84 * h),
            ],
            fade(colour + "66", colour + "00"),
            blend="screen",
            role="light",
        )
        p.rect(Box(x - 1.3 * p.u, top - 1.2 * p.u, 2.6 * p.u, 2.2 * p.u), "#0c0d14", 0.4 * p.u)


def _truss(stage: Stage, p: Pen, y: float) -> None:
    w = stage.w
    steel = "#4a4d5c"
    p.rects([Box(0, y, w, 0.5 * p.u), Box(0, y + 3.0 * p.u, w, 0.5 * p.u)], steel)
    n = round(w / (3 * p.u))
    p.lines(
        [
            [
                (w * i / n, y + (0 if i % 2 else 3.2 * p.u)),
                (w * (i + 1) / n, y + (3.2 * p.u if i % 2 else 0)),
            ]
            for i in range(n)
        ],
        steel,
        0.25 * p.u,
    )


def crowd(stage: Stage, p: Pen, y: float, tone: str) -> None:
    """Heads and raised arms along the lower edge."""
    rng, w = stage.design.rng, stage.w
    heads, arms = [], []
    n = round(w / (5.5 * p.u))
    for i in range(n):
        x = (i + rng.uniform(0.2, 0.8)) * w / n
        top = y + rng.uniform(0, 2.5) * p.u
        heads.append((x, top, 1.7 * p.u))
        p.rect(Box(x - 2.8 * p.u, top + 1.6 * p.u, 5.6 * p.u, stage.h), tone, 2.2 * p.u)
        if rng.random() < 0.35:
            s = rng.choice((-1, 1))
            arms.append([(x + s * 2.2 * p.u, top + 4 * p.u), (x + s * 2.9 * p.u, top - 3.4 * p.u)])
    p.discs(heads, tone)
    for arm in arms:
        p.line(arm, tone, 1.1 * p.u)


def _speakers(stage: Stage, p: Pen, base: float) -> None:
    w = stage.w
    for f in (0.045, 0.955):
        for j in range(3):
            box = Box(f * w - 4.5 * p.u, base - (j + 1) * 10 * p.u, 9 * p.u, 9.6 * p.u)
            if stage.free(box):
                p.rect(box, "#15161f", 0.4 * p.u)
                p.discs(
                    [
                        (box.centre[0], box.centre[1] + 1.2 * p.u, 3.1 * p.u),
                        (box.centre[0], box.y + 2.0 * p.u, 1.2 * p.u),
                    ],
                    "#2b2d3a",
                )


def _show(stage: Stage, *, truss: bool, people: bool, curtain: bool) -> None:
    p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
    dark = _dark(stage)
    p.rect(Box(0, 0, w, h), fade(dark, t.light(dark, 0.07)))
    p.disc(0.5 * w, 0.72 * h, 0.5 * w, pool(t.light(t.accent, 0.1), 0.35), role="light")
    if curtain:
        n = 22
        p.rects(
            [Box(w * i / n, 0, 0.5 * w / n, 0.8 * h) for i in range(n)],
            fade("#ffffff0d", "#00000010", (0, 0), (1, 0)),
        )
    base = stage.ground
    if truss:
        _truss(stage, p, 0.012 * h)
    _beams(stage, p, 0.05 * h, (0.12, 0.3, 0.5, 0.7, 0.88))
    p.rect(Box(0, base - 0.03 * h, w, 0.045 * h), from_oklch(0.42, 0.05, t.hues[1]))
    p.rect(Box(0, base + 0.015 * h, w, h - base), from_oklch(0.16, 0.04, t.hues[1]))
    p.rects(
        [Box(w * i / 12 + 0.01 * w, base + 0.024 * h, 0.05 * w, 0.006 * h) for i in range(12)],
        t.light(t.accent, 0.1),
    )
    _speakers(stage, p, base)
    stage.back += [p.grouped()]
    if people and stage.table is None:
        q = stage.pen("crowd")
        crowd(stage, q, base + 0.055 * h, from_oklch(0.12, 0.03, t.hues[1]))
        stage.front += [q.grouped()]


def _concert(stage: Stage) -> None:
    _show(stage, truss=True, people=True, curtain=False)


def _hall(stage: Stage) -> None:
    _show(stage, truss=True, people=False, curtain=True)


def _near(stage: Stage) -> None:
    _show(stage, truss=False, people=False, curtain=True)


def _far(stage: Stage) -> None:
    _show(stage, truss=True, people=True, curtain=True)


def _zones(stage: Stage) -> None:
    stage.zones(0.84 if stage.table is None else 0.80, top=0.07)


SETTING = Setting(
    "stage",
    indoors=True,
    cues=listed(
        """stage, concert, music festival, rock concert, concert stage, concert venue, concert
        hall, conference stage, tech conference stage, band, karaoke, talk show, theater
        stage, performance, nightclub, 舞台, 音乐会, 演唱会"""
    ),
    views={
        "elevation": View(_zones, _concert),
        "deep": View(_zones, _hall),
        "close": View(_zones, _near),
        "wide": View(_zones, _far),
    },
)
