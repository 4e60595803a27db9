"""Cutouts: things on clear ground with their shadow, ready to be laid over anything.

Things are traced on a plain sweep, as a photographer would shoot them to be cut out, but light of
things and light of the ground are summed apart, so that no ground colour is left in an edge. What
shows through glass is the sweep behind it: a bottle is opaque, as it is in any cut-out photograph.
The shadow is how much darker the ground is with the things than without them, as clear black.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.errors import EngineFailed
from limner.basics.geometry import Size
from limner.document.layers.scene import Matter, SceneSet
from limner.document.shot import Shot
from limner.engines.tracer.build import Sheets, build, reach
from limner.engines.tracer.clean import cleaned
from limner.engines.tracer.due import Due
from limner.engines.tracer.fetch import by_hand
from limner.engines.tracer.film import develop, metered
from limner.engines.tracer.look import Features, Seen, features, features_of_things, look, passes
from limner.engines.tracer.rays import compiled
from limner.engines.tracer.render import TIERS, Light, Tier, trace, whole

if TYPE_CHECKING:
    from numpy.typing import NDArray

Told = Callable[[float, "NDArray[np.uint8] | None"], None]
_GROUND = SceneSet(
    kind="sweep", matter={"surface": Matter(name="paint", colour="#e9e9e9", finish="matte")}
)
_EMPTY = Tier(3, 0, 4, "balanced")
"""How the empty ground is traced: smooth as it is, it needs little."""
_FIRST = 0.8
"""Share of the work that the things are; the rest is their shadow."""
_NOISE = 0.03
"""Share of its light the ground may lack without that being a shadow."""


def picture(
    shot: Shot, sheets: Sheets, size: Size, told: Told, due: Due
) -> tuple[NDArray[np.uint8], dict[str, NDArray[Any]]]:
    """Return uint8 pixels (rows, columns, 4) with straight alpha, and the passes.

    Previews, where `due`, are of the things without their shadow.
    Raises EngineFailed where the renderer cannot compile: only compiled can it tell whose light is
    whose.
    """
    if not compiled():
        raise EngineFailed(
            "Cut-outs need libLLVM, which this machine lacks.",
            hint=f"Run: limner setup, or {by_hand()}.",
        )
    staged = shot.model_copy(update={"cutout": False, "set": _GROUND, "reach": reach(shot)})
    built, tier = build(staged, sheets), TIERS[shot.quality]
    guide = features(staged, built, size, tier.features)
    things, inside = features_of_things(staged, built, size, tier.features)
    seen = look(staged, built, size)
    table = _Table(staged, guide, things, seen)

    def heard(light: Light, share: float) -> None:
        start, pixels = monotonic(), None
        if due.at(_FIRST * share) and light.counts.any(0).all():
            pixels = table.draft(light)
            due.made(start)
        told(_FIRST * share, pixels)

    light = trace(staged, built, size, tier, guide, heard, things=True)
    mean = light.mean()
    alpha = _alpha(light, inside, tier.features)
    own = cleaned(mean[..., :3], things, tier.cleaning)
    empty = staged.model_copy(update={"things": ()})
    ground = trace(
        empty, build(empty, Sheets()), size, _EMPTY, _flat(size),
        lambda _, share: told(_FIRST + 0.15 * share, None),
    )  # fmt: skip
    shade = _shade(mean, cleaned(ground.mean(), _flat(size), "balanced"))
    pixels = _laid(table.developed(mean, _straight(own, alpha)), alpha, shade)
    seen.thing[seen.thing == -1] = -2
    return pixels, passes(built, seen)


@dataclass(frozen=True, slots=True)
class _Table:
    """The things as they stand. guide: features of all there is; things: of the things alone."""

    shot: Shot
    guide: Features
    things: Features
    seen: Seen

    def developed(
        self, mean: NDArray[np.float32], colour: NDArray[np.float32]
    ) -> NDArray[np.uint8]:
        """Return the things' colour as film shows it. mean: all light, which it is exposed for."""
        outdoors = any(lamp.kind == "sky" for lamp in self.shot.lamps)
        known = self.seen.thing >= 0
        gain = metered(whole(mean), self.guide.albedo, known, outdoors=outdoors)
        film = self.shot.film.model_copy(update={"bloom": 0.0, "vignette": 0.0})
        return develop(colour, film, self.shot.seed, gain)

    def draft(self, light: Light) -> NDArray[np.uint8]:
        """Return the things as far as their light is known, without their shadow."""
        mean = light.mean()
        alpha = np.clip(mean[..., 6], 0.0, 1.0)
        colour = _straight(cleaned(mean[..., :3], self.things, "fast"), alpha)
        return _laid(self.developed(mean, colour), alpha, np.zeros_like(alpha))


def _alpha(light: Light, inside: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """Return the share of each pixel that is a thing, from every sample there is."""
    samples = light.counts.sum(0).reshape(inside.shape)
    met = light.mean()[..., 6] * samples + inside * count
    alpha: NDArray[np.float32] = np.clip(met / (samples + count), 0.0, 1.0)
    return alpha


def _straight(own: NDArray[np.float32], alpha: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the things' own colour, (rows, columns, 3); where little of them is seen, their
    neighbourhood's."""
    from scipy.ndimage import gaussian_filter

    here = own / np.maximum(alpha, 1e-3)[..., None]
    solid = np.where(alpha > 0.9, 1.0, 0.02 * alpha).astype(np.float32)
    weight = gaussian_filter(solid, 1.5)
    near = (
        gaussian_filter(here * solid[..., None], (1.5, 1.5, 0))
        / np.maximum(weight, 1e-6)[..., None]
    )
    trust = np.clip((alpha - 0.4) / 0.4, 0.0, 1.0)[..., None]
    colour: NDArray[np.float32] = np.where(
        alpha[..., None] > 0, here * trust + near * (1 - trust), 0
    )
    return colour


def _flat(size: Size) -> Features:
    """Return the features of ground that has none."""
    ones = np.ones((size.height, size.width, 3), np.float32)
    return Features(0.8 * ones, ones * np.array([0, 0, 1], np.float32), ones[..., 0])


def _shade(mean: NDArray[np.float32], empty: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how black the ground is where things take its light, 0 to 1.

    What is under a thing counts as its nearest ground, so that cleaning sees no edge there.
    """
    from scipy.ndimage import distance_transform_edt

    free = 1.0 - mean[..., 6]
    bare = free > 0.5
    if not bare.any():
        return np.zeros(free.shape, np.float32)
    light = mean[..., 3:6] / np.maximum(free, 1e-3)[..., None]
    rows, columns = distance_transform_edt(~bare, return_distances=False, return_indices=True)
    size = Size(free.shape[1], free.shape[0])
    light = cleaned(np.ascontiguousarray(light[rows, columns]), _flat(size), "balanced")
    kept = np.clip(light.mean(-1) / np.maximum(empty.mean(-1), 1e-4), 0.0, 1.0)
    kept = np.clip(kept / (1.0 - _NOISE), 0.0, 1.0)
    shade: NDArray[np.float32] = 1.0 - kept ** np.float32(1 / 2.2)
    return shade


def _laid(
    colour: NDArray[np.uint8], alpha: NDArray[np.float32], shade: NDArray[np.float32]
) -> NDArray[np.uint8]:
    """Lay things over their shadow; pixels are added as programs that show them do, in sRGB."""
    covers = alpha + (1.0 - alpha) * shade
    share = alpha / np.maximum(covers, 1e-6)
    out = np.empty((*alpha.shape, 4), np.uint8)
    out[..., :3] = colour * share[..., None] + 0.5
    out[..., 3] = covers * 255.0 + 0.5
    return out
