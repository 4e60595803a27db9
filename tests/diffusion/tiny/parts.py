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


def lively(model: Any, gain: float = 2.0) -> Any:
    """Draw a denoiser's weights anew, so large that words and pictures are seen in what it makes.

    As they are made, tiny ones hand back next to nothing, and a test could not tell whether a
    reference was read at all.
    """
    torch.manual_seed(0)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if weight.ndim > 1:
                weight.normal_(0, gain / weight[0].numel() ** 0.5)
            elif name.endswith("bias"):
                weight.normal_(0, 0.1)
    return model.eval()


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
    return lively(Flux2Transformer2DModel(
        patch_size=1, in_channels=16, num_layers=1, num_single_layers=1, attention_head_dim=16,
        num_attention_heads=2, joint_attention_dim=text, timestep_guidance_channels=32,
        axes_dims_rope=(4, 4, 4, 4), guidance_embeds=guided,
    ))  # fmt: skip


def flow(**ways: Any) -> Any:
    """Return the flow-matching scheduler."""
    from diffusers import FlowMatchEulerDiscreteScheduler

    return FlowMatchEulerDiscreteScheduler(**ways)


def clip_tokenizer() -> Any:
    """Return CLIP's tokenizer with a vocabulary of bytes."""
    from transformers import CLIPTokenizer

    symbols = byte_symbols()
    words = (*symbols, *(f"{symbol}</w>" for symbol in symbols), "<|startoftext|>", "<|endoftext|>")
    vocabulary = {word: place for place, word in enumerate(words)}
    return CLIPTokenizer(vocab=vocabulary, merges=[], model_max_length=77)


def clip(*, projected: bool, seed: int = 0) -> tuple[Any, Any]:
    """Return a CLIP text encoder, and its tokenizer."""
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

    tokenizer = clip_tokenizer()
    config = CLIPTextConfig(
        bos_token_id=tokenizer.bos_token_id, eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id, hidden_size=32, intermediate_size=37,
        num_attention_heads=4, num_hidden_layers=3, vocab_size=CLIP_WORDS, hidden_act="gelu",
        projection_dim=32,
    )  # fmt: skip
    torch.manual_seed(seed)
    return (CLIPTextModelWithProjection if projected else CLIPTextModel)(config).eval(), tokenizer


def t5(width: int) -> tuple[Any, Any]:
    """Return a T5 encoder, and its tokenizer of printable ASCII."""
    from transformers import T5Config, T5EncoderModel, T5TokenizerFast

    torch.manual_seed(0)
    encoder = T5EncoderModel(
        T5Config(vocab_size=T5_WORDS, d_model=width, d_kv=8, d_ff=37, num_layers=2, num_heads=4)
    )
    vocabulary = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("\u2581", -2.0)]
    vocabulary += [(chr(code), -3.0) for code in range(33, 127)]
    return encoder.eval(), T5TokenizerFast(vocab=vocabulary, extra_ids=0, model_max_length=512)


def qwen_vl(generation: str) -> tuple[Any, Any]:
    """Return a Qwen-VL of a generation ('Qwen2_5', 'Qwen3') that reads pictures, and a tokenizer."""
    import transformers

    tokenizer = qwen_tokenizer()
    marks = {name: tokenizer.convert_tokens_to_ids(f"<|{name}|>") for name in (
        "image_pad", "video_pad", "vision_start", "vision_end",
    )}  # fmt: skip
    rope: dict[str, Any] = {"rope_type": "default", "mrope_section": [1, 1, 2], "rope_theta": 1e6}
    text = {
        "vocab_size": QWEN_WORDS, "hidden_size": 16, "intermediate_size": 16,
        "num_hidden_layers": 2, "num_attention_heads": 2, "num_key_value_heads": 2, "head_dim": 8,
        "max_position_embeddings": 8192, "rope_parameters": rope,
    }  # fmt: skip
    sight: dict[str, Any] = {
        "depth": 2, "hidden_size": 16, "intermediate_size": 16, "num_heads": 2,
        "out_hidden_size": 16,
    }  # fmt: skip
    if generation == "Qwen3":
        rope["mrope_interleaved"] = True
        sight |= {
            "patch_size": 16, "spatial_merge_size": 2, "deepstack_visual_indexes": [0],
            "num_position_embeddings": 64,
        }  # fmt: skip
    else:
        del text["head_dim"]
        sight["fullatt_block_indexes"] = [1]
    torch.manual_seed(0)
    config = getattr(
        transformers, f"{generation}VLConfig" if generation == "Qwen3" else f"{generation}_VLConfig"
    )
    model = getattr(transformers, config.__name__.replace("Config", "ForConditionalGeneration"))
    return model(config(
        text_config=text, vision_config=sight, image_token_id=marks["image_pad"],
        video_token_id=marks["video_pad"], vision_start_token_id=marks["vision_start"],
        vision_end_token_id=marks["vision_end"],
    )).eval(), tokenizer  # fmt: skip


def qwen_processor(generation: str, tokenizer: Any) -> Any:
    """Return what turns pictures and words into tokens for `qwen_vl`; needs torchvision."""
    import transformers

    patch = 16 if generation == "Qwen3" else 14
    size = {"shortest_edge": (4 * patch) ** 2, "longest_edge": (8 * patch) ** 2}
    kind = "Qwen3VL" if generation == "Qwen3" else "Qwen2VL"
    return getattr(transformers, f"{kind}Processor")(
        image_processor=transformers.Qwen2VLImageProcessor(
            size=size, patch_size=patch, merge_size=2
        ),
        tokenizer=tokenizer,
        video_processor=getattr(transformers, f"{kind}VideoProcessor")(size=size),
        chat_template=QWEN_TALK,
    )
