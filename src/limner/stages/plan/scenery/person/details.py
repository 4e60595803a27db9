"""What makes a garment one: collars, buttons, lapels, aprons, badges, stripes, drapes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from limner.basics.path import Point
from limner.stages.plan.scenery.person.dress import Body
from limner.stages.plan.scenery.person.limb import between


def details(b: Body, outline: str) -> None:
    """Draw the details of an upper garment; outline clips what follows its edge."""
    draw = DETAILS.get(b.look.wear)
    if draw is not None and not b.s.plain:
        draw(replace(b, outline=outline), outline)


def _line(b: Body, points: list[Point], colour: str, width: float) -> None:
    b.s.line([b.on(x, u) for x, u in points], colour, width, curve=len(points) > 2)


def _shape(b: Body, points: list[Point], colour: str, clip: str = "") -> None:
    d = [b.on(x, u) for x, u in points]
    if not clip and b.j.spread < 0.5:
        clip = b.outline
    fields = {"clip": clip} if clip else {}
    real = "M" + "L".join("{:.2f} {:.2f}".format(*b.s.point(x, y)) for x, y in d) + "Z"
    b.s.pen.path(real, colour, **fields)


def _dots(b: Body, x: float, ups: tuple[float, ...], colour: str, r: float = 0.04) -> None:
    for up in ups:
        px, py = b.on(x, up)
        b.s.oval(px, py, r, r, colour)


def _collar(b: Body, colour: str, skin: bool = True) -> None:
    m, f = b.throat(), 0.35 + 0.65 * b.j.spread
    if skin:
        _shape(
            b, [(m - 0.16 * f, 1.03), (m + 0.16 * f, 1.03), (m, 0.86)], b.s.shade(b.look.skin, 0.04)
        )
    for side in (-1, 1):
        _shape(
            b,
            [
                (m + side * 0.20 * f, 1.06),
                (m + side * 0.30 * f, 0.98),
                (m + side * 0.17 * f, 0.83),
                (m, 0.88),
                (m + side * 0.12 * f, 1.0),
            ],
            colour,
        )


def _shirt(b: Body, _outline: str) -> None:
    c, m = b.look.top, b.middle()
    _collar(b, b.s.light(c, 0.06))
    _line(b, [(m, 0.86), (m, -0.08)], b.s.shade(c, 0.07), 0.025)
    _dots(b, m, (0.72, 0.52, 0.32, 0.12), b.s.light(c, 0.12), 0.032)


def _tee(b: Body, _outline: str) -> None:
    m, f = b.throat(), 0.45 + 0.55 * b.j.spread
    _shape(
        b,
        [
            (m - 0.21 * f, 1.05),
            (m - 0.12 * f, 0.96),
            (m, 0.935),
            (m + 0.12 * f, 0.96),
            (m + 0.21 * f, 1.05),
        ],
        b.s.shade(b.look.skin, 0.04),
    )


def _stripes(b: Body, outline: str) -> None:
    for up in (0.02, 0.22, 0.42, 0.62, 0.80):
        lo, hi = b.half(up)
        _shape(
            b,
            [(-lo - 0.1, up), (hi + 0.1, up), (hi + 0.1, up + 0.085), (-lo - 0.1, up + 0.085)],
            b.look.trim,
            outline,
        )
    _tee(b, outline)


def _sweater(b: Body, outline: str) -> None:
    c = b.look.top
    lo, hi = b.half(-0.08)
    _shape(
        b,
        [(-lo - 0.1, -0.14), (hi + 0.1, -0.14), (hi + 0.1, -0.02), (-lo - 0.1, -0.02)],
        b.s.shade(c, 0.06),
        outline,
    )
    m, f = b.throat(), 0.45 + 0.55 * b.j.spread
    _line(b, [(m - 0.22 * f, 1.02), (m, 0.955), (m + 0.22 * f, 1.02)], b.s.shade(c, 0.07), 0.10)


def _hoodie(b: Body, outline: str) -> None:
    c, m, f = b.look.top, b.middle(), 0.4 + 0.6 * b.j.spread
    _shape(
        b,
        [
            (m - 0.40 * f, 1.08),
            (m + 0.40 * f, 1.08),
            (m + 0.30 * f, 0.90),
            (m, 0.80),
            (m - 0.30 * f, 0.90),
        ],
        b.s.shade(c, 0.07),
    )
    _shape(
        b,
        [(m - 0.32 * f, 0.32), (m + 0.32 * f, 0.32), (m + 0.44 * f, 0.02), (m - 0.44 * f, 0.02)],
        b.s.shade(c, 0.045),
        outline,
    )
    for side in (-1, 1):
        _line(b, [(m + side * 0.09, 0.86), (m + side * 0.11, 0.60)], b.look.trim, 0.03)


def _jacket(b: Body, outline: str) -> None:
    c, m, f = b.look.top, b.middle(), 0.4 + 0.6 * b.j.spread
    _shape(
        b,
        [(m - 0.20 * f, 1.06), (m + 0.20 * f, 1.06), (m + 0.13 * f, -0.12), (m - 0.13 * f, -0.12)],
        b.look.trim,
        outline,
    )
    _tee(b, outline)
    for side in (-1, 1):
        _shape(
            b,
            [
                (m + side * 0.20 * f, 1.06),
                (m + side * 0.40 * f, 0.98),
                (m + side * 0.34 * f, 0.80),
                (m + side * 0.16 * f, 0.74),
            ],
            b.s.light(c, 0.06),
        )


def _suit(b: Body, outline: str) -> None:
    c, m, f = b.look.top, b.middle(), 0.4 + 0.6 * b.j.spread
    _shape(b, [(m - 0.22 * f, 1.05), (m + 0.22 * f, 1.05), (m, 0.46)], "#fbfaf6", outline)
    _shape(
        b,
        [(m - 0.06, 0.98), (m + 0.06, 0.98), (m + 0.07, 0.62), (m, 0.52), (m - 0.07, 0.62)],
        b.look.trim,
    )
    for side in (-1, 1):
        _shape(
            b,
            [
                (m + side * 0.22 * f, 1.06),
                (m + side * 0.42 * f, 0.92),
                (m + side * 0.32 * f, 0.84),
                (m + side * 0.36 * f, 0.76),
                (m, 0.44),
                (m + side * 0.06, 0.60),
            ],
            b.s.light(c, 0.05),
        )
    _line(b, [(m, 0.44), (m, -0.10)], b.s.shade(c, 0.08), 0.025)
    _dots(b, m + 0.07, (0.34, 0.18), b.s.shade(c, 0.12), 0.035)


def _coat(b: Body, _outline: str) -> None:
    c, m, f = b.look.top, b.middle(), 0.4 + 0.6 * b.j.spread
    foot = between(b.leg(0, 0.85), b.leg(1, 0.85), 0.5 + 0.3 * b.j.turn)
    b.s.line([b.on(m, 0.8), b.on(m * 0.9, 0.2), foot], b.s.shade(c, 0.08), 0.03, curve=True)
    for side in (-1, 1):
        _shape(
            b,
            [
                (m + side * 0.22 * f, 1.08),
                (m + side * 0.44 * f, 0.94),
                (m + side * 0.32 * f, 0.74),
                (m, 0.70),
                (m + side * 0.08, 0.9),
            ],
            b.s.light(c, 0.055),
        )
    lo, hi = b.half(0.36)
    _line(b, [(-lo, 0.34), (hi, 0.34)], b.s.shade(c, 0.12), 0.13)
    x, y = b.on(m, 0.34)
    b.s.oval(x, y, 0.075, 0.075, b.s.light(c, 0.16))
    _dots(b, m - 0.13 * f, (0.60, 0.16), b.s.shade(c, 0.16), 0.045)
    _dots(b, m + 0.13 * f, (0.60, 0.16), b.s.shade(c, 0.16), 0.045)


def _cardigan(b: Body, outline: str) -> None:
    m, f = b.middle(), 0.4 + 0.6 * b.j.spread
    _shape(
        b,
        [(m - 0.20 * f, 1.06), (m + 0.20 * f, 1.06), (m + 0.05, 0.34), (m - 0.05, 0.34)],
        b.look.trim,
        outline,
    )
    _line(b, [(m, 0.36), (m, -0.1)], b.s.shade(b.look.top, 0.08), 0.035)
    _dots(b, m, (0.26, 0.10), b.look.trim, 0.045)


def _dress(b: Body, outline: str) -> None:
    _tee(b, outline)
    lo, hi = b.half(0.38)
    _line(b, [(-lo, 0.36), (hi, 0.36)], b.s.shade(b.look.top, 0.10), 0.10)


def _apron(b: Body, outline: str) -> None:
    _shirt(b, outline)
    _front(b, b.look.trim)


def _front(b: Body, c: str) -> None:
    """An apron: bib, strings, and a skirt to above the knee."""
    m = b.middle() * 0.8
    f = 0.35 + 0.65 * b.j.spread
    wide = 0.36 * f
    for side in (-1, 1):
        _line(b, [(m + side * wide * 0.8, 0.66), (m + side * wide * 0.6, 1.02)], c, 0.08)
    seat, knee = b.on(m * 0.5, 0.26), between(b.leg(0, 0.74), b.leg(1, 0.74), 0.5)
    lo, hi = b.half(0.2)
    b.s.cloth(
        [
            (seat[0], seat[1], min(lo, hi) * 0.86),
            (*b.on(m * 0.6, 0.0), min(lo, hi) * 0.92),
            (knee[0] - 0.16 * f, knee[1], 0.36 * f),
            (knee[0] + 0.16 * f, knee[1], 0.36 * f),
        ],
        c,
    )
    _shape(
        b, [(m - wide, 0.70), (m + wide, 0.70), (m + wide * 1.25, 0.30), (m - wide * 1.25, 0.30)], c
    )
    _line(b, [(-lo * 0.98, 0.33), (hi * 0.98, 0.33)], b.s.shade(c, 0.10), 0.07)
    x, y = b.on(m * 0.6, 0.02)
    b.s.line(
        [(x - 0.2 * f, y), (x - 0.17 * f, y + 0.3), (x + 0.17 * f, y + 0.3), (x + 0.2 * f, y)],
        b.s.shade(c, 0.08),
        0.03,
    )


def _overalls(b: Body, outline: str) -> None:
    c, m = b.look.legs, b.middle() * 0.7
    f = 0.35 + 0.65 * b.j.spread
    lo, hi = b.half(0.2)
    _collar(b, b.s.light(b.look.top, 0.05))
    _shape(
        b, [(-lo - 0.1, -0.14), (hi + 0.1, -0.14), (hi + 0.1, 0.36), (-lo - 0.1, 0.36)], c, outline
    )
    _shape(
        b, [(m - 0.36 * f, 0.70), (m + 0.36 * f, 0.70), (m + 0.42 * f, 0.3), (m - 0.42 * f, 0.3)], c
    )
    for side in (-1, 1):
        _line(b, [(m + side * 0.29 * f, 0.68), (m + side * 0.34 * f, 1.0)], c, 0.13)
        x, y = b.on(m + side * 0.28 * f, 0.66)
        b.s.oval(x, y, 0.05, 0.05, "#e9c35a")
    _shape(
        b,
        [(m - 0.17 * f, 0.60), (m + 0.17 * f, 0.60), (m + 0.15 * f, 0.44), (m - 0.15 * f, 0.44)],
        b.s.shade(c, 0.06),
    )


def _chef(b: Body, _outline: str) -> None:
    c, m, f = b.look.top, b.middle(), 0.4 + 0.6 * b.j.spread
    _line(b, [(m + 0.10 * f, 0.92), (m + 0.16 * f, 0.36)], b.s.shade(c, 0.10), 0.025)
    for side in (-1, 1):
        _dots(b, m + side * 0.13 * f, (0.78, 0.62, 0.46), b.s.shade(c, 0.30), 0.038)
    _line(b, [(m - 0.24 * f, 1.0), (m, 0.93), (m + 0.24 * f, 1.0)], b.look.trim, 0.13)
    seat = b.on(0, 0.22)
    lo, hi = b.half(0.1)
    knee = between(b.leg(0, 0.8), b.leg(1, 0.8), 0.5)
    b.s.cloth(
        [
            (*seat, min(lo, hi) * 0.9),
            (*b.on(0, 0.0), min(lo, hi) * 0.95),
            (knee[0] - 0.14, knee[1], 0.34),
            (knee[0] + 0.14, knee[1], 0.34),
        ],
        b.s.shade(c, 0.03),
    )
    _line(b, [(-lo * 0.96, 0.30), (hi * 0.96, 0.30)], b.s.shade(c, 0.12), 0.07)


def _doctor(b: Body, outline: str) -> None:
    c, m, f = b.look.top, b.middle(), 0.4 + 0.6 * b.j.spread
    _shape(
        b,
        [(m - 0.18 * f, 1.05), (m + 0.18 * f, 1.05), (m + 0.06, 0.40), (m - 0.06, 0.40)],
        b.look.trim,
        outline,
    )
    _coat_lines(b)
    for side in (-1, 1):
        _shape(
            b,
            [(m + side * 0.20 * f, 1.06), (m + side * 0.42 * f, 0.92), (m + side * 0.08, 0.48)],
            b.s.shade(c, 0.035),
        )
    steel = "#3c4654"
    _line(
        b,
        [
            (m - 0.22 * f, 1.02),
            (m - 0.20 * f, 0.70),
            (m - 0.02, 0.56),
            (m + 0.16 * f, 0.68),
            (m + 0.22 * f, 1.02),
        ],
        steel,
        0.05,
    )
    _line(b, [(m - 0.02, 0.56), (m + 0.06, 0.42)], steel, 0.05)
    x, y = b.on(m + 0.08, 0.38)
    b.s.oval(x, y, 0.085, 0.085, steel)
    b.s.oval(x, y, 0.045, 0.045, "#cfd6de")


def _coat_lines(b: Body) -> None:
    foot = between(b.leg(0, 0.85), b.leg(1, 0.85), 0.5 + 0.25 * b.j.turn)
    b.s.line([b.on(b.middle(), 0.42), foot], b.s.shade(b.look.top, 0.12), 0.03)


def _vest(b: Body, outline: str) -> None:
    c = b.look.trim
    for side in (-1, 1):
        x = b.middle() * 0.4 + side * (0.12 + 0.18 * b.j.spread)
        _shape(
            b, [(x - 0.06, -0.2), (x + 0.06, -0.2), (x + 0.06, 1.1), (x - 0.06, 1.1)], c, outline
        )
    lo, hi = b.half(0.3)
    _shape(
        b, [(-lo - 0.1, 0.24), (hi + 0.1, 0.24), (hi + 0.1, 0.35), (-lo - 0.1, 0.35)], c, outline
    )
    _collar(b, "#3f628f")


def _space(b: Body, outline: str) -> None:
    c, m, f = b.look.top, b.middle() * 0.7, 0.45 + 0.55 * b.j.spread
    _shape(
        b,
        [(m - 0.34 * f, 0.68), (m + 0.34 * f, 0.68), (m + 0.34 * f, 0.34), (m - 0.34 * f, 0.34)],
        b.s.shade(c, 0.08),
    )
    _dots(b, m - 0.16 * f, (0.56,), "#d8483b", 0.07)
    _dots(b, m + 0.04 * f, (0.56,), "#3f7fc4", 0.07)
    _line(b, [(m - 0.22 * f, 0.43), (m + 0.2 * f, 0.43)], b.look.trim, 0.07)
    lo, hi = b.half(0.1)
    _shape(
        b,
        [(-lo - 0.1, 0.06), (hi + 0.1, 0.06), (hi + 0.1, 0.15), (-lo - 0.1, 0.15)],
        b.look.trim,
        outline,
    )


def _police(b: Body, outline: str) -> None:
    c, m, f = b.look.top, b.middle(), 0.4 + 0.6 * b.j.spread
    _collar(b, b.s.light(c, 0.08))
    _line(b, [(m, 0.86), (m, 0.1)], b.s.shade(c, 0.10), 0.025)
    x, y = b.on(m - 0.26 * f, 0.70)
    b.s.poly(
        [
            (x, y - 0.13),
            (x + 0.11, y - 0.05),
            (x + 0.07, y + 0.10),
            (x - 0.07, y + 0.10),
            (x - 0.11, y - 0.05),
        ],
        b.look.trim,
    )
    lo, hi = b.half(0.04)
    _shape(
        b,
        [(-lo - 0.1, -0.02), (hi + 0.1, -0.02), (hi + 0.1, 0.09), (-lo - 0.1, 0.09)],
        "#15171f",
        outline,
    )
    x, y = b.on(m, 0.035)
    b.s.rect_at(x, y, 0.1, 0.08, b.look.trim)


def _sari(b: Body, _outline: str) -> None:
    c, gold = b.look.top, "#e3b64a"
    lo, hi = b.half(0.5)
    skin = b.s.shade(b.look.skin, 0.02)
    _shape(b, [(-lo * 0.92, 0.50), (hi * 0.92, 0.50), (hi * 0.88, 0.36), (-lo * 0.88, 0.36)], skin)
    _shape(
        b,
        [
            (-lo * 0.2, 1.06),
            (-lo * 0.95, 0.96),
            (hi * 0.2, 0.30),
            (hi * 1.0, 0.22),
            (hi * 1.0, 0.52),
        ],
        b.s.light(c, 0.045),
    )
    _line(b, [(-lo * 0.96, 0.95), (hi * 0.22, 0.29), (hi * 0.98, 0.21)], gold, 0.06)


def _robe(b: Body, outline: str) -> None:
    m, f = b.middle(), 0.4 + 0.6 * b.j.spread
    _shape(b, [(m - 0.22 * f, 1.05), (m + 0.22 * f, 1.05), (m, 0.7)], b.s.shade(b.look.skin, 0.04))
    _line(b, [(m - 0.30 * f, 1.02), (m + 0.12 * f, 0.42)], b.look.trim, 0.10)
    _line(b, [(m + 0.30 * f, 1.02), (m, 0.62)], b.look.trim, 0.10)
    lo, hi = b.half(0.38)
    _shape(
        b,
        [(-lo - 0.1, 0.28), (hi + 0.1, 0.28), (hi + 0.1, 0.46), (-lo - 0.1, 0.46)],
        b.look.trim,
        outline,
    )


def _sport(b: Body, outline: str) -> None:
    _tee(b, outline)
    lo, hi = b.half(0.5)
    _shape(
        b,
        [(-lo - 0.1, 0.52), (hi + 0.1, 0.66), (hi + 0.1, 0.54), (-lo - 0.1, 0.40)],
        b.look.trim,
        outline,
    )


def _fire(b: Body, outline: str) -> None:
    for up in (0.04, 0.46):
        lo, hi = b.half(up)
        _shape(
            b,
            [(-lo - 0.1, up), (hi + 0.1, up), (hi + 0.1, up + 0.09), (-lo - 0.1, up + 0.09)],
            b.look.trim,
            outline,
        )
    _collar(b, b.s.shade(b.look.top, 0.06), skin=False)


def _waiter(b: Body, outline: str) -> None:
    m, f = b.middle(), 0.4 + 0.6 * b.j.spread
    lo, hi = b.half(0.3)
    vest = b.look.trim
    _shape(
        b,
        [
            (-lo - 0.1, -0.14),
            (hi + 0.1, -0.14),
            (hi + 0.1, 0.86),
            (m + 0.26 * f, 1.04),
            (m, 0.44),
            (m - 0.26 * f, 1.04),
            (-lo - 0.1, 0.86),
        ],
        vest,
        outline,
    )
    _collar(b, "#ffffff")
    for side in (-1, 1):
        _shape(b, [(m, 0.90), (m + side * 0.17, 0.96), (m + side * 0.17, 0.84)], "#b8322c")


def _raincoat(b: Body, outline: str) -> None:
    _hoodie(b, outline)
    foot = between(b.leg(0, 0.85), b.leg(1, 0.85), 0.5 + 0.3 * b.j.turn)
    b.s.line([b.on(b.middle(), 0.8), foot], b.s.shade(b.look.top, 0.09), 0.035)


def _santa(b: Body, outline: str) -> None:
    lo, hi = b.half(0.2)
    _shape(
        b,
        [(-lo - 0.1, 0.16), (hi + 0.1, 0.16), (hi + 0.1, 0.29), (-lo - 0.1, 0.29)],
        "#23242b",
        outline,
    )
    m = b.middle()
    _shape(
        b,
        [(m - 0.07, 1.0), (m + 0.07, 1.0), (m + 0.07, -0.14), (m - 0.07, -0.14)],
        b.look.trim,
        outline,
    )
    _line(b, [(m - 0.28, 1.0), (m, 0.94), (m + 0.28, 1.0)], b.look.trim, 0.16)


DETAILS: dict[str, Callable[[Body, str], None]] = {
    "shirt": _shirt, "tee": _tee, "stripes": _stripes, "sweater": _sweater, "hoodie": _hoodie,
    "jacket": _jacket, "suit": _suit, "coat": _coat, "cardigan": _cardigan, "dress": _dress,
    "royal": _dress, "dancer": _dress, "bridal": _dress, "apron": _apron, "baker": _apron,
    "overalls": _overalls, "chef": _chef, "doctor": _doctor, "builder": _vest, "space": _space,
    "police": _police, "pilot": _police, "sari": _sari, "robe": _robe, "sport": _sport,
    "fire": _fire, "waiter": _waiter, "raincoat": _raincoat, "santa": _santa, "hiker": _shirt,
    "student": _hoodie, "courier": _jacket, "cyclist": _sport, "smock": _shirt, "scrubs": _tee,
}  # fmt: skip
