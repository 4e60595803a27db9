"""Gaffer: the last touch to the light, for what stands in it: a burning candle, a label, a window.

A flame is the brightest thing and glows; the room about it is dim and warm, light enough that a
label is read, and a cool rim parts the jar from the dark. Light from a window falls in as a beam,
and a label beside it has a white board across from it, as its face would lie in shade.
"""

from __future__ import annotations

from dataclasses import replace

from limner.document.brief import Brief
from limner.document.layers.scene import SceneLight
from limner.stages.plan.staging import catalogue, words
from limner.stages.plan.staging.cast import Cast
from limner.stages.plan.staging.light import Lit

_BRIGHT = frozenset({"daylight", "sunlight", "morning light", "high-key", "studio", "from window"})
"""Light in which a flame is only a flame."""


def touched(brief: Brief, lit: Lit, cast: Cast, kind: str) -> Lit:
    """Return the light of a picture as what stands in it asks for. kind: of its set."""
    if any(t.options.get("flame") == "lit" for t in cast.things):
        return _by_flame(brief, lit)
    if "overhead" in brief.camera and any(t.kind in _GLASSY for t in cast.things):
        return _over_glass(lit)
    if kind not in words.WINDOWED or "low-key" in brief.light:
        return lit
    plain = not any(t.prints for t in cast.things if catalogue.of(t.kind).stands != "wall")
    plain = plain and not any(item.copies for item, _ in cast.of)
    shaded = "from window" in brief.light and not any(one.kind == "sun" for one in lit.lights)
    if shaded:
        lit = _beamed(lit)
    if plain and kind in _TABLES and any(one.kind == "sun" for one in lit.lights):
        return _across(lit)
    if plain and kind in words.ROOMS:
        return lit
    return _opened(lit) if shaded or not plain else lit


_TABLES = frozenset({"table-window", "kitchen"})
_ASIDE, _LOW = 78.0, 25.0
"""Degrees to the side, and above the table, of the sun on what bears no words."""


def _across(lit: Lit) -> Lit:
    """Return the light with its sun low and right beside things that bear no words: it models
    them, their shadows lie long across the table, and little else fills those."""
    lights = []
    for one in [one for one in lit.lights if one.kind != "rim"]:
        if one.kind == "sun":
            side = 1.0 if one.azimuth > 0 else -1.0
            one = one.but(azimuth=side * min(84.0, max(_ASIDE, abs(one.azimuth))),
                          elevation=min(_LOW, one.elevation),
                          strength=max(1.15, one.strength))  # fmt: skip
        elif one.kind == "window":  # the sky's light, from where its pane is not before the sun
            one = one.but(azimuth=0.66 * one.azimuth, elevation=48.0,
                          strength=min(0.25, one.strength))  # fmt: skip
        elif one.kind == "fill":
            one = one.but(strength=min(0.1, one.strength))
        lights.append(one)
    film = lit.film.but(exposure=lit.film.exposure + 0.08)
    return replace(lit, lights=tuple(lights), ambient=min(0.18, lit.ambient), film=film)


_GLASSY = frozenset({"phone", "tablet"})


def _over_glass(lit: Lit) -> Lit:
    """Return the light over a screen lying on its back: a harder key, so that its case throws a
    shadow on what it lies on, and a small box whose mirror image crosses a corner of its glass."""
    key, *rest = lit.lights
    side = 1.0 if key.azimuth > 0 else -1.0
    key = key.but(elevation=34.0, hardness=max(0.78, key.hardness))
    sheen = SceneLight(kind="softbox", azimuth=side * 150.0, elevation=72.0, hardness=0.8,
                       strength=0.35)  # fmt: skip
    film = lit.film.but(exposure=lit.film.exposure + 0.3)
    return replace(lit, lights=(key, *rest, sheen), film=film)


def _beamed(lit: Lit) -> Lit:
    """Return a window's light of which a part falls in as a soft beam."""
    first = next((one for one in lit.lights if one.kind == "window"), None)
    if first is None:
        return lit
    beam = SceneLight(kind="sun", azimuth=0.84 * first.azimuth, elevation=30.0, hardness=0.72,
                      kelvin=5200, strength=0.75)  # fmt: skip
    rest = tuple(one for one in lit.lights if one is not first)
    return replace(lit, lights=(beam, first.but(strength=0.35), *rest), ambient=0.18)


def _by_flame(brief: Brief, lit: Lit) -> Lit:
    """Return the light about a burning candle. lit: what the picture would have without it."""
    if _BRIGHT & set(brief.light):
        return replace(lit, film=lit.film.but(bloom=max(lit.film.bloom, 0.3)))
    side = 1 if "from right" in brief.light else -1
    lights = (
        SceneLight(kind="softbox", azimuth=side * 48, elevation=24, hardness=0.2, kelvin=3300,
                   strength=0.42),
        SceneLight(kind="fill", azimuth=-side * 40, elevation=20, hardness=0.0, kelvin=3000,
                   strength=0.12),
        SceneLight(kind="rim", azimuth=-side * 135, elevation=32, hardness=0.3, kelvin=6000,
                   strength=0.3),
    )  # fmt: skip
    film = lit.film.but(exposure=0.0, bloom=0.55, vignette=0.25, contrast=1.04)
    return replace(lit, lights=lights, ambient=0.05, film=film)


def _opened(lit: Lit) -> Lit:
    """Return a window's light with a board that throws it back on the faces of things.

    Sun from the side comes a little more from the front.
    """
    lights = []
    for one in lit.lights:
        if one.kind == "fill":
            lights.append(one.but(strength=max(0.15, one.strength), azimuth=0.6 * one.azimuth))
        elif one.kind == "sun" and 50 < abs(one.azimuth) < 90:
            lights.append(one.but(azimuth=0.9 * one.azimuth))
        else:
            lights.append(one)
    return replace(lit, lights=tuple(lights), ambient=min(0.2, max(0.16, lit.ambient)))
