"""Tiny Qwen-Image 2.1; needs torchvision."""

from __future__ import annotations

from typing import Any

import torch
from tests.diffusion.tiny import parts

DEPTH = 8


def image21() -> Any:
    """Return Qwen-Image 2.1 with tiny components."""
    from diffusers import (
        AutoencoderKLQwenImage21,
        QwenImage21Pipeline,
        QwenImage21Transformer2DModel,
    )

    encoder, tokenizer = parts.qwen_vl("Qwen3")
    torch.manual_seed(0)
    vae = AutoencoderKLQwenImage21(
        base_dim=8, decoder_base_dim=8, z_dim=DEPTH, dim_mult=[1, 1, 1, 1, 1], num_res_blocks=1,
        temperal_downsample=[False, True, True, True], latents_mean=[0.1] * DEPTH,
        latents_std=[1.5] * DEPTH,
    ).eval()  # fmt: skip
    denoiser = QwenImage21Transformer2DModel(
        patch_size=1, in_channels=DEPTH, out_channels=DEPTH, num_layers=2, attention_head_dim=16,
        num_attention_heads=2, context_in_dim=16, axes_dims_rope=(4, 6, 6),
    )  # fmt: skip
    scheduler = parts.flow(
        use_dynamic_shifting=True, base_shift=0.5, max_shift=1.15, base_image_seq_len=256,
        max_image_seq_len=4096,
    )  # fmt: skip
    return QwenImage21Pipeline(
        scheduler=scheduler, vae=vae, text_encoder=encoder,
        processor=parts.qwen_processor("Qwen3", tokenizer), transformer=parts.lively(denoiser),
    )  # fmt: skip


PIPELINES = {"qwen-image-2.1": image21}
