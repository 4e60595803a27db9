"""One traced picture, from a Shot to pixels and passes: what the worker does for each order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.geometry import Size
from limner.document.shot import Shot
from limner.engines.tracer import cutout
from limner.engines.tracer.build import Built, Sheets, build
from limner.engines.tracer.clean import Quality, cleaned
from limner.engines.tracer.due import Due
from limner.engines.tracer.film import develop, metered
from limner.engines.tracer.haze import aired
from limner.engines.tracer.look import Features, Seen, features, look, passes
from limner.engines.tracer.render import TIERS, Light, Tier, trace

if TYPE_CHECKING:
    from numpy.typing import NDArray

Told = Callable[[float, "NDArray[np.uint8] | None"], None]
_SKETCH = 384
"""Longest side of the first preview of a larger picture, which is enlarged."""
_DRAFT = 2
"""Pixels a side that later previews of a large picture are made of one of."""
_LARGE = 640
"""Longest side from which a picture has smaller previews than itself."""


def picture(
    shot: Shot, sheets: Sheets, size: Size, told: Told, previews: int | None = None
) -> tuple[NDArray[np.uint8], dict[str, NDArray[Any]]]:
    """Return uint8 pixels (rows, columns, 4) and the passes of a shot.

    told: hears the share done, and sometimes a preview of the same size. previews: how many are
    taken; None for any number.
    """
    due = Due(previews)
    if shot.cutout:
        return cutout.picture(shot, sheets, size, told, due)
    built = build(shot, sheets)
    tier = TIERS[shot.quality]
    told(0.01, None)
    if max(size) > _LARGE and due.any:
        start = monotonic()
        told(0.02, _sketch(shot, built, size))
        due.made(start)
    scene = _Known(shot, features(shot, built, size, tier.features), look(shot, built, size))
    light = trace(shot, built, size, tier, scene.guide, _Previews(scene, told, due)).mean()
    told(0.99, None)
    return scene.developed(light, tier.cleaning), passes(built, scene.seen)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a picture before its light."""

    shot: Shot
    guide: Features
    seen: Seen

    def halved(self) -> _Known:
        """Return the same for a picture of means of `_DRAFT` by `_DRAFT` pixels."""
        guide = self.guide.binned(_DRAFT)
        rows, columns = guide.depth.shape
        thing = self.seen.thing[::_DRAFT, ::_DRAFT][:rows, :columns]
        return _Known(self.shot, guide, replace(self.seen, thing=thing))

    def developed(self, light: NDArray[np.float32], quality: Quality) -> NDArray[np.uint8]:
        """Return light, cleaned and with the air before it, as film shows it."""
        clear = aired(cleaned(light, self.guide, quality), self.guide, self.shot)
        outdoors = any(lamp.kind == "sky" for lamp in self.shot.lamps)
        gain = metered(clear, self.guide.albedo, self.seen.thing >= 0, outdoors=outdoors)
        colour = develop(clear, self.shot.film, self.shot.seed, gain)
        return np.concatenate([colour, np.full((*colour.shape[:2], 1), 255, np.uint8)], -1)


class _Previews:
    """Shows how far the light is, whenever that is due."""

    def __init__(self, scene: _Known, told: Told, due: Due) -> None:
        self._scene, self._told, self._due = scene, told, due

    def __call__(self, light: Light, share: float) -> None:
        start = monotonic()
        pixels = None
        if self._due.at(share):
            pixels = self._drafted(light)
        if pixels is not None:
            self._due.made(start)
        self._told(share, pixels)

    def _drafted(self, light: Light) -> NDArray[np.uint8] | None:
        """Return the picture so far, None where too little of it is known."""
        if max(light.size) <= _LARGE and light.counts.any(0).all():
            return self._scene.developed(light.mean(), "fast")
        draft = light.draft(_DRAFT)
        if draft is None:
            return None
        return _enlarged(self._scene.halved().developed(draft, "fast"), light.size)


def _sketch(shot: Shot, built: Built, size: Size) -> NDArray[np.uint8]:
    """Return the picture after a second: small, and enlarged."""
    shrink = max(size) / _SKETCH
    small = Size(*(max(1, round(side / shrink)) for side in size))
    scene = _Known(shot, features(shot, built, small, 4), look(shot, built, small))
    tier = Tier(1, 0, 4, "fast")
    light = trace(shot, built, small, tier, scene.guide, lambda _light, _share: None)
    return _enlarged(scene.developed(light.mean(), "fast"), size)


def _enlarged(pixels: NDArray[np.uint8], size: Size) -> NDArray[np.uint8]:
    from PIL import Image

    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC))


__all__ = ["picture"]
