"""Small marks for labels and signs: a drop, a leaf, a moon; drawn, never letters."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from limner.basics.hash import rng
from limner.basics.path import circle, polygon, star
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.staging.emblems import EMBLEMS
from limner.stages.plan.staging.fruit import FRUITS, bubbles

if TYPE_CHECKING:
    from limner.document.layer import Layer
    from limner.stages.plan.design import Design

_CALLED = (
    ("wheat", "oat oats granola wheat bread flour rye barley cereal muesli bakery pasta"),
    ("comb", "honey beeswax propolis"),
    ("lotus", "relax unwind spa calm zen yoga retreat ritual"),
    ("moon", "night midnight sleep dream moon evening"),
    ("waves", "aqua marine ocean sea wave surf salt"),
    ("flame", "candle smoke ember fire hearth cedarwood flame chilli hot"),
    ("flower", "flower floral rose jasmine peony blossom bloom petal lavender lily violet"),
    ("paw", "dog cat pet puppy kitten paw"),
    ("sprig", "olive thyme rosemary sage basil herb herbs eucalyptus vetiver fir pine cedar"),
    ("drop", "serum oil water wash lotion cleanser perfume liquid hydra hydrating dew"),
    ("leaf", "tea herbal botanical garden organic green mint forest natural vegan leaf"),
    ("sun", "sun day morning summer glow golden spf"),
    ("bean", "coffee roast espresso bean cocoa chocolate dark"),
    ("grapes", "wine red white reserva rioja merlot vineyard grape"),
    ("hop", "beer ale lager ipa brew cider"),
    ("peak", "mountain alpine spring mineral peak outdoor"),
)


def mark(
    sheet: Design, x: float, y: float, r: float, colour: str, said: frozenset[str] | None = None
) -> list[Layer]:
    """Return the mark the product's words call, else a plain one, about a point.

    said: the words, lower case; without, those of the whole brief.
    """
    said = words_of(sheet.brief) if said is None else said
    if "wine" not in said:  # of which a rosé is one, no flower
        fruit = next((cut for cut, cues in FRUITS.values() if said & set(cues.split())), None)
        if fruit is not None:
            return [sheet.shape(fruit(x, y, r), colour)]
    name = next((n for n, cues in _CALLED if said & set(cues.split())), None)
    if name is None and "can" in said:
        return [sheet.shape(bubbles(x, y, r), colour)]
    if name in EMBLEMS:
        return [sheet.shape(EMBLEMS[name](x, y, r), colour)]
    draw = _MARKS[name or _own(sheet)]
    return draw(sheet, x, y, r, colour)


def topical(said: frozenset[str]) -> bool:
    """Whether words call a mark of their own."""
    cues = [*(cues for _, cues in FRUITS.values()), *(cues for _, cues in _CALLED)]
    return any(said & set(each.split()) for each in cues)


def _own(sheet: Design) -> str:
    """Return a plain mark, the same on all packs of a picture."""
    return rng("mark", sheet.brief.prompt).choice(("diamond", "arch"))


def _moon(sheet: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    d = (
        f"M{x + 0.35 * r:.1f} {y - r:.1f}A{r:.1f} {r:.1f} 0 1 0 {x + 0.35 * r:.1f} {y + r:.1f}"
        f"A{0.82 * r:.1f} {0.82 * r:.1f} 0 1 1 {x + 0.35 * r:.1f} {y - r:.1f}Z"
    )
    return [sheet.shape(d, colour)]


def _drop(sheet: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    d = (
        f"M{x:.1f} {y - 1.15 * r:.1f}C{x + 0.5 * r:.1f} {y - 0.45 * r:.1f} {x + 0.75 * r:.1f} "
        f"{y - 0.1 * r:.1f} {x + 0.75 * r:.1f} {y + 0.3 * r:.1f}A{0.75 * r:.1f} {0.75 * r:.1f} 0 0 "
        f"1 {x - 0.75 * r:.1f} {y + 0.3 * r:.1f}C{x - 0.75 * r:.1f} {y - 0.1 * r:.1f} "
        f"{x - 0.5 * r:.1f} {y - 0.45 * r:.1f} {x:.1f} {y - 1.15 * r:.1f}Z"
    )
    return [sheet.shape(d, None, stroke=sheet.stroke(colour, 0.14 * r / sheet.u))]


def _waves(sheet: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    stroke = sheet.stroke(colour, 0.17 * r / sheet.u, cap="round")
    out: list[Layer] = []
    for dy in (-0.5, 0.0, 0.5):
        d = f"M{x - 0.9 * r:.1f} {y + dy * r:.1f}"
        for i in range(4):
            bow = (-0.32 if i % 2 == 0 else 0.32) * r
            d += f"q{0.225 * r:.1f} {bow:.1f} {0.45 * r:.1f} 0"
        out.append(sheet.shape(d, None, stroke=stroke))
    return out


def _leaf(sheet: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    out: list[Layer] = []
    for side in (-1, 1):
        d = (
            f"M{x:.1f} {y + r:.1f}C{x + side * 1.2 * r:.1f} {y + 0.5 * r:.1f} {x + side * r:.1f} "
            f"{y - 0.5 * r:.1f} {x + side * 0.55 * r:.1f} {y - r:.1f}C{x + side * 0.1 * r:.1f} "
            f"{y - 0.4 * r:.1f} {x:.1f} {y + 0.2 * r:.1f} {x:.1f} {y + r:.1f}Z"
        )
        out.append(sheet.shape(d, colour))
    return out


def _sun(sheet: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    rays = star(x, y, r, 16, 0.72)
    return [sheet.shape(rays, colour)]


def _bean(sheet: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    halves = (
        f"M{x:.1f} {y - r:.1f}C{x + 0.95 * r:.1f} {y - r:.1f} {x + 0.95 * r:.1f} {y + r:.1f} "
        f"{x + 0.1 * r:.1f} {y + r:.1f}C{x + 0.5 * r:.1f} {y + 0.3 * r:.1f} {x - 0.3 * r:.1f} "
        f"{y - 0.3 * r:.1f} {x:.1f} {y - r:.1f}Z"
        f"M{x - 0.18 * r:.1f} {y - 0.96 * r:.1f}C{x - 1.1 * r:.1f} {y - 0.8 * r:.1f} "
        f"{x - 0.9 * r:.1f} {y + 0.9 * r:.1f} {x - 0.06 * r:.1f} {y + r:.1f}C{x + 0.3 * r:.1f} "
        f"{y + 0.3 * r:.1f} {x - 0.5 * r:.1f} {y - 0.3 * r:.1f} {x - 0.18 * r:.1f} "
        f"{y - 0.96 * r:.1f}Z"
    )
    return [sheet.shape(halves, colour)]


def _hop(sheet: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    out: list[Layer] = []
    for row, count in enumerate((1, 2, 3, 2, 1)):
        for i in range(count):
            cx = x + (i - (count - 1) / 2) * 0.5 * r
            out.append(sheet.shape(circle(cx, y + (row - 2) * 0.42 * r, 0.24 * r), colour))
    return out


def _grapes(sheet: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    out: list[Layer] = []
    for row, count in enumerate((3, 4, 3, 2, 1)):
        for i in range(count):
            cx = x + (i - (count - 1) / 2) * 0.46 * r
            out.append(sheet.shape(circle(cx, y + (row - 1.4) * 0.4 * r, 0.21 * r), colour))
    stem = f"M{x:.1f} {y - 0.7 * r:.1f}L{x + 0.3 * r:.1f} {y - 1.2 * r:.1f}"
    return [*out, sheet.shape(stem, None, stroke=sheet.stroke(colour, 0.12 * r / sheet.u))]


def _peak(sheet: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    points = [(x - r, y + 0.7 * r), (x - 0.2 * r, y - 0.8 * r), (x + 0.2 * r, y - 0.1 * r),
              (x + 0.45 * r, y - 0.45 * r), (x + r, y + 0.7 * r)]  # fmt: skip
    return [sheet.shape(polygon(points), colour)]


def _diamond(sheet: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    points = [(x + r * math.cos(a), y + r * math.sin(a)) for a in (0, 1.5708, 3.1416, 4.7124)]
    inner = [(x + (px - x) * 0.45, y + (py - y) * 0.45) for px, py in points]
    stroke = sheet.stroke(colour, 0.1 * r / sheet.u)
    return [sheet.shape(polygon(points), None, stroke=stroke), sheet.shape(polygon(inner), colour)]


def _arch(sheet: Design, x: float, y: float, r: float, colour: str) -> list[Layer]:
    d = (
        f"M{x - 0.8 * r:.1f} {y + r:.1f}V{y - 0.1 * r:.1f}A{0.8 * r:.1f} {0.8 * r:.1f} 0 0 1 "
        f"{x + 0.8 * r:.1f} {y - 0.1 * r:.1f}V{y + r:.1f}Z"
    )
    return [
        sheet.shape(d, None, stroke=sheet.stroke(colour, 0.1 * r / sheet.u)),
        sheet.shape(circle(x, y, 0.3 * r), colour),
    ]


_MARKS = {
    "moon": _moon, "waves": _waves, "drop": _drop, "leaf": _leaf, "sun": _sun, "bean": _bean,
    "hop": _hop, "peak": _peak, "grapes": _grapes, "diamond": _diamond, "arch": _arch,
}  # fmt: skip
