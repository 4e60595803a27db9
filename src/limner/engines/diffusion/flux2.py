"""What the FLUX.2 pipelines share: their tokens, their joined forwards, the layers they read."""

from __future__ import annotations

import copy
import importlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.geometry import Size
from limner.engines.diffusion import asking, latents
from limner.engines.diffusion.family import Joining

if TYPE_CHECKING:
    import torch

JOINING: Mapping[str, Joining] = {
    "hidden_states": "rows",
    "encoder_hidden_states": "rows",
    "timestep": "rows",
    "guidance": "rows",
    "kv_cache_mode": "alone",
}
"""Places of tokens are read of the first row only, so `img_ids` and `txt_ids` have to be equal."""


def text_layers(encoder: Any) -> tuple[int, ...]:
    """Return the layers of a text encoder that FLUX.2 reads: at each quarter of its depth."""
    depth = getattr(encoder, "text_config", encoder).num_hidden_layers
    return (depth // 4, depth // 2, 3 * depth // 4)


def spatial(pipe: Any, tokens: torch.Tensor, size: Size) -> torch.Tensor:
    """Return tokens of 16 pixels, normalised per folded channel, as the VAE decodes them."""
    folded = latents.rows(tokens, size, pipe.vae_scale_factor * 2)
    return latents.unfolded(latents.unbatchnormed(folded, pipe.vae))


def varied(pipe: Any, start: asking.Start, steps: int, seed: int) -> dict[str, Any]:
    """Return the arguments that have `pipe` start from a picture, noised as far as its strength.

    Its pipelines have no such task, but they take latents, and the end of a schedule.
    """
    import torch

    # The step to begin with is rounded as the pipelines for parts do.
    first = min(int(steps - steps * start.strength + 1e-9), steps - 1)
    sigmas = np.linspace(1.0, 1 / steps, steps)[first:].tolist()
    pixels = pipe.image_processor.preprocess(start.picture)
    clean = pipe._encode_vae_image(pixels.to(pipe._execution_device, pipe.vae.dtype), None)
    home = importlib.import_module(type(pipe).__module__)
    shift = home.compute_empirical_mu(clean.shape[2] * clean.shape[3], steps)
    schedule = copy.deepcopy(pipe.scheduler)
    schedule.set_timesteps(sigmas=sigmas, mu=shift)
    noised = float(schedule.sigmas[0])
    chance = torch.Generator("cpu").manual_seed(seed)
    noise = torch.randn(clean.shape, generator=chance, dtype=torch.float32).to(clean)
    return {"latents": noised * noise + (1 - noised) * clean, "sigmas": sigmas}
