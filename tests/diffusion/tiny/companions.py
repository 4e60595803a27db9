"""Tiny ControlNets and Redux, saved beside the models they belong to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.diffusion.tiny import parts


def control(name: str, pipe: Any) -> Any:
    """Return a ControlNet for the loaded pipeline of the model `name`."""
    import diffusers

    size = {"num_layers": 1, "load_weights_from_transformer": False}
    heads = {"attention_head_dim": 16, "num_attention_heads": 2}
    if name == "sdxl":
        made = diffusers.ControlNetModel.from_unet(
            pipe.unet, conditioning_embedding_out_channels=(8, 8, 8, 8)
        )
    elif name == "sd3.5-large":
        made = diffusers.SD3ControlNetModel.from_transformer(
            pipe.transformer, num_extra_conditioning_channels=0, **size
        )
    elif name == "z-image-turbo":
        made = diffusers.ZImageControlNetModel(
            control_layers_places=[0, 1], control_refiner_layers_places=[0], control_in_dim=4,
            dim=32, n_refiner_layers=1, n_heads=2, n_kv_heads=2,
        )  # fmt: skip
    elif name == "qwen-image-2512":
        made = diffusers.QwenImageControlNetModel.from_transformer(
            pipe.transformer, **size, **heads
        )
    else:
        made = diffusers.FluxControlNetModel.from_transformer(
            pipe.transformer, num_single_layers=1, **size, **heads
        )
    return parts.lively(made)


def redux() -> Any:
    """Return FLUX.1 Redux: what turns a picture into words."""
    from diffusers import FluxPriorReduxPipeline
    from diffusers.pipelines.flux.modeling_flux import ReduxImageEncoder
    from transformers import SiglipImageProcessor, SiglipVisionConfig, SiglipVisionModel

    seeing = SiglipVisionConfig(
        hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2,
        image_size=32, patch_size=8,
    )  # fmt: skip
    return FluxPriorReduxPipeline(
        image_encoder=parts.lively(SiglipVisionModel(seeing)),
        feature_extractor=SiglipImageProcessor(size={"height": 32, "width": 32}),
        image_embedder=parts.lively(ReduxImageEncoder(redux_dim=16, txt_in_features=32)),
    )


def save(name: str, model: Path, companion: str, folder: Path) -> Path:
    """Save the companion called `companion` of the model `name`, which lies in `model`."""
    from diffusers import DiffusionPipeline

    target = folder / f"{name}-{companion}"
    if companion == "redux":
        redux().save_pretrained(target)
    else:
        loaded = DiffusionPipeline.from_pretrained(model, local_files_only=True)
        control(name, loaded).save_pretrained(target)
    return target
