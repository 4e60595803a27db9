"""Recolouring drawings: from the colours an SVG body uses to what each becomes.

Decisions are taken in OKLCH, so that shading survives a change of hue.
"""

from __future__ import annotations

import math

from limner.basics.colour import Oklch, from_oklch, matched, oklch, parse, toned
from limner.basics.svg import colours as used_colours
from limner.document.layers.illustration import Recolour

_GREY = 0.03
"""Chroma under which a colour counts as grey and keeps its place."""
_FAMILY = 50.0
"""Degrees of hue about the dominant one that belong to it."""


def recoloured(body: str, recolour: Recolour) -> dict[str, str]:
    """Return what each colour of `body`, as `#rrggbb`, becomes; unchanged ones are left out."""
    if recolour == Recolour():
        return {}
    counts = used_colours(body)
    colours = {colour: colour for colour in counts}
    changed = dict(colours)
    if recolour.flat:
        changed = {written: recolour.flat for written in colours}
    if recolour.dominant:
        changed = _moved(changed, counts, recolour.dominant)
    if recolour.tint:
        changed = {w: _tinted(c, recolour.tint, recolour.amount) for w, c in changed.items()}
    if recolour.ramp:
        changed = {w: toned(c, recolour.ramp, recolour.amount) for w, c in changed.items()}
    if recolour.inks:
        changed = {w: matched(c, recolour.inks, recolour.amount) for w, c in changed.items()}
    return {w: c for w, c in changed.items() if c != colours[w]}


def _moved(colours: dict[str, str], counts: dict[str, int], target: str) -> dict[str, str]:
    """Move the most used hue family so that its middle becomes `target`, shading kept."""
    tones = {w: oklch(c) for w, c in colours.items()}
    lively = {w: t for w, t in tones.items() if t.chroma > _GREY}
    if not lively:
        return colours

    def support(hue: float) -> float:
        return sum(
            counts[w] * t.chroma for w, t in lively.items() if _apart(t.hue, hue) < _FAMILY / 2
        )

    leader = max(lively, key=lambda w: (support(lively[w].hue), w))
    family = {w: t for w, t in lively.items() if _apart(t.hue, lively[leader].hue) < _FAMILY}
    weight = sum(counts[w] for w in family)
    light = sum(counts[w] * t.lightness for w, t in family.items()) / weight
    chroma = sum(counts[w] * t.chroma for w, t in family.items()) / weight
    aim = oklch(target)
    out = dict(colours)
    for written, tone in family.items():
        out[written] = from_oklch(
            min(0.98, max(0.08, tone.lightness + aim.lightness - light)),
            tone.chroma * aim.chroma / chroma,
            aim.hue + _signed(tone.hue, lively[leader].hue) * 0.5,
            parse(colours[written])[3],
        )
    return out


def _tinted(colour: str, tint: str, amount: float) -> str:
    """Pull hue and chroma towards `tint`, lightness kept."""
    one, other = oklch(colour), oklch(tint)
    (a, b), (ta, tb) = _ab(one), _ab(other)
    a, b = a + (ta - a) * amount, b + (tb - b) * amount
    hue = math.degrees(math.atan2(b, a)) % 360
    return from_oklch(one.lightness, math.hypot(a, b), hue, parse(colour)[3])


def _ab(tone: Oklch) -> tuple[float, float]:
    turn = math.radians(tone.hue)
    return tone.chroma * math.cos(turn), tone.chroma * math.sin(turn)


def _apart(one: float, other: float) -> float:
    return abs(_signed(one, other))


def _signed(one: float, other: float) -> float:
    return (one - other + 180) % 360 - 180
