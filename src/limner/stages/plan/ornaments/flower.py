"""Flowers seen from the front: marigolds, daisies, peonies, blossoms."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import mix, shift
from limner.basics.path import circle
from limner.document.layer import Layer

if TYPE_CHECKING:
    from limner.stages.plan.design import Design


def petals(  # noqa: PLR0913  independent of each other, all but the first few by name
    cx: float, cy: float, inner: float, outer: float, count: int, fat: float, turn: float = 0.0
) -> str:
    """Return `count` rounded petals between two radii; fat: width over the share of the circle."""
    out = []
    for i in range(count):
        a = turn + math.tau * i / count
        half = math.pi / count * fat

        def at(r: float, t: float) -> str:
            return f"{cx + r * math.cos(t):.1f} {cy + r * math.sin(t):.1f}"

        out.append(
            f"M{at(inner, a)}C{at(inner + (outer - inner) * 0.5, a - half * 1.15)} "
            f"{at(outer * 1.02, a - half * 0.95)} {at(outer, a)}"
            f"C{at(outer * 1.02, a + half * 0.95)} "
            f"{at(inner + (outer - inner) * 0.5, a + half * 1.15)} {at(inner, a)}Z"
        )
    return "".join(out)


def ruffle(cx: float, cy: float, radius: float, lobes: int, depth: float, turn: float) -> str:
    """Return a disc with a scalloped edge."""
    out = []
    for i in range(lobes):
        a, b = turn + math.tau * i / lobes, turn + math.tau * (i + 1) / lobes
        m = (a + b) / 2
        x0, y0 = cx + radius * math.cos(a), cy + radius * math.sin(a)
        x1, y1 = cx + radius * math.cos(b), cy + radius * math.sin(b)
        reach = radius * (1 + depth * 2)
        mx, my = cx + reach * math.cos(m), cy + reach * math.sin(m)
        out.append(f"{f'M{x0:.1f} {y0:.1f}' if i == 0 else ''}Q{mx:.1f} {my:.1f} {x1:.1f} {y1:.1f}")
    return "".join(out) + "Z"


Shades = dict[str, list[str]]
"""Outlines by colour, in paint order of first mention; several flowers may share one."""


def add(shades: Shades, colour: str, d: str) -> None:
    """Add an outline under its colour."""
    shades.setdefault(colour, []).append(d)


def marigold(cx: float, cy: float, r: float, colour: str, rng: Random) -> list[tuple[str, str]]:
    """Return a marigold as rings of ruffles, lighter towards the middle: (colour, path)."""
    base = shift(colour, lightness=-0.1, chroma=1.05)
    out = []
    turn = rng.random() * math.tau
    for i in range(5):
        k = 1.0 - i * 0.2
        shade = shift(base, lightness=0.055 * i) if i % 2 == 0 else shift(base, lightness=0.03 * i)
        out.append((shade, ruffle(cx, cy, r * k * 0.9, max(7, 15 - 2 * i), 0.11, turn + i * 0.4)))
    return out


def daisy(cx: float, cy: float, r: float, colour: str, rng: Random) -> list[tuple[str, str]]:
    """Return a daisy of two rings of petals and a domed heart."""
    heart = "#e3a32b"
    turn = rng.random() * math.tau
    n = rng.choice((9, 11, 13))
    return [
        (shift(colour, lightness=-0.08), petals(cx, cy, r * 0.1, r, n, 0.9, turn + math.pi / n)),
        (colour, petals(cx, cy, r * 0.1, r * 0.96, n, 0.8, turn)),
        (heart, circle(cx, cy, r * 0.26)),
        (shift(heart, lightness=0.07), circle(cx - r * 0.05, cy - r * 0.05, r * 0.17)),
    ]


def peony(cx: float, cy: float, r: float, colour: str, rng: Random) -> list[tuple[str, str]]:
    """Return an open rose-like bloom of overlapping petal rings."""
    turn = rng.random() * math.tau
    out = []
    for i, (k, n) in enumerate(((1.0, 7), (0.8, 6), (0.6, 5), (0.4, 5))):
        deep = shift(colour, lightness=-0.045 * i)
        out.append((shift(deep, lightness=-0.05), petals(cx, cy, 0, r * k, n, 1.5, turn + i)))
        out.append((deep, petals(cx, cy, 0, r * k * 0.93, n, 1.25, turn + i + 0.05)))
    heart = shift(colour, lightness=-0.22)
    out.append((heart, circle(cx, cy, r * 0.13)))
    dots = "".join(
        circle(cx + r * 0.18 * math.cos(t), cy + r * 0.18 * math.sin(t), r * 0.028)
        for t in (turn + math.tau * j / 9 for j in range(9))
    )
    out.append(("#f0c75e", dots))
    return out


def blossom(cx: float, cy: float, r: float, colour: str, rng: Random) -> list[tuple[str, str]]:
    """Return a five-petalled cherry or plum blossom."""
    turn = rng.random() * math.tau
    stamens = "".join(
        circle(cx + r * 0.34 * math.cos(t), cy + r * 0.34 * math.sin(t), r * 0.045)
        for t in (turn + math.tau * j / 10 for j in range(10))
    )
    return [
        (colour, petals(cx, cy, r * 0.02, r, 5, 1.35, turn)),
        (shift(colour, lightness=-0.1, chroma=1.3), petals(cx, cy, 0, r * 0.42, 5, 0.9, turn)),
        (mix(colour, "#8a2846", 0.55), stamens),
    ]


FORMS = {"marigold": marigold, "daisy": daisy, "peony": peony, "blossom": blossom}


def bloom(design: Design, kind: str, cx: float, cy: float, r: float, colour: str) -> list[Layer]:
    """Return one flower of `kind` with radius `r` as layers."""
    return [design.shape(d, c) for c, d in FORMS[kind](cx, cy, r, colour, design.rng)]


def blooms(
    design: Design, kind: str, at: list[tuple[float, float, float]], colour: str
) -> list[Layer]:
    """Return flowers (x, y, radius) that do not overlap, one layer a shade for all of them."""
    shades: Shades = {}
    order: list[str] = []
    for x, y, r in at:
        for depth, (c, d) in enumerate(FORMS[kind](x, y, r, colour, design.rng)):
            key = f"{depth:02d}{c}"
            if key not in shades:
                order.append(key)
            add(shades, key, d)
    return [design.shape("".join(shades[k]), k[2:]) for k in sorted(order)]
