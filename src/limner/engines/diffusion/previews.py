"""Partial pictures without another forward.

The way a painting takes from one step to the next points at where it ends: of two successive
latents at noise levels a and b, x_b = x_a + (b - a) v, so that the picture it heads for is
x_a - a v. That is decoded at half its size, in a thread of its own, while the next step is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import torch
    from numpy.typing import NDArray

    from limner.basics.geometry import Size
    from limner.engines.diffusion.family import Family

LEAST = 12
"""Rows of latents below which they are not halved."""


def places(steps: int, wanted: int | None) -> frozenset[int]:
    """Return after which of `steps` (from 0) a partial picture is taken: evenly, never the last."""
    if wanted is None:
        return frozenset(range(steps - 1))
    taken = min(wanted, steps - 1)
    return frozenset(round((k + 1) * steps / (taken + 1)) - 1 for k in range(taken))


class Heading:
    """Follows a painting's latents, and tells what picture they head for."""

    def __init__(self) -> None:
        self._before: Any = None

    def start(self, made: Any) -> None:
        """Take note of what `prepare_latents` made: the latents, alone or first of several."""
        first = made[0] if isinstance(made, tuple | list) and made else made
        self._before = first if hasattr(first, "shape") else None

    def step(self, scheduler: Any, latents: torch.Tensor, wanted: bool) -> torch.Tensor | None:
        """Take note of a step's latents; return the picture's, where one is `wanted`."""
        before, self._before = self._before, latents
        if not wanted:
            return None
        sigmas, index = getattr(scheduler, "sigmas", None), getattr(scheduler, "step_index", None)
        if before is None or sigmas is None or not index or before.shape != latents.shape:
            return latents
        here, there = float(sigmas[index - 1]), float(sigmas[index])
        if here == there:
            return latents
        way = (latents.float() - before.float()) / (there - here)
        heads: torch.Tensor = (before.float() - here * way).to(latents.dtype)
        return heads


def decoded(
    pipe: Any, family: Family, latents: torch.Tensor, size: Size, eyes: Callable[..., Any]
) -> NDArray[np.uint8]:
    """Return uint8 (height, width, 3 or 4), about half of `size`. eyes: the VAE's decode."""
    import torch

    with torch.no_grad():
        spatial = family.spatial(pipe, latents, size)[:1]
        if min(spatial.shape[-2:]) >= LEAST:
            small = torch.nn.functional.avg_pool2d(spatial.float(), 2)
            spatial = small.to(spatial.dtype)
        spatial = spatial.to(pipe.vae.dtype)
        if deep(pipe.vae):
            spatial = spatial.unsqueeze(2)
        seen = eyes(spatial, return_dict=False)[0]
        seen = seen[:, :, 0] if seen.ndim == 5 else seen
        levels = (seen[0].float().clamp(-1, 1) + 1) * 127.5
        pixels: NDArray[np.uint8] = (
            levels.round().to(torch.uint8).permute(1, 2, 0).cpu().contiguous().numpy()
        )
    return pixels


def deep(vae: Any) -> bool:
    """Whether a VAE's maps have an axis of time.

    By name, as one family's causal convolutions are made of flat ones.
    """
    return any("Conv3d" in type(module).__name__ for module in vae.decoder.modules())
