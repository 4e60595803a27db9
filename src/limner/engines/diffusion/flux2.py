"""What the FLUX.2 pipelines share: their tokens, their joined forwards, the layers they read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from limner.basics.geometry import Size
from limner.engines.diffusion import latents
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
