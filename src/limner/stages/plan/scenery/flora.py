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
    leaf = t.light(t.leaf, by) if by >= 0 else t.shade(t.leaf, -by)
    return mix(leaf, t.horizon, haze)


def _trunk(
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


def _crown(p: Pen, points: list[tuple[float, float]], leaf: str, k: float) -> None:
    """Fill a crown in three tones, lit from the scene's side."""
    t = p.tones
    d = path.smooth(points, closed=True)
    p.path(d, t.shade(leaf, 0.065))
    p.path(path.transform(d, Affine.translation(t.side * 0.16 * k, -0.08 * k)), leaf, clip=d)
    cx = sum(x for x, _ in points) / len(points)
    cy = sum(y for _, y in points) / len(points)
    up = (
        Affine.translation(-cx, -cy)
        .then(Affine.scaling(0.52))
        .then(Affine.translation(cx + t.side * 0.34 * k, cy - 0.30 * k))
    )
    p.path(path.transform(d, up), t.light(leaf, 0.045), clip=d, opacity=0.85)
    if t.season == "snow":
        snow = Affine.translation(0.06 * k * t.side, -0.62 * k)
        p.path(path.transform(d, snow), t.lit("#f6f9fd"), clip=d, opacity=0.92)


def _ring(
    p: Pen, x: float, y: float, rx: float, ry: float, bumps: int, rough: float
) -> list[tuple[float, float]]:
    """Return a lumpy oval."""
    rng = p.rng
    turn = rng.uniform(0, 6.28)
    out = []
    for i in range(bumps * 2):
        a = turn + math.pi * i / bumps
        r = 1.0 + (rough if i % 2 == 0 else -rough * 0.4) * rng.uniform(0.6, 1.2)
        out.append((x + rx * r * math.cos(a), y + ry * r * math.sin(a)))
    return out


def _oak(p: Pen, x: float, base: float, h: float, haze: float) -> None:
    _trunk(p, x, base, 0.5 * h, 0.045 * h, haze)
    bark = mix(p.tones.dark_wood, p.tones.horizon, haze)
    for s in (-1, 1):
        p.line([(x, base - 0.30 * h), (x + s * 0.14 * h, base - 0.5 * h)], bark, 0.03 * h)
    _crown(p, _ring(p, x, base - 0.66 * h, 0.33 * h, 0.29 * h, 7, 0.10), _leaf(p, haze), 0.33 * h)


def _maple(p: Pen, x: float, base: float, h: float, haze: float) -> None:
    _trunk(p, x, base, 0.42 * h, 0.035 * h, haze)
    _crown(
        p, _ring(p, x, base - 0.64 * h, 0.25 * h, 0.34 * h, 6, 0.06), _leaf(p, haze, 0.02), 0.3 * h
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
    _crown(p, points, _leaf(p, haze, -0.02), 0.16 * h)


def _birch(p: Pen, x: float, base: float, h: float, haze: float) -> None:
    _trunk(p, x, base, 0.75 * h, 0.022 * h, haze, "#efeae0")
    dark = mix("#4a4540", p.tones.horizon, haze)
    for f in (0.12, 0.2, 0.31, 0.4):
        p.line([(x - 0.016 * h, base - f * h), (x + 0.008 * h, base - f * h)], dark, 0.010 * h)
    for dx, dy, r in ((0.10, 0.52, 0.15), (-0.11, 0.64, 0.15), (0.03, 0.80, 0.17)):
        _crown(
            p,
            _ring(p, x + dx * h, base - dy * h, r * h, 0.8 * r * h, 5, 0.08),
            _leaf(p, haze, 0.05),
            r * h,
        )


def _willow(p: Pen, x: float, base: float, h: float, haze: float) -> None:
    _trunk(p, x, base, 0.6 * h, 0.045 * h, haze)
    leaf = _leaf(p, haze, 0.01)
    _crown(p, _ring(p, x, base - 0.72 * h, 0.34 * h, 0.22 * h, 6, 0.06), leaf, 0.3 * h)
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
    leaf = mix(t.tone(0.44, 0.06, 160), t.horizon, haze)
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
    leaf = mix(p.tones.tone(0.42, 0.065, 150), p.tones.horizon, haze)
    _crown(p, points, leaf, 0.1 * h)


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
    _crown(p, points, leaf, 0.22 * width)


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
