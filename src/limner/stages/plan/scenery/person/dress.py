"""Clothes on a body: legs, trunk and arms covered by what someone wears."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from limner.basics.path import Point
from limner.stages.plan.scenery.person.limb import Disc, between
from limner.stages.plan.scenery.person.look import Look
from limner.stages.plan.scenery.person.pose import Joints
from limner.stages.plan.scenery.person.sheet import Sheet

BARE = frozenset({"tee", "dress", "sport", "dancer", "stripes", "sari", "scrubs"})
"""Clothes with short sleeves."""
SLEEVELESS = frozenset({"bridal"})
LONG_HEM = {
    "dress": 0.86, "coat": 0.80, "raincoat": 0.86, "doctor": 0.80, "bridal": 1.92, "sari": 1.84,
    "robe": 1.70, "royal": 1.90, "smock": 0.42, "dancer": 0.55, "cardigan": 0.28, "suit": 0.16,
    "jacket": 0.06, "fire": 0.32, "santa": 0.26,
}  # fmt: skip
"""How far down the legs a garment falls: 1 the knee, 2 the ankle."""


@dataclass(frozen=True, slots=True)
class Body:
    """One dressed body about to be drawn."""

    s: Sheet
    j: Joints
    look: Look
    outline: str = ""
    """Outline of the upper garment in pixels, once it is drawn."""

    @property
    def trunk(self) -> float:
        """Length of the trunk in heads."""
        return math.dist(self.j.pelvis, self.j.chest)

    def on(self, out: float, up: float) -> Point:
        """Return a point of the trunk: `out` heads to the right, `up` 0 hips to 1 shoulders."""
        (px, py), (cx, cy) = self.j.pelvis, self.j.chest
        ux, uy = (cx - px) / self.trunk, (cy - py) / self.trunk
        along = up * self.trunk
        return px + ux * along - uy * out, py + uy * along + ux * out

    def half(self, up: float) -> tuple[float, float]:
        """Return how far the trunk reaches to the left and right at height `up`."""
        b, f = self.look.build, self.j.spread
        belly = {"slim": -0.05, "plain": 0.0, "broad": 0.03, "round": 0.17}[b]
        chest = (0.10 + 0.52 * f) * self.j.broad + 0.15
        waist = (0.44 if self.look.woman else 0.50) + belly
        hips = (0.60 if self.look.woman else 0.57) + 0.7 * max(0.0, belly)
        k = 0.86 if self.look.age == "child" else 1.0
        stops = (
            (-0.1, hips * k),
            (0.05, hips * k),
            (0.38, waist * k),
            (0.70, chest * 0.93),
            (0.92, chest),
            (1.1, chest),
        )
        depth = (
            (-0.1, 0.40),
            (0.05, 0.41),
            (0.38, 0.35 + belly),
            (0.70, 0.41),
            (0.92, 0.33),
            (1.1, 0.3),
        )
        wide, deep = _at(stops, up), _at(depth, up) * k * (0.8 + 0.2 * self.j.broad)
        side = wide * f + deep * (1 - f)
        front = (1 - f) * (max(0.0, belly) * 0.8 if 0.1 < up < 0.6 else 0.0)
        return side, side + front

    def middle(self, f: float = 0.0) -> float:
        """Return where the middle of the chest is seen: it goes to the side one looks to."""
        return (1 - self.j.spread) * 0.30 + 0.16 * self.j.turn + f

    def throat(self) -> float:
        """Return where the front of the neck is seen."""
        return (1 - self.j.spread) * 0.06 + 0.10 * self.j.turn

    def leg(self, side: int, f: float) -> Point:
        """Return a point on a leg: 0 hip, 1 knee, 2 ankle; side 0 far, 1 near."""
        hip, knee, ankle = self.j.hips[side], self.j.knees[side], self.j.ankles[side]
        return between(hip, knee, f) if f <= 1 else between(knee, ankle, f - 1)


def _at(stops: tuple[tuple[float, float], ...], x: float) -> float:
    """Return the value of a piecewise linear line."""
    for (x0, y0), (x1, y1) in pairwise(stops):
        if x <= x1:
            return y0 + (y1 - y0) * max(0.0, x - x0) / (x1 - x0)
    return stops[-1][1]


# -- legs ---------------------------------------------------------------------------------


def legs(b: Body, side: int) -> None:
    """Draw one leg with its shoe."""
    s, j, look = b.s, b.j, b.look
    far = side == 0
    dark = 0.06 if far else 0.0
    thin = 0.86 if look.age == "child" else 1.0
    line = [j.hips[side], j.knees[side], j.ankles[side]]
    bare = look.bottoms in ("skirt", "shorts", "none")
    _shoe(b, side, dark)
    if bare:
        tights = look.wear in ("coat", "royal", "cardigan") or look.age == "old"
        skin = s.shade(look.legs if tights and look.bottoms != "shorts" else look.skin, dark)
        s.limb(line, [0.28 * thin, 0.19 * thin, 0.115], skin)
        if look.bottoms == "shorts":
            cloth = s.shade(look.legs, dark)
            s.limb([line[0], b.leg(side, 0.72)], [0.36 * thin, 0.31 * thin], cloth, cut=True)
        return
    loose = {"space": 1.22, "overalls": 1.1, "sport": 0.9, "robe": 1.2}.get(look.wear, 1.0) * thin
    if look.woman and look.wear not in ("space", "overalls"):
        loose *= 0.92
    cloth = s.shade(look.legs, dark)
    s.limb(line, [0.325 * loose, 0.25 * loose, 0.175 * loose], cloth, cut=True, depth=0.09)


def _shoe(b: Body, side: int, dark: float) -> None:
    s, look = b.s, b.look
    x, y = b.j.ankles[side]
    k = 0.86 if look.age == "child" else 1.0
    out = b.j.spread > 0.75 and side == 0
    foot = s.moved(x, y, -b.j.toes[side] if not out else b.j.toes[side])
    sign = -1.0 if out else 1.0
    length = k * (0.52 if b.j.spread < 0.6 else 0.40)
    colour = s.shade(look.shoes, dark)

    def at(px: float, py: float) -> str:
        return f"{sign * px * length:.3f} {py * k:.3f}"

    high = -0.16 if look.wear in ("fire", "space", "hiker", "builder", "raincoat") else -0.04
    foot.form(
        f"M{at(-0.34, high)}L{at(0.30, high)}C{at(0.40, 0.02)} {at(1.0, 0.00)} {at(1.0, 0.17)}"
        f"L{at(-0.36, 0.17)}C{at(-0.44, 0.08)} {at(-0.40, 0.0)} {at(-0.34, high)}Z",
        colour,
        0.04,
    )
    if look.wear in ("sport", "cyclist", "student", "hoodie", "tee"):
        foot.fill(
            f"M{at(-0.38, 0.12)}L{at(1.0, 0.12)}L{at(1.0, 0.18)}L{at(-0.38, 0.18)}Z",
            s.light("#d8d4cc", 0.1),
        )


def hem(b: Body) -> None:
    """Draw what falls over the legs: seat of the trousers, a skirt, or the tails of a coat."""
    s, look = b.s, b.look
    colour = look.legs if look.bottoms == "skirt" else look.top
    seat: list[Disc] = [(*b.leg(i, 0.03), 0.30 if look.age != "child" else 0.25) for i in (0, 1)]
    if look.bottoms in ("trousers", "shorts"):
        s.cloth([*seat, (*b.on(0, 0.12), 0.36)], look.legs)
    if look.bottoms == "skirt":
        _skirt(b, 0.82, look.legs, 0.16)
    falls = LONG_HEM.get(look.wear, 0.0)
    if falls > 0.3:
        flare = {"bridal": 0.5, "royal": 0.42, "dress": 0.20, "dancer": 0.5, "sari": 0.16}.get(
            look.wear, 0.12
        )
        _skirt(b, falls, colour if look.bottoms != "skirt" else look.top, flare)


def _skirt(b: Body, falls: float, colour: str, flare: float) -> None:
    """Drape cloth from the waist to `falls` down the legs, cut straight at the hem."""
    lo, hi = b.half(0.38)
    k = 0.84 if b.look.age == "child" else 1.0
    upper: list[Disc] = [(*b.on(0.0, 0.36), min(lo, hi) * 0.92)]
    upper += [(*b.leg(i, 0.0), 0.36 * k) for i in (0, 1)]
    straight = abs(b.j.knees[1][1] - b.j.hips[1][1]) > 1.0 * k
    if falls > 1.0 and not straight:
        low: list[Disc] = [(*b.leg(i, 1.0), 0.30 * k) for i in (0, 1)]
        b.s.cloth([*low, *_edge(b, falls, flare * k)], colour)
        falls = 1.0
    b.s.cloth([*upper, *_edge(b, falls, flare * k)], colour)
    if not straight or b.s.plain:
        return
    fold = b.s.shade(colour, 0.06)
    for f in (0.3, 0.65):
        foot = between(b.leg(0, falls), b.leg(1, falls), f)
        top = between(b.on(0.4 * (f - 0.5), 0.2), foot, 0.35)
        b.s.line([top, between(top, foot, 0.92)], fold, 0.03)


def _edge(b: Body, falls: float, flare: float) -> list[Disc]:
    """Return the corners of a hem across both legs."""
    out: list[Disc] = []
    for i in (0, 1):
        (x0, y0), (x1, y1) = b.leg(i, max(0.0, falls - 0.3)), b.leg(i, falls)
        far = math.hypot(x1 - x0, y1 - y0) or 1.0
        nx, ny = (y1 - y0) / far, -(x1 - x0) / far
        reach = 0.22 + flare
        out += [(x1 + nx * side * reach, y1 + ny * side * reach, 0.06) for side in (-1, 1)]
    return out


# -- trunk --------------------------------------------------------------------------------


def trunk(b: Body) -> str:
    """Draw the upper garment; return its outline to clip with."""
    s, look = b.s, b.look
    low = -0.10 if look.wear not in ("dress", "bridal", "royal", "dancer", "sari") else 0.02
    left = [b.on(-b.half(u)[0], u) for u in (low, 0.05, 0.38, 0.70, 0.90)]
    right = [b.on(b.half(u)[1], u) for u in (0.90, 0.70, 0.38, 0.05, low)]
    neck = 0.17 + 0.10 * b.j.spread
    m = b.middle() * 0.35
    top = [b.on(m - neck, 1.035), b.on(m + neck, 1.035)]
    shoulders = [b.on(-b.half(0.9)[0] * 0.82, 0.985), b.on(b.half(0.9)[1] * 0.82, 0.985)]
    points = [*left, shoulders[0], *top, shoulders[1], *right]
    return s.blob(points, look.top, 0.13)


def neck(b: Body) -> None:
    """Draw the neck, a little in the shadow of the chin."""
    x, y = b.j.neck
    top = between(b.j.neck, b.j.head, 0.6)
    wide = 0.15 if b.look.age == "child" or b.look.woman else 0.19
    b.s.limb([(x, y + 0.06), top], [wide * 1.1, wide], b.s.shade(b.look.skin, 0.075), depth=0.0)


def arm(b: Body, side: int) -> None:
    """Draw one arm with its hand."""
    s, j, look = b.s, b.j, b.look
    dark = 0.055 if side == 0 and j.spread < 0.6 else 0.015 if side == 0 else 0.0
    a, e, w = j.shoulders[side], j.elbows[side], j.wrists[side]
    k = {"slim": 0.92, "plain": 1.0, "broad": 1.12, "round": 1.12}[look.build]
    k *= (0.88 if look.woman else 1.0) * (0.84 if look.age == "child" else 1.0)
    skin = s.shade(look.skin, dark)
    sleeve = s.shade(_sleeve(look), dark)
    hand(b, side, skin, k)
    if look.wear in SLEEVELESS or look.bare_arms:
        s.limb([a, e, w], [0.20 * k, 0.155 * k, 0.10 * k], skin)
        return
    if look.wear in BARE:
        s.limb([a, e, w], [0.18 * k, 0.15 * k, 0.10 * k], skin)
        s.limb([a, between(a, e, 0.62)], [0.205 * k, 0.225 * k], sleeve, cut=True)
        return
    puff = 1.2 if look.wear in ("space", "raincoat", "coat", "santa") else 1.0
    s.limb([a, e, w], [0.205 * k * puff, 0.18 * k * puff, 0.14 * k * puff], sleeve, cut=True)
    if look.wear in ("space", "fire", "santa", "builder") and not s.plain:
        s.limb([between(e, w, 0.86), w], [0.16 * k * puff, 0.165 * k * puff], look.trim, cut=True)


def _sleeve(look: Look) -> str:
    """Return the colour of the sleeves: a waistcoat's or apron's are the shirt's."""
    return {"builder": "#3f628f", "waiter": "#fbfaf6"}.get(look.wear, look.top)


def hand(b: Body, side: int, skin: str, k: float) -> None:
    """Draw a mitten of a hand with its thumb."""
    (ex, ey), (wx, wy) = b.j.elbows[side], b.j.wrists[side]
    way = math.degrees(math.atan2(wy - ey, wx - ex))
    if b.look.wear == "space":
        skin = b.s.shade(b.look.top, 0.05)
    s = b.s.moved(wx, wy, way, k)
    s.limb([(-0.06, 0.0), (0.20, 0.0), (0.30, 0.01)], [0.105, 0.125, 0.085], skin, depth=0.03)
    flip = 1 if abs(way) > 90 else -1
    s.limb([(0.06, 0.06 * flip), (0.20, 0.15 * flip)], [0.06, 0.045], skin, depth=0.0)
