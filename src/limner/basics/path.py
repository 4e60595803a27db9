"""Outlines as SVG path data, the one form every engine and exporter reads.

Each function returns a path string in absolute coordinates, in pixels, y down.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from limner.basics.errors import BadDocument
from limner.basics.geometry import Affine, Box

Point = tuple[float, float]
Command = tuple[str, tuple[float, ...]]
_WORD = re.compile(r"[\s,]*(?:([A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))")
_FLAG = re.compile(r"[\s,]*([01])")
_REST = re.compile(r"[\s,]*$")
_PLAIN = re.compile(r"[\s,]*[Mm][-+.\d\s,MLHVCSQTZmlhvcsqtz]*")
_LETTER = re.compile(r"([A-Za-z])")
_ARITY = {"M": 2, "L": 2, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "H": 1, "V": 1, "Z": 0}
_NONE: tuple[str, Point] = ("", (0.0, 0.0))
_KAPPA = 0.5522847498


def number(value: float) -> str:
    """Print a coordinate with at most two decimals and no trailing zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


_PLACES = tuple(" ".join(["%.2f"] * count) for count in range(8))
_ZEROS = (("-0.00", "0.00"), (".00", ""), *((f".{n}0", f".{n}") for n in range(1, 10)))


_RECT = "M%.2f %.2fH%.2fV%.2fH%.2fZ"
_ROUNDED = f"M{_PLACES[2]}" + "".join(f"{side}%.2fC{_PLACES[6]}" for side in "HVHV") + "Z"
_ELLIPSE = f"M{_PLACES[2]}" + f"C{_PLACES[6]}" * 4 + "Z"


def _raw(command: str, *values: float) -> str:
    """Print a command with two decimals to every coordinate, which `_lean` takes back."""
    return command + _PLACES[len(values)] % values


def _lean(raw: str) -> str:
    """Return a path as if each coordinate were printed by `number`, in a fraction of the time."""
    for zeros, short in _ZEROS:
        raw = raw.replace(zeros, short)
    return raw


def rect(box: Box, radius: float = 0.0) -> str:
    """Return a rectangle with corners rounded by `radius` pixels."""
    x, y, w, h = box
    r = min(radius, w / 2, h / 2)
    if r <= 0:
        return _lean(_RECT % (x, y, x + w, y + h, x))
    k, right, foot = r * (1 - _KAPPA), x + w, y + h
    return _lean(
        _ROUNDED
        % (
            x + r, y, right - r,
            right - k, y, right, y + k, right, y + r, foot - r,
            right, foot - k, right - k, foot, right - r, foot, x + r,
            x + k, foot, x, foot - k, x, foot - r, y + r,
            x, y + k, x + k, y, x + r, y,
        )
    )  # fmt: skip


def ellipse(box: Box) -> str:
    """Return the ellipse inscribed in `box`."""
    (cx, cy), rx, ry = box.centre, box.width / 2, box.height / 2
    kx, ky = rx * _KAPPA, ry * _KAPPA
    left, top, right, foot = cx - rx, cy - ry, cx + rx, cy + ry
    return _lean(
        _ELLIPSE
        % (
            left, cy,
            left, cy - ky, cx - kx, top, cx, top,
            cx + kx, top, right, cy - ky, right, cy,
            right, cy + ky, cx + kx, foot, cx, foot,
            cx - kx, foot, left, cy + ky, left, cy,
        )
    )  # fmt: skip


def circle(cx: float, cy: float, radius: float) -> str:
    """Return a circle."""
    return ellipse(Box(cx - radius, cy - radius, 2 * radius, 2 * radius))


def polygon(points: Iterable[Point], closed: bool = True) -> str:
    """Return straight segments through `points`."""
    parts = [_raw("M" if i == 0 else "L", *p) for i, p in enumerate(points)]
    return _lean("".join(parts)) + ("Z" if closed else "")


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
    out = [_raw("M", *points[0])]
    for i in range(n if closed else n - 1):
        p1, p2 = points[i], points[(i + 1) % n]
        p0 = points[i - 1] if closed or i > 0 else p1
        p3 = points[(i + 2) % n] if closed or i + 2 < n else p2
        k = tension / 6
        c1 = (p1[0] + (p2[0] - p0[0]) * k, p1[1] + (p2[1] - p0[1]) * k)
        c2 = (p2[0] - (p3[0] - p1[0]) * k, p2[1] - (p3[1] - p1[1]) * k)
        out.append(_raw("C", *c1, *c2, *p2))
    return _lean("".join(out)) + ("Z" if closed else "")


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

    outer = _raw("M", *at(radius, start)) + _raw("A", radius, radius, 0, large, 1, *at(radius, end))
    if inner <= 0:
        return _lean(outer + _raw("L", cx, cy)) + "Z"
    hole = _raw("L", *at(inner, end)) + _raw("A", inner, inner, 0, large, 0, *at(inner, start))
    return _lean(outer + hole) + "Z"


def star(cx: float, cy: float, radius: float, points: int = 5, inner: float = 0.45) -> str:
    """Return a star or, with `inner` near 1, a badge; `inner` is a fraction of `radius`."""
    corners = []
    for i in range(2 * points):
        r = radius if i % 2 == 0 else radius * inner
        t = math.pi * i / points - math.pi / 2
        corners.append((cx + r * math.cos(t), cy + r * math.sin(t)))
    return polygon(corners)


def commands(d: str) -> list[Command]:
    """Split path data, letters as written (absolute or relative), into commands.

    Knows all of SVG's: M L H V C S Q T A Z, arc flags written together. Raises BadDocument.
    """
    plain = _spaced(d) if _PLAIN.fullmatch(d) else None
    if plain is not None:
        return plain
    out: list[Command] = []
    values: list[float] = []
    letter, at = "", 0
    while not _REST.match(d, at):
        flag = letter in ("A", "a") and len(values) in (3, 4)
        match = (_FLAG if flag else _WORD).match(d, at)
        if match is None or (not flag and match[1] and values):
            raise _no_path(d)
        at = match.end()
        if not flag and match[1]:
            letter = match[1]
            if letter.upper() not in _ARITY or not (out or letter in "Mm"):
                raise _no_path(d)
            if letter in "Zz":
                out.append(("Z", ()))
            continue
        if letter in ("", "Z", "z"):
            raise _no_path(d)
        values.append(float(match[1] if flag else match[2]))
        if len(values) == _ARITY[letter.upper()]:
            out.append((letter, tuple(values)))
            letter, values = {"M": "L", "m": "l"}.get(letter, letter), []
    if values:
        raise _no_path(d)
    return out


def _spaced(d: str) -> list[Command] | None:
    """Split path data without arcs whose numbers are apart, as we write it; else None."""
    out: list[Command] = []
    parts = _LETTER.split(d)
    for letter, rest in zip(parts[1::2], parts[2::2], strict=True):
        try:
            values = tuple(map(float, rest.replace(",", " ").split()))
        except ValueError:  # numbers run into each other: 1-2, .5.5
            return None
        arity = _ARITY[letter.upper()]
        if len(values) == arity:
            out.append((letter if arity else "Z", values))
            continue
        if not arity or not values or len(values) % arity:
            return None
        for at in range(0, len(values), arity):
            out.append((letter, values[at : at + arity]))
            letter = {"M": "L", "m": "l"}.get(letter, letter)
    return out


def _no_path(d: str) -> BadDocument:
    return BadDocument(
        f"This is no path data: {d[:40]!r}.",
        hint="Write it as in the d of an SVG path: M, L, H, V, C, S, Q, T, A and Z.",
    )


def absolute(d: str) -> list[Command]:
    """Return the path in absolute commands M, L, C, Q, A and Z only. Raises BadDocument."""
    out: list[Command] = []
    x = y = start_x = start_y = 0.0
    handle = _NONE
    for letter, values in commands(d):
        if letter == "L":  # most of all commands
            out.append((letter, values))
            x, y = values
            handle = _NONE
            continue
        if letter == "Z":
            out.append((letter, ()))
            x, y, handle = start_x, start_y, _NONE
            continue
        v = values if letter.isupper() else _from(letter, values, x, y)
        letter = letter.upper()
        if letter in ("H", "V"):
            letter, v = "L", ((v[0], y) if letter == "H" else (x, v[0]))
        elif letter in ("S", "T"):
            letter = "C" if letter == "S" else "Q"
            last = handle[1] if handle[0] == letter else (x, y)
            v = (2 * x - last[0], 2 * y - last[1], *v)
        handle = (letter, (v[-4], v[-3])) if letter in ("C", "Q") else _NONE
        x, y = v[-2], v[-1]
        if letter == "M":
            start_x, start_y = x, y
        out.append((letter, v))
    return out


def _from(letter: str, v: tuple[float, ...], x: float, y: float) -> tuple[float, ...]:
    """Return the values of a lower-case command, whose points count from (x, y), absolute."""
    if letter == "h":
        return (x + v[0],)
    if letter == "v":
        return (y + v[0],)
    if letter == "a":
        return (*v[:5], x + v[5], y + v[6])
    return tuple(value + (y if i % 2 else x) for i, value in enumerate(v))


def cubic(d: str) -> list[Command]:
    """Return the path in absolute commands M, L, C and Z only: all a PDF knows."""
    out: list[Command] = []
    x = y = 0.0
    start = (0.0, 0.0)
    for letter, v in absolute(d):
        if letter == "Q":
            ends = (x + (v[0] - x) * 2 / 3, y + (v[1] - y) * 2 / 3)
            turn = (v[2] + (v[0] - v[2]) * 2 / 3, v[3] + (v[1] - v[3]) * 2 / 3)
            out.append(("C", (*ends, *turn, v[2], v[3])))
        elif letter == "A":
            out.extend(_arc((x, y), v))
        else:
            out.append((letter, v))
        x, y = v[-2:] if v else start
        start = (x, y) if letter == "M" else start
    return out


def _arc(start: Point, v: tuple[float, ...]) -> list[Command]:
    """Return an elliptical arc as cubics, each an eighth of a turn at most.

    After SVG 2, appendix B.2.4: from end points to centre, radii grown where too small.
    """
    rx, ry, turn, large, sweep, end = abs(v[0]), abs(v[1]), math.radians(v[2]), v[3], v[4], v[5:]
    if start == end:
        return []
    if rx < 1e-9 or ry < 1e-9:
        return [("L", end)]
    to = Affine(math.cos(turn) * rx, math.sin(turn) * rx, -math.sin(turn) * ry, math.cos(turn) * ry)
    px, py = _untwist((start[0] - end[0]) / 2, (start[1] - end[1]) / 2, (rx, ry, turn))
    reach = px * px + py * py
    if reach > 1:
        grow = math.sqrt(reach)
        to = Affine(to.a * grow, to.b * grow, to.c * grow, to.d * grow)
        px, py, reach = px / grow, py / grow, 1.0
    side = math.sqrt(max(0.0, 1 / reach - 1)) * (1 if bool(large) != bool(sweep) else -1)
    cx, cy = side * py, -side * px
    first = math.atan2(py - cy, px - cx)
    swing = math.atan2(-py - cy, -px - cx) - first
    if sweep and swing < 0:
        swing += 2 * math.pi
    elif not sweep and swing > 0:
        swing -= 2 * math.pi
    middle = to.point(cx, cy)
    place = to._replace(
        e=(start[0] + end[0]) / 2 + middle[0], f=(start[1] + end[1]) / 2 + middle[1]
    )
    return _swung(place, first, swing)


def _untwist(x: float, y: float, ellipse: tuple[float, float, float]) -> Point:
    """Return (x, y) where the ellipse (radii and turn) is the unit circle."""
    rx, ry, turn = ellipse
    s, c = math.sin(turn), math.cos(turn)
    return ((c * x + s * y) / rx, (c * y - s * x) / ry)


def _swung(place: Affine, first: float, swing: float) -> list[Command]:
    """Return cubics round the unit circle from angle `first` by `swing`, mapped by `place`."""
    pieces = max(1, math.ceil(abs(swing) / (math.pi / 4) - 1e-9))
    step = swing / pieces
    k = 4 / 3 * math.tan(step / 4)
    out: list[Command] = []
    for i in range(pieces):
        a, b = first + i * step, first + (i + 1) * step
        one = place.point(math.cos(a) - k * math.sin(a), math.sin(a) + k * math.cos(a))
        two = place.point(math.cos(b) + k * math.sin(b), math.sin(b) - k * math.cos(b))
        out.append(("C", (*one, *two, *place.point(math.cos(b), math.sin(b)))))
    return out


def transform(d: str, matrix: Affine) -> str:
    """Map a path through `matrix`; arcs become cubics."""
    out = []
    for letter, v in cubic(d) if "A" in d.upper() else absolute(d):
        pairs = [matrix.point(v[i], v[i + 1]) for i in range(0, len(v), 2)]
        out.append(_raw(letter, *(c for p in pairs for c in p)) if v else "Z")
    return _lean("".join(out))


@lru_cache(maxsize=1024)
def bounds(d: str) -> Box:
    """Return the box of all control points of a path; arcs count their ends ± radii."""
    xs: list[float] = []
    ys: list[float] = []
    for letter, v in absolute(d):
        if letter == "A":
            xs += [v[5] - v[0], v[5] + v[0]]
            ys += [v[6] - v[1], v[6] + v[1]]
        else:
            xs += v[0::2]
            ys += v[1::2]
    if not xs or not ys:
        return Box(0, 0, 0, 0)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
