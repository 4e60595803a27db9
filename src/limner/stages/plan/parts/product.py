"""A thing for sale: large, tilted, before a shape, with its shadow, and a price beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limner.basics.colour import contrast, mix, oklch, shift, with_alpha
from limner.basics.geometry import Box
from limner.basics.path import circle, polygon, rect
from limner.document.layer import Layer
from limner.document.layers.illustration import Illustration
from limner.document.paint import Linear, Paint, Stop
from limner.stages.plan.ornaments.flacon import flacon
from limner.stages.plan.parts.hero import at, drawings, toned
from limner.stages.plan.parts.topic import words_of
from limner.stages.plan.staging.hero import photographed

if TYPE_CHECKING:
    from limner.stages.plan.design import Design

FAST = frozenset(
    {
        "run",
        "running",
        "sport",
        "sports",
        "energetic",
        "speed",
        "fast",
        "race",
        "bike",
        "cycling",
        "sneaker",
        "sneakers",
        "marathon",
        "delivery",
        "express",
        "football",
        "fitness",
    }
)


SCENT = frozenset({"perfume", "fragrance", "cologne", "parfum"})


def ground_of(design: Design) -> tuple[str, Paint]:
    """Return the colour an ad stands on and what the sheet is painted with.

    A brief that speaks of a gradient gets one, of near shades of one hue or two neighbours;
    else the sheet is the scheme's ground or, as loud, its accent or second colour; the dark
    sheet of a style stays as it is.
    """
    s = design.scheme
    rng = design.rng
    words = words_of(design.brief)
    if words & {"gradient", "gradients", "ombre"}:
        base = design.brief.palette.colours[0] if design.brief.palette.colours else s.accent
        tone = oklch(base)
        light = shift(base, lightness=0.07 if tone.lightness < 0.8 else -0.03, hue=18)
        deep = shift(base, lightness=-0.07, hue=-16)
        ends = (light, deep) if rng.random() < 0.5 else (deep, light)
        paint = Linear(
            start=(0, 0),
            end=(1, 1),
            stops=(
                Stop(offset=0.0, colour=ends[0]),
                Stop(offset=0.55, colour=base),
                Stop(offset=1.0, colour=ends[1]),
            ),
        )
        return base, paint
    if design.styled and s.dark:
        # A dark sheet is what such a style is drawn on: slate, dusk, night.
        return s.ground, s.ground
    quiet = words & {"minimal", "elegant", "luxury", "calm", "perfume", "soft", "clean"}
    options = [s.ground, s.ground, s.surface] if quiet else [s.ground, s.accent, s.accent]
    colour = deepened(rng.choice(options))
    return colour, colour


def deepened(ground: str) -> str:
    """Return a strong mid-tone a little darker, where that lets pure light type stand on it."""
    if not 2.7 <= contrast("#ffffff", ground) < 4.7 or oklch(ground).chroma < 0.05:
        return ground
    for step in range(1, 9):
        moved = shift(ground, lightness=-0.02 * step)
        if contrast("#fffaf0", moved) >= 4.7:
            return moved
    return ground


def ink_on(design: Design, ground: str) -> str:
    """Return the ink for big words on an ad's ground; warm grounds keep dark or white, pure."""
    s = design.scheme
    options = [s.ink, s.ground, "#ffffff", "#16120f"]
    if oklch(ground).lightness < 0.66:
        options = [s.ground if oklch(s.ground).lightness > 0.85 else "#fffaf0", *options]
    best = max(options, key=lambda c: contrast(c, ground))
    for ink in options:
        if contrast(ink, ground) >= 4.6:
            return ink
    return best


def clear_of(design: Design, *grounds: str) -> str:
    """Return the colour of the scheme that stands off all of `grounds` best."""
    s = design.scheme
    options = (s.accent, s.second, s.third, s.ink, s.ground)
    return max(
        options, key=lambda c: (min(min(contrast(c, g), 3.0) for g in grounds), oklch(c).chroma)
    )


def glow_of(design: Design, ground: str) -> str:
    """Return a lively or a light colour for the form behind a product, never a hole of ink."""
    s = design.scheme
    options = [
        c
        for c in (s.second, s.third, s.accent, s.ground, "#fff6e6")
        if contrast(c, ground) > 1.35 and oklch(c).lightness > 0.45
    ]
    options = options or ["#fff6e6"]
    return max(
        options,
        key=lambda c: (
            min(contrast(c, ground), 2.4) + 4 * oklch(c).chroma + design.rng.random() * 0.5
        ),
    )


def shape_behind(design: Design, cx: float, cy: float, s: float, ground: str) -> list[Layer]:
    """Return a dynamic form about (cx, cy), `s` pixels across, in shades of the ground."""
    rng = design.rng
    dark = oklch(ground).lightness < 0.5
    tone = shift(ground, lightness=0.09 if dark else -0.07)
    pop = glow_of(design, ground)
    form = rng.randrange(4)
    if form == 0:
        return [
            design.shape(circle(cx, cy, s * 0.56), with_alpha(tone, 0.7), role="backdrop"),
            design.shape(circle(cx, cy, s * 0.44), pop, role="backdrop"),
        ]
    if form == 1:
        layers: list[Layer] = []
        for i, (offset, width) in enumerate(((-0.12, 0.3), (0.22, 0.08), (0.34, 0.04))):
            x, half = cx + offset * s, width * s / 2
            lean = s * 0.16
            d = polygon(
                [
                    (x - half - lean, cy + s * 0.58),
                    (x + half - lean, cy + s * 0.58),
                    (x + half + lean, cy - s * 0.58),
                    (x - half + lean, cy - s * 0.58),
                ]
            )
            layers.append(design.shape(d, pop if i == 0 else tone, role="backdrop"))
        return layers
    if form == 2:
        pen = design.stroke(tone, 1)
        rings = [
            design.shape(
                circle(cx, cy, s * (0.34 + 0.1 * i)),
                None,
                role="backdrop",
                stroke=pen.but(width=s * (0.045 - 0.01 * i)),
            )
            for i in range(3)
        ]
        return [*rings, design.shape(circle(cx, cy, s * 0.3), pop, role="backdrop")]
    half, top = s * 0.46, cy - s * 0.56

    def arch(k: float) -> str:
        w = half * k
        return (
            f"M{cx - w:.1f} {cy + s * 0.5:.1f}L{cx - w:.1f} {top + half:.1f}"
            f"A{w:.1f} {w:.1f} 0 0 1 {cx + w:.1f} {top + half:.1f}L{cx + w:.1f} {cy + s * 0.5:.1f}Z"
        )

    return [
        design.shape(arch(1.12), tone, role="backdrop"),
        design.shape(arch(0.92), pop, role="backdrop"),
    ]


def product(design: Design, box: Box, ground: str, arts: list[Illustration]) -> list[Layer]:
    """Return the thing as large as `box`, before a form; a second and third peep out behind."""
    rng = design.rng
    s = min(box.width, box.height)
    cx, cy = box.centre
    layers = shape_behind(design, cx, cy, s * 1.02, ground)
    seen = box.intersection(design.canvas.inset(2 * design.u))
    if (photo := photographed(design, seen, ground, cutout=True)) is not None:
        return [*layers, photo]
    fast = bool(words_of(design.brief) & FAST)
    if fast:
        d = []
        for i in range(7):
            y = cy - s * 0.3 + s * 0.62 * i / 6 + rng.uniform(-0.01, 0.01) * s
            length = s * rng.uniform(0.2, 0.5)
            thick = s * rng.choice((0.008, 0.014, 0.022))
            x = max(box.x - 0.04 * s, cx - s * rng.uniform(0.62, 0.5) - length * 0.3)
            d.append(rect(Box(x, y, length, thick), thick / 2))
        layers.append(
            design.shape("".join(d), mix(ground, ink_on(design, ground), 0.75), role="backdrop")
        )
    if words_of(design.brief) & SCENT:
        scent = (
            glow_of(design, ground) if design.rng.random() < 0.3 else shift(ground, lightness=-0.12)
        )
        stand = Box(cx - s * 0.4, cy - s * 0.44, s * 0.8, s * 0.88)
        return [*layers, *flacon(design, stand, scent)]
    tilt = -16.0 if fast else rng.choice((-9.0, -6.0, 7.0))
    for i, art in enumerate(arts[1:3]):
        side = s * (0.46 - 0.06 * i)
        dx, dy = ((0.34, -0.2), (-0.36, 0.14))[i]
        placed = Box(cx + dx * s - side / 2, cy + dy * s - side / 2, side, side)
        layers.append(at(toned(design, art, ground), design, placed, (14.0, -18.0)[i]))
    side = s * (0.94 if len(arts) == 1 else 0.8)
    whole = Box(cx - side / 2, cy - side / 2, side, side)
    layers.append(at(toned(design, arts[0], ground), design, whole, tilt))
    return layers


def goods(design: Design) -> list[Illustration]:
    """Return drawings of what is advertised: what the brief names, or its topic's first three."""
    named = drawings(design, 3)
    return named[: max(1, min(3, len(design.brief.subjects) or 3))]
