"""Fluids: glass and what is poured into it, by the colour they are seen to have."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.surface import RGB, Material, Surface, linear

_CLEAR: RGB = (0.990, 0.995, 0.993)
_ROUGH = {"frosted": 0.42, "matte": 0.48, "satin": 0.28, "rough": 0.55}


def glass(colour: str | None, finish: str, *cues: str) -> Material:
    """Return glass. colour: None is clear. It is the colour of a thing as it is looked through,
    its front wall and its back: blue glass is blue, and light still comes through the darkest."""

    def surface(matter: Matter, seed: int) -> Surface:
        del seed
        asked = matter.colour or colour
        made = matter.finish or finish
        tint = _CLEAR if asked is None else _through(linear(asked), 1.2, 0.004)
        return Surface(model="glass", colour=tint, roughness=_ROUGH.get(made, 0.0), ior=1.5)

    return Material(surface, cues=cues)


def clear(colour: str | None, *cues: str, ior: float = 1.333) -> Material:
    """Return a liquid light passes through; matte or milky finishes make it cloudy."""

    def surface(matter: Matter, seed: int) -> Surface:
        asked = matter.colour or colour
        if matter.finish in ("matte", "satin", "rough") and asked is not None:
            return cloudy(asked).surface(matter, seed)
        tint = _CLEAR if asked is None else _through(linear(asked), 0.9, 0.012)
        return Surface(model="glass", colour=tint, ior=ior)

    return Material(surface, cues=cues)


def jelly(colour: str, *cues: str) -> Material:
    """Return fruit boiled down until it is clear and sets: light comes deep into it, so that it
    glows in its colour where it is thin and is deep where it is thick."""

    def surface(matter: Matter, seed: int) -> Surface:
        del seed
        tint = _through(linear(matter.colour or colour), 0.5, 0.02)
        return Surface(model="glass", colour=tint, ior=1.43)

    return Material(surface, cues=cues)


def cloudy(colour: str, *cues: str) -> Material:
    """Return a liquid light does not pass through, only into: milk, juice, cream."""

    def surface(matter: Matter, seed: int) -> Surface:
        del seed
        r, g, b = (min(max(c, 0.004), 0.92) for c in linear(matter.colour or colour))
        return Surface(colour=(r, g, b), roughness=0.08, specular=0.28, translucence=0.6)

    return Material(surface, cues=cues)


def _through(colour: RGB, power: float, least: float) -> RGB:
    """Return what the mean way through the whole leaves of white."""
    r, g, b = (min(max(c, least) ** power, 0.985) for c in colour)
    return (r, g, b)
