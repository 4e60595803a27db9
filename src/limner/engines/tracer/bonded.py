"""Bonded paint: cream, wax and wet clay as they are seen through the glass or liquid on them.

Of what such a surface scatters, the face above it throws most back, again and again, until it
leaves by the narrow cone that face lets out. Following that takes a dozen bounces; this scatters
into that cone at once, evenly as it is seen from outside. Floors are looked at across, through
the walls beside them, and scatter all ways.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

_NAME = "limner_bonded"
_LEVEL = 0.75
"""Of a normal upwards, from which a face is a floor."""


def bonded(colour: dict[str, Any], ior: float) -> dict[str, Any]:
    """Return the renderer's description of paint of a colour, a texture's, under matter of an
    ior."""
    import mitsuba as mi

    _register(str(mi.variant()))
    return {"type": _NAME, "reflectance": mi.load_dict(colour), "ior": float(ior)}


@lru_cache(maxsize=4)
def _register(variant: str) -> None:
    """Make the scattering known to a variant of the renderer."""
    import drjit as dr
    import mitsuba as mi

    class Bonded(mi.BSDF):
        """Directions that leave a flat face above evenly, cosine-weighted."""

        def __init__(self, props: Any) -> None:
            mi.BSDF.__init__(self, props)
            self._colour = props["reflectance"]
            self._ior = mi.Float(float(props["ior"]))
            if variant.startswith("llvm"):
                dr.make_opaque(self._ior)
            kind = mi.BSDFFlags.DiffuseReflection | mi.BSDFFlags.FrontSide
            self.m_flags = kind
            self.m_components = [kind]

        def sample(self, ctx: Any, si: Any, one: Any, two: Any, active: Any = True) -> Any:
            del ctx, one
            found: Any = dr.zeros(mi.BSDFSample3f)
            active = active & (mi.Frame3f.cos_theta(si.wi) > 0)
            out = mi.warp.square_to_cosine_hemisphere(two)
            ior = self._narrowing(si)
            x, y = out.x / ior, out.y / ior
            found.wo = mi.Vector3f(x, y, dr.safe_sqrt(1 - x * x - y * y))
            found.pdf = self._density(si, found.wo)
            found.eta = 1.0
            found.sampled_type = mi.UInt32(+mi.BSDFFlags.DiffuseReflection)
            found.sampled_component = mi.UInt32(0)
            value = self._colour.eval(si, active)
            return found, dr.select(active & (found.pdf > 0), value, 0.0)

        def _narrowing(self, si: Any) -> Any:
            """Return by how much the sine of a direction is less than outside."""
            return dr.select(dr.abs(si.sh_frame.n.z) < _LEVEL, self._ior, 1.0)

        def _density(self, si: Any, wo: Any) -> Any:
            """Return the chance of a direction: nothing beyond the cone."""
            n2 = self._narrowing(si) ** 2
            within = (wo.z > 0) & ((1 - wo.z * wo.z) * n2 < 1)
            return dr.select(within, n2 * wo.z / math.pi, 0.0)

        def eval(self, ctx: Any, si: Any, wo: Any, active: Any = True) -> Any:
            del ctx
            lit = active & (mi.Frame3f.cos_theta(si.wi) > 0)
            return dr.select(lit, self._colour.eval(si, active) * self._density(si, wo), 0.0)

        def pdf(self, ctx: Any, si: Any, wo: Any, active: Any = True) -> Any:
            del ctx
            lit = active & (mi.Frame3f.cos_theta(si.wi) > 0)
            return dr.select(lit, self._density(si, wo), 0.0)

        def eval_pdf(self, ctx: Any, si: Any, wo: Any, active: Any = True) -> Any:
            return self.eval(ctx, si, wo, active), self.pdf(ctx, si, wo, active)

        def eval_diffuse_reflectance(self, si: Any, active: Any = True) -> Any:
            return self._colour.eval(si, active)

        def to_string(self) -> str:
            return "Bonded[]"

    mi.register_bsdf(_NAME, Bonded)


__all__ = ["bonded"]
