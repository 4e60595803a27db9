"""A park or garden: lawns, paths, trees near and far, a pond."""

from __future__ import annotations

from limner.basics.geometry import Box
from limner.stages.plan.scenery import decor, land
from limner.stages.plan.scenery.pen import Pen
from limner.stages.plan.scenery.stage import Draw, Setting, Stage, View
from limner.stages.plan.scenery.thing import listed


def _lawn(stage: Stage) -> str:
    return stage.tones.grass()


def _trees(stage: Stage, p: Pen, base: float, height: float, fs: tuple[float, ...]) -> None:
    rng = stage.design.rng
    for f in fs:
        tall = height * rng.uniform(0.85, 1.1)
        x = f * stage.w
        if stage.free(Box(x - 0.28 * tall, base - tall, 0.56 * tall, tall), 0.2):
            decor.leafy_tree(p, x, base, tall, form=rng.randrange(3))


def _far(stage: Stage, p: Pen, horizon: float) -> None:
    t = stage.tones
    land.sky(stage, p, horizon + 0.05 * stage.h)
    land.hills(stage, p, horizon - 0.05 * stage.h, 0.02 * stage.h, t.grass(0.68, 0.5), "round")
    land.hills(stage, p, horizon, 0.012 * stage.h, t.grass(0.66, 0.25), "round")


def _meadow(stage: Stage) -> None:
    p, h = stage.pen(), stage.h
    _far(stage, p, 0.60 * h)
    land.hills(stage, p, 0.68 * h, 0.014 * h, _lawn(stage))
    _trees(stage, p, 0.76 * h, 44 * p.u, (0.08, 0.92, 0.5))
    land.tufts(stage, p, 0.80 * h, _lawn(stage))
    stage.back += [p.grouped()]


def _path(stage: Stage) -> None:
    p, t, h = stage.pen(), stage.tones, stage.h
    _far(stage, p, 0.54 * h)
    land.hills(stage, p, 0.60 * h, 0.008 * h, _lawn(stage))
    land.trail(stage, p, 0.605 * h, t.tone(0.86, 0.035, 80), (0.62, 0.025))
    for base, tall, fs in ((0.66, 22, (0.30, 0.70, 0.62)), (0.74, 36, (0.14, 0.88))):
        _trees(stage, p, base * h, tall * p.u, fs)
    for f in (0.03, 0.97):
        if stage.free(Box((f - 0.03) * stage.w, 0.3 * h, 0.06 * stage.w, 0.55 * h)):
            decor.street_lamp(p, f * stage.w, 0.88 * h, 0.5 * h)
    land.tufts(stage, p, 0.84 * h, _lawn(stage))
    stage.back += [p.grouped()]


def _framed(stage: Stage) -> None:
    p, h = stage.pen(), stage.h
    _far(stage, p, 0.58 * h)
    land.hills(stage, p, 0.70 * h, 0.02 * h, _lawn(stage))
    land.tufts(stage, p, 0.74 * h, _lawn(stage))
    land.frame_foliage(stage, p)
    stage.back += [p.grouped()]


def _pond(stage: Stage) -> None:
    p, t, w, h = stage.pen(), stage.tones, stage.w, stage.h
    _far(stage, p, 0.56 * h)
    p.rect(Box(0, 0.60 * h, w, 0.4 * h), _lawn(stage))
    land.water(stage, p, Box(0, 0.62 * h, w, 0.14 * h), t.tone(0.62, 0.06, 215))
    stage.water = (0.63 * h, 0.745 * h)
    land.hills(stage, p, 0.745 * h, 0.012 * h, _lawn(stage))
    _trees(stage, p, 0.81 * h, 46 * p.u, (0.06, 0.95))
    land.tufts(stage, p, 0.82 * h, _lawn(stage))
    stage.back += [p.grouped()]


_OPEN = land.open_zones(0.885, 0.60)


def _by_water(draw: Draw) -> Draw:
    """Return a view that shows the pond where the words name one."""

    def view(stage: Stage) -> None:
        (_pond if stage.says("pond", "lake") else draw)(stage)

    return view


def _shore(stage: Stage) -> None:
    _OPEN(stage)
    if stage.says("pond", "lake"):
        stage.water = (0.63 * stage.h, 0.745 * stage.h)


SETTING = Setting(
    "park",
    cues=listed(
        """park, garden, lawn, playground, picnic, meadow, grassy field, countryside,
        campus, university campus, college campus, school campus, trail,
        botanical, zoo, campsite, camping, backyard, yard, golf course, cemetery, graveyard,
        公园, 花园, 乡村, 草地"""
    ),
    holds=listed("bush, hill, lawn, grass, pond, lake, path, blossom"),
    views={
        "elevation": View(_shore, _by_water(_meadow)),
        "deep": View(_shore, _by_water(_path)),
        "close": View(_shore, _by_water(_framed)),
        "wide": View(_shore, _pond),
    },
)
