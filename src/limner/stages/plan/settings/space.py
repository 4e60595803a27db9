"""The moon: a cratered ground under a black sky with the earth, planets and stars."""

from __future__ import annotations

from limner.basics import path
from limner.basics.geometry import Affine, Box
from limner.stages.plan.scenery import land
from limner.stages.plan.scenery.pen import Pen, fade, under, wave
from limner.stages.plan.scenery.stage import Draw, Setting, Stage, View
from limner.stages.plan.scenery.thing import listed

NIGHT, DUSK = "#11152e", "#3a2f63"


def _heaven(stage: Stage, p: Pen) -> None:
    rng, w, h, u = stage.design.rng, stage.w, stage.h, stage.u
    p.rect(Box(0, 0, w, h), fade(NIGHT, DUSK))
    for size, count, alpha in ((0.10, 90, 0.7), (0.18, 30, 0.9), (0.30, 9, 1.0)):
        spots = [(rng.uniform(0, w), rng.uniform(0, 0.72 * h), size * u) for _ in range(count)]
        p.discs(spots, "#fff9e8", opacity=alpha)


def _ball(stage: Stage, p: Pen, x: float, y: float, r: float, colour: str) -> str:
    """A planet lit from the scene's side; return its outline."""
    t = stage.tones
    d = path.circle(x, y, r)
    p.path(d, t.shade(colour, 0.16))
    p.path(path.transform(d, Affine.translation(t.side * 0.22 * r, -0.12 * r)), colour, clip=d)
    return d


def _planets(stage: Stage, p: Pen, ringed: bool) -> None:
    t, w, h, u = stage.tones, stage.w, stage.h, stage.u
    far = 0.80 if stage.lean < 0.5 else 0.20
    x, y, r = far * w, 0.24 * h, 10.0 * u
    earth = _ball(stage, p, x, y, r, "#5b9bd5")
    for dx, dy, rx, ry in (
        (-0.4, -0.3, 0.5, 0.32),
        (0.35, 0.2, 0.42, 0.36),
        (-0.2, 0.65, 0.4, 0.2),
    ):
        p.oval(
            Box(x + (dx - rx) * r, y + (dy - ry) * r, 2 * rx * r, 2 * ry * r), "#78b67c", clip=earth
        )
    p.disc(x, y, 1.5 * r, fade("#8fc1ff30", "#8fc1ff00"), role="light")
    if ringed:
        x, y, r = (1 - far) * w, 0.16 * h, 4.0 * u
        _ball(stage, p, x, y, r, t.accent)
        p.oval(
            Box(x - 1.9 * r, y - 0.36 * r, 3.8 * r, 0.72 * r),
            None,
            stroke=p.design.stroke("#f0dcae", 0.5),
            rotate=-14.0,
        )


def _ground(stage: Stage, p: Pen, top: float, tone: str, craters: int) -> None:
    t, rng, w, h, u = stage.tones, stage.design.rng, stage.w, stage.h, stage.u
    p.path(
        under(wave(-0.02 * w, 1.02 * w, top, 0.018 * h, rng.uniform(0, 6)), h),
        fade(t.light(tone, 0.05), t.shade(tone, 0.07)),
    )
    for _ in range(craters):
        f = rng.random()
        y = top + 0.05 * h + (h - top - 0.05 * h) * f
        rx = u * rng.uniform(1.6, 4.0) * (0.5 + f)
        x = rng.uniform(0, w)
        p.oval(Box(x - rx, y - 0.28 * rx, 2 * rx, 0.56 * rx), t.light(tone, 0.045))
        p.oval(Box(x - 0.88 * rx, y - 0.16 * rx, 1.76 * rx, 0.42 * rx), t.shade(tone, 0.085))


def _view(horizon: float, hills: bool, ringed: bool) -> Draw:
    def draw(stage: Stage) -> None:
        p, h, w = stage.pen(), stage.h, stage.w
        _heaven(stage, p)
        _planets(stage, p, ringed)
        if hills:
            far = "#6d6892"
            p.path(under(wave(-0.02 * w, 1.02 * w, (horizon - 0.05) * h, 0.03 * h, 2.0), h), far)
        _ground(stage, p, horizon * h, "#a9a4bd", 11)
        stage.back += [p.grouped()]

    return draw


_ZONES = land.open_zones(0.88, 0.56)

SETTING = Setting(
    "space",
    cues=listed("""moon, outer space, lunar, mars, planet, asteroid, galaxy, 月球, 太空"""),
    views={
        "elevation": View(_ZONES, _view(0.70, True, True)),
        "deep": View(_ZONES, _view(0.62, True, False)),
        "close": View(_ZONES, _view(0.76, False, True)),
        "wide": View(_ZONES, _view(0.74, True, True)),
    },
)
