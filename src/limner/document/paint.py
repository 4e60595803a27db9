"""Paints, strokes and effects: what an outline or a glyph is filled, drawn and lit with."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from limner.basics.colour import from_oklch, mix, oklch, parse, with_alpha
from limner.document.value import Tagged, Value

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}([0-9a-f]{2})?$")]
"""sRGB as `#rrggbb` or `#rrggbbaa`, lower case."""

Blend = Literal["normal", "multiply", "screen", "overlay", "soft-light", "darken", "lighten"]


class Stop(Value):
    """One colour of a gradient at `offset` 0–1."""

    offset: float
    colour: Colour


class Linear(Tagged):
    """Gradient from `start` to `end`, fractions of the filled box ((0, 0) top left)."""

    kind: Literal["linear"] = "linear"
    start: tuple[float, float] = (0.0, 0.0)
    end: tuple[float, float] = (0.0, 1.0)
    stops: tuple[Stop, ...]


class Radial(Tagged):
    """Gradient outward from `centre` to `radius`; radius is a fraction of the box's longer side."""

    kind: Literal["radial"] = "radial"
    centre: tuple[float, float] = (0.5, 0.5)
    radius: float = 0.7
    stops: tuple[Stop, ...]


class Texture(Tagged):
    """A procedural surface: paper, grain, halftone, linen, marbling, terrazzo, bokeh…

    name: an open family, one file each with the engine that paints it, which answers an unknown
    one with BadDocument. colours: what it is made of, ground first. scale: size of its features,
    1 is natural at a 1024 px picture. strength 0–1. seed fixes it.
    """

    kind: Literal["texture"] = "texture"
    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
    colours: tuple[Colour, ...] = ()
    scale: float = 1.0
    strength: float = 1.0
    seed: int = 0


Paint = Colour | Annotated[Linear | Radial | Texture, Field(discriminator="kind")]


class Stroke(Value):
    """A pen: paint, width in pixels, ends, corners and dashes (pixels on, off, …)."""

    paint: Paint
    width: float = 1.0
    cap: Literal["butt", "round", "square"] = "butt"
    join: Literal["miter", "round", "bevel"] = "miter"
    dash: tuple[float, ...] = ()


class Shadow(Tagged):
    """A drop shadow, or a glow where dx and dy are 0; lengths in pixels, blur is one sigma."""

    kind: Literal["shadow"] = "shadow"
    dx: float = 0.0
    dy: float = 0.0
    blur: float = 0.0
    colour: Colour = "#00000066"


class Blur(Tagged):
    """Gaussian blur of the layer itself; one sigma in pixels."""

    kind: Literal["blur"] = "blur"
    sigma: float


class Displace(Tagged):
    """Edges wobble as if made by hand: every point moves up to `amount` pixels.

    scale: pixels from one bump to the next. seed fixes the hand.
    """

    kind: Literal["displace"] = "displace"
    amount: float = Field(default=1.0, ge=0.0)
    scale: float = Field(default=8.0, gt=0.0)
    seed: int = 0


class Pixelate(Tagged):
    """Squares of `cell` pixels, each of one colour; edges are hard, what is clear stays clear.

    colours: the palette squares are taken from, a tone between two of them dithered; none
    leaves every square its own.
    """

    kind: Literal["pixelate"] = "pixelate"
    cell: float = Field(default=8.0, gt=0.0)
    colours: tuple[Colour, ...] = ()


class InnerShadow(Tagged):
    """A shadow (or with a light colour a glow) falling onto the layer from its own rim.

    Pressed in: the rim throws its shadow inward. Lengths in pixels, blur is one sigma.
    """

    kind: Literal["inner-shadow"] = "inner-shadow"
    dx: float = 0.0
    dy: float = 0.0
    blur: float = 0.0
    colour: Colour = "#00000080"


class Bevel(Tagged):
    """Edges cut at a slope `width` pixels wide, lit from `angle`.

    angle: where the light stands, clockwise degrees from 12 o'clock (315: top left). light and
    shade lie on slopes that face it and that turn from it, their alpha is how strongly. soft:
    how rounded the slope is, in pixels (0: a flat cut with a sharp ridge).
    """

    kind: Literal["bevel"] = "bevel"
    width: float = Field(default=3.0, gt=0.0)
    angle: float = 315.0
    light: Colour = "#ffffffcc"
    shade: Colour = "#00000099"
    soft: float = Field(default=0.0, ge=0.0)


class Wear(Tagged):
    """Bits of the layer are missing: chalk on a rough board, a worn stamp, a dry brush.

    amount: share taken away, 0–1. scale: size of the bits in pixels. stretch: how much longer
    they are than high, along `angle` (clockwise degrees). rim: 0 wears everywhere alike, 1 the
    edges only.
    """

    kind: Literal["wear"] = "wear"
    amount: float = Field(default=0.15, ge=0.0, le=1.0)
    scale: float = Field(default=3.0, gt=0.0)
    stretch: float = Field(default=1.0, ge=1.0)
    angle: float = 0.0
    rim: float = Field(default=0.0, ge=0.0, le=1.0)
    seed: int = 0


class Separation(Tagged):
    """The layer printed anew in spot inks, in flats and screens of dots.

    inks: first the one printed first; each has an angle of its own. paper: what shows between
    the dots. overprint: inks are clear and darken one another, as on a risograph; else each
    covers those before it, as opaque screen inks do, and the lightest should come first.
    pitch: pixels from dot to dot. dx, dy: how far every ink but the last is out of register.
    holes: share of the ink that did not take, 0–1; seed fixes where.
    """

    kind: Literal["separation"] = "separation"
    inks: tuple[Colour, ...] = Field(min_length=1, max_length=5)
    paper: Colour = "#ffffff"
    overprint: bool = True
    pitch: float = Field(default=5.0, gt=0.0)
    dx: float = 0.0
    dy: float = 0.0
    holes: float = Field(default=0.0, ge=0.0, le=0.5)
    seed: int = 0


class Contour(Tagged):
    """Lines drawn along the layer's edges, outer and inner, as a pen or a brush would.

    colour and width (pixels) of the line. body: what lies between the lines; own: how much of
    the layer's own colours stays in it, 0–1. swell: how much the line thickens and thins, 0–1;
    seed fixes where.
    """

    kind: Literal["contour"] = "contour"
    colour: Colour
    width: float = Field(default=2.0, gt=0.0)
    body: Colour | None = None
    own: float = Field(default=1.0, ge=0.0, le=1.0)
    swell: float = Field(default=0.0, ge=0.0, le=1.0)
    seed: int = 0


Effect = Annotated[
    Shadow | Blur | Displace | Pixelate | InnerShadow | Bevel | Wear | Separation | Contour,
    Field(discriminator="kind"),
]
"""Shadows are cast by the layer as all its other effects, applied in order, leave it."""


def by_pixels(effects: tuple[Effect, ...]) -> bool:
    """Whether any of `effects` is worked out pixel by pixel, which no outline can say."""
    return any(not isinstance(effect, Shadow | Blur) for effect in effects)


_LENGTHS = ("dx", "dy", "blur", "sigma", "scale", "cell", "width", "soft", "pitch")


def enlarged(effect: Effect, k: float) -> Effect:
    """Return the effect with every length `k` times as long."""
    changes = {name: getattr(effect, name) * k for name in _LENGTHS if hasattr(effect, name)}
    if isinstance(effect, Displace):
        changes["amount"] = effect.amount * k
    return effect.model_copy(update=changes)


@lru_cache(maxsize=512)
def ramp(stops: tuple[Stop, ...], steps: int = 8) -> tuple[Stop, ...]:
    """Return `stops` with colours between them set evenly to the eye, for sRGB interpolation.

    Painters and exporters blend neighbouring stops in sRGB, which greys the middle; between
    two different colours `steps - 1` more, taken in OKLab with colours weighed by their alpha,
    keep it clean. A fully transparent stop takes its neighbour's hue. Offsets are clamped to
    0–1 and never fall; a stop stands at each end.
    """
    if not stops:
        return (Stop(offset=0.0, colour="#00000000"), Stop(offset=1.0, colour="#00000000"))
    placed: list[tuple[float, str]] = []
    for stop in stops:
        least = placed[-1][0] if placed else 0.0
        placed.append((min(1.0, max(least, stop.offset)), stop.colour))
    out: list[tuple[float, str]] = []
    for (start, one), (end, other) in pairwise(placed):
        out.extend(_between(start, one, end, other, steps))
    edges = [(0.0, placed[0][1]), *out, placed[-1], (1.0, placed[-1][1])]
    unique = [edge for i, edge in enumerate(edges) if i == 0 or edge != edges[i - 1]]
    if len(unique) == 1:
        unique.append((1.0, unique[0][1]))
    return tuple(Stop(offset=round(at, 5), colour=colour) for at, colour in unique)


def _between(
    start: float, one: str, end: float, other: str, steps: int
) -> Iterator[tuple[float, str]]:
    """Yield the colours from `one` up to, not including, `other`, each with its offset."""
    a, b = parse(one)[3], parse(other)[3]
    if a == 0.0 or b == 0.0:
        solid = other if a == 0.0 else one
        yield start, with_alpha(solid, a)
        yield end, with_alpha(solid, b)
        return
    yield start, one
    if end - start < 1e-4 or one[:7] == other[:7]:
        return
    for step in range(1, steps):
        t = step / steps
        alpha = a + (b - a) * t
        shade = _clean(one[:7], other[:7], b * t / alpha)
        yield start + (end - start) * t, with_alpha(shade, alpha)


def _clean(one: str, other: str, amount: float) -> str:
    """Mix in OKLab, but keep the chroma up where the hues are near enough to meet in a third.

    Up to 120° apart the chroma is that of the ends; opposite hues (170° and more) may grey.
    """
    p, q, middle = oklch(one), oklch(other), oklch(mix(one, other, amount))
    apart = abs((p.hue - q.hue + 180) % 360 - 180)
    keep = min(1.0, max(0.0, (170 - apart) / 50))
    wanted = (p.chroma + (q.chroma - p.chroma) * amount) * keep
    return from_oklch(middle.lightness, max(middle.chroma, wanted), middle.hue)
