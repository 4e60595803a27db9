"""Colours told apart: what stands for different things differs in hue or depth, and in lightness.

Two colours of a palette may be near each other, and more so once both are dark enough to be seen
on their ground. Lightness has to differ as well, for whoever sees hues alike and for grey prints.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from limner.basics.colour import Oklch, contrast, from_oklch, oklch

LIGHTER = 0.12
"""The least that two colours differ in lightness, of 1."""
UNLIKE = 0.2
"""The least that two colours lie apart in Oklab."""
SEEN = (2.2, 1.6, 1.25)
"""The contrasts with its ground a colour that is moved is tried at, the best first."""


def told_apart(colours: Sequence[str], on: str) -> tuple[str, ...]:
    """Return the colours on a ground, each moved in lightness only where it is near one before."""
    out: list[str] = []
    for colour in colours:
        out.append(colour if _clear(colour, out) else _moved(colour, out, on))
    return tuple(out)


def distance(one: str, other: str) -> float:
    """Return how far two colours lie apart in Oklab; black and white are 1 apart."""
    (ax, ay, al), (bx, by, bl) = (_lab(oklch(c)) for c in (one, other))
    return math.hypot(ax - bx, ay - by, al - bl)


def _lab(tone: Oklch) -> tuple[float, float, float]:
    turn = math.radians(tone.hue)
    return tone.chroma * math.cos(turn), tone.chroma * math.sin(turn), tone.lightness


def _clear(colour: str, others: Sequence[str]) -> bool:
    light = oklch(colour).lightness
    return all(
        abs(light - oklch(c).lightness) >= LIGHTER and distance(colour, c) >= UNLIKE for c in others
    )


def _moved(colour: str, others: Sequence[str], on: str) -> str:
    """Return a colour as light or dark as it takes, and no more; else the most unlike there is."""
    own = oklch(colour)
    steps = sorted((k / 50 for k in range(10, 49)), key=lambda x: abs(x - own.lightness))
    tones = [from_oklch(step, own.chroma, own.hue) for step in steps]
    for least in SEEN:
        for tone in tones:
            if contrast(tone, on) >= least and _clear(tone, others):
                return tone
    return max(tones, key=lambda c: min((distance(c, o) for o in others), default=1.0))
