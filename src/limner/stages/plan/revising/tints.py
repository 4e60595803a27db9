"""Tints: a paint made another colour, or lighter, warmer and so on, its shading kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from limner.basics.colour import from_oklch, oklch, parse, with_alpha
from limner.document.paint import Linear, Paint, Radial, Texture

_STEP = 0.09
_WARM = 60.0
_COOL = 250.0


def stepped(colour: str, more: Mapping[str, float]) -> str:
    """Return a colour moved by steps of light, chroma and warmth."""
    base, alpha = oklch(colour[:7]), parse(colour)[3]
    lightness = min(0.99, max(0.04, base.lightness + _STEP * more.get("light", 0.0)))
    chroma = base.chroma * 1.35 ** more.get("chroma", 0.0)
    hue = base.hue
    warm = more.get("warmth", 0.0)
    if warm:
        goal = _WARM if warm > 0 else _COOL
        turn = (goal - hue + 180) % 360 - 180
        hue += max(-18.0, min(18.0, turn)) * abs(warm)
        chroma = max(chroma, 0.03 * abs(warm))
    return with_alpha(from_oklch(lightness, chroma, hue % 360), alpha)


def repainted(paint: Paint, change: Callable[[str], str]) -> Paint:
    """Return a paint with every colour of it changed."""
    if isinstance(paint, str):
        return change(paint)
    if isinstance(paint, Linear | Radial):
        return paint.but(stops=tuple(s.but(colour=change(s.colour)) for s in paint.stops))
    if isinstance(paint, Texture):
        return paint.but(colours=tuple(change(c) for c in paint.colours))
    return paint


def colours_of(paint: Paint | None) -> tuple[str, ...]:
    """Return the colours a paint is made of."""
    if isinstance(paint, str):
        return (paint,)
    if isinstance(paint, Linear | Radial):
        return tuple(stop.colour for stop in paint.stops)
    return paint.colours if isinstance(paint, Texture) else ()


def towards(wanted: str, own: Iterable[str]) -> Callable[[str], str]:
    """Return what paints in `own` colours in `wanted`, their light and shade about it kept.

    Colours far in hue from the commonest of `own`, such as eyes and collars, stay what they are.
    """
    goal = oklch(wanted)
    seen = [oklch(c[:7]) for c in own]
    if not seen:
        return lambda _: wanted
    middle = sorted(seen, key=lambda c: c.lightness)[len(seen) // 2]
    room = 0.5 if goal.lightness < 0.25 or goal.lightness > 0.9 else 0.9

    def change(colour: str) -> str:
        base, alpha = oklch(colour[:7]), parse(colour)[3]
        turn = abs((base.hue - middle.hue + 180) % 360 - 180)
        lively = middle.chroma > 0.03
        if lively and base.chroma > 0.03 and turn > 55:
            return colour
        if lively and base.chroma <= 0.03 and abs(base.lightness - middle.lightness) > 0.3:
            return colour
        lightness = goal.lightness + room * (base.lightness - middle.lightness)
        scale = base.chroma / middle.chroma if middle.chroma > 0.03 else 1.0
        chroma = goal.chroma * min(1.3, max(0.4, scale))
        return with_alpha(from_oklch(min(0.99, max(0.04, lightness)), chroma, goal.hue), alpha)

    return change
