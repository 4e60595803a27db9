"""Neon: a glass tube of glowing gas, white-hot to the eye and coloured in its light."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.surface import RGB, Material, Surface, linear

_POWER = 5.5
_WARM = "#ffb46b"


def _surface(matter: Matter, seed: int) -> Surface:
    del seed
    colour = lit(matter.colour or _WARM)
    return Surface(
        colour=(0.6, 0.6, 0.6), roughness=0.12,
        emission=(colour[0] * _POWER, colour[1] * _POWER, colour[2] * _POWER),
    )  # fmt: skip


def lit(colour: str, least: float = 0.05) -> RGB:
    """Return a colour as light: at its full brightness, with a little of what it lacks.

    Colours too dark to have a hue become a warm white, as nothing shines black.
    """
    raw = linear(colour)
    most = max(raw)
    if most < 0.02:
        raw, most = linear("#ffe2b8"), 1.0
    red, green, blue = (least + (1.0 - least) * c / most for c in raw)
    return (red, green, blue)


MATERIAL = Material(_surface, cues=("neon", "neon tube"))
