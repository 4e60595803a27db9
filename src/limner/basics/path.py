"""Outlines as SVG path data, the one form every engine and exporter reads.

Each function returns a path string in absolute coordinates, in pixels, y down.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

from limner.basics.geometry import Affine, Box

Point = tuple[float, float]
_TOKEN = re.compile(r"([MLCQAHVZ])|(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)", re.IGNORECASE)
_ARITY = {"M": 2, "L": 2, "C": 6, "Q": 4, "A": 7, "H": 1, "V": 1, "Z": 0}
_KAPPA = 0.5522847498


def number(value: float) -> str:
    """Print a coordinate with at most two decimals and no trailing zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _join(command: str, *values: float) -> str:
    return command + " ".join(number(v) for v in values)


def rect(box: Box, radius: float = 0.0) -> str:
    """Return a rectangle with corners rounded by `radius` pixels."""
    x, y, w, h = box
    r = min(radius, w / 2, h / 2)
    if r <= 0:
        return f"{_join('M', x, y)}{_join('H', x + w)}{_join('V', y + h)}{_join('H', x)}Z"
    k = r * (1 - _KAPPA)
    return "".join(
        (
            _join("M", x + r, y), _join("H", x + w - r),
            _join("C", x + w - k, y, x + w, y + k, x + w, y + r), _join("V", y + h - r),
            _join("C", x + w, y + h - k, x + w - k, y + h, x + w - r, y + h), _join("H", x + r),
            _join("C", x + k, y + h, x, y + h - k, x, y + h - r), _join("V", y + r),
            _join("C", x, y + k, x + k, y, x + r, y), "Z",
        )
    )  # fmt: skip


def ellipse(box: Box) -> str:
    """Return the ellipse inscribed in `box`."""
    (cx, cy), rx, ry = box.centre, box.width / 2, box.height / 2
    kx, ky = rx * _KAPPA, ry * _KAPPA
    return "".join(
        (
            _join("M", cx - rx, cy),
            _join("C", cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
            _join("C", cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
            _join("C", cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
            _join("C", cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy), "Z",
        )
    )  # fmt: skip


def circle(cx: float, cy: float, radius: float) -> str:
    """Return a circle."""
    return ellipse(Box(cx - radius, cy - radius, 2 * radius, 2 * radius))


def polygon(points: Iterable[Point], closed: bool = True) -> str:
    """Return straight segments through `points`."""
    parts = [_join("M" if i == 0 else "L", *p) for i, p in enumerate(points)]
    return "".join(parts) + ("Z" if closed else "")


def line(x1: float, y1: float, x2: float, y2: float) -> str:
    """Return one segment, to be stroked."""
    return polygon([(x1, y1), (x2, y2)], closed=False)


def smooth(points: Sequence[Point], closed: bool = False, tension: float = 1.0) -> str:
    """Return a Catmull–Rom curve through `points` as cubic Béziers.

    tension 1 is the usual curve, 0 gives straight segments.
    """
    n = len(points)
    if n < 3:
        return polygon(points, closed)
    out = [_join("M", *points[0])]
    for i in range(n if closed else n - 1):
        p1, p2 = points[i], points[(i + 1) % n]
        p0 = points[i - 1] if closed or i > 0 else p1
        p3 = points[(i + 2) % n] if closed or i + 2 < n else p2
        k = tension / 6
        c1 = (p1[0] + (p2[0] - p0[0]) * k, p1[1] + (p2[1] - p0[1]) * k)
        c2 = (p2[0] - (p3[0] - p1[0]) * k, p2[1] - (p3[1] - p1[1]) * k)
        out.append(_join("C", *c1, *c2, *p2))
    return "".join(out) + ("Z" if closed else "")


def sector(cx: float, cy: float, radius: float, start: float, end: float, inner: float = 0) -> str:
    """Return a pie slice from `start` to `end` degrees (0 = twelve o'clock, clockwise).

    inner: radius of the hole; more than 0 gives a ring segment.
    """
    if end - start >= 359.999:
        hole = circle(cx, cy, inner) if inner > 0 else ""
        return circle(cx, cy, radius) + hole
    large = 1 if end - start > 180 else 0

    def at(r: float, degrees: float) -> Point:
        t = math.radians(degrees - 90)
        return cx + r * math.cos(t), cy + r * math.sin(t)

    outer = _join("M", *at(radius, start)) + _join(
        "A", radius, radius, 0, large, 1, *at(radius, end)
    )
    if inner <= 0:
        return outer + _join("L", cx, cy) + "Z"
    return (
        outer
        + _join("L", *at(inner, end))
        + _join("A", inner, inner, 0, large, 0, *at(inner, start))
        + "Z"
    )


def star(cx: float, cy: float, radius: float, points: int = 5, inner: float = 0.45) -> str:
    """Return a star or, with `inner` near 1, a badge; `inner` is a fraction of `radius`."""
    corners = []
    for i in range(2 * points):
        r = radius if i % 2 == 0 else radius * inner
        t = math.pi * i / points - math.pi / 2
        corners.append((cx + r * math.cos(t), cy + r * math.sin(t)))
    return polygon(corners)


def commands(d: str) -> list[tuple[str, tuple[float, ...]]]:
    """Split path data (absolute or relative letters kept as written) into commands."""
    out: list[tuple[str, tuple[float, ...]]] = []
    letter = ""
    values: list[float] = []
    for match in _TOKEN.finditer(d):
        if match.group(1):
            letter, values = match.group(1), []
            if letter in "Zz":
                out.append(("Z", ()))
            continue
        values.append(float(match.group(2)))
        if len(values) == _ARITY[letter.upper()]:
            out.append((letter, tuple(values)))
            letter, values = ("L" if letter == "M" else "l" if letter == "m" else letter), []
    return out


def transform(d: str, matrix: Affine) -> str:
    """Map an absolute path without arcs, H or V through `matrix` (H and V become L)."""
    out, x, y = [], 0.0, 0.0
    for letter, v in commands(d):
        if letter == "Z":
            out.append("Z")
            continue
        if letter == "H":
            letter, v = "L", (v[0], y)
        elif letter == "V":
            letter, v = "L", (x, v[0])
        pairs = [matrix.point(v[i], v[i + 1]) for i in range(0, len(v), 2)]
        x, y = v[-2], v[-1]
        out.append(_join(letter, *(c for p in pairs for c in p)))
    return "".join(out)


def bounds(d: str) -> Box:
    """Return the box of all control points of an absolute path; arcs count their ends ± radii."""
    xs: list[float] = []
    ys: list[float] = []
    for letter, v in commands(d):
        if letter == "H":
            xs.append(v[0])
        elif letter == "V":
            ys.append(v[0])
        elif letter == "A":
            xs += [v[5] - v[0], v[5] + v[0]]
            ys += [v[6] - v[1], v[6] + v[1]]
        else:
            xs += v[0::2]
            ys += v[1::2]
    if not xs or not ys:
        return Box(0, 0, 0, 0)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
