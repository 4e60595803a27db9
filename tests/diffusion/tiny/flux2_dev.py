"""Tiny FLUX.2 dev: a text encoder that could see, and guidance as an embedding."""

from __future__ import annotations

from typing import Any

import torch
from tests.diffusion.tiny import parts

MARKS = (
    "<unk>", "<s>", "</s>", "<pad>", "[INST]", "[/INST]", "[IMG]", "[IMG_BREAK]", "[IMG_END]",
)  # fmt: skip
TALK = (
    "{% for m in messages %}[INST]{% if m['content'] is string %}{{ m['content'] }}"
    "{% else %}{% for c in m['content'] %}{% if c['type'] == 'image' %}[IMG]"
    "{% else %}{{ c['text'] }}{% endif %}{% endfor %}{% endif %}[/INST]{% endfor %}"
)


def processor() -> Any:
    """Return Pixtral's processor with a vocabulary of bytes; needs torchvision."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PixtralImageProcessor, PixtralProcessor, PreTrainedTokenizerFast

    vocabulary = {word: place for place, word in enumerate((*MARKS, *parts.byte_symbols()))}
    bare = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    bare.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bare.decoder = decoders.ByteLevel()
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=bare, unk_token="<unk>", bos_token="<s>", eos_token="</s>",
        pad_token="<pad>", additional_special_tokens=list(MARKS[4:]), padding_side="left",
    )  # fmt: skip
    seen = PixtralImageProcessor(size={"longest_edge": 64}, patch_size={"height": 8, "width": 8})
    return PixtralProcessor(
        image_processor=seen, tokenizer=tokenizer, patch_size=8, spatial_merge_size=2,
        chat_template=TALK,
    )  # fmt: skip


def encoder() -> Any:
    """Return Mistral 3 with four layers."""
    from transformers import Mistral3Config, Mistral3ForConditionalGeneration

    torch.manual_seed(0)
    text = {
        "model_type": "mistral", "vocab_size": 272, "hidden_size": 16, "intermediate_size": 32,
        "num_hidden_layers": 4, "num_attention_heads": 2, "num_key_value_heads": 2, "head_dim": 8,
        "max_position_embeddings": 4096, "sliding_window": None, "bos_token_id": 1,
        "eos_token_id": 2, "pad_token_id": 3,
    }  # fmt: skip
    sight = {
        "model_type": "pixtral", "hidden_size": 16, "num_hidden_layers": 1,
        "num_attention_heads": 2, "intermediate_size": 16, "image_size": 64, "patch_size": 8,
        "num_channels": 3, "head_dim": 8,
    }  # fmt: skip
    return Mistral3ForConditionalGeneration(
        Mistral3Config(
            text_config=text,
            vision_config=sight,
            image_token_index=MARKS.index("[IMG]"),
            vision_feature_layer=-1,
            spatial_merge_size=2,
        )
    ).eval()


def dev() -> Any:
    """Return FLUX.2 dev with tiny components."""
    from diffusers import Flux2Pipeline

    return Flux2Pipeline(
        scheduler=parts.flow(use_dynamic_shifting=True, shift=3.0), vae=parts.flux2_vae(),
        text_encoder=encoder(), tokenizer=processor(),
        transformer=parts.flux2_denoiser(text=3 * 16, guided=True),
    )  # fmt: skip


PIPELINES = {"flux2-dev": dev}
