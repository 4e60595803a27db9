"""Parts of tiny pipelines: tokenizers of bytes, text encoders of two layers, VAEs of a few channels.

Sizes are the smallest at which the arithmetic of the real ones still holds.
"""

from __future__ import annotations

from typing import Any

import torch

QWEN_MARKS = (
    "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>",
    "<|vision_pad|>", "<|image_pad|>", "<|video_pad|>", "<think>", "</think>",
)  # fmt: skip
QWEN_WORDS = 272
CLIP_WORDS = 514
T5_WORDS = 128

QWEN_TALK = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n"
    "{% if m['content'] is string %}{{ m['content'] }}"
    "{% else %}{% for c in m['content'] %}"
    "{% if c['type'] == 'image' %}<|vision_start|><|image_pad|><|vision_end|>"
    "{% else %}{{ c['text'] }}{% endif %}{% endfor %}{% endif %}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n"
    "{% if enable_thinking is defined and enable_thinking is false %}"
    "<think>\n\n</think>\n\n{% endif %}{% endif %}"
)
"""A chat template of the shape Qwen's has: text or parts, with or without thinking."""


def byte_symbols() -> list[str]:
    """Return the printable symbol a byte-level tokenizer has for each of the 256 bytes."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    named = {byte: chr(byte) for byte in plain}
    others = (byte for byte in range(256) if byte not in named)
    return [*named.values(), *(chr(256 + place) for place, _ in enumerate(others))]


def qwen_tokenizer() -> Any:
    """Return Qwen's tokenizer with a vocabulary of bytes and marks."""
    from transformers import Qwen2TokenizerFast

    vocabulary = {symbol: place for place, symbol in enumerate((*byte_symbols(), *QWEN_MARKS))}
    tokenizer = Qwen2TokenizerFast(
        vocab=vocabulary, merges=[], eos_token="<|im_end|>", pad_token="<|endoftext|>",
        additional_special_tokens=list(QWEN_MARKS[1:8]), model_max_length=4096,
        padding_side="right",
    )  # fmt: skip
    tokenizer.chat_template = QWEN_TALK
    return tokenizer


def qwen3(*, causal: bool, layers: int = 4, hidden: int = 16) -> tuple[Any, Any]:
    """Return a Qwen3 text encoder, and its tokenizer."""
    from transformers import Qwen3Config, Qwen3ForCausalLM, Qwen3Model

    torch.manual_seed(0)
    config = Qwen3Config(
        vocab_size=QWEN_WORDS, hidden_size=hidden, intermediate_size=hidden,
        num_hidden_layers=layers, num_attention_heads=2, num_key_value_heads=2,
        head_dim=hidden // 2, max_position_embeddings=4096,
    )  # fmt: skip
    return (Qwen3ForCausalLM if causal else Qwen3Model)(config).eval(), qwen_tokenizer()


def kl_vae(channels: int, *, scaling: float, shift: float | None, quantised: bool = False) -> Any:
    """Return an AutoencoderKL that shrinks by eight."""
    from diffusers import AutoencoderKL

    torch.manual_seed(0)
    return AutoencoderKL(
        in_channels=3, out_channels=3, down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4, block_out_channels=(8,) * 4, layers_per_block=1,
        latent_channels=channels, norm_num_groups=4, sample_size=32, scaling_factor=scaling,
        shift_factor=shift, force_upcast=False, use_quant_conv=quantised,
        use_post_quant_conv=quantised,
    ).eval()  # fmt: skip


def flux2_vae() -> Any:
    """Return FLUX.2's VAE with four latent channels."""
    from diffusers import AutoencoderKLFlux2

    torch.manual_seed(0)
    return AutoencoderKLFlux2(
        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4,
        block_out_channels=(8, 8, 8, 8), layers_per_block=1, latent_channels=4, norm_num_groups=4,
        sample_size=64,
    ).eval()  # fmt: skip


def flux2_denoiser(*, text: int, guided: bool) -> Any:
    """Return FLUX.2's transformer with one layer of each kind."""
    from diffusers import Flux2Transformer2DModel

    torch.manual_seed(0)
    return Flux2Transformer2DModel(
        patch_size=1, in_channels=16, num_layers=1, num_single_layers=1, attention_head_dim=16,
        num_attention_heads=2, joint_attention_dim=text, timestep_guidance_channels=32,
        axes_dims_rope=(4, 4, 4, 4), guidance_embeds=guided,
    ).eval()  # fmt: skip


def flow(**ways: Any) -> Any:
    """Return the flow-matching scheduler."""
    from diffusers import FlowMatchEulerDiscreteScheduler

    return FlowMatchEulerDiscreteScheduler(**ways)
