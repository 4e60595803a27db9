"""A forest: trunks near and far in haze, a clearing, ferns, light between the trees."""

from __future__ import annotations

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.paint import Blur
from limner.stages.plan.scenery import flora, land
from limner.stages.plan.scenery.pen import Pen, fade, pool
from limner.stages.plan.scenery.stage import Draw, Setting, Stage, View
from limner.stages.plan.scenery.thing import listed


def _row(  # noqa: PLR0913  where, how high, how many and how far off
    stage: Stage,
    p: Pen,
    base: float,
    height: float,
    count: int,
    haze: float,
    kinds: tuple[str, ...],
) -> None:
    """Stand trees side by side, none where something else is to be seen if they are near."""
    rng, w = stage.design.rng, stage.w
    turn = rng.randrange(len(kinds))
    for i in range(count):
        x = (i + rng.uniform(0.15, 0.85)) / count * w
        tall = height * rng.uniform(0.8, 1.15)
        near = haze < 0.15
        if near and not stage.free(Box(x - 0.2 * tall, base - tall, 0.4 * tall, tall), -1.0):
            continue
        y = base + rng.uniform(-0.008, 0.012) * stage.h
        flora.tree(p, x, y, tall, kinds[(i + turn) % len(kinds)], haze)


def _view(horizon: float, near: float, kinds: tuple[str, ...], path: bool) -> Draw:
    def draw(stage: Stage) -> None:
        p, t, w, h, u = stage.pen(), stage.tones, stage.w, stage.h, stage.u
        p.rect(Box(0, 0, w, h), t.horizon)
        p.rect(Box(0, 0, w, 0.75 * h), t.sky)
        if t.time == "night":
            land.sky(stage, p, 0.75 * h)
        _row(stage, p, horizon * h, 46 * u, 13, 0.68, kinds)
        land.haze(stage, p, (horizon + 0.01) * h, 0.14 * h, 0.4)
        land.hills(stage, p, horizon * h, 0.010 * h, t.grass(0.64, 0.36))
        _row(stage, p, (horizon + 0.05) * h, 58 * u, 9, 0.36, kinds)
        land.hills(stage, p, (horizon + 0.045) * h, 0.010 * h, t.grass(0.62, 0.14))
        if path:
            land.trail(
                stage,
                p,
                (horizon + 0.05) * h,
                mix(t.grass(0.80), t.tone(0.8, 0.05, 75), 0.6),
                (0.5, 0.02),
            )
        _row(stage, p, near * h, 76 * u, 5, 0.05, kinds)
        land.hills(stage, p, (near + 0.03) * h, 0.012 * h, t.grass(0.58))
        for i in range(9):
            x = (i + stage.design.rng.random()) / 9 * w
            flora.bush(p, x, (near + 0.05) * h, u * stage.design.rng.uniform(7, 13))
        land.tufts(stage, p, (near + 0.05) * h, t.grass(0.58))
        _light(stage, p)
        _moonlight(stage, p)
        stage.back += [p.grouped()]

    return draw


def _light(stage: Stage, p: Pen) -> None:
    """Shafts of light between the crowns."""
    t, w, h = stage.tones, stage.w, stage.h
    if t.time in ("night", "grey", "blue"):
        return
    s = -t.side
    for f, wide in ((0.22, 0.06), (0.40, 0.04), (0.60, 0.07)):
        x = f * w if s > 0 else (1 - f) * w
        p.poly(
            [
                (x, -2),
                (x + wide * w, -2),
                (x + wide * w + s * 0.30 * w, 0.86 * h),
                (x + s * 0.30 * w - 0.05 * w, 0.86 * h),
            ],
            fade("#fff6d045", "#fff6d000"),
            role="light",
            effects=(Blur(sigma=0.9 * stage.u),),
        )


def _moonlight(stage: Stage, p: Pen) -> None:
    """Pale air between the trunks at night, and the warm round a fire throws."""
    t, w, h = stage.tones, stage.w, stage.h
    if not t.dark:
        return
    clear, pale = "#9fb6f200", "#9fb6f24a"
    p.rect(Box(0, 0.10 * h, w, 0.52 * h), fade(clear, pale), role="light")
    p.rect(Box(0, 0.62 * h, w, 0.38 * h), fade(pale, "#9fb6f21f"), role="light")
    for item in stage.items:
        if item.thing.name == "campfire":
            x, y = item.box.centre
            low = item.box.bottom
            p.glow(x, y, 0.62 * h, "#ff9a3c", 0.55)
            p.oval(
                Box(x - 0.42 * w, low - 0.10 * h, 0.84 * w, 0.20 * h),
                pool("#ffb347", 0.62),
                role="light",
            )


_ZONES = land.open_zones(0.90, 0.60)
_MIXED, _FIRS = ("oak", "birch", "maple", "pine"), ("pine", "pine", "birch")

SETTING = Setting(
    "forest",
    cues=listed("""forest, woods, woodland, jungle, rainforest, 森林, 树林"""),
    holds=listed("tree, pine, fir, pine tree, fern, bush, trunk"),
    views={
        "elevation": View(_ZONES, _view(0.62, 0.74, _MIXED, path=False)),
        "deep": View(_ZONES, _view(0.56, 0.70, _FIRS, path=True)),
        "close": View(_ZONES, _view(0.66, 0.78, _MIXED, path=False)),
        "wide": View(_ZONES, _view(0.60, 0.72, _FIRS, path=False)),
    },
)
