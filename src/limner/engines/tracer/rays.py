"""Rays: what an integrator finds along the lines of sight of chosen pixels.

One kernel serves every pass, every part of a picture and every size of it, as everything that
differs is data to it; compiling one takes seconds, running it again does not.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.geometry import Size
from limner.document.shot import Camera
from limner.engines.tracer.build import Built, sensor

if TYPE_CHECKING:
    from numpy.typing import NDArray

PASS = 4
"""Samples a pixel of one pass: two by two, each in its own quarter."""
LANES = 1 << 22
"""Paths followed in one call, at most: what bounds memory, and how long nothing is heard."""


def compiled() -> bool:
    """Return whether the renderer compiles its kernels here, or is the slow one that does not."""
    import mitsuba as mi

    return str(mi.variant()).startswith("llvm")


class Eye:
    """A camera before a built scene, for a picture of one size.

    samples: of each pixel, in strata of it. middle: look through a pinhole at the middle of pixels
    only, once.
    """

    def __init__(
        self,
        built: Built,
        camera: Camera,
        size: Size,
        *,
        samples: int = PASS,
        middle: bool = False,
    ) -> None:
        self.built, self.size, self.middle = built, size, middle
        self.samples = 1 if middle else samples
        self._camera = camera
        self._sensor = sensor(camera, size, built.unit, pinhole=middle)

    def sum(
        self,
        integrator: Any,
        pixels: NDArray[np.uint32],
        seed: int,
        *,
        things: bool = False,
    ) -> NDArray[np.float32]:
        """Return the sums over pixels' samples, (pixels, channels); pixels count row by row.

        Channels are red, green and blue, or the integrator's own. things: tell what things send
        from what the rest does; channels are first the things', then the rest's, then the samples
        that met a thing.
        """
        if not compiled():
            return self._interpreted(integrator, pixels, seed)
        step = max(1, LANES // self.samples)
        parts = []
        for at in range(0, len(pixels), step):
            part = pixels[at : at + step]
            parts.append(self._compiled(integrator, part, seed + at, things))
        return np.concatenate(parts)

    def _compiled(
        self, integrator: Any, pixels: NDArray[np.uint32], seed: int, things: bool
    ) -> NDArray[np.float32]:
        import drjit as dr
        import mitsuba as mi

        count = self.samples
        sampler = mi.load_dict({"type": "multijitter", "sample_count": max(count, PASS)})
        sampler.set_samples_per_wavefront(count)
        sampler.seed(mi.UInt32(seed % (1 << 31)), len(pixels) * count)
        which = dr.arange(mi.UInt32, len(pixels) * count) // dr.opaque(mi.UInt32, count)
        at = dr.gather(mi.UInt32, mi.UInt32(np.ascontiguousarray(pixels, np.uint32)), which)
        wide, high = (dr.opaque(mi.UInt32, side) for side in self.size)
        row = at // wide
        within = mi.Point2f(0.5) if self.middle else sampler.next_2d()
        lens = sampler.next_2d() if self._sensor.needs_aperture_sample() else mi.Point2f(0.5)
        place = mi.Point2f(
            (mi.Float(at - row * wide) + within.x) / mi.Float(wide),
            (mi.Float(row) + within.y) / mi.Float(high),
        )
        ray, weight = self._sensor.sample_ray_differential(0.0, 0.5, place, lens)
        found, _, more = integrator.sample(self.built.scene, sampler, ray)
        channels = list(more) or [found[k] * weight[k] for k in range(3)]
        if things:
            hit = self._things(ray)
            channels = [
                *(dr.select(hit, c, 0.0) for c in channels),
                *(dr.select(hit, 0.0, c) for c in channels),
                dr.select(hit, mi.Float(1.0), 0.0),
            ]
        sums = [dr.zeros(mi.Float, len(pixels)) for _ in channels]
        for total, channel in zip(sums, channels, strict=True):
            finite = dr.select(dr.isfinite(channel), channel, 0.0)
            dr.scatter_reduce(dr.ReduceOp.Add, total, finite, which, mode=dr.ReduceMode.Local)
        dr.eval(*sums)
        return np.stack([np.array(total) for total in sums], -1)

    def _things(self, ray: Any) -> Any:
        """Return which rays meet a thing first."""
        import drjit as dr
        import mitsuba as mi

        met = self.built.scene.ray_intersect_preliminary(ray)
        table = np.zeros(int(self.numbers.max(initial=0)) + 1, np.uint32)
        table[self.numbers] = np.array(self.built.owner) >= 0
        number: Any = dr.reinterpret_array(mi.UInt32, met.shape)
        known = met.is_valid() & (number < len(table))
        return known & (dr.gather(mi.UInt32, mi.UInt32(table), number, known) == 1)

    @cached_property
    def numbers(self) -> NDArray[np.intp]:
        """The renderer's number of each of the scene's shapes; parts of instances have others."""
        import drjit as dr
        import mitsuba as mi

        if not compiled():
            return np.arange(len(self.built.owner)) + 1
        return np.array(dr.reinterpret_array(mi.UInt32, self.built.scene.shapes_dr())).astype(int)

    def _interpreted(
        self, integrator: Any, pixels: NDArray[np.uint32], seed: int
    ) -> NDArray[np.float32]:
        """The same without a compiler: every pixel, of which some are returned."""
        import mitsuba as mi

        eye = sensor(self._camera, self.size, self.built.unit, pinhole=self.middle)
        count = self.samples
        found = mi.render(
            self.built.scene,
            sensor=eye,
            integrator=integrator,
            spp=count,
            seed=mi.UInt32(seed % (1 << 31)),
        )
        flat = np.array(found).reshape(self.size.width * self.size.height, -1)
        sums: NDArray[np.float32] = np.nan_to_num(flat[pixels] * count).astype(np.float32)
        return sums
