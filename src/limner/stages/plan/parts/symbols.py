"""Symbols of one colour for companies, built from circles, arcs and straight cuts.

Every one fills a box of 100 by 100 about the origin, so that marks, boards and seals can set
any of them at any size. `symbols_for` says which suit a company's words, best first.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from random import Random

from limner.basics.geometry import Affine, Box
from limner.basics.path import circle, ellipse, polygon, rect, sector, star, transform
from limner.stages.plan.ornaments.sprig import leaf as blade


def moved(d: str, x: float, y: float, *, turn: float = 0.0, scale: float = 1.0) -> str:
    """Return a path about the origin scaled, turned by degrees and put at (x, y)."""
    matrix = Affine.scaling(scale).then(Affine.rotation(turn)).then(Affine.translation(x, y))
    return transform(d, matrix)


def hole(cx: float, cy: float, r: float) -> str:
    """Return a circle that runs the other way round: it cuts a hole into what it lies on."""
    return (
        f"M{cx - r:.2f} {cy:.2f}A{r:.2f} {r:.2f} 0 1 0 {cx + r:.2f} {cy:.2f}"
        f"A{r:.2f} {r:.2f} 0 1 0 {cx - r:.2f} {cy:.2f}Z"
    )


def around(d: str, count: int, start: float = 0.0) -> str:
    """Return a path repeated `count` times about the origin."""
    return "".join(moved(d, 0, 0, turn=start + 360 * i / count) for i in range(count))


def lens(length: float, width: float, base: float = 0.0) -> str:
    """Return a petal standing up from (0, −base), pointed at both ends."""
    r = (length * length / 4 + width * width / 4) / width
    top = -base - length
    return f"M0 {-base:.2f}A{r:.2f} {r:.2f} 0 0 1 0 {top:.2f}A{r:.2f} {r:.2f} 0 0 1 0 {-base:.2f}Z"


def _leaf() -> str:
    one, other, _rib = blade(-30, 34, -math.pi / 4 - 0.1, 98, 0.56)
    small, twin, _rib = blade(-30, 34, -math.pi / 2 - 0.42, 56, 0.6)
    return one + moved(other, 3.4, 3.4) + small + moved(twin, 2.4, 1.0)


def _cloud() -> str:
    return (
        "M-44 22C-52 22 -56 6 -44 0C-48 -18 -26 -28 -16 -16C-8 -38 28 -34 28 -10"
        "C44 -14 54 4 46 14C44 20 40 22 34 22Z"
        + rect(Box(-30, 30, 60, 6), 3)
        + rect(Box(-14, 42, 30, 6), 3)
    )


def _sun() -> str:
    d = sector(0, 18, 34, -90, 90)
    for i in range(7):
        a = math.radians(-180 + 30 * i)
        ray = rect(Box(0, -2.6, 14, 5.2), 2.6)
        d += moved(ray, 44 * math.cos(a), 18 + 44 * math.sin(a), turn=math.degrees(a))
    return d + rect(Box(-46, 24, 92, 6), 3)


def _wave() -> str:
    return "".join(
        f"M-46 {y}C-30 {y - 24} -16 {y - 24} 0 {y}C16 {y + 24} 30 {y + 24} 46 {y}"
        f"L46 {y + 11}C30 {y + 35} 16 {y + 35} 0 {y + 11}"
        f"C-16 {y - 13} -30 {y - 13} -46 {y + 11}Z"
        for y in (-28, -4, 20)
    )


def _peak() -> str:
    return "M-48 36L-14 -34L4 2L14 -14L48 36L30 36L14 10L2 30L-14 -4L-30 36Z"


def _rings() -> str:
    return "".join(sector(0, 0, r, a, a + 180, r - 10) for r, a in ((46, 0), (32, 180), (18, 0)))


def _pine() -> str:
    tiers = ((-48, -16, 18), (-27, 10, 27), (-4, 36, 36))
    d = "".join(
        f"M0 {top}L{half} {foot}L3 {foot - 8}L3 {foot + 1}L-3 {foot + 1}L-3 {foot - 8}"
        f"L{-half} {foot}Z"
        for top, foot, half in tiers
    )
    return d + rect(Box(-3, 34, 6, 14))


def _drop() -> str:
    body = "M0 -48C10 -28 34 -8 34 16C34 36 18 48 0 48C-18 48 -34 36 -34 16C-34 -8 -10 -28 0 -48Z"
    return body + "M-20 14C-20 29 -11 36 2 37C-6 32 -12 26 -12 14Z"


def _flame() -> str:
    outer = (
        "M6 -50C10 -30 36 -18 36 14C36 36 20 48 0 48C-20 48 -36 34 -36 14C-36 -2 -26 -12 -20 -24"
        "C-16 -14 -12 -10 -6 -8C-8 -24 -4 -38 6 -50Z"
    )
    return outer + "M2 2C-2 14 -16 18 -16 30C-16 38 -8 42 0 42C8 42 16 37 16 28C16 18 8 12 2 2Z"


def _star() -> str:
    arm = "C-4 -14 -6 -10 -16 0C-6 10 -4 14 0 48C4 14 6 10 16 0C6 -10 4 -14 0 -48Z"
    tall = "M0 -48" + arm
    return tall + moved(tall, 0, 0, turn=90, scale=0.82) + around(circle(0, -31, 3.4), 4, 45)


def _rosette() -> str:
    return around(lens(44, 21, 3), 8)


def _bloom() -> str:
    petal = "M0 -6C-20 -14 -24 -44 0 -48C24 -44 20 -14 0 -6Z"
    return around(petal, 5) + circle(0, 0, 7)


def _pinwheel() -> str:
    return around("M1.5 -1.5L1.5 -47A24 24 0 0 1 25 -23.5L25 -1.5Z", 4)


def _petals() -> str:
    return around("M3 -3L3 -26A21 21 0 0 1 24 -47L47 -47L47 -24A21 21 0 0 1 26 -3Z", 4)


def _bird() -> str:
    return (
        "M-48 -30A52 52 0 0 0 4 22L4 -8A22 22 0 0 1 26 -30L34 -30L48 -20L36 -16"
        "A40 40 0 0 1 -4 34L-22 34A18 18 0 0 1 -40 22L-18 22A52 52 0 0 1 -48 -30Z"
        + hole(24, -19, 3.2)
    )


def _fish() -> str:
    return (
        "M-20 0A42 42 0 0 1 48 0A42 42 0 0 1 -20 0Z" + "M-18 0L-48 -24A34 34 0 0 1 -48 24Z"
    ) + hole(30, -4, 4)


def _house() -> str:
    return "M0 -44L46 -4L36 8L36 44L-36 44L-36 8L-46 -4Z" + (
        "M-12 44L12 44L12 14A12 12 0 0 0 -12 14Z"
    )


def _bolt() -> str:
    return "M12 -50L-30 8L-4 8L-12 50L30 -10L4 -10Z"


def _heart() -> str:
    return "M0 42C-34 16 -48 0 -48 -18C-48 -34 -36 -42 -25 -42C-13 -42 -4 -34 0 -25" + (
        "C4 -34 13 -42 25 -42C36 -42 48 -34 48 -18C48 0 34 16 0 42Z"
    )


def _bean() -> str:
    left = "M2 -48C-24 -46 -34 -22 -34 0C-34 22 -24 46 -6 48C-14 30 -10 16 -2 2C6 -12 8 -28 2 -48Z"
    return moved(left + moved(left, 0, 0, turn=180), 0, 0, turn=24)


def _book() -> str:
    page = "M3 -28C14 -38 32 -40 48 -36L48 28C32 24 14 26 3 38Z"
    return page + "M-3 -28C-14 -38 -32 -40 -48 -36L-48 28C-32 24 -14 26 -3 38Z"


def _wheat() -> str:
    d = moved(lens(26, 13), 0, -23)
    for y in (-14, 4, 22):
        d += moved(lens(27, 13), 3, y + 8, turn=42) + moved(lens(27, 13), -3, y + 8, turn=-42)
    return d + rect(Box(-1.8, -24, 3.6, 74), 1.8)


def _cube() -> str:
    s, c = 48 * math.sin(math.pi / 3), 24.0
    g = 2.4
    top = polygon([(0, -48), (s - g, -c - g * 0.6), (0, -g * 1.4), (-s + g, -c - g * 0.6)])
    right = polygon([(g, g * 0.8), (s, -c + g * 1.2), (s, c), (g, 48)])
    left = polygon([(-g, 48), (-s, c), (-s, -c + g * 1.2), (-g, g * 0.8)])
    return top + right + left


def _orbit() -> str:
    ring = sector(0, 0, 46, 62, 388, 37)
    return circle(0, 0, 20) + ring + circle(33, -25, 9.5)


def _steps() -> str:
    return "".join(
        rect(Box(-46 + 24 * i, 44 - h, 20, h), 10) for i, h in enumerate((36, 60, 48, 88))
    )


def _anchor() -> str:
    ring = sector(0, -36, 12, 0, 360) + hole(0, -36, 5.5)
    stem = rect(Box(-4, -25, 8, 70)) + rect(Box(-22, -16, 44, 8), 4)
    bow = "M-46 6L-30 14L-37 17A39 39 0 0 0 37 17L30 14L46 6L48 26L44 23A47 47 0 0 1 -44 23L-48 26Z"
    return ring + stem + bow


def _cog() -> str:
    tooth = polygon([(-8, -36), (-6, -48), (6, -48), (8, -36)])
    return circle(0, 0, 38) + around(tooth, 10) + hole(0, 0, 17)


def _arches() -> str:
    return "".join(
        f"M{-r} 40L{-r} {-48 + 48}A{r} {r} 0 0 1 {r} 0L{r} 40L{r - 9} 40L{r - 9} 0"
        f"A{r - 9} {r - 9} 0 0 0 {9 - r} 0L{9 - r} 40Z"
        for r in (46, 31, 16)
    )


def _moon() -> str:
    return "M14 -46A48 48 0 1 0 46 18A38 38 0 0 1 14 -46Z" + moved(
        "M0 -16C2 -4 4 -2 16 0C4 2 2 4 0 16C-2 4 -4 2 -16 0C-4 -2 -2 -4 0 -16Z", 30, -24
    )


def _crown() -> str:
    return (
        "M-46 28L-46 -22L-22 2L0 -38L22 2L46 -22L46 28Z"
        + rect(Box(-46, 34, 92, 9), 2)
        + circle(0, -43, 5)
    )


def _cup() -> str:
    body = "M-40 -14L28 -14L28 10A28 28 0 0 1 0 38L-12 38A28 28 0 0 1 -40 10Z"
    ear = "M32 -10A17 17 0 0 1 32 24L32 15A9 9 0 0 0 32 -1Z"
    steam = "".join(
        f"M{x} -22C{x - 9} -32 {x + 9} -36 {x} -48L{x + 5} -48"
        f"C{x + 14} -36 {x - 4} -32 {x + 5} -22Z"
        for x in (-26, -10, 6)
    )
    return body + ear + steam


def _paw() -> str:
    pad = "M0 2C16 2 34 20 34 33C34 47 16 46 0 42C-16 46 -34 47 -34 33C-34 20 -16 2 0 2Z"
    toes = ((-38, -8, 9, 13), (-15, -30, 10.5, 15), (15, -30, 10.5, 15), (38, -8, 9, 13))
    return pad + "".join(ellipse(Box(x - a, y - b, 2 * a, 2 * b)) for x, y, a, b in toes)


def _pillar() -> str:
    shafts = "".join(rect(Box(x, -16, 13, 44)) for x in (-36, -6.5, 23))
    return (
        "M0 -48L46 -26L46 -20L-46 -20L-46 -26Z"
        + shafts
        + rect(Box(-42, 31, 84, 6))
        + rect(Box(-48, 40, 96, 8))
    )


def _dumbbell() -> str:
    plates = "".join(
        rect(Box(x, -h / 2, w, h), 3)
        for x, w, h in ((-48, 7, 28), (-38, 12, 62), (26, 12, 62), (41, 7, 28))
    )
    return moved(plates + rect(Box(-26, -6, 52, 12)), 0, 0, turn=-35)


def _tooth() -> str:
    return (
        "M0 -34C10 -46 42 -46 42 -14C42 4 34 12 31 26C28 40 26 48 19 48C9 48 12 16 0 16"
        "C-12 16 -9 48 -19 48C-26 48 -28 40 -31 26C-34 12 -42 4 -42 -14C-42 -46 -10 -46 0 -34Z"
    )


def _bowl() -> str:
    bowl = "M-46 -2L46 -2C44 24 30 38 18 42L18 47L-18 47L-18 42C-30 38 -44 24 -46 -2Z"
    sticks = "".join(
        polygon([(x, -48), (x + 4, -46), (x - 20, -8), (x - 26, -8)]) for x in (26, 42)
    )
    return bowl + sticks


def _camera() -> str:
    body = "M-46 -24L-24 -24L-16 -38L16 -38L24 -24L46 -24L46 38L-46 38Z"
    return body + hole(0, 6, 24) + circle(0, 6, 15)


SYMBOLS: Mapping[str, Callable[[], str]] = {
    "leaf": _leaf, "cloud": _cloud, "sun": _sun, "wave": _wave, "peak": _peak, "rings": _rings,
    "pine": _pine, "drop": _drop, "flame": _flame, "star": _star, "rosette": _rosette,
    "bloom": _bloom, "pinwheel": _pinwheel, "petals": _petals, "bird": _bird, "fish": _fish,
    "house": _house, "bolt": _bolt, "heart": _heart, "bean": _bean, "book": _book,
    "wheat": _wheat, "cube": _cube, "orbit": _orbit, "steps": _steps, "anchor": _anchor,
    "cog": _cog, "arches": _arches, "moon": _moon, "crown": _crown, "cup": _cup,
    "burst": lambda: star(0, 0, 48, 12, 0.62), "paw": _paw, "pillar": _pillar,
    "dumbbell": _dumbbell, "tooth": _tooth, "bowl": _bowl, "camera": _camera,
}  # fmt: skip
"""Symbols by name."""

ABSTRACT = ("rosette", "pinwheel", "petals", "arches", "rings", "orbit", "cube", "wave", "star")
"""Those that stand for anything."""

TOPICS: tuple[tuple[str, str], ...] = (
    ("pet pets dog dogs cat cats vet veterinary kennel grooming", "paw"),
    ("law lawyer lawyers legal attorney attorneys notary justice court museum", "pillar"),
    ("dental dentist dentists teeth orthodontist", "tooth"),
    ("gym fitness crossfit strength training weightlifting", "dumbbell bolt"),
    ("photographer photography photo camera", "camera"),
    ("pine fir forest spruce cedar timber woods woodland", "pine"),
    ("coffee roaster roastery roasters espresso café cafe", "bean cup"),
    ("northlight north star stars compass night polar", "star moon"),
    ("moon lunar midnight sleep dream nocturne", "moon"),
    ("cloud kumo sky mist air", "cloud"),
    ("tea herbal organic garden plant botanical leaf eco vegan spa skincare green", "leaf"),
    ("sea ocean surf swim hotel resort fjord coast bay wave beach", "wave"),
    ("water drop rain spring clean wash soap hydro", "drop wave"),
    ("mountain outdoor outdoors hiking climbing camp trail alpine summit", "peak"),
    ("harbour harbor sailing marine boat nautical anchor port", "anchor"),
    ("bakery bread flour mill brewery beer grain wheat", "wheat"),
    ("solar sun summer juice breakfast morning dawn", "sun"),
    ("fire grill bbq kitchen flame hot candle ember", "flame"),
    ("flower florist bloom beauty perfume salon wedding", "bloom rosette"),
    ("book books library publisher press reading school academy", "book"),
    ("fish seafood sushi fishmonger", "fish"),
    ("ramen noodle noodles restaurant diner canteen rice dumplings kitchen", "bowl"),
    ("bird swallow wings nest travel flight airline", "bird"),
    ("house home estate property architect architects interior", "house arches"),
    ("energy electric power bolt charge gym fitness", "bolt"),
    ("care charity health heart clinic love", "heart"),
    ("finance bank invest capital growth analytics data", "steps"),
    ("software cloud-computing tech startup ai labs robotics digital", "cube orbit"),
    ("space planet cosmos orbit satellite", "orbit"),
    ("engineering bicycle bikes cycle workshop machine motor tools garage repair", "cog"),
    ("royal king queen crown heritage luxury jeweller jewelry", "crown"),
)
"""Words a company goes by, and the symbols that suit it."""


def symbols_for(words: frozenset[str], rng: Random) -> list[str]:
    """Return names of symbols that suit some words, best first, then abstract ones in any order."""
    found = [n for cues, names in TOPICS if set(cues.split()) & words for n in names.split()]
    loose = [n for n in ABSTRACT if n not in found]
    rng.shuffle(loose)
    return list(dict.fromkeys([*found, *loose]))


def symbol(name: str) -> str:
    """Return the outline of a symbol, about the origin in a box of 100 by 100."""
    return SYMBOLS[name]()
