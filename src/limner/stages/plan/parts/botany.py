"""Foliage asked for by name: leaves, boughs, ferns and sprigs, grown from paths.

A stock drawing of a leaf is an icon; a sheet that asks for leaves wants something that grows. Here
it grows from the foot of a panel, hangs into it, crosses it as one bough, or stands in a row as
pressed specimens do. Greens are natural ones leaning towards the scheme; autumn has its own.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING

from limner.basics.colour import from_oklch, mix, oklch, shift
from limner.basics.geometry import Affine, Box
from limner.basics.path import absolute, circle, transform
from limner.document.brief import Brief
from limner.document.layer import Layer
from limner.document.layers.group import Group
from limner.document.paint import Stroke
from limner.stages.plan.ornaments.sprig import Sprig, along, grow, layers_of, spine
from limner.stages.plan.parts.asked import asked
from limner.stages.plan.parts.drawing import grain, scatter

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

Point = tuple[float, float]

PLANTS = {
    "leaf": ("bay", "olive"), "leaves": ("bay", "olive"), "foliage": ("bay", "fern"),
    "greenery": ("bay", "eucalyptus"), "branch": ("olive", "bay"), "branches": ("olive", "bay"),
    "twig": ("olive", "willow"), "twigs": ("olive", "willow"), "bough": ("olive", "bay"),
    "boughs": ("olive", "bay"), "sprig": ("olive", "fern"), "sprigs": ("olive", "fern"),
    "fern": ("fern", "fern"), "ferns": ("fern", "fern"), "willow": ("willow", "willow"),
    "eucalyptus": ("eucalyptus", "eucalyptus"), "laurel": ("bay", "bay"),
    "laurels": ("bay", "bay"), "ivy": ("bay", "eucalyptus"), "vine": ("bay", "eucalyptus"),
    "vines": ("bay", "eucalyptus"), "thyme": ("olive", "olive"),
    "rosemary": ("willow", "fern"), "sage": ("bay", "olive"),
}  # fmt: skip
"""Plants by the last word of their name, and the two kinds of leaf they are drawn with."""

PART = re.compile(r"\s*(branch(?:es)?|sprigs?|twigs?|boughs?|lea(?:f|ves))\b", re.I)
"""What a plant's name is followed by where its leaves are meant: 'olive branches'."""
SEASON = re.compile(r"\b(autumn|autumnal|fall|october|november|herbst\w*|automne|otoño)\b", re.I)
AUTUMN = ("#b4532a", "#cf8a2f", "#8a3b26")


def grows(name: str) -> tuple[str, str] | None:
    """Return the kinds of leaf a thing is drawn with, by its name; None for what is no foliage."""
    said = re.findall(r"[a-zà-ÿ]+", name.lower())
    if not said or said[-1] not in PLANTS:
        return None
    return next(PLANTS[w] for w in said if w in PLANTS)


@lru_cache(maxsize=64)
def foliage(brief: Brief) -> tuple[str, str] | None:
    """Return the kinds of leaf where foliage, and nothing else, is asked to be shown."""
    found = []
    for subject in asked(brief):
        rest = brief.prompt[subject.span.end :] if subject.span else ""
        part = PART.match(rest)
        found.append(grows(subject.name) or (grows(part.group(1)) if part else None))
    return found[0] if found and all(found) else None


@dataclass(frozen=True, slots=True)
class Greens:
    """The colours of one panel of foliage: its ground, and leaves from the back to the front."""

    ground: str
    back: str
    middle: str
    front: str
    berry: str
    disc: str


def greens(design: Design, ground: str, *, deep: bool) -> Greens:
    """Return natural colours that sit with the scheme, on a pale sheet or a deep one."""
    s = design.scheme
    if design.styled:
        paper = mix(ground, s.accent, 0.14)
        inks = (mix(s.second, paper, 0.55), s.second, s.accent, s.third)
        return Greens(paper, *inks, mix(paper, s.third, 0.3))
    asked_for = next((x.colours[0] for x in asked(design.brief) if x.colours), None)
    if asked_for is None and SEASON.search(design.brief.prompt):
        rust, amber, wine = AUTUMN
        paper = shift(wine, lightness=-0.19) if deep else mix(ground, amber, 0.16)
        return Greens(paper, mix(amber, paper, 0.35), amber, rust, wine, mix(paper, amber, 0.4))
    near = min((s.accent, s.second, s.third), key=lambda c: abs(oklch(c).hue - 145))
    leaf = asked_for or mix(near, "#4f7d5c", 0.72)
    hue, chroma = oklch(leaf).hue, min(0.085, max(0.05, oklch(leaf).chroma))
    chroma = oklch(leaf).chroma if asked_for else chroma
    steps = (0.29, 0.43, 0.56, 0.71) if deep else (0.93, 0.8, 0.64, 0.47)
    paper, back, middle, front = (
        from_oklch(level, chroma * share, hue)
        for level, share in zip(steps, (0.75, 0.8, 1.0, 1.0), strict=True)
    )
    paper = paper if deep else mix(paper, ground, 0.45)
    warm = "#e9b872" if oklch(s.accent).chroma < 0.05 else s.accent
    disc = mix(paper, warm, 0.5 if deep else 0.34)
    return Greens(paper, back, middle, front, mix(warm, "#c9603f", 0.4), disc)


def blade(x: float, y: float, angle: float, length: float, fat: float) -> tuple[str, str, str]:
    """Return a large leaf from its base: the lit half, the shaded half, and its veins."""
    turned = Affine.scaling(length).then(Affine.rotation(math.degrees(angle)))
    moved = turned.then(Affine.translation(x, y))
    half = fat / 2

    def side(sign: float) -> str:
        b = sign * half
        return (
            f"M0 0C0.06 {0.62 * b:.3f} 0.2 {1.22 * b:.3f} 0.42 {1.14 * b:.3f}"
            f"C0.66 {1.04 * b:.3f} 0.86 {0.5 * b:.3f} 1 0C0.7 0.02 0.3 0.02 0 0Z"
        )

    veins = ["M-0.16 0.02C0.2 0.0 0.6 0.02 0.93 0"]
    for i in range(5):
        at = 0.14 + 0.14 * i
        reach = half * (0.92, 1.0, 0.94, 0.76, 0.5)[i]
        for sign in (-1, 1):
            end = sign * reach
            veins.append(
                f"M{at:.2f} 0.01Q{at + 0.07:.2f} {0.5 * end:.3f} {at + 0.17:.2f} {end:.3f}"
            )
    return transform(side(1), moved), transform(side(-1), moved), transform("".join(veins), moved)


def blades(design: Design, made: list[tuple[str, str, str]], ink: str, width: float) -> list[Layer]:
    """Return large leaves in two shades of one colour, with their veins `width` pixels wide."""
    light = oklch(ink).lightness
    vein = mix(ink, "#ffffff", 0.42) if light < 0.6 else shift(ink, lightness=-0.16)
    pen = Stroke(paint=vein, width=max(0.6, width), cap="round")
    layers: list[Layer] = []
    for lit, shaded, veins in made:
        layers += [
            design.shape(lit, shift(ink, lightness=0.025)),
            design.shape(shaded, shift(ink, lightness=-0.045)),
            design.shape(veins, None, stroke=pen, opacity=0.7),
        ]
    return layers


def bough(
    points: list[Point], rng: Random, size: float, *, fat: float = 0.5, count: int = 9
) -> list[tuple[str, str, str]]:
    """Return large leaves set alternately along a branch, the last at its tip."""
    out = []
    for i in range(count):
        t = 0.14 + 0.86 * i / (count - 1)
        x, y, a = along(points, t)
        last = i == count - 1
        lean = 0.0 if last else (1 if i % 2 else -1) * rng.uniform(0.62, 0.92)
        long = size * (1.08 - 0.42 * t) * rng.uniform(0.92, 1.08)
        out.append(blade(x, y, a + lean, long, fat * rng.uniform(0.92, 1.08)))
    return out


def _stalk(design: Design, points: list[Point], ink: str, width: float) -> Layer:
    """Return a branch that thins out towards its tip."""
    left, right = [], []
    n = len(points) - 1
    for i, (x, y) in enumerate(points):
        _, _, a = along(points, i / n)
        half = width * (1.0 - 0.75 * i / n) / 2
        left.append(f"{x - math.sin(a) * half:.1f} {y + math.cos(a) * half:.1f}")
        right.append(f"{x + math.sin(a) * half:.1f} {y - math.cos(a) * half:.1f}")
    return design.shape("M" + "L".join([*left, *reversed(right)]) + "Z", ink)


def _fan(design: Design, at: Point, toward: float, long: float, kind: str) -> Sprig:
    """Return four sprigs up to `long` pixels from about one point, opened like a hand."""
    sprig, rng = Sprig(), design.rng
    for j in range(4):
        lean = (j / 3 - 0.5) * 1.5
        start = (at[0] + lean * long * 0.2, at[1])
        reach = long * rng.uniform(0.75, 1.0)
        grow(sprig, spine(start, toward + lean, reach, lean * rng.uniform(0.2, 0.6)), kind, rng)
    return sprig


def rising(design: Design, w: float, h: float, c: Greens, kinds: tuple[str, str]) -> list[Layer]:
    """Foliage grows from the foot of the panel in three depths, a disc low in the sky behind."""
    rng = design.rng
    k, tall = min(w, h), min(h, 2.3 * w)
    pen = 0.006 * k
    r = 0.27 * k
    layers: list[Layer] = [design.shape(circle(w / 2, h - 0.68 * tall, r), c.disc)]
    up = -math.pi / 2
    count = max(5, round(5 * w / k))
    for i, (ink, share) in enumerate(((c.back, 0.86), (c.middle, 0.62))):
        sprig = Sprig()
        for j in range(count + 2 * i):
            at = (w * (-0.02 + 1.04 * (j + 0.5) / (count + 2 * i)), h + 0.04 * k)
            middle = 1 - 0.3 * abs(2 * at[0] / w - 1)
            long = tall * share * rng.uniform(0.8, 1.05) * middle
            lean = (at[0] / w - 0.5) * 0.5 + rng.uniform(-0.08, 0.08)
            points = spine(at, up + lean, long, rng.uniform(-0.25, 0.25))
            grow(sprig, points, kinds[(i + j) % 2], rng, berries=i == 1 and j % 3 == 0)
        layers += layers_of(design, sprig, ink, pen, berry=c.berry)
    front = []
    for j in range(count + 2):
        x = w * (j + 0.2) / (count + 1)
        lean = (x / w - 0.5) * 1.3 + rng.uniform(-0.2, 0.2)
        front.append(blade(x, h + 0.06 * k, up + lean, k * rng.uniform(0.3, 0.44), 0.5))
    return [*layers, *blades(design, front, c.front, 0.5 * pen), grain(design, w, h, 0.2)]


def hanging(design: Design, w: float, h: float, c: Greens, kinds: tuple[str, str]) -> list[Layer]:
    """Boughs hang in from above; a few leaves have let go."""
    rng = design.rng
    k, tall = min(w, h), min(h, 2.2 * w)
    layers: list[Layer] = [design.shape(circle(0.5 * w, 0.62 * h, 0.3 * k), c.disc)]
    down = math.pi / 2
    count = max(3, round(3.4 * w / k))
    for i, (ink, share) in enumerate(((c.back, 0.8), (c.middle, 0.6))):
        sprig = Sprig()
        for j in range(count + i):
            at = (w * (j + 0.5) / (count + i), -0.04 * k)
            points = spine(at, down + rng.uniform(-0.2, 0.2), tall * share * rng.uniform(0.6, 1.0),
                           rng.uniform(-0.35, 0.35))  # fmt: skip
            grow(sprig, points, kinds[(i + j) % 2], rng, berries=i == 1 and j % 2 == 0)
        layers += layers_of(design, sprig, ink, 0.006 * k, berry=c.berry)
    loose = [
        blade(w * x, h - 0.42 * tall * (1 - y), rng.uniform(0.2, 2.8), k * s, 0.46)
        for x, y, s in ((0.26, 0.1, 0.13), (0.7, 0.3, 0.17), (0.36, 0.58, 0.19), (0.66, 0.84, 0.15))
    ]
    return [*layers, *blades(design, loose, c.front, 0.004 * k), grain(design, w, h, 0.2)]


def crossing(design: Design, w: float, h: float, c: Greens, kinds: tuple[str, str]) -> list[Layer]:
    """One bough with large leaves crosses the panel, finer ones in the shade behind it."""
    del kinds
    rng = design.rng
    k = min(w, h)
    wide = w > 1.3 * h
    foot = (-0.06 * w, 0.8 * h) if wide else (0.2 * w, 1.05 * h)
    angle, bend, length = (-0.12, -0.55, w) if wide else (-1.62, 0.42, h)
    mirrored = rng.random() < 0.5
    layers: list[Layer] = [design.shape(circle(0.5 * w, 0.3 * h, 0.28 * k), c.disc)]
    for ink, away, size, fat in ((c.back, 0.26, 0.26, 0.4), (c.front, 0.0, 0.42, 0.52)):
        points = spine((foot[0] + away * w, foot[1] + away * 0.2 * h), angle - away * 0.3, length,
                       bend)  # fmt: skip
        if mirrored:
            points = [(w - x, y) for x, y in points]
        count = max(9, round(length / (size * k) * 3.2))
        layers.append(_stalk(design, points, shift(ink, lightness=-0.08, chroma=0.7), 0.03 * k))
        layers += blades(design, bough(points, rng, size * k, fat=fat, count=count), ink, 0.004 * k)
    return [*layers, grain(design, w, h, 0.2)]


def pressed(design: Design, w: float, h: float, c: Greens, kinds: tuple[str, str]) -> list[Layer]:
    """Sprigs side by side, upright, as in a herbarium."""
    rng = design.rng
    n = max(2, min(7, round(w / h * 4.2)))
    order = list(dict.fromkeys((*kinds, "fern", "eucalyptus", "willow", "bay", "olive")))
    layers: list[Layer] = []
    cell = w / n
    for i in range(n):
        ink = (c.front, c.middle)[i % 2]
        x = (i + 0.5) * cell
        long = h * (0.78 if i % 2 == 0 else 0.66)
        foot = (h + long) / 2
        sprig = Sprig()
        points = spine((x, foot), -math.pi / 2, long, rng.uniform(-0.12, 0.12))
        grow(sprig, points, order[i % len(order)], rng, berries=i % 3 == 1)
        wide = min(1.0, cell / (0.5 * long))
        turn = (
            Affine.translation(-x, 0).then(Affine.scaling(wide, 1)).then(Affine.translation(x, 0))
        )
        for parts in (sprig.stems, sprig.light, sprig.dark, sprig.veins, sprig.berries):
            parts[:] = [transform(d, turn) for d in parts]
        layers += layers_of(design, sprig, ink, 0.008 * min(cell, h), berry=c.berry)
    return [*layers, grain(design, w, h, 0.2)]


def strewn(design: Design, w: float, h: float, c: Greens, kinds: tuple[str, str]) -> list[Layer]:
    """Leaves and sprigs all over, evenly thrown, none cut from its stalk."""
    rng = design.rng
    k = min(math.sqrt(w * h), 1.4 * min(w, h))
    layers: list[Layer] = []
    spots = scatter(rng, w, h, 0.24 * k, 90, edge=0.1 * k)
    for turn, (ink, kind) in enumerate(zip((c.back, c.middle), kinds, strict=True)):
        sprig = Sprig()
        for x, y in spots[turn::3]:
            angle, long = rng.random() * math.tau, k * rng.uniform(0.22, 0.28)
            start = (x - math.cos(angle) * long / 2, y - math.sin(angle) * long / 2)
            grow(sprig, spine(start, angle, long, rng.uniform(-0.7, 0.7)), kind, rng)
        layers += layers_of(design, sprig, ink, 0.004 * k)
    large = []
    for x, y in spots[2::3]:
        angle, long = rng.random() * math.tau, k * rng.uniform(0.14, 0.19)
        start = (x - math.cos(angle) * long / 2, y - math.sin(angle) * long / 2)
        large.append(blade(*start, angle, long, 0.48))
    return [*layers, *blades(design, large, c.front, 0.003 * k), grain(design, w, h, 0.2)]


def corners(design: Design, w: float, h: float, ground: str, kinds: tuple[str, str]) -> list[Layer]:
    """Return foliage that leans in from both lower corners, for a panel of other things."""
    c = greens(design, ground, deep=oklch(ground).lightness < 0.55)
    k = min(w, h)
    layers: list[Layer] = []
    for depth, (ink, long) in enumerate(((c.middle, 0.5), (c.front, 0.34))):
        for x, toward in ((-0.03 * w, -0.95), (1.03 * w, math.pi + 0.95)):
            sprig = _fan(design, (x, h * 1.02), toward, long * k, kinds[depth])
            layers += layers_of(design, sprig, ink, 0.005 * k, berry=c.berry)
    name = next(s.name for s in asked(design.brief) if grows(s.name))
    return [layers[0].but(name=name), *layers[1:]]


Manner = Callable[["Design", float, float, Greens, tuple[str, str]], list[Layer]]
MANNERS: tuple[Manner, ...] = (rising, crossing, hanging, pressed)


def grown(
    design: Design, box: Box, ground: str, kinds: tuple[str, str], manner: Manner | None = None
) -> Group:
    """Return a panel of foliage in `box`; `ground` is the sheet it stands on."""
    manner = manner or design.rng.choice(MANNERS)
    deep = oklch(ground).lightness < 0.45 or design.rng.random() < 0.45
    c = greens(design, ground, deep=deep)
    return Group(
        id=design.id("backdrop"),
        role="backdrop",
        name=" and ".join(s.name for s in asked(design.brief)) or "foliage",
        box=box,
        crop=True,
        fill=c.ground,
        children=tuple(manner(design, box.width, box.height, c, kinds)),
    )


CUT = 100.0
"""How high a cutting is, in its own units: paths keep two decimals."""


@dataclass(frozen=True, slots=True)
class Cutting:
    """A piece of a plant about the origin, `CUT` high: outlines and their colours, and its name."""

    name: str
    outlines: tuple[tuple[str, str], ...]


def cutting(name: str, rng: Random, ink: str, form: int = 0) -> Cutting:
    """Return a cutting of foliage in shades of `ink`.

    form: 0 a twig of large leaves, 1 three leaves from one foot, 2 a fine sprig; what has fine
    leaves is always one.
    """
    kinds = grows(name) or PLANTS["leaves"]
    fine = form == 2 or kinds[0] in ("fern", "willow")
    return Cutting(name, tuple(_fine(kinds[form % 2], rng, ink) if fine else _full(rng, ink, form)))


def _fine(kind: str, rng: Random, ink: str) -> list[tuple[str, str]]:
    sprig, points = Sprig(), spine((0.0, 50.0), -math.pi / 2, 96.0, rng.uniform(-0.3, 0.3))
    grow(sprig, points, kind, rng)
    return [
        (_line(points, 1.6), shift(ink, lightness=-0.1)),
        ("".join(sprig.dark), shift(ink, lightness=-0.05)),
        ("".join(sprig.light), ink),
    ]


def _full(rng: Random, ink: str, form: int) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    if form == 1:
        made = [blade(0, 42, -math.pi / 2 + lean, size, 0.5)
                for lean, size in ((-0.85, 62.0), (0.85, 62.0), (0.0, 88.0))]  # fmt: skip
    else:
        points = spine((-6.0, 50.0), -math.pi / 2 + 0.1, 74.0, -0.25)
        made = bough(points, rng, 40.0, fat=0.52, count=6)
        out.append((_line(points, 2.2), shift(ink, lightness=-0.08, chroma=0.8)))
    for lit, shaded, _veins in made:
        out += [(lit, shift(ink, lightness=0.025)), (shaded, shift(ink, lightness=-0.05))]
    ribs = "".join(_line(_ends(veins), 1.3) for _lit, _shaded, veins in made)
    return [*out, (ribs, mix(ink, "#ffffff", 0.45))]


def _line(points: list[Point], width: float) -> str:
    """Return a line as an outline that tapers, as patterns are cut from fills alone."""
    one, two = [], []
    for (x, y), (x2, y2) in itertools.pairwise(points):
        a = math.atan2(y2 - y, x2 - x)
        dx, dy = -math.sin(a) * width / 2, math.cos(a) * width / 2
        one.append(f"{x + dx:.2f} {y + dy:.2f}")
        two.append(f"{x - dx:.2f} {y - dy:.2f}")
    end = f"{points[-1][0]:.2f} {points[-1][1]:.2f}"
    return "M" + "L".join([*one, end, *reversed(two)]) + "Z"


def _ends(veins: str) -> list[Point]:
    """Return the two ends of a leaf's midrib, which its veins begin with."""
    (_, foot), (_, rib) = itertools.islice(absolute(veins), 2)
    return [(foot[0], foot[1]), (rib[-2], rib[-1])]
