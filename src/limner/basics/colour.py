"""Colour in OKLCH, and WCAG contrast.

Colours travel as hex strings, `#rrggbb` or `#rrggbbaa` in sRGB; decisions about them
are taken in OKLCH (lightness 0–1, chroma 0–0.4, hue in degrees), where equal steps look
equal. Matrices: Björn Ottosson, "A perceptual color space for image processing" (2020).
Contrast: WCAG 2.2, relative luminance.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple


class Oklch(NamedTuple):
    """Lightness 0–1, chroma 0–~0.37 inside sRGB, hue in degrees."""

    lightness: float
    chroma: float
    hue: float


@lru_cache(maxsize=8192)
def parse(colour: str) -> tuple[float, float, float, float]:
    """Return sRGB red, green, blue and alpha in 0–1 of a `#rgb`, `#rrggbb` or `#rrggbbaa`."""
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(d * 2 for d in digits)
    if len(digits) == 6:
        digits += "ff"
    r, g, b, a = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4, 6))
    return r, g, b, a


def to_hex(red: float, green: float, blue: float, alpha: float = 1.0) -> str:
    """Return `#rrggbb`, or `#rrggbbaa` where alpha is under 1, clamping each to 0–1."""
    channels = (red, green, blue) if alpha >= 0.9985 else (red, green, blue, alpha)
    return "#" + "".join(f"{round(min(1.0, max(0.0, c)) * 255):02x}" for c in channels)


def _linear(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def _encoded(c: float) -> float:
    return c * 12.92 if c <= 0.0031308 else 1.055 * max(c, 0.0) ** (1 / 2.4) - 0.055


@lru_cache(maxsize=8192)
def oklch(colour: str) -> Oklch:
    """Return the OKLCH of a hex colour, ignoring alpha."""
    r, g, b = (_linear(c) for c in parse(colour)[:3])
    l_ = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    m_ = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    s_ = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * l_ + 0.7936177850 * m_ - 0.0040720468 * s_
    a = 1.9779984951 * l_ - 2.4285922050 * m_ + 0.4505937099 * s_
    bb = 0.0259040371 * l_ + 0.7827717662 * m_ - 0.8086757660 * s_
    return Oklch(lightness, math.hypot(a, bb), math.degrees(math.atan2(bb, a)) % 360)


def _linear_rgb(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    l_ = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    m_ = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s_ = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * l_ - 3.3077115913 * m_ + 0.2309699292 * s_,
        -1.2684380046 * l_ + 2.6097574011 * m_ - 0.3413193965 * s_,
        -0.0041960863 * l_ - 0.7034186147 * m_ + 1.7076147010 * s_,
    )


def _in_gamut(rgb: tuple[float, float, float]) -> bool:
    return all(-1e-5 <= c <= 1 + 1e-5 for c in rgb)


@lru_cache(maxsize=8192)
def from_oklch(lightness: float, chroma: float, hue: float, alpha: float = 1.0) -> str:
    """Return the hex colour, reducing chroma until it fits sRGB (lightness and hue kept)."""
    lightness = min(1.0, max(0.0, lightness))
    low, high = 0.0, max(0.0, chroma)
    rgb = _linear_rgb(lightness, high, hue)
    if not _in_gamut(rgb):
        for _ in range(16):
            mid = (low + high) / 2
            if _in_gamut(_linear_rgb(lightness, mid, hue)):
                low = mid
            else:
                high = mid
        rgb = _linear_rgb(lightness, low, hue)
    red, green, blue = (_encoded(c) for c in rgb)
    return to_hex(red, green, blue, alpha)


def shift(colour: str, *, lightness: float = 0.0, chroma: float = 1.0, hue: float = 0.0) -> str:
    """Add `lightness`, multiply chroma by `chroma`, turn hue by `hue` degrees; keep alpha."""
    base = oklch(colour)
    return from_oklch(
        base.lightness + lightness, base.chroma * chroma, base.hue + hue, parse(colour)[3]
    )


def with_alpha(colour: str, alpha: float) -> str:
    """Return `colour` with its alpha replaced by `alpha` in 0–1."""
    r, g, b, _ = parse(colour)
    return to_hex(r, g, b, alpha)


def mix(one: str, other: str, amount: float) -> str:
    """Blend in OKLab: 0 gives `one`, 1 gives `other`; alpha is blended too."""
    p, q = oklch(one), oklch(other)
    pa, pb = p.chroma * math.cos(math.radians(p.hue)), p.chroma * math.sin(math.radians(p.hue))
    qa, qb = q.chroma * math.cos(math.radians(q.hue)), q.chroma * math.sin(math.radians(q.hue))
    a, b = pa + (qa - pa) * amount, pb + (qb - pb) * amount
    alpha = parse(one)[3] + (parse(other)[3] - parse(one)[3]) * amount
    lightness = p.lightness + (q.lightness - p.lightness) * amount
    return from_oklch(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360, alpha)


def over(top: str, bottom: str) -> str:
    """Composite `top` (with its alpha) on an opaque `bottom` in sRGB."""
    tr, tg, tb, ta = parse(top)
    br, bg, bb, _ = parse(bottom)
    return to_hex(tr * ta + br * (1 - ta), tg * ta + bg * (1 - ta), tb * ta + bb * (1 - ta))


@lru_cache(maxsize=8192)
def luminance(colour: str) -> float:
    """Return WCAG relative luminance, 0 for black to 1 for white, ignoring alpha."""
    r, g, b = (_linear(c) for c in parse(colour)[:3])
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio, 1 to 21."""
    a, b = sorted((luminance(one), luminance(other)))
    return (b + 0.05) / (a + 0.05)


def _shaded_hue(base: Oklch, drop: float) -> float:
    """Return the hue of a colour made darker by `drop`: yellows move to amber."""
    if drop <= 0 or not 72 < base.hue < 115 or base.chroma < 0.06:
        return base.hue
    return base.hue + (64.0 - base.hue) * min(1.0, drop / 0.2)


def readable(colour: str, ground: str, ratio: float = 4.5) -> str:
    """Move `colour` in lightness, away from `ground`, until their contrast is `ratio`.

    Hue is kept, but that a darkened yellow turns to bronze, as paint does, not to olive. The
    result is black or white at worst.
    """
    if contrast(colour, ground) >= ratio:
        return colour
    base = oklch(colour)
    darker = contrast("#000000", ground) >= contrast("#ffffff", ground)
    for step in range(1, 41):
        target = base.lightness + (-1 if darker else 1) * step * 0.025
        if not 0.0 <= target <= 1.0:
            break
        hue = _shaded_hue(base, base.lightness - target)
        moved = from_oklch(target, base.chroma, hue, parse(colour)[3])
        if contrast(moved, ground) >= ratio:
            return moved
    return "#000000" if darker else "#ffffff"


def toned(colour: str, ramp: tuple[str, ...], amount: float = 1.0) -> str:
    """Pull `colour` to the point of equal lightness on `ramp`, by `amount` 0–1; keep alpha.

    ramp: colours from dark to light. Beyond its ends the end colour is taken, so that the
    result never leaves the inks of the ramp at full amount.
    """
    if not ramp or amount <= 0:
        return colour
    light = oklch(colour).lightness
    steps = [(oklch(c).lightness, c) for c in ramp]
    aim = steps[0][1] if light <= steps[0][0] else steps[-1][1]
    for (low, one), (high, other) in pairwise(steps):
        if low < light <= high:
            aim = mix(one, other, (light - low) / (high - low))
    return with_alpha(mix(colour, aim, amount), parse(colour)[3])


def matched(colour: str, inks: tuple[str, ...], amount: float = 1.0) -> str:
    """Pull `colour` to the ink most like it, by `amount` 0–1; keep alpha.

    Nearly half of its own lightness stays, so that what stood apart in tone still does where two
    colours find the same ink.
    """
    if not inks or amount <= 0 or colour[:7] in inks:
        return colour
    own = oklch(shift(colour, chroma=1.5))  # a pale colour still has a hue to be known by
    ink = min((oklch(ink) for ink in inks), key=lambda ink: _unlike(own, ink))
    kept = 0.45 * (own.lightness - ink.lightness)
    aim = from_oklch(ink.lightness + kept, ink.chroma, ink.hue)
    return with_alpha(mix(colour, aim, amount), parse(colour)[3])


def _unlike(one: Oklch, other: Oklch) -> float:
    """Return how unlike two colours are, hue before tone: light and shade find one ink."""
    turn = math.radians(one.hue - other.hue)
    apart = one.chroma**2 + other.chroma**2 - 2 * one.chroma * other.chroma * math.cos(turn)
    return 0.8 * (one.lightness - other.lightness) ** 2 + apart
