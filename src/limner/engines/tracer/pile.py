"""Pile: velvet, whose hairs stand up: dark where it is looked into, bright where it turns away.

Estevez and Kulla's sheen over a diffuse ground, which gets what the hairs leave.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

_NAME = "limner_pile"
_SPREAD = 0.42
"""How far hairs lean apart, 0 upright to 1."""
_GROUND = 0.42
"""Share of its colour that is seen between the hairs."""
_SHINE = 2.0


def pile(colour: dict[str, Any]) -> dict[str, Any]:
    """Return the renderer's description of velvet of a colour, a texture's."""
    import mitsuba as mi

    _register(str(mi.variant()))
    return {"type": _NAME, "reflectance": mi.load_dict(colour)}


@lru_cache(maxsize=4)
def _register(variant: str) -> None:
    """Make the scattering known to a variant of the renderer."""
    del variant
    import drjit as dr
    import mitsuba as mi

    class Pile(mi.BSDF):
        """A diffuse ground under upright hairs."""

        def __init__(self, props: Any) -> None:
            mi.BSDF.__init__(self, props)
            self._colour = props["reflectance"]
            kind = mi.BSDFFlags.DiffuseReflection | mi.BSDFFlags.FrontSide
            self.m_flags = kind
            self.m_components = [kind]

        def sample(self, ctx: Any, si: Any, one: Any, two: Any, active: Any = True) -> Any:
            del one
            found: Any = dr.zeros(mi.BSDFSample3f)
            found.wo = mi.warp.square_to_cosine_hemisphere(two)
            found.pdf = mi.warp.square_to_cosine_hemisphere_pdf(found.wo)
            found.eta = 1.0
            found.sampled_type = mi.UInt32(+mi.BSDFFlags.DiffuseReflection)
            found.sampled_component = mi.UInt32(0)
            value = self.eval(ctx, si, found.wo, active)
            return found, dr.select(found.pdf > 0, value / found.pdf, 0.0)

        def eval(self, ctx: Any, si: Any, wo: Any, active: Any = True) -> Any:
            del ctx
            cos_i, cos_o = mi.Frame3f.cos_theta(si.wi), mi.Frame3f.cos_theta(wo)
            colour = self._colour.eval(si, active)
            half = dr.normalize(si.wi + wo)
            sine = dr.safe_sqrt(1.0 - half.z * half.z)
            hairs = (2.0 + 1.0 / _SPREAD) * sine ** (1.0 / _SPREAD) / (2.0 * math.pi)
            hairs /= 4.0 * (cos_i + cos_o - cos_i * cos_o)
            pale = dr.sqrt(colour) * (0.3 + 0.7 * colour)
            value = colour * (_GROUND / math.pi) + pale * (hairs * _SHINE)
            seen = active & (cos_i > 1e-4) & (cos_o > 1e-4)
            return dr.select(seen, value * cos_o, 0.0)

        def pdf(self, ctx: Any, si: Any, wo: Any, active: Any = True) -> Any:
            del ctx
            seen = active & (mi.Frame3f.cos_theta(si.wi) > 1e-4)
            return dr.select(seen, mi.warp.square_to_cosine_hemisphere_pdf(wo), 0.0)

        def eval_pdf(self, ctx: Any, si: Any, wo: Any, active: Any = True) -> Any:
            return self.eval(ctx, si, wo, active), self.pdf(ctx, si, wo, active)

        def eval_diffuse_reflectance(self, si: Any, active: Any = True) -> Any:
            return self._colour.eval(si, active)

        def to_string(self) -> str:
            return "Pile[]"

    mi.register_bsdf(_NAME, Pile)


__all__ = ["pile"]
