"""Tiny Stable Diffusion 3.5 and XL."""

from __future__ import annotations

from typing import Any

import torch
from tests.diffusion.tiny import parts


def sd3() -> Any:
    """Return Stable Diffusion 3.5; its inpainting insists on 16 latent channels."""
    from diffusers import SD3Transformer2DModel, StableDiffusion3Pipeline

    first, first_tokenizer = parts.clip(projected=True)
    second, second_tokenizer = parts.clip(projected=True, seed=1)
    third, third_tokenizer = parts.t5(64)
    torch.manual_seed(0)
    denoiser = SD3Transformer2DModel(
        sample_size=32, patch_size=2, in_channels=16, num_layers=2, attention_head_dim=8,
        num_attention_heads=4, caption_projection_dim=32, joint_attention_dim=64,
        pooled_projection_dim=64, out_channels=16, dual_attention_layers=(0,), qk_norm="rms_norm",
    )  # fmt: skip
    return StableDiffusion3Pipeline(
        transformer=parts.lively(denoiser), scheduler=parts.flow(shift=3.0),
        vae=parts.kl_vae(16, scaling=1.5305, shift=0.0609), text_encoder=first,
        tokenizer=first_tokenizer, text_encoder_2=second, tokenizer_2=second_tokenizer,
        text_encoder_3=third, tokenizer_3=third_tokenizer,
    )  # fmt: skip


def sdxl() -> Any:
    """Return Stable Diffusion XL."""
    from diffusers import EulerDiscreteScheduler, StableDiffusionXLPipeline, UNet2DConditionModel

    first, first_tokenizer = parts.clip(projected=False)
    second, second_tokenizer = parts.clip(projected=True, seed=1)
    torch.manual_seed(0)
    denoiser = UNet2DConditionModel(
        block_out_channels=(8, 16), layers_per_block=1, sample_size=32, in_channels=4,
        out_channels=4, down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"), attention_head_dim=(2, 4),
        use_linear_projection=True, addition_embed_type="text_time", addition_time_embed_dim=8,
        transformer_layers_per_block=(1, 1), projection_class_embeddings_input_dim=32 + 6 * 8,
        cross_attention_dim=64, norm_num_groups=4,
    )  # fmt: skip
    scheduler = EulerDiscreteScheduler(
        beta_start=0.00085, beta_end=0.012, steps_offset=1, beta_schedule="scaled_linear",
        timestep_spacing="leading",
    )  # fmt: skip
    return StableDiffusionXLPipeline(
        vae=parts.kl_vae(4, scaling=0.13025, shift=None, quantised=True), text_encoder=first,
        tokenizer=first_tokenizer, text_encoder_2=second, tokenizer_2=second_tokenizer,
        unet=parts.lively(denoiser, 1.0), scheduler=scheduler,
    )  # fmt: skip


PIPELINES = {
    "sd3.5-large": sd3, "sd3.5-large-turbo": sd3, "sdxl": sdxl, "sdxl-lightning": sdxl,
}  # fmt: skip
