"""Tiny ERNIE-Image."""

from __future__ import annotations

from typing import Any

import torch
from tests.diffusion.tiny import parts
from tests.diffusion.tiny.flux2_dev import encoder


def ernie() -> Any:
    """Return ERNIE-Image with tiny components."""
    from diffusers import ErnieImagePipeline, ErnieImageTransformer2DModel

    torch.manual_seed(0)
    denoiser = ErnieImageTransformer2DModel(
        hidden_size=32, num_attention_heads=2, num_layers=2, ffn_hidden_size=32, in_channels=16,
        out_channels=16, patch_size=1, text_in_dim=16, rope_theta=256, rope_axes_dim=(8, 4, 4),
    )  # fmt: skip
    return ErnieImagePipeline(
        transformer=parts.lively(denoiser), vae=parts.flux2_vae(), text_encoder=encoder().model, tokenizer=parts.qwen_tokenizer(),
        scheduler=parts.flow(shift=3.0), pe=None, pe_tokenizer=None,
    )  # fmt: skip


PIPELINES = {"ernie-image": ernie, "ernie-image-turbo": ernie}
