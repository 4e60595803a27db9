"""Landmarks: lighthouse, windmill, castle and house, the subjects of many a landscape."""

from __future__ import annotations

import math

from limner.basics.geometry import Box
from limner.document.paint import Linear
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.thing import Easel, Thing, listed


def _round_wall(d: Easel, colour: str) -> Linear:
    """Return the paint of a wall that curves away from the light."""
    t = d.tones
    ends = (t.light(colour, 0.03), t.shade(colour, 0.16))
    return fade(*(ends if t.side < 0 else ends[::-1]), (0, 0), (1, 0))


def _slice(
    d: Easel, top: float, foot: float, upper: float, lower: float
) -> list[tuple[float, float]]:
    """Return the tapering slice of a tower: fractions of height, half widths at both ends."""
    w, h = d.w, d.h
    return [
        (w * (0.5 - upper), top * h), (w * (0.5 + upper), top * h),
        (w * (0.5 + lower), foot * h), (w * (0.5 - lower), foot * h),
    ]  # fmt: skip


def lighthouse(d: Easel) -> None:
    """A banded tower with a gallery and a lit lantern, on a rock."""
    w, h, t = d.w, d.h, d.tones
    white, band = t.lit("#f4efe6"), t.lit(d.asked or "#c8412f")
    rock = t.lit("#6d6a69")
    d.contact(w / 2, 0.99 * h, 0.5 * w, 0.3)
    d.blob(
        [(0.02 * w, h), (0.10 * w, 0.92 * h), (0.30 * w, 0.885 * h), (0.62 * w, 0.89 * h),
         (0.90 * w, 0.925 * h), (0.99 * w, h)], fade(t.light(rock, 0.05), t.shade(rock, 0.12)),
    )  # fmt: skip

    def half(y: float) -> float:
        return 0.155 + (0.27 - 0.155) * (y - 0.22) / 0.70

    d.poly(_slice(d, 0.22, 0.92, half(0.22), half(0.92)), _round_wall(d, white))
    for top in (0.32, 0.56, 0.80):
        foot = min(0.92, top + 0.12)
        d.poly(_slice(d, top, foot, half(top), half(foot)), _round_wall(d, band))
    dark = t.shade(rock, 0.30)
    d.rects([Box(0.47 * w, y * h, 0.06 * w, 0.035 * h) for y in (0.27, 0.49, 0.72)], dark)
    d.rect(Box(0.44 * w, 0.845 * h, 0.12 * w, 0.075 * h), t.shade(band, 0.25), 0.03 * w)
    d.rect(Box(0.28 * w, 0.20 * h, 0.44 * w, 0.022 * h), dark)
    d.lines(
        [((x * w, 0.165 * h), (x * w, 0.20 * h)) for x in (0.30, 0.37, 0.44, 0.56, 0.63, 0.70)]
        + [((0.29 * w, 0.167 * h), (0.71 * w, 0.167 * h))], dark, d.line_width,
    )  # fmt: skip
    d.glow(0.5 * w, 0.135 * h, 0.42 * w, "#ffe9a8", 0.55)
    d.rect(Box(0.39 * w, 0.095 * h, 0.22 * w, 0.105 * h), t.lit("#ffe6a3"))
    d.lines([((x * w, 0.095 * h), (x * w, 0.20 * h)) for x in (0.39, 0.46, 0.54, 0.61)], dark,
            d.line_width)  # fmt: skip
    d.poly([(0.35 * w, 0.097 * h), (0.65 * w, 0.097 * h), (0.5 * w, 0.03 * h)], t.shade(band, 0.06))
    d.disc(0.5 * w, 0.025 * h, 0.018 * w, dark)


def windmill(d: Easel) -> None:
    """A tower mill with four lattice sails."""
    w, h, t = d.w, d.h, d.tones
    wall, cap = t.lit(d.asked or "#e9dcc3"), t.lit("#7a4b32")
    d.contact(w / 2, 0.99 * h, 0.30 * w, 0.3)
    d.poly(_slice(d, 0.36, 0.99, 0.13, 0.22), _round_wall(d, wall))
    d.blob([(0.35 * w, 0.37 * h), (0.38 * w, 0.27 * h), (0.5 * w, 0.22 * h), (0.62 * w, 0.27 * h),
            (0.65 * w, 0.37 * h)], _round_wall(d, cap))  # fmt: skip
    dark = t.shade(cap, 0.22)
    d.rects([Box(0.46 * w, y * h, 0.08 * w, 0.05 * h) for y in (0.48, 0.64)], dark)
    d.rect(Box(0.44 * w, 0.86 * h, 0.12 * w, 0.13 * h), dark, 0.05 * w)
    cx, cy, reach = 0.5 * w, 0.32 * h, 0.30 * h
    for ux, uy in ((0.5, -0.866), (0.866, 0.5), (-0.5, 0.866), (-0.866, -0.5)):
        sx, sy = -uy * 0.22, ux * 0.22
        a = (cx + ux * reach * 0.22, cy + uy * reach * 0.22)
        b = (cx + ux * reach, cy + uy * reach)
        c, e = ((b[0] + sx * reach, b[1] + sy * reach), (a[0] + sx * reach, a[1] + sy * reach))
        d.poly([a, b, c, e], t.lit("#f7f1e4"), opacity=0.92)
        d.lines([(a, e), (b, c), (e, c), ((cx, cy), b)], dark, 1.4 * d.line_width)
    d.disc(cx, cy, 0.022 * h, dark)


def castle(d: Easel) -> None:
    """A keep between two round towers with pointed roofs and flags."""
    w, h, t = d.w, d.h, d.tones
    stone, roof = t.lit(d.asked or "#b9b2a7"), t.lit("#4b5d83")
    d.contact(w / 2, 0.99 * h, 0.52 * w, 0.3)
    dark = t.shade(stone, 0.38)
    d.rect(Box(0.16 * w, 0.48 * h, 0.68 * w, 0.51 * h), fade(stone, t.shade(stone, 0.10)))
    d.rects([Box((0.16 + 0.085 * i) * w, 0.44 * h, 0.05 * w, 0.05 * h) for i in range(9)], stone)
    for x, width, top in ((0.36, 0.28, 0.26), (0.02, 0.20, 0.38), (0.78, 0.20, 0.38)):
        d.rect(Box(x * w, top * h, width * w, (0.99 - top) * h), _round_wall(d, stone))
        d.poly([((x - 0.02) * w, top * h), ((x + width + 0.02) * w, top * h),
                ((x + width / 2) * w, (top - 0.20) * h)], _round_wall(d, roof))  # fmt: skip
        tip = (x + width / 2) * w
        d.line([(tip, (top - 0.20) * h), (tip, (top - 0.25) * h)], dark, d.line_width)
        d.poly([(tip, (top - 0.25) * h), (tip + 0.07 * w, (top - 0.235) * h),
                (tip, (top - 0.215) * h)], t.lit("#c8412f"))  # fmt: skip
        d.rects(
            [Box(tip - 0.015 * w, (top + k) * h, 0.03 * w, 0.06 * h) for k in (0.09, 0.26)], dark
        )
    d.path(_arch(0.43 * w, 0.80 * h, 0.14 * w, 0.19 * h), dark)


def _arch(x: float, y: float, width: float, height: float) -> str:
    r = width / 2
    return (
        f"M{x:.2f} {y + height:.2f}L{x:.2f} {y + r:.2f}A{r:.2f} {r:.2f} 0 0 1 "
        f"{x + width:.2f} {y + r:.2f}L{x + width:.2f} {y + height:.2f}Z"
    )


def house(d: Easel) -> None:
    """A gabled house with a chimney, a door and lit windows."""
    w, h, t = d.w, d.h, d.tones
    wall, roof = t.lit(d.asked or "#efe3cf"), t.lit("#9c4a34")
    d.contact(w / 2, 0.99 * h, 0.52 * w, 0.3)
    d.rect(Box(0.66 * w, 0.14 * h, 0.10 * w, 0.30 * h), t.shade(roof, 0.12))
    ends = (wall, t.shade(wall, 0.10))
    d.rect(Box(0.10 * w, 0.46 * h, 0.80 * w, 0.53 * h),
           fade(*(ends if t.side < 0 else ends[::-1]), (0, 0), (1, 0)))  # fmt: skip
    d.poly([(0.03 * w, 0.48 * h), (0.97 * w, 0.48 * h), (0.78 * w, 0.16 * h), (0.22 * w, 0.16 * h)],
           fade(t.light(roof, 0.02), t.shade(roof, 0.10)))  # fmt: skip
    d.rect(Box(0.10 * w, 0.48 * h, 0.80 * w, 0.035 * h), t.shade(wall, 0.22))
    glass, frame = t.lit("#ffe7ad"), t.shade(wall, 0.34)
    for x in (0.17, 0.66):
        d.rect(Box(x * w, 0.58 * h, 0.17 * w, 0.20 * h), frame)
        d.rects([Box((x + 0.012 + k * 0.077) * w, (0.592 + j * 0.092) * h, 0.069 * w, 0.083 * h)
                 for k in (0, 1) for j in (0, 1)], glass)  # fmt: skip
    d.rect(Box(0.43 * w, 0.62 * h, 0.15 * w, 0.37 * h), t.shade(roof, 0.22), 0.012 * w)
    d.disc(0.555 * w, 0.815 * h, 0.012 * w, t.lit("#e7c66b"))


def bridge(d: Easel) -> None:
    """A stone bridge of three arches with a humped back, see-through below."""
    w, h, t = d.w, d.h, d.tones
    stone = t.lit(d.asked or "#b7ab99")
    d.contact(w / 2, 0.99 * h, 0.52 * w, 0.2)
    spans = ((0.81, 0.11, 0.34), (0.5, 0.13, 0.48), (0.19, 0.11, 0.34))
    cut = "".join(
        f"L{(x + r) * w:.2f} {0.98 * h:.2f}A{r * w:.2f} {up * h:.2f} 0 0 0 "
        f"{(x - r) * w:.2f} {0.98 * h:.2f}"
        for x, r, up in spans
    )
    hump = f"M0 {0.98 * h:.2f}L0 {0.5 * h:.2f}Q{0.5 * w:.2f} {0.1 * h:.2f} {w:.2f} {0.5 * h:.2f}"
    d.path(f"{hump}L{w:.2f} {0.98 * h:.2f}{cut}Z", fade(t.light(stone, 0.03), t.shade(stone, 0.12)))
    rings = [
        [((x - 1.06 * r * math.cos(a)) * w, (0.98 - 1.06 * up * math.sin(a)) * h)
         for a in (math.pi * k / 20 for k in range(21))]
        for x, r, up in spans
    ]  # fmt: skip
    d.lines(rings, t.shade(stone, 0.22), 2.2 * d.line_width)
    rail = [(w * k / 20, (0.5 - 0.8 * k / 20 * (1 - k / 20)) * h) for k in range(21)]
    d.lines([rail], t.light(stone, 0.08), 3.0 * d.line_width)
    d.lines([[(x, y + 0.08 * h) for x, y in rail]], t.shade(stone, 0.2), 1.2 * d.line_width)
    for x in (0.345, 0.655):
        d.rect(Box((x - 0.022) * w, 0.6 * h, 0.044 * w, 0.39 * h), _round_wall(d, stone))


FIGURES = (
    Thing("bridge", bridge, places=("stand",), aspect=(2.6, 2.6), bulk=46),
    Thing("lighthouse", lighthouse, cues=("beacon",), places=("stand",), aspect=(0.46, 0.46),
          bulk=52),
    Thing("windmill", windmill, cues=("mill",), places=("stand",), aspect=(0.72, 0.72), bulk=46),
    Thing("castle", castle, cues=listed("fortress, palace, chateau"), places=("stand",),
          aspect=(1.05, 1.05), bulk=46),
    Thing("house", house, cues=listed("cottage, cabin, farmhouse, bungalow, home"),
          places=("stand",), aspect=(1.1, 1.1), bulk=36),
)  # fmt: skip
"""What this file draws."""
