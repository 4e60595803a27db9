"""Parts of animals: body with its markings, legs, tail, neck, head, ears, horns and manes."""

from __future__ import annotations

import math
from itertools import pairwise

from limner.basics.path import Point
from limner.stages.plan.scenery.animal import (
    GAITS,
    Beast,
    Gait,
    Species,
    foot_of,
    neck_line,
    trunk,
)
from limner.stages.plan.scenery.person.limb import between
from limner.stages.plan.scenery.person.sheet import Sheet

INK = "#2a1f1d"


def draw(s: Sheet, kind: Species, gait: Gait, coat: str) -> None:
    """Draw an animal with its feet on the origin."""
    b = Beast(s, kind, gait, coat)
    x, y = s.point(0, 0)
    s.pen.contact(x, y, (0.5 * kind.long + 0.3) * s.scale, 0.4)
    hip, withers = trunk(b)
    tail(b, hip)
    legs(b, hip, withers, far=True)
    body(b, hip, withers)
    legs(b, hip, withers, far=False)
    head(b, withers)


def body(b: Beast, hip: Point, withers: Point) -> None:
    """Draw the trunk and its markings."""
    k, s = b.kind, b.s
    (hx, hy), (cx, cy) = hip, withers
    if b.gait == "sit":
        outline = s.cloth(
            [
                (hx, hy, k.loin * 1.12),
                (cx, cy, k.chest * 0.92),
                (cx + 0.02, cy + 0.2, k.chest * 0.8),
            ],
            b.coat,
            0.06,
        )
        s.oval(cx + 0.06, cy + 0.12, k.chest * 0.5, k.chest * 1.1, b.tone(k.belly), clip=outline)
        s.ball(hx + 0.10, -k.loin * 0.92, k.loin * 1.05, k.loin * 0.92, b.coat, 0.04)
        return
    if k.extra == "wool":
        _wool(b, hip, withers)
        return
    sag = 0.04 if k.chest > 0.28 else -0.02
    points = [
        (hx - k.loin, hy),
        (hx - k.loin * 0.7, hy - k.loin * 0.86),
        (hx + 0.05, hy - k.loin),
        ((hx + cx) / 2, min(hy - k.loin, cy - k.chest) + 0.05),
        (cx - 0.05, cy - k.chest),
        (cx + k.chest * 0.72, cy - k.chest * 0.62),
        (cx + k.chest * 0.95, cy + 0.02),
        (cx + k.chest * 0.5, cy + k.chest * 0.88),
        (cx - 0.12, cy + k.chest + sag),
        ((hx + cx) / 2, (hy + k.loin + cy + k.chest) / 2 + sag),
        (hx + 0.1, hy + k.loin * 0.86),
        (hx - k.loin * 0.72, hy + k.loin * 0.8),
    ]
    outline = s.blob(points, b.coat, 0.075)
    if k.extra == "hump":
        s.ball((hx + cx) / 2 - 0.02, hy - k.loin - 0.02, 0.24, 0.24, b.coat, 0.06)
    if k.belly != k.coat:
        s.oval(
            (hx + cx) / 2 + 0.1,
            cy + k.chest * 1.05,
            k.long * 0.5,
            k.chest * 0.42,
            b.tone(k.belly),
            clip=outline,
        )
        s.oval(
            cx + k.chest * 0.9,
            cy + 0.1,
            k.chest * 0.5,
            k.chest * 0.9,
            b.tone(k.belly),
            clip=outline,
        )
    _marks(b, hip, withers, outline)


def _wool(b: Beast, hip: Point, withers: Point) -> None:
    (hx, hy), (cx, cy) = hip, withers
    k, s = b.kind, b.s
    for low in (True, False):
        for i in range(7):
            x = hx - 0.1 + (cx - hx + 0.2) * i / 6
            y = (hy + cy) / 2 + (0.14 if low else -0.16) + 0.03 * (i % 2)
            s.oval(x, y, 0.21, 0.21, s.shade(b.coat, 0.055) if low else b.coat)
    s.oval((hx + cx) / 2, (hy + cy) / 2 - 0.03, k.long * 0.5, 0.25, b.coat)


def _marks(b: Beast, hip: Point, withers: Point, outline: str) -> None:
    s, (hx, hy), (cx, cy) = b.s, hip, withers
    mark = b.kind.mark
    if mark == "patch":
        for x, y, rx, ry in (
            (hx + 0.02, hy - 0.14, 0.30, 0.22),
            (cx - 0.32, cy - 0.20, 0.26, 0.20),
            (cx - 0.5, cy + 0.22, 0.16, 0.12),
            (cx + 0.16, cy - 0.02, 0.16, 0.2),
        ):
            s.oval(x, y, rx, ry, b.tone("#33302f"), clip=outline)
    elif mark == "spots":
        for i in range(8):
            s.oval(
                hx + (cx - hx) * i / 7,
                hy - 0.08 + 0.08 * (i % 3),
                0.022,
                0.022,
                b.tone("#f0dcc0"),
                clip=outline,
            )
    elif mark == "stripes":
        for i in range(9):
            x = hx - 0.16 + (cx - hx + 0.36) * i / 8
            s.line(
                [(x, hy - 0.34), (x - 0.05 + 0.02 * (i % 2), hy - 0.06), (x + 0.03, hy + 0.12)],
                b.tone("#2b2623"),
                0.035,
                curve=True,
                clip=outline,
            )
    elif mark == "giraffe":
        for i in range(10):
            s.oval(
                hx - 0.08 + (cx - hx + 0.2) * (i % 5) / 4,
                hy - 0.12 + 0.17 * (i // 5),
                0.075,
                0.065,
                b.tone("#a9692c"),
                clip=outline,
            )
    elif mark == "panda":
        s.oval(cx + 0.02, cy, 0.17, 0.6, b.tone("#29262a"), clip=outline)


def legs(b: Beast, hip: Point, withers: Point, *, far: bool) -> None:
    """Draw the far or the near pair of legs."""
    k, s = b.kind, b.s
    tone = s.shade(b.coat, 0.075) if far else b.coat
    sock = s.shade(b.tone(k.sock), 0.07 if far else 0.0)
    if b.gait == "lie":
        if not far:
            s.limb([(withers[0] + 0.02, -0.10), (withers[0] + 0.44, -0.06)], [0.085, 0.065], sock)
            s.ball(hip[0] + 0.06, -k.loin * 0.72, k.loin, k.loin * 0.72, b.coat, 0.04)
            s.limb([(hip[0] + 0.1, -0.06), (hip[0] + 0.4, -0.055)], [0.07, 0.055], sock)
        return
    if b.gait == "sit":
        x = withers[0] + (0.12 if far else 0.02)
        s.limb([(x, withers[1] + 0.1), (x + 0.04, -0.05)], [k.leg * 1.4, k.leg], tone)
        _paw(s, (x + 0.06, 0.0), k.leg, sock, b)
        if not far:
            s.limb([(hip[0] + 0.02, -0.07), (hip[0] + 0.30, -0.06)], [0.085, 0.07], sock, depth=0.0)
        return
    angles = GAITS[b.gait]
    hind, fore = (angles[0], angles[1]) if far else (angles[3], angles[2])
    shift = 0.09 if far else 0.0
    for (x, y), (upper, lower), rear in (
        ((hip[0] - 0.02 + shift, hip[1]), hind, True),
        ((withers[0] - 0.02 + shift, withers[1]), fore, False),
    ):
        reach = 1.0 - (1.0 + y) - 0.02
        if b.gait == "run":
            reach *= 0.98
        knee, foot = foot_of((x, y), upper, lower, reach)
        if b.gait in ("stand", "walk", "graze"):
            foot = (foot[0], min(foot[1], -0.03) if b.gait == "walk" else -0.03)
        wide = k.leg * (2.1 if rear else 1.75)
        line = [(x, y + 0.02), knee, foot]
        s.limb(line, [wide, k.leg * 1.15, k.leg * 0.82], tone)
        if k.sock != k.coat:
            s.limb([between(knee, foot, 0.45), foot], [k.leg * 0.98, k.leg * 0.82], sock, depth=0.0)
        _paw(s, foot, k.leg, sock, b)


def _paw(s: Sheet, foot: Point, r: float, colour: str, b: Beast) -> None:
    x, y = foot
    if b.kind.hoof and b.kind.extra != "trunk":
        s.poly(
            [
                (x - r * 0.9, y - 0.05),
                (x + r, y - 0.05),
                (x + r * 1.35, y + 0.035),
                (x - r, y + 0.035),
            ],
            b.tone(b.kind.hoof),
        )
        return
    s.limb([(x - 0.02, y - 0.01), (x + r * 0.9, y - 0.005)], [r * 0.8, r * 0.72], colour, depth=0.0)


def tail(b: Beast, hip: Point) -> None:
    """Draw the tail."""
    k, s = b.kind, b.s
    x, y = hip[0] - k.loin * 0.9, hip[1] - k.loin * 0.35
    coat = s.shade(b.coat, 0.03)
    low = b.gait in ("sit", "lie")
    if low:
        y = -0.08
    if k.tail in ("brush", "bush"):
        tip = (x - 0.58, y + (0.0 if low else 0.30))
        s.limb([(x + 0.08, y), between((x, y + 0.06), tip, 0.5), tip], [0.07, 0.15, 0.05], coat)
        if k.tail == "brush":
            s.limb([between((x, y), tip, 0.78), tip], [0.10, 0.045], b.tone(k.belly), depth=0.0)
    elif k.tail == "squirrel":
        s.limb(
            [(x + 0.1, y + 0.1), (x - 0.3, y - 0.1), (x - 0.24, y - 0.7), (x - 0.5, y - 0.86)],
            [0.08, 0.19, 0.2, 0.09],
            coat,
        )
    elif k.tail == "hair":
        s.limb(
            [(x + 0.05, y), (x - 0.16, y + 0.16), (x - 0.14, y + 0.62)],
            [0.05, 0.10, 0.03],
            b.tone("#2f211a"),
        )
    elif k.tail == "tuft":
        s.line([(x + 0.05, y), (x - 0.10, y + 0.2), (x - 0.08, y + 0.5)], coat, 0.045, curve=True)
        s.oval(x - 0.08, y + 0.56, 0.045, 0.09, b.tone("#3a2f2a"))
    elif k.tail == "curl":
        s.limb(
            [(x + 0.08, y + 0.02), (x - 0.12, y - 0.14), (x - 0.06, y - 0.36)],
            [0.07, 0.065, 0.04],
            coat,
        )
    elif k.tail in ("up", "long", "thin", "rat"):
        tip = (x - 0.34, y - 0.42) if k.tail == "up" and not low else (x - 0.46, y + 0.08)
        s.limb([(x + 0.08, y), (x - 0.22, y + 0.06), tip], [0.05, 0.045, 0.035], coat)
    elif k.tail == "pig":
        s.ring(x - 0.05, y, 0.06, coat, 0.035)
    elif k.tail == "puff":
        s.ball(x + 0.02, y, 0.10, 0.095, b.tone(k.belly), 0.03)


def head(b: Beast, withers: Point) -> None:
    """Draw neck and head."""
    k, s = b.kind, b.s
    foot, at = neck_line(b, withers)
    _, _, r0, r1 = k.neck
    if k.extra == "lion":
        s.ball(at[0] - 0.02, at[1] + 0.04, 0.33, 0.34, b.tone("#8a4f22"), 0.06)
    s.limb([(foot[0] - 0.03, foot[1] + 0.06), at], [r0, r1], b.coat, depth=0.06)
    if k.extra == "mane":
        _mane(b, foot, at)
    if k.mark == "giraffe":
        for i in range(6):
            x, y = between(foot, at, 0.1 + 0.15 * i)
            s.oval(x + 0.02 * (-1) ** i, y, 0.045, 0.045, b.tone("#a9692c"))
    if k.mark == "stripes" and k.extra == "mane":
        for i in range(6):
            x, y = between(foot, at, 0.1 + 0.16 * i)
            s.line([(x - 0.13, y - 0.05), (x + 0.08, y + 0.05)], b.tone("#2b2623"), 0.035)
    tilt = k.drop + (38 if b.gait == "graze" else 0.0)
    big = 1.0 if k.hoof or k.extra else 1.2
    with s.part("head", at[0], at[1], 0.0, big) as level:
        _face(b, level.moved(0.0, 0.0, tilt), level)


def _mane(b: Beast, foot: Point, at: Point) -> None:
    dark = b.tone("#2f211a" if b.kind.mark != "stripes" else "#2b2623")
    dx, dy = at[0] - foot[0], at[1] - foot[1]
    far = math.hypot(dx, dy) or 1.0
    nx, ny = dy / far, -dx / far
    r0, r1 = b.kind.neck[2], b.kind.neck[3]
    start = (foot[0] + nx * r0 * 0.9, foot[1] + ny * r0 * 0.9 + 0.02)
    end = (at[0] + nx * r1 * 0.9, at[1] + ny * r1)
    b.s.limb([start, between(start, end, 0.5), end], [0.05, 0.085, 0.06], dark, depth=0.02)


def _face(b: Beast, s: Sheet, level: Sheet) -> None:
    k = b.kind
    r, long, deep = k.head
    if k.ears not in ("elephant", "flop"):
        _ear(b, level.moved(0.03, 0.0), far=True)
    if k.extra in ("horns", "antlers", "goat", "ossicones"):
        _horns(b, level)
    if k.extra == "trunk":
        _elephant(b, level)
        return
    if k.extra == "spines":
        _spines(b, level)
    s.ball(0.0, 0.0, r, r * 0.96, b.coat, 0.04)
    if long:
        tip = (r * 0.55 + long * 0.72, 0.35 * r)
        s.limb([(0.02, 0.05 * r), tip], [r * 0.82, deep], b.coat, depth=0.03)
        if k.belly != k.coat:
            s.limb(
                [(r * 0.45, 0.5 * r), (tip[0], tip[1] + 0.25 * deep)],
                [r * 0.36, deep * 0.72],
                b.tone(k.belly),
                depth=0.0,
            )
        wet = b.tone(k.nose)
        if k.nose == INK:
            s.oval(
                tip[0] + deep * 0.72, tip[1] - deep * 0.30, 0.046 if r > 0.12 else 0.03, 0.038, wet
            )
        else:
            s.oval(tip[0] + deep * 0.45, tip[1] + deep * 0.1, deep * 0.72, deep * 0.86, wet)
        s.line(
            [
                (tip[0] + deep * 0.5, tip[1] + deep * 0.55),
                (tip[0] - long * 0.22, tip[1] + deep * 0.6),
            ],
            b.s.shade(b.tone(k.belly), 0.22),
            0.016,
        )
    if k.mark == "panda":
        s.oval(r * 0.42, -r * 0.08, r * 0.30, r * 0.34, b.tone("#29262a"))
    e = 0.026 if r > 0.12 else 0.022
    s.oval(r * 0.42, -r * 0.16, e, e * 1.15, INK if k.mark != "panda" else "#fdfcf8")
    if k.extra == "rhino":
        s.form(
            f"M{r + long * 0.42:.3f} {-r * 0.1:.3f}L{r + long * 0.95:.3f} {-r * 1.5:.3f}"
            f"L{r + long * 0.8:.3f} {r * 0.2:.3f}Z",
            b.tone("#e3dccd"),
            0.02,
        )
    _ear(b, level, far=False)


def _ear(b: Beast, s: Sheet, *, far: bool) -> None:
    k = b.kind
    r = k.head[0]
    tone = b.s.shade(b.coat, 0.09 if far else 0.03)
    inner = b.s.shade(b.tone(k.belly), 0.05)
    f = 1.0
    if k.ears == "point":
        s.form(
            f"M{-0.85 * r:.3f} {-0.35 * r:.3f}L{-0.55 * r:.3f} {-1.95 * r:.3f}"
            f"L{0.25 * r:.3f} {-0.8 * r:.3f}Z",
            tone,
            0.02,
        )
        if not far:
            s.fill(
                f"M{-0.55 * r:.3f} {-0.7 * r:.3f}L{-0.48 * r:.3f} {-1.5 * r:.3f}"
                f"L{0.02 * r:.3f} {-0.85 * r:.3f}Z",
                inner,
            )
    elif k.ears == "flop":
        s.form(
            f"M{-0.35 * r:.3f} {-0.85 * r:.3f}"
            f"C{-0.95 * r:.3f} {-0.85 * r:.3f} {-1.2 * r:.3f} {0.3 * r:.3f} "
            f"{-0.75 * r:.3f} {0.95 * r:.3f}C{-0.3 * r:.3f} {0.9 * r:.3f} {-0.1 * r:.3f} {0.0:.3f} "
            f"{-0.35 * r:.3f} {-0.85 * r:.3f}Z",
            b.s.shade(b.coat, 0.12),
            0.03,
        )
    elif k.ears in ("round", "panda"):
        c = b.tone("#29262a") if k.ears == "panda" else tone
        s.ball(-0.45 * r, -0.85 * r, 0.42 * r, 0.42 * r, c, 0.02)
    elif k.ears == "long":
        lean = -14 if far else -28
        s.moved(-0.3 * r, -0.6 * r, lean).ball(0, -0.30, 0.085, 0.32, tone, 0.03)
        if not far:
            s.moved(-0.3 * r, -0.6 * r, lean).oval(0, -0.30, 0.045, 0.24, b.tone("#e5b4a6"))
    elif k.ears in ("horse", "donkey"):
        f = 1.0 if k.ears == "horse" else 2.1
        s.moved(-0.4 * r, -0.7 * r, -8).form(
            f"M-0.05 0.04C-0.08 {-0.10 * f:.3f} -0.02 {-0.17 * f:.3f} 0.0 {-0.19 * f:.3f}"
            f"C0.06 {-0.12 * f:.3f} 0.07 -0.02 0.05 0.04Z",
            tone,
            0.015,
        )
    elif k.ears == "side":
        s.moved(-0.6 * r, -0.5 * r, -16 if not far else 20).form(
            "M0.04 0.0C-0.06 -0.09 -0.20 -0.08 -0.26 0.0C-0.18 0.09 -0.06 0.08 0.04 0.03Z",
            tone,
            0.015,
        )


def _horns(b: Beast, s: Sheet) -> None:
    r, kind = b.kind.head[0], b.kind.extra
    bone = b.tone("#e6dcc6" if kind != "antlers" else "#7a5535")
    if kind == "horns":
        s.limb(
            [(-0.1 * r, -0.8 * r), (0.05 * r, -1.5 * r), (0.5 * r, -1.75 * r)],
            [0.035, 0.03, 0.012],
            bone,
            depth=0.01,
        )
    elif kind == "goat":
        s.limb(
            [(-0.1 * r, -0.8 * r), (-0.5 * r, -2.0 * r), (-1.5 * r, -2.2 * r)],
            [0.04, 0.035, 0.012],
            bone,
            depth=0.01,
        )
    elif kind == "ossicones":
        s.line([(-0.1 * r, -0.7 * r), (-0.25 * r, -1.9 * r)], b.tone("#a9692c"), 0.035)
    else:
        beam = [
            (-0.1 * r, -0.8 * r),
            (-0.9 * r, -2.4 * r),
            (-0.6 * r, -4.4 * r),
            (0.4 * r, -5.6 * r),
        ]
        s.line(beam, bone, 0.038, curve=True)
        for start, _ in pairwise(beam[1:]):
            s.line([start, (start[0] + 1.25 * r, start[1] - 0.95 * r)], bone, 0.03)
        s.line([beam[2], (beam[2][0] - 1.0 * r, beam[2][1] - 1.0 * r)], bone, 0.028)


def _elephant(b: Beast, s: Sheet) -> None:
    coat = b.coat
    s.ball(0.02, -0.02, 0.27, 0.28, coat, 0.05)
    s.limb(
        [(0.16, 0.06), (0.36, 0.34), (0.34, 0.72), (0.52, 0.86)], [0.17, 0.12, 0.085, 0.06], coat
    )
    for i in range(4):
        s.line(
            [(0.28 + 0.02 * i, 0.36 + 0.11 * i), (0.40 + 0.01 * i, 0.33 + 0.11 * i)],
            b.s.shade(coat, 0.07),
            0.018,
        )
    s.limb(
        [(0.16, 0.26), (0.36, 0.44), (0.52, 0.38)],
        [0.042, 0.036, 0.012],
        b.tone("#f4ecda"),
        depth=0.01,
    )
    s.oval(0.15, -0.06, 0.026, 0.03, INK)
    s.form(
        "M-0.04 -0.26C-0.30 -0.42 -0.52 -0.20 -0.50 0.12C-0.48 0.36 -0.26 0.46 -0.10 0.30"
        "C-0.02 0.16 0.02 -0.06 -0.04 -0.26Z",
        b.s.shade(coat, 0.045),
        0.05,
    )


def _spines(b: Beast, s: Sheet) -> None:
    c = b.s.shade(b.coat, 0.06)
    for i in range(22):
        a = math.radians(186 + 8.4 * i)
        x, y = -0.55 + 0.68 * math.cos(a), 0.12 + 0.56 * math.sin(a)
        s.line([(x, y), (x + 0.12 * math.cos(a), y + 0.12 * math.sin(a))], c, 0.035)
