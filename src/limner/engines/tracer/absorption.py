"""Absorption: what light loses on its way through coloured glass and liquids, by how far it went.

No volume is followed: wherever light meets a face of glass, the way it came lay in one matter from
the face before, so that the factor is known there.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

from limner.solids.surface import Surface, Texture

_NAME = "limner_absorption"
_DARKEST = 1e-4


def factor(surface: Surface, unit: float) -> Any:
    """Return the texture of what is left of light that comes to a face of `surface`, from inside it
    or from what borders on it.

    unit: the renderer's lengths to a metre.
    """
    import mitsuba as mi

    _register(str(mi.variant()))
    inside, outside = _rates(surface, unit), _rates(surface.outer, unit)
    told = {f"in_{c}": rate for c, rate in zip("rgb", inside, strict=True)}
    told |= {f"out_{c}": rate for c, rate in zip("rgb", outside, strict=True)}
    return mi.load_dict({"type": _NAME, **told})


def _rates(surface: Surface | None, unit: float) -> list[float]:
    """Return how fast each colour is taken, per length of the renderer's."""
    if surface is None or isinstance(surface.colour, Texture):
        return [0.0, 0.0, 0.0]
    way = max(surface.depth * unit, 1e-9)
    return [-math.log(min(max(c, _DARKEST), 1.0)) / way for c in surface.colour]


@lru_cache(maxsize=4)
def _register(variant: str) -> None:
    """Make the texture known to a variant of the renderer."""
    import drjit as dr
    import mitsuba as mi

    class Absorption(mi.Texture):
        """Beer and Lambert's law along the ray that comes to a face."""

        def __init__(self, props: Any) -> None:
            mi.Texture.__init__(self, props)
            self._inside, self._outside = (
                mi.Color3f(*(float(props[f"{side}_{c}"]) for c in "rgb")) for side in ("in", "out")
            )
            if variant.startswith("llvm"):  # data to the kernel, else every colour compiles one
                dr.make_opaque(self._inside, self._outside)

        def eval(self, si: Any, active: Any = True) -> Any:
            del active
            rate = dr.select(si.wi.z < 0, self._inside, self._outside)
            return dr.exp(-rate * si.t)

        def mean(self) -> Any:
            return mi.Float(1.0)

        def is_spatially_varying(self) -> bool:
            return True

        def to_string(self) -> str:
            return "Absorption[]"

    mi.register_texture(_NAME, Absorption)


__all__ = ["factor"]
