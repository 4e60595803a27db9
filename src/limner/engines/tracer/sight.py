"""Sight: what is seen at the end of a line of sight that goes through glass and off mirrors.

A denoiser told of a glass's own face knows nothing of what shows through it, and leaves every edge
there jagged. Lines of sight go on as light mostly would, straight through or straight off, one way
only, so that they bring no noise of their own.
"""

from __future__ import annotations

from typing import Any

_TURNS = 10
"""Faces a line of sight goes through or off: a bottle of liquid has eight."""
_SHARP = 60.0
"""Chance density of a reflection, a steradian, from which a rough metal still is a mirror."""


class Near:
    """An integrator that finds the colour, the normal and the depth of the first face met, and the
    normal its relief gives it: relief is light and shade to the eye, as colour is, and a denoiser
    that is not told of it takes a plaster's grain for noise."""

    def sample(self, scene: Any, sampler: Any, ray: Any) -> tuple[Any, Any, list[Any]]:
        """Return ten channels of each ray in place of its light."""
        import drjit as dr
        import mitsuba as mi

        del sampler
        si = scene.ray_intersect(mi.Ray3f(ray))
        met = si.is_valid()
        colour = dr.select(met, si.bsdf().eval_diffuse_reflectance(si, met), 0.0)
        smooth = dr.select(met, mi.Vector3f(si.sh_frame.n), 0.0)
        depth = dr.select(met, si.t, 0.0)
        return None, None, [*colour, *smooth, depth, *dr.select(met, _rough(si, met), 0.0)]


def _rough(si: Any, met: Any) -> Any:
    """Return the normals of faces with their relief."""
    import drjit as dr
    import mitsuba as mi

    stored = si.bsdf().eval_attribute_3("normalmap", si, met)  # 0 where there is none
    own = dr.normalize(dr.fma(mi.Vector3f(stored), 2.0, -1.0))
    return dr.select(dr.max(stored) > 0.0, si.to_world(own), mi.Vector3f(si.sh_frame.n))


class Clarity:
    """An integrator that finds whether the first face met is glass, metal or a lamp: 1, else 0."""

    def sample(self, scene: Any, sampler: Any, ray: Any) -> tuple[Any, Any, list[Any]]:
        """Return one channel of each ray in place of its light."""
        import drjit as dr
        import mitsuba as mi

        del sampler
        si = scene.ray_intersect(mi.Ray3f(ray))
        shiny = ~mi.has_flag(si.bsdf().flags(), mi.BSDFFlags.Diffuse)
        thin = mi.has_flag(si.bsdf().flags(), mi.BSDFFlags.Delta)
        clear = si.is_valid() & (shiny | thin | (si.emitter(scene) != None))  # noqa: E711
        return None, None, [dr.select(clear, mi.Float(1.0), 0.0)]


class Sight:
    """An integrator that finds the colour, dimmed as by what lies before it, and the normal of the
    last face of each line of sight."""

    def sample(self, scene: Any, sampler: Any, ray: Any) -> tuple[Any, Any, list[Any]]:
        """Return six channels of each ray in place of its light."""
        import drjit as dr
        import mitsuba as mi

        del sampler
        state = (
            mi.Bool(True), mi.UInt32(0), mi.Ray3f(ray), mi.Color3f(1.0),
            mi.Color3f(0.0), mi.Vector3f(0.0),
        )  # fmt: skip
        found = dr.while_loop(
            state,
            lambda active, *_: active,
            lambda *now: _step(scene, *now),
            label="sight",
        )
        far, facing = found[4:]
        return None, None, [*far, *facing]


def _step(  # noqa: PLR0913 - a loop's state is no less
    scene: Any, active: Any, turn: Any, ray: Any, left: Any, far: Any, facing: Any
) -> tuple[Any, ...]:  # fmt: skip
    """Follow lines of sight to their next face."""
    import drjit as dr
    import mitsuba as mi

    si = scene.ray_intersect(ray, active)
    met = active & si.is_valid()
    bsdf = si.bsdf()
    straight, weight = bsdf.sample(mi.BSDFContext(), si, 0.5, mi.Point2f(0.5), met)
    mirror = mi.has_flag(straight.sampled_type, mi.BSDFFlags.Delta)
    shiny = ~mi.has_flag(bsdf.flags(), mi.BSDFFlags.Diffuse)
    goes = met & (mirror | (shiny & (straight.pdf > _SHARP)))
    own = bsdf.eval_diffuse_reflectance(si, met)
    glow = si.emitter(scene, met).eval(si, met)
    colour = dr.select(shiny, weight, own) + glow
    colour = dr.clip(dr.select(dr.isfinite(colour), colour, 0.0), 0.0, 1.0)
    ends = met & ~goes
    left = dr.select(goes, left * dr.clip(weight, 0.0, 1.0), left)
    far = dr.select(ends, left * colour, dr.select(goes, left, far))
    facing = dr.select(met, _rough(si, met), facing)
    ray = si.spawn_ray(si.to_world(straight.wo))
    turn += 1
    return goes & (turn < _TURNS), turn, ray, left, far, facing


__all__ = ["Clarity", "Near", "Sight"]
