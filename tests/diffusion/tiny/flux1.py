"""Tiny FLUX.1: schnell, dev, Fill, Kontext."""

from __future__ import annotations

from functools import partial
from typing import Any

import torch
from tests.diffusion.tiny import parts

LATENT = 4 * 4


def flux1(name: str, *, guided: bool = True, beside: int = 0) -> Any:
    """Return the pipeline class `name`; `beside`: channels it takes beside the latents."""
    import diffusers

    first, first_tokenizer = parts.clip(projected=False)
    second, second_tokenizer = parts.t5(32)
    torch.manual_seed(0)
    denoiser = diffusers.FluxTransformer2DModel(
        patch_size=1, in_channels=LATENT + beside, out_channels=LATENT, num_layers=1,
        num_single_layers=1, attention_head_dim=16, num_attention_heads=2, joint_attention_dim=32,
        pooled_projection_dim=32, axes_dims_rope=(4, 4, 8), guidance_embeds=guided,
    )  # fmt: skip
    return getattr(diffusers, name)(
        scheduler=parts.flow(use_dynamic_shifting=True),
        vae=parts.kl_vae(4, scaling=0.3611, shift=0.1159), text_encoder=first,
        tokenizer=first_tokenizer, text_encoder_2=second, tokenizer_2=second_tokenizer,
        transformer=parts.lively(denoiser),
    )  # fmt: skip


PIPELINES = {
    "flux1-schnell": partial(flux1, "FluxPipeline", guided=False),
    "flux1-dev": partial(flux1, "FluxPipeline"),
    # A mask is folded from 8 x 8 pixels, and again two by two: 256 channels.
    "flux1-fill": partial(flux1, "FluxFillPipeline", beside=LATENT + 256),
    "flux1-kontext": partial(flux1, "FluxKontextPipeline"),
}
