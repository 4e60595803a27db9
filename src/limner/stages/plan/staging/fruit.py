"""Fruit: small marks of what a pack tastes or smells of, one outline each, as stamps are cut."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from limner.basics.path import circle, polygon, sector, smooth

Point = tuple[float, float]
Cut = Callable[[float, float, float], str]
"""From a middle and a radius to path data."""


def _leaf(x: float, y: float, r: float, tilt: float) -> str:
    """A leaf on its stem, its root at a point, `tilt` degrees from upright."""
    t = math.radians(tilt)
    s, c = math.sin(t), math.cos(t)
    outline = ((0.0, 0.0), (0.42, 0.34), (0.34, 0.8), (0.0, 1.1), (-0.3, 0.72), (-0.3, 0.3))
    points = [(x + r * (a * c + b * s), y + r * (a * s - b * c)) for a, b in outline]
    return smooth(points, closed=True, tension=0.9)


def _halved(x: float, y: float, r: float, half: Sequence[Point]) -> str:
    """A fruit of two like halves; half: points (right, down) in radii from its crown to its foot,
    both on the axis."""
    right = [(x + a * r, y + b * r) for a, b in half]
    left = [(x - a * r, y + b * r) for a, b in half[-2:0:-1]]
    return smooth([*right, *left], closed=True)


def _twig(points: Sequence[Point], thick: float) -> str:
    """A stem along a few points."""
    sides: list[list[Point]] = [[], []]
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(0, i - 1)], points[min(len(points) - 1, i + 1)]
        long = max(math.hypot(bx - ax, by - ay), 1e-9)
        dx, dy = (by - ay) / long * thick / 2, (ax - bx) / long * thick / 2
        sides[0].append((x + dx, y + dy))
        sides[1].append((x - dx, y - dy))
    return polygon([*sides[0], *reversed(sides[1])])


def citrus(x: float, y: float, r: float) -> str:
    """A slice: its rind, and eight segments within."""
    out = "".join(
        sector(x, y, r, 90.0 * i, 90.0 * (i + 1), 0.86 * r) for i in range(4)
    )  # in quarters, as a ring of one outline needs a fill rule
    for i in range(8):
        turn = 45.0 * i
        t = math.radians(turn)
        cx, cy = x + 0.07 * r * math.sin(t), y - 0.07 * r * math.cos(t)
        out += sector(cx, cy, 0.68 * r, turn - 19.0, turn + 19.0)
    return out


def flower(x: float, y: float, r: float) -> str:
    """Five broad petals about a heart that is left open, and the heart."""
    out = circle(x, y, 0.15 * r)
    for i in range(5):
        t = math.radians(72.0 * i)
        s, c = math.sin(t), -math.cos(t)
        shape = ((0.24, 0.0), (0.5, 0.3), (0.84, 0.36), (0.97, 0.12), (0.9, 0.0), (0.97, -0.12),
                 (0.84, -0.36), (0.5, -0.3))  # fmt: skip
        points = [(x + r * (a * s + b * c), y + r * (a * c - b * s)) for a, b in shape]
        out += smooth(points, closed=True)
    return out


def bubbles(x: float, y: float, r: float) -> str:
    """Bubbles that rise, the largest at the foot."""
    held = ((-0.2, 0.5, 0.46), (0.5, 0.12, 0.3), (-0.28, -0.28, 0.24), (0.2, -0.66, 0.16))
    return "".join(circle(x + a * r, y + b * r, s * r) for a, b, s in held)


def cherry(x: float, y: float, r: float) -> str:
    """Two cherries on stems that meet under a leaf."""
    top = (x + 0.12 * r, y - 0.9 * r)
    out = _leaf(*top, 0.68 * r, 105.0)
    for cx, cy in ((x - 0.48 * r, y + 0.5 * r), (x + 0.52 * r, y + 0.56 * r)):
        bend = (0.72 * cx + 0.28 * top[0], y - 0.35 * r)
        out += circle(cx, cy, 0.44 * r) + _twig([(cx, cy - 0.35 * r), bend, top], 0.11 * r)
    return out


def pear(x: float, y: float, r: float) -> str:
    """A pear with its stem and a leaf."""
    half = ((0.0, -0.72), (0.25, -0.55), (0.34, -0.1), (0.66, 0.4), (0.5, 0.86), (0.0, 0.98))
    stem = [(x, y - 0.6 * r), (x + 0.03 * r, y - 0.85 * r), (x + 0.12 * r, y - 1.1 * r)]
    leaf = _leaf(x + 0.06 * r, y - 0.84 * r, 0.5 * r, 70.0)
    return _halved(x, y, r, half) + _twig(stem, 0.12 * r) + leaf


def quince(x: float, y: float, r: float) -> str:
    """A quince: broad and knobbly, a leaf on either side of its stem."""
    half = ((0.0, -0.58), (0.34, -0.62), (0.6, -0.28), (0.86, 0.26), (0.56, 0.86), (0.2, 0.84),
            (0.0, 0.94))  # fmt: skip
    top = y - 0.58 * r
    return _halved(x, y, r, half) + _leaf(x, top, 0.5 * r, 62.0) + _leaf(x, top, 0.5 * r, -62.0)


def stone(x: float, y: float, r: float) -> str:
    """A stone fruit, apricot or peach: round, its cleft left open, one leaf."""
    body = sector(x, y + 0.12 * r, 0.82 * r, 12.0, 348.0)
    stem = [(x, y - 0.24 * r), (x, y - 0.98 * r)]
    return body + _twig(stem, 0.11 * r) + _leaf(x, y - 0.94 * r, 0.6 * r, 80.0)


def plum(x: float, y: float, r: float) -> str:
    """A plum: an egg on end with a short stem and a narrow leaf."""
    half = ((0.0, -0.6), (0.44, -0.46), (0.64, 0.1), (0.46, 0.74), (0.0, 0.98))
    stem = [(x, y - 0.5 * r), (x - 0.03 * r, y - 0.8 * r), (x - 0.14 * r, y - 1.04 * r)]
    leaf = _leaf(x + 0.02 * r, y - 0.72 * r, 0.56 * r, 58.0)
    return _halved(x, y, r, half) + _twig(stem, 0.12 * r) + leaf


def fig(x: float, y: float, r: float) -> str:
    """A fig: a drop with a neck."""
    half = ((0.0, -1.02), (0.12, -0.9), (0.16, -0.5), (0.62, 0.1), (0.7, 0.56), (0.34, 0.92),
            (0.0, 0.96))  # fmt: skip
    return _halved(x, y, r, half)


def berry(x: float, y: float, r: float) -> str:
    """A berry of round drupelets under three leaves."""
    out = "".join(_leaf(x, y - 0.56 * r, 0.46 * r, tilt) for tilt in (-64.0, 0.0, 64.0))
    for row, count in enumerate((3, 4, 3, 2, 1)):
        for i in range(count):
            cx = x + (i - (count - 1) / 2) * 0.44 * r
            out += circle(cx, y + (row - 1.0) * 0.37 * r, 0.215 * r)
    return out


FRUITS: dict[str, tuple[Cut, str]] = {
    "fig": (fig, "fig date"),
    "plum": (plum, "plum damson prune olive"),
    "quince": (quince, "quince apple"),
    "stone": (stone, "apricot peach nectarine mango"),
    "cherry": (cherry, "cherry"),
    "pear": (pear, "pear"),
    "berry": (berry, "strawberry raspberry blackberry blueberry berry currant blackcurrant"),
    "citrus": (citrus, "lima lime lemon citrus orange limone limon yuzu grapefruit marmalade"),
    "flower": (flower, "rosa rose blossom hibiscus elderflower jasmine flower floral"),
    "bubbles": (bubbles, "sparkling soda fizz cola lemonade seltzer"),
}
"""Marks by name, and the words that call them."""
