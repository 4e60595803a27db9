"""Grounds of comic panels: graded screentone, focus lines, speed lines, a place in few lines."""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from limner.basics import path
from limner.basics.colour import from_oklch, oklch
from limner.basics.geometry import Box
from limner.basics.path import Point
from limner.document.layer import Layer
from limner.document.paint import Stroke
from limner.stages.plan.actors.sketch import INK, PAPER, tone

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


@dataclass(frozen=True, slots=True)
class Press:
    """What a comic is printed in: black and tones, or ink and three flat colours."""

    mono: bool
    ink: str
    paper: str
    flats: tuple[str, str, str]
    line: float

    @classmethod
    def of(cls, design: Design, *, mono: bool) -> Press:
        """Return the inks for a page; flats are pale enough to letter and draw on."""
        line = max(1.0, 0.2 * design.u)
        if mono:
            return cls(True, INK, PAPER, (PAPER, PAPER, PAPER), line)
        hues = [oklch(c) for c in (design.scheme.accent, design.scheme.second, design.scheme.third)]
        light = (0.88, 0.8, 0.93)
        flats = [
            from_oklch(lightness, min(0.095, max(0.05, h.chroma)), h.hue)
            for lightness, h in zip(light, hues, strict=True)
        ]
        return cls(False, INK, "#fffdf6", (flats[0], flats[1], flats[2]), line)


def graded(design: Design, box: Box, press: Press, *, up: bool = False) -> list[Layer]:
    """Return a ground that fades: dots that shrink towards one edge, or a flat colour."""
    if not press.mono:
        return [design.shape(box, press.flats[0], role="backdrop")]
    pitch = max(3.6, 0.6 * design.u)
    rows = math.ceil(box.height / (pitch * 0.5))
    out: list[Layer] = []
    for row in range(rows):
        t = row / max(1, rows - 1)
        weight = 0.82 * (t if up else 1 - t) ** 1.25
        if weight < 0.03:
            continue
        x, y = box.x - (pitch / 2 if row % 2 else 0.0), box.y + row * pitch * 0.5
        pen = Stroke(paint=INK, width=pitch * weight * 0.9, cap="round", dash=(0.01, pitch - 0.01))
        d = path.polygon(((x, y), (box.right + pitch, y)), closed=False)
        out.append(design.shape(d, None, stroke=pen, role="texture"))
    return out


def flat(
    design: Design, box: Box, press: Press, index: int = 0, weight: float = 0.4
) -> list[Layer]:
    """Return an even ground: a screentone, or one of the flat colours."""
    if not press.mono:
        return [design.shape(box, press.flats[index], role="backdrop")]
    return [tone(design, box, path.rect(box), max(3.2, 0.5 * design.u), weight)]


def focus(design: Design, box: Box, press: Press, at: Point, clear: float) -> list[Layer]:
    """Return lines that run in from the frame towards `at`, leaving an oval `clear` pixels wide."""
    rng = design.rng
    reach = math.hypot(box.width, box.height)
    parts = []
    count = 84
    for i in range(count):
        t = math.tau * (i + rng.uniform(-0.4, 0.4)) / count
        wide = rng.uniform(0.004, 0.015)
        near = clear * rng.uniform(0.95, 1.5)
        squeeze = box.height / max(1.0, box.width)
        tip = (
            at[0] + near * math.cos(t),
            at[1] + near * math.sin(t) * (0.7 + 0.3 * min(1.4, squeeze)),
        )
        ends = [
            (at[0] + reach * math.cos(t + w), at[1] + reach * math.sin(t + w))
            for w in (-wide, wide)
        ]
        parts.append(path.polygon([tip, *ends]))
    ground: list[Layer] = []
    if not press.mono:
        ground.append(design.shape(box, press.flats[2], role="backdrop"))
    return [
        *ground,
        design.shape("".join(parts), press.ink if press.mono else press.flats[1], role="backdrop"),
    ]


def speed(design: Design, box: Box, press: Press) -> list[Layer]:
    """Return lines streaming across, thickest at the edges."""
    rng = design.rng
    parts = []
    for i in range(46):
        y = box.y + box.height * (i + rng.random()) / 46
        off = abs((y - box.y) / box.height - 0.5) * 2
        length = box.width * (0.25 + 0.6 * off * rng.random())
        left = rng.random() < 0.5
        x0, x1 = (box.x, box.x + length) if left else (box.right, box.right - length)
        k = press.line * rng.uniform(0.3, 1.4) * (0.3 + off)
        parts.append(path.polygon([(x0, y - k), (x1, y), (x0, y + k)]))
    ground: list[Layer] = []
    if not press.mono:
        ground.append(design.shape(box, press.flats[0], role="backdrop"))
    return [
        *ground,
        design.shape("".join(parts), press.ink if press.mono else press.flats[1], role="backdrop"),
    ]


def room(design: Design, box: Box, press: Press, side: int) -> list[Layer]:
    """Return a wall with a tall window and its curtain on one side, light from there."""
    pen = Stroke(paint=press.ink, width=press.line)
    out = flat(design, box, press, 0, 0.36)
    w, h = box.width, box.height
    k = min(w, 1.3 * h)
    x = box.x + 0.07 * w if side < 0 else box.right - 0.07 * w - 0.4 * k
    window = Box(x, box.y + 0.06 * h, 0.4 * k, 0.62 * h)
    out.append(design.shape(path.rect(window), PAPER, stroke=pen, role="backdrop"))
    cloud = [
        (x + 0.04 * k, window.y + 0.4 * h),
        (x + 0.14 * k, window.y + 0.33 * h),
        (x + 0.24 * k, window.y + 0.36 * h),
        (x + 0.36 * k, window.y + 0.42 * h),
    ]
    out.append(design.shape(path.smooth(cloud), None, stroke=pen, role="backdrop"))
    bars = [
        [(window.centre[0], window.y), (window.centre[0], window.bottom)],
        [(window.x, window.y + 0.26 * h), (window.right, window.y + 0.26 * h)],
    ]
    out.append(
        design.shape(
            "".join(path.polygon(b, closed=False) for b in bars),
            None,
            stroke=Stroke(paint=press.ink, width=2 * press.line),
            role="backdrop",
        )
    )
    sill = Box(window.x - 0.03 * k, window.bottom, 0.46 * k, 0.035 * h)
    out.append(design.shape(path.rect(sill), PAPER, stroke=pen, role="backdrop"))
    edge = window.right if side < 0 else window.x
    way = 1 if side < 0 else -1
    curtain = [
        (edge - way * 0.1 * k, box.y),
        (edge - way * 0.06 * k, box.y + 0.3 * h),
        (edge - way * 0.02 * k, box.y + 0.55 * h),
        (edge + way * 0.03 * k, box.y + 0.76 * h),
        (edge + way * 0.16 * k, box.y + 0.76 * h),
        (edge + way * 0.13 * k, box.y),
    ]
    out.append(
        design.shape(
            path.polygon(curtain),
            PAPER if press.mono else press.flats[1],
            stroke=pen,
            role="backdrop",
        )
    )
    folds = "".join(
        path.smooth(
            [
                (edge + way * (-0.04 + f) * k, box.y),
                (edge + way * f * k, box.y + 0.4 * h),
                (edge + way * (0.045 + f) * k, box.y + 0.75 * h),
            ]
        )
        for f in (0.0, 0.045, 0.09)
    )
    out.append(design.shape(folds, None, stroke=pen, role="backdrop"))
    return out


def outdoors(design: Design, box: Box, press: Press, rng: Random) -> list[Layer]:
    """Return open air: sky, clouds, hills, a tree and a fence along a path."""
    pen = Stroke(paint=press.ink, width=press.line, join="round")
    w, h, x, y = box.width, box.height, box.x, box.y
    horizon = y + 0.72 * h
    out = graded(design, Box(x, y, w, 0.6 * h), press)
    if not press.mono:
        out = [design.shape(box, press.flats[0], role="backdrop")]
    for _ in range(2):
        cx, cy, k = x + w * rng.uniform(0.1, 0.9), y + h * rng.uniform(0.22, 0.45), 0.09 * min(w, h)
        puffs = [
            (cx - 2 * k, cy),
            (cx - 1.3 * k, cy - 0.8 * k),
            (cx, cy - 1.2 * k),
            (cx + 1.3 * k, cy - 0.7 * k),
            (cx + 2.1 * k, cy),
            (cx, cy + 0.15 * k),
        ]
        out.append(
            design.shape(path.smooth(puffs, closed=True), PAPER, stroke=pen, role="backdrop")
        )
    hills = [
        (x - 5, horizon),
        (x + 0.2 * w, horizon - 0.13 * h),
        (x + 0.48 * w, horizon - 0.03 * h),
        (x + 0.75 * w, horizon - 0.17 * h),
        (x + w + 5, horizon - 0.04 * h),
    ]
    d = path.smooth(hills) + f"L{x + w + 5:.1f} {y + h:.1f}L{x - 5:.1f} {y + h:.1f}Z"
    if press.mono:
        out.append(design.shape(d, PAPER, role="backdrop"))
        out.append(tone(design, box, d, max(3.2, 0.5 * design.u), 0.36))
        out.append(design.shape(d, None, stroke=pen, role="backdrop"))
    else:
        out.append(design.shape(d, press.flats[1], stroke=pen, role="backdrop"))
    ground = Box(x - 5, horizon + 0.04 * h, w + 10, h)
    out.append(
        design.shape(
            path.rect(ground), PAPER if press.mono else press.flats[2], stroke=pen, role="backdrop"
        )
    )
    tx, k = x + w * rng.choice((0.12, 0.88)), 0.34 * h
    trunk = [
        (tx - 0.06 * k, horizon + 0.1 * h),
        (tx - 0.03 * k, horizon - 0.7 * k),
        (tx + 0.03 * k, horizon - 0.7 * k),
        (tx + 0.07 * k, horizon + 0.1 * h),
    ]
    out.append(design.shape(path.polygon(trunk), press.ink, role="backdrop"))
    crown = [
        (
            tx + 0.46 * k * math.cos(a) * (0.9 + 0.14 * (i % 2)),
            horizon - 1.0 * k + 0.5 * k * math.sin(a) * (0.9 + 0.14 * (i % 2)),
        )
        for i, a in ((i, math.tau * i / 12) for i in range(12))
    ]
    out.append(
        design.shape(
            path.smooth(crown, closed=True),
            PAPER if press.mono else press.flats[1],
            stroke=pen,
            role="backdrop",
        )
    )
    if press.mono:
        leaf = path.smooth(crown, closed=True)
        out.append(tone(design, path.bounds(leaf), leaf, max(3.2, 0.5 * design.u), 0.62))
    posts = [
        Box(x + i * 0.09 * h, horizon - 0.06 * h, 0.03 * h, 0.16 * h)
        for i in range(math.ceil(w / (0.09 * h)))
    ]
    rails = [Box(x - 5, horizon + f * h, w + 10, 0.018 * h) for f in (-0.025, 0.04)]
    out.append(
        design.shape(
            "".join(path.rect(b) for b in (*rails, *posts)), PAPER, stroke=pen, role="backdrop"
        )
    )
    return out
