"""Trees and shrubs: six species in two tones, dressed by the season."""

from __future__ import annotations

import math
from collections.abc import Callable

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Affine, Box
from limner.document.paint import Stroke
from limner.stages.plan.scenery.pen import Pen

SPECIES = ("oak", "poplar", "birch", "maple", "pine", "willow", "cypress")


def _leaf(p: Pen, haze: float, by: float = 0.0) -> str:
    t = p.tones
    own = t.light(t.leaf, 0.10) if t.dark else t.leaf
    leaf = t.light(own, by) if by >= 0 else t.shade(own, -by)
    return mix(leaf, t.horizon, haze)


def _trunk(  # noqa: PLR0913  a place, a size and two colours
    p: Pen, x: float, base: float, high: float, wide: float, haze: float, bark: str = ""
) -> None:
    t = p.tones
    colour = mix(t.lit(bark) if bark else t.dark_wood, t.horizon, haze)
    p.path(
        f"M{x - 0.5 * wide:.1f} {base - high:.1f}Q{x - 0.4 * wide:.1f} {base - 0.3 * high:.1f} "
        f"{x - wide:.1f} {base:.1f}H{x + wide:.1f}Q{x + 0.4 * wide:.1f} {base - 0.3 * high:.1f} "
        f"{x + 0.5 * wide:.1f} {base - high:.1f}Z",
        colour,
    )


def _crown(p: Pen, d: str, middle: tuple[float, float], leaf: str, k: float) -> None:
    """Fill a crown in three tones, lit from the scene's side; k: about its radius."""
    t = p.tones
    cx, cy = middle
    p.path(d, t.shade(leaf, 0.065))
    p.path(path.transform(d, Affine.translation(t.side * 0.15 * k, -0.10 * k)), leaf, clip=d)
    up = (
        Affine.translation(-cx, -cy)
        .then(Affine.scaling(0.56))
        .then(Affine.translation(cx + t.side * 0.34 * k, cy - 0.32 * k))
    )
    p.path(path.transform(d, up), t.light(leaf, 0.045), clip=d, opacity=0.85)
    if t.season == "snow":
        snow = Affine.translation(0.06 * k * t.side, -0.72 * k)
        p.path(path.transform(d, snow), t.lit("#f6f9fd"), clip=d, opacity=0.92)


def _lumps(p: Pen, x: float, y: float, rx: float, ry: float, bumps: int = 8) -> str:
    """Return a crown of round lumps about (x, y)."""
    rng = p.rng
    turn = rng.uniform(0, 6.28)
    d = path.ellipse(Box(x - 0.78 * rx, y - 0.78 * ry, 1.56 * rx, 1.56 * ry))
    for i in range(bumps):
        a = turn + math.tau * i / bumps
        r = rng.uniform(0.36, 0.48) * min(rx, ry)
        reach = 1.0 - 0.82 * r / max(rx, ry)
        cx, cy = x + rx * reach * math.cos(a), y + ry * reach * math.sin(a)
        d += path.circle(cx, cy, r)
    return d


def _round(p: Pen, at: tuple[float, float], reach: tuple[float, float], leaf: str) -> None:
    """Fill a lumpy crown about a point."""
    _crown(p, _lumps(p, *at, *reach), at, leaf, min(reach))


def _oak(p: Pen, x: float, base: float, h: float, haze: float) -> None:
    _trunk(p, x, base, 0.5 * h, 0.045 * h, haze)
    bark = mix(p.tones.dark_wood, p.tones.horizon, haze)
    for s in (-1, 1):
        p.line([(x, base - 0.30 * h), (x + s * 0.14 * h, base - 0.5 * h)], bark, 0.03 * h)
    _crown(
        p,
        _lumps(p, x, base - 0.66 * h, 0.33 * h, 0.29 * h),
        (x, base - 0.66 * h),
        _leaf(p, haze),
        0.33 * h,
    )


def _maple(p: Pen, x: float, base: float, h: float, haze: float) -> None:
    _trunk(p, x, base, 0.42 * h, 0.035 * h, haze)
    _crown(
        p,
        _lumps(p, x, base - 0.64 * h, 0.25 * h, 0.34 * h),
        (x, base - 0.64 * h),
        _leaf(p, haze, 0.02),
        0.3 * h,
    )


def _poplar(p: Pen, x: float, base: float, h: float, haze: float) -> None:
    _trunk(p, x, base, 0.3 * h, 0.028 * h, haze)
    points = [
        (x, base - h),
        (x + 0.10 * h, base - 0.74 * h),
        (x + 0.14 * h, base - 0.42 * h),
        (x + 0.08 * h, base - 0.16 * h),
        (x - 0.08 * h, base - 0.16 * h),
        (x - 0.14 * h, base - 0.42 * h),
        (x - 0.10 * h, base - 0.74 * h),
    ]
    _crown(
        p, path.smooth(points, closed=True), (x, base - 0.55 * h), _leaf(p, haze, -0.02), 0.16 * h
    )


def _birch(p: Pen, x: float, base: float, h: float, haze: float) -> None:
    _trunk(p, x, base, 0.75 * h, 0.022 * h, haze, "#efeae0")
    dark = mix("#4a4540", p.tones.horizon, haze)
    for f in (0.12, 0.2, 0.31, 0.4):
        p.line([(x - 0.016 * h, base - f * h), (x + 0.008 * h, base - f * h)], dark, 0.010 * h)
    for dx, dy, r in ((0.10, 0.52, 0.15), (-0.11, 0.64, 0.15), (0.03, 0.80, 0.17)):
        _crown(
            p,
            _lumps(p, x + dx * h, base - dy * h, r * h, 0.8 * r * h),
            (x + dx * h, base - dy * h),
            _leaf(p, haze, 0.05),
            r * h,
        )


def _willow(p: Pen, x: float, base: float, h: float, haze: float) -> None:
    _trunk(p, x, base, 0.6 * h, 0.045 * h, haze)
    leaf = _leaf(p, haze, 0.01)
    _crown(
        p, _lumps(p, x, base - 0.72 * h, 0.34 * h, 0.22 * h), (x, base - 0.72 * h), leaf, 0.3 * h
    )
    for i in range(11):
        f = (i / 10 - 0.5) * 2
        top = (x + 0.31 * h * f, base - (0.74 - 0.10 * f * f) * h)
        low = base - (0.20 + 0.16 * ((i * 5) % 3) / 2) * h
        tone = p.tones.shade(leaf, 0.05) if i % 2 else leaf
        p.path(
            f"M{top[0]:.1f} {top[1]:.1f}Q{top[0] + 0.07 * h * f:.1f} {(top[1] + low) / 2:.1f} "
            f"{top[0] + 0.04 * h * f:.1f} {low:.1f}",
            None,
            stroke=Stroke(paint=tone, width=0.05 * h, cap="round"),
        )


def _pine(p: Pen, x: float, base: float, h: float, haze: float) -> None:
    t = p.tones
    leaf = mix(t.foliage or t.tone(0.44, 0.06, 160), t.horizon, haze)
    _trunk(p, x, base, 0.2 * h, 0.03 * h, haze)
    for i in range(4):
        low, top = base - h * (0.12 + 0.20 * i), base - h * (0.48 + 0.175 * i)
        half = h * (0.23 - 0.042 * i)
        left, right = (x - half, low), (x + half, low)
        mid = (x, low + 0.035 * h)
        p.path(
            f"M{x:.1f} {top:.1f}L{right[0]:.1f} {right[1]:.1f}Q{mid[0]:.1f} {mid[1]:.1f} "
            f"{left[0]:.1f} {left[1]:.1f}Z",
            leaf,
        )
        dark = right if t.side < 0 else left
        p.poly([(x, top), dark, (x + (dark[0] - x) * 0.1, low + 0.016 * h)], t.shade(leaf, 0.06))
        if t.season == "snow":
            lit = left if t.side < 0 else right
            p.poly(
                [
                    (x, top),
                    (x + (lit[0] - x) * 0.98, low),
                    (x + (lit[0] - x) * 0.55, low - 0.05 * h),
                    (x + (lit[0] - x) * 0.35, low - 0.015 * h),
                    (x + (lit[0] - x) * 0.12, low - 0.09 * h),
                ],
                t.lit("#f6f9fd"),
            )


def _cypress(p: Pen, x: float, base: float, h: float, haze: float) -> None:
    points = [
        (x, base - h),
        (x + 0.07 * h, base - 0.6 * h),
        (x + 0.085 * h, base - 0.25 * h),
        (x + 0.03 * h, base - 0.02 * h),
        (x - 0.03 * h, base - 0.02 * h),
        (x - 0.085 * h, base - 0.25 * h),
        (x - 0.07 * h, base - 0.6 * h),
    ]
    leaf = mix(p.tones.foliage or p.tones.tone(0.42, 0.065, 150), p.tones.horizon, haze)
    _crown(p, path.smooth(points, closed=True), (x, base - 0.5 * h), leaf, 0.1 * h)


TREES: dict[str, Callable[[Pen, float, float, float, float], None]] = {
    "oak": _oak, "maple": _maple, "poplar": _poplar, "birch": _birch, "willow": _willow,
    "pine": _pine, "cypress": _cypress,
}  # fmt: skip


def tree(
    p: Pen, x: float, base: float, height: float, species: str = "", haze: float = 0.0
) -> None:
    """Draw a tree standing at (x, base); the species by chance where none is named."""
    if haze < 0.2:
        p.contact(x, base, 0.2 * height, 0.3)
    name = species or p.rng.choice(("oak", "maple", "birch", "poplar", "oak"))
    TREES[name](p, x, base, height, haze)


def bush(p: Pen, x: float, base: float, width: float, haze: float = 0.0) -> None:
    """Draw a low round shrub."""
    leaf = _leaf(p, haze, -0.03) if p.tones.season != "spring" else p.tones.grass(0.58, haze)
    points = [
        (x - 0.5 * width, base),
        (x - 0.46 * width, base - 0.26 * width),
        (x - 0.2 * width, base - 0.44 * width),
        (x + 0.08 * width, base - 0.38 * width),
        (x + 0.3 * width, base - 0.46 * width),
        (x + 0.5 * width, base - 0.22 * width),
        (x + 0.5 * width, base),
    ]
    _crown(p, path.smooth(points, closed=True), (x, base - 0.2 * width), leaf, 0.2 * width)


def spot(p: Pen, box: Box, count: int, flowers: bool = True) -> None:
    """Scatter small flowers over a patch of ground."""
    t, rng = p.tones, p.rng
    if not flowers or t.season == "snow":
        return
    for tone in (t.lit("#fdf3d8"), t.lit(t.accent), t.lit("#f2b84b")):
        p.discs(
            [
                (rng.uniform(box.x, box.right), rng.uniform(box.y, box.bottom), 0.28 * p.u)
                for _ in range(count // 3)
            ],
            tone,
        )
