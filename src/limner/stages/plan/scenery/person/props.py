"""What people hold and use: cups, books, umbrellas, boxes, instruments, a desk, a bicycle.

A prop is drawn behind the body, before it but under the near arm, or over the hand.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from limner.basics.geometry import Box
from limner.basics.path import Point
from limner.stages.plan.scenery.person.dress import Body
from limner.stages.plan.scenery.person.limb import between
from limner.stages.plan.scenery.person.look import kept

Layer = Literal["behind", "front", "top"]


@dataclass(frozen=True, slots=True)
class Held:
    """A thing in someone's hands and the colour asked for it."""

    name: str
    colour: str | None = None


def fist(b: Body, side: int = 1) -> Point:
    """Return the middle of a hand."""
    (ex, ey), (wx, wy) = b.j.elbows[side], b.j.wrists[side]
    far = math.hypot(wx - ex, wy - ey) or 1.0
    return wx + 0.2 * (wx - ex) / far, wy + 0.2 * (wy - ey) / far


def _tone(b: Body, held: Held, usual: str) -> str:
    t = b.s.pen.tones
    return kept(t, held.colour, 0.2) if held.colour else kept(t, usual)


def draw(b: Body, held: Held, layer: Layer) -> None:
    """Draw a prop's part in one layer."""
    for where, paint in PROPS.get(held.name, ()):
        if where == layer:
            paint(b, held)


def _cup(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x + 0.05, y - 0.06)
    c = _tone(b, held, "#fbf8f1")
    s.ring(0.20, 0.04, 0.10, s.shade(c, 0.05), 0.05)
    s.slab(Box(-0.17, -0.20, 0.36, 0.42), c, 0.06, 0.07)
    s.oval(0.01, -0.20, 0.18, 0.05, "#5a3421")
    for dx in (-0.05, 0.08):
        s.stroke(
            f"M{dx} -0.30C{dx - 0.08} -0.40 {dx + 0.08} -0.48 {dx} -0.60",
            "#ffffff",
            0.04,
            opacity=0.55,
        )


def _glass(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x + 0.04, y - 0.1)
    s.fill("M-0.14 -0.28L0.16 -0.28L0.12 0.22L-0.10 0.22Z", "#e9f4f6", opacity=0.7)
    s.fill("M-0.13 -0.10L0.15 -0.10L0.12 0.22L-0.10 0.22Z", _tone(b, held, "#ef9a3c"))


def _book(b: Body, held: Held) -> None:
    x, y = between(fist(b, 0), fist(b, 1), 0.5)
    s = b.s.moved(x + 0.02, y - 0.16, -6)
    c = _tone(b, held, b.s.pen.tones.accent)
    s.form("M-0.52 -0.32L0.0 -0.20L0.52 -0.32L0.52 0.30L0.0 0.42L-0.52 0.30Z", c, 0.05)
    s.fill("M-0.46 -0.35Q-0.2 -0.36 0.0 -0.22L0.0 -0.16L-0.50 -0.28Z", "#fbf8f0")
    s.fill("M0.46 -0.35Q0.2 -0.36 0.0 -0.22L0.0 -0.16L0.50 -0.28Z", "#efe9dc")
    s.line([(0.0, -0.18), (0.0, 0.40)], s.shade(c, 0.12), 0.03)


def _phone(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x, y - 0.10, 14)
    s.rect(Box(-0.10, -0.24, 0.21, 0.42), _tone(b, held, "#23262e"), 0.04)
    s.rect(Box(-0.14, -0.22, 0.04, 0.38), "#bfe0f2", 0.01)


def _umbrella_back(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x, y, -4)
    c = _tone(b, held, b.s.pen.tones.accent)
    s.fill("M-1.45 -1.42Q0.0 -1.05 1.45 -1.42Q0.0 -1.75 -1.45 -1.42Z", s.shade(c, 0.14))


def _umbrella(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x, y, -4)
    c = _tone(b, held, b.s.pen.tones.accent)
    s.line([(0.0, -2.5), (0.0, 0.28)], "#4a4038", 0.055)
    s.stroke("M0.0 0.26Q0.0 0.44 0.14 0.42Q0.24 0.40 0.23 0.28", "#4a4038", 0.07)
    s.form(
        "M-1.48 -1.42C-1.36 -2.2 -0.7 -2.52 0.0 -2.54C0.7 -2.52 1.36 -2.2 1.48 -1.42"
        "Q1.10 -1.66 0.74 -1.44Q0.38 -1.66 0.0 -1.44Q-0.38 -1.66 -0.74 -1.44"
        "Q-1.10 -1.66 -1.48 -1.42Z",
        c,
        0.16,
    )
    for d in (
        "M-0.74 -1.44Q-0.66 -2.1 0.0 -2.52",
        "M0.74 -1.44Q0.66 -2.1 0.0 -2.52",
        "M0.0 -1.44L0.0 -2.52",
    ):
        s.stroke(d, s.shade(c, 0.07), 0.028)
    s.line([(0.0, -2.54), (0.0, -2.72)], "#4a4038", 0.06)


def _bag(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x, y)
    c = _tone(b, held, "#c98a4b")
    s.stroke("M-0.22 0.46C-0.22 -0.02 0.22 -0.02 0.22 0.46", s.shade(c, 0.14), 0.06)
    s.form("M-0.44 0.42L0.44 0.42L0.52 1.24L-0.52 1.24Z", c, 0.09)
    s.line([(-0.46, 0.62), (0.46, 0.62)], s.shade(c, 0.08), 0.04)


def _case(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x, y)
    c = _tone(b, held, "#7a4b32")
    s.stroke("M-0.16 0.24L-0.16 0.06L0.16 0.06L0.16 0.24", s.shade(c, 0.1), 0.07)
    s.slab(Box(-0.58, 0.22, 1.16, 0.86), c, 0.09)
    for px in (-0.32, 0.26):
        s.rect(Box(px, 0.22, 0.07, 0.86), s.shade(c, 0.08))


def _basket(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x, y)
    c = _tone(b, held, "#c99a58")
    s.stroke("M-0.46 0.66C-0.40 -0.06 0.40 -0.06 0.46 0.66", s.shade(c, 0.10), 0.08)
    for px, tone in ((-0.26, "#c8322b"), (0.02, "#e6b23c"), (0.28, "#6f9a3f")):
        s.ball(px, 0.58, 0.17, 0.17, tone, 0.04)
    s.form("M-0.54 0.62L0.54 0.62L0.40 1.16L-0.40 1.16Z", c, 0.08)
    for up in (0.78, 0.94):
        s.line([(-0.48, up), (0.48, up)], s.shade(c, 0.08), 0.035)


def _box(b: Body, held: Held) -> None:
    x, y = between(fist(b, 0), fist(b, 1), 0.5)
    s = b.s.moved(x + 0.20, y)
    c = _tone(b, held, "#c99b62")
    s.slab(Box(-0.62, -1.02, 1.24, 1.10), c, 0.04, 0.10)
    s.rect(Box(-0.12, -1.02, 0.24, 1.10), s.light(c, 0.08))
    s.rect(Box(-0.62, -1.02, 1.24, 0.10), s.light(c, 0.05))
    s.rect(Box(0.26, -0.28, 0.26, 0.18), "#f7f2e6")


def _gift(b: Body, held: Held) -> None:
    x, y = between(fist(b, 0), fist(b, 1), 0.5)
    s = b.s.moved(x + 0.12, y)
    c = _tone(b, held, b.s.pen.tones.accent)
    s.slab(Box(-0.42, -0.70, 0.84, 0.74), c, 0.03, 0.08)
    s.rect(Box(-0.08, -0.70, 0.16, 0.74), "#f6edd6")
    s.oval(-0.16, -0.78, 0.17, 0.10, "#f6edd6")
    s.oval(0.16, -0.78, 0.17, 0.10, "#f6edd6")


def _flowers(b: Body, held: Held) -> None:
    x, y = between(fist(b, 0), fist(b, 1), 0.6)
    s = b.s.moved(x, y, -8)
    t = b.s.pen.tones
    c = _tone(b, held, t.accent)
    leaf = t.lit("#5f8f4f")
    for px, py in ((-0.42, -0.50), (0.44, -0.52), (-0.18, -0.72), (0.20, -0.74)):
        s.oval(px, py, 0.20, 0.26, leaf)
    for i, (px, py) in enumerate(((-0.28, -0.62), (0.28, -0.62), (0.0, -0.84), (0.0, -0.50))):
        s.ball(px, py, 0.20, 0.20, c if i % 2 else s.light(c, 0.14), 0.05)
        s.oval(px, py, 0.07, 0.07, "#f6d365")
    s.form("M-0.40 -0.42L0.40 -0.42L0.10 0.30L-0.10 0.30Z", "#f2e7d2", 0.08)


def _balloon(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x, y)
    c = _tone(b, held, b.s.pen.tones.accent)
    s.stroke("M0.0 0.0C0.10 -0.6 -0.08 -1.0 0.08 -1.5", "#6a625c", 0.03)
    s.form(
        "M0.08 -1.46C-0.30 -1.66 -0.52 -1.94 -0.50 -2.28C-0.48 -2.66 -0.24 -2.86 0.10 -2.86"
        "C0.44 -2.86 0.68 -2.64 0.68 -2.28C0.68 -1.94 0.44 -1.66 0.08 -1.46Z",
        c,
        0.12,
    )
    s.oval(-0.18, -2.48, 0.09, 0.16, s.light(c, 0.16))


def _tray(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x + 0.1, y - 0.16)
    s.slab(Box(-0.72, 0.0, 1.44, 0.09), _tone(b, held, "#8c96a0"), 0.04, 0.02)
    s.slab(Box(-0.48, -0.30, 0.30, 0.30), "#fbf8f1", 0.04, 0.05)
    s.fill(
        "M0.06 -0.46L0.40 -0.46L0.27 -0.20L0.27 -0.02L0.36 0.0L0.10 0.0L0.19 -0.02L0.19 -0.20Z",
        "#dff0f2",
    )
    s.fill("M0.10 -0.38L0.36 -0.38L0.27 -0.20L0.19 -0.20Z", "#c8413a")


def _pan(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x, y, -4)
    c = _tone(b, held, "#33363e")
    s.line([(-0.1, 0.02), (0.55, 0.0)], s.shade(c, 0.06), 0.10)
    s.form(
        "M0.50 -0.10L1.70 -0.10C1.66 0.18 1.50 0.26 1.10 0.26C0.70 0.26 0.54 0.18 0.50 -0.10Z",
        c,
        0.06,
    )
    for px, tone in ((0.75, "#e6b23c"), (1.02, "#c8412f"), (1.30, "#7fa650"), (1.50, "#e6b23c")):
        s.ball(px, -0.13, 0.14, 0.10, tone, 0.03)
    for dx in (0.85, 1.2, 1.45):
        s.stroke(
            f"M{dx} -0.36C{dx - 0.14} -0.56 {dx + 0.14} -0.72 {dx} -0.96",
            "#ffffff",
            0.06,
            opacity=0.45,
        )


def _guitar(b: Body, held: Held) -> None:
    px, py = b.on(0.12, 0.12)
    hx, hy = fist(b, 0)
    way = math.degrees(math.atan2(hy - py, hx - px))
    s = b.s.moved(px, py, way)
    c = _tone(b, held, "#c9813d")
    s.rect(Box(0.5, -0.07, 1.75, 0.14), "#5a3a26")
    s.form("M2.2 -0.10L2.62 -0.15L2.62 0.15L2.2 0.10Z", "#3d281b", 0.03)
    s.form(
        "M-0.86 0.0C-0.90 -0.50 -0.40 -0.66 -0.06 -0.50C0.16 -0.40 0.22 -0.36 0.42 -0.42"
        "C0.80 -0.50 0.92 -0.20 0.92 0.0C0.92 0.20 0.80 0.50 0.42 0.42"
        "C0.22 0.36 0.16 0.40 -0.06 0.50"
        "C-0.40 0.66 -0.90 0.50 -0.86 0.0Z",
        c,
        0.08,
    )
    s.oval(0.26, 0.0, 0.19, 0.19, "#3d281b")
    s.rect(Box(-0.50, -0.20, 0.08, 0.40), "#3d281b", 0.02)
    for dy in (-0.04, 0.0, 0.04):
        s.line([(-0.46, dy), (2.4, dy)], "#f0e3c8", 0.012)


def _violin(b: Body, held: Held) -> None:
    x, y = b.j.neck
    hx, hy = fist(b, 0)
    s = b.s.moved(x - 0.1, y + 0.16, math.degrees(math.atan2(hy - y, hx - x)))
    c = _tone(b, held, "#a9582b")
    s.line([(0.5, 0.0), (1.5, 0.0)], "#3d281b", 0.08)
    s.form(
        "M0.0 0.0C-0.02 -0.28 0.28 -0.30 0.40 -0.18C0.60 -0.28 0.86 -0.22 0.86 0.0"
        "C0.86 0.22 0.60 0.28 0.40 0.18C0.28 0.30 -0.02 0.28 0.0 0.0Z",
        c,
        0.05,
    )
    gx, gy = fist(b, 1)
    b.s.line([(gx, gy), (x - 0.95, y + 0.05)], "#4a3323", 0.045)


def _ball(b: Body, held: Held) -> None:
    x, y = b.j.ankles[1]
    c = _tone(b, held, "#f7f4ec")
    r = 0.40
    px, py = x + 0.95, min(y + 0.05, -r)
    b.s.ball(px, py, r, r, c, 0.12)
    b.s.ring(px, py, r, b.s.shade(c, 0.14), 0.025)
    for dx, dy in ((0.0, -0.06), (-0.27, 0.16), (0.28, 0.14), (-0.2, -0.28), (0.24, -0.26)):
        b.s.oval(px + dx, py + dy, 0.09, 0.085, "#33363e")


def _brush(b: Body, held: Held) -> None:
    x, y = fist(b)
    b.s.moved(x, y, 0).line([(-0.22, 0.16), (0.42, -0.34)], "#8a5a34", 0.06)
    b.s.moved(x, y).line([(0.42, -0.34), (0.54, -0.44)], _tone(b, held, b.s.pen.tones.accent), 0.11)
    fx, fy = fist(b, 0)
    s = b.s.moved(fx, fy - 0.12, -10)
    s.form(
        "M-0.50 0.0C-0.50 -0.30 0.50 -0.34 0.54 0.0C0.54 0.26 -0.46 0.30 -0.50 0.0Z",
        "#d9b07a",
        0.05,
    )
    for dx, tone in ((-0.28, "#c8322b"), (-0.04, "#e6b23c"), (0.20, "#3f7fc4"), (0.36, "#5f8f4f")):
        s.oval(dx, -0.06, 0.08, 0.06, tone)


def _easel(b: Body, _held: Held) -> None:
    t = b.s.pen.tones
    x = fist(b)[0] + 1.15
    for foot in (-0.65, 0.65):
        b.s.line([(x + foot, 0.0), (x + 0.1 * foot, -5.2)], "#8a5f3a", 0.13)
    b.s.slab(Box(x - 0.85, -5.0, 1.7, 2.2), "#fbf8f0", 0.03, 0.05)
    b.s.rect(Box(x - 0.72, -4.87, 1.44, 1.94), t.lit("#bfe0ee"))
    b.s.fill(
        f"M{x - 0.72:.2f} -3.6Q{x:.2f} -4.1 {x + 0.72:.2f} -3.5L{x + 0.72:.2f} -2.93"
        f"L{x - 0.72:.2f} -2.93Z",
        t.lit("#7fa66a"),
    )
    b.s.oval(x + 0.3, -4.4, 0.2, 0.2, t.lit("#f2b84b"))
    b.s.rect(Box(x - 0.95, -2.82, 1.9, 0.13), "#8a5f3a")


def _camera(b: Body, held: Held) -> None:
    x, y = between(fist(b, 0), fist(b, 1), 0.5)
    s = b.s.moved(x, y - 0.05)
    c = _tone(b, held, "#2b2d35")
    s.slab(Box(-0.36, -0.22, 0.72, 0.46), c, 0.07, 0.05)
    s.rect(Box(-0.12, -0.32, 0.24, 0.12), c)
    s.oval(0.03, 0.02, 0.18, 0.18, "#4a4f5c")
    s.oval(0.03, 0.02, 0.10, 0.10, "#9fc4dc")


def _broom(b: Body, held: Held) -> None:
    x, y = fist(b)
    end = (x + 0.75, -0.40)
    ux, uy = end[0] - x, end[1] - y
    far = math.hypot(ux, uy) or 1.0
    ux, uy = ux / far, uy / far
    b.s.line([(x - ux * 2.0, y - uy * 2.0), end], "#a9743f", 0.09)
    s = b.s.moved(*end, -math.degrees(math.atan2(ux, uy)))
    s.form("M-0.20 -0.06L0.20 -0.06L0.44 0.44L-0.44 0.44Z", _tone(b, held, "#d9b35a"), 0.06)


def _fork(b: Body, held: Held) -> None:
    x, _y = fist(b)
    wood = _tone(b, held, "#9a6a3c")
    b.s.line([(x, 0.0), (x, -5.6)], wood, 0.10)
    for dx in (-0.28, 0.0, 0.28):
        b.s.line([(x + dx, -5.55), (x + dx, -6.5)], "#6d737c", 0.07)
    b.s.line([(x - 0.28, -5.55), (x + 0.28, -5.55)], "#6d737c", 0.08)


def _spade(b: Body, _held: Held) -> None:
    x, y = fist(b)
    b.s.line([(x - 0.08, y - 0.1), (x + 0.16, y + 0.32)], "#9a6a3c", 0.09)
    b.s.moved(x + 0.16, y + 0.32, -28).form(
        "M-0.14 0.0L0.14 0.0L0.12 0.26Q0.0 0.44 -0.12 0.26Z", "#8c96a0", 0.03
    )


def _pointer(b: Body, _held: Held) -> None:
    x, y = fist(b)
    b.s.line([(x - 0.1, y + 0.06), (x + 0.85, y - 0.42)], "#7a5230", 0.05)


def _microphone(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x, y, 18)
    s.line([(0.0, 0.3), (0.0, -0.12)], _tone(b, held, "#2b2d35"), 0.10)
    s.ball(0.0, -0.24, 0.14, 0.15, "#8c96a0", 0.04)


def _table(b: Body) -> tuple[float, float]:
    """Draw a table before someone sitting; return its left edge and the y of its top."""
    t = b.s.pen.tones
    top = b.j.knees[1][1] - 0.50
    x = b.j.knees[1][0] - 0.75
    wood = t.wood
    b.s.rect(Box(x + 0.25, top, 0.16, -top), b.s.shade(wood, 0.08))
    b.s.rect(Box(x + 2.65, top, 0.16, -top), b.s.shade(wood, 0.08))
    b.s.slab(Box(x, top - 0.08, 3.05, 0.20), wood, 0.03, 0.03)
    return x, top


def _school_desk(b: Body, _held: Held) -> None:
    t = b.s.pen.tones
    x, top = _table(b)
    page = t.lit("#fdfbf3")
    b.s.slab(Box(x + 0.75, top - 0.16, 0.62, 0.09), page, 0.02, 0.01)
    b.s.slab(Box(x + 1.39, top - 0.16, 0.62, 0.09), b.s.shade(page, 0.03), 0.02, 0.01)
    b.s.slab(Box(x + 2.3, top - 0.24, 0.5, 0.17), t.lit(t.accent), 0.03, 0.03)


def _desk(b: Body, held: Held) -> None:
    t = b.s.pen.tones
    x, top = _table(b)
    c = _tone(b, held, "#aeb6c0")
    b.s.rect(Box(x + 0.55, top - 0.15, 1.15, 0.08), b.s.shade(c, 0.08), 0.03)
    b.s.form(
        f"M{x + 1.62:.2f} {top - 0.12:.2f}L{x + 1.74:.2f} {top - 0.12:.2f}"
        f"L{x + 2.14:.2f} {top - 0.98:.2f}L{x + 2.04:.2f} {top - 1.0:.2f}Z",
        c,
        0.02,
    )
    b.s.slab(Box(x + 2.42, top - 0.42, 0.30, 0.34), t.lit("#fbf8f1"), 0.05, 0.05)


def _chair(b: Body, _held: Held) -> None:
    t = b.s.pen.tones
    x, y = b.j.pelvis
    seat = y + 0.34
    wood = t.dark_wood
    for dx in (-0.62, 0.62):
        b.s.line([(x + dx * 0.9, seat), (x + dx, 0.0)], b.s.shade(wood, 0.05), 0.13)
    b.s.line([(x - 0.66, seat), (x - 0.92, seat - 2.0)], wood, 0.15)
    b.s.form(
        f"M{x - 0.98:.2f} {seat - 2.1:.2f}L{x - 0.76:.2f} {seat - 2.1:.2f}"
        f"L{x - 0.66:.2f} {seat - 0.9:.2f}L{x - 0.86:.2f} {seat - 0.9:.2f}Z",
        wood,
        0.04,
    )
    b.s.slab(Box(x - 0.82, seat - 0.02, 1.62, 0.22), t.lit(t.second), 0.10, 0.04)


def _bicycle(b: Body, held: Held) -> None:
    t = b.s.pen.tones
    s = b.s
    px, py = b.j.pelvis
    c = _tone(b, held, t.accent)
    dark = t.lit("#2b2d35")
    r = 1.08
    x0, x1, hub = px - 0.92, px + 2.02, -r
    for x in (x0, x1):
        s.ring(x, hub, r - 0.06, dark, 0.13)
        s.ring(x, hub, r - 0.15, t.lit("#c9ced4"), 0.035)
        for i in range(6):
            a = math.pi * i / 6 + 0.3
            dx, dy = (r - 0.16) * math.cos(a), (r - 0.16) * math.sin(a)
            s.line([(x - dx, hub - dy), (x + dx, hub + dy)], t.lit("#aab1ba"), 0.014)
    crank, seat, bars = (px + 0.5, hub + 0.04), (px - 0.02, py + 0.40), (px + 1.72, py - 0.72)
    fork = (px + 1.62, py + 0.1)
    top = between(seat, crank, 0.22)
    for one, other in (
        ((x0, hub), crank),
        (crank, top),
        (top, fork),
        (crank, fork),
        ((x0, hub), top),
    ):
        s.line([one, other], c, 0.12)
    s.line([fork, (x1, hub)], s.shade(c, 0.06), 0.11)
    s.line([fork, bars, (bars[0] + 0.24, bars[1] - 0.06)], dark, 0.09)
    s.line([top, seat], dark, 0.09)
    s.form(
        f"M{seat[0] - 0.42:.2f} {seat[1] - 0.08:.2f}L{seat[0] + 0.4:.2f} {seat[1] - 0.04:.2f}"
        f"L{seat[0] + 0.38:.2f} {seat[1] + 0.06:.2f}L{seat[0] - 0.36:.2f} {seat[1] + 0.14:.2f}Z",
        "#3d281b",
        0.03,
    )
    s.ring(*crank, 0.22, dark, 0.07)
    for side in (0, 1):
        ax, ay = b.j.ankles[side]
        s.line([crank, (ax + 0.12, ay + 0.20)], dark, 0.07)
        s.line([(ax - 0.1, ay + 0.21), (ax + 0.34, ay + 0.21)], dark, 0.09)


def _letter(b: Body, held: Held) -> None:
    x, y = fist(b)
    s = b.s.moved(x + 0.1, y - 0.12, -12)
    s.slab(Box(-0.34, -0.24, 0.68, 0.46), _tone(b, held, "#fbf6ea"), 0.02, 0.03)
    s.stroke("M-0.34 -0.24L0.0 0.06L0.34 -0.24", "#b9ad98", 0.025)
    s.oval(0.0, 0.04, 0.07, 0.07, "#b8322c")


def _scroll(b: Body, held: Held) -> None:
    x, y = fist(b)
    b.s.moved(x, y - 0.1, 10).slab(
        Box(-0.22, -0.36, 0.46, 0.62), _tone(b, held, "#f7f2e6"), 0.03, 0.04
    )


PROPS: dict[str, tuple[tuple[Layer, Callable[[Body, Held], None]], ...]] = {
    "cup": (("top", _cup),), "glass": (("top", _glass),), "book": (("front", _book),),
    "phone": (("top", _phone),), "umbrella": (("behind", _umbrella_back), ("top", _umbrella)),
    "bag": (("behind", _bag),), "case": (("behind", _case),), "basket": (("behind", _basket),),
    "box": (("front", _box),), "gift": (("front", _gift),), "flowers": (("front", _flowers),),
    "balloon": (("top", _balloon),), "tray": (("top", _tray),), "pan": (("top", _pan),),
    "guitar": (("front", _guitar),), "violin": (("front", _violin),), "ball": (("top", _ball),),
    "brush": (("behind", _easel), ("top", _brush)), "camera": (("front", _camera),),
    "broom": (("front", _broom),), "fork": (("behind", _fork),), "spade": (("top", _spade),),
    "pointer": (("behind", _pointer),), "microphone": (("top", _microphone),),
    "laptop": (("behind", _chair), ("top", _desk)), "bicycle": (("behind", _bicycle),),
    "chair": (("behind", _chair),), "desk": (("behind", _chair), ("top", _school_desk)),
    "letter": (("top", _letter),), "paper": (("top", _scroll),),
}  # fmt: skip
"""What each prop draws, layer by layer."""

NOUNS: dict[str, str] = {
    "cup": "cup", "mug": "cup", "coffee": "cup", "tea": "cup", "teacup": "cup", "glass": "glass",
    "drink": "glass", "juice": "glass", "cocktail": "glass", "wine": "glass", "book": "book",
    "newspaper": "book", "magazine": "book", "map": "book", "phone": "phone",
    "smartphone": "phone", "cellphone": "phone", "mobile": "phone", "umbrella": "umbrella",
    "parasol": "umbrella", "bag": "bag", "handbag": "bag", "shopping bag": "bag", "tote": "bag",
    "grocery": "bag", "groceries": "bag", "briefcase": "case", "suitcase": "case",
    "luggage": "case", "toolbox": "case", "basket": "basket", "box": "box", "parcel": "box",
    "package": "box", "crate": "box", "gift": "gift", "present": "gift", "cake": "gift",
    "flower": "flowers", "bouquet": "flowers", "rose": "flowers", "tulip": "flowers",
    "balloon": "balloon", "tray": "tray", "pan": "pan", "wok": "pan", "pot": "pan",
    "guitar": "guitar", "ukulele": "guitar", "violin": "violin", "fiddle": "violin",
    "ball": "ball", "football": "ball", "soccer ball": "ball", "basketball": "ball",
    "brush": "brush", "paintbrush": "brush", "palette": "brush", "camera": "camera",
    "broom": "broom", "rake": "broom", "mop": "broom", "shovel": "broom", "pitchfork": "fork",
    "fork": "fork", "spear": "fork", "staff": "fork", "spade": "spade", "trowel": "spade",
    "pointer": "pointer", "wand": "pointer", "microphone": "microphone", "mic": "microphone",
    "laptop": "laptop", "computer": "laptop", "bicycle": "bicycle", "bike": "bicycle",
    "letter": "letter", "envelope": "letter", "card": "letter", "tablet": "paper",
    "paper": "paper", "clipboard": "paper", "document": "paper", "menu": "paper",
}  # fmt: skip
"""What a held noun is drawn as."""
