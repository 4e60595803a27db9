"""Tiny FLUX.2 klein: distilled, base, and the one that caches its references."""

from __future__ import annotations

from functools import partial
from typing import Any

from tests.diffusion.tiny import parts


def klein(name: str, **ways: Any) -> Any:
    """Return the pipeline class `name` with tiny components."""
    import diffusers

    encoder, tokenizer = parts.qwen3(causal=True, layers=4)
    return getattr(diffusers, name)(
        scheduler=parts.flow(use_dynamic_shifting=True, shift=3.0), vae=parts.flux2_vae(),
        text_encoder=encoder, tokenizer=tokenizer,
        transformer=parts.flux2_denoiser(text=3 * 16, guided=False), **ways,
    )  # fmt: skip


PIPELINES = {
    "flux2-klein-4b": partial(klein, "Flux2KleinPipeline", is_distilled=True),
    "flux2-klein-base-4b": partial(klein, "Flux2KleinPipeline", is_distilled=False),
    "flux2-klein-9b-kv": partial(klein, "Flux2KleinKVPipeline"),
}
