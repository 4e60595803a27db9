"""Someone near, from the thighs up: head a little turned to the light, both hands round a cup.

All is drawn in head heights on a `Figure`: x to the side away from the light, y down from the
crown, so that the light always comes from -x.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from limner.basics import path
from limner.basics.colour import mix
from limner.basics.geometry import Box
from limner.basics.path import Point
from limner.document.paint import Paint, Stroke
from limner.stages.plan.scenery.pen import fade
from limner.stages.plan.scenery.people import Body
from limner.stages.plan.scenery.thing import Easel

HEADS = 4.55
"""How many heads the figure's box is high."""
TILT = math.radians(-5)
NECK = (0.0, 1.05)


@dataclass(frozen=True, slots=True)
class Figure:
    """Maps head heights to pixels of the easel."""

    d: Easel
    x: float
    k: float
    turn: int
    """1 where the light is on the left, -1 where the figure is mirrored."""

    def at(self, x: float, y: float) -> Point:
        """Return a point of the body."""
        return self.x + self.turn * x * self.k, (y + 0.16) * self.k

    def head(self, x: float, y: float) -> Point:
        """Return a point of the head, which is tilted about the neck."""
        dx, dy = x - NECK[0], y - NECK[1]
        c, s = math.cos(TILT), math.sin(TILT)
        return self.at(NECK[0] + dx * c - dy * s, NECK[1] + 0.11 + dx * s + dy * c)

    def trace(self, d: str, to: Callable[[float, float], Point] | None = None) -> str:
        """Return path data (M L C Q Z, absolute, pairs) with every point mapped."""
        to = to or self.at
        return re.sub(
            r"(-?[\d.]+) (-?[\d.]+)",
            lambda m: "{:.2f} {:.2f}".format(*to(float(m[1]), float(m[2]))),
            d,
        )

    def body(self, d: str, fill: Paint | None, **fields: object) -> str:
        """Fill an outline of the body; return its path data."""
        out = self.trace(d)
        self.d.path(out, fill, **fields)
        return out

    def face(self, d: str, fill: Paint | None, **fields: object) -> str:
        """Fill an outline of the head; return its path data."""
        out = self.trace(d, self.head)
        self.d.path(out, fill, **fields)
        return out

    def pen(self, colour: str, width: float) -> Stroke:
        """Return a round pen, `width` in head heights."""
        return Stroke(paint=colour, width=max(0.6, width * self.k), cap="round", join="round")

    def limb(self, a: Point, ra: float, b: Point, rb: float) -> str:
        """Return a tapering limb from `a` to `b`, round at both ends, in pixels."""
        (ax, ay), (bx, by) = self.at(*a), self.at(*b)
        ra, rb = ra * self.k, rb * self.k
        way = math.atan2(by - ay, bx - ax)
        points = [
            (x + r * math.cos(way + a), y + r * math.sin(way + a))
            for x, y, r, start in ((ax, ay, ra, 0.5 * math.pi), (bx, by, rb, -0.5 * math.pi))
            for a in (start + math.pi * i / 14 for i in range(15))
        ]
        return path.polygon(points)


TORSO = (
    "M-0.20 1.30C-0.34 1.42 -0.58 1.45 -0.72 1.57C-0.86 1.69 -0.88 1.92 -0.80 2.18"
    "C-0.73 2.45 -0.60 2.70 -0.58 2.95C-0.58 3.20 -0.74 3.50 -0.80 3.90L-0.88 4.80L0.88 4.80"
    "L0.80 3.90C0.74 3.50 0.58 3.20 0.58 2.95C0.60 2.70 0.73 2.45 0.80 2.18"
    "C0.88 1.92 0.86 1.69 0.72 1.57C0.58 1.45 0.34 1.42 0.20 1.30L0.02 1.62Z"
)
FACE = (
    "M-0.355 0.42C-0.37 0.16 -0.20 0.06 0.02 0.06C0.26 0.06 0.385 0.20 0.375 0.45"
    "C0.37 0.68 0.29 0.84 0.15 0.95C0.08 1.01 -0.05 1.02 -0.11 0.97"
    "C-0.25 0.86 -0.345 0.68 -0.355 0.42Z"
)
BACK_HAIR = {
    "long": "M-0.44 0.45C-0.52 0.02 -0.26 -0.13 0.02 -0.13C0.36 -0.13 0.54 0.08 0.52 0.50"
    "C0.52 0.90 0.70 1.15 0.60 1.62C0.56 1.90 0.26 2.00 0.10 1.82L-0.16 1.82"
    "C-0.34 1.98 -0.58 1.86 -0.57 1.58C-0.58 1.25 -0.42 0.95 -0.44 0.45Z",
    "bob": "M-0.44 0.45C-0.52 0.02 -0.26 -0.13 0.02 -0.13C0.36 -0.13 0.54 0.08 0.52 0.50"
    "C0.54 0.76 0.60 0.92 0.56 1.14C0.46 1.24 0.20 1.20 0.10 1.16L-0.18 1.16"
    "C-0.32 1.22 -0.46 1.18 -0.50 1.08C-0.50 0.86 -0.42 0.75 -0.44 0.45Z",
    "bun": "M-0.40 0.45C-0.48 0.02 -0.26 -0.12 0.02 -0.12C0.36 -0.12 0.52 0.08 0.49 0.48"
    "C0.48 0.74 0.38 0.92 0.24 1.00L-0.10 0.95C-0.30 0.85 -0.40 0.70 -0.40 0.45Z",
    "short": "M-0.39 0.45C-0.46 0.02 -0.26 -0.11 0.02 -0.11C0.34 -0.11 0.48 0.08 0.455 0.48"
    "C0.45 0.66 0.40 0.78 0.30 0.84L-0.10 0.80C-0.30 0.74 -0.39 0.60 -0.39 0.45Z",
}
FRINGE = {
    "parted": "M-0.395 0.66C-0.47 0.30 -0.42 -0.12 0.02 -0.13C0.44 -0.13 0.53 0.25 0.45 0.76"
    "C0.42 0.52 0.36 0.36 0.20 0.23C0.10 0.16 -0.02 0.12 -0.11 0.09"
    "C-0.14 0.26 -0.29 0.33 -0.345 0.43C-0.375 0.49 -0.385 0.57 -0.395 0.66Z",
    "short": "M-0.385 0.48C-0.47 0.20 -0.38 -0.14 0.04 -0.15C0.42 -0.14 0.50 0.14 0.45 0.56"
    "C0.42 0.50 0.39 0.42 0.38 0.33C0.24 0.33 0.04 0.29 -0.06 0.21"
    "C-0.16 0.25 -0.28 0.29 -0.345 0.33C-0.36 0.38 -0.375 0.43 -0.385 0.48Z",
}


def bust(d: Easel, b: Body, cup: bool) -> None:
    """Draw someone from the thighs up; with a cup between both hands, or arms at rest."""
    f = Figure(d, 0.5 * d.w, d.h / HEADS, 1 if d.tones.side < 0 else -1)
    rng = d.rng
    style = rng.choice(("long", "bun", "bob")) if b.long_hair else "short"
    apron = rng.random() < 0.7 or "chef" in d.item.phrase or "barista" in d.item.phrase
    t = d.tones
    shirt = t.lit("#f3eadb") if apron and not d.asked else b.top
    cloth = b.top if not d.asked else t.ink
    d.asked = None
    if style == "bun":
        x, y = f.head(0.20, -0.17)
        d.disc(x, y, 0.20 * f.k, t.shade(b.hair, 0.03))
    f.face(BACK_HAIR[style], t.shade(b.hair, 0.045))
    _neck(f, b)
    _clothes(f, shirt, b.legs if apron else shirt, cloth if apron else None)
    arms = ARMS_CUP if cup else ARMS_REST
    for side in (1, -1):
        _sleeve(f, side, arms, shirt)
    if cup:
        _forearm(f, 1, arms, b)
        _cuff(f, 1, arms, shirt)
        _cup(f)
        _forearm(f, -1, arms, b)
        _cuff(f, -1, arms, shirt)
        for side in (1, -1):
            _fingers(f, side, b)
    else:
        for side in (1, -1):
            _forearm(f, side, arms, b)
            _cuff(f, side, arms, shirt)
    _head(f, b, style)


ARMS_CUP = ((-0.70, 1.76), (-0.90, 2.74), (-0.25, 2.36))
ARMS_REST = ((-0.70, 1.76), (-0.90, 2.82), (-0.74, 3.72))


def _sided(side: int, points: tuple[Point, ...]) -> list[Point]:
    """Mirror the arm and let the far one hang a little lower."""
    low = 0.05 if side > 0 else 0.0
    return [(-side * x, y + (low if i < 2 else 0.0)) for i, (x, y) in enumerate(points)]


def _neck(f: Figure, b: Body) -> None:
    t = f.d.tones
    f.body(
        "M-0.17 0.80L-0.17 1.22C-0.19 1.34 -0.34 1.40 -0.44 1.46L0.02 1.80L0.46 1.46"
        "C0.36 1.40 0.21 1.34 0.20 1.20L0.21 0.80Z",
        t.shade(b.skin, 0.02),
    )
    f.body(
        "M-0.17 1.02C-0.05 1.16 0.10 1.14 0.21 0.98L0.20 1.20C0.10 1.30 -0.06 1.28 -0.17 1.12Z",
        t.shade(b.skin, 0.10),
    )
    f.body(
        "M0.06 1.05L0.21 0.95L0.20 1.20C0.22 1.34 0.36 1.40 0.46 1.46L0.14 1.70Z",
        t.shade(b.skin, 0.075),
        opacity=0.7,
    )


def _clothes(f: Figure, shirt: str, skirt: str, apron: str | None) -> None:
    t, d = f.d.tones, f.d
    left, right = t.light(shirt, 0.02), t.shade(shirt, 0.05)
    ends = (left, right) if f.turn > 0 else (right, left)
    outline = f.body(TORSO, fade(*ends, (0, 0), (1, 0)))
    f.body(
        "M-0.59 2.96C-0.60 3.20 -0.74 3.50 -0.80 3.90L-0.88 4.80L0.88 4.80L0.80 3.90"
        "C0.74 3.50 0.60 3.20 0.59 2.96Z",
        skirt,
    )
    shade = t.shade(shirt, 0.09)
    f.body(
        "M0.34 1.40C0.50 2.00 0.30 2.60 0.36 2.96L1.10 2.96L1.10 1.40Z"
        if apron
        else "M0.34 1.40C0.50 2.00 0.30 2.60 0.36 3.00C0.44 3.60 0.50 4.20 0.52 4.80L1.10 4.80"
        "L1.10 1.40Z",
        shade,
        opacity=0.55,
        clip=outline,
    )
    for fold in (
        "M-0.56 2.05Q-0.44 2.30 -0.48 2.62",
        "M0.50 2.10Q0.38 2.40 0.46 2.70",
        "M-0.44 2.80Q-0.30 2.92 -0.10 2.92",
        "M0.42 2.78Q0.30 2.90 0.12 2.92",
    ):
        f.body(fold, None, stroke=f.pen(t.shade(shirt, 0.08), 0.018))
    if apron:
        low, high = t.light(apron, 0.02), t.shade(apron, 0.06)
        ends = (low, high) if f.turn > 0 else (high, low)
        for s in (-1, 1):
            f.body(f"M{s * 0.30} 2.02L{s * 0.24} 1.42", None, stroke=f.pen(apron, 0.075))
        f.body(
            "M-0.37 1.98Q0.00 2.06 0.37 1.98L0.40 2.60C0.44 2.80 0.56 2.90 0.58 2.98"
            "C0.60 3.20 0.70 3.50 0.74 3.90L0.80 4.80L-0.80 4.80L-0.74 3.90"
            "C-0.70 3.50 -0.60 3.20 -0.58 2.98C-0.56 2.90 -0.44 2.80 -0.40 2.60Z",
            fade(*ends, (0, 0), (1, 0)),
        )
        f.body("M-0.60 2.96Q0.00 3.08 0.60 2.96", None, stroke=f.pen(t.shade(apron, 0.10), 0.055))
        f.body("M-0.34 2.03Q0.00 2.10 0.34 2.03", None, stroke=f.pen(t.light(apron, 0.06), 0.012))
        f.body(
            "M-0.30 3.35Q0.00 3.40 0.30 3.35L0.28 3.90Q0.00 3.98 -0.28 3.90Z",
            None,
            stroke=f.pen(t.shade(apron, 0.08), 0.016),
        )
        f.body(
            "M0.44 3.15Q0.52 3.90 0.50 4.80M-0.48 3.20Q-0.46 3.80 -0.54 4.80",
            None,
            stroke=f.pen(t.shade(apron, 0.08), 0.018),
        )
    else:
        f.body("M0.02 1.62Q0.05 2.60 0.02 4.80", None, stroke=f.pen(t.shade(shirt, 0.07), 0.016))
        for y in (1.95, 2.95, 3.30, 3.65):
            d.disc(*f.at(-0.03, y), 0.022 * f.k, t.light(shirt, 0.10))
    collar, edge = t.light(shirt, 0.035), t.shade(shirt, 0.10)
    for side in (
        "M-0.21 1.24L-0.40 1.46L-0.22 1.78L0.03 1.64L-0.12 1.46Z",
        "M0.22 1.22L0.42 1.46L0.26 1.78L0.03 1.64L0.16 1.46Z",
    ):
        f.body(side, collar, stroke=f.pen(edge, 0.010))


def _sleeve(f: Figure, side: int, arms: tuple[Point, ...], shirt: str) -> None:
    t = f.d.tones
    shoulder, elbow, _ = _sided(side, arms)
    tone = t.shade(shirt, 0.085) if side > 0 else t.shade(shirt, 0.015)
    f.d.path(f.limb(shoulder, 0.195, elbow, 0.165), t.shade(tone, 0.05))
    inset = (0.018 * side, 0.0)
    f.d.path(
        f.limb((shoulder[0] + inset[0], shoulder[1]), 0.185, (elbow[0] + inset[0], elbow[1]), 0.15),
        tone,
    )


def _forearm(f: Figure, side: int, arms: tuple[Point, ...], b: Body) -> None:
    t = f.d.tones
    _, elbow, wrist = _sided(side, arms)
    tone = t.shade(b.skin, 0.05) if side > 0 else b.skin
    f.d.path(f.limb(elbow, 0.13, wrist, 0.082), tone)
    if wrist[1] > 3:
        f.d.path(f.limb(wrist, 0.085, (wrist[0] * 0.97, wrist[1] + 0.2), 0.075), tone)


def _cuff(f: Figure, side: int, arms: tuple[Point, ...], shirt: str) -> None:
    """The sleeve over the elbow, rolled up a third of the way down the forearm."""
    t = f.d.tones
    _, elbow, wrist = _sided(side, arms)
    end = tuple(a + 0.36 * (c - a) for a, c in zip(elbow, wrist, strict=True))
    roll = tuple(a + 0.28 * (c - a) for a, c in zip(elbow, wrist, strict=True))
    tone = t.shade(shirt, 0.085) if side > 0 else t.shade(shirt, 0.015)
    f.d.path(f.limb(elbow, 0.168, roll, 0.155), tone)  # type: ignore[arg-type]
    f.d.path(f.limb(roll, 0.165, end, 0.158), t.light(tone, 0.025))  # type: ignore[arg-type]
    (ax, ay), (bx, by) = f.at(*roll), f.at(*end)
    nx, ny = -(by - ay), bx - ax
    reach = math.hypot(nx, ny) or 1.0
    r = 0.15 * f.k
    f.d.line(
        [(ax + nx / reach * r, ay + ny / reach * r), (ax - nx / reach * r, ay - ny / reach * r)],
        t.shade(tone, 0.09),
        0.014 * f.k,
    )


def _cup(f: Figure) -> None:
    """A mug before the chest, coffee in it, steam above."""
    t = f.d.tones
    mug = t.lit("#fbf8f2")
    left, right = t.light(mug, 0.02), t.shade(mug, 0.15)
    ends = (left, right) if f.turn > 0 else (right, left)
    f.body(
        "M-0.25 2.02C-0.25 2.30 -0.24 2.46 -0.17 2.50Q0.00 2.55 0.17 2.50"
        "C0.24 2.46 0.25 2.30 0.25 2.02Z",
        fade(*ends, (0, 0), (1, 0)),
    )
    x, y = f.at(0, 2.02)
    k = f.k
    f.d.oval(Box(x - 0.25 * k, y - 0.055 * k, 0.50 * k, 0.11 * k), t.light(mug, 0.03))
    f.d.oval(Box(x - 0.225 * k, y - 0.04 * k, 0.45 * k, 0.088 * k), t.shade(mug, 0.12))
    f.d.oval(Box(x - 0.215 * k, y - 0.022 * k, 0.43 * k, 0.068 * k), "#4b2b1a")
    for dx in (-0.09, 0.07):
        f.body(
            f"M{dx} 1.94C{dx - 0.09} 1.84 {dx + 0.10} 1.76 {dx} 1.64",
            None,
            stroke=f.pen("#ffffff", 0.03),
            opacity=0.30,
        )


def _fingers(f: Figure, side: int, b: Body) -> None:
    """A hand round the mug: back of the hand at its side, four fingers across, thumb on top."""
    t = f.d.tones
    tone = t.shade(b.skin, 0.045) if side > 0 else b.skin
    line = t.shade(b.skin, 0.11)
    s = side
    f.body(
        f"M{s * 0.36} 2.42C{s * 0.40} 2.28 {s * 0.36} 2.14 {s * 0.27} 2.13"
        f"C{s * 0.20} 2.14 {s * 0.17} 2.22 {s * 0.17} 2.30L{s * 0.18} 2.44"
        f"C{s * 0.24} 2.52 {s * 0.34} 2.50 {s * 0.36} 2.42Z",
        tone,
    )
    for i, reach in enumerate((0.045, 0.03, 0.04, 0.075)):
        y = 2.165 + 0.083 * i
        f.d.path(f.limb((s * 0.26, y + 0.01), 0.046, (s * reach, y), 0.040), tone)
        if i:
            f.body(
                f"M{s * 0.25} {y - 0.036}L{s * (reach + 0.03)} {y - 0.042}",
                None,
                stroke=f.pen(line, 0.010),
            )
    f.d.path(f.limb((s * 0.29, 2.17), 0.05, (s * 0.19, 2.09), 0.040), t.light(tone, 0.015))


def _head(f: Figure, b: Body, style: str) -> None:
    t, d = f.d.tones, f.d
    if style in ("bun", "short"):
        x, y = f.head(0.385, 0.56)
        d.oval(Box(x - 0.055 * f.k, y - 0.09 * f.k, 0.11 * f.k, 0.18 * f.k), t.shade(b.skin, 0.06))
        if style == "bun":
            d.disc(*f.head(0.395, 0.67), 0.024 * f.k, "#e0b45c")
    outline = f.face(FACE, b.skin)
    f.face(
        "M0.16 0.00C0.24 0.30 0.24 0.55 0.17 0.72C0.12 0.86 0.04 0.96 -0.02 1.04L0.50 1.10"
        "L0.50 0.00Z",
        t.shade(b.skin, 0.06),
        opacity=0.55,
        clip=outline,
    )
    f.face(
        "M-0.40 0.35C-0.30 0.30 -0.28 0.60 -0.22 0.80L-0.50 0.90Z",
        "#fff0d6",
        opacity=0.22,
        clip=outline,
    )
    blush = mix(b.skin, "#d9573f", 0.35)
    for x in (-0.235, 0.175):
        px, py = f.head(x, 0.70)
        d.oval(Box(px - 0.075 * f.k, py - 0.045 * f.k, 0.15 * f.k, 0.09 * f.k), blush, opacity=0.34)
    _features(f, b)
    fringe = FRINGE["short" if style == "short" else "parted"]
    hair = f.face(fringe, b.hair)
    f.face(
        "M-0.36 0.30C-0.36 0.08 -0.22 -0.06 -0.06 -0.09C-0.18 0.00 -0.28 0.12 -0.30 0.30Z",
        t.light(b.hair, 0.09),
        opacity=0.8,
        clip=hair,
    )
    for strand in (
        "M-0.08 0.02C0.10 0.06 0.28 0.18 0.37 0.42",
        "M-0.02 -0.06C0.20 -0.02 0.38 0.14 0.42 0.36",
    ):
        f.face(strand, None, stroke=f.pen(t.light(b.hair, 0.05), 0.012))
    if style == "long":
        f.face(
            "M0.42 0.52C0.54 0.85 0.46 1.15 0.56 1.45C0.64 1.72 0.54 2.00 0.34 2.04"
            "C0.44 1.76 0.30 1.52 0.33 1.22C0.34 0.98 0.42 0.80 0.42 0.52Z",
            b.hair,
        )
        f.face(
            "M0.45 0.95C0.42 1.25 0.52 1.50 0.47 1.82",
            None,
            stroke=f.pen(t.light(b.hair, 0.06), 0.014),
        )


def _features(f: Figure, b: Body) -> None:
    t = f.d.tones
    dark = mix(t.shade(b.hair, 0.06), "#241814", 0.5)
    soft = t.shade(b.skin, 0.14)
    for x, wide in ((-0.205, 0.075), (0.115, 0.085)):
        f.face(
            f"M{x - wide} 0.385Q{x} 0.345 {x + wide} 0.385",
            None,
            stroke=f.pen(dark, 0.022),
            opacity=0.8,
        )
        f.face(
            f"M{x - wide} 0.490Q{x} 0.455 {x + wide} 0.490Q{x} 0.57 {x - wide} 0.490Z",
            soft,
            opacity=0.30,
        )
        f.face(f"M{x - wide} 0.505Q{x} 0.572 {x + wide} 0.505", None, stroke=f.pen(dark, 0.021))
    f.face(
        "M-0.055 0.50C-0.075 0.58 -0.12 0.66 -0.125 0.70C-0.11 0.735 -0.06 0.73 -0.02 0.715",
        None,
        stroke=f.pen(soft, 0.014),
    )
    lip = mix(b.skin, "#a83a35", 0.62 if b.long_hair else 0.35)
    f.face(
        "M-0.155 0.825Q-0.11 0.796 -0.065 0.812Q-0.02 0.796 0.055 0.822Q-0.05 0.842 -0.155 0.825Z",
        t.shade(lip, 0.05),
    )
    f.face("M-0.135 0.832Q-0.05 0.842 0.035 0.830Q-0.05 0.905 -0.135 0.832Z", lip)
