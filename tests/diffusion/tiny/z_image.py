"""Tiny Z-Image."""

from __future__ import annotations

from typing import Any

import torch
from tests.diffusion.tiny import parts


def denoiser() -> Any:
    """Return Z-Image's transformer with two layers."""
    from diffusers import ZImageTransformer2DModel

    torch.manual_seed(0)
    model = ZImageTransformer2DModel(
        all_patch_size=(2,), all_f_patch_size=(1,), in_channels=4, dim=32, n_layers=2,
        n_refiner_layers=1, n_heads=2, n_kv_heads=2, norm_eps=1e-5, qk_norm=True, cap_feat_dim=16,
        rope_theta=256.0, t_scale=1000.0, axes_dims=[8, 4, 4], axes_lens=[1024, 64, 64],
    )  # fmt: skip
    with torch.no_grad():  # published weights fill them; new ones hold whatever was in memory
        model.x_pad_token.normal_()
        model.cap_pad_token.normal_()
    return parts.lively(model)


def z_image() -> Any:
    """Return Z-Image with tiny components."""
    from diffusers import ZImagePipeline

    encoder, tokenizer = parts.qwen3(causal=False, layers=2)
    return ZImagePipeline(
        scheduler=parts.flow(shift=3.0), vae=parts.kl_vae(4, scaling=0.3611, shift=0.1159),
        text_encoder=encoder, tokenizer=tokenizer, transformer=denoiser(),
    )  # fmt: skip


PIPELINES = {"z-image-turbo": z_image, "z-image": z_image}
