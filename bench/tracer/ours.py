"""Our tracer in this process, from a shot to clean light, with as many samples as asked."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import TYPE_CHECKING

import numpy as np

from bench.tracer.scenes import Scene
from limner.basics.geometry import Size
from limner.engines.tracer import worker
from limner.engines.tracer.build import Built, Sheets, build
from limner.engines.tracer.clean import cleaned
from limner.engines.tracer.look import features
from limner.engines.tracer.render import TIERS, Light, Tier, trace

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder. tier: whose depth, features and denoiser it has. passes, more: its
    samples, in passes of four, of every pixel and more on the mean; None are the tier's own."""

    tier: str
    passes: int | None = None
    more: int | None = None

    @property
    def name(self) -> str:
        """What it is called in the table."""
        own = TIERS[self.tier]
        samples = 4 * ((self.passes or own.passes) + (own.more if self.more is None else self.more))
        return f"{samples} spp" + (f", {self.tier}" if self.passes is None else "")

    def cost(self) -> Tier:
        """Return the tier it stands for."""
        own = TIERS[self.tier]
        return own if self.passes is None else replace(own, passes=self.passes, more=self.more or 0)


LADDER = (
    Rung("low", 1, 0), Rung("low"), Rung("low", 3, 0), Rung("medium"), Rung("medium", 2, 6),
    Rung("high", 4, 6), Rung("high"),
)  # fmt: skip


class Limner:
    """The tracer, loaded and warm."""

    def __init__(self) -> None:
        self.variant = worker.start()

    @property
    def version(self) -> str:
        """Name and version of what carries the light."""
        denoiser = ".".join(version("pyoidn").split(".")[:3])
        return f"Limner (Mitsuba {version('mitsuba')} {self.variant}, OIDN {denoiser})"

    def picture(
        self, scene: Scene, size: int, rung: Rung, seed: int
    ) -> tuple[NDArray[np.float32], float, float]:
        """Return clean linear light, the seconds from the shot to it, and processors' seconds."""
        start, worked = time.perf_counter(), time.process_time()
        tier, built = rung.cost(), self._built(scene)
        guide = features(scene.shot, built, Size(size, size), tier.features)
        shot = scene.shot.model_copy(update={"seed": seed})
        light = trace(shot, built, Size(size, size), tier, guide, _unheard)
        clean = cleaned(light.mean(), guide, tier.cleaning)
        return clean, time.perf_counter() - start, time.process_time() - worked

    def raw(self, scene: Scene, size: int, samples: int, seed: int) -> NDArray[np.float32]:
        """Return linear light as it fell, so many samples a pixel, paths as long as in 'high'."""
        tier = replace(TIERS["high"], passes=max(1, samples // 4), more=0)
        built = self._built(scene)
        guide = features(scene.shot, built, Size(size, size), 4)
        shot = scene.shot.model_copy(update={"seed": seed})
        return trace(shot, built, Size(size, size), tier, guide, _unheard).mean()

    def smoothed(self, light: NDArray[np.float32], scene: Scene) -> NDArray[np.float32]:
        """Return light of either renderer without its noise, for the middle of a truth."""
        size = Size(light.shape[1], light.shape[0])
        return cleaned(light, features(scene.shot, self._built(scene), size, 64), "high")

    def _built(self, scene: Scene) -> Built:
        return build(scene.shot, Sheets(scene.sheets))


def _unheard(_light: Light, _share: float) -> None:
    """Nobody waits for previews here."""


__all__ = ["LADDER", "Limner", "Rung"]
