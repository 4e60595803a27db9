"""Models with random weights, as large as the published ones; on a CPU those of the tests.

How long a forward takes does not depend on what the weights are, only on how many. Text is read by
a tokenizer of bytes; FLUX.2 klein pads every prompt to 512 tokens, so its cost is the real one.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from tests.diffusion.tiny import parts

if TYPE_CHECKING:
    from limner.engines.diffusion.device import Device

QWEN3 = {
    "hidden_size": 2560, "intermediate_size": 9728, "num_hidden_layers": 36,
    "num_attention_heads": 32, "num_key_value_heads": 8, "head_dim": 128, "vocab_size": 151936,
    "max_position_embeddings": 40960,
}  # fmt: skip
VAE = {
    "down_block_types": ("DownEncoderBlock2D",) * 4, "up_block_types": ("UpDecoderBlock2D",) * 4,
    "block_out_channels": (128, 256, 512, 512), "layers_per_block": 2,
}  # fmt: skip


@dataclass(frozen=True)
class Subject:
    """A model to be timed. name: of a card of its family."""

    name: str
    steps: int


SUBJECTS = {
    "klein-4b": Subject("flux2-klein-4b", 4),
    "z-image": Subject("z-image-turbo", 8),
    "qwen-image": Subject("qwen-image-2512", 20),
}


@contextlib.contextmanager
def made_on(device: str, dtype: torch.dtype) -> Iterator[None]:
    """Have modules made straight on `device`."""
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        with torch.device(device):
            yield
    finally:
        torch.set_default_dtype(before)


def build(subject: str, on: Device) -> Any:
    """Return the pipeline of `subject` on a device: full-size on GPUs, tiny elsewhere."""
    if on.kind == "cuda":
        with made_on(on.place, on.torch_dtype):
            pipe = WHOLE[subject]()
    else:
        from tests.diffusion.tiny import builders

        pipe = builders()[SUBJECTS[subject].name]()
    for part in pipe.components.values():
        if isinstance(part, torch.nn.Module):
            part.eval().requires_grad_(False)
    pipe.set_progress_bar_config(disable=True)
    pipe.companions = {}
    return pipe


def klein() -> Any:
    """Return FLUX.2 klein: 3.9 billion parameters, and Qwen3 of 4."""
    import diffusers as d
    import transformers as t

    return d.Flux2KleinPipeline(
        scheduler=parts.flow(use_dynamic_shifting=True, shift=3.0),
        vae=d.AutoencoderKLFlux2(latent_channels=32, **VAE),
        text_encoder=t.Qwen3ForCausalLM(t.Qwen3Config(tie_word_embeddings=True, **QWEN3)),
        tokenizer=parts.qwen_tokenizer(), is_distilled=True,
        transformer=d.Flux2Transformer2DModel(
            in_channels=128, guidance_embeds=False, num_layers=5, num_single_layers=20,
            num_attention_heads=24, joint_attention_dim=3 * 2560,
        ),
    )  # fmt: skip


def z_image() -> Any:
    """Return Z-Image: 6.2 billion parameters, and Qwen3 of 4."""
    import diffusers as d
    import transformers as t

    denoiser = d.ZImageTransformer2DModel()
    if denoiser.x_pad_token.device.type != "meta":
        with torch.no_grad():
            denoiser.x_pad_token.normal_()
            denoiser.cap_pad_token.normal_()
    return d.ZImagePipeline(
        scheduler=parts.flow(shift=3.0), tokenizer=parts.qwen_tokenizer(), transformer=denoiser,
        text_encoder=t.Qwen3Model(t.Qwen3Config(**QWEN3)),
        vae=d.AutoencoderKL(
            latent_channels=16, scaling_factor=0.3611, shift_factor=0.1159, use_quant_conv=False,
            use_post_quant_conv=False, force_upcast=False, **VAE,
        ),
    )  # fmt: skip


def qwen() -> Any:
    """Return Qwen-Image: 20.4 billion parameters, and Qwen2.5-VL of 7."""
    import diffusers as d
    import transformers as t

    words = t.Qwen2_5_VLConfig(
        text_config={
            "hidden_size": 3584, "intermediate_size": 18944, "num_hidden_layers": 28,
            "num_attention_heads": 28, "num_key_value_heads": 4, "vocab_size": 152064,
            "max_position_embeddings": 128000, "rope_parameters": {
                "rope_type": "default", "mrope_section": [16, 24, 24], "rope_theta": 1e6,
            },
        },
        vision_config={
            "depth": 32, "hidden_size": 1280, "intermediate_size": 3420, "num_heads": 16,
            "out_hidden_size": 3584,
        },
        tie_word_embeddings=False,
    )  # fmt: skip
    return d.QwenImagePipeline(
        scheduler=parts.flow(
            use_dynamic_shifting=True, base_shift=0.5, max_shift=0.9, base_image_seq_len=256,
            max_image_seq_len=8192, shift_terminal=0.02,
        ),
        vae=d.AutoencoderKLQwenImage(),
        text_encoder=t.Qwen2_5_VLForConditionalGeneration(words),
        tokenizer=parts.qwen_tokenizer(), transformer=d.QwenImageTransformer2DModel(),
    )  # fmt: skip


WHOLE = {"klein-4b": klein, "z-image": z_image, "qwen-image": qwen}
"""What builds each of SUBJECTS as large as it is published."""
