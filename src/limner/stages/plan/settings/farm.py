"""Farmland: fields in furrows to the hills, hedges, a far farmstead, bales of straw."""

from __future__ import annotations

from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.stages.plan.scenery import flora, land
from limner.stages.plan.scenery.pen import Pen, fade, under, wave
from limner.stages.plan.scenery.stage import Draw, Setting, Stage, View
from limner.stages.plan.scenery.thing import listed


def _field(stage: Stage, p: Pen, top: float, low: float, colour: str, x0: float) -> None:
    """A band of land with furrows running to a point on its far edge."""
    w, t = stage.w, stage.tones
    line = wave(-0.03 * w, 1.03 * w, top, 0.008 * stage.h, x0 * 6)
    d = under(line, stage.h)
    p.path(d, fade(mix(colour, t.horizon, 0.12), colour))
    rows = [
        [(x0 * w + (i - 9) * 0.02 * w, top), (x0 * w + (i - 9) * 0.22 * w, low)] for i in range(19)
    ]
    for row in rows:
        p.line(row, t.shade(colour, 0.045), 0.35 * p.u, clip=d)


def _homestead(stage: Stage, p: Pen, x: float, base: float, k: float) -> None:
    t = stage.tones
    barn, roof = t.tone(0.58, 0.10, 35, 0.3), t.tone(0.45, 0.03, 40, 0.3)
    p.rect(Box(x, base - 2.4 * k, 4 * k, 2.4 * k), barn)
    p.poly(
        [(x - 0.3 * k, base - 2.3 * k), (x + 2 * k, base - 4 * k), (x + 4.3 * k, base - 2.3 * k)],
        roof,
    )
    p.rect(Box(x + 4.6 * k, base - 4.4 * k, 1.3 * k, 4.4 * k), t.tone(0.85, 0.01, 240, 0.3))
    p.oval(Box(x + 4.6 * k, base - 5 * k, 1.3 * k, 1.3 * k), t.tone(0.7, 0.02, 240, 0.3))


def _bale(p: Pen, x: float, base: float, r: float) -> None:
    t = p.tones
    c = t.tone(0.80, 0.09, 85)
    p.contact(x, base, 1.2 * r, 0.35)
    p.rect(Box(x - r, base - 2 * r, 2.3 * r, 2 * r), t.shade(c, 0.05), r)
    p.disc(x + 0.35 * r, base - r, r, c)
    for f in (0.7, 0.42):
        p.disc(x + 0.35 * r, base - r, f * r, None, stroke=p.design.stroke(t.shade(c, 0.08), 0.22))


def _view(horizon: float, bales: tuple[float, ...], rows: bool) -> Draw:
    def draw(stage: Stage) -> None:
        p, t, w, h, u = stage.pen(), stage.tones, stage.w, stage.h, stage.u
        land.sky(stage, p, horizon * h)
        land.hills(stage, p, (horizon - 0.04) * h, 0.02 * h, t.grass(0.70, 0.5), "round")
        barns = any(i.thing.name in ("barn", "house") for i in stage.items)
        if not barns:
            _homestead(
                stage, p, (0.70 if stage.lean < 0.5 else 0.14) * w, (horizon + 0.005) * h, 1.5 * u
            )
        wheat = t.tone(0.83, 0.095, 88) if t.season != "snow" else t.grass(0.7)
        _field(stage, p, horizon * h, h, mix(t.grass(0.72), t.horizon, 0.12), 0.3)
        if rows:
            _field(stage, p, (horizon + 0.06) * h, h, wheat, 0.62)
        wet = stage.says("river", "stream", "creek", "brook")
        if wet:
            land.trail(stage, p, (horizon + 0.03) * h, t.tone(0.66, 0.085, 225), (0.34, 0.03))
        land.hills(stage, p, (horizon + 0.15) * h, 0.012 * h, t.grass(0.68))
        for f in (0.05, 0.95):
            if stage.free(Box((f - 0.12) * w, 0.3 * h, 0.24 * w, 0.4 * h), 0.0):
                flora.tree(p, f * w, (horizon + 0.19) * h, 34 * u)
        for f in bales:
            if stage.free(Box(f * w - 4 * u, (horizon + 0.1) * h, 8 * u, 0.12 * h), 0.0):
                _bale(p, f * w, (horizon + 0.20) * h, 3.0 * u)
        land.tufts(stage, p, (horizon + 0.22) * h, t.grass(0.68))
        stage.back += [p.grouped(name="fields, a river" if wet else "fields")]

    return draw


_ZONES = land.open_zones(0.89, 0.58)

SETTING = Setting(
    "farm",
    cues=listed("""farm, farmland, wheat field, cornfield, field, barnyard, pasture, ranch,
        vineyard,
        village, 农场, 田野"""),
    holds=listed("field, hill"),
    views={
        "elevation": View(_ZONES, _view(0.58, (0.2, 0.82), rows=True)),
        "deep": View(_ZONES, _view(0.50, (0.86,), rows=True)),
        "close": View(_ZONES, _view(0.62, (), rows=False)),
        "wide": View(_ZONES, _view(0.60, (0.12, 0.5, 0.78), rows=True)),
    },
)  # fmt: skip
