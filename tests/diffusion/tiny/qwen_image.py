"""Tiny Qwen-Image: from words, edits with several pictures, layers."""

from __future__ import annotations

from typing import Any

import torch
from tests.diffusion.tiny import parts


def components(*, channels: int = 3, depth: int = 4, **ways: Any) -> dict[str, Any]:
    """Return tiny components; `depth` latent channels."""
    from diffusers import AutoencoderKLQwenImage, QwenImageTransformer2DModel

    encoder, tokenizer = parts.qwen_vl("Qwen2_5")
    torch.manual_seed(0)
    vae = AutoencoderKLQwenImage(
        base_dim=8, z_dim=depth, dim_mult=[1, 1, 1, 1], num_res_blocks=1,
        temperal_downsample=[False, True, True], latents_mean=[0.1] * depth,
        latents_std=[1.5] * depth, input_channels=channels,
    ).eval()  # fmt: skip
    denoiser = QwenImageTransformer2DModel(
        patch_size=2, in_channels=4 * depth, out_channels=depth, num_layers=2,
        attention_head_dim=16, num_attention_heads=2, joint_attention_dim=16,
        guidance_embeds=False, axes_dims_rope=(8, 4, 4), **ways,
    )  # fmt: skip
    scheduler = parts.flow(
        use_dynamic_shifting=True, base_shift=0.5, max_shift=0.9, base_image_seq_len=256,
        max_image_seq_len=8192, shift_terminal=0.02, time_shift_type="exponential",
    )  # fmt: skip
    return {
        "scheduler": scheduler, "vae": vae, "text_encoder": encoder, "tokenizer": tokenizer,
        "transformer": parts.lively(denoiser),
    }  # fmt: skip


def image() -> Any:
    """Return Qwen-Image with tiny components."""
    from diffusers import QwenImagePipeline

    return QwenImagePipeline(**components())


def edit() -> Any:
    """Return Qwen-Image-Edit with tiny components; needs torchvision."""
    from diffusers import QwenImageEditPlusPipeline

    part = components()
    reader = parts.qwen_processor("Qwen2_5", part["tokenizer"])
    return QwenImageEditPlusPipeline(processor=reader, **part)


def layered() -> Any:
    """Return Qwen-Image-Layered with tiny components; needs torchvision.

    Eight latent channels: with four, a picture with alpha would be taken for latents.
    """
    from diffusers import QwenImageLayeredPipeline

    part = components(channels=4, depth=8, use_additional_t_cond=True, use_layer3d_rope=True)
    reader = parts.qwen_processor("Qwen2_5", part["tokenizer"])
    return QwenImageLayeredPipeline(processor=reader, **part)


PIPELINES = {
    "qwen-image-2512": image, "qwen-image-edit-2511": edit, "qwen-image-layered": layered,
}  # fmt: skip
