"""Open country: sky, hills in haze, ground and paths, for parks, beaches, mountains and roads."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.document.paint import Blur
from limner.stages.plan.scenery import decor
from limner.stages.plan.scenery.pen import Pen, fade, ridge, under, wave
from limner.stages.plan.scenery.stage import Stage


def sky(stage: Stage, p: Pen, horizon: float) -> None:
    """Sky down to the horizon with clouds or stars, the sun where it is low."""
    t, w = stage.tones, stage.w
    p.rect(Box(0, 0, w, stage.h), t.horizon)
    p.rect(Box(0, 0, w, horizon), t.sky)
    if t.time in ("golden", "dawn", "dusk"):
        decor.sun(p, w * (0.26 if t.side < 0 else 0.74), horizon - 0.1 * stage.h, 4.4 * p.u)
    decor.clouds(p, Box(0, 0.06 * stage.h, w, 0.45 * horizon), 4)


def peaks(stage: Stage, p: Pen, base: float, height: float, haze: float) -> None:
    """A mountain range with snow on the lit sides."""
    t, w = stage.tones, stage.w
    colour = mix(t.tone(0.5, 0.05, 255), t.horizon, haze)
    top = [(x, base + y) for x, y in ridge(p, -0.05 * w, 1.05 * w, height, 10)]
    p.path(under(top, base, curved=False), fade(colour, mix(colour, t.horizon, 0.45)))
    shade, snow = "", ""
    for i in range(1, len(top) - 1, 2):
        (x, y), (lx, ly), (rx, ry) = top[i], top[i - 1], top[i + 1]
        fx, fy = (rx, ry) if t.side < 0 else (lx, ly)
        shade += path.polygon([(x, y), (fx, fy), (fx, base), (x + (fx - x) * 0.15, base)])
        lit = (lx, ly) if t.side < 0 else (rx, ry)
        k = 0.28
        snow += path.polygon(
            [
                (x, y),
                (x + (lit[0] - x) * k, y + (lit[1] - y) * k),
                (x + (lit[0] - x) * 0.16, y + (lit[1] - y) * 0.5 * k + 0.05 * height),
                (x + (fx - x) * 0.05, y + 0.13 * height),
                (x + (fx - x) * k * 0.7, y + (fy - y) * k * 0.7),
            ]
        )
    p.path(shade, "#141a4014")
    p.path(snow, mix("#ffffff", t.horizon, 0.25 + 0.4 * haze), opacity=0.9)


def hills(stage: Stage, p: Pen, base: float, rise: float, colour: str, trees: str = "") -> None:
    """A rolling hill line down to the bottom of the sheet; trees: 'fir' or 'round' along it."""
    rng, w = stage.design.rng, stage.w
    line = wave(-0.03 * w, 1.03 * w, base, rise, rng.uniform(0, 6))
    p.path(under(line, stage.h), fade(p.tones.light(colour, 0.025), p.tones.shade(colour, 0.03)))
    if not trees:
        return
    for i in range(26):
        f = (i + rng.uniform(0.1, 0.9)) / 26
        x = f * w
        y = _height_at(line, x) + 0.4 * p.u
        tall = p.u * rng.uniform(3.5, 7.5)
        tone = p.tones.shade(colour, rng.uniform(0.03, 0.08))
        if trees == "fir":
            decor.conifer(p, x, y, tall * 1.25, tone)
        else:
            p.discs(
                [
                    (x, y - 0.55 * tall, 0.42 * tall),
                    (x + 0.3 * tall, y - 0.38 * tall, 0.3 * tall),
                    (x - 0.3 * tall, y - 0.36 * tall, 0.28 * tall),
                ],
                tone,
            )


def _height_at(line: list[tuple[float, float]], x: float) -> float:
    for (x0, y0), (x1, y1) in pairwise(line):
        if x0 <= x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return line[-1][1]


def trail(stage: Stage, p: Pen, horizon: float, colour: str, widths: tuple[float, float]) -> None:
    """A path winding from the foreground to the horizon; widths near and far, of the sheet."""
    w, h = stage.w, stage.h
    near, far = widths
    sway = 0.10 * w * -stage.tones.side
    left, right = [], []
    for i in range(9):
        f = i / 8
        depth = f**1.8
        y = horizon + (h - horizon) * depth
        x = 0.5 * w + sway * ((1 - f) * 1.6 - 0.4) * (1 if i % 4 < 2 else 0.55)
        half = w * (far + (near - far) * depth) / 2
        left.append((x - half, y))
        right.append((x + half, y))
    d = path.smooth(left) + "L" + path.smooth(right[::-1])[1:] + "Z"
    p.path(d, fade(mix(colour, stage.tones.horizon, 0.25), colour))


def water(stage: Stage, p: Pen, box: Box, deep: str) -> None:
    """Water with glints and the light's reflection."""
    t, rng = stage.tones, stage.design.rng
    p.rect(box, fade(mix(deep, t.horizon, 0.65), deep))
    x = box.width * (0.26 if t.side < 0 else 0.74)
    for i in range(16):
        f = (i + 0.5) / 16
        y = box.y + box.height * f * f
        wide = box.width * (0.03 + 0.10 * f) * rng.uniform(0.6, 1.2)
        cx = x + box.width * rng.uniform(-0.04, 0.04) if i % 2 else rng.uniform(0, box.width)
        p.rect(
            Box(cx - wide / 2, y, wide, max(1.0, 0.25 * p.u * (0.4 + f))),
            mix("#ffffff", t.horizon, 0.4),
            0.2 * p.u,
            opacity=0.55,
        )


def tufts(stage: Stage, p: Pen, top: float, colour: str, flowers: bool = True) -> None:
    """Grass tufts and flowers on the ground in front."""
    rng, t = stage.design.rng, stage.tones
    d = ""
    spots: list[tuple[float, float, float]] = []
    for _ in range(46):
        x, f = rng.uniform(0, stage.w), rng.random()
        y = top + (stage.h - top) * f
        k = p.u * (0.6 + 1.1 * f)
        d += (
            f"M{x - 0.5 * k:.1f} {y:.1f}L{x - 0.7 * k:.1f} {y - k:.1f}"
            f"L{x - 0.15 * k:.1f} {y - 0.2 * k:.1f}L{x:.1f} {y - 1.3 * k:.1f}"
            f"L{x + 0.2 * k:.1f} {y - 0.2 * k:.1f}L{x + 0.75 * k:.1f} {y - 0.9 * k:.1f}"
            f"L{x + 0.5 * k:.1f} {y:.1f}Z"
        )
        if flowers and t.season != "snow" and rng.random() < 0.5:
            spots.append((x + k, y - 0.9 * k, 0.28 * k))
    p.path(d, t.shade(colour, 0.05) if t.season != "snow" else t.shade(colour, 0.10), opacity=0.8)
    p.discs(spots[::2], t.lit("#fdf3d8"))
    p.discs(spots[1::2], t.lit(t.accent))


def frame_foliage(stage: Stage, p: Pen) -> None:
    """Dark leaves hanging into the picture from the upper corners, out of focus."""
    t, rng, w = stage.tones, stage.design.rng, stage.w
    leaf = t.shade(t.leaf, 0.16)
    d = ""
    for side in (0, 1):
        for _ in range(13):
            x = rng.uniform(-0.03, 0.17) * w
            y = rng.uniform(-0.03, 0.20 - 0.9 * x / w) * stage.h
            x = w - x if side else x
            k = p.u * rng.uniform(4, 7)
            s = -1 if side else 1
            d += (
                f"M{x:.1f} {y:.1f}Q{x + s * k:.1f} {y - 0.1 * k:.1f} {x + s * 1.5 * k:.1f} "
                f"{y + 0.8 * k:.1f}Q{x + s * 0.4 * k:.1f} {y + 0.9 * k:.1f} {x:.1f} {y:.1f}Z"
            )
    p.path(d, leaf, effects=(Blur(sigma=0.35 * p.u),))


def haze(stage: Stage, p: Pen, y: float, reach: float, strength: float = 0.5) -> None:
    """A veil of air at the foot of far things."""
    colour = stage.tones.horizon
    p.rect(
        Box(0, y - reach, stage.w, reach),
        fade(colour + "00", colour + f"{round(255 * strength):02x}"),
    )


def open_zones(ground: float = 0.86, height: float = 0.60) -> Callable[[Stage], None]:
    """Return zones for a place without walls: things hang on posts up to `height` of the sheet."""

    def zones(stage: Stage) -> None:
        stage.zones(ground if stage.table is None else 0.80)
        stage.walled = False
        stage.horizon = 0.64 * stage.h
        stage.paved = False
        stage.hang = stage.hang._replace(height=height * stage.h)

    return zones
